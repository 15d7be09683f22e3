// SPDX-License-Identifier: GPL-3.0-or-later
/* How the questions that only dialects ask are written down. For their files only. */
#ifndef SMTP_GUARDS_DIALECT_H
#define SMTP_GUARDS_DIALECT_H

#include "smtp/dialects/dialects.h"

/* A question about the session s and the command c, and the words for both answers. */
#define GUARD(name, id, holds, topic, so, yes_words, no_words)                 \
	static bool holds(const struct smtp_session *s, const struct smtp_command *c) \
	{                                                                      \
		(void)s;                                                       \
		(void)c;                                                       \
		return so;                                                     \
	}                                                                      \
	const struct smtp_guard name = { id, topic, holds, yes_words, no_words, 0 }

static inline bool smtp_starts(struct text t, char octet)
{
	return t.len && t.at[0] == octet;
}

/* Whether it is an address literal of a kind that is neither IPv4 nor IPv6. */
static inline bool smtp_is_named(struct text t)
{
	return smtp_starts(t, '[') && t.len > 1 && text_is_letter(t.at[1]) &&
	       !text_starts_fold(t, "[IPv6:");
}

#endif
