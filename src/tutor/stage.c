// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/stage.h"

static bool play_wait(struct stage *stage, unsigned long seconds)
{
	struct smtp_session was = stage->player.session;

	if (!player_wait(&stage->player, seconds))
		return false;
	stage->before = was;
	return true;
}

bool stage_play(struct stage *stage, const struct smtp_setting *setting,
		const struct act *act)
{
	struct lesson_player *player = &stage->player;

	switch (act->kind) {
	case ACT_CONNECT:
		smtp_session_init(&stage->before, setting);
		player_connect(player, setting);
		return true;
	case ACT_LINE:
		stage->before = player->session;
		player_say(player, text_of(act->line));
		return true;
	case ACT_WAIT:
		return play_wait(stage, act->seconds);
	case ACT_ANSWER:
		break;
	}
	return false;
}

struct teach_moment stage_moment(const struct stage *stage)
{
	return (struct teach_moment){
		.before = &stage->before,
		.turn = stage->player.turn.rule ? &stage->player.turn : NULL,
		.after = &stage->player.session,
	};
}

void stage_end(struct stage *stage)
{
	player_end(&stage->player);
}
