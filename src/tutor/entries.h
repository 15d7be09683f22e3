// SPDX-License-Identifier: GPL-3.0-or-later
/* The conversation, as the faces read it: a list that grows at its end and
 * is cut there when something is taken back. */
#ifndef TUTOR_ENTRIES_H
#define TUTOR_ENTRIES_H

#include "tutor/tutor.h"

struct entries { /* zeroed, it is empty */
	struct tutor_entry *at; /* text and page are its own */
	size_t count, room;
};

/* Adds a line that was said, heard or ordered; text is copied. */
void entries_line(struct entries *entries, enum tutor_entry_kind kind,
		  unsigned number, struct text text);

/* Adds a note or a page, empty, and lends it to be filled. */
struct page *entries_page(struct entries *entries, enum tutor_entry_kind kind);

/* Gives the last line a page of its own, empty, and lends it to be filled. */
struct page *entries_page_of_last(struct entries *entries);

/* Takes away all but the first count; none: gives back everything. */
void entries_cut(struct entries *entries, size_t count);

/* The conversation as a transcript: what was said behind "C: ", what was
 * answered behind "S: ", orders and notes as comments behind "# ". Control
 * characters are written in their visible form. */
void entries_print(const struct entries *entries, struct buffer *buffer);

#endif
