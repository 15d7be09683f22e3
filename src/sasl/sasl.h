// SPDX-License-Identifier: GPL-3.0-or-later
/* SASL exchanges (RFC 4422), both sides, as pure functions.
 *
 * Messages go in and out as bytes: Base64 (sasl/base64.h), "334", the "=" of an
 * empty initial response and the "*" that cancels are the protocol's around it
 * (RFC 4954). Nothing here is random: nonces, challenges and salts come from
 * the server's seed and the number of the exchange, so that the same talk can
 * be had again.
 *
 * SASLprep (RFC 4013) is done for ASCII only: names and passwords with control
 * characters are refused, all other ASCII stands for itself. UTF-8 beyond that
 * is compared byte by byte as it was sent, not normalized; what is not UTF-8
 * is refused. */
#ifndef SASL_SASL_H
#define SASL_SASL_H

#include "base/room.h"
#include "sasl/base64.h"
#include "sasl/hashing.h"
#include "sasl/reason.h"

enum {
	SASL_NAME_MAX = 255,     /* bytes of a user name or an identity (RFC 4616 2) */
	SASL_MECHANISM_NAME_MAX = 20, /* octets (RFC 4422 3.1) */
	SASL_SAID_MAX = 512,     /* bytes of a message that a later one depends on */
	SASL_MESSAGE_MAX = 9216, /* bytes of any message, 12,288 octets in Base64 (RFC 4954 4);
	                            a room of 1 more holds it */
	SASL_NONCE_MAX = 64,
	SASL_ITERATIONS = 4096,  /* the fewest RFC 7677 4 would have */
	SASL_ITERATIONS_MAX = 1000000, /* that a client lets a server ask for */
};

enum sasl_side { SASL_SERVER, SASL_CLIENT };

/* Somebody who can authenticate. The people and passwords are invented. */
struct sasl_account {
	const char *user;
	const char *password;
	const char *token;              /* for OAUTHBEARER and XOAUTH2; NULL: it has
	                                   none */
	const char *const *may_act_as;  /* authorization identities beside its own; ends
	                                   in NULL; NULL: none */
	const char *salt;               /* for SCRAM, in Base64; NULL: one of the seed's */
	bool strong_only;               /* for those who ask: to be let in with nothing weaker
	                                   than SCRAM (534, RFC 4954 6); looked at by none here */
	bool disabled;                  /* refused even with the right password */
	bool needs_transition;          /* the server has nothing to check CRAM-MD5 or
	                                   SCRAM against until the password itself has
	                                   been sent once (432, RFC 4954 6) */
};

/* What the server side goes by. Constant and lent while exchanges use it. */
struct sasl_server {
	const struct sasl_crypto *crypto;
	const struct sasl_account *accounts;
	size_t account_count;
	const char *host;    /* for the challenge of CRAM-MD5 */
	struct text seed;    /* any bytes; all that is random follows from it */
	unsigned iterations; /* of SCRAM, up to SASL_ITERATIONS_MAX; 0: SASL_ITERATIONS */
};

enum sasl_opening {
	SASL_CLIENT_OPENS, /* with an initial response, or after an empty challenge */
	SASL_SERVER_OPENS, /* with a challenge; refuses an initial response (RFC 4954 4) */
	SASL_EITHER_OPENS, /* with a challenge, but an initial response is taken too */
};

enum sasl_reveals {
	SASL_REVEALS_NOTHING,
	SASL_REVEALS_PASSWORD, /* to whoever listens: not to be offered without TLS */
	SASL_REVEALS_TOKEN,    /* the same */
};

struct sasl_exchange;
struct sasl_message;

struct sasl_mechanism {
	const char *name;
	enum sasl_hash hash;            /* where it uses one */
	bool hashes;                    /* needs more of sasl_crypto than equal() */
	bool nonce_is_digits;           /* two numbers with a dot (RFC 2195 2); else it is
	                                   Base64 */
	enum sasl_opening opening;
	enum sasl_reveals reveals;
	bool proves_server;             /* the client too learns whom it talks to */
	const char *rfc;
	const char *says;               /* a sentence, for gettext */
	const struct sasl_message *messages; /* see below; ends in a row with a NULL name */

	/* The server takes a response; writes the challenge of the present round;
	 * the client answers a challenge. Called by the functions below only. */
	enum sasl_outcome (*take)(struct sasl_exchange *exchange,
				  const struct sasl_server *server, struct text response);
	bool (*challenge)(const struct sasl_exchange *exchange,
			  const struct sasl_server *server, struct room *challenge);
	enum sasl_outcome (*answer)(struct sasl_exchange *exchange,
				    const struct sasl_crypto *crypto,
				    const struct sasl_account *account,
				    struct text challenge, struct room *response);
};

/* One authentication, of either side: plain, and copied by assignment. */
struct sasl_exchange {
	const struct sasl_mechanism *mechanism;
	enum sasl_outcome outcome;   /* SASL_MORE until it is over */
	enum sasl_reason reason;     /* why not; OAUTHBEARER and XOAUTH2 know it one
	                                round early */
	unsigned round;              /* messages of the client so far */
	const struct sasl_account *account; /* whom the client named, lent by the server;
	                                       NULL: nobody yet, or nobody known */
	const char *identity;        /* whom it acts as, once it has proved itself; lent */
	char nonce[2][SASL_NONCE_MAX]; /* by enum sasl_side */
	char said[SASL_SAID_MAX];    /* what a later message depends on */
	size_t said_length;
};

