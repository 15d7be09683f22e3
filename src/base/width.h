// SPDX-License-Identifier: GPL-3.0-or-later
/* How text looks on a terminal: columns, and a form safe to send there.
 *
 * Bytes from outside may hold anything. shown_text() makes them visible
 * without ever letting a control character through: C0 as ^G, DEL as ^?,
 * bytes that are not UTF-8 as \x9b, and C1 controls and other invisible or
 * direction-changing characters as <U+202E>. A tab becomes a space. */
#ifndef BASE_WIDTH_H
#define BASE_WIDTH_H

#include "base/heap.h"

/* Reads one character of t into *rune and returns its bytes (1 to 4), or 0
 * when t is empty. A byte that begins no valid UTF-8 character gives
 * *rune = -1 and length 1. */
size_t rune_next(struct text t, long *rune);

/* The columns a character takes: 0 for combining marks, 2 for wide ones,
 * 1 for all others, those that the C library does not know included. */
unsigned rune_width(long rune);

/* What stands for a character, in one column, where only ASCII can be shown:
 * a sign that looks like it, or "?". */
char rune_in_ascii(long rune);

/* Appends t to buffer in the safe form above, as UTF-8. */
void shown_text(struct buffer *buffer, struct text t);

/* Appends a line as it came over a connection, in that form too, and with all blanks
 * visible that look like a space and are none: a tab as ^I, others as <U+00A0>, and
 * spaces at the end as <U+0020>. */
void shown_line(struct buffer *buffer, struct text line);

/* The same of a part of the line. */
void shown_part(struct buffer *buffer, struct text line, size_t from, size_t length);

/* Appends t, lines in safe form, with ASCII in place of all else, as many
 * columns wide as it was. */
void shown_ascii(struct buffer *buffer, struct text t);

/* The columns of t, which is in safe form. */
unsigned text_width(struct text t);

/* The longest head of t, in safe form, that fits into columns. Never cuts a
 * character, and takes the combining marks that follow the last one. */
struct text text_fit(struct text t, unsigned columns);

#endif
