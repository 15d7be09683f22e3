// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/orders.h"

#include "tutor/refusal.h"
#include "tutor/tutor_inside.h"

#define ROW(order, word) [order] = order_##word,
static order_handler *const handlers[ORDERS] = { ORDER_LIST(ROW) };

const struct order_facts *tutor_order_facts(size_t n)
{
	return order_facts(n);
}

void orders_run(struct tutor *tutor, struct text shown, const struct typed *typed)
{
	enum order order = order_named(typed->word);

	entries_line(&tutor->entries, TUTOR_ORDER, 0, shown);
	if (order == ORDERS)
		order_refuse_unknown(tutor, typed->word);
	else if (typed->argument.len && !order_facts(order)->argument)
		order_refuse(tutor, order,
			      _("`:{order}` stands alone: nothing may follow it."));
	else
		handlers[order](tutor, typed->argument);
}
