// SPDX-License-Identifier: GPL-3.0-or-later
/* The first words: what this is, what to type, what Enter does. The lines
 * they show were tried on a copy of the session. */
#ifndef TUTOR_OPENING_H
#define TUTOR_OPENING_H

#include "tutor/tutor.h"

/* Says them in the conversation; the same stands beside it until something is said. */
void opening_note(struct tutor *tutor);
void opening_fill(const struct tutor *tutor, struct page *page);

#endif
