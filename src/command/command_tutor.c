// SPDX-License-Identifier: GPL-3.0-or-later
/* What is done when no command is named, which opens the tutor. */
#include "command/commands.h"

#include "command/servers.h"
#include "command/sit.h"
#include "config/config.h"

int command_tutor(const struct options *options)
{
	const struct smtp_setting *setting = NULL;
	struct pool pool = { 0 };
	int status = command_setting(options, &pool, &setting);

	if (!status)
		status = command_sit(options, NULL, setting, NULL);
	pool_free(&pool);
	return status;
}
