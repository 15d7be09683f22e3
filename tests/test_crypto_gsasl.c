// SPDX-License-Identifier: GPL-3.0-or-later
/* GNU SASL as the other side of each mechanism that it has: as the client of our
 * server, and as the server of our client. */
#include "crypto/crypto.h"
#include "lib/sasl.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <gsasl.h>

static const char *const mechanisms[] = {
	"PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256",
};

enum { MECHANISMS = sizeof mechanisms / sizeof *mechanisms };

static const char *const users[] = { "ann", "d,e=f", "zo\xc3\xab", "two words" };

enum { USERS = sizeof users / sizeof *users };

/* Whom GNU SASL's server knows. */
static const struct sasl_account *known;

static int check_simple(Gsasl_session *session)
{
	const char *user = gsasl_property_fast(session, GSASL_AUTHID);
	const char *password = gsasl_property_fast(session, GSASL_PASSWORD);

	return user && password && !strcmp(user, known->user) &&
	       !strcmp(password, known->password) ? GSASL_OK : GSASL_AUTHENTICATION_ERROR;
}

static int answer_gsasl(Gsasl *gsasl, Gsasl_session *session, Gsasl_property property)
{
	(void)gsasl;
	switch (property) {
	case GSASL_VALIDATE_SIMPLE:
		return check_simple(session);
	case GSASL_PASSWORD:
		return gsasl_property_set(session, GSASL_PASSWORD, known->password);
	case GSASL_SCRAM_ITER:
		return gsasl_property_set(session, GSASL_SCRAM_ITER, "5000");
	default:
		return GSASL_NO_CALLBACK;
	}
}

static int start(void **state)
{
	Gsasl *gsasl;

	if (gsasl_init(&gsasl) != GSASL_OK)
		return -1;
	gsasl_callback_set(gsasl, answer_gsasl);
	*state = gsasl;
	return 0;
}

static int stop(void **state)
{
	gsasl_done(*state);
	return 0;
}

struct credentials {
	const char *user, *password, *authzid;
};

/* GNU SASL's next message, said to our server. False when it will not go on. */
static bool gsasl_answers(Gsasl_session *session, struct sasl_talk *talk)
{
	char *output = NULL;
	size_t length = 0;
	int status = gsasl_step(session, talk->asked.at, talk->asked.len, &output, &length);
	bool goes_on = status == GSASL_OK || status == GSASL_NEEDS_MORE;

	if (goes_on)
		sasl_talk_say(talk, text_span(length ? output : "", length));
	gsasl_free(output);
	return goes_on;
}

/* All of an exchange with GNU SASL's client. */
static void meet_client(Gsasl *gsasl, const char *mechanism, const struct credentials *given,
			struct sasl_talk *talk)
{
	Gsasl_session *session;

	assert_int_equal(gsasl_client_start(gsasl, mechanism, &session), GSASL_OK);
	gsasl_property_set(session, GSASL_AUTHID, given->user);
	gsasl_property_set(session, GSASL_PASSWORD, given->password);
	if (given->authzid)
		gsasl_property_set(session, GSASL_AUTHZID, given->authzid);
	sasl_talk_begin(talk, &crypto_for_sasl, mechanism);
	while (talk->exchange.outcome == SASL_MORE)
		assert_true(gsasl_answers(session, talk));
	gsasl_finish(session);
}

static void its_client_is_let_in(void **state)
{
	for (size_t i = 0; i < MECHANISMS; i++) {
		for (size_t k = 0; k < USERS; k++) {
			const struct sasl_account *user = sasl_person(users[k]);
			struct credentials given = { user->user, user->password, NULL };
			struct sasl_talk talk;

			meet_client(*state, mechanisms[i], &given, &talk);
			assert_int_equal(talk.exchange.outcome, SASL_DONE);
			assert_string_equal(talk.exchange.identity, users[k]);
		}
	}
}

static const enum sasl_reason wrong[MECHANISMS] = {
	SASL_WRONG_PASSWORD, SASL_WRONG_PASSWORD, SASL_WRONG_DIGEST, SASL_WRONG_PROOF,
	SASL_WRONG_PROOF,
};

