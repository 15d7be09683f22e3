// SPDX-License-Identifier: GPL-3.0-or-later
/* LMTP (RFC 2033): a reply for each recipient, in the order of RCPT, each a
 * turn of its own that rests on that recipient alone. */
#include "smtp/smtp.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct smtp_trial trial;
static struct smtp_turn turn;

static void say(const char *line)
{
	smtp_session_line(&trial.session, text_of(line), &turn);
}

/* A mail open to these local parts, which end in NULL. */
static void open_mail(const char *setting, const char *const *recipients)
{
	char line[128];

	smtp_trial_init(&trial, smtp_setting_named(text_of(setting)), NULL);
	smtp_session_connect(&trial.session, &turn);
	say("LHLO client.example");
	say("MAIL FROM:<ann@example.org>");
	for (; *recipients; recipients++) {
		snprintf(line, sizeof(line), "RCPT TO:<%s@example.org>", *recipients);
		say(line);
		assert_int_equal(turn.reply.code, 250);
	}
}

static void expect_reply(unsigned code, const char *local_part)
{
	char words[128];

	snprintf(words, sizeof(words), "<%s@example.org> ", local_part);
	assert_int_equal(turn.verb, SMTP_DELIVERY);
	assert_int_equal(turn.reply.code, code);
	assert_true(text_starts_fold(text_span(turn.reply.text, turn.reply.length), words));
	assert_int_equal(smtp_turn_accepts(&turn), code == 250);
}

static void expect_next(unsigned code, const char *local_part)
{
	assert_int_equal(trial.session.state, SMTP_DELIVERING);
	assert_true(smtp_session_next(&trial.session, &turn));
	expect_reply(code, local_part);
}

static void expect_no_more(unsigned messages)
{
	assert_false(smtp_session_next(&trial.session, &turn));
	assert_int_equal(trial.session.state, SMTP_GREETED);
	assert_int_equal(trial.session.facts.recipient_count, 0);
	assert_int_equal(trial.session.facts.delivery.answered, 0);
	assert_int_equal(trial.session.memory.messages, messages);
	assert_int_equal(trial.server.world.messages, messages);
}

static const char *const several[] = { "frank", "bob", "bob", "Postmaster", "frank", NULL };

static void everyone_is_answered_in_order(void **state)
{
	(void)state;
	open_mail("lmtp", several);
	say("DATA");
	say("Subject: to each");
	say(".");
	expect_reply(452, "frank");
	expect_next(250, "bob");
	expect_next(250, "bob");
	expect_next(250, "Postmaster");
	assert_int_equal(turn.line, 10);
	expect_next(452, "frank");
	expect_no_more(1);
}

static void the_last_chunk_is_answered_likewise(void **state)
{
	(void)state;
	open_mail("lmtp", several);
	say("BDAT 7");
	say("hello");
	assert_int_equal(turn.verb, SMTP_CHUNK);
	assert_int_equal(turn.reply.code, 250);
	say("BDAT 0 LAST");
	assert_true(smtp_session_next(&trial.session, &turn));
	expect_reply(452, "frank");
	expect_next(250, "bob");
	expect_next(250, "bob");
	expect_next(250, "Postmaster");
	expect_next(452, "frank");
	expect_no_more(1);
}

static void a_message_for_nobody_is_no_message(void **state)
{
	(void)state;
	open_mail("lmtp", (const char *const[]){ "frank", "frank", NULL });
	say("DATA");
	say(".");
	expect_reply(452, "frank");
	expect_next(452, "frank");
	expect_no_more(0);
}

/* What is left of the line behind the last octet comes after all replies. */
static void what_is_behind_the_chunk_waits(void **state)
{
	(void)state;
	open_mail("lmtp", (const char *const[]){ "bob", "frank", NULL });
	say("BDAT 5 LAST");
	say("helloNOOP");
	expect_reply(250, "bob");
	expect_next(452, "frank");
	assert_true(smtp_session_next(&trial.session, &turn));
	assert_string_equal(turn.rule->id, "noop.nothing");
	assert_int_equal(turn.line, 6);
	expect_no_more(1);
}

static void without_a_recipient_the_last_chunk_has_no_reply(void **state)
{
	(void)state;
	open_mail("lmtp", (const char *const[]){ NULL });
	say("BDAT 2 LAST");
	say("");
	assert_string_equal(turn.rule->id, "delivery.no-recipient");
	assert_int_equal(turn.reply.code, 0);
	assert_false(smtp_session_next(&trial.session, &turn));
	assert_int_equal(trial.session.state, SMTP_IN_MAIL);
	say("BDAT 2");
	say("");
	assert_int_equal(turn.reply.code, 503);
}

