// SPDX-License-Identifier: GPL-3.0-or-later
/* A language that nobody speaks, in which a sentence that was not translated,
 * was glued together or was cut shows itself.
 *
 * Each sentence of po/smtp-tutor.pot stands in ⟦ ⟧ and has a mark on each letter
 * (tests/lib/pseudo.awk). What stands outside as plain letters was said without
 * being marked for translation; ⟦ in ⟦ is a sentence put into another where none
 * belongs, and ⟦ without ⟧ one that lost its end. */
#ifndef LIB_PSEUDO_H
#define LIB_PSEUDO_H

#include "base/page.h"

#include <stdbool.h>

/* What may stand outside the marks beside names and addresses, as bits. */
enum pseudo_allowed {
	PSEUDO_REPLIES = 1, /* what servers reply: SMTP is English in every language */
};

/* Makes the language below $TMPDIR, and speaks it in this process and in the
 * programs it starts; pseudo_close() takes the files away. False, said on
 * stderr, when it cannot be made. */
bool pseudo_open(void);
void pseudo_close(void);

/* A name that is the same in every language; lent. */
void pseudo_name(const char *name);

/* What somebody typed, which may be shown again; lent, until the next. NULL: nothing. */
void pseudo_typed(const char *lines);

/* The count of what is wrong in text, each told of with `where`. Text has the
 * colours of show_page(), by which code is known, or none. */
unsigned pseudo_faults(const char *where, const char *text, unsigned allowed);

/* Only whether there are words that were not translated, for text that is cut. */
unsigned pseudo_word_faults(const char *where, const char *text, unsigned allowed);

/* All for a page. */
unsigned pseudo_page_faults(const char *where, const struct page *page, unsigned allowed);

#endif
