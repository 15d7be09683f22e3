// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines typed before, in this sitting and earlier ones, as Readline fetches
 * them; for both faces that have Readline. */
#ifndef FACE_TUI_PROMPT_HISTORY_H
#define FACE_TUI_PROMPT_HISTORY_H

#include "base/text.h"

/* Lines of earlier sittings, from a file that is made when missing; NULL:
 * none are kept. */
void prompt_history_open(const char *path);
void prompt_history_close(void);

/* Keeps a line for this and later sittings, unless it is blank, the same as the
 * last one, or one that Readline could not edit. */
void prompt_history_add(struct text line);

#endif
