// SPDX-License-Identifier: GPL-3.0-or-later
/* What exactly can be wrong with a line: one flaw, one row.
 *
 * A rule says what kind of refusal a line gets; a flaw says what is wrong, where it
 * shows, and what was probably meant. Commands share them: a dot at the end of a local
 * part is the same mistake in MAIL and in RCPT. Finding one is for explanations and for
 * dialects, which tell flaws apart: whether a line is refused is asked of guards.
 *
 * To add one: name it here, give it a row in flaw.c with a line that has it, and let the finder of its part of the
 * line find it, before those that are less exact. The flaw sweep tells what is missing. */
#ifndef SMTP_FLAW_H
#define SMTP_FLAW_H

#include "base/room.h"
#include "smtp/grammar/line.h"

enum smtp_flaw {
	SMTP_FLAW_NONE,

	/* How MAIL and RCPT begin. */
	SMTP_FLAW_PREFIX_MISSING,      /* "MAIL <ann@example.org>" */
	SMTP_FLAW_PREFIX_OTHER,        /* "MAIL TO:<…>", "RCPT FROM:<…>" */
	SMTP_FLAW_PREFIX_NO_COLON,     /* "MAIL FROM <…>" */
	SMTP_FLAW_PREFIX_SPACE_BEFORE, /* "MAIL FROM :<…>" */
	SMTP_FLAW_PREFIX_SPACES,       /* "MAIL  FROM:<…>" */
	SMTP_FLAW_PREFIX_TAB,          /* "MAIL<TAB>FROM:<…>" */
	SMTP_FLAW_PREFIX_SPACE_BEHIND, /* "MAIL FROM: <…>" */

	/* The path. */
	SMTP_FLAW_PATH_MISSING,        /* "MAIL FROM:" */
	SMTP_FLAW_PATH_NO_BRACKETS,    /* "MAIL FROM:ann@example.org" */
	SMTP_FLAW_PATH_NOT_OPENED,     /* "MAIL FROM:ann@example.org>" */
	SMTP_FLAW_PATH_NOT_CLOSED,     /* "MAIL FROM:<ann@example.org" */
	SMTP_FLAW_PATH_OPENED_TWICE,   /* "MAIL FROM:<<ann@example.org>>" */
	SMTP_FLAW_PATH_DISPLAY_NAME,   /* "MAIL FROM:Ann <ann@example.org>", "<Ann <…>>" */
	SMTP_FLAW_PATH_SPACE,          /* "<ann @example.org>" */
	SMTP_FLAW_PATH_TWO,            /* "<bob@…>,<carol@…>", "<bob@…,carol@…>" */
	SMTP_FLAW_PATH_ROUTE,          /* a source route that is not "@a,@b:" */
	SMTP_FLAW_PATH_NO_DOMAIN,      /* "<ann>" */
	SMTP_FLAW_PATH_TWO_AT_SIGNS,   /* "<ann@x@example.org>" */
	SMTP_FLAW_PATH_LONG,           /* over 256 octets (4.5.3.1.3) */
	SMTP_FLAW_PATH_NULL,           /* "RCPT TO:<>" */
	SMTP_FLAW_PATH_POSTMASTER,     /* "MAIL FROM:<Postmaster>" */

	/* In front of the "@". */
	SMTP_FLAW_LOCAL_EMPTY,
	SMTP_FLAW_LOCAL_DOT_FIRST,
	SMTP_FLAW_LOCAL_DOT_LAST,
	SMTP_FLAW_LOCAL_DOTS,          /* "a..b" */
	SMTP_FLAW_LOCAL_CHARACTER,     /* one that needs quotes, or none may be */
	SMTP_FLAW_LOCAL_QUOTE_OPEN,    /* a quote that is never closed */
	SMTP_FLAW_LOCAL_QUOTE_ENDS,    /* something stands behind the closing quote */
	SMTP_FLAW_LOCAL_QUOTE_INSIDE,  /* a character that may not be in quotes */
	SMTP_FLAW_LOCAL_LONG,          /* over 64 octets (4.5.3.1.1) */

