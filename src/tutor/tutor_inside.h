// SPDX-License-Identifier: GPL-3.0-or-later
/* What a tutor is made of, and what its files ask of each other. Only for
 * this folder. */
#ifndef TUTOR_TUTOR_INSIDE_H
#define TUTOR_TUTOR_INSIDE_H

#include "tutor/entries.h"
#include "tutor/exercise.h"
#include "tutor/goals_met.h"
#include "tutor/script.h"
#include "tutor/stage.h"
#include "tutor/wishes.h"

/* Lines that come at once; zeroed, none do. */
struct burst {
	unsigned first; /* the number of its first line; 0: there is no burst */
	bool more;      /* behind the line that is said now another comes */
	bool lost;      /* TLS has begun in it: what follows is thrown away */
};

struct tutor {
	const struct course *course;
	struct goals_met progress;
	char *offer; /* the lesson to go on with; NULL: none */
	bool opening; /* the learner came in without choosing anything */
	struct teach_path first; /* the lines that the opening words show */

	const struct smtp_setting *setting;
	struct exercise exercise;
	struct script script;
	struct stage stage;
	struct burst burst;

	struct entries entries;
	unsigned epoch;
	size_t kept; /* of it, when it last became another one */
	size_t mark; /* how long the conversation was before the learner's line */
	bool said_secret; /* by the learner's line */
	bool warned;      /* never to type a real password */

	enum tutor_pane wished;
	const struct page *asked; /* what the last order shows in its pane, until
	                             the next turn; NULL: the pane's own page */
	enum tutor_pane asked_pane;

	struct wishes wishes;
	char *draft; /* what was given to the editor */
	char *offered; /* what Enter on the empty line types; NULL: nothing */

	struct tutor_completion *completions; /* their strings are its own */
	size_t completion_count, completion_room;
	struct buffer title; /* of the pane that tells why */
};

/* tutor.c: a sitting begins anew, in a lesson or (NULL) in free play. */
void tutor_enter(struct tutor *tutor, const struct lesson *lesson,
		 const struct smtp_setting *setting);

/* The same in free play, without words: what was asked for follows. */
void tutor_go_to(struct tutor *tutor, const struct smtp_setting *setting);

/* say.c: an act takes place, and all that follows from it is told. False
 * when no turn came of it. tutor_say says one line to the server, whatever
 * it begins with; to a closed connection it is not said. */
bool tutor_act(struct tutor *tutor, enum act_kind kind, const char *line,
	       unsigned long seconds);
bool tutor_say(struct tutor *tutor, struct text line);
void tutor_tell_goals(struct tutor *tutor);

/* replay.c: the acts but the first `count` are taken back. */
void tutor_rewind(struct tutor *tutor, size_t count);

/* Plays the acts of this connection again up to the client's line of that
 * number. A new stage, for replay_free(); NULL: there is no such line. */
struct stage *replay_line(const struct tutor *tutor, unsigned long line);
void replay_free(struct stage *stage);

/* notes.c: short words in the conversation. The places of note_fill's
 * sentence are filled from pairs, a table that ends in a row without name. */
void note_say(struct tutor *tutor, const char *sentence);
void note_closed(struct tutor *tutor);
bool note_wait(struct tutor *tutor); /* how long to wait; false when that is no help */
void note_fill(struct tutor *tutor, enum page_kind kind, const char *sentence,
	       const struct words_pair *pairs);

/* An order's answer: a page in the conversation that also stands in `pane`
 * until the next turn. Lent to be filled. */
struct page *note_page(struct tutor *tutor, enum tutor_pane pane);

/* opening.c: the first words of a sitting, and what to type first. */
void opening_note(struct tutor *tutor);
void opening_fill(const struct tutor *tutor, struct page *page);

/* complete.c */
void tutor_completions_clear(struct tutor *tutor);

/* panes.c: pages that orders give as well. */
void pane_lesson(const struct tutor *tutor, struct page *page);
void pane_course(const struct tutor *tutor, struct page *page);
void pane_orders(struct page *page);
void pane_last_code(const struct tutor *tutor, struct page *page);

#endif
