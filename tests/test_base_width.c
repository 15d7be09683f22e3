// SPDX-License-Identifier: GPL-3.0-or-later
/* Columns, and the form that is safe for a terminal. */
#include "base/width.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_rune(const char *bytes, size_t len, long rune, size_t taken)
{
	long got;

	assert_int_equal(rune_next(text_span(bytes, len), &got), taken);
	assert_int_equal(got, rune);
}

static void runes_are_read(void **state)
{
	(void)state;
	assert_rune("", 0, -1, 0);
	assert_rune("a", 1, 'a', 1);
	assert_rune("\0", 1, 0, 1);
	assert_rune("\xC2\x80", 2, 0x80, 2);
	assert_rune("\xC3\xA9x", 3, 0xE9, 2);
	assert_rune("\xE2\x82\xAC", 3, 0x20AC, 3);
	assert_rune("\xEF\xBF\xBF", 3, 0xFFFF, 3);
	assert_rune("\xF0\x9F\x98\x80", 4, 0x1F600, 4);
	assert_rune("\xF4\x8F\xBF\xBF", 4, 0x10FFFF, 4);
}

static void broken_utf8_is_taken_byte_by_byte(void **state)
{
	(void)state;
	assert_rune("\x80", 1, -1, 1);          /* no first byte */
	assert_rune("\x9B", 1, -1, 1);
	assert_rune("\xC3", 1, -1, 1);          /* cut off */
	assert_rune("\xE2\x82", 2, -1, 1);
	assert_rune("\xC3(", 2, -1, 1);         /* not gone on with */
	assert_rune("\xC0\x80", 2, -1, 1);      /* longer than need be */
	assert_rune("\xC1\xBF", 2, -1, 1);
	assert_rune("\xE0\x9F\xBF", 3, -1, 1);
	assert_rune("\xF0\x8F\xBF\xBF", 4, -1, 1);
	assert_rune("\xED\xA0\x80", 3, -1, 1);  /* half of a surrogate pair */
	assert_rune("\xF4\x90\x80\x80", 4, -1, 1); /* past the last one */
	assert_rune("\xF5\x80\x80\x80", 4, -1, 1);
	assert_rune("\xFF", 1, -1, 1);
}

