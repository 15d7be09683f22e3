// SPDX-License-Identifier: GPL-3.0-or-later
/* A server: what it is, and what it remembers from one connection to the next.
 *
 * All sessions at one server share it. Its clock is moved by the host alone:
 * by whoever has the real one, or acts one. */
#ifndef SMTP_SERVER_H
#define SMTP_SERVER_H

#include "smtp/server/world.h"

struct smtp_server {
	const struct smtp_setting *setting; /* lent */
	const struct sasl_crypto *crypto;   /* lent; NULL: mechanisms that hash are not offered */
	struct smtp_world world;
};

/* A server that remembers nothing yet. Both are lent for as long as it, or any
 * copy of it, is used. */
void smtp_server_init(struct smtp_server *server, const struct smtp_setting *setting,
		      const struct sasl_crypto *crypto);

/* The date and time by its clock, as smtp_date_read() has them. */
int64_t smtp_server_date(const struct smtp_server *server);

/* The clock moves on. Sessions that have been idle for too long are told by
 * smtp_link_time(), one by one. */
void smtp_server_pass(struct smtp_server *server, unsigned long seconds);

#endif
