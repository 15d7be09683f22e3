// SPDX-License-Identifier: GPL-3.0-or-later
/* What a site lets in, by its own choice: names and senders it turns away,
 * domains that take no mail, how much and how often. For src/smtp only;
 * struct smtp_policy itself stands in setting.h. */
#ifndef SMTP_POLICY_H
#define SMTP_POLICY_H

#include "smtp/session/session.h"
#include "smtp/session/turn.h"

/* Whether the client may use the path as its sender, when all it may be is
 * itself: it has not logged in, or the path is its own or the null one. */
bool smtp_is_own_sender(const struct smtp_session *session, const struct smtp_path *path);

/* Whether mail for a domain of others is taken from this client. */
bool smtp_relays_for(const struct smtp_session *session);

/* In how many seconds the next message, or the next connection, is taken: 0
 * when it is now. */
unsigned long smtp_message_wait(const struct smtp_session *session);
unsigned long smtp_visit_wait(const struct smtp_session *session);

/* Whether as many commands of this connection have been refused as are borne. */
bool smtp_has_erred_enough(const struct smtp_session *session);

/* Counts what the policies count. Called once for each turn, before the world
 * counts it as a message. */
void smtp_policy_count(struct smtp_session *session, const struct smtp_turn *turn);

/* What greylisting knows a mail by: who connects, its sender, and a recipient
 * (RFC 6647 2.4). */
uint64_t smtp_tuple_of(const struct smtp_session *session, struct text recipient);

/* Whether greylisting has put this mail off before: for how many seconds it had to wait,
 * and how long ago it was tried first. */
bool smtp_was_put_off(const struct smtp_session *session, const struct smtp_path *path,
		      unsigned long *wait, unsigned long *ago);

#endif
