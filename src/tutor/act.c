// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/act.h"

#include "tutor/cover.h"
#include "tutor/notes.h"
#include "tutor/pane_title.h"
#include "tutor/readout.h"
#include "tutor/tell_turn.h"
#include "tutor/tutor_inside.h"

#include <stdlib.h>

bool tutor_act(struct tutor *tutor, enum act_kind kind, const char *line,
	       unsigned long seconds)
{
	struct buffer shown = { 0 };
	bool covered = kind == ACT_LINE &&
		       cover_said(tutor_session(tutor), text_of(line), &shown);
	const struct act *act = script_add(&tutor->script, (struct act){
		.kind = kind,
		.line = line,
		.shown = covered ? buffer_string_of(&shown) : NULL,
		.seconds = seconds,
		.data = tutor_is_in_data(tutor),
		.group = tutor->burst.first,
		.more = tutor->burst.first && tutor->burst.more,
		.entries = tutor->mark,
	});
	bool happened = stage_play(&tutor->stage, tutor->setting, act);

	buffer_free(&shown);
	if (happened) {
		tutor->asked = NULL;
		pane_retitle(tutor);
		tell_turn(tutor, act);
	}
	return happened;
}

bool tutor_say(struct tutor *tutor, struct text line)
{
	char *copy;
	bool said;

	if (tutor_session(tutor)->state == SMTP_CLOSED) {
		note_say(tutor, _("Nothing was sent, for the connection is closed. "
				  "`:reset` connects again."));
		return false;
	}
	copy = heap_copy(line);
	said = tutor_act(tutor, ACT_LINE, copy, 0);
	free(copy);
	return said;
}
