// SPDX-License-Identifier: GPL-3.0-or-later
/* Every order in every state, and what each of them answers. */
#include "lib/talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The lines that lead into each state, on the server named. */
static const struct way {
	enum smtp_state state;
	const char *setting, *lines;
} ways[] = {
	{ SMTP_CONNECTED, "default", NULL },
	{ SMTP_GREETED, "default", "EHLO client.example" },
	{ SMTP_IN_MAIL, "default", "EHLO client.example\nMAIL FROM:<ann@example.org>" },
	{ SMTP_IN_RCPT, "default", "EHLO client.example\nMAIL FROM:<ann@example.org>\n"
				   "RCPT TO:<bob@example.org>" },
	{ SMTP_IN_DATA, "default", "EHLO client.example\nMAIL FROM:<ann@example.org>\n"
				   "RCPT TO:<bob@example.org>\nDATA\nSubject: x" },
	{ SMTP_IN_AUTH, "outage", "EHLO client.example\nAUTH LOGIN" },
	{ SMTP_IN_CHUNK, "chunking", "EHLO client.example\nMAIL FROM:<ann@example.org>\n"
				     "RCPT TO:<bob@example.org>\nBDAT 700\nSubject: x" },
	{ SMTP_IN_CHUNKS, "chunking", "EHLO client.example\nMAIL FROM:<ann@example.org>\n"
				      "RCPT TO:<bob@example.org>\nBDAT 12\nSubject: x" },
	{ SMTP_TURNED_AWAY, "closed", NULL },
	{ SMTP_CLOSED, "default", "QUIT" },
	{ SMTP_CLOSED, "busy", NULL },
};

/* Orders as typed, and whether they may change the session. */
static const struct sample {
	const char *typed;
	bool changes;
} samples[] = {
	{ ":why", false },
	{ ":why 0", false },
	{ ":why 1", false },
	{ ":why 1000", false },
	{ ":why all", false },
	{ ":why not 354", false },
	{ ":why 1 not 5.1.1", false },
	{ ":why not", false },
	{ ":why what", false },
	{ ":hint", false },
	{ ":goals", false },
	{ ":forecast", false },
	{ ":map", false },
	{ ":code", false },
	{ ":code 354 5.1.1 nonsense", false },
	{ ":compare 354 503", false },
	{ ":compare 354", false },
	{ ":try", false },
	{ ":try 452", false },
	{ ":try 354", true },
	{ ":try data.all-refused", true },
	{ ":try 211", false },
	{ ":try 354 9", false },
	{ ":back", true },
	{ ":back 0", false },
	{ ":back x", false },
	{ ":reset", true },
	{ ":send", false },
	{ ":send a\\q", false },
	{ ":send a\\r\\nb", false },
	{ ":send a\\x00", false },
	{ ":send NOOP\\r\\x41\\\\", true },
	{ ":wait", false },
	{ ":wait soon", false },
	{ ":wait 0", false },
	{ ":wait 1s", false },
	{ ":wait 10m", true },
	{ ":auth", false },
	{ ":auth ann", false },
	{ ":auth bob", false },
	{ ":auth nobody", false },
	{ ":lesson", false },
	{ ":lesson nowhere", false },
	{ ":lesson 2", true },
	{ ":next", true },
	{ ":course", false },
	{ ":answer", false },
	{ ":answer 1", false },
	{ ":forget", false },
	{ ":forget nowhere", false },
	{ ":forget 1", false },
	{ ":setting", false },
	{ ":setting nowhere", false },
	{ ":setting workshop", true },
	{ ":edit", false },
	{ ":save", false },
	{ ":save file.txt", false },
	{ ":help", false },
	{ ":help why", false },
	{ ":help :quit", false },
	{ ":help QUIT", false },
	{ ":help starttls", false },
	{ ":help nothing", false },
	{ ":quit", false },
	{ ":", false },
	{ ":nonsense", false },
	{ ":map of the world", false },
};

static struct tutor *go(const struct course *course, const struct way *way)
{
	struct tutor *tutor = tutor_new(course);
	char order[64];

	assert_true(tutor_begin(tutor, NULL));
	snprintf(order, sizeof(order), ":setting %s", way->setting);
	talk(tutor, order);
	if (way->lines)
		talk(tutor, way->lines);
	assert_int_equal(tutor_session(tutor)->state, way->state);
	return tutor;
}

