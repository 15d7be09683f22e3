// SPDX-License-Identifier: GPL-3.0-or-later
/* The tables of commands and options, and the command line read by them. */
#include "command/arguments.h"
#include "command/help.h"
#include "command/options.h"
#include "lib/ask.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A command line that was read. */
struct reading {
	char line[1024];
	char *argv[ASK_WORDS];
	struct options options;
	struct fault fault;
	bool good;
};

static struct reading *read_line(const char *line)
{
	static struct reading reading;
	int argc;

	reading = (struct reading){ .good = false };
	strncpy(reading.line, line, sizeof(reading.line) - 1);
	argc = ask_words(reading.line, reading.argv);
	reading.good = arguments_read(argc, reading.argv, command_table, &reading.options,
				      &reading.fault);
	return &reading;
}

static const struct options *taken(const char *line)
{
	const struct reading *reading = read_line(line);

	if (!reading->good)
		fail_msg("%s: %s", line, reading->fault.says);
	assert_string_equal(reading->fault.says, "");
	return &reading->options;
}

/* Why it was not. */
static const char *refused(const char *line)
{
	const struct reading *reading = read_line(line);

	if (reading->good)
		fail_msg("%s: this is understood", line);
	return reading->fault.says;
}

static const struct command *command_named(struct text name)
{
	for (const struct command *command = command_table; command->run; command++)
		if (command->name && text_is(name, command->name))
			return command;
	return NULL;
}

static void commands_are_told_apart(void **state)
{
	(void)state;
	assert_null(command_table[0].name);
	for (const struct command *command = command_table; command->run; command++) {
		assert_true(*command->does);
		assert_true(command->least <= command->most);
		assert_true(!command->argument == !command->most);
		if (command != command_table)
			assert_ptr_equal(command_named(text_of(command->name)), command);
	}
}

static size_t size_of(enum option_kind kind)
{
	switch (kind) {
	case OPTION_FLAG:
		return sizeof(bool);
	case OPTION_WORD:
		return sizeof(const char *);
	default:
		return sizeof(enum face_colour);
	}
}

/* Each has a name, a letter if any, and a member of its own. */
static void options_are_told_apart(void **state)
{
	const struct option_facts *one, *other;

	(void)state;
	for (size_t n = 0; (one = option_facts(n)); n++) {
		assert_true(one->at + size_of(one->kind) <= sizeof(struct options));
		assert_int_equal(one->kind == OPTION_FLAG, one->argument == NULL);
		for (size_t m = 0; m < n && (other = option_facts(m)); m++) {
			assert_string_not_equal(one->name, other->name);
			assert_true(!one->letter || one->letter != other->letter);
			assert_true(one->at + size_of(one->kind) <= other->at ||
				    other->at + size_of(other->kind) <= one->at);
		}
	}
}

static void options_go_with_commands_that_exist(void **state)
{
	const struct option_facts *facts;

	(void)state;
	for (size_t n = 0; (facts = option_facts(n)); n++) {
		struct text rest = text_of(facts->command ? facts->command : "");

		while (rest.len)
			assert_non_null(command_named(text_trim(text_take(&rest, ','))));
	}
}

/* A line on which the option is understood: "code --class=always --list". */
static const char *line_for(const struct option_facts *facts, const char *word)
{
	static char line[256];
	struct room room = room_over(line, sizeof(line));
	struct text commands = text_of(facts->command ? facts->command : "");

	room_text(&room, text_take(&commands, ','));
	room_string(&room, text_is(room_view(&room), "compare") ? " 354 --" : " --");
	room_string(&room, facts->name);
	room_string(&room, word ? "=" : "");
	room_string(&room, word ? word : "");
	return line;
}

static void each_option_comes_into_its_member(void **state)
{
	const struct option_facts *facts;

	(void)state;
	for (size_t n = 0; (facts = option_facts(n)); n++) {
		const char *word = facts->kind == OPTION_FLAG ? NULL : "always";
		const struct options *options = taken(line_for(facts, word));
		const void *member = (const char *)options + facts->at;

		if (facts->kind == OPTION_FLAG)
			assert_true(*(const bool *)member);
		else if (facts->kind == OPTION_WORD)
			assert_string_equal(*(const char *const *)member, "always");
		else
			assert_int_equal(options->colour, FACE_COLOUR_ALWAYS);
	}
}

static void nothing_is_set_that_was_not_asked_for(void **state)
{
	const struct options *options;

	(void)state;
	taken("--plain --color=never --lessons=x --as=y --setting=z");
	options = taken("");
	assert_ptr_equal(options->command, command_table);
	assert_ptr_equal(options->commands, command_table);
	assert_int_equal(options->argument_count, 0);
	assert_false(options->plain);
	assert_int_equal(options->colour, FACE_COLOUR_AUTO);
	assert_null(options->lessons);
	assert_null(options->as);
	assert_null(options->setting);
}

