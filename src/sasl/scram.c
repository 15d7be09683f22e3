// SPDX-License-Identifier: GPL-3.0-or-later
/* SCRAM-SHA-1 and SCRAM-SHA-256, the server's side (RFC 5802, RFC 7677).
 *
 * What is kept between the steps is the client's first message, from which the
 * server's first one follows, and then the server's last one. */
#include "sasl/scram.h"

enum { SALT_BYTES = 16 };

/* The account's own salt, or one that its name gives; so there is one for names
 * that nobody has, too, and asking does not tell who has an account. */
static bool write_salt(const struct sasl_server *server,
		       const struct sasl_account *account, struct text user,
		       struct room *room)
{
	struct sasl_digest digest;

	if (account && account->salt) {
		room_string(room, account->salt);
		return true;
	}
	if (!sasl_derive(server->crypto, server->seed, "salt", user, &digest))
		return false;
	sasl_write_base64(&digest, SALT_BYTES, room);
	return true;
}

static bool write_first(const struct sasl_exchange *exchange,
			const struct sasl_server *server, struct room *room)
{
	char bytes[SASL_NAME_MAX + 1];
	struct room user = room_over(bytes, sizeof(bytes));
	struct scram_first first;

	if (scram_first_read(sasl_kept(exchange), &first) ||
	    scram_name_read(first.user, &user))
		return false;
	room_string(room, "r=");
	room_text(room, first.nonce);
	room_string(room, exchange->nonce[SASL_SERVER]);
	room_string(room, ",s=");
	if (!write_salt(server, exchange->account, room_view(&user), room))
		return false;
	room_string(room, ",i=");
	room_number(room, server->iterations ? server->iterations : SASL_ITERATIONS);
	return true;
}

static bool challenge(const struct sasl_exchange *exchange,
		      const struct sasl_server *server, struct room *room)
{
	if (exchange->round == 1)
		return write_first(exchange, server, room);
	if (exchange->round == 2)
		room_text(room, sasl_kept(exchange));
	return true;
}

/* Whether both names of a first message can be read; user is written. */
static enum sasl_reason names_wrong(const struct scram_first *first, struct room *user)
{
	char bytes[SASL_NAME_MAX + 1];
	struct room authzid = room_over(bytes, sizeof(bytes));
	enum sasl_reason reason = SASL_FINE;

	if (first->authzid.len)
		reason = scram_name_read(first->authzid, &authzid);
	return reason ? reason : scram_name_read(first->user, user);
}

static enum sasl_outcome take_first(struct sasl_exchange *exchange,
				    const struct sasl_server *server, struct text message)
{
	char bytes[SASL_NAME_MAX + 1];
	struct room user = room_over(bytes, sizeof(bytes));
	struct scram_first first;
	enum sasl_reason reason = scram_first_read(message, &first);

	if (!reason)
		reason = names_wrong(&first, &user);
	if (!reason && !sasl_keep(exchange, message))
		reason = SASL_TOO_LONG;
	if (reason)
		return sasl_end(exchange, reason);
	if (sasl_name_account(exchange, server, room_view(&user)) &&
	    exchange->account->needs_transition)
		return sasl_end(exchange, SASL_NEEDS_TRANSITION);
	return SASL_MORE;
}

/* "c=" must be the header of the first message, "r=" the nonces of the
 * challenge. */
static enum sasl_reason repetition_wrong(const struct scram_first *first,
					 const struct scram_final *final,
					 struct text asked)
{
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room binding = room_over(bytes, sizeof(bytes));
	struct scram_challenge challenged;

	if (scram_challenge_read(asked, &challenged))
		return SASL_UNAVAILABLE;
	if (!base64_decode(final->binding, &binding, NULL))
		return SASL_BINDING_FORM;
	if (!text_equal(room_view(&binding), first->header))
		return SASL_BINDING_DIFFERS;
	return text_equal(final->nonce, challenged.nonce) ? SASL_FINE : SASL_NONCE_DIFFERS;
}

/* Whether proof is the one that the account's password gives for the talk. For a
 * name that nobody has it is computed as well, so that it takes as long. */
