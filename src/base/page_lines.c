// SPDX-License-Identifier: GPL-3.0-or-later
/* Laying out: lines in the making. Each is looked at once, and a little past
 * its end, so the work grows with the text only. */
#include "base/page_inside.h"

#include "base/width.h"

#include <stdlib.h>

struct line {
	enum page_kind kind;
	unsigned block;
	size_t from, count; /* of its spans */
};

/* While lines are made, `text` may move: a span's text.at is set when all
 * are there, and `starts` says where in `text` each begins. */
struct page_layout {
	struct buffer text;
	struct page_span *spans;
	size_t *starts;
	size_t span_count, span_room;
	struct line *lines;
	size_t line_count, line_room;
};

struct page_layout *lay_new(void)
{
	return heap_new(1, sizeof(struct page_layout));
}

void lay_end(struct page_layout *layout)
{
	for (size_t i = 0; i < layout->span_count; i++)
		layout->spans[i].text.at = layout->text.at + layout->starts[i];
}

void lay_line(struct laying *l)
{
	struct page_layout *layout = l->layout;

	if (layout->line_count == layout->line_room) {
		layout->line_room = layout->line_room ? layout->line_room * 2 : 32;
		layout->lines = heap_resize(layout->lines, layout->line_room,
					    sizeof(*layout->lines));
	}
	layout->lines[layout->line_count++] = (struct line){
		l->block->kind, (unsigned)(l->block - l->page->blocks),
		layout->span_count, 0,
	};
}

void lay_span(struct laying *l, enum page_style style, struct text t)
{
	struct page_layout *layout = l->layout;

	if (!t.len)
		return;
	if (layout->span_count == layout->span_room) {
		layout->span_room = layout->span_room ? layout->span_room * 2 : 64;
		layout->spans = heap_resize(layout->spans, layout->span_room,
					    sizeof(*layout->spans));
		layout->starts = heap_resize(layout->starts, layout->span_room,
					     sizeof(*layout->starts));
	}
	layout->starts[layout->span_count] = layout->text.len;
	layout->spans[layout->span_count++] =
		(struct page_span){ style, text_span(NULL, t.len) };
	layout->lines[layout->line_count - 1].count++;
	buffer_text(&layout->text, t);
}

void lay_spaces(struct laying *l, unsigned count)
{
	static const char spaces[] = "                                ";

	while (count) {
		unsigned n = count < sizeof(spaces) - 1 ? count : sizeof(spaces) - 1;

		lay_span(l, PAGE_NORMAL, text_span(spaces, n));
		count -= n;
	}
}

/* How a style looks in a block of this kind. */
static enum page_style style_in(enum page_kind kind, enum page_style style)
{
	if (style != PAGE_NORMAL)
		return style;
	if (kind == PAGE_TITLE || kind == PAGE_HEADING || kind == PAGE_ROW)
		return PAGE_STRONG;
	return kind == PAGE_ASIDE ? PAGE_DIM : PAGE_NORMAL;
}

void lay_text(struct laying *l, size_t from, size_t to)
{
	const struct page_piece *pieces = l->page->pieces;

	while (from < to) {
		size_t end;

		while (pieces[l->piece].end <= from)
			l->piece++;
		end = pieces[l->piece].end < to ? pieces[l->piece].end : to;
		lay_span(l, style_in(l->block->kind, pieces[l->piece].style),
			 text_span(l->page->text.at + from, end - from));
		from = end;
	}
}

/* True when text at `at` is in a piece of code that is short for a line of
 * `columns`, and so is better not broken. `piece` is moved on to it. */
static bool is_kept(const struct laying *l, size_t at, size_t *piece, unsigned columns)
{
	const struct page_piece *pieces = l->page->pieces;
	struct text code;

	while (pieces[*piece].end <= at)
		(*piece)++;
	if (pieces[*piece].style != PAGE_CODE)
		return false;
	at = *piece > l->block->piece ? pieces[*piece - 1].end : l->block->from;
	code = text_span(l->page->text.at + at, pieces[*piece].end - at);
	return text_fit(code, columns / 3).len == code.len;
}

struct cut lay_cut(const struct laying *l, size_t from, size_t to,
			   unsigned columns)
{
	const char *text = l->page->text.at;
	struct cut best = { 0, 0 }, kept = { 0, 0 }, *gap = NULL;
	size_t piece = l->piece;
	unsigned taken = 0;

	for (size_t at = from; at < to;) {
		long rune;
		size_t next = at + rune_next(text_span(text + at, to - at), &rune);

		if (rune != ' ') {
			unsigned wants = rune_width(rune);

			if (taken + wants > columns)
				return best.next ? best : kept.next ? kept :
					(struct cut){ at, at };
			taken += wants;
			gap = NULL;
		} else {
			if (!gap) {
				gap = is_kept(l, at, &piece, columns) ? &kept : &best;
				gap->end = at;
			}
			gap->next = next;
			taken++;
		}
		at = next;
	}
	return (struct cut){ gap ? gap->end : to, to };
}

size_t lay_skip_spaces(const struct laying *l, size_t from, size_t to)
{
	while (from < to && l->page->text.at[from] == ' ')
		from++;
	return from;
}

void lay_wrap(struct laying *l, size_t from, size_t to, unsigned hang)
{
	from = lay_skip_spaces(l, from, to);
	while (from < to) {
		struct cut cut = lay_cut(l, from, to, l->width - hang);

		lay_text(l, from, cut.end);
		from = cut.next;
		if (from < to) {
			lay_line(l);
			lay_spaces(l, hang);
		}
	}
}

void page_layout_free(struct page_layout *layout)
{
	if (!layout)
		return;
	buffer_free(&layout->text);
	free(layout->spans);
	free(layout->starts);
	free(layout->lines);
	free(layout);
}

size_t page_layout_lines(const struct page_layout *layout)
{
	return layout->line_count;
}

struct page_line page_layout_line(const struct page_layout *layout, size_t n)
{
	const struct line *line = &layout->lines[n];

	return (struct page_line){
		line->kind, line->block,
		line->count ? layout->spans + line->from : NULL, line->count,
	};
}
