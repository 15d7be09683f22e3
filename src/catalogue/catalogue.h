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
#include "catalogue/spoken.h"

/* How a code came to mean what it means. */
enum catalogue_source {
	CATALOGUE_STANDARD,      /* an RFC defines it */
	CATALOGUE_REGISTRY_ONLY, /* IANA lists it, no RFC says when to send it */
	CATALOGUE_DE_FACTO,      /* servers send it, no RFC has it */
	CATALOGUE_FOLKLORE,      /* never assigned: web pages tell of it, no server was
				  * seen to send it */
	CATALOGUE_SOURCES
};

struct catalogue_entry {
	const char *code;    /* "354"; "X.7.1" */
	const char *name;    /* a few words, without a full stop */
	const char *means;   /* one sentence for whoever got the bounce */
	const char *cause;   /* what, or whose doing, lies behind it */
	const char *who;     /* who has to act */
	const char *retry;   /* whether to try again, and when */
	const char *ask;     /* what to ask for, and whom */
	const char *when;    /* when one sees it */
	const char *fix;     /* what helps */
	const char *session; /* what it does to the session */
	const char *use;     /* for the author of a server: when to send it */
	const char *avoid;   /* and when not */
	const char *rfc;     /* "RFC 5321 4.2.3, 4.3.2": where it is defined, or else
			      * what rules apply to it */
	enum catalogue_source source;
	const char *classes; /* first digits with which an enhanced code is of
			      * use, "245"; NULL for a reply code */
};

/* One way to get a code in place of the one that was hoped for. */
struct catalogue_root {
	const char *what; /* what happened */
	const char *sign; /* how one tells that it was this */
	const char *fix;
	const char *rule; /* the rule that makes it happen here */
};

