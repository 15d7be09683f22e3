// SPDX-License-Identifier: GPL-3.0-or-later
/* Pages: what goes in, how it is wrapped, and that no line is ever too wide. */
#include "base/page.h"
#include "base/width.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

/* Prints the page, frees it, and compares. */
static void assert_prints(struct page *page, unsigned width,
			  const struct page_marks *marks, const char *wanted)
{
	struct buffer got = { 0 };

	page_print(page, width, marks, &got);
	page_free(page);
	assert_string_equal(buffer_string_of(&got), wanted);
	buffer_free(&got);
}

static struct page *said(enum page_kind kind, const char *sentence)
{
	struct page *page = page_new();

	page_say(page, kind, sentence);
	return page;
}

static void an_empty_page_has_no_lines(void **state)
{
	struct page *page = page_new();
	struct page_layout *layout = page_lay(page, 10, &page_marks_ascii);

	(void)state;
	assert_true(page_is_empty(page));
	assert_int_equal(page_layout_lines(layout), 0);
	page_layout_free(layout);
	page_blank(page);
	assert_false(page_is_empty(page));
	page_clear(page);
	assert_true(page_is_empty(page));
	assert_prints(page, 0, &page_marks_ascii, "");
	page_free(NULL);
	page_layout_free(NULL);
}

static void empty_blocks_are_one_line(void **state)
{
	struct page *page = page_new();

	(void)state;
	for (int kind = PAGE_PARAGRAPH; kind <= PAGE_BLANK; kind++)
		page_block(page, (enum page_kind)kind);
	assert_prints(page, 10, &page_marks_ascii, "\n\n\n-\n+\nx\n.\n\n\n\n\n\n");
}

/* The spans of line n as "style:text|style:text". */
static void assert_spans(const struct page_layout *layout, size_t n, const char *wanted)
{
	struct page_line line = page_layout_line(layout, n);
	struct buffer got = { 0 };

	for (size_t i = 0; i < line.span_count; i++) {
		buffer_format(&got, "%s%u:", i ? "|" : "", (unsigned)line.spans[i].style);
		buffer_text(&got, line.spans[i].text);
	}
	assert_string_equal(buffer_string_of(&got), wanted);
	buffer_free(&got);
}

static void markup_gives_styles(void **state)
{
	struct page *page = said(PAGE_PARAGRAPH, "a `b*c` *d e* \\*f\\` `\\`\\\\` \\");
	struct page_layout *layout;

	(void)state;
	page_say(page, PAGE_TITLE, "big `c`");
	page_say(page, PAGE_ASIDE, "small");
	page_text(page, PAGE_BAD, text_of("!"));
	layout = page_lay(page, 80, &page_marks_ascii);
	page_free(page);
	assert_int_equal(page_layout_lines(layout), 3);
	assert_spans(layout, 0, "0:a |3:b*c|0: |1:d e|0: *f` |3:`\\|0: \\");
	assert_spans(layout, 1, "1:big |3:c");
	assert_spans(layout, 2, "0:  |2:.|0: |2:small|5:!");
	assert_int_equal(page_layout_line(layout, 1).kind, PAGE_TITLE);
	assert_int_equal(page_layout_line(layout, 2).block, 2);
	page_layout_free(layout);
}

static bool place_odd(const void *context, struct text name, struct room *room)
{
	(void)context;
	if (text_is(name, "nul"))
		room_text(room, text_span("\0\033", 2));
	else if (text_is(name, "long"))
		for (int i = 0; i < 3000; i++)
			room_byte(room, 'x');
	else if (text_is(name, "odd"))
		room_string(room, "`*\\{odd}");
	else
		return false;
	return true;
}

