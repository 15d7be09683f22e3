// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/opening.h"

#include "tutor/goal_list.h"
#include "tutor/tutor_inside.h"
#include "tutor/which_lesson.h"

/* The shortest way leads to an empty letter; one with a line in it is nicer. */
static void add_letter(struct teach_path *path, const struct smtp_session *in_data)
{
	struct teach_step *dot = &path->steps[path->count - 1];

	if (path->count == TEACH_STEPS_MAX)
		return;
	dot[1] = dot[0];
	if (teach_next(in_data, &dot[0]))
		path->count++;
}

/* Finds the lines from the greeting to an accepted message. */
static void find_first_lines(struct tutor *tutor)
{
	struct stage *fresh = stage_new(&tutor->crypto);
	const struct smtp_session *session = &fresh->talk.now.session;
	struct teach_path *path = &tutor->first;

	stage_play(fresh, tutor->setting, &(struct act){ .kind = ACT_CONNECT });
	if (!teach_path_find(session, teach_goal_accepted, NULL, path))
		path->count = 0;
	for (unsigned i = 0; i + 1 < path->count; i++)
		stage_play(fresh, tutor->setting, &(struct act){
			.kind = ACT_LINE, .line = path->steps[i].line });
	if (path->count && session->state == SMTP_IN_DATA && !session->content.lines)
		add_letter(path, session);
	stage_free(fresh);
}

static void add_first_lines(const struct tutor *tutor, struct page *page)
{
	for (unsigned i = 0; i < tutor->first.count; i++) {
		page_block(page, PAGE_VERBATIM);
		page_string(page, PAGE_CODE, "    ");
		page_string(page, PAGE_CODE, tutor->first.steps[i].line);
	}
}

static void offer_words(const struct tutor *tutor, struct page *page)
{
	const struct lesson *offer = tutor_lesson_offered(tutor);
	const char *says;

	if (!offer)
		return;
	says = goals_met_count(&tutor->progress, offer)
		? P_("*Enter on the empty line goes on with lesson {number}, {title}: "
		     "{met} of {count} goal is met.*",
		     "*Enter on the empty line goes on with lesson {number}, {title}: "
		     "{met} of {count} goals are met.*", lesson_goal_count(offer))
		: _("*Enter on the empty line begins lesson {number}, {title}.*");
	page_fill(page, PAGE_PARAGRAPH, says, words_from_pairs,
		  WORDS({ "number", WORDS_NUMBER(lesson_number(offer)) },
			{ "title", lesson_title(offer) },
			{ "met", WORDS_NUMBER(goals_met_count(&tutor->progress, offer)) },
			{ "count", WORDS_NUMBER(lesson_goal_count(offer)) }));
}

static void open_play(const struct tutor *tutor, struct page *page)
{
	page_fill(page, PAGE_PARAGRAPH,
		  _("Here is a mail server, {host}. You type SMTP, it answers, and "
		    "every answer is explained."), words_from_pairs,
		  (const struct words_pair[]){ { "host", tutor->setting->host },
					       { NULL, NULL } });
	page_say(page, PAGE_PARAGRAPH,
		 _("Lines that begin with a colon are orders to the tutor: `:hint` says "
		   "what to try, `:help` lists them all, `:quit` leaves."));
}

static void open_lesson(const struct tutor *tutor, struct page *page)
{
	const struct exercise *exercise = &tutor->exercise;
	bool done = exercise_is_done(exercise);

	page_fill(page, PAGE_PARAGRAPH, done
		  ? _("You have met all goals of *{title}* before. Try what you like; "
		      "`:next` goes on.")
		  : _("*{title}* begins: `:hint` helps with the goal, `:goals` says what "
		      "is missing, `:lesson` shows the lesson again."),
		  words_from_pairs, (const struct words_pair[]){
			{ "title", lesson_title(exercise->lesson) },
			{ NULL, NULL },
		  });
}

void opening_note(struct tutor *tutor)
{
	struct page *page = entries_page(&tutor->entries, TUTOR_NOTE);

	if (tutor->exercise.lesson) {
		open_lesson(tutor, page);
		return;
	}
	open_play(tutor, page);
	find_first_lines(tutor);
	opening_fill(tutor, entries_page(&tutor->entries, TUTOR_PAGE));
}

void opening_fill(const struct tutor *tutor, struct page *page)
{
	if (tutor->exercise.lesson) {
		page_say(page, PAGE_TITLE, lesson_title(tutor->exercise.lesson));
		goal_list_fill(&tutor->exercise, page);
		return;
	}
	page_say(page, PAGE_TITLE, _("What to type first"));
	page_say(page, PAGE_PARAGRAPH,
		 _("These lines deliver a message; type them, with Enter after each:"));
	add_first_lines(tutor, page);
	offer_words(tutor, page);
}
