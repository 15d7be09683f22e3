// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server/server.h"

#include "smtp/grammar/date.h"

void smtp_server_init(struct smtp_server *server, const struct smtp_setting *setting,
		      const struct sasl_crypto *crypto)
{
	*server = (struct smtp_server){ .setting = setting, .crypto = crypto };
}

int64_t smtp_server_date(const struct smtp_server *server)
{
	const char *clock = server->setting->clock;
	int64_t began = 0;

	smtp_date_read(text_of(clock ? clock : SMTP_CLOCK_USUAL), &began);
	return began + (int64_t)server->world.now;
}

void smtp_server_pass(struct smtp_server *server, unsigned long seconds)
{
	server->world.now += seconds;
}
