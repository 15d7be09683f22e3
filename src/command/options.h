// SPDX-License-Identifier: GPL-3.0-or-later
/* The command line, read by the tables of options and commands, from which help
 * is printed too. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include "command/asked.h"

#include <stdio.h>

/* Reads argv, whose words are put into another order: options first. False,
 * with a fault, when it is not understood. */
bool options_read(int argc, char **argv, struct options *options, struct fault *fault);

void options_print_help(FILE *out);
void options_print_version(FILE *out);

/* What is known of an option: n from 0; NULL behind the last. */
struct option_facts {
	const char *name;     /* without its hyphens */
	char letter;          /* 0: none */
	const char *argument; /* NULL: none */
	const char *command;  /* the only ones it goes with, "code, compare"; NULL: any */
	const char *does;
};
const struct option_facts *option_facts(size_t n);

#endif
