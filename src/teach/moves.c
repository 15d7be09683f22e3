// SPDX-License-Identifier: GPL-3.0-or-later
/* What a search can try: the rows of the table, what is known beforehand of
 * each, and how far every state is from the goal at least. */
#include "teach/inside.h"

enum smtp_state teach_move_leads(const struct teach_move *move, enum smtp_state from)
{
	return move->rule->go == SMTP_STAY ? from : move->rule->go;
}

/* Whether the row changes nothing that another row looks at: mail data is
 * counted, and recipients that were refused are remembered. (A setting with
 * faults counts commands as well.) */
static bool is_quiet(const struct smtp_rule *rule, enum smtp_verb verb)
{
	bool refused = teach_is_refusal(rule->say.code) && rule->like &&
		smtp_verb_of(text_of(rule->like)) == SMTP_RCPT;

	return !rule->then && rule->go == SMTP_STAY && verb != SMTP_TEXT && !refused;
}

static unsigned hits_of(const struct teach_move *move, const struct teach_aim *aim)
{
	unsigned hits = 0;

	if (!aim->may)
		return move->states;
	for (enum smtp_state from = SMTP_CONNECTING; from < SMTP_STATES; from++)
		if (move->states & SMTP_BIT(from) &&
		    aim->may(aim->context, move, teach_move_leads(move, from)))
			hits |= SMTP_BIT(from);
	return hits;
}

/* Notes the moves of one verb, its usual rows first: of two ways that are
 * equally short, the plainer one is found. */
static void add_moves(struct teach_moves *moves, const struct smtp_setting *setting,
		      const struct teach_aim *aim, enum smtp_verb verb,
		      const struct smtp_rule *rows, size_t count)
{
	while (count-- && moves->count < TEACH_MOVES_MAX) {
		struct teach_move *move = &moves->list[moves->count];

		if (rows[count].under && !rows[count].under(setting))
			continue;
		moves->count++;
		move->rule = &rows[count];
		move->verb = verb;
		move->states = teach_states_of(move->rule, verb);
		move->quiet = is_quiet(move->rule, verb) && !setting->fault_count;
		move->hits = hits_of(move, aim);
	}
}

/* Shortens the distances of the states in which this move can be made. */
static bool shorten(struct teach_moves *moves, const struct teach_move *move)
{
	bool shorter = false;

	for (enum smtp_state from = SMTP_CONNECTING; from < SMTP_STATES; from++) {
		bool hits = move->hits & SMTP_BIT(from);
		unsigned rest = hits ? 0 : moves->distance[teach_move_leads(move, from)];

		if (!(move->states & SMTP_BIT(from)) || rest + 1 >= moves->distance[from])
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

void teach_moves_list(struct teach_moves *moves, const struct smtp_setting *setting,
		      const struct teach_aim *aim, bool with_accidents)
{
	size_t count;
	const struct smtp_rule *rows;

	moves->count = 0;
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		if (!with_accidents && (verb == SMTP_IDLE || verb == SMTP_HANGUP))
			continue;
		if (!smtp_setting_speaks(setting, verb))
			continue;
		rows = smtp_rules_for(verb, &count);
		add_moves(moves, setting, aim, verb, rows, count);
	}
	rows = smtp_rules_anywhere(&count);
	add_moves(moves, setting, aim, SMTP_VERBS, rows, count);
	measure(moves);
}
