// SPDX-License-Identifier: GPL-3.0-or-later
/* Text for people on a stream: nothing but lines, safe to send anywhere. */
#ifndef FACE_SHOW_H
#define FACE_SHOW_H

#include "base/fault.h"
#include "base/page.h"

#include <stdio.h>

/* The columns of the terminal at fd; 0 when it is none. */
unsigned show_columns(int fd);

/* Prints the page wrapped to width columns (0: one line per block) with the
 * marks given. Colours come on top and carry no meaning of their own. */
void show_page(FILE *out, const struct page *page, unsigned width,
	       const struct page_marks *marks, bool colour);

/* Prints a label (which is in safe form; may be empty), a space, what it says
 * made safe, and LF, all on one line however long: a protocol line stays in
 * one piece. */
void show_labelled(FILE *out, const char *label, enum page_style style,
		   struct text says, bool colour);

/* Prints lines, each made safe. */
void show_lines(FILE *out, struct text lines);

/* Appends "file:line: sentence", leaving out what the fault has not. */
void show_fault(struct buffer *buffer, const struct fault *fault);

#endif
