// SPDX-License-Identifier: GPL-3.0-or-later
/* What an exchange holds, whatever its mechanism and of either side. */
#include "sasl/sasl_inside.h"

#include <string.h>

enum sasl_outcome sasl_end(struct sasl_exchange *exchange, enum sasl_reason reason)
{
	exchange->reason = reason;
	if (reason)
		exchange->identity = NULL;
	return reason ? sasl_reason_facts(reason)->outcome : SASL_DONE;
}

bool sasl_keep(struct sasl_exchange *exchange, struct text said)
{
	if (said.len > sizeof(exchange->said))
		return false;
	if (said.len)
		memcpy(exchange->said, said.at, said.len);
	exchange->said_length = said.len;
	return true;
}

struct text sasl_kept(const struct sasl_exchange *exchange)
{
	return text_span(exchange->said, exchange->said_length);
}

bool sasl_challenge(const struct sasl_exchange *exchange, const struct sasl_server *server,
		    struct room *challenge)
{
	room_cut(challenge, 0);
	challenge->full = false;
	if (exchange->outcome != SASL_MORE)
		return false;
	return exchange->mechanism->challenge(exchange, server, challenge) &&
	       !challenge->full;
}

bool sasl_exchange_equal(const struct sasl_exchange *a, const struct sasl_exchange *b)
{
	return a->mechanism == b->mechanism && a->outcome == b->outcome &&
	       a->reason == b->reason && a->round == b->round && a->account == b->account &&
	       memcmp(a->nonce, b->nonce, sizeof(a->nonce)) == 0 &&
	       a->said_length == b->said_length &&
	       memcmp(a->said, b->said, a->said_length) == 0;
}
