// SPDX-License-Identifier: GPL-3.0-or-later
/* Chunks of mail data (RFC 3030): octets counted, wherever they are cut. */
#include "smtp/smtp.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char *const envelope[] = {
	"EHLO client.example", "MAIL FROM:<ann@example.org>", "RCPT TO:<bob@example.org>",
};

static void open_mail(struct smtp_trial *trial, struct smtp_turn *turn)
{
	struct smtp_session *session = &trial->session;
	smtp_trial_init(trial, smtp_setting_named(text_of("chunking")), NULL);
	smtp_session_connect(session, turn);
	for (size_t i = 0; i < 3; i++)
		smtp_session_line(session, text_of(envelope[i]), turn);
	assert_int_equal(session->state, SMTP_IN_RCPT);
}

static void say(struct smtp_session *session, const char *line, const char *rule,
		struct smtp_turn *turn)
{
	smtp_session_line(session, text_of(line), turn);
	assert_string_equal(turn->rule->id, rule);
}

static void next(struct smtp_session *session, const char *rule, struct smtp_turn *turn)
{
	assert_true(smtp_session_next(session, turn));
	assert_string_equal(turn->rule->id, rule);
}

static void what_is_over_is_the_next_line(void **state)
{
	static struct smtp_trial trial;
	static struct smtp_turn turn;

	(void)state;
	open_mail(&trial, &turn);
	say(&trial.session, "BDAT 5", "bdat.begins", &turn);
	assert_false(smtp_session_next(&trial.session, &turn));
	say(&trial.session, "helloNOOP", "chunk.taken", &turn);
	assert_true(text_is(turn.data, "hello"));
	assert_int_equal(turn.data_end.len, 0);
	assert_int_equal(turn.line, 5);
	next(&trial.session, "noop.nothing", &turn);
	assert_int_equal(turn.line, 5);
	assert_false(smtp_session_next(&trial.session, &turn));
}

/* Enter is CRLF, and a chunk that is counted without it leaves it behind. */
static void a_line_end_counts_as_two_octets(void **state)
{
	static struct smtp_trial trial;
	static struct smtp_turn turn;

	(void)state;
	open_mail(&trial, &turn);
	say(&trial.session, "BDAT 5", "bdat.begins", &turn);
	say(&trial.session, "hello", "chunk.taken", &turn);
	next(&trial.session, "unknown.empty", &turn);
	assert_false(smtp_session_next(&trial.session, &turn));
	say(&trial.session, "BDAT 6", "bdat.begins", &turn);
	say(&trial.session, "hello", "chunk.taken", &turn);
	assert_true(text_is(turn.data_end, "\r"));
	next(&trial.session, "any.control", &turn);
	open_mail(&trial, &turn);
	say(&trial.session, "BDAT 7", "bdat.begins", &turn);
	say(&trial.session, "hello", "chunk.taken", &turn);
	assert_true(text_is(turn.data_end, "\r\n"));
	assert_false(smtp_session_next(&trial.session, &turn));
	assert_int_equal(trial.session.content.octets, 7);
}

static void an_empty_chunk_is_complete_at_once(void **state)
{
	static struct smtp_trial trial;
	static struct smtp_turn turn;

	(void)state;
	open_mail(&trial, &turn);
	say(&trial.session, "BDAT 0", "bdat.begins", &turn);
	next(&trial.session, "chunk.taken", &turn);
	assert_false(smtp_session_next(&trial.session, &turn));
	say(&trial.session, "BDAT 0 last", "bdat.last", &turn);
	next(&trial.session, "chunk.accepted", &turn);
	assert_true(smtp_turn_accepts(&turn));
	assert_int_equal(trial.session.state, SMTP_GREETED);
}

