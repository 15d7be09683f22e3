// SPDX-License-Identifier: GPL-3.0-or-later
/* The course, and what was done of it, for the commands about lessons. */
#ifndef COMMAND_LEARNING_H
#define COMMAND_LEARNING_H

#include "command/asked.h"

/* A goal that was met, with owned strings. */
struct met {
	char *lesson, *goal, *lines, *when;
};

/* Zeroed, it is empty; learning_free() gives back what it holds. */
struct learning {
	struct course *course; /* NULL until it is loaded */
	struct met *met;
	size_t met_count;
	unsigned faults; /* told so far */
};

void learning_free(struct learning *learning);

/* Says the fault on stderr and counts it: a course_say. */
void learning_tell(void *learning, const struct fault *fault);

/* The course, loaded when it is first asked for. Returns 0 or, said on stderr,
 * the status to end with. */
int learning_load(struct learning *learning, const struct options *options);

/* What was done so far, and appends the lesson last worked on. False, said on
 * stderr, when it cannot be read. */
bool learning_recall(struct learning *learning, struct buffer *last);

/* NULL while the goal is not met. */
const struct met *learning_met(const struct learning *learning,
			       const struct lesson *lesson, size_t goal);

/* Adds the lesson with the number of goals met to the page. */
void learning_page(struct page *page, enum page_kind kind, const struct learning *learning,
		   const struct lesson *lesson, bool is_last);

/* Says that there is no such lesson, and returns the status for that. */
int command_no_lesson(const char *name);

#endif
