// SPDX-License-Identifier: GPL-3.0-or-later
/* All that one line or event brought about. */
#ifndef SMTP_TURN_H
#define SMTP_TURN_H

#include "smtp/grammar/flaw.h"
#include "smtp/grammar/line.h"
#include "smtp/grammar/reply.h"
#include "smtp/session/counted.h"
#include "smtp/session/state.h"

enum { SMTP_CHECKS_MAX = 64 };

struct smtp_rule;

/* A row that was asked before the one that decided, and why it passed. */
struct smtp_check {
	const struct smtp_rule *rule;
	bool by_state; /* its states did not hold; else its guard did not */
};

struct smtp_manner;
struct smtp_strike;

/* All that one line or event brought about. */
struct smtp_turn {
	struct smtp_command command;  /* views into the line given */
	enum smtp_verb verb;          /* the command's, or the event */
	unsigned line;                /* its number; 0 for events that are not lines */
	const struct smtp_rule *rule; /* the row that spoke; never NULL */
	const struct smtp_manner *manner; /* of the setting's dialect, in which the row
	                                 spoke; NULL: in its own */
	const struct smtp_rule *let_by; /* the first row that would have spoken before this
	                                 one, had the dialect asked it; NULL: none */
	const struct smtp_manner *let_by_manner; /* why it was not asked */
	const struct smtp_strike *strike; /* what the dialect did in place of the row; NULL:
	                                 nothing */
	struct smtp_flaw_found flaw;  /* what exactly is wrong with the line, where the row says
	                                 what kind of thing is */
	enum smtp_state before, after;
	unsigned check_count;
	struct smtp_check checks[SMTP_CHECKS_MAX];
	struct smtp_content content;  /* the mail data counted when the row was found, the
	                                 octets of this chunk too */
	struct smtp_reply reply;      /* code 0: none (mail data, hang-up) */
	struct text data;             /* SMTP_TEXT: the mail data of the line or run, the
	                                 stuffed dot taken away; without CRLF when it came
	                                 as a line */
	const struct smtp_fault *slow; /* the fault that made the reply late; the session's
	                                 clock has moved on by its wait. NULL: none */
	bool unstuffed;               /* SMTP_TEXT: a leading dot is no part of it, and was
	                                 taken away */
	unsigned long dots;           /* but for so many, which are left in a run of lines:
	                                 smtp_data_part() */
	struct text data_end;         /* of a chunk that came as a line: what of the line's
	                                 CRLF belongs to the chunk, behind data */
	unsigned group;               /* the line came in one burst with others: the
	                                 number of the first; 0: alone (RFC 2920) */
	bool more;                    /* in that burst something follows it */
	bool has_rest;                /* the line goes on behind the end of a chunk: */
	struct text rest;             /* so; smtp_session_next() says it */
	bool again;                   /* the message has been accepted for another
	                                 recipient before (LMTP) */
};

/* Whether the turn ended a message that the server has accepted; in LMTP, for
 * the recipient that it answered. */
bool smtp_turn_accepts(const struct smtp_turn *turn);

#endif
