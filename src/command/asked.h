// SPDX-License-Identifier: GPL-3.0-or-later
/* What was asked for on the command line. */
#ifndef COMMAND_ASKED_H
#define COMMAND_ASKED_H

#include "face/face.h"

struct command;

struct options {
	const struct command *commands; /* the table of all, see commands.h */
	const struct command *command;
	char *const *arguments; /* of the command */
	size_t argument_count;
	bool plain, explain, reset, help, version;
	bool list, json;
	const char *code_class, *provenance; /* NULL: any */
	const char *setting; /* NULL: the default one */
	const char *as;      /* a dialect; NULL: the setting's own */
	const char *lessons; /* NULL: where they usually are */
	enum face_colour colour;
};

/* Appends the arguments with a space between them. */
void command_join(const struct options *options, struct buffer *words);

#endif
