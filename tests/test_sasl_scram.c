// SPDX-License-Identifier: GPL-3.0-or-later
/* SCRAM and CRAM-MD5: each message that is wrong, and why. What the hashes are
 * does not matter here. */
#include "lib/sasl.h"
#include "sasl/base64.h"
#include "sasl/scram.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LONG_50  "01234567890123456789012345678901234567890123456789"
#define LONG_500 LONG_50 LONG_50 LONG_50 LONG_50 LONG_50 LONG_50 LONG_50 LONG_50 \
	LONG_50 LONG_50

static const struct {
	struct text said;
	enum sasl_reason reason;
} firsts[] = {
	{ BYTES("n,,n=ann,r=x"), SASL_FINE },
	{ BYTES("y,,n=ann,r=x"), SASL_FINE },
	{ BYTES("n,a=sales,n=ann,r=x"), SASL_FINE },
	{ BYTES("n,,n=nobody,r=x"), SASL_FINE },
	{ BYTES("n,,n=ann,r=x,b=extension,c=another"), SASL_FINE },
	{ BYTES("n,,n=zo\xc3\xab,r=!#$%&'()*+-./~"), SASL_FINE },
	{ BYTES("n,,n=d=2Ce=3Df,r=x"), SASL_FINE },
	{ BYTES("p=tls-unique,,n=ann,r=x"), SASL_CHANNEL_BINDING },
	{ BYTES("p=,,n=ann,r=x"), SASL_CHANNEL_BINDING },
	{ BYTES("n,,m=must,n=ann,r=x"), SASL_MANDATORY_EXTENSION },
	{ BYTES("n,,n=carol,r=x"), SASL_NEEDS_TRANSITION },
	{ BYTES(""), SASL_GS2_FORM },
	{ BYTES("n"), SASL_GS2_FORM },
	{ BYTES("n,"), SASL_GS2_FORM },
	{ BYTES("n,n=ann,r=x"), SASL_GS2_FORM },
	{ BYTES("N,,n=ann,r=x"), SASL_GS2_FORM },
	{ BYTES("x,,n=ann,r=x"), SASL_GS2_FORM },
	{ BYTES(",,n=ann,r=x"), SASL_GS2_FORM },
	{ BYTES("n=ann,r=x"), SASL_GS2_FORM },
	{ BYTES("n,a=,n=ann,r=x"), SASL_GS2_FORM },
	{ BYTES("n,sales,n=ann,r=x"), SASL_GS2_FORM },
	{ BYTES("n,,"), SASL_SCRAM_FORM },
	{ BYTES("n,,n=ann"), SASL_SCRAM_FORM },
	{ BYTES("n,,r=x,n=ann"), SASL_SCRAM_FORM },
	{ BYTES("n,,N=ann,r=x"), SASL_SCRAM_FORM },
	{ BYTES("n,,n=ann,r=x,"), SASL_SCRAM_FORM },
	{ BYTES("n,,n=ann,,r=x"), SASL_SCRAM_FORM },
	{ BYTES("n,,n=ann,r=x,y"), SASL_SCRAM_FORM },
	{ BYTES("n,,n=ann,r=x,y="), SASL_SCRAM_FORM },
	{ BYTES("n,,n=ann,r=x,1=2"), SASL_SCRAM_FORM },
	{ BYTES("n,,n=ann,r="), SASL_NONCE_FORM },
	{ BYTES("n,,n=ann,r=a b"), SASL_NONCE_FORM },
	{ BYTES("n,,n=ann,r=a\0b"), SASL_NONCE_FORM },
	{ BYTES("n,,n=ann,r=\xc3\xab"), SASL_NONCE_FORM },
	{ BYTES("n,,n=,r=x"), SASL_NAME_EMPTY },
	{ BYTES("n,,n=a=b,r=x"), SASL_NAME_ESCAPE },
	{ BYTES("n,,n=a=2,r=x"), SASL_NAME_ESCAPE },
	{ BYTES("n,,n=a=2c,r=x"), SASL_NAME_ESCAPE },
	{ BYTES("n,,n=a=,r=x"), SASL_NAME_ESCAPE },
	{ BYTES("n,a=b=ob,n=ann,r=x"), SASL_NAME_ESCAPE },
	{ BYTES("n,a=b\x01,n=ann,r=x"), SASL_NOT_PREPARED },
	{ BYTES("n,,n=a\x01,r=x"), SASL_NOT_PREPARED },
	{ BYTES("n,,n=\xff,r=x"), SASL_NOT_PREPARED },
	{ BYTES("n,,n=ann,r=" LONG_500), SASL_FINE },
	{ BYTES("n,,n=ann,r=" LONG_500 "xyz"), SASL_TOO_LONG },
	{ BYTES("n,,n=" LONG_500 ",r=x"), SASL_TOO_LONG },
};