/* Two codes that are often taken for each other, the lower one first. */
struct catalogue_pair {
	const char *one, *other;
	const char *differ;  /* the difference that decides */
	const char *choose;  /* when to use which */
	const char *mistake; /* the classic one */
	const struct catalogue_root *roots; /* ends in a NULL; NULL for most pairs */
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

/* The other code of the pair when the pair is about this one, else NULL. What
 * is said of 5.7.1 holds for 4.7.1, but for pairs that are about the class. */
const char *catalogue_pair_other(const struct catalogue_pair *pair, struct text code);

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

/* Adds the page for whatever was asked, "5.7.1" or "550", which shows in its title:
 * an entry, neighbours, or what a code looks like. True when there is an entry. */
bool catalogue_explain(struct page *page, struct text code);

/* What can be said of any code. */
enum catalogue_aspect {
	CATALOGUE_NAME,
	CATALOGUE_DIGITS,
	CATALOGUE_MEANS,
	CATALOGUE_WHEN,
	CATALOGUE_HERE, /* when the server of this program says it */
	CATALOGUE_CAUSE,
	CATALOGUE_WHO,
	CATALOGUE_SESSION,
	CATALOGUE_NEXT, /* what the client may send now */
	CATALOGUE_RETRY,
	CATALOGUE_ASK,
	CATALOGUE_FIX,
	CATALOGUE_SEE, /* how to make it happen */
	CATALOGUE_USE,
	CATALOGUE_AVOID,
	CATALOGUE_RFC,
	CATALOGUE_STANDING,
	CATALOGUE_ASPECTS,
};

/* The label of an aspect, to be shown through _(). */
const char *catalogue_label(enum catalogue_aspect aspect);

/* Appends what there is to say of a well-formed code: from its entry, else
 * from its digits; translated, with the markup of page_say(). Nothing when
 * there is nothing. */
void catalogue_say(struct buffer *sentence, enum catalogue_aspect aspect,
		   struct text code);

/* The same as a PAGE_FIELD, which is left out when nothing is to be said. */
void catalogue_field(struct page *page, enum catalogue_aspect aspect, struct text code);

/* A code as a string. */
struct catalogue_code {
	char at[16];
};

/* How a code can be made to happen here. */
struct catalogue_trial {
	struct catalogue_code asked; /* what `try` takes: "5.7.1" for X.7.1; "" when
				      * nothing makes it happen */
	size_t ways; /* so many rules; 0 when only an address can ask for it */
};
struct catalogue_trial catalogue_trial_of(struct text code);

/* Adds the comparison of 2 to CATALOGUE_COMPARED well-formed codes: a table
 * with a row for each aspect, then for every two of them what tells them
 * apart, written or, where nothing is, derived from their digits. */
enum { CATALOGUE_COMPARED = 4 };
void catalogue_compare(struct page *page, const struct text *codes, size_t count);

/* Provenance by name: "standard", "registry-only", "de-facto", "folklore". */
const char *catalogue_source_name(enum catalogue_source source);
bool catalogue_source_named(struct text name, enum catalogue_source *source);

/* Some of the entries. */
struct catalogue_filter {
	char class; /* the first digit; 0: any */
	bool all_sources;
	enum catalogue_source source; /* unless it is all */
};

/* The next entry that passes, from number *n on, which moves behind it; NULL
 * when there is none. *code becomes "X.2.2" or, with a class, "4.2.2". */
const struct catalogue_entry *catalogue_filtered(const struct catalogue_filter *filter,
						 size_t *n, struct catalogue_code *code);

/* Adds a field for each entry that passes; returns how many there are. */
size_t catalogue_list(struct page *page, const struct catalogue_filter *filter);

/* Appends the whole reference as Markdown: every entry, then every pair. */
void catalogue_markdown(struct buffer *buffer);

/* Adds what tells two well-formed codes apart by their form, their digits and
 * the rules here that say them. */
void catalogue_contrast(struct page *page, struct text a, struct text b);

/* Words that tell what the writer of a reply had in mind. */
struct catalogue_telltale {
	const char *words; /* "mailbox full|over quota": any of these */
	const char *about; /* "a full mailbox" */
	const char *codes; /* codes they go with, the best one first; x is any
			    * digit or number: "4.2.2 x.3.1 452 55x" */
};

/* How the parts of a reply contradict each other. */
enum catalogue_conflict {
	CATALOGUE_CLASSES = 1,  /* the first digits of the two codes differ */
	CATALOGUE_NOT_HERE = 2, /* this reply code has no enhanced code beside it */
	CATALOGUE_SUBJECT = 4,  /* the enhanced code is about something else */
	CATALOGUE_WORDS = 8,    /* the words speak of something else */
};

/* What was found in a line, or in several, of a log, a bounce or a session. */
struct catalogue_reading {
	char code[4];       /* "550"; "" when there is none */
	char enhanced[12];  /* "5.7.1"; "" when there is none */
	struct buffer text; /* what is left, as one line in safe form */
	unsigned conflicts; /* catalogue_conflict, or-ed */
	const struct catalogue_telltale *telltale; /* the first found; or NULL */
	struct text relied; /* the words of `text` it was found by */
};

/* Reads whatever was pasted. True when it holds a code of either form. */
bool catalogue_read(struct catalogue_reading *reading, struct text pasted);
void catalogue_reading_clear(struct catalogue_reading *reading);

/* Whether each code that was read has an entry. */
bool catalogue_reading_known(const struct catalogue_reading *reading);

/* A kind of conflict: n from 0; NULL behind the last. */
struct catalogue_conflict_facts {
	enum catalogue_conflict conflict;
	const char *name; /* "classes": stable, for programs */
	const char *says; /* to be filled by catalogue_reading_place() */
};
const struct catalogue_conflict_facts *catalogue_conflict_at(size_t n);

/* The places of those sentences; the context is a reading. */
words_place catalogue_reading_place;

/* Adds what was read, whether its parts contradict each other and by which
 * words, and a short explanation of each code. */
void catalogue_reading_page(struct page *page, const struct catalogue_reading *reading);

/* Finds entries by words in any order, the best first, at most `room` of
 * them; returns how many. Endings and case do not matter, and an unknown word
 * is taken for the nearest known one. */
size_t catalogue_search(struct text words, const struct catalogue_entry **found,
			size_t room);

/* What somebody asked. */
enum catalogue_kind {
	CATALOGUE_ASKED_CODES, /* nothing but codes */
	CATALOGUE_ASKED_RULES, /* a code, and the word "rules" */
	CATALOGUE_ASKED_REPLY, /* a line, or several, with a code in them */
	CATALOGUE_ASKED_WORDS,
};

/* Tells which, and fills the reading for CATALOGUE_ASKED_REPLY; it is to be
 * cleared in each case. */
enum catalogue_kind catalogue_kind_of(struct text asked, struct catalogue_reading *reading);

/* Takes the next word out of *rest; empty at the end. */
struct text catalogue_take_word(struct text *rest);

/* Adds the page for whatever was asked: codes, explained one by one; all the
 * rules here that say a code; a line that holds one, read; or words, for which
 * the codes that speak of them are listed. False when one of the codes is not known or nothing speaks of the
 * words. */
bool catalogue_ask(struct page *page, struct text asked);

/* Takes the next thing that was asked out of *rest, which holds what came in
 * on a pipe; false when nothing is left. A line that is one code and no more
 * is a thing of its own. A reply is one however many lines it has: those that
 * continue it (RFC 5321 4.2.1), those in front that begin with no code, and
 * those behind. An empty line, or the first line of another reply, ends it. */
bool catalogue_item(struct text *rest, struct text *item);

/* Splits words into codes, at most CATALOGUE_COMPARED of them into codes[];
 * returns how many there are. 0 when there are none or one is no code, which
 * *flaw then is. */
size_t catalogue_codes(struct text asked, struct text *codes, struct text *flaw);

#endif
