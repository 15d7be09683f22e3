// SPDX-License-Identifier: GPL-3.0-or-later
/* The block "hint": the ladder of one goal. */
#include "lesson/block.h"
#include "lesson/goal_keys.h"

#include "base/words.h"

struct hint_draft {
	struct goal_reference about;
	const char *rungs[HINT_RUNGS];
};

static const struct key hint_keys[] = {
	{ .name = "goal", .read = goal_read_reference,
	  .at = offsetof(struct hint_draft, about), .required = true },
	{ .name = "nudge", .read = key_text,
	  .at = offsetof(struct hint_draft, rungs[0]), .required = true },
	{ .name = "rule", .read = key_text,
	  .at = offsetof(struct hint_draft, rungs[1]), .required = true },
	{ .name = "command", .read = key_text,
	  .at = offsetof(struct hint_draft, rungs[2]), .required = true },
	{ .name = NULL },
};

bool hint_read(struct lesson *lesson, const struct block *block, struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);
	const struct tree *tree = block_tree(lesson, block, fault);
	struct hint_draft draft = { .about.lesson = lesson };
	struct goal *goal;

	if (!tree || !keys_read(&reading, hint_keys, "hint", tree, &draft))
		return false;
	goal = draft.about.goal;
	if (goal->hints[0])
		return key_refuse(&reading, block->line,
				  _("The goal \"{goal}\" has its hints already."),
				  WORDS({ "goal", goal->id }));
	for (size_t i = 0; i < HINT_RUNGS; i++)
		goal->hints[i] = draft.rungs[i];
	return true;
}
