// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/crypto.h"

#include <nettle/hmac.h>
#include <nettle/md5.h>
#include <nettle/memops.h>
#include <nettle/nettle-meta.h>
#include <nettle/pbkdf2.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>
#include <nettle/version.h>
#undef pbkdf2 /* to Nettle a name for its nettle_pbkdf2, to us one of a field */

/* Since Nettle 4 a digest is always whole, and how much is wanted not said. */
#if NETTLE_VERSION_MAJOR >= 4
#define ALL_OF(hash)
#else
#define ALL_OF(hash) (hash)->digest_size,
#endif

typedef void stretch_function(size_t key_length, const uint8_t *key, unsigned iterations,
			      size_t salt_length, const uint8_t *salt, size_t length,
			      uint8_t *out);

static const struct {
	const struct nettle_hash *hash;
	stretch_function *stretch; /* NULL: no mechanism wants it */
} known[SASL_HASHES] = {
	[SASL_MD5] = { &nettle_md5, NULL },
	[SASL_SHA1] = { &nettle_sha1, pbkdf2_hmac_sha1 },
	[SASL_SHA256] = { &nettle_sha256, pbkdf2_hmac_sha256 },
};

/* Room for the state of any of them. */
union state {
	struct md5_ctx md5;
	struct sha1_ctx sha1;
	struct sha256_ctx sha256;
};

static const uint8_t *bytes_of(struct text text)
{
	return (const uint8_t *)text.at;
}

static bool hash_bytes(enum sasl_hash n, struct text data, struct sasl_digest *out)
{
	const struct nettle_hash *hash = n < SASL_HASHES ? known[n].hash : NULL;
	union state state;

	if (!hash)
		return false;
	hash->init(&state);
	hash->update(&state, data.len, bytes_of(data));
	hash->digest(&state, ALL_OF(hash) out->at);
	out->len = hash->digest_size;
	return true;
}

static bool hmac_bytes(enum sasl_hash n, struct text key, struct text data,
		       struct sasl_digest *out)
{
	const struct nettle_hash *hash = n < SASL_HASHES ? known[n].hash : NULL;
	union state outer, inner, state;

	if (!hash)
		return false;
	hmac_set_key(&outer, &inner, &state, hash, key.len, bytes_of(key));
	hmac_update(&state, hash, data.len, bytes_of(data));
	hmac_digest(&outer, &inner, &state, hash, ALL_OF(hash) out->at);
	out->len = hash->digest_size;
	return true;
}

static bool stretch_password(enum sasl_hash n, struct text password, struct text salt,
			     unsigned iterations, struct sasl_digest *out)
{
	stretch_function *stretch = n < SASL_HASHES ? known[n].stretch : NULL;

	if (!stretch)
		return false;
	out->len = known[n].hash->digest_size;
	stretch(password.len, bytes_of(password), iterations, salt.len, bytes_of(salt),
		out->len, out->at);
	return true;
}

static bool are_equal(const void *a, const void *b, size_t len)
{
	return memeql_sec(a, b, len);
}

const struct sasl_crypto crypto_for_sasl = {
	.hash = hash_bytes,
	.hmac = hmac_bytes,
	.pbkdf2 = stretch_password,
	.equal = are_equal,
};

struct sasl_crypto crypto_with_memory(struct sasl_memory *memory)
{
	struct sasl_crypto crypto = crypto_for_sasl;

	crypto.memory = memory;
	return crypto;
}
