// SPDX-License-Identifier: GPL-3.0-or-later
/* Where the server of this program says a code, read off the rule table.
 *
 * Rows whose reply a setting decides (faults) are left out: they may say any
 * code. An enhanced code with X for its class stands for all three. */
#ifndef CATALOGUE_SPOKEN_H
#define CATALOGUE_SPOKEN_H

#include "base/page.h"
#include "smtp/smtp.h"

struct catalogue_spoken {
	const struct smtp_rule *rule;
	enum smtp_verb verb; /* SMTP_VERBS: any command */
};

/* The next row that says the code, from row *n on, which moves behind it;
 * false when there is none. */
bool catalogue_spoken_next(struct text code, size_t *n, struct catalogue_spoken *spoken);

/* How many rows there are, and to which verbs (as bits of enum smtp_verb). */
size_t catalogue_spoken_count(struct text code);
unsigned long catalogue_spoken_verbs(struct text code);

/* A verb or event inside a sentence: "DATA", "the final dot"; translated. */
const char *catalogue_verb_called(enum smtp_verb verb);

/* Appends verbs given as bits, "`MAIL`, `RCPT` or the final dot", marked up
 * for page_say(). */
void catalogue_say_verbs(struct buffer *buffer, unsigned long verbs);

/* Appends one sentence on when the code is said here, and with which codes of
 * the other form; it says so when no row does. */
void catalogue_say_here(struct buffer *sentence, struct text code);

/* The places of the rule table's sentences where no session tells what stands
 * in them: "<reverse path>". It knows every name. */
words_place catalogue_general_place;

/* Appends a sentence of the table with its places filled so, in the reader's
 * language. */
void catalogue_say_general(struct buffer *buffer, const char *sentence);

/* Appends why the row says it, in its own sentences. What only a session can
 * tell stands as a name in angle brackets: "the mail from <reverse path>". */
void catalogue_say_because(struct buffer *buffer, const struct catalogue_spoken *spoken);

/* The row that people mostly mean by the code; false when it is none in
 * particular. */
bool catalogue_usual(struct text code, struct catalogue_spoken *spoken);

/* Adds the rows under a heading, each with its sentence: all where they are
 * few, else the usual one, one for each of some other commands, and how to see
 * the rest. Nothing when there are none. */
void catalogue_spoken_short(struct page *page, struct text code);

/* Adds a title and the names of all rows, a command a line. */
void catalogue_spoken_all(struct page *page, struct text code);

#endif
