// SPDX-License-Identifier: GPL-3.0-or-later
/* Whatever is pasted is read and explained: its codes are codes, its words are
 * safe to show, and the page of it can be laid at any width. */
#include "catalogue/catalogue.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void check(bool holds)
{
	if (!holds)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct text pasted = text_span((const char *)bytes, size);
	struct page *page = page_new();
	struct buffer shown = { 0 };
	struct catalogue_reading r;
	bool any = catalogue_read(&r, pasted);

	check(any == (r.code[0] || r.enhanced[0]));
	check(!r.code[0] || catalogue_form(text_of(r.code)) == CATALOGUE_REPLY);
	check(!r.enhanced[0] || catalogue_form(text_of(r.enhanced)) == CATALOGUE_ENHANCED);
	for (size_t i = 0; i < r.text.len; i++)
		check((unsigned char)r.text.at[i] >= ' ' && r.text.at[i] != 127);
	catalogue_reading_page(page, &r);
	page_print(page, 10 + (unsigned)(size % 90), &page_marks_unicode, &shown);
	buffer_free(&shown);
	catalogue_reading_clear(&r);
	page_free(page);
	return 0;
}