	/* A domain: behind the "@", and in EHLO and HELO. */
	SMTP_FLAW_DOMAIN_MISSING,      /* "EHLO", "<ann@>" */
	SMTP_FLAW_DOMAIN_DOT_FIRST,
	SMTP_FLAW_DOMAIN_DOT_LAST,
	SMTP_FLAW_DOMAIN_DOTS,
	SMTP_FLAW_DOMAIN_HYPHEN,       /* a label begins or ends with "-" */
	SMTP_FLAW_DOMAIN_UNDERSCORE,
	SMTP_FLAW_DOMAIN_ADDRESS,      /* "EHLO ann@example.org" */
	SMTP_FLAW_DOMAIN_WORDS,        /* "EHLO client example" */
	SMTP_FLAW_DOMAIN_BRACKETS,     /* "EHLO <client.example>" */
	SMTP_FLAW_DOMAIN_CHARACTER,
	SMTP_FLAW_DOMAIN_LABEL_LONG,   /* over 63 octets (RFC 1035 2.3.4) */
	SMTP_FLAW_DOMAIN_LONG,         /* over 255 octets (4.5.3.1.2) */

	/* An address literal (4.1.3). */
	SMTP_FLAW_LITERAL_OPEN,        /* "[192.0.2.1" */
	SMTP_FLAW_LITERAL_IPV4,        /* "[192.0.2.256]" */
	SMTP_FLAW_LITERAL_IPV6,        /* "[IPv6:2001:db8]" */
	SMTP_FLAW_LITERAL_NO_TAG,      /* "[2001:db8::1]" */
	SMTP_FLAW_LITERAL_TAG,         /* "[x400:foo]": not registered */
	SMTP_FLAW_LITERAL_CONTENT,     /* anything else in square brackets */
	SMTP_FLAW_LITERAL_IN_HELO,     /* HELO takes a domain only */

	/* What follows the path. */
	SMTP_FLAW_BEHIND_NO_SPACE,     /* "<a@b>SIZE=1" */
	SMTP_FLAW_BEHIND_TEXT,         /* "<a@b> (Ann)" */
	SMTP_FLAW_BEHIND_SPACES,       /* two spaces before a parameter */
	SMTP_FLAW_PARAMETER_KEYWORD,
	SMTP_FLAW_PARAMETER_NO_VALUE,  /* "SIZE=" */
	SMTP_FLAW_PARAMETER_EQUALS,    /* "SIZE=1=2", "SIZE =1" */
	SMTP_FLAW_PARAMETER_CHARACTER, /* in its value */
	SMTP_FLAW_PARAMETER_SYNTAX,    /* the value is not written as this one's is */
	SMTP_FLAW_PARAMETER_RANGE,     /* it is, and is too small or too large */
	SMTP_FLAW_PARAMETER_TWICE,
	SMTP_FLAW_PARAMETER_UNKNOWN,
	SMTP_FLAW_PARAMETER_MISPLACED, /* of MAIL with RCPT, or the other way round */
	SMTP_FLAW_PARAMETER_NOT_OFFERED,
	SMTP_FLAW_PARAMETER_AFTER_HELO,

	/* A line that is no command. */
	SMTP_FLAW_LINE_EMPTY,
	SMTP_FLAW_LINE_SPACE,          /* it begins with one */
	SMTP_FLAW_LINE_TAB,            /* it begins with one */
	SMTP_FLAW_LINE_CR_TWICE,       /* it ends with CR, CR, LF */
	SMTP_FLAW_LINE_LF,             /* LF alone stands in it */
	SMTP_FLAW_LINE_CONTROL,
	SMTP_FLAW_LINE_EIGHT_BIT,
	SMTP_FLAW_LINE_EXAMPLE,        /* "C: NOOP": the mark of the client in examples */
	SMTP_FLAW_LINE_REPLY,          /* "250 Ok": what a server says */
	SMTP_FLAW_LINE_HEADER_FIELD,
	SMTP_FLAW_LINE_HTTP,
	SMTP_FLAW_LINE_TLS,            /* the first octets of a TLS handshake */
	SMTP_FLAW_LINE_PROXY,          /* a line of the PROXY protocol */
	SMTP_FLAW_VERB_TAB,            /* "EHLO<TAB>client.example" */
	SMTP_FLAW_VERB_COLON,          /* "EHLO: client.example" */
	SMTP_FLAW_VERB_GLUED,          /* "MAILFROM:<…>" */
	SMTP_FLAW_VERB_NEAR,           /* "QUITT": one that is meant is near */
	SMTP_FLAW_VERB_UNKNOWN,

