// SPDX-License-Identifier: GPL-3.0-or-later
/* What each key does. */
#include "face/tui/draw.h"
#include "face/tui/editor.h"
#include "face/tui/terminal.h"
#include "face/tui/tui_inside.h"

static void show(struct tui *tui, unsigned pane, int count)
{
	(void)count;
	screen_show(&tui->screen, (enum tutor_pane)pane);
}

static void scroll_back(struct tui *tui, unsigned right, int count)
{
	screen_page(&tui->screen, right, -count);
}

static void scroll_forth(struct tui *tui, unsigned right, int count)
{
	screen_page(&tui->screen, right, count);
}

static void turn_view(struct tui *tui, unsigned with, int count)
{
	(void)with, (void)count;
	screen_turn(&tui->screen);
}

static void leave(struct tui *tui, unsigned with, int count)
{
	(void)with, (void)count;
	tui_leave(tui, 0);
}

static void toggle_mouse(struct tui *tui, unsigned with, int count)
{
	(void)with, (void)count;
	tui->mouse = !tui->mouse;
	terminal_mouse(tui->mouse);
	tui->screen.stale = true;
	if (!terminal_has_mouse())
		tui->screen.message = _("This terminal has no mouse to offer.");
	else if (tui->mouse)
		tui->screen.message = _("Mouse on: the wheel scrolls the panes.");
	else
		tui->screen.message = _("Mouse off: it selects text now. F9: on again.");
}

static void interrupt(struct tui *tui, unsigned with, int count)
{
	(void)with, (void)count;
	tui->interrupt = true;
}

static void redraw(struct tui *tui, unsigned with, int count)
{
	(void)with, (void)count;
	draw_distrust();
	tui->screen.stale = true;
}

static void suspend(struct tui *tui, unsigned with, int count)
{
	(void)with, (void)count;
	tui->suspend = true;
}

/* With what each is done: the page that is shown, or whether the right pane
 * scrolls. */
static const struct {
	void (*act)(struct tui *tui, unsigned with, int count);
	unsigned with;
} deeds[ACTIONS] = {
	[ACTION_HELP] = { show, TUTOR_PANE_HELP },
	[ACTION_LESSON] = { show, TUTOR_PANE_LESSON },
	[ACTION_MAP] = { show, TUTOR_PANE_MAP },
	[ACTION_CODES] = { show, TUTOR_PANE_CODES },
	[ACTION_WHY] = { show, TUTOR_PANE_WHY },
	[ACTION_FORECAST] = { show, TUTOR_PANE_FORECAST },
	[ACTION_LEAVE] = { leave, 0 },
	[ACTION_VIEW] = { turn_view, 0 },
	[ACTION_BACK] = { scroll_back, false },
	[ACTION_FORTH] = { scroll_forth, false },
	[ACTION_PANE_BACK] = { scroll_back, true },
	[ACTION_PANE_FORTH] = { scroll_forth, true },
	[ACTION_MOUSE] = { toggle_mouse, 0 },
	[ACTION_INTERRUPT] = { interrupt, 0 },
	[ACTION_REDRAW] = { redraw, 0 },
	[ACTION_SUSPEND] = { suspend, 0 },
};

void deed_press(void *context, enum action action, int count)
{
	deeds[action].act(context, deeds[action].with, count);
}

void deed_wheel(void *context, unsigned row, unsigned column, int lines)
{
	struct tui *tui = context;

	screen_wheel(&tui->screen, row, column, lines);
}

void deed_paste(void *context)
{
	struct tui *tui = context;

	tui->pasting_inside = true;
}

size_t deed_complete(void *context, struct text typed,
		     const struct tutor_completion **completions)
{
	struct tui *tui = context;

	return tutor_complete(tui->tutor, typed, completions);
}

void deed_list(void *context, struct text typed)
{
	struct tui *tui = context;
	const struct tutor_completion *completions;
	size_t count = tutor_complete(tui->tutor, typed, &completions);

	pane_list(&tui->screen.pane, completions, count);
	buffer_clear(&tui->listed);
	buffer_text(&tui->listed, prompt_view().line);
	tui->screen.stale = true;
}

void deed_ring(void *context)
{
	(void)context;
	draw_bell();
}

bool deed_edit(void *context, struct text draft, struct buffer *result)
{
	struct tui *tui = context;
	bool good;

	terminal_pause();
	good = editor_run(draft, result);
	terminal_resume();
	tui->screen.stale = true;
	return good;
}
