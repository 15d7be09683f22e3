// SPDX-License-Identifier: GPL-3.0-or-later
/* The command that speaks SMTP on stdin and stdout. */
#include "command/commands.h"

#include "command/servers.h"
#include "config/config.h"

int command_stdio(const struct options *options)
{
	const struct smtp_setting *setting = smtp_setting_builtin(0);
	struct pool pool = { 0 };
	int status = command_setting(options, &pool, &setting);

	if (!status)
		status = face_stdio(setting, options->explain);
	pool_free(&pool);
	return status;
}
