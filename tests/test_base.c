// SPDX-License-Identifier: GPL-3.0-or-later
/* text, room, words, heap and fault. */
#include "base/fault.h"
#include "base/heap.h"
#include "base/words.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_text(struct text t, const char *wanted)
{
	assert_int_equal(t.len, strlen(wanted));
	assert_memory_equal(t.at, wanted, t.len);
}

static void text_is_made_and_cut(void **state)
{
	struct text t = text_of("MAIL FROM");

	(void)state;
	assert_text(t, "MAIL FROM");
	assert_text(text_of(NULL), "");
	assert_text(text_skip(t, 5), "FROM");
	assert_text(text_skip(t, 99), "");
	assert_text(text_head(t, 4), "MAIL");
	assert_text(text_head(t, 99), "MAIL FROM");
	assert_text(text_span(t.at + 1, 2), "AI");
}

static void text_is_trimmed(void **state)
{
	(void)state;
	assert_text(text_trim(text_of(" \t a b\t ")), "a b");
	assert_text(text_trim_right(text_of("  a  ")), "  a");
	assert_text(text_trim(text_of(" \t ")), "");
	assert_text(text_trim(text_of("a\r ")), "a\r");
}

static void text_is_compared(void **state)
{
	(void)state;
	assert_true(text_equal(text_of("a"), text_of("a")));
	assert_false(text_equal(text_of("a"), text_of("A")));
	assert_false(text_equal(text_of("a"), text_of("ab")));
	assert_true(text_equal(text_span(NULL, 0), text_of("")));
	assert_true(text_equal_fold(text_of("RcPt"), text_of("rCpT")));
	assert_false(text_equal_fold(text_of("rcpt"), text_of("rcp")));
	assert_false(text_equal_fold(text_of("[@`{"), text_of("{`@[")));
	assert_true(text_is(text_of("DATA"), "DATA"));
	assert_false(text_is(text_of("DATA"), "data"));
	assert_true(text_is_fold(text_of("DATA"), "data"));
	assert_true(text_starts_fold(text_of("from:<>"), "FROM:"));
	assert_false(text_starts_fold(text_of("fro"), "FROM:"));
}

