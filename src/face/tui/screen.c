// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/screen.h"

#include "face/tui/draw.h"
#include "face/tui/strip.h"

/* The layout for a page of so many rows. */
static struct layout lay_out(const struct screen *screen, size_t pane_rows)
{
	unsigned columns = draw_columns();
	struct layout_wish wish = {
		.rows = draw_rows(),
		.columns = columns,
		.view = screen->view,
		.pane_rows = pane_rows < draw_rows() ? (unsigned)pane_rows : draw_rows(),
		.goal_rows = strip_goal_rows(screen->tutor, columns > 4 ? columns - 4 : 1),
	};
	struct layout layout = layout_make(&wish);

	/* A list that was asked for has to be seen. */
	if (screen->pane.listing && !layout.pane.rows) {
		wish.view = LAYOUT_PANE;
		layout = layout_make(&wish);
	}
	return layout;
}

/* The width of the pane comes first: it says how many rows its page has. A
 * screen that has grown shows both panes again. */
void screen_lay(struct screen *screen)
{
	struct layout *layout = &screen->layout;
	bool was_small = layout->shape == LAYOUT_ONE;

	*layout = lay_out(screen, 0);
	if (was_small && layout->shape > LAYOUT_ONE && screen->view != LAYOUT_BOTH) {
		screen->view = LAYOUT_BOTH;
		*layout = lay_out(screen, 0);
	}
	if (layout->pane.rows) {
		pane_lay(&screen->pane, layout->pane.columns);
		*layout = lay_out(screen, pane_lines(&screen->pane));
	}
	if (layout->conversation.rows)
		conversation_lay(&screen->conversation, layout->conversation.columns);
}

/* Where only one pane fits, the first one is that which says what to do. */
void screen_begin(struct screen *screen, struct tutor *tutor)
{
	enum tutor_pane wished = tutor_wished_pane(tutor);

	*screen = (struct screen){
		.tutor = tutor,
		.conversation.tutor = tutor,
		.stale = true,
	};
	pane_begin(&screen->pane, tutor, wished == TUTOR_PANES ? TUTOR_PANE_WHY : wished);
	screen_lay(screen);
	if (screen->layout.shape == LAYOUT_ONE)
		screen->view = LAYOUT_PANE;
}

void screen_end(struct screen *screen)
{
	conversation_free(&screen->conversation);
	pane_free(&screen->pane);
}

void screen_said(struct screen *screen)
{
	enum tutor_pane wished = tutor_wished_pane(screen->tutor);

	screen->stale = true;
	if (wished != TUTOR_PANES) {
		screen_show(screen, wished);
		return;
	}
	pane_show(&screen->pane, TUTOR_PANE_WHY);
	if (screen->view == LAYOUT_PANE)
		screen->view = LAYOUT_BOTH;
}

void screen_show(struct screen *screen, enum tutor_pane pane)
{
	screen->stale = true;
	pane_show(&screen->pane, pane);
	if (screen->layout.shape == LAYOUT_ONE)
		screen->view = LAYOUT_PANE;
	else if (screen->view == LAYOUT_CONVERSATION)
		screen->view = LAYOUT_BOTH;
}

void screen_turn(struct screen *screen)
{
	static const enum layout_view next[] = {
		[LAYOUT_BOTH] = LAYOUT_PANE,
		[LAYOUT_PANE] = LAYOUT_CONVERSATION,
		[LAYOUT_CONVERSATION] = LAYOUT_BOTH,
	};

	screen->stale = true;
	if (screen->layout.shape == LAYOUT_ONE)
		screen->view = screen->layout.pane.rows ? LAYOUT_BOTH : LAYOUT_PANE;
	else
		screen->view = next[screen->view];
	pane_unlist(&screen->pane);
}

static void scroll(struct screen *screen, bool right, long rows)
{
	if (right)
		pane_scroll(&screen->pane, rows, screen->layout.pane.rows);
	else
		conversation_scroll(&screen->conversation, rows,
				    screen->layout.conversation.rows);
	screen->stale = true;
}

/* What is alone on the screen is scrolled, whichever was meant. A page keeps
 * one row of the one before it. */
void screen_page(struct screen *screen, bool right, long pages)
{
	const struct layout *layout = &screen->layout;
	unsigned rows;

	screen_lay(screen);
	right = layout->pane.rows && (right || !layout->conversation.rows);
	rows = right ? layout->pane.rows : layout->conversation.rows;
	if (rows)
		scroll(screen, right, pages * (rows > 1 ? (long)rows - 1 : 1));
}

void screen_wheel(struct screen *screen, unsigned row, unsigned column, long lines)
{
	screen_lay(screen);
	if (rect_holds(&screen->layout.pane, row, column))
		scroll(screen, true, lines);
	else if (rect_holds(&screen->layout.conversation, row, column))
		scroll(screen, false, lines);
}
