// SPDX-License-Identifier: GPL-3.0-or-later
/* The terminal that the screen tests look through, held against programs whose
 * every byte is known. */
#include "lib/pty.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

/* A shell script on a terminal of 4 rows and 20 columns. */
static struct pty *start(const char *script)
{
	const char *argv[] = { "sh", "-c", script, NULL };
	struct pty_setup setup = { .argv = argv, .rows = 4, .columns = 20, .limit = 10000 };
	struct pty *pty = pty_start(&setup);

	assert_non_null(pty);
	return pty;
}

static void assert_screen(struct pty *pty, const char *wanted)
{
	char *dump = pty_dump(pty);

	assert_string_equal(dump, wanted);
	free(dump);
}

static void the_screen_is_read_to_the_last_byte(void **state)
{
	struct pty *pty = start("printf 'one \\342\\224\\202\\r\\n\\033[1mtwo\\033[m \\344\\270\\255!'; exit 3");
	int status;

	(void)state;
	assert_true(pty_wait_exit(pty, &status));
	assert_int_equal(WEXITSTATUS(status), 3);
	assert_screen(pty, "one │\ntwo 中!\n\n\ncursor 2,8\n");
	assert_true(pty_shows(pty, "one") && pty_shows(pty, "one │  "));
	assert_false(pty_shows(pty, "on  ") || pty_shows(pty, "one │two"));
	assert_true(pty_cell_at(pty, 1, 0).bold);
	assert_false(pty_cell_at(pty, 1, 4).bold);
	assert_int_equal(pty_cell_at(pty, 1, 4).width, 2);
	assert_string_equal(pty_cell_at(pty, 1, 4).text, "中");
	assert_string_equal(pty_cell_at(pty, 1, 5).text, "");
	pty_free(pty);
}

static void the_modes_of_the_terminal_are_seen(void **state)
{
	struct pty *pty = start("printf '\\033[?1049h\\033[?25l\\033[?2004h'; stty -echo; echo up; read x;"
				"printf '\\033[?1049l\\033[?25h\\033[?2004l'; stty echo");
	struct termios before, now;
	int status;

	(void)state;
	assert_true(pty_wait_for(pty, "up"));
	before = pty_modes_before(pty);
	now = pty_modes(pty);
	assert_false(pty_modes_equal(&before, &now));
	assert_true(pty_alternate(pty) && !pty_cursor_shown(pty) && pty_marks_paste(pty));
	pty_type(pty, "\r", 1);
	assert_true(pty_wait_exit(pty, &status));
	now = pty_modes(pty);
	assert_true(pty_modes_equal(&before, &now));
	assert_true(!pty_alternate(pty) && pty_cursor_shown(pty) && !pty_marks_paste(pty));
	pty_free(pty);
}

static void the_word_of_the_program_is_waited_for(void **state)
{
	struct pty *pty = start("stty -echo; sync() { eval \"echo $1 >&$SMTP_TUTOR_SYNC_FD\"; };"
				"trap 'stty size; sync \"3 1\"' WINCH; trap 'echo int; sync \"3 1\"' INT;"
				"sync '0 0'; read x; echo \"got $x\"; sync '3 0'; while :; do read x; done");

	(void)state;
	assert_true(pty_settle(pty));
	pty_type(pty, "ab\r", 3);
	assert_true(pty_settle(pty));
	assert_screen(pty, "got ab\n\n\n\ncursor 2,1\n");
	pty_resize(pty, 5, 30);
	assert_true(pty_settle(pty));
	assert_screen(pty, "got ab\n5 30\n\n\n\ncursor 3,1\n");
	pty_type(pty, "\003", 1);
	assert_true(pty_settle(pty));
	assert_screen(pty, "got ab\n5 30\nint\n\n\ncursor 4,1\n");
	pty_free(pty);
}

static void a_silent_program_is_not_waited_for_for_ever(void **state)
{
	const char *argv[] = { "sh", "-c", "read x", NULL };
	struct pty_setup setup = { .argv = argv, .limit = 50 };
	struct pty *pty = pty_start(&setup);

	(void)state;
	assert_non_null(pty);
	assert_false(pty_settle(pty));
	assert_false(pty_wait_for(pty, "nothing"));
	pty_free(pty);
}

static void a_program_stops_and_goes_on(void **state)
{
	struct pty *pty = start("echo here; read x; echo \"on $x\"");
	int status;

	(void)state;
	assert_true(pty_wait_for(pty, "here"));
	pty_type(pty, "\032", 1);
	assert_true(pty_wait_stop(pty));
	pty_signal(pty, SIGCONT);
	pty_type(pty, "7\r", 2);
	assert_true(pty_wait_for(pty, "on 7"));
	assert_true(pty_wait_exit(pty, &status));
	assert_int_equal(status, 0);
	pty_free(pty);
}

static void a_lost_line_is_a_hang_up(void **state)
{
	struct pty *pty = start("echo here; read x; sleep 100");
	int status;

	(void)state;
	assert_true(pty_wait_for(pty, "here"));
	pty_hang_up(pty);
	assert_true(pty_wait_exit(pty, &status));
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGHUP);
	pty_free(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_screen_is_read_to_the_last_byte),
		cmocka_unit_test(the_modes_of_the_terminal_are_seen),
		cmocka_unit_test(the_word_of_the_program_is_waited_for),
		cmocka_unit_test(a_silent_program_is_not_waited_for_for_ever),
		cmocka_unit_test(a_program_stops_and_goes_on),
		cmocka_unit_test(a_lost_line_is_a_hang_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
