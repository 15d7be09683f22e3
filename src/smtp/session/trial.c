// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/session/trial.h"

#include <string.h>

void smtp_trial_init(struct smtp_trial *trial, const struct smtp_setting *setting,
		     const struct sasl_crypto *crypto)
{
	smtp_server_init(&trial->server, setting, crypto);
	smtp_session_init(&trial->session, &trial->server, &trial->envelope, NULL);
}

void smtp_trial_reconnect(struct smtp_trial *trial)
{
	smtp_session_init(&trial->session, &trial->server, &trial->envelope, NULL);
}

static void copy_envelope(struct smtp_envelope *to, const struct smtp_session *session)
{
	const struct smtp_envelope *from = session->envelope;
	unsigned count = session->facts.recipient_count;
	unsigned refused = session->facts.refused;

	if (refused > SMTP_REFUSALS_MAX)
		refused = SMTP_REFUSALS_MAX;
	if (refused)
		memcpy(to->refusals, from->refusals, refused * sizeof(to->refusals[0]));
	if (!count)
		return;
	memcpy(to->notify, from->notify, count * sizeof(to->notify[0]));
	memcpy(to->recipients, from->recipients, count * sizeof(to->recipients[0]));
}

void smtp_trial_copy(struct smtp_trial *trial, const struct smtp_session *session)
{
	trial->server = *session->server;
	trial->session = *session;
	trial->session.server = &trial->server;
	trial->session.envelope = &trial->envelope;
	copy_envelope(&trial->envelope, session);
}
