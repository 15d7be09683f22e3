// SPDX-License-Identifier: GPL-3.0-or-later
/* A chain of blocks, each with one thing in it. */
#include "config/pool.h"

#include <stdlib.h>
#include <string.h>

struct pool_block {
	struct pool_block *before;
	void *thing;
};

void *pool_new(struct pool *pool, size_t count, size_t size)
{
	struct pool_block *block = heap_new(1, sizeof(*block));

	block->thing = heap_new(count ? count : 1, size);
	block->before = pool->last;
	pool->last = block;
	return block->thing;
}

char *pool_copy(struct pool *pool, struct text t)
{
	char *copy = pool_new(pool, t.len + 1, 1);

	if (t.len)
		memcpy(copy, t.at, t.len);
	return copy;
}

void pool_free(struct pool *pool)
{
	while (pool->last) {
		struct pool_block *block = pool->last;

		pool->last = block->before;
		free(block->thing);
		free(block);
	}
}
