// SPDX-License-Identifier: GPL-3.0-or-later
/* A sitting: what is typed is said, told, taken back and replayed. */
#include "lib/talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct tutor *begin(void **state)
{
	struct tutor *tutor = tutor_new(*state);

	assert_true(tutor_begin(tutor, NULL));
	return tutor;
}

static enum smtp_state state_of(const struct tutor *tutor)
{
	return tutor_session(tutor)->state;
}

static void opening_says_what_to_type(void **state)
{
	struct tutor *tutor = begin(state);
	char *pane = talk_pane_text(tutor, TUTOR_PANE_WHY);

	assert_true(talk_paged(tutor, "EHLO client.example"));
	assert_true(talk_paged(tutor, "lesson 1, The first"));
	assert_non_null(strstr(pane, "EHLO client.example"));
	assert_string_equal(tutor_pane_title(tutor, TUTOR_PANE_WHY), "Begin");
	assert_string_equal(talk_last(tutor, TUTOR_SERVER), "220 mx.example.org ESMTP ready");
	free(pane);
	tutor_free(tutor);
}

/* Says every line of the pane that is indented: those it asks one to type. */
static void opening_lines_deliver_a_message(void **state)
{
	struct tutor *tutor = begin(state);
	char *pane = talk_pane_text(tutor, TUTOR_PANE_WHY);
	struct text rest = text_of(pane);
	unsigned said = 0;

	while (rest.len) {
		struct text line = text_take(&rest, '\n');

		if (text_starts_fold(line, "    ")) {
			tutor_line(tutor, text_skip(line, 4));
			said++;
		}
	}
	assert_in_range(said, 5, 8);
	assert_string_equal(talk_last(tutor, TUTOR_SERVER), "250 2.6.0 Message accepted");
	assert_int_equal(tutor_session(tutor)->memory.messages, 1);
	free(pane);
	tutor_free(tutor);
}

static void conversation_is_numbered(void **state)
{
	struct tutor *tutor = begin(state);
	size_t n = tutor_entry_count(tutor);
	struct tutor_entry entry;

	talk(tutor, "HELO client.example\nNOOP");
	assert_int_equal(tutor_entry_count(tutor), n + 4);
	entry = tutor_entry(tutor, n);
	assert_int_equal(entry.kind, TUTOR_CLIENT);
	assert_int_equal(entry.number, 1);
	assert_string_equal(entry.text, "HELO client.example");
	assert_int_equal(tutor_entry(tutor, n + 1).kind, TUTOR_SERVER);
	assert_int_equal(tutor_entry(tutor, n + 2).number, 2);
	assert_string_equal(tutor_prompt(tutor), smtp_state_facts(SMTP_GREETED)->prompt);
	assert_string_equal(tutor_pane_title(tutor, TUTOR_PANE_WHY), "Why 250");
	tutor_free(tutor);
}

static const char to_data[] = "HELO client.example\nMAIL FROM:<ann@example.org>\n"
			      "RCPT TO:<bob@example.org>\nDATA";

static void mail_data_may_begin_with_a_colon(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, to_data);
	talk(tutor, "::colon");
	assert_int_equal(talk_count(tutor, TUTOR_DATA), 1);
	assert_string_equal(talk_last(tutor, TUTOR_DATA), ":colon");
	talk(tutor, ":::");
	assert_string_equal(talk_last(tutor, TUTOR_DATA), "::");
	talk(tutor, ":colon");
	assert_int_equal(talk_count(tutor, TUTOR_DATA), 2);
	assert_true(talk_noted(tutor, "Nothing was added to the message"));
	tutor_free(tutor);
}

/* What is said with two colons is printed with two again. */
static void commands_may_begin_with_a_colon(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, "::colon");
	assert_int_equal(talk_count(tutor, TUTOR_CLIENT), 1);
	assert_string_equal(talk_last(tutor, TUTOR_CLIENT), ":colon");
	assert_int_equal(tutor_moment(tutor).turn->reply.code, 500);
	talk(tutor, ":back");
	assert_true(talk_noted(tutor, "Taken back: ::colon"));
	talk(tutor, ":colon");
	assert_int_equal(talk_count(tutor, TUTOR_CLIENT), 0);
	assert_true(talk_noted(tutor, "There is no order"));
	tutor_free(tutor);
}

static void empty_line_is_said_only_as_mail_data(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, "HELO client.example");
	talk(tutor, "");
	assert_int_equal(talk_count(tutor, TUTOR_CLIENT), 1);
	assert_true(talk_noted(tutor, "Nothing was sent. Next: MAIL FROM:<ann@example.org>"));
	talk(tutor, "MAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>\nDATA");
	talk(tutor, "");
	assert_int_equal(talk_count(tutor, TUTOR_DATA), 1);
	assert_true(tutor_session(tutor)->content.in_body);
	tutor_free(tutor);
}

