// SPDX-License-Identifier: GPL-3.0-or-later
/* Whether to colour, as https://no-color.org and CLICOLOR have it. */
#include "face/face.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The value of a variable that is set to something, else NULL. */
static const char *set(const char *variable)
{
	const char *value = getenv(variable);

	return value && *value ? value : NULL;
}

bool face_colours(enum face_colour colour, int fd)
{
	const char *forced = set("CLICOLOR_FORCE");
	const char *wanted = set("CLICOLOR");
	const char *term = set("TERM");

	if (colour != FACE_COLOUR_AUTO)
		return colour == FACE_COLOUR_ALWAYS;
	if (set("NO_COLOR"))
		return false;
	if (forced && strcmp(forced, "0") != 0)
		return true;
	if (wanted && strcmp(wanted, "0") == 0)
		return false;
	return isatty(fd) && term && strcmp(term, "dumb") != 0;
}
