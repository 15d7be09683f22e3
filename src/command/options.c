// SPDX-License-Identifier: GPL-3.0-or-later
/* Reading the command line by its tables. */
#include "command/options.h"

#include "base/nearest.h"
#include "base/words.h"
#include "command/commands.h"

#include <getopt.h>
#include <string.h>

enum { LONG = 256 }; /* what getopt_long() returns for the first row */

enum kind { FLAG, WORD, COLOUR };

/* To add an option: a member in struct options, and its row here. */
static const struct row {
	struct option_facts facts;
	enum kind kind;
	size_t at; /* in struct options */
} rows[] = {
	{ { "plain", 0, NULL, NULL,
	    N_("labelled lines instead of the split screen") },
	  FLAG, offsetof(struct options, plain) },
	{ { "setting", 0, N_("NAME|FILE"), NULL,
	    N_("the server to speak to, by name or from a file") },
	  WORD, offsetof(struct options, setting) },
	{ { "as", 0, N_("NAME"), NULL,
	    N_("answer as a real server does, see print dialects") },
	  WORD, offsetof(struct options, as) },
	{ { "lessons", 0, N_("DIR"), NULL, N_("where the lessons are") },
	  WORD, offsetof(struct options, lessons) },
	{ { "color", 0, N_("WHEN"), NULL, N_("colours: auto, always or never") },
	  COLOUR, offsetof(struct options, colour) },
	{ { "explain", 0, NULL, "stdio",
	    N_("with stdio: say why, on stderr") },
	  FLAG, offsetof(struct options, explain) },
	{ { "list", 0, NULL, "code",
	    N_("with code: list all codes, or some") },
	  FLAG, offsetof(struct options, list) },
	{ { "class", 0, N_("DIGIT"), "code",
	    N_("with code --list: those that begin with it") },
	  WORD, offsetof(struct options, code_class) },
	{ { "provenance", 0, N_("KIND"), "code",
	    N_("with code --list: those of that provenance") },
	  WORD, offsetof(struct options, provenance) },
	{ { "json", 0, NULL, "code, compare",
	    N_("with code and compare: answer in JSON, for programs") },
	  FLAG, offsetof(struct options, json) },
	{ { "reset", 0, NULL, "progress",
	    N_("with progress: forget it, of one lesson or of all") },
	  FLAG, offsetof(struct options, reset) },
	{ { "help", 'h', NULL, NULL, N_("show this help") },
	  FLAG, offsetof(struct options, help) },
	{ { "version", 'V', NULL, NULL, N_("show the version") },
	  FLAG, offsetof(struct options, version) },
};

enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

const struct option_facts *option_facts(size_t n)
{
	return n < ROWS ? &rows[n].facts : NULL;
}

static const char *option_name(size_t n)
{
	return n < ROWS ? rows[n].facts.name : NULL;
}

static const char *command_name(size_t n)
{
	const struct command *command = command_at(n + 1);

	return command ? command->name : NULL;
}

/* Fills {word} and {near}; {near} may be NULL for the shorter sentence. */
static bool refuse(struct fault *fault, const char *sentence, const char *word,
		   const char *near)
{
	char says[sizeof(fault->says)];
	struct room room = room_over(says, sizeof(says));

	words_fill(&room, sentence, words_from_pairs,
		   (const struct words_pair[]){
			{ "word", word }, { "near", near ? near : "" }, { NULL, NULL } });
	fault_set(fault, NULL, 0, "%s", says);
	return false;
}

static bool refuse_option(struct fault *fault, const char *word)
{
	struct text name = text_of(word);
	const char *near;

	while (name.len && name.at[0] == '-')
		name = text_skip(name, 1);
	name = text_head(name, text_find(name, '='));
	near = nearest_word(name, option_name);
	return refuse(fault, near ? _("There is no option {word}; did you mean --{near}?")
				  : _("There is no option {word}."),
		      word, near);
}

static bool take_colour(struct options *options, const char *when, struct fault *fault)
{
	static const char *const words[] = {
		[FACE_COLOUR_AUTO] = "auto",
		[FACE_COLOUR_ALWAYS] = "always",
		[FACE_COLOUR_NEVER] = "never",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strcmp(when, words[i]) == 0) {
			options->colour = (enum face_colour)i;
			return true;
		}
	}
	return refuse(fault, _("--color takes auto, always or never, not “{word}”."), when,
		      NULL);
}

static bool take_option(struct options *options, const struct row *row,
			const char *argument, struct fault *fault)
{
	char *to = (char *)options + row->at;

	switch (row->kind) {
	case FLAG:
		*(bool *)(void *)to = true;
		return true;
	case WORD:
		*(const char **)(void *)to = argument;
		return true;
	case COLOUR:
		break;
	}
	return take_colour(options, argument, fault);
}

/* What getopt found: a row, by number or letter; NULL when it is neither. */
static const struct row *row_found(int found)
{
	for (size_t i = 0; i < ROWS; i++)
		if (found == (int)(LONG + i) || (found && found == rows[i].facts.letter))
			return &rows[i];
	return NULL;
}