static void the_first_message_is_judged(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++) {
		enum sasl_reason reason = firsts[i].reason;
		struct sasl_talk talk;

		sasl_talk_begin(&talk, &sasl_toy, "SCRAM-SHA-256");
		assert_int_equal(talk.exchange.outcome, SASL_MORE);
		assert_int_equal(talk.asked.len, 0);
		sasl_talk_say(&talk, firsts[i].said);
		assert_int_equal(talk.exchange.reason, reason);
		assert_int_equal(talk.exchange.outcome,
				 reason ? sasl_reason_facts(reason)->outcome : SASL_MORE);
		assert_int_equal(talk.asked.len > 0, !reason);
	}
}

static void begin_scram(struct sasl_talk *talk, struct text first)
{
	sasl_talk_begin(talk, &sasl_toy, "SCRAM-SHA-256");
	assert_int_equal(sasl_talk_say(talk, first), SASL_MORE);
}

/* Writes text with the first `find` replaced. */
static void edit(struct text text, const char *find, const char *replace, struct room *room)
{
	struct text wanted = text_of(find);
	size_t at = 0;

	while (!text_equal(text_head(text_skip(text, at), wanted.len), wanted))
		assert_true(at++ < text.len);
	room_text(room, text_head(text, at));
	room_string(room, replace);
	room_text(room, text_skip(text, at + wanted.len));
}

static const struct {
	const char *find;    /* in the right final message */
	const char *replace;
	enum sasl_reason reason;
} finals[] = {
	{ "c=biws", "c=biws", SASL_FINE },
	{ "c=biws", "c=eSws", SASL_BINDING_DIFFERS },
	{ "c=biws", "c=", SASL_BINDING_DIFFERS },
	{ "c=biws", "c=biw", SASL_BINDING_FORM },
	{ "c=biws", "c=n,,", SASL_SCRAM_FORM },
	{ "c=biws,", "", SASL_SCRAM_FORM },
	{ "c=biws", "C=biws", SASL_SCRAM_FORM },
	{ ",r=x", ",r=y", SASL_NONCE_DIFFERS },
	{ ",p=", "+,p=", SASL_NONCE_DIFFERS },
	{ ",r=x", ",r=\x7f", SASL_NONCE_FORM },
	{ ",r=x", ",x", SASL_SCRAM_FORM },
	{ ",p=", ",x=1,p=", SASL_WRONG_PROOF },
	{ ",p=", ",x,p=", SASL_SCRAM_FORM },
	{ ",p=", ",,p=", SASL_SCRAM_FORM },
	{ ",p=", ",v=", SASL_SCRAM_FORM },
	{ ",p=", ",p=AAAA", SASL_PROOF_FORM },
	{ ",p=", ",p= ", SASL_PROOF_FORM },
	{ ",p=", ",p=,p=", SASL_SCRAM_FORM },
};

