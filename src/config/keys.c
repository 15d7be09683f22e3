// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/keys.h"

#include "base/name_list.h"

#include <string.h>

enum { LISTED_MAX = 48 };

bool key_refuse(const struct reading *reading, unsigned line, const char *sentence,
		const struct words_pair *pairs)
{
	fault_set(reading->fault, reading->file, line, sentence, pairs);
	return false;
}

/* All the words; none when there are too many to be read. */
static void list_words(struct list *list, nearest_words *words, const void *context)
{
	const char *word;

	for (size_t n = 0; (word = words(context, n)); n++) {
		if (n == LISTED_MAX) {
			list_free(list);
			return;
		}
		list_add(list, word);
	}
}

bool key_refuse_word(const struct reading *reading, unsigned line, const char *sentence,
		     const char *key, const char *word, nearest_words *words,
		     const void *context)
{
	const char *near = nearest_of(text_of(word), words, context);
	struct list list = { 0 };

	list_words(&list, words, context);
	key_refuse(reading, line, sentence, WORDS({ "word", word }, { "key", key }));
	if (near)
		fault_add(reading->fault, _("Did you mean \"{near}\"?"),
			  WORDS({ "near", near }));
	if (list.count)
		fault_add(reading->fault, _("Allowed are: {list}."),
			  WORDS({ "list", list_all(&list) }));
	list_free(&list);
	return false;
}

/* The words of a table, as nearest_of() wants them. */
static const char *key_name(const void *keys, size_t n)
{
	return ((const struct key *)keys)[n].name;
}

static const char *choice_word(const void *choices, size_t n)
{
	return ((const struct key_choice *)choices)[n].word;
}

static const struct key *key_named(const struct key *keys, const char *name)
{
	for (; keys->name; keys++)
		if (!strcmp(keys->name, name))
			return keys;
	return NULL;
}

/* Each key of the mapping in its turn, through its row. */
static bool read_each(const struct reading *reading, const struct key *keys,
		      const char *name, const struct tree *mapping, void *to)
{
	for (const struct tree *item = mapping->first; item; item = item->next) {
		const struct key *key = key_named(keys, item->key);

		if (!key)
			return key_refuse_word(reading, item->key_line, name
					       ? _("\"{word}\" is no key of \"{key}\".")
					       : _("\"{word}\" is no key of a setting."),
					       name, item->key, key_name, keys);
		if (!key->read(reading, key, item, (char *)to + key->at))
			return false;
	}
	return true;
}

bool keys_read(const struct reading *reading, const struct key *keys, const char *name,
	       const struct tree *mapping, void *to)
{
	if (mapping->kind != TREE_MAPPING)
		return key_refuse(reading, mapping->line,
				  _("Expected a mapping here, lines of \"key: value\"."),
				  NULL);
	if (!read_each(reading, keys, name, mapping, to))
		return false;
	for (const struct key *key = keys; key->name; key++)
		if (key->required && !tree_find(mapping, key->name))
			return key_refuse(reading, mapping->line,
					  _("\"{key}\" has no \"{lacks}\" here, and needs "
					    "one."),
					  WORDS({ "key", name }, { "lacks", key->name }));
	return true;
}

static bool refuse_value(const struct reading *reading, unsigned line, const char *key,
			 const char *sentence)
{
	return key_refuse(reading, line, sentence, WORDS({ "key", key }));
}

bool key_text(const struct reading *reading, const struct key *key,
	      const struct tree *value, void *to)
{
	if (value->kind != TREE_TEXT || !value->text[0])
		return refuse_value(reading, value->line, key->name,
				    _("Expected a text for \"{key}\"."));
	*(const char **)to = value->text;
	return true;
}

bool key_texts(const struct reading *reading, const struct key *key,
	       const struct tree *value, void *to)
{
	const struct tree *item = value->kind == TREE_TEXT ? value : value->first;
	size_t count = value->kind == TREE_TEXT ? 1 : value->count;
	const char **texts = pool_new(reading->pool, count + 1, sizeof(*texts));

	if (value->kind == TREE_MAPPING || !count)
		return refuse_value(reading, value->line, key->name,
				    _("Expected one text, or several as [one, other], "
				      "for \"{key}\"."));
	for (size_t i = 0; i < count; i++, item = item->next)
		if (!key_text(reading, key, item, &texts[i]))
			return false;
	*(struct key_texts *)to = (struct key_texts){ texts, count };
	return true;
}

bool key_number(const struct reading *reading, const struct key *key,
		const struct tree *value, void *to)
{
	const struct key_range *range = key->with;
	unsigned long n;

	if (value->kind != TREE_TEXT ||
	    !text_number(text_of(value->text), range->high, &n) || n < range->low)
		return key_refuse(reading, value->line,
				  _("Expected a number from {low} to {high} for \"{key}\"."),
				  WORDS({ "low", WORDS_NUMBER(range->low) },
					{ "high", WORDS_NUMBER(range->high) },
					{ "key", key->name }));
	*(unsigned long *)to = n;
	return true;
}

bool key_choice(const struct reading *reading, const struct key *key,
		const struct tree *value, void *to)
{
	const struct key_choice *choice = key->with;

	if (value->kind != TREE_TEXT)
		return refuse_value(reading, value->line, key->name,
				    _("Expected one word for \"{key}\"."));
	for (; choice->word; choice++) {
		if (!strcmp(choice->word, value->text)) {
			*(unsigned *)to = choice->value;
			return true;
		}
	}
	return key_refuse_word(reading, value->line,
			       _("\"{word}\" is no value for \"{key}\"."), key->name,
			       value->text, choice_word, key->with);
}

bool key_flag(const struct reading *reading, const struct key *key,
	      const struct tree *value, void *to)
{
	static const struct key_choice answers[] = { { "yes", 1 }, { "no", 0 }, { NULL, 0 } };
	struct key asked = { .name = key->name, .with = answers };
	unsigned answer = 0;

	if (!key_choice(reading, &asked, value, &answer))
		return false;
	*(bool *)to = answer;
	return true;
}

bool key_pairs(const struct reading *reading, const struct key *key,
	       const struct tree *value, void *to)
{
	struct key_pair *pairs = pool_new(reading->pool, value->count + 1, sizeof(*pairs));
	const struct tree *item = value->first;

	if (value->kind != TREE_MAPPING || !value->count)
		return refuse_value(reading, value->line, key->name,
				    _("Expected a mapping for \"{key}\", as {name: text}."));
	for (size_t i = 0; item; i++, item = item->next) {
		if (item->kind != TREE_TEXT)
			return refuse_value(reading, item->line, item->key,
					    _("Expected a text for \"{key}\"."));
		pairs[i] = (struct key_pair){ item->key, item->text, item->key_line };
	}
	*(struct key_pairs *)to = (struct key_pairs){ pairs, value->count };
	return true;
}

bool key_mapping(const struct reading *reading, const struct key *key,
		 const struct tree *value, void *to)
{
	return keys_read(reading, key->with, key->name, value, to);
}
