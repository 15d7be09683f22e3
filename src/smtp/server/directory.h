// SPDX-License-Identifier: GPL-3.0-or-later
/* Who a string or an address means at this server. For src/smtp only. */
#ifndef SMTP_DIRECTORY_H
#define SMTP_DIRECTORY_H

#include "smtp/grammar/address.h"
#include "smtp/server/setting.h"

struct smtp_found {
	size_t count;                       /* mailboxes that match */
	const struct smtp_mailbox *mailbox; /* the first of them */
	const struct smtp_list *list;       /* set when it is a list */
	bool foreign;                       /* an address in another domain */
};

/* Whom the argument of VRFY or EXPN means (RFC 5321 3.5.1): a local part,
 * local-part@domain, with or without angle brackets, or a word of a person's
 * name. */
struct smtp_found smtp_directory_find(const struct smtp_setting *setting,
				      struct text query);

/* The n-th mailbox that the same query matches; NULL behind the last. */
const struct smtp_mailbox *smtp_directory_match(const struct smtp_setting *setting,
						struct text query, size_t n);

/* Whom the path of a RCPT means; its domain is one of this server's. */
const struct smtp_mailbox *smtp_directory_mailbox(const struct smtp_setting *setting,
						  const struct smtp_path *path);
const struct smtp_list *smtp_directory_list(const struct smtp_setting *setting,
					    const struct smtp_path *path);

/* For how many seconds mail to the path of a RCPT is put off when it comes from
 * an unknown sender; 0: it is not. */
unsigned long smtp_directory_greylist(const struct smtp_setting *setting,
				      const struct smtp_path *path);

#endif
