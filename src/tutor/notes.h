// SPDX-License-Identifier: GPL-3.0-or-later
/* Words of the tutor in the conversation. */
#ifndef TUTOR_NOTES_H
#define TUTOR_NOTES_H

#include "base/words.h"
#include "tutor/tutor.h"

/* A sentence; its places are filled from pairs, a table that ends in a row without
 * name. */
void note_say(struct tutor *tutor, const char *sentence);
void note_fill(struct tutor *tutor, enum page_kind kind, const char *sentence,
	       const struct words_pair *pairs);

void note_closed(struct tutor *tutor); /* what to do where nothing can be said */
bool note_wait(struct tutor *tutor);   /* how long to wait; false when that is no help */

/* An order's answer: a page in the conversation that also stands in `pane`
 * until the next turn. Lent to be filled. */
struct page *note_page(struct tutor *tutor, enum tutor_pane pane);

#endif
