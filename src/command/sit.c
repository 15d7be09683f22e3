// SPDX-License-Identifier: GPL-3.0-or-later
/* Which face a learner meets. */
#include "command/sit.h"

#include "base/words.h"
#include "command/answer.h"

#include <unistd.h>

/* The split screen where it can be and is wanted, else the plain face. */
static int run_face(const struct options *options, struct sitting *sitting)
{
	const char *why = NULL;
	struct fault fault;

	if (!options->plain && face_tui_can(&why))
		return face_tui(sitting, options->colour);
	if (!options->plain && why && isatty(STDOUT_FILENO)) {
		fault_set(&fault, NULL, 0, why, NULL);
		fault_add(&fault, _("Here are plain lines instead."), NULL);
		command_fail(&fault, 0);
	}
	return face_plain(sitting, options->colour);
}

int command_sit(const struct options *options, const char *lesson,
		const struct smtp_setting *setting, const char *first)
{
	struct fault fault = { 0 };
	struct sitting *sitting = sitting_open(options->lessons, lesson, setting, &fault);
	int status;

	if (!sitting)
		return command_fail(&fault, FACE_EXIT_NO_INPUT);
	if (first)
		sitting_line(sitting, text_of(first), (struct text){ 0 });
	status = run_face(options, sitting);
	sitting_close(sitting);
	return status;
}
