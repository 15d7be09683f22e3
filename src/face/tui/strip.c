// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/strip.h"

#include "base/width.h"
#include "face/tui/draw.h"
#include "face/tui/bindings.h"

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

void strip_add_shown(struct buffer *to, const struct tutor *tutor,
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
	strip_add_shown(&left, tutor, tutor_title);
	strip_add_shown(&right, tutor, tutor_server);
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
	const char *back = keys ? _(action_facts(head->back)->called) : "";
	const char *forth = keys ? _(action_facts(head->forth)->called) : "";
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
	strip_add_shown(&right, tutor, tutor_title);
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

/* Draws a key if it fits behind what is there, and returns what then is. */
static unsigned draw_key(const struct rect *rect, unsigned used, enum action action)
{
	const struct action_facts *facts = action_facts(action);
	const char *label = _(facts->label), *called = _(facts->called);
	unsigned gap = used ? 2 : 0;
	unsigned name = text_width(text_of(called));

	if (used + gap + name + 1 + text_width(text_of(label)) > rect->columns)
		return used;
	used += gap;
	used += draw_string(rect->row, rect->column + used, name, LOOK_BAR, called);
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
