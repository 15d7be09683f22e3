// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/engine.h"

#include "base/words.h"
#include "smtp/dialects/dialect.h"
#include "smtp/law/effects.h"
#include "smtp/law/faults.h"
#include "smtp/law/places/places.h"
#include "smtp/law/policy.h"
#include "smtp/machine/besides.h"
#include "smtp/machine/causes.h"
#include "smtp/session/recipients.h"
#include "smtp/session/turn.h"

#include <string.h>

static void note_check(struct smtp_turn *turn, const struct smtp_rule *rule, bool by_state)
{
	if (turn->check_count < SMTP_CHECKS_MAX)
		turn->checks[turn->check_count++] = (struct smtp_check){ rule, by_state };
}

/* Whether the dialect does not ask the row, though it fits. What stands in *as may then
 * become another state, and what the row minds in a path is overlooked. */
static bool is_let_by(const struct smtp_session *session, const struct smtp_rule *rule,
		      struct smtp_turn *turn, enum smtp_state *as,
		      struct smtp_flaw_memo *memo)
{
	const struct smtp_manner *manner;

	if (!session->setting->dialect)
		return false;
	manner = smtp_manner_now(session, &turn->command, rule, memo);
	turn->manner = manner && !manner->passes ? manner : NULL;
	if (!manner || !manner->passes)
		return false;
	if (!turn->let_by || manner->as) {
		turn->let_by = rule;
		turn->let_by_manner = manner;
	}
	if (manner->as)
		*as = manner->as;
	if (rule->flaw == smtp_flaw_of_path || rule->flaw == smtp_flaw_of_chunk)
		smtp_overlook(session->setting, &turn->command);
	memo->by = NULL;
	return true;
}

/* The first of rows that fits, or NULL; those passed over are noted. */
static const struct smtp_rule *first_fit(const struct smtp_session *session,
					 const struct smtp_rule *rows, size_t count,
					 struct smtp_turn *turn, struct smtp_flaw_memo *memo)
{
	enum smtp_state as = session->state;

	for (const struct smtp_rule *rule = rows; rule < rows + count; rule++) {
		if (rule->under && !rule->under(session->setting))
			continue;
		if (!(rule->in->states & SMTP_BIT(as)))
			note_check(turn, rule, true);
		else if (rule->when && !rule->when->holds(session, &turn->command))
			note_check(turn, rule, false);
		else if (!is_let_by(session, rule, turn, &as, memo))
			return rule;
	}
	return NULL;
}

static const struct smtp_rule *find_rule(const struct smtp_session *session,
					 enum smtp_verb verb, struct smtp_turn *turn,
					 struct smtp_flaw_memo *memo)
{
	const struct smtp_rule *rule;
	size_t count;
	const struct smtp_rule *rows = smtp_rules_anywhere(&count);

	rule = first_fit(session, rows, count, turn, memo);
	if (rule)
		return rule;
	rows = smtp_rules_for(verb, &count);
	rule = first_fit(session, rows, count, turn, memo);
	/* A row for every state and verb is what the sweeps prove; the closed
	 * connection's silence is the harmless answer were they ever wrong. */
	return rule ? rule : smtp_rules_anywhere(&count);
}

static void what_is_said(const struct smtp_session *session, const struct smtp_turn *turn,
			 const struct smtp_command *command, struct smtp_said *said)
{
	const struct smtp_dialect *dialect = session->setting->dialect;
	const struct smtp_rule *rule = turn->rule;
	struct room enhanced = room_over(said->enhanced, sizeof(said->enhanced));

	said->code = rule->say.code;
	said->words = rule->say.words;
	room_string(&enhanced, rule->say.enhanced ? rule->say.enhanced : "");
	if (rule->says)
		rule->says(session, command, said);
	else if (dialect)
		smtp_manner_says(dialect, turn->manner, said);
}

static void speak(const struct smtp_session *session, const struct smtp_command *command,
		  struct smtp_turn *turn)
{
	struct smtp_reply *reply = &turn->reply;
	struct smtp_scene scene = { .session = session, .command = command };
	struct room words = room_over(reply->text, sizeof(reply->text));
	struct room enhanced = room_over(reply->enhanced, sizeof(reply->enhanced));
	struct smtp_said said;

	what_is_said(session, turn, command, &said);
	reply->code = said.code;
	reply->length = 0;
	reply->utf8 = command->utf8 || (session->facts.options.utf8 &&
					(reply->code == 251 || reply->code == 551));
	if (!reply->code)
		return;
	if (smtp_takes_enhanced(session->setting, command->verb, turn))
		room_string(&enhanced, said.enhanced);
	words_fill(&words, said.words, smtp_place, &scene);
	reply->length = (unsigned)words.len;
}

/* What is counted of mistakes in a mail, and told of where something follows
 * from them. */
static void note_refusal(struct smtp_session *session, const struct smtp_turn *turn)
{
	struct smtp_refusal *refusal;

	if (session->facts.refused++ >= SMTP_REFUSALS_MAX)
		return;
	refusal = &session->envelope->refusals[session->facts.refused - 1];
	refusal->line = session->memory.line;
	refusal->code = turn->reply.code;
	memcpy(refusal->enhanced, turn->reply.enhanced, sizeof(refusal->enhanced));
}

/* A refused recipient, and whether a command has been understood since a dot. */
static void note_mistakes(struct smtp_session *session, const struct smtp_turn *turn)
{
	bool ends = turn->command.verb == SMTP_DOT;

	if (ends || (turn->verb != SMTP_UNKNOWN && turn->verb != SMTP_OVERLONG)) {
		session->facts.after_dot = ends;
		session->memory.dot_line = ends ? session->memory.line : 0;
	}
	if (turn->command.verb == SMTP_RCPT && turn->reply.code >= 400 &&
	    session->memory.mail_line)
		note_refusal(session, turn);
}

