// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson.h"

#include "crypto/crypto.h"

enum { DAY = 86400 };

/* Of a chunk, what stands in it; of other mail data, a line. */
static void keep_data(struct buffer *content, const struct smtp_turn *turn)
{
	buffer_text(content, turn->data);
	if (turn->before == SMTP_IN_CHUNK)
		buffer_text(content, turn->data_end);
	else if (turn->verb == SMTP_TEXT)
		buffer_string(content, "\r\n");
}

/* Keeps the mail data of the last turn, and lets the judge see the turn, with
 * the message when it was accepted. */
static void settle(struct lesson_player *player, const struct smtp_session *before)
{
	const struct smtp_turn *turn = &player->turn;
	struct teach_moment moment = { before, turn, &player->session };
	struct lesson_message message = { before, buffer_view(&player->content) };
	bool accepted = smtp_turn_accepts(turn);

	keep_data(&player->content, turn);
	player->newly_met = player->judge ?
		judge_turn(player->judge, &moment, accepted ? &message : NULL) : 0;
	if (turn->after != SMTP_IN_DATA && turn->after != SMTP_IN_CHUNK &&
	    turn->after != SMTP_DELIVERING &&
	    turn->after != SMTP_IN_CHUNKS)
		buffer_clear(&player->content);
}

static void be_greeted(struct lesson_player *player)
{
	struct smtp_session before = player->session;

	buffer_clear(&player->content);
	smtp_session_connect(&player->session, &player->turn);
	settle(player, &before);
}

void player_connect(struct lesson_player *player, const struct smtp_setting *setting)
{
	smtp_session_init(&player->session, setting);
	player->session.crypto = &crypto_for_sasl;
	be_greeted(player);
}

void player_reconnect(struct lesson_player *player)
{
	smtp_session_reconnect(&player->session);
	be_greeted(player);
}

void player_say(struct lesson_player *player, struct text line)
{
	struct smtp_session before = player->session;

	smtp_session_line(&player->session, line, &player->turn);
	settle(player, &before);
}

bool player_next(struct lesson_player *player)
{
	struct smtp_session before = player->session;
	bool more = smtp_session_next(&player->session, &player->turn);

	if (more)
		settle(player, &before);
	return more;
}

bool player_wait(struct lesson_player *player, unsigned long seconds)
{
	struct smtp_session before = player->session;
	bool struck = smtp_session_wait(&player->session, seconds, &player->turn);

	if (struck)
		settle(player, &before);
	return struck;
}

static bool order_wait(struct lesson_player *player, struct text argument)
{
	unsigned long seconds;

	if (!player_time(argument, &seconds))
		return false;
	player_wait(player, seconds);
	return true;
}

static bool order_reset(struct lesson_player *player, struct text argument)
{
	if (argument.len)
		return false;
	player_reconnect(player);
	return true;
}

static bool order_answer(struct lesson_player *player, struct text argument)
{
	bool right;

	return player->judge && judge_answer(player->judge, argument, &right);
}

static const struct {
	const char *name;
	bool (*act)(struct lesson_player *player, struct text argument);
} orders[] = {
	{ ":wait", order_wait },
	{ ":reset", order_reset },
	{ ":answer", order_answer },
};

bool player_type(struct lesson_player *player, struct text typed)
{
	struct text argument = typed;
	struct text word;

	if (!typed.len || typed.at[0] != ':') {
		player_say(player, typed);
		return true;
	}
	if (typed.len > 1 && typed.at[1] == ':') {
		player_say(player, text_skip(typed, 1));
		return true;
	}
	word = text_take(&argument, ' ');
	for (size_t i = 0; i < sizeof(orders) / sizeof(*orders); i++)
		if (text_is(word, orders[i].name))
			return orders[i].act(player, text_trim(argument));
	return false;
}

void player_end(struct lesson_player *player)
{
	buffer_free(&player->content);
}

bool player_time(struct text t, unsigned long *seconds)
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
