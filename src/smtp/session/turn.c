// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/session/turn.h"

bool smtp_turn_accepts(const struct smtp_turn *turn)
{
	bool ends = turn->verb == SMTP_DOT || turn->verb == SMTP_CHUNK;

	if (turn->verb == SMTP_DELIVERY)
		return turn->reply.code / 100 == 2;
	return ends && turn->reply.code / 100 == 2 &&
	       (turn->after == SMTP_GREETED || turn->after == SMTP_CONNECTED);
}
