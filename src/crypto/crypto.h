// SPDX-License-Identifier: GPL-3.0-or-later
/* Nettle, which no other floor touches. */
#ifndef CRYPTO_CRYPTO_H
#define CRYPTO_CRYPTO_H

#include "sasl/sasl.h"

/* The arithmetic of SASL's mechanisms. */
extern const struct sasl_crypto crypto_for_sasl;

/* The same, with a memory, which is lent. */
struct sasl_crypto crypto_with_memory(struct sasl_memory *memory);

#endif
