// SPDX-License-Identifier: GPL-3.0-or-later
/* Each message of an exchange taken apart into fields a learner can read.
 *
 * It works on the decoded bytes alone, so that what a learner has typed wrong
 * can be shown as well as what is right. */
#ifndef SASL_EXPLAIN_H
#define SASL_EXPLAIN_H

#include "sasl/sasl.h"

enum sasl_part_flag {
	SASL_SECRET = 1,    /* a password or token */
	SASL_BASE64 = 2,    /* Base64 once more */
	SASL_LAST = 4,      /* may end with the message */
	SASL_ENDS_LATE = 8, /* where its end stands for the last time */
	SASL_OPTIONAL = 16, /* may be left out, with its end */
	SASL_MAY_LACK = 32, /* may be empty, without its prefix */
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
	bool secret;        /* not to be shown in full */
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
