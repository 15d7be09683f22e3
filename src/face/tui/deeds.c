// SPDX-License-Identifier: GPL-3.0-or-later
/* What each key does. */
#include "face/tui/draw.h"
#include "face/tui/editor.h"
#include "face/tui/terminal.h"
#include "face/tui/tui_inside.h"

static void toggle_mouse(struct tui *tui)
{
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

void deed_press(void *context, enum action action, int count)
{
	static const enum tutor_pane panes[] = {
		[ACTION_HELP] = TUTOR_PANE_HELP, [ACTION_LESSON] = TUTOR_PANE_LESSON,
		[ACTION_MAP] = TUTOR_PANE_MAP, [ACTION_CODES] = TUTOR_PANE_CODES,
		[ACTION_WHY] = TUTOR_PANE_WHY, [ACTION_FORECAST] = TUTOR_PANE_FORECAST,
	};
	struct tui *tui = context;

	switch (action) {
	case ACTION_LEAVE:
		tui_leave(tui, 0);
		break;
	case ACTION_VIEW:
		screen_turn(&tui->screen);
		break;
	case ACTION_BACK:
	case ACTION_FORTH:
		screen_page(&tui->screen, false,
			    action == ACTION_BACK ? -count : count);
		break;
	case ACTION_PANE_BACK:
	case ACTION_PANE_FORTH:
		screen_page(&tui->screen, true,
			    action == ACTION_PANE_BACK ? -count : count);
		break;
	case ACTION_MOUSE:
		toggle_mouse(tui);
		break;
	case ACTION_INTERRUPT:
		tui->interrupt = true;
		break;
	case ACTION_REDRAW:
		draw_distrust();
		tui->screen.stale = true;
		break;
	case ACTION_SUSPEND:
		tui->suspend = true;
		break;
	default:
		screen_show(&tui->screen, panes[action]);
		break;
	}
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
