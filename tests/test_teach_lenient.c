// SPDX-License-Identifier: GPL-3.0-or-later
/* A lenient grammar: it takes what most of the servers that were observed take, and the page
 * says what that was, and what a strict server says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/heap.h"
#include "config/config.h"
#include "lib/reach.h"
#include "smtp/machine/hearing.h"
#include "teach/teach.h"

#define HELLO "EHLO a.example\n"
#define OPEN  HELLO "MAIL FROM:<ann@example.org>\n"

static const struct {
	const char *before, *line;
	const char *flaw;   /* as the page names it */
	const char *strict; /* what a strict server says */
} taken[] = {
	{ "", "EHLO web_1", "the domain holds an underscore", "501" },
	{ "", "EHLO host.example.", "the domain ends with a dot", "501" },
	{ "", "EHLO a..b", "dots", "501" },
	{ "", "EHLO [2001:db8::1]", "", "501" },
	{ "", "HELO web_1", "the domain holds an underscore", "501" },
	{ HELLO, "MAIL FROM: <ann@example.org>", "between the colon and the address", "501 5.5.2" },
	{ HELLO, "MAIL FROM:ann@example.org", "does not stand in angle brackets", "501 5.1.7" },
	{ HELLO, "MAIL FROM:ann@example.org SIZE=5", "does not stand in angle brackets", "501 5.1.7" },
	{ HELLO, "MAIL FROM:< ann@example.org >", "a space inside the angle brackets", "501 5.1.7" },
	{ HELLO, "MAIL FROM:<ann.@example.org>", "a dot stands right before", "501 5.1.7" },
	{ HELLO, "MAIL FROM:<ann@ex_ample.org>", "the domain holds an underscore", "501 5.1.7" },
	{ HELLO, "MAIL  FROM:<ann@example.org>", "more than one space", "501 5.5.4" },
	{ OPEN, "RCPT TO: <bob@example.org>", "between the colon and the address", "501 5.5.2" },
	{ OPEN, "RCPT TO:bob@example.org", "does not stand in angle brackets", "501 5.1.3" },
};

/* What few servers take is refused here, too. */
static const struct {
	const char *before, *line;
} refused[] = {
	{ HELLO, "MAIL FROM:<ann@example.org" },
	{ HELLO, "MAIL FROM:ann@example.org>" },
	{ HELLO, "MAIL FROM:Ann <ann@example.org>" },
	{ HELLO, "MAIL FROM <ann@example.org>" },
	{ HELLO, "MAIL <ann@example.org>" },
	{ HELLO, "MAIL FROM :<ann@example.org>" },
	{ HELLO, "MAIL FROM:" },
	{ OPEN, "RCPT TO:<bob@example.org>,<carol@example.org>" },
	{ "", "EHLO" },
	{ "", "NOPE" },
};

static char *page_of(const struct reach *reach)
{
	struct teach_moment moment = reach_moment(reach);
	struct page *page = page_new();
	struct buffer printed = { 0 };

	teach_why(page, &moment, TEACH_SHORT);
	page_print(page, 2000, &page_marks_words, &printed);
	page_free(page);
	return printed.at;
}

static void say(struct reach *reach, const char *setting, const char *before, const char *line)
{
	char lines[256];
	struct room room = room_over(lines, sizeof(lines));

	room_string(&room, before);
	room_string(&room, line);
	reach_lines(reach, setting, lines);
}

static void what_most_take_is_taken_and_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++) {
		static struct reach reach;
		char *page;

		say(&reach, "default", taken[i].before, taken[i].line);
		if (reach.turn.reply.code < 500)
			fail_msg("not refused by the grammar: %s", taken[i].line);
		say(&reach, "device", taken[i].before, taken[i].line);
		page = page_of(&reach);
		if (reach.turn.reply.code / 100 != 2)
			fail_msg("not taken: %s: %u", taken[i].line, reach.turn.reply.code);
		if (!strstr(page, "This line is not written as RFC 5321 has it.") ||
		    !strstr(page, taken[i].flaw) || !strstr(page, "A server that keeps to the grammar says ") ||
		    !strstr(page, taken[i].strict))
			fail_msg("not told of %s:\n%s", taken[i].line, page);
		free(page);
	}
}

static void what_is_well_written_is_not_told_of(void **state)
{
	static struct reach reach;
	char *page;

	(void)state;
	say(&reach, "device", HELLO, "MAIL FROM:<ann@example.org>");
	page = page_of(&reach);
	assert_null(strstr(page, "lenient"));
	free(page);
}

static void what_few_take_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		static struct reach reach;

		say(&reach, "device", refused[i].before, refused[i].line);
		if (reach.turn.reply.code < 400)
			fail_msg("taken: %s", refused[i].line);
	}
}

/* Of those that were observed, at least half take it. */
static unsigned count_takers(const char *before, const char *line)
{
	const struct smtp_dialect *dialect;
	unsigned count = 0;

	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++) {
		struct smtp_setting setting = *smtp_setting_named(text_of("default"));
		static struct smtp_trial trial;
		static struct smtp_turn turn;
		struct text rest = text_of(before);

		setting.dialect = dialect;
		smtp_trial_init(&trial, &setting, NULL);
		smtp_session_connect(&trial.session, &turn);
		while (rest.len)
			smtp_session_line(&trial.session, text_take(&rest, '\n'), &turn);
		smtp_session_line(&trial.session, text_of(line), &turn);
		count += turn.reply.code / 100 == 2;
	}
	return count;
}

static void at_least_half_of_the_servers_take_it(void **state)
{
	size_t all = 0;

	(void)state;
	while (smtp_dialect_at(all))
		all++;
	for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++)
		if (2 * count_takers(taken[i].before, taken[i].line) < all)
			fail_msg("only %u of %zu servers take: %s",
				 count_takers(taken[i].before, taken[i].line), all, taken[i].line);
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
		if (2 * count_takers(refused[i].before, refused[i].line) > all)
			fail_msg("most servers take: %s", refused[i].line);
}

static const struct smtp_setting *parse(struct pool *pool, const char *yaml)
{
	const struct source source = { "site.yaml", 1 };
	struct fault fault = { 0 };
	const struct smtp_setting *setting =
		config_parse(pool, "site", text_of(yaml), &source, &fault);

	if (!setting)
		fail_msg("%u: %s", fault.line, fault.says);
	return setting;
}

static void a_setting_says_it_and_is_written_so(void **state)
{
	struct pool pool = { 0 };
	struct buffer yaml = { 0 };

	(void)state;
	assert_ptr_equal(parse(&pool, "grammar: lenient\n")->dialect, &smtp_lenient);
	assert_null(parse(&pool, "grammar: strict\n")->dialect);
	assert_null(parse(&pool, "base: device\ngrammar: strict\n")->dialect);
	assert_ptr_equal(parse(&pool, "base: device\ndialect: exim\n")->dialect,
			 smtp_dialect_named(text_of("exim")));
	config_write(&yaml, parse(&pool, "base: device\n"));
	assert_non_null(strstr(yaml.at, "\ngrammar: lenient\n"));
	assert_non_null(strstr(yaml.at, "\ndialect: none\n"));
	assert_null(smtp_dialect_named(text_of("lenient")));
	buffer_free(&yaml);
	pool_free(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_most_take_is_taken_and_told),
		cmocka_unit_test(what_is_well_written_is_not_told_of),
		cmocka_unit_test(what_few_take_is_refused),
		cmocka_unit_test(at_least_half_of_the_servers_take_it),
		cmocka_unit_test(a_setting_says_it_and_is_written_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
