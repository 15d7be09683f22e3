// SPDX-License-Identifier: GPL-3.0-or-later
/* What the files of src/teach share. */
#ifndef TEACH_INSIDE_H
#define TEACH_INSIDE_H

#include "teach/teach.h"

/* Whether a reply of this code refuses: 4yz or 5yz. */
bool teach_is_refusal(unsigned code);

/* The states in which lines or events of this verb can come in at all: what
 * the client sends after 354 is mail data. SMTP_VERBS: any. */
unsigned teach_states_heard(enum smtp_verb verb);

/* The states in which this row of the verb can speak: those it names, but
 * not those where a row before it always speaks. */
unsigned teach_states_of(const struct smtp_rule *rule, enum smtp_verb verb);

/* Whether the row is asked before those of every verb. */
bool teach_is_anywhere(const struct smtp_rule *rule);

/* A question that was asked on the way to a reply, as words with places. */
struct teach_check {
	const char *words;
	size_t length;       /* of words, set when it is added */
	enum page_kind mark; /* PAGE_YES, PAGE_NO, PAGE_ASIDE */
	bool decides;        /* it is why the row that spoke did so */
	bool minor;          /* no question of order: may be drawn together */
};

struct teach_checks {
	size_t count;
	struct teach_check list[SMTP_CHECKS_MAX + 2];
};

/* The checks of a turn in order, the same words never twice; what decided
 * comes last. Their places are those of smtp_place over teach_scene(). */
void teach_checks_gather(struct teach_checks *checks, const struct teach_moment *moment);

/* Adds what a turn left of the mail that was open, when there is anything
 * to say about it. */
void teach_kept(struct page *page, const struct teach_moment *moment);

/* When the setting's dialect had a part in the reply: which, and what the
 * table says. */
void teach_dialect(struct page *page, const struct teach_moment *moment);

/* The same where the setting's grammar is lenient: what was taken that RFC 5321 does not
 * allow. False where it is not. */
bool teach_lenient(struct page *page, const struct teach_moment *moment);

/* The row that would have spoken by the table alone, where it would have said
 * another code; NULL: there is none. */
const struct smtp_rule *teach_dialect_rule(const struct smtp_turn *turn);

/* Adds, where a server has had enough of its client, what it counted and in which lines; to
 * a buffer as a sentence behind others. */
void teach_counted(struct page *page, const struct teach_moment *moment);
void teach_counted_line(struct buffer *buffer, const struct teach_moment *moment);

/* Adds what was taken although the RFC does not allow it. */
void teach_traps(struct page *page, const struct teach_moment *moment);

/* Adds what becomes of the parameters of a MAIL or RCPT that was taken; for a line, of
 * those alone that do not do what they ask for. */
void teach_asked(struct page *page, const struct teach_moment *moment);
void teach_asked_line(struct buffer *buffer, const struct teach_moment *moment);

/* Adds the limit that a line reached beside the RFC's, or, of a greeting, the limits of
 * the server that are smaller than the RFCs ask for; as sentences, for a line. */
void teach_limit(struct page *page, const struct teach_moment *moment);
void teach_limit_line(struct buffer *buffer, const struct teach_moment *moment);

/* Adds, of a line that came in one burst with others, what that means. The
 * sentence alone, or NULL, is filled by teach_group_place() over the turn. */
void teach_group(struct page *page, const struct teach_moment *moment);
const char *teach_group_says(const struct teach_moment *moment);
words_place teach_group_place;

/* Whether the client may send commands in groups now. */
bool teach_may_pipeline(const struct smtp_session *session);

/* Adds who is told what of a message that was accepted, when DSN was used. */
void teach_reports(struct page *page, const struct teach_moment *moment);

/* Adds what has changed since the same command, or the same mail, was refused. */
void teach_flipped(struct page *page, const struct teach_moment *moment);

/* Adds what a refusal follows from, when that is an earlier line. */
void teach_cause_before(struct page *page, const struct teach_moment *moment);

/* Adds what the servers that were observed answer to the same line, when it was a line. */
void teach_elsewhere(struct page *page, const struct teach_moment *moment);

/* A row that can be tried, under the verb it stands under. */
struct teach_move {
	const struct smtp_setting *setting;
	const struct smtp_rule *rule;
	enum smtp_verb verb; /* SMTP_VERBS: any */
	unsigned states;     /* in which the row can speak */
	unsigned hits;       /* in which its turn may meet the goal */
	size_t like;         /* the first move of the list that says the same */
	bool quiet;          /* leaves everything as it is */
	bool varies;         /* the setting's dialect has manners about the row: what it says
	                        and does may be other than what stands in it */
	bool strikes;        /* the dialect may have had enough of the client, and strike */
	const struct smtp_strike *struck; /* with which it does, so that the row says nothing;
	                        only while an aim is asked about it, else NULL */
};

