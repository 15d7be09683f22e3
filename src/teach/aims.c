// SPDX-License-Identifier: GPL-3.0-or-later
/* The ready goals of a search, and the rows that can meet them. */
#include "teach/teach_inside.h"

bool teach_goal_rule(const void *context, const struct teach_moment *moment)
{
	return moment->turn->rule == context;
}

bool teach_goal_state(const void *context, const struct teach_moment *moment)
{
	const enum smtp_state *state = context;

	return moment->after->state == *state;
}

bool teach_goal_accepted(const void *context, const struct teach_moment *moment)
{
	(void)context;
	return smtp_turn_accepts(moment->turn);
}

static bool may_give(const void *context, const struct teach_move *move, enum smtp_state to)
{
	(void)to;
	return teach_move_gives(move, context);
}

static bool may_be(const void *context, const struct teach_move *move, enum smtp_state to)
{
	(void)to;
	return move->rule == context && !move->struck;
}

static bool may_lead(const void *context, const struct teach_move *move, enum smtp_state to)
{
	const enum smtp_state *state = context;

	return move->varies || move->strikes || to == *state;
}

static bool may_accept(const void *context, const struct teach_move *move,
		       enum smtp_state to)
{
	(void)context;
	if (move->struck)
		return false;
	if (move->verb == SMTP_DELIVERY)
		return move->rule->say.code / 100 == 2;
	return (move->verb == SMTP_DOT || move->verb == SMTP_CHUNK) &&
		to == SMTP_GREETED && move->rule->say.code / 100 == 2;
}

static const struct {
	teach_goal *goal;
	teach_may *may;
} ready[] = {
	{ teach_goal_code, may_give },
	{ teach_goal_rule, may_be },
	{ teach_goal_state, may_lead },
	{ teach_goal_accepted, may_accept },
};

/* Nobody logs in to have a message taken where that is not asked for. */
static unsigned long without(const struct smtp_setting *setting)
{
	unsigned long verbs = 0;

	if (!smtp_wants_login(setting))
		verbs |= SMTP_BIT(SMTP_AUTH);
	if (!smtp_wants_login(setting) && !smtp_wants_tls(setting))
		verbs |= SMTP_BIT(SMTP_STARTTLS);
	return verbs;
}

bool teach_path_find(const struct smtp_session *session, teach_goal *goal,
		     const void *context, struct teach_path *path)
{
	struct teach_aim aim = { .goal = goal, .context = context };

	for (size_t i = 0; i < sizeof(ready) / sizeof(ready[0]); i++)
		if (ready[i].goal == goal)
			aim.may = ready[i].may;
	if (goal == teach_goal_accepted)
		aim.without = without(session->setting);
	return teach_path_to(session, &aim, path);
}
