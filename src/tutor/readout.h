// SPDX-License-Identifier: GPL-3.0-or-later
/* What is read off a sitting, by the faces and by the tutor itself: nothing changes. */
#ifndef TUTOR_READOUT_H
#define TUTOR_READOUT_H

#include "tutor/tutor.h"

/* The last turn. */
const struct smtp_turn *tutor_turn(const struct tutor *tutor);

/* What is awaited: mail data, or commands, of which an empty line is none. */
bool tutor_is_in_data(const struct tutor *tutor);
bool tutor_hears_commands(const struct tutor *tutor);

/* Nothing was said on this connection, and the greeting invites to begin: no line
 * is offered that something else is to come of. */
bool tutor_is_new(const struct tutor *tutor);

#endif
