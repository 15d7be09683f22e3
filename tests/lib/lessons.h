// SPDX-License-Identifier: GPL-3.0-or-later
/* Lessons built in tests: parsed from a string, played line by line. */
#ifndef LIB_LESSONS_H
#define LIB_LESSONS_H

#include "lesson/lesson.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* The lesson "07-try", which must parse. Free it. */
struct lesson *lesson_good(const char *markdown);

/* That the markdown is refused, in this line, with these words. */
void lesson_refused(const char *markdown, unsigned line, const char *says);

/* A lesson with its judge and somebody who types. */
struct table {
	struct lesson *lesson;
	struct smtp_talk talk;
	struct judge *judge;
	struct buffer said; /* the feedback last asked for */
};

void table_open(struct table *table, const char *markdown);
void table_close(struct table *table);

/* Types the lines, which LF ends; each must be taken. */
void table_type(struct table *table, const char *lines);

/* The feedback on a goal as plain text, a block a line. */
const char *table_feedback(struct table *table, size_t goal);

/* That the feedback on a goal holds these words. */
void table_says(struct table *table, size_t goal, const char *words);

#endif
