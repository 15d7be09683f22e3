// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/enter.h"

#include "tutor/act.h"
#include "tutor/notes.h"
#include "tutor/opening.h"
#include "tutor/panes.h"
#include "tutor/tutor_inside.h"
#include "tutor/which_lesson.h"

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
