// SPDX-License-Identifier: GPL-3.0-or-later
/* Completion: what fits the state, and what it would be answered. */
#include "catalogue/catalogue.h"
#include "lib/talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct tutor *begin(void **state)
{
	struct tutor *tutor = tutor_new(*state);

	assert_true(tutor_begin(tutor, NULL));
	return tutor;
}

/* The lines offered, with " | " between them; at most as many as fit. */
static const char *offered(struct tutor *tutor, const char *typed)
{
	static char list[2048];
	struct room room = room_over(list, sizeof(list));
	const struct tutor_completion *at;
	size_t count = tutor_complete(tutor, text_of(typed), &at);

	for (size_t i = 0; i < count; i++) {
		room_string(&room, i ? " | " : "");
		room_string(&room, at[i].line);
	}
	return list;
}

/* What is said of the only line offered. */
static const char *said(struct tutor *tutor, const char *typed)
{
	const struct tutor_completion *at;

	assert_int_equal(tutor_complete(tutor, text_of(typed), &at), 1);
	return at[0].says;
}

static void verbs_that_fit_come_first(void **state)
{
	struct tutor *tutor = begin(state);

	assert_string_equal(offered(tutor, ""),
			    "EHLO  | HELO  | RSET | NOOP | VRFY  | HELP  | QUIT | "
			    "MAIL FROM:< | RCPT TO:< | DATA | EXPN ");
	talk(tutor, "EHLO client.example\nMAIL FROM:<ann@example.org>\n"
		    "RCPT TO:<bob@example.org>");
	assert_string_equal(offered(tutor, "d"), "DATA");
	assert_string_equal(said(tutor, "d"), "354 Start mail input; end with <CRLF>.<CRLF>");
	assert_string_equal(offered(tutor, "r"), "RCPT TO:< | RSET");
	tutor_free(tutor);
}

static void addresses_come_from_the_server(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, "EHLO client.example");
	assert_string_equal(offered(tutor, "mail"), "MAIL FROM:<");
	assert_string_equal(offered(tutor, "mail from:"),
			    "MAIL FROM:<ann@example.org> | MAIL FROM:<bob@example.org> | "
			    "MAIL FROM:<carol@example.org> | "
			    "MAIL FROM:<postmaster@example.org> | MAIL FROM:<>");
	assert_string_equal(said(tutor, "MAIL FROM:<>"), "250 2.1.0 Null reverse-path ok");
	talk(tutor, "MAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>");
	assert_string_equal(offered(tutor, "RCPT TO:<"),
			    "RCPT TO:<ann@example.org> | RCPT TO:<carol@example.org> | "
			    "RCPT TO:<postmaster@example.org>");
	assert_string_equal(said(tutor, "RCPT TO:<c"), "250 2.1.5 Recipient ok");
	assert_string_equal(said(tutor, "MAIL FROM:<ann"),
			    "503 5.5.1 A mail is open already; RSET gives it up");
	tutor_free(tutor);
}

static void answers_are_those_of_the_moment(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, ":setting workshop");
	assert_string_equal(offered(tutor, "expn "), "EXPN team");
	assert_string_equal(said(tutor, "vrfy dor"), "550 5.2.1 Mailbox disabled: dora");
	talk(tutor, "EHLO client.example\nMAIL FROM:<ann@example.org>");
	assert_string_equal(said(tutor, "rcpt to:<frank"),
			    "452 4.2.2 Mailbox full: frank@example.org");
	assert_string_equal(offered(tutor, "EHLO "), "EHLO client.example");
	assert_string_equal(offered(tutor, "HELP R"), "HELP RCPT | HELP RSET");
	assert_string_equal(offered(tutor, "nonsense"), "");
	tutor_free(tutor);
}

static void mail_data_is_not_guessed(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, "EHLO client.example\nMAIL FROM:<ann@example.org>\n"
		    "RCPT TO:<bob@example.org>\nDATA");
	assert_string_equal(offered(tutor, ""), ".");
	assert_string_equal(said(tutor, ""), "250 2.6.0 Message accepted");
	assert_string_equal(offered(tutor, "DA"), "");
	assert_string_equal(offered(tutor, ":fore"), ":forecast");
	tutor_free(tutor);
}

