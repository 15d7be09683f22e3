// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/stage.h"

#include "base/heap.h"

#include <stdlib.h>

struct stage *stage_new(const struct sasl_crypto *crypto)
{
	struct stage *stage = heap_new(1, sizeof(*stage));

	stage->crypto = crypto;
	return stage;
}

void stage_free(struct stage *stage)
{
	free(stage);
}

/* The first connection is made to a server that remembers nothing. */
static void give_connection(struct stage *stage, const struct smtp_setting *setting)
{
	if (stage->talk.now.server.setting)
		smtp_talk_reconnect(&stage->talk);
	else
		smtp_talk_begin(&stage->talk, setting, stage->crypto);
}

void stage_clear(struct stage *stage)
{
	stage->talk.now.server.setting = NULL;
}

bool stage_play(struct stage *stage, const struct smtp_setting *setting,
		const struct act *act)
{
	struct smtp_turn *turn = &stage->talk.turn;

	switch (act->kind) {
	case ACT_CONNECT:
		give_connection(stage, setting);
		break;
	case ACT_LINE:
		smtp_talk_line(&stage->talk, text_of(act->line));
		break;
	case ACT_WAIT:
		smtp_talk_wait(&stage->talk, act->seconds);
		break;
	case ACT_ANSWER:
		return false;
	}
	if (!stage_next(stage))
		return false;
	turn->group = act->group;
	turn->more = act->more;
	return true;
}

bool stage_next(struct stage *stage)
{
	struct teach_moment moment;

	if (!smtp_talk_next(&stage->talk))
		return false;
	moment = teach_moment_of(&stage->talk);
	if (stage->judge)
		judge_hear(stage->judge, &moment);
	return true;
}

struct teach_moment stage_moment(const struct stage *stage)
{
	return teach_moment_of(&stage->talk);
}