static enum sasl_reason proof_wrong(const struct sasl_exchange *exchange,
				    const struct sasl_server *server,
				    const struct scram_talk *talk, struct text encoded,
				    struct sasl_digest *signature)
{
	const struct sasl_account *account = exchange->account;
	char bytes[SASL_DIGEST_MAX + 1];
	struct room proof = room_over(bytes, sizeof(bytes));
	struct scram_keys keys;

	if (!scram_keys_make(server->crypto, exchange->mechanism->hash,
			     text_of(account ? account->password : NULL), talk, &keys))
		return SASL_UNAVAILABLE;
	if (!base64_decode(encoded, &proof, NULL) || proof.len != keys.proof.len)
		return SASL_PROOF_FORM;
	if (!account)
		return SASL_UNKNOWN_USER;
	if (!server->crypto->equal(proof.at, keys.proof.at, proof.len))
		return SASL_WRONG_PROOF;
	*signature = keys.signature;
	return SASL_FINE;
}

/* As the identity that the first message asked for, if it did. */
static enum sasl_reason admit(struct sasl_exchange *exchange, struct text escaped)
{
	char bytes[SASL_NAME_MAX + 1];
	struct room authzid = room_over(bytes, sizeof(bytes));

	if (escaped.len)
		scram_name_read(escaped, &authzid);
	return sasl_admit(exchange, room_view(&authzid));
}

/* Reads and judges the client-final-message; signature is the server's then. */
static enum sasl_reason final_wrong(struct sasl_exchange *exchange,
				    const struct sasl_server *server, struct text message,
				    struct sasl_digest *signature)
{
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room asked = room_over(bytes, sizeof(bytes));
	struct scram_first first;
	struct scram_final final;
	struct scram_talk talk;
	enum sasl_reason reason = scram_final_read(message, &final);

	if (reason)
		return reason;
	if (!sasl_challenge(exchange, server, &asked) ||
	    scram_first_read(sasl_kept(exchange), &first))
		return SASL_UNAVAILABLE;
	talk = (struct scram_talk){ first.bare, room_view(&asked), final.without_proof };
	reason = repetition_wrong(&first, &final, talk.challenge);
	if (!reason)
		reason = proof_wrong(exchange, server, &talk, final.proof, signature);
	return reason ? reason : admit(exchange, first.authzid);
}

static enum sasl_outcome take_final(struct sasl_exchange *exchange,
				    const struct sasl_server *server, struct text message)
{
	char bytes[2 * SASL_DIGEST_MAX];
	struct room last = room_over(bytes, sizeof(bytes));
	struct sasl_digest signature;
	enum sasl_reason reason = final_wrong(exchange, server, message, &signature);

	if (reason)
		return sasl_end(exchange, reason);
	room_string(&last, "v=");
	sasl_write_base64(&signature, signature.len, &last);
	sasl_keep(exchange, room_view(&last));
	return SASL_MORE;
}

static enum sasl_outcome take(struct sasl_exchange *exchange,
			      const struct sasl_server *server, struct text response)
{
	if (exchange->round == 0)
		return take_first(exchange, server, response);
	if (exchange->round == 1)
		return take_final(exchange, server, response);
	return sasl_end(exchange, response.len ? SASL_NOT_EMPTY : SASL_FINE);
}

const struct sasl_mechanism sasl_scram_sha_1 = {
	.name = "SCRAM-SHA-1",
	.hash = SASL_SHA1,
	.hashes = true,
	.opening = SASL_CLIENT_OPENS,
	.proves_server = true,
	.rfc = "RFC 5802",
	.says = N_("Proves that client and server both know the password, without "
		   "sending it. Its hash is old; SCRAM-SHA-256 is the same with a "
		   "better one."),
	.messages = scram_messages,
	.take = take,
	.challenge = challenge,
	.answer = scram_answer,
};

const struct sasl_mechanism sasl_scram_sha_256 = {
	.name = "SCRAM-SHA-256",
	.hash = SASL_SHA256,
	.hashes = true,
	.opening = SASL_CLIENT_OPENS,
	.proves_server = true,
	.rfc = "RFC 7677",
	.says = N_("Proves that client and server both know the password, without "
		   "sending it. The strongest of the mechanisms here."),
	.messages = scram_messages,
	.take = take,
	.challenge = challenge,
	.answer = scram_answer,
};
