// SPDX-License-Identifier: GPL-3.0-or-later
/* A sitting held against the goals of a lesson, turn by turn. */
#include "lesson/feedback.h"

#include <stdlib.h>
#include <string.h>

struct judge {
	const struct lesson *lesson;
	struct buffer letter; /* what has come in of the message that is under way */
	struct goal_standing goals[GOALS_MAX];
};

struct judge *judge_new(const struct lesson *lesson)
{
	struct judge *judge = heap_new(1, sizeof(*judge));

	judge->lesson = lesson;
	for (size_t i = 0; i < lesson->goal_count; i++)
		judge->goals[i] = standing_new(lesson->goals[i]);
	return judge;
}

static void forget_attempts(struct judge *judge)
{
	for (size_t i = 0; i < judge->lesson->goal_count; i++) {
		page_free(judge->goals[i].attempt);
		judge->goals[i].attempt = NULL;
	}
}

void judge_free(struct judge *judge)
{
	if (!judge)
		return;
	forget_attempts(judge);
	buffer_free(&judge->letter);
	free(judge);
}

/* The goals that wait for this one begin to count, or begin anew. */
static void open_followers(struct judge *judge, const struct goal *met)
{
	for (size_t i = 0; i < judge->lesson->goal_count; i++)
		if (judge->lesson->goals[i]->after == met)
			standing_begin(&judge->goals[i]);
}

static void judge_turn(struct judge *judge, const struct teach_moment *moment,
		       const struct lesson_message *message)
{
	const struct lesson *lesson = judge->lesson;
	bool held[GOALS_MAX] = { false };

	for (size_t i = 0; i < lesson->goal_count; i++) {
		struct sight sight = { lesson->goals[i], &judge->goals[i], moment, message };

		held[i] = standing_hear(&judge->goals[i], &sight);
	}
	for (size_t i = 0; i < lesson->goal_count; i++)
		if (held[i])
			open_followers(judge, lesson->goals[i]);
}

/* Of a chunk, what stands in it; of other mail data, a line. */
static void keep_data(struct buffer *letter, const struct smtp_turn *turn)
{
	buffer_text(letter, turn->data);
	if (turn->before == SMTP_IN_CHUNK)
		buffer_text(letter, turn->data_end);
	else if (turn->verb == SMTP_TEXT)
		buffer_string(letter, "\r\n");
}

static bool letter_goes_on(enum smtp_state state)
{
	return state == SMTP_IN_DATA || state == SMTP_IN_CHUNK || state == SMTP_IN_CHUNKS ||
	       state == SMTP_DELIVERING;
}

void judge_hear(struct judge *judge, const struct teach_moment *moment)
{
	struct lesson_message message = { .envelope = moment->before };

	keep_data(&judge->letter, moment->turn);
	message.content = buffer_view(&judge->letter);
	judge_turn(judge, moment, smtp_turn_accepts(moment->turn) ? &message : NULL);
	if (!letter_goes_on(moment->turn->after))
		buffer_clear(&judge->letter);
}

/* The quiz that waits for an answer; the goal count when none does. */
static size_t open_quiz(const struct judge *judge)
{
	const struct lesson *lesson = judge->lesson;
	size_t i = 0;

	while (i < lesson->goal_count && (!lesson->goals[i]->quiz || judge->goals[i].met ||
					  !judge->goals[i].open))
		i++;
	return i;
}

bool judge_answer(struct judge *judge, struct text answer, bool *right)
{
	const struct lesson *lesson = judge->lesson;
	size_t n = open_quiz(judge);
	struct goal_standing *standing = &judge->goals[n];
	const struct quiz *quiz;

	*right = false;
	if (n == lesson->goal_count)
		return false;
	quiz = lesson->goals[n]->quiz;
	standing->answered = 0;
	text_number(text_trim(answer), quiz->choices.count, &standing->answered);
	*right = standing->answered == quiz->answer;
	if (*right) {
		standing_meet(standing, 0);
		open_followers(judge, lesson->goals[n]);
	}
	return true;
}

bool judge_remember(struct judge *judge, const char *goal_id)
{
	const struct goal *goal = lesson_goal(judge->lesson, goal_id);
	struct goal_standing *standing;

	if (!goal)
		return false;
	standing = &judge->goals[goal->number];
	standing_meet(standing, 0);
	standing->remembered = true;
	if (goal->quiz)
		open_followers(judge, goal);
	return true;
}

bool judge_is_met(const struct judge *judge, size_t goal)
{
	return goal < judge->lesson->goal_count && judge->goals[goal].met;
}

bool judge_is_done(const struct judge *judge)
{
	return judge_current(judge) == judge->lesson->goal_count;
}

size_t judge_current(const struct judge *judge)
{
	size_t goal = 0;

	while (goal < judge->lesson->goal_count && judge->goals[goal].met)
		goal++;
	return goal;
}

void judge_feedback(const struct judge *judge, size_t goal, struct page *page)
{
	if (goal < judge->lesson->goal_count)
		feedback_goal(page, judge->lesson->goals[goal], &judge->goals[goal]);
}
