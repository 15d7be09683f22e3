// SPDX-License-Identifier: GPL-3.0-or-later
/* The blocks "goal" and "quiz": their keys, and what is made of them. */
#include "lesson/lesson_inside.h"

#include "base/words.h"
#include "catalogue/catalogue.h"

#include <string.h>

enum { CONDITIONS_MAX = 48 };

/* What the keys fill before a goal is made of it. */
struct draft {
	struct goal_head head;
	struct key_texts without, repairs;
	unsigned long within, different;
	struct condition conditions[CONDITIONS_MAX];
	size_t count;
};

static bool add_condition(const struct reading *reading, unsigned line,
			  struct draft *draft, struct condition condition)
{
	if (draft->count == CONDITIONS_MAX)
		return key_refuse(reading, line, _("This goal has more conditions than %d."),
				  CONDITIONS_MAX);
	draft->conditions[draft->count++] = condition;
	return true;
}

/* Values that are words of a list. */
struct word_list {
	const struct condition_kind *kind; /* NULL where it is no condition */
	const char *what;
	nearest_words *words;
};

static bool is_listed(const char *word, nearest_words *words)
{
	const char *one;

	for (size_t n = 0; (one = words(NULL, n)); n++)
		if (text_is_fold(text_of(word), one))
			return true;
	return false;
}

static const char *rule_name(const void *context, size_t n)
{
	enum smtp_verb verb;
	const struct smtp_rule *rule = smtp_rule_at(n, &verb);

	(void)context;
	return rule ? rule->id : NULL;
}

static const char *verb_name(const void *context, size_t n)
{
	(void)context;
	return condition_verb_name(n);
}

static const char *state_name(const void *context, size_t n)
{
	(void)context;
	return condition_state_name(n);
}

/* What can be named besides codes: verbs and rules; and "reconnect". */
static const char *repairs_name(const void *context, size_t n)
{
	size_t count = 0;

	while (condition_verb_name(count))
		count++;
	return n < count ? verb_name(context, n) : rule_name(context, n - count);
}

static const char *without_name(const void *context, size_t n)
{
	return n ? repairs_name(context, n - 1) : "reconnect";
}

static const struct word_list rules = { &condition_rule, N_("rule"), rule_name };
static const struct word_list verbs = { &condition_verb, N_("command"), verb_name };
static const struct word_list repairable = {
	NULL, N_("rule, code or command"), repairs_name,
};
static const struct word_list avoidable = {
	NULL, N_("rule, code or command"), without_name,
};
static const struct word_list states = { &condition_state, N_("state"), state_name };

static bool read_words(const struct reading *reading, const struct key *key,
		       const struct tree *value, void *to)
{
	const struct word_list *list = key->with;
	struct condition condition = { .kind = list->kind };

	if (!key_texts(reading, key, value, &condition.wanted))
		return false;
	for (size_t i = 0; i < condition.wanted.count; i++)
		if (!is_listed(condition.wanted.at[i], list->words))
			return key_refuse_word(reading, value->line, _(list->what),
					       condition.wanted.at[i], list->words, NULL);
	return add_condition(reading, value->line, to, condition);
}

/* A condition whose values are codes of one form. */
struct code_form {
	const struct condition_kind *kind;
	enum catalogue_form form;
	const char *like;
};

static const struct code_form codes = { &condition_code, CATALOGUE_REPLY, "503" };
static const struct code_form enhanced = {
	&condition_enhanced, CATALOGUE_ENHANCED, "5.5.1",
};

static bool read_codes(const struct reading *reading, const struct key *key,
		       const struct tree *value, void *to)
{
	const struct code_form *form = key->with;
	struct condition condition = { .kind = form->kind };

	if (!key_texts(reading, key, value, &condition.wanted))
		return false;
	for (size_t i = 0; i < condition.wanted.count; i++)
		if (catalogue_form(text_of(condition.wanted.at[i])) != form->form)
			return key_refuse(reading, value->line,
					  _("Expected a code as %s for \"%s\", not \"%.40s\"."),
					  form->like, key->name, condition.wanted.at[i]);
	return add_condition(reading, value->line, to, condition);
}

