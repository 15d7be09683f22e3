// SPDX-License-Identifier: GPL-3.0-or-later
/* A line edited by Readline, which paints it itself, for the plain face.
 *
 * Readline has one line, so there is one to be edited. It is driven by its
 * callbacks, so that Ctrl-C gives a fresh line and every other signal finds the
 * terminal put back. */
#ifndef FACE_PLAIN_EDIT_H
#define FACE_PLAIN_EDIT_H

#include "tutor/tutor.h"

/* Sets Readline up. The tutor completes and covers what is typed and is lent until
 * plain_edit_end(). */
void plain_edit_begin(struct tutor *tutor);
void plain_edit_end(void);

/* Lets a line be edited behind the prompt, and appends all that came with Enter:
 * what is pasted may be many lines. False at the end of the input. */
bool plain_edit_line(const char *prompt, struct buffer *entered);

/* Keeps a line in the history. */
void plain_edit_keep(struct text line);

#endif
