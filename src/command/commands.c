// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of commands. */
#include "command/commands.h"

#include "base/words.h"

enum { ARGUMENTS_ANY = 1000 };

const struct command command_table[] = {
	{ NULL, NULL, N_("open the tutor"),
	  0, 0, command_tutor },
	{ "lesson", N_("[NAME]"), N_("begin or go on with a lesson; list them"),
	  0, 1, command_lesson },
	{ "code", N_("[CODE|WORDS...]"), N_("explain codes or a pasted reply; find codes by words"),
	  0, ARGUMENTS_ANY, command_code },
	{ "compare", N_("CODE CODE..."), N_("set two to four codes side by side"),
	  1, ARGUMENTS_ANY, command_compare },
	{ "try", N_("CODE [NUMBER]"), N_("make a code happen: one line is left to type"),
	  1, 2, command_try },
	{ "stdio", NULL, N_("speak SMTP on stdin and stdout, as sendmail -bs does"),
	  0, 0, command_stdio },
	{ "progress", N_("[LESSON]"), N_("list the goals met; for a lesson, with the lines"),
	  0, 1, command_progress },
	{ "check", N_("[LESSON|FILE...]"), N_("prove lessons, and settings in files"),
	  0, ARGUMENTS_ANY, command_check },
	{ "print", N_("[WHAT [NAME]]"), N_("print a table of the program; list the tables"),
	  0, 2, command_print },
	{ 0 },
};
