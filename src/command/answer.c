// SPDX-License-Identifier: GPL-3.0-or-later
/* Answers on the two streams. */
#include "command/answer.h"

#include <unistd.h>

void command_show(const struct options *options, const struct page *page)
{
	struct page_marks marks = page_marks_words;

	/* Columns are for eyes; a pipe, or who asks for plain, gets labels. */
	marks.stacked = options->plain || !isatty(STDOUT_FILENO);
	show_page(stdout, page, show_columns(STDOUT_FILENO), &marks,
		  face_colours(options->colour, STDOUT_FILENO));
}

int command_write(struct buffer *text, int status)
{
	fwrite(buffer_string_of(text), 1, text->len, stdout);
	buffer_free(text);
	return status;
}

int command_fail(const struct fault *fault, int status)
{
	struct buffer says = { 0 };

	show_fault(&says, fault);
	show_labelled(stderr, "smtp-tutor:", PAGE_NORMAL, buffer_view(&says), false);
	buffer_free(&says);
	return status;
}
