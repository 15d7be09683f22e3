// SPDX-License-Identifier: GPL-3.0-or-later
/* The screen of a program on a pty: libvterm's cells as text. */
#include "lib/pty_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct pty *pty = user;

	if (property == VTERM_PROP_ALTSCREEN)
		pty->alternate = value->boolean;
	if (property == VTERM_PROP_CURSORVISIBLE)
		pty->cursor_shown = value->boolean;
	return 1;
}

static const VTermScreenCallbacks screen_calls = { .settermprop = on_property };

/* What the terminal answers of its own goes to the program as if typed. */
static void on_output(const char *bytes, size_t count, void *user)
{
	struct pty *pty = user;

	if (pty->asking)
		pty->answered += count;
	else
		pty_type(pty, bytes, count);
}

void pty_screen_open(struct pty *pty, unsigned rows, unsigned columns)
{
	pty->cursor_shown = true;
	pty->terminal = vterm_new((int)rows, (int)columns);
	vterm_set_utf8(pty->terminal, 1);
	vterm_output_set_callback(pty->terminal, on_output, pty);
	pty->screen = vterm_obtain_screen(pty->terminal);
	vterm_screen_set_callbacks(pty->screen, &screen_calls, pty);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_reset(pty->screen, 1);
}

void pty_screen_close(struct pty *pty)
{
	vterm_free(pty->terminal);
}

bool pty_screen_resize(struct pty *pty, unsigned rows, unsigned columns)
{
	int old_rows, old_columns;

	vterm_get_size(pty->terminal, &old_rows, &old_columns);
	if (old_rows == (int)rows && old_columns == (int)columns)
		return false;
	vterm_set_size(pty->terminal, (int)rows, (int)columns);
	return true;
}

static void feed(struct pty *pty, const char *bytes, size_t count)
{
	if (count)
		vterm_input_write(pty->terminal, bytes, count);
}

void pty_screen_feed(struct pty *pty, const char *bytes, size_t count)
{
	const char *from = bytes, *end = bytes + count;

	for (const char *at = bytes; at < end; at++) {
		if (*at == PTY_FENCE[pty->fence_matched]) {
			if (pty->fence_matched++ == 0)
				feed(pty, from, (size_t)(at - from));
			from = at + 1;
			if (!PTY_FENCE[pty->fence_matched]) {
				pty->fences_seen++;
				pty->fence_matched = 0;
			}
		} else if (pty->fence_matched) {
			feed(pty, PTY_FENCE, pty->fence_matched);
			pty->fence_matched = 0;
			from = at--; /* this byte may begin a fence */
		}
	}
	feed(pty, from, (size_t)(end - from));
}

void pty_size(const struct pty *pty, unsigned *rows, unsigned *columns)
{
	int height, width;

	vterm_get_size(pty->terminal, &height, &width);
	*rows = (unsigned)height;
	*columns = (unsigned)width;
}

/* The bytes of a part of one row without the blanks at its end. */
static size_t row_read(struct pty *pty, int row, int column, int columns, char *to,
		       size_t size)
{
	VTermRect rect = { .start_row = row, .end_row = row + 1, .start_col = column,
			   .end_col = column + columns };
	size_t count = vterm_screen_get_text(pty->screen, to, size, rect);

	while (count && (to[count - 1] == ' ' || to[count - 1] == '\n'))
		count--;
	return count;
}

void pty_cursor(struct pty *pty, unsigned *row, unsigned *column)
{
	VTermPos cursor;

	vterm_state_get_cursorpos(vterm_obtain_state(pty->terminal), &cursor);
	*row = (unsigned)cursor.row;
	*column = (unsigned)cursor.col;
}

