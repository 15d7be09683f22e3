// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/sasl.h"

#include <stdint.h>
#include <string.h>

static const size_t sizes[SASL_HASHES] = { 16, 20, 32 };

/* FNV-1a over the parts, drawn out to the length of the hash. */
static void mix(enum sasl_hash hash, struct text a, struct text b, struct sasl_digest *out)
{
	uint64_t sum = 0xcbf29ce484222325u + hash;

	for (size_t i = 0; i < a.len; i++)
		sum = (sum ^ (unsigned char)a.at[i]) * 0x100000001b3u;
	sum = (sum ^ 0x100) * 0x100000001b3u;
	for (size_t i = 0; i < b.len; i++)
		sum = (sum ^ (unsigned char)b.at[i]) * 0x100000001b3u;
	out->len = sizes[hash];
	for (size_t i = 0; i < out->len; i++) {
		sum = (sum ^ i) * 0x100000001b3u;
		out->at[i] = (unsigned char)(sum >> 32);
	}
}

static bool toy_hash(enum sasl_hash hash, struct text data, struct sasl_digest *out)
{
	mix(hash, data, text_of(NULL), out);
	return true;
}

static bool toy_hmac(enum sasl_hash hash, struct text key, struct text data,
		     struct sasl_digest *out)
{
	mix(hash, key, data, out);
	return true;
}

static bool toy_pbkdf2(enum sasl_hash hash, struct text password, struct text salt,
		       unsigned iterations, struct sasl_digest *out)
{
	(void)iterations;
	mix(hash, password, salt, out);
	return true;
}

static bool toy_equal(const void *a, const void *b, size_t len)
{
	return memcmp(a, b, len) == 0;
}

const struct sasl_crypto sasl_toy = {
	.hash = toy_hash,
	.hmac = toy_hmac,
	.pbkdf2 = toy_pbkdf2,
	.equal = toy_equal,
};

static const char *const as_sales[] = { "sales", "all staff", NULL };

const struct sasl_account sasl_people[] = {
	{ .user = "ann", .password = "paper boat", .token = "ya29.Ann-s_token~1==",
	  .may_act_as = as_sales },
	{ .user = "bob", .password = "tin whistle", .token = "ya29.Bob", .disabled = true },
	{ .user = "carol", .password = "glass bead", .needs_transition = true },
	{ .user = "d,e=f", .password = "a,b=c" },
	{ .user = "zo\xc3\xab", .password = "caf\xc3\xa9 noir" },
	{ .user = "two words", .password = "wooden spoon" },
};

enum { PEOPLE = sizeof sasl_people / sizeof *sasl_people };

const struct sasl_account *sasl_person(const char *user)
{
	for (size_t i = 0; i < PEOPLE; i++)
		if (!strcmp(sasl_people[i].user, user))
			return &sasl_people[i];
	return NULL;
}

struct sasl_server sasl_house(const struct sasl_crypto *crypto)
{
	return (struct sasl_server){
		.crypto = crypto,
		.accounts = sasl_people,
		.account_count = PEOPLE,
		.host = "mx.example.org",
		.seed = text_of("a seed"),
	};
}

enum sasl_outcome sasl_talk_begin(struct sasl_talk *talk, const struct sasl_crypto *crypto,
			     const char *mechanism)
{
	struct room asked = room_over(talk->bytes, sizeof(talk->bytes));
	enum sasl_outcome outcome;

	talk->server = sasl_house(crypto);
	outcome = sasl_begin(&talk->exchange, &talk->server,
			     sasl_mechanism_named(text_of(mechanism)), 1, NULL, &asked);
	talk->asked = room_view(&asked);
	return outcome;
}

enum sasl_outcome sasl_talk_say(struct sasl_talk *talk, struct text response)
{
	struct room asked = room_over(talk->bytes, sizeof(talk->bytes));

	sasl_step(&talk->exchange, &talk->server, response, &asked);
	talk->asked = room_view(&asked);
	return talk->exchange.outcome;
}

struct sasl_exchange sasl_client(const struct sasl_mechanism *mechanism)
{
	return (struct sasl_exchange){
		.mechanism = mechanism,
		.nonce[SASL_CLIENT] = "fyko+d2lbbFgONRv9qkxdawL",
	};
}

enum sasl_outcome sasl_talk_answer(struct sasl_talk *talk, const struct sasl_account *user)
{
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room response = room_over(bytes, sizeof(bytes));

	sasl_answer(&talk->exchange, &talk->server, user, &response);
	return sasl_talk_say(talk, room_view(&response));
}
