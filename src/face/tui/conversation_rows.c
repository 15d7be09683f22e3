// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/conversation_rows.h"

#include "base/width.h"
#include "base/words.h"
#include "face/tui/draw.h"

enum {
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
	if (entry->number) {
		struct text number = text_of(WORDS_NUMBER(entry->number));

		draw_text(row, column + conversation->digits - (unsigned)number.len,
			  conversation->digits, LOOK_DIM, number);
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
	tutor_entry_shown(entry, &conversation->shown);
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

size_t conversation_rows(struct conversation *conversation, size_t n,
			 struct brush *brush)
{
	struct tutor_entry entry = tutor_entry(conversation->tutor, n);

	if (is_line(&entry))
		return lay_line(conversation, &entry, brush);
	return entry.kind == TUTOR_NOTE ? lay_note(conversation, &entry, brush) : 0;
}
