// SPDX-License-Identifier: GPL-3.0-or-later
/* The other way round: values as YAML, and what a key takes in words. */
#include "config/keys.h"

#include "base/filling.h"
#include "base/name_list.h"

#include <string.h>

/* Whether YAML takes the text as it stands, wherever it stands: only letters,
 * digits and signs that mean nothing to it. */
static bool is_plain(const char *text)
{
	const char *inside = "-_./+@*~ ";
	size_t len = strlen(text);

	if (!len || strchr("-.*~ @", text[0]) || text[len - 1] == ' ')
		return false;
	for (const char *c = text; *c; c++)
		if (!text_is_letter(*c) && !text_is_digit(*c) && !strchr(inside, *c))
			return false;
	return true;
}

void key_write_text(struct buffer *yaml, const char *text)
{
	if (is_plain(text)) {
		buffer_string(yaml, text);
		return;
	}
	buffer_byte(yaml, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			buffer_byte(yaml, '\\');
		if (*text == '\n')
			buffer_string(yaml, "\\n");
		else if (*text == '\t')
			buffer_string(yaml, "\\t");
		else
			buffer_byte(yaml, *text);
	}
	buffer_byte(yaml, '"');
}

void keys_unwritten(struct buffer *yaml, const struct key *key, const void *from)
{
	(void)yaml, (void)key, (void)from;
}

void key_write_string(struct buffer *yaml, const struct key *key, const void *from)
{
	const char *text = *(const char *const *)from;

	(void)key;
	if (text)
		key_write_text(yaml, text);
}

struct key_texts key_texts_of(const char *const *at)
{
	struct key_texts texts = { at, 0 };

	while (at && at[texts.count])
		texts.count++;
	return texts;
}

void key_texts_write(struct buffer *yaml, const struct key *key, const void *from)
{
	const struct key_texts *texts = from;

	(void)key;
	buffer_byte(yaml, '[');
	for (size_t i = 0; i < texts->count; i++) {
		buffer_string(yaml, i ? ", " : "");
		key_write_text(yaml, texts->at[i]);
	}
	buffer_byte(yaml, ']');
}

static void write_texts(struct buffer *yaml, const struct key *key, const void *from)
{
	if (((const struct key_texts *)from)->at)
		key_texts_write(yaml, key, from);
}

static void write_number(struct buffer *yaml, const struct key *key, const void *from)
{
	(void)key;
	buffer_format(yaml, "%lu", *(const unsigned long *)from);
}

static void write_flag(struct buffer *yaml, const struct key *key, const void *from)
{
	(void)key;
	buffer_string(yaml, *(const bool *)from ? "yes" : "no");
}

static void write_choice(struct buffer *yaml, const struct key *key, const void *from)
{
	for (const struct key_choice *choice = key->with; choice->word; choice++)
		if (choice->value == *(const unsigned *)from)
			buffer_string(yaml, choice->word);
}

static void write_mapping(struct buffer *yaml, const struct key *key, const void *from)
{
	buffer_byte(yaml, '\n');
	keys_write(yaml, key->with, from, "  ");
	buffer_cut(yaml, yaml->len - 1);
}

static void write_pairs(struct buffer *yaml, const struct key *key, const void *from)
{
	const struct key_pairs *pairs = from;

	(void)key;
	for (size_t i = 0; i < pairs->count; i++) {
		buffer_string(yaml, i ? ", " : "{");
		key_write_text(yaml, pairs->at[i].key);
		buffer_string(yaml, ": ");
		key_write_text(yaml, pairs->at[i].text);
	}
	buffer_string(yaml, pairs->count ? "}" : "");
}

static void tell_number(struct buffer *words, const struct key *key)
{
	const struct key_range *range = key->with;

	buffer_pairs(words, _("a number from {low} to {high}"),
		     WORDS({ "low", WORDS_NUMBER(range->low) },
			   { "high", WORDS_NUMBER(range->high) }));
}

static void list_quoted(struct list *list, const char *word)
{
	struct buffer quoted = { 0 };

	buffer_format(&quoted, "`%s`", word);
	list_add(list, quoted.at);
	buffer_free(&quoted);
}

static void tell_choice(struct buffer *words, const struct key *key)
{
	const struct key_choice *choice = key->with;
	struct list list = { 0 };

	for (size_t n = 0; choice[n].word; n++)
		list_quoted(&list, choice[n].word);
	buffer_string(words, list_all(&list));
	list_free(&list);
}

static void tell_texts(struct buffer *words, const struct key *key)
{
	const struct key_words *known = key->with;
	struct list list = { 0 };
	const char *word;

	if (!known) {
		buffer_string(words, _("one or several texts"));
		return;
	}
	for (size_t n = 0; (word = known->words(NULL, n)); n++)
		list_quoted(&list, word);
	buffer_pairs(words, _("one or several of {list}"), WORDS({ "list", list_all(&list) }));
	list_free(&list);
}

/* The kinds: how a value is written, and what is said of it. */
static const struct {
	key_reader *read;
	key_writer *write;
	void (*tell)(struct buffer *words, const struct key *key); /* NULL: is */
	const char *is;
} kinds[] = {
	{ key_text, key_write_string, NULL, N_("a text") },
	{ key_texts, write_texts, tell_texts, NULL },
	{ key_number, write_number, tell_number, NULL },
	{ key_flag, write_flag, NULL, N_("`yes` or `no`") },
	{ key_choice, write_choice, tell_choice, NULL },
	{ key_pairs, write_pairs, NULL, N_("a mapping of texts") },
	{ key_mapping, write_mapping, NULL, N_("a mapping, see below") },
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static size_t kind_of(const struct key *key)
{
	size_t n = 0;

	while (n < KINDS && kinds[n].read != key->read)
		n++;
	return n;
}

void key_write(struct buffer *yaml, const struct key *key, const void *from)
{
	size_t kind = kind_of(key);

	if (key->write)
		key->write(yaml, key, from);
	else if (kind < KINDS)
		kinds[kind].write(yaml, key, from);
}

void keys_write(struct buffer *yaml, const struct key *keys, const void *from,
		const char *indent)
{
	for (const struct key *key = keys; key->name; key++) {
		struct buffer value = { 0 };

		key_write(&value, key, (const char *)from + key->at);
		if (value.len)
			buffer_format(yaml, "%s%s:%s%s\n", indent, key->name,
				      value.at[0] == '\n' ? "" : " ", value.at);
		buffer_free(&value);
	}
}

void keys_write_item(struct buffer *yaml, const struct key *keys, const void *from,
		     const void *usual)
{
	const char *before = "{";

	for (const struct key *key = keys; key->name; key++) {
		struct buffer value = { 0 }, same = { 0 };

		key_write(&value, key, (const char *)from + key->at);
		key_write(&same, key, (const char *)usual + key->at);
		if (value.len && !text_equal(buffer_view(&value), buffer_view(&same))) {
			buffer_format(yaml, "%s%s: %s", before, key->name, value.at);
			before = ", ";
		}
		buffer_free(&value);
		buffer_free(&same);
	}
	buffer_string(yaml, *before == '{' ? "{}" : "}");
}

void key_takes(struct buffer *words, const struct key *key)
{
	size_t kind = kind_of(key);

	if (key->takes)
		buffer_string(words, _(key->takes));
	else if (kind < KINDS && kinds[kind].tell)
		kinds[kind].tell(words, key);
	else if (kind < KINDS)
		buffer_string(words, _(kinds[kind].is));
}
