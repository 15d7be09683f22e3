// SPDX-License-Identifier: GPL-3.0-or-later
/* What a server remembers from one connection to the next.
 *
 * It is plain, bounded, and without a clock of its own. */
#ifndef SMTP_WORLD_H
#define SMTP_WORLD_H

#include "smtp/server/setting.h"

#include <stdint.h>

enum { SMTP_TUPLES_MAX = 16 };

/* A sender and a recipient that were put off, and when they were first seen
 * (RFC 6647 2.4). */
struct smtp_tuple {
	uint64_t mark;      /* a hash of both, and of the client's address */
	unsigned long seen; /* seconds since the setting began */
};

struct smtp_world {
	unsigned long now;       /* seconds since the setting began */
	unsigned messages;       /* accepted in all of them */
	unsigned met[SMTP_FAULTS_MAX]; /* commands that each fault of the setting was
	                            asked about, as far as it counts them */
	unsigned visit_count;    /* connections greeted with 220; of the last SMTP_RATE_MAX */
	unsigned long visits[SMTP_RATE_MAX]; /* the time of each, at its number's place */
	unsigned long taken[SMTP_RATE_MAX];  /* the same of messages */
	unsigned tuple_count;    /* put off so far; the last SMTP_TUPLES_MAX are kept */
	struct smtp_tuple tuples[SMTP_TUPLES_MAX];
};

/* The mark of a client's address, a reverse-path and a recipient, in any case of
 * letters. */
uint64_t smtp_tuple_mark(struct text peer, struct text reverse_path, struct text recipient);

/* When the tuple was first put off; false when it is not known. */
bool smtp_world_seen(const struct smtp_world *world, uint64_t mark, unsigned long *seen);

/* Notes that the tuple was put off now, unless it is known already. The one
 * first seen is forgotten when there is no more room. */
void smtp_world_note(struct smtp_world *world, uint64_t mark);

/* A hash of all in the world that a reply can rest on under this setting: 0
 * under one without faults, greylisting, rates and times to hold mail back until, which
 * looks at nothing of it. */
uint64_t smtp_world_mark(const struct smtp_world *world, const struct smtp_setting *setting);

#endif
