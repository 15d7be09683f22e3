// SPDX-License-Identifier: GPL-3.0-or-later
/* The tables, for the files that read them. Each ends in a row of NULLs. */
#ifndef CATALOGUE_TABLES_H
#define CATALOGUE_TABLES_H

#include "catalogue/catalogue.h"

extern const struct catalogue_entry catalogue_2yz[]; /* and 3yz, and two of 1yz */
extern const struct catalogue_entry catalogue_4yz[];
extern const struct catalogue_entry catalogue_5yz[]; /* but 55z */
extern const struct catalogue_entry catalogue_55z[];
extern const struct catalogue_entry catalogue_address[];  /* X.0 and X.1 */
extern const struct catalogue_entry catalogue_mailbox[];  /* X.2 and X.3 */
extern const struct catalogue_entry catalogue_network[];  /* X.4 and X.5 */
extern const struct catalogue_entry catalogue_content[];  /* X.6 */
extern const struct catalogue_entry catalogue_security[]; /* X.7.0 to X.7.14 */
extern const struct catalogue_entry catalogue_policy[];   /* X.7.15 and up */
extern const struct catalogue_pair catalogue_reply_pairs[];
extern const struct catalogue_pair catalogue_enhanced_pairs[];
extern const struct catalogue_telltale catalogue_telltales[];

/* The first of the telltales that `text` holds, from row `from` on; *found
 * becomes the words. NULL when there is none. */
const struct catalogue_telltale *catalogue_telltale_in(struct text text,
		const struct catalogue_telltale *from, struct text *found);

/* Whether a code fits one of the patterns, which have spaces between them. In them x
 * stands for any digit of a reply code and any number of an enhanced code. */
bool catalogue_matches_one(struct text code, const char *patterns);

/* What a client may send after a code; never NULL. */
const char *catalogue_next(struct text code);

/* A code as a string, with a capital X; empty when it is no code. */
struct catalogue_code catalogue_code_of(struct text code);

#endif
