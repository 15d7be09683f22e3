// SPDX-License-Identifier: GPL-3.0-or-later
/* SCRAM's messages and keys, for this floor only (RFC 5802). */
#ifndef SASL_SCRAM_H
#define SASL_SCRAM_H

#include "sasl/sasl_inside.h"

enum {
	SCRAM_AUTH_MAX = SASL_SAID_MAX + 2 * SASL_MESSAGE_MAX + 2,
	SCRAM_SALT_MAX = 128, /* bytes */
};

/* Views into a message, without the letters of their attributes. */
struct scram_first {
	struct text header;  /* gs2-header, both commas included */
	struct text bare;    /* client-first-message-bare */
	struct text authzid; /* as sent: escaped */
	struct text user;    /* the same */
	struct text nonce;
};

struct scram_challenge { /* server-first-message */
	struct text nonce;
	char salt[SCRAM_SALT_MAX + 1];
	size_t salt_length;
	unsigned long iterations;
};

struct scram_final { /* client-final-message */
	struct text binding; /* in Base64 */
	struct text nonce;
	struct text proof;   /* in Base64 */
	struct text without_proof;
};

/* What is wrong with a message; SASL_FINE when it has been read. */
enum sasl_reason scram_first_read(struct text message, struct scram_first *first);
enum sasl_reason scram_challenge_read(struct text message,
				      struct scram_challenge *challenge);
enum sasl_reason scram_final_read(struct text message, struct scram_final *final);

/* A name with its "=2C" and "=3D" made plain, and back. */
enum sasl_reason scram_name_read(struct text escaped, struct room *name);
void scram_name_write(const char *name, struct room *room);

/* What is signed, put together with commas. */
struct scram_talk {
	struct text first;     /* client-first-message-bare */
	struct text challenge; /* server-first-message */
	struct text final;     /* client-final-message-without-proof */
};

struct scram_keys {
	struct sasl_digest proof;     /* the client's */
	struct sasl_digest signature; /* the server's */
};

/* RFC 5802's Hi(), or what crypto's memory holds of it. */
bool scram_stretch(const struct sasl_crypto *crypto, enum sasl_hash hash, struct text password,
		   struct text salt, unsigned iterations, struct sasl_digest *key);

/* What both sides compute from the password and the talk, whose challenge can
 * be read. False when the cryptography fails. */
bool scram_keys_make(const struct sasl_crypto *crypto, enum sasl_hash hash,
		     struct text password, const struct scram_talk *talk,
		     struct scram_keys *keys);

/* What to call the messages and their parts. */
extern const struct sasl_message scram_messages[];

/* The client side. */
enum sasl_outcome scram_answer(struct sasl_exchange *exchange,
			       const struct sasl_crypto *crypto,
			       const struct sasl_account *account, struct text challenge,
			       struct room *response);

#endif
