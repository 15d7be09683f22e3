// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/exercise.h"

#include <stdlib.h>

static void remember(struct exercise *exercise, size_t goal)
{
	judge_remember(exercise->judge, lesson_goal_id(exercise->lesson, goal));
}

void exercise_rewind(struct exercise *exercise)
{
	if (!exercise->lesson)
		return;
	judge_free(exercise->judge);
	exercise->judge = judge_new(exercise->lesson);
	for (size_t i = 0; i < exercise->goals; i++)
		if (exercise->goal[i].earlier)
			remember(exercise, i);
}

void exercise_settle(struct exercise *exercise)
{
	for (size_t i = 0; i < exercise->goals; i++)
		if (exercise->goal[i].met && !judge_is_met(exercise->judge, i))
			remember(exercise, i);
}

void exercise_begin(struct exercise *exercise, const struct lesson *lesson,
		    const struct goals_met *progress)
{
	exercise_end(exercise);
	if (!lesson)
		return;
	exercise->lesson = lesson;
	exercise->goals = lesson_goal_count(lesson);
	exercise->goal = heap_new(exercise->goals, sizeof(*exercise->goal));
	for (size_t i = 0; i < exercise->goals; i++)
		exercise->goal[i].earlier = goals_met_has(progress, lesson_name(lesson),
							 lesson_goal_id(lesson, i));
	exercise_rewind(exercise);
}

void exercise_end(struct exercise *exercise)
{
	if (exercise->judge)
		judge_free(exercise->judge);
	free(exercise->goal);
	*exercise = (struct exercise){ 0 };
}

bool exercise_answer(struct exercise *exercise, struct text answer, bool *right)
{
	return exercise->lesson && judge_answer(exercise->judge, answer, right);
}

size_t exercise_news(struct exercise *exercise)
{
	for (size_t i = 0; i < exercise->goals; i++) {
		struct exercise_goal *goal = &exercise->goal[i];

		if (!goal->earlier && !goal->met && judge_is_met(exercise->judge, i)) {
			goal->met = true;
			return i;
		}
	}
	return exercise->goals;
}

bool exercise_is_done(const struct exercise *exercise)
{
	return exercise->lesson && judge_is_done(exercise->judge);
}

size_t exercise_current(const struct exercise *exercise)
{
	return exercise->lesson ? judge_current(exercise->judge) : 0;
}

bool exercise_is_quiz(const struct exercise *exercise, size_t goal)
{
	struct page *aside = page_new();
	bool is_quiz = lesson_question(exercise->lesson, goal, aside);

	page_free(aside);
	return is_quiz;
}
