// SPDX-License-Identifier: GPL-3.0-or-later
/* What each command refuses, in which words, and the status it ends with. */
#include "command/answer.h"
#include "lib/ask.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static char home[128];

struct refusal {
	const char *line;
	int status;
	const char *says;
};

/* That each says so on stderr, and nothing on stdout. */
static void assert_refused(const struct refusal *refusals, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct answer *answer = ask(refusals[i].line);

		if (answer->status != refusals[i].status || *answer->out ||
		    strncmp(answer->err, "smtp-tutor: ", 12) != 0 ||
		    !strstr(answer->err, refusals[i].says))
			fail_msg("%s: status %d: %s%s", refusals[i].line, answer->status,
				 answer->out, answer->err);
	}
}

#define ASSERT_REFUSED(...)                                                              \
	assert_refused((const struct refusal[]){ __VA_ARGS__ },                          \
		       sizeof((const struct refusal[]){ __VA_ARGS__ }) /                 \
			       sizeof(struct refusal))

/* That the answer is no, said where answers are. */
static void assert_no(const char *line)
{
	const struct answer *answer = ask(line);

	if (answer->status != EXIT_NO || !*answer->out || *answer->err)
		fail_msg("%s: status %d: %s%s", line, answer->status, answer->out,
			 answer->err);
}

static void code_refuses(void **state)
{
	(void)state;
	ASSERT_REFUSED(
		{ "code", EXIT_USAGE, "Say what: smtp-tutor code CODE|WORDS..." },
		{ "code --json", EXIT_USAGE, "Say what: " },
		{ "code --list 354", EXIT_USAGE, "“354” is a word too many." },
		{ "code --class=4", EXIT_USAGE, "go with --list" },
		{ "code 354 --provenance=standard", EXIT_USAGE, "go with --list" },
		{ "code --list --class=6", EXIT_USAGE, "--class takes 2, 3, 4 or 5" },
		{ "code --list --class=45", EXIT_USAGE, "not “45”" },
		{ "code --list --class=", EXIT_USAGE, "not “”" },
		{ "code --list --provenance=rumour", EXIT_USAGE, "not “rumour”" });
}

static void code_answers_no(void **state)
{
	(void)state;
	assert_no("code 599");
	assert_no("code --json 599");
	assert_int_equal(ask_with("code", "354\n\n599\n", 9)->status, EXIT_NO);
	assert_int_equal(ask_with("code", "354\n\n503\n", 9)->status, 0);
}

/* A quarter of a mebibyte is read, and not an octet more. */
static void code_refuses_what_is_too_long(void **state)
{
	enum { LONGEST = 256 * 1024 };
	static char input[LONGEST + 1];
	const struct answer *answer;

	(void)state;
	memset(input, '\n', sizeof(input));
	memcpy(input, "354", 3);
	assert_int_equal(ask_with("code", input, LONGEST)->status, 0);
	answer = ask_with("code", input, LONGEST + 1);
	assert_int_equal(answer->status, FACE_EXIT_DATA);
	assert_non_null(strstr(answer->err, "at most 262144 bytes"));
	assert_string_equal(answer->out, "");
}

static void compare_refuses(void **state)
{
	(void)state;
	ASSERT_REFUSED(
		{ "compare 354", EXIT_USAGE, "two to four codes" },
		{ "compare 220 250 354 421 503", EXIT_USAGE, "two to four codes" },
		{ "compare 354 hello", EXIT_USAGE, "“hello” is no code" },
		{ "compare --json 354", EXIT_USAGE, "two to four codes" });
}

static void try_refuses(void **state)
{
	(void)state;
	ASSERT_REFUSED(
		{ "try hello", EXIT_USAGE, "“hello” is no code and no rule" },
		{ "try 452 0", EXIT_USAGE, "is no code and no rule" },
		{ "try 452 99", EXIT_NO, "not so many ways to “452 99”" },
		{ "try 211", EXIT_NO, "Nothing that can be said" });
}

static void lesson_refuses(void **state)
{
	(void)state;
	ASSERT_REFUSED(
		{ "lesson ninth", FACE_EXIT_NO_INPUT, "no lesson “ninth”" },
		{ "lesson 1 --setting=default", EXIT_USAGE, "A lesson brings its own server" },
		{ "lesson 1 --as=exim", EXIT_USAGE, "A lesson brings its own server" },
		{ "lesson --lessons=/none", FACE_EXIT_NO_INPUT, "Looked in: /none." });
}

