// SPDX-License-Identifier: GPL-3.0-or-later
/* The program's own tables: commands, options, orders, keys, JSON, and what it
 * meets outside. */
#include "command/prints.h"

#include "base/words.h"
#include "command/commands.h"
#include "command/options.h"
#include "command/outside.h"
#include "command/print_cells.h"
#include "json/json.h"

int print_commands(const struct options *options)
{
	const struct command *command;

	print_head(_("Command"), _("What it does"));
	for (command = options->commands; command->run; command++)
		print_row(command->name ? "smtp-tutor " : "smtp-tutor",
			  command->name ? command->name : "",
			  command->argument ? _(command->argument) : NULL, _(command->does));
	return 0;
}

int print_options(const struct options *options)
{
	const struct option_facts *facts;

	(void)options;
	print_head(_("Option"), _("What it does"));
	for (size_t n = 0; (facts = option_facts(n)); n++) {
		char before[] = "-x, --";

		before[1] = facts->letter;
		print_row(facts->letter ? before : "--", facts->name,
			  facts->argument ? _(facts->argument) : NULL, _(facts->does));
	}
	return 0;
}

int print_orders(const struct options *options)
{
	const struct order_facts *facts;

	(void)options;
	print_head(_("Order"), _("What it does"));
	for (size_t n = 0; (facts = tutor_order_facts(n)); n++)
		print_row(":", facts->name, facts->argument ? _(facts->argument) : NULL,
			  _(facts->does));
	return 0;
}

int print_keys(const struct options *options)
{
	(void)options;
	fprintf(print_out, "| %s | %s | %s |\n|---|---|---|\n", _("Key"), _("What it does"),
	       _("Name for inputrc"));
	for (enum action action = 0; action < ACTIONS; action++) {
		const struct action_facts *facts = action_facts(action);

		print_cell("| ", _(facts->called), "");
		print_cell(" | ", _(facts->does), "");
		print_cell(" | `", facts->command, "` |\n");
	}
	return 0;
}

int print_json(const struct options *options)
{
	const struct schema_member *member;

	(void)options;
	print_head(_("Member"), _("What it holds"));
	for (size_t n = 0; (member = schema_member_at(n)); n++)
		print_row("", member->path, NULL, _(member->does));
	return 0;
}

static int print_outside(const char *what, const struct outside_facts *(*nth)(size_t n))
{
	const struct outside_facts *facts;

	print_head(what, _("What it means"));
	for (size_t n = 0; (facts = nth(n)); n++)
		print_row("", _(facts->name), NULL, _(facts->does));
	return 0;
}

int print_environment(const struct options *options)
{
	(void)options;
	return print_outside(_("Variable"), outside_variable);
}

int print_files(const struct options *options)
{
	(void)options;
	return print_outside(_("File"), outside_file);
}

int print_status(const struct options *options)
{
	(void)options;
	return print_outside(_("Exit status"), outside_status);
}
