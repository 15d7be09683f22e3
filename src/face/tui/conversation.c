// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/conversation.h"

#include "base/width.h"
#include "face/tui/draw.h"

#include <stdlib.h>

enum {
	DIGITS_MIN = 3,
	MARK_COLUMNS = 3, /* " C " behind the number */
	NOTE_COLUMNS = 2, /* the bar beside a note, and a space */
};

/* What stands before a line, and how the line looks. */
static const struct {
	const char *mark;
	enum look look;
} kinds[] = {
	[TUTOR_CLIENT] = { "C", LOOK_CLIENT },
	[TUTOR_SERVER] = { "S", LOOK_SERVER },
	[TUTOR_DATA] = { "D", LOOK_NORMAL },
	[TUTOR_ORDER] = { " ", LOOK_DIM },
};

/* Where rows of entries go: the first `skip` are above what is shown. */
struct brush {
	const struct rect *rect;
	size_t skip;
	unsigned row; /* of the screen, the next one */
};

void conversation_free(struct conversation *conversation)
{
	free(conversation->ends);
	buffer_free(&conversation->shown);
}

static bool is_line(const struct tutor_entry *entry)
{
	return entry->kind != TUTOR_NOTE && entry->kind != TUTOR_PAGE;
}

static unsigned indent(const struct conversation *conversation)
{
	return conversation->digits + MARK_COLUMNS;
}

/* Whether the brush may paint; a row that is above only counts down. */
static bool next_row(struct brush *brush)
{
	if (brush->skip) {
		brush->skip--;
		return false;
	}
	brush->row++;
	return brush->row <= brush->rect->row + brush->rect->rows;
}

static enum look reply_look(struct text line)
{
	switch (line.len ? line.at[0] : 0) {
	case '2': return LOOK_GOOD;
	case '3': return LOOK_ONWARD;
	case '4':
	case '5': return LOOK_BAD;
	default: return LOOK_SERVER;
	}
}

static void draw_first(const struct conversation *conversation,
		       const struct tutor_entry *entry, unsigned row, unsigned column)
{
	char number[24] = "";
	struct room room = room_over(number, sizeof(number));

	if (entry->number) {
		room_number(&room, entry->number);
		draw_text(row, column + conversation->digits - (unsigned)room.len,
			  conversation->digits, LOOK_DIM, room_view(&room));
	}
	draw_string(row, column + conversation->digits + 1, 1, LOOK_STRONG,
		    kinds[entry->kind].mark);
}

static void draw_row(const struct conversation *conversation,
		     const struct tutor_entry *entry, const struct brush *brush,
		     struct text line, bool first)
{
	unsigned row = brush->row - 1;
	unsigned column = brush->rect->column + indent(conversation);
	unsigned columns = brush->rect->columns - indent(conversation);
	unsigned code = 0;

	if (first) {
		draw_first(conversation, entry, row, brush->rect->column);
		if (entry->kind == TUTOR_SERVER)
			code = draw_text(row, column, columns, reply_look(line),
					 text_head(line, 3));
	}
	draw_text(row, column + code, columns - code, kinds[entry->kind].look,
		  text_skip(line, code));
}

/* The rows of a line; drawn when there is a brush. */
static size_t lay_line(struct conversation *conversation,
		       const struct tutor_entry *entry, struct brush *brush)
{
	unsigned columns = conversation->columns - indent(conversation);
	struct text rest;
	size_t rows = 0;

	buffer_clear(&conversation->shown);
	shown_text(&conversation->shown, text_of(entry->text));
	rest = buffer_view(&conversation->shown);
	do {
		struct text line = draw_take_row(&rest, columns);

		if (brush && next_row(brush))
			draw_row(conversation, entry, brush, line, rows == 0);
		rows++;
	} while (rest.len);
	return rows;
}

