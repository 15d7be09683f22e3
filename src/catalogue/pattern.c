// SPDX-License-Identifier: GPL-3.0-or-later
/* Patterns of codes: "55x", "x.7.1". */
#include "catalogue/tables.h"

static bool matches(struct text code, struct text pattern)
{
	bool dotted = text_find(code, '.') < code.len;
	size_t at = 0;

	for (size_t i = 0; i < pattern.len; i++) {
		char wanted = pattern.at[i];
		bool fits = at < code.len && (code.at[at] == wanted ||
			    (wanted == 'x' && text_is_digit(code.at[at])));

		if (!fits)
			return false;
		at++;
		/* in a reply code x is one digit, in an enhanced code a number */
		while (dotted && wanted == 'x' && at < code.len && text_is_digit(code.at[at]))
			at++;
	}
	return at == code.len;
}

bool catalogue_matches_one(struct text code, const char *patterns)
{
	struct text rest = text_of(patterns);

	while (rest.len)
		if (matches(code, text_take(&rest, ' ')))
			return true;
	return false;
}
