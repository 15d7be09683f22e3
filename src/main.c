// SPDX-License-Identifier: GPL-3.0-or-later
/* smtp-tutor: the command line is read, and one command is run. */
#include "commands.h"

#include "base/words.h"
#include "base/translation.h"

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

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

int main(int argc, char **argv)
{
	struct options options;
	struct fault fault = { 0 };

	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	translation_open("smtp-tutor", SMTP_TUTOR_LOCALES);
	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error to tell of */
	if (!options_read(argc, argv, &options, &fault)) {
		command_fail(&fault, EXIT_USAGE);
		fputs(_("Try 'smtp-tutor --help'.\n"), stderr);
		return EXIT_USAGE;
	}
	if (options.help) {
		options_print_help(stdout);
		return close_output(0);
	}
	if (options.version) {
		options_print_version(stdout);
		return close_output(0);
	}
	return close_output(options.command->run(&options));
}
