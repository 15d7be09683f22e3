// SPDX-License-Identifier: GPL-3.0-or-later
/* Putting text and rules on the screen, within bounds.
 *
 * What is drawn stands on curses' own picture; draw_show() sends what differs
 * from what the terminal shows. No function moves or reads anything else. */
#ifndef FACE_TUI_DRAW_H
#define FACE_TUI_DRAW_H

#include "base/page.h"
#include "face/tui/layout.h"

/* How a piece of the screen looks. The first are page_style's. */
enum look {
	LOOK_NORMAL = PAGE_NORMAL,
	LOOK_STRONG = PAGE_STRONG,
	LOOK_DIM = PAGE_DIM,
	LOOK_CODE = PAGE_CODE,
	LOOK_GOOD = PAGE_GOOD,
	LOOK_BAD = PAGE_BAD,
	LOOK_BAR,    /* the title row, a key's name */
	LOOK_HERE,   /* where the session is */
	LOOK_CLIENT,
	LOOK_SERVER,
	LOOK_ONWARD, /* a 3yz reply */
	LOOK_RULE,
	LOOKS
};

/* After curses has begun: whether looks have colours. */
void draw_begin(bool colours);

/* Whether the locale shows more than ASCII; the marks that suit it. */
bool draw_is_unicode(void);
const struct page_marks *draw_marks(void);

/* The size of the screen. */
unsigned draw_rows(void);
unsigned draw_columns(void);

/* Takes from *rest, which is in safe form, what fits into columns, if it can
 * up to a space in the second half. What is taken is empty only when *rest is. */
struct text draw_take_row(struct text *rest, unsigned columns);

/* Draws text, which is in safe form, from a cell on in at most so many
 * columns. Returns the columns it took. */
unsigned draw_text(unsigned row, unsigned column, unsigned columns, enum look look,
		   struct text text);
unsigned draw_string(unsigned row, unsigned column, unsigned columns, enum look look,
		     const char *string);

/* The same, with a mark at the end where text was too long. */
unsigned draw_cut(unsigned row, unsigned column, unsigned columns, enum look look,
		  struct text text);

/* Draws one line of a page. */
void draw_line(unsigned row, unsigned column, unsigned columns,
	       const struct page_line *line);

/* Rules, and the joints of a frame. */
enum joint {
	JOINT_TOP_LEFT, JOINT_TOP_RIGHT, JOINT_BOTTOM_LEFT, JOINT_BOTTOM_RIGHT,
	JOINT_LEFT, JOINT_RIGHT, JOINT_TOP, JOINT_BOTTOM,
};
void draw_rule(unsigned row, unsigned column, unsigned columns);
void draw_wall(unsigned row, unsigned column, unsigned rows);
void draw_joint(unsigned row, unsigned column, enum joint joint);

/* A row in blanks of that look. */
void draw_fill(unsigned row, unsigned column, unsigned columns, enum look look);

/* An empty picture. */
void draw_clear(void);

/* Paint everything anew at the next draw_show(), whatever the terminal shows. */
void draw_distrust(void);

/* Sends the picture, and leaves the cursor at that cell. */
void draw_show(unsigned row, unsigned column);

void draw_bell(void);

#endif
