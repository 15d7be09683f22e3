// SPDX-License-Identifier: GPL-3.0-or-later
/* What a goal asks of a turn.
 *
 * A condition looks at one turn, all that it brought about, and how far the
 * sitting has got with its goal; it changes nothing, and has words for both
 * answers. To add one: write its question and its words in conditions_turn.c or
 * the file of what else it looks at, give it a key in goals.c or goal_draft.c,
 * and a line in lessons/AUTHORING.md. */
#ifndef LESSON_CONDITION_H
#define LESSON_CONDITION_H

#include "lesson/lesson.h"
#include "lesson/standing.h"
#include "config/config.h"

/* A message that was accepted, as received. */
struct lesson_message {
	const struct smtp_session *envelope; /* the session before the final dot */
	struct text content;                 /* header and body, CRLF line ends */
};

struct goal;

/* What a condition looks at. */
struct sight {
	const struct goal *goal;
	const struct goal_standing *standing;
	const struct teach_moment *moment;
	const struct lesson_message *message; /* NULL: none was accepted */
};

struct condition;

struct condition_kind {
	bool of_message; /* asks about a message; not asked when there is none */
	bool of_sitting; /* a modifier: says nothing on how close a turn came */
	bool counts_turns; /* those in which all other conditions of its goal hold: it
	                      stands behind them */
	/* Whether the turn is one that must not be; NULL: any may be. */
	bool (*offends)(const struct condition *, const struct smtp_turn *);
	bool (*holds)(const struct condition *, const struct sight *);
	/* What was so instead of what was wanted, or nothing; NULL: no words need it. */
	void (*was)(const struct condition *, const struct sight *, struct room *);
	const char *yes, *no; /* places: {wanted} {was} {field} */
	const char *none;     /* in place of `no` where was() writes nothing; may be NULL */
	/* Appends what a wanted value is called for people; NULL: it is shown as it is. */
	void (*call)(struct buffer *, const char *value);
	bool names_first; /* of several values the first alone: each is a whole sentence */
};

struct condition {
	const struct condition_kind *kind;
	struct key_texts wanted;
	const char *field;    /* of the header */
	unsigned long number; /* a count; of a "without" its place */
};

/* Those whose values are one or several of the words of a list. */
extern const struct condition_kind condition_rule, condition_flaw, condition_code, condition_enhanced,
	condition_verb, condition_state, condition_recipients;
/* Those of a message. */
extern const struct condition_kind condition_delivered, condition_from, condition_to,
	condition_to_count, condition_header, condition_header_not,
	condition_header_missing, condition_body, condition_body_line, condition_lines;
/* The modifiers. */
extern const struct condition_kind condition_after, condition_repairs,
	condition_without, condition_no_reconnect, condition_within,
	condition_different;

/* Writes the words for the answer, at the kind's yes or no. A words_place:
 * context is a struct condition_scene. */
struct condition_scene {
	const struct condition *condition;
	const struct sight *sight;
};
bool condition_place(const void *scene, struct text name, struct room *room);

/* The words for that answer, in the reader's language, with their places. */
const char *condition_words(const struct condition_scene *scene, bool holds);

/* Whether a word of "without" or "repairs" fits the turn: a rule, a flaw, a code, an
 * enhanced code or a verb. */
bool condition_word_fits(const char *word, const struct smtp_turn *turn);

/* Appends such a word as people read it: for a rule and a flaw their sentence, for they know
 * nothing of ids. */
void condition_call_word(struct buffer *buffer, const char *word);

#endif