static void options_stand_anywhere(void **state)
{
	const struct options *options;

	(void)state;
	options = taken("code 354 --plain 5.7.1 --lessons here");
	assert_string_equal(options->command->name, "code");
	assert_true(options->plain);
	assert_string_equal(options->lessons, "here");
	assert_int_equal(options->argument_count, 2);
	assert_string_equal(options->arguments[0], "354");
	assert_string_equal(options->arguments[1], "5.7.1");
	options = taken("code -- --list");
	assert_false(options->list);
	assert_string_equal(options->arguments[0], "--list");
	assert_true(taken("--expl stdio")->explain);
}

/* Whatever else is asked for, and however wrong it is. */
static void help_is_given_first(void **state)
{
	(void)state;
	assert_true(taken("-h")->help);
	assert_true(taken("nonsense a b c --help")->help);
	assert_true(taken("stdio --version --list")->version);
}

static void options_that_are_none_are_refused(void **state)
{
	(void)state;
	assert_string_equal(refused("--plian"),
			    "There is no option --plian; did you mean --plain?");
	assert_string_equal(refused("--setings=x"),
			    "There is no option --setings=x; did you mean --setting?");
	assert_string_equal(refused("--wherever"), "There is no option --wherever.");
	assert_string_equal(refused("-x"), "There is no option -x.");
	assert_string_equal(refused("-hx"), "There is no option -x.");
	/* Two begin so. */
	assert_string_equal(refused("--l"), "There is no option --l; did you mean --lessons?");
}

static void words_that_are_wrong_are_refused(void **state)
{
	(void)state;
	assert_string_equal(refused("--plain=yes"), "The option --plain takes no word.");
	assert_string_equal(refused("--setting"),
			    "The option --setting needs a word behind it.");
	assert_string_equal(refused("--color=green"),
			    "--color takes auto, always or never, not “green”.");
	assert_string_equal(refused("--color="),
			    "--color takes auto, always or never, not “”.");
}

static void options_of_other_commands_are_refused(void **state)
{
	(void)state;
	assert_string_equal(refused("--explain"),
			    "The option --explain goes only with the command stdio.");
	assert_string_equal(refused("stdio --json"),
			    "The option --json goes only with the command code, compare.");
	assert_true(taken("compare 354 503 --json")->json);
}

static void commands_that_are_none_are_refused(void **state)
{
	(void)state;
	assert_string_equal(refused("lessno"),
			    "There is no command “lessno”; did you mean lesson?");
	assert_string_equal(refused("prog"), "There is no command “prog”; did you mean progress?");
	assert_string_equal(refused("telephone"), "There is no command “telephone”.");
}

/* "print x x x", with so many words behind the command. */
static const char *with_words(const struct command *command, size_t count)
{
	static char line[64];
	struct room room = room_over(line, sizeof(line));

	room_string(&room, command->name);
	for (size_t i = 0; i < count; i++)
		room_string(&room, " x");
	return line;
}

static void each_command_counts_its_words(void **state)
{
	(void)state;
	for (const struct command *command = command_table + 1; command->run; command++) {
		assert_ptr_equal(taken(with_words(command, command->least))->command, command);
		if (command->least)
			assert_non_null(strstr(refused(with_words(command, command->least - 1)),
					       command->argument));
		if (command->most < ASK_WORDS - 3)
			assert_string_equal(refused(with_words(command, command->most + 1)),
					    "“x” is a word too many.");
	}
}

static void help_names_every_command_and_option(void **state)
{
	const struct option_facts *facts;
	char *help = NULL;
	size_t len;
	FILE *out = open_memstream(&help, &len);

	(void)state;
	help_print(out, command_table);
	fclose(out);
	for (const struct command *command = command_table; command->run; command++) {
		assert_non_null(strstr(help, command->does));
		assert_non_null(strstr(help, command->name ? command->name : "(none)"));
	}
	for (size_t n = 0; (facts = option_facts(n)); n++)
		assert_non_null(strstr(help, facts->does));
	free(help);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commands_are_told_apart),
		cmocka_unit_test(options_are_told_apart),
		cmocka_unit_test(options_go_with_commands_that_exist),
		cmocka_unit_test(each_option_comes_into_its_member),
		cmocka_unit_test(nothing_is_set_that_was_not_asked_for),
		cmocka_unit_test(options_stand_anywhere),
		cmocka_unit_test(help_is_given_first),
		cmocka_unit_test(options_that_are_none_are_refused),
		cmocka_unit_test(words_that_are_wrong_are_refused),
		cmocka_unit_test(options_of_other_commands_are_refused),
		cmocka_unit_test(commands_that_are_none_are_refused),
		cmocka_unit_test(each_command_counts_its_words),
		cmocka_unit_test(help_names_every_command_and_option),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
