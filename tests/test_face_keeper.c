// SPDX-License-Identifier: GPL-3.0-or-later
/* Progress on a disk that is full for a while. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "face/keeper.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static char home[64];

static int new_home(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	snprintf(home, sizeof(home), "%.40s/keeper-XXXXXX", tmp ? tmp : "/tmp");
	return mkdtemp(home) ? setenv("XDG_STATE_HOME", home, 1) : -1;
}

static int drop_home(void **state)
{
	char command[128];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf '%s'", home);
	return system(command);
}

/* No file may grow beyond so many bytes; RLIM_INFINITY: any. */
static void allow(rlim_t bytes)
{
	struct rlimit limit;

	assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
	limit.rlim_cur = bytes < limit.rlim_max ? bytes : limit.rlim_max;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

/* Holds what was said against a word in it (NULL: nothing), and empties it. */
static void assert_said(struct buffer *say, const char *word)
{
	if (!word)
		assert_string_equal(buffer_string_of(say), "");
	else
		assert_non_null(strstr(buffer_string_of(say), word));
	buffer_free(say);
}

static void list(void *goals, const struct store_met *met)
{
	buffer_format(goals, "%s ", met->goal);
}

static void assert_kept(const char *wanted)
{
	struct buffer say = { 0 }, goals = { 0 };
	struct keeper *keeper = keeper_new(&say);

	keeper_each(keeper, list, &goals, &say);
	assert_string_equal(buffer_string_of(&goals), wanted);
	assert_said(&say, NULL);
	buffer_free(&goals);
	keeper_free(keeper);
}

static void test_full_for_a_while(void **state)
{
	struct buffer say = { 0 };
	struct keeper *keeper = keeper_new(&say);

	(void)state;
	keeper_record(keeper, "01-first", "a", "EHLO me\n", &say);
	assert_said(&say, NULL);
	allow(100);
	keeper_record(keeper, "01-first", "b", "NOOP\n", &say);
	assert_said(&say, "cannot be saved");
	keeper_record(keeper, "01-first", "c", "NOOP\n", &say);
	keeper_place(keeper, "01-first", &say);
	assert_said(&say, NULL);
	allow(RLIM_INFINITY);
	keeper_record(keeper, "01-first", "d", "QUIT\n", &say);
	assert_said(&say, "saved again");
	keeper_free(keeper);
	assert_kept("a b c d ");
}

static void test_tried_at_the_end(void **state)
{
	struct buffer say = { 0 };
	struct keeper *keeper;

	(void)state;
	allow(100);
	keeper = keeper_new(&say);
	assert_said(&say, "cannot be saved");
	keeper_record(keeper, "01-first", "a", "EHLO me\n", &say);
	assert_said(&say, NULL);
	allow(RLIM_INFINITY);
	keeper_free(keeper);
	assert_kept("a ");
}

static void test_forgotten(void **state)
{
	struct buffer say = { 0 }, last = { 0 };
	struct keeper *keeper = keeper_new(&say);

	(void)state;
	keeper_record(keeper, "01-first", "a", "EHLO me\n", &say);
	keeper_place(keeper, "01-first", &say);
	keeper_last(keeper, &last, &say);
	assert_string_equal(buffer_string_of(&last), "01-first");
	allow(100);
	keeper_record(keeper, "01-first", "b", "NOOP\n", &say);
	buffer_free(&say);
	allow(RLIM_INFINITY);
	/* What was held back is forgotten with the rest. */
	keeper_reset(keeper, NULL, &say);
	keeper_free(keeper);
	buffer_free(&say);
	buffer_free(&last);
	assert_kept("");
}

#define in_new_home(test) cmocka_unit_test_setup_teardown(test, new_home, drop_home)

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_new_home(test_full_for_a_while),
		in_new_home(test_tried_at_the_end),
		in_new_home(test_forgotten),
	};

	return cmocka_run_group_tests_name("face keeper", tests, NULL, NULL);
}
