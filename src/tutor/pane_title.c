// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/pane_title.h"

#include "base/filling.h"
#include "tutor/readout.h"
#include "tutor/tutor_inside.h"

void pane_retitle(struct tutor *tutor)
{
	unsigned code = tutor_turn(tutor)->reply.code;

	buffer_clear(&tutor->title);
	if (tutor_is_new(tutor))
		buffer_string(&tutor->title, _("Begin"));
	else if (code)
		buffer_pairs(&tutor->title, _("Why {code}"),
			     WORDS({ "code", WORDS_NUMBER(code) }));
	else
		buffer_string(&tutor->title, _("Why"));
}

const char *tutor_pane_title(const struct tutor *tutor, enum tutor_pane pane)
{
	switch (pane) {
	case TUTOR_PANE_WHY:
		return tutor->asked && tutor->asked_pane == pane
			? _("Why") : buffer_string_of(&tutor->title);
	case TUTOR_PANE_LESSON:
		return tutor->exercise.lesson ? _("Lesson") : _("Course");
	case TUTOR_PANE_MAP:
		return _("Map");
	case TUTOR_PANE_FORECAST:
		return _("Forecast");
	case TUTOR_PANE_CODES:
		return _("Codes");
	case TUTOR_PANE_HELP:
		return _("Help");
	case TUTOR_PANES:
		break;
	}
	return "";
}
