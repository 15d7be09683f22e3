// SPDX-License-Identifier: GPL-3.0-or-later
/* The user's own editor, for a message too long for one line. */
#ifndef FACE_TUI_EDITOR_H
#define FACE_TUI_EDITOR_H

#include "base/heap.h"

/* Lets $VISUAL, $EDITOR or vi change draft, and appends what came of it to
 * result. The terminal must be the editor's to use. False when there was no
 * editor, or it did not end well. */
bool editor_run(struct text draft, struct buffer *result);

#endif
