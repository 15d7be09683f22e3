// SPDX-License-Identifier: GPL-3.0-or-later
/* Distances between words, for sentences that end in "did you mean …?" */
#include "base/nearest.h"

enum { WORD_MAX = 40 }; /* a longer word is near nothing */

struct row {
	unsigned at[WORD_MAX + 1];
};

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static bool same(char a, char b)
{
	return text_lower(a) == text_lower(b);
}

/* Whether the letters before i of a and before j of b are two that changed
 * places. */
static bool are_swapped(struct text a, size_t i, struct text b, size_t j)
{
	return i > 1 && j > 1 && same(a.at[i - 1], b.at[j - 2]) &&
	       same(a.at[i - 2], b.at[j - 1]);
}

/* The slips that lead from a to b, neither longer than WORD_MAX. */
static unsigned distance(struct text a, struct text b)
{
	struct row rows[3] = { 0 };
	struct row *before = &rows[0], *last = &rows[1], *row = &rows[2];

	for (unsigned j = 0; j <= b.len; j++)
		row->at[j] = j;
	for (unsigned i = 1; i <= a.len; i++) {
		struct row *oldest = before;

		before = last;
		last = row;
		row = oldest;
		row->at[0] = i;
		for (unsigned j = 1; j <= b.len; j++) {
			unsigned slip = !same(a.at[i - 1], b.at[j - 1]);
			unsigned d = least(last->at[j], row->at[j - 1]) + 1;

			d = least(d, last->at[j - 1] + slip);
			if (are_swapped(a, i, b, j))
				d = least(d, before->at[j - 2] + 1);
			row->at[j] = d;
		}
	}
	return row->at[b.len];
}

const char *nearest_of(struct text typed, nearest_words *word, const void *context)
{
	unsigned best = (unsigned)(typed.len + 2) / 3 + 1;
	const char *nearest = NULL, *candidate;

	if (!typed.len || typed.len > WORD_MAX)
		return NULL;
	for (size_t n = 0; (candidate = word(context, n)); n++) {
		struct text w = text_of(candidate);
		unsigned d;

		if (w.len > WORD_MAX)
			continue;
		d = distance(typed, w);
		if (d > 1 && text_equal_fold(text_head(w, typed.len), typed))
			d = 1;
		if (d < best) {
			best = d;
			nearest = candidate;
		}
	}
	return nearest;
}

struct plain_list {
	const char *(*word)(size_t n);
};

static const char *plain_word(const void *context, size_t n)
{
	const struct plain_list *list = context;

	return list->word(n);
}

const char *nearest_word(struct text typed, const char *(*word)(size_t n))
{
	struct plain_list list = { word };

	return nearest_of(typed, plain_word, &list);
}