static void the_count_is_read_exactly(void **state)
{
	static const struct {
		const char *said, *rule;
	} cases[] = {
		{ "BDAT", "bdat.malformed" },
		{ "BDAT -1", "bdat.malformed" },
		{ "BDAT 5x", "bdat.garbled" },
		{ "BDAT 5LAST", "bdat.garbled" },
		{ "BDAT 5 LASTLY", "bdat.garbled" },
		{ "BDAT 5  LAST", "bdat.garbled" },
		{ "BDAT x5", "bdat.malformed" },
		{ "BDAT LAST", "bdat.malformed" },
		{ "BDAT 99999999999999999999999", "bdat.malformed" },
		{ "BDAT 1000000000", "bdat.oversized" },
		{ "BDAT 200", "bdat.begins" },
		{ "bdat 007 Last", "bdat.last" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		static struct smtp_trial trial;
		static struct smtp_turn turn;

		open_mail(&trial, &turn);
		say(&trial.session, cases[i].said, cases[i].rule, &turn);
		assert_int_equal(turn.reply.code, trial.session.state == SMTP_IN_CHUNK ? 0 : 501);
	}
}

/* What comes over the wire, cut into pieces of so many octets: the rules that
 * spoke, and the message. */
static void send_in_pieces(const char *bytes, size_t piece, struct room *rules,
			   struct room *message, struct smtp_trial *trial)
{
	struct smtp_session *session = &trial->session;
	static struct smtp_turn turn;
	struct smtp_wire wire = { 0 };
	struct text rest = text_of(bytes);

	open_mail(trial, &turn);
	while (rest.len) {
		bool happened;
		size_t taken = smtp_wire_take(&wire, session, text_head(rest, piece), &turn,
					      &happened);

		rest = text_skip(rest, taken);
		while (happened) {
			room_text(message, turn.data);
			if (turn.verb != SMTP_TEXT) {
				room_string(rules, turn.rule->id);
				room_byte(rules, ' ');
			}
			happened = smtp_session_next(session, &turn);
		}
	}
}

static void however_it_is_cut_it_is_the_same(void **state)
{
	static const char bytes[] = "BDAT 15\r\nReceived: a\r\nreBDAT 11\r\nceived: b\r\n"
				    "BDAT 0\r\nBDAT 10 LAST\r\n\r\nNOOP\r\n.\rNOOP\r\n";
	static const char rules_wanted[] = "bdat.begins chunk.taken bdat.begins chunk.taken "
		"bdat.begins chunk.taken bdat.last chunk.bare-line-end noop.nothing ";

	(void)state;
	for (size_t piece = 1; piece < sizeof(bytes); piece++) {
		static struct smtp_trial trial;
		char rules[256], message[128];
		struct room rules_room = room_over(rules, sizeof(rules));
		struct room room = room_over(message, sizeof(message));

		send_in_pieces(bytes, piece, &rules_room, &room, &trial);
		assert_string_equal(rules, rules_wanted);
		assert_string_equal(message, "Received: a\r\nreceived: b\r\n\r\nNOOP\r\n.\r");
		assert_int_equal(trial.session.content.octets, 36);
		assert_int_equal(trial.session.content.lines, 4);
		assert_int_equal(trial.session.content.received, 2);
		assert_true(trial.session.content.in_body);
		assert_int_equal(trial.session.content.bare_ends, 1);
	}
}

/* What a chunk holds is never taken for commands, whoever may not send it. */
static void a_chunk_is_read_where_a_login_is_asked_for(void **state)
{
	static struct smtp_trial trial;
	static struct smtp_turn turn;

	(void)state;
	smtp_trial_init(&trial, smtp_setting_named(text_of("submission")), NULL);
	smtp_session_connect(&trial.session, &turn);
	say(&trial.session, "EHLO client.example", "ehlo.accepted", &turn);
	say(&trial.session, "MAIL FROM:<ann@example.org>", "any.needs-tls", &turn);
	say(&trial.session, "BDAT 6 LAST", "bdat.last", &turn);
	say(&trial.session, "QUIT", "chunk.needs-tls", &turn);
	assert_int_equal(turn.reply.code, 530);
	assert_int_equal(trial.session.state, SMTP_GREETED);
}

/* RFC 1985 5.3: @ means a domain and all below it. */
static void etrn_starts_what_can_be_started(void **state)
{
	static const struct smtp_queue queues[] = {
		{ .node = "idle.example.net" },
		{ .node = "stuck.example.net", .messages = 3, .stuck = true },
		{ .node = "busy.example.net", .messages = 14 },
	};
	static struct smtp_trial trial;
	static struct smtp_turn turn;
	struct smtp_setting setting = *smtp_setting_named(text_of("chunking"));

	(void)state;
	setting.queues = queues;
	setting.queue_count = sizeof(queues) / sizeof(queues[0]);
	smtp_trial_init(&trial, &setting, NULL);
	smtp_session_connect(&trial.session, &turn);
	say(&trial.session, "EHLO client.example", "ehlo.accepted", &turn);
	say(&trial.session, "ETRN idle.example.net", "etrn.nothing", &turn);
	say(&trial.session, "ETRN stuck.example.net", "etrn.unable", &turn);
	say(&trial.session, "ETRN @example.net", "etrn.several", &turn);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_over_is_the_next_line),
		cmocka_unit_test(a_line_end_counts_as_two_octets),
		cmocka_unit_test(an_empty_chunk_is_complete_at_once),
		cmocka_unit_test(the_count_is_read_exactly),
		cmocka_unit_test(however_it_is_cut_it_is_the_same),
		cmocka_unit_test(a_chunk_is_read_where_a_login_is_asked_for),
		cmocka_unit_test(etrn_starts_what_can_be_started),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
