// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/examples.h"

#include "base/words.h"
#include "smtp/law/flaws.h"
#include "smtp/law/places/places.h"
#include "smtp/machine/hearing.h"
#include "smtp/session/trial.h"

struct text smtp_like_take(const struct smtp_rule *rule, struct text *lines)
{
	struct text all = *lines;

	if (!text_has(text_of(rule->like), "{lf}"))
		return text_take(lines, '\n');
	*lines = text_skip(all, all.len);
	return all;
}

/* Examples are said on an acted clock. */
static void pass_late(struct smtp_session *session, const struct smtp_turn *turn)
{
	if (turn->slow)
		smtp_server_pass(session->server, turn->slow->wait);
}

void smtp_like_say(struct smtp_session *session, struct text line,
		   struct smtp_turn *turn)
{
	smtp_session_line(session, line, turn);
	pass_late(session, turn);
	while (turn->has_rest && turn->command.bare_end) {
		smtp_session_next(session, turn);
		pass_late(session, turn);
	}
}

/* Says each line of `lines`; the turn is the last one's. */
static void say_lines(struct smtp_session *session, const struct smtp_rule *rule,
		      struct text lines, struct smtp_turn *turn)
{
	do {
		smtp_like_say(session, smtp_like_take(rule, &lines), turn);
	} while (lines.len);
}

/* What no line brings about. */
static bool let_happen(struct smtp_session *session, enum smtp_verb verb,
		       struct smtp_turn *turn)
{
	switch (verb) {
	case SMTP_CONNECT:
		smtp_session_connect(session, turn);
		break;
	case SMTP_HANGUP:
		smtp_session_hangup(session, turn);
		break;
	case SMTP_IDLE:
		smtp_server_pass(session->server, session->setting->limits.idle);
		return smtp_session_time(session, turn);
	default:
		return false;
	}
	pass_late(session, turn);
	return true;
}

bool smtp_session_like(struct smtp_session *session, const struct smtp_rule *rule,
		       enum smtp_verb verb, struct room *room, struct smtp_turn *turn)
{
	const struct smtp_scene scene = { .session = session };

	if (verb == SMTP_DELIVERY && session->state == SMTP_DELIVERING) {
		turn->has_rest = false;
		turn->command.bare_end = false;
		return smtp_session_next(session, turn);
	}
	if (!rule->like)
		return let_happen(session, verb, turn);
	if (!words_fill(room, rule->like, smtp_place, &scene) || room->full)
		return false;
	say_lines(session, rule, room_view(room), turn);
	return true;
}

/* Whether a question about flaws that a row before this one asks is answered yes. */
static bool is_told_before(const struct smtp_rule *rule, const struct smtp_rule *rows,
			   const struct smtp_session *session,
			   const struct smtp_command *command)
{
	for (; rows < rule; rows++)
		if (rows->flaw && rows->when && rows->when->holds(session, command))
			return true;
	return false;
}

bool smtp_rule_tells(const struct smtp_setting *setting, const struct smtp_rule *rule,
		     enum smtp_verb verb, enum smtp_flaw flaw)
{
	enum smtp_verb said = verb == SMTP_VERBS ? SMTP_NOOP : verb;
	char at[SMTP_WIRE_MAX];
	struct room room = room_over(at, sizeof(at));
	struct smtp_command command;
	struct smtp_trial trial;
	size_t count;
	const struct smtp_rule *rows = verb == SMTP_VERBS ? smtp_rules_anywhere(&count)
							  : smtp_rules_for(verb, &count);

	if (rule->flaw == smtp_flaw_of_base64)
		return smtp_flaw_facts(flaw)->verbs & SMTP_BIT(SMTP_RESPONSE);
	if (!rule->flaw || !smtp_flaw_like(flaw, said, &room))
		return false;
	command = smtp_command_read(room_view(&room));
	smtp_trial_init(&trial, setting, NULL);
	trial.session.facts.extended = flaw != SMTP_FLAW_PARAMETER_AFTER_HELO;
	return !is_told_before(rule, rows, &trial.session, &command) &&
	       (!rule->when || rule->when->holds(&trial.session, &command)) &&
	       rule->flaw(&trial.session, &command).flaw == flaw;
}
