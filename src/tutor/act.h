// SPDX-License-Identifier: GPL-3.0-or-later
/* What the learner does takes place, and goes into the script: a line is said, time
 * passes, a connection is made. */
#ifndef TUTOR_ACT_H
#define TUTOR_ACT_H

#include "tutor/script.h"
#include "tutor/tutor.h"

/* An act takes place, and all that follows from it is told. False when no turn came
 * of it. */
bool tutor_act(struct tutor *tutor, enum act_kind kind, const char *line,
	       unsigned long seconds);

/* One line is said to the server, whatever it begins with; to a closed connection it
 * is not said. */
bool tutor_say(struct tutor *tutor, struct text line);

#endif
