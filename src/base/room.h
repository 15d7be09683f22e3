// SPDX-License-Identifier: GPL-3.0-or-later
/* A bounded place to write.
 *
 * A room is memory the caller owns. What is written is always followed by a
 * NUL; what does not fit is left out, and `full` stays true from then on.
 * Nothing here allocates, asks the locale or uses stdio, so the protocol
 * core can write with it. */
#ifndef BASE_ROOM_H
#define BASE_ROOM_H

#include "base/text.h"

struct room {
	char *at;
	size_t size; /* bytes at `at`, the NUL's place included */
	size_t len;  /* bytes written, without the NUL */
	bool full;   /* something did not fit */
};

/* An empty room over size bytes at `at`; size is at least 1. */
struct room room_over(char *at, size_t size);

void room_byte(struct room *room, char c);
void room_text(struct room *room, struct text t);
void room_string(struct room *room, const char *string);

/* n in decimal. */
void room_number(struct room *room, unsigned long n);

/* Takes back all that was written behind the first len bytes. */
void room_cut(struct room *room, size_t len);

/* What has been written. */
struct text room_view(const struct room *room);

#endif
