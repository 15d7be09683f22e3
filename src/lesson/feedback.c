// SPDX-License-Identifier: GPL-3.0-or-later
/* What was expected and what happened instead, naming the line. Nothing here
 * looks at what was typed; a line is quoted, never judged. */
#include "lesson/feedback.h"

#include "base/filling.h"
#include "base/name_list.h"
#include "smtp/smtp.h"

enum { QUOTED_MAX = 60 };

/* The turn as people tell it. Places: {line} {said} {code} {event}. */
static const char *turn_sentence(const struct smtp_turn *turn)
{
	if (turn->verb == SMTP_TEXT)
		return N_("Closest so far: line {line}, which was mail data.");
	if (!turn->line)
		return turn->reply.code ?
			N_("Closest so far: {event} The server said {code}.") :
			N_("Closest so far: {event}");
	return turn->reply.code ?
		N_("Closest so far: line {line}, `{said}`, was answered {code}.") :
		N_("Closest so far: line {line}, `{said}`, was not answered.");
}

/* The line as it may be shown. */
static void put_said(struct room *room, const struct smtp_turn *turn)
{
	struct buffer said = { 0 };
	struct text line;

	if (turn->verb == SMTP_DOT)
		buffer_byte(&said, '.');
	else
		teach_said(&said, turn);
	line = buffer_view(&said);
	room_text(room, text_head(line, QUOTED_MAX));
	room_string(room, line.len > QUOTED_MAX ? "…" : "");
	buffer_free(&said);
}

static bool turn_place(const void *context, struct text name, struct room *room)
{
	const struct smtp_turn *turn = context;

	if (text_is(name, "line")) {
		room_number(room, turn->line);
	} else if (text_is(name, "code")) {
		room_number(room, turn->reply.code);
	} else if (text_is(name, "event")) {
		room_string(room, _(smtp_verb_facts(turn->verb)->does));
	} else if (text_is(name, "said")) {
		put_said(room, turn);
	} else {
		return false;
	}
	return true;
}

/* What exactly was wrong with the line, where it shows and what was meant. */
static void add_flaw(struct page *page, const struct teach_moment *moment)
{
	struct smtp_scene scene = teach_scene(moment);
	const struct smtp_turn *turn = moment->turn;
	struct buffer is = { 0 };

	if (!turn->flaw.flaw)
		return;
	buffer_fill(&is, _(smtp_flaw_facts(turn->flaw.flaw)->is), smtp_place, &scene);
	page_fill(page, PAGE_PARAGRAPH, _("What is wrong: {mistake}."), words_from_pairs,
		  WORDS({ "mistake", is.at }));
	buffer_free(&is);
	teach_caret(page, moment);
}

static void add_law(struct page *page, const struct smtp_turn *turn)
{
	struct buffer rfc = { 0 };

	list_again(&rfc, turn->flaw.flaw ? smtp_flaw_facts(turn->flaw.flaw)->rfc
					 : turn->rule->rfc);
	page_field(page, _("Written in"), rfc.at);
	buffer_free(&rfc);
}

void feedback_attempt(struct page *page, const struct sight *sight)
{
	const struct smtp_turn *turn = sight->moment->turn;
	struct smtp_scene scene = teach_scene(sight->moment);

	page_fill(page, PAGE_PARAGRAPH, _(turn_sentence(turn)), turn_place, turn);
	for (size_t i = 0; i < sight->goal->condition_count; i++) {
		const struct condition *condition = &sight->goal->conditions[i];
		const struct condition_kind *kind = condition->kind;
		struct condition_scene words = { condition, sight };
		bool holds;

		if (kind->of_message && !sight->message)
			continue;
		holds = kind->holds(condition, sight);
		page_fill(page, holds ? PAGE_YES : PAGE_NO,
			  condition_words(&words, holds), condition_place, &words);
	}
	page_fill(page, PAGE_PARAGRAPH,
		  translation_for(smtp_turn_because(turn), smtp_place, &scene), smtp_place,
		  &scene);
	add_flaw(page, sight->moment);
	add_law(page, turn);
}

static bool goal_place(const void *context, struct text name, struct room *room)
{
	const struct condition_scene *scene = context;
	const struct goal *goal = scene->sight->goal;

	if (text_is(name, "number"))
		room_number(room, goal->number + 1);
	else if (text_is(name, "says"))
		room_string(room, goal->say);
	else if (text_is(name, "line"))
		room_number(room, scene->sight->standing->met_line);
	else
		return false;
	return true;
}

static void add_met(struct page *page, const struct condition_scene *scene)
{
	const struct sight *sight = scene->sight;

	if (sight->standing->remembered)
		page_fill(page, PAGE_YES, _("Goal {number} was met in an earlier sitting: {says}"),
			  goal_place, scene);
	else if (sight->standing->met_line)
		page_fill(page, PAGE_YES, _("Goal {number} was met in line {line}: {says}"),
			  goal_place, scene);
	else
		page_fill(page, PAGE_YES, _("Goal {number} is met: {says}"), goal_place, scene);
	if (sight->goal->quiz)
		page_say(page, PAGE_PARAGRAPH, sight->goal->quiz->why);
}

static void add_quiz(struct page *page, const struct sight *sight)
{
	const struct quiz *quiz = sight->goal->quiz;
	unsigned long answered = sight->standing->answered;
	const char *wrong = answered ? quiz->wrong[answered - 1] : NULL;

	if (wrong)
		page_say(page, PAGE_NO, wrong);
	else if (answered)
		page_say(page, PAGE_NO, _("That is not the right answer."));
	else
		page_say(page, PAGE_PARAGRAPH,
			 _("Answer with the number of a choice, as `:answer 1`."));
}

void feedback_goal(struct page *page, const struct goal *goal,
		   const struct goal_standing *standing)
{
	struct sight sight = { .goal = goal, .standing = standing };
	struct condition_scene scene = { .sight = &sight };

	if (standing->met) {
		add_met(page, &scene);
		return;
	}
	page_fill(page, PAGE_PARAGRAPH, _("Goal {number} is not met yet: {says}"), goal_place,
		  &scene);
	if (goal->quiz)
		add_quiz(page, &sight);
	else if (standing->attempt && !page_is_empty(standing->attempt))
		page_append(page, standing->attempt);
	else
		page_say(page, PAGE_PARAGRAPH, _("Nothing has been tried towards it so far."));
}
