// SPDX-License-Identifier: GPL-3.0-or-later
/* The proof of a lesson: what its author says of it is tried. */
#include "lesson/proof.h"

#include "base/words.h"

#include <stdlib.h>
#include <string.h>

/* The feedback on a goal as one line of plain text for each block; in English,
 * in which lessons foretell it. */
static void print_feedback(const struct judge *judge, size_t goal, struct buffer *buffer)
{
	bool translated = translation_use(false);
	struct page *page = page_new();

	judge_feedback(judge, goal, page);
	page_print(page, 0, &page_marks_unicode, buffer);
	page_free(page);
	translation_use(translated);
}

/* The same in one line, to stand in a fault. */
static void print_in_line(const struct judge *judge, size_t goal, struct buffer *buffer)
{
	print_feedback(judge, goal, buffer);
	while (buffer->len && buffer->at[buffer->len - 1] == '\n')
		buffer->at[--buffer->len] = '\0';
	for (size_t i = 0; i < buffer->len; i++)
		if (buffer->at[i] == '\n')
			buffer->at[i] = ' ';
}

/* A talk and its judge. */
struct attempt_talk {
	struct smtp_talk talk;
	struct judge *judge;
};

static struct attempt_talk *begin_attempt(const struct lesson *lesson)
{
	struct attempt_talk *attempt = heap_new(1, sizeof(*attempt));

	attempt->judge = judge_new(lesson);
	lesson_begin(&attempt->talk, attempt->judge, lesson->setting);
	return attempt;
}

static void end_attempt(struct attempt_talk *attempt)
{
	judge_free(attempt->judge);
	free(attempt);
}

/* Says a line, and keeps in English what is to be said of it. */
static bool type_line(struct attempt_talk *attempt, struct text line)
{
	bool translated = translation_use(false);
	bool typed = lesson_type(&attempt->talk, attempt->judge, line);

	translation_use(translated);
	return typed;
}

/* Says the lines of an attempt. */
static bool play_attempt(struct lesson_proof *proof, struct attempt_talk *tried,
			 const struct lesson_attempt *attempt)
{
	for (size_t i = 0; i < attempt->line_count; i++) {
		if (type_line(tried, text_of(attempt->lines[i])))
			continue;
		proof_tell(proof, attempt->file_line,
			   _("\"{said}\" cannot be used in an attempt; expected a line to the "
			     "server, or one of `:wait 5m`, `:reset` and, where a quiz is open, "
			     "`:answer 1`."), "", attempt->lines[i]);
		return false;
	}
	return true;
}

/* Before anything is typed, no goal may be met. */
static void prove_start(struct lesson_proof *proof)
{
	struct attempt_talk *tried = begin_attempt(proof->lesson);

	for (size_t i = 0; i < proof->lesson->goal_count; i++)
		if (judge_is_met(tried->judge, i))
			proof_tell(proof, proof->lesson->goals[i]->line,
				   _("The goal \"{goal}\" is met before anything is "
				     "typed."), proof->lesson->goals[i]->id, "");
	end_attempt(tried);
}

static void prove_solution(struct lesson_proof *proof, const struct lesson_attempt *attempt)
{
	struct attempt_talk *tried = begin_attempt(proof->lesson);
	bool played = play_attempt(proof, tried, attempt);

	for (size_t i = 0; played && i < proof->lesson->goal_count; i++) {
		struct buffer said = { 0 };

		if (judge_is_met(tried->judge, i))
			continue;
		print_in_line(tried->judge, i, &said);
		proof_tell(proof, attempt->file_line,
			   _("This solution does not meet the goal \"{goal}\": {feedback}"),
			   proof->lesson->goals[i]->id, said.at);
		buffer_free(&said);
	}
	end_attempt(tried);
}

static void prove_feedback(struct lesson_proof *proof, const struct judge *judge,
			   const struct lesson_attempt *attempt)
{
	struct buffer said = { 0 };

	print_feedback(judge, attempt->goal, &said);
	if (!strstr(buffer_string_of(&said), attempt->feedback)) {
		buffer_clear(&said);
		print_in_line(judge, attempt->goal, &said);
		proof_tell(proof, attempt->file_line,
			   _("The feedback is not as said; on the goal \"{goal}\" it is: "
			     "{feedback}"),
			   proof->lesson->goals[attempt->goal]->id, buffer_string_of(&said));
	}
	buffer_free(&said);
}

static void prove_wrong(struct lesson_proof *proof, const struct lesson_attempt *attempt)
{
	struct attempt_talk *tried = begin_attempt(proof->lesson);
	const char *goal = proof->lesson->goals[attempt->goal]->id;

	if (play_attempt(proof, tried, attempt)) {
		if (judge_is_met(tried->judge, attempt->goal))
			proof_tell(proof, attempt->file_line,
				   _("This wrong attempt meets the goal \"{goal}\"."), goal, "");
		else
			prove_feedback(proof, tried->judge, attempt);
	}
	end_attempt(tried);
}

static void prove_hints(struct lesson_proof *proof)
{
	for (size_t i = 0; i < proof->lesson->goal_count; i++) {
		const struct goal *goal = proof->lesson->goals[i];

		if (!goal->hints[0] && !goal->quiz)
			proof_tell(proof, goal->line,
				   _("The goal \"{goal}\" has no hints; expected a hint "
				     "block."), goal->id, "");
	}
}

size_t lesson_check(const struct lesson *lesson,
		    void (*say)(void *context, const struct fault *fault), void *context)
{
	struct lesson_proof proof = { lesson, say, context, 0 };
	const struct lesson_attempt *attempt;
	bool solved = false;

	prove_start(&proof);
	prove_hints(&proof);
	for (size_t n = 0; (attempt = lesson_attempt(lesson, n)); n++) {
		if (attempt->wrong)
			prove_wrong(&proof, attempt);
		else
			prove_solution(&proof, attempt);
		solved = solved || !attempt->wrong;
	}
	if (!solved)
		proof_tell(&proof, 0,
			   _("This lesson has no solution; expected a solution block."), "",
			   "");
	dialogues_prove(&proof);
	return proof.faults;
}
