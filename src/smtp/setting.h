// SPDX-License-Identifier: GPL-3.0-or-later
/* What server the learner faces: its names, mailboxes, limits and policies.
 *
 * A setting is constant while a session uses it, and outlives the session.
 * Guards and replies consult it; no rule is written twice for it. */
#ifndef SMTP_SETTING_H
#define SMTP_SETTING_H

#include "base/text.h"

enum smtp_mailbox_condition {
	SMTP_MAILBOX_OPEN,
	SMTP_MAILBOX_FULL,      /* over its quota: 452 4.2.2 */
	SMTP_MAILBOX_DISABLED,  /* exists, takes no mail: 550 5.2.1 */
	SMTP_MAILBOX_FORWARDED, /* moved; this server forwards: 251 */
	SMTP_MAILBOX_MOVED,     /* moved; the sender must try there: 551 */
};

struct smtp_mailbox {
	const char *local_part; /* bare: without quotes */
	const char *name;       /* "Ann Archer", for VRFY; may be NULL */
	enum smtp_mailbox_condition condition;
	const char *moved_to;   /* "dave@example.net" for the last two conditions */
};

struct smtp_list {
	const char *local_part;
	const char *const *members; /* mailboxes, ends in NULL */
};

enum smtp_welcome {
	SMTP_WELCOME_OPEN,    /* 220 */
	SMTP_WELCOME_REFUSED, /* 554: no mail is taken here (RFC 5321 3.1) */
	SMTP_WELCOME_BUSY,    /* 421: not now */
};

struct smtp_limits {
	unsigned long message;  /* octets of mail data, CRLFs included, stuffed dots not */
	unsigned recipients;    /* accepted per transaction; at most SMTP_RECIPIENTS_MAX */
	unsigned command_line;  /* octets, CRLF included (4.5.3.1.4: at least 512); at
	                           most SMTP_WIRE_MAX */
	unsigned text_line;     /* octets of a line of mail data without CRLF (4.5.3.1.6) */
	unsigned received;      /* Received fields that prove a loop (6.3: at least 100) */
	unsigned idle;          /* seconds without a command (4.5.3.2.7: at least 300) */
};

struct smtp_setting {
	const char *name;                   /* "default" */
	const char *about;                  /* a sentence for people */
	const char *host;                   /* this server's name */
	const char *const *domains;         /* those it takes mail for; the first one is
	                                       that of its mailboxes in examples; ends in NULL */
	const struct smtp_mailbox *mailboxes;
	size_t mailbox_count;
	const struct smtp_list *lists;
	size_t list_count;
	enum smtp_welcome welcome;
	struct smtp_limits limits;
	bool relays;   /* takes mail for domains that are not its own */
	bool verifies; /* VRFY tells who exists; else 252 (RFC 5321 7.3) */
	bool expands;  /* EXPN is implemented */
};

/* Settings that are built in: "default" first. n from 0; NULL behind the last. */
const struct smtp_setting *smtp_setting_builtin(size_t n);

/* The built-in of that name, or NULL. */
const struct smtp_setting *smtp_setting_named(struct text name);

bool smtp_setting_has_domain(const struct smtp_setting *setting, struct text domain);

/* The mailbox or list of that bare local part, or NULL. Postmaster is found
 * in any case (RFC 5321 4.5.1); so, by this server's choice, is everyone. */
const struct smtp_mailbox *smtp_setting_mailbox(const struct smtp_setting *setting,
						struct text bare_local_part);
const struct smtp_list *smtp_setting_list(const struct smtp_setting *setting,
					  struct text bare_local_part);

#endif