static void utf8_is_told_from_other_bytes(void **state)
{
	static const char *const good[] = {
		"", "plain", "j\xc3\xb6rg", "\xe4\xbe\x8b", "\xf0\x9f\x93\xa7",
		"\xed\x9f\xbf", "\xf4\x8f\xbf\xbf",
	};
	static const char *const bad[] = {
		"\xf6", "\xc3", "\xc3(", "\xc0\x80", "\xe0\x9f\xbf", "\xed\xa0\x80",
		"\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\x80",
		"\xe4\xbe", "a\xe4\xbe(",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_true(text_is_utf8(text_of(good[i])));
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(text_is_utf8(text_of(bad[i])));
	assert_true(text_has_c1(text_of("a\xc2\x9b" "b")));
	assert_true(text_has_c1(text_of("\xc2\x80")));
	assert_false(text_has_c1(text_of("\xc2\xa0j\xc3\x9b")));
}

/* Every octet at every place of what is looked at several at a time. */
static void plain_text_is_told_octet_by_octet(void **state)
{
	char bytes[21];

	(void)state;
	assert_true(text_is_plain(text_of("")));
	for (size_t at = 0; at < sizeof(bytes); at++)
		for (unsigned c = 0; c < 256; c++) {
			memset(bytes, 'x', sizeof(bytes));
			bytes[at] = (char)c;
			assert_int_equal(text_is_plain(text_span(bytes, sizeof(bytes))),
					 c >= ' ' && c <= '~');
		}
}

static void text_is_searched(void **state)
{
	struct text t = text_of("a@b@c");

	(void)state;
	assert_int_equal(text_find(t, '@'), 1);
	assert_int_equal(text_find_last(t, '@'), 3);
	assert_int_equal(text_find(t, 'x'), 5);
	assert_int_equal(text_find_last(t, 'x'), 5);
	assert_int_equal(text_find(text_span(NULL, 0), 'x'), 0);
}

static void text_is_taken_apart(void **state)
{
	struct text rest = text_of("a,,b");
	struct text lines = text_of("one\r\ntwo\n\rthree");

	(void)state;
	assert_text(text_take(&rest, ','), "a");
	assert_text(text_take(&rest, ','), "");
	assert_text(text_take(&rest, ','), "b");
	assert_int_equal(rest.len, 0);
	assert_text(text_take_line(&lines), "one");
	assert_text(text_take_line(&lines), "two");
	assert_text(text_take_line(&lines), "\rthree");
	assert_int_equal(lines.len, 0);
}

static void characters_have_classes(void **state)
{
	(void)state;
	for (int c = CHAR_MIN; c <= CHAR_MAX; c++) {
		bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z';

		assert_int_equal(text_is_digit((char)c), c >= '0' && c <= '9');
		assert_int_equal(text_is_letter((char)c), upper || lower);
		assert_int_equal(text_lower((char)c), upper ? c + 32 : c);
		assert_int_equal(text_upper((char)c), lower ? c - 32 : c);
	}
}

static void numbers_are_read(void **state)
{
	unsigned long n = 7;

	(void)state;
	assert_true(text_number(text_of("0"), 0, &n));
	assert_int_equal(n, 0);
	assert_true(text_number(text_of("00255"), 255, &n));
	assert_int_equal(n, 255);
	assert_false(text_number(text_of("256"), 255, &n));
	assert_false(text_number(text_of("3"), 2, &n));
	assert_false(text_number(text_of(""), 255, &n));
	assert_false(text_number(text_of("1x"), 255, &n));
	assert_false(text_number(text_of("-1"), 255, &n));
	assert_int_equal(n, 255);
	assert_true(text_number(text_of("18446744073709551615"), ULONG_MAX, &n));
	assert_false(text_number(text_of("18446744073709551616"), ULONG_MAX, &n));
}

static void a_room_is_bounded(void **state)
{
	char at[8];
	struct room room = room_over(at, sizeof(at));

	(void)state;
	room_string(&room, "abc");
	room_number(&room, 1234);
	assert_text(room_view(&room), "abc1234");
	assert_false(room.full);
	room_byte(&room, 'x');
	assert_true(room.full);
	assert_string_equal(at, "abc1234");
	room_cut(&room, 2);
	assert_string_equal(at, "ab");
	room_cut(&room, 5);
	assert_text(room_view(&room), "ab");
	assert_true(room.full);
	room_string(&room, "0123456789");
	assert_string_equal(at, "ab01234");
}

static void a_room_writes_every_number(void **state)
{
	char at[32];
	struct room room = room_over(at, sizeof(at));

	(void)state;
	room_number(&room, 0);
	assert_string_equal(at, "0");
	room_cut(&room, 0);
	room_number(&room, 18446744073709551615UL);
	assert_string_equal(at, "18446744073709551615");
}

static const struct words_pair places[] = {
	{ "count", "3" },
	{ "path", "<a@b>" },
	{ NULL, NULL },
};

static void assert_filled(const char *sentence, const char *wanted)
{
	char at[128];
	struct room room = room_over(at, sizeof(at));

	words_fill(&room, sentence, words_from_pairs, places);
	assert_string_equal(at, wanted);
}

static void places_are_filled(void **state)
{
	(void)state;
	assert_filled("", "");
	assert_filled("{count} from {path}.", "3 from <a@b>.");
	assert_filled("{{count} {count}", "{count} 3");
	assert_filled("{nobody} {count}", "{nobody} 3");
	assert_filled("open {count", "open {count");
	assert_filled("{} } {", "{} } {");
}

/* Each number has memory of its own, so that two can stand in one sentence. */
static void numbers_fill_places(void **state)
{
	char at[64];
	struct room room = room_over(at, sizeof(at));

	(void)state;
	words_fill(&room, "{first} to {last}", words_from_pairs,
		   WORDS({ "first", WORDS_NUMBER(0) },
			 { "last", WORDS_NUMBER(18446744073709551615UL) }));
	assert_string_equal(at, "0 to 18446744073709551615");
}

static void unknown_places_are_found(void **state)
{
	(void)state;
	assert_true(words_known("{count} {{odd} {path}", words_from_pairs, places));
	assert_false(words_known("{count} {odd}", words_from_pairs, places));
}

static void a_buffer_grows(void **state)
{
	struct buffer buffer = { 0 };

	(void)state;
	assert_string_equal(buffer_string_of(&buffer), "");
	assert_text(buffer_view(&buffer), "");
	for (int i = 0; i < 1000; i++)
		buffer_format(&buffer, "%03d", i);
	assert_int_equal(buffer.len, 3000);
	assert_memory_equal(buffer.at + 2997, "999", 4);
	buffer_clear(&buffer);
	assert_string_equal(buffer_string_of(&buffer), "");
	buffer_byte(&buffer, 'a');
	buffer_string(&buffer, "bc");
	buffer_text(&buffer, text_span("\0d", 2));
	assert_int_equal(buffer.len, 5);
	assert_memory_equal(buffer.at, "abc\0d", 6);
	buffer_free(&buffer);
	assert_null(buffer.at);
}

static void heap_gives_zeroes_and_copies(void **state)
{
	unsigned char *at = heap_new(4, 2);
	char *copy = heap_copy(text_span("ab\0c", 4));
	char *string = heap_copy_string("word");

	(void)state;
	assert_memory_equal(at, "\0\0\0\0\0\0\0", 8);
	at[7] = 'x';
	at = heap_resize(at, 100, 8);
	assert_int_equal(at[7], 'x');
	assert_memory_equal(copy, "ab\0c", 5);
	assert_string_equal(string, "word");
	free(at);
	free(copy);
	free(string);
	free(heap_resize(NULL, 0, 1));
}

static void a_fault_is_a_place_and_a_sentence(void **state)
{
	struct fault fault;
	char long_word[1024];

	(void)state;
	fault_set(&fault, "01-hello.md", 12, "The goal \"{goal}\" is not known.",
		  WORDS({ "goal", "x" }));
	assert_string_equal(fault.file, "01-hello.md");
	assert_int_equal(fault.line, 12);
	assert_string_equal(fault.says, "The goal \"x\" is not known.");
	memset(long_word, 'a', sizeof(long_word) - 1);
	long_word[sizeof(long_word) - 1] = '\0';
	fault_set(&fault, NULL, 0, "{word} is {word}.", WORDS({ "word", long_word }));
	assert_string_equal(fault.file, "");
	assert_string_equal(fault.says + strlen(fault.says) - 4, "….");
	assert_non_null(strstr(fault.says, "a… is aa"));
	fault_set(&fault, NULL, 0, "{ann: paper boat}", NULL);
	assert_string_equal(fault.says, "{ann: paper boat}");
	fault_add(&fault, "Or {word}?", WORDS({ "word", "x" }));
	assert_string_equal(fault.says, "{ann: paper boat} Or x?");
	fault_add(&fault, "Or {word}?", WORDS({ "word", long_word }));
	assert_string_equal(fault.says, "{ann: paper boat} Or x?");
}

static void words_are_unfilled(void **state)
{
	static const struct {
		const char *sentence, *said;
		bool fits;
		const char *values; /* with a bar behind each */
	} rows[] = {
		{ "Ok", "Ok", true, "" }, { "Ok", "Ok then", false, "" }, { "Ok", "O", false, "" },
		{ "{a}", "", true, "|" }, { "{a}", "x y", true, "x y|" },
		{ "<{a}> taken", "<bob> taken", true, "bob|" },
		{ "<{a}> taken", "<bob> taken.", false, "" },
		{ "{a}, {b}", "x, y, z", true, "x|y, z|" },
		{ "{a}{b}!", "xy!", true, "|xy|" },
		{ "{a} of {b} of", "1 of 2 of 3 of", true, "1|2 of 3|" },
		{ "a {{b} {c}", "a {b} x", true, "x|" },
		{ "line {n}\nand {m}", "line 1\nand 2", true, "1|2|" },
		{ "{a}aab", "aaab", true, "a|" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct words_found found[4];
		size_t count = 4;
		char at[64];
		struct room values = room_over(at, sizeof(at));

		if (words_unfill(rows[i].sentence, text_of(rows[i].said), found, &count) !=
		    rows[i].fits)
			fail_msg("%s: %s", rows[i].sentence, rows[i].said);
		for (size_t n = 0; rows[i].fits && n < count; n++) {
			room_text(&values, found[n].value);
			room_byte(&values, '|');
		}
		assert_string_equal(at, rows[i].values);
	}
}

static void places_without_room_are_counted(void **state)
{
	struct words_found found[1];
	size_t count = 1;

	(void)state;
	assert_true(words_unfill("{a} {b} {c}", text_of("1 2 3"), found, &count));
	assert_int_equal(count, 3);
	assert_true(text_is(found[0].name, "a") && text_is(found[0].value, "1"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_unfilled),
		cmocka_unit_test(places_without_room_are_counted),
		cmocka_unit_test(text_is_made_and_cut),
		cmocka_unit_test(text_is_trimmed),
		cmocka_unit_test(text_is_compared),
		cmocka_unit_test(utf8_is_told_from_other_bytes),
		cmocka_unit_test(plain_text_is_told_octet_by_octet),
		cmocka_unit_test(text_is_searched),
		cmocka_unit_test(text_is_taken_apart),
		cmocka_unit_test(characters_have_classes),
		cmocka_unit_test(numbers_are_read),
		cmocka_unit_test(a_room_is_bounded),
		cmocka_unit_test(a_room_writes_every_number),
		cmocka_unit_test(places_are_filled),
		cmocka_unit_test(numbers_fill_places),
		cmocka_unit_test(unknown_places_are_found),
		cmocka_unit_test(a_buffer_grows),
		cmocka_unit_test(heap_gives_zeroes_and_copies),
		cmocka_unit_test(a_fault_is_a_place_and_a_sentence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
