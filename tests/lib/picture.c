// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/picture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_at(const struct picture *picture, unsigned row, unsigned column,
		  const char *text)
{
	return !strcmp(pty_cell_at(picture->pty, row, column).text, text);
}

static size_t count_behind(const char *head, const char *arrow)
{
	const char *at = strstr(head, arrow);

	return at ? strtoul(at + strlen(arrow), NULL, 10) : 0;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* "─ Why 503 ─── PgDn ↓ 5 ─", or " Why 503  ↓ 5    free play" on a small screen. */
static void read_head(struct picture_pane *pane, const char *head)
{
	const char *title = head + strspn(head, "─ ");
	const char *rule = strstr(title, " ─"), *gap = strstr(title, "  ");
	size_t length = strlen(title);

	length = rule ? least(length, (size_t)(rule - title)) : length;
	length = gap ? least(length, (size_t)(gap - title)) : length;
	snprintf(pane->title, sizeof(pane->title), "%.*s", (int)length, title);
	pane->above = count_behind(head, "↑ ");
	pane->below = count_behind(head, "↓ ");
}

/* A pane whose head stands in a part of row `head`; what it holds ends before
 * row `end`. */
static void add_pane(struct picture *picture, unsigned head, unsigned end, unsigned column,
		     unsigned columns)
{
	struct picture_pane *pane = &picture->panes[picture->pane_count];
	char *text;

	if (picture->pane_count == sizeof(picture->panes) / sizeof(picture->panes[0]))
		return;
	*pane = (struct picture_pane){ .row = head + 1, .rows = end - head - 1,
				       .column = column, .columns = columns };
	text = pty_text(picture->pty, head, column, columns);
	read_head(pane, text);
	free(text);
	picture->pane_count++;
}

/* The row behind `after` that begins with text; that of the prompt without one. */
static unsigned row_that_begins(const struct picture *picture, unsigned after,
				const char *text)
{
	unsigned row = after + 1;

	while (row < picture->prompt && !is_at(picture, row, 0, text))
		row++;
	return row;
}

static void take_framed(struct picture *picture)
{
	unsigned right = picture->columns - 1, divider = 1;

	picture->strip = row_that_begins(picture, 1, "├");
	picture->goals_end = row_that_begins(picture, picture->strip, "└");
	while (divider < right && !is_at(picture, 1, divider, "┬"))
		divider++;
	add_pane(picture, 1, picture->strip, 1, divider - 1);
	if (divider < right)
		add_pane(picture, 1, picture->strip, divider + 1, right - divider - 1);
}

static void take_stacked(struct picture *picture)
{
	unsigned head = 1, next;

	while ((next = row_that_begins(picture, head, "─")) < picture->prompt) {
		add_pane(picture, head, next, 0, picture->columns);
		head = next;
	}
	picture->strip = head;
	picture->goals_end = picture->prompt;
}

static void take_small(struct picture *picture)
{
	picture->small = true;
	picture->strip = picture->prompt - 1;
	picture->goals_end = picture->prompt;
	add_pane(picture, 0, picture->strip, 0, picture->columns);
}

struct picture picture_take(struct pty *pty)
{
	struct picture picture = { .pty = pty };

	pty_size(pty, &picture.rows, &picture.columns);
	picture.prompt = picture.rows - 2;
	if (is_at(&picture, 1, 0, "┌"))
		take_framed(&picture);
	else if (is_at(&picture, 1, 0, "─"))
		take_stacked(&picture);
	else
		take_small(&picture);
	return picture;
}

const struct picture_pane *picture_pane(const struct picture *picture, const char *title)
{
	for (size_t i = 0; i < picture->pane_count; i++)
		if (!strcmp(picture->panes[i].title, title))
			return &picture->panes[i];
	return NULL;
}

/* The bytes of a blank, or of what is drawn and not said, at the head of row. */
static size_t blank_length(const char *row)
{
	static const char *const blanks[] = { " ", "─", "│", "├", "┤", "┴" };

	for (size_t i = 0; i < sizeof(blanks) / sizeof(blanks[0]); i++)
		if (!strncmp(row, blanks[i], strlen(blanks[i])))
			return strlen(blanks[i]);
	return 0;
}

static const char *skip_blanks(const char *row)
{
	for (size_t length; (length = blank_length(row)) != 0; row += length)
		;
	return row;
}

void picture_add(struct buffer *words, const char *row, bool *barred)
{
	static const char bar[] = "┃";
	const char *at = skip_blanks(row);
	bool has_bar = !strncmp(at, bar, strlen(bar));

	if (has_bar && *barred)
		at = skip_blanks(at + strlen(bar));
	*barred = has_bar;
	while (*at) {
		buffer_byte(words, ' ');
		while (*at && !blank_length(at))
			buffer_byte(words, *at++);
		at = skip_blanks(at);
	}
}

void picture_add_pane(struct buffer *words, const struct picture *picture,
		      const struct picture_pane *pane)
{
	bool barred = false;

	for (unsigned row = pane->row; row < pane->row + pane->rows; row++) {
		char *text = pty_text(picture->pty, row, pane->column, pane->columns);

		picture_add(words, text, &barred);
		free(text);
	}
}

void picture_add_rows(struct buffer *words, const struct picture *picture, unsigned from,
		      unsigned end)
{
	picture_add_pane(words, picture, &(struct picture_pane){
		.row = from, .rows = end - from, .columns = picture->columns });
}

const char *picture_find(const char *words, const char *sought)
{
	size_t length = strlen(sought);
	const char *at = strstr(words, sought);

	while (at && (text_is_letter(at[length]) || text_is_digit(at[length])))
		at = strstr(at + 1, sought);
	return at ? at + length : NULL;
}
