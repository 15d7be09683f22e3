// SPDX-License-Identifier: GPL-3.0-or-later
/* What the split screen does with the terminal: every way out gives it back
 * as it was; stops, sizes, scrolling, colours, terminals it cannot use. */
#include "lib/endings.h"
#include "lib/screen.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define CTRL_C "\003"
#define CTRL_D "\004"
#define CTRL_L "\014"
#define CTRL_Z "\032"
#define PAGE_UP "\033[5~"
#define PAGE_DOWN "\033[6~"
#define META_PAGE_UP "\033[5;3~"
#define META_PAGE_DOWN "\033[6;3~"
#define SHIFT_TAB "\033[Z"
#define F1 "\033OP"
#define F9 "\033[20~"
#define F10 "\033[21~"

static int setup(void **state)
{
	static char home[64];
	const char *folder = getenv("TMPDIR");

	(void)state;
	snprintf(home, sizeof(home), "%s/terminal-XXXXXX", folder ? folder : "/tmp");
	assert_non_null(mkdtemp(home));
	setenv("XDG_STATE_HOME", home, 1);
	setenv("INPUTRC", "/dev/null", 1);
	return 0;
}

static struct pty *open_plain(void)
{
	struct pty *pty = screen_open(24, 80, NULL);

	assert_true(pty_alternate(pty));
	assert_true(pty_marks_paste(pty));
	return pty;
}

static void test_leaves_by_keys(void **state)
{
	static const char *const ways[] = {
		CTRL_D, F10, ":quit\r", ("half a line" F10), "EHLO client.example\r:quit\r",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
		assert_int_equal(screen_leave(open_plain(), ways[i]), 0);
}

static void test_ctrl_d_deletes_in_a_line(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "NOOPx\002" CTRL_D);
	screen_has(pty, "smtp> NOOP\n");
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_leaves_by_signals(void **state)
{
	static const int signals[] = { SIGTERM, SIGHUP };

	(void)state;
	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
		struct pty *pty = open_plain();

		screen_keys(pty, "\026"); /* in the middle of a key, too */
		pty_signal(pty, signals[i]);
		assert_int_equal(screen_leave(pty, NULL), 128 + signals[i]);
	}
}

static void test_leaves_when_the_line_is_lost(void **state)
{
	struct pty *pty = open_plain();
	int status;

	(void)state;
	pty_hang_up(pty);
	assert_true(pty_wait_exit(pty, &status));
	assert_true(WIFEXITED(status));
	pty_free(pty);
}

static void test_restores_at_any_end(void **state)
{
	(void)state;
	for (size_t i = 0; i < ENDINGS; i++) {
		struct pty *pty = open_plain();

		pty_signal(pty, endings[i]);
		assert_int_equal(screen_leave(pty, NULL), 128 + endings[i]);
	}
}

static void hold_stop_and_go(struct pty *pty)
{
	struct termios before = pty_modes_before(pty), stopped;

	assert_true(pty_wait_stop(pty));
	stopped = pty_modes(pty);
	assert_true(pty_modes_equal(&before, &stopped));
	assert_false(pty_alternate(pty));
	assert_false(pty_marks_paste(pty));
	pty_signal(pty, SIGCONT);
	assert_true(pty_settle(pty));
	assert_true(pty_alternate(pty));
	assert_true(pty_marks_paste(pty));
}

static void test_stops_and_goes_on(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "EHLO cli");
	pty_type(pty, CTRL_Z, 1);
	hold_stop_and_go(pty);
	screen_has(pty, "smtp> EHLO cli");
	screen_keys(pty, "ent.example\r");
	screen_has(pty, "[greeted]");
	pty_signal(pty, SIGTSTP); /* from outside */
	hold_stop_and_go(pty);
	screen_has(pty, "[greeted]");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

