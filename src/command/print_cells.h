// SPDX-License-Identifier: GPL-3.0-or-later
/* Tables of Markdown on print_out, a cell at a time or as a whole. */
#ifndef COMMAND_PRINT_CELLS_H
#define COMMAND_PRINT_CELLS_H

#include "base/heap.h"

/* The head of a table of two columns. */
void print_head(const char *what, const char *does);

/* "| `name argument` | does |"; argument may be NULL. */
void print_row(const char *before, const char *name, const char *argument,
	       const char *does);

/* A cell, with what stands before and behind it as it is. */
void print_cell(const char *before, const char *string, const char *after);

/* Tables that are text already, which is freed. The exit status: 0. */
int print_text(struct buffer *text);

#endif