/* One condition for each of the values. */
static bool read_each(const struct reading *reading, const struct key *key,
		      const struct tree *value, void *to)
{
	struct key_texts all;

	if (!key_texts(reading, key, value, &all))
		return false;
	for (size_t i = 0; i < all.count; i++) {
		struct condition condition = { .kind = key->with,
					       .wanted = { &all.at[i], 1 },
					       .field = all.at[i] };

		if (!add_condition(reading, value->line, to, condition))
			return false;
	}
	return true;
}

static bool read_count(const struct reading *reading, const struct key *key,
		       const struct tree *value, void *to)
{
	static const struct key_range range = { 0, 100000 };
	struct key number = { .name = key->name, .with = &range };
	struct condition condition = { .kind = key->with };

	return key_number(reading, &number, value, &condition.number) &&
	       add_condition(reading, value->line, to, condition);
}

/* One condition for each field of the header. */
static bool read_fields(const struct reading *reading, const struct key *key,
			const struct tree *value, void *to)
{
	struct key_pairs fields;

	if (!key_pairs(reading, key, value, &fields))
		return false;
	for (size_t i = 0; i < fields.count; i++) {
		struct condition condition = { .kind = key->with,
					       .wanted = { &fields.at[i].text, 1 },
					       .field = fields.at[i].key };

		if (!add_condition(reading, fields.at[i].line, to, condition))
			return false;
	}
	return true;
}

static const struct key delivered_keys[] = {
	{ .name = "from", .read = read_each, .with = &condition_from },
	{ .name = "to", .read = read_each, .with = &condition_to },
	{ .name = "to-count", .read = read_count, .with = &condition_to_count },
	{ .name = "header", .read = read_fields, .with = &condition_header },
	{ .name = "header-not", .read = read_fields, .with = &condition_header_not },
	{ .name = "header-missing", .read = read_each,
	  .with = &condition_header_missing },
	{ .name = "body", .read = read_each, .with = &condition_body },
	{ .name = "body-line", .read = read_each, .with = &condition_body_line },
	{ .name = "lines", .read = read_count, .with = &condition_lines },
	{ .name = NULL },
};

static bool read_delivered(const struct reading *reading, const struct key *key,
			   const struct tree *value, void *to)
{
	struct condition condition = { .kind = &condition_delivered };

	return add_condition(reading, value->line, to, condition) &&
	       keys_read(reading, delivered_keys, key->name, value, to);
}

struct goal *lesson_goal(const struct lesson *lesson, const char *id)
{
	for (size_t i = 0; i < lesson->goal_count; i++)
		if (!strcmp(lesson->goals[i]->id, id))
			return lesson->goals[i];
	return NULL;
}

static const char *goal_id(const void *context, size_t n)
{
	return lesson_goal_id(context, n);
}

bool goal_refuse(const struct reading *reading, const struct lesson *lesson,
		 unsigned line, const char *id)
{
	return key_refuse_word(reading, line, _("goal above"), id, goal_id, lesson);
}

bool goal_read_id(const struct reading *reading, const struct key *key,
		    const struct tree *value, void *to)
{
	struct goal_head *head = to;

	if (!key_text(reading, key, value, &head->id))
		return false;
	for (const char *c = value->text; *c; c++)
		if (!text_is_letter(*c) && !text_is_digit(*c) && *c != '-')
			return key_refuse(reading, value->line,
					  _("\"%.60s\" is no id; expected letters, digits and "
					    "hyphens."), value->text);
	return !lesson_goal(head->lesson, value->text) ||
	       key_refuse(reading, value->line,
			  _("There is a goal \"%.60s\" already; each needs an id of its own."),
			  value->text);
}

bool goal_read_after(const struct reading *reading, const struct key *key,
		       const struct tree *value, void *to)
{
	struct goal_head *head = to;
	const char *id;

	if (!key_text(reading, key, value, &id))
		return false;
	head->after = lesson_goal(head->lesson, id);
	return head->after || goal_refuse(reading, head->lesson, value->line, id);
}

/* Words that condition_word_fits() understands. */
static bool read_turn_words(const struct reading *reading, const struct key *key,
			    const struct tree *value, void *to)
{
	const struct word_list *list = key->with;
	struct key_texts *words = to;

	if (!key_texts(reading, key, value, words))
		return false;
	if (words->count > WITHOUT_MAX)
		return key_refuse(reading, value->line, _("\"%s\" takes no more than %d."),
				  key->name, WITHOUT_MAX);
	for (size_t i = 0; i < words->count; i++)
		if (!catalogue_form(text_of(words->at[i])) &&
		    !is_listed(words->at[i], list->words))
			return key_refuse_word(reading, value->line, _(list->what),
					       words->at[i], list->words, NULL);
	return true;
}

