// SPDX-License-Identifier: GPL-3.0-or-later
/* Completions of a line as Readline takes them. For src/face only. */
#ifndef FACE_COMPLETIONS_H
#define FACE_COMPLETIONS_H

#include "tutor/tutor.h"

/* What all have in common, then each one, unless there is only one; NULL when
 * there is none. Readline gives it all back by free(). */
char **completions_table(const struct tutor_completion *found, size_t count);

#endif
