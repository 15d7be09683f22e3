// SPDX-License-Identifier: GPL-3.0-or-later
/* A lesson from Enter on the empty line to what comes next. */
#include "lib/talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct tutor *begin(void **state, const char *lesson)
{
	struct tutor *tutor = tutor_new(*state);

	assert_true(tutor_begin(tutor, lesson));
	return tutor;
}

static void assert_wish(struct tutor *tutor, enum tutor_wish_kind kind,
			const char *lesson, const char *goal, const char *text)
{
	struct tutor_wish wish = tutor_take_wish(tutor);

	assert_int_equal(wish.kind, kind);
	assert_string_equal(wish.lesson ? wish.lesson : "", lesson);
	assert_string_equal(wish.goal ? wish.goal : "", goal);
	assert_string_equal(wish.text ? wish.text : "", text);
}

static void assert_goal_line(struct tutor *tutor, const char *words)
{
	struct buffer line = { 0 };

	tutor_goal_line(tutor, &line);
	if (!strstr(buffer_string_of(&line), words))
		fail_msg("the goal line is: %s", buffer_string_of(&line));
	buffer_free(&line);
}

static void enter_begins_what_is_offered(void **state)
{
	struct tutor *tutor = begin(state, NULL);
	unsigned epoch = tutor_epoch(tutor);

	talk(tutor, "");
	assert_int_not_equal(tutor_epoch(tutor), epoch);
	assert_int_equal(tutor_wished_pane(tutor), TUTOR_PANE_LESSON);
	assert_true(talk_paged(tutor, "Say hello, then ask."));
	assert_true(talk_noted(tutor, "The first begins"));
	assert_wish(tutor, TUTOR_WISH_PLACE, "01-first", "", "");
	assert_goal_line(tutor, "Goal 1 of 3: Introduce yourself.");
	tutor_free(tutor);
}

static void enter_goes_on_where_one_was(void **state)
{
	struct tutor *tutor = tutor_new(*state);

	tutor_remember(tutor, "01-first", "hello");
	tutor_offer(tutor, "01-first");
	assert_true(tutor_begin(tutor, NULL));
	assert_true(talk_paged(tutor, "goes on with lesson 1, The first: 1 of 3"));
	assert_goal_line(tutor, "Enter goes on with lesson 1, The first.");
	talk(tutor, "");
	assert_goal_line(tutor, "Goal 2 of 3");
	tutor_free(tutor);
}

static void enter_skips_what_is_done(void **state)
{
	struct tutor *tutor = tutor_new(*state);

	tutor_remember(tutor, "01-first", "hello");
	tutor_remember(tutor, "01-first", "digits");
	tutor_remember(tutor, "01-first", "letter");
	tutor_remember(tutor, "01-first", "a goal of old");
	tutor_offer(tutor, "01-first");
	assert_true(tutor_begin(tutor, NULL));
	assert_true(talk_paged(tutor, "begins lesson 2, The second"));
	tutor_free(tutor);
}

/* Enter begins a lesson only before anything was said. */
static void enter_later_is_no_lesson(void **state)
{
	struct tutor *tutor = begin(state, NULL);

	talk(tutor, "EHLO client.example");
	talk(tutor, "");
	assert_true(talk_noted(tutor, "Nothing was sent. Next:"));
	assert_int_equal(tutor_take_wish(tutor).kind, TUTOR_WISH_NONE);
	tutor_free(tutor);
}

static const char to_letter[] = "MAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>\nDATA";

static void goals_are_met_and_recorded(void **state)
{
	struct tutor *tutor = begin(state, "01-first");

	talk_drop_wishes(tutor);
	talk(tutor, "NOOP\nEHLO client.example");
	assert_true(talk_ever_noted(tutor, "Goal 1 of 3 met: Introduce yourself."));
	assert_true(talk_noted(tutor, "What does 250 mean?"));
	assert_wish(tutor, TUTOR_WISH_RECORD, "01-first", "hello",
		    "NOOP\nEHLO client.example\n");
	talk(tutor, ":answer 1");
	assert_true(talk_noted(tutor, "A failure begins with 4 or 5."));
	assert_int_equal(tutor_take_wish(tutor).kind, TUTOR_WISH_NONE);
	talk(tutor, ":answer 2");
	assert_true(talk_ever_noted(tutor, "Two is success."));
	assert_true(talk_ever_noted(tutor, "Goal 2 is met"));
	assert_wish(tutor, TUTOR_WISH_RECORD, "01-first", "digits",
		    "NOOP\nEHLO client.example\n:answer 1\n:answer 2\n");
	talk(tutor, to_letter);
	talk(tutor, "\n::colon\n.");
	assert_wish(tutor, TUTOR_WISH_RECORD, "01-first", "letter",
		    "NOOP\nEHLO client.example\n:answer 1\n:answer 2\n"
		    "MAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>\nDATA\n"
		    "\n::colon\n.\n");
	assert_true(talk_noted(tutor, "The lesson The first is done."));
	assert_true(talk_noted(tutor, ":next goes on to The second"));
	assert_goal_line(tutor, "All goals met. :next");
	tutor_free(tutor);
}