static void what_is_filled_in_is_taken_as_it_is(void **state)
{
	struct page *page = page_new();
	struct page_layout *layout;
	struct buffer got = { 0 };

	(void)state;
	page_fill(page, PAGE_PARAGRAPH, "is `{odd}` or *{odd}* {no}{nul}", place_odd, NULL);
	page_add(page, " {{more}", place_odd, NULL);
	layout = page_lay(page, 80, &page_marks_ascii);
	assert_spans(layout, 0, "0:is |3:`*\\{odd}|0: or |1:`*\\{odd}|0: {no}^@^[ {more}");
	page_layout_free(layout);
	page_clear(page);
	page_fill(page, PAGE_PARAGRAPH, "<{long}>", place_odd, NULL);
	page_print(page, 0, &page_marks_ascii, &got);
	assert_int_equal(got.len, 3003);
	buffer_free(&got);
	page_free(page);
}

static void no_control_character_goes_in(void **state)
{
	struct page *page = page_new();

	(void)state;
	page_text(page, PAGE_CODE, text_of("a\033[1m\xC2\x9B\x9B\nb"));
	page_block(page, PAGE_FIELD);
	page_label(page, "L\a");
	page_string(page, PAGE_NORMAL, "\xE2\x80\xAE");
	assert_prints(page, 0, &page_marks_ascii, "a^[[1m<U+009B>\\x9b^Jb\nL^G: <U+202E>\n");
}

static void paragraphs_wrap_at_spaces(void **state)
{
	(void)state;
	assert_prints(said(PAGE_PARAGRAPH, "  one  two three   fourteen "), 10,
		      &page_marks_ascii, "one  two\nthree\nfourteen\n");
	assert_prints(said(PAGE_PARAGRAPH, "0123456789 abcdefghij"), 10,
		      &page_marks_ascii, "0123456789\nabcdefghij\n");
	assert_prints(said(PAGE_PARAGRAPH, "   "), 10, &page_marks_ascii, "\n");
}

static void long_words_are_broken(void **state)
{
	(void)state;
	assert_prints(said(PAGE_PARAGRAPH, "a 0123456789abcdefghijk b"), 10,
		      &page_marks_ascii, "a\n0123456789\nabcdefghij\nk b\n");
	assert_prints(said(PAGE_YES, "0123456789"), 10, &page_marks_words,
		      "ok: 012345\n    6789\n");
}

static void wide_characters_are_not_cut(void **state)
{
	(void)state;
	/* 你 five times and a half, an accent at the edge */
	assert_prints(said(PAGE_PARAGRAPH, "x你你你你你"), 10, &page_marks_ascii,
		      "x你你你你\n你\n");
	assert_prints(said(PAGE_PARAGRAPH, "012345678e\xCC\x81x"), 10, &page_marks_ascii,
		      "012345678e\xCC\x81\nx\n");
}

static void checks_hang_behind_their_mark(void **state)
{
	struct page *page = said(PAGE_YES, "you introduced yourself");

	(void)state;
	page_say(page, PAGE_NO, "no recipient");
	page_say(page, PAGE_ASIDE, "it is late");
	page_say(page, PAGE_ITEM, "bread");
	assert_prints(page, 20, &page_marks_unicode,
		      "✓ you introduced\n  yourself\n✗ no recipient\n"
		      "· it is late\n• bread\n");
	assert_prints(said(PAGE_NO, "no recipient has been accepted yet, by anybody"), 40,
		      &page_marks_ascii,
		      "  x no recipient has been accepted yet,\n    by anybody\n");
	assert_prints(said(PAGE_NO, "no recipient"), 0, &page_marks_words,
		      "NO: no recipient\n");
	assert_prints(said(PAGE_ITEM, "bread"), 20,
		      &(struct page_marks){ "", "", "", "", "", false }, " bread\n");
	assert_prints(said(PAGE_ITEM, "bread"), 20,
		      &(struct page_marks){ .item = "a very long mark" }, "a very lo bread\n");
}

static struct page *fields(void)
{
	struct page *page = said(PAGE_PARAGRAPH, "Fields:");

	page_field(page, "Next", "`RCPT TO:<bob@example.org>` and then `DATA`");
	page_field(page, "RFC", "RFC 5321 3.3");
	page_field(page, "", "more");
	page_blank(page);
	page_field(page, "Elsewhere", "554");
	return page;
}

