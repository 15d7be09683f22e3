// SPDX-License-Identifier: GPL-3.0-or-later
/* The mechanisms that send what they know: PLAIN, LOGIN, OAUTHBEARER, XOAUTH2; how an exchange
 * begins; and the tables. */
#include "lib/sasl.h"
#include "sasl/base64.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct attempt {
	struct text said;
	enum sasl_reason reason;
	const char *identity;
};

#define NAME_OF_32 "0123456789abcdef0123456789abcdef"
#define NAME_OF_256                                                                   \
	NAME_OF_32 NAME_OF_32 NAME_OF_32 NAME_OF_32 NAME_OF_32 NAME_OF_32 NAME_OF_32 \
		NAME_OF_32

static void assert_ended(const struct sasl_talk *talk, const struct attempt *attempt)
{
	const struct sasl_exchange *exchange = &talk->exchange;
	enum sasl_outcome outcome = attempt->reason ?
		sasl_reason_facts(attempt->reason)->outcome : SASL_DONE;

	assert_int_equal(exchange->reason, attempt->reason);
	assert_int_equal(exchange->outcome, outcome);
	assert_int_equal(talk->asked.len, 0);
	if (attempt->identity)
		assert_string_equal(exchange->identity, attempt->identity);
	else
		assert_null(exchange->identity);
}

static const struct attempt plain[] = {
	{ BYTES("\0ann\0paper boat"), SASL_FINE, "ann" },
	{ BYTES("ann\0ann\0paper boat"), SASL_FINE, "ann" },
	{ BYTES("sales\0ann\0paper boat"), SASL_FINE, "sales" },
	{ BYTES("all staff\0ann\0paper boat"), SASL_FINE, "all staff" },
	{ BYTES("\0carol\0glass bead"), SASL_FINE, "carol" },
	{ BYTES("\0d,e=f\0a,b=c"), SASL_FINE, "d,e=f" },
	{ BYTES("\0zo\xc3\xab\0caf\xc3\xa9 noir"), SASL_FINE, "zo\xc3\xab" },
	{ BYTES("bob\0ann\0paper boat"), SASL_NOT_AUTHORIZED, NULL },
	{ BYTES("Ann\0ann\0paper boat"), SASL_NOT_AUTHORIZED, NULL },
	{ BYTES("\0ann\0Paper boat"), SASL_WRONG_PASSWORD, NULL },
	{ BYTES("\0ann\0paper boat "), SASL_WRONG_PASSWORD, NULL },
	{ BYTES("\0ann\0paper boa"), SASL_WRONG_PASSWORD, NULL },
	{ BYTES("\0Ann\0paper boat"), SASL_UNKNOWN_USER, NULL },
	{ BYTES("\0bob\0tin whistle"), SASL_DISABLED, NULL },
	{ BYTES("\0bob\0wrong"), SASL_WRONG_PASSWORD, NULL },
	{ BYTES(""), SASL_PLAIN_NULS, NULL },
	{ BYTES("ann"), SASL_PLAIN_NULS, NULL },
	{ BYTES("ann\0paper boat"), SASL_PLAIN_NULS, NULL },
	{ BYTES("\0ann\0paper boat\0"), SASL_PLAIN_NULS, NULL },
	{ BYTES("\0ann\0paper\0boat"), SASL_PLAIN_NULS, NULL },
	{ BYTES("\0\0paper boat"), SASL_NAME_EMPTY, NULL },
	{ BYTES("\0ann\0"), SASL_PASSWORD_EMPTY, NULL },
	{ BYTES("\0ann\n\0paper boat"), SASL_NOT_PREPARED, NULL },
	{ BYTES("\0ann\0paper\tboat"), SASL_NOT_PREPARED, NULL },
	{ BYTES("\0ann\0paper\x7f"), SASL_NOT_PREPARED, NULL },
	{ BYTES("x\x01\0ann\0paper boat"), SASL_NOT_PREPARED, NULL },
	{ BYTES("\0zo\xeb\0caf\xe9 noir"), SASL_NOT_PREPARED, NULL },
	{ BYTES("\0ann\0\xc0\x80"), SASL_NOT_PREPARED, NULL },
	{ BYTES("\0ann\0\xed\xa0\x80"), SASL_NOT_PREPARED, NULL },
	{ BYTES("\0ann\0\xf4\x90\x80\x80"), SASL_NOT_PREPARED, NULL },
	{ BYTES("\0ann\0\xf0\x8f\xbf\xbf"), SASL_NOT_PREPARED, NULL },
	{ BYTES("\0ann\0\xf0\x9f\x9b"), SASL_NOT_PREPARED, NULL },
	{ BYTES("\0ann\0\xf0\x9f\x9b\xb6"), SASL_WRONG_PASSWORD, NULL },
	{ BYTES("\0ann\0\xe0\xa0\x80"), SASL_WRONG_PASSWORD, NULL },
	{ BYTES("\0" NAME_OF_256 "\0paper boat"), SASL_TOO_LONG, NULL },
	{ BYTES(NAME_OF_256 "\0ann\0paper boat"), SASL_TOO_LONG, NULL },
};

