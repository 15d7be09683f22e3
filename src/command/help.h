// SPDX-License-Identifier: GPL-3.0-or-later
/* What --help and --version show. */
#ifndef COMMAND_HELP_H
#define COMMAND_HELP_H

#include "command/commands.h"

#include <stdio.h>

void help_print(FILE *out, const struct command *commands);
void help_print_version(FILE *out);

#endif
