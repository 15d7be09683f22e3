// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/keys.h"

#include "base/words.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { LISTED_MAX = 48 };

bool key_refuse(const struct reading *reading, unsigned line, const char *format, ...)
{
	char says[sizeof(reading->fault->says)];
	va_list args;

	va_start(args, format);
	vsnprintf(says, sizeof(says), format, args);
	va_end(args);
	fault_set(reading->fault, reading->file, line, "%s", says);
	return false;
}

/* "a, b, c"; nothing when there are too many to be read. */
static void list_words(struct buffer *list, nearest_words *words, const void *context)
{
	const char *word;

	for (size_t n = 0; (word = words(context, n)); n++) {
		if (n == LISTED_MAX) {
			buffer_clear(list);
			return;
		}
		buffer_format(list, "%s%s", n ? ", " : "", word);
	}
}

bool key_refuse_word(const struct reading *reading, unsigned line, const char *what,
		     const char *word, nearest_words *words, const void *context)
{
	const char *near = nearest_of(text_of(word), words, context);
	struct buffer list = { 0 }, says = { 0 };

	list_words(&list, words, context);
	buffer_format(&says, _("\"%.60s\" is no %s."), word, what);
	if (near)
		buffer_format(&says, _(" Did you mean \"%s\"?"), near);
	if (list.len && says.len + list.len + 40 < sizeof(reading->fault->says))
		buffer_format(&says, _(" Allowed are: %s."), list.at);
	key_refuse(reading, line, "%s", buffer_string_of(&says));
	buffer_free(&list);
	buffer_free(&says);
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
		      const char *what, const struct tree *mapping, void *to)
{
	for (const struct tree *item = mapping->first; item; item = item->next) {
		const struct key *key = key_named(keys, item->key);
		char kind[80];

		snprintf(kind, sizeof(kind), _("key of a %s"), what);
		if (!key)
			return key_refuse_word(reading, item->key_line, kind, item->key,
					       key_name, keys);
		if (!key->read(reading, key, item, (char *)to + key->at))
			return false;
	}
	return true;
}

bool keys_read(const struct reading *reading, const struct key *keys, const char *what,
	       const struct tree *mapping, void *to)
{
	if (mapping->kind != TREE_MAPPING)
		return key_refuse(reading, mapping->line,
				  _("Expected a mapping here, lines of \"key: value\", "
				    "for a %s."), what);
	if (!read_each(reading, keys, what, mapping, to))
		return false;
	for (const struct key *key = keys; key->name; key++)
		if (key->required && !tree_find(mapping, key->name))
			return key_refuse(reading, mapping->line,
					  _("This %s has no \"%s\", and needs one."), what,
					  key->name);
	return true;
}

bool key_text(const struct reading *reading, const struct key *key,
	      const struct tree *value, void *to)
{
	if (value->kind != TREE_TEXT || !value->text[0])
		return key_refuse(reading, value->line, _("Expected a text for \"%s\"."),
				  key->name);
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
		return key_refuse(reading, value->line,
				  _("Expected one text, or several as [one, other], "
				    "for \"%s\"."), key->name);
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
				  _("Expected a number from %lu to %lu for \"%s\"."),
				  range->low, range->high, key->name);
	*(unsigned long *)to = n;
	return true;
}

bool key_choice(const struct reading *reading, const struct key *key,
		const struct tree *value, void *to)
{
	const struct key_choice *choice = key->with;
	char kind[80];

	if (value->kind != TREE_TEXT)
		return key_refuse(reading, value->line, _("Expected one word for \"%s\"."),
				  key->name);
	for (; choice->word; choice++) {
		if (!strcmp(choice->word, value->text)) {
			*(unsigned *)to = choice->value;
			return true;
		}
	}
	snprintf(kind, sizeof(kind), _("value for \"%s\""), key->name);
	return key_refuse_word(reading, value->line, kind, value->text, choice_word,
			       key->with);
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
		return key_refuse(reading, value->line,
				  _("Expected a mapping for \"%s\", as {name: text}."),
				  key->name);
	for (size_t i = 0; item; i++, item = item->next) {
		if (item->kind != TREE_TEXT)
			return key_refuse(reading, item->line,
					  _("Expected a text for \"%s\"."), item->key);
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
