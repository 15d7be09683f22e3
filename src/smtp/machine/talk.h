// SPDX-License-Identifier: GPL-3.0-or-later
/* A talk with a server of one's own, on an acted clock: connections made one after
 * the other, lines said, time let pass; and what was before the last turn.
 *
 * A learner's sitting and a lesson's proof are talks. One is given something, then its
 * turns are taken with smtp_talk_next() until there are no more. */
#ifndef SMTP_TALK_H
#define SMTP_TALK_H

#include "smtp/machine/link.h"
#include "smtp/session/trial.h"

struct smtp_talk { /* zeroed, there has been no connection. Must stay where it is */
	struct smtp_trial now;    /* as it is */
	struct smtp_trial before; /* as it was before the last turn */
	struct smtp_turn turn;    /* the last one; its rule is NULL when there was none. It
	                             looks into what was given */
	struct smtp_link link;
};

/* Gives a connection: the first one, to a server that remembers nothing, or another
 * one to the same server. Both are lent. */
void smtp_talk_begin(struct smtp_talk *talk, const struct smtp_setting *setting,
		     const struct sasl_crypto *crypto);
void smtp_talk_reconnect(struct smtp_talk *talk);

/* Gives a line, without its CRLF, or lets time pass. */
void smtp_talk_line(struct smtp_talk *talk, struct text line);
void smtp_talk_wait(struct smtp_talk *talk, unsigned long seconds);

/* Takes the next turn. False, with all as it was, when there are no more. */
bool smtp_talk_next(struct smtp_talk *talk);

#endif
