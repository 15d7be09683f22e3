// SPDX-License-Identifier: GPL-3.0-or-later
/* What can stand in a setting, told from the tables that read it. */
#include "config/config.h"

#include "base/words.h"

/* A cell of a Markdown table; a "|" would end it. */
static void put_cell(struct buffer *markdown, const char *string)
{
	for (; *string; string++) {
		if (*string == '|')
			buffer_byte(markdown, '\\');
		buffer_byte(markdown, *string);
	}
	buffer_string(markdown, " | ");
}

/* What it is without being said, where the table has a cell for that. */
static void put_usual(struct buffer *markdown, const struct config_table *table,
		      const struct key *key)
{
	struct buffer usual = { 0 }, quoted = { 0 };

	config_usual(&usual, table, key);
	if (usual.len)
		buffer_format(&quoted, "`%s`", usual.at);
	if (table->stands)
		put_cell(markdown, buffer_string_of(&quoted));
	buffer_free(&usual);
	buffer_free(&quoted);
}

static void put_key(struct buffer *markdown, const struct config_table *table,
		    const struct key *key)
{
	struct buffer takes = { 0 };

	key_takes(&takes, key);
	buffer_format(markdown, "| `%s` | ", key->name);
	put_cell(markdown, buffer_string_of(&takes));
	put_usual(markdown, table, key);
	put_cell(markdown, _(key->does));
	buffer_cut(markdown, markdown->len - 1);
	buffer_byte(markdown, '\n');
	buffer_free(&takes);
}

static void put_head(struct buffer *markdown, const struct config_table *table)
{
	buffer_format(markdown, "| %s | ", _("Key"));
	put_cell(markdown, _("What it takes"));
	if (table->stands)
		put_cell(markdown, _("Without it"));
	buffer_format(markdown, "%s |\n", _("What it means"));
	buffer_string(markdown, table->stands ? "|---|---|---|---|\n" : "|---|---|---|\n");
}

void config_reference(struct buffer *markdown)
{
	const struct config_table *table;

	for (size_t n = 0; (table = config_table(n)); n++) {
		buffer_string(markdown, n ? "\n" : "");
		buffer_format(markdown, "%s:\n\n", _(table->title));
		put_head(markdown, table);
		for (const struct key *key = table->keys; key->name; key++)
			put_key(markdown, table, key);
	}
}
