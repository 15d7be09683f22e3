// SPDX-License-Identifier: GPL-3.0-or-later
/* Dialects: how a server that was observed answers otherwise than the table.
 *
 * A dialect is a list of manners, each of them about one row of the table:
 * other codes, or that the row is not asked at all. What a dialect has no
 * manner for is answered by the table. It decides nothing else: which row
 * speaks, what its reply brings about and why stays the table's.
 *
 * Where a manner refuses what its row would accept, nothing is done; where
 * it closes, the connection is closed behind the reply and an open mail is
 * given up. */
#ifndef SMTP_DIALECT_H
#define SMTP_DIALECT_H

#include "smtp/law/rule.h"
#include "smtp/session/session.h"
#include "smtp/session/turn.h"

struct smtp_manner {
	const char *rule;              /* the row it is about: its id */
	const struct smtp_guard *when; /* only when this holds too; NULL: always */
	const char *enhanced;          /* NULL: as the row and the dialect have it; "": none */
	const char *words;             /* NULL: the row's */
	unsigned code;                 /* 0: the row's */
	enum smtp_state as;            /* of a row that is not asked: those behind it are asked as
	                                  in this state, and an open mail is given up when one of
	                                  them accepts; 0: as in the state that is */
	bool passes;                   /* the row is not asked: those behind it decide */
	bool closes;
	const char *because;           /* in place of the row's; needed where that would not be so */
	const char *departs;           /* where it departs from the RFC, as a sentence; NULL: the RFC
	                                  leaves the choice */
};

struct smtp_dialect {
	const char *name;    /* "postfix": on the command line and in files */
	const char *server;  /* "Postfix 3.10.13": which was observed */
	bool bare;           /* no enhanced codes but those that a manner has */
	bool bare_paths;     /* "FROM:ann@example.org" is taken for "FROM:<ann@example.org>" */
	bool leading_space;  /* blanks in front of a verb are overlooked */
	const struct smtp_manner *manners; /* of those about one row, the first that fits counts */
	size_t count;
};

/* n from 0; NULL behind the last. */
const struct smtp_dialect *smtp_dialect_at(size_t n);

/* The dialect of that name, or NULL. */
const struct smtp_dialect *smtp_dialect_named(struct text name);

/* The manner in which this row is to be spoken or passed now; NULL: the row
 * speaks for itself. */
const struct smtp_manner *smtp_manner_now(const struct smtp_session *session,
					  const struct smtp_command *command,
					  const struct smtp_rule *rule);

/* The next manner about that row behind `after`, which is NULL at first;
 * NULL: there is none. For whoever looks at a dialect without a session. */
const struct smtp_manner *smtp_manner_of(const struct smtp_dialect *dialect,
					 const struct smtp_rule *rule,
					 const struct smtp_manner *after);

/* Whether the manner refuses what the row accepts, so that nothing is done. */
bool smtp_manner_holds_back(const struct smtp_manner *manner, const struct smtp_rule *rule);

/* What is said of the row in this manner, which may be NULL. *said is the
 * row's own, and changed. */
void smtp_manner_says(const struct smtp_dialect *dialect, const struct smtp_manner *manner,
		      struct smtp_said *said);

/* What of a line the dialect reads otherwise: what it is to be read as. */
struct text smtp_dialect_line(const struct smtp_dialect *dialect, struct text line);

/* The same for the path of a MAIL or RCPT that was read by the grammar. */
void smtp_dialect_path(const struct smtp_dialect *dialect, struct smtp_command *command);

/* As smtp_rule.because: the manner's, or else the row's. */
const char *smtp_turn_because(const struct smtp_turn *turn);

#endif
