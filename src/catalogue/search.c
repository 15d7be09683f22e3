// SPDX-License-Identifier: GPL-3.0-or-later
/* Finding entries by words. All texts are read at each search: there are few
 * enough of them that an index would only be something to keep in step. */
#include "catalogue/tables.h"

#include "base/nearest.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS_MAX = 8, WORD_SIZE = 40 };

/* The fields that are searched, and what a hit in each is worth. */
static const struct {
	enum catalogue_aspect aspect;
	unsigned worth;
} fields[] = {
	{ CATALOGUE_NAME, 12 }, { CATALOGUE_MEANS, 6 }, { CATALOGUE_WHEN, 5 },
	{ CATALOGUE_CAUSE, 4 }, { CATALOGUE_FIX, 2 }, { CATALOGUE_USE, 2 },
	{ CATALOGUE_SESSION, 1 }, { CATALOGUE_WHO, 1 },
};

/* Words that say nothing of what is looked for. */
static const char idle[] =
	" a an and are at be by can cannot do for from i in is it my of on or our that the "
	"then this to was what when why with you your error code smtp reply ";

/* What is looked for, and the points of each entry so far. */
struct query {
	struct text words[WORDS_MAX];
	char corrected[WORDS_MAX][WORD_SIZE]; /* what a word was taken for */
	size_t count;
	unsigned *points;
	size_t entries;
};

static bool is_word(char c)
{
	return text_is_letter(c) || text_is_digit(c) || (unsigned char)c >= 0x80;
}

/* Takes the next word out of *rest; empty at the end. */
static struct text take_word(struct text *rest)
{
	size_t n = 0;

	while (rest->len && !is_word(rest->at[0]))
		*rest = text_skip(*rest, 1);
	while (n < rest->len && is_word(rest->at[n]))
		n++;
	*rest = text_skip(*rest, n);
	return text_span(rest->at - n, n);
}

/* A word without its ending, so that "relaying" finds "relay". */
static struct text stem(struct text word)
{
	static const char *const endings[] = { "ing", "ed", "es", "s", "e" };

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		size_t len = strlen(endings[i]);

		if (word.len >= len + 3 && text_is_fold(text_skip(word, word.len - len),
							endings[i]))
			return text_head(word, word.len - len);
	}
	return word;
}

static bool is_idle(struct text word)
{
	struct text rest = text_of(idle);

	while (rest.len)
		if (text_equal_fold(text_take(&rest, ' '), word))
			return true;
	return false;
}

static bool is_same(struct text a, struct text b)
{
	return text_equal_fold(stem(a), stem(b));
}

/* What the entry's texts are worth for a word. */
static unsigned entry_points(const struct catalogue_entry *entry, struct text word)
{
	struct buffer text = { 0 };
	unsigned points = 0;

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		struct text rest, next;
		bool found = false;

		buffer_clear(&text);
		catalogue_say(&text, fields[i].aspect, text_of(entry->code));
		rest = buffer_view(&text);
		while (!found && (next = take_word(&rest)).len)
			found = is_same(next, word);
		if (found)
			points += fields[i].worth;
	}
	buffer_free(&text);
	return points;
}

/* The words that one with a slip in it may have been meant for. */
struct vocabulary {
	char (*words)[WORD_SIZE];
	size_t count, room;
};

static void learn(struct vocabulary *v, struct text text)
{
	struct text word;

	while ((word = take_word(&text)).len) {
		struct room room;

		if (word.len < 4 || word.len >= WORD_SIZE)
			continue;
		if (v->count == v->room) {
			v->room = v->room ? v->room * 2 : 1024;
			v->words = heap_resize(v->words, v->room, sizeof(*v->words));
		}
		room = room_over(v->words[v->count++], WORD_SIZE);
		room_text(&room, word);
	}
}

static void learn_all(struct vocabulary *v)
{
	static const enum catalogue_aspect known[] = {
		CATALOGUE_NAME, CATALOGUE_MEANS, CATALOGUE_WHEN, CATALOGUE_CAUSE,
	};
	const struct catalogue_telltale *t = catalogue_telltales;
	const struct catalogue_entry *entry;
	struct buffer text = { 0 };

	for (; t->words; t++)
		learn(v, text_of(t->words));
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++)
		for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
			buffer_clear(&text);
			catalogue_say(&text, known[i], text_of(entry->code));
			learn(v, buffer_view(&text));
		}
	buffer_free(&text);
}

