// SPDX-License-Identifier: GPL-3.0-or-later
/* What a site turns away by its own choice: the edges of each policy. */
#include "lib/trial.h"
#include "lib/sasl.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "smtp/law/login.h"
#include "smtp/law/policy.h"
#include "smtp/smtp.h"
#include "smtp/machine/hearing.h"

static struct smtp_setting setting;
static struct smtp_trial trial;
static struct smtp_turn turn;

/* A copy of the built-in setting, which may be changed, and a session with it. */
static void begin(const char *name)
{
	setting = *smtp_setting_named(text_of(name));
	smtp_trial_init(&trial, &setting, &sasl_toy);
}

/* The code of the reply to the last of the lines. */
static unsigned say(const char *lines)
{
	struct text rest = text_of(lines);

	while (rest.len)
		smtp_session_line(&trial.session, text_take(&rest, '\n'), &turn);
	return turn.reply.code;
}

static unsigned connect_again(void)
{
	smtp_trial_reconnect(&trial);
	smtp_session_connect(&trial.session, &turn);
	return turn.reply.code;
}

static void pass(unsigned long seconds)
{
	static struct smtp_turn unused;

	trial_wait(&trial, seconds, &unused);
}

#define MESSAGE "MAIL FROM:<>\nRCPT TO:<ann@example.org>\nDATA\n."

static void whose_a_sender_is(void **state)
{
	static const struct {
		const char *login, *path;
		bool own;
	} rows[] = {
		{ NULL, "<bob@example.org>", true },
		{ "ann", "<>", true },
		{ "ann", "<ann@example.org>", true },
		{ "ann", "<ANN@MX.EXAMPLE.ORG>", true },
		{ "ann", "<\"ann\"@example.org>", true },
		{ "ann", "<@relay.example:ann@example.org>", true },
		{ "ann", "<ann@example.net>", false },
		{ "ann", "<anna@example.org>", false },
		{ "ann", "<an@example.org>", false },
		{ "ann", "<bob@example.org>", false },
		{ "ann@example.net", "<Ann@example.net>", true },
		{ "ann@example.net", "<ann@example.org>", false },
	};

	(void)state;
	begin("closed-relay");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char line[128] = "MAIL FROM:";
		struct smtp_command command;

		strcat(line, rows[i].path);
		command = smtp_command_read(text_of(line));
		assert_int_equal(command.path_reading.flaw, SMTP_PATH_GOOD);
		trial.session.facts.login = rows[i].login;
		if (smtp_is_own_sender(&trial.session, &command.path) != rows[i].own)
			fail_msg("%s as %s", rows[i].path, rows[i].login);
	}
}

/* Logs in as the account number n, all answers right: the last reply. */
static unsigned log_in(const char *mechanism, size_t n)
{
	char line[64] = "AUTH ";

	strcat(line, mechanism);
	say(line);
	while (trial.session.state == SMTP_IN_AUTH) {
		const struct sasl_server server = smtp_login_server(&trial.session);
		char bytes[SMTP_REPLY_TEXT_MAX];
		struct room answer = room_over(bytes, sizeof(bytes));

		sasl_answer_line(&trial.session.login.exchange, &server, &setting.accounts[n],
				 &answer);
		smtp_session_line(&trial.session, room_view(&answer), &turn);
	}
	return turn.reply.code;
}