static void try_order(const struct course *course, const struct way *way,
		      const struct sample *sample)
{
	struct tutor *tutor = go(course, way);
	static struct smtp_trial before;
	unsigned epoch = tutor_epoch(tutor);
	size_t count = tutor_entry_count(tutor);
	size_t data = talk_count(tutor, TUTOR_DATA);

	smtp_trial_copy(&before, tutor_session(tutor));
	talk(tutor, sample->typed);
	if (!sample->changes) {
		assert_true(smtp_session_equal(&before.session, tutor_session(tutor)));
		assert_int_equal(before.session.memory.line, tutor_session(tutor)->memory.line);
		assert_int_equal(tutor_epoch(tutor), epoch);
		assert_int_equal(talk_count(tutor, TUTOR_DATA), data);
	}
	if (tutor_epoch(tutor) == epoch) {
		assert_true(tutor_entry_count(tutor) > count);
		assert_int_equal(tutor_entry(tutor, count).kind, TUTOR_ORDER);
		assert_string_equal(tutor_entry(tutor, count).text,
				    !tutor_said_secret(tutor) ? sample->typed
				    : text_starts_fold(text_of(sample->typed), ":send")
				    ? ":send ********" : ":********");
	}
	for (int pane = 0; pane < TUTOR_PANES; pane++) {
		char *text = talk_pane_text(tutor, (enum tutor_pane)pane);

		assert_true(text[0] != '\0');
		free(text);
	}
	tutor_free(tutor);
}

static void every_order_in_every_state(void **state)
{
	for (size_t w = 0; w < sizeof(ways) / sizeof(ways[0]); w++)
		for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++)
			try_order(*state, &ways[w], &samples[i]);
}

static void every_order_is_tried_above(void **state)
{
	const struct order_facts *facts;

	(void)state;
	for (size_t n = 0; (facts = tutor_order_facts(n)); n++) {
		bool found = false;

		for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
			struct text typed = text_of(samples[i].typed + 1);

			found = found || text_is(text_take(&typed, ' '), facts->name);
		}
		if (!found)
			print_error("%s is not tried\n", facts->name);
		assert_true(found);
		assert_true(strlen(facts->does) > 10);
		assert_int_equal(facts->does[strlen(facts->does) - 1], '.');
		for (size_t m = 0; m < n; m++)
			assert_string_not_equal(facts->name, tutor_order_facts(m)->name);
	}
}

static struct tutor *begin(void **state)
{
	struct tutor *tutor = tutor_new(*state);

	assert_true(tutor_begin(tutor, NULL));
	return tutor;
}

static void why_tells_the_turn_asked_for(void **state)
{
	struct tutor *tutor = begin(state);
	char *pane;

	talk(tutor, "DATA\nEHLO client.example\nNOOP\n:why 1");
	assert_int_equal(tutor_wished_pane(tutor), TUTOR_PANE_WHY);
	assert_true(talk_paged(tutor, "data.before-hello"));
	pane = talk_pane_text(tutor, TUTOR_PANE_WHY);
	assert_non_null(strstr(pane, "data.before-hello"));
	free(pane);
	talk(tutor, "NOOP");
	assert_int_equal(tutor_wished_pane(tutor), TUTOR_PANES);
	pane = talk_pane_text(tutor, TUTOR_PANE_WHY);
	assert_non_null(strstr(pane, "noop.nothing"));
	free(pane);
	talk(tutor, ":why 9");
	assert_true(talk_noted(tutor, "No line of this connection"));
	talk(tutor, ":why not 354");
	assert_true(talk_paged(tutor, "data.go-ahead"));
	talk(tutor, ":why not really");
	assert_true(talk_noted(tutor, ":why not 354"));
	tutor_free(tutor);
}

/* Line numbers begin anew with each connection. */
static void why_looks_at_this_connection(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, "DATA\n:reset\nNOOP\n:why 1");
	assert_true(talk_paged(tutor, "noop.nothing"));
	talk(tutor, ":why 2");
	assert_true(talk_noted(tutor, "No line of this connection"));
	tutor_free(tutor);
}

