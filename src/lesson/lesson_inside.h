// SPDX-License-Identifier: GPL-3.0-or-later
/* What a lesson is made of. For src/lesson only. */
#ifndef LESSON_INSIDE_H
#define LESSON_INSIDE_H

#include "lesson/condition.h"
#include "lesson/lesson.h"
#include "config/config.h"

enum { HINT_RUNGS = 3, GOALS_MAX = 32 };

/* A question with numbered answers. */
struct quiz {
	struct key_texts choices;
	unsigned long answer; /* from 1 */
	const char *why;
	const char **wrong;   /* one for each choice; NULL where nothing is said */
};

struct goal {
	const char *id, *say;
	const struct goal *after;  /* NULL: counts from the beginning */
	unsigned line;             /* of its block in the file */
	size_t number;             /* its place, from 0 */
	struct condition *conditions; /* none for a quiz */
	size_t condition_count;
	struct key_texts repairs;  /* what it repairs, if anything */
	struct quiz *quiz;         /* NULL when it is none */
	const char *hints[HINT_RUNGS];
};

/* One line of a dialogue. */
enum speaker { SPEAKER_CLIENT, SPEAKER_SERVER, SPEAKER_ANY };

struct dialogue_line {
	enum speaker speaker;
	struct text text;
};

struct dialogue {
	unsigned line;  /* of its first line in the file */
	bool continued; /* goes on where the one before it ended */
	struct dialogue_line *lines;
	size_t line_count;
};

struct lesson {
	struct pool pool; /* of all texts */
	const char *name;
	const char *file; /* name with ".md", for faults */
	struct buffer title;
	struct page *prose;
	const struct smtp_setting *setting;
	struct goal *goals[GOALS_MAX];
	size_t goal_count;
	struct lesson_attempt *attempts;
	size_t attempt_count;
	struct dialogue *dialogues;
	size_t dialogue_count;
};

/* The goal of that id, or NULL. */
struct goal *lesson_goal(const struct lesson *lesson, const char *id);

/* Reads the title, the prose and all blocks, in the order in which they
 * stand. markdown is UTF-8 without control characters. */
bool markdown_read(struct lesson *lesson, struct text markdown, struct fault *fault);

#endif
