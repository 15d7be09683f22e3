// SPDX-License-Identifier: GPL-3.0-or-later
/* What is known of codes as JSON, for programs.
 *
 * Every text is one object with a member "schema", whose number changes when a
 * member is taken away or comes to mean something else; new members may come
 * under the same number. Names and numbers are the same in every language,
 * sentences are translated. The schema is described in the manual page. */
#ifndef JSON_JSON_H
#define JSON_JSON_H

#include "catalogue/catalogue.h"

enum { REPORT_SCHEMA = 1 };

/* Appends the answer to what was asked at once, or to each thing that stands
 * in what came in on a pipe (catalogue_item). False when one of the answers is
 * no. */
bool report_asked(struct buffer *json, struct text asked);
bool report_pasted(struct buffer *json, struct text pasted);

/* Appends the codes, and for every two of them what tells them apart. */
void report_comparison(struct buffer *json, const struct text *codes, size_t count);

/* Appends the entries that pass; returns how many there are. */
size_t report_list(struct buffer *json, const struct catalogue_filter *filter);

/* The description of the JSON, for the manual page. */
struct schema_member {
	const char *path; /* "answers[].kind"; members of a code are "codes[]...." wherever
			   * it stands */
	const char *does; /* what it holds; to be shown through _() */
};

/* The nth member, from 0; NULL behind the last. */
const struct schema_member *schema_member_at(size_t n);

#endif
