// SPDX-License-Identifier: GPL-3.0-or-later
/* Completion of the whole line, as the tutor knows it. */
#include "face/tui/prompt_inside.h"

#include <stdlib.h>
#include <string.h>

/* Readline gives back what it is given here by free(). */
static char *copy_head(const char *string, size_t len)
{
	return heap_copy(text_span(string, len));
}

/* How far the two are the same, the case of letters aside. */
static size_t common(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && text_lower(a[n]) == text_lower(b[n]))
		n++;
	return n;
}

/* A table as Readline wants it: first what all have in common, then each
 * one, unless there is only one. */
char **prompt_complete(const char *text, int start, int end)
{
	const struct tutor_completion *found;
	struct text typed = text_span(rl_line_buffer, (size_t)end);
	size_t count, shared;
	char **matches;

	(void)text;
	(void)start;
	rl_attempted_completion_over = 1;
	rl_completion_append_character = '\0';
	rl_completion_suppress_quote = 1;
	count = prompt_host->complete(prompt_host->context, typed, &found);
	if (!count) {
		prompt_host->ring(prompt_host->context);
		return NULL;
	}
	shared = strlen(found[0].line);
	matches = heap_new(count + 2, sizeof(*matches));
	for (size_t i = 0; i < count && count > 1; i++) {
		size_t same = common(found[0].line, found[i].line);

		shared = same < shared ? same : shared;
		matches[i + 1] = heap_copy_string(found[i].line);
	}
	matches[0] = copy_head(found[0].line, shared);
	return matches;
}

void prompt_list(char **matches, int count, int longest)
{
	(void)matches;
	(void)count;
	(void)longest;
	prompt_host->list(prompt_host->context,
			  text_span(rl_line_buffer, (size_t)rl_point));
}
