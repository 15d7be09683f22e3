// SPDX-License-Identifier: GPL-3.0-or-later
/* How an exchange can end, and why it did not end well. */
#ifndef SASL_REASON_H
#define SASL_REASON_H

enum sasl_outcome {
	SASL_MORE,   /* a challenge waits for its answer */
	SASL_DONE,
	SASL_FAILED, /* well-formed, but not accepted */
	SASL_BAD,    /* malformed */
};

enum sasl_reason {
	SASL_FINE,
	/* SASL_FAILED */
	SASL_UNKNOWN_USER,
	SASL_WRONG_PASSWORD,
	SASL_WRONG_DIGEST,
	SASL_WRONG_PROOF,
	SASL_WRONG_TOKEN,
	SASL_NOT_AUTHORIZED,
	SASL_DISABLED,
	SASL_NEEDS_TRANSITION,
	SASL_CHANNEL_BINDING,
	SASL_BINDING_DIFFERS,
	SASL_NONCE_DIFFERS,
	SASL_MANDATORY_EXTENSION,
	SASL_UNAVAILABLE,
	SASL_SERVER_REFUSES,  /* this and the next: seen by a client */
	SASL_SERVER_UNPROVED,
	/* SASL_BAD */
	SASL_INITIAL_UNWANTED,
	SASL_TOO_LONG,
	SASL_NOT_PREPARED,
	SASL_NAME_EMPTY,
	SASL_PASSWORD_EMPTY,
	SASL_PLAIN_NULS,
	SASL_CRAM_FORM,
	SASL_DIGEST_FORM,
	SASL_GS2_FORM,
	SASL_SCRAM_FORM,
	SASL_NAME_ESCAPE,
	SASL_NONCE_FORM,
	SASL_BINDING_FORM,
	SASL_PROOF_FORM,
	SASL_NOT_EMPTY,
	SASL_XOAUTH2_FORM,
	SASL_OAUTH_FORM,
	SASL_DUMMY_FORM,
	SASL_TOKEN_FORM,
	SASL_NO_TOKEN,       /* this and the next: seen by a client */
	SASL_CHALLENGE_FORM,
	SASL_REASONS,
};

struct sasl_reason_facts {
	const char *name;          /* "wrong-password": for settings, tests and rule ids */
	enum sasl_outcome outcome; /* SASL_FAILED or SASL_BAD */
	const char *says;          /* a sentence, for gettext */
	const char *rfc;
};

/* What is known of a reason; all NULL for SASL_FINE. */
const struct sasl_reason_facts *sasl_reason_facts(enum sasl_reason reason);

#endif
