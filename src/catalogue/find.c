// SPDX-License-Identifier: GPL-3.0-or-later
/* Finding entries by words. All texts are read at each search: there are few
 * enough of them that an index would only be something to keep in step. */
#include "catalogue/tables.h"

#include "base/nearest.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum {
	WORDS_MAX = 8,
	WORD_SIZE = 40,
	CODES = 4, /* of a telltale, those that count */
};

#define FIELD(name) offsetof(struct catalogue_entry, name)

/* The fields that are searched, and what a hit in each is worth. The first
 * ones are those that a word with a slip in it is taken from. */
static const struct {
	size_t field;
	unsigned worth;
} fields[] = {
	{ FIELD(name), 12 }, { FIELD(means), 6 }, { FIELD(when), 5 }, { FIELD(cause), 4 },
	{ FIELD(fix), 2 }, { FIELD(use), 2 }, { FIELD(session), 1 }, { FIELD(who), 1 },
};
enum { FIELDS = sizeof(fields) / sizeof(fields[0]), LEARNT = 4 };

static struct text field_of(const struct catalogue_entry *entry, size_t n)
{
	const char *const *field = (const void *)((const char *)entry + fields[n].field);

	return text_of(_(*field));
}

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

/* What the entry's texts are worth for a word without its ending. */
static unsigned entry_points(const struct catalogue_entry *entry, struct text word)
{
	unsigned points = 0;

	for (size_t i = 0; i < FIELDS; i++) {
		struct text rest = field_of(entry, i), next;
		bool found = false;

		/* A word begins with what it is without its ending. */
		while (!found && (next = take_word(&rest)).len)
			found = text_equal_fold(text_head(next, word.len), word) &&
				text_equal_fold(stem(next), word);
		if (found)
			points += fields[i].worth;
	}
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
	const struct catalogue_entry *entry;

	for (const struct catalogue_telltale *t = catalogue_telltales; t->words; t++)
		learn(v, text_of(t->words));
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++)
		for (size_t i = 0; i < LEARNT; i++)
			learn(v, field_of(entry, i));
}

static const char *vocabulary_word(const void *context, size_t n)
{
	const struct vocabulary *v = context;

	return n < v->count ? v->words[n] : NULL;
}

/* Gives the codes that go with words of servers their worths, each code the
 * best of its own. */
static void add_worths(unsigned *points, const char *patterns, const unsigned worths[CODES])
{
	struct text codes = text_of(patterns);
	const struct catalogue_entry *given[CODES] = { NULL };

	for (size_t i = 0; i < CODES; i++) {
		const struct catalogue_entry *entry, *wanted =
			catalogue_find(text_take(&codes, ' '));

		for (size_t j = 0; j < i; j++)
			if (given[j] == wanted)
				wanted = NULL;
		given[i] = wanted;
		for (size_t n = 0; wanted && (entry = catalogue_entry_at(n)); n++)
			if (entry == wanted)
				points[n] += worths[i];
	}
}

/* The points for a word that servers use of it, alone or among others. */
static void add_telltales(unsigned *points, struct text word)
{
	static const unsigned worths[CODES] = { 7, 5, 3, 2 };

	for (const struct catalogue_telltale *t = catalogue_telltales; t->words; t++) {
		struct text rest = text_of(t->words), next;
		bool found = false;

		while (!found && (next = take_word(&rest)).len)
			found = is_same(next, word);
		if (found)
			add_worths(points, t->codes, worths);
	}
}

/* Gives the entries that have the word their points: more for a word that
 * few have, and less for codes that no RFC stands behind. False when there
 * is none. */
static bool weigh_word(struct query *query, struct text word)
{
	const struct catalogue_entry *entry;
	unsigned *points = heap_new(query->entries, sizeof(*points));
	unsigned found = 0, rarity = 1;

	add_telltales(points, word);
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		points[n] += entry_points(entry, stem(word));
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
	static const unsigned worths[CODES] = { 200, 120, 60, 30 };

	for (const struct catalogue_telltale *t = catalogue_telltales; t->words; t++)
		if (speaks_of(query, text_of(t->words)))
			add_worths(query->points, t->codes, worths);
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
