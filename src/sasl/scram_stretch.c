// SPDX-License-Identifier: GPL-3.0-or-later
/* Passwords stretched, the one sum that is meant to take long. */
#include "sasl/scram.h"

static bool is_same(const struct sasl_digest *a, const struct sasl_digest *b)
{
	return a->len == b->len && memcmp(a->at, b->at, a->len) == 0;
}

static const struct sasl_stretched *find(const struct sasl_memory *memory,
					 const struct sasl_stretched *wanted)
{
	for (unsigned i = 0; i < memory->count && i < SASL_STRETCHED_MAX; i++) {
		const struct sasl_stretched *kept = &memory->list[i];

		if (kept->hash == wanted->hash && kept->iterations == wanted->iterations &&
		    is_same(&kept->of, &wanted->of))
			return kept;
	}
	return NULL;
}

bool scram_stretch(const struct sasl_crypto *crypto, enum sasl_hash hash, struct text password,
		   struct text salt, unsigned iterations, struct sasl_digest *key)
{
	struct sasl_stretched wanted = { .hash = hash, .iterations = iterations };
	struct sasl_memory *memory = crypto->memory;
	const struct sasl_stretched *kept;

	if (!memory || !crypto->hmac(hash, password, salt, &wanted.of))
		return crypto->pbkdf2(hash, password, salt, iterations, key);
	kept = find(memory, &wanted);
	if (!kept) {
		if (!crypto->pbkdf2(hash, password, salt, iterations, &wanted.key))
			return false;
		kept = &memory->list[memory->count % SASL_STRETCHED_MAX];
		memory->list[memory->count++ % SASL_STRETCHED_MAX] = wanted;
	}
	*key = kept->key;
	return true;
}
