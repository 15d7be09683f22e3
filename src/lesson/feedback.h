// SPDX-License-Identifier: GPL-3.0-or-later
/* What is said of a goal. For src/lesson only. */
#ifndef LESSON_FEEDBACK_H
#define LESSON_FEEDBACK_H

#include "lesson/lesson_inside.h"

/* Fills page with what a turn had of what the goal asks, condition by
 * condition, and why the server answered it so. */
void feedback_attempt(struct page *page, const struct sight *sight);

/* Adds all that is to be said of a goal now. */
void feedback_goal(struct page *page, const struct goal *goal,
		   const struct goal_standing *standing);

#endif