static void closed_connection_is_told(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, "QUIT");
	assert_true(talk_noted(tutor, ":reset connects again"));
	talk(tutor, "EHLO client.example");
	assert_int_equal(talk_count(tutor, TUTOR_CLIENT), 1);
	assert_true(talk_noted(tutor, "Nothing was sent"));
	talk(tutor, "");
	assert_true(talk_noted(tutor, ":reset connects again"));
	talk(tutor, ":reset\nEHLO client.example");
	assert_int_equal(state_of(tutor), SMTP_GREETED);
	tutor_free(tutor);
}

static void control_characters_are_said_as_they_are(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, "NOOP \033[2J");
	assert_string_equal(talk_last(tutor, TUTOR_CLIENT), "NOOP \033[2J");
	assert_string_equal(talk_last(tutor, TUTOR_SERVER),
			    "500 5.5.2 Control character in command");
	tutor_free(tutor);
}

static void lines_about_the_sitting(void **state)
{
	struct tutor *tutor = begin(state);
	struct buffer line = { 0 };

	tutor_title(tutor, &line);
	assert_string_equal(buffer_string_of(&line), "free play");
	buffer_clear(&line);
	tutor_server(tutor, &line);
	assert_non_null(strstr(buffer_string_of(&line), "mx.example.org"));
	buffer_clear(&line);
	tutor_goal_line(tutor, &line);
	assert_non_null(strstr(buffer_string_of(&line), "Enter begins lesson 1"));
	talk(tutor, "QUIT");
	buffer_clear(&line);
	tutor_goal_line(tutor, &line);
	assert_non_null(strstr(buffer_string_of(&line), ":course"));
	buffer_clear(&line);
	tutor_server(tutor, &line);
	assert_non_null(strstr(buffer_string_of(&line), "closed"));
	buffer_free(&line);
	tutor_free(tutor);
}

/* What may be typed in the random sittings below. */
static const char *const typed[] = {
	"EHLO client.example", "HELO [192.0.2.1]", "MAIL FROM:<ann@example.org>",
	"MAIL FROM:<>", "RCPT TO:<bob@example.org>", "RCPT TO:<nobody@example.org>",
	"RCPT TO:<carol@example.org>", "DATA", "DATA", "Subject: x", "..", ".", "RSET",
	"NOOP", "HALLO", "VRFY ann", "QUIT", ":reset", ":wait 2m", ":wait 4m",
};
enum { TYPED = sizeof(typed) / sizeof(typed[0]), STEPS = 60 };

static unsigned draw(unsigned *seed, unsigned below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 16) % below;
}

/* The conversation without notes and orders, for comparing. */
static char *talk_text(const struct tutor *tutor)
{
	struct buffer text = { 0 };
	char *copy;

	for (size_t n = 0; n < tutor_entry_count(tutor); n++) {
		struct tutor_entry entry = tutor_entry(tutor, n);

		if (entry.kind <= TUTOR_DATA)
			buffer_format(&text, "%d %u %s\n", (int)entry.kind, entry.number,
				      entry.text);
	}
	copy = heap_copy(buffer_view(&text));
	buffer_free(&text);
	return copy;
}

static void assert_same_sitting(const struct tutor *a, const struct tutor *b)
{
	char *one = talk_text(a);
	char *other = talk_text(b);

	assert_string_equal(one, other);
	assert_true(smtp_session_equal(tutor_session(a), tutor_session(b)));
	free(one);
	free(other);
}

/* Whether the line would be an act now: nothing is said when closed. */
static bool is_act(const struct tutor *tutor, const char *line)
{
	return state_of(tutor) != SMTP_CLOSED || !strcmp(line, ":reset");
}

static void taking_back_equals_never_said(void **state)
{
	unsigned seed = 1;

	for (int round = 0; round < 40; round++) {
		struct tutor *live = begin(state);
		struct tutor *fresh = begin(state);
		const char *said[STEPS];
		unsigned count = 0, back;
		char order[32];

		while (count < STEPS) {
			const char *line = typed[draw(&seed, TYPED)];

			if (!is_act(live, line))
				line = ":reset";
			talk(live, line);
			said[count++] = line;
		}
		back = 1 + draw(&seed, STEPS - 1);
		snprintf(order, sizeof(order), ":back %u", back);
		talk(live, order);
		for (unsigned i = 0; i < count - back; i++)
			talk(fresh, said[i]);
		assert_same_sitting(live, fresh);
		tutor_free(live);
		tutor_free(fresh);
	}
}

