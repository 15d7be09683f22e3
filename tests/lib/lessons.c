// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/lessons.h"

#include <string.h>

struct lesson *lesson_good(const char *markdown)
{
	struct fault fault = { 0 };
	struct lesson *lesson = lesson_parse("07-try", text_of(markdown), &fault);

	if (!lesson)
		fail_msg("%s:%u: %s", fault.file, fault.line, fault.says);
	return lesson;
}

void lesson_refused(const char *markdown, unsigned line, const char *says)
{
	struct fault fault = { 0 };

	if (lesson_parse("07-try", text_of(markdown), &fault))
		fail_msg("taken: %s", markdown);
	if (!strstr(fault.says, says) || fault.line != line)
		fail_msg("%s\nline %u: %s", markdown, fault.line, fault.says);
	assert_string_equal(fault.file, "07-try.md");
}

void table_open(struct table *table, const char *markdown)
{
	memset(table, 0, sizeof(*table));
	table->lesson = lesson_good(markdown);
	table->judge = judge_new(table->lesson);
	lesson_begin(&table->talk, table->judge, lesson_setting(table->lesson));
}

void table_close(struct table *table)
{
	judge_free(table->judge);
	lesson_free(table->lesson);
	buffer_free(&table->said);
}

void table_type(struct table *table, const char *lines)
{
	struct text rest = text_of(lines);

	while (rest.len) {
		struct text line = text_take_line(&rest);

		if (!lesson_type(&table->talk, table->judge, line))
			fail_msg("not taken: %.*s", (int)line.len, line.at);
	}
}

const char *table_feedback(struct table *table, size_t goal)
{
	struct page *page = page_new();

	buffer_clear(&table->said);
	judge_feedback(table->judge, goal, page);
	page_print(page, 0, &page_marks_unicode, &table->said);
	page_free(page);
	return buffer_string_of(&table->said);
}

void table_says(struct table *table, size_t goal, const char *words)
{
	const char *said = table_feedback(table, goal);

	if (!strstr(said, words))
		fail_msg("no \"%s\" in:\n%s", words, said);
}
