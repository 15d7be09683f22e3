// SPDX-License-Identifier: GPL-3.0-or-later
/* No password comes out of a sitting, by whatever way: said well or badly, wherever a line
 * can be said, as a command, an answer or an order. And what is no password is shown. */
#include "lib/secrets.h"
#include "lib/talk.h"
#include "tutor/escapes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define HELLO "EHLO client.example\n"
#define SECURE HELLO "STARTTLS\n" HELLO

static const char lesson[] =
	"# Logging in\n\nSay who you are.\n\n"
	"```setting\nextensions: [AUTH, STARTTLS, PIPELINING]\naccounts:\n  ann: paper boat\n"
	"auth: {clear: yes}\n```\n\n"
	"```goal\nid: auth\nsay: Say AUTH.\nverb: AUTH\n```\n\n"
	"```goal\nid: answer\nsay: Answer a challenge.\nverb: response\n```\n\n"
	"```goal\nid: unknown\nsay: Say what is no command.\nverb: unknown\n```\n\n"
	"```goal\nid: late\nsay: Log in, and be refused later.\nverb: AUTH\ncode: 250\n```\n\n"
	"```goal\nid: later\nsay: Answer.\nverb: response\ncode: 250\n```\n\n"
	"```goal\nid: never\nsay: Say it.\nverb: unknown\ncode: 250\n```\n\n"
	"```hint\ngoal: auth\nnudge: Who?\nrule: AUTH.\ncommand: AUTH PLAIN\n```\n"
	"```hint\ngoal: answer\nnudge: Who?\nrule: AUTH.\ncommand: AUTH PLAIN\n```\n"
	"```hint\ngoal: unknown\nnudge: Who?\nrule: AUTH.\ncommand: FOO\n```\n"
	"```hint\ngoal: late\nnudge: Who?\nrule: AUTH.\ncommand: AUTH PLAIN\n```\n"
	"```hint\ngoal: later\nnudge: Who?\nrule: AUTH.\ncommand: AUTH PLAIN\n```\n"
	"```hint\ngoal: never\nnudge: Who?\nrule: AUTH.\ncommand: FOO\n```\n";

/* How the conversation has come to where the line is said. */
struct way {
	const char *lines;
	const char *const *said; /* there */
};

static const struct way ways[] = {
	{ "", secret_commands },
	{ HELLO, secret_commands },
	{ HELLO "MAIL FROM:<ann@example.org>\n", secret_commands },
	{ HELLO "QUIT\n", secret_commands },
	{ ":setting submission\n" HELLO, secret_commands },
	{ ":setting submission\n" SECURE, secret_commands },
	{ ":setting outage\n" HELLO, secret_commands },
	{ ":setting lmtp\n", secret_commands },
	{ ":setting postfix\n" HELLO, secret_commands },
	{ ":setting exim\n" HELLO, secret_commands },
	{ ":setting sendmail\n" HELLO, secret_commands },
	{ ":setting opensmtpd\n" HELLO, secret_commands },
	{ ":setting haraka\n" HELLO, secret_commands },
	{ ":setting aiosmtpd\n" HELLO, secret_commands },
	{ ":setting go-smtp\n" HELLO, secret_commands },
	{ ":setting nodemailer\n" HELLO, secret_commands },
	{ ":lesson login\n" HELLO, secret_commands },
	{ ":lesson login\n" HELLO "AUTH PLAIN\n", secret_answers },
	{ ":lesson login\n" HELLO "AUTH LOGIN\n", secret_answers },
	{ ":lesson login\n" HELLO "AUTH LOGIN\nYW5u\n", secret_answers },
	{ ":setting submission\n" SECURE "AUTH PLAIN\n", secret_answers },
	{ ":setting submission\n" SECURE "AUTH LOGIN\n", secret_answers },
	{ ":setting submission\n" SECURE "AUTH LOGIN\nYW5u\n", secret_answers },
	{ ":setting submission\n" SECURE "AUTH XOAUTH2\n", secret_answers },
	{ ":setting submission\n" SECURE "AUTH CRAM-MD5\n", secret_answers },
	{ ":setting submission\n" SECURE "AUTH SCRAM-SHA-256\n", secret_answers },
	/* Refused, broken off, misspelt: what comes then is the rest of a login. */
	{ HELLO "AUTH LOGIN\n", secret_answers },
	{ "AUTH LOGIN\n", secret_answers },
	{ HELLO "AUHT LOGIN\n", secret_answers },
	{ HELLO "AUHT LOGIN\nYW5u\n", secret_answers },
	{ ":setting submission\n" HELLO "AUTH LOGIN\n", secret_answers },
	{ ":setting submission\n" SECURE "AUTH LOGIN\n*\n", secret_answers },
	{ ":setting submission\n" SECURE "AUTH LOGIN\n!!!!\n", secret_answers },
	{ ":setting submission\n" SECURE "AUTH LOGIN\nYW5u\nYW5u\n", secret_answers },
	{ ":setting submission\n" SECURE "AUTH FOO\n", secret_answers },
	{ ":setting postfix\n" HELLO "AUTH LOGIN\n", secret_answers },
};

enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

static struct tutor *go(const struct course *course, const struct way *way)
{
	struct tutor *tutor = tutor_new(course);

	assert_true(tutor_begin(tutor, NULL));
	if (*way->lines)
		talk(tutor, way->lines);
	return tutor;
}

static void hold_page(const struct page *page, const char *way, const char *line)
{
	char *text = talk_page_text(page);

	secret_must_not_be_in(text_of(text), way, line);
	free(text);
}

/* All that stands in the conversation, and what is asked of the disk. */
static void hold_conversation(struct tutor *tutor, const char *way, const char *line)
{
	struct tutor_wish wish;

	for (size_t n = 0; n < tutor_entry_count(tutor); n++) {
		struct tutor_entry entry = tutor_entry(tutor, n);

		secret_must_not_be_in(text_of(entry.text), way, line);
		if (entry.page)
			hold_page(entry.page, way, line);
	}
	while ((wish = tutor_take_wish(tutor)).kind != TUTOR_WISH_NONE) {
		secret_must_not_be_in(text_of(wish.text ? wish.text : ""), way, line);
		secret_must_not_be_in(text_of(wish.name ? wish.name : ""), way, line);
	}
}

static void hold_panes(struct tutor *tutor, const char *way, const char *line)
{
	for (int pane = 0; pane < TUTOR_PANES; pane++) {
		char *text = talk_pane_text(tutor, (enum tutor_pane)pane);

		secret_must_not_be_in(text_of(text), way, line);
		free(text);
	}
}

static void hold_reasons(struct tutor *tutor, bool whole, const char *way, const char *line)
{
	struct teach_moment moment = tutor_moment(tutor);
	struct page *page = page_new();
	struct buffer words = { 0 };

	teach_why_line(&words, &moment);
	secret_must_not_be_in(buffer_view(&words), way, line);
	buffer_free(&words);
	if (whole)
		teach_why(page, &moment, TEACH_FULL);
	else
		teach_login(page, &moment);
	hold_page(page, way, line);
	page_free(page);
}

/* What any order shows of what was said before it. Those that leave the conversation come
 * last. */
