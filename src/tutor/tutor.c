// SPDX-License-Identifier: GPL-3.0-or-later
/* The life of a sitting, and what the faces read off it. */
#include "tutor/readout.h"
#include "tutor/tutor_inside.h"
#include "tutor/which_lesson.h"

#include <stdlib.h>

struct tutor *tutor_new(const struct course *course)
{
	struct tutor *tutor = heap_new(1, sizeof(*tutor));

	tutor->course = course;
	tutor->setting = smtp_setting_builtin(0);
	tutor->wished = TUTOR_PANES;
	return tutor;
}

void tutor_free(struct tutor *tutor)
{
	if (!tutor)
		return;
	goals_met_free(&tutor->progress);
	exercise_end(&tutor->exercise);
	script_free(&tutor->script);
	entries_cut(&tutor->entries, 0);
	wishes_free(&tutor->wishes);
	tutor_completions_clear(tutor);
	free(tutor->completions);
	buffer_free(&tutor->title);
	free(tutor->offer);
	free(tutor->draft);
	free(tutor->offered);
	free(tutor);
}

void tutor_remember(struct tutor *tutor, const char *lesson, const char *goal)
{
	goals_met_add(&tutor->progress, lesson, goal);
}

void tutor_offer(struct tutor *tutor, const char *lesson)
{
	free(tutor->offer);
	tutor->offer = lesson ? heap_copy_string(lesson) : NULL;
}

static void show_lesson(struct tutor *tutor)
{
	wishes_add(&tutor->wishes, (struct tutor_wish){
		.kind = TUTOR_WISH_PLACE,
		.lesson = lesson_name(tutor->exercise.lesson),
	});
	pane_lesson(tutor, note_page(tutor, TUTOR_PANE_LESSON));
}

static void clear_away(struct tutor *tutor, const struct lesson *lesson,
		       const struct smtp_setting *setting)
{
	entries_cut(&tutor->entries, 0);
	script_cut(&tutor->script, 0);
	tutor->epoch++;
	tutor->mark = 0;
	tutor->kept = 0;
	tutor->wished = TUTOR_PANES;
	tutor->asked = NULL;
	tutor->setting = setting;
	exercise_begin(&tutor->exercise, lesson, &tutor->progress);
	tutor->stage.judge = tutor->exercise.judge;
	stage_clear(&tutor->stage);
}

static void begin_anew(struct tutor *tutor, const struct lesson *lesson,
		       const struct smtp_setting *setting)
{
	clear_away(tutor, lesson, setting);
	if (lesson)
		show_lesson(tutor);
	opening_note(tutor);
	tutor->mark = tutor->entries.count;
	tutor_act(tutor, ACT_CONNECT, NULL, 0);
}

void tutor_set_setting(struct tutor *tutor, const struct smtp_setting *setting)
{
	tutor->setting = setting;
}

void tutor_enter(struct tutor *tutor, const struct lesson *lesson,
		 const struct smtp_setting *setting)
{
	tutor->opening = false;
	begin_anew(tutor, lesson, setting);
}

void tutor_go_to(struct tutor *tutor, const struct smtp_setting *setting)
{
	tutor->opening = false;
	clear_away(tutor, NULL, setting);
	tutor_act(tutor, ACT_CONNECT, NULL, 0);
}

bool tutor_begin(struct tutor *tutor, const char *name)
{
	const struct lesson *lesson = NULL;

	if (name && !(lesson = tutor_lesson_named(tutor, text_of(name))))
		return false;
	tutor->opening = !lesson;
	begin_anew(tutor, lesson, lesson ? lesson_setting(lesson) : tutor->setting);
	return true;
}

struct tutor_wish tutor_take_wish(struct tutor *tutor)
{
	return wishes_take(&tutor->wishes);
}
