// SPDX-License-Identifier: GPL-3.0-or-later
/* CRAM-MD5: a digest of the challenge, keyed with the password (RFC 2195). */
#include "sasl/sasl_inside.h"

static const struct sasl_part challenge_parts[] = {
	{ "unique", "<", '@', 0,
	  N_("Digits that come up once only, so that an answer that was overheard is of "
	     "no use later.") },
	{ "host", "", '>', 0, N_("The name of the server.") },
	{ 0 },
};

static const struct sasl_part response_parts[] = {
	{ "user", "", ' ', SASL_ENDS_LATE | SASL_USER, N_("The user name, up to the last space.") },
	{ "digest", "", SASL_TO_THE_END, SASL_HEX,
	  N_("HMAC-MD5 of the whole challenge, its angle brackets included, with the "
	     "password as the key, in lower-case hexadecimal. The password itself is "
	     "not sent.") },
	{ 0 },
};

static const struct sasl_message messages[] = {
	{ SASL_SERVER, 0, "challenge",
	  N_("The server sends a text that it has never sent "
	     "before."), challenge_parts },
	{ SASL_CLIENT, 0, "response",
	  N_("The client says who it is and shows, by a digest of the challenge, that "
	     "it knows the password."), response_parts },
	{ 0 },
};

static void write_hex(const struct sasl_digest *digest, struct room *room)
{
	for (size_t i = 0; i < digest->len; i++) {
		room_byte(room, "0123456789abcdef"[digest->at[i] >> 4]);
		room_byte(room, "0123456789abcdef"[digest->at[i] & 15]);
	}
}

static bool write_digest(const struct sasl_crypto *crypto, const char *password,
			 struct text challenge, struct room *room)
{
	struct sasl_digest digest;

	if (!crypto->hmac(SASL_MD5, text_of(password), challenge, &digest))
		return false;
	write_hex(&digest, room);
	return true;
}

static bool challenge(const struct sasl_exchange *exchange,
		      const struct sasl_server *server, struct room *room)
{
	room_byte(room, '<');
	room_string(room, exchange->nonce[SASL_SERVER]);
	room_byte(room, '@');
	room_string(room, server->host);
	room_byte(room, '>');
	return true;
}

static bool is_digest(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (!text_is_digit(t.at[i]) && !(t.at[i] >= 'a' && t.at[i] <= 'f'))
			return false;
	return t.len == 32;
}

static enum sasl_outcome check(struct sasl_exchange *exchange,
			       const struct sasl_server *server, struct text given)
{
	char bytes[SASL_MESSAGE_MAX + 1], digest[33];
	struct room asked = room_over(bytes, sizeof(bytes));
	struct room right = room_over(digest, sizeof(digest));

	if (exchange->account->needs_transition)
		return sasl_end(exchange, SASL_NEEDS_TRANSITION);
	if (!sasl_challenge(exchange, server, &asked) ||
	    !write_digest(server->crypto, exchange->account->password, room_view(&asked),
			  &right))
		return sasl_end(exchange, SASL_UNAVAILABLE);
	if (right.len != given.len ||
	    !server->crypto->equal(right.at, given.at, given.len))
		return sasl_end(exchange, SASL_WRONG_DIGEST);
	return sasl_end(exchange, sasl_admit(exchange, text_of(NULL)));
}

static enum sasl_outcome take(struct sasl_exchange *exchange,
			      const struct sasl_server *server, struct text response)
{
	size_t space = text_find_last(response, ' ');
	struct text user = text_head(response, space);
	struct text digest = text_skip(response, space + 1);
	enum sasl_reason reason = sasl_name_wrong(user);

	if (space == response.len)
		return sasl_end(exchange, SASL_CRAM_FORM);
	if (!is_digest(digest))
		return sasl_end(exchange, SASL_DIGEST_FORM);
	if (reason)
		return sasl_end(exchange, reason);
	if (!sasl_name_account(exchange, server, user))
		return sasl_end(exchange, SASL_UNKNOWN_USER);
	return check(exchange, server, digest);
}

static enum sasl_outcome answer(struct sasl_exchange *exchange,
				const struct sasl_crypto *crypto,
				const struct sasl_account *account, struct text asked,
				struct room *response)
{
	if (!asked.len)
		return sasl_end(exchange, SASL_CHALLENGE_FORM);
	room_string(response, account->user);
	room_byte(response, ' ');
	if (!write_digest(crypto, account->password, asked, response))
		return sasl_end(exchange, SASL_UNAVAILABLE);
	return SASL_DONE;
}

const struct sasl_mechanism sasl_cram_md5 = {
	.name = "CRAM-MD5",
	.hashes = true,
	.nonce_is_digits = true,
	.opening = SASL_SERVER_OPENS,
	.rfc = "RFC 2195",
	.says = N_("Answers a challenge with a digest keyed with the password, which "
		   "itself is not sent. MD5 is old, and who has listened can try "
		   "passwords at leisure."),
	.messages = messages,
	.take = take,
	.challenge = challenge,
	.answer = answer,
};
