// SPDX-License-Identifier: GPL-3.0-or-later
/* The conditions that a turn can be held against. */
#include "lesson/condition.h"

#include "base/words.h"

static void was_rule(const struct condition *condition, const struct sight *sight,
		     struct room *room)
{
	(void)condition;
	room_string(room, sight->moment->turn->rule->id);
}

static void was_code(const struct condition *condition, const struct sight *sight,
		     struct room *room)
{
	(void)condition;
	if (sight->moment->turn->reply.code)
		room_number(room, sight->moment->turn->reply.code);
}

static void was_enhanced(const struct condition *condition, const struct sight *sight,
			 struct room *room)
{
	const struct smtp_reply *reply = &sight->moment->turn->reply;

	(void)condition;
	room_string(room, reply->code ? reply->enhanced : "");
}

static void was_verb(const struct condition *condition, const struct sight *sight,
		     struct room *room)
{
	const struct smtp_turn *turn = sight->moment->turn;

	(void)condition;
	room_string(room, smtp_verb_name_of(turn->verb, turn->command.word));
}

static void was_state(const struct condition *condition, const struct sight *sight,
		      struct room *room)
{
	(void)condition;
	room_string(room, smtp_state_facts(sight->moment->turn->after)->name);
}

/* What was so is one of the words wanted. */
static bool is_one(const struct condition *condition, const struct sight *sight)
{
	char was[SMTP_REPLY_LINE_MAX];
	struct room room = room_over(was, sizeof(was));

	condition->kind->was(condition, sight, &room);
	for (size_t i = 0; i < condition->wanted.count; i++)
		if (text_is_fold(room_view(&room), condition->wanted.at[i]))
			return true;
	return false;
}

const struct condition_kind condition_rule = {
	.holds = is_one, .was = was_rule,
	.yes = N_("the rule was {was}"),
	.no = N_("expected the rule {wanted}, it was {was}"),
};
const struct condition_kind condition_code = {
	.holds = is_one, .was = was_code,
	.yes = N_("the reply was {was}"),
	.no = N_("expected the reply {wanted}, it was {was}"),
	.none = N_("expected the reply {wanted}, there was none"),
};
const struct condition_kind condition_enhanced = {
	.holds = is_one, .was = was_enhanced,
	.yes = N_("the enhanced code was {was}"),
	.no = N_("expected the enhanced code {wanted}, it was {was}"),
	.none = N_("expected the enhanced code {wanted}, there was none"),
};
const struct condition_kind condition_verb = {
	.holds = is_one, .was = was_verb,
	.yes = N_("the command was {was}"),
	.no = N_("expected the command {wanted}, it was {was}"),
};
const struct condition_kind condition_state = {
	.holds = is_one, .was = was_state,
	.yes = N_("the state was {was}"),
	.no = N_("expected the state {wanted}, it was {was}"),
};

static bool is_recipients(const struct condition *condition, const struct sight *sight)
{
	return sight->moment->after->facts.recipient_count == condition->number;
}

static void was_recipients(const struct condition *condition, const struct sight *sight,
			   struct room *room)
{
	(void)condition;
	room_number(room, sight->moment->after->facts.recipient_count);
}

const struct condition_kind condition_recipients = {
	.holds = is_recipients, .was = was_recipients,
	.yes = N_("the accepted recipients were {was}"),
	.no = N_P("expected {wanted} accepted recipient, there were {was}",
		  "expected {wanted} accepted recipients, there were {was}"),
};

bool condition_word_fits(const char *word, const struct smtp_turn *turn)
{
	static const struct condition_kind *const kinds[] = {
		&condition_rule, &condition_code, &condition_enhanced, &condition_verb,
	};
	struct teach_moment moment = { .turn = turn };
	struct sight sight = { .moment = &moment };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		struct condition condition = { .kind = kinds[i], .wanted = { &word, 1 } };

		if (is_one(&condition, &sight))
			return true;
	}
	return false;
}
