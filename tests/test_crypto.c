// SPDX-License-Identifier: GPL-3.0-or-later
/* The arithmetic, held against the vectors of its RFCs; and the mechanisms with
 * it, against the exchanges that theirs print. */
#include "crypto/crypto.h"
#include "lib/sasl.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_digest(const struct sasl_digest *digest, const char *hex)
{
	char written[2 * SASL_DIGEST_MAX + 1];

	for (size_t i = 0; i < digest->len; i++)
		snprintf(written + 2 * i, 3, "%02x", digest->at[i]);
	assert_string_equal(written, hex);
}

/* RFC 1321 A.5, RFC 3174 7.3, FIPS 180-4's "abc". */
static void hashes_are_right(void **state)
{
	struct sasl_digest d;

	(void)state;
	assert_true(crypto_for_sasl.hash(SASL_MD5, text_of("abc"), &d));
	assert_digest(&d, "900150983cd24fb0d6963f7d28e17f72");
	assert_true(crypto_for_sasl.hash(SASL_MD5, text_of(NULL), &d));
	assert_digest(&d, "d41d8cd98f00b204e9800998ecf8427e");
	assert_true(crypto_for_sasl.hash(SASL_SHA1, text_of("abc"), &d));
	assert_digest(&d, "a9993e364706816aba3e25717850c26c9cd0d89d");
	assert_true(crypto_for_sasl.hash(SASL_SHA256, text_of("abc"), &d));
	assert_digest(&d, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert_false(crypto_for_sasl.hash(SASL_HASHES, text_of("abc"), &d));
}

/* RFC 2202 2 and 3, RFC 4231 4.3, each its test case 2; and no bytes at all. */
static void hmacs_are_right(void **state)
{
	struct text key = text_of("Jefe"), data = text_of("what do ya want for nothing?");
	struct sasl_digest d;

	(void)state;
	assert_true(crypto_for_sasl.hmac(SASL_MD5, key, data, &d));
	assert_digest(&d, "750c783e6ab0b503eaa86e310a5db738");
	assert_true(crypto_for_sasl.hmac(SASL_SHA1, key, data, &d));
	assert_digest(&d, "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
	assert_true(crypto_for_sasl.hmac(SASL_SHA256, key, data, &d));
	assert_digest(&d, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
	assert_true(crypto_for_sasl.hmac(SASL_SHA256, text_span(NULL, 0), text_of(""), &d));
	assert_digest(&d, "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
	assert_false(crypto_for_sasl.hmac(SASL_HASHES, key, data, &d));
}

/* RFC 6070 2, and the same for SHA-256. */
static void passwords_are_stretched(void **state)
{
	struct text password = text_of("password"), salt = text_of("salt");
	struct sasl_digest d;

	(void)state;
	assert_true(crypto_for_sasl.pbkdf2(SASL_SHA1, password, salt, 1, &d));
	assert_digest(&d, "0c60c80f961f0e71f3a9b524af6012062fe037a6");
	assert_true(crypto_for_sasl.pbkdf2(SASL_SHA1, password, salt, 4096, &d));
	assert_digest(&d, "4b007901b765489abead49d926f721d065a429c1");
	assert_true(crypto_for_sasl.pbkdf2(SASL_SHA256, password, salt, 4096, &d));
	assert_digest(&d, "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a");
	assert_true(crypto_for_sasl.pbkdf2(SASL_SHA256, text_of(NULL), salt, 1, &d));
	assert_int_equal(d.len, 32);
	assert_false(crypto_for_sasl.pbkdf2(SASL_HASHES, password, salt, 1, &d));
}

static void bytes_are_compared(void **state)
{
	(void)state;
	assert_true(crypto_for_sasl.equal("a\0b", "a\0b", 3));
	assert_false(crypto_for_sasl.equal("a\0b", "a\0c", 3));
	assert_true(crypto_for_sasl.equal("a", "b", 0));
}

static const struct sasl_account tim = { .user = "tim", .password = "tanstaaftanstaaf" };

static void assert_said(struct text said, const char *wanted)
{
	assert_int_equal(said.len, strlen(wanted));
	assert_memory_equal(said.at, wanted, said.len);
}

/* RFC 2195 2. */
static void cram_md5_is_as_printed(void **state)
{
	struct sasl_talk talk;
	char at[256];
	struct room room = room_over(at, sizeof(at));

	(void)state;
	sasl_talk_begin(&talk, &crypto_for_sasl, "CRAM-MD5");
	talk.server.accounts = &tim;
	talk.server.account_count = 1;
	talk.server.host = "postoffice.reston.mci.net";
	strcpy(talk.exchange.nonce[SASL_SERVER], "1896.697170952");
	assert_true(sasl_challenge(&talk.exchange, &talk.server, &room));
	assert_said(room_view(&room), "<1896.697170952@postoffice.reston.mci.net>");
	assert_int_equal(sasl_answer(&talk.exchange, &talk.server, &tim, &room), SASL_DONE);
	assert_said(room_view(&room), "tim b913a602c7eda7a495b4e6e7334d3890");
	assert_int_equal(sasl_talk_say(&talk, room_view(&room)), SASL_DONE);
	assert_string_equal(talk.exchange.identity, "tim");
}

/* RFC 5802 5 and RFC 7677 3. */
static const struct {
	const char *mechanism, *salt, *client_nonce, *server_nonce, *messages[4];
} printed[] = {
	{ "SCRAM-SHA-1", "QSXCR+Q6sek8bf92", "fyko+d2lbbFgONRv9qkxdawL", "3rfcNHYJY1ZVvWVs7j",
	  { "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL",
	    "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
	    "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
	    "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
	    "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=" } },
	{ "SCRAM-SHA-256", "W22ZaJ0SNY7soEsUEjb6gQ==", "rOprNGfwEbeRWgbNEkqO",
	  "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0",
	  { "n,,n=user,r=rOprNGfwEbeRWgbNEkqO",
	    "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
	    "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
	    "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
	    "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
	    "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=" } },
};

static void scram_is_as_printed(void **state)
{
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		const struct sasl_account user = { .user = "user", .password = "pencil",
						   .salt = printed[i].salt };
		struct sasl_exchange client;
		struct sasl_talk talk;
		char at[SASL_MESSAGE_MAX + 1];
		struct room room = room_over(at, sizeof(at));

		sasl_talk_begin(&talk, &crypto_for_sasl, printed[i].mechanism);
		talk.server.accounts = &user;
		talk.server.account_count = 1;
		strcpy(talk.exchange.nonce[SASL_SERVER], printed[i].server_nonce);
		client = sasl_client(talk.exchange.mechanism);
		strcpy(client.nonce[SASL_CLIENT], printed[i].client_nonce);
		for (size_t k = 0; k < 4; k += 2) {
			sasl_client_step(&client, &crypto_for_sasl, &user, talk.asked, &room);
			assert_said(room_view(&room), printed[i].messages[k]);
			assert_int_equal(sasl_talk_say(&talk, room_view(&room)), SASL_MORE);
			assert_said(talk.asked, printed[i].messages[k + 1]);
		}
		assert_int_equal(sasl_client_step(&client, &crypto_for_sasl, &user, talk.asked,
						  &room), SASL_DONE);
		assert_int_equal(room.len, 0);
		assert_int_equal(sasl_talk_say(&talk, room_view(&room)), SASL_DONE);
		assert_string_equal(talk.exchange.identity, "user");
	}
}

static void write_conversation(const char *mechanism, const char *seed, unsigned long count,
			       struct room *all)
{
	struct sasl_talk talk;
	struct room asked = room_over(talk.bytes, sizeof(talk.bytes));

	talk.server = sasl_house(&crypto_for_sasl);
	talk.server.seed = text_of(seed);
	sasl_begin(&talk.exchange, &talk.server, sasl_mechanism_named(text_of(mechanism)),
		   count, NULL, &asked);
	talk.asked = room_view(&asked);
	do {
		room_text(all, talk.asked);
		room_byte(all, '\n');
	} while (sasl_talk_answer(&talk, sasl_person("ann")) == SASL_MORE);
	assert_int_equal(talk.exchange.outcome, SASL_DONE);
}

static void a_seed_makes_the_same_talk_again(void **state)
{
	static const char *const names[] = { "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256" };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		char bytes[4][1024];
		struct room rooms[4];

		for (size_t k = 0; k < 4; k++)
			rooms[k] = room_over(bytes[k], sizeof(bytes[k]));
		write_conversation(names[i], "seed", 7, &rooms[0]);
		write_conversation(names[i], "seed", 7, &rooms[1]);
		write_conversation(names[i], "seed", 8, &rooms[2]);
		write_conversation(names[i], "feed", 7, &rooms[3]);
		assert_string_equal(bytes[0], bytes[1]);
		assert_string_not_equal(bytes[0], bytes[2]);
		assert_string_not_equal(bytes[0], bytes[3]);
		assert_string_not_equal(bytes[2], bytes[3]);
	}
}

/* At each step both a copy and the first one are asked on, and the first one
 * is used up before the copy goes its way. */
static void a_copy_goes_the_same_way(void **state)
{
	(void)state;
	for (size_t i = 0; sasl_mechanism(i); i++) {
		struct sasl_talk talk, copy, spoiled;

		sasl_talk_begin(&talk, &crypto_for_sasl, sasl_mechanism(i)->name);
		do {
			copy.server = talk.server;
			copy.exchange = talk.exchange;
			spoiled = talk;
			sasl_talk_say(&spoiled, SAID("something else"));
			memset(&spoiled, 0xA5, sizeof(spoiled));
			sasl_talk_answer(&talk, sasl_person("ann"));
			sasl_talk_answer(&copy, sasl_person("ann"));
			assert_true(text_equal(talk.asked, copy.asked));
			assert_int_equal(talk.exchange.outcome, copy.exchange.outcome);
			assert_ptr_equal(talk.exchange.identity, copy.exchange.identity);
		} while (talk.exchange.outcome == SASL_MORE);
		assert_int_equal(talk.exchange.outcome, SASL_DONE);
	}
}

static unsigned long draw(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned long)(*state >> 33);
}

/* Any bytes, or the right answer with some of its bytes changed. */
static struct text made_up(struct sasl_talk *talk, uint64_t *seed, char *bytes, size_t size)
{
	struct room room = room_over(bytes, size);

	if (draw(seed) % 2)
		sasl_answer(&talk->exchange, &talk->server, sasl_person("ann"), &room);
	else
		room.len = draw(seed) % 64;
	for (unsigned long i = draw(seed) % 3; i && room.len; i--)
		bytes[draw(seed) % room.len] = (char)draw(seed);
	return room_view(&room);
}

/* Nobody gets in by chance: whoever is let in has said what ann would say. */
static void any_bytes_can_be_said(void **state)
{
	uint64_t seed = 1;

	(void)state;
	for (int turn = 0; turn < 3000; turn++) {
		const struct sasl_mechanism *m = sasl_mechanism((size_t)turn % 6);
		struct sasl_talk talk;

		sasl_talk_begin(&talk, &crypto_for_sasl, m->name);
		talk.server.iterations = 1;
		while (talk.exchange.outcome == SASL_MORE) {
			char bytes[SASL_MESSAGE_MAX + 1] = { 0 };

			sasl_talk_say(&talk, made_up(&talk, &seed, bytes, sizeof(bytes)));
			assert_true(talk.exchange.round <= 3);
			assert_true(talk.asked.len <= SASL_MESSAGE_MAX);
		}
		if (talk.exchange.outcome == SASL_DONE) {
			assert_ptr_equal(talk.exchange.account, sasl_person("ann"));
			assert_int_equal(talk.exchange.reason, SASL_FINE);
		} else {
			assert_null(talk.exchange.identity);
			assert_int_equal(sasl_reason_facts(talk.exchange.reason)->outcome,
					 talk.exchange.outcome);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hashes_are_right),
		cmocka_unit_test(hmacs_are_right),
		cmocka_unit_test(passwords_are_stretched),
		cmocka_unit_test(bytes_are_compared),
		cmocka_unit_test(cram_md5_is_as_printed),
		cmocka_unit_test(scram_is_as_printed),
		cmocka_unit_test(a_seed_makes_the_same_talk_again),
		cmocka_unit_test(a_copy_goes_the_same_way),
		cmocka_unit_test(any_bytes_can_be_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
