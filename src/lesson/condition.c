// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/condition.h"

#include "base/name_list.h"

static void add_called(struct list *list, const struct condition_kind *kind, const char *value)
{
	struct buffer called = { 0 };

	if (kind->call)
		kind->call(&called, value);
	else
		buffer_string(&called, value);
	list_add(list, buffer_string_of(&called));
	buffer_free(&called);
}

static void write_wanted(const struct condition *condition, struct room *room)
{
	size_t count = condition->wanted.count;
	struct list list = { 0 };

	if (condition->kind->names_first && count)
		count = 1;
	if (!count)
		room_number(room, condition->number);
	for (size_t i = 0; i < count; i++)
		add_called(&list, condition->kind, condition->wanted.at[i]);
	room_string(room, list_or(&list));
	list_free(&list);
}

bool condition_place(const void *scene, struct text name, struct room *room)
{
	const struct condition_scene *context = scene;
	const struct condition *condition = context->condition;

	if (text_is(name, "wanted"))
		write_wanted(condition, room);
	else if (text_is(name, "was") && condition->kind->was)
		condition->kind->was(condition, context->sight, room);
	else if (text_is(name, "field") && condition->field)
		room_string(room, condition->field);
	else
		return false;
	return true;
}

const char *condition_words(const struct condition_scene *scene, bool holds)
{
	const struct condition_kind *kind = scene->condition->kind;
	const char *words = holds ? kind->yes : kind->no;
	char was[2];
	struct room room = room_over(was, sizeof(was));

	if (!holds && kind->none) {
		kind->was(scene->condition, scene->sight, &room);
		words = *was ? words : kind->none;
	}
	return translation_for(words, condition_place, scene);
}
