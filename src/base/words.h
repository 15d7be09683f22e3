// SPDX-License-Identifier: GPL-3.0-or-later
/* Sentences with named places.
 *
 * "The path {path} has {count} octets." is one sentence, whole and in one
 * piece, so that a translator can move its places about, and is filled where
 * it is shown. It is the only kind of template there is: no sentence for
 * people is a format of printf's, and none is put together from pieces. What
 * stands for each place is told to translators in po/places. */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include "base/room.h"
#include "base/translation.h"

/* N_() marks a sentence that stands in a table; _() fetches its translation
 * where people will read it. */
#define N_(sentence) sentence
#define _(sentence)  translation_of(sentence)

/* The same of a sentence with a number in it: its two forms in English, the
 * first for 1. Languages have one to six. In a table the number is the one
 * that the first place of the sentence writes: translation_for() knows. */
#define N_P(one, many)  "\1" one "\0" many
#define P_(one, many, n) translation_of_number(one, many, n)

/* The two forms of a sentence with N_P(); false when it is another one. */
bool words_forms(const char *sentence, const char **one, const char **many);

/* The name of the first place of a sentence; empty when it has none. */
struct text words_first(const char *sentence);

/* Writes what stands for the place `name` (without its braces) into room.
 * False when there is no such place: it is then written as it stands. */
typedef bool words_place(const void *context, struct text name, struct room *room);

/* Writes sentence into room, each {name} replaced by what place() writes.
 * "{{" is one brace. False when one of them was not known. */
bool words_fill(struct room *room, const char *sentence, words_place *place,
		const void *context);

/* Calls place() for each {name} of sentence, into a room that is thrown
 * away, and returns false as soon as one is not known. For tests of tables. */
bool words_known(const char *sentence, words_place *place, const void *context);

/* What stood for a place. */
struct words_found {
	struct text name, value; /* look into the sentence and into what was said */
};

/* The inverse of words_fill(): whether `said` could be the sentence with something in each
 * place, which may be nothing. Of several ways, the places take as little as they can, the
 * first ones first. *count is the room in found, and then how many places there are; those
 * that find no room are left out. */
bool words_unfill(const char *sentence, struct text said, struct words_found *found,
		  size_t *count);

/* A small table of places, for sentences filled on the spot:
 *
 *	words_fill(&room, _("{from} to {to}"), words_from_pairs,
 *		   WORDS({ "from", WORDS_NUMBER(1) }, { "to", last })); */
struct words_pair {
	const char *name;
	const char *value;
};
#define WORDS(...) ((const struct words_pair[]){ __VA_ARGS__, { NULL, NULL } })

/* The words_place of a table of pairs that ends in a row with a NULL name. */
bool words_from_pairs(const void *pairs, struct text name, struct room *room);

/* n in decimal, in memory of the function that says so. */
#define WORDS_NUMBER(n) words_number((char[WORDS_DIGITS]){ 0 }, n)
enum { WORDS_DIGITS = 24 };
const char *words_number(char at[WORDS_DIGITS], unsigned long n);

#endif
