// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server/server.h"

void smtp_server_init(struct smtp_server *server, const struct smtp_setting *setting,
		      const struct sasl_crypto *crypto)
{
	*server = (struct smtp_server){ .setting = setting, .crypto = crypto };
}

void smtp_server_pass(struct smtp_server *server, unsigned long seconds)
{
	server->world.now += seconds;
}
