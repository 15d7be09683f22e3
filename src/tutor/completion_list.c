// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/completion_list.h"

#include "base/heap.h"

#include <stdlib.h>

void completions_clear(struct completions *completions)
{
	for (size_t i = 0; i < completions->count; i++) {
		free((char *)completions->at[i].line);
		free((char *)completions->at[i].says);
	}
	completions->count = 0;
}

void completions_free(struct completions *completions)
{
	completions_clear(completions);
	free(completions->at);
	*completions = (struct completions){ 0 };
}

static bool has(const struct completions *completions, struct text line)
{
	for (size_t i = 0; i < completions->count; i++)
		if (text_is(line, completions->at[i].line))
			return true;
	return false;
}

void completions_add(struct completions *completions, struct text typed, struct text line,
		     const char *says)
{
	bool fits = line.len >= typed.len && text_equal_fold(text_head(line, typed.len), typed);

	if (!fits || has(completions, line))
		return;
	if (completions->count == completions->room) {
		completions->room = completions->room * 2 + 16;
		completions->at = heap_resize(completions->at, completions->room,
					      sizeof(*completions->at));
	}
	completions->at[completions->count++] = (struct tutor_completion){
		.line = heap_copy(line),
		.says = says ? heap_copy_string(says) : NULL,
	};
}
