// SPDX-License-Identifier: GPL-3.0-or-later
/* Orders that change the conversation, or ask something of the world. */
#include "tutor/act.h"
#include "tutor/enter.h"
#include "tutor/notes.h"
#include "tutor/orders.h"
#include "tutor/refusal.h"
#include "tutor/replay.h"
#include "tutor/tutor_inside.h"

#include <stdlib.h>

void order_back(struct tutor *tutor, struct text argument)
{
	size_t acts = tutor->script.count - 1;
	unsigned long steps = 1;
	struct buffer last = { 0 };

	if (argument.len && (!text_number(argument, 1000000, &steps) || !steps)) {
		order_refuse(tutor, ORDER_BACK, _("`:{order}` takes how many lines to take "
			"back: for example `:back 2`."));
		return;
	}
	if (!acts) {
		note_say(tutor, _("There is nothing to take back."));
		return;
	}
	if (steps > acts)
		steps = acts;
	act_print(&tutor->script.at[acts], &last);
	tutor_rewind(tutor, tutor->script.count - steps);
	note_fill(tutor, PAGE_PARAGRAPH, steps == 1
		  ? _("Taken back: `{line}`")
		  : P_("The last step is taken back.", "The last {count} steps are taken back.",
		       steps),
		  WORDS({ "line", buffer_string_of(&last) },
			{ "count", WORDS_NUMBER(steps) }));
	buffer_free(&last);
}

void order_reset(struct tutor *tutor, struct text argument)
{
	(void)argument;
	note_say(tutor, _("A new connection; its lines are numbered from 1."));
	tutor_act(tutor, ACT_CONNECT, NULL, 0);
}

void order_wait(struct tutor *tutor, struct text argument)
{
	unsigned long seconds;

	if (!typed_time(argument, &seconds) || !seconds)
		order_refuse(tutor, ORDER_WAIT, _("`:{order}` takes a time in seconds, minutes "
			"or hours: for example `:wait 30s`, `:wait 10m` or `:wait 1h`."));
	else if (!tutor_act(tutor, ACT_WAIT, NULL, seconds))
		note_say(tutor, tutor_session(tutor)->state == SMTP_CLOSED
			 ? _("The time passes; the connection stays closed. `:reset` "
			     "connects again.")
			 : _("The time passes, and the server says nothing."));
}

static void list_settings(struct tutor *tutor)
{
	struct page *page = note_page(tutor, TUTOR_PANE_HELP);
	const struct smtp_setting *setting;

	page_say(page, PAGE_TITLE, _("Servers to play against"));
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++) {
		page_block(page, PAGE_FIELD);
		page_label(page, setting->name);
		page_string(page, PAGE_NORMAL, _(setting->about));
	}
	page_say(page, PAGE_PARAGRAPH,
		 _("`:setting` and a name leaves what you are doing and connects there."));
}

void order_setting(struct tutor *tutor, struct text argument)
{
	const struct smtp_setting *setting = smtp_setting_named(argument);

	if (!argument.len)
		list_settings(tutor);
	else if (setting)
		tutor_enter(tutor, NULL, setting);
	else
		order_refuse(tutor, ORDER_SETTING,
			      _("There is no such server. `:{order}` lists them."));
}

void order_save(struct tutor *tutor, struct text argument)
{
	struct buffer text = { 0 };
	char *name;

	if (!argument.len) {
		order_refuse(tutor, ORDER_SAVE, _("`:{order}` takes the name of a new file: "
			"for example `:save session.txt`."));
		return;
	}
	name = heap_copy(argument);
	entries_print(&tutor->entries, &text);
	wishes_add(&tutor->wishes, (struct tutor_wish){
		.kind = TUTOR_WISH_WRITE, .name = name,
		.text = buffer_string_of(&text),
	});
	buffer_free(&text);
	free(name);
}

void order_quit(struct tutor *tutor, struct text argument)
{
	(void)argument;
	wishes_add(&tutor->wishes, (struct tutor_wish){ .kind = TUTOR_WISH_LEAVE });
}
