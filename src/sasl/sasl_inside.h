// SPDX-License-Identifier: GPL-3.0-or-later
/* What the mechanisms share, for this floor only. */
#ifndef SASL_INSIDE_H
#define SASL_INSIDE_H

#include "base/words.h"
#include "sasl/base64.h"
#include "sasl/sasl.h"

/* The mechanisms, each in the file of its name. */
extern const struct sasl_mechanism sasl_plain, sasl_login, sasl_cram_md5, sasl_scram_sha_1,
	sasl_scram_sha_256, sasl_oauthbearer, sasl_xoauth2;

/* Ends the exchange for that reason, well for SASL_FINE; returns its outcome. */
enum sasl_outcome sasl_end(struct sasl_exchange *exchange, enum sasl_reason reason);

/* Keeps what a later message depends on. False when it is too long. */
bool sasl_keep(struct sasl_exchange *exchange, struct text said);
struct text sasl_kept(const struct sasl_exchange *exchange);

/* Writes the digest's first count bytes in Base64. */
void sasl_write_base64(const struct sasl_digest *digest, size_t count, struct room *room);

/* A digest of `label` and `about` that nobody guesses who has not the seed. */
bool sasl_derive(const struct sasl_crypto *crypto, struct text seed, const char *label,
		 struct text about, struct sasl_digest *digest);

/* Sets the nonce of that side from seed and count; of digits for CRAM-MD5. */
bool sasl_make_nonce(struct sasl_exchange *exchange, const struct sasl_crypto *crypto,
		     enum sasl_side side, struct text seed, unsigned long count);

/* Whether text is UTF-8 without ASCII's control characters. */
bool sasl_is_prepared(struct text text);

/* Why a user name cannot be one; SASL_FINE when it can. */
enum sasl_reason sasl_name_wrong(struct text name);

/* Whether it is the b64token of RFC 6750 2.1. */
bool sasl_is_token(struct text token);

/* The account of that user name as exchange->account. False when there is none. */
bool sasl_name_account(struct sasl_exchange *exchange, const struct sasl_server *server,
		       struct text user);

/* The end of PLAIN and LOGIN: who, with what password, acting as whom (empty:
 * as themselves). */
enum sasl_outcome sasl_check_password(struct sasl_exchange *exchange,
				      const struct sasl_server *server, struct text user,
				      struct text password, struct text authzid);

/* exchange->account has proved itself and would act as authzid (empty: as
 * itself): sets exchange->identity, or says why not. */
enum sasl_reason sasl_admit(struct sasl_exchange *exchange, struct text authzid);

#endif
