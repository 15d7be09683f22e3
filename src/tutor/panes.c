// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/panes.h"

#include "catalogue/catalogue.h"
#include "tutor/goal_list.h"
#include "tutor/opening.h"
#include "tutor/readout.h"
#include "tutor/tutor_inside.h"

/* "1 of 4" behind a lesson's name. */
static void add_lesson(const struct tutor *tutor, const struct lesson *lesson,
		       struct page *page)
{
	size_t met = goals_met_count(&tutor->progress, lesson);
	size_t count = lesson_goal_count(lesson);
	const struct words_pair places[] = {
		{ "number", WORDS_NUMBER(lesson_number(lesson)) },
		{ "title", lesson_title(lesson) },
		{ "met", WORDS_NUMBER(met) },
		{ "count", WORDS_NUMBER(count) },
		{ NULL, NULL },
	};

	if (met == count)
		page_fill(page, PAGE_YES, _("{number} {title}: done"),
			  words_from_pairs, places);
	else
		page_fill(page, PAGE_ITEM, lesson == tutor->exercise.lesson
			  ? P_("*{number} {title}*: {met} of {count} goal, you are here",
			       "*{number} {title}*: {met} of {count} goals, you are here", count)
			  : P_("{number} {title}: {met} of {count} goal",
			       "{number} {title}: {met} of {count} goals", count),
			  words_from_pairs, places);
}

void pane_course(const struct tutor *tutor, struct page *page)
{
	size_t count = course_count(tutor->course);

	page_say(page, PAGE_TITLE, _("The course"));
	for (size_t i = 0; i < count; i++) {
		const struct lesson *lesson = course_lesson(tutor->course, i);

		if (lesson)
			add_lesson(tutor, lesson, page);
	}
	page_say(page, PAGE_PARAGRAPH, count
		 ? _("`:lesson` and a number begins one; `:next` goes on in order.")
		 : _("There are no lessons here."));
}

void pane_lesson(const struct tutor *tutor, struct page *page)
{
	if (!tutor->exercise.lesson) {
		pane_course(tutor, page);
		return;
	}
	page_append(page, lesson_prose(tutor->exercise.lesson));
	page_blank(page);
	page_say(page, PAGE_HEADING, _("Goals"));
	goal_list_fill(&tutor->exercise, page);
}

void pane_orders(struct page *page)
{
	const struct order_facts *facts;

	page_say(page, PAGE_TITLE, _("Orders"));
	page_say(page, PAGE_PARAGRAPH,
		 _("What you type goes to the server; what begins with a colon is an "
		   "order to the tutor, in mail data too (`::` begins a line with one "
		   "colon)."));
	for (size_t n = 0; (facts = order_facts(n)); n++) {
		struct buffer label = { 0 };

		buffer_format(&label, ":%s", facts->name);
		if (facts->argument)
			buffer_format(&label, " %s", _(facts->argument));
		page_field(page, buffer_string_of(&label), _(facts->does));
		buffer_free(&label);
	}
}

void pane_last_code(const struct tutor *tutor, struct page *page)
{
	const struct smtp_reply *reply = &tutor_turn(tutor)->reply;

	if (!reply->code) {
		page_say(page, PAGE_PARAGRAPH, _("The last line was not answered. `:code 354` "
						 "explains any code you name."));
		return;
	}
	catalogue_explain(page, text_of(WORDS_NUMBER(reply->code)));
	if (reply->enhanced[0]) {
		page_blank(page);
		catalogue_explain(page, text_of(reply->enhanced));
	}
}

/* Of the replies to the last line all but the last one. */
static void add_earlier_whys(const struct tutor *tutor, struct page *page)
{
	const struct entries *entries = &tutor->entries;

	for (size_t i = tutor->mark; i < entries->count; i++) {
		if (entries->at[i].kind != TUTOR_SERVER || !entries->at[i].page)
			continue;
		page_append(page, entries->at[i].page);
		page_blank(page);
	}
}

static void pane_why(const struct tutor *tutor, struct page *page)
{
	struct teach_moment moment = stage_moment(&tutor->stage);

	if (tutor_is_new(tutor)) {
		opening_fill(tutor, page);
		return;
	}
	add_earlier_whys(tutor, page);
	teach_why(page, &moment, TEACH_SHORT);
}

void tutor_pane_fill(struct tutor *tutor, enum tutor_pane pane, struct page *page)
{
	if (tutor->asked && tutor->asked_pane == pane) {
		page_append(page, tutor->asked);
		return;
	}
	switch (pane) {
	case TUTOR_PANE_WHY:
		pane_why(tutor, page);
		break;
	case TUTOR_PANE_LESSON:
		pane_lesson(tutor, page);
		break;
	case TUTOR_PANE_MAP:
		teach_map_page(page, tutor_session(tutor), tutor_turn(tutor));
		break;
	case TUTOR_PANE_FORECAST:
		teach_forecast_page(page, tutor_session(tutor));
		break;
	case TUTOR_PANE_CODES:
		pane_last_code(tutor, page);
		break;
	case TUTOR_PANE_HELP:
		pane_orders(page);
		break;
	case TUTOR_PANES:
		break;
	}
}