static void plain_is_judged(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
		struct sasl_talk talk;

		assert_int_equal(sasl_talk_begin(&talk, &sasl_toy, "PLAIN"), SASL_MORE);
		assert_int_equal(talk.asked.len, 0);
		sasl_talk_say(&talk, plain[i].said);
		assert_ended(&talk, &plain[i]);
	}
}

static const struct attempt logins[][2] = {
	{ { BYTES("ann"), SASL_FINE, NULL }, { BYTES("paper boat"), SASL_FINE, "ann" } },
	{ { BYTES("carol"), SASL_FINE, NULL }, { BYTES("glass bead"), SASL_FINE, "carol" } },
	{ { BYTES("ann"), SASL_FINE, NULL }, { BYTES("?"), SASL_WRONG_PASSWORD, NULL } },
	{ { BYTES("ann"), SASL_FINE, NULL }, { BYTES(""), SASL_PASSWORD_EMPTY, NULL } },
	{ { BYTES("ann"), SASL_FINE, NULL }, { BYTES("\r"), SASL_NOT_PREPARED, NULL } },
	{ { BYTES("eve"), SASL_FINE, NULL }, { BYTES("x"), SASL_UNKNOWN_USER, NULL } },
	{ { BYTES("bob"), SASL_FINE, NULL }, { BYTES("tin whistle"), SASL_DISABLED, NULL } },
	{ { BYTES(""), SASL_NAME_EMPTY, NULL }, { BYTES(""), SASL_NAME_EMPTY, NULL } },
	{ { BYTES("a\0b"), SASL_NOT_PREPARED, NULL }, { BYTES(""), SASL_NOT_PREPARED, NULL } },
	{ { BYTES(NAME_OF_256), SASL_TOO_LONG, NULL }, { BYTES(""), SASL_TOO_LONG, NULL } },
};

static void login_is_judged(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof logins / sizeof *logins; i++) {
		struct sasl_talk talk;

		sasl_talk_begin(&talk, &sasl_toy, "LOGIN");
		assert_true(text_is(talk.asked, "Username:"));
		if (sasl_talk_say(&talk, logins[i][0].said) == SASL_MORE)
			assert_true(text_is(talk.asked, "Password:"));
		sasl_talk_say(&talk, logins[i][1].said);
		assert_ended(&talk, &logins[i][1]);
	}
}

#define ANN "user=ann\1auth=Bearer ya29.Ann-s_token~1=="

