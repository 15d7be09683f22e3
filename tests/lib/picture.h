// SPDX-License-Identifier: GPL-3.0-or-later
/* The tutor's screen taken apart by what is drawn there, heads and rules: the
 * program's own layout is not asked, so that a fault in it is seen. For screens
 * that are high enough for a key bar. */
#ifndef LIB_PICTURE_H
#define LIB_PICTURE_H

#include "base/heap.h"
#include "lib/pty.h"

struct picture_pane {
	char title[64];
	unsigned row, column, rows, columns; /* of what it holds */
	size_t above, below;                 /* rows out of sight, as its head says */
};

struct picture {
	struct pty *pty;
	unsigned rows, columns;
	bool small; /* no rules: one pane, its head in the title, one strip */
	struct picture_pane panes[2]; /* in the order in which they are read */
	size_t pane_count;
	unsigned strip, goals_end, prompt; /* rows; the goals stand behind the strip */
};

struct picture picture_take(struct pty *pty);

/* The pane of that title, or NULL. */
const struct picture_pane *picture_pane(const struct picture *picture, const char *title);

/* Appends what stands in a row as words, each behind a blank: wrapped rows become
 * text again. Rules and walls are blanks. The bar beside a note is left out in its
 * second row and those below; barred tells whether the row before had one. */
void picture_add(struct buffer *words, const char *row, bool *barred);

/* The same of what a pane has in view, and of some rows of the screen. */
void picture_add_pane(struct buffer *words, const struct picture *picture,
		      const struct picture_pane *pane);
void picture_add_rows(struct buffer *words, const struct picture *picture, unsigned from,
		      unsigned end);

/* What stands in words behind the words sought, each of them whole, or NULL when they
 * are not there. */
const char *picture_find(const char *words, const char *sought);

#endif
