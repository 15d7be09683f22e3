// SPDX-License-Identifier: GPL-3.0-or-later
/* Delivery of a message that has ended, one recipient after the other, as
 * LMTP answers it (RFC 2033 4.2). For src/smtp only. */
#ifndef SMTP_DELIVERY_H
#define SMTP_DELIVERY_H

#include "smtp/session/session.h"

/* In SMTP_DELIVERING: the turn answers the next recipient. */
void smtp_delivery_go_on(struct smtp_session *session, struct smtp_turn *turn);

/* Whether recipients behind the one whose turn it is wait for their reply. */
bool smtp_delivery_waits(const struct smtp_session *session);

#endif