static void pages_go_to_their_panes(void **state)
{
	static const struct {
		const char *typed;
		enum tutor_pane pane;
		const char *words;
	} rows[] = {
		{ ":forecast", TUTOR_PANE_FORECAST, "RCPT TO:" },
		{ ":map", TUTOR_PANE_MAP, "greeted" },
		{ ":code 552", TUTOR_PANE_CODES, "552" },
		{ ":code", TUTOR_PANE_CODES, "220" },
		{ ":lesson", TUTOR_PANE_LESSON, "The first" },
		{ ":help", TUTOR_PANE_HELP, ":forecast" },
		{ ":help RCPT", TUTOR_PANE_HELP, "RCPT TO:<forward-path>" },
		{ ":help quit", TUTOR_PANE_HELP, "Leaves the tutor" },
		{ ":help QUIT", TUTOR_PANE_HELP, "Ends the session" },
		{ ":help STARTTLS", TUTOR_PANE_HELP, "RFC 3207" },
		{ ":course", TUTOR_PANE_LESSON, "The second" },
		{ ":setting", TUTOR_PANE_HELP, "workshop" },
	};
	struct tutor *tutor = begin(state);

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char *pane;

		talk(tutor, rows[i].typed);
		assert_int_equal(tutor_wished_pane(tutor), rows[i].pane);
		assert_true(talk_paged(tutor, rows[i].words));
		pane = talk_pane_text(tutor, rows[i].pane);
		assert_non_null(strstr(pane, rows[i].words));
		free(pane);
	}
	tutor_free(tutor);
}

static void slips_are_named(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, ":forcast");
	assert_true(talk_noted(tutor, "Did you mean :forecast?"));
	talk(tutor, ":MAP");
	assert_int_equal(tutor_wished_pane(tutor), TUTOR_PANE_MAP);
	talk(tutor, ":qqqqqq");
	assert_true(talk_noted(tutor, ":help lists the orders"));
	talk(tutor, ":quit now");
	assert_true(talk_noted(tutor, "stands alone"));
	assert_int_equal(tutor_take_wish(tutor).kind, TUTOR_WISH_NONE);
	tutor_free(tutor);
}

static void time_passes(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, ":wait 4m");
	assert_true(talk_noted(tutor, "The time passes"));
	talk(tutor, ":wait 60s");
	assert_int_equal(tutor_session(tutor)->state, SMTP_CLOSED);
	talk(tutor, ":wait 60s");
	assert_true(talk_noted(tutor, "stays closed"));
	talk(tutor, ":back 2\nNOOP\n:wait 4m");
	assert_int_equal(tutor_session(tutor)->state, SMTP_CONNECTED);
	tutor_free(tutor);
}

/* What was put off may pass on another connection, once it has waited; what is
 * taken back has not happened in the server's memory either. */
static void a_server_remembers_across_connections(void **state)
{
	static const char envelope[] = "HELO client.example\nMAIL FROM:<dave@example.net>\n"
		"RCPT TO:<bob@example.org>";
	struct tutor *tutor = begin(state);

	talk(tutor, ":setting greylist");
	talk(tutor, envelope);
	assert_non_null(strstr(talk_last(tutor, TUTOR_SERVER), "450 4.7.1"));
	talk(tutor, ":hint");
	assert_true(talk_noted(tutor, ":wait 300s"));
	talk(tutor, "");
	assert_true(talk_noted(tutor, ":wait 300s"));
	talk(tutor, "QUIT\n:wait 5m\n:reset");
	talk(tutor, envelope);
	assert_string_equal(talk_last(tutor, TUTOR_SERVER), "250 2.1.5 Recipient ok");
	talk(tutor, ":back\nRCPT TO:<bob@example.org>");
	assert_string_equal(talk_last(tutor, TUTOR_SERVER), "250 2.1.5 Recipient ok");
	talk(tutor, ":setting greylist");
	talk(tutor, envelope);
	assert_non_null(strstr(talk_last(tutor, TUTOR_SERVER), "in 300 seconds"));
	tutor_free(tutor);
}

