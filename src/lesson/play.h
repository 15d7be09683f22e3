// SPDX-License-Identifier: GPL-3.0-or-later
/* A sitting without a face: lines as a learner types them, said to a session
 * and judged. lesson_check plays attempts and dialogues with it; whoever
 * replays a learner's lines (the tutor, a grader) can do the same. */
#ifndef LESSON_PLAY_H
#define LESSON_PLAY_H

#include "lesson/lesson.h"

/* Begins as all zero. */
struct lesson_player {
	struct smtp_session session;
	struct smtp_turn turn;     /* the last one; what it looks at is gone */
	struct judge *judge;       /* lent; NULL: nobody judges */
	struct buffer content;     /* of the message that is coming in */
	size_t newly_met;          /* goals, in the last turn */
};

/* Makes the first connection to a server: the greeting is the turn. setting is
 * lent. */
void player_connect(struct lesson_player *player, const struct smtp_setting *setting);

/* Makes a new one to the same server, which remembers those before. */
void player_reconnect(struct lesson_player *player);

/* A line to the server, whatever it looks like. */
void player_say(struct lesson_player *player, struct text line);

/* Goes on with what the last line brought about besides its turn, as
 * smtp_session_next() does. False when there is nothing more. */
bool player_next(struct lesson_player *player);

/* Time passes. True when that brought about a turn. */
bool player_wait(struct lesson_player *player, unsigned long seconds);

/* What a learner types: a line to the server, "::" for one that begins with
 * one colon, or one of the orders :wait, :reset, :answer. False when it is
 * another order, or one that is not well formed; nothing has happened then. */
bool player_type(struct lesson_player *player, struct text typed);

void player_end(struct lesson_player *player);

/* Reads a time as people write it: "90", "90s", "5m", "2h". False when it is
 * none, or more than a day. */
bool player_time(struct text t, unsigned long *seconds);

#endif