static void orders_and_their_arguments(void **state)
{
	struct tutor *tutor = begin(state);

	assert_string_equal(offered(tutor, ":he"), ":help");
	assert_string_equal(offered(tutor, ":WHY n"), ":why not ");
	assert_string_equal(offered(tutor, ":why not 35"), ":why not 354");
	assert_string_equal(said(tutor, ":why not 354"),
			    catalogue_find(text_of("354"))->name);
	assert_string_equal(said(tutor, ":code 354"), catalogue_find(text_of("354"))->name);
	assert_string_equal(offered(tutor, ":why not 99"), "");
	assert_string_equal(offered(tutor, ":code 22"), ":code 220 | :code 221");
	assert_string_equal(offered(tutor, ":lesson "), ":lesson 01-first | :lesson 02-second");
	assert_string_equal(said(tutor, ":lesson 02"), "The second");
	assert_string_equal(offered(tutor, ":setting d"), ":setting default | :setting discreet | :setting device");
	assert_string_equal(offered(tutor, ":help RC"), ":help RCPT");
	assert_string_equal(offered(tutor, ":map "), "");
	assert_string_equal(offered(tutor, ":nothing "), "");
	tutor_free(tutor);
}

static void parameters_are_those_that_are_offered(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, ":setting plain\nEHLO client.example");
	assert_string_equal(offered(tutor, "MAIL FROM:<ann@example.org> "), "");
	talk(tutor, ":setting modern\nEHLO client.example");
	assert_string_equal(offered(tutor, "MAIL FROM:<ann@example.org> s"),
			    "MAIL FROM:<ann@example.org> SIZE=1000 | "
			    "MAIL FROM:<ann@example.org> SMTPUTF8");
	assert_string_equal(offered(tutor, "mail from:<ann@example.org> SIZE=9 RET=F"),
			    "mail from:<ann@example.org> SIZE=9 RET=FULL");
	assert_string_equal(offered(tutor, "MAIL FROM:<ann@example.org> NOTIFY"), "");
	talk(tutor, "MAIL FROM:<ann@example.org>");
	assert_string_equal(offered(tutor, "RCPT TO:<bob@example.org> NOTIFY=N"),
			    "RCPT TO:<bob@example.org> NOTIFY=NEVER");
	assert_string_equal(offered(tutor, "NOOP a> "), "");
	tutor_free(tutor);
}

static void logins_are_offered_and_answered(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, ":setting submission\nEHLO client.example");
	assert_string_equal(offered(tutor, "AUTH P"), "");
	assert_string_equal(offered(tutor, "AUTH C"), "AUTH CRAM-MD5");
	assert_string_equal(offered(tutor, "START"), "STARTTLS");
	talk(tutor, "STARTTLS\nEHLO client.example");
	assert_string_equal(offered(tutor, "auth p"), "AUTH PLAIN");
	talk(tutor, "AUTH LOGIN");
	assert_string_equal(offered(tutor, ""), "YW5u | *");
	assert_string_equal(offered(tutor, ":auth b"), ":auth bob");
	tutor_free(tutor);
}

static void chunks_queues_and_times(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, ":setting chunking\nEHLO client.example");
	assert_string_equal(offered(tutor, "ETRN o"), "ETRN office.example");
	assert_string_equal(offered(tutor, "BD"), "BDAT ");
	talk(tutor, "MAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>\nBDAT 20");
	assert_string_equal(offered(tutor, "E"), "");
	assert_string_equal(offered(tutor, ":wait 3"), ":wait 30s");
	talk(tutor, ":setting greylist");
	assert_string_equal(offered(tutor, ":wait 3"), ":wait 300s | :wait 30s");
	tutor_free(tutor);
}

/* Each line offered begins with what was typed, and trying it changed
 * nothing. */
static void offers_begin_with_what_was_typed(void **state)
{
	static const char *const typed[] = {
		"", "E", "eh", "MAIL F", "mail from:<b", "rcpt to", "V", "vrfy a", ":", ":w",
		":why ", ":help ", ":code 5", "HELP ",
	};
	struct tutor *tutor = begin(state);

	for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++) {
		static struct smtp_trial before;
		const struct tutor_completion *at;
		size_t count;

		smtp_trial_copy(&before, tutor_session(tutor));
		count = tutor_complete(tutor, text_of(typed[i]), &at);
		assert_true(count > 0);
		for (size_t n = 0; n < count; n++)
			assert_true(text_starts_fold(text_of(at[n].line), typed[i]));
		assert_true(smtp_session_equal(&before.session, tutor_session(tutor)));
	}
	tutor_free(tutor);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(verbs_that_fit_come_first),
		cmocka_unit_test(addresses_come_from_the_server),
		cmocka_unit_test(answers_are_those_of_the_moment),
		cmocka_unit_test(mail_data_is_not_guessed),
		cmocka_unit_test(orders_and_their_arguments),
		cmocka_unit_test(parameters_are_those_that_are_offered),
		cmocka_unit_test(logins_are_offered_and_answered),
		cmocka_unit_test(chunks_queues_and_times),
		cmocka_unit_test(offers_begin_with_what_was_typed),
	};

	return cmocka_run_group_tests(tests, talk_set_up, talk_tear_down);
}
