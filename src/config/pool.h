// SPDX-License-Identifier: GPL-3.0-or-later
/* Memory that is given back all at once.
 *
 * What a file describes is read into one pool and lives as long as it does.
 * A zeroed pool is empty. */
#ifndef CONFIG_POOL_H
#define CONFIG_POOL_H

#include "base/heap.h"

struct pool {
	struct pool_block *last;
};

/* count items of size bytes each, zeroed; they live as long as the pool. */
void *pool_new(struct pool *pool, size_t count, size_t size);

/* A NUL-terminated copy of t. */
char *pool_copy(struct pool *pool, struct text t);

/* Gives back all that the pool gave; the pool is empty again. */
void pool_free(struct pool *pool);

#endif
