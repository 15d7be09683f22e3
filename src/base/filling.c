// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filling.h"

#include <stdlib.h>

enum { USUAL = 512 };

void buffer_fill(struct buffer *buffer, const char *sentence, words_place *place,
		 const void *context)
{
	char usual[USUAL];
	struct room room = room_over(usual, sizeof(usual));
	char *at = NULL;

	words_fill(&room, sentence, place, context);
	for (size_t size = 2 * sizeof(usual); room.full; size *= 2) {
		at = heap_resize(at, size, 1);
		room = room_over(at, size);
		words_fill(&room, sentence, place, context);
	}
	buffer_text(buffer, room_view(&room));
	free(at);
}

void buffer_pairs(struct buffer *buffer, const char *sentence,
		  const struct words_pair *pairs)
{
	buffer_fill(buffer, sentence, words_from_pairs, pairs);
}
