// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/engine.h"

#include "base/words.h"
#include "smtp/faults.h"

#include <string.h>

static void note_check(struct smtp_turn *turn, const struct smtp_rule *rule, bool by_state)
{
	if (turn->check_count < SMTP_CHECKS_MAX)
		turn->checks[turn->check_count++] = (struct smtp_check){ rule, by_state };
}

/* The first of rows that fits, or NULL; those passed over are noted. */
static const struct smtp_rule *first_fit(const struct smtp_session *session,
					 const struct smtp_command *command,
					 const struct smtp_rule *rows, size_t count,
					 struct smtp_turn *turn)
{
	for (const struct smtp_rule *rule = rows; rule < rows + count; rule++) {
		if (rule->under && !rule->under(session->setting))
			continue;
		if (!(rule->in->states & SMTP_BIT(session->state)))
			note_check(turn, rule, true);
		else if (rule->when && !rule->when->holds(session, command))
			note_check(turn, rule, false);
		else
			return rule;
	}
	return NULL;
}

static const struct smtp_rule *find_rule(const struct smtp_session *session,
					 enum smtp_verb verb,
					 const struct smtp_command *command,
					 struct smtp_turn *turn)
{
	const struct smtp_rule *rule;
	size_t count;
	const struct smtp_rule *rows = smtp_rules_anywhere(&count);

	rule = first_fit(session, command, rows, count, turn);
	if (rule)
		return rule;
	rows = smtp_rules_for(verb, &count);
	rule = first_fit(session, command, rows, count, turn);
	/* A row for every state and verb is what the sweeps prove; the closed
	 * connection's silence is the harmless answer were they ever wrong. */
	return rule ? rule : smtp_rules_anywhere(&count);
}

static void what_is_said(const struct smtp_session *session, const struct smtp_rule *rule,
			 const struct smtp_command *command, struct smtp_said *said)
{
	struct room enhanced = room_over(said->enhanced, sizeof(said->enhanced));

	said->code = rule->say.code;
	said->words = rule->say.words;
	room_string(&enhanced, rule->say.enhanced ? rule->say.enhanced : "");
	if (rule->says)
		rule->says(session, command, said);
}

/* RFC 2034 4: no greeting, and no reply to EHLO or HELO, carries an enhanced
 * code, not even that to a line too long or with characters it may not have. */
static bool takes_enhanced(enum smtp_verb verb)
{
	return verb != SMTP_CONNECT && verb != SMTP_EHLO && verb != SMTP_HELO;
}

static void speak(const struct smtp_session *session, const struct smtp_rule *rule,
		  const struct smtp_command *command, struct smtp_reply *reply)
{
	struct smtp_scene scene = { session, command };
	struct room words = room_over(reply->text, sizeof(reply->text));
	struct room enhanced = room_over(reply->enhanced, sizeof(reply->enhanced));
	struct smtp_said said;

	what_is_said(session, rule, command, &said);
	reply->code = said.code;
	reply->length = 0;
	if (!reply->code)
		return;
	if (takes_enhanced(command->verb))
		room_string(&enhanced, said.enhanced);
	words_fill(&words, said.words, smtp_place, &scene);
	reply->length = (unsigned)words.len;
}

/* What only explanations use: a refused recipient, and whether commands have
 * been understood since a dot. */
static void remember(struct smtp_session *session, const struct smtp_turn *turn)
{
	struct smtp_memory *memory = &session->memory;

	if (turn->verb == SMTP_DOT)
		memory->dot_line = memory->line;
	else if (turn->verb != SMTP_UNKNOWN && turn->verb != SMTP_OVERLONG)
		memory->dot_line = 0;
	if (turn->command.verb != SMTP_RCPT || turn->reply.code < 400 || !memory->mail_line)
		return;
	if (memory->refused_count < SMTP_REFUSALS_MAX) {
		struct smtp_refusal *refusal = &memory->refusals[memory->refused_count];
		struct room path = room_over(refusal->path.at, sizeof(refusal->path.at));

		refusal->line = memory->line;
		refusal->code = turn->reply.code;
		memcpy(refusal->enhanced, turn->reply.enhanced, sizeof(refusal->enhanced));
		room_text(&path, turn->command.path.mailbox);
		refusal->path.length = (unsigned short)path.len;
	}
	memory->refused_count++;
}

/* What the server keeps for the connections that follow. */
static void count(struct smtp_session *session, const struct smtp_turn *turn)
{
	struct smtp_world *world = &session->world;

	world->connections += turn->verb == SMTP_CONNECT;
	world->messages += smtp_turn_accepts(turn);
	if (session->setting->fault_count)
		smtp_faults_count(session, &turn->command);
}

static bool is_line(enum smtp_verb verb)
{
	return verb != SMTP_CONNECT && verb != SMTP_IDLE && verb != SMTP_HANGUP;
}

void smtp_engine_decide(struct smtp_session *session, enum smtp_verb verb,
			const struct smtp_command *command, struct smtp_turn *turn)
{
	const struct smtp_rule *rule;

	turn->check_count = 0;
	turn->verb = verb;
	turn->command = *command;
	turn->line = is_line(verb) ? session->memory.line : 0;
	turn->before = session->state;
	turn->data = text_span("", 0);
	turn->unstuffed = false;
	turn->secret = false;
	turn->data_end = turn->data;
	turn->has_rest = false;

	rule = find_rule(session, verb, command, turn);
	turn->rule = rule;
	speak(session, rule, command, &turn->reply);
	remember(session, turn);
	if (rule->then)
		rule->then(session, command);
	if (rule->go != SMTP_STAY)
		session->state = rule->go;
	turn->after = session->state;
	count(session, turn);
}
