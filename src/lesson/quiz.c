// SPDX-License-Identifier: GPL-3.0-or-later
/* The block "quiz": a question with numbered answers, which is a goal. */
#include "lesson/block.h"
#include "lesson/goal_keys.h"
#include "lesson/prose.h"

#include "base/words.h"

enum { CHOICES_MAX = 9 };

struct quiz_draft {
	struct goal_head head;
	struct quiz quiz;
	struct key_pairs wrong;
};

static bool read_choices(const struct reading *reading, const struct key *key,
			 const struct tree *value, void *to)
{
	struct key_texts *choices = to;

	if (!key_texts(reading, key, value, to))
		return false;
	return (choices->count >= 2 && choices->count <= CHOICES_MAX) ||
	       key_refuse(reading, value->line, _("A quiz has from 2 to {most} choices."),
			  WORDS({ "most", WORDS_NUMBER(CHOICES_MAX) }));
}

static const struct key quiz_keys[] = {
	{ .name = "id", .read = goal_read_id,
	  .at = offsetof(struct quiz_draft, head), .required = true },
	{ .name = "ask", .read = key_text,
	  .at = offsetof(struct quiz_draft, head.say), .required = true },
	{ .name = "choices", .read = read_choices,
	  .at = offsetof(struct quiz_draft, quiz.choices), .required = true },
	{ .name = "answer", .read = key_number,
	  .at = offsetof(struct quiz_draft, quiz.answer),
	  .with = &(const struct key_range){ 1, CHOICES_MAX }, .required = true },
	{ .name = "why", .read = key_text,
	  .at = offsetof(struct quiz_draft, quiz.why), .required = true },
	{ .name = "wrong", .read = key_pairs, .at = offsetof(struct quiz_draft, wrong) },
	{ .name = "after", .read = goal_read_after,
	  .at = offsetof(struct quiz_draft, head) },
	{ .name = NULL },
};

/* Puts what is said to wrong answers where their numbers are. */
static bool place_wrong(const struct reading *reading, const struct key_pairs *wrong,
			struct quiz *quiz)
{
	quiz->wrong = pool_new(reading->pool, quiz->choices.count, sizeof(*quiz->wrong));
	for (size_t i = 0; i < wrong->count; i++) {
		const struct key_pair *pair = &wrong->at[i];
		unsigned long n;

		if (!text_number(text_of(pair->key), quiz->choices.count, &n) || !n ||
		    n == quiz->answer)
			return key_refuse(reading, pair->line,
					  _("\"{word}\" is not the number of a wrong answer."),
					  WORDS({ "word", pair->key }));
		quiz->wrong[n - 1] = pair->text;
	}
	return true;
}

bool quiz_read(struct lesson *lesson, const struct block *block, struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);
	const struct tree *tree = block_tree(lesson, block, fault);
	struct quiz_draft draft = { .head.lesson = lesson };
	struct goal *goal;

	if (!tree || !keys_read(&reading, quiz_keys, "quiz", tree, &draft))
		return false;
	if (draft.quiz.answer > draft.quiz.choices.count)
		return key_refuse(&reading, block->line,
				  P_("The answer of this quiz is {number}, but there is only "
				     "{count} choice.",
				     "The answer of this quiz is {number}, but there are only "
				     "{count} choices.", draft.quiz.choices.count),
				  WORDS({ "number", WORDS_NUMBER(draft.quiz.answer) },
					{ "count", WORDS_NUMBER(draft.quiz.choices.count) }));
	if (!place_wrong(&reading, &draft.wrong, &draft.quiz))
		return false;
	goal = goal_add(&reading, lesson, &draft.head, block->line);
	if (!goal)
		return false;
	goal->quiz = pool_new(&lesson->pool, 1, sizeof(*goal->quiz));
	*goal->quiz = draft.quiz;
	lesson_question(lesson, goal->number, lesson->prose);
	return true;
}

bool lesson_question(const struct lesson *lesson, size_t goal, struct page *page)
{
	const struct quiz *quiz = goal < lesson->goal_count ? lesson->goals[goal]->quiz : NULL;

	if (!quiz)
		return false;
	prose_begin(page, PAGE_PARAGRAPH);
	page_string(page, PAGE_STRONG, lesson->goals[goal]->say);
	for (size_t i = 0; i < quiz->choices.count; i++) {
		char order[32];
		struct room room = room_over(order, sizeof(order));

		room_string(&room, ":answer ");
		room_number(&room, i + 1);
		page_block(page, PAGE_FIELD);
		page_label(page, order);
		page_string(page, PAGE_NORMAL, quiz->choices.at[i]);
	}
	return true;
}
