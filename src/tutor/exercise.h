// SPDX-License-Identifier: GPL-3.0-or-later
/* The lesson that is being worked on: its judge, what is met, and how much
 * of each hint ladder was shown. */
#ifndef TUTOR_EXERCISE_H
#define TUTOR_EXERCISE_H

#include "tutor/goals_met.h"

struct exercise { /* zeroed, there is no lesson: free play */
	const struct lesson *lesson;
	struct judge *judge;
	size_t goals;
	struct exercise_goal {
		bool earlier;  /* met before this lesson was begun now */
		bool met;      /* met since, even if that was taken back */
		size_t hints;  /* rungs of its ladder shown so far */
	} *goal;
};

/* Begins a lesson (NULL: free play), with what was met in earlier sittings. */
void exercise_begin(struct exercise *exercise, const struct lesson *lesson,
		    const struct goals_met *progress);
void exercise_end(struct exercise *exercise);

/* Puts the judge back to the beginning, for the acts to be played to it
 * again; exercise_settle() then gives back what was met and taken back. */
void exercise_rewind(struct exercise *exercise);
void exercise_settle(struct exercise *exercise);

/* Gives the judge an answer, as judge_answer does; false in free play. */
bool exercise_answer(struct exercise *exercise, struct text answer, bool *right);

/* A goal that the judge counts as met and that was not yet told of; it is
 * taken as told. The goal count when there is none. */
size_t exercise_news(struct exercise *exercise);

/* Whether there is a lesson and all its goals are met. */
bool exercise_is_done(const struct exercise *exercise);

/* Whether the goal is a question to be answered. */
bool exercise_is_quiz(const struct exercise *exercise, size_t goal);

/* The goal to work on next; the goal count when there is none. */
size_t exercise_current(const struct exercise *exercise);

#endif
