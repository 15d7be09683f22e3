// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/tui_inside.h"

#include "face/tui/prompt_history.h"
#include "face/tui/terminal.h"

#include <unistd.h>

void tui_leave(struct tui *tui, int status)
{
	if (!tui->leaving)
		tui->status = status;
	tui->leaving = true;
}

bool tui_read_more(struct tui *tui, int milliseconds)
{
	if (tui->input.ended || !terminal_wait(milliseconds))
		return false;
	input_read(&tui->input, STDIN_FILENO);
	return true;
}

void tui_say(struct tui *tui, struct text line, struct text next, bool keep)
{
	if (!sitting_line(tui->sitting, line, next))
		tui_leave(tui, 0);
	screen_said(&tui->screen);
	tui->screen.message = NULL;
	if (keep && !tutor_said_secret(tui->tutor))
		prompt_history_add(line);
	prompt_set(tutor_prompt(tui->tutor));
}
