// SPDX-License-Identifier: GPL-3.0-or-later
/* How a sitting stands with one goal, turn by turn. For src/lesson only. */
#ifndef LESSON_STANDING_H
#define LESSON_STANDING_H

#include "smtp/smtp.h"

enum { DIFFERENT_MAX = 16, WITHOUT_MAX = 8 };

/* Why a turn came out as it did: two flaws under one rule are two reasons. */
struct reason {
	const struct smtp_rule *rule;
	enum smtp_flaw flaw;
};

/* How far a sitting has got with one goal. */
struct goal_standing {
	bool met, remembered;     /* remembered: in an earlier sitting */
	unsigned met_line;
	bool open;                /* the goal of "after" has been met, if any; with
	                             "repairs": there is something to repair */
	struct reason repaired;   /* with "repairs": what spoke then */
	unsigned commands;        /* since then, or since the connection was made */
	bool offended[WITHOUT_MAX];
	unsigned offences[WITHOUT_MAX]; /* the line of the first one since then */
	struct reason different[DIFFERENT_MAX]; /* those that counted */
	unsigned different_count;
	unsigned long answered;   /* a quiz: the choice last taken; 0: none */
	unsigned score;           /* of the attempt that came closest */
	struct page *attempt;     /* what is to be said of it; NULL or empty: none yet */
};

struct goal;
struct sight;

/* A goal of which nothing has been heard yet. */
struct goal_standing standing_new(const struct goal *goal);

/* Takes note of the turn that is in sight. Whether the goal holds in it. */
bool standing_hear(struct goal_standing *standing, const struct sight *sight);

/* It is met, in that line; 0: in none. */
void standing_meet(struct goal_standing *standing, unsigned line);

/* Counting begins anew, and what was tried before says nothing any more. */
void standing_begin(struct goal_standing *standing);

#endif
