// SPDX-License-Identifier: GPL-3.0-or-later
/* A message as received, asked about its header and its body (RFC 5322 2). */
#ifndef LESSON_LETTER_H
#define LESSON_LETTER_H

#include "base/heap.h"

/* Appends the value of the first field of that name to value, unfolded and
 * without blanks at its ends (RFC 5322 2.2.3). Names are compared without
 * regard to case. False when there is no such field. */
bool letter_field(struct text content, const char *name, struct buffer *value);

/* What stands behind the first empty line; empty when there is none. */
struct text letter_body(struct text content);

/* The lines of t, each ended by CRLF; an unfinished one counts. */
unsigned long letter_lines(struct text t);

/* Whether one of t's lines is exactly this. */
bool letter_has_line(struct text t, struct text line);

/* Whether t holds part somewhere, A to Z and a to z the same. */
bool letter_holds(struct text t, struct text part);

#endif