static void hold_orders(struct tutor *tutor, const char *line)
{
	static const char *const more[] = {
		":why all", ":why 1", ":why 2 all", ":why 3", ":why 4 all", ":why 5", ":why 6",
		":why not 250", ":why not 535", ":save file.txt", ":hint", ":hint", ":hint",
	};
	static const char *const last[] = { ":edit", ":back", ":reset", ":next", ":setting" };
	const struct order_facts *facts;
	char order[32];

	for (size_t n = 0; (facts = tutor_order_facts(n)); n++) {
		snprintf(order, sizeof(order), ":%s", facts->name);
		if (strcmp(order, ":quit") != 0)
			for (size_t i = 0; i < sizeof(last) / sizeof(last[0]); i++)
				if (!strcmp(order, last[i]))
					order[0] = '\0';
		if (order[0])
			talk(tutor, order);
	}
	for (size_t i = 0; i < sizeof(more) / sizeof(more[0]); i++)
		talk(tutor, more[i]);
	hold_panes(tutor, "panes", line);
	hold_conversation(tutor, "orders", line);
	for (size_t i = 0; i < sizeof(last) / sizeof(last[0]); i++) {
		talk(tutor, last[i]);
		hold_conversation(tutor, last[i], line);
	}
}

/* How much is asked of the sitting behind a line. */
enum depth { SHALLOW, USUAL, PAGE, DEEP };

/* A line is said as it is typed, and nothing of it may be found, then or later. */
static void say(const struct course *course, const struct way *way, const char *typed,
		enum depth depth)
{
	struct tutor *tutor = go(course, way);
	struct buffer shown = { 0 };

	talk_drop_wishes(tutor);
	if (!tutor_covers(tutor, text_of(typed), &shown))
		fail_msg("left on the terminal: %s after %s", typed, way->lines);
	secret_must_not_be_in(buffer_view(&shown), "what stays on the terminal", typed);
	tutor_line(tutor, text_of(typed));
	if (!tutor_said_secret(tutor))
		fail_msg("kept in the history: %s after %s", typed, way->lines);
	hold_conversation(tutor, way->lines, typed);
	if (depth > SHALLOW)
		hold_reasons(tutor, depth > USUAL, way->lines, typed);
	if (depth == DEEP)
		hold_orders(tutor, typed);
	buffer_free(&shown);
	tutor_free(tutor);
}

static bool is_typable(const char *line)
{
	return !strpbrk(line, "\r\n");
}

static void say_in_other_forms(const struct course *course, const struct way *way,
			       const char *line)
{
	struct buffer typed = { 0 };

	buffer_format(&typed, "::%s", line);
	if (is_typable(line))
		say(course, way, typed.at, SHALLOW);
	buffer_clear(&typed);
	buffer_string(&typed, ":send ");
	escapes_write(line, &typed);
	say(course, way, typed.at, PAGE);
	buffer_string(&typed, "\\r\\n");
	say(course, way, typed.at, SHALLOW);
	buffer_string(&typed, "\\q");
	say(course, way, typed.at, SHALLOW);
	buffer_free(&typed);
}

static void no_line_shows_a_password(void **state)
{
	/* In other forms, and with all orders behind them, some of the lines in each way:
	 * other ones each time. */
	for (size_t w = 0; w < WAYS; w++)
		for (size_t i = 0; ways[w].said[i]; i++) {
			char *line = secret_line(ways[w].said[i]);

			if (is_typable(line))
				say(*state, &ways[w], line, (w + i) % 41 == 0 ? DEEP
				    : (w + i) % 4 == 0 ? PAGE : USUAL);
			if (!is_typable(line) || (w + i) % 7 == 0)
				say_in_other_forms(*state, &ways[w], line);
			free(line);
		}
}

/* Behind a colon too: a command, and what stands behind any order by mistake. */
static void no_order_shows_a_password(void **state)
{
	static const char *const behind[] = {
		"AUTH PLAIN {plain}", "auth plain {plain}", "PLAIN {plain}", "{plain}",
	};
	static const struct way way = { ":setting submission\n" SECURE, NULL };
	const struct order_facts *facts;

	for (size_t i = 0; secret_commands[i]; i++) {
		struct buffer typed = { 0 };
		char *line = secret_line(secret_commands[i]);

		buffer_format(&typed, ":%s", line);
		if (is_typable(line) && line[0] != ':')
			say(*state, &way, typed.at, SHALLOW);
		buffer_free(&typed);
		free(line);
	}
	for (size_t n = 0; (facts = tutor_order_facts(n)); n++) {
		struct buffer typed = { 0 };
		char *line = secret_line(behind[0]);

		buffer_format(&typed, ":%s %s", facts->name, line);
		say(*state, &way, typed.at, PAGE);
		free(line);
		buffer_free(&typed);
	}
	for (size_t i = 0; i < sizeof(behind) / sizeof(behind[0]); i++) {
		struct buffer typed = { 0 };
		char *line = secret_line(behind[i]);

		buffer_format(&typed, ":auth %s", line);
		say(*state, &way, typed.at, PAGE);
		free(line);
		buffer_free(&typed);
	}
}