static const char *vocabulary_word(const void *context, size_t n)
{
	const struct vocabulary *v = context;

	return n < v->count ? v->words[n] : NULL;
}

/* Gives the entries that have the word their points: more for a word that
 * few have, and less for codes that no RFC stands behind. False when there
 * is none. */
static bool weigh_word(struct query *query, struct text word)
{
	const struct catalogue_entry *entry;
	unsigned *points = heap_new(query->entries, sizeof(*points));
	unsigned found = 0, rarity = 1;

	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		points[n] = entry_points(entry, word);
		if (entry->source != CATALOGUE_STANDARD)
			points[n] = (points[n] + 2) / 3;
		found += points[n] > 0;
	}
	for (unsigned many = 128; many > found; many /= 2)
		rarity++;
	for (size_t n = 0; n < query->entries; n++)
		query->points[n] += points[n] * rarity;
	free(points);
	return found;
}

/* Takes a word that no entry has for the nearest one that somebody has. */
static void correct(struct query *query, size_t i, struct vocabulary *vocabulary)
{
	const char *nearest;
	struct room room = room_over(query->corrected[i], WORD_SIZE);

	if (!vocabulary->count)
		learn_all(vocabulary);
	nearest = nearest_of(query->words[i], vocabulary_word, vocabulary);
	room_string(&room, nearest ? nearest : "");
	query->words[i] = room_view(&room);
	if (nearest)
		weigh_word(query, query->words[i]);
}

static bool has_word(const struct query *query, struct text word)
{
	for (size_t i = 0; i < query->count; i++)
		if (is_same(query->words[i], word))
			return true;
	return false;
}

/* True when all words of one of the alternatives are looked for. */
static bool speaks_of(const struct query *query, struct text alternatives)
{
	while (alternatives.len) {
		struct text words = text_take(&alternatives, '|'), word;
		bool all = true;

		while (all && (word = take_word(&words)).len)
			all = is_idle(word) || has_word(query, word);
		if (all)
			return true;
	}
	return false;
}

/* The codes that go with words servers are known to use: the best ones get
 * the most. */
static void weigh_telltales(struct query *query)
{
	static const unsigned worths[] = { 120, 90, 60, 30 };

	for (const struct catalogue_telltale *t = catalogue_telltales; t->words; t++) {
		struct text codes = text_of(t->codes);

		if (!speaks_of(query, text_of(t->words)))
			continue;
		for (size_t i = 0; i < sizeof(worths) / sizeof(worths[0]); i++) {
			const struct catalogue_entry *wanted =
				catalogue_find(text_take(&codes, ' '));

			for (size_t n = 0; wanted && n < query->entries; n++)
				if (catalogue_entry_at(n) == wanted)
					query->points[n] += worths[i];
		}
	}
}

static void read_words(struct query *query, struct text text)
{
	struct text word;

	while (query->count < WORDS_MAX && (word = take_word(&text)).len)
		if (!is_idle(word))
			query->words[query->count++] = word;
}

/* The entry with the most points, of equals the first; they are taken away. */
static const struct catalogue_entry *take_best(struct query *query)
{
	size_t best = 0;

	for (size_t n = 1; n < query->entries; n++)
		if (query->points[n] > query->points[best])
			best = n;
	if (!query->points[best])
		return NULL;
	query->points[best] = 0;
	return catalogue_entry_at(best);
}

size_t catalogue_search(struct text words, const struct catalogue_entry **found,
			size_t room)
{
	struct query query = { .count = 0 };
	struct vocabulary vocabulary = { NULL, 0, 0 };
	size_t count = 0;

	while (catalogue_entry_at(query.entries))
		query.entries++;
	query.points = heap_new(query.entries, sizeof(*query.points));
	read_words(&query, words);
	for (size_t i = 0; i < query.count; i++)
		if (!weigh_word(&query, query.words[i]))
			correct(&query, i, &vocabulary);
	weigh_telltales(&query);
	while (count < room && (found[count] = take_best(&query)))
		count++;
	free(query.points);
	free(vocabulary.words);
	return count;
}
