// SPDX-License-Identifier: GPL-3.0-or-later
/* The lessons in the order of their names. */
#include "lesson/lesson.h"

#include <stdlib.h>
#include <string.h>

struct course {
	struct lesson **lessons;
	size_t count;
};

struct course *course_new(void)
{
	return heap_new(1, sizeof(struct course));
}

void course_free(struct course *course)
{
	if (!course)
		return;
	for (size_t i = 0; i < course->count; i++)
		lesson_free(course->lessons[i]);
	free(course->lessons);
	free(course);
}

void course_add(struct course *course, struct lesson *lesson)
{
	size_t at = course->count++;

	course->lessons = heap_resize(course->lessons, course->count, sizeof(lesson));
	for (; at && strcmp(lesson_name(course->lessons[at - 1]), lesson_name(lesson)) > 0; at--)
		course->lessons[at] = course->lessons[at - 1];
	course->lessons[at] = lesson;
}

size_t course_count(const struct course *course)
{
	return course->count;
}

const struct lesson *course_lesson(const struct course *course, size_t n)
{
	return n < course->count ? course->lessons[n] : NULL;
}

/* A name without the number in front of it. */
static struct text bare_name(const struct lesson *lesson)
{
	struct text name = text_of(lesson_name(lesson));

	return lesson_number(lesson) ? text_skip(name, text_find(name, '-') + 1) : name;
}

static bool is_whole(const struct lesson *lesson, struct text name)
{
	unsigned long number;

	return text_is_fold(name, lesson_name(lesson)) ||
	       text_equal_fold(name, bare_name(lesson)) ||
	       (text_number(name, 9999, &number) && number &&
		number == lesson_number(lesson));
}

static bool is_beginning(const struct lesson *lesson, struct text name)
{
	struct text whole = text_of(lesson_name(lesson));

	return text_equal_fold(text_head(whole, name.len), name) ||
	       text_equal_fold(text_head(bare_name(lesson), name.len), name);
}

size_t course_find(const struct course *course, struct text name)
{
	struct text wanted = text_trim(name);
	size_t i;

	for (i = 0; i < course->count; i++)
		if (is_whole(course->lessons[i], wanted))
			return i;
	for (i = 0; wanted.len && i < course->count; i++)
		if (is_beginning(course->lessons[i], wanted))
			return i;
	return course->count;
}
