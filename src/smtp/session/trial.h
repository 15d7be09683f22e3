// SPDX-License-Identifier: GPL-3.0-or-later
/* A session with a server of its own: what is tried on it touches nobody else.
 *
 * Whoever forecasts, searches, steps back or keeps what was before a turn does so
 * on one of these. It points at itself: to copy one is smtp_trial_copy(). */
#ifndef SMTP_TRIAL_H
#define SMTP_TRIAL_H

#include "smtp/session/session.h"

struct smtp_trial {
	struct smtp_server server;
	struct smtp_session session;
	struct smtp_envelope envelope; /* last: only what is in use of it is copied */
};

/* The first connection to a server that remembers nothing. Both are lent. */
void smtp_trial_init(struct smtp_trial *trial, const struct smtp_setting *setting,
		     const struct sasl_crypto *crypto);

/* Another connection to the trial's server. */
void smtp_trial_reconnect(struct smtp_trial *trial);

/* Makes trial->session the same as session, at a server the same as its. session
 * may not be the trial's own. */
void smtp_trial_copy(struct smtp_trial *trial, const struct smtp_session *session);

#endif
