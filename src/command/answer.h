// SPDX-License-Identifier: GPL-3.0-or-later
/* What a command answers on stdout and stderr, and the status it ends with. */
#ifndef COMMAND_ANSWER_H
#define COMMAND_ANSWER_H

#include "command/asked.h"

/* Exit statuses besides 0 and those of faces: the answer is no; and the command
 * line is not understood (GNU). */
enum { EXIT_NO = 1, EXIT_USAGE = 2 };

/* Shows the page on stdout as this command's answer. */
void command_show(const struct options *options, const struct page *page);

/* Writes the text to stdout as it is, frees it and returns the status. */
int command_write(struct buffer *text, int status);

/* Says the fault on stderr and returns the status. */
int command_fail(const struct fault *fault, int status);

#endif
