// SPDX-License-Identifier: GPL-3.0-or-later
/* Whether what a page says of a turn is so.
 *
 * tests/claims.txt has a claim for every sentence that a page can say: what must be true
 * where it is said, put together from names with &, | and !. What a name means is written
 * here in C, from the RFCs and from what a client wrote down (lib/witness.h); nothing is
 * asked of guards, rows or pages. */
#ifndef TESTS_LIB_CLAIMS_H
#define TESTS_LIB_CLAIMS_H

#include "lib/heard.h"
#include "lib/witness.h"

/* OPEN: it cannot be known from outside. */
enum truth { NO, YES, OPEN };

/* A sentence in its turn. */
struct claim {
	const struct witness *then, *now; /* before the turn and behind it */
	const struct witness *at;         /* one of them: that a name is about */
	const struct smtp_turn *turn;
	const struct smtp_session *before, *after;
	struct text octets;               /* that the turn took */
	struct witness_line line;         /* they, read */
	const struct heard *heard;
};

/* What a name means; a is what stands behind a colon in it. */
struct claim_name {
	const char *name;
	enum truth (*holds)(const struct claim *claim, struct text a);
};
extern const struct claim_name claims_session[], claims_line[], claims_site[];

/* Whether a place of the sentence is filled with what is so. */
enum truth claim_place(const struct claim *claim, struct text name, struct text value);

/* The claim of a sentence; NULL: there is none. */
struct claim_row {
	char *sentence;
	char *claim;        /* an expression; or, with none_ set, why nothing is claimed */
	bool none;
	unsigned long told, held, open;
};
struct claim_row *claim_of(const char *sentence);
struct claim_row *claim_row_at(size_t n);
void claims_read(const char *path);

/* Evaluates; a name that is not known is told and ends the test. */
enum truth claim_holds(const struct claim *claim, const char *expression);

/* Whether a dialect may take of such a path what it likes. */
bool claim_is_odd(const struct witness *witness, struct text path);

static inline enum truth truth_of(bool is)
{
	return is ? YES : NO;
}

#endif