/* Stopped without a chance to put anything back, and resized meanwhile. */
static void test_is_stopped_hard(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "NOOP");
	pty_signal(pty, SIGSTOP);
	assert_true(pty_wait_stop(pty));
	pty_resize(pty, 30, 100);
	pty_signal(pty, SIGCONT);
	assert_true(pty_settle(pty));
	screen_has(pty, "smtp> NOOP");
	screen_has(pty, "\342\224\220"); /* the frame's corner */
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_interrupt_from_outside(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "EHLO cli");
	pty_signal(pty, SIGINT);
	assert_true(pty_settle(pty));
	screen_lacks(pty, "EHLO cli\n");
	screen_keys(pty, "NOOP\r");
	screen_has(pty, "C NOOP");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_sizes(void **state)
{
	struct pty *pty = open_plain();
	char *before, *after;

	(void)state;
	screen_keys(pty, "EHLO client.example\rNOO");
	before = pty_dump(pty);
	for (unsigned step = 0; step < 60; step++)
		pty_resize(pty, 1 + step * 7 % 50, 1 + step * 31 % 160);
	screen_keys(pty, "P\b"); /* what is typed is read behind all of these */
	screen_resize(pty, 4, 10);
	screen_has(pty, "Too small");
	screen_resize(pty, 1, 1);
	screen_keys(pty, "P"); /* typed unseen */
	screen_resize(pty, 6, 30);
	screen_has(pty, "ready> NOOP");
	screen_keys(pty, "\b");
	screen_resize(pty, 24, 80);
	after = pty_dump(pty);
	assert_string_equal(before, after);
	free(before);
	free(after);
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_redraws(void **state)
{
	struct pty *pty = open_plain();
	char *before = pty_dump(pty), *after;

	(void)state;
	screen_keys(pty, CTRL_L);
	after = pty_dump(pty);
	assert_string_equal(before, after);
	free(before);
	free(after);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_scrolls(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	for (int i = 0; i < 20; i++)
		screen_keys(pty, "NOOP\r");
	screen_has(pty, " 20 C NOOP");
	screen_keys(pty, PAGE_UP PAGE_UP);
	screen_lacks(pty, " 20 C NOOP");
	screen_has(pty, "\342\206\223 "); /* there is more below */
	screen_keys(pty, "NO"); /* typing does not scroll */
	screen_lacks(pty, " 20 C NOOP");
	screen_keys(pty, "OP\r"); /* what is new does */
	screen_has(pty, " 21 C NOOP");
	for (int i = 0; i < 20; i++)
		screen_keys(pty, PAGE_UP);
	screen_keys(pty, PAGE_DOWN);
	screen_lacks(pty, " 21 C NOOP");
	screen_keys(pty, "\033" "9" PAGE_DOWN); /* Meta-9: nine pages */
	screen_has(pty, " 21 C NOOP");
	screen_keys(pty, F1);
	screen_has(pty, "Orders");
	screen_keys(pty, META_PAGE_DOWN);
	screen_lacks(pty, "\nOrders\n");
	screen_has(pty, " 21 C NOOP");
	screen_keys(pty, META_PAGE_UP);
	screen_has(pty, "\nOrders\n");
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_wheel(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	for (int i = 0; i < 20; i++)
		screen_keys(pty, "NOOP\r");
	screen_keys(pty, "\033[<64;10;5M\033[<64;10;5M"); /* over the conversation */
	screen_lacks(pty, " 20 C NOOP");
	screen_keys(pty, "\033[<65;10;5M\033[<65;10;5M");
	screen_has(pty, " 20 C NOOP");
	screen_keys(pty, F1 "\033[<65;10;15M"); /* over the right pane */
	screen_lacks(pty, "\nOrders\n");
	screen_keys(pty, F9);
	screen_has(pty, "Mouse off");
	screen_keys(pty, F9);
	screen_has(pty, "Mouse on");
	screen_keys(pty, "x");
	screen_lacks(pty, "Mouse on");
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_views(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "NOOP\r" SHIFT_TAB);
	screen_lacks(pty, "Conversation");
	screen_has(pty, "Why 250");
	screen_keys(pty, SHIFT_TAB);
	screen_has(pty, "Conversation");
	screen_lacks(pty, "Why 250");
	screen_keys(pty, SHIFT_TAB);
	screen_has(pty, "Conversation");
	screen_has(pty, "Why 250");
	screen_resize(pty, 10, 40);
	screen_has(pty, "Conversation");
	screen_keys(pty, SHIFT_TAB);
	screen_has(pty, "Why 250");
	screen_lacks(pty, "Conversation");
	screen_keys(pty, "NOOP\r"); /* the answer is to be seen */
	screen_has(pty, "Conversation");
	screen_keys(pty, ":map\r");
	screen_has(pty, " Map ");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_small_opening(void **state)
{
	struct pty *pty = screen_open(10, 40, NULL);

	(void)state;
	screen_has(pty, "EHLO client.example");
	screen_lacks(pty, "Conversation");
	screen_resize(pty, 24, 80);
	screen_has(pty, "Conversation");
	screen_has(pty, "Begin");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

/* Terminals that lack bracketed paste, a mouse, colours, box drawing. */
static void test_other_terminals(void **state)
{
	static const char *const terms[] = {
		"TERM=linux", "TERM=vt100", "TERM=vt220", "TERM=screen", "TERM=ansi",
		"TERM=tmux-256color", "TERM=rxvt",
	};
	const char *program = getenv("TUTOR");
	const char *argv[] = { program ? program : "build/smtp-tutor", NULL };

	(void)state;
	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++) {
		const char *environment[] = { terms[i], NULL };
		struct pty_setup setup = { .argv = argv, .environment = environment };
		struct pty *pty = pty_start(&setup);

		assert_non_null(pty);
		assert_true(pty_settle(pty));
		screen_keys(pty, "EHLO client.example\r" F9 F9);
		screen_has(pty, "[greeted]");
		assert_int_equal(screen_leave(pty, CTRL_D), 0);
	}
}

static bool has_colour(struct pty *pty)
{
	for (unsigned row = 0; row < 24; row++)
		for (unsigned column = 0; column < 80; column++)
			if (pty_cell_at(pty, row, column).coloured)
				return true;
	return false;
}

static void test_colour(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "DATA\r");
	assert_true(has_colour(pty));
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
	setenv("NO_COLOR", "1", 1);
	pty = open_plain();
	screen_keys(pty, "DATA\r");
	assert_false(has_colour(pty));
	screen_has(pty, "[connected]"); /* what colour says, something else says too */
	screen_has(pty, "\342\234\227"); /* a cross */
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
	unsetenv("NO_COLOR");
}

/* In a locale that knows only ASCII nothing else is sent. */
static void test_ascii(void **state)
{
	struct pty *pty;
	char *dump;

	(void)state;
	setenv("LC_ALL", "C", 1);
	pty = screen_open(30, 100, NULL);
	screen_keys(pty, "DATA\r");
	screen_has(pty, "  x ");
	screen_has(pty, "[connected] > greeted");
	screen_keys(pty, "w\303\266rld\r");
	screen_has(pty, "C w?rld");
	dump = pty_dump(pty);
	assert_null(strstr(dump, "\357\277\275")); /* what libvterm makes of bad UTF-8 */
	free(dump);
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
	setenv("LC_ALL", "C.UTF-8", 1);
}

/* The cursor stands in the input line after everything. */
static void test_cursor_stays(void **state)
{
	static const char *const keys[] = {
		F1, "\033OQ", "\033OR", "\033OS", "\033[15~", "\033[17~", PAGE_UP,
		META_PAGE_DOWN, SHIFT_TAB, SHIFT_TAB, SHIFT_TAB, F9, CTRL_L, "DATA\r",
	};
	struct pty *pty = open_plain();

	(void)state;
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		screen_keys(pty, keys[i]);
		screen_has(pty, "\ncursor 23,7\n");
	}
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

/* On a terminal that cannot hold the screen, the plain face. */
static void test_cannot(void **state)
{
	static const char *const terms[] = { "TERM=dumb", "TERM=no-such-terminal", "TERM" };
	const char *program = getenv("TUTOR");

	(void)state;
	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++) {
		const char *argv[] = { program ? program : "build/smtp-tutor", NULL };
		const char *environment[] = { terms[i], NULL };
		struct pty_setup setup = { .argv = argv, .environment = environment };
		struct pty *pty = pty_start(&setup);

		assert_non_null(pty);
		assert_true(pty_wait_for(pty, "220 mx.example.org"));
		assert_false(pty_alternate(pty));
		assert_int_equal(screen_leave(pty, ":quit\r"), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_leaves_by_keys, setup),
		cmocka_unit_test_setup(test_ctrl_d_deletes_in_a_line, setup),
		cmocka_unit_test_setup(test_leaves_by_signals, setup),
		cmocka_unit_test_setup(test_leaves_when_the_line_is_lost, setup),
		cmocka_unit_test_setup(test_restores_at_any_end, setup),
		cmocka_unit_test_setup(test_stops_and_goes_on, setup),
		cmocka_unit_test_setup(test_is_stopped_hard, setup),
		cmocka_unit_test_setup(test_interrupt_from_outside, setup),
		cmocka_unit_test_setup(test_sizes, setup),
		cmocka_unit_test_setup(test_redraws, setup),
		cmocka_unit_test_setup(test_scrolls, setup),
		cmocka_unit_test_setup(test_wheel, setup),
		cmocka_unit_test_setup(test_views, setup),
		cmocka_unit_test_setup(test_small_opening, setup),
		cmocka_unit_test_setup(test_other_terminals, setup),
		cmocka_unit_test_setup(test_colour, setup),
		cmocka_unit_test_setup(test_ascii, setup),
		cmocka_unit_test_setup(test_cursor_stays, setup),
		cmocka_unit_test_setup(test_cannot, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
