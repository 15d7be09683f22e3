// SPDX-License-Identifier: GPL-3.0-or-later
/* Logging in in a sitting: what is shown, what is kept, and what must not be. */
#include "lib/talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define SECURE ":setting submission\nEHLO client.example\nSTARTTLS\nEHLO client.example\n"
#define PLAIN_ANN "AGFubgBwYXBlciBib2F0" /* NUL ann NUL paper boat */

static struct tutor *begin(void **state, const char *lines)
{
	struct tutor *tutor = tutor_new(*state);

	assert_true(tutor_begin(tutor, NULL));
	talk(tutor, lines);
	return tutor;
}

static void answers_are_covered(void **state)
{
	struct tutor *tutor = begin(state, SECURE "AUTH PLAIN");

	assert_false(tutor_said_secret(tutor));
	talk(tutor, PLAIN_ANN);
	assert_string_equal(talk_last(tutor, TUTOR_CLIENT), "********");
	assert_true(tutor_said_secret(tutor));
	assert_string_equal(tutor_session(tutor)->facts.login, "ann");
	talk(tutor, ":reset\nEHLO client.example\nSTARTTLS\nEHLO client.example\n"
		    "AUTH PLAIN " PLAIN_ANN);
	assert_string_equal(talk_last(tutor, TUTOR_CLIENT), "AUTH PLAIN ********");
	assert_true(tutor_said_secret(tutor));
	talk(tutor, ":reset\nEHLO client.example\n:send AUTH PLAIN " PLAIN_ANN);
	assert_string_equal(talk_last(tutor, TUTOR_ORDER), ":send ********");
	assert_true(tutor_said_secret(tutor));
	talk(tutor, "NOOP");
	assert_false(tutor_said_secret(tutor));
	tutor_free(tutor);
}

/* A server without AUTH gets no password into the scrollback either. */
static void answers_are_covered_where_nobody_asked(void **state)
{
	struct tutor *tutor = begin(state, "EHLO client.example\nAUTH PLAIN " PLAIN_ANN);

	assert_string_equal(talk_last(tutor, TUTOR_CLIENT), "AUTH PLAIN ********");
	assert_true(tutor_said_secret(tutor));
	tutor_free(tutor);
}

static void assert_covered(const struct tutor *tutor, const char *lines, const char *as)
{
	struct buffer shown = { 0 };

	assert_int_equal(tutor_covers(tutor, text_of(lines), &shown), strcmp(lines, as) != 0);
	assert_string_equal(buffer_string_of(&shown), as);
	buffer_free(&shown);
}

/* Typed, pasted or sent by an order: what stays on a terminal is covered. */
static void lines_are_covered_before_they_are_said(void **state)
{
	struct tutor *tutor = begin(state, SECURE);

	assert_covered(tutor, "NOOP\r\n\nNOOP", "NOOP\r\n\nNOOP");
	assert_covered(tutor, "AUTH PLAIN\n" PLAIN_ANN "\nNOOP", "AUTH PLAIN\n********\nNOOP");
	assert_covered(tutor, "AUTH LOGIN\r\nYW5u\r\n:why\r\ncGFwZXI=",
		       "AUTH LOGIN\r\n********\r\n:why\r\n********");
	assert_covered(tutor, ":send AUTH PLAIN " PLAIN_ANN, ":send ********");
	assert_covered(tutor, ":SEND AUTH PLAIN\n:send " PLAIN_ANN,
		       ":SEND AUTH PLAIN\n:send ********");
	assert_covered(tutor, ":send NOOP", ":send NOOP");
	assert_covered(tutor, "::AUTH PLAIN\nAUTH PLAIN\n::\nNOOP",
		       "::AUTH PLAIN\nAUTH PLAIN\n********\nNOOP");
	tutor_free(tutor);
}

/* Where LF alone ends a line, one order says several. */
static void all_lines_of_one_order_are_covered(void **state)
{
	struct smtp_setting setting = *smtp_setting_named(text_of("login"));
	struct tutor *tutor = tutor_new(*state);
	struct tutor_wish wish;

	setting.bare_ends = true;
	tutor_set_setting(tutor, &setting);
	assert_true(tutor_begin(tutor, NULL));
	talk(tutor, "EHLO client.example\nSTARTTLS\nEHLO client.example");
	assert_covered(tutor, ":send AUTH PLAIN\\n" PLAIN_ANN, ":send ********");
	talk(tutor, ":send AUTH PLAIN\\n" PLAIN_ANN "\\nNOOP");
	assert_true(tutor_said_secret(tutor));
	assert_string_equal(talk_last(tutor, TUTOR_ORDER), ":send ********");
	talk_drop_wishes(tutor);
	talk(tutor, ":save talk.txt");
	wish = tutor_take_wish(tutor);
	assert_non_null(strstr(wish.text, "C: AUTH PLAIN\n"));
	assert_non_null(strstr(wish.text, "C: ********\n"));
	assert_non_null(strstr(wish.text, "C: NOOP\n"));
	assert_null(strstr(wish.text, PLAIN_ANN));
	talk(tutor, ":back");
	assert_true(talk_noted(tutor, "Taken back: :send AUTH PLAIN\\n********\\nNOOP"));
	tutor_free(tutor);
}