/* The replies that came hold; of the others the client knows nothing. */
static void a_fault_may_strike_between_the_replies(void **state)
{
	static const struct smtp_fault drops = {
		.id = "gone", .verbs = SMTP_BIT(SMTP_DOT), .nth = 2, .ends = SMTP_FAULT_DROPS,
	};
	struct smtp_setting setting = *smtp_setting_named(text_of("lmtp"));

	(void)state;
	setting.faults = &drops;
	setting.fault_count = 1;
	open_mail("lmtp", (const char *const[]){ "bob", "carol", "ann", NULL });
	trial.session.setting = &setting;
	say("DATA");
	say(".");
	expect_reply(250, "bob");
	assert_true(smtp_session_next(&trial.session, &turn));
	assert_string_equal(turn.rule->id, "any.fault-drops");
	assert_int_equal(trial.session.state, SMTP_CLOSED);
	assert_false(smtp_session_next(&trial.session, &turn));
	assert_int_equal(trial.server.world.messages, 1);
}

/* A fault on deliveries refuses one of them, and no chunk but the last. */
static void a_fault_may_be_on_a_delivery(void **state)
{
	static const struct smtp_fault refuses = {
		.id = "full", .verbs = SMTP_BIT(SMTP_DELIVERY), .nth = 2, .times = 1,
		.said = { 452, "4.3.1", "Full" },
	};
	struct smtp_setting setting = *smtp_setting_named(text_of("lmtp"));

	(void)state;
	setting.faults = &refuses;
	setting.fault_count = 1;
	open_mail("lmtp", (const char *const[]){ "bob", "carol", "ann", NULL });
	trial.session.setting = &setting;
	say("BDAT 2");
	say("");
	assert_int_equal(turn.verb, SMTP_CHUNK);
	assert_int_equal(turn.reply.code, 250);
	say("BDAT 2 LAST");
	say("");
	expect_reply(250, "bob");
	assert_true(smtp_session_next(&trial.session, &turn));
	assert_string_equal(turn.rule->id, "delivery.fault");
	assert_int_equal(turn.reply.code, 452);
	expect_next(250, "ann");
	expect_no_more(1);
}

/* Where there is one reply for all, there is no delivery to be refused. */
static void smtp_has_no_deliveries(void **state)
{
	static const struct smtp_fault refuses = {
		.id = "full", .verbs = SMTP_BIT(SMTP_DELIVERY), .said = { 452, "4.3.1", "Full" },
	};
	struct smtp_setting setting = *smtp_setting_builtin(0);
	char line[64];
	struct room room = room_over(line, sizeof(line));
	struct smtp_scene scene = { .session = &trial.session };

	(void)state;
	setting.faults = &refuses;
	setting.fault_count = 1;
	smtp_trial_init(&trial, &setting, NULL);
	smtp_session_connect(&trial.session, &turn);
	say("HELO client.example");
	say("MAIL FROM:<ann@example.org>");
	say("RCPT TO:<bob@example.org>");
	say("DATA");
	assert_false(smtp_place(&scene, text_of("refused-line"), &room));
	say(".");
	assert_int_equal(turn.reply.code, 250);
}

static void as_many_recipients_as_there_can_be(void **state)
{
	(void)state;
	open_mail("lmtp", (const char *const[]){ "bob", NULL });
	for (unsigned i = 1; i < SMTP_RECIPIENTS_MAX; i++)
		say("RCPT TO:<carol@example.org>");
	say("RCPT TO:<ann@example.org>");
	assert_int_equal(turn.reply.code, 452);
	say("DATA");
	say(".");
	expect_reply(250, "bob");
	for (unsigned i = 1; i < SMTP_RECIPIENTS_MAX; i++)
		expect_next(250, "carol");
	expect_no_more(1);
}

/* A copy goes on as the session itself would. */
static void a_copy_goes_on_alike(void **state)
{
	static struct smtp_trial copy;
	static struct smtp_turn other;

	(void)state;
	open_mail("lmtp", several);
	say("DATA");
	say(".");
	smtp_trial_copy(&copy, &trial.session);
	assert_true(smtp_session_equal(&copy.session, &trial.session));
	smtp_session_next(&trial.session, &turn);
	assert_false(smtp_session_alike(&copy.session, &trial.session));
	other = turn;
	smtp_session_next(&copy.session, &other);
	assert_true(smtp_session_equal(&copy.session, &trial.session));
	assert_ptr_equal(other.rule, turn.rule);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everyone_is_answered_in_order),
		cmocka_unit_test(the_last_chunk_is_answered_likewise),
		cmocka_unit_test(a_message_for_nobody_is_no_message),
		cmocka_unit_test(what_is_behind_the_chunk_waits),
		cmocka_unit_test(without_a_recipient_the_last_chunk_has_no_reply),
		cmocka_unit_test(a_fault_may_strike_between_the_replies),
		cmocka_unit_test(a_fault_may_be_on_a_delivery),
		cmocka_unit_test(smtp_has_no_deliveries),
		cmocka_unit_test(as_many_recipients_as_there_can_be),
		cmocka_unit_test(a_copy_goes_on_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
