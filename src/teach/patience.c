// SPDX-License-Identifier: GPL-3.0-or-later
/* The end of a server's patience: when it can be what a search looks for, and which
 * moves bring it nearer. */
#include "teach/teach_inside.h"

/* Which strain a strike looks at; NULL: none. */
static unsigned *strain_of(struct smtp_strain *strain, const struct smtp_strike *strike)
{
	if (strike->on == SMTP_STRIKE_BURST)
		return NULL;
	return strike->on == SMTP_STRIKE_IDLE ? &strain->idle : &strain->errors;
}

static bool may_meet(const struct teach_aim *aim, const struct teach_move *move,
		     const struct smtp_strike *strike)
{
	struct teach_move struck = *move;

	struck.struck = strike;
	return !aim->may || aim->may(aim->context, &struck, SMTP_CLOSED);
}

/* Notes an end of patience, if it is near enough and the first. */
static void note_end(unsigned *end, unsigned count, unsigned so_far)
{
	if (count <= so_far + TEACH_WAY_MAX && (!*end || count < *end))
		*end = count;
}

/* Notes the ends of patience with which this move may meet the aim. */
static void add_ends(struct smtp_strain *ends, const struct teach_move *move,
		     const struct teach_aim *aim, struct smtp_strain so_far)
{
	const struct smtp_dialect *dialect = move->setting->dialect;

	if (move->rule->when == &smtp_errors_many && move->hits)
		note_end(&ends->errors, move->setting->policy.errors, so_far.errors);
	for (size_t i = 0; dialect && i < dialect->strike_count; i++) {
		const struct smtp_strike *strike = &dialect->strikes[i];
		unsigned *end = strain_of(ends, strike);

		if (end && may_meet(aim, move, strike))
			note_end(end, strike->count, *strain_of(&so_far, strike));
	}
}

static bool is_about(const struct smtp_strike *strike, const struct teach_move *move)
{
	return !strike->verbs || move->verb == SMTP_VERBS ||
	       strike->verbs & SMTP_BIT(move->verb);
}

/* Whether the move may bring one of the ends nearer. */
static bool is_borne(const struct teach_move *move, struct smtp_strain ends)
{
	const struct smtp_dialect *dialect = move->setting->dialect;
	bool refuses = move->varies || teach_is_refusal(move->rule->say.code);

	for (size_t i = 0; dialect && i < dialect->strike_count; i++) {
		const struct smtp_strike *strike = &dialect->strikes[i];
		const unsigned *end = strain_of(&ends, strike);

		if (end && *end && is_about(strike, move) &&
		    (refuses || strike->on == SMTP_STRIKE_IDLE))
			return true;
	}
	return refuses && ends.errors && move->setting->policy.errors;
}

void teach_mind_patience(struct teach_moves *moves, const struct teach_aim *aim,
			 const struct smtp_strain *so_far)
{
	moves->ends = (struct smtp_strain){ .errors = 0 };
	for (size_t i = 0; i < moves->count; i++)
		add_ends(&moves->ends, &moves->list[i], aim, *so_far);
	for (size_t i = 0; i < moves->count; i++)
		moves->list[i].quiet &= !is_borne(&moves->list[i], moves->ends);
}
