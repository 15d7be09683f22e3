// SPDX-License-Identifier: GPL-3.0-or-later
/* An attempt played: what a learner types, said in a talk and heard by the judge. */
#include "lesson/lesson.h"

#include "crypto/crypto.h"

static void hear_all(struct smtp_talk *talk, struct judge *judge)
{
	while (smtp_talk_next(talk)) {
		struct teach_moment moment = teach_moment_of(talk);

		if (judge)
			judge_hear(judge, &moment);
	}
}

void lesson_begin(struct smtp_talk *talk, struct judge *judge,
		  const struct smtp_setting *setting)
{
	smtp_talk_begin(talk, setting, &crypto_for_sasl);
	hear_all(talk, judge);
}

static bool order_wait(struct smtp_talk *talk, struct judge *judge, struct text argument)
{
	unsigned long seconds;

	if (!typed_time(argument, &seconds))
		return false;
	smtp_talk_wait(talk, seconds);
	hear_all(talk, judge);
	return true;
}

static bool order_reset(struct smtp_talk *talk, struct judge *judge, struct text argument)
{
	if (argument.len)
		return false;
	smtp_talk_reconnect(talk);
	hear_all(talk, judge);
	return true;
}

static bool order_answer(struct smtp_talk *talk, struct judge *judge, struct text argument)
{
	bool right;

	(void)talk;
	return judge && judge_answer(judge, argument, &right);
}

typedef bool attempt_order(struct smtp_talk *talk, struct judge *judge,
			   struct text argument);

#define ROW(order, word) [order] = order_##word,
static attempt_order *const acts[ORDERS] = { ATTEMPT_ORDER_LIST(ROW) };

static bool carry_out(struct smtp_talk *talk, struct judge *judge,
		      const struct typed *typed)
{
	enum order order = order_named(typed->word);

	return order < ORDERS && acts[order] && acts[order](talk, judge, typed->argument);
}

bool lesson_type(struct smtp_talk *talk, struct judge *judge, struct text line)
{
	struct typed typed = typed_read(talk->now.session.state, line);

	if (typed.kind == TYPED_ORDER)
		return carry_out(talk, judge, &typed);
	if (!typed_is_sent(&typed))
		return false;
	smtp_talk_line(talk, typed.line);
	hear_all(talk, judge);
	return true;
}
