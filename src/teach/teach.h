// SPDX-License-Identifier: GPL-3.0-or-later
/* Explanations, advice and maps, read off the rule table and a turn.
 *
 * Nothing here changes a session; what is tried is tried on copies. Nothing
 * is explained by a reply code alone: every sentence comes from the row that
 * spoke, the checks made on the way to it, and this session's facts. */
#ifndef TEACH_TEACH_H
#define TEACH_TEACH_H

#include "base/page.h"
#include "smtp/smtp.h"

/* A turn with the session before and after it: what explanations rest on.
 * turn->command must look into a line that is still there. */
struct teach_moment {
	const struct smtp_session *before;
	const struct smtp_turn *turn;
	const struct smtp_session *after;
};

/* The last moment of a talk; its turn is NULL when there was none. Good until the talk's
 * next turn. */
struct teach_moment teach_moment_of(const struct smtp_talk *talk);

enum teach_detail {
	TEACH_SHORT, /* fits beside a conversation: checks that passed are drawn together */
	TEACH_FULL,  /* every check on a line of its own */
};

/* Why this turn came out as it did: what was decided, the checks in order
 * with their facts and line numbers, the reply digit by digit, what was kept
 * and what was lost, what to send next (tried), elsewhere, RFC, rule id. */
void teach_why(struct page *page, const struct teach_moment *moment,
	       enum teach_detail detail);

/* The same in one line of plain text, ended by LF, for the stdio face's
 * stderr and logs: safe to show, what the client sent cut short. */
void teach_why_line(struct buffer *buffer, const struct teach_moment *moment);

/* What the places of the turn's sentences stand for. */
struct smtp_scene teach_scene(const struct teach_moment *moment);

/* When a flaw of the line was what decided: the line with a mark under it, what is wrong
 * there, and the line that was probably meant, which was tried. */
void teach_caret(struct page *page, const struct teach_moment *moment);

/* That the reply came late, and which fault made it so; nothing when it did not. */
void teach_late(struct page *page, const struct teach_moment *moment);

/* Appends the client's line of a turn as it may be shown: where it may hold a
 * password, without its message. */
void teach_said(struct buffer *buffer, const struct smtp_turn *turn);

/* The messages of an AUTH turn taken apart: the client's, the challenge, and
 * their Base64 beside what it stands for. Passwords and tokens are covered.
 * False, with the page as it was, when there is none. */
bool teach_login(struct page *page, const struct teach_moment *moment);

/* That Base64 is no encryption, and what hides it in this session. */
void teach_encoding(struct page *page, const struct smtp_session *session);

/* One message taken apart in the same way. guarded: the setting whose accounts are no
 * secrets as names; NULL: nothing is covered, for it is all the setting's own invention.
 * False, and nothing added, when it is no Base64. */
struct sasl_message;
bool teach_message(struct page *page, const struct sasl_message *message,
		   struct text encoded, const struct smtp_setting *guarded);

/* A code as people write it: "354", "5.5.1" or "503 5.5.1". False when it is
 * none. */
struct teach_code {
	unsigned code;     /* 0: any */
	char enhanced[12]; /* empty: any */
};
bool teach_code_read(struct text t, struct teach_code *code);

/* Writes "code enhanced", or the one of them that is there. */
void teach_write_code(struct room *room, unsigned code, const char *enhanced);

/* Why the turn was not answered `code`: the nearest row that gives it (to
 * the same verb if any row of that verb does), what stands in its way now,
 * and the tried lines that lead to it. False when none lead there from here;
 * the page then says so, and whether a built-in server gives it. moment may
 * have a NULL turn: nothing was said yet. */
bool teach_why_not(struct page *page, const struct teach_moment *moment,
		   const struct teach_code *code);

enum { TEACH_STEPS_MAX = 32, TEACH_LINE_MAX = SMTP_MARK_LINE };

struct teach_step {
	const struct smtp_rule *rule;
	enum smtp_verb verb;       /* may be an event */
	char line[TEACH_LINE_MAX]; /* what to say; empty for events */
	unsigned code;             /* 0: no reply (mail data) */
	char enhanced[12];
};

struct teach_path {
	unsigned count;
	struct teach_step steps[TEACH_STEPS_MAX];
};

/* What a search looks for. Of a row whose example is several lines of mail
 * data, only the turn of the last one is shown, with the session before the
 * first. */
typedef bool teach_goal(const void *context, const struct teach_moment *moment);

/* The shortest way from session to a turn that goal accepts, found breadth
 * first by trying the rows' own likes on copies: twelve of them in a row at
 * most, and TEACH_STEPS_MAX lines. Accidents (time-out, hang-up) are tried
 * only when nothing else leads there. False when there is no such way. */
