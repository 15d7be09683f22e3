// SPDX-License-Identifier: GPL-3.0-or-later
/* What a page is told, sentence by sentence, before it is filled: for tests that ask whether
 * each is true. A test that is linked with HEARD of the Makefile has every call to the page
 * from another file go through here first. */
#ifndef TESTS_LIB_HEARD_H
#define TESTS_LIB_HEARD_H

#include "base/page.h"

struct heard {
	enum page_kind kind;  /* of the block that it stands in */
	const char *label;    /* of its field; empty: in none */
	const char *sentence; /* as the source has it; NULL: it is no sentence but: */
	struct text text;     /* this, as it is */
	enum page_style style;
	words_place *place;   /* NULL: nothing is filled in */
	const void *context;
};

/* Who is told from now on; NULL: nobody. `heard` is lent for the call. */
typedef void heard_listener(void *context, const struct heard *heard);
void heard_listen(heard_listener *listener, void *context);

/* What is filled in for a place of it; empty where it has no such place. */
struct text heard_place(const struct heard *heard, const char *name, char *at, size_t size);

#endif
