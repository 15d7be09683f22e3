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
	struct buffer locales = { 0 };

	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	store_locales(&locales);
	translation_open("smtp-tutor", locales.at);
	buffer_free(&locales);
	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error to tell of */
}

static void tell_loss(const char *problem)
{
	struct fault fault;

	fault_set(&fault, NULL, 0, _("The output cannot be written: {problem}."),
		  WORDS({ "problem", problem }));
	command_fail(&fault, 0);
}

/* What was printed may not have got through: a full disk, a closed pipe. */
static int close_output(int status)
{
	bool good = fflush(stdout) == 0 && !ferror(stdout);

	if (good)
		return status;
	if (errno != EPIPE)
		tell_loss(strerror(errno));
	return FACE_EXIT_IO;
}

static int refuse(const struct fault *fault)
{
	command_fail(fault, EXIT_USAGE);
	show_labelled(stderr, "", PAGE_NORMAL, text_of(_("Try 'smtp-tutor --help'.")), false);
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
