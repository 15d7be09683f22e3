// SPDX-License-Identifier: GPL-3.0-or-later
/* The conditions that look at the sitting: the modifiers. */
#include "lesson/condition.h"

#include "base/name_list.h"

static bool has_begun(const struct condition *condition, const struct sight *sight)
{
	(void)condition;
	return sight->standing->open;
}

static bool is_without(const struct condition *condition, const struct sight *sight)
{
	return !sight->standing->offended[condition->number];
}

static void was_offence(const struct condition *condition, const struct sight *sight,
			struct room *room)
{
	room_number(room, sight->standing->offences[condition->number]);
}

static bool breaks_without(const struct condition *condition, const struct smtp_turn *turn)
{
	return condition_word_fits(condition->wanted.at[0], turn);
}

static bool breaks_connection(const struct condition *condition, const struct smtp_turn *turn)
{
	(void)condition;
	return turn->verb == SMTP_CONNECT;
}

static bool is_within(const struct condition *condition, const struct sight *sight)
{
	return sight->standing->commands <= condition->number;
}

static void was_commands(const struct condition *condition, const struct sight *sight,
			 struct room *room)
{
	(void)condition;
	room_number(room, sight->standing->commands);
}

/* What was done in an earlier sitting need not be done again. */
static bool are_different(const struct condition *condition, const struct sight *sight)
{
	return sight->standing->met || sight->standing->different_count >= condition->number;
}

static void was_different(const struct condition *condition, const struct sight *sight,
			  struct room *room)
{
	const struct goal_standing *standing = sight->standing;
	struct list list = { 0 };

	(void)condition;
	for (unsigned i = 0; i < standing->different_count; i++) {
		const struct reason *reason = &standing->different[i];
		struct buffer said = { 0 };

		condition_call_word(&said, reason->flaw ? smtp_flaw_facts(reason->flaw)->id
							: reason->rule->id);
		list_add(&list, said.at);
		buffer_free(&said);
	}
	room_string(room, list_all(&list));
	list_free(&list);
}

const struct condition_kind condition_after = {
	.of_sitting = true, .holds = has_begun,
	.yes = N_("this came first: {wanted}"),
	.no = N_("expected this first: {wanted}"),
};
const struct condition_kind condition_repairs = {
	.of_sitting = true, .holds = has_begun, .call = condition_call_word,
	.yes = N_("this repaired: {wanted}"),
	.no = N_("expected this first, not yet repaired: {wanted}"),
};
const struct condition_kind condition_without = {
	.of_sitting = true, .holds = is_without, .was = was_offence, .call = condition_call_word,
	.offends = breaks_without,
	.yes = N_("this did not happen: {wanted}"),
	.no = N_("this must not happen: {wanted}; it did in line {was}"),
};
const struct condition_kind condition_no_reconnect = {
	.of_sitting = true, .holds = is_without, .offends = breaks_connection,
	.yes = N_("there was no new connection"),
	.no = N_("expected no new connection"),
};
const struct condition_kind condition_within = {
	.of_sitting = true, .holds = is_within, .was = was_commands,
	.yes = N_("the commands were {was}, of at most {wanted}"),
	.no = N_P("expected at most {wanted} command, there were {was}",
		  "expected at most {wanted} commands, there were {was}"),
};
const struct condition_kind condition_different = {
	.of_sitting = true, .counts_turns = true, .holds = are_different, .was = was_different,
	.yes = N_("the different reasons were {was}"),
	.no = N_("expected {wanted} different reasons, so far: {was}"),
	.none = N_("expected {wanted} different reasons, so far there was none"),
};