/* One more was counted when there are more than before. */
static void note_line(unsigned *lines, unsigned before, unsigned now, unsigned line)
{
	if (now > before && before < SMTP_STRAIN_LINES)
		lines[before] = line;
}

/* What the server keeps for the connections that follow, and of this one's errors. */
static void count(struct smtp_session *session, const struct smtp_turn *turn)
{
	struct smtp_world *world = &session->server->world;
	const struct smtp_strain before = session->facts.strain;
	const struct smtp_strain *now = &session->facts.strain;

	if (session->setting->dialect) {
		session->facts.strain.errors += smtp_strike_counts(session, turn, SMTP_STRIKE_ERRORS);
		session->facts.strain.idle += smtp_strike_counts(session, turn, SMTP_STRIKE_IDLE);
	}
	smtp_policy_count(session, turn);
	note_line(session->memory.strain.errors, before.errors, now->errors, turn->line);
	note_line(session->memory.strain.idle, before.idle, now->idle, turn->line);
	world->messages += smtp_turn_accepts(turn) && !turn->again;
	if (session->setting->fault_count)
		smtp_faults_count(session, &turn->command);
}

/* What the row does, unless the dialect will not have it. A mail that it
 * begins another in the midst of is given up first. */
static void carry_out(struct smtp_session *session, const struct smtp_command *command,
		      const struct smtp_turn *turn)
{
	const struct smtp_rule *rule = turn->rule;

	if (smtp_turn_closes(turn))
		smtp_end_session(session, command);
	if (!rule->then || turn->strike || smtp_manner_holds_back(turn->manner, rule))
		return;
	if (turn->reply.code < 400 && turn->let_by_manner && turn->let_by_manner->as)
		smtp_drop_mail(session, command);
	rule->then(session, command);
}

/* A reply, or a connection that breaks in place of one, may be late. What was
 * decided is what was so when the line came. */
static const struct smtp_fault *find_slow(const struct smtp_session *session,
					  const struct smtp_command *command,
					  const struct smtp_turn *turn)
{
	bool ends = turn->rule->go == SMTP_CLOSED;

	if (!session->setting->fault_count || (!turn->reply.code && !ends))
		return NULL;
	return smtp_fault_slow(session, command);
}

static bool is_line(enum smtp_verb verb)
{
	return verb != SMTP_CONNECT && verb != SMTP_IDLE && verb != SMTP_HANGUP;
}

/* A turn about which nothing is known but what came in. */
static void begin_turn(const struct smtp_session *session, enum smtp_verb verb,
		       const struct smtp_command *command, struct smtp_turn *turn)
{
	turn->check_count = 0;
	turn->verb = verb;
	turn->command = *command;
	turn->line = is_line(verb) ? session->memory.line : 0;
	turn->before = session->state;
	turn->content = session->content;
	turn->data = text_span("", 0);
	turn->unstuffed = false;
	turn->dots = 0;
	turn->data_end = turn->data;
	turn->has_rest = false;
	turn->group = 0;
	turn->more = false;
	turn->again = session->facts.delivery.taken > 0;
	turn->flaw = (struct smtp_flaw_found){ .flaw = SMTP_FLAW_NONE };
	turn->manner = NULL;
	turn->let_by = NULL;
	turn->let_by_manner = NULL;
	turn->strike = NULL;
}

static unsigned say_instead(char *at, size_t size, const char *words)
{
	struct room room = room_over(at, size);

	room_string(&room, words);
	return (unsigned)room.len;
}

/* What the dialect says in place of the row, when it has had enough of the client. */
static void strike(const struct smtp_session *session, struct smtp_turn *turn)
{
	const struct smtp_strike *now = smtp_strike_now(session, turn);
	struct smtp_reply *reply = &turn->reply;

	turn->strike = now;
	if (now && now->code)
		reply->code = now->code;
	if (now && now->enhanced)
		say_instead(reply->enhanced, sizeof(reply->enhanced), now->enhanced);
	if (now && now->words)
		reply->length = say_instead(reply->text, sizeof(reply->text), now->words);
}

/* turn->rule speaks and is carried out. */
static void finish_turn(struct smtp_session *session, struct smtp_turn *turn,
			struct smtp_flaw_memo *memo)
{
	const struct smtp_command *command = &turn->command;
	bool others_wait = turn->rule->go_on && smtp_delivery_waits(session);
	bool had_mail = session->memory.mail_line > 0;

	if (turn->rule->flaw)
		turn->flaw = smtp_flaw_once(memo, turn->rule, session, command);
	speak(session, command, turn);
	if (session->setting->dialect)
		strike(session, turn);
	turn->slow = find_slow(session, command, turn);
	note_mistakes(session, turn);
	carry_out(session, command, turn);
	session->state = smtp_goes_to(session, turn, others_wait);
	turn->after = session->state;
	smtp_note_cause(session, turn, had_mail);
	count(session, turn);
}

void smtp_engine_decide(struct smtp_session *session, enum smtp_verb verb,
			const struct smtp_command *command, struct smtp_turn *turn)
{
	struct smtp_flaw_memo memo = { .by = NULL };

	begin_turn(session, verb, command, turn);
	turn->rule = find_rule(session, verb, turn, &memo);
	finish_turn(session, turn, &memo);
}

void smtp_engine_take(struct smtp_session *session, const struct smtp_rule *rule,
		      enum smtp_verb verb, const struct smtp_command *command,
		      struct smtp_turn *turn)
{
	struct smtp_flaw_memo memo = { .by = NULL };

	begin_turn(session, verb, command, turn);
	turn->rule = rule;
	finish_turn(session, turn, &memo);
}
