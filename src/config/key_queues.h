// SPDX-License-Identifier: GPL-3.0-or-later
/* Mail that waits: for a host that fetches it, or for its time. For
 * src/config only. */
#ifndef CONFIG_KEY_QUEUES_H
#define CONFIG_KEY_QUEUES_H

#include "config/keys.h"
#include "smtp/smtp.h"

struct plan_queues {
	const struct smtp_queue *at;
	size_t count;
};

struct plan_hold {
	unsigned long seconds;
	const char *until;
};

extern const struct key queue_keys[];
extern const struct key hold_keys[];

/* A date and time in UTC, "2030-12-31T23:59:59Z"; to: const char *; with: nothing. */
key_reader time_read;

/* A mapping from host to the mail that waits for it; to: struct plan_queues;
 * with: nothing. */
key_reader queues_read;
key_writer queues_write;

#endif
