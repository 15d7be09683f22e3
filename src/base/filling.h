// SPDX-License-Identifier: GPL-3.0-or-later
/* Sentences filled into a string that grows: however long a translation is, and
 * what fills it, nothing is cut. */
#ifndef BASE_FILLING_H
#define BASE_FILLING_H

#include "base/heap.h"
#include "base/words.h"

/* Appends the sentence, filled as words_fill() does. */
void buffer_fill(struct buffer *buffer, const char *sentence, words_place *place,
		 const void *context);

/* The same from a table of pairs. */
void buffer_pairs(struct buffer *buffer, const char *sentence,
		  const struct words_pair *pairs);

#endif
