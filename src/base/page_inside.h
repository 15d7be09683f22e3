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

/* The layout of page_lay; with `flat` set each block is one line. */
struct page_layout *page_lay_out(const struct page *page, unsigned width,
				 const struct page_marks *marks, bool flat);

#endif
