// SPDX-License-Identifier: GPL-3.0-or-later
/* Laying out: from blocks to lines of a given width. Each line is looked at
 * once, and a little past its end, so the work grows with the text only. */
#include "base/page_inside.h"

#include "base/width.h"

#include <limits.h>
#include <stdlib.h>

/* From this width on, checks and items are indented and the values of fields
 * stand beside their labels. */
enum { ROOMY = 40, NARROWEST = 10, INDENT = 2, LABEL_GAP = 2 };

const struct page_marks page_marks_unicode = {
	.yes = "✓", .no = "✗", .aside = "·", .item = "•", .cut = "…",
};

const struct page_marks page_marks_ascii = {
	.yes = "+", .no = "x", .aside = ".", .item = "-", .cut = "~",
};

const struct page_marks page_marks_words = {
	.yes = N_("ok:"), .no = N_("NO:"), .aside = N_("and:"), .item = "-", .cut = "~",
};

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

/* A layout in the making, and the block it has come to. */
struct laying {
	struct page_layout *layout;
	const struct page *page;
	const struct page_block *block;
	const struct page_marks *marks;
	size_t piece;    /* the piece that the next text begins in, or one before */
	unsigned width;
	unsigned column; /* where the values of the present run of fields begin;
			  * 0: below their labels */
	bool flat;
};

static void line_open(struct laying *l)
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

/* Adds a span to the line opened last. */
static void span_add(struct laying *l, enum page_style style, struct text t)
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

static void spaces_add(struct laying *l, unsigned count)
{
	static const char spaces[] = "                                ";

	while (count) {
		unsigned n = count < sizeof(spaces) - 1 ? count : sizeof(spaces) - 1;

		span_add(l, PAGE_NORMAL, text_span(spaces, n));
		count -= n;
	}
}

/* How a style looks in a block of this kind. */
static enum page_style style_in(enum page_kind kind, enum page_style style)
{
	if (style != PAGE_NORMAL)
		return style;
	if (kind == PAGE_TITLE || kind == PAGE_HEADING)
		return PAGE_STRONG;
	return kind == PAGE_ASIDE ? PAGE_DIM : PAGE_NORMAL;
}

/* Adds the page's own text from `from` to `to`, in its styles. */
static void text_add(struct laying *l, size_t from, size_t to)
{
	const struct page_piece *pieces = l->page->pieces;

	while (from < to) {
		size_t end;

		while (pieces[l->piece].end <= from)
			l->piece++;
		end = pieces[l->piece].end < to ? pieces[l->piece].end : to;
		span_add(l, style_in(l->block->kind, pieces[l->piece].style),
			 text_span(l->page->text.at + from, end - from));
		from = end;
	}
}

/* Where a line ends and where the next one begins. */
struct cut {
	size_t end, next;
};

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

/* Finds the end of the line that begins at `from`, which is no space, in
 * text that ends at `to`. Columns are 2 or more. */
