// SPDX-License-Identifier: GPL-3.0-or-later
/* The program, but for its main(): what can be asked of it on a command line. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

/* Reads the command line, whose words are put into another order, and does what
 * it asks. Returns the exit status. */
int command_run(int argc, char **argv);

#endif
