// SPDX-License-Identifier: GPL-3.0-or-later
/* The keys of the split screen, as one table.
 *
 * Each is a Readline command with a name, so that inputrc can bind it to
 * other keys; binding, key bar, help and manual are all made from the table.
 * To add one: an action here, its row in bindings.c, its place in the list of
 * prompt_keys.c, its deed in deeds.c. */
#ifndef FACE_TUI_BINDINGS_H
#define FACE_TUI_BINDINGS_H

#include "base/page.h"

enum action {
	ACTION_HELP,
	ACTION_LESSON,
	ACTION_MAP,
	ACTION_CODES,
	ACTION_WHY,
	ACTION_FORECAST,
	ACTION_LEAVE,
	ACTION_VIEW,
	ACTION_BACK,      /* the conversation, towards its beginning */
	ACTION_FORTH,
	ACTION_PANE_BACK, /* the right pane */
	ACTION_PANE_FORTH,
	ACTION_MOUSE,
	ACTION_INTERRUPT,
	ACTION_REDRAW,
	ACTION_SUSPEND,
	ACTIONS
};

struct action_facts {
	const char *command;   /* Readline's name for it: "tutor-help" */
	const char *keys[8];   /* the bytes terminals send for it, up to a NULL */
	const char *called;    /* what is written on the key: "F1"; N_() */
	const char *label;     /* in the key bar; NULL: not shown there */
	const char *does;      /* a sentence for the help */
};
const struct action_facts *action_facts(enum action action);

/* The keys as a section for the help: a heading, a field for each. */
void bindings_fill(struct page *page);

#endif