char *pty_dump(struct pty *pty)
{
	unsigned row, column;
	int rows, columns;
	size_t room, used = 0;
	char *dump;

	vterm_get_size(pty->terminal, &rows, &columns);
	room = (size_t)rows * ((size_t)columns * 4 * VTERM_MAX_CHARS_PER_CELL + 1) + 64;
	dump = malloc(room);
	if (!dump)
		abort();
	for (int i = 0; i < rows; i++) {
		used += row_read(pty, i, 0, columns, dump + used, room - used);
		dump[used++] = '\n';
	}
	pty_cursor(pty, &row, &column);
	if (pty->cursor_shown)
		snprintf(dump + used, room - used, "cursor %u,%u\n", row + 1, column + 1);
	else
		snprintf(dump + used, room - used, "cursor hidden\n");
	return dump;
}

char *pty_text(struct pty *pty, unsigned row, unsigned column, unsigned columns)
{
	size_t room = (size_t)columns * 4 * VTERM_MAX_CHARS_PER_CELL + 1;
	char *text = malloc(room);

	if (!text)
		abort();
	text[row_read(pty, (int)row, (int)column, (int)columns, text, room)] = '\0';
	return text;
}

bool pty_shows(struct pty *pty, const char *text)
{
	char *dump = pty_dump(pty), *found = strstr(dump, text);
	size_t bare = strlen(text);

	/* The dump leaves out the blanks at the end of a row. */
	while (bare && text[bare - 1] == ' ')
		bare--;
	for (char *at = dump; !found && bare && text[bare] && (at = strchr(at, '\n')); at++)
		if ((size_t)(at - dump) >= bare && !strncmp(at - bare, text, bare))
			found = at;
	free(dump);
	return found != NULL;
}

/* Appends a character as UTF-8. */
static char *put_character(char *to, uint32_t c)
{
	if (c < 0x80) {
		*to++ = (char)c;
	} else if (c < 0x800) {
		*to++ = (char)(0xc0 | c >> 6);
		*to++ = (char)(0x80 | (c & 0x3f));
	} else if (c < 0x10000) {
		*to++ = (char)(0xe0 | c >> 12);
		*to++ = (char)(0x80 | (c >> 6 & 0x3f));
		*to++ = (char)(0x80 | (c & 0x3f));
	} else {
		*to++ = (char)(0xf0 | (c >> 18 & 0x07));
		*to++ = (char)(0x80 | (c >> 12 & 0x3f));
		*to++ = (char)(0x80 | (c >> 6 & 0x3f));
		*to++ = (char)(0x80 | (c & 0x3f));
	}
	return to;
}

struct pty_cell pty_cell_at(struct pty *pty, unsigned row, unsigned column)
{
	VTermPos at = { .row = (int)row, .col = (int)column };
	VTermScreenCell from;
	struct pty_cell cell = { .width = 1, .colour = -1 };
	char *to = cell.text;

	if (!vterm_screen_get_cell(pty->screen, at, &from))
		return cell;
	/* The right half of a wide character holds no text of its own. */
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && from.chars[i] &&
			from.chars[i] != (uint32_t)-1; i++)
		to = put_character(to, from.chars[i]);
	cell.width = (unsigned)from.width;
	cell.bold = from.attrs.bold;
	cell.underline = from.attrs.underline != 0;
	cell.reverse = from.attrs.reverse;
	cell.coloured = !VTERM_COLOR_IS_DEFAULT_FG(&from.fg) || !VTERM_COLOR_IS_DEFAULT_BG(&from.bg);
	if (VTERM_COLOR_IS_INDEXED(&from.fg) && !VTERM_COLOR_IS_DEFAULT_FG(&from.fg))
		cell.colour = from.fg.indexed.idx;
	return cell;
}

bool pty_alternate(const struct pty *pty)
{
	return pty->alternate;
}

bool pty_cursor_shown(const struct pty *pty)
{
	return pty->cursor_shown;
}

bool pty_marks_paste(struct pty *pty)
{
	pty->asking = true;
	pty->answered = 0;
	vterm_keyboard_start_paste(pty->terminal);
	pty->asking = false;
	return pty->answered != 0;
}

void pty_paste(struct pty *pty, const char *bytes, size_t count)
{
	bool marked = pty_marks_paste(pty);

	if (marked)
		pty_type(pty, "\033[200~", 6);
	pty_type(pty, bytes, count);
	if (marked)
		pty_type(pty, "\033[201~", 6);
}
