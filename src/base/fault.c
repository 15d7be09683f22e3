// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fault.h"

#include "base/width.h"

/* Places filled from pairs, of each value no more than so many octets. */
struct filling {
	const struct words_pair *pairs;
	size_t most;
};

/* The beginning of t, which ends with a whole character. */
static struct text beginning(struct text t, size_t most)
{
	size_t len = 0;
	long rune;

	while (len < t.len) {
		size_t size = rune_next(text_skip(t, len), &rune);

		if (len + size > most)
			break;
		len += size;
	}
	return text_head(t, len);
}

static bool place(const void *context, struct text name, struct room *room)
{
	const struct filling *filling = context;

	for (const struct words_pair *p = filling->pairs; p->name; p++) {
		struct text value = text_of(p->value);
		struct text head = beginning(value, filling->most);

		if (!text_is(name, p->name))
			continue;
		room_text(room, head);
		room_string(room, head.len < value.len ? "…" : "");
		return true;
	}
	return false;
}

/* True when it fitted. */
static bool fill(struct room *room, const char *sentence, const struct filling *filling)
{
	if (filling->pairs)
		words_fill(room, sentence, place, filling);
	else
		room_string(room, sentence);
	return !room->full;
}

void fault_set(struct fault *fault, const char *file, unsigned line,
	       const char *sentence, const struct words_pair *pairs)
{
	struct filling filling = { pairs, sizeof(fault->says) / 2 };
	struct room room = room_over(fault->file, sizeof(fault->file));

	room_string(&room, file ? file : "");
	fault->line = line;
	for (; filling.most; filling.most /= 2) {
		room = room_over(fault->says, sizeof(fault->says));
		if (fill(&room, sentence, &filling))
			return;
	}
}

void fault_add(struct fault *fault, const char *sentence, const struct words_pair *pairs)
{
	const struct filling filling = { pairs, sizeof(fault->says) };
	size_t len = strlen(fault->says);
	struct room room = { fault->says, sizeof(fault->says), len, false };

	room_byte(&room, ' ');
	if (!fill(&room, sentence, &filling))
		room_cut(&room, len);
}