static void the_final_message_is_judged(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof finals / sizeof *finals; i++) {
		char right[SASL_MESSAGE_MAX + 1], said[SASL_MESSAGE_MAX + 1];
		struct room answer = room_over(right, sizeof(right));
		struct room edited = room_over(said, sizeof(said));
		enum sasl_reason reason = finals[i].reason;
		struct sasl_talk talk;

		begin_scram(&talk, SAID("n,,n=ann,r=x"));
		sasl_answer(&talk.exchange, &talk.server, NULL, &answer);
		edit(room_view(&answer), finals[i].find, finals[i].replace, &edited);
		sasl_talk_say(&talk, room_view(&edited));
		assert_int_equal(talk.exchange.reason, reason);
		assert_int_equal(talk.exchange.outcome,
				 reason ? sasl_reason_facts(reason)->outcome : SASL_MORE);
	}
}

static void a_proof_has_the_length_of_the_hash(void **state)
{
	struct sasl_talk talk;
	char at[256];
	struct room final = room_over(at, sizeof(at));

	(void)state;
	begin_scram(&talk, SAID("n,,n=ann,r=x"));
	room_string(&final, "c=biws,r=x");
	room_string(&final, talk.exchange.nonce[SASL_SERVER]);
	room_string(&final, ",p=AAAA");
	assert_int_equal(sasl_talk_say(&talk, room_view(&final)), SASL_BAD);
	assert_int_equal(talk.exchange.reason, SASL_PROOF_FORM);
}

static void each_side_has_its_nonce(void **state)
{
	struct sasl_talk talk;

	(void)state;
	sasl_talk_begin(&talk, &sasl_toy, "SCRAM-SHA-1");
	assert_int_equal(strlen(talk.exchange.nonce[SASL_SERVER]), 24);
	assert_int_equal(strlen(talk.exchange.nonce[SASL_CLIENT]), 24);
	assert_string_not_equal(talk.exchange.nonce[SASL_SERVER],
				talk.exchange.nonce[SASL_CLIENT]);
}

static void the_last_answer_is_empty(void **state)
{
	struct sasl_talk talk, copy;

	(void)state;
	begin_scram(&talk, SAID("n,,n=ann,r=x"));
	assert_int_equal(sasl_talk_answer(&talk, NULL), SASL_MORE);
	assert_true(text_equal(text_head(talk.asked, 2), text_of("v=")));
	copy = talk;
	assert_int_equal(sasl_talk_say(&talk, SAID("")), SASL_DONE);
	assert_int_equal(sasl_talk_say(&copy, SAID("x")), SASL_BAD);
	assert_int_equal(copy.exchange.reason, SASL_NOT_EMPTY);
}

static void another_password_gives_no_proof(void **state)
{
	struct sasl_talk talk;

	(void)state;
	begin_scram(&talk, SAID("n,,n=ann,r=x"));
	assert_int_equal(sasl_talk_answer(&talk, sasl_person("bob")), SASL_FAILED);
	assert_int_equal(talk.exchange.reason, SASL_WRONG_PROOF);
	begin_scram(&talk, SAID("n,,n=nobody,r=x"));
	assert_int_equal(sasl_talk_answer(&talk, sasl_person("ann")), SASL_FAILED);
	assert_int_equal(talk.exchange.reason, SASL_UNKNOWN_USER);
	begin_scram(&talk, SAID("n,,n=nobody,r=x"));
	assert_int_equal(sasl_talk_say(&talk, SAID("c=biws,r=x")), SASL_BAD);
	begin_scram(&talk, SAID("n,,n=bob,r=x"));
	assert_int_equal(sasl_talk_answer(&talk, NULL), SASL_FAILED);
	assert_int_equal(talk.exchange.reason, SASL_DISABLED);
	assert_null(talk.exchange.identity);
}

