// SPDX-License-Identifier: GPL-3.0-or-later
/* Dialects: how a server that was observed answers otherwise than the table.
 *
 * A dialect is a list of manners, each of them about one row of the table:
 * other codes, another reason, or that the row is not asked at all, so that
 * one behind it speaks. What a dialect has no manner for is answered by the
 * table; besides it has strikes, which count a client's mistakes. What a reply
 * brings about stays the table's.
 *
 * Where a manner refuses what its row would accept, nothing is done; where
 * it closes, the connection is closed behind the reply and an open mail is
 * given up. */
#ifndef SMTP_DIALECT_H
#define SMTP_DIALECT_H

#include "smtp/law/flaws.h"
#include "smtp/session/session.h"
#include "smtp/session/turn.h"

struct smtp_manner {
	const char *rule;              /* the row it is about: its id */
	const struct smtp_guard *when; /* only when this holds too; NULL: always */
	const char *enhanced;          /* NULL: as the row and the dialect have it; "": none */
	const char *words;             /* NULL: the row's */
	const char *because;           /* in place of the row's; needed where that would not be so */
	const char *departs;           /* where it departs from the RFC, as a sentence; NULL: the RFC
	                                  leaves the choice */
	enum smtp_flaw flaw;           /* only about this flaw of the line; SMTP_FLAW_NONE: any */
	unsigned code;                 /* 0: the row's */
	enum smtp_state as;            /* of a row that is not asked: those behind it are asked as
	                                  in this state, and an open mail is given up when one of
	                                  them accepts; 0: as in the state that is */
	bool passes;                   /* the row is not asked: those behind it decide. What it would
	                                  have found wrong with a path is overlooked */
	bool closes;
};

/* What a server does about a client that it has had enough of, whatever rows say. */
enum smtp_strike_on {
	SMTP_STRIKE_ERRORS, /* so many commands have been refused */
	SMTP_STRIKE_IDLE,   /* so many have been said that bring no mail nearer */
	SMTP_STRIKE_BURST,  /* more stands behind the line in the same octets (RFC 2920), or
	                       something was said before the greeting */
};

struct smtp_strike {
	enum smtp_strike_on on;
	unsigned long verbs;   /* at which commands, as SMTP_BIT(verb); 0: at all */
	const struct smtp_guard *when; /* only when this holds too; NULL: always */
	unsigned count;        /* of what is counted: the one with which it strikes */
	unsigned from, to;     /* at which codes of the row; 0: at all, or all errors */
	unsigned code;         /* in place of the row's; 0: the row's */
	const char *enhanced;  /* NULL: the row's */
	const char *words;     /* NULL: the row's */
	bool skips_empty;      /* empty lines are no errors */
	bool closes;
	const char *because;   /* in place of the row's */
	const char *departs;   /* as that of a manner */
};

/* Which lines LF alone ends, against RFC 5321 2.3.8. */
enum smtp_lone_lf {
	SMTP_LF_AS_SET,        /* as the setting has it */
	SMTP_LF_ENDS_COMMANDS,
	SMTP_LF_LIKE_FIRST,    /* and those of a letter whose first line it ends */
	SMTP_LF_ENDS_LINES,    /* and those of every letter */
};

struct smtp_dialect {
	const char *name;    /* "postfix": on the command line and in files */
	const char *server;  /* "Postfix 3.7.11": which was observed */
	bool bare;           /* no enhanced codes but those that a manner has */
	bool leading_space;  /* blanks in front of a verb are overlooked */
	bool extra_cr;       /* CRs in front of the CRLF are overlooked */
	bool nul_ends;       /* what stands behind an octet of zero is overlooked */
	const char *blanks;  /* of which any number may stand behind a verb; NULL: one space */
	enum smtp_lone_lf lone_lf;
	const struct smtp_strike *strikes; /* the first that is due counts */
	size_t strike_count;
	const struct smtp_manner *manners; /* of those about one row, the first that fits counts */
	size_t count;
};

/* How a setting whose grammar is lenient reads what is not written by the grammar: as no
 * server that was observed, and in no list of them. */
extern const struct smtp_dialect smtp_lenient;

/* n from 0; NULL behind the last. */
const struct smtp_dialect *smtp_dialect_at(size_t n);

/* The dialect of that name, or NULL. */
const struct smtp_dialect *smtp_dialect_named(struct text name);

/* The manner in which this row is to be spoken or passed now; NULL: the row
 * speaks for itself. A flaw is looked for only where a manner asks which it is. */
const struct smtp_manner *smtp_manner_now(const struct smtp_session *session,
					  const struct smtp_command *command,
					  const struct smtp_rule *rule,
					  struct smtp_flaw_memo *memo);

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

/* A command line as the setting's dialect reads it, or else by the grammar. */
struct smtp_command smtp_dialect_read(const struct smtp_setting *setting, struct text line);

/* Whether LF alone ends the line that comes next, one of a letter or of commands. */
bool smtp_takes_lone_lf(const struct smtp_session *session);

/* The strike that is due with the turn, which has spoken; NULL: none. */
const struct smtp_strike *smtp_strike_now(const struct smtp_session *session,
					  const struct smtp_turn *turn);

/* Whether the turn is one of those that a strike of that kind counts. */
bool smtp_strike_counts(const struct smtp_session *session, const struct smtp_turn *turn,
			enum smtp_strike_on on);

/* Takes the path of a MAIL or RCPT, or the number of a BDAT, for what was probably meant,
 * since the dialect overlooks what is wrong with it. */
void smtp_overlook(const struct smtp_setting *setting, struct smtp_command *command);

/* Whether the dialect hangs up with the turn, whatever the row says. */
bool smtp_turn_closes(const struct smtp_turn *turn);

/* As smtp_rule.because: the manner's, or else the row's. */
const char *smtp_turn_because(const struct smtp_turn *turn);

#endif
