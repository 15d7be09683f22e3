// SPDX-License-Identifier: GPL-3.0-or-later
/* The past, brought about again: the same acts on a fresh stage. */
#ifndef TUTOR_REPLAY_H
#define TUTOR_REPLAY_H

#include "tutor/stage.h"
#include "tutor/tutor.h"

/* The acts but the first `count` are taken back. */
void tutor_rewind(struct tutor *tutor, size_t count);

/* Plays the acts of this connection again up to the client's line of that
 * number. A new stage, for stage_free(); NULL: there is no such line. */
struct stage *replay_line(const struct tutor *tutor, unsigned long line);

#endif
