// SPDX-License-Identifier: GPL-3.0-or-later
/* One learner's sitting: a line in; entries, pages and wishes out.
 *
 * The tutor holds a session, a lesson and its judge, and the lines said so
 * far. Stepping back and looking at an earlier turn are replays of those
 * lines on a fresh session. It touches no disk and no terminal: what it
 * wants done there it asks for as a wish. */
#ifndef TUTOR_TUTOR_H
#define TUTOR_TUTOR_H

#include "lesson/lesson.h"

struct tutor;

/* course is lent for the tutor's life; it may be empty. */
struct tutor *tutor_new(const struct course *course);
void tutor_free(struct tutor *tutor);

/* Goals met in earlier sittings, told before the sitting begins; and the
 * lesson to offer for going on with (NULL: none). */
void tutor_remember(struct tutor *tutor, const char *lesson, const char *goal);
void tutor_offer(struct tutor *tutor, const char *lesson);

/* The server that free play begins with, lent for the tutor's life; without
 * it, the default one. */
void tutor_set_setting(struct tutor *tutor, const struct smtp_setting *setting);

/* Begins: the greeting, and the opening words (what to type first). lesson
 * NULL: free play, the course offered. False when
 * there is no such lesson. */
bool tutor_begin(struct tutor *tutor, const char *lesson);

/* What the learner typed: SMTP, or an order when it begins with ":" ("::" is
 * a line to the server that begins with one colon). line has no line end. */
void tutor_line(struct tutor *tutor, struct text line);

/* The same for a line of several that came at once, as in a paste: next is the
 * one behind it, next.at NULL behind the last. What of them goes to the server
 * with no order between is one burst (RFC 2920). */
void tutor_pasted(struct tutor *tutor, struct text line, struct text next);

/* Whether that line held a secret, as a password in an AUTH exchange: it is to
 * be kept out of the history of lines typed. */
bool tutor_said_secret(const struct tutor *tutor);

/* Whether lines, were they typed now one after the other, would hold a secret;
 * what may be shown of them is appended to shown. */
bool tutor_covers(const struct tutor *tutor, struct text lines, struct buffer *shown);

/* The conversation, oldest first, for a face to show. Entries are only ever
 * added, except when tutor_epoch() changes (:back, :reset, a new lesson):
 * then all are to be read again. */
enum tutor_entry_kind {
	TUTOR_CLIENT, /* a line to the server, numbered */
	TUTOR_SERVER, /* one line of a reply */
	TUTOR_DATA,   /* a line of mail data, numbered */
	TUTOR_ORDER,  /* a line to the tutor */
	TUTOR_NOTE,   /* the tutor says something short: goals met, faults */
	TUTOR_PAGE,   /* an order's answer, which faces with panes show there: in
	                 the pane wished, where it stands until the next turn */
};
struct tutor_entry {
	enum tutor_entry_kind kind;
	unsigned number;         /* of the client's line; of a reply, when there are several
	                            to a burst, of the line it answers; 0: none */
	const char *text;        /* as it came, without secrets; not yet safe to show */
	const struct page *page; /* TUTOR_NOTE and TUTOR_PAGE; TUTOR_SERVER: why, when other
	                            replies to the same line follow; else NULL */
};
size_t tutor_entry_count(const struct tutor *tutor);
struct tutor_entry tutor_entry(const struct tutor *tutor, size_t n);
/* Appends the text of an entry as it is shown: safe, and with blanks that can be seen in
 * what was said to the server. */
void tutor_entry_shown(const struct tutor_entry *entry, struct buffer *buffer);
unsigned tutor_epoch(const struct tutor *tutor);

/* How many entries were left of the conversation when the epoch changed: those
 * behind them have not been shown yet. */
size_t tutor_kept(const struct tutor *tutor);

/* What the right pane can show. Every pane fits the moment it is asked. */
enum tutor_pane {
	TUTOR_PANE_WHY,
	TUTOR_PANE_LESSON,
	TUTOR_PANE_MAP,
	TUTOR_PANE_FORECAST,
	TUTOR_PANE_CODES,
	TUTOR_PANE_HELP,
	TUTOR_PANES
};
const char *tutor_pane_title(const struct tutor *tutor, enum tutor_pane pane);
void tutor_pane_fill(struct tutor *tutor, enum tutor_pane pane, struct page *page);

/* The pane the last order asked for (":lesson", ":map", ":code 354"), or
 * TUTOR_PANES when the last line was no such order. A lesson that has just
 * been begun asks for its own. */
enum tutor_pane tutor_wished_pane(const struct tutor *tutor);

/* Lines of state, as text: lesson and title, server, strip, goal. */
const char *tutor_prompt(const struct tutor *tutor);
void tutor_title(const struct tutor *tutor, struct buffer *buffer);
void tutor_server(const struct tutor *tutor, struct buffer *buffer);
void tutor_goal_line(const struct tutor *tutor, struct buffer *buffer);
const struct smtp_session *tutor_session(const struct tutor *tutor);

/* The last turn with the session before and after it, for a face that tells
 * why in its own way. Good until the next call that changes the tutor. */
struct teach_moment tutor_moment(const struct tutor *tutor);

/* Lines that fit what has been typed so far, for completion: whole lines that
 * begin with what was typed, upper and lower case taken alike; those that
 * would be accepted now come first. They are lent until the next call. */
struct tutor_completion {
	const char *line; /* the line as it would be */
	const char *says; /* what it is, and what it would be answered; may be NULL */
};
size_t tutor_complete(struct tutor *tutor, struct text typed,
		      const struct tutor_completion **completions);

/* What the tutor asks of the world; each is asked once and then taken. */
enum tutor_wish_kind {
	TUTOR_WISH_NONE,
	TUTOR_WISH_LEAVE,
	TUTOR_WISH_RECORD, /* lesson, goal, text: the lines that met it */
	TUTOR_WISH_PLACE,  /* lesson: this is where the learner is now */
	TUTOR_WISH_WRITE,  /* name, text: save the conversation in a file */
	TUTOR_WISH_EDIT,   /* text: a draft for $EDITOR; give it back by tutor_edited() */
	TUTOR_WISH_RESET,  /* lesson: forget its progress */
};
struct tutor_wish {
	enum tutor_wish_kind kind;
	const char *lesson, *goal, *name, *text;
};
struct tutor_wish tutor_take_wish(struct tutor *tutor); /* strings: until the next */

/* The world's answer to a wish, told to the learner as a note. */
void tutor_note(struct tutor *tutor, const char *sentence);

/* What came back from the editor: each line is said in turn, to the server
 * alone: no line is an order. A draft that comes back unchanged is not said. */
void tutor_edited(struct tutor *tutor, struct text text);

/* The orders, for help, completion, man page, README and tests: n from 0;
 * NULL behind the last. */
const struct order_facts *tutor_order_facts(size_t n);

#endif
