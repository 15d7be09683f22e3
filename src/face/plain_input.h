// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines for the plain face: edited by Readline where somebody types, read as
 * they are where a program speaks. */
#ifndef FACE_PLAIN_INPUT_H
#define FACE_PLAIN_INPUT_H

#include "tutor/tutor.h"

struct plain_input;

/* typed: stdin and stdout are terminals. The tutor completes what is typed
 * and is lent for the input's life. */
struct plain_input *plain_input_new(struct tutor *tutor, bool typed);
void plain_input_free(struct plain_input *input);

/* The next line, without its end, into *line (emptied first). What was
 * pasted as several lines is given one by one. False when there are no more. */
bool plain_input_line(struct plain_input *input, const char *prompt, struct buffer *line);

/* The line behind it that came at once with it; its at is NULL when there is none.
 * Lent until the next plain_input_line(). */
struct text plain_input_next(const struct plain_input *input);

/* Keeps a line in the history, which no line is in before. */
void plain_input_keep(struct plain_input *input, const char *line);

#endif
