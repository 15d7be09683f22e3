// SPDX-License-Identifier: GPL-3.0-or-later
/* YAML read into a tree of plain texts, lists and mappings.
 *
 * No value is taken for a number or a truth: "no", "2.1.0" and "0550" are
 * the text that stands there. Anchors, aliases, tags and more than one
 * document are refused, and so is whatever is deep, long or not UTF-8. */
#ifndef CONFIG_TREE_H
#define CONFIG_TREE_H

#include "base/fault.h"
#include "config/pool.h"

/* Where a piece of YAML stands. */
struct source {
	const char *file; /* for faults; may be NULL */
	unsigned line;    /* of its first line in that file, from 1 */
};

enum tree_kind { TREE_TEXT, TREE_LIST, TREE_MAPPING };

enum {
	TREE_DEPTH_MAX = 8,
	TREE_ITEMS_MAX = 1000, /* of one list or mapping */
};

struct tree {
	enum tree_kind kind;
	unsigned line;           /* in the file */
	const char *key;         /* in a mapping; else NULL */
	unsigned key_line;
	const char *text;        /* TREE_TEXT: never NULL, no control characters
	                            but LF and tab */
	const struct tree *first; /* of a list's or mapping's items */
	const struct tree *next; /* behind this one in what holds it */
	size_t count;
};

/* Reads one document, which lives as long as the pool. Nothing at all is an
 * empty mapping. NULL, with *fault set, when it cannot be read. */
const struct tree *tree_parse(struct pool *pool, struct text yaml,
			      const struct source *source, struct fault *fault);

/* The value of a key, or NULL. */
const struct tree *tree_find(const struct tree *mapping, const char *key);

#endif
