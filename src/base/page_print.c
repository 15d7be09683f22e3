// SPDX-License-Identifier: GPL-3.0-or-later
/* Printing: a laid-out page as plain text. */
#include "base/page_inside.h"

static bool is_all_spaces(struct text t)
{
	return !text_trim(t).len;
}

/* Appends one line; spaces that nothing follows are left out. */
static void line_print(const struct page_line *line, struct buffer *buffer)
{
	size_t count = line->span_count;

	while (count && is_all_spaces(line->spans[count - 1].text))
		count--;
	for (size_t i = 0; i < count; i++)
		buffer_text(buffer, line->spans[i].text);
	buffer_byte(buffer, '\n');
}

void page_print(const struct page *page, unsigned width,
		const struct page_marks *marks, struct buffer *buffer)
{
	struct page_layout *layout = page_lay_out(page, width, marks, !width);

	for (size_t n = 0; n < page_layout_lines(layout); n++) {
		struct page_line line = page_layout_line(layout, n);

		line_print(&line, buffer);
	}
	page_layout_free(layout);
}
