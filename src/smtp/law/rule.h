// SPDX-License-Identifier: GPL-3.0-or-later
/* The form of the law: what a row of the rule table says.
 *
 * Whoever edits rules keeps these promises; the rule sweeps hold them:
 *   - all that decides what follows what stands in the table;
 *   - rows of one verb stand together: order first, then syntax, then limits
 *     and policy, then success; the first row that fits speaks;
 *   - guards are pure; effects change facts, never the state, and never speak;
 *   - one assignment, in engine.c, changes the state;
 *   - nothing decides a reply without words for it. */
#ifndef SMTP_RULE_H
#define SMTP_RULE_H

#include "smtp/grammar/flaw.h"
#include "smtp/server/limits.h"
#include "smtp/session/state.h"

struct smtp_session;

/* In which states a row holds, with the words for both answers. */
struct smtp_where {
	unsigned states;  /* as bits */
	const char *yes;  /* what is so in one of these states */
	const char *no;   /* what is so in the others that get as far as this row */
};

/* What kind of question it is; rows of one verb come in this order. */
enum smtp_topic { SMTP_ORDER, SMTP_SYNTAX, SMTP_LIMIT, SMTP_POLICY };

/* A question that looks at the session and the command and changes neither,
 * and the words for both answers, which can follow "because" or a mark. */
struct smtp_guard {
	const char *name;
	enum smtp_topic topic;
	bool (*holds)(const struct smtp_session *, const struct smtp_command *);
	const char *yes;
	const char *no;
	unsigned rests_on; /* the parts of the server that the answer can rest on, besides the
	                      session and the line, as SMTP_PART_ bits: where one is not known,
	                      neither is the answer */
};

typedef void smtp_effect(struct smtp_session *, const struct smtp_command *);

struct smtp_say {
	unsigned code;
	const char *enhanced; /* NULL: none belongs here */
	const char *words;    /* {places} are filled; LF begins another line */
};

struct smtp_said;

struct smtp_rule {
	const char *id;                 /* "data.no-recipient": stable, cited */
	const struct smtp_where *in;
	const struct smtp_guard *when;  /* NULL: always */
	struct smtp_say say;            /* code 0: nothing is said */
	void (*says)(const struct smtp_session *, const struct smtp_command *,
		     struct smtp_said *); /* what is said in place of it when the setting
	                                     decides that: `say` is then only the like of
	                                     it; NULL: say */
	struct smtp_flaw_found (*flaw)(const struct smtp_session *,
				       const struct smtp_command *); /* what exactly is wrong
	                                   with a line that the row refuses; NULL: what the row
	                                   says is all */
	enum smtp_limit limit;          /* that was reached, told beside that of its RFC; 0:
	                                   the row is about none */
	bool (*under)(const struct smtp_setting *); /* whether the row is asked under this
	                                   setting at all; NULL: under all */
	smtp_effect *then;              /* NULL: nothing else changes */
	enum smtp_state go;
	enum smtp_state go_on;          /* where it goes instead while other recipients wait
	                                   for replies of their own; SMTP_STAY: nowhere */
	const char *because;            /* one sentence a learner can use */
	const char *allowed;            /* what an RFC allows or says besides; NULL: nothing. How
	                                   other servers answer is tried, not written */
	const char *rfc;                /* "RFC 5321 4.1.4" */
	const char *like;               /* a line that this very row answers, {places}
	                                   filled from the setting; NULL: the event itself */
};

/* The rows for a verb, in order. The rows of smtp_rules_anywhere() are asked
 * before them. count is set to their number. */
const struct smtp_rule *smtp_rules_for(enum smtp_verb verb, size_t *count);
const struct smtp_rule *smtp_rules_anywhere(size_t *count);

/* Every row of the table with the verb it stands under: n from 0; NULL
 * behind the last. Rows that hold anywhere come with SMTP_VERBS. */
const struct smtp_rule *smtp_rule_at(size_t n, enum smtp_verb *verb);

/* The row of that id, or NULL. */
const struct smtp_rule *smtp_rule_named(struct text id, enum smtp_verb *verb);

#endif