static const struct {
	const char *first;
	enum sasl_reason reason;
	const char *identity;
} identities[] = {
	{ "n,,n=ann,r=x", SASL_FINE, "ann" },
	{ "y,a=ann,n=ann,r=x", SASL_FINE, "ann" },
	{ "n,a=sales,n=ann,r=x", SASL_FINE, "sales" },
	{ "n,a=d=2Ce=3Df,n=d=2Ce=3Df,r=x", SASL_FINE, "d,e=f" },
	{ "n,a=bob,n=ann,r=x", SASL_NOT_AUTHORIZED, NULL },
};

static void the_identity_is_judged(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof identities / sizeof *identities; i++) {
		struct sasl_talk talk;

		begin_scram(&talk, text_of(identities[i].first));
		if (sasl_talk_answer(&talk, NULL) == SASL_MORE)
			sasl_talk_say(&talk, SAID(""));
		assert_int_equal(talk.exchange.reason, identities[i].reason);
		if (identities[i].identity)
			assert_string_equal(talk.exchange.identity, identities[i].identity);
		else
			assert_null(talk.exchange.identity);
	}
}

/* The same name has the same salt, whether there is such an account or not. */
static void salts_tell_nothing(void **state)
{
	static const char *const salted[] = { "n,,n=ann,r=x", "n,,n=nobody,r=x" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct sasl_talk one, two, other;

		begin_scram(&one, text_of(salted[i]));
		begin_scram(&two, text_of(salted[i]));
		begin_scram(&other, text_of("n,,n=bob,r=x"));
		assert_true(text_equal(one.asked, two.asked));
		assert_int_equal(one.asked.len, other.asked.len);
		assert_false(text_equal(one.asked, other.asked));
	}
}

/* What a server may not ask of a client. */
static const struct {
	const char *asked;
	enum sasl_reason reason;
} challenges[] = {
	{ "r=xy,s=c2FsdA==,i=1", SASL_FINE },
	{ "r=xy,s=c2FsdA==,i=4096,z=1", SASL_FINE },
	{ "r=yx,s=c2FsdA==,i=1", SASL_NONCE_DIFFERS },
	{ "r=x,s=c2FsdA==,i=1", SASL_NONCE_DIFFERS },
	{ "", SASL_CHALLENGE_FORM },
	{ "m=1,r=xy,s=c2FsdA==,i=1", SASL_CHALLENGE_FORM },
	{ "r=xy,s=c2FsdA=,i=1", SASL_CHALLENGE_FORM },
	{ "r=xy,s=,i=1", SASL_CHALLENGE_FORM },
	{ "r=xy,s=c2FsdA==,i=0", SASL_CHALLENGE_FORM },
	{ "r=xy,s=c2FsdA==,i=01", SASL_CHALLENGE_FORM },
	{ "r=xy,s=c2FsdA==,i=", SASL_CHALLENGE_FORM },
	{ "r=xy,s=c2FsdA==,i=1000001", SASL_CHALLENGE_FORM },
	{ "r=xy,s=c2FsdA==,i=1,", SASL_CHALLENGE_FORM },
	{ "r=xy,s=" LONG_50 LONG_50 LONG_50 LONG_50 ",i=1", SASL_CHALLENGE_FORM },
};

static void begin_client(struct sasl_exchange *client, struct room *room)
{
	*client = sasl_client(sasl_mechanism_named(text_of("SCRAM-SHA-1")));
	strcpy(client->nonce[SASL_CLIENT], "x");
	assert_int_equal(sasl_client_step(client, &sasl_toy, sasl_person("ann"), text_of(""),
					  room), SASL_MORE);
	assert_string_equal(room->at, "n,,n=ann,r=x");
}

