// SPDX-License-Identifier: GPL-3.0-or-later
/* A server described in words: YAML in, a setting for sessions out, and back.
 *
 * To add a key: a row in config.c, or in the file of its kind; its value in
 * struct plan, in plan_of() and in setting_from(). The reference that people
 * read is printed from the rows, and every built-in setting is written as YAML
 * and read back by the tests. */
#ifndef CONFIG_CONFIG_H
#define CONFIG_CONFIG_H

#include "config/keys.h"
#include "config/pool.h"
#include "smtp/smtp.h"

/* Reads a setting; it lives as long as the pool. name is what it is called
 * and is copied. NULL, with *fault set, when it is not well formed. */
const struct smtp_setting *config_parse(struct pool *pool, const char *name,
					 struct text yaml, const struct source *source,
					 struct fault *fault);

/* Writes a setting so that config_parse() makes the same of it. */
void config_write(struct buffer *yaml, const struct smtp_setting *setting);

/* The keys of a setting and of the mappings in it, for who tells of them; n
 * from 0, the setting's own first; NULL behind the last. */
struct config_table {
	const char *title; /* "The keys of a mailbox"; for gettext */
	const struct key *keys;
	bool stands; /* its keys are there once; not in each item of a list */
	size_t at;   /* for config_usual() */
};
const struct config_table *config_table(size_t n);

/* Writes what a key is without being said; nothing when that takes more than a
 * line, or there is nothing. */
void config_usual(struct buffer *yaml, const struct config_table *table,
		   const struct key *key);

/* Writes the reference of all keys as Markdown tables. */
void config_reference(struct buffer *markdown);

#endif
