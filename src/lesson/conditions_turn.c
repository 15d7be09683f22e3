// SPDX-License-Identifier: GPL-3.0-or-later
/* The conditions that a turn can be held against. */
#include "lesson/condition.h"

#include "base/filling.h"
#include "catalogue/catalogue.h"

static void call_rule(struct buffer *called, const char *id)
{
	enum smtp_verb verb;
	const struct smtp_rule *rule = smtp_rule_named(text_of(id), &verb);

	catalogue_say_general(called, rule->because);
}

static void call_flaw(struct buffer *called, const char *id)
{
	catalogue_say_general(called, smtp_flaw_facts(smtp_flaw_named(text_of(id)))->is);
}

void condition_call_word(struct buffer *buffer, const char *word)
{
	struct buffer said = { 0 };
	enum smtp_verb verb;

	if (smtp_rule_named(text_of(word), &verb))
		call_rule(&said, word);
	else if (smtp_flaw_named(text_of(word)))
		call_flaw(&said, word);
	if (said.len)
		buffer_pairs(buffer, _("“{sentence}”"), WORDS({ "sentence", said.at }));
	else
		buffer_string(buffer, word);
	buffer_free(&said);
}

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
	.holds = is_one, .was = was_rule, .call = call_rule, .names_first = true,
	.yes = N_("this was the outcome that is asked for"),
	.no = N_("expected another outcome: “{wanted}”"),
};

static bool is_flaw(const struct condition *condition, const struct sight *sight)
{
	const struct smtp_flaw_found *found = &sight->moment->turn->flaw;

	for (size_t i = 0; i < condition->wanted.count; i++)
		if (found->flaw &&
		    text_is(text_of(condition->wanted.at[i]), smtp_flaw_facts(found->flaw)->id))
			return true;
	return false;
}

static void was_flaw(const struct condition *condition, const struct sight *sight,
		     struct room *room)
{
	const struct smtp_turn *turn = sight->moment->turn;
	struct smtp_scene scene = teach_scene(sight->moment);

	(void)condition;
	if (turn->flaw.flaw)
		words_fill(room, _(smtp_flaw_facts(turn->flaw.flaw)->is), smtp_place, &scene);
}

const struct condition_kind condition_flaw = {
	.holds = is_flaw, .was = was_flaw, .call = condition_call_word,
	.yes = N_("this mistake was asked for: {was}"),
	.no = N_("expected the mistake {wanted}, it was “{was}”"),
	.none = N_("expected the mistake {wanted}, there was none"),
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
		&condition_rule, &condition_flaw, &condition_code, &condition_enhanced, &condition_verb,
	};
	struct teach_moment moment = { .turn = turn };
	struct sight sight = { .moment = &moment };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		struct condition condition = { .kind = kinds[i], .wanted = { &word, 1 } };

		if (condition.kind->holds(&condition, &sight))
			return true;
	}
	return false;
}