/* Every answer is explained later as it was at the time. */
static void earlier_lines_are_explained_alike(void **state)
{
	struct tutor *tutor = begin(state);
	char *then[STEPS + 1] = { NULL };
	unsigned seed = 7;

	while (tutor_session(tutor)->memory.line < STEPS) {
		const char *line = typed[draw(&seed, TYPED)];
		unsigned number;

		if (line[0] == ':' || !strcmp(line, "QUIT"))
			continue;
		talk(tutor, line);
		number = tutor_session(tutor)->memory.line;
		then[number] = talk_pane_text(tutor, TUTOR_PANE_WHY);
	}
	for (unsigned number = 1; number <= STEPS; number++) {
		char order[32];
		char *now;

		snprintf(order, sizeof(order), ":why %u", number);
		talk(tutor, order);
		now = talk_pane_text(tutor, TUTOR_PANE_WHY);
		assert_string_equal(now, then[number]);
		free(now);
		free(then[number]);
	}
	tutor_free(tutor);
}

static void taking_back_changes_the_epoch(void **state)
{
	struct tutor *tutor = begin(state);
	unsigned epoch;

	talk(tutor, "HELO client.example\n:reset\nNOOP");
	epoch = tutor_epoch(tutor);
	talk(tutor, ":back 2");
	assert_int_not_equal(tutor_epoch(tutor), epoch);
	assert_int_equal(state_of(tutor), SMTP_GREETED);
	assert_true(talk_noted(tutor, "The last 2 steps"));
	talk(tutor, ":back 100");
	assert_int_equal(state_of(tutor), SMTP_CONNECTED);
	talk(tutor, ":back");
	assert_true(talk_noted(tutor, "nothing to take back"));
	tutor_free(tutor);
}

static void moment_is_lent(void **state)
{
	struct tutor *tutor = begin(state);
	struct teach_moment moment;

	talk(tutor, "DATA");
	moment = tutor_moment(tutor);
	assert_string_equal(moment.turn->rule->id, "data.before-hello");
	assert_true(text_is(moment.turn->command.word, "DATA"));
	assert_true(smtp_session_equal(moment.before, moment.after));
	tutor_free(tutor);
}

static void panes_have_titles(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, "HELO client.example");
	for (int pane = 0; pane < TUTOR_PANES; pane++)
		for (int other = 0; other < pane; other++)
			assert_string_not_equal(
				tutor_pane_title(tutor, (enum tutor_pane)pane),
				tutor_pane_title(tutor, (enum tutor_pane)other));
	talk(tutor, ":why 0");
	assert_string_equal(tutor_pane_title(tutor, TUTOR_PANE_WHY), "Why");
	talk(tutor, "MAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>\nDATA\nx");
	assert_string_equal(tutor_pane_title(tutor, TUTOR_PANE_WHY), "Why");
	talk(tutor, ":code");
	assert_true(talk_paged(tutor, "The last line was not answered."));
	tutor_free(tutor);
}

static void free_play_on_another_server(void **state)
{
	struct tutor *tutor = tutor_new(*state);

	tutor_set_setting(tutor, smtp_setting_named(text_of("relay")));
	assert_true(tutor_begin(tutor, NULL));
	assert_string_equal(talk_last(tutor, TUTOR_SERVER),
			    "220 relay.example.org ESMTP ready");
	assert_true(talk_noted(tutor, "relay.example.org"));
	tutor_free(tutor);
}

static void works_without_lessons(void **state)
{
	struct course *none = course_new(talk_broken, NULL);
	struct tutor *tutor = tutor_new(none);

	(void)state;
	assert_true(tutor_begin(tutor, NULL));
	assert_false(tutor_begin(tutor, "no-such-lesson"));
	talk(tutor, "");
	assert_true(talk_noted(tutor, "Next: EHLO client.example"));
	talk(tutor, ":next\n:lesson\n:course\n:goals\n:hint");
	assert_int_equal(talk_count(tutor, TUTOR_CLIENT), 0);
	tutor_free(tutor);
	course_free(none);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(opening_says_what_to_type),
		cmocka_unit_test(opening_lines_deliver_a_message),
		cmocka_unit_test(conversation_is_numbered),
		cmocka_unit_test(mail_data_may_begin_with_a_colon),
		cmocka_unit_test(commands_may_begin_with_a_colon),
		cmocka_unit_test(empty_line_is_said_only_as_mail_data),
		cmocka_unit_test(closed_connection_is_told),
		cmocka_unit_test(control_characters_are_said_as_they_are),
		cmocka_unit_test(lines_about_the_sitting),
		cmocka_unit_test(taking_back_equals_never_said),
		cmocka_unit_test(earlier_lines_are_explained_alike),
		cmocka_unit_test(taking_back_changes_the_epoch),
		cmocka_unit_test(moment_is_lent),
		cmocka_unit_test(panes_have_titles),
		cmocka_unit_test(free_play_on_another_server),
		cmocka_unit_test(works_without_lessons),
	};

	return cmocka_run_group_tests(tests, talk_set_up, talk_tear_down);
}
