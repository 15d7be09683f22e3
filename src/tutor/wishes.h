// SPDX-License-Identifier: GPL-3.0-or-later
/* What the tutor asks of the world, first asked first taken. */
#ifndef TUTOR_WISHES_H
#define TUTOR_WISHES_H

#include "tutor/tutor.h"

struct wishes { /* zeroed, nothing is wished */
	struct tutor_wish *at;  /* their strings are their own */
	size_t first, count, room;
};

/* Adds a wish; its strings, any of which may be NULL, are copied. */
void wishes_add(struct wishes *wishes, struct tutor_wish wish);

/* The oldest wish, taken out; its strings last until the next is taken. */
struct tutor_wish wishes_take(struct wishes *wishes);

void wishes_free(struct wishes *wishes);

#endif
