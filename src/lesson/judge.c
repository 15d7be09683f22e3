// SPDX-License-Identifier: GPL-3.0-or-later
/* A sitting held against the goals of a lesson, turn by turn. */
#include "lesson/feedback.h"

#include <stdlib.h>
#include <string.h>

struct judge {
	const struct lesson *lesson;
	struct buffer letter; /* what has come in of the message that is under way */
	struct progress goals[GOALS_MAX];
};

/* Counting for "without" and "within" begins here. */
static void begin_counting(struct progress *progress)
{
	progress->open = true;
	progress->commands = 0;
	memset(progress->offended, 0, sizeof(progress->offended));
}

/* The same where what was tried before says nothing any more. */
static void begin_anew(struct progress *progress)
{
	begin_counting(progress);
	if (progress->attempt)
		page_clear(progress->attempt);
	progress->score = 0;
}

/* A goal that waits neither for another nor for something to repair. */
static bool is_open_at_once(const struct goal *goal)
{
	return !goal->after && !goal->repairs.count;
}

struct judge *judge_new(const struct lesson *lesson)
{
	struct judge *judge = heap_new(1, sizeof(*judge));

	judge->lesson = lesson;
	for (size_t i = 0; i < lesson->goal_count; i++)
		judge->goals[i].open = is_open_at_once(lesson->goals[i]);
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

/* A line that the client said as a command: mail data and its dot are none. */
static bool is_command(const struct smtp_turn *turn)
{
	return turn->line && turn->verb != SMTP_TEXT && turn->verb != SMTP_DOT &&
		turn->verb != SMTP_DELIVERY;
}

/* Takes note of what "within" and "without" count. */
static void note_turn(const struct goal *goal, struct progress *progress,
		      const struct smtp_turn *turn)
{
	if (turn->verb == SMTP_CONNECT && is_open_at_once(goal))
		begin_anew(progress);
	if (is_command(turn))
		progress->commands++;
	for (size_t i = 0; i < goal->condition_count; i++) {
		const struct condition *condition = &goal->conditions[i];
		size_t n = condition->number;
		bool fits;

		if (condition->kind == &condition_no_reconnect)
			fits = turn->verb == SMTP_CONNECT;
		else
			fits = condition->kind == &condition_without &&
			       condition_word_fits(condition->wanted.at[0], turn);
		if (fits && !progress->offended[n]) {
			progress->offended[n] = true;
			progress->offences[n] = turn->line;
		}
	}
}

static void note_different(struct progress *progress, const struct smtp_rule *rule)
{
	for (unsigned i = 0; i < progress->different_count; i++)
		if (progress->different[i] == rule)
			return;
	if (progress->different_count < DIFFERENT_MAX)
		progress->different[progress->different_count++] = rule;
}

/* How a turn stands to a goal. */
struct verdict {
	bool counts;    /* all conditions hold, but for "different" */
	bool holds;     /* all hold */
	unsigned score; /* how many of those that look at the turn hold */
};

/* "different" comes last and counts the turns in which all the others hold:
 * by the rule that spoke or, when the turn repairs something, by what spoke
 * then. */
static struct verdict goal_judge(const struct sight *sight, struct progress *progress)
{
	const struct goal *goal = sight->goal;
	bool any = goal->condition_count;
	struct verdict verdict = { any, any, 0 };

	for (size_t i = 0; i < goal->condition_count; i++) {
		const struct condition *condition = &goal->conditions[i];
		const struct condition_kind *kind = condition->kind;
		bool holds;

		if (kind == &condition_different && verdict.counts)
			note_different(progress, goal->repairs.count ? progress->repaired :
					sight->moment->turn->rule);
		holds = (!kind->of_message || sight->message) &&
			kind->holds(condition, sight);
		verdict.score += holds && !kind->of_sitting;
		verdict.holds = verdict.holds && holds;
		if (kind != &condition_different)
			verdict.counts = verdict.counts && holds;
	}
	return verdict;
}

/* Keeps what is to be said of the turn when none came closer: of turns as
 * close as each other the last one that was refused, else the last one. */
static void note_attempt(const struct sight *sight, struct progress *progress,
			 unsigned score)
{
	const struct smtp_turn *turn = sight->moment->turn;
	bool is_line = is_command(turn) || turn->verb == SMTP_DOT ||
		turn->verb == SMTP_DELIVERY;
	unsigned weight = score * 2 + (turn->reply.code >= 400);

	if ((!weight && !is_line) || weight < progress->score ||
	    (turn->verb == SMTP_TEXT && weight == progress->score))
		return;
	progress->score = weight;
	if (progress->attempt)
		page_clear(progress->attempt);
	else
		progress->attempt = page_new();
	feedback_attempt(progress->attempt, sight);
}

/* The goals that wait for this one begin to count, or begin anew. */
static void open_followers(struct judge *judge, const struct goal *met)
{
	for (size_t i = 0; i < judge->lesson->goal_count; i++)
		if (judge->lesson->goals[i]->after == met)
			begin_anew(&judge->goals[i]);
}

/* What has been repaired needs no repair any more; what this turn broke does. */
static void note_repair(const struct goal *goal, struct progress *progress, bool counts,
			const struct smtp_turn *turn)
{
	if (counts && goal->repairs.count)
		progress->open = false;
	for (size_t i = 0; i < goal->repairs.count; i++) {
		if (!condition_word_fits(goal->repairs.at[i], turn))
			continue;
		progress->repaired = turn->rule;
		begin_counting(progress);
	}
}

static void mark_met(struct progress *progress, unsigned line)
{
	progress->met = true;
	progress->met_line = line;
}

static void judge_turn(struct judge *judge, const struct teach_moment *moment,
		       const struct lesson_message *message)
{
	const struct lesson *lesson = judge->lesson;
	bool held[GOALS_MAX] = { false };

	for (size_t i = 0; i < lesson->goal_count; i++) {
		struct progress *progress = &judge->goals[i];
		struct sight sight = { lesson->goals[i], progress, moment, message };
		struct verdict verdict;

		note_turn(sight.goal, progress, moment->turn);
		verdict = goal_judge(&sight, progress);
		held[i] = verdict.holds;
		if (held[i] && !progress->met)
			mark_met(progress, moment->turn->line);
		else if (!progress->met && !sight.goal->quiz)
			note_attempt(&sight, progress, verdict.score);
		note_repair(sight.goal, progress, verdict.counts, moment->turn);
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
	struct progress *progress = &judge->goals[n];
	const struct quiz *quiz;

	*right = false;
	if (n == lesson->goal_count)
		return false;
	quiz = lesson->goals[n]->quiz;
	progress->answered = 0;
	text_number(text_trim(answer), quiz->choices.count, &progress->answered);
	*right = progress->answered == quiz->answer;
	if (*right) {
		mark_met(progress, 0);
		open_followers(judge, lesson->goals[n]);
	}
	return true;
}

bool judge_remember(struct judge *judge, const char *goal_id)
{
	const struct goal *goal = lesson_goal(judge->lesson, goal_id);
	struct progress *progress;

	if (!goal)
		return false;
	progress = &judge->goals[goal->number];
	mark_met(progress, 0);
	progress->remembered = true;
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
