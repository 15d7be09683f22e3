// SPDX-License-Identifier: GPL-3.0-or-later
/* Octets that no key stands for, as `:send` has them: "\r", "\n", "\t", "\x41", and
 * "\\" for a backslash. */
#ifndef TUTOR_ESCAPES_H
#define TUTOR_ESCAPES_H

#include "base/heap.h"

/* Reads the octets that the argument of `:send` stands for. False when it is not
 * well formed. */
bool escapes_read(struct text argument, struct buffer *line);

/* Whether a line holds octets that cannot be typed. */
bool escapes_needed(const char *line);

/* The other way round. */
void escapes_write(const char *line, struct buffer *buffer);

/* What is shown of a `:send` that held a secret. */
#define SEND_COVERED ":send ********"

#endif
