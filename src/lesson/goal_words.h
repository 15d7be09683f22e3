// SPDX-License-Identifier: GPL-3.0-or-later
/* The words by which goals name rules, commands and states. For src/lesson
 * only. */
#ifndef LESSON_GOAL_WORDS_H
#define LESSON_GOAL_WORDS_H

#include "lesson/condition.h"

/* Values that are words of a list. */
struct word_list {
	const struct condition_kind *kind; /* NULL where it is no condition */
	const char *refusal;               /* of a {word} that is none of them; N_() */
	nearest_words *words;
};

extern const struct word_list goal_rules, goal_flaws, goal_verbs, goal_states;

/* What "repairs" and "without" can name besides codes. */
extern const struct word_list goal_repairable, goal_avoidable;

bool word_is_listed(const char *word, const struct word_list *list);

#endif