/* What is recorded leads there again. */
static void record_can_be_replayed(void **state)
{
	struct tutor *tutor = begin(state, "01-first");
	struct tutor *again = begin(state, "01-first");
	struct tutor_wish wish;

	talk_drop_wishes(tutor);
	talk_drop_wishes(again);
	talk(tutor, "NOOP\n:wait 5m\n:reset\n:map\nHALLO\n:back\n:wait 90s\nEHLO client.example");
	wish = tutor_take_wish(tutor);
	assert_string_equal(wish.text, "NOOP\n:wait 300s\n:reset\n:wait 90s\n"
				       "EHLO client.example\n");
	talk(again, wish.text);
	assert_string_equal(tutor_take_wish(again).goal, "hello");
	assert_true(smtp_session_equal(tutor_session(tutor), tutor_session(again)));
	tutor_free(tutor);
	tutor_free(again);
}

static void met_stays_met(void **state)
{
	struct tutor *tutor = begin(state, "01-first");

	talk(tutor, "EHLO client.example\n:back");
	assert_goal_line(tutor, "Goal 2 of 3");
	talk(tutor, ":reset");
	assert_goal_line(tutor, "Goal 2 of 3");
	talk_drop_wishes(tutor);
	talk(tutor, "EHLO client.example");
	assert_int_equal(tutor_take_wish(tutor).kind, TUTOR_WISH_NONE);
	tutor_free(tutor);
}

/* An answer is a step like a line; what was met stays met all the same. */
static void answers_can_be_taken_back(void **state)
{
	struct tutor *tutor = begin(state, "01-first");

	talk(tutor, "EHLO client.example\n:answer 2\nNOOP\n:back");
	assert_true(talk_noted(tutor, "Taken back: NOOP"));
	assert_goal_line(tutor, "Goal 3 of 3");
	talk(tutor, ":back");
	assert_true(talk_noted(tutor, "Taken back: :answer 2"));
	assert_goal_line(tutor, "Goal 3 of 3");
	assert_int_equal(tutor_session(tutor)->state, SMTP_GREETED);
	talk(tutor, ":answer 2");
	assert_true(talk_noted(tutor, "No question is waiting"));
	tutor_free(tutor);
}

static void hints_are_a_ladder(void **state)
{
	struct tutor *tutor = begin(state, "01-first");
	char *pane;

	talk(tutor, ":hint");
	assert_true(talk_noted(tutor, "Who are you?"));
	talk(tutor, ":hint");
	assert_true(talk_noted(tutor, "The client says EHLO."));
	pane = talk_pane_text(tutor, TUTOR_PANE_LESSON);
	assert_non_null(strstr(pane, "Who are you?"));
	assert_non_null(strstr(pane, "The client says EHLO."));
	free(pane);
	talk(tutor, ":hint\n:hint");
	assert_true(talk_noted(tutor, "Next: EHLO client.example"));
	talk(tutor, "EHLO client.example\n:hint");
	assert_true(talk_noted(tutor, "What does 250 mean?"));
	talk(tutor, ":answer 2\n:hint");
	assert_true(talk_noted(tutor, "What begins a letter?"));
	tutor_free(tutor);
}

static void hints_in_free_play_are_advice(void **state)
{
	struct tutor *tutor = begin(state, NULL);

	talk(tutor, "EHLO client.example");
	talk(tutor, to_letter);
	talk(tutor, ":hint");
	assert_true(talk_noted(tutor, "or any other line of the message"));
	talk(tutor, "text\n:hint");
	assert_true(talk_noted(tutor, "Next: ."));
	talk(tutor, ".\nQUIT\n:hint");
	assert_true(talk_noted(tutor, ":reset connects again"));
	tutor_free(tutor);
}

