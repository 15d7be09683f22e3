// SPDX-License-Identifier: GPL-3.0-or-later
/* Completion of the whole line, as the tutor knows it. */
#include "face/completions.h"
#include "face/tui/prompt_inside.h"

char **prompt_complete(const char *text, int start, int end)
{
	const struct tutor_completion *found;
	struct text typed = text_span(rl_line_buffer, (size_t)end);
	size_t count;

	(void)text;
	(void)start;
	rl_attempted_completion_over = 1;
	rl_completion_append_character = '\0';
	rl_completion_suppress_quote = 1;
	count = prompt_host->complete(prompt_host->context, typed, &found);
	if (!count)
		prompt_host->ring(prompt_host->context);
	return completions_table(found, count);
}

void prompt_list(char **matches, int count, int longest)
{
	(void)matches;
	(void)count;
	(void)longest;
	prompt_host->list(prompt_host->context,
			  text_span(rl_line_buffer, (size_t)rl_point));
}
