// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/feedback.h"

#include <string.h>

/* Counting for "without" and "within" begins here. */
static void begin_counting(struct goal_standing *standing)
{
	standing->open = true;
	standing->commands = 0;
	memset(standing->offended, 0, sizeof(standing->offended));
}

void standing_begin(struct goal_standing *standing)
{
	begin_counting(standing);
	if (standing->attempt)
		page_clear(standing->attempt);
	standing->score = 0;
}

/* A goal that waits neither for another nor for something to repair. */
static bool is_open_at_once(const struct goal *goal)
{
	return !goal->after && !goal->repairs.count;
}

struct goal_standing standing_new(const struct goal *goal)
{
	return (struct goal_standing){ .open = is_open_at_once(goal) };
}

/* A line that the client said as a command: mail data and its dot are none. */
static bool is_command(const struct smtp_turn *turn)
{
	return turn->line && turn->verb != SMTP_TEXT && turn->verb != SMTP_DOT &&
		turn->verb != SMTP_DELIVERY;
}

/* Takes note of what "within" and "without" count. */
static void note_turn(const struct goal *goal, struct goal_standing *standing,
		      const struct smtp_turn *turn)
{
	if (turn->verb == SMTP_CONNECT && is_open_at_once(goal))
		standing_begin(standing);
	if (is_command(turn))
		standing->commands++;
	for (size_t i = 0; i < goal->condition_count; i++) {
		const struct condition *condition = &goal->conditions[i];
		const struct condition_kind *kind = condition->kind;
		size_t n = condition->number;

		if (kind->offends && !standing->offended[n] &&
		    kind->offends(condition, turn)) {
			standing->offended[n] = true;
			standing->offences[n] = turn->line;
		}
	}
}

static struct reason reason_of(const struct smtp_turn *turn)
{
	return (struct reason){ turn->rule, turn->flaw.flaw };
}

static void note_different(struct goal_standing *standing, struct reason reason)
{
	for (unsigned i = 0; i < standing->different_count; i++)
		if (standing->different[i].rule == reason.rule &&
		    standing->different[i].flaw == reason.flaw)
			return;
	if (standing->different_count < DIFFERENT_MAX)
		standing->different[standing->different_count++] = reason;
}

/* How a turn stands to a goal. */
struct verdict {
	bool counts;    /* all conditions hold, but for "different" */
	bool holds;     /* all hold */
	unsigned score; /* how many of those that look at the turn hold */
};

/* "different" comes last and counts the turns in which all the others hold:
 * by why it came out so or, when the turn repairs something, by what spoke
 * then. */
static struct verdict goal_judge(const struct sight *sight, struct goal_standing *standing)
{
	const struct goal *goal = sight->goal;
	bool any = goal->condition_count;
	struct verdict verdict = { any, any, 0 };

	for (size_t i = 0; i < goal->condition_count; i++) {
		const struct condition *condition = &goal->conditions[i];
		const struct condition_kind *kind = condition->kind;
		bool holds;

		if (kind->counts_turns && verdict.counts)
			note_different(standing, goal->repairs.count ? standing->repaired :
					reason_of(sight->moment->turn));
		holds = (!kind->of_message || sight->message) &&
			kind->holds(condition, sight);
		verdict.score += holds && !kind->of_sitting;
		verdict.holds = verdict.holds && holds;
		if (!kind->counts_turns)
			verdict.counts = verdict.counts && holds;
	}
	return verdict;
}

/* Keeps what is to be said of the turn when none came closer: of turns as
 * close as each other the last one that was refused, else the last one. */
static void note_attempt(const struct sight *sight, struct goal_standing *standing,
			 unsigned score)
{
	const struct smtp_turn *turn = sight->moment->turn;
	bool is_line = is_command(turn) || turn->verb == SMTP_DOT ||
		turn->verb == SMTP_DELIVERY;
	unsigned weight = score * 2 + (turn->reply.code >= 400);

	if ((!weight && !is_line) || weight < standing->score ||
	    (turn->verb == SMTP_TEXT && weight == standing->score))
		return;
	standing->score = weight;
	if (standing->attempt)
		page_clear(standing->attempt);
	else
		standing->attempt = page_new();
	feedback_attempt(standing->attempt, sight);
}

/* What has been repaired needs no repair any more; what this turn broke does. */
static void note_repair(const struct goal *goal, struct goal_standing *standing, bool counts,
			const struct smtp_turn *turn)
{
	if (counts && goal->repairs.count)
		standing->open = false;
	for (size_t i = 0; i < goal->repairs.count; i++) {
		if (!condition_word_fits(goal->repairs.at[i], turn))
			continue;
		standing->repaired = reason_of(turn);
		begin_counting(standing);
	}
}

void standing_meet(struct goal_standing *standing, unsigned line)
{
	standing->met = true;
	standing->met_line = line;
}

bool standing_hear(struct goal_standing *standing, const struct sight *sight)
{
	const struct smtp_turn *turn = sight->moment->turn;
	struct verdict verdict;

	note_turn(sight->goal, standing, turn);
	verdict = goal_judge(sight, standing);
	if (verdict.holds && !standing->met)
		standing_meet(standing, turn->line);
	else if (!standing->met && !sight->goal->quiz)
		note_attempt(sight, standing, verdict.score);
	note_repair(sight->goal, standing, verdict.counts, turn);
	return verdict.holds;
}
