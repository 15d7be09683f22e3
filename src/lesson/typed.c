// SPDX-License-Identifier: GPL-3.0-or-later
/* What a learner types in an attempt, said and heard. */
#include "lesson/lesson.h"

#include "crypto/crypto.h"

enum { DAY = 86400 };

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

static bool say(struct smtp_talk *talk, struct judge *judge, struct text line)
{
	smtp_talk_line(talk, line);
	hear_all(talk, judge);
	return true;
}

static bool order_wait(struct smtp_talk *talk, struct judge *judge, struct text argument)
{
	unsigned long seconds;

	if (!lesson_time(argument, &seconds))
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

static const struct {
	const char *name;
	bool (*act)(struct smtp_talk *talk, struct judge *judge, struct text argument);
} orders[] = {
	{ ":wait", order_wait },
	{ ":reset", order_reset },
	{ ":answer", order_answer },
};

bool lesson_type(struct smtp_talk *talk, struct judge *judge, struct text typed)
{
	struct text argument = typed;
	struct text word;

	if (!typed.len || typed.at[0] != ':')
		return say(talk, judge, typed);
	if (typed.len > 1 && typed.at[1] == ':')
		return say(talk, judge, text_skip(typed, 1));
	word = text_take(&argument, ' ');
	for (size_t i = 0; i < sizeof(orders) / sizeof(*orders); i++)
		if (text_is(word, orders[i].name))
			return orders[i].act(talk, judge, text_trim(argument));
	return false;
}

bool lesson_time(struct text t, unsigned long *seconds)
{
	static const struct {
		char letter;
		unsigned long seconds;
	} units[] = { { 's', 1 }, { 'm', 60 }, { 'h', 3600 } };
	unsigned long unit = 1;

	for (size_t i = 0; t.len && i < sizeof(units) / sizeof(*units); i++) {
		if (text_lower(t.at[t.len - 1]) == units[i].letter) {
			unit = units[i].seconds;
			t.len--;
			break;
		}
	}
	if (!text_number(t, DAY / unit, seconds))
		return false;
	*seconds *= unit;
	return true;
}
