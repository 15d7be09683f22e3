// SPDX-License-Identifier: GPL-3.0-or-later
/* A refusal that follows from an earlier line leads back to it: to the first cause, and to
 * none that has been mended since. */
#include "lib/reach.h"

#include "teach/teach_inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define HELLO "EHLO client.example\n"
#define BAD_HELLO "EHLO web_1\n"
#define MAIL "MAIL FROM:<ann@example.org>\n"
#define BAD_MAIL "MAIL FROM:ann@example.org\n"
#define RCPT "RCPT TO:<bob@example.org>\n"
#define NO_MAIL "There was a mail; line "

static char *cause_after(const char *setting, const char *lines)
{
	static struct reach reach;
	struct teach_moment moment;
	struct page *page = page_new();
	struct buffer text = { 0 };

	reach_lines(&reach, setting, lines);
	moment = reach_moment(&reach);
	teach_cause_before(page, &moment);
	page_print(page, 0, &page_marks_ascii, &text);
	page_free(page);
	return text.at ? text.at : heap_copy_string("");
}

/* What the page says of the cause of the last line's refusal; "": nothing. */
static const struct {
	const char *setting, *lines, *words;
} cases[] = {
	/* Who was not let in. */
	{ "default", BAD_HELLO "MAIL FROM:<ann@example.org>", "from line 1: it was answered 501, for the domain holds an underscore" },
	{ "default", BAD_HELLO MAIL "RCPT TO:<bob@example.org>", "from line 1: it was answered 501" },
	{ "default", "HELO web_1\n" MAIL "DATA", "from line 1: it was answered 501" },
	{ "default", "EHLO\n" BAD_HELLO "DATA", "from line 2: it was answered 501" },
	{ "lmtp", "LHLO web_1\nDATA", "from line 1: it was answered 501" },
	{ "lmtp", "HELO a.example\nDATA", "from line 1, where the introduction was answered 500" },
	{ "default", "MAIL FROM:<ann@example.org>", "" },
	{ "default", BAD_HELLO HELLO "RCPT TO:<bob@example.org>", "" },
	/* A mail that was not begun. */
	{ "default", HELLO BAD_MAIL "RCPT TO:<bob@example.org>", "from line 2: MAIL was answered 501 there, for " },
	{ "default", HELLO BAD_MAIL RCPT "DATA", "from line 2: MAIL was answered 501" },
	{ "default", HELLO BAD_MAIL MAIL "RSET\nDATA", NO_MAIL "4 gave it up" },
	{ "default", HELLO "RCPT TO:<bob@example.org>", "" },
	{ "default", HELLO BAD_MAIL MAIL "DATA", "" },
	/* One that was given up. */
	{ "default", HELLO MAIL "RSET\nRCPT TO:<bob@example.org>", NO_MAIL "3 gave it up" },
	{ "default", HELLO MAIL HELLO "RCPT TO:<bob@example.org>", NO_MAIL "3 gave it up" },
	{ "default", HELLO MAIL "HELO a.example\nRCPT TO:<bob@example.org>", NO_MAIL "3 gave it up" },
	{ "default", HELLO MAIL "RSET\n" MAIL RCPT "DATA\n.\nDATA", "" },
	{ "default", HELLO "RSET\nRCPT TO:<bob@example.org>", "" },
	{ "default", HELLO MAIL "RSET now\nRCPT TO:<nobody@example.org>", "" },
	{ "default", HELLO MAIL "NOOP\n" RCPT "DATA\n.\nDATA", "" },
	/* A letter that was not asked for. */
	{ "default", HELLO MAIL "DATA\nSubject: Hello", "DATA in line 3 was answered 503" },
	{ "default", HELLO "Subject: Hello", "" },
	{ "default", HELLO MAIL "DATA\n" RCPT "DATA\nx\n.\nSubject: Hello", "" },
	{ "default", HELLO MAIL "DATA\nRSET\n" MAIL "Subject: Hello", "" },
	/* TLS, and who was known before it. */
	{ "modern", HELLO "STARTTLS\nMAIL FROM:<ann@example.org>", "from line 2: TLS began there" },
	{ "modern", HELLO "STARTTLS\n" BAD_HELLO "MAIL FROM:<ann@example.org>", "from line 2: TLS began" },
	{ "modern", HELLO "STARTTLS\n" HELLO "RCPT TO:<bob@example.org>", "" },
	{ "modern", HELLO "STARTTLS now\nSTARTTLS\n" HELLO "DATA", "" },
	{ "modern", BAD_HELLO "STARTTLS\nMAIL FROM:<ann@example.org>", "from line 1: it was answered 501" },
	/* A login, of which no octet is told that could be of a password in Base64. */
	{ "submission", HELLO "STARTTLS\n" HELLO "AUTH PLAIN c2VjcmV0!!\nMAIL FROM:<ann@example.org>",
	  "from line 4: the login was answered 501 there, for \"!\" is no" },
	{ "submission", HELLO "STARTTLS\n" HELLO "AUTH PLAIN\nc2VjcmV0!!\nMAIL FROM:<ann@example.org>",
	  "from line 5: the login was answered 501 there, for \"!\" is no" },
	{ "submission", HELLO "STARTTLS\n" HELLO "AUTH\nMAIL FROM:<ann@example.org>",
	  "from line 4, where the login was answered 501" },
	{ "submission", HELLO "STARTTLS\n" HELLO "MAIL FROM:<ann@example.org>", "" },
};

static void refusals_lead_to_their_first_cause(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char *text = cause_after(cases[i].setting, cases[i].lines);

		if (cases[i].words[0] ? !strstr(text, cases[i].words) : text[0] != '\0')
			fail_msg("after\n%s\nnot \"%s\" but:\n%s", cases[i].lines, cases[i].words, text);
		free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refusals_lead_to_their_first_cause),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
