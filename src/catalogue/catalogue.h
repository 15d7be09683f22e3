// SPDX-License-Identifier: GPL-3.0-or-later
/* What reply codes and enhanced status codes mean anywhere, not only here.
 *
 * An entry explains one code: "354", or "X.7.1" for 2.7.1, 4.7.1 and 5.7.1
 * together, for the last two digits mean the same in each class. Codes that
 * have no entry are still explained by their digits, which is all that RFC
 * 5321 4.2 asks of a client. The tables are constant; the texts of entries
 * are English sentences with the markup of page_say(), to be shown through
 * _(). Nothing here allocates but what goes into pages. */
#ifndef CATALOGUE_CATALOGUE_H
#define CATALOGUE_CATALOGUE_H

#include "base/page.h"

/* How a code came to mean what it means. */
enum catalogue_source {
	CATALOGUE_STANDARD,      /* an RFC defines it */
	CATALOGUE_REGISTRY_ONLY, /* IANA lists it, no RFC says when to send it */
	CATALOGUE_DE_FACTO,      /* servers send it, no RFC has it */
	CATALOGUE_FOLKLORE,      /* web pages tell of it, no server was seen to send it */
};

struct catalogue_entry {
	const char *code;    /* "354"; "X.7.1" */
	const char *name;    /* a few words, without a full stop */
	const char *means;   /* one sentence for whoever got the bounce */
	const char *who;     /* who has to act */
	const char *retry;   /* whether to try again, and when */
	const char *when;    /* when one sees it */
	const char *fix;     /* what helps */
	const char *session; /* what it does to the session */
	const char *use;     /* for the author of a server: when to send it */
	const char *avoid;   /* and when not */
	const char *rfc;     /* "RFC 5321 4.2.3, 4.3.2" */
	enum catalogue_source source;
	const char *classes; /* first digits with which an enhanced code is of
			      * use, "245"; NULL for a reply code */
};

/* Two codes that are often taken for each other, the lower one first. */
struct catalogue_pair {
	const char *one, *other;
	const char *differ;  /* the difference that decides */
	const char *choose;  /* when to use which */
	const char *mistake; /* the classic one */
};

/* One digit: "5" or "second digit 0". Its texts have no markup. */
struct catalogue_digit {
	char digit;
	const char *name;  /* "permanent", "syntax and order": two or three words */
	const char *means; /* one sentence */
};

enum catalogue_form {
	CATALOGUE_NO_CODE,  /* neither of the two */
	CATALOGUE_REPLY,    /* three digits, whatever they are: "354", "999" */
	CATALOGUE_ENHANCED, /* "5.7.1", or "X.7.1" for every class (RFC 3463 2) */
};

/* What kind of code this is by its form alone. An enhanced code has a class
 * 2, 4, 5 or X, and two numbers of one to three digits without a leading
 * zero. */
enum catalogue_form catalogue_form(struct text code);

/* The entry of a code, "5.7.1" and "X.7.1" finding the same; NULL when there
 * is none. */
const struct catalogue_entry *catalogue_find(struct text code);

/* The nth entry, or pair, from 0: reply codes in order, then enhanced codes.
 * NULL past the last. */
const struct catalogue_entry *catalogue_entry_at(size_t n);
const struct catalogue_pair *catalogue_pair_at(size_t n);

/* What two codes have to tell them apart, in either order; NULL when nothing
 * is written about them. */
const struct catalogue_pair *catalogue_pair_find(struct text a, struct text b);

/* Digits. The first and the second digit of a reply code, the class and the
 * subject of an enhanced code. A digit that means nothing in SMTP has an
 * entry that says so; NULL only for what is no digit, or no known subject. */
const struct catalogue_digit *catalogue_first_digit(char digit);
const struct catalogue_digit *catalogue_second_digit(char digit);
const struct catalogue_digit *catalogue_class(char digit);
const struct catalogue_digit *catalogue_subject(struct text subject);

/* True when a reply code may stand in a reply at all: 2 to 5, then 0 to 5,
 * then 0 to 9 (RFC 5321 4.2). */
bool catalogue_reply_is_valid(struct text code);

/* Adds one PAGE_FIELD for each digit, or number, of a code of either form. */
void catalogue_digits(struct page *page, struct text code);

/* Adds the explanation of an entry: title, sentence, fields. `code` is what
 * was asked for, "5.7.1" or "550", and shows in the title. */
void catalogue_page(struct page *page, const struct catalogue_entry *entry,
		    struct text code);

/* Adds what can be said of a well-formed code that has no entry: that it is
 * not known, what its digits say, what a client has to do, and which known
 * codes share its first two digits, or its subject. */
void catalogue_neighbours(struct page *page, struct text code);

/* Adds the page for whatever was asked: an entry, neighbours, or what a code
 * looks like. True when there is an entry. */
bool catalogue_explain(struct page *page, struct text code);

/* Adds the comparison of a pair. */
void catalogue_compare(struct page *page, const struct catalogue_pair *pair);

#endif
