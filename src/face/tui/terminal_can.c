// SPDX-License-Identifier: GPL-3.0-or-later
/* What this terminal can do. */
#include "face/tui/terminal.h"

#include "face/face.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

const char *terminal_capability(const char *name)
{
	const char *string = tigetstr(name);

	return string == (const char *)-1 ? NULL : string;
}

bool face_tui_can(const char **why)
{
	const char *name = getenv("TERM");
	int found;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		*why = _("The split screen needs a terminal for both input and output.");
	else if (!name || !*name)
		*why = _("The split screen needs to know the terminal: TERM is not set.");
	else if (setupterm(NULL, STDOUT_FILENO, &found) != OK)
		*why = _("The split screen does not know this terminal: TERM names one "
			 "that is not in the terminfo database.");
	else if (!strcmp(name, "dumb") || !terminal_capability("cup"))
		*why = _("The split screen needs a terminal that can move its cursor.");
	else
		return true;
	return false;
}
