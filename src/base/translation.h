// SPDX-License-Identifier: GPL-3.0-or-later
/* Sentences in the reader's language, by gettext.
 *
 * Where there is no translation, which is everywhere until one is opened, a
 * sentence stands for itself and nothing is looked up: explanations ask for
 * many sentences, and asking gettext for each would cost more than making
 * them. */
#ifndef BASE_TRANSLATION_H
#define BASE_TRANSLATION_H

#include "base/room.h"

/* Looks for a translation into the language of the locale, below folder.
 * After setlocale(), once, before the first sentence. */
void translation_open(const char *domain, const char *folder);

/* Whether sentences are translated from now on, and what was so before: for
 * what is compared with English, as the feedback that a lesson foretells. */
bool translation_use(bool wanted);

/* The sentence in the reader's language, or itself. It is no format of
 * printf's, and the compiler is not told that it could be one. */
const char *translation_of(const char *sentence);

/* The form of a sentence for the number n, of which English has two. */
const char *translation_of_number(const char *one, const char *many, unsigned long n);

/* The sentence of a table whose places place() fills (words.h): of one with
 * N_P() the form for the number that the first of its places writes. */
const char *translation_for(const char *sentence,
			    bool (*place)(const void *, struct text, struct room *),
			    const void *context);

#endif
