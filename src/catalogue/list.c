// SPDX-License-Identifier: GPL-3.0-or-later
/* The list of all codes, and of some. */
#include "catalogue/tables.h"

static const char *const sources[CATALOGUE_SOURCES] = {
	[CATALOGUE_STANDARD] = "standard",
	[CATALOGUE_REGISTRY_ONLY] = "registry-only",
	[CATALOGUE_DE_FACTO] = "de-facto",
	[CATALOGUE_FOLKLORE] = "folklore",
};

const char *catalogue_source_name(enum catalogue_source source)
{
	return sources[source];
}

bool catalogue_source_named(struct text name, enum catalogue_source *source)
{
	for (size_t i = 0; i < CATALOGUE_SOURCES; i++) {
		if (text_is_fold(name, sources[i])) {
			*source = (enum catalogue_source)i;
			return true;
		}
	}
	return false;
}

static bool has_class(const struct catalogue_entry *entry, char class)
{
	struct text classes = text_of(entry->classes);

	if (!class)
		return true;
	return entry->classes ? text_find(classes, class) < classes.len
			      : entry->code[0] == class;
}

const struct catalogue_entry *catalogue_filtered(const struct catalogue_filter *filter,
						 size_t *n, struct catalogue_code *code)
{
	const struct catalogue_entry *entry;

	while ((entry = catalogue_entry_at(*n))) {
		++*n;
		if (!has_class(entry, filter->class) ||
		    (!filter->all_sources && entry->source != filter->source))
			continue;
		*code = catalogue_code_of(text_of(entry->code));
		if (filter->class)
			code->at[0] = filter->class;
		return entry;
	}
	return NULL;
}

size_t catalogue_list(struct page *page, const struct catalogue_filter *filter)
{
	const struct catalogue_entry *entry;
	struct catalogue_code code;
	size_t count = 0;

	for (size_t n = 0; (entry = catalogue_filtered(filter, &n, &code)); count++) {
		struct words_pair places[] = {
			{ "name", _(entry->name) },
			{ "source", catalogue_source_name(entry->source) },
			{ NULL, NULL },
		};

		page_block(page, PAGE_FIELD);
		page_label(page, code.at);
		page_add(page, entry->source == CATALOGUE_STANDARD ? "{name}" :
			 _("{name} ({source})"), words_from_pairs, places);
	}
	if (!count)
		page_say(page, PAGE_PARAGRAPH, _("No code is of that class and provenance."));
	return count;
}
