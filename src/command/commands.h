// SPDX-License-Identifier: GPL-3.0-or-later
/* What the program can be asked to do, as one table.
 *
 * To add a command: a file command_NAME.c with its function, the function's
 * prototype here, and its row in commands.c. */
#ifndef COMMAND_COMMANDS_H
#define COMMAND_COMMANDS_H

#include "command/asked.h"

struct command {
	const char *name;     /* NULL: what is done when no command is named */
	const char *argument; /* NULL: takes none */
	const char *does;
	size_t least, most;   /* arguments */
	int (*run)(const struct options *options); /* returns the exit status */
};

/* The nameless one first; the row behind the last one runs nothing. Commands find
 * the table in their options, for it names them and they must not name it. */
extern const struct command command_table[];

int command_tutor(const struct options *options);
int command_lesson(const struct options *options);
int command_code(const struct options *options);
int command_compare(const struct options *options);
int command_try(const struct options *options);
int command_stdio(const struct options *options);
int command_progress(const struct options *options);
int command_check(const struct options *options);
int command_print(const struct options *options);

#endif
