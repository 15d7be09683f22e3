// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/crypto.h"

#include <limits.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

static const EVP_MD *hash_of(enum sasl_hash hash)
{
	switch (hash) {
	case SASL_MD5:
		return EVP_md5();
	case SASL_SHA1:
		return EVP_sha1();
	case SASL_SHA256:
		return EVP_sha256();
	default:
		return NULL;
	}
}

/* Sets the length that the library has told, if it is one. */
static bool has_length(struct sasl_digest *digest, unsigned length)
{
	digest->len = length;
	return length > 0 && length <= sizeof(digest->at);
}

static bool hash_bytes(enum sasl_hash hash, struct text data, struct sasl_digest *out)
{
	unsigned length = 0;

	return EVP_Digest(data.at, data.len, out->at, &length, hash_of(hash), NULL) == 1 &&
	       has_length(out, length);
}

/* A key of no bytes must still be somewhere: NULL means the last one to OpenSSL. */
static bool hmac_bytes(enum sasl_hash hash, struct text key, struct text data,
		       struct sasl_digest *out)
{
	unsigned length = 0;

	return key.len <= INT_MAX &&
	       HMAC(hash_of(hash), key.len ? key.at : "", (int)key.len,
		    (const unsigned char *)data.at, data.len, out->at, &length) &&
	       has_length(out, length);
}

static bool stretch_password(enum sasl_hash hash, struct text password, struct text salt,
			     unsigned iterations, struct sasl_digest *out)
{
	const EVP_MD *md = hash_of(hash);

	if (!md || password.len > INT_MAX || salt.len > INT_MAX || iterations > INT_MAX ||
	    !has_length(out, (unsigned)EVP_MD_size(md)))
		return false;
	return PKCS5_PBKDF2_HMAC(password.len ? password.at : "", (int)password.len,
				 (const unsigned char *)salt.at, (int)salt.len,
				 (int)iterations, md, (int)out->len, out->at) == 1;
}

static bool are_equal(const void *a, const void *b, size_t len)
{
	return !len || CRYPTO_memcmp(a, b, len) == 0;
}

const struct sasl_crypto crypto_for_sasl = {
	.hash = hash_bytes,
	.hmac = hmac_bytes,
	.pbkdf2 = stretch_password,
	.equal = are_equal,
};
