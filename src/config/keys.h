// SPDX-License-Identifier: GPL-3.0-or-later
/* Mappings read, written and told of through a table of their keys.
 *
 * A table says of each key what kind of value it has, where that goes, what
 * is allowed and what it means. To add a key: give it a row. To add a kind:
 * write a key_reader and a key_writer. */
#ifndef CONFIG_KEYS_H
#define CONFIG_KEYS_H

#include "base/nearest.h"
#include "config/tree.h"

/* What every reader needs. What is read lives as long as the pool. */
struct reading {
	struct pool *pool;
	const char *file; /* may be NULL */
	struct fault *fault;
};

struct key;

/* Puts the value where `to` points. False, with the fault set, when it is
 * not of the kind. */
typedef bool key_reader(const struct reading *reading, const struct key *key,
			const struct tree *value, void *to);

/* Writes the value as YAML, as it stands behind "key: "; what begins with LF
 * are lines below the key. Nothing: the key is left out. */
typedef void key_writer(struct buffer *yaml, const struct key *key, const void *from);

struct key {
	const char *name;  /* NULL ends a table */
	key_reader *read;
	size_t at;         /* where in the struct that is filled */
	const void *with;  /* what the reader wants to know */
	bool required;
	const char *does;  /* what the key means, for the reference; N_() */
	const char *takes; /* what it takes; NULL: as its kind says; N_() */
	key_writer *write; /* NULL: as its kind does; keys_unwritten: it is not */
};

/* Reads a mapping into the struct at `to`; what no key names is left as it
 * is. `name` is how faults call the mapping: the key or block it stands under;
 * NULL: it is a whole setting. */
bool keys_read(const struct reading *reading, const struct key *keys, const char *name,
	       const struct tree *mapping, void *to);

/* A list of words that ends in NULL; `at` is NULL when none was given. */
struct key_texts {
	const char *const *at;
	size_t count;
};

/* A mapping from any text to any text. */
struct key_pair {
	const char *key, *text;
	unsigned line;
};
struct key_pairs {
	const struct key_pair *at;
	size_t count;
};

struct key_choice {
	const char *word; /* NULL ends a list */
	unsigned value;
};

/* Words that a function gives. */
struct key_words {
	nearest_words *words;
};

struct key_range {
	unsigned long low, high;
};

/* The kinds, with what `to` points at, and `with`. */
key_reader key_text;    /* const char *, not empty; with: nothing */
key_reader key_texts;   /* struct key_texts, from a text or a list; with: nothing, or
                           the key_words that are told of */
key_reader key_number;  /* unsigned long; with: a key_range */
key_reader key_flag;    /* bool, from yes or no; with: nothing */
key_reader key_choice;  /* unsigned; with: the key_choices */
key_reader key_pairs;   /* struct key_pairs; with: nothing */
key_reader key_mapping; /* what a table fills; with: its struct keys */

/* Writes the value of one key; nothing when it has none. */
key_writer key_write;

/* Writes "key: value" lines for all keys of a table, from the struct that it
 * fills, each behind `indent` and with an LF at its end. */
void keys_write(struct buffer *yaml, const struct key *keys, const void *from,
		const char *indent);

/* The same on one line, "{key: value, ...}", of an item of a list; what is as
 * in `usual`, another such struct, is left out. */
void keys_write_item(struct buffer *yaml, const struct key *keys, const void *from,
		     const void *usual);

/* A struct key_texts as a list, "[]" when there is none. */
key_writer key_texts_write;

/* The list that ends in NULL at `at`, which may be NULL. */
struct key_texts key_texts_of(const char *const *at);

/* For keys that only read, as another says the same. */
key_writer keys_unwritten;

/* Writes a text so that it is read back as it is, here and in a [list]. */
void key_write_text(struct buffer *yaml, const char *text);

/* A const char *, for readers that put one; NULL is left out. */
key_writer key_write_string;

/* What a key takes, in words: "yes or no", "a number from 1 to 100". */
void key_takes(struct buffer *words, const struct key *key);

/* Sets the fault, as fault_set() does. Returns false. */
bool key_refuse(const struct reading *reading, unsigned line, const char *sentence,
		const struct words_pair *pairs);

/* Sets a fault about a word that is not known, with the nearest of those
 * that words(context, n) gives, and all of them when they are not too many.
 * Places of the sentence: {word}, and {key}, where it stands for something. */
bool key_refuse_word(const struct reading *reading, unsigned line, const char *sentence,
		     const char *key, const char *word, nearest_words *words,
		     const void *context);

#endif