static void a_code_is_made_to_happen(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, ":try 452");
	assert_int_equal(tutor_wished_pane(tutor), TUTOR_PANE_CODES);
	assert_true(talk_paged(tutor, "frank@example.org"));
	talk(tutor, ":try data.all-refused");
	assert_non_null(strstr(talk_last(tutor, TUTOR_SERVER), "550 5.1.1"));
	assert_true(talk_noted(tutor, "types what makes it happen: DATA"));
	talk(tutor, "");
	assert_string_equal(talk_last(tutor, TUTOR_CLIENT), "DATA");
	assert_non_null(strstr(talk_last(tutor, TUTOR_SERVER), "503 5.5.1"));
	talk(tutor, "");
	assert_true(talk_noted(tutor, "Nothing was sent. Next:"));
	talk(tutor, ":try 5.7.26");
	assert_true(talk_noted(tutor, "rcpt550_5.7.26@example.org"));
	talk(tutor, "NOOP\n\n");
	assert_true(talk_noted(tutor, "Nothing was sent"));
	talk(tutor, ":try 421 1\n");
	assert_true(talk_noted(tutor, ":wait 300s"));
	talk(tutor, "");
	assert_int_equal(tutor_session(tutor)->state, SMTP_CLOSED);
	talk(tutor, ":try 211");
	assert_true(talk_noted(tutor, "answered so"));
	talk(tutor, ":try 354 2");
	assert_true(talk_noted(tutor, "not so many ways"));
	talk(tutor, ":try hello");
	assert_true(talk_noted(tutor, ":try 503 2"));
	tutor_free(tutor);
}

/* A message of LMTP has several replies, each with its own reason. */
static void every_reply_to_a_message_is_told(void **state)
{
	struct tutor *tutor = begin(state);
	char *text;

	talk(tutor, ":setting lmtp\nLHLO client.example\nMAIL FROM:<ann@example.org>\n"
		    "RCPT TO:<frank@example.org>\nRCPT TO:<bob@example.org>\nDATA\nHi");
	talk(tutor, ":forecast");
	assert_true(talk_paged(tutor, "452 4.2.2 <frank@example.org>"));
	assert_true(talk_paged(tutor, "250 2.6.0 <bob@example.org>"));
	talk(tutor, ".");
	assert_non_null(strstr(talk_last(tutor, TUTOR_SERVER), "250 2.6.0 <bob@example.org>"));
	text = talk_pane_text(tutor, TUTOR_PANE_WHY);
	assert_non_null(strstr(text, "the mailbox of frank@example.org is full"));
	assert_non_null(strstr(text, "accepted for bob@example.org: recipient 2 of 2"));
	free(text);
	talk(tutor, ":why");
	assert_true(talk_paged(tutor, "the mailbox of frank@example.org is full"));
	assert_true(talk_paged(tutor, "accepted for bob@example.org: recipient 2 of 2"));
	talk(tutor, "NOOP\n:why 7");
	assert_true(talk_paged(tutor, "the mailbox of frank@example.org is full"));
	assert_true(talk_paged(tutor, "accepted for bob@example.org: recipient 2 of 2"));
	talk(tutor, ":back\n:back\n:why not 550");
	assert_int_equal(tutor_session(tutor)->state, SMTP_IN_DATA);
	tutor_free(tutor);
}

static void conversation_is_saved(void **state)
{
	struct tutor *tutor = begin(state);
	struct tutor_wish wish;

	talk(tutor, "HELO client.example\nNOOP \033]0;x\007\n:map\n:save my file");
	wish = tutor_take_wish(tutor);
	assert_int_equal(wish.kind, TUTOR_WISH_WRITE);
	assert_string_equal(wish.name, "my file");
	assert_non_null(strstr(wish.text, "\nC: HELO client.example\n"
					  "S: 250 mx.example.org\nC: NOOP ^[]0;x^G\n"));
	assert_non_null(strstr(wish.text, "\n# :map\n"));
	assert_null(strchr(wish.text, '\033'));
	tutor_note(tutor, "Saved to `my file`.");
	assert_true(talk_noted(tutor, "Saved to `my file`."));
	assert_int_equal(tutor_take_wish(tutor).kind, TUTOR_WISH_NONE);
	tutor_free(tutor);
}

