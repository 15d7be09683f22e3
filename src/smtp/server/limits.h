// SPDX-License-Identifier: GPL-3.0-or-later
/* How much a server takes and how long it waits, beside what the RFCs say of it.
 *
 * A setting may have limits of its own, smaller than an RFC allows so that they can
 * be met, or larger. Whatever tells of a limit reads both numbers here. To add one:
 * name it, give it a row in limits.c, and say in smtp_limit_here() where a setting
 * has it; a row of the rule table that is about it names it in smtp_rule.limit. */
#ifndef SMTP_LIMITS_H
#define SMTP_LIMITS_H

#include "smtp/server/setting.h"

enum smtp_limit {
	SMTP_LIMIT_NONE,
	SMTP_LIMIT_LOCAL_PART,
	SMTP_LIMIT_DOMAIN,
	SMTP_LIMIT_PATH,
	SMTP_LIMIT_COMMAND_LINE,
	SMTP_LIMIT_TEXT_LINE,
	SMTP_LIMIT_MESSAGE,
	SMTP_LIMIT_RECIPIENTS,
	SMTP_LIMIT_RECEIVED,
	SMTP_LIMIT_RESPONSE,
	SMTP_LIMIT_IDLE,
	SMTP_LIMIT_ERRORS,

	/* How long a client waits for a reply. */
	SMTP_LIMIT_WAIT_GREETING,
	SMTP_LIMIT_WAIT_MAIL,
	SMTP_LIMIT_WAIT_RCPT,
	SMTP_LIMIT_WAIT_DATA,
	SMTP_LIMIT_WAIT_BLOCK,
	SMTP_LIMIT_WAIT_DOT,
	SMTP_LIMITS
};

struct smtp_limit_facts {
	const char *id;       /* "recipients": as the key of a setting, where there is one */
	unsigned long number; /* the RFC's; 0: it names none */
	const char *here;     /* a sentence, {here} standing for the server's own number;
	                         NULL: servers have none of their own */
	const char *says;     /* what the RFC says, as a sentence: {number}, {rfc} */
	const char *rfc;      /* "RFC 5321 4.5.3.1.8" */
};

/* limit is not SMTP_LIMIT_NONE. */
const struct smtp_limit_facts *smtp_limit_facts(enum smtp_limit limit);

/* The server's own number; 0: it has none. */
unsigned long smtp_limit_here(const struct smtp_setting *setting, enum smtp_limit limit);

/* Whether the server takes less, or waits for less, than the RFC would have it. */
bool smtp_limit_is_small(const struct smtp_setting *setting, enum smtp_limit limit);

/* The least that a client waits for the reply to that verb or event, in seconds; 0:
 * the RFC names none. */
unsigned long smtp_limit_wait(enum smtp_verb verb);

#endif