static void progress_refuses(void **state)
{
	(void)state;
	ASSERT_REFUSED(
		{ "progress ninth", FACE_EXIT_NO_INPUT, "no lesson “ninth”" },
		{ "progress --reset ninth", FACE_EXIT_NO_INPUT, "no lesson “ninth”" },
		{ "progress --lessons=/none", FACE_EXIT_NO_INPUT, "Looked in: /none." });
}

/* Where no progress can be kept there is none to tell or to forget. */
static void progress_fails_without_a_place(void **state)
{
	(void)state;
	setenv("XDG_STATE_HOME", "/dev/null", 1);
	ASSERT_REFUSED(
		{ "progress", FACE_EXIT_IO, "progress" },
		{ "progress --reset", FACE_EXIT_IO, "progress" });
	setenv("XDG_STATE_HOME", home, 1);
}

static void check_refuses(void **state)
{
	(void)state;
	ASSERT_REFUSED(
		{ "check ninth", FACE_EXIT_NO_INPUT, "no lesson “ninth”" },
		{ "check ./none.yaml", FACE_EXIT_NO_INPUT, "./none.yaml: " },
		{ "check ./none.md", EXIT_NO, "./none.md: " },
		{ "check --lessons=/none", FACE_EXIT_NO_INPUT, "Looked in: /none." });
}

/* For stdio and for the tutor, which is opened when no command is named. */
static void servers_are_refused(void **state)
{
	(void)state;
	ASSERT_REFUSED(
		{ "--setting=dfault", EXIT_USAGE, "did you mean default?" },
		{ "--setting=./none.yaml", FACE_EXIT_NO_INPUT, "./none.yaml: " },
		{ "--setting=none.yaml", FACE_EXIT_NO_INPUT, "none.yaml: " },
		{ "--setting=zzqx", EXIT_USAGE, "There is no server “zzqx”. Built in are: " },
		{ "--as=postfx", EXIT_USAGE, "did you mean postfix?" },
		{ "stdio --as=zzqx", EXIT_USAGE, "No server “zzqx” was observed. " },
		{ "stdio --setting=dfault --as=exim", EXIT_USAGE, "did you mean default?" },
		{ "stdio --setting=default --as=exm", EXIT_USAGE, "did you mean exim?" });
}

static void print_refuses(void **state)
{
	(void)state;
	ASSERT_REFUSED(
		{ "print rulse", EXIT_USAGE, "did you mean rules?" },
		{ "print zzqx", EXIT_USAGE, "smtp-tutor print lists them" },
		{ "print verbs default", EXIT_USAGE, "“default” is a word too many." },
		{ "print setting dfault", EXIT_USAGE, "did you mean default?" },
		{ "print rules --as=postfx", EXIT_USAGE, "did you mean postfix?" },
		{ "print course --lessons=/none", FACE_EXIT_NO_INPUT, "Looked in: /none." });
}

/* Only who does not know how to ask is told where that stands. */
static void help_is_pointed_at(void **state)
{
	(void)state;
	assert_non_null(strstr(ask("--plian")->err, "\nTry 'smtp-tutor --help'.\n"));
	assert_non_null(strstr(ask("lessno")->err, "\nTry 'smtp-tutor --help'.\n"));
	assert_null(strstr(ask("compare 354")->err, "--help"));
}

/* Nothing was done before, and the lessons are those of the tree. */
static int set_up(void **state)
{
	const char *folder = getenv("TMPDIR");

	(void)state;
	snprintf(home, sizeof(home), "%.100s/refuse-XXXXXX", folder ? folder : "/tmp");
	return !mkdtemp(home) || setenv("XDG_STATE_HOME", home, 1) ||
	       setenv("SMTP_TUTOR_LESSONS", "lessons", 0);
}

static int tear_down(void **state)
{
	char command[160];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf '%s'", home);
	return system(command);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(code_refuses),
		cmocka_unit_test(code_answers_no),
		cmocka_unit_test(code_refuses_what_is_too_long),
		cmocka_unit_test(compare_refuses),
		cmocka_unit_test(try_refuses),
		cmocka_unit_test(lesson_refuses),
		cmocka_unit_test(progress_refuses),
		cmocka_unit_test(check_refuses),
		cmocka_unit_test(servers_are_refused),
		cmocka_unit_test(print_refuses),
		cmocka_unit_test(help_is_pointed_at),
		cmocka_unit_test(progress_fails_without_a_place),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
