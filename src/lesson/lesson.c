// SPDX-License-Identifier: GPL-3.0-or-later
/* What is in a lesson, for who asks. */
#include "lesson/lesson_inside.h"

#include <stdlib.h>
#include <string.h>

void lesson_free(struct lesson *lesson)
{
	if (!lesson)
		return;
	page_free(lesson->prose);
	buffer_free(&lesson->title);
	free(lesson->attempts);
	free(lesson->dialogues);
	pool_free(&lesson->pool);
	free(lesson);
}

struct goal *lesson_goal(const struct lesson *lesson, const char *id)
{
	for (size_t i = 0; i < lesson->goal_count; i++)
		if (!strcmp(lesson->goals[i]->id, id))
			return lesson->goals[i];
	return NULL;
}

const char *lesson_name(const struct lesson *lesson)
{
	return lesson->name;
}

const char *lesson_title(const struct lesson *lesson)
{
	return buffer_string_of(&lesson->title);
}

unsigned lesson_number(const struct lesson *lesson)
{
	struct text name = text_of(lesson->name);
	unsigned long number = 0;

	if (!text_number(text_head(name, text_find(name, '-')), 9999, &number))
		return 0;
	return (unsigned)number;
}

const struct page *lesson_prose(const struct lesson *lesson)
{
	return lesson->prose;
}

const struct smtp_setting *lesson_setting(const struct lesson *lesson)
{
	return lesson->setting;
}

size_t lesson_goal_count(const struct lesson *lesson)
{
	return lesson->goal_count;
}

const char *lesson_goal_id(const struct lesson *lesson, size_t goal)
{
	return goal < lesson->goal_count ? lesson->goals[goal]->id : NULL;
}

const char *lesson_goal_says(const struct lesson *lesson, size_t goal)
{
	return goal < lesson->goal_count ? lesson->goals[goal]->say : NULL;
}

const char *lesson_hint(const struct lesson *lesson, size_t goal, size_t rung)
{
	bool known = goal < lesson->goal_count && rung < HINT_RUNGS;

	return known ? lesson->goals[goal]->hints[rung] : NULL;
}

const struct lesson_attempt *lesson_attempt(const struct lesson *lesson, size_t n)
{
	return n < lesson->attempt_count ? &lesson->attempts[n] : NULL;
}
