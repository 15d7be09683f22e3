// SPDX-License-Identifier: GPL-3.0-or-later
/* Rows of Markdown. */
#include "command/print_cells.h"

#include "command/prints.h"

#include <stdio.h>

FILE *print_out;

/* A "|" would end the cell. */
void print_cell(const char *before, const char *string, const char *after)
{
	fputs(before, print_out);
	for (; *string; string++) {
		if (*string == '|')
			putc('\\', print_out);
		putc(*string, print_out);
	}
	fputs(after, print_out);
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

int print_text(struct buffer *text)
{
	fputs(buffer_string_of(text), print_out);
	buffer_free(text);
	return 0;
}

void print_head(const char *what, const char *does)
{
	fprintf(print_out, "| %s | %s |\n|---|---|\n", what, does);
}