static void nothing_kept_holds_a_password(void **state)
{
	struct tutor *tutor = begin(state, SECURE "AUTH PLAIN\n" PLAIN_ANN);
	struct tutor_wish wish;

	talk_drop_wishes(tutor);
	talk(tutor, ":save talk.txt");
	wish = tutor_take_wish(tutor);
	assert_int_equal(wish.kind, TUTOR_WISH_WRITE);
	assert_non_null(strstr(wish.text, "C: ********\n"));
	assert_null(strstr(wish.text, PLAIN_ANN));
	talk(tutor, ":back");
	assert_true(talk_noted(tutor, "Taken back: ********"));
	assert_int_equal(tutor_session(tutor)->state, SMTP_IN_AUTH);
	tutor_free(tutor);
}

static void told_once_never_to_type_a_real_password(void **state)
{
	struct tutor *tutor = begin(state, SECURE);
	size_t notes;

	assert_false(talk_ever_noted(tutor, "Never type a real password"));
	talk(tutor, "AUTH PLAIN");
	assert_true(talk_noted(tutor, "Never type a real password"));
	notes = talk_count(tutor, TUTOR_NOTE);
	talk(tutor, "*\nAUTH LOGIN");
	assert_int_equal(talk_count(tutor, TUTOR_NOTE), notes);
	tutor_free(tutor);
}

static void auth_shows_the_exchange_and_the_accounts(void **state)
{
	struct tutor *tutor = begin(state, SECURE "AUTH LOGIN\nYW5u\n:auth");

	assert_true(talk_paged(tutor, "Text: Username:"));
	assert_true(talk_paged(tutor, "Text: ann"));
	assert_true(talk_paged(tutor, "Text: Password:"));
	assert_true(talk_paged(tutor, "Base64 is an encoding, not encryption"));
	assert_true(talk_paged(tutor, "ann: The password is paper boat."));
	assert_true(talk_paged(tutor, "Never type a real password here."));
	tutor_free(tutor);
}

static void auth_makes_the_answer_of_an_account(void **state)
{
	struct tutor *tutor = begin(state, SECURE ":auth ann");

	assert_true(talk_paged(tutor, "Type: AUTH PLAIN " PLAIN_ANN));
	assert_true(talk_paged(tutor, "Reply: 235 2.7.0 Authentication succeeded"));
	assert_true(talk_paged(tutor, "Text: <NUL>ann<NUL>paper boat"));
	talk(tutor, "AUTH LOGIN\n:auth carol");
	assert_true(talk_paged(tutor, "Type: Y2Fyb2w="));
	talk(tutor, "*\n:auth mallory");
	assert_true(talk_noted(tutor, "There is no such account."));
	talk(tutor, ":setting default\n:auth");
	assert_true(talk_noted(tutor, "Nobody can log in to this server."));
	tutor_free(tutor);
}

static void the_server_line_says_tls_and_login(void **state)
{
	struct tutor *tutor = begin(state, SECURE);
	struct buffer line = { 0 };

	tutor_server(tutor, &line);
	assert_string_equal(line.at, "mail.example.org · TLS, acted · not logged in");
	talk(tutor, "AUTH PLAIN " PLAIN_ANN);
	buffer_clear(&line);
	tutor_server(tutor, &line);
	assert_string_equal(line.at, "mail.example.org · TLS, acted · logged in as ann");
	buffer_free(&line);
	tutor_free(tutor);
}

static void a_chunk_says_how_much_is_to_come(void **state)
{
	struct tutor *tutor = begin(state, ":setting chunking\nEHLO client.example\n"
					   "MAIL FROM:<ann@example.org>\n"
					   "RCPT TO:<bob@example.org>\nBDAT 14");

	assert_true(talk_noted(tutor, "still to come: 14."));
	talk(tutor, "hello");
	assert_true(talk_noted(tutor, "still to come: 7."));
	talk(tutor, "world");
	assert_int_equal(tutor_session(tutor)->state, SMTP_IN_CHUNKS);
	assert_true(talk_noted(tutor, "still to come: 7."));
	tutor_free(tutor);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_are_covered),
		cmocka_unit_test(answers_are_covered_where_nobody_asked),
		cmocka_unit_test(lines_are_covered_before_they_are_said),
		cmocka_unit_test(all_lines_of_one_order_are_covered),
		cmocka_unit_test(nothing_kept_holds_a_password),
		cmocka_unit_test(told_once_never_to_type_a_real_password),
		cmocka_unit_test(auth_shows_the_exchange_and_the_accounts),
		cmocka_unit_test(auth_makes_the_answer_of_an_account),
		cmocka_unit_test(the_server_line_says_tls_and_login),
		cmocka_unit_test(a_chunk_says_how_much_is_to_come),
	};

	return cmocka_run_group_tests(tests, talk_set_up, talk_tear_down);
}
