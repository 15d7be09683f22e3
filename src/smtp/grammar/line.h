// SPDX-License-Identifier: GPL-3.0-or-later
/* A command line taken apart, before anybody asks whether it is allowed.
 *
 * Reading a line is pure and cheap, so nothing keeps a command: who wants it
 * again keeps the line. All texts are views into that line. */
#ifndef SMTP_LINE_H
#define SMTP_LINE_H

#include "sasl/sasl.h"
#include "smtp/grammar/address.h"
#include "smtp/grammar/extension.h"

/* What a rule can answer: the verbs of RFC 5321, those it names obsolete,
 * those of extensions that are known but not spoken here, and the events
 * that are not lines. */
enum smtp_verb {
	SMTP_EHLO,
	SMTP_HELO,
	SMTP_LHLO,
	SMTP_MAIL,
	SMTP_RCPT,
	SMTP_DATA,
	SMTP_RSET,
	SMTP_NOOP,
	SMTP_QUIT,
	SMTP_VRFY,
	SMTP_EXPN,
	SMTP_HELP,
	SMTP_STARTTLS,
	SMTP_AUTH,
	SMTP_BDAT,
	SMTP_ETRN,
	SMTP_OBSOLETE,  /* SEND SOML SAML TURN */
	SMTP_EXTENSION, /* AUTH STARTTLS BDAT ETRN BURL: known, not offered */
	SMTP_UNKNOWN,   /* no verb of SMTP */
	SMTP_CONNECT,   /* event: the connection has been made */
	SMTP_TEXT,      /* event: mail data */
	SMTP_DOT,       /* event: the line that ends mail data */
	SMTP_DELIVERY,  /* event: LMTP answers a recipient of a message that has ended */
	SMTP_CHUNK,     /* event: the last octet of a chunk */
	SMTP_RESPONSE,  /* event: a line of an AUTH exchange */
	SMTP_OVERLONG,  /* event: a command line longer than the limit */
	SMTP_IDLE,      /* event: nothing was said for too long */
	SMTP_HANGUP,    /* event: the client has gone without QUIT */
	SMTP_VERBS
};

/* What can be wrong with the part of MAIL and RCPT behind the path. */
enum smtp_parameter_flaw {
	SMTP_PARAMETERS_GOOD = 0,
	SMTP_PARAMETERS_NO_SPACE,  /* "<a@b>SIZE=1" */
	SMTP_PARAMETERS_KEYWORD,   /* a keyword with a character it may not have */
	SMTP_PARAMETERS_VALUE,     /* "SIZE=" or "X=a=b" */
	SMTP_PARAMETER_FLAWS
};

struct smtp_parameter {
	struct text keyword;
	struct text value; /* empty when there is no "=" */
};

/* AUTH and what follows it: what comes of the client's message. */
struct smtp_attempt {
	int base64_wrong;          /* enum base64_wrong: why it cannot be decoded */
	enum sasl_outcome outcome; /* of the exchange, once it can */
	enum sasl_reason reason;
	bool too_weak;             /* all is right, but the account asks for a stronger
	                              mechanism (RFC 4954 6) */
};

struct smtp_command {
	struct text line;      /* as received, without CRLF */
	bool bare_end;         /* it ended with LF alone, where the setting takes that */
	enum smtp_verb verb;
	struct text word;      /* the verb as written */
	struct text argument;  /* what follows the first space, trailing blanks off */
	size_t covered;        /* octets at the line's end that may hold a password, set by the
	                          session: not to be shown (secret.h) */

	bool utf8; /* VRFY and EXPN: SMTPUTF8 stood behind the name, where it is offered */

	/* MAIL and RCPT only. Without the prefix no path is read: its reading says
	 * SMTP_PATH_NO_BRACKETS. Behind a flawed path no parameters are read. */
	bool has_prefix;       /* "FROM:" or "TO:" stood where it must */
	bool space_after_colon;/* "FROM: <…>": outside the grammar, often seen */
	struct smtp_path path;
	struct smtp_path_reading path_reading;
	enum smtp_parameter_flaw parameter_flaw;
	size_t parameter_flaw_at; /* the octet of the line where it is, when there is one */
	struct text parameters;  /* what stands behind the path and its space */
	unsigned parameter_count; /* of the well formed ones at its front */

	struct smtp_attempt attempt; /* SMTP_AUTH and SMTP_RESPONSE, set by the session */
};

/* The n-th parameter, from 0, of a MAIL or RCPT; false behind the last. */
bool smtp_command_parameter(const struct smtp_command *command, unsigned n,
			    struct smtp_parameter *parameter);

/* Takes line apart. Never fails: what is not understood is SMTP_UNKNOWN. */
struct smtp_command smtp_command_read(struct text line);

/* The same with a verb that is so many octets long, and what follows it from any blanks
 * behind it on: as servers read that take tabs and several blanks there. */
struct smtp_command smtp_command_read_loosely(struct text line, size_t word);

/* Reads what follows "FROM:" or "TO:" into a command that has been read: its path and its
 * parameters. */
void smtp_command_read_path(struct smtp_command *command, struct text rest);

/* Reads what stands behind the path alone: nothing, or a space and parameters. */
void smtp_command_read_parameters(struct smtp_command *command, struct text rest);

/* Only the verb of a line. */
enum smtp_verb smtp_verb_of(struct text line);

/* What is known of a verb or event, whatever the session. */
struct smtp_verb_facts {
	const char *name;      /* "MAIL"; where it is no one word of SMTP, in brackets:
	                          "(connect)" */
	const char *syntax;    /* "MAIL FROM:<reverse-path> [parameters]"; NULL for events */
	const char *does;      /* one sentence for HELP, the help pane and completion */
	const char *rfc;       /* "RFC 5321 4.1.1.2" */
	bool is_event;
	const char *plain;     /* "connect": the name of what is no command, as settings
	                          and lessons have it; NULL for commands */
};

const struct smtp_verb_facts *smtp_verb_facts(enum smtp_verb verb);

/* The extension without which there is no such verb; SMTP_EXT_NONE: none. */
enum smtp_extension smtp_verb_extension(enum smtp_verb verb);

/* The words that are read as verbs, in the order HELP and completion list
 * them: n from 0; NULL behind the last. */
struct smtp_verb_word {
	const char *word;
	enum smtp_verb verb;
	const char *extension; /* "STARTTLS (RFC 3207)"; NULL: it is RFC 5321's */
};
const struct smtp_verb_word *smtp_verb_word(size_t n);

#endif
