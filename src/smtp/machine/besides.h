// SPDX-License-Identifier: GPL-3.0-or-later
/* What decides a turn besides the table of rules, and why it does not stand there. For
 * src/smtp only.
 *
 * All else that decides is a row, a guard of a row, or a dialect: its manner about a
 * row, or its strike, which counts mistakes and speaks in the row's place. What is named here is asked of every row alike, or before any row can be. */
#ifndef SMTP_BESIDES_H
#define SMTP_BESIDES_H

#include "smtp/session/session.h"
#include "smtp/session/turn.h"

/* As what a verb is heard: as SMTP_EXTENSION where the setting has not the extension that
 * it belongs to, for a server that does not know a verb has no rows for it. */
enum smtp_verb smtp_heard_as(const struct smtp_setting *setting, enum smtp_verb verb);

/* Whether the reply carries an enhanced code. RFC 2034 4: no greeting, and no reply to
 * EHLO or HELO, does, not even that to a line too long or with characters it may not
 * have: so it depends on the command and not on the row. A dialect may have it
 * otherwise. LHLO is LMTP's EHLO (RFC 2033 4.1).
 *
 * It depends on the setting too, and not on the client: a server that announces these
 * codes sends them to everybody, also to a client that said HELO or nothing yet (RFC 2034
 * 4 and 5). One that does not announce them sends none: the codes are what the extension
 * adds (RFC 2034 3), and a client could not tell them from words. */
bool smtp_takes_enhanced(const struct smtp_setting *setting, enum smtp_verb verb,
			 const struct smtp_turn *turn);

/* In which state the turn leaves the session: as its row says, unless its manner holds
 * it back, or its manner or a strike closes the connection. With a dialect that takes mail from clients that
 * have not said EHLO, the end of such a mail is no greeting, whatever row ends it. */
enum smtp_state smtp_goes_to(const struct smtp_session *session, const struct smtp_turn *turn,
			     bool others_wait);

/* Whether what came in the same octets behind the turn is thrown away: TLS began with
 * it, so that they were not said under TLS (RFC 3207 4.2), and no row may see them. */
bool smtp_ends_burst(bool secured_before, const struct smtp_session *session);

#endif
