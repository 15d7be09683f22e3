// SPDX-License-Identifier: GPL-3.0-or-later
/* Whole screens at the five sizes: what a learner sees in the first sitting,
 * held against tests/screens/. */
#include "lib/screen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define CTRL_D "\004"
#define F1 "\033OP"
#define F3 "\033OR"
#define F6 "\033[17~"
#define SHIFT_TAB "\033[Z"

struct size {
	unsigned columns, rows;
};

static const struct size sizes[] = {
	{ 120, 40 }, { 100, 30 }, { 80, 24 }, { 60, 15 }, { 40, 10 },
};

/* Nothing was done before: no progress, no history. */
static void use_new_home(void)
{
	static char home[64];
	const char *folder = getenv("TMPDIR");

	snprintf(home, sizeof(home), "%s/screens-XXXXXX", folder ? folder : "/tmp");
	assert_non_null(mkdtemp(home));
	setenv("XDG_STATE_HOME", home, 1);
}

static void hold(struct pty *pty, const char *what, const struct size *size)
{
	char name[64];

	snprintf(name, sizeof(name), "%s-%ux%u", what, size->columns, size->rows);
	screen_is(pty, name);
}

/* The way of the first sitting: DATA too early, why, the repair, 354. */
static void see_first_sitting(const struct size *size)
{
	struct pty *pty;

	use_new_home();
	pty = screen_open(size->rows, size->columns, NULL);
	hold(pty, "opening", size);
	screen_keys(pty, "EHLO client.example\rMAIL FROM:<ann@example.org>\rDATA\r");
	hold(pty, "too-early", size);
	screen_keys(pty, SHIFT_TAB);
	hold(pty, "why", size);
	screen_keys(pty, "RCPT TO:<bob@example.org>\rDATA\r");
	hold(pty, "go-ahead", size);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void see_pages(const struct size *size)
{
	const char *words[] = { "lesson", "7", NULL };
	struct pty *pty;

	use_new_home();
	pty = screen_open(size->rows, size->columns, words);
	hold(pty, "lesson", size);
	screen_keys(pty, F1);
	hold(pty, "help", size);
	screen_keys(pty, "EHLO client.example\r" F3);
	hold(pty, "map", size);
	screen_keys(pty, F6);
	hold(pty, "forecast", size);
	screen_keys(pty, "MAIL FROM:<ann@example.org>\rRCPT TO:<\t");
	hold(pty, "completion", size);
	assert_int_equal(screen_leave(pty, "\003" CTRL_D), 0);
}

/* A login with PLAIN: the challenge, then what the answer was made of. */
static void see_login(const struct size *size)
{
	const char *words[] = { "--setting=submission", NULL };
	struct pty *pty;

	use_new_home();
	pty = screen_open(size->rows, size->columns, words);
	screen_keys(pty, "EHLO client.example\rSTARTTLS\rEHLO client.example\r"
			 "AUTH PLAIN\r");
	hold(pty, "challenge", size);
	screen_keys(pty, "AGFubgBwYXBlciBib2F0\r" SHIFT_TAB);
	hold(pty, "login", size);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

/* What was pasted as one burst, each reply with the number of its line. */
static void see_burst(const struct size *size)
{
	const char *words[] = { "--setting=modern", NULL };
	struct pty *pty;

	use_new_home();
	pty = screen_open(size->rows, size->columns, words);
	screen_keys(pty, "EHLO client.example\r");
	screen_paste(pty, "MAIL FROM:<ann@example.org>\nRCPT TO:<nobody@example.org>\n"
			  "DATA\n");
	hold(pty, "burst", size);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

/* A code made to happen: its causes, the way to one, and the reply. */
static void see_trial(const struct size *size)
{
	struct pty *pty;

	use_new_home();
	pty = screen_open(size->rows, size->columns, NULL);
	screen_keys(pty, ":try 503\r");
	hold(pty, "try-list", size);
	screen_keys(pty, ":try 503 1\r");
	hold(pty, "try", size);
	screen_keys(pty, "\r");
	hold(pty, "tried", size);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static bool is_small_or_usual(const struct size *size)
{
	return size->rows == 24 || size->rows == 10;
}

static void test_screens(void **state)
{
	const struct size *size = *state;

	see_first_sitting(size);
	see_pages(size);
	see_login(size);
	if (is_small_or_usual(size)) {
		see_burst(size);
		see_trial(size);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_prestate(test_screens, (void *)(uintptr_t)&sizes[0]),
		cmocka_unit_test_prestate(test_screens, (void *)(uintptr_t)&sizes[1]),
		cmocka_unit_test_prestate(test_screens, (void *)(uintptr_t)&sizes[2]),
		cmocka_unit_test_prestate(test_screens, (void *)(uintptr_t)&sizes[3]),
		cmocka_unit_test_prestate(test_screens, (void *)(uintptr_t)&sizes[4]),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
