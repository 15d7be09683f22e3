// SPDX-License-Identifier: GPL-3.0-or-later
/* What SASL needs of cryptography, asked of whoever calls it.
 *
 * This floor computes no hash itself and links no library: it is handed these
 * four functions. They are pure as it is: the same bytes in, the same out. What
 * is remembered of them changes how long they take, and nothing else. */
#ifndef SASL_HASHING_H
#define SASL_HASHING_H

#include "base/text.h"

enum sasl_hash {
	SASL_MD5,
	SASL_SHA1,
	SASL_SHA256,
	SASL_HASHES,
};

enum { SASL_DIGEST_MAX = 32 }; /* bytes of the longest, SHA-256 */

struct sasl_digest {
	unsigned char at[SASL_DIGEST_MAX];
	size_t len; /* 16, 20 or 32, as the hash has it */
};

/* What passwords were stretched to before. Whoever asks for the same again and again,
 * as a search does, lends one; zeroed, it holds nothing. */
enum { SASL_STRETCHED_MAX = 16 };
struct sasl_memory {
	unsigned count; /* so far; the last SASL_STRETCHED_MAX are kept */
	struct sasl_stretched {
		enum sasl_hash hash;
		unsigned iterations;
		struct sasl_digest of; /* an HMAC of the salt under the password */
		struct sasl_digest key;
	} list[SASL_STRETCHED_MAX];
};

/* The first three return false, with *out undefined, when the library will not
 * do it: MD5 is often forbidden. Texts may hold any byte and may be empty. */
struct sasl_crypto {
	bool (*hash)(enum sasl_hash hash, struct text data, struct sasl_digest *out);

	/* RFC 2104. */
	bool (*hmac)(enum sasl_hash hash, struct text key, struct text data,
		     struct sasl_digest *out);

	/* RFC 8018 5.2, one block long: RFC 5802's Hi(). iterations is at least 1. */
	bool (*pbkdf2)(enum sasl_hash hash, struct text password, struct text salt,
		       unsigned iterations, struct sasl_digest *out);

	/* Whether len bytes are the same, in a time that depends on len alone. */
	bool (*equal)(const void *a, const void *b, size_t len);

	struct sasl_memory *memory; /* lent; NULL: everything is computed each time, and
	                               so takes as long whoever logs in */
};

#endif