static const struct attempt tokens[] = {
	{ BYTES(ANN "\1\1"), SASL_FINE, "ann" },
	{ BYTES("user=ann\1auth=bearer ya29.Ann-s_token~1==\1\1"), SASL_FINE, "ann" },
	{ BYTES(ANN "=\1\1"), SASL_WRONG_TOKEN, NULL },
	{ BYTES("user=carol\1auth=Bearer x\1\1"), SASL_WRONG_TOKEN, NULL },
	{ BYTES("user=eve\1auth=Bearer x\1\1"), SASL_UNKNOWN_USER, NULL },
	{ BYTES("user=bob\1auth=Bearer ya29.Bob\1\1"), SASL_DISABLED, NULL },
	{ BYTES(ANN "\1"), SASL_XOAUTH2_FORM, NULL },
	{ BYTES(ANN), SASL_XOAUTH2_FORM, NULL },
	{ BYTES(ANN "\1\1\1"), SASL_XOAUTH2_FORM, NULL },
	{ BYTES(ANN "\1x=y\1\1"), SASL_XOAUTH2_FORM, NULL },
	{ BYTES(ANN "\1x=y\1"), SASL_XOAUTH2_FORM, NULL },
	{ BYTES("\0ann\0paper boat"), SASL_XOAUTH2_FORM, NULL },
	{ BYTES(""), SASL_XOAUTH2_FORM, NULL },
	{ BYTES("user=ann\1auth=Basic YQ==\1\1"), SASL_XOAUTH2_FORM, NULL },
	{ BYTES("user=ann\1auth=Bearer\1\1"), SASL_XOAUTH2_FORM, NULL },
	{ BYTES("auth=Bearer x\1user=ann\1\1"), SASL_XOAUTH2_FORM, NULL },
	{ BYTES("user=ann\1auth=Bearer \1\1"), SASL_TOKEN_FORM, NULL },
	{ BYTES("user=ann\1auth=Bearer a b\1\1"), SASL_TOKEN_FORM, NULL },
	{ BYTES("user=ann\1auth=Bearer a=b\1\1"), SASL_TOKEN_FORM, NULL },
	{ BYTES("user=ann\1auth=Bearer ==\1\1"), SASL_TOKEN_FORM, NULL },
	{ BYTES("user=\1auth=Bearer x\1\1"), SASL_NAME_EMPTY, NULL },
};

/* What is well-formed and wrong is told by a challenge first. */
static void xoauth2_is_judged(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
		struct sasl_talk talk;

		assert_int_equal(sasl_talk_begin(&talk, &sasl_toy, "XOAUTH2"), SASL_MORE);
		if (sasl_talk_say(&talk, tokens[i].said) == SASL_MORE) {
			assert_true(text_is(talk.asked,
				"{\"status\":\"401\",\"schemes\":\"bearer\","
				"\"scope\":\"https://mx.example.org/\"}"));
			sasl_talk_say(&talk, text_of(""));
			assert_int_equal(talk.exchange.outcome, SASL_FAILED);
		}
		assert_ended(&talk, &tokens[i]);
	}
}

#define BEARER "auth=Bearer ya29.Ann-s_token~1=="

static const struct attempt bearers[] = {
	{ BYTES("n,a=ann,\1" BEARER "\1\1"), SASL_FINE, "ann" },
	{ BYTES("n,,\1" BEARER "\1\1"), SASL_FINE, "ann" },
	{ BYTES("y,,\1auth=bearer ya29.Ann-s_token~1==\1\1"), SASL_FINE, "ann" },
	{ BYTES("n,,\1host=mx.example.org\1port=587\1" BEARER "\1\1"), SASL_FINE, "ann" },
	{ BYTES("n,,\1" BEARER "\1host=mx.example.org\1port=587\1\1"), SASL_FINE, "ann" },
	{ BYTES("n,,\1new=\1" BEARER "\1x=y=z\1\1"), SASL_FINE, "ann" },
	{ BYTES("n,a=ann,\1auth=Bearer x\1\1"), SASL_WRONG_TOKEN, NULL },
	{ BYTES("n,a=eve,\1" BEARER "\1\1"), SASL_NOT_AUTHORIZED, NULL },
	{ BYTES("n,,\1auth=Bearer ya29.Bob\1\1"), SASL_DISABLED, NULL },
	{ BYTES("p=tls-exporter,,\1" BEARER "\1\1"), SASL_CHANNEL_BINDING, NULL },
	{ BYTES(""), SASL_OAUTH_FORM, NULL },
	{ BYTES("\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,,"), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,\1" BEARER "\1\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,,,\1" BEARER "\1\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES("x,,\1" BEARER "\1\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,ann,\1" BEARER "\1\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,,\1\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,,\1" BEARER "\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,,\1" BEARER), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,,\1" BEARER "\1\1\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,,\1=x\1" BEARER "\1\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,,\1auth=Basic YQ==\1\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES(ANN "\1\1"), SASL_OAUTH_FORM, NULL },
	{ BYTES("\0ann\0paper boat"), SASL_OAUTH_FORM, NULL },
	{ BYTES("n,a=,\1" BEARER "\1\1"), SASL_NAME_EMPTY, NULL },
	{ BYTES("n,,\1auth=Bearer a b\1\1"), SASL_TOKEN_FORM, NULL },
	{ BYTES("n,,\1auth=Bearer \1\1"), SASL_TOKEN_FORM, NULL },
};

