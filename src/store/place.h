// SPDX-License-Identifier: GPL-3.0-or-later
/* Where things are kept (XDG Base Directory Specification). For src/store. */
#ifndef STORE_PLACE_H
#define STORE_PLACE_H

#include "base/fault.h"
#include "base/heap.h"

/* Appends the absolute path of this program's file `name` under
 * $XDG_STATE_HOME, and makes the folders above it (0700) where they are
 * missing. The program's own folder and the file are closed to other users. False, with a fault, when there is no such place. */
bool place_state_file(const char *name, struct buffer *path, struct fault *fault);

/* Calls visit() with each folder that may hold lessons, in order of
 * precedence, until it returns true. */
void place_each_lessons(bool (*visit)(void *context, const char *folder), void *context);

#endif
