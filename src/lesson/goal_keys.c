// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/goal_keys.h"

#include "base/words.h"

static const char *goal_id(const void *context, size_t n)
{
	return lesson_goal_id(context, n);
}

/* Sets the fault that no goal of this id stands above. */
static bool refuse(const struct reading *reading, const struct lesson *lesson,
		   unsigned line, const char *id)
{
	return key_refuse_word(reading, line, _("\"{word}\" is no goal above."), NULL, id,
			       goal_id, lesson);
}

bool goal_read_id(const struct reading *reading, const struct key *key,
		  const struct tree *value, void *to)
{
	struct goal_head *head = to;

	if (!key_text(reading, key, value, &head->id))
		return false;
	for (const char *c = value->text; *c; c++)
		if (!text_is_letter(*c) && !text_is_digit(*c) && *c != '-')
			return key_refuse(reading, value->line,
					  _("\"{word}\" is no id; expected letters, digits and "
					    "hyphens."), WORDS({ "word", value->text }));
	return !lesson_goal(head->lesson, value->text) ||
	       key_refuse(reading, value->line,
			  _("There is a goal \"{goal}\" already; each needs an id of its "
			    "own."), WORDS({ "goal", value->text }));
}

bool goal_read_after(const struct reading *reading, const struct key *key,
		     const struct tree *value, void *to)
{
	struct goal_head *head = to;
	const char *id;

	if (!key_text(reading, key, value, &id))
		return false;
	head->after = lesson_goal(head->lesson, id);
	return head->after || refuse(reading, head->lesson, value->line, id);
}

bool goal_read_reference(const struct reading *reading, const struct key *key,
			 const struct tree *value, void *to)
{
	struct goal_reference *reference = to;
	const char *id;

	if (!key_text(reading, key, value, &id))
		return false;
	reference->goal = lesson_goal(reference->lesson, id);
	return reference->goal || refuse(reading, reference->lesson, value->line, id);
}

struct goal *goal_add(const struct reading *reading, struct lesson *lesson,
		      const struct goal_head *head, unsigned line)
{
	struct goal *goal;

	if (lesson->goal_count == GOALS_MAX) {
		key_refuse(reading, line, _("A lesson has no more than {most} goals."),
			   WORDS({ "most", WORDS_NUMBER(GOALS_MAX) }));
		return NULL;
	}
	goal = pool_new(&lesson->pool, 1, sizeof(*goal));
	goal->id = head->id;
	goal->say = head->say;
	goal->after = head->after;
	goal->line = line;
	goal->number = lesson->goal_count;
	lesson->goals[lesson->goal_count++] = goal;
	return goal;
}
