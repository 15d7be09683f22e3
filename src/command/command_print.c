// SPDX-License-Identifier: GPL-3.0-or-later
/* The command that prints the tables of the program, for people and for the guides. */
#include "command/commands.h"

#include "base/nearest.h"
#include "base/words.h"
#include "command/answer.h"
#include "command/prints.h"

#include <stdlib.h>
#include <string.h>

/* Who prints what print_facts() names. */
static const struct print {
	const char *name;
	int (*run)(const struct options *options);
} prints[] = {
	{ "commands", print_commands },
	{ "options", print_options },
	{ "orders", print_orders },
	{ "keys", print_keys },
	{ "environment", print_environment },
	{ "files", print_files },
	{ "status", print_status },
	{ "course", print_course },
	{ "verbs", print_verbs },
	{ "events", print_events },
	{ "rules", print_rules },
	{ "flaws", print_flaws },
	{ "map", print_map },
	{ "map.dot", print_map_dot },
	{ "man", print_man },
	{ "codes", print_codes },
	{ "servers", print_servers },
	{ "setting", print_setting },
	{ "limits", print_limits },
	{ "json", print_json },
	{ "dialects", print_dialects },
	{ "settings", print_settings },
};

static const char *print_name(size_t n)
{
	return print_facts(n) ? print_facts(n)->name : NULL;
}

static int list_prints(void)
{
	const struct print_facts *facts;

	for (size_t n = 0; (facts = print_facts(n)); n++)
		printf("%-12s %s\n", facts->name, _(facts->does));
	return 0;
}

static const struct print *find_print(const char *name)
{
	for (size_t n = 0; n < sizeof(prints) / sizeof(prints[0]); n++)
		if (strcmp(prints[n].name, name) == 0)
			return &prints[n];
	return NULL;
}

static int refuse_print(const char *name)
{
	const char *near = nearest_word(text_of(name), print_name);
	struct fault fault;

	fault_set(&fault, NULL, 0,
		  near ? _("There is no table “{word}”; did you mean {near}?")
		       : _("There is no table “{word}”; smtp-tutor print lists them."),
		  WORDS({ "word", name }, { "near", near }));
	return command_fail(&fault, EXIT_USAGE);
}

/* What stands in a table may come from a file of anybody's, and not every terminal
 * takes UTF-8. */
static int print_safely(const struct print *print, const struct options *options)
{
	char *text = NULL;
	size_t length = 0;
	int status;

	print_out = open_memstream(&text, &length);
	if (!print_out)
		heap_exhausted();
	status = print->run(options);
	if (fclose(print_out) != 0)
		heap_exhausted();
	show_lines(stdout, text_span(text, length));
	free(text);
	return status;
}

int command_print(const struct options *options)
{
	const char *name;
	const struct print *print;
	struct fault fault;

	if (!options->argument_count)
		return list_prints();
	name = options->arguments[0];
	if (options->argument_count > 1 && strcmp(name, "setting") != 0 &&
	    strcmp(name, "limits") != 0) {
		fault_set(&fault, NULL, 0, _("“{word}” is a word too many."),
			  WORDS({ "word", options->arguments[1] }));
		return command_fail(&fault, EXIT_USAGE);
	}
	print = find_print(name);
	return print ? print_safely(print, options) : refuse_print(name);
}
