// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/name_list.h"

#include "base/filling.h"

#include <stdlib.h>

/* The last name goes to the others. */
static void join(struct list *list, const char *sentence)
{
	struct buffer joined = { 0 };

	if (list->names.len) {
		buffer_pairs(&joined, sentence,
			     WORDS({ "names", list->names.at }, { "next", list->last.at }));
		buffer_free(&list->names);
		list->names = joined;
	} else {
		buffer_text(&list->names, buffer_view(&list->last));
	}
	buffer_clear(&list->last);
}

void list_add(struct list *list, const char *name)
{
	if (list->last.len)
		join(list, _("{names}, {next}"));
	buffer_string(&list->last, name);
	list->count++;
}

void list_free(struct list *list)
{
	buffer_free(&list->names);
	buffer_free(&list->last);
	*list = (struct list){ 0 };
}

static const char *end(struct list *list, const char *sentence)
{
	if (list->last.len)
		join(list, sentence);
	return buffer_string_of(&list->names);
}

const char *list_and(struct list *list)
{
	return end(list, _("{names} and {next}"));
}

const char *list_or(struct list *list)
{
	return end(list, _("{names} or {next}"));
}

const char *list_all(struct list *list)
{
	return end(list, _("{names}, {next}"));
}

/* Takes the next name: what stands before ", " or " and ". */
static struct text take_name(struct text *rest)
{
	struct text name = *rest;

	for (size_t i = 0; i < rest->len; i++) {
		struct text here = text_skip(*rest, i);
		size_t between = text_starts_fold(here, ", ") ? 2 :
				 text_starts_fold(here, " and ") ? 5 : 0;

		if (!between)
			continue;
		name = text_head(*rest, i);
		*rest = text_skip(here, between);
		return name;
	}
	*rest = text_skip(*rest, rest->len);
	return name;
}

void list_again(struct buffer *buffer, const char *english)
{
	struct list list = { 0 };
	struct text rest = text_of(english);

	while (rest.len) {
		char *name = heap_copy(take_name(&rest));

		list_add(&list, name);
		free(name);
	}
	buffer_string(buffer, strstr(english, " and ") ? list_and(&list) : list_all(&list));
	list_free(&list);
}