#define RANGE(low, high) &(const struct key_range){ low, high }

static const struct key goal_keys[] = {
	{ .name = "id", .read = goal_read_id,
	  .at = offsetof(struct draft, head), .required = true },
	{ .name = "say", .read = key_text,
	  .at = offsetof(struct draft, head.say), .required = true },
	{ .name = "rule", .read = read_words, .with = &rules },
	{ .name = "code", .read = read_codes, .with = &codes },
	{ .name = "enhanced", .read = read_codes, .with = &enhanced },
	{ .name = "verb", .read = read_words, .with = &verbs },
	{ .name = "state", .read = read_words, .with = &states },
	{ .name = "recipients", .read = read_count, .with = &condition_recipients },
	{ .name = "delivered", .read = read_delivered },
	{ .name = "after", .read = goal_read_after, .at = offsetof(struct draft, head) },
	{ .name = "different", .read = key_number,
	  .at = offsetof(struct draft, different), .with = RANGE(2, DIFFERENT_MAX) },
	{ .name = "repairs", .read = read_turn_words,
	  .at = offsetof(struct draft, repairs), .with = &repairable },
	{ .name = "without", .read = read_turn_words,
	  .at = offsetof(struct draft, without), .with = &avoidable },
	{ .name = "within", .read = key_number,
	  .at = offsetof(struct draft, within), .with = RANGE(1, 1000) },
	{ .name = NULL },
};

/* "reconnect" is asked for with words of its own. */
static bool add_without(const struct reading *reading, unsigned line, struct draft *draft)
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
					    "each connection."));
		if (!add_condition(reading, line, draft, condition))
			return false;
	}
	return true;
}

/* The modifiers follow the conditions, and "different", which counts the
 * turns in which all others hold, is the last. */
static bool add_modifiers(const struct reading *reading, unsigned line, struct draft *draft)
{
	struct condition after = { .kind = &condition_after };
	struct condition repairs = { .kind = &condition_repairs, .wanted = draft->repairs };
	struct condition within = { &condition_within, { NULL, 0 }, NULL, draft->within };
	struct condition different = { &condition_different, { NULL, 0 }, NULL,
				       draft->different };

	if (!draft->count)
		return key_refuse(reading, line,
				  _("This goal asks for nothing; expected at least one of "
				    "rule, code, enhanced, verb, state, recipients, "
				    "delivered."));
	if (draft->head.after && draft->repairs.count)
		return key_refuse(reading, line,
				  _("A goal has either \"after\" or \"repairs\", not both."));
	if (draft->head.after)
		after.wanted = (struct key_texts){ &draft->head.after->say, 1 };
	return (!draft->head.after || add_condition(reading, line, draft, after)) &&
	       (!draft->repairs.count || add_condition(reading, line, draft, repairs)) &&
	       add_without(reading, line, draft) &&
	       (!draft->within || add_condition(reading, line, draft, within)) &&
	       (!draft->different || add_condition(reading, line, draft, different));
}

struct goal *goal_add(const struct reading *reading, struct lesson *lesson,
		      const struct goal_head *head, unsigned line)
{
	struct goal *goal;

	if (lesson->goal_count == GOALS_MAX) {
		key_refuse(reading, line, _("A lesson has no more than %d goals."), GOALS_MAX);
		return NULL;
	}
	goal = pool_new(&lesson->pool, 1, sizeof(*goal));
	goal->id = head->id;
	goal->say = head->say;
	goal->after = head->after;
	goal->line = line;
	goal->number = lesson->goal_count;
	lesson->goals[lesson->goal_count++] = goal;
	return goal;
}

bool goal_read(struct lesson *lesson, const struct block *block, struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);
	const struct tree *tree = block_tree(lesson, block, fault);
	struct draft draft = { .head.lesson = lesson };
	struct goal *goal;

	if (!tree || !keys_read(&reading, goal_keys, _("goal"), tree, &draft) ||
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
