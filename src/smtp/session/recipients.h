// SPDX-License-Identifier: GPL-3.0-or-later
/* The recipients of the mail that is open. */
#ifndef SMTP_RECIPIENTS_H
#define SMTP_RECIPIENTS_H

#include "smtp/session/session.h"

/* The n-th, from 0, without brackets. There is one. */
struct text smtp_recipient(const struct smtp_session *session, unsigned n);

/* Whether the address is one of them, in any case of letters. */
bool smtp_is_recipient(const struct smtp_session *session, struct text address);

/* Whether the n-th is to be told of when it cannot be delivered (RFC 3461 4.1). */
bool smtp_wants_failure(const struct smtp_session *session, unsigned n);

/* LMTP: whether the end of the chunk that is being read is answered for each recipient,
 * and so for none where there is none (RFC 2033 4.3). */
bool smtp_chunk_is_delivered(const struct smtp_session *session);

/* Whether recipients behind the one whose turn it is wait for their reply. */
bool smtp_delivery_waits(const struct smtp_session *session);

/* Whether the n-th recipient of the open mail, from 0, is a full mailbox. */
bool smtp_recipient_is_full(const struct smtp_session *session, unsigned n);

#endif
