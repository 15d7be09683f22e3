// SPDX-License-Identifier: GPL-3.0-or-later
/* GNU SASL as a client of the whole server: AUTH, 334 and Base64 as RFC 4954
 * has them, line by line. */
#include "crypto/crypto.h"
#include "smtp/smtp.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <gsasl.h>

static const struct {
	const char *name;
	bool opens; /* the client may speak first */
} mechanisms[] = {
	{ "PLAIN", true }, { "LOGIN", false }, { "CRAM-MD5", false },
	{ "SCRAM-SHA-1", true }, { "SCRAM-SHA-256", true },
};

enum {
	MECHANISMS = sizeof mechanisms / sizeof *mechanisms,
	LINE_SIZE = 8192,
};

struct client {
	Gsasl *gsasl;
	Gsasl_session *session;
	struct smtp_trial server;
	struct smtp_turn turn;
	char line[LINE_SIZE];
	bool over; /* it has nothing more to say */
};

static void say(struct client *client, const char *line)
{
	snprintf(client->line, sizeof(client->line), "%s", line);
	smtp_session_line(&client->server.session, text_of(client->line), &client->turn);
}

static void expect(const struct client *client, unsigned code, const char *enhanced)
{
	assert_int_equal(client->turn.reply.code, code);
	assert_string_equal(client->turn.reply.enhanced, enhanced);
}

/* Behind the STARTTLS of a built-in server. */
static void go_there(struct client *client, const char *setting)
{
	smtp_trial_init(&client->server, smtp_setting_named(text_of(setting)), &crypto_for_sasl);
	smtp_session_connect(&client->server.session, &client->turn);
	say(client, "EHLO client.example");
	say(client, "STARTTLS");
	expect(client, 220, "2.0.0");
	say(client, "EHLO client.example");
}

/* What GNU SASL says to a challenge, in Base64; for gsasl_free(). NULL when it
 * breaks off. */
static char *answer_to(struct client *client, struct text challenge)
{
	char *message = NULL, *output = NULL, *encoded = NULL;
	size_t length = 0, said = 0, encoded_length;
	int status;

	if (challenge.len)
		assert_int_equal(gsasl_base64_from(challenge.at, challenge.len, &message,
						   &length), GSASL_OK);
	status = gsasl_step(client->session, message, length, &output, &said);
	gsasl_free(message);
	client->over = status == GSASL_OK;
	if (status == GSASL_OK || status == GSASL_NEEDS_MORE)
		assert_int_equal(gsasl_base64_to(output ? output : "", said, &encoded,
						 &encoded_length), GSASL_OK);
	gsasl_free(output);
	return encoded;
}

static void begin(struct client *client, const char *mechanism, bool opens)
{
	char *initial = opens ? answer_to(client, text_of("")) : NULL;
	char line[LINE_SIZE];

	snprintf(line, sizeof(line), "AUTH %s%s%s", mechanism, initial ? " " : "",
		 initial && !*initial ? "=" : initial ? initial : "");
	gsasl_free(initial);
	say(client, line);
}

/* All of an exchange; `opens` with an initial response. */
static void log_in(struct client *client, const char *mechanism, bool opens,
		   const char *user, const char *password)
{
	assert_int_equal(gsasl_client_start(client->gsasl, mechanism, &client->session),
			 GSASL_OK);
	gsasl_property_set(client->session, GSASL_AUTHID, user);
	gsasl_property_set(client->session, GSASL_PASSWORD, password);
	begin(client, mechanism, opens);
	while (client->turn.reply.code == 334) {
		struct text challenge = text_span(client->turn.reply.text,
						  client->turn.reply.length);
		char *answer;

		assert_true(client->turn.after == SMTP_IN_AUTH);
		answer = answer_to(client, challenge);
		say(client, answer ? answer : "*");
		gsasl_free(answer);
	}
	gsasl_finish(client->session);
}

static void every_mechanism_lets_in(void **state)
{
	struct client *client = *state;

	for (size_t i = 0; i < MECHANISMS; i++) {
		for (int opens = 0; opens <= mechanisms[i].opens; opens++) {
			go_there(client, "submission");
			say(client, "MAIL FROM:<ann@example.org>");
			expect(client, 530, "5.7.0");
			log_in(client, mechanisms[i].name, opens, "ann", "paper boat");
			expect(client, 235, "2.7.0");
			assert_true(client->over);
			assert_string_equal(client->server.session.facts.login, "ann");
			say(client, "AUTH PLAIN");
			expect(client, 503, "5.5.1");
			say(client, "MAIL FROM:<ann@example.org>");
			expect(client, 250, "2.1.0");
		}
	}
}

