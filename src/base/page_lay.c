// SPDX-License-Identifier: GPL-3.0-or-later
/* Laying out: from blocks to lines of a given width. */
#include "base/page_inside.h"

#include "base/width.h"

#include <limits.h>

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
	.stacked = true,
};

static void lay_marked(struct laying *l, const char *mark, enum page_style style)
{
	unsigned indent = l->width < ROOMY || l->flat ? 0 : INDENT;
	struct text shown = text_fit(text_of(*mark ? _(mark) : mark),
				     l->width / 2 - 1 - indent);

	lay_spaces(l, indent);
	lay_span(l, style, shown);
	lay_spaces(l, 1);
	lay_wrap(l, l->block->label, l->block->to, indent + text_width(shown) + 1);
}

/* Cuts what is too long, so that nothing of it stands on a second line. */
static void lay_verbatim(struct laying *l)
{
	size_t from = l->block->label;
	struct text t = text_span(l->page->text.at + from, l->block->to - from);
	struct text mark = text_fit(text_of(l->marks->cut), l->width);

	if (text_fit(t, l->width).len < t.len) {
		t = text_fit(t, l->width - text_width(mark));
		lay_text(l, from, from + t.len);
		lay_span(l, PAGE_DIM, mark);
	} else {
		lay_text(l, from, from + t.len);
	}
}

static struct text label_of(const struct page *page, const struct page_block *block)
{
	return text_span(page->text.at + block->from, block->label - block->from);
}

/* The column for the values of the fields, or cells, that begin with this
 * block. */
static unsigned field_column(const struct laying *l)
{
	const struct page_block *end = l->page->blocks + l->page->block_count;
	unsigned widest = 0;

	if (l->width < ROOMY)
		return 0;
	for (const struct page_block *b = l->block; b < end && b->kind == l->block->kind;
	     b++) {
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
	lay_text(l, l->block->from, l->block->label);
	if (l->block->label > l->block->from)
		lay_span(l, PAGE_DIM, text_of(l->block->to > l->block->label ? ": " : ":"));
	lay_wrap(l, l->block->label, l->block->to, 0);
}

static void lay_field(struct laying *l)
{
	const struct page_block *block = l->block;
	bool first = block == l->page->blocks || block[-1].kind != block->kind;
	bool labelled = block->label > block->from;

	if (first)
		l->column = field_column(l);
	if (l->column) {
		lay_text(l, block->from, block->label);
		lay_spaces(l, l->column - text_width(label_of(l->page, block)));
		lay_wrap(l, block->label, block->to, l->column);
		return;
	}
	lay_wrap(l, block->from, block->label, 0);
	if (labelled && block->to > block->label)
		lay_line(l);
	if (block->to > block->label)
		lay_spaces(l, INDENT);
	lay_wrap(l, block->label, block->to, INDENT);
}

static void block_lay(struct laying *l)
{
	lay_line(l);
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
	case PAGE_CELL:
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
	case PAGE_ROW:
		lay_wrap(l, l->block->from, l->block->to, 0);
		break;
	}
}

struct page_layout *page_lay_out(const struct page *page, unsigned width,
				 const struct page_marks *marks, bool flat)
{
	struct laying l = {
		.layout = lay_new(),
		.page = page,
		.marks = marks,
		.width = flat ? INT_MAX : width < NARROWEST ? NARROWEST : width,
		.flat = flat,
	};

	for (size_t i = 0; i < page->block_count; i++) {
		l.block = &page->blocks[i];
		l.piece = l.block->piece;
		if (!lay_is_tabled(&l))
			block_lay(&l);
		else if (l.block->kind == PAGE_ROW)
			lay_row(&l);
	}
	lay_end(l.layout);
	return l.layout;
}

struct page_layout *page_lay(const struct page *page, unsigned width,
			     const struct page_marks *marks)
{
	return page_lay_out(page, width, marks, false);
}