bool teach_path_find(const struct smtp_session *session, teach_goal *goal,
		     const void *context, struct teach_path *path);

/* Ready goals; context is a struct teach_code, a rule, an enum smtp_state,
 * and for an accepted message NULL. Which rows can meet them is known: with
 * them a search looks only where it can lead. */
teach_goal teach_goal_code, teach_goal_rule, teach_goal_state, teach_goal_accepted;

/* What to say next from here, towards an accepted message: one step, tried.
 * False when the session is closed. */
bool teach_next(const struct smtp_session *session, struct teach_step *step);

/* Adds, of a line that is taken later, how long to wait for that. False when
 * waiting does not help. */
bool teach_wait(struct page *page, const struct teach_moment *moment);

/* What every verb would be answered right now, found by saying it to a copy. */
struct teach_forecast {
	enum smtp_verb verb;
	const struct smtp_rule *rule;
	char line[TEACH_LINE_MAX];
	unsigned code;
	char enhanced[12];
};
size_t teach_forecast(const struct smtp_session *session,
		      struct teach_forecast *rows, size_t room);
void teach_forecast_page(struct page *page, const struct smtp_session *session);

/* The states and the edges between them, from the table. last may be NULL;
 * its edge is marked, and the page says where the learner is in a sentence. */
void teach_map_page(struct page *page, const struct smtp_session *session,
		    const struct smtp_turn *last);
void teach_map_dot(struct buffer *buffer);

/* Every rule of the table as Markdown: rule, state, code, RFC; the code as the
 * dialect has it, unless that is NULL. */
struct smtp_dialect;
void teach_rules_markdown(struct buffer *buffer, const struct smtp_dialect *dialect);

/* Writes the limits of a server beside those of the RFCs, as Markdown. */
void teach_limits_markdown(struct buffer *buffer, const struct smtp_setting *setting);

/* Every flaw as Markdown: its name, a line that has it, what is wrong with that, RFC. */
void teach_flaws_markdown(struct buffer *buffer);

/* Writes, for every dialect, where it answers otherwise than the table and
 * what the RFC has to say about that, as Markdown. */
void teach_dialects_markdown(struct buffer *buffer);

/* Ways to make a code happen, each found by the search and so tried: nothing
 * that is written down could rot. */

/* The steps from the greeting to the reply, which the last one brings; none
 * when it is the greeting. */
struct teach_recipe {
	const struct smtp_setting *setting; /* a built-in one */
	struct teach_path path;
};

/* What speaks the code: the rows of the table, the one that people mostly
 * mean first. n from 0; NULL behind the last. */
const struct smtp_rule *teach_cause(const struct teach_code *code, size_t n);

/* Finds a way to that row speaking the code under the first built-in setting that has one; to
 * what a client is told that does not wait for the greeting there is none.
 * crypto is lent to the sessions that are tried; NULL: without mechanisms
 * that hash. */
bool teach_recipe_for(const struct teach_code *code, const struct smtp_rule *cause,
		      const struct sasl_crypto *crypto, struct teach_recipe *recipe);

/* The same under one setting. */
bool teach_recipe_under(const struct smtp_setting *setting, const struct teach_code *code,
			const struct smtp_rule *cause, const struct sasl_crypto *crypto,
			struct teach_recipe *recipe);

/* Goes the first `steps` steps of the way from a new connection. The turn looks
 * into the recipe. */
void teach_recipe_play(const struct teach_recipe *recipe, unsigned steps,
		       const struct sasl_crypto *crypto, struct smtp_trial *trial,
		       struct smtp_turn *turn);

/* What somebody wants to see: "503", "503 2" (the second cause of it),
 * "data.no-mail". False when it is none of these. */
struct teach_asked {
	struct teach_code code;
	const struct smtp_rule *cause; /* NULL: none was named */
	unsigned long number;          /* 0: none was given */
};
bool teach_asked_read(struct text t, struct teach_asked *asked);

/* Finds the recipe for it; for a refusal that no row speaks, an address that
 * asks for it. */
enum teach_found {
	TEACH_FOUND_NONE,
	TEACH_FOUND_ONE,
	TEACH_FOUND_SEVERAL, /* to choose from; recipe is not filled */
};
enum teach_found teach_recipe_find(const struct teach_asked *asked,
				   const struct sasl_crypto *crypto,
				   struct teach_recipe *recipe);

/* What is done last, as a learner types it: the line, or ":wait 300s"; empty
 * when it is the greeting. */
void teach_recipe_last(const struct teach_recipe *recipe, struct room *room);

/* Lists the causes of the code below a title, in the order of teach_cause(),
 * each with the line that brings it and why. */
void teach_recipes_page(struct page *page, const struct teach_code *code,
			const struct sasl_crypto *crypto);

#endif
