// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/condition.h"

#include "base/words.h"

static void write_wanted(const struct condition *condition, struct room *room)
{
	if (!condition->wanted.count)
		room_number(room, condition->number);
	for (size_t i = 0; i < condition->wanted.count; i++) {
		room_string(room, i ? _(" or ") : "");
		room_string(room, condition->wanted.at[i]);
	}
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
