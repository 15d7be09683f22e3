// SPDX-License-Identifier: GPL-3.0-or-later
/* Finding entries and pairs. */
#include "catalogue/tables.h"

static const struct catalogue_entry *const families[] = {
	catalogue_2yz, catalogue_4yz, catalogue_5yz, catalogue_55z,
	catalogue_address, catalogue_mailbox, catalogue_network,
	catalogue_content, catalogue_security, catalogue_policy,
};

static const struct catalogue_pair *const pairs[] = {
	catalogue_reply_pairs, catalogue_enhanced_pairs,
};

const struct catalogue_entry *catalogue_entry_at(size_t n)
{
	for (size_t i = 0; i < sizeof(families) / sizeof(families[0]); i++)
		for (const struct catalogue_entry *e = families[i]; e->code; e++)
			if (!n--)
				return e;
	return NULL;
}

const struct catalogue_entry *catalogue_find(struct text code)
{
	const struct catalogue_entry *entry;
	enum catalogue_form form = catalogue_form(code);

	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		struct text key = text_of(entry->code);

		if (form == CATALOGUE_REPLY && text_equal(key, code))
			return entry;
		/* the class is one character: X in the key, any in the code */
		if (form == CATALOGUE_ENHANCED && key.at[0] == 'X' &&
		    text_equal(text_skip(key, 1), text_skip(code, 1)))
			return entry;
	}
	return NULL;
}

const struct catalogue_pair *catalogue_pair_at(size_t n)
{
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		for (const struct catalogue_pair *pair = pairs[i]; pair->one; pair++)
			if (!n--)
				return pair;
	return NULL;
}

const struct catalogue_pair *catalogue_pair_find(struct text a, struct text b)
{
	const struct catalogue_pair *pair;

	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++)
		if ((text_is(a, pair->one) && text_is(b, pair->other)) ||
		    (text_is(b, pair->one) && text_is(a, pair->other)))
			return pair;
	return NULL;
}

struct catalogue_code catalogue_code_of(struct text code)
{
	struct catalogue_code string = { "" };
	struct room room = room_over(string.at, sizeof(string.at));

	if (catalogue_form(code))
		room_text(&room, code);
	if (string.at[0] == 'x')
		string.at[0] = 'X';
	return string;
}
