// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/page_inside.h"

#include "base/width.h"

#include <stdlib.h>
#include <string.h>

struct page *page_new(void)
{
	return heap_new(1, sizeof(struct page));
}

void page_free(struct page *page)
{
	if (!page)
		return;
	buffer_free(&page->text);
	free(page->pieces);
	free(page->blocks);
	free(page);
}

void page_clear(struct page *page)
{
	buffer_clear(&page->text);
	page->piece_count = 0;
	page->block_count = 0;
}

bool page_is_empty(const struct page *page)
{
	return !page->block_count;
}

void page_block(struct page *page, enum page_kind kind)
{
	size_t at = page->text.len;

	if (page->block_count == page->block_room) {
		page->block_room = page->block_room ? page->block_room * 2 : 16;
		page->blocks = heap_resize(page->blocks, page->block_room,
					   sizeof(*page->blocks));
	}
	page->blocks[page->block_count++] =
		(struct page_block){ kind, at, at, at, page->piece_count };
}

static struct page_block *open_block(struct page *page)
{
	if (!page->block_count)
		page_block(page, PAGE_PARAGRAPH);
	return &page->blocks[page->block_count - 1];
}

/* Gives what was written to page.text since the last piece its style. */
static void end_piece(struct page *page, enum page_style style)
{
	struct page_block *block = open_block(page);
	bool goes_on = page->piece_count > block->piece &&
		page->pieces[page->piece_count - 1].style == style;

	if (page->text.len == block->to)
		return;
	if (!goes_on && page->piece_count == page->piece_room) {
		page->piece_room = page->piece_room ? page->piece_room * 2 : 32;
		page->pieces = heap_resize(page->pieces, page->piece_room,
					   sizeof(*page->pieces));
	}
	if (!goes_on)
		page->pieces[page->piece_count++].style = style;
	page->pieces[page->piece_count - 1].end = page->text.len;
	block->to = page->text.len;
}

void page_text(struct page *page, enum page_style style, struct text t)
{
	open_block(page);
	shown_text(&page->text, t);
	end_piece(page, style);
}

void page_string(struct page *page, enum page_style style, const char *string)
{
	page_text(page, style, text_of(string));
}

void page_label(struct page *page, const char *label)
{
	struct page_block *block = open_block(page);
	bool first = (block->kind == PAGE_FIELD || block->kind == PAGE_CELL) &&
		block->from == block->to;

	page_string(page, PAGE_DIM, label);
	if (first)
		block->label = block->to;
}

/* The bytes of t before the first that is markup; between backticks an
 * asterisk is none. */
static struct text plain_head(struct text t, enum page_style style)
{
	size_t n = 0;

	while (n < t.len && t.at[n] != '`' && t.at[n] != '\\' &&
	       (t.at[n] != '*' || style == PAGE_CODE))
		n++;
	return text_head(t, n);
}

/* The character behind a backslash; the backslash itself when it is last. */
static struct text quoted_character(struct text t)
{
	long rune;
	struct text next = text_skip(t, 1);

	return next.len ? text_head(next, rune_next(next, &rune)) : t;
}

/* Adds a sentence to the open block, its markup read. */
static void add_marked(struct page *page, struct text t)
{
	enum page_style style = PAGE_NORMAL;

	while (t.len) {
		struct text plain = plain_head(t, style);

		page_text(page, style, plain);
		t = text_skip(t, plain.len);
		if (t.len && t.at[0] == '\\') {
			struct text quoted = quoted_character(t);

			page_text(page, style, quoted);
			t = text_skip(t, 1 + quoted.len);
		} else if (t.len) {
			enum page_style opens = t.at[0] == '`' ? PAGE_CODE : PAGE_STRONG;

			style = style == opens ? PAGE_NORMAL : opens;
			t = text_skip(t, 1);
		}
	}
}

/* A place whose value's own backticks, asterisks and backslashes lose their
 * meaning, so that nothing from outside is taken for markup. */
struct quoting {
	words_place *place;
	const void *context;
};

static bool place_quoted(const void *context, struct text name, struct room *room)
{
	const struct quoting *inner = context;
	size_t before = room->len;
	bool known = inner->place(inner->context, name, room);
	size_t len = room->len - before;
	char *value = heap_copy(text_span(room->at + before, len));

	room_cut(room, before);
	for (size_t i = 0; known && i < len; i++) {
		if (value[i] == '`' || value[i] == '*' || value[i] == '\\')
			room_byte(room, '\\');
		room_byte(room, value[i]);
	}
	free(value);
	return known;
}

void page_add(struct page *page, const char *sentence, words_place *place,
	      const void *context)
{
	struct quoting quoting = { place, context };
	size_t size = strlen(sentence) + 512;

	if (!place) {
		add_marked(page, text_of(sentence));
		return;
	}
	for (;;) {
		char *at = heap_new(size, 1);
		struct room room = room_over(at, size);

		words_fill(&room, sentence, place_quoted, &quoting);
		if (!room.full)
			add_marked(page, room_view(&room));
		free(at);
		if (!room.full)
			return;
		size *= 2;
	}
}

void page_fill(struct page *page, enum page_kind kind, const char *sentence,
	       words_place *place, const void *context)
{
	page_block(page, kind);
	page_add(page, sentence, place, context);
}

void page_say(struct page *page, enum page_kind kind, const char *sentence)
{
	page_block(page, kind);
	page_add(page, sentence, NULL, NULL);
}

void page_field(struct page *page, const char *label, const char *sentence)
{
	page_block(page, PAGE_FIELD);
	page_label(page, label);
	page_add(page, sentence, NULL, NULL);
}

void page_blank(struct page *page)
{
	page_block(page, PAGE_BLANK);
}

/* Appends the pieces of one block of `other`. */
static void append_pieces(struct page *page, const struct page *other,
			  const struct page_block *block)
{
	size_t at = block->from;

	for (size_t i = block->piece; at < block->to; i++) {
		const struct page_piece *piece = &other->pieces[i];

		buffer_text(&page->text, text_span(other->text.at + at, piece->end - at));
		end_piece(page, piece->style);
		at = piece->end;
	}
}

void page_append(struct page *page, const struct page *other)
{
	size_t count = other->block_count;

	for (size_t i = 0; i < count; i++) {
		struct page_block block = other->blocks[i];
		struct page_block *copy;

		page_block(page, block.kind);
		append_pieces(page, other, &block);
		copy = open_block(page);
		copy->label = copy->from + (block.label - block.from);
	}
}
