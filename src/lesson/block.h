// SPDX-License-Identifier: GPL-3.0-or-later
/* The fenced blocks of a lesson that carry meaning. For src/lesson only.
 *
 * To add a kind: write its reader in a file of its own, name it here, and give
 * it a row in block_kinds.c and a section in lessons/AUTHORING.md. */
#ifndef LESSON_BLOCK_H
#define LESSON_BLOCK_H

#include "lesson/lesson_inside.h"

struct block {
	struct text info;  /* the info words */
	struct text text;  /* its lines, each ended by LF */
	unsigned line;     /* of the fence in the file */
};

/* Takes a block into the lesson: what it means, and what of it is shown. */
typedef bool block_reader(struct lesson *lesson, const struct block *block,
			  struct fault *fault);

/* By its info word, and one kind of block each. */
block_reader block_read;
block_reader goal_read, quiz_read, hint_read, solution_read, wrong_read, dialogue_read;

/* What a block in YAML is read with. */
struct reading block_reading(struct lesson *lesson, struct fault *fault);
const struct tree *block_tree(struct lesson *lesson, const struct block *block,
			      struct fault *fault);

/* The lines of t as strings. */
struct key_texts block_lines(struct pool *pool, struct text t);

#endif