static void editor_is_asked_for_a_letter(void **state)
{
	struct tutor *tutor = begin(state);
	struct tutor_wish wish;

	talk(tutor, "HELO client.example\nMAIL FROM:<ann@example.org>\n"
		    "RCPT TO:<bob@example.org>\nDATA\n:edit");
	wish = tutor_take_wish(tutor);
	assert_int_equal(wish.kind, TUTOR_WISH_EDIT);
	assert_non_null(strstr(wish.text, "Subject:"));
	tutor_edited(tutor, text_of(wish.text));
	assert_true(talk_noted(tutor, "Nothing was changed"));
	assert_int_equal(tutor_session(tutor)->state, SMTP_IN_DATA);
	tutor_edited(tutor, text_of("Subject: Lunch\n\n:quit\nAt one?\n.\nQUIT\nNOOP\nNOOP\n"));
	assert_int_equal(talk_count(tutor, TUTOR_DATA), 5);
	assert_int_equal(tutor_session(tutor)->memory.messages, 1);
	assert_int_equal(tutor_session(tutor)->state, SMTP_CLOSED);
	assert_int_equal(tutor_take_wish(tutor).kind, TUTOR_WISH_NONE);
	assert_true(talk_noted(tutor, "Nothing was sent"));
	tutor_free(tutor);
}

static void editor_begins_with_the_next_step(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, ":edit");
	assert_string_equal(tutor_take_wish(tutor).text, "EHLO client.example\n");
	tutor_edited(tutor, text_of("EHLO client.example\r\n\r\nNOOP\r\n"));
	assert_int_equal(talk_count(tutor, TUTOR_CLIENT), 2);
	assert_int_equal(tutor_session(tutor)->state, SMTP_GREETED);
	tutor_free(tutor);
}

/* LF alone: one octet of the line, or where lines end, as the server will. */
static void octets_are_sent_as_they_are_written(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, ":send NOOP a\\nNOOP b");
	assert_string_equal(talk_last(tutor, TUTOR_CLIENT), "NOOP a\nNOOP b");
	assert_non_null(strstr(talk_last(tutor, TUTOR_SERVER), "Control character"));
	talk(tutor, ":back");
	assert_true(talk_noted(tutor, ":send NOOP a\\nNOOP b"));
	talk(tutor, ":send a\\x00");
	assert_int_equal(talk_count(tutor, TUTOR_CLIENT), 0);

	talk(tutor, ":setting lenient\nEHLO client.example\n:send NOOP\\nRSET\\r \\nVRFY");
	assert_int_equal(talk_count(tutor, TUTOR_CLIENT), 4);
	assert_string_equal(talk_last(tutor, TUTOR_CLIENT), "VRFY");
	assert_string_equal(talk_last(tutor, TUTOR_SERVER), "501 5.5.4 Syntax: VRFY name");
	talk(tutor, ":why 2");
	assert_true(talk_paged(tutor, "ended with LF alone"));
	talk(tutor, ":why 3");
	assert_true(talk_paged(tutor, "Control character") ||
		    talk_paged(tutor, "control character"));
	tutor_free(tutor);
}

static void leaving_is_a_wish(void **state)
{
	struct tutor *tutor = begin(state);

	talk(tutor, ":quit");
	assert_int_equal(tutor_take_wish(tutor).kind, TUTOR_WISH_LEAVE);
	assert_int_equal(tutor_take_wish(tutor).kind, TUTOR_WISH_NONE);
	tutor_free(tutor);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_order_in_every_state),
		cmocka_unit_test(every_order_is_tried_above),
		cmocka_unit_test(why_tells_the_turn_asked_for),
		cmocka_unit_test(why_looks_at_this_connection),
		cmocka_unit_test(pages_go_to_their_panes),
		cmocka_unit_test(slips_are_named),
		cmocka_unit_test(time_passes),
		cmocka_unit_test(a_server_remembers_across_connections),
		cmocka_unit_test(a_code_is_made_to_happen),
		cmocka_unit_test(every_reply_to_a_message_is_told),
		cmocka_unit_test(conversation_is_saved),
		cmocka_unit_test(editor_is_asked_for_a_letter),
		cmocka_unit_test(editor_begins_with_the_next_step),
		cmocka_unit_test(octets_are_sent_as_they_are_written),
		cmocka_unit_test(leaving_is_a_wish),
	};

	return cmocka_run_group_tests(tests, talk_set_up, talk_tear_down);
}