/* The error is JSON, and is answered with Control-A alone (RFC 7628 3.2.3). */
static void oauthbearer_is_judged(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof bearers / sizeof *bearers; i++) {
		struct sasl_talk talk;

		assert_int_equal(sasl_talk_begin(&talk, &sasl_toy, "OAUTHBEARER"), SASL_MORE);
		if (sasl_talk_say(&talk, bearers[i].said) == SASL_MORE) {
			assert_true(text_is(talk.asked,
				"{\"status\":\"invalid_token\",\"scope\":\"https://mx.example.org/\","
				"\"openid-configuration\":\"https://mx.example.org/"
				".well-known/openid-configuration\"}"));
			sasl_talk_say(&talk, text_of("\1"));
			assert_int_equal(talk.exchange.outcome, SASL_FAILED);
		}
		assert_ended(&talk, &bearers[i]);
	}
}

static void an_error_is_answered_with_control_a_alone(void **state)
{
	static const char *const answers[] = { "", "\1\1", "n,,\1" BEARER "\1\1", "ok" };

	(void)state;
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		struct sasl_talk talk;

		sasl_talk_begin(&talk, &sasl_toy, "OAUTHBEARER");
		assert_int_equal(sasl_talk_say(&talk, SAID("n,,\1auth=Bearer x\1\1")), SASL_MORE);
		assert_int_equal(sasl_talk_say(&talk, text_of(answers[i])), SASL_BAD);
		assert_int_equal(talk.exchange.reason, SASL_DUMMY_FORM);
	}
}

/* The message of RFC 7628 4.1, as it stands there in Base64: all of it is understood, and
 * its token is nobody's here. */
static void the_example_of_the_rfc_is_read(void **state)
{
	static const char base64[] =
		"bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBvcnQ9MTQzAWF1"
		"dGg9QmVhcmVyIHZGOWRmdDRxbVRjMk52YjNSbGNrQmhiSFJoZG1semRHRXVZMjl0Q2c9PQEB";
	char bytes[256];
	struct room room = room_over(bytes, sizeof(bytes));
	struct sasl_talk talk;

	(void)state;
	assert_true(base64_decode(text_of(base64), &room, NULL));
	sasl_talk_begin(&talk, &sasl_toy, "OAUTHBEARER");
	assert_int_equal(sasl_talk_say(&talk, room_view(&room)), SASL_MORE);
	assert_int_equal(talk.exchange.reason, SASL_WRONG_TOKEN);
}

static enum sasl_outcome begin_with(struct sasl_talk *talk, const char *mechanism,
				    struct text initial)
{
	struct room asked = room_over(talk->bytes, sizeof(talk->bytes));
	enum sasl_outcome outcome;

	talk->server = sasl_house(&sasl_toy);
	outcome = sasl_begin(&talk->exchange, &talk->server,
			     sasl_mechanism_named(text_of(mechanism)), 1, &initial, &asked);
	talk->asked = room_view(&asked);
	return outcome;
}

static void an_initial_response_saves_a_round(void **state)
{
	struct sasl_talk talk;

	(void)state;
	assert_int_equal(begin_with(&talk, "PLAIN", SAID("\0ann\0paper boat")), SASL_DONE);
	assert_int_equal(begin_with(&talk, "XOAUTH2", SAID(ANN "\1\1")), SASL_DONE);
	assert_int_equal(begin_with(&talk, "OAUTHBEARER", SAID("n,,\1" BEARER "\1\1")), SASL_DONE);
	assert_int_equal(begin_with(&talk, "SCRAM-SHA-1", SAID("n,,n=ann,r=x")), SASL_MORE);
	assert_int_equal(begin_with(&talk, "LOGIN", SAID("ann")), SASL_MORE);
	assert_true(text_is(talk.asked, "Password:"));
	assert_int_equal(sasl_talk_say(&talk, SAID("paper boat")), SASL_DONE);
	assert_int_equal(begin_with(&talk, "PLAIN", SAID("")), SASL_BAD);
	assert_int_equal(talk.exchange.reason, SASL_PLAIN_NULS);
}

