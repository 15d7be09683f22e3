// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines that fit what has been typed, as a list. */
#ifndef TUTOR_COMPLETION_LIST_H
#define TUTOR_COMPLETION_LIST_H

#include "tutor/tutor.h"

struct completions { /* zeroed, there are none */
	struct tutor_completion *at; /* their strings are its own */
	size_t count, room;
};

/* Adds a line when it begins with what was typed and is not there yet. says may be
 * NULL. Both are copied. */
void completions_add(struct completions *completions, struct text typed, struct text line,
		     const char *says);

/* Takes all away, and keeps the memory of the list; the other gives that back too. */
void completions_clear(struct completions *completions);
void completions_free(struct completions *completions);

#endif