	/* The argument of BDAT (RFC 3030 2). */
	SMTP_FLAW_CHUNK_MISSING,       /* "BDAT" */
	SMTP_FLAW_CHUNK_NUMBER,        /* "BDAT many" */
	SMTP_FLAW_CHUNK_GLUED,         /* "BDAT 5LAST" */
	SMTP_FLAW_CHUNK_WORD,          /* "BDAT 5 FIRST" */
	SMTP_FLAW_CHUNK_RANGE,         /* more octets than can be counted */

	/* Base64 (RFC 4648 4), in AUTH. */
	SMTP_FLAW_BASE64_LENGTH,       /* not a multiple of four */
	SMTP_FLAW_BASE64_CHARACTER,
	SMTP_FLAW_BASE64_PADDING,
	SMTP_FLAW_BASE64_BITS,         /* bits behind the last octet are not zero */
	SMTP_FLAW_BASE64_LONG,

	SMTP_FLAWS
};

struct smtp_flaw_facts {
	const char *id;   /* "local.dot-last": stable; goals, faults, dialects and tests cite it */
	const char *is;   /* what is wrong, as a clause that can follow a mark; {flaw} stands
	                     for the octets that are */
	const char *says; /* a sentence or two for a learner: why, and what is right */
	const char *rfc;  /* "RFC 5321 4.1.2" */
	unsigned long verbs; /* in which commands and events it can be found, as 1 << verb */
	const char *like; /* a line that has it; NULL: such a line is too long for an example */
};

const struct smtp_flaw_facts *smtp_flaw_facts(enum smtp_flaw flaw);

/* The id of the n-th flaw, from 0; NULL behind the last. */
const char *smtp_flaw_id(const void *context, size_t n);

/* Writes a line of this verb that has the flaw. False when no such example is known. */
bool smtp_flaw_like(enum smtp_flaw flaw, enum smtp_verb verb, struct room *room);

/* The flaw of that id; SMTP_FLAW_NONE when there is none. */
enum smtp_flaw smtp_flaw_named(struct text id);

/* A flaw of a line: where it shows, and what was probably meant. Offsets and lengths are
 * octets of the line. */
struct smtp_flaw_found {
	enum smtp_flaw flaw;
	size_t at, length; /* length 0: something is missing there */
	/* Probably meant is the line in which the `cut` octets from `from` on have given way
	 * to those `kept` from `keep` on, in angle brackets where it wraps, and to `put`. */
	size_t from, cut, keep, kept;
	bool wraps;
	const char *put;   /* NULL: nobody can tell */
};

/* Writes the line as it was probably meant. False when that is not known. */
bool smtp_flaw_mend(const struct smtp_flaw_found *found, struct text line, struct room *room);

/* Finders, one for each part of a line. SMTP_FLAW_NONE: nothing is wrong with that part. */
struct smtp_flaw_found smtp_flaw_in_path(const struct smtp_command *command);
struct smtp_flaw_found smtp_flaw_in_parameters(const struct smtp_command *command);
struct smtp_flaw_found smtp_flaw_in_name(const struct smtp_command *command);
struct smtp_flaw_found smtp_flaw_in_line(const struct smtp_command *command);
struct smtp_flaw_found smtp_flaw_in_chunk(const struct smtp_command *command);
struct smtp_flaw_found smtp_flaw_in_base64(const struct smtp_command *command);

#endif
