// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/tell_goals.h"

#include "tutor/notes.h"
#include "tutor/tutor_inside.h"
#include "tutor/which_lesson.h"

static void tell_done(struct tutor *tutor)
{
	const struct lesson *lesson = tutor->exercise.lesson;
	const struct lesson *next = tutor_lesson_after(tutor, lesson);
	const struct words_pair places[] = {
		{ "title", lesson_title(lesson) },
		{ "next-title", next ? lesson_title(next) : "" },
		{ NULL, NULL },
	};

	note_fill(tutor, PAGE_PARAGRAPH, next
		  ? _("The lesson *{title}* is done. Stay as long as you like; "
		      "`:next` goes on to *{next-title}*.")
		  : _("The lesson *{title}* is done, and it was the last one. "
		      "`:course` shows them all."), places);
}

/* A quiz tells by itself why the answer is the right one. */
static void note_met(struct tutor *tutor, size_t goal)
{
	const struct exercise *exercise = &tutor->exercise;
	const struct words_pair places[] = {
		{ "number", WORDS_NUMBER(goal + 1) },
		{ "count", WORDS_NUMBER(exercise->goals) },
		{ "goal", lesson_goal_says(exercise->lesson, goal) },
		{ NULL, NULL },
	};

	if (exercise_is_quiz(exercise, goal))
		judge_feedback(exercise->judge, goal,
			       entries_page(&tutor->entries, TUTOR_NOTE));
	else
		note_fill(tutor, PAGE_YES, _("Goal {number} of {count} met: {goal}"), places);
}

static void record_met(struct tutor *tutor, size_t goal)
{
	const char *lesson = lesson_name(tutor->exercise.lesson);
	const char *id = lesson_goal_id(tutor->exercise.lesson, goal);
	struct buffer lines = { 0 };

	goals_met_add(&tutor->progress, lesson, id);
	script_print(&tutor->script, &lines);
	wishes_add(&tutor->wishes, (struct tutor_wish){
		.kind = TUTOR_WISH_RECORD,
		.lesson = lesson,
		.goal = id,
		.text = buffer_string_of(&lines),
	});
	buffer_free(&lines);
}

/* When the goal that is next is a question, it is asked. */
static void ask_question(struct tutor *tutor)
{
	const struct exercise *exercise = &tutor->exercise;
	size_t goal = exercise_current(exercise);

	if (exercise_is_quiz(exercise, goal))
		lesson_question(exercise->lesson, goal,
				entries_page(&tutor->entries, TUTOR_NOTE));
}

void tell_goals(struct tutor *tutor)
{
	bool news = false;
	size_t goal;

	while ((goal = exercise_news(&tutor->exercise)) < tutor->exercise.goals) {
		note_met(tutor, goal);
		record_met(tutor, goal);
		news = true;
	}
	if (news && exercise_is_done(&tutor->exercise))
		tell_done(tutor);
	else if (news)
		ask_question(tutor);
}
