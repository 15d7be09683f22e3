// SPDX-License-Identifier: GPL-3.0-or-later
/* The server's side of an exchange, round by round. */
#include "sasl/sasl_inside.h"

/* The challenge that a round ends in, if it has not ended the exchange. */
static enum sasl_outcome ask_on(struct sasl_exchange *exchange,
				const struct sasl_server *server, struct room *challenge)
{
	room_cut(challenge, 0);
	if (exchange->outcome == SASL_MORE &&
	    !sasl_challenge(exchange, server, challenge)) {
		exchange->outcome = sasl_end(exchange, SASL_UNAVAILABLE);
		room_cut(challenge, 0);
	}
	return exchange->outcome;
}

static enum sasl_outcome take(struct sasl_exchange *exchange,
			      const struct sasl_server *server, struct text response)
{
	if (response.len > SASL_MESSAGE_MAX)
		return sasl_end(exchange, SASL_TOO_LONG);
	return exchange->mechanism->take(exchange, server, response);
}

enum sasl_outcome sasl_step(struct sasl_exchange *exchange,
			    const struct sasl_server *server, struct text response,
			    struct room *challenge)
{
	if (exchange->outcome == SASL_MORE) {
		exchange->outcome = take(exchange, server, response);
		exchange->round++;
	}
	return ask_on(exchange, server, challenge);
}

enum sasl_outcome sasl_begin(struct sasl_exchange *exchange,
			     const struct sasl_server *server,
			     const struct sasl_mechanism *mechanism, unsigned long count,
			     const struct text *initial, struct room *challenge)
{
	*exchange = (struct sasl_exchange){ .mechanism = mechanism };
	if (mechanism->hashes &&
	    (!sasl_make_nonce(exchange, server->crypto, SASL_SERVER, server->seed, count) ||
	     !sasl_make_nonce(exchange, server->crypto, SASL_CLIENT, server->seed, count)))
		exchange->outcome = sasl_end(exchange, SASL_UNAVAILABLE);
	else if (initial && mechanism->opening == SASL_SERVER_OPENS)
		exchange->outcome = sasl_end(exchange, SASL_INITIAL_UNWANTED);
	else if (initial)
		return sasl_step(exchange, server, *initial, challenge);
	return ask_on(exchange, server, challenge);
}
