// SPDX-License-Identifier: GPL-3.0-or-later
/* The options of the command line, as one table.
 *
 * To add an option: a member in struct options (asked.h), and its row in
 * options.c. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include "command/asked.h"

/* What the option's member in struct options is. */
enum option_kind {
	OPTION_FLAG,   /* a bool */
	OPTION_WORD,   /* a const char * */
	OPTION_COLOUR, /* an enum face_colour */
};

struct option_facts {
	const char *name;     /* without its hyphens */
	const char *argument; /* NULL: none */
	const char *command;  /* the only ones it goes with, "code, compare"; NULL: any */
	const char *does;
	enum option_kind kind;
	char letter;          /* 0: none */
	size_t at;            /* in struct options */
};

enum { OPTIONS_MAX = 32 };

/* n from 0, at most OPTIONS_MAX; NULL behind the last. */
const struct option_facts *option_facts(size_t n);

#endif
