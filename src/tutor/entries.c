// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/entries.h"

#include "base/width.h"

#include <stdlib.h>

static struct tutor_entry *add(struct entries *entries, enum tutor_entry_kind kind)
{
	struct tutor_entry *entry;

	if (entries->count == entries->room) {
		entries->room = entries->room ? entries->room * 2 : 64;
		entries->at = heap_resize(entries->at, entries->room,
					  sizeof(*entries->at));
	}
	entry = &entries->at[entries->count++];
	*entry = (struct tutor_entry){ .kind = kind };
	return entry;
}

void entries_line(struct entries *entries, enum tutor_entry_kind kind,
		  unsigned number, struct text text)
{
	struct tutor_entry *entry = add(entries, kind);

	entry->number = number;
	entry->text = heap_copy(text);
}

struct page *entries_page(struct entries *entries, enum tutor_entry_kind kind)
{
	struct tutor_entry *entry = add(entries, kind);
	struct page *page = page_new();

	entry->text = heap_copy_string("");
	entry->page = page;
	return page;
}

struct page *entries_page_of_last(struct entries *entries)
{
	struct page *page = page_new();

	entries->at[entries->count - 1].page = page;
	return page;
}

void entries_cut(struct entries *entries, size_t count)
{
	while (entries->count > count) {
		struct tutor_entry *last = &entries->at[--entries->count];

		free((char *)last->text);
		page_free((struct page *)last->page);
	}
	if (!count) {
		free(entries->at);
		*entries = (struct entries){ 0 };
	}
}

static void print_comment(const struct page *page, struct buffer *buffer)
{
	struct buffer words = { 0 };
	struct text rest;

	page_print(page, 0, &page_marks_ascii, &words);
	for (rest = buffer_view(&words); rest.len;) {
		buffer_string(buffer, "# ");
		buffer_text(buffer, text_take_line(&rest));
		buffer_byte(buffer, '\n');
	}
	buffer_free(&words);
}

void tutor_entry_shown(const struct tutor_entry *entry, struct buffer *buffer)
{
	if (entry->kind == TUTOR_CLIENT)
		shown_line(buffer, text_of(entry->text));
	else
		shown_text(buffer, text_of(entry->text));
}

void entries_print(const struct entries *entries, struct buffer *buffer)
{
	static const char *const before[] = {
		[TUTOR_CLIENT] = "C: ",
		[TUTOR_SERVER] = "S: ",
		[TUTOR_DATA] = "C: ",
		[TUTOR_ORDER] = "# ",
		[TUTOR_NOTE] = NULL,
		[TUTOR_PAGE] = NULL,
	};

	for (size_t i = 0; i < entries->count; i++) {
		const struct tutor_entry *entry = &entries->at[i];

		if (before[entry->kind]) {
			buffer_string(buffer, before[entry->kind]);
			tutor_entry_shown(entry, buffer);
			buffer_byte(buffer, '\n');
		} else if (entry->kind == TUTOR_NOTE) {
			print_comment(entry->page, buffer);
		}
	}
}
