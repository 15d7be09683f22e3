// SPDX-License-Identifier: GPL-3.0-or-later
/* What is wrong with something a person wrote, and where.
 *
 * `says` is a whole sentence: what is wrong first, then what is expected or
 * how to mend it. Shown as "file:line: says". */
#ifndef BASE_FAULT_H
#define BASE_FAULT_H

#include "base/words.h"

struct fault {
	char file[256];  /* empty when there is no file */
	unsigned line;   /* from 1; 0: the whole file */
	char says[1024];
};

/* Writes the fault; file may be NULL. The sentence's places are filled from
 * pairs; where pairs is NULL it stands as it is. What does not fit is cut from
 * what fills the places, so that the sentence stays whole. */
void fault_set(struct fault *fault, const char *file, unsigned line,
	       const char *sentence, const struct words_pair *pairs);

/* Adds a sentence behind what the fault says; nothing when it does not fit. */
void fault_add(struct fault *fault, const char *sentence, const struct words_pair *pairs);

#endif
