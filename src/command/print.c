// SPDX-License-Identifier: GPL-3.0-or-later
/* The tables of the program as text, for people and for the README. */
#include "command/commands.h"

#include "base/nearest.h"
#include "base/words.h"
#include "face/face.h"
#include "json/json.h"
#include "config/config.h"

#include <string.h>

/* What can be printed. To add something: a function, and a row in `prints`.
 * Returns the exit status. */
struct print {
	const char *name;
	const char *does;
	int (*run)(const struct options *options);
};

/* A cell of a Markdown table; a "|" would end it. */
static void cell(const char *before, const char *string, const char *after)
{
	fputs(before, stdout);
	for (; *string; string++) {
		if (*string == '|')
			putchar('\\');
		putchar(*string);
	}
	fputs(after, stdout);
}

/* "| `name argument` | does |"; argument may be NULL. */
static void row(const char *before, const char *name, const char *argument,
		const char *does)
{
	cell("| `", before, "");
	cell("", name, "");
	if (argument)
		cell(" ", argument, "");
	cell("` | ", does, " |\n");
}

static void head(const char *what, const char *does)
{
	printf("| %s | %s |\n|---|---|\n", what, does);
}

static int print_page(const struct options *options, struct page *page)
{
	command_show(options, page);
	page_free(page);
	return 0;
}

static int print_buffer(struct buffer *buffer)
{
	fwrite(buffer_string_of(buffer), 1, buffer->len, stdout);
	buffer_free(buffer);
	return 0;
}

static int print_rules(const struct options *options)
{
	struct buffer rules = { 0 };
	const struct smtp_dialect *dialect;
	int status = command_dialect(options, &dialect);

	if (status)
		return status;
	teach_rules_markdown(&rules, dialect);
	return print_buffer(&rules);
}

static int print_map(const struct options *options)
{
	struct smtp_talk talk;
	struct page *page = page_new();

	smtp_talk_begin(&talk, smtp_setting_builtin(0), NULL);
	smtp_talk_next(&talk);
	teach_map_page(page, &talk.now.session, NULL);
	return print_page(options, page);
}

static int print_map_dot(const struct options *options)
{
	struct buffer dot = { 0 };

	(void)options;
	teach_map_dot(&dot);
	return print_buffer(&dot);
}

static int print_verbs(const struct options *options)
{
	(void)options;
	head(_("Command of SMTP"), _("What it does"));
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		const struct smtp_verb_facts *facts = smtp_verb_facts(verb);

		if (!facts->is_event && facts->syntax)
			row("", facts->syntax, NULL, _(facts->does));
	}
	return 0;
}

static int print_servers(const struct options *options)
{
	const struct smtp_setting *setting;

	(void)options;
	head(_("Server"), _("What it is like"));
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		row("", setting->name, NULL, _(setting->about));
	return 0;
}

static int print_settings(const struct options *options)
{
	struct buffer reference = { 0 };

	(void)options;
	config_reference(&reference);
	return print_buffer(&reference);
}

/* One that is built in, as the file that would describe it. */
static int print_setting(const struct options *options)
{
	const char *name = options->argument_count > 1 ? options->arguments[1] : "default";
	const struct smtp_setting *setting = smtp_setting_named(text_of(name));
	struct buffer yaml = { 0 };

	if (!setting) {
		command_no_setting(name);
		return EXIT_USAGE;
	}
	buffer_format(&yaml, _("# The server \"%s\" as a file, to be changed and used by\n"
			       "# smtp-tutor --setting=FILE. smtp-tutor print settings tells\n"
			       "# what can stand here, smtp-tutor check FILE what is wrong.\n"),
		      name);
	config_write(&yaml, setting);
	return print_buffer(&yaml);
}

static int print_orders(const struct options *options)
{
	const struct tutor_order_facts *facts;

	(void)options;
	head(_("Order"), _("What it does"));
	for (size_t n = 0; (facts = tutor_order_facts(n)); n++)
		row(":", facts->name, facts->argument ? _(facts->argument) : NULL,
		    _(facts->does));
	return 0;
}

static int print_keys(const struct options *options)
{
	(void)options;
	printf("| %s | %s | %s |\n|---|---|---|\n", _("Key"), _("What it does"),
	       _("Name for inputrc"));
	for (enum action action = 0; action < ACTIONS; action++) {
		const struct action_facts *facts = action_facts(action);

		cell("| ", _(facts->called), "");
		cell(" | ", _(facts->does), "");
		cell(" | `", facts->command, "` |\n");
	}
	return 0;
}

static int print_commands(const struct options *options)
{
	const struct command *command;

	(void)options;
	head(_("Command"), _("What it does"));
	for (size_t n = 0; (command = command_at(n)); n++)
		row(command->name ? "smtp-tutor " : "smtp-tutor",
		    command->name ? command->name : "",
		    command->argument ? _(command->argument) : NULL, _(command->does));
	return 0;
}

static int print_options(const struct options *options)
{
	const struct option_facts *facts;

	(void)options;
	head(_("Option"), _("What it does"));
	for (size_t n = 0; (facts = option_facts(n)); n++)
		row("--", facts->name, facts->argument ? _(facts->argument) : NULL,
		    _(facts->does));
	return 0;
}

static int print_json(const struct options *options)
{
	const struct schema_member *member;

	(void)options;
	head(_("Member"), _("What it holds"));
	for (size_t n = 0; (member = schema_member_at(n)); n++)
		row("", member->path, NULL, _(member->does));
	return 0;
}

static int print_dialects(const struct options *options)
{
	struct buffer dialects = { 0 };

	(void)options;
	teach_dialects_markdown(&dialects);
	return print_buffer(&dialects);
}

static const struct print prints[] = {
	{ "commands", N_("the commands of the program"), print_commands },
	{ "options", N_("its options"), print_options },
	{ "orders", N_("the orders to the tutor"), print_orders },
	{ "keys", N_("the keys of the split screen"), print_keys },
	{ "course", N_("the lessons"), command_print_course },
	{ "verbs", N_("the commands of SMTP"), print_verbs },
	{ "rules", N_("every rule the server answers by; with --as, as that one does"),
	  print_rules },
	{ "map", N_("the states of a session, as a list"), print_map },
	{ "map.dot", N_("the same as a graph for Graphviz"), print_map_dot },
	{ "man", N_("the manual page, for man(1)"), command_print_man },
	{ "codes", N_("all that is known of codes: the reference"), command_print_codes },
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

int command_print(const struct options *options)
{
	const char *name, *near;
	struct fault fault;

	if (!options->argument_count)
		return list_prints();
	name = options->arguments[0];
	if (options->argument_count > 1 && strcmp(name, "setting") != 0) {
		fault_set(&fault, NULL, 0, _("“%s” is a word too many."),
			  options->arguments[1]);
		return command_fail(&fault, EXIT_USAGE);
	}
	for (size_t n = 0; print_at(n); n++)
		if (strcmp(print_name(n), name) == 0)
			return print_at(n)->run(options);
	near = nearest_word(text_of(name), print_name);
	if (near)
		fault_set(&fault, NULL, 0, _("There is no table “%s”; did you mean %s?"),
			  name, near);
	else
		fault_set(&fault, NULL, 0,
			  _("There is no table “%s”; smtp-tutor print lists them."), name);
	return command_fail(&fault, EXIT_USAGE);
}