/* RFC 4954 6: the mechanism is weaker than is allowed for that user. */
static void only_scram_is_strong(void **state)
{
	static const struct {
		const char *mechanism;
		unsigned ann, carol;
	} rows[] = {
		{ "PLAIN", 235, 534 },
		{ "LOGIN", 235, 534 },
		{ "CRAM-MD5", 235, 534 },
		{ "SCRAM-SHA-1", 235, 235 },
		{ "SCRAM-SHA-256", 235, 235 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		for (size_t account = 0; account <= 2; account += 2) {
			begin("closed-relay");
			smtp_session_connect(&trial.session, &turn);
			say("EHLO client.example\nSTARTTLS\nEHLO client.example");
			assert_int_equal(log_in(rows[i].mechanism, account),
					 account ? rows[i].carol : rows[i].ann);
			assert_int_equal(!trial.session.facts.login, turn.reply.code == 534);
		}
	}
}

/* RFC 7505 4.2 and RFC 5321 4.5.5: <> is never looked up, and never blocked. */
static void the_null_sender_is_of_no_domain(void **state)
{
	static const char *const all[] = { "*", NULL };

	(void)state;
	begin("strict");
	setting.policy.blocked_senders = all;
	setting.policy.unknown_domains = all;
	setting.policy.silent_domains = all;
	setting.policy.null_mx = all;
	smtp_session_connect(&trial.session, &turn);
	assert_int_equal(say("HELO client.example\nMAIL FROM:<a@b.example>"), 550);
	assert_string_equal(turn.rule->id, "mail.blocked");
	assert_int_equal(say("MAIL FROM:<>"), 250);
}

/* The 24th message of a rate of 16 has gone round the ring. */
static void a_rate_goes_by_the_oldest_that_counts(void **state)
{
	(void)state;
	begin("rate-limit");
	setting.policy.rate.messages = SMTP_RATE_MAX;
	setting.policy.rate.seconds = 160;
	smtp_session_connect(&trial.session, &turn);
	say("HELO client.example");
	for (unsigned i = 0; i < 24; i++) {
		assert_int_equal(smtp_message_wait(&trial.session), 0);
		assert_int_equal(say(MESSAGE), 250);
		pass(10);
	}
	assert_int_equal(smtp_message_wait(&trial.session), 0);
	assert_int_equal(say(MESSAGE), 250);
	assert_int_equal(say("MAIL FROM:<>"), 451);
	assert_int_equal(smtp_message_wait(&trial.session), 10);
	pass(9);
	assert_int_equal(say("MAIL FROM:<>"), 451);
	pass(1);
	assert_int_equal(say("MAIL FROM:<>"), 250);
}

/* Only what was accepted counts. */
static void a_refused_message_is_not_counted(void **state)
{
	(void)state;
	begin("rate-limit");
	setting.policy.rate.messages = 1;
	smtp_session_connect(&trial.session, &turn);
	say("HELO client.example\nMAIL FROM:<>\nRCPT TO:<ann@example.org>\nDATA\na\rb");
	assert_int_equal(say(".") / 100, 5);
	assert_int_equal(say(MESSAGE), 250);
	assert_int_equal(say("MAIL FROM:<>"), 451);
}

static void a_refused_connection_is_not_counted(void **state)
{
	(void)state;
	begin("crowded");
	setting.policy.rate.connections = 2;
	setting.policy.rate.before = 0;
	assert_int_equal(connect_again(), 220);
	pass(100);
	assert_int_equal(connect_again(), 220);
	for (int i = 0; i < 5; i++)
		assert_int_equal(connect_again(), 421);
	assert_int_equal(smtp_visit_wait(&trial.session), 500);
	pass(500);
	assert_int_equal(connect_again(), 220);
	assert_int_equal(connect_again(), 421);
	assert_int_equal(smtp_visit_wait(&trial.session), 100);
}

/* Mail data is no command, and the reply to its dot is one of the refusals. */
static void errors_are_counted_by_the_connection(void **state)
{
	(void)state;
	begin("impatient");
	smtp_session_connect(&trial.session, &turn);
	say("HALLO\nHELO client.example\nMAIL FROM:<>\nRCPT TO:<no@example.org>\n"
	    "RCPT TO:<ann@example.org>\nDATA\nHALLO\nHALLO\na\rb\n.");
	assert_int_equal(trial.session.facts.strain.errors, 3);
	assert_int_equal(trial.session.state, SMTP_GREETED);
	smtp_session_hangup(&trial.session, &turn);
	assert_string_equal(turn.rule->id, "hangup.without-quit");
	assert_int_equal(connect_again(), 220);
	assert_int_equal(trial.session.facts.strain.errors, 0);
	assert_int_equal(say("HALLO\nHALLO\nHALLO\nQUIT"), 221);
}

static void a_mark_holds_what_replies_rest_on(void **state)
{
	struct smtp_trial before;

	(void)state;
	begin("default");
	smtp_session_connect(&trial.session, &turn);
	smtp_trial_copy(&before, &trial.session);
	say("HALLO");
	assert_true(smtp_session_equal(&before.session, &trial.session));
	begin("impatient");
	smtp_session_connect(&trial.session, &turn);
	smtp_trial_copy(&before, &trial.session);
	say("HALLO");
	assert_true(smtp_session_alike(&before.session, &trial.session));
	assert_false(smtp_session_equal(&before.session, &trial.session));
	begin("rate-limit");
	smtp_trial_copy(&before, &trial.session);
	pass(1);
	assert_false(smtp_session_equal(&before.session, &trial.session));
}

/* Which mechanisms EHLO has now, as it lists them. */
static void assert_offered(const char *mechanisms)
{
	char at[128];
	struct room room = room_over(at, sizeof(at));

	smtp_login_mechanisms(&trial.session, &room);
	assert_string_equal(at, mechanisms);
	assert_int_equal(smtp_offers(&trial.session, SMTP_EXT_AUTH), *mechanisms != '\0');
}

static void mechanisms_are_those_of_the_setting(void **state)
{
	static const char *const some[] = { "LOGIN", "SCRAM-SHA-1", "CRAM-MD5", NULL };
	static const char *const plain[] = { "PLAIN", NULL };

	(void)state;
	begin("login");
	setting.mechanisms = some;
	setting.tls_mechanisms = some + 1;
	assert_int_equal(connect_again(), 220);
	assert_int_equal(say("EHLO client.example"), 250);
	assert_offered("");
	assert_int_equal(say("AUTH CRAM-MD5"), 504);
	assert_string_equal(turn.rule->id, "auth.needs-tls");
	setting.tls_mechanisms = some + 2;
	assert_offered("SCRAM-SHA-1");
	assert_int_equal(say("AUTH CRAM-MD5"), 504);
	assert_string_equal(turn.rule->id, "auth.needs-tls");
	assert_int_equal(say("AUTH PLAIN"), 504);
	assert_string_equal(turn.rule->id, "auth.mechanism-unknown");
	assert_int_equal(say("STARTTLS\nEHLO client.example"), 250);
	assert_offered("SCRAM-SHA-1 CRAM-MD5 LOGIN");
	assert_string_equal(smtp_login_opener(&trial.session)->name, "SCRAM-SHA-1");
	assert_int_equal(say("AUTH CRAM-MD5"), 334);
	assert_int_equal(say("*\nAUTH SCRAM-SHA-256"), 504);
	setting.mechanisms = some + 2;
	assert_null(smtp_login_opener(&trial.session));
	setting.mechanisms = plain;
	setting.security = SMTP_LOGINS_CLEAR;
	setting.tls_mechanisms = plain;
	assert_int_equal(connect_again(), 220);
	assert_offered("");
	setting.tls_mechanisms = NULL;
	assert_offered("PLAIN");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whose_a_sender_is),
		cmocka_unit_test(only_scram_is_strong),
		cmocka_unit_test(the_null_sender_is_of_no_domain),
		cmocka_unit_test(a_rate_goes_by_the_oldest_that_counts),
		cmocka_unit_test(a_refused_message_is_not_counted),
		cmocka_unit_test(a_refused_connection_is_not_counted),
		cmocka_unit_test(errors_are_counted_by_the_connection),
		cmocka_unit_test(mechanisms_are_those_of_the_setting),
		cmocka_unit_test(a_mark_holds_what_replies_rest_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
