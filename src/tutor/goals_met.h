// SPDX-License-Identifier: GPL-3.0-or-later
/* Which goals were met, in this sitting and in earlier ones. */
#ifndef TUTOR_GOALS_MET_H
#define TUTOR_GOALS_MET_H

#include "lesson/lesson.h"

struct goals_met { /* zeroed, nothing was met */
	struct met {
		char *lesson, *goal; /* their names */
	} *at;
	size_t count, room;
};

/* Notes a goal as met; once is enough. */
void goals_met_add(struct goals_met *progress, const char *lesson, const char *goal);
bool goals_met_has(const struct goals_met *progress, const char *lesson,
		  const char *goal);

/* How many of the lesson's goals were met. Goals that the lesson no longer
 * has are not counted. */
size_t goals_met_count(const struct goals_met *progress, const struct lesson *lesson);

/* Forgets the goals of one lesson. */
void goals_met_forget(struct goals_met *progress, const char *lesson);
void goals_met_free(struct goals_met *progress);

#endif
