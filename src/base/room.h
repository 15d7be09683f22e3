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
static inline struct room room_over(char *at, size_t size)
{
	at[0] = '\0';
	return (struct room){ at, size, 0, false };
}

static inline void room_byte(struct room *room, char c)
{
	if (room->len + 1 >= room->size) {
		room->full = true;
		return;
	}
	room->at[room->len++] = c;
	room->at[room->len] = '\0';
}

void room_text(struct room *room, struct text t);

static inline void room_string(struct room *room, const char *string)
{
	room_text(room, text_of(string));
}

/* n in decimal. */
void room_number(struct room *room, unsigned long n);

/* Takes back all that was written behind the first len bytes. */
void room_cut(struct room *room, size_t len);

/* What has been written. */
static inline struct text room_view(const struct room *room)
{
	return text_span(room->at, room->len);
}

#endif
