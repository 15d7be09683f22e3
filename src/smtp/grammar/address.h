// SPDX-License-Identifier: GPL-3.0-or-later
/* The address grammar of RFC 5321 4.1.2 and 4.1.3.
 *
 * Everything here reads a text and says whether the grammar derives it; when
 * it does not, where and why. Results are views into the text read. */
#ifndef SMTP_ADDRESS_H
#define SMTP_ADDRESS_H

#include "base/text.h"
#include "smtp/grammar/literal.h" /* smtp_literal_is_valid */

/* What can be wrong with a path, in the order in which it is looked for. */
enum smtp_path_flaw {
	SMTP_PATH_GOOD = 0,
	SMTP_PATH_NO_BRACKETS,     /* does not begin with "<" */
	SMTP_PATH_UNCLOSED,        /* no ">" outside quotes */
	SMTP_PATH_SPACE,           /* a space where none may be: "< >", "<a b@c>" */
	SMTP_PATH_ROUTE,           /* a source route that is not "@a,@b:" */
	SMTP_PATH_NO_DOMAIN,       /* "<ann>": no "@" */
	SMTP_PATH_LOCAL_EMPTY,     /* "<@example.org>" */
	SMTP_PATH_LOCAL_DOTS,      /* a dot first, last or doubled */
	SMTP_PATH_LOCAL_CHARACTER, /* a character that needs quotes, or none may be */
	SMTP_PATH_QUOTES,          /* a quoted local part that is not well formed */
	SMTP_PATH_DOMAIN_EMPTY,
	SMTP_PATH_DOMAIN_DOTS,     /* a dot first, last or doubled */
	SMTP_PATH_DOMAIN_HYPHEN,   /* a label begins or ends with "-" */
	SMTP_PATH_DOMAIN_CHARACTER,
	SMTP_PATH_LITERAL,         /* "[…]" that is no address literal */
	SMTP_PATH_LOCAL_LONG,      /* over 64 octets (4.5.3.1.1) */
	SMTP_PATH_DOMAIN_LONG,     /* over 255 octets, or a label over 63 (4.5.3.1.2) */
	SMTP_PATH_LONG,            /* over 256 octets, brackets included (4.5.3.1.3) */
	SMTP_PATH_FLAWS
};

enum {
	SMTP_LOCAL_PART_MAX = 64,
	SMTP_DOMAIN_MAX = 255,
	SMTP_LABEL_MAX = 63,
	SMTP_PATH_MAX = 256, /* octets, "<" and ">" included */
};

/* When the path is flawed, what had been read before the flaw is set; whole.at
 * is always where reading began, so that whole.at + at is the flaw. */
struct smtp_path {
	struct text whole;      /* "<…>" as written, quotes and route included */
	struct text route;      /* "@a,@b" without the colon; empty when there is none */
	struct text mailbox;    /* "local@domain" as written; empty for "<>" */
	struct text local_part; /* as written, quotes included */
	struct text domain;     /* or "[…]"; empty for "<>" and "<Postmaster>" */
	bool null;              /* "<>" */
	bool postmaster;        /* "<Postmaster>" without a domain, any case */
	bool literal;           /* the domain is an address literal */
	bool utf8;              /* the mailbox is not ASCII (RFC 6531 3.3) */
};

struct smtp_path_reading {
	enum smtp_path_flaw flaw;
	size_t at;   /* the offset in the text at which the flaw shows */
	size_t end;  /* where the text behind the ">" begins, when the path is good
	                or only too long; else 0 */
};

/* Reads one path at the start of t, which is what follows "FROM:" or "TO:".
 * "<>" and "<Postmaster>" are read as good, and so is what is not ASCII:
 * whether the command may have them is a rule's question. What stands behind
 * the path is not read. */
struct smtp_path_reading smtp_path_read(struct text t, struct smtp_path *path);

/* Whether the path is well formed and only too long. */
bool smtp_path_flaw_is_length(enum smtp_path_flaw flaw);

/* Domain and Mailbox of RFC 5321 4.1.2, in ASCII, within the limits of 4.5.3.1. A
 * Domain is a name; an address literal is asked for by the next one. */
bool smtp_domain_is_valid(struct text t);
bool smtp_mailbox_is_valid(struct text t);
/* The same where SMTPUTF8 is in force: its characters may be UTF-8 (RFC 6531 3.3). */
bool smtp_mailbox_may_be(struct text t);

/* String of 4.1.2 (Atom / Quoted-string). */
bool smtp_string_is_valid(struct text t);

/* The local part with its quotes and backslashes taken away (4.1.2: the
 * quoted form means the same mailbox). out has room for size bytes with the
 * NUL, at least 1; what does not fit is left out. Returns the length. */
size_t smtp_local_part_bare(struct text local_part, char *out, size_t size);

#endif
