// SPDX-License-Identifier: GPL-3.0-or-later
/* The row of the prompt: a window on a line that may be longer. */
#include "face/tui/strip.h"

#include "base/width.h"
#include "face/tui/draw.h"

/* Readline's marks around what a prompt holds for the terminal alone. */
enum { IGNORE_BEGINS = 1, IGNORE_ENDS = 2 };

static void add_prompt(struct buffer *to, const struct prompt_view *view)
{
	struct buffer seen = { 0 };
	bool ignored = false;

	buffer_string(&seen, view->mode);
	for (const char *at = view->prompt; *at; at++) {
		if (*at == IGNORE_BEGINS || *at == IGNORE_ENDS)
			ignored = *at == IGNORE_BEGINS;
		else if (!ignored)
			buffer_byte(&seen, *at);
	}
	shown_text(to, buffer_view(&seen));
	buffer_free(&seen);
}

/* The columns to leave out so that the cursor stands within the row and not
 * on a mark of what is cut. */
static unsigned left_for(unsigned cursor, unsigned all, unsigned columns, unsigned left)
{
	if (all < columns)
		return 0;
	if (cursor > left && cursor + 2 < left + columns)
		return left;
	return cursor > columns / 2 ? cursor - columns / 2 : 0;
}

/* Draws what the window shows of text that begins `at` columns into the line. */
static void draw_part(const struct rect *rect, unsigned left, unsigned at, enum look look,
		      struct text text)
{
	unsigned hidden = at < left ? left - at : 0;
	struct text out = text_fit(text, hidden);
	unsigned column = at + text_width(out);

	text = text_skip(text, out.len);
	if (column < left && text.len) { /* a wide character is half in view */
		long rune;

		text = text_skip(text, rune_next(text, &rune));
		column += rune_width(rune);
	}
	if (column >= left && column - left < rect->columns)
		draw_text(rect->row, rect->column + column - left,
			  rect->columns - (column - left), look, text);
}

static void draw_mark(unsigned row, unsigned column)
{
	draw_string(row, column, 1, LOOK_DIM, draw_marks()->cut);
}

/* The prompt, the line behind it, and the columns of both together. */
struct prompt_text {
	struct buffer words, line;
	unsigned prompt; /* columns before the line */
	unsigned cursor, all;
};

static struct prompt_text text_of_view(const struct prompt_view *view)
{
	struct prompt_text text = { 0 };

	add_prompt(&text.words, view);
	text.prompt = text_width(buffer_view(&text.words));
	shown_text(&text.line, text_head(view->line, view->point));
	text.cursor = text.prompt + text_width(buffer_view(&text.line));
	shown_text(&text.line, text_skip(view->line, view->point));
	text.all = text.prompt + text_width(buffer_view(&text.line));
	return text;
}

/* What is seen when `left` columns are cut off, with a mark at each end that
 * something is cut off at. */
static void draw_window(const struct rect *rect, unsigned left, const struct prompt_text *text)
{
	struct rect window = *rect; /* without the marks of what is cut */
	bool before = left > 0;
	bool behind = text->all - left > rect->columns;

	window.column += before;
	window.columns -= (unsigned)before + behind;
	draw_fill(rect->row, rect->column, rect->columns, LOOK_NORMAL);
	draw_part(&window, left + before, 0, LOOK_STRONG, buffer_view(&text->words));
	draw_part(&window, left + before, text->prompt, LOOK_NORMAL, buffer_view(&text->line));
	if (before)
		draw_mark(rect->row, rect->column);
	if (behind)
		draw_mark(rect->row, rect->column + rect->columns - 1);
}

unsigned strip_prompt(const struct prompt_view *view, const struct rect *rect,
		      unsigned *left)
{
	struct prompt_text text = text_of_view(view);

	*left = left_for(text.cursor, text.all, rect->columns, *left);
	draw_window(rect, *left, &text);
	buffer_free(&text.words);
	buffer_free(&text.line);
	return rect->column + text.cursor - *left;
}
