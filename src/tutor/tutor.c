// SPDX-License-Identifier: GPL-3.0-or-later
/* The life of a tutor, and what it is told before a sitting begins. */
#include "tutor/tutor_inside.h"

#include "crypto/crypto.h"

#include <stdlib.h>

struct tutor *tutor_new(const struct course *course)
{
	struct tutor *tutor = heap_new(1, sizeof(*tutor));

	tutor->course = course;
	tutor->setting = smtp_setting_builtin(0);
	tutor->crypto = crypto_with_memory(&tutor->memory);
	tutor->stage.crypto = &tutor->crypto;
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
	completions_free(&tutor->completions);
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

void tutor_set_setting(struct tutor *tutor, const struct smtp_setting *setting)
{
	tutor->setting = setting;
}

struct tutor_wish tutor_take_wish(struct tutor *tutor)
{
	return wishes_take(&tutor->wishes);
}
