// SPDX-License-Identifier: GPL-3.0-or-later
/* What is said of lines that came in one burst, of octets that nobody
 * declared, of LF alone, and of the reports that a client asked for. */
#include "lib/sasl.h"
#include "teach/teach.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct smtp_trial session, before;
static struct smtp_wire wire;
static struct smtp_turn turn;

static void begin(const char *setting)
{
	memset(&wire, 0, sizeof(wire));
	smtp_trial_init(&session, smtp_setting_named(text_of(setting)), &sasl_toy);
	smtp_session_connect(&session.session, &turn);
}

/* Says bytes as one burst, up to the turn of line number `line`. */
static void burst_until(const char *bytes, unsigned line)
{
	struct text rest = text_of(bytes);
	bool happened = false;

	while (rest.len && !(happened && turn.line == line)) {
		smtp_trial_copy(&before, &session.session);
		rest = text_skip(rest, smtp_wire_take(&wire, &session.session, rest, &turn, &happened));
	}
	assert_int_equal(turn.line, line);
}

static void assert_why(const char *words, bool there)
{
	const struct teach_moment moment = { &before.session, &turn, &session.session };
	struct page *page = page_new();
	struct buffer text = { 0 };

	teach_why(page, &moment, TEACH_SHORT);
	page_print(page, 0, &page_marks_words, &text);
	if ((strstr(buffer_string_of(&text), words) != NULL) != there)
		fail_msg("%s \"%s\" in:\n%s", there ? "no" : "there is", words,
			 buffer_string_of(&text));
	if (strchr(buffer_string_of(&text), '{'))
		fail_msg("an open place in:\n%s", buffer_string_of(&text));
	buffer_free(&text);
	page_free(page);
}

#define HELLO "EHLO client.example\r\n"
#define OPEN "MAIL FROM:<ann@example.org>\r\nRCPT TO:<bob@example.org>\r\n"

static void a_line_of_a_group_is_told_of_it(void **state)
{
	(void)state;
	begin("modern");
	burst_until(HELLO, 1);
	assert_why("one burst", false);
	burst_until(OPEN "DATA\r\n", 2);
	assert_why("from line 2 on, as PIPELINING allows", true);
	assert_why("had not seen", false);
	assert_why("last command of a group", false);
	begin("modern");
	burst_until(HELLO, 1);
	burst_until(OPEN "DATA\r\n", 3);
	assert_why("the client had not seen the reply to line 2.", true);
	begin("modern");
	burst_until(HELLO, 1);
	burst_until(OPEN "DATA\r\n", 4);
	assert_why("from line 2 on", true);
	assert_why("the client had not seen the replies to the lines from 2 to 3.", true);
	assert_why("last command of a group", false);
	begin("modern");
	burst_until(HELLO, 1);
	burst_until(OPEN "DATA\r\nhello\r\n.\r\n", 4);
	assert_why("DATA may only be the last command of a group", true);
	assert_why("without waiting for 354", true);
	begin("modern");
	burst_until(HELLO "DATA\r\nhello\r\n", 2);
	assert_why("DATA was refused, so what follows is no letter", true);
}

static void a_group_that_was_not_offered_is_called_so(void **state)
{
	(void)state;
	begin("plain");
	burst_until(HELLO OPEN, 2);
	assert_why("PIPELINING is not offered", true);
	begin("modern");
	burst_until("HELO client.example\r\n" OPEN, 3);
	assert_why("PIPELINING is not offered", true);
}

static void what_stands_behind_starttls_is_thrown_away(void **state)
{
	(void)state;
	begin("login");
	burst_until(HELLO, 1);
	burst_until("STARTTLS\r\nMAIL FROM:<mallory@example.org>\r\n", 2);
	assert_why("thrown away", true);
	begin("login");
	burst_until(HELLO, 1);
	burst_until("STARTTLS\r\n", 2);
	assert_why("thrown away", false);
}