/* Whether the two wait for the same answer. */
bool sasl_exchange_equal(const struct sasl_exchange *a, const struct sasl_exchange *b);

/* The mechanisms, the strongest first; n from 0; NULL behind the last. */
const struct sasl_mechanism *sasl_mechanism(size_t n);

/* The mechanism of that name, in any case; NULL when there is none. */
const struct sasl_mechanism *sasl_mechanism_named(struct text name);

/* Server: begins the exchange number `count`. initial is the decoded initial
 * response; NULL when the client sent none. Writes the first challenge, which
 * may be empty, in place of what the room held, and returns as sasl_step does.
 * RFC 4954 4. */
enum sasl_outcome sasl_begin(struct sasl_exchange *exchange,
			     const struct sasl_server *server,
			     const struct sasl_mechanism *mechanism, unsigned long count,
			     const struct text *initial, struct room *challenge);

/* Server: takes the decoded response to the last challenge.
 *
 * SASL_MORE: the next challenge, maybe empty, has been written in place of what
 * the room held. SASL_DONE: the client is who exchange->account says, and acts as
 * exchange->identity. SASL_FAILED, SASL_BAD: exchange->reason says why. What is
 * over stays as it is. The server's last words in SCRAM, and the error of
 * XOAUTH2, are challenges that the client answers with an empty response; that of
 * OAUTHBEARER is answered with a byte of value 1. */
enum sasl_outcome sasl_step(struct sasl_exchange *exchange,
			    const struct sasl_server *server, struct text response,
			    struct room *challenge);

/* Server: writes, in place of what the room held, the challenge that now waits
 * for an answer. False when none does, the cryptography fails, or the room is
 * too small. */
bool sasl_challenge(const struct sasl_exchange *exchange, const struct sasl_server *server,
		    struct room *challenge);

/* What a client that knows account's password answers in this exchange of a
 * server's, in place of what the room held; as sasl_client_step. Nothing is
 * changed. account may be NULL for the one the client has named; SASL_BAD when
 * it has named none. */
enum sasl_outcome sasl_answer(const struct sasl_exchange *exchange,
			      const struct sasl_server *server,
			      const struct sasl_account *account, struct room *response);

/* The same as the line to type: in Base64, empty for the empty response. */
enum sasl_outcome sasl_answer_line(const struct sasl_exchange *exchange,
				   const struct sasl_server *server,
				   const struct sasl_account *account, struct room *line);

/* Client: answers a challenge, which is empty for an initial response, in place
 * of what the room held. SASL_MORE: the mechanism may bring another challenge.
 * SASL_DONE: nothing is left to say after this response; what the server then
 * replies decides. SASL_FAILED: the server could not prove itself, or has
 * refused. SASL_BAD: the challenge is malformed or not expected, or account has
 * not what is needed. */
enum sasl_outcome sasl_client_step(struct sasl_exchange *exchange,
				   const struct sasl_crypto *crypto,
				   const struct sasl_account *account,
				   struct text challenge, struct room *response);

/* Each message taken apart into fields a learner can read. */

enum sasl_part_flag {
	SASL_SECRET = 1,    /* a password or token */
	SASL_BASE64 = 2,    /* Base64 once more */
	SASL_LAST = 4,      /* may end with the message */
	SASL_ENDS_LATE = 8, /* where its end stands for the last time */
	SASL_OPTIONAL = 16, /* may be left out, with its end */
	SASL_MAY_LACK = 32, /* may be empty, without its prefix */
	SASL_USER = 64,     /* whom the message is from */
	SASL_HEX = 128,     /* hexadecimal */
};

enum { SASL_TO_THE_END = -1 };

/* A part of a message's grammar. */
struct sasl_part {
	const char *name;
	const char *prefix;
	int ends;          /* the byte that ends it, or SASL_TO_THE_END */
	unsigned flags;
	const char *says;
};

struct sasl_message {
	enum sasl_side side;
	unsigned round;    /* messages of the client before it */
	const char *name;  /* as the RFC has it */
	const char *says;  /* a sentence, for gettext */
	const struct sasl_part *parts; /* ends in a row with a NULL name */
};

/* What a field of a message holds. */
struct sasl_field {
	const char *name;   /* as the RFC has it; "?" for what belongs nowhere */
	struct text raw;    /* its bytes with prefix and end: all the fields' raw bytes
	                       together are the message */
	struct text value;  /* its bytes without those */
	const char *says;   /* a sentence, for gettext */
	bool secret;        /* not to be shown in full: a password, or what may be one in the
	                       wrong place */
	bool user;          /* whom the message is from */
	bool base64;        /* value is Base64 once more */
};

/* The message that side sends after `round` messages of the client. NULL when
 * the mechanism has none. */
const struct sasl_message *sasl_message(const struct sasl_mechanism *mechanism,
					enum sasl_side side, unsigned round);

/* Field n, from 0, of the decoded bytes of such a message. False behind the last.
 * There is always one, if only an empty one. */
bool sasl_field(const struct sasl_message *message, struct text bytes, size_t n,
		struct sasl_field *field);

#endif
