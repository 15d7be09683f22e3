// SPDX-License-Identifier: GPL-3.0-or-later
/* The whole picture: which page is shown where, and how far it is scrolled. */
#ifndef FACE_TUI_SCREEN_H
#define FACE_TUI_SCREEN_H

#include "face/tui/conversation.h"
#include "face/tui/pane.h"

struct screen {
	struct tutor *tutor;
	struct conversation conversation;
	struct pane pane;
	enum layout_view view;
	struct layout layout;     /* of the last drawing */
	const char *message;      /* in the place of the key bar; NULL: none */
	bool stale;               /* more than the prompt has changed */
	unsigned prompt_changes;  /* prompt_changes() of the last drawing */
	unsigned prompt_left;
};

void screen_begin(struct screen *screen, struct tutor *tutor);
void screen_end(struct screen *screen);

/* Lines were said: the pane goes to why, or to what was asked for. */
void screen_said(struct screen *screen);

/* Shows a page, where it can be seen. */
void screen_show(struct screen *screen, enum tutor_pane pane);

/* The next of: both panes, the right one alone, the conversation alone. */
void screen_turn(struct screen *screen);

/* Scrolls by pages, or by lines what stands at a cell; below 0: back. */
void screen_page(struct screen *screen, bool right, long pages);
void screen_wheel(struct screen *screen, unsigned row, unsigned column, long lines);

/* Brings the layout, and what is laid out in it, up to what is to be shown. */
void screen_lay(struct screen *screen);

/* Draws what has changed, if anything has. */
void screen_draw(struct screen *screen);

#endif
