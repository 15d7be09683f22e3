// SPDX-License-Identifier: GPL-3.0-or-later
/* Pages and lines on a plain stream. */
#include "face/show.h"

#include "base/width.h"

#include <langinfo.h>
#include <string.h>
#include <sys/ioctl.h>

enum { WIDTH_UNKNOWN = 80 };

static const char *const styles[] = {
	[PAGE_NORMAL] = "",
	[PAGE_STRONG] = "\033[1m",
	[PAGE_DIM] = "\033[2m",
	[PAGE_CODE] = "\033[36m",
	[PAGE_GOOD] = "\033[32m",
	[PAGE_BAD] = "\033[31m",
};

unsigned show_columns(int fd)
{
	struct winsize size;

	return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/* Text that is in safe form already. Octets above 127 may be control
 * characters where the terminal does not take them for UTF-8. */
static void put(FILE *out, struct text text)
{
	struct buffer ascii = { 0 };

	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
		shown_ascii(&ascii, text);
		text = buffer_view(&ascii);
	}
	fwrite(text.at, 1, text.len, out);
	buffer_free(&ascii);
}

static void show_span(FILE *out, enum page_style style, struct text text, bool colour)
{
	bool dressed = colour && *styles[style];

	if (dressed)
		fputs(styles[style], out);
	put(out, text);
	if (dressed)
		fputs("\033[0m", out);
}

static void show_coloured(FILE *out, const struct page *page, unsigned width,
			  const struct page_marks *marks)
{
	struct page_layout *layout =
		page_lay(page, width ? width : WIDTH_UNKNOWN, marks);

	for (size_t n = 0; n < page_layout_lines(layout); n++) {
		struct page_line line = page_layout_line(layout, n);
		bool head = line.kind == PAGE_TITLE || line.kind == PAGE_HEADING;

		for (size_t i = 0; i < line.span_count; i++)
			show_span(out, head ? PAGE_STRONG : line.spans[i].style,
				  line.spans[i].text, true);
		putc('\n', out);
	}
	page_layout_free(layout);
}

void show_page(FILE *out, const struct page *page, unsigned width,
	       const struct page_marks *marks, bool colour)
{
	struct buffer text = { 0 };

	if (colour) {
		show_coloured(out, page, width, marks);
		return;
	}
	page_print(page, width, marks, &text);
	put(out, buffer_view(&text));
	buffer_free(&text);
}

void show_labelled(FILE *out, const char *label, enum page_style style,
		   struct text says, bool colour)
{
	struct buffer safe = { 0 };

	show_span(out, PAGE_STRONG, text_of(label), colour);
	shown_text(&safe, says);
	if (*label && safe.len)
		putc(' ', out);
	show_span(out, style, buffer_view(&safe), colour);
	putc('\n', out);
	buffer_free(&safe);
}

void show_lines(FILE *out, struct text lines)
{
	struct buffer shown = { 0 };

	while (lines.len) {
		buffer_clear(&shown);
		shown_text(&shown, text_take(&lines, '\n'));
		put(out, buffer_view(&shown));
		putc('\n', out);
	}
	buffer_free(&shown);
}

void show_fault(struct buffer *buffer, const struct fault *fault)
{
	if (*fault->file)
		buffer_format(buffer, "%s:", fault->file);
	if (*fault->file && fault->line)
		buffer_format(buffer, "%u:", fault->line);
	if (*fault->file)
		buffer_byte(buffer, ' ');
	buffer_string(buffer, fault->says);
}
