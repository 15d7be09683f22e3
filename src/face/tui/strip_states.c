// SPDX-License-Identifier: GPL-3.0-or-later
/* The rows that tell where the session and the goals stand. */
#include "face/tui/strip.h"

#include "base/width.h"
#include "face/tui/draw.h"

/* The states every mail passes, in their order. */
static const enum smtp_state path[] = {
	SMTP_CONNECTED, SMTP_GREETED, SMTP_IN_MAIL, SMTP_IN_RCPT, SMTP_IN_DATA,
};

enum { PATH = sizeof(path) / sizeof(path[0]) };

/* "[mail]", whose columns are returned. */
static unsigned draw_here(unsigned row, unsigned column, unsigned columns,
			  enum smtp_state state)
{
	struct buffer words = { 0 };
	unsigned used;

	buffer_format(&words, "[%s]", smtp_state_facts(state)->name);
	used = draw_cut(row, column, columns, LOOK_HERE, buffer_view(&words));
	buffer_free(&words);
	return used;
}

static unsigned draw_path(const struct rect *rect, enum smtp_state here)
{
	unsigned used = 0;

	for (size_t i = 0; i < PATH; i++) {
		unsigned column = rect->column + used, room = rect->columns - used;

		if (i)
			used += draw_string(rect->row, column, room, LOOK_DIM, " ▸ ");
		column = rect->column + used;
		room = rect->columns - used;
		used += path[i] == here
			? draw_here(rect->row, column, room, here)
			: draw_string(rect->row, column, room, LOOK_NORMAL,
				      smtp_state_facts(path[i])->name);
	}
	return used;
}

/* A state that is not on the way: its name, and what it means. */
static unsigned draw_aside(const struct rect *rect, enum smtp_state here)
{
	unsigned used = draw_here(rect->row, rect->column, rect->columns, here) + 1;

	return used + draw_cut(rect->row, rect->column + used, rect->columns - used,
			       LOOK_NORMAL, text_of(_(smtp_state_facts(here)->means)));
}

static bool is_on_path(enum smtp_state state)
{
	for (size_t i = 0; i < PATH; i++)
		if (path[i] == state)
			return true;
	return false;
}

void strip_states(const struct tutor *tutor, const struct rect *rect)
{
	enum smtp_state here = tutor_session(tutor)->state;
	struct rect inner = { rect->row, rect->column + 2, 1, rect->columns - 4 };
	unsigned used = is_on_path(here) ? draw_path(&inner, here)
					 : draw_aside(&inner, here);

	draw_string(rect->row, rect->column + 1, 1, LOOK_NORMAL, " ");
	draw_string(rect->row, inner.column + used, 1, LOOK_NORMAL, " ");
}

/* The goals in one row, as much as there is room for. */
static void draw_goal_cut(const struct tutor *tutor, const struct rect *rect)
{
	struct buffer goal = { 0 };

	strip_add_shown(&goal, tutor, tutor_goal_line);
	draw_cut(rect->row, rect->column, rect->columns, LOOK_NORMAL, buffer_view(&goal));
	buffer_free(&goal);
}

void strip_states_small(const struct tutor *tutor, const struct rect *rect)
{
	unsigned used = 1 + draw_here(rect->row, rect->column, rect->columns - 1,
				      tutor_session(tutor)->state);
	struct rect rest = { rect->row, rect->column + used, 1, rect->columns - used };

	draw_goal_cut(tutor, &rest);
}

static struct page_layout *lay_goals(const struct tutor *tutor, unsigned columns)
{
	struct page *page = page_new();
	struct page_layout *layout;
	struct buffer goal = { 0 };

	tutor_goal_line(tutor, &goal);
	page_text(page, PAGE_NORMAL, buffer_view(&goal));
	layout = page_lay(page, columns, draw_marks());
	buffer_free(&goal);
	page_free(page);
	return layout;
}

unsigned strip_goal_rows(const struct tutor *tutor, unsigned columns)
{
	struct page_layout *layout = lay_goals(tutor, columns);
	size_t rows = page_layout_lines(layout);

	page_layout_free(layout);
	return (unsigned)rows;
}

void strip_goals(const struct tutor *tutor, const struct rect *rect)
{
	struct page_layout *layout = lay_goals(tutor, rect->columns);
	size_t lines = page_layout_lines(layout);

	if (lines > 1 && rect->rows == 1)
		draw_goal_cut(tutor, rect);
	else
		for (unsigned row = 0; row < rect->rows && row < lines; row++) {
			struct page_line line = page_layout_line(layout, row);

			draw_line(rect->row + row, rect->column, rect->columns, &line);
		}
	page_layout_free(layout);
}
