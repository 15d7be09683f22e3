// SPDX-License-Identifier: GPL-3.0-or-later
/* The conditions that look at the sitting, and the words of all of them. */
#include "lesson/lesson_inside.h"

#include "base/words.h"

static bool has_begun(const struct condition *condition, const struct sight *sight)
{
	(void)condition;
	return sight->progress->open;
}

static bool is_without(const struct condition *condition, const struct sight *sight)
{
	return !sight->progress->offended[condition->number];
}

static void was_offence(const struct condition *condition, const struct sight *sight,
			struct room *room)
{
	room_number(room, sight->progress->offences[condition->number]);
}

static bool is_within(const struct condition *condition, const struct sight *sight)
{
	return sight->progress->commands <= condition->number;
}

static void was_commands(const struct condition *condition, const struct sight *sight,
			 struct room *room)
{
	(void)condition;
	room_number(room, sight->progress->commands);
}

/* What was done in an earlier sitting need not be done again. */
static bool are_different(const struct condition *condition, const struct sight *sight)
{
	return sight->progress->met || sight->progress->different_count >= condition->number;
}

static void was_different(const struct condition *condition, const struct sight *sight,
			  struct room *room)
{
	const struct progress *progress = sight->progress;

	(void)condition;
	if (!progress->different_count)
		room_string(room, _("none"));
	for (unsigned i = 0; i < progress->different_count; i++) {
		room_string(room, i ? ", " : "");
		room_string(room, progress->different[i]->id);
	}
}

const struct condition_kind condition_after = {
	.of_sitting = true, .holds = has_begun,
	.yes = N_("this came first: {wanted}"),
	.no = N_("expected this first: {wanted}"),
};
const struct condition_kind condition_repairs = {
	.of_sitting = true, .holds = has_begun,
	.yes = N_("this repaired a {wanted}"),
	.no = N_("expected a {wanted} before it, not yet repaired"),
};
const struct condition_kind condition_without = {
	.of_sitting = true, .holds = is_without, .was = was_offence,
	.yes = N_("there was no {wanted}"),
	.no = N_("expected no {wanted}, line {was} was one"),
};
const struct condition_kind condition_no_reconnect = {
	.of_sitting = true, .holds = is_without,
	.yes = N_("there was no new connection"),
	.no = N_("expected no new connection"),
};
const struct condition_kind condition_within = {
	.of_sitting = true, .holds = is_within, .was = was_commands,
	.yes = N_("the commands were {was}, of at most {wanted}"),
	.no = N_("expected at most {wanted} commands, there were {was}"),
};
const struct condition_kind condition_different = {
	.of_sitting = true, .holds = are_different, .was = was_different,
	.yes = N_("the different rules were {was}"),
	.no = N_("expected {wanted} different rules, so far: {was}"),
};

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