static void fields_line_up(void **state)
{
	(void)state;
	assert_prints(fields(), 40, &page_marks_ascii,
		      "Fields:\n"
		      "Next  RCPT TO:<bob@example.org> and then\n"
		      "      DATA\n"
		      "RFC   RFC 5321 3.3\n"
		      "      more\n"
		      "\n"
		      "Elsewhere  554\n");
	assert_prints(fields(), 30, &page_marks_ascii,
		      "Fields:\n"
		      "Next\n"
		      "  RCPT TO:<bob@example.org>\n"
		      "  and then DATA\n"
		      "RFC\n"
		      "  RFC 5321 3.3\n"
		      "  more\n"
		      "\n"
		      "Elsewhere\n"
		      "  554\n");
	assert_prints(fields(), 0, &page_marks_ascii,
		      "Fields:\n"
		      "Next: RCPT TO:<bob@example.org> and then DATA\n"
		      "RFC: RFC 5321 3.3\n"
		      "more\n"
		      "\n"
		      "Elsewhere: 554\n");
}

static void a_long_label_stands_above(void **state)
{
	struct page *page = page_new();

	(void)state;
	page_field(page, "What the server keeps", "all");
	page_field(page, "B", "");
	assert_prints(page, 40, &page_marks_ascii, "What the server keeps\n  all\nB\n");
}

static void verbatim_is_cut(void **state)
{
	(void)state;
	assert_prints(said(PAGE_VERBATIM, "  S: 250 ok"), 11, &page_marks_ascii,
		      "  S: 250 ok\n");
	assert_prints(said(PAGE_VERBATIM, "  S: 250 okay"), 11, &page_marks_ascii,
		      "  S: 250 o~\n");
	assert_prints(said(PAGE_VERBATIM, "S: 250 okay, go on"), 11, &page_marks_unicode,
		      "S: 250 oka…\n");
	assert_prints(said(PAGE_VERBATIM, "012345678你你"), 11, &page_marks_unicode,
		      "012345678…\n");
	assert_prints(said(PAGE_VERBATIM, "S: 250 okay, go on"), 0, &page_marks_unicode,
		      "S: 250 okay, go on\n");
}

static void short_code_is_kept_whole(void **state)
{
	(void)state;
	assert_prints(said(PAGE_PARAGRAPH, "first you have to say `RCPT TO` here"), 26,
		      &page_marks_ascii, "first you have to say\nRCPT TO here\n");
	assert_prints(said(PAGE_PARAGRAPH, "first you have to say RCPT TO here"), 26,
		      &page_marks_ascii, "first you have to say RCPT\nTO here\n");
	/* longer than a third, and nowhere else to break */
	assert_prints(said(PAGE_PARAGRAPH, "say `RCPT TO:<a@b.example>`"), 24,
		      &page_marks_ascii, "say RCPT\nTO:<a@b.example>\n");
	assert_prints(said(PAGE_PARAGRAPH, "`ab cd`efghijklmnop"), 15,
		      &page_marks_ascii, "ab\ncdefghijklmnop\n");
}

static void pages_are_appended(void **state)
{
	struct page *page = said(PAGE_PARAGRAPH, "one"), *other = fields();

	(void)state;
	page_append(page, other);
	page_string(page, PAGE_STRONG, "!");
	page_free(other);
	assert_prints(page, 0, &page_marks_ascii,
		      "one\nFields:\n"
		      "Next: RCPT TO:<bob@example.org> and then DATA\n"
		      "RFC: RFC 5321 3.3\nmore\n\nElsewhere: 554!\n");
}

static unsigned next_random(unsigned *seed, unsigned below)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % below;
}

