// SPDX-License-Identifier: GPL-3.0-or-later
/* What a search can try: the rows of the table, what is known beforehand of
 * each, and how far every state is from the goal at least. */
#include "teach/teach_inside.h"

#include "smtp/smtp.h"

#include <string.h>

/* The state a move leads to, unless recipients still wait for replies. */
static enum smtp_state leads_to(const struct teach_move *move, enum smtp_state from)
{
	return move->rule->go == SMTP_STAY ? from : move->rule->go;
}

unsigned teach_moves_behind(const struct teach_moves *moves,
			    const struct teach_move *move, enum smtp_state from)
{
	unsigned behind = moves->distance[leads_to(move, from)];
	unsigned on = move->rule->go_on ? moves->distance[move->rule->go_on] : TEACH_NEVER;

	return on < behind ? on : behind;
}

/* Whether the row changes nothing that another row looks at: mail data is
 * counted, and recipients that were refused are remembered. A manner of the
 * dialect's adds nothing to what a row does, unless it closes. */
static bool is_quiet(const struct teach_move *move)
{
	const struct smtp_rule *rule = move->rule;
	bool refused = (move->varies || teach_is_refusal(rule->say.code)) && rule->like &&
		smtp_verb_of(text_of(rule->like)) == SMTP_RCPT;

	return !rule->then && rule->go == SMTP_STAY && move->verb != SMTP_TEXT && !refused;
}

/* Whether a fault of the setting counts how often it is asked about this verb; a line that
 * is too long may be of any. */
static bool is_counted(const struct smtp_setting *setting, enum smtp_verb verb)
{
	for (size_t i = 0; i < setting->fault_count; i++) {
		const struct smtp_fault *fault = &setting->faults[i];

		if ((fault->nth > 1 || fault->times) &&
		    (verb == SMTP_VERBS || verb == SMTP_OVERLONG ||
		     fault->verbs & SMTP_BIT(verb)))
			return true;
	}
	return false;
}

/* The states in which the setting's dialect asks the row besides its own. */
static unsigned states_lent(const struct smtp_dialect *dialect, enum smtp_verb verb,
			    const struct smtp_rule *rule)
{
	unsigned lent = 0;
	size_t count;
	const struct smtp_rule *rows;

	if (!dialect || verb == SMTP_VERBS)
		return 0;
	rows = smtp_rules_for(verb, &count);
	for (size_t i = 0; i < count && &rows[i] < rule; i++) {
		const struct smtp_manner *manner = NULL;

		while ((manner = smtp_manner_of(dialect, &rows[i], manner)))
			if (manner->as && rule->in->states & SMTP_BIT(manner->as))
				lent |= rows[i].in->states & teach_states_heard(verb);
	}
	return lent;
}

static unsigned hits_of(const struct teach_move *move, const struct teach_aim *aim)
{
	unsigned hits = 0;

	if (!aim->may)
		return move->states;
	for (enum smtp_state from = SMTP_CONNECTING; from < SMTP_STATES; from++)
		if (move->states & SMTP_BIT(from) &&
		    (aim->may(aim->context, move, leads_to(move, from)) ||
		     (move->rule->go_on &&
		      aim->may(aim->context, move, move->rule->go_on))))
			hits |= SMTP_BIT(from);
	return hits;
}

/* The first of the moves from `first` on that says the same as the last one: of one verb,
 * many rows have the same example, and at most one of them answers it. */
static size_t first_like(const struct teach_moves *moves, size_t first)
{
	const char *like = moves->list[moves->count - 1].rule->like;

	while (first + 1 < moves->count) {
		const char *other = moves->list[first].rule->like;

		if (like == other || (like && other && strcmp(like, other) == 0))
			break;
		first++;
	}
	return first;
}

/* Notes the moves of one verb, its usual rows first: of two ways that are
 * equally short, the plainer one is found. */
static void add_moves(struct teach_moves *moves, const struct smtp_session *session,
		      const struct teach_aim *aim, enum smtp_verb verb,
		      const struct smtp_rule *rows, size_t count)
{
	const struct smtp_setting *setting = session->setting;
	size_t first = moves->count;

	while (count-- && moves->count < TEACH_MOVES_MAX) {
		struct teach_move *move = &moves->list[moves->count];

		if (!smtp_session_can(session, &rows[count]))
			continue;
		moves->count++;
		move->setting = setting;
		move->rule = &rows[count];
		move->verb = verb;
		move->like = first_like(moves, first);
		move->states = teach_states_of(move->rule, verb) |
			       states_lent(setting->dialect, verb, move->rule);
		move->varies = setting->dialect &&
			       (setting->dialect->bare ||
				smtp_manner_of(setting->dialect, move->rule, NULL));
		move->strikes = setting->dialect && setting->dialect->strike_count;
		move->struck = NULL;
		move->quiet = is_quiet(move) && !is_counted(setting, verb);
		move->hits = hits_of(move, aim);
	}
}

/* Shortens the distances of the states in which this move can be made. */
static bool shorten(struct teach_moves *moves, const struct teach_move *move)
{
	bool shorter = false;

	for (enum smtp_state from = SMTP_CONNECTING; from < SMTP_STATES; from++) {
		unsigned rest = 0;

		if (!(move->states & SMTP_BIT(from)))
			continue;
		if (!(move->hits & SMTP_BIT(from)))
			rest = teach_moves_behind(moves, move, from);
		if (rest + 1 >= moves->distance[from])
			continue;
		moves->distance[from] = rest + 1;
		shorter = true;
	}
	return shorter;
}

static void measure(struct teach_moves *moves)
{
	bool shorter = true;

	for (enum smtp_state state = SMTP_STAY; state < SMTP_STATES; state++)
		moves->distance[state] = TEACH_NEVER;
	while (shorter) {
		shorter = false;
		for (size_t i = 0; i < moves->count; i++)
			shorter |= shorten(moves, &moves->list[i]);
	}
}

/* Whether lines or events of this verb can come in under the setting: of events it has
 * only those of its protocol, and one reply to a message or one to each recipient. */
static bool can_come(const struct smtp_setting *setting, enum smtp_verb verb)
{
	return smtp_setting_speaks(setting, verb) &&
	       (!smtp_verb_facts(verb)->is_event || smtp_setting_has(setting, verb));
}

void teach_moves_list(struct teach_moves *moves, const struct smtp_session *session,
		      const struct teach_aim *aim, bool with_accidents)
{
	const struct smtp_setting *setting = session->setting;
	size_t count;
	const struct smtp_rule *rows;

	moves->count = 0;
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		if (!with_accidents && (verb == SMTP_IDLE || verb == SMTP_HANGUP))
			continue;
		if (!can_come(setting, verb) || aim->without & SMTP_BIT(verb))
			continue;
		rows = smtp_rules_for(verb, &count);
		add_moves(moves, session, aim, verb, rows, count);
	}
	rows = smtp_rules_anywhere(&count);
	add_moves(moves, session, aim, SMTP_VERBS, rows, count);
	teach_mind_patience(moves, aim, &session->facts.strain);
	measure(moves);
}
