// SPDX-License-Identifier: GPL-3.0-or-later
/* The word somebody meant. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include "base/text.h"

/* The word of a list that is nearest to what was typed, or NULL when none is
 * near enough to be worth naming: at most one slip in three letters, where a
 * slip is a letter too many, too few, wrong, or changed with its neighbour
 * (Damerau and Levenshtein). A word of which the beginning was typed counts
 * as one slip away. Case is not looked at. Of equals the first one wins.
 *
 * word(n) gives the words, n from 0, and NULL behind the last. */
const char *nearest_word(struct text typed, const char *(*word)(size_t n));

/* The same for a list that needs a context to be read. */
typedef const char *nearest_words(const void *context, size_t n);
const char *nearest_of(struct text typed, nearest_words *word, const void *context);

#endif
