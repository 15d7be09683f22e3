// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/conversation_rows.h"

#include <stdlib.h>

enum { DIGITS_MIN = 3 };

void conversation_free(struct conversation *conversation)
{
	free(conversation->ends);
	buffer_free(&conversation->shown);
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

/* Counts the rows of the entries that have none yet. */
static void count_rows(struct conversation *conversation, size_t entries)
{
	if (entries > conversation->room) {
		conversation->room = entries * 2;
		conversation->ends = heap_resize(conversation->ends, conversation->room,
						 sizeof(*conversation->ends));
	}
	while (conversation->count < entries) {
		size_t rows = all_rows(conversation);

		rows += conversation_rows(conversation, conversation->count, NULL);
		conversation->ends[conversation->count++] = rows;
	}
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
	count_rows(conversation, entries);
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
		conversation_rows(conversation, n, &brush);
}
