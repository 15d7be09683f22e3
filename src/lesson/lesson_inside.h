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

/* A fenced block of the Markdown. */
struct block {
	struct text info;  /* the info words */
	struct text text;  /* its lines, each ended by LF */
	unsigned line;     /* of the fence in the file */
};

/* Takes a block into the lesson: what it means, and what of it is shown. */
bool block_read(struct lesson *lesson, const struct block *block, struct fault *fault);

/* Opens the next block of the prose, apart from what stands before it. */
void prose_begin(struct page *prose, enum page_kind kind);

/* One kind of block each, from goals.c, quiz.c and blocks.c. */
typedef bool block_reader(struct lesson *lesson, const struct block *block,
			  struct fault *fault);
block_reader goal_read, quiz_read;

/* What every goal has, quizzes included, and how it is read. */
struct goal_head {
	const struct lesson *lesson;
	const char *id, *say;
	const struct goal *after;
};
key_reader goal_read_id, goal_read_after;

/* Puts a new goal into the lesson; NULL, with the fault set, when it is one
 * too many. */
struct goal *goal_add(const struct reading *reading, struct lesson *lesson,
		      const struct goal_head *head, unsigned line);

/* Sets the fault that no goal of this id stands above. */
bool goal_refuse(const struct reading *reading, const struct lesson *lesson,
		 unsigned line, const char *id);

/* What a block in YAML is read with. */
struct reading block_reading(struct lesson *lesson, struct fault *fault);
const struct tree *block_tree(struct lesson *lesson, const struct block *block,
			      struct fault *fault);

/* Reads the title, the prose and all blocks, in the order in which they
 * stand. markdown is UTF-8 without control characters. */
bool markdown_read(struct lesson *lesson, struct text markdown, struct fault *fault);

/* A lesson that is being proved. */
struct proof {
	const struct lesson *lesson;
	void (*say)(void *context, const struct fault *fault);
	void *context;
	size_t faults;
};

/* Tells a fault of the lesson. Places: {goal} {said}. */
void proof_tell(struct proof *proof, unsigned line, const char *says, const char *goal,
		const char *said);

/* Replays all dialogues. */
void dialogues_prove(struct proof *proof);

#endif
