// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/block.h"

struct reading block_reading(struct lesson *lesson, struct fault *fault)
{
	return (struct reading){ &lesson->pool, lesson->file, fault };
}

const struct tree *block_tree(struct lesson *lesson, const struct block *block,
			      struct fault *fault)
{
	struct source source = { lesson->file, block->line + 1 };

	return tree_parse(&lesson->pool, block->text, &source, fault);
}

struct key_texts block_lines(struct pool *pool, struct text t)
{
	size_t count = 0;
	const char **lines;

	if (t.len && t.at[t.len - 1] == '\n')
		t.len--;
	for (struct text rest = t; rest.len; count++)
		text_take_line(&rest);
	lines = pool_new(pool, count + 1, sizeof(*lines));
	for (size_t i = 0; i < count; i++)
		lines[i] = pool_copy(pool, text_take_line(&t));
	return (struct key_texts){ lines, count };
}
