// SPDX-License-Identifier: GPL-3.0-or-later
/* What every goal has, quizzes included, and the keys that name one. For
 * src/lesson only. */
#ifndef LESSON_GOAL_KEYS_H
#define LESSON_GOAL_KEYS_H

#include "lesson/lesson_inside.h"

struct goal_head {
	const struct lesson *lesson;
	const char *id, *say;
	const struct goal *after;
};

/* Keys "id" and "after" of a goal; to: struct goal_head. */
key_reader goal_read_id, goal_read_after;

/* Puts a new goal into the lesson; NULL, with the fault set, when it is one
 * too many. */
struct goal *goal_add(const struct reading *reading, struct lesson *lesson,
		      const struct goal_head *head, unsigned line);

/* Which goal a hint or a wrong attempt is about. */
struct goal_reference {
	const struct lesson *lesson;
	struct goal *goal;
};

/* Key "goal" of such a block; to: struct goal_reference. */
key_reader goal_read_reference;

#endif
