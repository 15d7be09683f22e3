// SPDX-License-Identifier: GPL-3.0-or-later
/* Which goals were met, in this sitting and in earlier ones. */
#ifndef TUTOR_PROGRESS_H
#define TUTOR_PROGRESS_H

#include "lesson/lesson.h"

struct progress { /* zeroed, nothing was met */
	struct met {
		char *lesson, *goal; /* their names */
	} *at;
	size_t count, room;
};

/* Notes a goal as met; once is enough. */
void progress_add(struct progress *progress, const char *lesson, const char *goal);
bool progress_has(const struct progress *progress, const char *lesson,
		  const char *goal);

/* How many of the lesson's goals were met. Goals that the lesson no longer
 * has are not counted. */
size_t progress_count(const struct progress *progress, const struct lesson *lesson);

/* Forgets the goals of one lesson. */
void progress_forget(struct progress *progress, const char *lesson);
void progress_free(struct progress *progress);

#endif
