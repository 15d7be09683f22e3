// SPDX-License-Identifier: GPL-3.0-or-later
/* Orders carried out, each by its handler. */
#include "tutor/orders.h"

#include "base/nearest.h"
#include "tutor/escapes.h"
#include "tutor/readout.h"

#define ROW(order, word) [order] = order_##word,
static order_handler *const handlers[ORDERS] = { ORDER_LIST(ROW) };

const struct order_facts *tutor_order_facts(size_t n)
{
	return order_facts(n);
}

void orders_refuse(struct tutor *tutor, enum order order, const char *sentence)
{
	const struct order_facts *facts = order_facts(order);

	note_fill(tutor, PAGE_PARAGRAPH, sentence, (const struct words_pair[]){
		{ "order", facts->name },
		{ "argument", facts->argument ? _(facts->argument) : "" },
		{ NULL, NULL },
	});
}

static const char *order_word(size_t n)
{
	return n < ORDERS ? order_facts(n)->name : NULL;
}

static void refuse_unknown(struct tutor *tutor, struct text name)
{
	char typed[64];
	struct room room = room_over(typed, sizeof(typed));
	const char *nearest = name.len ? nearest_word(name, order_word) : NULL;
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

void orders_run(struct tutor *tutor, struct text line, const struct typed *typed)
{
	enum order order = order_named(typed->word);
	size_t said = tutor->entries.count;

	entries_line(&tutor->entries, TUTOR_ORDER, 0, line);
	if (order == ORDERS)
		refuse_unknown(tutor, typed->word);
	else if (typed->argument.len && !order_facts(order)->argument)
		orders_refuse(tutor, order,
			      _("`:{order}` stands alone: nothing may follow it."));
	else
		handlers[order](tutor, typed->argument);
	if (tutor->said_secret && order == ORDER_SEND)
		entries_reword(&tutor->entries, said, SEND_COVERED);
}
