// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/replay.h"

#include "tutor/pane_title.h"
#include "tutor/tutor_inside.h"

void tutor_rewind(struct tutor *tutor, size_t count)
{
	size_t entries = tutor->script.at[count].entries;

	script_cut(&tutor->script, count);
	entries_cut(&tutor->entries, entries);
	tutor->kept = entries;
	tutor->asked = NULL;
	tutor->epoch++;
	exercise_rewind(&tutor->exercise);
	tutor->stage.judge = tutor->exercise.judge;
	stage_clear(&tutor->stage);
	for (size_t i = 0; i < count; i++) {
		const struct act *act = &tutor->script.at[i];
		bool right;

		stage_play(&tutor->stage, tutor->setting, act);
		while (stage_next(&tutor->stage))
			;
		if (act->kind == ACT_ANSWER)
			exercise_answer(&tutor->exercise, text_of(act->line), &right);
	}
	exercise_settle(&tutor->exercise);
	pane_retitle(tutor);
}

struct stage *replay_line(const struct tutor *tutor, unsigned long line)
{
	struct stage *stage = stage_new(&tutor->crypto);
	const struct script *script = &tutor->script;
	size_t connection = script_connection(script);

	for (size_t i = 0; i < script->count; i++) {
		bool more = stage_play(stage, tutor->setting, &script->at[i]);

		while (more) {
			if (i >= connection && stage->talk.turn.line == line)
				return stage;
			more = stage_next(stage);
		}
	}
	stage_free(stage);
	return NULL;
}
