// SPDX-License-Identifier: GPL-3.0-or-later
/* The words of the command line, read by the tables of options and commands. */
#ifndef COMMAND_ARGUMENTS_H
#define COMMAND_ARGUMENTS_H

#include "base/fault.h"
#include "command/commands.h"

/* Reads argv, whose words are put into another order: options first. False,
 * with a fault, when it is not understood. */
bool arguments_read(int argc, char **argv, const struct command *commands,
		    struct options *options, struct fault *fault);

#endif