static size_t lay_note(const struct conversation *conversation,
		       const struct tutor_entry *entry, struct brush *brush)
{
	struct page_layout *layout = page_lay(entry->page,
					      conversation->columns - NOTE_COLUMNS,
					      draw_marks());
	size_t rows = page_layout_lines(layout);

	for (size_t i = 0; i < rows && brush; i++) {
		struct page_line line = page_layout_line(layout, i);
		const struct rect *rect = brush->rect;

		if (!next_row(brush))
			continue;
		draw_string(brush->row - 1, rect->column, 1, LOOK_ONWARD, "┃");
		draw_line(brush->row - 1, rect->column + NOTE_COLUMNS,
			  rect->columns - NOTE_COLUMNS, &line);
	}
	page_layout_free(layout);
	return rows;
}

static size_t lay_entry(struct conversation *conversation, size_t n, struct brush *brush)
{
	struct tutor_entry entry = tutor_entry(conversation->tutor, n);

	if (is_line(&entry))
		return lay_line(conversation, &entry, brush);
	return entry.kind == TUTOR_NOTE ? lay_note(conversation, &entry, brush) : 0;
}

/* Columns for the greatest line number: numbers rise. */
static unsigned digits_needed(const struct conversation *conversation, size_t entries)
{
	unsigned digits = 1, greatest = 0;

	for (size_t n = entries; n && !greatest; n--)
		greatest = tutor_entry(conversation->tutor, n - 1).number;
	for (; greatest > 9; greatest /= 10)
		digits++;
	return digits > DIGITS_MIN ? digits : DIGITS_MIN;
}

static size_t all_rows(const struct conversation *conversation)
{
	return conversation->count ? conversation->ends[conversation->count - 1] : 0;
}

void conversation_lay(struct conversation *conversation, unsigned columns)
{
	size_t entries = tutor_entry_count(conversation->tutor);
	unsigned digits = digits_needed(conversation, entries);
	unsigned epoch = tutor_epoch(conversation->tutor);

	if (epoch != conversation->epoch || entries != conversation->count)
		conversation->back = 0;
	if (epoch != conversation->epoch || columns != conversation->columns ||
	    digits != conversation->digits || entries < conversation->count)
		conversation->count = 0;
	conversation->epoch = epoch;
	conversation->columns = columns;
	conversation->digits = digits;
	if (entries > conversation->room) {
		conversation->room = entries * 2;
		conversation->ends = heap_resize(conversation->ends, conversation->room,
						 sizeof(*conversation->ends));
	}
	while (conversation->count < entries) {
		size_t rows = all_rows(conversation);

		rows += lay_entry(conversation, conversation->count, NULL);
		conversation->ends[conversation->count++] = rows;
	}
}

/* The first row that is shown. */
static size_t first_row(const struct conversation *conversation, size_t rows_shown)
{
	size_t rows = all_rows(conversation);
	size_t above = rows > rows_shown ? rows - rows_shown : 0;

	return above > conversation->back ? above - conversation->back : 0;
}

void conversation_scroll(struct conversation *conversation, long rows, size_t rows_shown)
{
	size_t above, below, by = (size_t)(rows < 0 ? -rows : rows);

	conversation_more(conversation, rows_shown, &above, &below);
	if (rows < 0)
		conversation->back = below + (by < above ? by : above);
	else
		conversation->back = below - (by < below ? by : below);
}

void conversation_more(const struct conversation *conversation, size_t rows_shown,
		       size_t *above, size_t *below)
{
	size_t rows = all_rows(conversation);

	*above = first_row(conversation, rows_shown);
	*below = rows - *above > rows_shown ? rows - *above - rows_shown : 0;
}

/* The entry that row belongs to. */
static size_t entry_at(const struct conversation *conversation, size_t row)
{
	size_t low = 0, high = conversation->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (conversation->ends[middle] <= row)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void conversation_draw(struct conversation *conversation, const struct rect *rect)
{
	size_t row = first_row(conversation, rect->rows);
	size_t n = entry_at(conversation, row);
	struct brush brush = { .rect = rect, .row = rect->row };

	brush.skip = row - (n ? conversation->ends[n - 1] : 0);
	for (; n < conversation->count && brush.row < rect->row + rect->rows; n++)
		lay_entry(conversation, n, &brush);
}
