// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/goal_list.h"

#include "base/words.h"

static void add_goal(const struct exercise *exercise, size_t goal, struct page *page)
{
	const struct words_pair places[] = {
		{ "number", WORDS_NUMBER(goal + 1) },
		{ "goal", lesson_goal_says(exercise->lesson, goal) },
		{ NULL, NULL },
	};

	if (judge_is_met(exercise->judge, goal))
		page_fill(page, PAGE_YES, _("Goal {number}: {goal}"),
			  words_from_pairs, places);
	else
		page_fill(page, PAGE_ITEM, goal == exercise_current(exercise)
			  ? _("*Goal {number}, now:* {goal}")
			  : _("Goal {number}: {goal}"), words_from_pairs, places);
}

static void add_hints(const struct exercise *exercise, size_t goal, struct page *page)
{
	for (size_t i = 0; i < exercise->goal[goal].hints; i++)
		page_field(page, _("Hint"), lesson_hint(exercise->lesson, goal, i));
}

void goal_list_fill(const struct exercise *exercise, struct page *page)
{
	for (size_t i = 0; i < exercise->goals; i++) {
		add_goal(exercise, i, page);
		if (!judge_is_met(exercise->judge, i))
			add_hints(exercise, i, page);
	}
}

void goal_list_compare(const struct exercise *exercise, struct page *page)
{
	page_say(page, PAGE_TITLE, _("Goals"));
	for (size_t i = 0; i < exercise->goals; i++) {
		page_blank(page);
		judge_feedback(exercise->judge, i, page);
		if (!judge_is_met(exercise->judge, i))
			lesson_question(exercise->lesson, i, page);
	}
}
