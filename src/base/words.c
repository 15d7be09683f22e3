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

bool words_forms(const char *sentence, const char **one, const char **many)
{
	if (sentence[0] != '\1')
		return false;
	*one = sentence + 1;
	*many = *one + strlen(*one) + 1;
	return true;
}

struct text words_first(const char *sentence)
{
	struct text rest = text_of(sentence);
	struct text name = text_of("");

	while (rest.len && !name.len)
		next_piece(&rest, &name);
	return name;
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

/* How far words_unfill() has come. */
struct unfilling {
	struct text said;  /* what is left of it */
	struct text place; /* the name of the place that waits for its end; empty: none */
	struct words_found *found;
	size_t room, count;
};

static void end_place(struct unfilling *u, size_t length)
{
	if (!u->place.len)
		return;
	if (u->count < u->room)
		u->found[u->count] = (struct words_found){ u->place, text_head(u->said, length) };
	u->count++;
	u->place.len = 0;
}

/* Where `piece` stands in what is left: right here, when no place waits; the first such
 * behind a place, or, for the last piece of the sentence, at the end. */
static bool find_piece(const struct unfilling *u, struct text piece, bool is_last, size_t *at)
{
	size_t from = 0, to = 0;

	if (piece.len > u->said.len)
		return false;
	if (u->place.len)
		to = u->said.len - piece.len;
	if (is_last)
		from = u->said.len - piece.len;
	for (*at = from; *at <= to; ++*at)
		if (text_equal(text_head(text_skip(u->said, *at), piece.len), piece))
			return true;
	return false;
}

bool words_unfill(const char *sentence, struct text said, struct words_found *found,
		  size_t *count)
{
	struct unfilling u = { .said = said, .found = found, .room = *count };
	struct text rest = text_of(sentence);

	while (rest.len) {
		struct text name;
		struct text piece = next_piece(&rest, &name);
		size_t at;

		if (name.len) {
			end_place(&u, 0);
			u.place = name;
			continue;
		}
		if (!find_piece(&u, piece, !rest.len, &at))
			return false;
		end_place(&u, at);
		u.said = text_skip(u.said, at + piece.len);
	}
	*count = u.count + (u.place.len > 0);
	if (!u.place.len)
		return !u.said.len;
	end_place(&u, u.said.len);
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

const char *words_number(char at[WORDS_DIGITS], unsigned long n)
{
	struct room room = room_over(at, WORDS_DIGITS);

	room_number(&room, n);
	return at;
}
