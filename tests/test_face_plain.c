// SPDX-License-Identifier: GPL-3.0-or-later
/* The plain face on a terminal: typed at, interrupted, pasted into, ended in
 * every way; and bare SMTP typed by hand. */
#include "lib/endings.h"
#include "lib/pty.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

static struct pty *start(const char *const *words)
{
	const char *argv[4] = { getenv("TUTOR") };
	const char *environment[] = { "SMTP_TUTOR_SYNC_FD", NULL };
	struct pty_setup setup = {
		.argv = argv, .environment = environment, .rows = 40, .columns = 80,
		.limit = 10000,
	};
	struct pty *pty;

	if (!argv[0])
		argv[0] = "build/smtp-tutor";
	for (size_t i = 0; words[i]; i++)
		argv[i + 1] = words[i];
	pty = pty_start(&setup);
	assert_non_null(pty);
	return pty;
}

static struct pty *start_plain(void)
{
	struct pty *pty = start((const char *const[]){ "--plain", NULL });

	assert_true(pty_wait_for(pty, "1 smtp>"));
	return pty;
}

static void type(struct pty *pty, const char *keys)
{
	pty_type(pty, keys, strlen(keys));
}

static void assert_sees(struct pty *pty, const char *text)
{
	char *screen;

	if (pty_wait_for(pty, text))
		return;
	screen = pty_dump(pty);
	fail_msg("no \"%s\" in:\n%s", text, screen);
}

static void assert_lacks(struct pty *pty, const char *text)
{
	char *screen = pty_dump(pty);

	assert_null(strstr(screen, text));
	free(screen);
}

/* The program has ended and the terminal is as it was. */
static void assert_ended(struct pty *pty, int wanted)
{
	struct termios before = pty_modes_before(pty), now;
	int status;

	assert_true(pty_wait_exit(pty, &status));
	now = pty_modes(pty);
	assert_true(pty_modes_equal(&before, &now));
	assert_false(pty_marks_paste(pty));
	assert_false(pty_alternate(pty));
	if (WIFSIGNALED(status))
		assert_int_equal(WTERMSIG(status) + 128, wanted);
	else
		assert_int_equal(WEXITSTATUS(status), wanted);
	pty_free(pty);
}

static void test_typed(void **state)
{
	struct pty *pty = start_plain();

	(void)state;
	type(pty, "EHLO me\r");
	assert_sees(pty, "2 ready>");
	assert_sees(pty, "Server: 250 VRFY");
	assert_sees(pty, "State: You have introduced yourself");
	assert_lacks(pty, "Line 1, client");
	type(pty, "DATA\r");
	assert_sees(pty, "Why: DATA was refused");
	assert_sees(pty, "3 ready>");
	type(pty, ":quit\r");
	assert_ended(pty, 0);
}

static void test_completed(void **state)
{
	struct pty *pty = start_plain();

	(void)state;
	type(pty, "ehl\t");
	assert_sees(pty, "1 smtp> EHLO");
	type(pty, "\025:quit\r");
	assert_ended(pty, 0);
}

static void test_interrupted(void **state)
{
	struct pty *pty = start_plain();

	(void)state;
	type(pty, "half a line");
	assert_sees(pty, "1 smtp> half a line");
	type(pty, "\003");
	assert_sees(pty, "half a line^C");
	type(pty, "EHLO me\r");
	assert_sees(pty, "2 ready>");
	assert_lacks(pty, "half a lineEHLO");
	type(pty, "\004");
	assert_ended(pty, 0);
}

/* Enter out of a search that has found nothing says no empty line: the offer stays. */
static void test_search_that_finds_nothing(void **state)
{
	struct pty *pty = start_plain();

	(void)state;
	type(pty, ":try 354\r");
	assert_sees(pty, "4 rcpt>");
	type(pty, "\022zzz");
	assert_sees(pty, "(failed reverse-i-search)`zzz':");
	type(pty, "\rNOOP\r");
	assert_sees(pty, "Server: 250 2.0.0 Ok");
	assert_sees(pty, "5 rcpt>");
	assert_lacks(pty, "Server: 354");
	type(pty, ":quit\r");
	assert_ended(pty, 0);
}

static void test_history(void **state)
{
	struct pty *pty = start_plain();

	(void)state;
	type(pty, "EHLO remembered.example\r");
	assert_sees(pty, "2 ready>");
	pty_signal(pty, SIGKILL);
	assert_true(pty_wait_exit(pty, &(int){ 0 }));
	pty_free(pty);
	pty = start_plain();
	type(pty, "\033[A");
	assert_sees(pty, "1 smtp> EHLO remembered.example");
	type(pty, "\025:quit\r");
	assert_ended(pty, 0);
}

/* An answer is seen while it is typed, covered on Enter, and in no history. */
static void test_password(void **state)
{
	struct pty *pty = start_plain();

	(void)state;
	type(pty, "AUTH PLAIN AHdobwBzZWNyZXQ=");
	assert_sees(pty, "AHdobwBzZWNyZXQ=");
	type(pty, "\r");
	assert_sees(pty, "2 smtp>");
	assert_sees(pty, "1 smtp> AUTH PLAIN ********");
	assert_lacks(pty, "AHdobwBzZWNyZXQ=");
	type(pty, "NOOP\r");
	assert_sees(pty, "3 smtp>");
	type(pty, "\033[A\033[A");
	assert_lacks(pty, "AHdobwBzZWNyZXQ=");
	type(pty, "\025:quit\r");
	assert_ended(pty, 0);
	pty = start_plain();
	type(pty, "\033[A\033[A");
	assert_lacks(pty, "AHdobwBzZWNyZXQ=");
	type(pty, "\025:quit\r");
	assert_ended(pty, 0);
}

