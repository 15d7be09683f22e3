// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/strip.h"

#include "base/width.h"
#include "face/tui/draw.h"
#include "face/tui/bindings.h"

/* The states every mail passes, in their order. */
static const enum smtp_state path[] = {
	SMTP_CONNECTED, SMTP_GREETED, SMTP_IN_MAIL, SMTP_IN_RCPT, SMTP_IN_DATA,
};

enum { PATH = sizeof(path) / sizeof(path[0]) };

/* Two texts in the row of the title, the right one as far right as it goes;
 * where both do not fit, the right one is cut. */
static void draw_ends(const struct rect *rect, struct text left, struct text right)
{
	unsigned room = rect->columns - 2;
	unsigned wants = text_width(right);
	unsigned used = 0;

	draw_fill(rect->row, rect->column, rect->columns, LOOK_BAR);
	used += draw_cut(rect->row, rect->column + 1, room, LOOK_BAR, left) + 2;
	if (used >= room)
		return;
	if (wants < room - used)
		used = room - wants;
	draw_cut(rect->row, rect->column + 1 + used, room - used, LOOK_BAR, right);
}

/* Appends what a function of the tutor writes, in safe form. */
static void add_shown(struct buffer *to, const struct tutor *tutor,
		      void (*write)(const struct tutor *, struct buffer *))
{
	struct buffer raw = { 0 };

	write(tutor, &raw);
	shown_text(to, buffer_view(&raw));
	buffer_free(&raw);
}

/* The program's own name goes first when there is no room for all. */
void strip_title(const struct tutor *tutor, const struct rect *rect)
{
	static const char program[] = "smtp-tutor   ";
	struct buffer left = { 0 }, right = { 0 };
	struct text lesson;

	buffer_string(&left, program);
	add_shown(&left, tutor, tutor_title);
	add_shown(&right, tutor, tutor_server);
	lesson = buffer_view(&left);
	if (text_width(lesson) + 2 + text_width(buffer_view(&right)) > rect->columns - 2)
		lesson = text_skip(lesson, sizeof(program) - 1);
	draw_ends(rect, lesson, buffer_view(&right));
	buffer_free(&left);
	buffer_free(&right);
}

/* "PgUp ↑ 3  PgDn ↓ 12", as much of it as there is; without the keys where
 * room is short. */
static void add_more(struct buffer *to, const struct strip_head *head, bool keys)
{
	const char *back = keys ? action_facts(head->back)->called : "";
	const char *forth = keys ? action_facts(head->forth)->called : "";
	const char *space = keys ? " " : "";

	if (head->above)
		buffer_format(to, "%s%s↑ %zu", back, space, head->above);
	if (head->above && head->below)
		buffer_string(to, "  ");
	if (head->below)
		buffer_format(to, "%s%s↓ %zu", forth, space, head->below);
}

void strip_title_small(const struct tutor *tutor, const struct rect *rect,
		       const struct strip_head *head)
{
	struct buffer left = { 0 }, right = { 0 };

	shown_text(&left, text_of(head->title));
	buffer_string(&left, "  ");
	add_more(&left, head, false);
	add_shown(&right, tutor, tutor_title);
	draw_ends(rect, buffer_view(&left), buffer_view(&right));
	buffer_free(&left);
	buffer_free(&right);
}

void strip_head(const struct rect *rect, const struct strip_head *head)
{
	struct buffer title = { 0 }, more = { 0 };
	unsigned used, wants;

	draw_rule(rect->row, rect->column, rect->columns);
	buffer_byte(&title, ' ');
	shown_text(&title, text_of(head->title));
	buffer_byte(&title, ' ');
	used = 1 + draw_cut(rect->row, rect->column + 1, rect->columns - 2, LOOK_STRONG,
			    buffer_view(&title));
	if (head->above || head->below) {
		buffer_byte(&more, ' ');
		add_more(&more, head, true);
		buffer_byte(&more, ' ');
	}
	wants = text_width(buffer_view(&more));
	if (used + wants + 1 < rect->columns)
		draw_text(rect->row, rect->column + rect->columns - 1 - wants, wants,
			  LOOK_NORMAL, buffer_view(&more));
	buffer_free(&title);
	buffer_free(&more);
}

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

	add_shown(&goal, tutor, tutor_goal_line);
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

/* Draws a key if it fits behind what is there, and returns what then is. */
static unsigned draw_key(const struct rect *rect, unsigned used, enum action action)
{
	const struct action_facts *facts = action_facts(action);
	const char *label = _(facts->label);
	unsigned gap = used ? 2 : 0;
	unsigned name = text_width(text_of(facts->called));

	if (used + gap + name + 1 + text_width(text_of(label)) > rect->columns)
		return used;
	used += gap;
	used += draw_string(rect->row, rect->column + used, name, LOOK_BAR, facts->called);
	used++;
	return used + draw_string(rect->row, rect->column + used, rect->columns - used,
				  LOOK_NORMAL, label);
}

void strip_keys(const struct rect *rect, enum action first)
{
	unsigned used = draw_key(rect, 0, first);

	for (enum action action = 0; action < ACTIONS; action++)
		if (action != first && action_facts(action)->label)
			used = draw_key(rect, used, action);
}