static void assert_shown(const struct course *course, const char *before, const char *line)
{
	struct way way = { before, NULL };
	struct tutor *tutor = go(course, &way);
	size_t at = tutor_entry_count(tutor);

	tutor_line(tutor, text_of(line));
	if (tutor_said_secret(tutor))
		fail_msg("covered: %s", line);
	if (at < tutor_entry_count(tutor) && line[0] != ':')
		assert_string_equal(tutor_entry(tutor, at).text, line);
	tutor_free(tutor);
}

static void what_is_no_password_is_shown(void **state)
{
	static const char *const lines[] = {
		"NOOP", "EHLO client.example", "EHLO authority.example", "QUIT", "QUITT",
		"MAIL FROM:<ann@example.org> AUTH=<>", "MAIL FROM:<ann@example.org> AUTH=login@example.org",
		"MAIL FROM:<ann@example.org> AUTH=plain", "MIAL FROM:<ann@example.org>",
		"MAIL FROM:<authority+plain@example.org>", "RCPT TO:<bob@example.org>", "VRFY password",
		"HELP AUTH", "NOOP AUTH PLAIN", "AUTH", "AUTH PLAIN", "AUTH  PLAIN", "AUTH PLIAN",
		"AUTH LOGIN", "AUTH PLAIN =", "AUHT PLAIN", "AUTHPLAIN", "AUTH GSSAPI",
		"AUTH SCRAM-SHA-256-PLUS", "STARTTLS", "C: NOOP",
		"250-AUTH PLAIN LOGIN", "250-AUTH=PLAIN LOGIN", "250 AUTH CRAM-MD5 XOAUTH2",
		"235 2.7.0 Authentication succeeded", "535 5.7.8 Authentication credentials invalid",
		"Subject: The authors pass by", "The author says so", "Explain this to me",
		"Hello Bob, how are you?", "GET / HTTP/1.1", "Host: www.example.org",
		"administrator", "FOO", "FOO bar baz", ":auth", ":auth ann", ":auth nobody",
		":help AUTH", ":save authentication.txt", ":code 535", ":code authentication",
		":lesson login", ":hnit",
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		assert_shown(*state, HELLO, lines[i]);
		assert_shown(*state, ":setting submission\n" SECURE, lines[i]);
	}
	assert_shown(*state, ":setting submission\n" SECURE "AUTH PLAIN\n", "*");
	assert_shown(*state, ":setting submission\n" SECURE "AUTH PLAIN\n", ":hint");
	/* A login that was refused is over once something is understood. */
	assert_shown(*state, HELLO "AUTH LOGIN\nNOOP\n", "FOO bar");
	assert_shown(*state, HELLO "AUTH LOGIN\n", "RSET");
	assert_shown(*state, ":setting submission\n" SECURE "AUTH PLAIN AGFubgBwYXBlciBib2F0\n",
		     "MIAL FROM:<ann@example.org>");
}

static int set_up(void **state)
{
	struct course *course = course_new(talk_broken, NULL);

	course_add(course, "01-login", "01-login", text_of(lesson));
	*state = course;
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_line_shows_a_password),
		cmocka_unit_test(no_order_shows_a_password),
		cmocka_unit_test(what_is_no_password_is_shown),
	};

	return cmocka_run_group_tests(tests, set_up, talk_tear_down);
}
