// SPDX-License-Identifier: GPL-3.0-or-later
/* What tests do with a trial. */
#ifndef TESTS_TRIAL_H
#define TESTS_TRIAL_H

#include "smtp/session/trial.h"
#include "smtp/session/turn.h"

/* Time passes at the trial's server. True, with the turn set, when its session has been
 * idle for too long. */
bool trial_wait(struct smtp_trial *trial, unsigned long seconds, struct smtp_turn *turn);

#endif
