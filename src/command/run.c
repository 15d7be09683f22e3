// SPDX-License-Identifier: GPL-3.0-or-later
/* The command line is read, and one command is run. */
#include "command/command.h"

#include "base/translation.h"
#include "base/words.h"
#include "command/answer.h"
#include "command/arguments.h"
#include "command/help.h"

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

static void prepare(void)
{
	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	translation_open("smtp-tutor", SMTP_TUTOR_LOCALES);
	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error to tell of */
}

/* What was printed may not have got through: a full disk, a closed pipe. */
static int close_output(int status)
{
	bool good = fflush(stdout) == 0 && !ferror(stdout);

	if (good)
		return status;
	if (errno != EPIPE)
		fprintf(stderr, _("smtp-tutor: The output cannot be written: %s.\n"),
			strerror(errno));
	return FACE_EXIT_IO;
}

static int refuse(const struct fault *fault)
{
	command_fail(fault, EXIT_USAGE);
	fputs(_("Try 'smtp-tutor --help'.\n"), stderr);
	return EXIT_USAGE;
}

static int run(const struct options *options)
{
	if (options->help)
		help_print(stdout, options->commands);
	else if (options->version)
		help_print_version(stdout);
	else
		return options->command->run(options);
	return 0;
}

int command_run(int argc, char **argv)
{
	struct options options;
	struct fault fault = { 0 };

	prepare();
	if (!arguments_read(argc, argv, command_table, &options, &fault))
		return refuse(&fault);
	return close_output(run(&options));
}
