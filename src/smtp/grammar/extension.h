// SPDX-License-Identifier: GPL-3.0-or-later
/* The service extensions this server can speak (RFC 5321 2.2).
 *
 * A setting switches them on one by one. To add one: name it here, give it a
 * row in extension.c and, where it is not always of use, in offer.c, then its
 * verbs, parameters and rules. */
#ifndef SMTP_EXTENSION_H
#define SMTP_EXTENSION_H

#include "base/text.h"

enum smtp_extension {
	SMTP_EXT_SIZE,
	SMTP_EXT_8BITMIME,
	SMTP_EXT_PIPELINING,
	SMTP_EXT_CHUNKING,
	SMTP_EXT_BINARYMIME,
	SMTP_EXT_DSN,
	SMTP_EXT_ENHANCEDSTATUSCODES,
	SMTP_EXT_SMTPUTF8,
	SMTP_EXT_STARTTLS,
	SMTP_EXT_AUTH,
	SMTP_EXT_ETRN,
	SMTP_EXT_DELIVERBY,
	SMTP_EXT_FUTURERELEASE,
	SMTP_EXT_MT_PRIORITY,
	SMTP_EXT_REQUIRETLS,
	SMTP_EXT_LIMITS,
	SMTP_EXT_BURL,
	SMTP_EXT_EXPN,
	SMTP_EXT_HELP,
	SMTP_EXT_VRFY,
	SMTP_EXTENSIONS,
	SMTP_EXT_NONE = SMTP_EXTENSIONS /* of a verb: it belongs to no extension */
};

#define SMTP_EXT(extension) (1ul << (extension))

struct smtp_extension_facts {
	const char *keyword; /* "SIZE", as EHLO lists it */
	const char *does;    /* one sentence for people */
	const char *rfc;     /* "RFC 1870" */
};

const struct smtp_extension_facts *smtp_extension_facts(enum smtp_extension extension);

/* The extension of that keyword, in any case; SMTP_EXT_NONE when there is none. */
enum smtp_extension smtp_extension_named(struct text keyword);

#endif
