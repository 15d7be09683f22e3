// SPDX-License-Identifier: GPL-3.0-or-later
/* Lessons: Markdown files that carry goals, hints, solutions and wrong
 * attempts, and the judge that holds a sitting against the goals.
 *
 * The format is documented in lessons/AUTHORING.md. Nothing here reads a
 * disk: bytes come in from the store. */
#ifndef LESSON_LESSON_H
#define LESSON_LESSON_H

#include "base/fault.h"
#include "base/page.h"
#include "lesson/order.h"
#include "lesson/typed.h"
#include "smtp/smtp.h"
#include "teach/teach.h"

struct lesson; /* owns all that its readers below give */

/* Reads a lesson. name is the file's name without folder and ".md", as
 * "07-out-of-order". NULL, with *fault set, when it is not well formed. */
struct lesson *lesson_parse(const char *name, struct text markdown, struct fault *fault);
void lesson_free(struct lesson *lesson);

const char *lesson_name(const struct lesson *lesson);
const char *lesson_title(const struct lesson *lesson);
unsigned lesson_number(const struct lesson *lesson); /* from its name; 0: none */

/* The prose, with its dialogues, as a page. */
const struct page *lesson_prose(const struct lesson *lesson);

/* The server the lesson asks for; the default one when it asks for none. */
const struct smtp_setting *lesson_setting(const struct lesson *lesson);

size_t lesson_goal_count(const struct lesson *lesson);
const char *lesson_goal_id(const struct lesson *lesson, size_t goal);
const char *lesson_goal_says(const struct lesson *lesson, size_t goal);

/* Adds a quiz's question and its numbered choices, which are part of the
 * prose too. False, with nothing added, when the goal is no quiz. */
bool lesson_question(const struct lesson *lesson, size_t goal, struct page *page);

/* The hint ladder of a goal: nudge, rule, command. NULL behind the last. */
const char *lesson_hint(const struct lesson *lesson, size_t goal, size_t rung);

/* Attempts: solutions (wrong = false) and wrong ones. Lines as a learner
 * types them. NULL behind the last. */
struct lesson_attempt {
	bool wrong;
	unsigned file_line;      /* where it stands in the file */
	const char *const *lines;
	size_t line_count;
	size_t goal;             /* wrong: the goal it must not meet */
	const char *feedback;    /* wrong: words the feedback must hold */
};
const struct lesson_attempt *lesson_attempt(const struct lesson *lesson, size_t n);

struct judge; /* one learner's sitting held against one lesson's goals */

struct judge *judge_new(const struct lesson *lesson);
void judge_free(struct judge *judge);

/* Takes note of a turn, and keeps the letter that comes in with it. */
void judge_hear(struct judge *judge, const struct teach_moment *moment);

/* Takes note of an answer, the number of a choice, to the first quiz that is
 * open. True when there was one; *right says whether it is the right answer.
 * What is to be said about it, judge_feedback() of that goal says. */
bool judge_answer(struct judge *judge, struct text answer, bool *right);

/* Marks a goal met from an earlier sitting. False: no goal of that id. */
bool judge_remember(struct judge *judge, const char *goal_id);

bool judge_is_met(const struct judge *judge, size_t goal);

bool judge_is_done(const struct judge *judge);

/* The first goal that is not met; the goal count when all are. */
size_t judge_current(const struct judge *judge);

/* Adds what the goal expects and what happened instead: the turn that came
 * closest, condition by condition, and why it was answered so. Of a goal that
 * is met, where that was; of a quiz, what belongs to the answer given. */
void judge_feedback(const struct judge *judge, size_t goal, struct page *page);

/* Proves a lesson: hints for every goal, none of them met at the start, all
 * met by every solution, no wrong attempt that succeeds or gets other feedback
 * than said, and every dialogue true. Calls say() for each fault, whose file
 * is the lesson's name with ".md"; returns how many there were. */
size_t lesson_check(const struct lesson *lesson,
		    void (*say)(void *context, const struct fault *fault), void *context);

/* The lessons in order. */
struct course;

/* Is told, once for each, of lessons that turn out not to be well formed. */
typedef void course_say(void *context, const struct fault *fault);

/* say and context are lent for the course's life. */
struct course *course_new(course_say *say, void *context);
void course_free(struct course *course);
/* Takes in the text of a lesson, to be read when it is first asked for; it is
 * put where its name sorts. where is its path, for faults. */
void course_add(struct course *course, const char *name, const char *where,
		struct text markdown);
/* The same, its text to be fetched from its path only then. */
typedef bool course_fetch(const char *where, struct buffer *markdown, struct fault *fault);
void course_add_unread(struct course *course, const char *name, const char *where,
		       course_fetch *fetch);
size_t course_count(const struct course *course);
/* NULL behind the last, and for one that is broken, which say() is told of. */
const struct lesson *course_lesson(const struct course *course, size_t n);
/* Its name, broken or not; n is below the count. */
const char *course_name(const struct course *course, size_t n);
/* By name, by number or by the beginning of either; the count when none. */
size_t course_find(const struct course *course, struct text name);

/* Begins a talk with a lesson's server; the judge, which may be NULL, hears the greeting.
 * setting is lent. */
void lesson_begin(struct smtp_talk *talk, struct judge *judge,
		  const struct smtp_setting *setting);

/* What a learner types, said in a talk and heard by its judge: a line to the server, or
 * one of the orders :wait, :reset, :answer. False when it is nothing or another order,
 * or one that is not well formed; nothing has happened then. */
bool lesson_type(struct smtp_talk *talk, struct judge *judge, struct text line);

#endif
