// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/pane.h"

#include "face/tui/draw.h"
#include "face/tui/bindings.h"

void pane_begin(struct pane *pane, struct tutor *tutor, enum tutor_pane shows)
{
	*pane = (struct pane){ .tutor = tutor, .page = page_new() };
	pane_show(pane, shows);
}

static void unlay(struct pane *pane)
{
	if (pane->layout)
		page_layout_free(pane->layout);
	pane->layout = NULL;
}

void pane_free(struct pane *pane)
{
	unlay(pane);
	page_free(pane->page);
}

void pane_show(struct pane *pane, enum tutor_pane shows)
{
	pane->shows = shows;
	pane->stale = true;
	pane->listing = false;
	pane->top = 0;
}

/* The line itself, and behind it, where the tutor says something, what. */
static void add_completion(struct page *page, const struct tutor_completion *completion)
{
	page_block(page, PAGE_ITEM);
	page_string(page, PAGE_CODE, completion->line);
	if (completion->says) {
		page_string(page, PAGE_NORMAL, "  ");
		page_string(page, PAGE_DIM, completion->says);
	}
}

void pane_list(struct pane *pane, const struct tutor_completion *completions,
	       size_t count)
{
	unlay(pane);
	page_clear(pane->page);
	for (size_t i = 0; i < count; i++)
		add_completion(pane->page, &completions[i]);
	pane->listing = true;
	pane->stale = false;
	pane->top = 0;
}

void pane_unlist(struct pane *pane)
{
	if (pane->listing)
		pane_show(pane, pane->shows);
}

const char *pane_title(const struct pane *pane)
{
	return pane->listing ? _("What could follow")
			     : tutor_pane_title(pane->tutor, pane->shows);
}

void pane_lay(struct pane *pane, unsigned columns)
{
	if (pane->stale) {
		page_clear(pane->page);
		tutor_pane_fill(pane->tutor, pane->shows, pane->page);
		if (pane->shows == TUTOR_PANE_HELP)
			bindings_fill(pane->page);
		pane->stale = false;
		unlay(pane);
	}
	if (pane->layout && pane->columns == columns)
		return;
	unlay(pane);
	pane->layout = page_lay(pane->page, columns, draw_marks());
	pane->columns = columns;
}

size_t pane_lines(const struct pane *pane)
{
	return pane->layout ? page_layout_lines(pane->layout) : 0;
}

static size_t last_top(const struct pane *pane, size_t rows_shown)
{
	size_t lines = pane_lines(pane);

	return lines > rows_shown ? lines - rows_shown : 0;
}

static size_t top_line(const struct pane *pane, size_t rows_shown)
{
	size_t last = last_top(pane, rows_shown);

	return pane->top < last ? pane->top : last;
}

void pane_scroll(struct pane *pane, long lines, size_t rows_shown)
{
	size_t top = top_line(pane, rows_shown);
	size_t by = (size_t)(lines < 0 ? -lines : lines);

	if (lines < 0)
		pane->top = top > by ? top - by : 0;
	else
		pane->top = top + by;
	pane->top = top_line(pane, rows_shown);
}

void pane_more(const struct pane *pane, size_t rows_shown, size_t *above, size_t *below)
{
	*above = top_line(pane, rows_shown);
	*below = last_top(pane, rows_shown) - *above;
}

void pane_draw(const struct pane *pane, const struct rect *rect)
{
	size_t lines = page_layout_lines(pane->layout);
	size_t top = top_line(pane, rect->rows);

	for (unsigned row = 0; row < rect->rows && top + row < lines; row++) {
		struct page_line line = page_layout_line(pane->layout, top + row);

		draw_line(rect->row + row, rect->column, rect->columns, &line);
	}
}
