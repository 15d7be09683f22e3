// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/draw.h"

#include "base/width.h"

#include <curses.h>
#include <langinfo.h>
#include <string.h>
#include <wchar.h>

enum { NO_COLOUR = -1 };

/* With colours, a look is `coloured` and `colour`; without, `plain`. */
static const struct {
	attr_t plain, coloured;
	short colour;
} looks[LOOKS] = {
	[LOOK_NORMAL] = { A_NORMAL, A_NORMAL, NO_COLOUR },
	[LOOK_STRONG] = { A_BOLD, A_BOLD, NO_COLOUR },
	[LOOK_DIM] = { A_DIM, A_DIM, NO_COLOUR },
	[LOOK_CODE] = { A_BOLD, A_NORMAL, COLOR_CYAN },
	[LOOK_GOOD] = { A_BOLD, A_BOLD, COLOR_GREEN },
	[LOOK_BAD] = { A_BOLD, A_BOLD, COLOR_RED },
	[LOOK_BAR] = { A_REVERSE, A_REVERSE, NO_COLOUR },
	[LOOK_HERE] = { A_REVERSE | A_BOLD, A_REVERSE | A_BOLD, NO_COLOUR },
	[LOOK_CLIENT] = { A_BOLD, A_BOLD, COLOR_CYAN },
	[LOOK_SERVER] = { A_NORMAL, A_NORMAL, NO_COLOUR },
	[LOOK_ONWARD] = { A_BOLD, A_BOLD, COLOR_YELLOW },
	[LOOK_RULE] = { A_NORMAL, A_DIM, NO_COLOUR },
};

static attr_t attributes[LOOKS];
static short pairs[LOOKS];
static bool unicode;

void draw_begin(bool colours)
{
	unicode = !strcmp(nl_langinfo(CODESET), "UTF-8");
	colours = colours && start_color() == OK && COLORS >= 8 &&
		  use_default_colors() == OK;
	for (int look = 0; look < LOOKS; look++) {
		attributes[look] = colours ? looks[look].coloured : looks[look].plain;
		pairs[look] = 0;
		if (colours && looks[look].colour != NO_COLOUR) {
			pairs[look] = (short)(look + 1);
			init_pair(pairs[look], looks[look].colour, -1);
		}
	}
}

bool draw_is_unicode(void)
{
	return unicode;
}

const struct page_marks *draw_marks(void)
{
	return unicode ? &page_marks_unicode : &page_marks_ascii;
}

unsigned draw_rows(void)
{
	return (unsigned)LINES;
}

unsigned draw_columns(void)
{
	return (unsigned)COLS;
}

static void wear(enum look look)
{
	attr_set(attributes[look], pairs[look], NULL);
}

/* Writes a character, as many columns wide as it is counted, into cells. */
static size_t to_cells(long rune, unsigned width, wchar_t *cells)
{
	size_t count = 0;

	if (rune < ' ' || rune == 0x7F) { /* nothing in safe form is */
		cells[count++] = L'?';
	} else if (rune < 0x80) {
		cells[count++] = (wchar_t)rune;
	} else if (unicode && wcwidth((wchar_t)rune) >= 0) {
		cells[count++] = (wchar_t)rune;
		return count;
	} else if (width) {
		cells[count++] = unicode ? (wchar_t)0xFFFD : (wchar_t)rune_in_ascii(rune);
	}
	while (count < width)
		cells[count++] = L' ';
	return count;
}

struct text draw_take_row(struct text *rest, unsigned columns)
{
	struct text head = text_fit(*rest, columns);
	size_t space;

	if (!head.len && rest->len) {
		long rune;

		head = text_head(*rest, rune_next(*rest, &rune));
	}
	space = text_find_last(head, ' ');
	if (head.len < rest->len && space < head.len && space > head.len / 2)
		head = text_head(head, space + 1);
	*rest = text_skip(*rest, head.len);
	return head;
}

unsigned draw_text(unsigned row, unsigned column, unsigned columns, enum look look,
		   struct text text)
{
	unsigned taken = 0;

	text = text_fit(text, columns);
	wear(look);
	move((int)row, (int)column);
	while (text.len) {
		wchar_t cells[128];
		size_t count = 0;

		while (text.len && count + 2 <= sizeof(cells) / sizeof(cells[0])) {
			long rune;

			text = text_skip(text, rune_next(text, &rune));
			count += to_cells(rune, rune_width(rune), cells + count);
			taken += rune_width(rune);
		}
		addnwstr(cells, (int)count);
	}
	wear(LOOK_NORMAL);
	return taken;
}

unsigned draw_string(unsigned row, unsigned column, unsigned columns, enum look look,
		     const char *string)
{
	return draw_text(row, column, columns, look, text_of(string));
}

unsigned draw_cut(unsigned row, unsigned column, unsigned columns, enum look look,
		  struct text text)
{
	unsigned taken;

	if (text_width(text) <= columns || !columns)
		return draw_text(row, column, columns, look, text);
	taken = draw_text(row, column, columns - 1, look, text);
	return taken + draw_string(row, column + taken, 1, look, draw_marks()->cut);
}

void draw_line(unsigned row, unsigned column, unsigned columns,
	       const struct page_line *line)
{
	unsigned taken = 0;

	for (size_t i = 0; i < line->span_count; i++)
		taken += draw_text(row, column + taken, columns - taken,
				   (enum look)line->spans[i].style, line->spans[i].text);
}

void draw_rule(unsigned row, unsigned column, unsigned columns)
{
	wear(LOOK_RULE);
	mvhline((int)row, (int)column, 0, (int)columns);
	wear(LOOK_NORMAL);
}

void draw_wall(unsigned row, unsigned column, unsigned rows)
{
	wear(LOOK_RULE);
	mvvline((int)row, (int)column, 0, (int)rows);
	wear(LOOK_NORMAL);
}

void draw_joint(unsigned row, unsigned column, enum joint joint)
{
	const chtype joints[] = {
		[JOINT_TOP_LEFT] = ACS_ULCORNER, [JOINT_TOP_RIGHT] = ACS_URCORNER,
		[JOINT_BOTTOM_LEFT] = ACS_LLCORNER, [JOINT_BOTTOM_RIGHT] = ACS_LRCORNER,
		[JOINT_LEFT] = ACS_LTEE, [JOINT_RIGHT] = ACS_RTEE,
		[JOINT_TOP] = ACS_TTEE, [JOINT_BOTTOM] = ACS_BTEE,
	};

	wear(LOOK_RULE);
	mvaddch((int)row, (int)column, joints[joint]);
	wear(LOOK_NORMAL);
}

void draw_fill(unsigned row, unsigned column, unsigned columns, enum look look)
{
	wear(look);
	mvhline((int)row, (int)column, ' ', (int)columns);
	wear(LOOK_NORMAL);
}

void draw_clear(void)
{
	erase();
}

void draw_distrust(void)
{
	clearok(curscr, TRUE);
}

void draw_show(unsigned row, unsigned column)
{
	move((int)row, (int)column);
	refresh();
}

void draw_bell(void)
{
	beep();
}
