// SPDX-License-Identifier: GPL-3.0-or-later
/* The rows of one entry of the conversation. For conversation.c. */
#ifndef FACE_TUI_CONVERSATION_ROWS_H
#define FACE_TUI_CONVERSATION_ROWS_H

#include "face/tui/conversation.h"

/* Where rows of entries go: the first `skip` are above what is shown. */
struct brush {
	const struct rect *rect;
	size_t skip;
	unsigned row; /* of the screen, the next one */
};

/* How many rows entry n takes; drawn when there is a brush. */
size_t conversation_rows(struct conversation *conversation, size_t n, struct brush *brush);

#endif
