// SPDX-License-Identifier: GPL-3.0-or-later
/* What a page is made of; only for the files that build and lay pages. */
#ifndef BASE_PAGE_INSIDE_H
#define BASE_PAGE_INSIDE_H

#include "base/page.h"

/* A run of one style: the bytes of page.text up to `end`, from where the
 * piece before it ends. */
struct page_piece {
	enum page_style style;
	size_t end;
};

/* Places in page.text. `label` is where the label ends: `from` without one. */
struct page_block {
	enum page_kind kind;
	size_t from, label, to;
	size_t piece; /* the first of its pieces */
};

struct page {
	struct buffer text; /* of all blocks, in safe form */
	struct page_piece *pieces;
	size_t piece_count, piece_room;
	struct page_block *blocks;
	size_t block_count, block_room;
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
	unsigned cells;  /* where the first cell of the present table begins */
	unsigned cell;   /* and how wide each is; 0: one below the other */
	bool flat;
};

/* Where a line ends and where the next one begins. */
struct cut {
	size_t end, next;
};

/* An empty layout; and its spans pointed at their text, when all are there. */
struct page_layout *lay_new(void);
void lay_end(struct page_layout *layout);

/* Opens a line of the present block. */
void lay_line(struct laying *l);

/* Add to the line opened last: a span, spaces, or the page's own text from
 * `from` to `to` in its styles. */
void lay_span(struct laying *l, enum page_style style, struct text t);
void lay_spaces(struct laying *l, unsigned count);
void lay_text(struct laying *l, size_t from, size_t to);

/* Where the next text begins that is no space. */
size_t lay_skip_spaces(const struct laying *l, size_t from, size_t to);

/* Finds the end of the line that begins at `from`, which is no space, in
 * text that ends at `to`. Columns are 2 or more. */
struct cut lay_cut(const struct laying *l, size_t from, size_t to, unsigned columns);

/* Wraps the text from `from` to `to` into the open line, which holds `hang`
 * columns already, and into as many more, hung in by as much. */
void lay_wrap(struct laying *l, size_t from, size_t to, unsigned hang);

/* True when the block is part of a table whose cells stand side by side: its
 * rows are then laid by lay_row(), and its cells with them. */
bool lay_is_tabled(struct laying *l);
void lay_row(struct laying *l);

/* The layout of page_lay; with `flat` set each block is one line. */
struct page_layout *page_lay_out(const struct page *page, unsigned width,
				 const struct page_marks *marks, bool flat);

#endif
