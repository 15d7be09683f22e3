// SPDX-License-Identifier: GPL-3.0-or-later
#include "teach/reached.h"

#include <search.h>
#include <stdlib.h>

static int compare_keys(const void *a, const void *b)
{
	uint64_t left_key = ((const struct reached *)a)->key;
	uint64_t right_key = ((const struct reached *)b)->key;

	return (left_key > right_key) - (left_key < right_key);
}

/* The session is not zeroed: only what a copy fills of it is ever touched. */
struct reached *reached_new(void)
{
	struct reached *reached = heap_new(1, sizeof(*reached));

	reached->trial = heap_resize(NULL, 1, sizeof(*reached->trial));
	return reached;
}

void reached_free(struct reached *reached)
{
	free(reached->trial);
	free(reached);
}

void reached_note(struct reached *reached)
{
	const struct smtp_session *session = &reached->trial->session;

	reached->strain = session->facts.strain;
	reached->key = smtp_session_mark_patient(session);
}

void reached_keep(struct reached_list *list, struct reached *reached)
{
	struct reached **node;

	if (list->count == list->room) {
		list->room = list->room ? 2 * list->room : 32;
		list->at = heap_resize(list->at, list->room, sizeof(struct reached *));
	}
	list->at[list->count++] = reached;
	node = tsearch(reached, &list->keys, compare_keys);
	if (!node) {
		heap_exhausted();
	} else if (*node != reached) {
		reached->alike = (*node)->alike;
		(*node)->alike = reached;
	}
}

/* Whether a strain that leads to the aim at its end can be brought there still. */
static bool is_near(unsigned strain, unsigned end, unsigned moves)
{
	return end && strain + moves >= end;
}

static bool does_for(const struct reached *known, const struct reached *reached,
		     const struct smtp_strain *ends, unsigned limit)
{
	const struct smtp_strain *a = &known->strain, *b = &reached->strain;
	unsigned moves = limit - reached->depth;

	if (known->depth > reached->depth || !smtp_strain_is_within(a, b))
		return false;
	return (a->errors == b->errors || !is_near(b->errors, ends->errors, moves)) &&
	       (a->idle == b->idle || !is_near(b->idle, ends->idle, moves));
}

bool reached_is_known(const struct reached_list *list, const struct reached *reached,
		      const struct smtp_strain *ends, unsigned limit)
{
	struct reached *const *node = tfind(reached, &list->keys, compare_keys);
	const struct reached *known = node ? *node : NULL;

	while (known && !does_for(known, reached, ends, limit))
		known = known->alike;
	return known != NULL;
}

/* The tree only points at what the list holds. */
static void forget(void *node)
{
	(void)node;
}

void reached_forget(struct reached_list *list)
{
	tdestroy(list->keys, forget);
	for (size_t i = 0; i < list->count; i++)
		reached_free(list->at[i]);
	free(list->at);
	*list = (struct reached_list){ .count = 0 };
}
