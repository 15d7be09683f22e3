// SPDX-License-Identifier: GPL-3.0-or-later
/* Where a session is. */
#ifndef SMTP_STATE_H
#define SMTP_STATE_H

#include "smtp/grammar/line.h"

/* What the learner sees of where a session is. */
enum smtp_state {
	SMTP_STAY = 0,   /* in a rule: the state does not change */
	SMTP_CONNECTING, /* no greeting yet */
	SMTP_CONNECTED,  /* 220 was said; the client has not introduced itself */
	SMTP_GREETED,    /* EHLO or HELO was accepted; no mail is open */
	SMTP_IN_MAIL,    /* MAIL was accepted, no recipient has been */
	SMTP_IN_RCPT,    /* at least one recipient has been accepted */
	SMTP_IN_DATA,    /* 354 was said; lines are mail data */
	SMTP_IN_CHUNK,   /* BDAT was said; octets belong to its chunk (RFC 3030) */
	SMTP_IN_CHUNKS,  /* a chunk of this mail has come, the last has not */
	SMTP_IN_AUTH,    /* 334 was said; lines are responses */
	SMTP_DELIVERING, /* the message has ended; recipients wait for their replies (RFC 2033) */
	SMTP_TURNED_AWAY,/* the greeting was 554 or 521; only QUIT is left */
	SMTP_CLOSED,     /* nothing more is heard or said */
	SMTP_STATES
};

#define SMTP_BIT(n) (1u << (n)) /* of a state, or a verb */
_Static_assert(SMTP_STATES <= 32 && SMTP_VERBS < 32, "a set of them is one unsigned");

struct smtp_state_facts {
	const char *name;   /* "recipients": in the strip, the map, lessons, tests */
	const char *prompt; /* "rcpt> " */
	const char *means;  /* "You are …" in one sentence */
};
const struct smtp_state_facts *smtp_state_facts(enum smtp_state state);

#endif
