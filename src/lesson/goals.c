// SPDX-License-Identifier: GPL-3.0-or-later
/* The block "goal": its keys, and what is made of them. */
#include "lesson/block.h"
#include "lesson/goal_draft.h"
#include "lesson/goal_words.h"

#include "base/words.h"

#include <string.h>

static const struct code_form codes = { &condition_code, CATALOGUE_REPLY, "503" };
static const struct code_form enhanced = {
	&condition_enhanced, CATALOGUE_ENHANCED, "5.5.1",
};

/* Words that condition_word_fits() understands. */
static bool read_turn_words(const struct reading *reading, const struct key *key,
			    const struct tree *value, void *to)
{
	const struct word_list *list = key->with;
	struct key_texts *words = to;

	if (!key_texts(reading, key, value, words))
		return false;
	if (words->count > WITHOUT_MAX)
		return key_refuse(reading, value->line, _("\"{key}\" takes no more than {most}."),
				  WORDS({ "key", key->name },
					{ "most", WORDS_NUMBER(WITHOUT_MAX) }));
	for (size_t i = 0; i < words->count; i++)
		if (!catalogue_form(text_of(words->at[i])) &&
		    !word_is_listed(words->at[i], list))
			return key_refuse_word(reading, value->line, _(list->refusal), NULL,
					       words->at[i], list->words, NULL);
	return true;
}

#define RANGE(low, high) &(const struct key_range){ low, high }

static const struct key goal_keys[] = {
	{ .name = "id", .read = goal_read_id,
	  .at = offsetof(struct goal_draft, head), .required = true },
	{ .name = "say", .read = key_text,
	  .at = offsetof(struct goal_draft, head.say), .required = true },
	{ .name = "rule", .read = condition_read_words, .with = &goal_rules },
	{ .name = "flaw", .read = condition_read_words, .with = &goal_flaws },
	{ .name = "code", .read = condition_read_codes, .with = &codes },
	{ .name = "enhanced", .read = condition_read_codes, .with = &enhanced },
	{ .name = "verb", .read = condition_read_words, .with = &goal_verbs },
	{ .name = "state", .read = condition_read_words, .with = &goal_states },
	{ .name = "recipients", .read = condition_read_count, .with = &condition_recipients },
	{ .name = "delivered", .read = condition_read_delivered },
	{ .name = "after", .read = goal_read_after, .at = offsetof(struct goal_draft, head) },
	{ .name = "different", .read = key_number,
	  .at = offsetof(struct goal_draft, different), .with = RANGE(2, DIFFERENT_MAX) },
	{ .name = "repairs", .read = read_turn_words,
	  .at = offsetof(struct goal_draft, repairs), .with = &goal_repairable },
	{ .name = "without", .read = read_turn_words,
	  .at = offsetof(struct goal_draft, without), .with = &goal_avoidable },
	{ .name = "within", .read = key_number,
	  .at = offsetof(struct goal_draft, within), .with = RANGE(1, 1000) },
	{ .name = NULL },
};

/* "reconnect" is asked for with words of its own. */
static bool add_without(const struct reading *reading, unsigned line, struct goal_draft *draft)
{
	for (size_t i = 0; i < draft->without.count; i++) {
		bool reconnect = !strcmp(draft->without.at[i], "reconnect");
		struct condition condition = {
			.kind = reconnect ? &condition_no_reconnect : &condition_without,
			.wanted = { &draft->without.at[i], 1 },
			.number = i,
		};

		if (reconnect && !draft->head.after && !draft->repairs.count)
			return key_refuse(reading, line,
					  _("\"without: reconnect\" needs \"after\" or "
					    "\"repairs\": else counting begins anew with "
					    "each connection."), NULL);
		if (!goal_draft_add(reading, line, draft, condition))
			return false;
	}
	return true;
}

/* The modifiers follow the conditions, and "different", which counts the
 * turns in which all others hold, is the last. */
static bool add_modifiers(const struct reading *reading, unsigned line,
			  struct goal_draft *draft)
{
	struct condition after = { .kind = &condition_after };
	struct condition repairs = { .kind = &condition_repairs, .wanted = draft->repairs };
	struct condition within = { &condition_within, { NULL, 0 }, NULL, draft->within };
	struct condition different = { &condition_different, { NULL, 0 }, NULL,
				       draft->different };

	if (!draft->count)
		return key_refuse(reading, line,
				  _("This goal asks for nothing; expected at least one of "
				    "rule, flaw, code, enhanced, verb, state, recipients, "
				    "delivered."), NULL);
	if (draft->head.after && draft->repairs.count)
		return key_refuse(reading, line,
				  _("A goal has either \"after\" or \"repairs\", not both."),
				  NULL);
	if (draft->head.after)
		after.wanted = (struct key_texts){ &draft->head.after->say, 1 };
	return (!draft->head.after || goal_draft_add(reading, line, draft, after)) &&
	       (!draft->repairs.count || goal_draft_add(reading, line, draft, repairs)) &&
	       add_without(reading, line, draft) &&
	       (!draft->within || goal_draft_add(reading, line, draft, within)) &&
	       (!draft->different || goal_draft_add(reading, line, draft, different));
}

bool goal_read(struct lesson *lesson, const struct block *block, struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);
	const struct tree *tree = block_tree(lesson, block, fault);
	struct goal_draft draft = { .head.lesson = lesson };
	struct goal *goal;

	if (!tree || !keys_read(&reading, goal_keys, "goal", tree, &draft) ||
	    !add_modifiers(&reading, block->line, &draft))
		return false;
	goal = goal_add(&reading, lesson, &draft.head, block->line);
	if (!goal)
		return false;
	goal->repairs = draft.repairs;
	goal->condition_count = draft.count;
	goal->conditions = pool_new(&lesson->pool, draft.count, sizeof(*goal->conditions));
	memcpy(goal->conditions, draft.conditions, draft.count * sizeof(*goal->conditions));
	return true;
}
