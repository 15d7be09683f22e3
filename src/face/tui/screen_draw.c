// SPDX-License-Identifier: GPL-3.0-or-later
/* The whole picture, drawn. */
#include "face/tui/screen.h"

#include "face/tui/draw.h"
#include "face/tui/prompt.h"
#include "face/tui/strip.h"

/* The frame of LAYOUT_BESIDE, and the rule the states stand on. */
static void draw_frame(const struct layout *layout)
{
	const struct rect *strip = &layout->strip, *floor = &layout->floor;
	const struct rect *divider = &layout->divider;
	unsigned right = floor->columns - 1;

	draw_rule(strip->row, strip->column, strip->columns);
	if (!floor->rows)
		return;
	draw_wall(1, 0, floor->row);
	draw_wall(1, right, floor->row);
	draw_rule(floor->row, 0, floor->columns);
	draw_joint(1, 0, JOINT_TOP_LEFT);
	draw_joint(1, right, JOINT_TOP_RIGHT);
	draw_joint(strip->row, 0, JOINT_LEFT);
	draw_joint(strip->row, right, JOINT_RIGHT);
	draw_joint(floor->row, 0, JOINT_BOTTOM_LEFT);
	draw_joint(floor->row, right, JOINT_BOTTOM_RIGHT);
	if (!divider->rows)
		return;
	draw_wall(divider->row, divider->column, divider->rows);
	draw_joint(divider->row, divider->column, JOINT_TOP);
	draw_joint(strip->row, divider->column, JOINT_BOTTOM);
}

static void draw_head(const struct screen *screen, const struct rect *rect,
		      const struct strip_head *head)
{
	if (screen->layout.shape == LAYOUT_ONE)
		strip_title_small(screen->tutor, &screen->layout.title, head);
	else
		strip_head(rect, head);
}

static void draw_conversation(struct screen *screen)
{
	const struct layout *layout = &screen->layout;
	struct strip_head head = {
		.title = _("Conversation"), .back = ACTION_BACK, .forth = ACTION_FORTH,
	};

	conversation_more(&screen->conversation, layout->conversation.rows, &head.above,
			  &head.below);
	draw_head(screen, &layout->conversation_head, &head);
	conversation_draw(&screen->conversation, &layout->conversation);
}

static void draw_pane(struct screen *screen)
{
	const struct layout *layout = &screen->layout;
	bool alone = !layout->conversation.rows;
	struct strip_head head = {
		.title = pane_title(&screen->pane),
		.back = alone ? ACTION_BACK : ACTION_PANE_BACK,
		.forth = alone ? ACTION_FORTH : ACTION_PANE_FORTH,
	};

	pane_more(&screen->pane, layout->pane.rows, &head.above, &head.below);
	draw_head(screen, &layout->pane_head, &head);
	pane_draw(&screen->pane, &layout->pane);
}

static void draw_strips(const struct screen *screen)
{
	const struct layout *layout = &screen->layout;
	bool small = layout->shape == LAYOUT_ONE;

	if (small) {
		strip_states_small(screen->tutor, &layout->strip);
	} else {
		draw_frame(layout);
		strip_title(screen->tutor, &layout->title);
		strip_states(screen->tutor, &layout->strip);
		strip_goals(screen->tutor, &layout->goals);
	}
	if (!layout->bar.rows)
		return;
	if (screen->message)
		draw_cut(layout->bar.row, 0, layout->bar.columns, LOOK_STRONG,
			 text_of(screen->message));
	else
		strip_keys(&layout->bar, small ? ACTION_VIEW : ACTION_HELP);
}

/* All that can be said on a screen on which nothing fits. */
static void draw_too_small(void)
{
	struct text rest = text_of(_("Too small: 30 columns by 6 rows are needed."));
	unsigned row = 0, used = 0;

	for (; row < draw_rows() && rest.len; row++)
		used = draw_text(row, 0, draw_columns(), LOOK_NORMAL,
				 draw_take_row(&rest, draw_columns()));
	draw_show(row - 1, used < draw_columns() ? used : draw_columns() - 1);
}

static void draw_prompt(struct screen *screen)
{
	struct prompt_view view = prompt_view();
	unsigned cursor = strip_prompt(&view, &screen->layout.prompt, &screen->prompt_left);

	draw_show(screen->layout.prompt.row, cursor);
}

void screen_draw(struct screen *screen)
{
	bool all = screen->stale;

	if (!all && screen->prompt_changes == prompt_changes())
		return;
	screen->stale = false;
	screen->prompt_changes = prompt_changes();
	if (all) {
		screen_lay(screen);
		draw_clear();
	}
	if (screen->layout.shape == LAYOUT_TOO_SMALL) {
		draw_too_small();
		return;
	}
	if (all) {
		if (screen->layout.conversation.rows)
			draw_conversation(screen);
		if (screen->layout.pane.rows)
			draw_pane(screen);
		draw_strips(screen);
	}
	draw_prompt(screen);
}
