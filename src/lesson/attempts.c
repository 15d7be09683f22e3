// SPDX-License-Identifier: GPL-3.0-or-later
/* The blocks "solution" and "wrong": what a learner may type. */
#include "lesson/block.h"
#include "lesson/goal_keys.h"

#include "base/words.h"

static void add_attempt(struct lesson *lesson, struct lesson_attempt attempt,
			struct text text)
{
	struct key_texts lines = block_lines(&lesson->pool, text);
	size_t n = lesson->attempt_count++;

	attempt.lines = lines.at;
	attempt.line_count = lines.count;
	lesson->attempts = heap_resize(lesson->attempts, n + 1, sizeof(attempt));
	lesson->attempts[n] = attempt;
}

struct wrong_draft {
	struct goal_reference about;
	const char *lines, *feedback;
};

static const struct key wrong_keys[] = {
	{ .name = "goal", .read = goal_read_reference,
	  .at = offsetof(struct wrong_draft, about), .required = true },
	{ .name = "lines", .read = key_text,
	  .at = offsetof(struct wrong_draft, lines), .required = true },
	{ .name = "feedback", .read = key_text,
	  .at = offsetof(struct wrong_draft, feedback), .required = true },
	{ .name = NULL },
};

bool wrong_read(struct lesson *lesson, const struct block *block, struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);
	const struct tree *tree = block_tree(lesson, block, fault);
	struct wrong_draft draft = { .about.lesson = lesson };

	if (!tree || !keys_read(&reading, wrong_keys, "wrong", tree, &draft))
		return false;
	add_attempt(lesson, (struct lesson_attempt){
		.wrong = true,
		.file_line = block->line,
		.goal = draft.about.goal->number,
		.feedback = draft.feedback,
	}, text_of(draft.lines));
	return true;
}

bool solution_read(struct lesson *lesson, const struct block *block, struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);

	if (!block->text.len)
		return key_refuse(&reading, block->line,
				  _("This solution is empty; expected the lines a learner "
				    "types."), NULL);
	add_attempt(lesson, (struct lesson_attempt){ .file_line = block->line }, block->text);
	return true;
}
