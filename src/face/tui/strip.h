// SPDX-License-Identifier: GPL-3.0-or-later
/* The rows around the panes: title, states, goals, prompt and key bar. */
#ifndef FACE_TUI_STRIP_H
#define FACE_TUI_STRIP_H

#include "face/tui/layout.h"
#include "face/tui/prompt.h"
#include "tutor/tutor.h"

/* Program and lesson left, the server right. */
void strip_title(const struct tutor *tutor, const struct rect *rect);

/* What the head of a pane tells: its title, how much there is out of view,
 * and the keys that bring it into view. */
struct strip_head {
	const char *title;
	size_t above, below;
	enum action back, forth;
};

/* The head, in a rule. */
void strip_head(const struct rect *rect, const struct strip_head *head);

/* Where only one pane fits: its head, with the lesson, as the title row. */
void strip_title_small(const struct tutor *tutor, const struct rect *rect,
		       const struct strip_head *head);

/* The states in a row, over a rule that is there; that of the session in
 * brackets and reverse. */
void strip_states(const struct tutor *tutor, const struct rect *rect);

/* The state and the goal in one row. */
void strip_states_small(const struct tutor *tutor, const struct rect *rect);

/* The rows the goals would take at that width; and the goals. */
unsigned strip_goal_rows(const struct tutor *tutor, unsigned columns);
void strip_goals(const struct tutor *tutor, const struct rect *rect);

/* The keys, as many as fit, `first` before all others. */
void strip_keys(const struct rect *rect, enum action first);

/* The prompt and the line. *left are the columns that have gone out of view,
 * kept from one drawing to the next. Returns the cursor's column. */
unsigned strip_prompt(const struct prompt_view *view, const struct rect *rect,
		      unsigned *left);

/* Appends what a function of the tutor writes, in safe form. */
void strip_add_shown(struct buffer *to, const struct tutor *tutor,
		     void (*write)(const struct tutor *, struct buffer *));

#endif
