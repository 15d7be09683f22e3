// SPDX-License-Identifier: GPL-3.0-or-later
/* Goals that have just been met, told in the conversation and kept. */
#ifndef TUTOR_TELL_GOALS_H
#define TUTOR_TELL_GOALS_H

#include "tutor/tutor.h"

/* Tells those that were not told of, and what comes next. */
void tell_goals(struct tutor *tutor);

#endif
