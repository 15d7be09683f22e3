// SPDX-License-Identifier: GPL-3.0-or-later
/* A reply as it goes over the wire. */
#include "smtp/grammar/reply.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct smtp_reply reply_of(unsigned code, const char *enhanced, struct text words)
{
	struct smtp_reply reply = { .code = code, .length = (unsigned)words.len };

	memcpy(reply.enhanced, enhanced, strlen(enhanced));
	memcpy(reply.text, words.at, words.len);
	return reply;
}

static void assert_wire(unsigned code, const char *enhanced, const char *words,
			const char *expected)
{
	struct smtp_reply reply = reply_of(code, enhanced, text_of(words));
	char bytes[2048];
	struct room room = room_over(bytes, sizeof bytes);

	smtp_reply_wire(&reply, &room);
	assert_string_equal(bytes, expected);
}

static void one_line(void **state)
{
	(void)state;
	assert_wire(354, "", "Go ahead", "354 Go ahead\r\n");
	assert_wire(250, "2.1.0", "OK", "250 2.1.0 OK\r\n");
}

static void many_lines(void **state)
{
	(void)state;
	assert_wire(250, "", "mx.example.org\nSIZE 1000\nHELP",
		    "250-mx.example.org\r\n250-SIZE 1000\r\n250 HELP\r\n");
	assert_wire(214, "2.0.0", "a\nb", "214-2.0.0 a\r\n214 2.0.0 b\r\n");
}

static void empty_lines_are_lines(void **state)
{
	(void)state;
	assert_wire(250, "", "", "250 \r\n");
	assert_wire(250, "", "a\n\nb\n", "250-a\r\n250-\r\n250-b\r\n250 \r\n");
}

static void nothing_is_said_without_a_code(void **state)
{
	(void)state;
	assert_wire(0, "", "unheard", "");
}

static void no_byte_of_a_client_ends_the_line(void **state)
{
	(void)state;
	assert_wire(550, "", "a\rb\x1b[1m\x7f\xc3\xa9\tc",
		    "550 a?b?[1m???\tc\r\n");
}

static void utf8_goes_through_where_it_was_asked_for(void **state)
{
	static const struct {
		const char *words, *expected;
	} cases[] = {
		{ "j\xc3\xb6rg", "252 j\xc3\xb6rg\r\n" },
		{ "j\xf6rg", "252 j?rg\r\n" },
		{ "j\xc3\xb6rg\xc2\x9b" "1m", "252 j??rg??1m\r\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct smtp_reply reply = reply_of(252, "", text_of(cases[i].words));
		char bytes[64];
		struct room room = room_over(bytes, sizeof bytes);

		reply.utf8 = true;
		smtp_reply_wire(&reply, &room);
		assert_string_equal(bytes, cases[i].expected);
	}
}

static void a_line_is_bounded(void **state)
{
	char words[600];
	struct smtp_reply reply;
	char bytes[2048];
	struct room room = room_over(bytes, sizeof bytes);

	(void)state;
	memset(words, 'x', sizeof words);
	words[550] = '\n';
	reply = reply_of(250, "2.0.0", text_span(words, sizeof words));
	smtp_reply_wire(&reply, &room);
	assert_memory_equal(bytes + SMTP_REPLY_LINE_MAX - 3, "x\r\n250 2.0.0 x", 14);
	assert_int_equal(room.len, SMTP_REPLY_LINE_MAX + 10 + 49 + 2);
	assert_false(room.full);
}

/* RFC 4954 4: challenges may be longer than replies. */
static void a_challenge_is_whole(void **state)
{
	char words[1200], bytes[2048];
	struct room room = room_over(bytes, sizeof bytes);
	struct smtp_reply reply;

	(void)state;
	memset(words, 'A', sizeof words);
	reply = reply_of(334, "", text_span(words, sizeof words));
	smtp_reply_wire(&reply, &room);
	assert_int_equal(room.len, 4 + sizeof words + 2);
}

static void a_small_room_stays_whole(void **state)
{
	struct smtp_reply reply = reply_of(250, "", text_of("hello\nthere"));
	char bytes[8];
	struct room room = room_over(bytes, sizeof bytes);

	(void)state;
	smtp_reply_wire(&reply, &room);
	assert_string_equal(bytes, "250-hel");
	assert_true(room.full);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_line),
		cmocka_unit_test(many_lines),
		cmocka_unit_test(empty_lines_are_lines),
		cmocka_unit_test(nothing_is_said_without_a_code),
		cmocka_unit_test(no_byte_of_a_client_ends_the_line),
		cmocka_unit_test(utf8_goes_through_where_it_was_asked_for),
		cmocka_unit_test(a_line_is_bounded),
		cmocka_unit_test(a_challenge_is_whole),
		cmocka_unit_test(a_small_room_stays_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
