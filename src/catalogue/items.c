// SPDX-License-Identifier: GPL-3.0-or-later
/* Several codes and replies in one text, told apart by their lines. */
#include "catalogue/catalogue.h"

/* The three digits that a line begins with, when a reply may begin so. */
static struct text code_of_line(struct text line)
{
	struct text code = text_head(line, 3);

	if (catalogue_form(code) != CATALOGUE_REPLY)
		return text_of("");
	if (line.len > 3 && line.at[3] != ' ' && line.at[3] != '-')
		return text_of("");
	return code;
}

static bool is_bare(struct text line)
{
	return catalogue_form(line) != CATALOGUE_NO_CODE;
}

/* What is known of the item while its lines are read. */
struct item {
	struct text continued; /* the code of "250-...", of which more is to come */
	bool has_reply;        /* a line of it began with a code */
	bool is_empty;
};

/* Whether the line belongs to the item that was begun before it. */
static bool belongs(const struct item *item, struct text line)
{
	struct text code = code_of_line(line);

	if (item->is_empty)
		return true;
	if (item->continued.len && text_equal(code, item->continued))
		return true;
	return !is_bare(line) && (!code.len || !item->has_reply);
}

static void take(struct item *item, struct text line)
{
	struct text code = code_of_line(line);

	item->is_empty = false;
	item->has_reply |= code.len > 0;
	item->continued = code.len && line.len > 3 && line.at[3] == '-' ? code : text_of("");
}

bool catalogue_item(struct text *rest, struct text *found)
{
	struct item item = { .is_empty = true, .continued = text_of("") };
	size_t end = 0;

	while (rest->len) {
		struct text after = *rest;
		struct text whole = text_take_line(&after), line = text_trim(whole);
		bool alone = item.is_empty && is_bare(line);

		if (line.len && !belongs(&item, line))
			return true;
		*rest = after;
		if (!line.len && item.is_empty)
			continue;
		if (!line.len)
			return true;
		if (item.is_empty)
			*found = text_span(whole.at, 0);
		end = (size_t)(whole.at + whole.len - found->at);
		*found = text_span(found->at, end);
		take(&item, line);
		if (alone)
			return true;
	}
	return !item.is_empty;
}
