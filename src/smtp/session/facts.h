// SPDX-License-Identifier: GPL-3.0-or-later
/* What a row of the list of a session's facts says. For src/smtp and its tests. */
#ifndef SMTP_FACTS_H
#define SMTP_FACTS_H

#include "smtp/session/session.h"

enum smtp_fact_what {
	SMTP_FACT_STATE,      /* the state, which effects never touch */
	SMTP_FACT_PLAIN,      /* a number, without holes in it */
	SMTP_FACT_COUNTED,    /* the same, counted of the client's mistakes */
	SMTP_FACT_STRAIN,     /* the same, for nothing but to hang up at some time */
	SMTP_FACT_TEXT,       /* octets, with an unsigned short for how many there are */
	SMTP_FACT_RECIPIENTS, /* facts.recipient_count of the envelope's */
	SMTP_FACT_EXCHANGE,   /* of AUTH; of use in SMTP_IN_AUTH */
	SMTP_FACT_MEMORY,     /* a number that only explanations use */
};

struct smtp_fact {
	const char *name; /* as C has it: "facts.secured" */
	enum smtp_fact_what what;
	enum smtp_life life;
	size_t at, size;  /* in struct smtp_session, in octets */
	size_t length_at; /* of SMTP_FACT_TEXT: where its length stands */
	uint64_t (*near)(const struct smtp_session *session); /* what of it is part of
	                     smtp_session_mark(); NULL: all. It fits into 64 bits then */
};

/* n from 0; NULL behind the last. */
const struct smtp_fact *smtp_fact_at(size_t n);

#endif