static void assert_widths(void)
{
	static const struct {
		long rune;
		unsigned width;
	} rows[] = {
		{ -1, 1 }, { 0, 1 }, { 'a', 1 }, { 0x7F, 1 }, { 0xA0, 1 }, { 0xE9, 1 },
		{ 0x300, 0 }, { 0x36F, 0 }, { 0x370, 1 }, { 0x5B0, 0 }, { 0x64B, 0 },
		{ 0x94D, 0 }, { 0xE31, 0 }, { 0x1161, 0 }, { 0x20D0, 0 }, { 0x3099, 0 },
		{ 0xFE20, 0 }, { 0x1100, 2 }, { 0x231A, 2 }, { 0x2329, 2 }, { 0x2500, 1 },
		{ 0x2713, 1 }, { 0x2026, 1 }, { 0x3000, 2 }, { 0x3042, 2 }, { 0x4E00, 2 },
		{ 0xAC00, 2 }, { 0xFF01, 2 }, { 0xFF61, 1 }, { 0x1F321, 1 }, { 0x1F600, 2 },
		{ 0x1F680, 2 }, { 0x20000, 2 }, { 0x3FFFD, 2 }, { 0x10FFFD, 1 },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (rune_width(rows[i].rune) != rows[i].width)
			fail_msg("U+%04lX is %u wide, not %u", (unsigned long)rows[i].rune,
				 rune_width(rows[i].rune), rows[i].width);
}

static void widths_are_known_in_any_locale(void **state)
{
	(void)state;
	assert_non_null(setlocale(LC_ALL, "C"));
	assert_widths();
	if (setlocale(LC_ALL, "C.UTF-8"))
		assert_widths();
	setlocale(LC_ALL, "C");
}

static void assert_shown(const char *bytes, size_t len, const char *wanted)
{
	struct buffer once = { 0 }, twice = { 0 };

	shown_text(&once, text_span(bytes, len));
	assert_string_equal(buffer_string_of(&once), wanted);
	shown_text(&twice, buffer_view(&once));
	assert_string_equal(buffer_string_of(&twice), wanted);
	buffer_free(&once);
	buffer_free(&twice);
}

static void assert_line(const char *line, const char *wanted)
{
	struct buffer shown = { 0 };

	shown_line(&shown, text_of(line));
	assert_string_equal(shown.at, wanted);
	buffer_free(&shown);
}

static void blanks_of_lines_can_be_seen(void **state)
{
	struct buffer shown = { 0 };

	(void)state;
	assert_line("NOOP a b", "NOOP a b");
	assert_line("NOOP  ", "NOOP<U+0020><U+0020>");
	assert_line("EHLO\ta\t", "EHLO^Ia^I");
	assert_line("a\xC2\xA0" "b\xE3\x80\x80", "a<U+00A0>b<U+3000>");
	assert_line("a\xE2\x80\x8B\r", "a<U+200B>^M");
	shown_part(&shown, text_of("NOOP a "), 4, 1);
	assert_string_equal(shown.at, " ");
	buffer_free(&shown);
}

static void text_is_shown_safely(void **state)
{
	(void)state;
	assert_shown("", 0, "");
	assert_shown("plain \\x <b>", 12, "plain \\x <b>");
	assert_shown("a\0b", 3, "a^@b");
	assert_shown("\033[2J", 4, "^[[2J");
	assert_shown("\a\b\r\n\177", 5, "^G^H^M^J^?");
	assert_shown("a\tb", 3, "a b");
	assert_shown("\x9B" "2J", 3, "\\x9b2J");
	assert_shown("\xC2\x9B" "2J", 4, "<U+009B>2J");
	assert_shown("\xE2\x80\xAE" "gpj", 6, "<U+202E>gpj");
	assert_shown("\xE2\x80\x8B", 3, "<U+200B>");
	assert_shown("\xE2\x80\xA8", 3, "<U+2028>");
	assert_shown("\xEF\xBB\xBF", 3, "<U+FEFF>");
	assert_shown("\xEF\xBF\xBE", 3, "<U+FFFE>");
	assert_shown("\xF3\xA0\x80\x81", 4, "<U+E0001>");
	assert_shown("\xC2\xAD", 2, "<U+00AD>");
	assert_shown("\xC0\xAF", 2, "\\xc0\\xaf");
	assert_shown("caf\xC3\xA9 \xE4\xBD\xA0", 9, "caf\xC3\xA9 \xE4\xBD\xA0");
	assert_shown("e\xCC\x81", 3, "e\xCC\x81");
}

/* No byte string makes a control character, and every result is UTF-8. */
static void nothing_gets_through(void **state)
{
	unsigned seed = 20;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		char bytes[24];
		struct buffer shown = { 0 };
		struct text rest;

		for (size_t i = 0; i < sizeof(bytes); i++) {
			seed = seed * 1103515245u + 12345u;
			bytes[i] = (char)(seed >> 16);
			if (seed >> 31)
				bytes[i] = "\xC2\x9B\xE2\x80\xAE\xF0\x1B\xED"[i % 8];
		}
		shown_text(&shown, text_span(bytes, sizeof(bytes)));
		rest = buffer_view(&shown);
		while (rest.len) {
			long rune;

			rest = text_skip(rest, rune_next(rest, &rune));
			assert_true(rune >= ' ' && (rune < 0x7F || rune >= 0xA0));
			assert_true(rune < 0x202A || rune > 0x202E);
		}
		buffer_free(&shown);
	}
}

static void text_is_measured_and_fitted(void **state)
{
	struct text mixed = text_of("ae\xCC\x81\xE4\xBD\xA0z"); /* a é 你 z */

	(void)state;
	assert_int_equal(text_width(text_of("")), 0);
	assert_int_equal(text_width(mixed), 5);
	assert_int_equal(text_fit(mixed, 0).len, 0);
	assert_int_equal(text_fit(mixed, 1).len, 1);
	assert_int_equal(text_fit(mixed, 2).len, 4); /* with its accent */
	assert_int_equal(text_fit(mixed, 3).len, 4); /* 你 needs two */
	assert_int_equal(text_fit(mixed, 4).len, 7);
	assert_int_equal(text_fit(mixed, 5).len, 8);
	assert_int_equal(text_fit(mixed, 80).len, 8);
}

static void ascii_stands_for_what_cannot_be_shown(void **state)
{
	struct buffer buffer = { 0 };

	(void)state;
	shown_ascii(&buffer, text_of("\u201cx\u201d \u2713 \u2192 \u65e5e\u0301\u2026\n\u00c4"));
	assert_string_equal(buffer_string_of(&buffer), "\"x\" + > ? e~\n?");
	buffer_free(&buffer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(runes_are_read),
		cmocka_unit_test(broken_utf8_is_taken_byte_by_byte),
		cmocka_unit_test(widths_are_known_in_any_locale),
		cmocka_unit_test(blanks_of_lines_can_be_seen),
		cmocka_unit_test(text_is_shown_safely),
		cmocka_unit_test(nothing_gets_through),
		cmocka_unit_test(ascii_stands_for_what_cannot_be_shown),
		cmocka_unit_test(text_is_measured_and_fitted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