static void test_pasted(void **state)
{
	static const char message[] = "From: me\n\nbell \a, escape \033[31m\n..dot\n.\n";
	struct pty *pty = start_plain();

	(void)state;
	type(pty, "EHLO me\rMAIL FROM:<ann@example.org>\rRCPT TO:<bob@example.org>\rDATA\r");
	assert_sees(pty, "5 data>");
	assert_true(pty_marks_paste(pty));
	pty_paste(pty, message, sizeof(message) - 1);
	assert_sees(pty, "bell ^G, escape ^[[31m");
	type(pty, "\r");
	assert_sees(pty, "Server: 250 2.6.0");
	assert_sees(pty, "10 ready>");
	type(pty, "\004");
	assert_ended(pty, 0);
}

static void test_ended_by_signal(void **state)
{
	(void)state;
	for (size_t i = 0; i < ENDINGS + 2; i++) {
		int signal = i < ENDINGS ? endings[i] : i == ENDINGS ? SIGHUP : SIGTERM;
		struct pty *pty = start_plain();

		type(pty, "half a line");
		assert_sees(pty, "half a line");
		pty_signal(pty, signal);
		assert_ended(pty, 128 + signal);
	}
}

static void test_stopped(void **state)
{
	struct pty *pty = start_plain();
	struct termios before = pty_modes_before(pty), now;

	(void)state;
	type(pty, "half");
	assert_sees(pty, "1 smtp> half");
	type(pty, "\032");
	assert_true(pty_wait_stop(pty));
	now = pty_modes(pty);
	assert_true(pty_modes_equal(&before, &now));
	pty_signal(pty, SIGCONT);
	assert_sees(pty, "1 smtp> half");
	type(pty, " a line");
	assert_sees(pty, "half a line");
	type(pty, "\025:quit\r");
	assert_ended(pty, 0);
}

static void test_hung_up(void **state)
{
	struct pty *pty = start_plain();

	(void)state;
	pty_hang_up(pty);
	assert_true(pty_wait_exit(pty, &(int){ 0 }));
	pty_free(pty);
}

/* The screen asks for more descriptors than there are: what it set up of Readline is
 * taken back. */
static void test_no_screen(void **state)
{
	static const char *const argv[] = {
		"/bin/sh", "-c", "ulimit -n 8; exec \"${TUTOR:-build/smtp-tutor}\"", NULL,
	};
	static const char *const environment[] = { "SMTP_TUTOR_SYNC_FD", NULL };
	struct pty *pty = pty_start(&(struct pty_setup){
		.argv = argv, .environment = environment, .rows = 40, .limit = 10000,
	});

	(void)state;
	assert_non_null(pty);
	assert_sees(pty, "1 smtp>");
	type(pty, "EHL\t\033OR\033[200~ x\033[201~");
	assert_sees(pty, "1 smtp> EHLO  x");
	type(pty, "\022zzz\007\003");
	assert_sees(pty, "^C");
	type(pty, "NOOP\r");
	assert_sees(pty, "2 smtp>");
	type(pty, ":quit\r");
	assert_ended(pty, 0);
}

static void test_dumb_terminal(void **state)
{
	const char *argv[] = { getenv("TUTOR"), NULL };
	const char *environment[] = { "TERM=dumb", NULL };
	struct pty_setup setup = { .argv = argv, .environment = environment, .rows = 40 };
	struct pty *pty;

	(void)state;
	if (!argv[0])
		argv[0] = "build/smtp-tutor";
	pty = pty_start(&setup);
	assert_non_null(pty);
	assert_sees(pty, "The split screen needs");
	assert_sees(pty, "1 smtp>");
	type(pty, ":quit\r");
	assert_ended(pty, 0);
}

static void test_bare_smtp(void **state)
{
	struct pty *pty = start((const char *const[]){ "stdio", NULL });

	(void)state;
	assert_sees(pty, "220 mx.example.org");
	assert_sees(pty, "Enter sends CRLF");
	type(pty, "EHLO me\r");
	assert_sees(pty, "250 VRFY");
	type(pty, "QUIT\r");
	assert_sees(pty, "221 2.0.0");
	assert_ended(pty, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_typed),
		cmocka_unit_test(test_completed),
		cmocka_unit_test(test_interrupted),
		cmocka_unit_test(test_search_that_finds_nothing),
		cmocka_unit_test(test_history),
		cmocka_unit_test(test_password),
		cmocka_unit_test(test_pasted),
		cmocka_unit_test(test_ended_by_signal),
		cmocka_unit_test(test_stopped),
		cmocka_unit_test(test_hung_up),
		cmocka_unit_test(test_no_screen),
		cmocka_unit_test(test_dumb_terminal),
		cmocka_unit_test(test_bare_smtp),
	};

	return cmocka_run_group_tests_name("face plain", tests, NULL, NULL);
}
