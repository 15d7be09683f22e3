// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/refusal.h"

#include "base/nearest.h"
#include "tutor/notes.h"
#include "tutor/readout.h"

void order_refuse(struct tutor *tutor, enum order order, const char *sentence)
{
	note_fill(tutor, PAGE_PARAGRAPH, sentence, WORDS({ "order", order_facts(order)->name }));
}

static const char *order_word(size_t n)
{
	return n < ORDERS ? order_facts(n)->name : NULL;
}

const char *order_nearest(struct text word)
{
	return word.len ? nearest_word(word, order_word) : NULL;
}

void order_refuse_unknown(struct tutor *tutor, struct text name)
{
	char typed[64];
	struct room room = room_over(typed, sizeof(typed));
	const char *nearest = order_nearest(name);
	const struct words_pair places[] = {
		{ "typed", typed },
		{ "nearest", nearest ? nearest : "" },
		{ NULL, NULL },
	};

	room_text(&room, name);
	note_fill(tutor, PAGE_PARAGRAPH, nearest
		  ? _("There is no order `:{typed}`. Did you mean `:{nearest}`?")
		  : _("There is no order `:{typed}`. `:help` lists the orders."), places);
	if (tutor_is_in_data(tutor))
		note_say(tutor, _("Nothing was added to the message. A line of mail data "
				  "that begins with a colon is typed with two: `::`"));
}
