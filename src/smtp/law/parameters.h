// SPDX-License-Identifier: GPL-3.0-or-later
/* The parameters that extensions add to MAIL and RCPT (RFC 5321 2.2 and
 * 4.1.1.11): which there are, what values they take, and what is wrong with
 * those of a command.
 *
 * To add one: give it a row in parameters.c, the extension first. */
#ifndef SMTP_PARAMETERS_H
#define SMTP_PARAMETERS_H

#include "smtp/session/session.h"

struct smtp_parameter_facts {
	const char *keyword;           /* "SIZE" */
	enum smtp_extension extension; /* that it belongs to */
	enum smtp_verb verb;           /* SMTP_MAIL or SMTP_RCPT */
	/* Whether the value, which is not empty, may stand behind "=" in this
	 * session; NULL: it takes none. */
	bool (*takes)(const struct smtp_session *session, struct text value);
	const char *syntax;            /* "SIZE=octets", as a reply tells it; N_() */
	const char *does;              /* one sentence for people */
	const char *rfc;               /* "RFC 1870 6" */
	unsigned short octets;         /* by which it lengthens the longest line */
};

/* The parameters by number, from 0; NULL behind the last. */
const struct smtp_parameter_facts *smtp_parameter_facts(size_t n);

/* The parameter of that keyword, in any case, and verb, or NULL. */
const struct smtp_parameter_facts *smtp_parameter_named(struct text keyword,
							enum smtp_verb verb);

/* What can be said of one parameter of a command; the first that fits. */
enum smtp_parameter_answer {
	SMTP_PARAMETER_TAKEN,
	SMTP_PARAMETER_UNKNOWN,     /* there is none of that name */
	SMTP_PARAMETER_MISPLACED,   /* of MAIL with RCPT, or the other way round */
	SMTP_PARAMETER_NOT_OFFERED, /* its extension is not offered now */
	SMTP_PARAMETER_AFTER_HELO,  /* HELO allows no extensions (2.2.1) */
	SMTP_PARAMETER_VALUE,       /* its value is not one it takes */
	SMTP_PARAMETER_TWICE,       /* it has been given before in this command */
};

/* Finds the first parameter of a MAIL or RCPT with that answer. False, with
 * *found as it was, when there is none. */
bool smtp_parameter_find(const struct smtp_session *session,
			 const struct smtp_command *command,
			 enum smtp_parameter_answer answer, struct smtp_parameter *found);

/* Finds the parameter of that keyword that is SMTP_PARAMETER_TAKEN. */
bool smtp_parameter_taken(const struct smtp_session *session,
			  const struct smtp_command *command, const char *keyword,
			  struct smtp_parameter *found);

/* The sign and digits of a BY value as a number of seconds (RFC 2852 4). */
long smtp_by_seconds(struct text value);

/* For how many seconds from now on a MAIL wants the mail held back, with HOLDFOR or with
 * HOLDUNTIL; 0: it does not, below: until a time that has passed (RFC 4865 3). */
long smtp_hold_seconds(const struct smtp_session *session,
		       const struct smtp_command *command);

/* The value of MT-PRIORITY as a number from -9 to 9 (RFC 6710 7). */
int smtp_priority(struct text value);

/* What the parameters of a MAIL ask for, those alone that are taken. */
struct smtp_options smtp_options_read(const struct smtp_session *session,
				      const struct smtp_command *command);

/* What the NOTIFY of a RCPT asks for, where it is taken: SMTP_NOTIFY_ bits. */
unsigned smtp_notify_read(const struct smtp_session *session,
			  const struct smtp_command *command);

/* How many octets, CRLF included, the command line may have in this session:
 * each offered parameter lengthens the lines of its verb (RFC 5321
 * 4.5.3.1.4). At most SMTP_WIRE_MAX. Of line, no more octets than
 * setting->limits.command_line are looked at. */
size_t smtp_command_line_limit(const struct smtp_session *session, struct text line);

#endif
