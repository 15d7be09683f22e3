// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"

/* Takes the next piece of *rest: a run of plain text (*name empty), or one
 * place whose name is set. */
static struct text next_piece(struct text *rest, struct text *name)
{
	size_t open = text_find(*rest, '{');
	size_t close;
	struct text piece;

	*name = text_span(rest->at, 0);
	if (open) {
		piece = text_head(*rest, open);
	} else if (rest->len > 1 && rest->at[1] == '{') {
		piece = text_head(*rest, 1);
		*rest = text_skip(*rest, 1);
	} else if ((close = text_find(*rest, '}')) < rest->len) {
		piece = text_head(*rest, close + 1);
		*name = text_span(rest->at + 1, close - 1);
	} else {
		piece = *rest;
	}
	*rest = text_skip(*rest, piece.len);
	return piece;
}

bool words_fill(struct room *room, const char *sentence, words_place *place,
		const void *context)
{
	struct text rest = text_of(sentence);
	bool known = true;

	while (rest.len) {
		struct text name;
		struct text piece = next_piece(&rest, &name);

		if (name.len && place(context, name, room))
			continue;
		room_text(room, piece);
		known &= !name.len;
	}
	return known;
}

bool words_known(const char *sentence, words_place *place, const void *context)
{
	struct text rest = text_of(sentence);

	while (rest.len) {
		char aside[256];
		struct room room = room_over(aside, sizeof(aside));
		struct text name;

		next_piece(&rest, &name);
		if (name.len && !place(context, name, &room))
			return false;
	}
	return true;
}

bool words_from_pairs(const void *pairs, struct text name, struct room *room)
{
	for (const struct words_pair *p = pairs; p->name; p++) {
		if (text_is(name, p->name)) {
			room_string(room, p->value);
			return true;
		}
	}
	return false;
}
