// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/goal_draft.h"
#include "lesson/goal_words.h"

#include "base/words.h"

bool goal_draft_add(const struct reading *reading, unsigned line,
		    struct goal_draft *draft, struct condition condition)
{
	if (draft->count == CONDITIONS_MAX)
		return key_refuse(reading, line, _("This goal has more conditions than "
							   "{most}."),
				  WORDS({ "most", WORDS_NUMBER(CONDITIONS_MAX) }));
	draft->conditions[draft->count++] = condition;
	return true;
}

bool condition_read_words(const struct reading *reading, const struct key *key,
			  const struct tree *value, void *to)
{
	const struct word_list *list = key->with;
	struct condition condition = { .kind = list->kind };

	if (!key_texts(reading, key, value, &condition.wanted))
		return false;
	for (size_t i = 0; i < condition.wanted.count; i++)
		if (!word_is_listed(condition.wanted.at[i], list))
			return key_refuse_word(reading, value->line, _(list->refusal), NULL,
					       condition.wanted.at[i], list->words, NULL);
	return goal_draft_add(reading, value->line, to, condition);
}

bool condition_read_codes(const struct reading *reading, const struct key *key,
			  const struct tree *value, void *to)
{
	const struct code_form *form = key->with;
	struct condition condition = { .kind = form->kind };

	if (!key_texts(reading, key, value, &condition.wanted))
		return false;
	for (size_t i = 0; i < condition.wanted.count; i++)
		if (catalogue_form(text_of(condition.wanted.at[i])) != form->form)
			return key_refuse(reading, value->line,
					  _("Expected a code as {like} for \"{key}\", not "
					    "\"{word}\"."),
					  WORDS({ "like", form->like }, { "key", key->name },
						{ "word", condition.wanted.at[i] }));
	return goal_draft_add(reading, value->line, to, condition);
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

		if (!goal_draft_add(reading, value->line, to, condition))
			return false;
	}
	return true;
}

bool condition_read_count(const struct reading *reading, const struct key *key,
			  const struct tree *value, void *to)
{
	static const struct key_range range = { 0, 100000 };
	struct key number = { .name = key->name, .with = &range };
	struct condition condition = { .kind = key->with };

	return key_number(reading, &number, value, &condition.number) &&
	       goal_draft_add(reading, value->line, to, condition);
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

		if (!goal_draft_add(reading, fields.at[i].line, to, condition))
			return false;
	}
	return true;
}

static const struct key delivered_keys[] = {
	{ .name = "from", .read = read_each, .with = &condition_from },
	{ .name = "to", .read = read_each, .with = &condition_to },
	{ .name = "to-count", .read = condition_read_count, .with = &condition_to_count },
	{ .name = "header", .read = read_fields, .with = &condition_header },
	{ .name = "header-not", .read = read_fields, .with = &condition_header_not },
	{ .name = "header-missing", .read = read_each,
	  .with = &condition_header_missing },
	{ .name = "body", .read = read_each, .with = &condition_body },
	{ .name = "body-line", .read = read_each, .with = &condition_body_line },
	{ .name = "lines", .read = condition_read_count, .with = &condition_lines },
	{ .name = NULL },
};

bool condition_read_delivered(const struct reading *reading, const struct key *key,
			      const struct tree *value, void *to)
{
	struct condition condition = { .kind = &condition_delivered };

	return goal_draft_add(reading, value->line, to, condition) &&
	       keys_read(reading, delivered_keys, key->name, value, to);
}
