// SPDX-License-Identifier: GPL-3.0-or-later
/* Tables of Markdown on stdout, a cell at a time. */
#ifndef COMMAND_PRINT_CELLS_H
#define COMMAND_PRINT_CELLS_H

/* The head of a table of two columns. */
void print_head(const char *what, const char *does);

/* "| `name argument` | does |"; argument may be NULL. */
void print_row(const char *before, const char *name, const char *argument,
	       const char *does);

/* A cell, with what stands before and behind it as it is. */
void print_cell(const char *before, const char *string, const char *after);

#endif