static void the_client_judges_the_challenge(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof challenges / sizeof *challenges; i++) {
		enum sasl_reason reason = challenges[i].reason;
		struct sasl_exchange client;
		char at[SASL_MESSAGE_MAX + 1];
		struct room room = room_over(at, sizeof(at));

		begin_client(&client, &room);
		sasl_client_step(&client, &sasl_toy, sasl_person("ann"),
				 text_of(challenges[i].asked), &room);
		assert_int_equal(client.reason, reason);
		assert_int_equal(client.outcome,
				 reason ? sasl_reason_facts(reason)->outcome : SASL_MORE);
		assert_int_equal(room.len > 0, !reason);
	}
}

static const struct {
	const char *asked;
	enum sasl_reason reason;
} signatures[] = {
	{ "v=AAAA", SASL_SERVER_UNPROVED },
	{ "v=", SASL_SERVER_UNPROVED },
	{ "e=invalid-proof", SASL_SERVER_REFUSES },
	{ "", SASL_CHALLENGE_FORM },
	{ "x=1", SASL_CHALLENGE_FORM },
};

static void the_client_judges_the_server(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++) {
		struct sasl_exchange client;
		char at[SASL_MESSAGE_MAX + 1];
		struct room room = room_over(at, sizeof(at));

		begin_client(&client, &room);
		sasl_client_step(&client, &sasl_toy, sasl_person("ann"),
				 text_of("r=xy,s=c2FsdA==,i=1"), &room);
		sasl_client_step(&client, &sasl_toy, sasl_person("ann"),
				 text_of(signatures[i].asked), &room);
		assert_int_equal(client.reason, signatures[i].reason);
		assert_int_equal(room.len, 0);
	}
}

#define DIGEST "0123456789abcdef0123456789abcdef"

static const struct {
	struct text said;
	enum sasl_reason reason;
} digests[] = {
	{ BYTES("ann " DIGEST), SASL_WRONG_DIGEST },
	{ BYTES("two words " DIGEST), SASL_WRONG_DIGEST },
	{ BYTES("nobody " DIGEST), SASL_UNKNOWN_USER },
	{ BYTES("carol " DIGEST), SASL_NEEDS_TRANSITION },
	{ BYTES(""), SASL_CRAM_FORM },
	{ BYTES("ann"), SASL_CRAM_FORM },
	{ BYTES("ann " DIGEST " "), SASL_DIGEST_FORM },
	{ BYTES("ann 0123456789ABCDEF0123456789ABCDEF"), SASL_DIGEST_FORM },
	{ BYTES("ann 0" DIGEST), SASL_DIGEST_FORM },
	{ BYTES("ann g123456789abcdef0123456789abcdef"), SASL_DIGEST_FORM },
	{ BYTES("ann paper boat"), SASL_DIGEST_FORM },
	{ BYTES(" " DIGEST), SASL_NAME_EMPTY },
	{ BYTES("a\0b " DIGEST), SASL_NOT_PREPARED },
};

static void the_digest_is_judged(void **state)
{
	struct sasl_talk talk;

	(void)state;
	for (size_t i = 0; i < sizeof digests / sizeof *digests; i++) {
		assert_int_equal(sasl_talk_begin(&talk, &sasl_toy, "CRAM-MD5"), SASL_MORE);
		sasl_talk_say(&talk, digests[i].said);
		assert_int_equal(talk.exchange.reason, digests[i].reason);
	}
	sasl_talk_begin(&talk, &sasl_toy, "CRAM-MD5");
	assert_int_equal(sasl_talk_answer(&talk, sasl_person("bob")), SASL_FAILED);
	assert_int_equal(talk.exchange.reason, SASL_DISABLED);
}

static void the_challenge_has_its_form(void **state)
{
	struct sasl_talk talk;
	struct text rest;
	unsigned long number;

	(void)state;
	sasl_talk_begin(&talk, &sasl_toy, "CRAM-MD5");
	rest = text_skip(talk.asked, 1);
	assert_int_equal(talk.asked.at[0], '<');
	assert_true(text_number(text_take(&rest, '.'), 0xFFFFFFFF, &number));
	assert_true(text_number(text_take(&rest, '@'), 0xFFFFFFFF, &number));
	assert_true(text_is(rest, "mx.example.org>"));
}