static bool read_options(int argc, char **argv, struct options *options,
			 bool given[ROWS], struct fault *fault)
{
	struct option table[ROWS + 1] = { 0 }; /* ends in a row of zeros */
	int found;

	for (size_t i = 0; i < ROWS; i++)
		table[i] = (struct option){
			.name = rows[i].facts.name,
			.has_arg = rows[i].facts.argument ? required_argument : no_argument,
			.val = (int)(LONG + i),
		};
	opterr = 0;
	optind = 0; /* glibc: begin, whatever was read before */
	while ((found = getopt_long(argc, argv, ":hV", table, NULL)) != -1) {
		const struct row *row = row_found(found);
		const struct row *meant = row_found(optopt);

		if (found == ':')
			return refuse(fault, _("The option --{word} needs a word behind it."),
				      meant->facts.name, NULL);
		if (!row && meant)
			return refuse(fault, _("The option --{word} takes no word."),
				      meant->facts.name, NULL);
		if (!row)
			return refuse_option(fault, optopt ? (char[]){ '-', (char)optopt, '\0' }
							   : argv[optind - 1]);
		if (!take_option(options, row, optarg, fault))
			return false;
		given[row - rows] = true;
	}
	return true;
}

static bool read_command(struct options *options, const char *word, struct fault *fault)
{
	const char *near;

	for (size_t n = 0; word && command_name(n); n++) {
		if (strcmp(command_name(n), word) == 0) {
			options->command = command_at(n + 1);
			return true;
		}
	}
	if (!word) {
		options->command = command_at(0);
		return true;
	}
	near = nearest_word(text_of(word), command_name);
	return refuse(fault, near ? _("There is no command “{word}”; did you mean {near}?")
				  : _("There is no command “{word}”."),
		      word, near);
}

/* Whether the command is one of "code, compare". */
static bool names(const char *commands, const char *name)
{
	struct text rest = text_of(commands);

	while (rest.len)
		if (text_is(text_trim(text_take(&rest, ',')), name))
			return true;
	return false;
}

/* Whether command, options and number of arguments go together. */
static bool fit(const struct options *options, const bool given[ROWS], struct fault *fault)
{
	const struct command *command = options->command;
	const char *name = command->name ? command->name : "";

	for (size_t i = 0; i < ROWS; i++) {
		const char *only = rows[i].facts.command;

		if (given[i] && only && !names(only, name))
			return refuse(fault, _("The option --{word} goes only with the "
					       "command {near}."),
				      rows[i].facts.name, only);
	}
	if (options->argument_count < command->least)
		return refuse(fault, _("Say what: smtp-tutor {word} {near}"), name,
			      _(command->argument));
	if (options->argument_count > command->most)
		return refuse(fault, _("“{word}” is a word too many."),
			      options->arguments[command->most], NULL);
	return true;
}

bool options_read(int argc, char **argv, struct options *options, struct fault *fault)
{
	bool given[ROWS] = { false };

	*options = (struct options){ 0 };
	if (!read_options(argc, argv, options, given, fault))
		return false;
	if (options->help || options->version)
		return true;
	if (!read_command(options, argv[optind], fault))
		return false;
	if (argv[optind]) {
		options->arguments = argv + optind + 1;
		options->argument_count = (size_t)(argc - optind - 1);
	}
	return fit(options, given, fault);
}

/* "  --lessons=DIR" and what it does, beside it or below. */
static void print_row(FILE *out, const char *what, const char *does)
{
	enum { COLUMN = 26 };
	int used = fprintf(out, "  %s", what);

	if (used >= COLUMN)
		used = fprintf(out, "\n") - 1;
	fprintf(out, "%*s%s\n", COLUMN - used, "", does);
}

static void print_commands(FILE *out)
{
	const struct command *command;

	for (size_t n = 0; (command = command_at(n)); n++) {
		struct buffer what = { 0 };

		buffer_string(&what, command->name ? command->name : _("(none)"));
		if (command->argument)
			buffer_format(&what, " %s", _(command->argument));
		print_row(out, what.at, _(command->does));
		buffer_free(&what);
	}
}

void options_print_help(FILE *out)
{
	fputs(_("Usage: smtp-tutor [OPTION]... [COMMAND [ARGUMENT]...]\n"
		"Learn SMTP by speaking it: a server answers, and says why.\n"),
	      out);
	fputs(_("\nCommands:\n"), out);
	print_commands(out);
	fputs(_("\nOptions:\n"), out);
	for (size_t i = 0; i < ROWS; i++) {
		const struct option_facts *facts = &rows[i].facts;
		struct buffer what = { 0 };

		if (facts->letter)
			buffer_format(&what, "-%c, ", facts->letter);
		buffer_format(&what, "--%s", facts->name);
		if (facts->argument)
			buffer_format(&what, "=%s", _(facts->argument));
		print_row(out, what.at, _(facts->does));
		buffer_free(&what);
	}
	fputs(_("\nExit status: 0 good, 1 the answer is no (a code is unknown, a lesson is\n"
		"broken), 2 the command line is not understood, 65 the input is not well\n"
		"formed, 66 a file is not there, 74 something could not be written.\n"),
	      out);
}

void options_print_version(FILE *out)
{
	fputs("smtp-tutor " SMTP_TUTOR_VERSION "\n", out);
	fputs(_("License GPLv3+: GNU GPL version 3 or later "
		"<https://gnu.org/licenses/gpl.html>.\n"
		"This is free software: you are free to change and redistribute it.\n"
		"There is NO WARRANTY, to the extent permitted by law.\n"),
	      out);
}
