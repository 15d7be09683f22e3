// SPDX-License-Identifier: GPL-3.0-or-later
/* What is pasted: the whole lines are said as one burst, and what follows the
 * last line end goes to the line that is being typed. */
#include "base/width.h"
#include "face/tui/draw.h"
#include "face/tui/tui_inside.h"

static bool in_mail_data(const struct tui *tui)
{
	enum smtp_state state = tutor_session(tui->tutor)->state;

	return state == SMTP_IN_DATA || state == SMTP_IN_CHUNK;
}

/* Says the line that was held back, now that the one behind it is known; its at
 * is NULL when there is none. Mail data that is pasted is not worth keeping among
 * the lines typed. */
static void say_held(struct tui *tui, struct text next)
{
	if (!tui->holds)
		return;
	tui->holds = false;
	tui_say(tui, buffer_view(&tui->held), next, !in_mail_data(tui));
}

/* A line of a paste goes behind what was typed, as if it were typed too. */
static void hold_pasted(struct tui *tui)
{
	struct text line = buffer_view(&tui->pasted);

	if (prompt_view().line.len) {
		prompt_insert(buffer_view(&tui->pasted));
		line = prompt_take();
	}
	say_held(tui, line);
	buffer_clear(&tui->held);
	buffer_text(&tui->held, line);
	tui->holds = true;
	buffer_clear(&tui->pasted);
}

/* Moves all whole characters from *rest into text; true when that was all but
 * a part of one. */
static bool take_characters(struct text *rest, struct buffer *text)
{
	bool clean = true;

	while (rest->len) {
		long rune;
		size_t size = rune_next(*rest, &rune);

		if (rune >= 0)
			buffer_text(text, text_head(*rest, size));
		else if (input_is_part(*rest))
			break;
		else
			clean = false;
		*rest = text_skip(*rest, size);
	}
	return clean;
}

/* Puts what has come of a line where the cursor is. Readline must not meet
 * broken characters; whole lines, which it never sees, may hold them. */
static void show_pasted(struct tui *tui, bool over)
{
	struct text rest = buffer_view(&tui->pasted);
	struct buffer shown = { 0 }, left = { 0 };
	bool clean = true;

	if (draw_is_unicode())
		clean = take_characters(&rest, &shown) && (!over || !rest.len);
	else
		buffer_text(&shown, rest);
	if (draw_is_unicode() && !over)
		buffer_text(&left, rest);
	if (shown.len)
		prompt_insert(buffer_view(&shown));
	if (!clean)
		tui->screen.message = _("Bytes that are not UTF-8 were left out.");
	tui->screen.stale |= !clean;
	buffer_free(&shown);
	buffer_free(&tui->pasted);
	tui->pasted = left;
}

void tui_take_paste(struct tui *tui)
{
	switch (input_paste_take(&tui->input, &tui->pasted)) {
	case INPUT_LINE:
		hold_pasted(tui);
		return;
	case INPUT_REST:
		if (tui_read_more(tui, tui->input.count ? KEY_PART_WAIT : 0))
			return;
		/* What looked like the beginning of the closing bracket was none. */
		while (tui->input.count)
			buffer_byte(&tui->pasted, (char)input_take(&tui->input));
		break;
	case INPUT_OVER:
		say_held(tui, (struct text){ 0 });
		break;
	}
	show_pasted(tui, !tui->input.pasting);
}
