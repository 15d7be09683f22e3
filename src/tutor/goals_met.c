// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/goals_met.h"

#include <stdlib.h>
#include <string.h>

bool goals_met_has(const struct goals_met *progress, const char *lesson,
		  const char *goal)
{
	for (size_t i = 0; i < progress->count; i++)
		if (!strcmp(progress->at[i].lesson, lesson) &&
		    !strcmp(progress->at[i].goal, goal))
			return true;
	return false;
}

void goals_met_add(struct goals_met *progress, const char *lesson, const char *goal)
{
	if (goals_met_has(progress, lesson, goal))
		return;
	if (progress->count == progress->room) {
		progress->room = progress->room ? progress->room * 2 : 32;
		progress->at = heap_resize(progress->at, progress->room,
					   sizeof(*progress->at));
	}
	progress->at[progress->count++] = (struct met){
		heap_copy_string(lesson), heap_copy_string(goal),
	};
}

size_t goals_met_count(const struct goals_met *progress, const struct lesson *lesson)
{
	size_t count = 0;

	for (size_t i = 0; i < lesson_goal_count(lesson); i++)
		count += goals_met_has(progress, lesson_name(lesson),
				      lesson_goal_id(lesson, i));
	return count;
}

static void met_free(struct met *met)
{
	free(met->lesson);
	free(met->goal);
}

void goals_met_forget(struct goals_met *progress, const char *lesson)
{
	size_t kept = 0;

	for (size_t i = 0; i < progress->count; i++) {
		if (strcmp(progress->at[i].lesson, lesson))
			progress->at[kept++] = progress->at[i];
		else
			met_free(&progress->at[i]);
	}
	progress->count = kept;
}

void goals_met_free(struct goals_met *progress)
{
	for (size_t i = 0; i < progress->count; i++)
		met_free(&progress->at[i]);
	free(progress->at);
	*progress = (struct goals_met){ 0 };
}
