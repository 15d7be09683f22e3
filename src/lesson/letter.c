// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/letter.h"

static bool is_folded(struct text line)
{
	return line.len && (line.at[0] == ' ' || line.at[0] == '\t');
}

/* Takes the lines that go on with a field out of *rest, and appends it all. */
static void unfold(struct text first, struct text *rest, struct buffer *value)
{
	struct buffer whole = { 0 };

	buffer_text(&whole, first);
	while (is_folded(*rest))
		buffer_text(&whole, text_take_line(rest));
	buffer_text(value, text_trim(buffer_view(&whole)));
	buffer_free(&whole);
}

bool letter_field(struct text content, const char *name, struct buffer *value)
{
	struct text rest = content;
	struct text line = text_take_line(&rest);

	for (; line.len; line = text_take_line(&rest)) {
		size_t colon = text_find(line, ':');

		if (colon == line.len || !text_is_fold(text_trim(text_head(line, colon)), name))
			continue;
		unfold(text_skip(line, colon + 1), &rest, value);
		return true;
	}
	return false;
}

struct text letter_body(struct text content)
{
	struct text rest = content;

	while (rest.len)
		if (!text_take_line(&rest).len)
			break;
	return rest;
}

unsigned long letter_lines(struct text t)
{
	unsigned long lines = 0;

	for (; t.len; lines++)
		text_take_line(&t);
	return lines;
}

bool letter_has_line(struct text t, struct text line)
{
	while (t.len)
		if (text_equal(text_take_line(&t), line))
			return true;
	return false;
}

bool letter_holds(struct text t, struct text part)
{
	for (size_t at = 0; at + part.len <= t.len; at++)
		if (text_equal_fold(text_span(t.at + at, part.len), part))
			return true;
	return false;
}
