// SPDX-License-Identifier: GPL-3.0-or-later
/* What is refused for now only, and for how long: what to do is to wait, and
 * that is tried before it is said. */
#include "teach/teach_inside.h"

/* What the setting says is left to wait, as smtp_place() writes it; 0: nothing. */
static unsigned long left_by(const struct teach_moment *moment, const char *place)
{
	struct smtp_scene scene = teach_scene(moment);
	char digits[24];
	struct room room = room_over(digits, sizeof(digits));
	unsigned long seconds = 0;

	smtp_place(&scene, text_of(place), &room);
	text_number(room_view(&room), SMTP_GREYLIST_MAX, &seconds);
	return seconds;
}

/* Whether the same line is taken so many seconds later. */
static bool is_taken_after(const struct teach_moment *moment, unsigned long seconds)
{
	struct smtp_trial later;
	struct smtp_turn turn;

	smtp_trial_copy(&later, moment->after);
	smtp_server_pass(&later.server, seconds);
	smtp_say(&later.session, moment->turn->command.line, &turn);
	return !teach_is_refusal(turn.reply.code);
}

static unsigned long wait_of(const struct teach_moment *moment)
{
	static const char *const places[] = { "message-wait", "greylist-left" };

	if (moment->turn->reply.code / 100 != 4 || moment->turn->before != moment->after->state)
		return 0;
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		unsigned long seconds = left_by(moment, places[i]);

		if (seconds && is_taken_after(moment, seconds))
			return seconds;
	}
	return 0;
}

bool teach_wait(struct page *page, const struct teach_moment *moment)
{
	unsigned long seconds = wait_of(moment);

	if (!seconds)
		return false;
	page_block(page, PAGE_FIELD);
	page_label(page, _("Next"));
	page_add(page, seconds < moment->after->setting->limits.idle
		 ? _("`:wait {seconds}s`, then the same line again")
		 : _("`:wait {seconds}s`, then `:reset` and the same mail again"),
		 words_from_pairs,
		 WORDS({ "seconds", WORDS_NUMBER(seconds) }));
	return true;
}
