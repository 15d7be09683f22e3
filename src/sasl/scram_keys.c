// SPDX-License-Identifier: GPL-3.0-or-later
/* SCRAM's keys, signatures and proof (RFC 5802 3). */
#include "sasl/scram.h"

static struct text digest_view(const struct sasl_digest *digest)
{
	return text_span((const char *)digest->at, digest->len);
}

/* AuthMessage: what both sides sign. */
static bool write_talk(const struct scram_talk *talk, struct room *room)
{
	room_text(room, talk->first);
	room_byte(room, ',');
	room_text(room, talk->challenge);
	room_byte(room, ',');
	room_text(room, talk->final);
	return !room->full;
}

/* SaltedPassword, with the salt and the count of a server-first-message. */
static bool salt_password(const struct sasl_crypto *crypto, enum sasl_hash hash,
			  struct text password, struct text challenge,
			  struct sasl_digest *salted)
{
	struct scram_challenge asked;

	return !scram_challenge_read(challenge, &asked) &&
	       scram_stretch(crypto, hash, password, text_span(asked.salt, asked.salt_length),
			     (unsigned)asked.iterations, salted);
}

/* ClientProof: ClientKey, covered by the signature that StoredKey gives. */
static bool make_proof(const struct sasl_crypto *crypto, enum sasl_hash hash,
		       struct text salted, struct text messages, struct sasl_digest *proof)
{
	struct sasl_digest key, stored, signature;

	if (!crypto->hmac(hash, salted, text_of("Client Key"), &key) ||
	    !crypto->hash(hash, digest_view(&key), &stored) ||
	    !crypto->hmac(hash, digest_view(&stored), messages, &signature))
		return false;
	*proof = key;
	for (size_t i = 0; i < key.len; i++)
		proof->at[i] = key.at[i] ^ signature.at[i];
	return true;
}

static bool make_signature(const struct sasl_crypto *crypto, enum sasl_hash hash,
			   struct text salted, struct text messages,
			   struct sasl_digest *signature)
{
	struct sasl_digest key;

	return crypto->hmac(hash, salted, text_of("Server Key"), &key) &&
	       crypto->hmac(hash, digest_view(&key), messages, signature);
}

bool scram_keys_make(const struct sasl_crypto *crypto, enum sasl_hash hash,
		     struct text password, const struct scram_talk *talk,
		     struct scram_keys *keys)
{
	char bytes[SCRAM_AUTH_MAX + 1];
	struct room messages = room_over(bytes, sizeof(bytes));
	struct sasl_digest salted;
	struct text key;

	if (!write_talk(talk, &messages) ||
	    !salt_password(crypto, hash, password, talk->challenge, &salted))
		return false;
	key = digest_view(&salted);
	return make_proof(crypto, hash, key, room_view(&messages), &keys->proof) &&
	       make_signature(crypto, hash, key, room_view(&messages), &keys->signature);
}
