// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/prose.h"

void prose_begin(struct page *prose, enum page_kind kind)
{
	if (!page_is_empty(prose))
		page_blank(prose);
	page_block(prose, kind);
}

void prose_lines(struct page *prose, const struct key_texts *lines)
{
	for (size_t i = 0; i < lines->count; i++) {
		if (i)
			page_block(prose, PAGE_VERBATIM);
		else
			prose_begin(prose, PAGE_VERBATIM);
		page_string(prose, PAGE_CODE, lines->at[i]);
	}
}
