// SPDX-License-Identifier: GPL-3.0-or-later
/* What the loop, the deeds and the pastes of the split screen share. */
#ifndef FACE_TUI_TUI_INSIDE_H
#define FACE_TUI_TUI_INSIDE_H

#include "face/face.h"
#include "face/tui/input.h"
#include "face/tui/prompt.h"
#include "face/tui/screen.h"

struct tui {
	struct sitting *sitting;
	struct tutor *tutor;
	struct input input;
	struct screen screen;
	bool mouse;           /* the wheel comes to us */
	struct buffer pasted; /* of the line that is being pasted */
	struct buffer held;   /* the line of the paste before it, */
	bool holds;           /* if it has not been said yet */
	struct buffer listed; /* the line that completions are listed for */
	bool leaving;
	int status;
	bool interrupt, suspend; /* asked for by a key, done once it is dealt with */
	bool pasting_inside;     /* so is the beginning of a paste */
	long frame_at;           /* when the last picture was sent, in ms */
};

/* Leaves with this exit status, unless it is leaving already. */
void tui_leave(struct tui *tui, int status);

/* Reads what comes within so many milliseconds; false when nothing does. */
bool tui_read_more(struct tui *tui, int milliseconds);

/* How long the rest of a key's bytes, once begun, is waited for, in ms. */
enum { KEY_PART_WAIT = 50 };

/* Says a line, as tutor_pasted(); keep: it is worth having in the history. */
void tui_say(struct tui *tui, struct text line, struct text next, bool keep);

/* Deals with a piece of what is being pasted. */
void tui_take_paste(struct tui *tui);

/* What keys, wheel and completion bring about, for the prompt; context is a
 * struct tui. */
void deed_press(void *context, enum action action, int count);
void deed_wheel(void *context, unsigned row, unsigned column, int lines);
void deed_paste(void *context);
size_t deed_complete(void *context, struct text typed,
		     const struct tutor_completion **completions);
void deed_list(void *context, struct text typed);
void deed_ring(void *context);

/* Lets the user's editor have the terminal, as sitting_set_editor() wants. */
bool deed_edit(void *context, struct text draft, struct buffer *result);

#endif
