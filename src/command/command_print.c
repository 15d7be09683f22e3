// SPDX-License-Identifier: GPL-3.0-or-later
/* The command that prints the tables of the program, for people and for the README. */
#include "command/commands.h"

#include "base/nearest.h"
#include "base/words.h"
#include "command/answer.h"
#include "command/prints.h"

#include <string.h>

struct print {
	const char *name;
	const char *does;
	int (*run)(const struct options *options);
};

static const struct print prints[] = {
	{ "commands", N_("the commands of the program"), print_commands },
	{ "options", N_("its options"), print_options },
	{ "orders", N_("the orders to the tutor"), print_orders },
	{ "keys", N_("the keys of the split screen"), print_keys },
	{ "course", N_("the lessons"), print_course },
	{ "verbs", N_("the commands of SMTP"), print_verbs },
	{ "events", N_("the names of what is no command"), print_events },
	{ "rules", N_("every rule the server answers by; with --as, as that one does"),
	  print_rules },
	{ "map", N_("the states of a session, as a list"), print_map },
	{ "map.dot", N_("the same as a graph for Graphviz"), print_map_dot },
	{ "man", N_("the manual page, for man(1)"), print_man },
	{ "codes", N_("all that is known of codes: the reference"), print_codes },
	{ "servers", N_("the servers that are built in"), print_servers },
	{ "setting", N_("one of them as a file: print setting NAME"), print_setting },
	{ "json", N_("what --json prints, member by member"), print_json },
	{ "dialects", N_("where real servers answer otherwise than the rules"), print_dialects },
	{ "settings", N_("what can stand in such a file"), print_settings },
};

static const struct print *print_at(size_t n)
{
	return n < sizeof(prints) / sizeof(prints[0]) ? &prints[n] : NULL;
}

static const char *print_name(size_t n)
{
	return print_at(n) ? print_at(n)->name : NULL;
}

static int list_prints(void)
{
	const struct print *print;

	for (size_t n = 0; (print = print_at(n)); n++)
		printf("%-12s %s\n", print->name, _(print->does));
	return 0;
}

static const struct print *find_print(const char *name)
{
	const struct print *print;

	for (size_t n = 0; (print = print_at(n)); n++)
		if (strcmp(print->name, name) == 0)
			return print;
	return NULL;
}

static int refuse_print(const char *name)
{
	const char *near = nearest_word(text_of(name), print_name);
	struct fault fault;

	if (near)
		fault_set(&fault, NULL, 0, _("There is no table “%s”; did you mean %s?"),
			  name, near);
	else
		fault_set(&fault, NULL, 0,
			  _("There is no table “%s”; smtp-tutor print lists them."), name);
	return command_fail(&fault, EXIT_USAGE);
}

int command_print(const struct options *options)
{
	const char *name;
	const struct print *print;
	struct fault fault;

	if (!options->argument_count)
		return list_prints();
	name = options->arguments[0];
	if (options->argument_count > 1 && strcmp(name, "setting") != 0) {
		fault_set(&fault, NULL, 0, _("“%s” is a word too many."),
			  options->arguments[1]);
		return command_fail(&fault, EXIT_USAGE);
	}
	print = find_print(name);
	return print ? print->run(options) : refuse_print(name);
}
