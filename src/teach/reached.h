// SPDX-License-Identifier: GPL-3.0-or-later
/* The sessions that a search has come to. */
#ifndef TEACH_REACHED_H
#define TEACH_REACHED_H

#include "teach/teach_inside.h"

#include <stdint.h>

/* One of them. Its copy is given back once all moves from it have been tried. */
struct reached {
	uint64_t key;
	struct smtp_strain strain;
	struct reached *alike; /* another one with this key */
	struct smtp_trial *trial;
	size_t from; /* index of the one before */
	unsigned depth;
	struct teach_step step; /* the one that led here */
};

/* All of them, those with fewer moves behind them first. All zero: none. */
struct reached_list {
	struct reached **at;
	size_t count, room;
	void *keys; /* a tree of them, by key */
};

struct reached *reached_new(void);
void reached_free(struct reached *reached);

/* Notes what of its session tells it from others. */
void reached_note(struct reached *reached);

/* Keeps it, so noted, in the list, whose it is then. */
void reached_keep(struct reached_list *list, struct reached *reached);

/* Whether one of the list can do all that this one, so noted, can do in so many moves at
 * most: it has as few moves behind it, and its strain is no greater, and the same where
 * its end, which is the aim then, may be that near. */
bool reached_is_known(const struct reached_list *list, const struct reached *reached,
		      const struct smtp_strain *ends, unsigned limit);

/* Gives all of them back, and leaves none. */
void reached_forget(struct reached_list *list);

#endif
