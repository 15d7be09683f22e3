// SPDX-License-Identifier: GPL-3.0-or-later
/* A goal while its keys are read, and those of its keys that are conditions.
 * For src/lesson only. */
#ifndef LESSON_GOAL_DRAFT_H
#define LESSON_GOAL_DRAFT_H

#include "lesson/condition.h"
#include "lesson/goal_keys.h"

#include "catalogue/catalogue.h"

enum { CONDITIONS_MAX = 48 };

/* What the keys fill before a goal is made of it. */
struct goal_draft {
	struct goal_head head;
	struct key_texts without, repairs;
	unsigned long within, different;
	struct condition conditions[CONDITIONS_MAX];
	size_t count;
};

/* Adds a condition; false, with the fault set, when it is one too many. */
bool goal_draft_add(const struct reading *reading, unsigned line, struct goal_draft *draft,
		    struct condition condition);

/* A condition whose values are codes of one form. */
struct code_form {
	const struct condition_kind *kind;
	enum catalogue_form form;
	const char *like;
};

/* Conditions; to: struct goal_draft. */
key_reader condition_read_words;     /* with: a word_list */
key_reader condition_read_codes;     /* with: a code_form */
key_reader condition_read_count;     /* with: a condition_kind */
key_reader condition_read_delivered; /* with: nothing */

#endif