static void goals_say_what_is_missing(void **state)
{
	struct tutor *tutor = begin(state, "02-second");

	talk(tutor, "NOOP\n:goals");
	assert_int_equal(tutor_wished_pane(tutor), TUTOR_PANE_LESSON);
	assert_true(talk_paged(tutor, "expected the reply 503, it was 250"));
	talk(tutor, ":course");
	assert_true(talk_paged(tutor, "The second: 0 of 1 goal, you are here"));
	tutor_free(tutor);
}

static void next_goes_on_only_when_told(void **state)
{
	struct tutor *tutor = begin(state, "1");
	struct buffer line = { 0 };

	talk(tutor, "EHLO client.example\n:answer 2");
	talk(tutor, to_letter);
	talk(tutor, "\n::colon\n.\nNOOP");
	talk(tutor, "");
	tutor_title(tutor, &line);
	assert_string_equal(buffer_string_of(&line), "lesson 1  The first");
	talk_drop_wishes(tutor);
	talk(tutor, ":next");
	assert_wish(tutor, TUTOR_WISH_PLACE, "02-second", "", "");
	buffer_clear(&line);
	tutor_server(tutor, &line);
	assert_non_null(strstr(buffer_string_of(&line), "second.example.org"));
	assert_string_equal(talk_last(tutor, TUTOR_SERVER),
			    "220 second.example.org ESMTP ready");
	talk(tutor, "DATA");
	assert_true(talk_noted(tutor, "it was the last one"));
	assert_goal_line(tutor, "the last lesson");
	talk(tutor, ":next");
	assert_true(talk_noted(tutor, "This is the last lesson"));
	talk(tutor, ":lesson first");
	assert_true(talk_noted(tutor, "You have met all goals of The first before"));
	buffer_free(&line);
	tutor_free(tutor);
}

static void forgotten_lessons_can_be_done_again(void **state)
{
	struct tutor *tutor = begin(state, "02-second");

	talk(tutor, "DATA");
	talk_drop_wishes(tutor);
	talk(tutor, ":forget 02-second");
	assert_wish(tutor, TUTOR_WISH_RESET, "02-second", "", "");
	assert_true(talk_noted(tutor, "forgotten"));
	assert_goal_line(tutor, "Goal 1 of 1");
	talk_drop_wishes(tutor);
	talk(tutor, "DATA");
	assert_wish(tutor, TUTOR_WISH_RECORD, "02-second", "refused", "DATA\n");
	tutor_free(tutor);
}

static void settings_leave_the_lesson(void **state)
{
	struct tutor *tutor = begin(state, "02-second");

	talk(tutor, ":setting closed");
	assert_goal_line(tutor, "Free play");
	assert_string_equal(talk_last(tutor, TUTOR_SERVER),
			    "554 www.example.org does not take mail");
	assert_false(talk_noted(tutor, "To deliver a message"));
	tutor_free(tutor);
}

static void unknown_lessons_are_refused(void **state)
{
	struct tutor *tutor = tutor_new(*state);

	assert_false(tutor_begin(tutor, "12-never"));
	assert_true(tutor_begin(tutor, "second"));
	talk(tutor, ":lesson 12-never");
	assert_true(talk_noted(tutor, "There is no lesson 12-never"));
	tutor_free(tutor);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(enter_begins_what_is_offered),
		cmocka_unit_test(enter_goes_on_where_one_was),
		cmocka_unit_test(enter_skips_what_is_done),
		cmocka_unit_test(enter_later_is_no_lesson),
		cmocka_unit_test(goals_are_met_and_recorded),
		cmocka_unit_test(record_can_be_replayed),
		cmocka_unit_test(met_stays_met),
		cmocka_unit_test(answers_can_be_taken_back),
		cmocka_unit_test(hints_are_a_ladder),
		cmocka_unit_test(hints_in_free_play_are_advice),
		cmocka_unit_test(goals_say_what_is_missing),
		cmocka_unit_test(next_goes_on_only_when_told),
		cmocka_unit_test(forgotten_lessons_can_be_done_again),
		cmocka_unit_test(settings_leave_the_lesson),
		cmocka_unit_test(unknown_lessons_are_refused),
	};

	return cmocka_run_group_tests(tests, talk_set_up, talk_tear_down);
}
