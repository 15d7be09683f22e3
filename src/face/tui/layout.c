// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/layout.h"

enum {
	BESIDE_COLUMNS = 100,
	STACKED_COLUMNS = 60,
	STACKED_ROWS = 14,
	GOAL_ROWS_MAX = 2,
	TALL_ROWS = 20,        /* from here on the goals may have more than one row */
	BAR_ROWS = 8,          /* from here on a small screen has a key bar */
	UPPER_ROWS = 4,        /* that the conversation keeps above a long page, */
	UPPER_ROWS_LOW = 3,    /* and on a screen with less than LOW_ROWS for both */
	LOW_ROWS = 12,
};

static struct rect across(unsigned row, unsigned rows, unsigned columns)
{
	return (struct rect){ .row = row, .rows = rows, .columns = columns };
}

static enum layout_shape shape_of(unsigned rows, unsigned columns)
{
	if (rows < LAYOUT_ROWS_MIN || columns < LAYOUT_COLUMNS_MIN)
		return LAYOUT_TOO_SMALL;
	if (rows < STACKED_ROWS || columns < STACKED_COLUMNS)
		return LAYOUT_ONE;
	return columns < BESIDE_COLUMNS ? LAYOUT_STACKED : LAYOUT_BESIDE;
}

static unsigned goal_rows(const struct layout_wish *wish)
{
	if (wish->rows < TALL_ROWS || wish->goal_rows < 1)
		return 1;
	return wish->goal_rows < GOAL_ROWS_MAX ? wish->goal_rows : GOAL_ROWS_MAX;
}

static void lay_one(struct layout *layout, const struct layout_wish *wish)
{
	unsigned bar = wish->rows >= BAR_ROWS;
	struct rect content = across(1, wish->rows - 3 - bar, wish->columns);

	layout->strip = across(1 + content.rows, 1, wish->columns);
	if (wish->view == LAYOUT_PANE)
		layout->pane = content;
	else
		layout->conversation = content;
}

/* How many of the rows the conversation gets when it stands on the pane: half
 * of them, or fewer when the page needs more. */
static unsigned upper_rows(const struct layout_wish *wish, unsigned rows)
{
	unsigned half = rows / 2;
	unsigned least = rows < LOW_ROWS ? UPPER_ROWS_LOW : UPPER_ROWS;
	unsigned left = rows > wish->pane_rows ? rows - wish->pane_rows : 0;

	return left > half ? half : left > least ? left : least;
}

/* A head and what stands below it take `rows` rows from `row` on. */
static void lay_pane(struct rect *head, struct rect *content, unsigned row,
		     unsigned rows, unsigned columns)
{
	*head = across(row, 1, columns);
	*content = across(row + 1, rows - 1, columns);
}

static void lay_stacked(struct layout *layout, const struct layout_wish *wish)
{
	unsigned goals = goal_rows(wish);
	unsigned rows = wish->rows - 4 - goals; /* title, strip, prompt, bar */
	unsigned upper = upper_rows(wish, rows - 2) + 1;

	if (wish->view == LAYOUT_CONVERSATION) {
		lay_pane(&layout->conversation_head, &layout->conversation, 1, rows,
			 wish->columns);
	} else if (wish->view == LAYOUT_PANE) {
		lay_pane(&layout->pane_head, &layout->pane, 1, rows, wish->columns);
	} else {
		lay_pane(&layout->conversation_head, &layout->conversation, 1, upper,
			 wish->columns);
		lay_pane(&layout->pane_head, &layout->pane, 1 + upper, rows - upper,
			 wish->columns);
	}
	layout->strip = across(1 + rows, 1, wish->columns);
	layout->goals = across(2 + rows, goals, wish->columns);
}

/* What is inside a cell of the frame: a column of air at either side. */
static struct rect inside(unsigned row, unsigned column, unsigned rows, unsigned columns)
{
	return (struct rect){ row, column + 1, rows, columns - 2 };
}

static void lay_beside(struct layout *layout, const struct layout_wish *wish)
{
	unsigned goals = goal_rows(wish);
	unsigned rows = wish->rows - 6 - goals; /* title, 3 rules, prompt, bar */
	unsigned all = wish->columns - 2;
	unsigned left = (all - 1) / 2, right = all - 1 - left;
	bool both = wish->view == LAYOUT_BOTH;

	if (both)
		layout->divider = (struct rect){ 1, 1 + left, rows + 1, 1 };
	if (wish->view != LAYOUT_PANE) {
		layout->conversation_head = (struct rect){ 1, 1, 1, both ? left : all };
		layout->conversation = inside(2, 1, rows, both ? left : all);
	}
	if (wish->view != LAYOUT_CONVERSATION) {
		layout->pane_head = (struct rect){ 1, both ? 2 + left : 1, 1,
						   both ? right : all };
		layout->pane = inside(2, both ? 2 + left : 1, rows, both ? right : all);
	}
	layout->strip = (struct rect){ 2 + rows, 1, 1, all };
	layout->goals = inside(3 + rows, 1, goals, all);
	layout->floor = across(3 + rows + goals, 1, wish->columns);
}

struct layout layout_make(const struct layout_wish *wish)
{
	struct layout layout = { .shape = shape_of(wish->rows, wish->columns) };
	unsigned bar = wish->rows >= BAR_ROWS;

	if (layout.shape == LAYOUT_TOO_SMALL)
		return layout;
	layout.title = across(0, 1, wish->columns);
	layout.prompt = across(wish->rows - 1 - bar, 1, wish->columns);
	layout.bar = across(wish->rows - bar, bar, wish->columns);
	if (layout.shape == LAYOUT_ONE)
		lay_one(&layout, wish);
	else if (layout.shape == LAYOUT_STACKED)
		lay_stacked(&layout, wish);
	else
		lay_beside(&layout, wish);
	return layout;
}

bool rect_holds(const struct rect *rect, unsigned row, unsigned column)
{
	return row >= rect->row && row - rect->row < rect->rows &&
	       column >= rect->column && column - rect->column < rect->columns;
}
