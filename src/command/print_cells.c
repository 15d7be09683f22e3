// SPDX-License-Identifier: GPL-3.0-or-later
/* Rows of Markdown. */
#include "command/print_cells.h"

#include <stdio.h>

/* A "|" would end the cell. */
void print_cell(const char *before, const char *string, const char *after)
{
	fputs(before, stdout);
	for (; *string; string++) {
		if (*string == '|')
			putchar('\\');
		putchar(*string);
	}
	fputs(after, stdout);
}

void print_row(const char *before, const char *name, const char *argument,
	       const char *does)
{
	print_cell("| `", before, "");
	print_cell("", name, "");
	if (argument)
		print_cell(" ", argument, "");
	print_cell("` | ", does, " |\n");
}

void print_head(const char *what, const char *does)
{
	printf("| %s | %s |\n|---|---|\n", what, does);
}