static void add_anything(struct page *page, unsigned *seed)
{
	static const char *const pieces[] = {
		"a", " ", "   ", "word ", "`code here`", "*strong*", "你好", "e\xCC\x81",
		"\xCC\x81", "\x9B", "\033[0m", "👍 ", "averyveryverylongword", "\\", "`", "*",
		"<ann@example.org> ", "\xE2\x80\xAE", "\xE2\x82", "0123456789",
	};
	struct buffer sentence = { 0 };
	enum page_kind kind = (enum page_kind)next_random(seed, PAGE_BLANK + 1);

	for (unsigned i = next_random(seed, 30); i; i--)
		buffer_string(&sentence, pieces[next_random(seed, sizeof(pieces) /
							    sizeof(pieces[0]))]);
	if (kind == PAGE_FIELD && next_random(seed, 4))
		page_field(page, pieces[next_random(seed, 20)], buffer_string_of(&sentence));
	else
		page_say(page, kind, buffer_string_of(&sentence));
	buffer_free(&sentence);
}

static void assert_lines_fit(const struct page *page, unsigned width)
{
	const struct page_marks *marks = width % 2 ? &page_marks_words : &page_marks_unicode;
	struct page_layout *layout = page_lay(page, width, marks);

	for (size_t n = 0; n < page_layout_lines(layout); n++) {
		struct page_line line = page_layout_line(layout, n);
		unsigned columns = 0;

		for (size_t i = 0; i < line.span_count; i++) {
			assert_true(line.spans[i].text.len > 0);
			columns += text_width(line.spans[i].text);
		}
		assert_true(columns <= width);
	}
	page_layout_free(layout);
}

static void no_line_is_too_wide(void **state)
{
	unsigned seed = 354;

	(void)state;
	for (int round = 0; round < 400; round++) {
		struct page *page = page_new();

		for (unsigned i = next_random(&seed, 12); i; i--)
			add_anything(page, &seed);
		for (unsigned width = 10; width < 60; width++)
			assert_lines_fit(page, width);
		page_free(page);
	}
}

/* Whatever the width, the same words come out in the same order. */
static void nothing_is_lost(void **state)
{
	static const char *const sentence = "EHLO says `who you are` and asks *what* "
		"the server can do; averyveryverylongword follows.";

	(void)state;
	for (unsigned width = 10; width < 100; width++) {
		struct page *page = said(PAGE_PARAGRAPH, sentence);
		struct buffer got = { 0 };
		const char *wanted = sentence;

		page_print(page, width, &page_marks_ascii, &got);
		for (const char *c = got.at; *c; c++) {
			if (*c == ' ' || *c == '\n')
				continue;
			wanted += strspn(wanted, " `*");
			assert_int_equal(*c, *wanted++);
		}
		assert_string_equal(wanted, "");
		buffer_free(&got);
		page_free(page);
	}
}

/* A page of a hundred thousand words in one block: a layout that looked at
 * any of it again for each line would take minutes. */
static void work_grows_with_the_text_only(void **state)
{
	struct page *page = page_new();
	struct page_layout *layout;
	clock_t start = clock();

	(void)state;
	for (int i = 0; i < 100000; i++)
		page_string(page, i % 2 ? PAGE_CODE : PAGE_NORMAL, "ab cd ");
	layout = page_lay(page, 10, &page_marks_ascii);
	assert_true(page_layout_lines(layout) > 60000);
	page_layout_free(layout);
	page_free(page);
	assert_true(clock() - start < 10 * CLOCKS_PER_SEC);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_page_has_no_lines),
		cmocka_unit_test(empty_blocks_are_one_line),
		cmocka_unit_test(markup_gives_styles),
		cmocka_unit_test(what_is_filled_in_is_taken_as_it_is),
		cmocka_unit_test(no_control_character_goes_in),
		cmocka_unit_test(paragraphs_wrap_at_spaces),
		cmocka_unit_test(long_words_are_broken),
		cmocka_unit_test(wide_characters_are_not_cut),
		cmocka_unit_test(checks_hang_behind_their_mark),
		cmocka_unit_test(fields_line_up),
		cmocka_unit_test(a_long_label_stands_above),
		cmocka_unit_test(verbatim_is_cut),
		cmocka_unit_test(short_code_is_kept_whole),
		cmocka_unit_test(pages_are_appended),
		cmocka_unit_test(no_line_is_too_wide),
		cmocka_unit_test(nothing_is_lost),
		cmocka_unit_test(work_grows_with_the_text_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
