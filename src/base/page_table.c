// SPDX-License-Identifier: GPL-3.0-or-later
/* Laying out: tables whose cells stand side by side. */
#include "base/page_inside.h"

#include "base/width.h"

/* How wide a cell has to be, the gap behind it, and how many a row may have. */
enum { CELL_COLUMNS = 18, CELL_GAP = 2, CELLS_MAX = 6 };

static bool is_of_table(const struct page_block *block)
{
	return block->kind == PAGE_ROW || block->kind == PAGE_CELL;
}

static bool begins_table(const struct laying *l)
{
	return l->block == l->page->blocks || !is_of_table(l->block - 1);
}

/* Finds out how wide the cells of the table that begins with this block can
 * be. A row with too many cells, or cells without a row, are for no table. */
static void measure_table(struct laying *l)
{
	const struct page_block *end = l->page->blocks + l->page->block_count;
	unsigned widest = 0, count = 0, most = 0, each;

	for (const struct page_block *b = l->block; b < end && is_of_table(b); b++) {
		struct text name = text_span(l->page->text.at + b->from, b->to - b->from);
		unsigned columns = text_width(text_fit(name, l->width));

		if (b->kind == PAGE_ROW && columns > widest)
			widest = columns;
		count = b->kind == PAGE_ROW ? 0 : count + 1;
		if (count > most)
			most = count;
	}
	l->cells = widest + CELL_GAP;
	l->cell = 0;
	if (l->flat || l->marks->stacked || l->block->kind != PAGE_ROW || !most ||
	    most > CELLS_MAX || l->cells > l->width / 3)
		return;
	each = (l->width - l->cells + CELL_GAP) / most;
	if (each >= CELL_COLUMNS + CELL_GAP)
		l->cell = each - CELL_GAP;
}

bool lay_is_tabled(struct laying *l)
{
	if (!is_of_table(l->block))
		return false;
	if (begins_table(l))
		measure_table(l);
	return l->cell;
}

/* What is left of a cell that is written a line at a time. */
struct cell {
	const struct page_block *block;
	size_t from, to, piece;
	unsigned column, columns;
};

static struct cell cell_over(const struct laying *l, const struct page_block *block,
			     size_t from, size_t to)
{
	unsigned column = l->cells;

	for (const struct page_block *b = block; b[-1].kind == PAGE_CELL; b--)
		column += l->cell + CELL_GAP;
	return (struct cell){
		block, lay_skip_spaces(l, from, to), to, block->piece, column, l->cell,
	};
}

/* Writes the next line of each cell into one line. False when nothing is
 * left, and then there is no line. */
static bool cells_line(struct laying *l, struct cell *cells, size_t count)
{
	const struct page_block *row = l->block;
	unsigned at = 0;
	bool any = false;

	for (size_t i = 0; i < count; i++)
		any |= cells[i].from < cells[i].to;
	if (!any)
		return false;
	lay_line(l);
	for (struct cell *cell = cells; cell < cells + count; cell++) {
		struct cut cut;

		if (cell->from >= cell->to)
			continue;
		l->block = cell->block;
		l->piece = cell->piece;
		cut = lay_cut(l, cell->from, cell->to, cell->columns);
		lay_spaces(l, cell->column - at);
		lay_text(l, cell->from, cut.end);
		at = cell->column + text_width(text_span(l->page->text.at + cell->from,
							 cut.end - cell->from));
		cell->from = cut.next;
		cell->piece = l->piece;
	}
	l->block = row;
	return true;
}

/* The cells of the row, each from its label or, for the head of the table,
 * the labels themselves. */
void lay_row(struct laying *l)
{
	const struct page_block *row = l->block, *b = row + 1;
	const struct page_block *end = l->page->blocks + l->page->block_count;
	struct cell cells[1 + CELLS_MAX], head[1 + CELLS_MAX];
	size_t count = 1;

	cells[0] = (struct cell){
		row, lay_skip_spaces(l, row->from, row->to), row->to, row->piece, 0,
		l->cells - CELL_GAP,
	};
	head[0] = (struct cell){ .block = row };
	for (; b < end && b->kind == PAGE_CELL; b++, count++) {
		cells[count] = cell_over(l, b, b->label, b->to);
		head[count] = cell_over(l, b, b->from, b->label);
	}
	if (begins_table(l))
		cells_line(l, head, count);
	if (!cells_line(l, cells, count))
		lay_line(l);
	while (cells_line(l, cells, count))
		;
}