static void the_server_speaks_first_in_cram_md5(void **state)
{
	struct sasl_talk talk;

	(void)state;
	assert_int_equal(begin_with(&talk, "CRAM-MD5", SAID("ann x")), SASL_BAD);
	assert_int_equal(talk.exchange.reason, SASL_INITIAL_UNWANTED);
	assert_int_equal(begin_with(&talk, "CRAM-MD5", SAID("")), SASL_BAD);
	assert_int_equal(talk.exchange.reason, SASL_INITIAL_UNWANTED);
}

static void what_is_over_stays_over(void **state)
{
	struct sasl_talk talk;
	char at[64];
	struct room room = room_over(at, sizeof(at));

	(void)state;
	sasl_talk_begin(&talk, &sasl_toy, "PLAIN");
	sasl_talk_say(&talk, SAID("\0ann\0wrong"));
	assert_int_equal(sasl_talk_say(&talk, SAID("\0ann\0paper boat")), SASL_FAILED);
	assert_int_equal(talk.exchange.round, 1);
	assert_false(sasl_challenge(&talk.exchange, &talk.server, &room));
	assert_int_equal(sasl_answer(&talk.exchange, &talk.server, sasl_person("ann"), &room),
			 SASL_FAILED);
	assert_int_equal(room.len, 0);
}

static void an_overlong_message_is_refused(void **state)
{
	static char long_text[SASL_MESSAGE_MAX + 1];
	struct sasl_talk talk;

	(void)state;
	memset(long_text, 'a', sizeof(long_text));
	for (size_t i = 0; sasl_mechanism(i); i++) {
		sasl_talk_begin(&talk, &sasl_toy, sasl_mechanism(i)->name);
		sasl_talk_say(&talk, text_span(long_text, sizeof(long_text)));
		assert_int_equal(talk.exchange.reason, SASL_TOO_LONG);
	}
}

static bool no_hmac(enum sasl_hash hash, struct text key, struct text data,
		    struct sasl_digest *out)
{
	(void)hash, (void)key, (void)data, (void)out;
	return false;
}

static void without_cryptography_nothing_that_hashes_begins(void **state)
{
	struct sasl_crypto none = sasl_toy;
	struct sasl_talk talk;

	(void)state;
	none.hmac = no_hmac;
	for (size_t i = 0; sasl_mechanism(i); i++) {
		bool hashes = sasl_mechanism(i)->hashes;

		sasl_talk_begin(&talk, &none, sasl_mechanism(i)->name);
		assert_int_equal(talk.exchange.outcome, hashes ? SASL_FAILED : SASL_MORE);
		assert_int_equal(talk.exchange.reason, hashes ? SASL_UNAVAILABLE : SASL_FINE);
	}
}

/* Every person, by every mechanism, with the answers the client side gives. */
static void the_answers_given_are_right(void **state)
{
	static const char *const users[] = { "ann", "d,e=f", "zo\xc3\xab", "two words" };

	(void)state;
	for (size_t i = 0; sasl_mechanism(i); i++) {
		for (size_t k = 0; k < 4; k++) {
			const struct sasl_account *user = sasl_person(users[k]);
			struct sasl_talk talk;

			if (sasl_mechanism(i)->reveals == SASL_REVEALS_TOKEN && !user->token)
				continue;
			sasl_talk_begin(&talk, &sasl_toy, sasl_mechanism(i)->name);
			sasl_talk_answer(&talk, user);
			while (talk.exchange.outcome == SASL_MORE) {
				assert_true(talk.exchange.round < 3);
				sasl_talk_answer(&talk, NULL);
			}
			assert_int_equal(talk.exchange.outcome, SASL_DONE);
			assert_ptr_equal(talk.exchange.account, user);
			assert_string_equal(talk.exchange.identity, users[k]);
		}
	}
}

