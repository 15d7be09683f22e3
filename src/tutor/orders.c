// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/orders.h"

#include "tutor/escapes.h"
#include "tutor/refusal.h"
#include "tutor/tutor_inside.h"

#define ROW(order, word) [order] = order_##word,
static order_handler *const handlers[ORDERS] = { ORDER_LIST(ROW) };

const struct order_facts *tutor_order_facts(size_t n)
{
	return order_facts(n);
}

void orders_run(struct tutor *tutor, struct text line, const struct typed *typed)
{
	enum order order = order_named(typed->word);
	size_t said = tutor->entries.count;

	entries_line(&tutor->entries, TUTOR_ORDER, 0, line);
	if (order == ORDERS)
		order_refuse_unknown(tutor, typed->word);
	else if (typed->argument.len && !order_facts(order)->argument)
		order_refuse(tutor, order,
			      _("`:{order}` stands alone: nothing may follow it."));
	else
		handlers[order](tutor, typed->argument);
	if (tutor->said_secret && order == ORDER_SEND)
		entries_reword(&tutor->entries, said, SEND_COVERED);
}
