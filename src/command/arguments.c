// SPDX-License-Identifier: GPL-3.0-or-later
/* Reading the command line. */
#include "command/arguments.h"

#include "base/nearest.h"
#include "base/words.h"
#include "command/options.h"

#include <getopt.h>
#include <string.h>

enum { LONG = 256 }; /* what getopt_long() returns for the first option */

static const char *option_name(size_t n)
{
	const struct option_facts *facts = option_facts(n);

	return facts ? facts->name : NULL;
}

/* The nth that has a name: behind the nameless one. */
static const char *command_name(const void *commands, size_t n)
{
	return ((const struct command *)commands)[n + 1].name;
}

/* Fills {word} and {near}; {near} may be NULL for the shorter sentence. */
static bool refuse(struct fault *fault, const char *sentence, const char *word,
		   const char *near)
{
	fault_set(fault, NULL, 0, sentence,
		  WORDS({ "word", word }, { "near", near }));
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

static bool take_option(struct options *options, const struct option_facts *facts,
			const char *argument, struct fault *fault)
{
	char *to = (char *)options + facts->at;

	switch (facts->kind) {
	case OPTION_FLAG:
		*(bool *)(void *)to = true;
		return true;
	case OPTION_WORD:
		*(const char **)(void *)to = argument;
		return true;
	case OPTION_COLOUR:
		break;
	}
	return take_colour(options, argument, fault);
}

/* What getopt found: an option, by number or letter; NULL when it is neither. */
static const struct option_facts *option_found(int found)
{
	const struct option_facts *facts;

	for (size_t n = 0; (facts = option_facts(n)); n++)
		if (found == (int)(LONG + n) || (found && found == facts->letter))
			return facts;
	return NULL;
}

/* The table as getopt wants it, which ends in a row of zeros. */
static void fill_table(struct option table[OPTIONS_MAX + 1])
{
	const struct option_facts *facts;

	for (size_t n = 0; (facts = option_facts(n)); n++)
		table[n] = (struct option){
			.name = facts->name,
			.has_arg = facts->argument ? required_argument : no_argument,
			.val = (int)(LONG + n),
		};
}

/* What getopt could not take, and why. */
static bool refuse_found(struct fault *fault, int found, char **argv)
{
	const struct option_facts *meant = option_found(optopt);

	if (meant)
		return refuse(fault,
			      found == ':' ? _("The option --{word} needs a word behind it.")
					   : _("The option --{word} takes no word."),
			      meant->name, NULL);
	return refuse_option(fault, optopt ? (char[]){ '-', (char)optopt, '\0' }
					   : argv[optind - 1]);
}

static bool read_options(int argc, char **argv, struct options *options,
			 bool given[OPTIONS_MAX], struct fault *fault)
{
	struct option table[OPTIONS_MAX + 1] = { 0 };
	int found;

	fill_table(table);
	opterr = 0;
	optind = 0; /* glibc: begin, whatever was read before */
	while ((found = getopt_long(argc, argv, ":hV", table, NULL)) != -1) {
		const struct option_facts *facts = option_found(found);

		if (!facts)
			return refuse_found(fault, found, argv);
		if (!take_option(options, facts, optarg, fault))
			return false;
		given[facts - option_facts(0)] = true;
	}
	return true;
}

static bool read_command(struct options *options, const char *word, struct fault *fault)
{
	const struct command *commands = options->commands;
	const char *near;

	for (size_t n = 0; word && command_name(commands, n); n++) {
		if (strcmp(command_name(commands, n), word) == 0) {
			options->command = &commands[n + 1];
			return true;
		}
	}
	if (!word) {
		options->command = &commands[0];
		return true;
	}
	near = nearest_of(text_of(word), command_name, commands);
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

static bool fit_options(const char *command, const bool given[OPTIONS_MAX],
			struct fault *fault)
{
	const struct option_facts *facts;

	for (size_t n = 0; (facts = option_facts(n)); n++)
		if (given[n] && facts->command && !names(facts->command, command))
			return refuse(fault, _("The option --{word} goes only with the "
					       "command {near}."),
				      facts->name, facts->command);
	return true;
}

/* Whether command, options and number of arguments go together. */
static bool fit(const struct options *options, const bool given[OPTIONS_MAX],
		struct fault *fault)
{
	const struct command *command = options->command;
	const char *name = command->name ? command->name : "";

	if (!fit_options(name, given, fault))
		return false;
	if (options->argument_count < command->least) {
		fault_set(fault, NULL, 0, _("Say what: smtp-tutor {command} {takes}"),
			  WORDS({ "command", name }, { "takes", _(command->argument) }));
		return false;
	}
	if (options->argument_count > command->most)
		return refuse(fault, _("“{word}” is a word too many."),
			      options->arguments[command->most], NULL);
	return true;
}

bool arguments_read(int argc, char **argv, const struct command *commands,
		    struct options *options, struct fault *fault)
{
	bool given[OPTIONS_MAX] = { false };

	*options = (struct options){ .commands = commands };
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
