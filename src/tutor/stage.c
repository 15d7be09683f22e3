// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/stage.h"

#include "crypto/crypto.h"

static bool play_wait(struct stage *stage, unsigned long seconds)
{
	struct smtp_session was = stage->player.session;

	if (!player_wait(&stage->player, seconds))
		return false;
	stage->before = was;
	return true;
}

/* The first connection is made to a server that remembers nothing. */
static void play_connect(struct stage *stage, const struct smtp_setting *setting)
{
	struct lesson_player *player = &stage->player;

	if (!player->session.setting) {
		smtp_session_init(&stage->before, setting);
		stage->before.crypto = &crypto_for_sasl;
		player_connect(player, setting);
		return;
	}
	stage->before = player->session;
	smtp_session_reconnect(&stage->before);
	player_reconnect(player);
}

void stage_clear(struct stage *stage)
{
	stage->player.session.setting = NULL;
}

bool stage_play(struct stage *stage, const struct smtp_setting *setting,
		const struct act *act)
{
	struct lesson_player *player = &stage->player;

	switch (act->kind) {
	case ACT_CONNECT:
		play_connect(stage, setting);
		return true;
	case ACT_LINE:
		stage->before = player->session;
		player_say(player, text_of(act->line));
		player->turn.group = act->group;
		player->turn.more = act->more;
		return true;
	case ACT_WAIT:
		return play_wait(stage, act->seconds);
	case ACT_ANSWER:
		break;
	}
	return false;
}

bool stage_next(struct stage *stage)
{
	struct smtp_session was = stage->player.session;

	if (!player_next(&stage->player))
		return false;
	stage->before = was;
	return true;
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