static void a_salt_that_is_none_makes_scram_unavailable(void **state)
{
	const struct sasl_account account = { .user = "u", .password = "p", .salt = "not" };
	struct sasl_talk talk;
	char bytes[512];
	struct room room = room_over(bytes, sizeof(bytes));

	(void)state;
	sasl_talk_begin(&talk, &sasl_toy, "SCRAM-SHA-1");
	talk.server.accounts = &account;
	talk.server.account_count = 1;
	assert_int_equal(sasl_talk_say(&talk, SAID("n,,n=u,r=x")), SASL_MORE);
	assert_int_equal(sasl_answer(&talk.exchange, &talk.server, NULL, &room), SASL_BAD);
	assert_int_equal(sasl_talk_say(&talk, SAID("c=biws,r=x,p=AAAA")), SASL_FAILED);
	assert_int_equal(talk.exchange.reason, SASL_UNAVAILABLE);
}

/* A library that gives up once it has done so much. */
static unsigned calls_left;

static bool weary_hash(enum sasl_hash hash, struct text data, struct sasl_digest *out)
{
	return calls_left && calls_left-- && sasl_toy.hash(hash, data, out);
}

static bool weary_hmac(enum sasl_hash hash, struct text key, struct text data,
		       struct sasl_digest *out)
{
	return calls_left && calls_left-- && sasl_toy.hmac(hash, key, data, out);
}

static bool weary_pbkdf2(enum sasl_hash hash, struct text password, struct text salt,
			 unsigned iterations, struct sasl_digest *out)
{
	return calls_left && calls_left-- &&
	       sasl_toy.pbkdf2(hash, password, salt, iterations, out);
}

/* ann's answers, with a sound library, to a server whose own gives up. */
static enum sasl_outcome talk_wearily(struct sasl_talk *talk, const char *mechanism,
				      const struct sasl_crypto *weary, unsigned calls)
{
	calls_left = calls;
	sasl_talk_begin(talk, weary, mechanism);
	while (talk->exchange.outcome == SASL_MORE) {
		char bytes[SASL_MESSAGE_MAX + 1];
		struct room room = room_over(bytes, sizeof(bytes));
		struct sasl_server sound = talk->server;

		sound.crypto = &sasl_toy;
		sasl_answer(&talk->exchange, &sound, sasl_person("ann"), &room);
		sasl_talk_say(talk, room_view(&room));
	}
	return talk->exchange.outcome;
}

static void wherever_the_library_fails_so_does_the_exchange(void **state)
{
	static const struct { const char *name; unsigned calls; } needs[] = {
		{ "PLAIN", 0 }, { "CRAM-MD5", 3 }, { "SCRAM-SHA-1", 10 },
	};
	const struct sasl_crypto weary = { weary_hash, weary_hmac, weary_pbkdf2,
					   sasl_toy.equal, NULL };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct sasl_talk talk;

		for (unsigned calls = 0; calls < needs[i].calls; calls++) {
			assert_int_equal(talk_wearily(&talk, needs[i].name, &weary, calls),
					 SASL_FAILED);
			assert_int_equal(talk.exchange.reason, SASL_UNAVAILABLE);
			assert_int_equal(talk.asked.len, 0);
		}
		assert_int_equal(talk_wearily(&talk, needs[i].name, &weary, needs[i].calls),
				 SASL_DONE);
	}
}

