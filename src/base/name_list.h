// SPDX-License-Identifier: GPL-3.0-or-later
/* Names in a row, put together as the reader's language does it: "A, B or C". */
#ifndef BASE_NAME_LIST_H
#define BASE_NAME_LIST_H

#include "base/heap.h"
#include "base/words.h"

/* Zeroed, it is empty; list_free() gives back its memory and empties it. */
struct list {
	struct buffer names; /* all but the last */
	struct buffer last;
	size_t count;
};

void list_add(struct list *list, const char *name);
void list_free(struct list *list);

/* All that was added, as one text: "A, B and C", "A, B or C", "A, B, C". It is
 * the list's own; nothing can be added any more. */
const char *list_and(struct list *list);
const char *list_or(struct list *list);
const char *list_all(struct list *list);

/* A text of a table that is such a list in English, "A, B and C", added to
 * buffer as the reader's language has it. */
void list_again(struct buffer *buffer, const char *english);

#endif
