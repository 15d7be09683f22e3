// SPDX-License-Identifier: GPL-3.0-or-later
/* One connection, driven: octets, a line or time go in, turns come out.
 *
 * Give it one thing, then take turns until there are no more:
 *
 *	smtp_link_line(&link, line);
 *	while (smtp_link_turn(&link, &turn))
 *		...
 *
 * One line can bring about several turns, and in a burst the host may look at the
 * session, or lend it an envelope, between two of them.
 *
 * A reply may be late (smtp_turn_late): a host with a clock waits before it hands the
 * reply on. A host of one connection then calls smtp_link_acts_late(), which moves the
 * server's clock; one of several leaves the clock to whoever moves it for all. */
#ifndef SMTP_LINK_H
#define SMTP_LINK_H

#include "smtp/machine/wire.h"
#include "smtp/session/session.h"
#include "smtp/session/turn.h"

enum smtp_given {
	SMTP_GIVEN_NOTHING,
	SMTP_GIVEN_CONNECTION,
	SMTP_GIVEN_LINE,
	SMTP_GIVEN_OCTETS,
	SMTP_GIVEN_TIME,
	SMTP_GIVEN_HANGUP,
};

struct smtp_link {
	struct smtp_session *session; /* lent */
	struct smtp_wire *wire;       /* lent; NULL where only lines are given. May be another
	                                 one, or none, whenever no line is unfinished */
	enum smtp_given given;
	struct text octets;           /* of those given, the ones not heard yet */
	struct smtp_turn *last;       /* what the next turn goes on from; NULL: nothing */
};

/* session is new, or at a point where nothing is owed to the client. */
void smtp_link_open(struct smtp_link *link, struct smtp_session *session,
		    struct smtp_wire *wire);

/* Each takes the place of what was given before. Texts are lent until the last turn
 * of them was taken: turns look into them. */
void smtp_link_connect(struct smtp_link *link);
void smtp_link_line(struct smtp_link *link, struct text line); /* without its CRLF */
void smtp_link_octets(struct smtp_link *link, struct text octets); /* as they came */
void smtp_link_time(struct smtp_link *link); /* the server's clock has moved on */
void smtp_link_hangup(struct smtp_link *link);

/* Whether there is another turn. Of octets it may be that they only begin a line. */
bool smtp_link_has_more(const struct smtp_link *link);

/* The next turn of what was given; false when there are no more, and *turn is as it
 * was. turn is the same one in every call, untouched in between. */
bool smtp_link_turn(struct smtp_link *link, struct smtp_turn *turn);

/* The seconds by which the turn's reply is late. */
unsigned long smtp_turn_late(const struct smtp_turn *turn);

/* The clock of the session's server moves on by as much; the client, which waited,
 * was not idle. */
void smtp_link_acts_late(struct smtp_link *link, const struct smtp_turn *turn);

/* Says one line to a session and takes the first of its turns: for who only asks how
 * it would be answered, on a trial. */
void smtp_say(struct smtp_session *session, struct text line, struct smtp_turn *turn);

#endif
