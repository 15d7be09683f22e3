// SPDX-License-Identifier: GPL-3.0-or-later
/* A line offered for completion, if it begins with what was typed. Whatever is said of
 * a line of SMTP was found by saying it to a copy of the session. */
#ifndef TUTOR_COMPLETE_OFFER_H
#define TUTOR_COMPLETE_OFFER_H

#include "tutor/tutor.h"

void offer(struct tutor *tutor, struct text typed, struct text line, const char *says);

/* A line of SMTP, together with what it would be answered. */
void offer_tried(struct tutor *tutor, struct text typed, const char *line);

/* "HELP DATA" or ":help why": a word behind what stands `before` it. */
void offer_word(struct tutor *tutor, struct text typed, const char *before,
		const char *word, const char *says);

#endif
