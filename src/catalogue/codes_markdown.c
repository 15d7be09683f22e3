// SPDX-License-Identifier: GPL-3.0-or-later
/* The whole reference as Markdown. The sentences of the tables are close to it
 * already: `code` means the same, *strong* is written **strong**. */
#include "catalogue/spoken.h"
#include "catalogue/tables.h"

/* A sentence with the markup of page_say() as Markdown. */
static void add(struct buffer *buffer, const char *sentence)
{
	bool code = false;

	for (; *sentence; sentence++) {
		code ^= *sentence == '`';
		if (*sentence == '\\' && sentence[1])
			buffer_byte(buffer, *sentence++);
		else if (!code && *sentence == '*')
			buffer_byte(buffer, '*');
		else if (!code && (*sentence == '<' || *sentence == '_' || *sentence == '|'))
			buffer_byte(buffer, '\\');
		buffer_byte(buffer, *sentence);
	}
}

static void add_item(struct buffer *buffer, const char *label, const char *sentence)
{
	buffer_format(buffer, "- **%s**: ", label);
	add(buffer, sentence);
	buffer_byte(buffer, '\n');
}

static void add_rules(struct buffer *buffer, struct text code)
{
	struct catalogue_spoken spoken;
	size_t n = 0;
	const char *separator = "";

	if (!catalogue_spoken_count(code))
		return;
	buffer_format(buffer, "- **%s**: ", _("Rules"));
	while (catalogue_spoken_next(code, &n, &spoken)) {
		buffer_format(buffer, "%s`%s`", separator, spoken.rule->id);
		separator = ", ";
	}
	buffer_byte(buffer, '\n');
}

static void add_entry(struct buffer *buffer, const struct catalogue_entry *entry)
{
	struct text code = text_of(entry->code);
	struct buffer sentence = { 0 };

	buffer_format(buffer, "\n### %s: ", entry->code);
	add(buffer, _(entry->name));
	buffer_string(buffer, "\n\n");
	add(buffer, _(entry->means));
	buffer_string(buffer, "\n\n");
	for (enum catalogue_aspect a = CATALOGUE_WHEN; a < CATALOGUE_ASPECTS; a++) {
		buffer_clear(&sentence);
		catalogue_say(&sentence, a, code);
		if (sentence.len)
			add_item(buffer, _(catalogue_label(a)), buffer_string_of(&sentence));
	}
	add_rules(buffer, code);
	buffer_free(&sentence);
}

static void add_pair(struct buffer *buffer, const struct catalogue_pair *pair)
{
	buffer_format(buffer, "\n### %s, %s\n\n", pair->one, pair->other);
	add(buffer, _(pair->differ));
	buffer_string(buffer, "\n\n");
	add_item(buffer, _("Which"), _(pair->choose));
	add_item(buffer, _("Mistake"), _(pair->mistake));
	for (const struct catalogue_root *root = pair->roots; root && root->what; root++) {
		buffer_string(buffer, root == pair->roots ? "\n1. " : "1. ");
		add(buffer, _(root->what));
		buffer_byte(buffer, ' ');
		add(buffer, _(root->sign));
		buffer_byte(buffer, ' ');
		add(buffer, _(root->fix));
		buffer_byte(buffer, '\n');
	}
}

/* The entries of one form under a heading. */
static void add_entries(struct buffer *buffer, const char *heading,
			enum catalogue_form form)
{
	const struct catalogue_entry *entry;

	buffer_format(buffer, "\n## %s\n", heading);
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++)
		if (catalogue_form(text_of(entry->code)) == form)
			add_entry(buffer, entry);
}

void catalogue_markdown(struct buffer *buffer)
{
	const struct catalogue_pair *pair;

	buffer_format(buffer, "# %s\n", _("SMTP reply codes and enhanced status codes"));
	add_entries(buffer, _("Reply codes"), CATALOGUE_REPLY);
	add_entries(buffer, _("Enhanced status codes"), CATALOGUE_ENHANCED);
	buffer_format(buffer, "\n## %s\n", _("Codes that are taken for each other"));
	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++)
		add_pair(buffer, pair);
}
