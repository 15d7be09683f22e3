// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/completions.h"

#include <string.h>

/* How far the two are the same, the case of letters aside. */
static size_t common(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && text_lower(a[n]) == text_lower(b[n]))
		n++;
	return n;
}

/* How much of the first of them all have in common. */
static struct text shared_head(const struct tutor_completion *found, size_t count)
{
	size_t shared = strlen(found[0].line);

	for (size_t i = 1; i < count; i++) {
		size_t same = common(found[0].line, found[i].line);

		shared = same < shared ? same : shared;
	}
	return text_span(found[0].line, shared);
}

char **completions_table(const struct tutor_completion *found, size_t count)
{
	char **table;

	if (!count)
		return NULL;
	table = heap_new(count + 2, sizeof(*table));
	table[0] = heap_copy(shared_head(found, count));
	for (size_t i = 0; i < count && count > 1; i++)
		table[i + 1] = heap_copy_string(found[i].line);
	return table;
}
