// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/glob.h"

/* The common way without recursion: when the rest does not fit, the last star
 * takes one octet more. */
bool smtp_glob_fits(const char *pattern, struct text t)
{
	const char *star = NULL;
	size_t at = 0, retry = 0;

	while (at < t.len) {
		if (*pattern == '*') {
			star = ++pattern;
			retry = at;
		} else if (*pattern == '?' ||
			   (*pattern && text_lower(*pattern) == text_lower(t.at[at]))) {
			pattern++;
			at++;
		} else if (star) {
			pattern = star;
			at = ++retry;
		} else {
			return false;
		}
	}
	while (*pattern == '*')
		pattern++;
	return !*pattern;
}

bool smtp_is_listed(const char *const *patterns, struct text t)
{
	for (; patterns && *patterns; patterns++)
		if (smtp_glob_fits(*patterns, t))
			return true;
	return false;
}
