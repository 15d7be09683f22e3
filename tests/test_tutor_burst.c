// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines that were pasted together: one burst, each reply with its line. */
#include "lib/talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ENVELOPE "MAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>\nDATA"

static struct tutor *begin(void **state, const char *setting)
{
	struct tutor *tutor = tutor_new(*state);

	assert_true(tutor_begin(tutor, NULL));
	talk(tutor, setting);
	talk(tutor, "EHLO client.example");
	return tutor;
}

static void paste(struct tutor *tutor, const char *lines)
{
	struct text rest = text_of(lines);

	while (rest.at) {
		struct text line = text_take(&rest, '\n'), next = rest;

		next = text_take(&next, '\n');
		if (line.at + line.len == lines + strlen(lines))
			rest = next = (struct text){ 0 };
		tutor_pasted(tutor, line, next);
	}
}

/* The replies from entry n on, each with the number of its line. */
static void assert_replies(const struct tutor *tutor, size_t n, const char *replies)
{
	struct buffer seen = { 0 };

	for (; n < tutor_entry_count(tutor); n++) {
		struct tutor_entry entry = tutor_entry(tutor, n);

		if (entry.kind == TUTOR_SERVER)
			buffer_format(&seen, "%u:%.3s ", entry.number, entry.text);
	}
	assert_string_equal(buffer_string_of(&seen), replies);
	buffer_free(&seen);
}

static void assert_why(struct tutor *tutor, const char *order, const char *words, bool told)
{
	talk(tutor, order);
	assert_int_equal(talk_paged(tutor, words), told);
}

static void replies_bear_the_numbers_of_their_lines(void **state)
{
	struct tutor *tutor = begin(state, ":setting modern");
	size_t n = tutor_entry_count(tutor);

	paste(tutor, ENVELOPE "\nSubject: x\n\nHello\n.\nQUIT");
	assert_replies(tutor, n, "2:250 3:250 4:354 8:250 9:221 ");
	assert_true(talk_ever_noted(tutor, "Lines 2 to 9 came in one burst (RFC 2920)."));
	assert_why(tutor, ":why 3", "came in one burst with others, from line 2 on, as PIPELINING",
		   true);
	assert_why(tutor, ":why 4", "DATA may only be the last command of a group", true);
	tutor_free(tutor);
}

static void lines_typed_are_no_burst(void **state)
{
	struct tutor *tutor = begin(state, ":setting modern");
	size_t n = tutor_entry_count(tutor);

	talk(tutor, "NOOP");
	paste(tutor, "NOOP");
	assert_replies(tutor, n, "0:250 0:250 ");
	assert_false(talk_ever_noted(tutor, "one burst"));
	assert_why(tutor, ":why", "one burst", false);
	tutor_free(tutor);
}

static void a_letter_alone_is_no_burst(void **state)
{
	struct tutor *tutor = begin(state, ":setting default");
	size_t n = tutor_entry_count(tutor);

	talk(tutor, ENVELOPE);
	paste(tutor, "Subject: x\n\n::not an order\n.");
	assert_replies(tutor, n, "0:250 0:250 0:354 0:250 ");
	assert_false(talk_ever_noted(tutor, "one burst"));
	tutor_free(tutor);
}

/* An order, and an empty line where none is sent, part what was pasted. */
static void orders_part_bursts(void **state)
{
	struct tutor *tutor = begin(state, ":setting modern");
	size_t n = tutor_entry_count(tutor);

	paste(tutor, "NOOP\nNOOP\n:map\nNOOP\n\nNOOP\nRSET");
	assert_replies(tutor, n, "2:250 3:250 0:250 5:250 6:250 ");
	n = tutor_entry_count(tutor);
	paste(tutor, "NOOP\n::map\nNOOP");
	assert_replies(tutor, n, "7:250 8:500 9:250 ");
	tutor_free(tutor);
}

static void nothing_is_heard_behind_starttls(void **state)
{
	struct tutor *tutor = begin(state, ":setting login");
	size_t n = tutor_entry_count(tutor);

	paste(tutor, "STARTTLS\nAUTH PLAIN AGFubgBwYXBlciBib2F0\nMAIL FROM:<ann@example.org>");
	assert_replies(tutor, n, "2:220 ");
	assert_true(talk_noted(tutor, "thrown away"));
	assert_true(tutor_said_secret(tutor));
	assert_int_equal(tutor_session(tutor)->memory.line, 2);
	n = tutor_entry_count(tutor);
	paste(tutor, "EHLO client.example");
	assert_true(tutor_entry_count(tutor) > n);
	tutor_free(tutor);
}

/* Played again from the script, the turns are of the same burst. */
static void a_burst_is_taken_back_line_by_line(void **state)
{
	struct tutor *tutor = begin(state, ":setting modern");

	paste(tutor, "NOOP\nRSET\nNOOP");
	talk(tutor, ":back");
	assert_int_equal(tutor_session(tutor)->memory.line, 3);
	assert_why(tutor, ":why", "came in one burst with others, from line 2 on", true);
	tutor_free(tutor);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(replies_bear_the_numbers_of_their_lines),
		cmocka_unit_test(lines_typed_are_no_burst),
		cmocka_unit_test(a_letter_alone_is_no_burst),
		cmocka_unit_test(orders_part_bursts),
		cmocka_unit_test(nothing_is_heard_behind_starttls),
		cmocka_unit_test(a_burst_is_taken_back_line_by_line),
	};

	return cmocka_run_group_tests(tests, talk_set_up, talk_tear_down);
}
