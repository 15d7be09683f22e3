// SPDX-License-Identifier: GPL-3.0-or-later
/* A newcomer's first sitting: starts the command given as words on a terminal of
 * 24 rows and 80 columns, waits until the tutor stands there, shows its screen,
 * types :quit, and ends as the command did. */
#include "lib/pty.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { LIMIT_MS = 20 * 60 * 1000 }; /* packages may have to be fetched and built */

static int sitting_fail(struct pty *pty, const char *why)
{
	char *dump = pty_dump(pty);

	fprintf(stderr, "%s%s\n", dump, why);
	free(dump);
	pty_free(pty);
	return EXIT_FAILURE;
}

int main(int argc, char **argv)
{
	const char *const *words = (const char *const *)(argv + 1);
	struct pty_setup setup = { .argv = words, .limit = LIMIT_MS };
	struct pty *pty = argc > 1 ? pty_start(&setup) : NULL;
	char *dump;
	int status;

	if (!pty) {
		fprintf(stderr, "usage: sitting COMMAND [WORD]...\n");
		return 2;
	}
	if (!pty_settle(pty))
		return sitting_fail(pty, "The tutor did not open.");
	if (!pty_alternate(pty))
		return sitting_fail(pty, "The tutor opened without its screen.");
	dump = pty_dump(pty);
	fputs(dump, stdout);
	free(dump);
	pty_type(pty, ":quit\r", strlen(":quit\r"));
	if (!pty_wait_exit(pty, &status))
		return sitting_fail(pty, "The tutor did not leave at :quit.");
	if (status != 0)
		return sitting_fail(pty, "The command ended badly.");
	pty_free(pty);
	return EXIT_SUCCESS;
}