static struct cut line_cut(const struct laying *l, size_t from, size_t to,
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

static size_t skip_spaces(const struct laying *l, size_t from, size_t to)
{
	while (from < to && l->page->text.at[from] == ' ')
		from++;
	return from;
}

/* Wraps the text from `from` to `to` into the open line, which holds `hang`
 * columns already, and into as many more, hung in by as much. */
static void text_wrap(struct laying *l, size_t from, size_t to, unsigned hang)
{
	from = skip_spaces(l, from, to);
	while (from < to) {
		struct cut cut = line_cut(l, from, to, l->width - hang);

		text_add(l, from, cut.end);
		from = cut.next;
		if (from < to) {
			line_open(l);
			spaces_add(l, hang);
		}
	}
}

static void lay_marked(struct laying *l, const char *mark, enum page_style style)
{
	unsigned indent = l->width < ROOMY || l->flat ? 0 : INDENT;
	struct text shown = text_fit(text_of(*mark ? _(mark) : mark),
				     l->width / 2 - 1 - indent);

	spaces_add(l, indent);
	span_add(l, style, shown);
	spaces_add(l, 1);
	text_wrap(l, l->block->label, l->block->to, indent + text_width(shown) + 1);
}

/* Cuts what is too long, so that nothing of it stands on a second line. */
static void lay_verbatim(struct laying *l)
{
	size_t from = l->block->label;
	struct text t = text_span(l->page->text.at + from, l->block->to - from);
	struct text mark = text_fit(text_of(l->marks->cut), l->width);

	if (text_fit(t, l->width).len < t.len) {
		t = text_fit(t, l->width - text_width(mark));
		text_add(l, from, from + t.len);
		span_add(l, PAGE_DIM, mark);
	} else {
		text_add(l, from, from + t.len);
	}
}

static struct text label_of(const struct page *page, const struct page_block *block)
{
	return text_span(page->text.at + block->from, block->label - block->from);
}

/* The column for the values of the fields that begin with this block. */
static unsigned field_column(const struct laying *l)
{
	const struct page_block *end = l->page->blocks + l->page->block_count;
	unsigned widest = 0;

	if (l->width < ROOMY)
		return 0;
	for (const struct page_block *b = l->block; b < end && b->kind == PAGE_FIELD; b++) {
		unsigned columns = text_width(text_fit(label_of(l->page, b), l->width));

		if (columns > widest)
			widest = columns;
	}
	if (!widest)
		return 0;
	return widest + LABEL_GAP <= l->width / 2 ? widest + LABEL_GAP : 0;
}

static void lay_flat_field(struct laying *l)
{
	text_add(l, l->block->from, l->block->label);
	if (l->block->label > l->block->from)
		span_add(l, PAGE_DIM, text_of(l->block->to > l->block->label ? ": " : ":"));
	text_wrap(l, l->block->label, l->block->to, 0);
}

static void lay_field(struct laying *l)
{
	const struct page_block *block = l->block;
	bool first = block == l->page->blocks || block[-1].kind != PAGE_FIELD;
	bool labelled = block->label > block->from;

	if (first)
		l->column = field_column(l);
	if (l->column) {
		text_add(l, block->from, block->label);
		spaces_add(l, l->column - text_width(label_of(l->page, block)));
		text_wrap(l, block->label, block->to, l->column);
		return;
	}
	text_wrap(l, block->from, block->label, 0);
	if (labelled && block->to > block->label)
		line_open(l);
	if (block->to > block->label)
		spaces_add(l, INDENT);
	text_wrap(l, block->label, block->to, INDENT);
}

static void block_lay(struct laying *l)
{
	line_open(l);
	switch (l->block->kind) {
	case PAGE_YES:
		lay_marked(l, l->marks->yes, PAGE_GOOD);
		break;
	case PAGE_NO:
		lay_marked(l, l->marks->no, PAGE_BAD);
		break;
	case PAGE_ASIDE:
		lay_marked(l, l->marks->aside, PAGE_DIM);
		break;
	case PAGE_ITEM:
		lay_marked(l, l->marks->item, PAGE_NORMAL);
		break;
	case PAGE_FIELD:
		if (l->flat)
			lay_flat_field(l);
		else
			lay_field(l);
		break;
	case PAGE_VERBATIM:
		lay_verbatim(l);
		break;
	case PAGE_BLANK:
		break;
	case PAGE_PARAGRAPH:
	case PAGE_TITLE:
	case PAGE_HEADING:
		text_wrap(l, l->block->from, l->block->to, 0);
		break;
	}
}

struct page_layout *page_lay_out(const struct page *page, unsigned width,
				 const struct page_marks *marks, bool flat)
{
	struct laying l = {
		.layout = heap_new(1, sizeof(struct page_layout)),
		.page = page,
		.marks = marks,
		.width = flat ? INT_MAX : width < NARROWEST ? NARROWEST : width,
		.flat = flat,
	};

	for (size_t i = 0; i < page->block_count; i++) {
		l.block = &page->blocks[i];
		l.piece = l.block->piece;
		block_lay(&l);
	}
	for (size_t i = 0; i < l.layout->span_count; i++)
		l.layout->spans[i].text.at = l.layout->text.at + l.layout->starts[i];
	return l.layout;
}

struct page_layout *page_lay(const struct page *page, unsigned width,
			     const struct page_marks *marks)
{
	return page_lay_out(page, width, marks, false);
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
