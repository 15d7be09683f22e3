// SPDX-License-Identifier: GPL-3.0-or-later
/* The server that was asked for by a name, from a file, or in a dialect.
 *
 * What cannot be had is said on stderr; the functions that return an int return 0
 * or the status to end with then. */
#ifndef COMMAND_SERVERS_H
#define COMMAND_SERVERS_H

#include "command/asked.h"

struct pool;

/* The server that --setting and --as ask for; *setting stays when none was. It
 * lives as long as the pool. */
int command_setting(const struct options *options, struct pool *pool,
		    const struct smtp_setting **setting);

/* Reads the file's setting, which lives as long as the pool, into *setting. */
int command_read_setting(struct pool *pool, const char *file,
			 const struct smtp_setting **setting);

/* Says that no such server is built in, which is EXIT_USAGE. */
void command_no_setting(const char *name);

/* The dialect that --as names, or NULL. */
int command_dialect(const struct options *options, const struct smtp_dialect **dialect);

#endif
