// SPDX-License-Identifier: GPL-3.0-or-later
/* Which lesson is meant by a name, comes next, or is offered to begin with. */
#ifndef TUTOR_WHICH_LESSON_H
#define TUTOR_WHICH_LESSON_H

#include "tutor/tutor.h"

/* The lesson of that name or number, and the one behind a lesson (NULL: the
 * first); NULL when there is none. */
const struct lesson *tutor_lesson_named(const struct tutor *tutor, struct text name);
const struct lesson *tutor_lesson_after(const struct tutor *tutor,
					const struct lesson *lesson);

/* The lesson that Enter on an empty line begins, as long as nothing was said
 * on the opening screen; NULL: none is offered. */
const struct lesson *tutor_lesson_offered(const struct tutor *tutor);

#endif
