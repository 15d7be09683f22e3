// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/bindings.h"

/* F1 to F4 come in three forms: xterm's, the VT220's and the Linux console's. */
static const struct action_facts table[ACTIONS] = {
	[ACTION_HELP] = {
		"tutor-help", { "\033OP", "\033[11~", "\033[[A" }, "F1", N_("help"),
		N_("Shows the orders and the keys."),
	},
	[ACTION_LESSON] = {
		"tutor-lesson", { "\033OQ", "\033[12~", "\033[[B" }, "F2", N_("lesson"),
		N_("Shows the lesson and its goals."),
	},
	[ACTION_MAP] = {
		"tutor-map", { "\033OR", "\033[13~", "\033[[C" }, "F3", N_("map"),
		N_("Shows the states of a session, and the one you are in."),
	},
	[ACTION_CODES] = {
		"tutor-codes", { "\033OS", "\033[14~", "\033[[D" }, "F4", N_("codes"),
		N_("Shows what the reply codes mean."),
	},
	[ACTION_WHY] = {
		"tutor-why", { "\033[15~", "\033[[E" }, "F5", N_("why"),
		N_("Shows why the last reply was given."),
	},
	[ACTION_FORECAST] = {
		"tutor-forecast", { "\033[17~" }, "F6", N_("forecast"),
		N_("Shows what each command would be answered now."),
	},
	[ACTION_LEAVE] = {
		"tutor-leave", { "\033[21~" }, "F10", N_("leave"),
		N_("Leaves. What you have done is kept. Ctrl-D on an empty line does the "
		   "same."),
	},
	[ACTION_VIEW] = {
		"tutor-view", { "\033[Z" }, N_("S-Tab"), N_("view"),
		N_("Gives the whole screen to the right pane, then to the conversation, "
		   "then shows both again. On a small screen it goes from one to the "
		   "other."),
	},
	[ACTION_BACK] = {
		"tutor-scroll-back", { "\033[5~" }, N_("PgUp"), N_("scroll"),
		N_("Scrolls the conversation towards its beginning; or the right pane, "
		   "when that has the screen to itself."),
	},
	[ACTION_FORTH] = {
		"tutor-scroll-forth", { "\033[6~" }, N_("PgDn"), NULL,
		N_("Scrolls towards the end."),
	},
	[ACTION_PANE_BACK] = {
		"tutor-pane-back", { "\033[5;3~", "\033[5;2~", "\033\033[5~", "\033k" },
		N_("Meta-PgUp"), NULL,
		N_("Scrolls the right pane towards its beginning. Meta-k does too, and "
		   "Shift-PgUp where the terminal lets it through."),
	},
	[ACTION_PANE_FORTH] = {
		"tutor-pane-forth", { "\033[6;3~", "\033[6;2~", "\033\033[6~", "\033j" },
		N_("Meta-PgDn"), NULL,
		N_("Scrolls the right pane towards its end, as Meta-j and Shift-PgDn do."),
	},
	[ACTION_MOUSE] = {
		"tutor-mouse", { "\033[20~" }, "F9", N_("mouse"),
		N_("Leaves the mouse to the terminal, to select text with, or takes it "
		   "back: its wheel then scrolls the pane it is over."),
	},
	[ACTION_INTERRUPT] = {
		"tutor-interrupt", { "\003" }, N_("Ctrl-C"), NULL,
		N_("Clears the line you are typing."),
	},
	[ACTION_REDRAW] = {
		"tutor-redraw", { "\014" }, N_("Ctrl-L"), NULL,
		N_("Paints the screen anew."),
	},
	[ACTION_SUSPEND] = {
		"tutor-suspend", { "\032" }, N_("Ctrl-Z"), NULL,
		N_("Goes back to the shell for a while; its command fg returns here."),
	},
};

/* What Readline brings along and is most worth knowing here. */
static const struct {
	const char *called, *does;
} edits[] = {
	{ N_("Tab"), N_("Completes what fits the present state; lists what could follow.") },
	{ N_("Up, Down"), N_("Fetches earlier lines.") },
	{ N_("Ctrl-R"), N_("Searches earlier lines.") },
};

const struct action_facts *action_facts(enum action action)
{
	return &table[action];
}

void bindings_fill(struct page *page)
{
	page_say(page, PAGE_HEADING, _("Keys"));
	for (size_t i = 0; i < sizeof(edits) / sizeof(edits[0]); i++)
		page_field(page, _(edits[i].called), _(edits[i].does));
	for (enum action action = 0; action < ACTIONS; action++)
		page_field(page, _(table[action].called), _(table[action].does));
	page_say(page, PAGE_PARAGRAPH,
		 _("The line is edited by Readline: your inputrc holds here too, vi mode "
		   "included. It can bind these by their names: `tutor-help`, "
		   "`tutor-lesson` and so on, listed in the manual."));
}