static void its_client_is_refused(void **state)
{
	static const struct credentials bad = { "ann", "stone boat", NULL };
	static const struct credentials nobody = { "nobody", "paper boat", NULL };
	static const struct credentials disabled = { "bob", "tin whistle", NULL };

	for (size_t i = 0; i < MECHANISMS; i++) {
		struct sasl_talk talk;

		meet_client(*state, mechanisms[i], &bad, &talk);
		assert_int_equal(talk.exchange.reason, wrong[i]);
		meet_client(*state, mechanisms[i], &nobody, &talk);
		assert_int_equal(talk.exchange.reason, SASL_UNKNOWN_USER);
		meet_client(*state, mechanisms[i], &disabled, &talk);
		assert_int_equal(talk.exchange.reason, SASL_DISABLED);
	}
}

static void its_client_acts_as_another(void **state)
{
	static const char *const able[] = { "PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-256" };
	static const struct credentials sales = { "ann", "paper boat", "sales" };
	static const struct credentials other = { "ann", "paper boat", "d,e=f" };

	for (size_t i = 0; i < 3; i++) {
		struct sasl_talk talk;

		meet_client(*state, able[i], &sales, &talk);
		assert_int_equal(talk.exchange.outcome, SASL_DONE);
		assert_string_equal(talk.exchange.identity, "sales");
		meet_client(*state, able[i], &other, &talk);
		assert_int_equal(talk.exchange.reason, SASL_NOT_AUTHORIZED);
	}
}

static void its_client_notices_a_false_server(void **state)
{
	struct credentials given = { "ann", "paper boat", NULL };
	Gsasl_session *session;
	struct sasl_talk talk;
	char *output = NULL;
	size_t length;

	assert_int_equal(gsasl_client_start(*state, "SCRAM-SHA-256", &session), GSASL_OK);
	gsasl_property_set(session, GSASL_AUTHID, given.user);
	gsasl_property_set(session, GSASL_PASSWORD, given.password);
	sasl_talk_begin(&talk, &crypto_for_sasl, "SCRAM-SHA-256");
	assert_true(gsasl_answers(session, &talk));
	assert_true(gsasl_answers(session, &talk));
	assert_int_equal(talk.exchange.outcome, SASL_MORE);
	talk.bytes[2] = talk.bytes[2] == 'A' ? 'B' : 'A';
	assert_int_not_equal(gsasl_step(session, talk.asked.at, talk.asked.len, &output,
					&length), GSASL_OK);
	gsasl_free(output);
	gsasl_finish(session);
}

/* All of an exchange of our client with GNU SASL's server: what the server
 * makes of it, and what our client does. */
static int meet_server(Gsasl *gsasl, const char *mechanism, const struct sasl_account *user,
		       struct sasl_exchange *client)
{
	const struct sasl_mechanism *m = sasl_mechanism_named(text_of(mechanism));
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room response = room_over(bytes, sizeof(bytes));
	Gsasl_session *session;
	int status = GSASL_NEEDS_MORE;

	assert_int_equal(gsasl_server_start(gsasl, mechanism, &session), GSASL_OK);
	*client = sasl_client(m);
	while (status == GSASL_NEEDS_MORE) {
		char *output = NULL;
		size_t length = 0;
		bool opens = !client->round && !response.len &&
			     m->opening == SASL_CLIENT_OPENS;

		if (!opens)
			status = gsasl_step(session, bytes, response.len, &output, &length);
		if (opens || status == GSASL_NEEDS_MORE || length)
			sasl_client_step(client, &crypto_for_sasl, user,
					 text_span(output ? output : "", length), &response);
		gsasl_free(output);
	}
	gsasl_finish(session);
	return status;
}

static void its_server_lets_us_in(void **state)
{
	for (size_t i = 0; i < MECHANISMS; i++) {
		for (size_t k = 0; k < USERS; k++) {
			struct sasl_exchange client;

			known = sasl_person(users[k]);
			assert_int_equal(meet_server(*state, mechanisms[i], known, &client),
					 GSASL_OK);
			assert_int_equal(client.outcome, SASL_DONE);
		}
	}
}

static void its_server_refuses_us(void **state)
{
	static const struct sasl_account stranger = { .user = "ann", .password = "x" };

	known = sasl_person("ann");
	for (size_t i = 0; i < MECHANISMS; i++) {
		struct sasl_exchange client;

		assert_int_equal(meet_server(*state, mechanisms[i], &stranger, &client),
				 GSASL_AUTHENTICATION_ERROR);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(its_client_is_let_in),
		cmocka_unit_test(its_client_is_refused),
		cmocka_unit_test(its_client_acts_as_another),
		cmocka_unit_test(its_client_notices_a_false_server),
		cmocka_unit_test(its_server_lets_us_in),
		cmocka_unit_test(its_server_refuses_us),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
