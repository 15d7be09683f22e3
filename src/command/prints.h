// SPDX-License-Identifier: GPL-3.0-or-later
/* What the command "print" prints, each function returning the exit status.
 *
 * To add something: a function, its prototype here, its name in print_names.c,
 * and its row in command_print.c. */
#ifndef COMMAND_PRINTS_H
#define COMMAND_PRINTS_H

#include "command/asked.h"

#include <stdio.h>

/* Where tables are printed: each line of it is made safe before it is shown. */
extern FILE *print_out;

/* What there is, by name: n from 0; NULL behind the last. */
struct print_facts {
	const char *name;
	const char *does; /* to be shown through _() */
};
const struct print_facts *print_facts(size_t n);

/* Of the program itself. */
int print_commands(const struct options *options);
int print_options(const struct options *options);
int print_orders(const struct options *options);
int print_keys(const struct options *options);
int print_json(const struct options *options);
int print_environment(const struct options *options);
int print_files(const struct options *options);
int print_status(const struct options *options);
int print_man(const struct options *options);

/* Of SMTP, and how it is taught. */
int print_course(const struct options *options);
int print_verbs(const struct options *options);
int print_events(const struct options *options);
int print_rules(const struct options *options);
int print_flaws(const struct options *options);
int print_map(const struct options *options);
int print_map_dot(const struct options *options);
int print_codes(const struct options *options);

/* Of servers. */
int print_servers(const struct options *options);
int print_setting(const struct options *options);
int print_settings(const struct options *options);
int print_limits(const struct options *options);
int print_dialects(const struct options *options);

#endif
