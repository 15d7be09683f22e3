// SPDX-License-Identifier: GPL-3.0-or-later
/* The conversation as rows: line numbers, marks, lines with a hanging indent. */
#ifndef FACE_TUI_CONVERSATION_H
#define FACE_TUI_CONVERSATION_H

#include "face/tui/layout.h"
#include "tutor/tutor.h"

/* Zeroed but for the tutor, it has nothing laid out yet. */
struct conversation {
	const struct tutor *tutor;
	unsigned epoch, columns, digits; /* what the rows were counted for */
	size_t *ends;                    /* rows up to the end of each entry */
	size_t count, room;              /* entries counted */
	size_t back;                     /* rows below those that are shown */
	struct buffer shown;             /* an entry in safe form */
};

void conversation_free(struct conversation *conversation);

/* Counts the rows of what is new, or, at another width, of everything. New
 * entries bring the end of the conversation into view. */
void conversation_lay(struct conversation *conversation, unsigned columns);

/* Moves what is shown by rows; below 0: back. rows_shown: the pane's. */
void conversation_scroll(struct conversation *conversation, long rows, size_t rows_shown);

/* How many rows there are above and below those shown. */
void conversation_more(const struct conversation *conversation, size_t rows_shown,
		       size_t *above, size_t *below);

void conversation_draw(struct conversation *conversation, const struct rect *rect);

#endif