static void a_bare_line_end_is_named(void **state)
{
	(void)state;
	begin("lenient");
	burst_until("HELO client.example\n", 1);
	assert_why("ended with LF alone", true);
	burst_until("MAIL FROM:<ann@example.org>\r\n", 2);
	assert_why("ended with LF alone", false);
	burst_until("RCPT TO:<bob@example.org>\r\nDATA\r\nhello\n.\r\n", 6);
	assert_string_equal(turn.rule->id, "dot.bare");
	assert_why("smuggled", true);
}

static void undeclared_octets_are_named_at_the_dot(void **state)
{
	(void)state;
	begin("plain");
	burst_until(HELLO, 1);
	burst_until(OPEN "DATA\r\n", 4);
	burst_until("Subject: \303\251\r\n", 5);
	burst_until("\r\n", 6);
	burst_until("caf\351\r\n", 7);
	assert_why("what becomes of them is said at the dot", true);
	burst_until(".\r\n", 8);
	assert_why("8BITMIME is not offered here", true);
	assert_why("MAIL did not say SMTPUTF8", true);
	assert_why("NUL", false);

	begin("lenient");
	burst_until(HELLO, 1);
	burst_until("MAIL FROM:<ann@example.org> BODY=8BITMIME\r\nRCPT TO:<bob@example.org>\r\nDATA\r\n",
		    4);
	burst_until("\r\ncaf\351\r\n.\r\n", 7);
	assert_why("over 127", false);
}

static void nuls_are_named_at_the_dot(void **state)
{
	bool happened;

	(void)state;
	begin("default");
	burst_until(HELLO, 1);
	burst_until(OPEN "DATA\r\n", 4);
	smtp_wire_take(&wire, &session.session, text_span("a\0b\r\n", 5), &turn, &happened);
	burst_until(".\r\n", 6);
	assert_why("The message holds NULs", true);
}

static void the_dot_says_who_is_told_what(void **state)
{
	(void)state;
	begin("modern");
	burst_until(HELLO, 1);
	burst_until("MAIL FROM:<ann@example.org> RET=HDRS ENVID=QQ314159\r\n"
		    "RCPT TO:<bob@example.org> NOTIFY=NEVER\r\n"
		    "RCPT TO:<carol@example.org> NOTIFY=success,failure\r\n"
		    "RCPT TO:<ann@example.org>\r\nDATA\r\n", 6);
	assert_int_equal(session.envelope.notify[0], SMTP_NOTIFY_NEVER);
	assert_int_equal(session.envelope.notify[1], SMTP_NOTIFY_SUCCESS | SMTP_NOTIFY_FAILURE);
	assert_int_equal(session.envelope.notify[2], 0);
	burst_until("hello\r\n.\r\n", 8);
	assert_why("bob@example.org: no report, whatever happens", true);
	assert_why("carol@example.org: a report when it is delivered, and one if it fails", true);
	assert_why("ann@example.org: a report if it fails, perhaps one if it is late", true);
	assert_why("as RET=HDRS has it", true);
	assert_why("QQ314159", true);
	burst_until(OPEN "DATA\r\nhello\r\n.\r\n", 13);
	assert_why("What is told to", false);
	burst_until("MAIL FROM:<> RET=FULL\r\nRCPT TO:<bob@example.org> NOTIFY=DELAY\r\n"
		    "DATA\r\nhello\r\n.\r\n", 18);
	assert_why("No report is sent to anybody", true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_of_a_group_is_told_of_it),
		cmocka_unit_test(a_group_that_was_not_offered_is_called_so),
		cmocka_unit_test(what_stands_behind_starttls_is_thrown_away),
		cmocka_unit_test(a_bare_line_end_is_named),
		cmocka_unit_test(undeclared_octets_are_named_at_the_dot),
		cmocka_unit_test(nuls_are_named_at_the_dot),
		cmocka_unit_test(the_dot_says_who_is_told_what),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
