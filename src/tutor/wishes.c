// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/wishes.h"

#include <stdlib.h>

static const char *copy(const char *string)
{
	return string ? heap_copy_string(string) : NULL;
}

static void wish_free(struct tutor_wish *wish)
{
	free((char *)wish->lesson);
	free((char *)wish->goal);
	free((char *)wish->name);
	free((char *)wish->text);
}

/* Those that were taken stand before `first` until the next call. */
static void drop_taken(struct wishes *wishes)
{
	for (size_t i = 0; i < wishes->first; i++)
		wish_free(&wishes->at[i]);
	for (size_t i = wishes->first; i < wishes->count; i++)
		wishes->at[i - wishes->first] = wishes->at[i];
	wishes->count -= wishes->first;
	wishes->first = 0;
}

void wishes_add(struct wishes *wishes, struct tutor_wish wish)
{
	if (wishes->count == wishes->room) {
		wishes->room = wishes->room ? wishes->room * 2 : 8;
		wishes->at = heap_resize(wishes->at, wishes->room, sizeof(*wishes->at));
	}
	wishes->at[wishes->count++] = (struct tutor_wish){
		.kind = wish.kind,
		.lesson = copy(wish.lesson),
		.goal = copy(wish.goal),
		.name = copy(wish.name),
		.text = copy(wish.text),
	};
}

struct tutor_wish wishes_take(struct wishes *wishes)
{
	drop_taken(wishes);
	if (!wishes->count)
		return (struct tutor_wish){ .kind = TUTOR_WISH_NONE };
	return wishes->at[wishes->first++];
}

void wishes_free(struct wishes *wishes)
{
	wishes->first = wishes->count;
	drop_taken(wishes);
	free(wishes->at);
	*wishes = (struct wishes){ 0 };
}
