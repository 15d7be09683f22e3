// SPDX-License-Identifier: GPL-3.0-or-later
/* What the program can be asked to do, as one table.
 *
 * To add a command: a function, its row in commands.c, its prototype here. */
#ifndef COMMAND_COMMANDS_H
#define COMMAND_COMMANDS_H

#include "command/options.h"

struct command {
	const char *name;     /* NULL: what is done when no command is named */
	const char *argument; /* NULL: takes none */
	const char *does;
	size_t least, most;   /* arguments */
	int (*run)(const struct options *options); /* returns the exit status */
};

enum { ARGUMENTS_ANY = 1000 };

/* n from 0, the nameless one first; NULL behind the last. */
const struct command *command_at(size_t n);

int command_code(const struct options *options);
int command_compare(const struct options *options);
int command_try(const struct options *options);
int command_check(const struct options *options);
int command_progress(const struct options *options);
int command_print(const struct options *options);
int command_list_lessons(const struct options *options);
int command_print_codes(const struct options *options);
int command_print_course(const struct options *options);
int command_print_man(const struct options *options);

/* Appends the arguments with a space between them. */
void command_join(const struct options *options, struct buffer *words);

/* Opens the tutor and says the order, its two parts put together, to it first. */
int command_sit_and_say(const struct options *options, const char *order,
			const char *argument);

/* Says the fault on stderr and returns the status. */
int command_fail(const struct fault *fault, int status);

/* Says that no such server is built in, which is EXIT_USAGE. */
void command_no_setting(const char *name);

/* The dialect that --as names, or NULL. Returns 0 or, said on stderr, the status
 * to end with. */
struct smtp_dialect;
int command_dialect(const struct options *options, const struct smtp_dialect **dialect);

/* Reads the file's setting, which lives as long as the pool, into *setting.
 * Returns 0 or, said on stderr, the status to end with. */
struct pool;
struct smtp_setting;
int command_read_setting(struct pool *pool, const char *file,
			 const struct smtp_setting **setting);

/* Says that there is no such lesson, and returns the status for that. */
int command_no_lesson(const char *name);

/* Shows the page on stdout as this command's answer. */
void command_show(const struct options *options, const struct page *page);

#endif
