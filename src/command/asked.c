// SPDX-License-Identifier: GPL-3.0-or-later
/* What was asked for, in one piece. */
#include "command/asked.h"

void command_join(const struct options *options, struct buffer *words)
{
	for (size_t i = 0; i < options->argument_count; i++) {
		buffer_string(words, i ? " " : "");
		buffer_string(words, options->arguments[i]);
	}
}