static void every_mechanism_refuses(void **state)
{
	struct client *client = *state;

	for (size_t i = 0; i < MECHANISMS; i++) {
		for (int opens = 0; opens <= mechanisms[i].opens; opens++) {
			go_there(client, "login");
			log_in(client, mechanisms[i].name, opens, "ann", "paper ship");
			expect(client, 535, "5.7.8");
			log_in(client, mechanisms[i].name, opens, "nobody", "paper boat");
			expect(client, 535, "5.7.8");
			log_in(client, mechanisms[i].name, opens, "bob", "tin whistle");
			expect(client, 535, "5.7.8");
			assert_null(client->server.session.facts.login);
			assert_int_equal(client->server.session.state, SMTP_GREETED);
			log_in(client, mechanisms[i].name, opens, "ann", "paper boat");
			expect(client, 235, "2.7.0");
		}
	}
}

/* RFC 4954 6: 432 where there is nothing to check a digest against, until the
 * password itself has come. */
static void a_transition_is_asked_for(void **state)
{
	struct client *client = *state;

	for (size_t i = 2; i < MECHANISMS; i++) {
		go_there(client, "login");
		log_in(client, mechanisms[i].name, mechanisms[i].opens, "carol",
		       "glass bead");
		expect(client, 432, "4.7.12");
		log_in(client, "PLAIN", true, "carol", "glass bead");
		expect(client, 235, "2.7.0");
	}
}

static void no_challenge_is_given_twice(void **state)
{
	struct client *client = *state;
	char first[SMTP_REPLY_TEXT_MAX];

	go_there(client, "login");
	say(client, "AUTH CRAM-MD5");
	memcpy(first, client->turn.reply.text, client->turn.reply.length);
	first[client->turn.reply.length] = '\0';
	say(client, "*");
	expect(client, 501, "5.7.0");
	say(client, "AUTH CRAM-MD5");
	expect(client, 334, "");
	assert_false(text_is(text_span(client->turn.reply.text, client->turn.reply.length),
			     first));
	go_there(client, "login");
	say(client, "AUTH CRAM-MD5");
	assert_true(text_is(text_span(client->turn.reply.text, client->turn.reply.length),
			    first));
}

/* XOAUTH2, which GNU SASL has not: what its client would send. */
static void a_token_lets_in(void **state)
{
	static const char right[] = "user=ann\1auth=Bearer ya29.Ann-s_token\1\1";
	static const char wrong[] = "user=ann\1auth=Bearer ya29.Other-s_token\1\1";
	struct client *client = *state;
	char line[LINE_SIZE], *encoded;
	size_t length;

	go_there(client, "login");
	assert_int_equal(gsasl_base64_to(wrong, sizeof(wrong) - 1, &encoded, &length), GSASL_OK);
	snprintf(line, sizeof(line), "AUTH XOAUTH2 %s", encoded);
	gsasl_free(encoded);
	say(client, line);
	expect(client, 334, "");
	say(client, "");
	expect(client, 535, "5.7.8");
	assert_int_equal(gsasl_base64_to(right, sizeof(right) - 1, &encoded, &length), GSASL_OK);
	say(client, "AUTH XOAUTH2");
	expect(client, 334, "");
	say(client, encoded);
	gsasl_free(encoded);
	expect(client, 235, "2.7.0");
}

/* So with OAUTHBEARER, but for the error, which is answered with Control-A (RFC 7628 3.2.3). */
static void a_bearer_is_let_in(void **state)
{
	static const char right[] = "n,a=ann,\1auth=Bearer ya29.Ann-s_token\1\1";
	static const char wrong[] = "n,a=ann,\1auth=Bearer ya29.Other-s_token\1\1";
	struct client *client = *state;
	char line[LINE_SIZE], *encoded;
	size_t length;

	go_there(client, "login");
	assert_int_equal(gsasl_base64_to(wrong, sizeof(wrong) - 1, &encoded, &length), GSASL_OK);
	snprintf(line, sizeof(line), "AUTH OAUTHBEARER %s", encoded);
	gsasl_free(encoded);
	say(client, line);
	expect(client, 334, "");
	say(client, "AQ==");
	expect(client, 535, "5.7.8");
	say(client, line);
	expect(client, 334, "");
	say(client, "");
	expect(client, 501, "5.5.2");
	assert_int_equal(gsasl_base64_to(right, sizeof(right) - 1, &encoded, &length), GSASL_OK);
	say(client, "AUTH OAUTHBEARER");
	expect(client, 334, "");
	say(client, encoded);
	gsasl_free(encoded);
	expect(client, 235, "2.7.0");
}

static int start(void **state)
{
	struct client *client = calloc(1, sizeof(*client));

	*state = client;
	return client && gsasl_init(&client->gsasl) == GSASL_OK ? 0 : -1;
}

static int stop(void **state)
{
	struct client *client = *state;

	gsasl_done(client->gsasl);
	free(client);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_mechanism_lets_in),
		cmocka_unit_test(every_mechanism_refuses),
		cmocka_unit_test(a_transition_is_asked_for),
		cmocka_unit_test(no_challenge_is_given_twice),
		cmocka_unit_test(a_token_lets_in),
		cmocka_unit_test(a_bearer_is_let_in),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
