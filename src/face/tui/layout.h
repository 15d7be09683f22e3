// SPDX-License-Identifier: GPL-3.0-or-later
/* Where everything stands on a screen of a given size. Pure geometry. */
#ifndef FACE_TUI_LAYOUT_H
#define FACE_TUI_LAYOUT_H

#include <stdbool.h>

/* Cells, counted from the top left corner, 0. Without rows: not shown. */
struct rect {
	unsigned row, column;
	unsigned rows, columns;
};

enum layout_shape {
	LAYOUT_TOO_SMALL, /* nothing but a sentence fits */
	LAYOUT_ONE,       /* one pane at a time */
	LAYOUT_STACKED,   /* the panes one above the other */
	LAYOUT_BESIDE,    /* side by side, framed */
};

enum layout_view { LAYOUT_BOTH, LAYOUT_PANE, LAYOUT_CONVERSATION };

struct layout_wish {
	unsigned rows, columns;
	enum layout_view view;
	unsigned pane_rows; /* that would show all of the right pane */
	unsigned goal_rows; /* that would show all of the goals */
};

/* The least size that can be worked in. */
enum { LAYOUT_ROWS_MIN = 6, LAYOUT_COLUMNS_MIN = 30 };

/* A head is the rule above a pane that holds its title; in LAYOUT_ONE the
 * title row is the head. The strip and the goals share one row there. */
struct layout {
	enum layout_shape shape;
	struct rect title;
	struct rect conversation_head, conversation;
	struct rect pane_head, pane;
	struct rect strip, goals;
	struct rect floor;   /* the rule that closes the frame */
	struct rect divider; /* the rule between panes that stand side by side */
	struct rect prompt;
	struct rect bar;
};

struct layout layout_make(const struct layout_wish *wish);

/* Whether the cell lies in the rectangle. */
bool rect_holds(const struct rect *rect, unsigned row, unsigned column);

#endif
