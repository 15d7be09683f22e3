// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/trial.h"

#include "smtp/machine/hearing.h"

bool trial_wait(struct smtp_trial *trial, unsigned long seconds, struct smtp_turn *turn)
{
	smtp_server_pass(&trial->server, seconds);
	return smtp_session_time(&trial->session, turn);
}
