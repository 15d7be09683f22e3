// SPDX-License-Identifier: GPL-3.0-or-later
/* Orders about the lessons. */
#include "tutor/enter.h"
#include "tutor/goal_list.h"
#include "tutor/notes.h"
#include "tutor/orders.h"
#include "tutor/panes.h"
#include "tutor/refusal.h"
#include "tutor/tell_goals.h"
#include "tutor/tutor_inside.h"
#include "tutor/which_lesson.h"

#include <stdlib.h>

static void advise(struct tutor *tutor)
{
	struct teach_step step;
	const struct words_pair places[] = { { "line", step.line }, { NULL, NULL } };

	if (note_wait(tutor))
		return;
	if (!teach_next(tutor_session(tutor), &step))
		note_closed(tutor);
	else if (step.verb == SMTP_TEXT)
		note_fill(tutor, PAGE_PARAGRAPH,
			  _("Next: `{line}`, or any other line of the message."), places);
	else
		note_fill(tutor, PAGE_PARAGRAPH, _("Next: `{line}`"), places);
}

void order_hint(struct tutor *tutor, struct text argument)
{
	struct exercise *exercise = &tutor->exercise;
	size_t goal = exercise_current(exercise);
	const char *hint;

	(void)argument;
	if (goal >= exercise->goals) {
		advise(tutor);
		return;
	}
	hint = lesson_hint(exercise->lesson, goal, exercise->goal[goal].hints);
	if (hint) {
		exercise->goal[goal].hints++;
		page_field(entries_page(&tutor->entries, TUTOR_NOTE), _("Hint"), hint);
	} else if (exercise_is_quiz(exercise, goal)) {
		lesson_question(exercise->lesson, goal,
				entries_page(&tutor->entries, TUTOR_NOTE));
	} else {
		advise(tutor);
	}
}

void order_goals(struct tutor *tutor, struct text argument)
{
	(void)argument;
	if (tutor->exercise.lesson)
		goal_list_compare(&tutor->exercise, note_page(tutor, TUTOR_PANE_LESSON));
	else
		note_say(tutor, _("This is free play, without goals. `:course` lists the "
				  "lessons."));
}

static void enter(struct tutor *tutor, const struct lesson *lesson)
{
	tutor_enter(tutor, lesson, lesson_setting(lesson));
}

static void refuse_name(struct tutor *tutor, struct text name)
{
	char typed[64];
	struct room room = room_over(typed, sizeof(typed));

	room_text(&room, name);
	note_fill(tutor, PAGE_PARAGRAPH,
		  course_find(tutor->course, name) < course_count(tutor->course)
		  ? _("The lesson `{typed}` is broken and cannot be read.")
		  : _("There is no lesson `{typed}`. `:course` lists the lessons."),
		  (const struct words_pair[]){ { "typed", typed }, { NULL, NULL } });
}

void order_lesson(struct tutor *tutor, struct text argument)
{
	const struct lesson *lesson = tutor_lesson_named(tutor, argument);

	if (argument.len && lesson)
		enter(tutor, lesson);
	else if (argument.len)
		refuse_name(tutor, argument);
	else
		pane_lesson(tutor, note_page(tutor, TUTOR_PANE_LESSON));
}

void order_next(struct tutor *tutor, struct text argument)
{
	const struct lesson *next = tutor_lesson_after(tutor, tutor->exercise.lesson);

	(void)argument;
	if (next)
		enter(tutor, next);
	else if (tutor->exercise.lesson)
		note_say(tutor, _("This is the last lesson. `:course` lists them all."));
	else
		note_say(tutor, _("There are no lessons here."));
}

void order_course(struct tutor *tutor, struct text argument)
{
	(void)argument;
	pane_course(tutor, note_page(tutor, TUTOR_PANE_LESSON));
}

/* The first quiz that is not met. */
static size_t open_quiz(const struct exercise *exercise)
{
	size_t goal = 0;

	while (goal < exercise->goals && (!exercise_is_quiz(exercise, goal) ||
					  judge_is_met(exercise->judge, goal)))
		goal++;
	return goal;
}

void order_answer(struct tutor *tutor, struct text argument)
{
	struct exercise *exercise = &tutor->exercise;
	bool right = false;
	char *answer;

	if (!argument.len) {
		order_refuse(tutor, ORDER_ANSWER, _("`:{order}` takes the NUMBER of an "
			"answer: for example `:answer 2`."));
		return;
	}
	if (!exercise_answer(exercise, argument, &right)) {
		note_say(tutor, _("No question is waiting for an answer."));
		return;
	}
	answer = heap_copy(argument);
	script_add(&tutor->script, (struct act){
		.kind = ACT_ANSWER, .line = answer, .entries = tutor->mark,
	});
	free(answer);
	if (right)
		tell_goals(tutor);
	else
		judge_feedback(exercise->judge, open_quiz(exercise),
			       entries_page(&tutor->entries, TUTOR_NOTE));
}

void order_forget(struct tutor *tutor, struct text argument)
{
	const struct lesson *lesson = tutor_lesson_named(tutor, argument);

	if (!argument.len) {
		order_refuse(tutor, ORDER_FORGET, _("`:{order}` takes the NAME of a "
			"lesson, so that nothing is forgotten by mistake."));
	} else if (!lesson) {
		refuse_name(tutor, argument);
	} else {
		wishes_add(&tutor->wishes, (struct tutor_wish){
			.kind = TUTOR_WISH_RESET, .lesson = lesson_name(lesson),
		});
		goals_met_forget(&tutor->progress, lesson_name(lesson));
		if (lesson == tutor->exercise.lesson)
			enter(tutor, lesson);
		note_fill(tutor, PAGE_PARAGRAPH,
			  _("Your progress in *{title}* is forgotten."),
			  (const struct words_pair[]){
				{ "title", lesson_title(lesson) }, { NULL, NULL } });
	}
}