static void the_line_to_type_is_given(void **state)
{
	struct sasl_talk talk;
	char at[512];
	struct room line = room_over(at, sizeof(at));

	(void)state;
	sasl_talk_begin(&talk, &sasl_toy, "PLAIN");
	assert_int_equal(sasl_answer_line(&talk.exchange, &talk.server, sasl_person("ann"),
					  &line), SASL_DONE);
	assert_string_equal(at, "AGFubgBwYXBlciBib2F0");
	assert_int_equal(sasl_answer_line(&talk.exchange, &talk.server, NULL, &line),
			 SASL_BAD);
	assert_string_equal(at, "");
	sasl_talk_begin(&talk, &sasl_toy, "XOAUTH2");
	assert_int_equal(sasl_answer_line(&talk.exchange, &talk.server, sasl_person("carol"),
					  &line), SASL_BAD);
	sasl_talk_say(&talk, SAID("user=carol\1auth=Bearer x\1\1"));
	assert_int_equal(sasl_answer_line(&talk.exchange, &talk.server, NULL, &line),
			 SASL_FAILED);
	assert_string_equal(at, "");
}

static void an_answer_that_does_not_fit_is_bad(void **state)
{
	struct sasl_talk talk;
	char at[8];
	struct room room = room_over(at, sizeof(at));

	(void)state;
	sasl_talk_begin(&talk, &sasl_toy, "PLAIN");
	assert_int_equal(sasl_answer(&talk.exchange, &talk.server, sasl_person("ann"), &room),
			 SASL_BAD);
	assert_int_equal(room.len, 0);
}

static void a_client_refuses_a_challenge_where_none_comes(void **state)
{
	static const char *const names[] = { "PLAIN", "XOAUTH2", "OAUTHBEARER", "SCRAM-SHA-256" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct sasl_exchange client =
			sasl_client(sasl_mechanism_named(text_of(names[i])));
		char at[256];
		struct room room = room_over(at, sizeof(at));

		assert_int_equal(sasl_client_step(&client, &sasl_toy, sasl_person("ann"),
						  text_of("x"), &room), SASL_BAD);
		assert_int_equal(client.reason, SASL_CHALLENGE_FORM);
		assert_int_equal(room.len, 0);
	}
}

static void mechanisms_are_found(void **state)
{
	(void)state;
	assert_null(sasl_mechanism(7));
	for (size_t i = 0; i < 7; i++) {
		const struct sasl_mechanism *m = sasl_mechanism(i);

		assert_ptr_equal(sasl_mechanism_named(text_of(m->name)), m);
		assert_true(m->says && m->rfc && m->messages);
	}
	assert_string_equal(sasl_mechanism_named(text_of("scram-sha-1"))->name, "SCRAM-SHA-1");
	assert_null(sasl_mechanism_named(text_of("SCRAM-SHA-1-PLUS")));
	assert_null(sasl_mechanism_named(text_of("")));
}

static void reasons_are_whole(void **state)
{
	(void)state;
	assert_null(sasl_reason_facts(SASL_FINE)->name);
	for (int i = 1; i < SASL_REASONS; i++) {
		const struct sasl_reason_facts *facts = sasl_reason_facts((enum sasl_reason)i);

		assert_true(facts->name && facts->says && facts->rfc);
		assert_true(facts->outcome == SASL_FAILED || facts->outcome == SASL_BAD);
		assert_int_equal(facts->says[strlen(facts->says) - 1], '.');
		for (int k = 1; k < i; k++)
			assert_string_not_equal(facts->name,
				sasl_reason_facts((enum sasl_reason)k)->name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_is_judged),
		cmocka_unit_test(login_is_judged),
		cmocka_unit_test(xoauth2_is_judged),
		cmocka_unit_test(oauthbearer_is_judged),
		cmocka_unit_test(an_error_is_answered_with_control_a_alone),
		cmocka_unit_test(the_example_of_the_rfc_is_read),
		cmocka_unit_test(an_initial_response_saves_a_round),
		cmocka_unit_test(the_server_speaks_first_in_cram_md5),
		cmocka_unit_test(what_is_over_stays_over),
		cmocka_unit_test(an_overlong_message_is_refused),
		cmocka_unit_test(without_cryptography_nothing_that_hashes_begins),
		cmocka_unit_test(the_answers_given_are_right),
		cmocka_unit_test(the_line_to_type_is_given),
		cmocka_unit_test(an_answer_that_does_not_fit_is_bad),
		cmocka_unit_test(a_client_refuses_a_challenge_where_none_comes),
		cmocka_unit_test(mechanisms_are_found),
		cmocka_unit_test(reasons_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
