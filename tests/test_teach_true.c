// SPDX-License-Identifier: GPL-3.0-or-later
/* Sentences that were once told of turns of which they were false; each kind with a turn of
 * that kind. What is so of any turn is held by test_teach_claims.c. */
#include "lib/sasl.h"

#include "teach/teach.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define CRLF "\r\n"
#define EHLO "EHLO client.example\r\n"
#define HELO "HELO client.example\r\n"
#define MAIL "MAIL FROM:<ann@example.org>\r\n"
#define RCPT "RCPT TO:<bob@example.org>\r\n"

/* What a page says of the last turn, after octets that came line by line, and then a burst; of
 * one with STARTTLS, of that. */
static char *page_of(const char *setting, const char *lines, const char *burst)
{
	static struct smtp_trial now, before;
	static struct smtp_wire wire;
	static struct smtp_turn turn;
	struct teach_moment moment = { &before.session, &turn, &now.session };
	struct text rest = text_of(lines);
	struct buffer text = { 0 };
	struct page *page = page_new();
	struct smtp_link link;

	memset(&wire, 0, sizeof(wire));
	smtp_trial_init(&now, smtp_setting_named(text_of(setting)), &sasl_toy);
	smtp_link_open(&link, &now.session, &wire);
	smtp_link_connect(&link);
	while (smtp_link_turn(&link, &turn))
		continue;
	while (rest.len || *burst) {
		struct text octets = text_head(rest, text_find(rest, '\n') + 1);

		rest = text_skip(rest, octets.len);
		if (!octets.len) {
			octets = text_of(burst);
			burst = "";
		}
		smtp_link_octets(&link, octets);
		do
			smtp_trial_copy(&before, &now.session);
		while (smtp_link_turn(&link, &turn) && smtp_link_has_more(&link) &&
		       !(turn.verb == SMTP_STARTTLS && turn.more));
	}
	teach_why(page, &moment, TEACH_FULL);
	page_print(page, 0, &page_marks_ascii, &text);
	page_free(page);
	return text.at;
}

static void hold(const char *setting, const char *lines, const char *burst, const char *words,
		 bool said)
{
	char *text = page_of(setting, lines, burst);

	if (!strstr(text, words) == said)
		fail_msg("%s after %s%s: %s\nbut:\n%s", said ? "not said" : "said", lines, burst,
			 words, text);
	free(text);
}

static void expect(const char *setting, const char *lines, const char *words)
{
	hold(setting, lines, "", words, true);
}

static void expect_not(const char *setting, const char *lines, const char *words)
{
	hold(setting, lines, "", words, false);
}

static void a_burst_is_thrown_away_only_where_tls_begins(void **state)
{
	(void)state;
	hold("submission", EHLO "STARTTLS\r\n" EHLO, "STARTTLS\r\nNOOP\r\n", "was thrown away", false);
	hold("submission", EHLO, "STARTTLS\r\nNOOP\r\n", "was thrown away", true);
}

static void what_is_not_understood_here_was_not_meant(void **state)
{
	(void)state;
	expect_not("default", "LHLO\tclient.example\r\n", "Meant");
	expect_not("old-helo-only", "HELO [192.0.2.1]\r\n", "Meant");
	expect_not("default", EHLO "a\rb\r\n", "Meant");
	expect("default", "EHLO\tclient.example\r\n", "Meant, probably: EHLO client.example\n");
}

static void a_mail_failed_on_the_line_where_it_failed_first(void **state)
{
	(void)state;
	expect("chunking", EHLO MAIL "BDAT 2\r\n\r\nBDAT 2\r\n\r\n" RCPT,
	       "this mail failed on line 4,");
}

static void each_chunk_after_helo_is_refused_for_that(void **state)
{
	(void)state;
	expect_not("chunking", HELO MAIL RCPT "BDAT 2\r\n\r\nBDAT 2\r\n\r\n", "extensions may be used");
	expect("chunking", HELO MAIL RCPT "BDAT 2\r\n\r\nBDAT 2\r\n\r\n",
	       "x you introduced yourself with HELO");
	expect_not("chunking", HELO MAIL "BDAT 2\r\n\r\nBDAT 2\r\n\r\n", "has recipients");
}

static void a_reply_is_not_explained_with_another_code(void **state)
{
	(void)state;
	expect_not("exim", "SEND FROM:<ann@example.org>\r\n", "502 says");
	expect_not("go-smtp", EHLO "HELP WHAT\r\n", "504 refuses");
	expect_not("postfix", EHLO "VRFY ann\r\n", "250 may be said");
}

static void who_said_no_ehlo_is_not_told_that_it_brought_extensions(void **state)
{
	(void)state;
	expect_not("postfix", "ETRN #queue\r\n", "which brings the extensions");
	expect_not("postfix", HELO "BDAT 2\r\n\r\n", "extensions may be used");
}

static void what_a_dialect_overlooked_was_not_asked_about(void **state)
{
	(void)state;
	expect_not("aiosmtpd", EHLO "MAIL FROM:<ann> RET=HDRS\r\n", "no parameters follow");
	expect_not("sendmail", EHLO "MAIL FROM:<<ann@example.org>> HOLDFOR=60\r\n",
		   "no parameter is unknown");
	expect_not("opensmtpd", EHLO "AUTH  PLAIN\r\n", "has no mechanism ;");
}

static void of_a_line_too_long_nothing_passed(void **state)
{
	char line[16000] = EHLO "NOOP ";
	size_t length = strlen(line);

	(void)state;
	memset(line + length, 'x', 14000);
	memcpy(line + length + 14000, "\303\251\r\n", 5);
	expect("default", line, "has more, so all of it was thrown away");
	expect_not("default", line, "the line is ASCII");
}

static void a_dot_behind_crlf_smuggles_nothing(void **state)
{
	(void)state;
	expect_not("lenient", EHLO MAIL RCPT "DATA\r\na\nb\r\nc\r\n.\r\n", "smuggled");
	hold("lenient", EHLO MAIL RCPT "DATA\r\na\n", "b\r\nc\r\nd\r\n.\r\n", "smuggled", false);
	expect("lenient", EHLO MAIL RCPT "DATA\r\na\n.\r\n", "smuggled");
}

static void a_failed_mail_stays_failed_in_lmtp(void **state)
{
	(void)state;
	expect("spool", "LHLO client.example\r\n" MAIL "BDAT 2\r\n\r\nBDAT 2 LAST\r\n\r\n" RCPT,
	       "this mail failed on line 4");
}

static void a_burst_begins_with_its_first_line(void **state)
{
	(void)state;
	hold("plain", EHLO MAIL RCPT "DATA\r\n", "a\r\nb\r\nc\r\n.\r\nNOOP\r\n", "from line 5 on", true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_burst_is_thrown_away_only_where_tls_begins),
		cmocka_unit_test(what_is_not_understood_here_was_not_meant),
		cmocka_unit_test(a_mail_failed_on_the_line_where_it_failed_first),
		cmocka_unit_test(each_chunk_after_helo_is_refused_for_that),
		cmocka_unit_test(a_reply_is_not_explained_with_another_code),
		cmocka_unit_test(who_said_no_ehlo_is_not_told_that_it_brought_extensions),
		cmocka_unit_test(what_a_dialect_overlooked_was_not_asked_about),
		cmocka_unit_test(of_a_line_too_long_nothing_passed),
		cmocka_unit_test(a_dot_behind_crlf_smuggles_nothing),
		cmocka_unit_test(a_failed_mail_stays_failed_in_lmtp),
		cmocka_unit_test(a_burst_begins_with_its_first_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
