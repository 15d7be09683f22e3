// SPDX-License-Identifier: GPL-3.0-or-later
/* Mappings read through a table of their keys.
 *
 * A table says of each key what kind of value it has, where that goes, and
 * what is allowed. To add a key: give it a row, and a line in the lessons'
 * AUTHORING.md. To add a kind: write a key_reader. */
#ifndef SETTING_KEYS_H
#define SETTING_KEYS_H

#include "base/nearest.h"
#include "setting/tree.h"

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

struct key {
	const char *name; /* NULL ends a table */
	key_reader *read;
	size_t at;        /* where in the struct that is filled */
	const void *with; /* what the reader wants to know */
	bool required;
};

/* Reads a mapping into the struct at `to`; what no key names is left as it
 * is. `what` is what the mapping describes, for faults: "setting". */
bool keys_read(const struct reading *reading, const struct key *keys, const char *what,
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

struct key_range {
	unsigned long low, high;
};

/* The kinds, with what `to` points at, and `with`. */
key_reader key_text;    /* const char *, not empty; with: nothing */
key_reader key_texts;   /* struct key_texts, from a text or a list; with: nothing */
key_reader key_number;  /* unsigned long; with: a key_range */
key_reader key_flag;    /* bool, from yes or no; with: nothing */
key_reader key_choice;  /* unsigned; with: the key_choices */
key_reader key_pairs;   /* struct key_pairs; with: nothing */

/* Sets the fault, in the form in which all of these are said. */
bool key_refuse(const struct reading *reading, unsigned line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Sets a fault about a word that is not known, with the nearest of those
 * that words(context, n) gives, and all of them when they are not too many. */
bool key_refuse_word(const struct reading *reading, unsigned line, const char *what,
		     const char *word, nearest_words *words, const void *context);

/* The words of a table or list, as nearest_of() wants them. */
const char *key_name(const void *keys, size_t n);
const char *key_choice_word(const void *choices, size_t n);

#endif