/* The same of the client's side, whose challenges come from a sound server. */
static void wherever_the_library_fails_so_does_the_client(void **state)
{
	static const char *const names[] = { "CRAM-MD5", "SCRAM-SHA-256" };
	const struct sasl_crypto weary = { weary_hash, weary_hmac, weary_pbkdf2,
					   sasl_toy.equal, NULL };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct sasl_exchange client;
		struct sasl_talk talk;
		char bytes[SASL_MESSAGE_MAX + 1];
		struct room room = room_over(bytes, sizeof(bytes));

		sasl_talk_begin(&talk, &sasl_toy, names[i]);
		client = sasl_client(talk.exchange.mechanism);
		calls_left = 0;
		while (sasl_client_step(&client, &weary, sasl_person("ann"), talk.asked,
					&room) == SASL_MORE)
			sasl_talk_say(&talk, room_view(&room));
		assert_int_equal(client.outcome, SASL_FAILED);
		assert_int_equal(client.reason, SASL_UNAVAILABLE);
		assert_int_equal(room.len, 0);
	}
}

static unsigned stretched;

static bool counted_pbkdf2(enum sasl_hash hash, struct text password, struct text salt,
			   unsigned iterations, struct sasl_digest *out)
{
	stretched++;
	return sasl_toy.pbkdf2(hash, password, salt, iterations, out);
}

/* Stretches with the memory that crypto has, and compares with what none gives. */
static void stretch(const struct sasl_crypto *crypto, enum sasl_hash hash,
		    const char *password, const char *salt, unsigned iterations)
{
	struct sasl_digest key, plain;

	assert_true(scram_stretch(crypto, hash, text_of(password), text_of(salt),
				  iterations, &key));
	assert_true(sasl_toy.pbkdf2(hash, text_of(password), text_of(salt), iterations, &plain));
	assert_int_equal(key.len, plain.len);
	assert_memory_equal(key.at, plain.at, key.len);
}

static void what_was_stretched_is_remembered(void **state)
{
	struct sasl_memory memory = { 0 };
	struct sasl_crypto crypto = sasl_toy;

	(void)state;
	crypto.pbkdf2 = counted_pbkdf2;
	crypto.memory = &memory;
	stretched = 0;
	for (int again = 0; again < 2; again++) {
		stretch(&crypto, SASL_SHA256, "paper boat", "salt", 4096);
		stretch(&crypto, SASL_SHA256, "tin whistle", "salt", 4096);
		stretch(&crypto, SASL_SHA256, "paper boat", "pepper", 4096);
		stretch(&crypto, SASL_SHA256, "paper boat", "salt", 4097);
		stretch(&crypto, SASL_SHA1, "paper boat", "salt", 4096);
	}
	assert_int_equal(stretched, 5);
	for (unsigned i = 0; i < SASL_STRETCHED_MAX; i++)
		stretch(&crypto, SASL_SHA256, "glass bead", "salt", 1 + i);
	stretch(&crypto, SASL_SHA256, "paper boat", "salt", 4096);
	assert_int_equal(stretched, 5 + SASL_STRETCHED_MAX + 1);
	crypto.memory = NULL;
	stretch(&crypto, SASL_SHA256, "paper boat", "salt", 4096);
	assert_int_equal(stretched, 5 + SASL_STRETCHED_MAX + 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_message_is_judged),
		cmocka_unit_test(the_final_message_is_judged),
		cmocka_unit_test(a_proof_has_the_length_of_the_hash),
		cmocka_unit_test(each_side_has_its_nonce),
		cmocka_unit_test(the_last_answer_is_empty),
		cmocka_unit_test(another_password_gives_no_proof),
		cmocka_unit_test(the_identity_is_judged),
		cmocka_unit_test(salts_tell_nothing),
		cmocka_unit_test(the_client_judges_the_challenge),
		cmocka_unit_test(the_client_judges_the_server),
		cmocka_unit_test(the_digest_is_judged),
		cmocka_unit_test(the_challenge_has_its_form),
		cmocka_unit_test(a_salt_that_is_none_makes_scram_unavailable),
		cmocka_unit_test(what_was_stretched_is_remembered),
		cmocka_unit_test(wherever_the_library_fails_so_does_the_exchange),
		cmocka_unit_test(wherever_the_library_fails_so_does_the_client),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
