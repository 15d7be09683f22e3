// SPDX-License-Identifier: GPL-3.0-or-later
/* The steps of an exchange, whatever its mechanism. */
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

bool sasl_client_begin(struct sasl_exchange *exchange,
		       const struct sasl_mechanism *mechanism,
		       const struct sasl_crypto *crypto, struct text seed,
		       unsigned long count)
{
	*exchange = (struct sasl_exchange){ .mechanism = mechanism };
	return !mechanism->hashes ||
	       sasl_make_nonce(exchange, crypto, SASL_CLIENT, seed, count);
}

enum sasl_outcome sasl_client_step(struct sasl_exchange *exchange,
				   const struct sasl_crypto *crypto,
				   const struct sasl_account *account,
				   struct text challenge, struct room *response)
{
	room_cut(response, 0);
	response->full = false;
	if (exchange->outcome != SASL_MORE)
		return exchange->outcome;
	exchange->account = account;
	exchange->outcome = exchange->mechanism->answer(exchange, crypto, account,
							challenge, response);
	exchange->round++;
	if (response->full)
		exchange->outcome = sasl_end(exchange, SASL_TOO_LONG);
	if (exchange->reason)
		room_cut(response, 0);
	return exchange->outcome;
}

enum sasl_outcome sasl_answer(const struct sasl_exchange *exchange,
			      const struct sasl_server *server,
			      const struct sasl_account *account, struct room *response)
{
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room challenge = room_over(bytes, sizeof(bytes));
	struct sasl_exchange client = *exchange;

	account = account ? account : exchange->account;
	room_cut(response, 0);
	if (!account)
		return SASL_BAD;
	if (client.outcome == SASL_MORE &&
	    !sasl_challenge(exchange, server, &challenge))
		return SASL_FAILED;
	return sasl_client_step(&client, server->crypto, account, room_view(&challenge),
				response);
}

enum sasl_outcome sasl_answer_line(const struct sasl_exchange *exchange,
				   const struct sasl_server *server,
				   const struct sasl_account *account, struct room *line)
{
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room response = room_over(bytes, sizeof(bytes));
	enum sasl_outcome outcome = sasl_answer(exchange, server, account, &response);

	room_cut(line, 0);
	base64_encode(room_view(&response), line);
	return outcome;
}

bool sasl_exchange_equal(const struct sasl_exchange *a, const struct sasl_exchange *b)
{
	return a->mechanism == b->mechanism && a->outcome == b->outcome &&
	       a->reason == b->reason && a->round == b->round && a->account == b->account &&
	       memcmp(a->nonce, b->nonce, sizeof(a->nonce)) == 0 &&
	       a->said_length == b->said_length &&
	       memcmp(a->said, b->said, a->said_length) == 0;
}
