// SPDX-License-Identifier: GPL-3.0-or-later
/* What the program meets outside of itself, as tables: variables, files, exit
 * statuses. Help, `print` and the manual are printed from them. */
#ifndef COMMAND_OUTSIDE_H
#define COMMAND_OUTSIDE_H

#include <stddef.h>

struct outside_facts {
	const char *name; /* "NO_COLOR", "~/.inputrc", "128 and more"; through _() too */
	const char *does; /* one line for people, without markup; to be shown through _() */
};

/* n from 0; NULL behind the last. */
const struct outside_facts *outside_variable(size_t n);
const struct outside_facts *outside_file(size_t n);
const struct outside_facts *outside_status(size_t n);

#endif
