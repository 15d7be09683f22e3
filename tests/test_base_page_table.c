// SPDX-License-Identifier: GPL-3.0-or-later
/* Tables on pages: side by side where it fits, one after another elsewhere. */
#include "base/page.h"
#include "base/width.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void cell(struct page *page, const char *label, const char *sentence)
{
	page_block(page, PAGE_CELL);
	page_label(page, label);
	page_add(page, sentence, NULL, NULL);
}

static struct page *table(void)
{
	struct page *page = page_new();

	page_say(page, PAGE_ROW, "Name");
	cell(page, "354", "*go* ahead");
	cell(page, "503", "not in this order, which is longer than one line");
	page_say(page, PAGE_ROW, "Next");
	cell(page, "354", "the message and a line of one dot, `.`");
	cell(page, "503", "");
	return page;
}

static void assert_prints(struct page *page, unsigned width,
			  const struct page_marks *marks, const char *wanted)
{
	struct buffer got = { 0 };

	page_print(page, width, marks, &got);
	page_free(page);
	assert_string_equal(buffer_string_of(&got), wanted);
	buffer_free(&got);
}

static void cells_stand_side_by_side(void **state)
{
	(void)state;
	assert_prints(table(), 46, &page_marks_unicode,
		      "      354                  503\n"
		      "Name  go ahead             not in this order,\n"
		      "                           which is longer\n"
		      "                           than one line\n"
		      "Next  the message and a\n"
		      "      line of one dot, .\n");
}

static void narrow_tables_are_stacked(void **state)
{
	(void)state;
	assert_prints(table(), 43, &page_marks_unicode,
		      "Name\n"
		      "354  go ahead\n"
		      "503  not in this order, which is longer\n"
		      "     than one line\n"
		      "Next\n"
		      "354  the message and a line of one dot, .\n"
		      "503\n");
	assert_prints(table(), 20, &page_marks_unicode,
		      "Name\n354\n  go ahead\n503\n  not in this order,\n  which is longer\n"
		      "  than one line\nNext\n354\n  the message and a\n  line of one dot, .\n"
		      "503\n");
}

static void tables_that_are_heard_are_stacked(void **state)
{
	(void)state;
	assert_prints(table(), 200, &page_marks_words,
		      "Name\n354  go ahead\n503  not in this order, which is longer than one "
		      "line\nNext\n354  the message and a line of one dot, .\n503\n");
	assert_prints(table(), 0, &page_marks_unicode,
		      "Name\n354: go ahead\n503: not in this order, which is longer than one "
		      "line\nNext\n354: the message and a line of one dot, .\n503:\n");
}

static void a_table_has_a_head_of_its_own(void **state)
{
	struct page *page = table(), *other = table();

	(void)state;
	page_blank(page);
	page_append(page, other);
	page_free(other);
	assert_prints(page, 80, &page_marks_unicode,
		      "      354                                   503\n"
		      "Name  go ahead                              not in this order, which is longer\n"
		      "                                            than one line\n"
		      "Next  the message and a line of one dot, .\n"
		      "\n"
		      "      354                                   503\n"
		      "Name  go ahead                              not in this order, which is longer\n"
		      "                                            than one line\n"
		      "Next  the message and a line of one dot, .\n");
}

static void styles_and_blocks_are_kept(void **state)
{
	struct page *page = table();
	struct page_layout *layout = page_lay(page, 46, &page_marks_unicode);
	struct page_line line = page_layout_line(layout, 1);

	(void)state;
	assert_int_equal(line.kind, PAGE_ROW);
	assert_int_equal(line.block, 0);
	assert_int_equal(line.spans[0].style, PAGE_STRONG);
	assert_int_equal(line.spans[2].style, PAGE_STRONG);
	assert_true(text_is(line.spans[2].text, "go"));
	assert_int_equal(page_layout_line(layout, 0).spans[1].style, PAGE_DIM);
	line = page_layout_line(layout, 5);
	assert_int_equal(line.block, 3);
	assert_int_equal(line.spans[line.span_count - 1].style, PAGE_CODE);
	page_layout_free(layout);
	page_free(page);
}

/* Rows with no cells, cells with no row, more cells than fit a table. */
static struct page *odd(unsigned which)
{
	struct page *page = page_new();

	if (which & 1)
		cell(page, "", "a cell without a row and without a label");
	if (which & 2)
		page_say(page, PAGE_ROW, "\xE6\xBC\xA2\xE5\xAD\x97 a name of a row that is very long");
	if (which & 4)
		for (int i = 0; i < 7; i++)
			cell(page, "label", "\xE6\xBC\xA2\xE5\xAD\x97 wide and long words");
	if (which & 8)
		page_say(page, PAGE_ROW, "");
	if (which & 16)
		cell(page, "a rather long label of a column", "");
	if (which & 32)
		cell(page, "x", "0123456789012345678901234567890123456789");
	return page;
}

static void no_line_is_too_wide(void **state)
{
	(void)state;
	for (unsigned which = 0; which < 64; which++)
		for (unsigned width = 10; width < 140; width += 3) {
			struct page *page = odd(which);
			struct page_layout *layout = page_lay(page, width,
							      &page_marks_unicode);

			for (size_t n = 0; n < page_layout_lines(layout); n++) {
				struct page_line line = page_layout_line(layout, n);
				unsigned columns = 0;

				for (size_t i = 0; i < line.span_count; i++)
					columns += text_width(line.spans[i].text);
				assert_in_range(columns, 0, width);
			}
			page_layout_free(layout);
			page_free(page);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_stand_side_by_side),
		cmocka_unit_test(narrow_tables_are_stacked),
		cmocka_unit_test(tables_that_are_heard_are_stacked),
		cmocka_unit_test(a_table_has_a_head_of_its_own),
		cmocka_unit_test(styles_and_blocks_are_kept),
		cmocka_unit_test(no_line_is_too_wide),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
