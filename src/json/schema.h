// SPDX-License-Identifier: GPL-3.0-or-later
/* The description of the JSON, for the manual page and the README. */
#ifndef JSON_SCHEMA_H
#define JSON_SCHEMA_H

#include <stddef.h>

struct schema_member {
	const char *path; /* "answers[].kind"; members of a code are "codes[]...." wherever
			   * it stands */
	const char *does; /* what it holds; to be shown through _() */
};

/* The nth member, from 0; NULL behind the last. */
const struct schema_member *schema_member_at(size_t n);

#endif
