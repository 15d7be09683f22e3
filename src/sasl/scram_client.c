// SPDX-License-Identifier: GPL-3.0-or-later
/* The client's side of SCRAM. It goes by what has been said, not by its own
 * nonce, so that it can also go on with what somebody else began. */
#include "sasl/scram.h"

static enum sasl_outcome say_first(struct sasl_exchange *exchange,
				   const struct sasl_account *account,
				   struct room *response)
{
	room_string(response, "n,,n=");
	scram_name_write(account->user, response);
	room_string(response, ",r=");
	room_string(response, exchange->nonce[SASL_CLIENT]);
	if (!sasl_keep(exchange, room_view(response)))
		return sasl_end(exchange, SASL_TOO_LONG);
	return SASL_MORE;
}

/* Whether the server's nonce is the client's with something behind it. */
static bool is_our_nonce(struct text ours, struct text theirs)
{
	return theirs.len > ours.len && text_equal(text_head(theirs, ours.len), ours);
}

/* Keeps the server-final-message that must come. */
static void expect_signature(struct sasl_exchange *exchange,
			     const struct sasl_digest *signature)
{
	char bytes[2 * SASL_DIGEST_MAX];
	struct room expected = room_over(bytes, sizeof(bytes));

	room_string(&expected, "v=");
	sasl_write_base64(signature, signature->len, &expected);
	sasl_keep(exchange, room_view(&expected));
}

static enum sasl_outcome prove(struct sasl_exchange *exchange,
			       const struct sasl_crypto *crypto,
			       const struct sasl_account *account, struct text asked,
			       struct room *response)
{
	struct scram_challenge challenge;
	struct scram_first first;
	struct scram_talk talk;
	struct scram_keys keys;

	if (scram_challenge_read(asked, &challenge) ||
	    scram_first_read(sasl_kept(exchange), &first))
		return sasl_end(exchange, SASL_CHALLENGE_FORM);
	if (!is_our_nonce(first.nonce, challenge.nonce))
		return sasl_end(exchange, SASL_NONCE_DIFFERS);
	room_string(response, "c=");
	base64_encode(first.header, response);
	room_string(response, ",r=");
	room_text(response, challenge.nonce);
	talk = (struct scram_talk){ first.bare, asked, room_view(response) };
	if (!scram_keys_make(crypto, exchange->mechanism->hash, text_of(account->password),
			     &talk, &keys))
		return sasl_end(exchange, SASL_UNAVAILABLE);
	room_string(response, ",p=");
	sasl_write_base64(&keys.proof, keys.proof.len, response);
	expect_signature(exchange, &keys.signature);
	return SASL_MORE;
}

static enum sasl_outcome check_server(struct sasl_exchange *exchange, struct text asked)
{
	struct text signature = text_head(asked, text_find(asked, ','));

	if (text_equal(text_head(asked, 2), text_of("e=")))
		return sasl_end(exchange, SASL_SERVER_REFUSES);
	if (!text_equal(text_head(asked, 2), text_of("v=")))
		return sasl_end(exchange, SASL_CHALLENGE_FORM);
	if (!text_equal(signature, sasl_kept(exchange)))
		return sasl_end(exchange, SASL_SERVER_UNPROVED);
	return SASL_DONE;
}

enum sasl_outcome scram_answer(struct sasl_exchange *exchange,
			       const struct sasl_crypto *crypto,
			       const struct sasl_account *account, struct text challenge,
			       struct room *response)
{
	switch (exchange->round) {
	case 0:
		if (challenge.len)
			return sasl_end(exchange, SASL_CHALLENGE_FORM);
		return say_first(exchange, account, response);
	case 1:
		return prove(exchange, crypto, account, challenge, response);
	default:
		return check_server(exchange, challenge);
	}
}