/* Whether a turn of this row, which leaves the session in the state `to`,
 * can ever meet a goal. Must not say no to one that does. */
typedef bool teach_may(const void *context, const struct teach_move *move,
		       enum smtp_state to);

/* A goal, and, unless it is NULL, what is known of where it can be met. */
struct teach_aim {
	teach_goal *goal;
	teach_may *may;
	const void *context;
	unsigned long without; /* verbs that lead nowhere near, as SMTP_BIT(verb) */
};

/* teach_path_find() for an aim. */
bool teach_path_to(const struct smtp_session *session, const struct teach_aim *aim,
		   struct teach_path *path);

/* The same, passing over the sessions of `tried`, from which the aim was looked for in vain
 * under this setting. There being none yet, those that are tried in vain now become so. */
struct reached_list;
bool teach_path_beyond(const struct smtp_session *session, const struct teach_aim *aim,
		       struct reached_list *tried, struct teach_path *path);

enum { TEACH_MOVES_MAX = 512, TEACH_WAY_MAX = SMTP_MARK_REACH, TEACH_NEVER = 1000 };

/* All that can be tried on the way to an aim under this setting, and the least
 * number of moves from each state to one that may meet it: TEACH_NEVER where
 * there is no way. */
struct teach_moves {
	size_t count;
	struct teach_move list[TEACH_MOVES_MAX];
	unsigned distance[SMTP_STATES];
	struct smtp_strain ends; /* with so much the server's patience ends in a way that may
	                            meet the aim; 0: in none that is near enough */
};
void teach_moves_list(struct teach_moves *moves, const struct smtp_session *session,
		      const struct teach_aim *aim, bool with_accidents);

/* Notes with which strain the server's patience ends in a way that may meet the aim; a
 * move that brings such an end nearer is not quiet. */
void teach_mind_patience(struct teach_moves *moves, const struct teach_aim *aim,
			 const struct smtp_strain *so_far);

/* The least number of moves to the aim behind this one. */
unsigned teach_moves_behind(const struct teach_moves *moves,
			    const struct teach_move *move, enum smtp_state from);

/* Takes a step of a way. The turn looks into the step's line. */
void teach_take_step(struct smtp_session *session, const struct teach_step *step,
		     struct smtp_turn *turn);

/* Writes what a turn brought about into the step; its line stays as it is. */
void teach_note_turn(struct teach_step *step, const struct smtp_turn *turn);

/* The way to an aim from the greeting of that server. */
struct teach_recipe;
bool teach_recipe_aim(const struct smtp_setting *setting, const struct sasl_crypto *crypto,
		      const struct teach_aim *aim, struct teach_recipe *recipe);

/* Whether the row answers this code. */
bool teach_row_gives(const struct smtp_rule *rule, const struct teach_code *code);

/* Whether the row can under the move's setting, whose faults and dialect may
 * have other codes for it. */
bool teach_move_gives(const struct teach_move *move, const struct teach_code *code);

/* Says rule's like to a copy of session. False when that does not make this
 * very row speak. Else *step is filled, and, where they are not NULL, *after
 * and *turn; turn->command looks into step->line. */
bool teach_try(const struct smtp_session *session, const struct smtp_rule *rule,
	       enum smtp_verb verb, struct teach_step *step,
	       struct smtp_trial *after, struct smtp_turn *turn);

/* The row that speaks in the most usual case of this verb: the last one
 * that does not refuse. NULL when all refuse. */
const struct smtp_rule *teach_usual_row(enum smtp_verb verb);

/* Adds the name of a row and where its law is written, as a field, and those of the
 * flaw of the turn, if there is one; turn may be NULL. */
void teach_add_rule(struct page *page, const struct smtp_rule *rule,
		    const struct smtp_turn *turn);

/* Adds "code enhanced", or the one of them that is there, to the open block. */
void teach_add_code(struct page *page, unsigned code, const char *enhanced);

/* One way from a state to another, and all verbs that lead along it. */
struct teach_edge {
	enum smtp_state from, to;
	unsigned verbs; /* as bits */
};
enum { TEACH_EDGES_MAX = SMTP_STATES * SMTP_STATES };

/* All edges that change the state, in the order of from and to. */
size_t teach_edges(struct teach_edge edges[TEACH_EDGES_MAX]);

/* Appends the names of the verbs, with the separator between them. */
void teach_verb_names(struct buffer *buffer, unsigned verbs, const char *separator);

/* Appends a cell of a table in Markdown, with what means something there quoted,
 * and the bar behind it. */
void teach_add_cell(struct buffer *buffer, const char *string);

#endif
