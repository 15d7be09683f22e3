// SPDX-License-Identifier: GPL-3.0-or-later
/* The client's side of an exchange, and what would be right to answer in a
 * server's. */
#include "sasl/sasl_inside.h"

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
