// SPDX-License-Identifier: GPL-3.0-or-later
/* How lines and events are heard: each becomes a turn. For src/smtp and its tests: all
 * others drive a session through a link. */
#ifndef SMTP_HEARING_H
#define SMTP_HEARING_H

#include "smtp/session/session.h"
#include "smtp/session/turn.h"

/* The connection has been made: the greeting. */
void smtp_session_connect(struct smtp_session *session, struct smtp_turn *turn);

/* One whole line from the client, without its CRLF: a command, or, after
 * 354, mail data. Anything but CRLF inside it is content, not a line end.
 * A command line over the limit is SMTP_OVERLONG. In SMTP_CLOSED nothing is
 * said: reply code 0. */
void smtp_session_line(struct smtp_session *session, struct text line,
		       struct smtp_turn *turn);

/* The same for a line that ended with LF alone, which is an end only where
 * setting->bare_ends says so. There, smtp_session_line() is for the line up to
 * the first LF in it, and smtp_session_next() for those that follow. */
void smtp_session_bare_line(struct smtp_session *session, struct text line,
			    struct smtp_turn *turn);

/* Goes on with what the last line brought about besides turn: a chunk of no
 * octets is complete as soon as it is announced, what stands behind the last
 * octet of a chunk is the next line, and LMTP answers each recipient. False
 * when there is nothing more; whoever says a line calls this until then. */
bool smtp_session_next(struct smtp_session *session, struct smtp_turn *turn);
bool smtp_session_goes_on(const struct smtp_session *session, const struct smtp_turn *turn);

/* Whether the client has been idle for as long as the server waits. */
bool smtp_session_is_due(const struct smtp_session *session);

/* The server's clock has moved on. True, with the turn set, when the idle time-out
 * struck. */
bool smtp_session_time(struct smtp_session *session, struct smtp_turn *turn);

/* The client has closed the connection. */
void smtp_session_hangup(struct smtp_session *session, struct smtp_turn *turn);

#endif
