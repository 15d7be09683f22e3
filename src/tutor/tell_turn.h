// SPDX-License-Identifier: GPL-3.0-or-later
/* What an act brought about, told in the conversation: the line as it may be shown,
 * the replies, and what is to be said of them. */
#ifndef TUTOR_TELL_TURN_H
#define TUTOR_TELL_TURN_H

#include "tutor/script.h"
#include "tutor/tutor.h"

/* Tells the turn of the act that was just played, and takes and tells those that
 * follow from it. */
void tell_turn(struct tutor *tutor, const struct act *act);

#endif
