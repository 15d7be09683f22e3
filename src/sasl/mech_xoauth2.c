// SPDX-License-Identifier: GPL-3.0-or-later
/* XOAUTH2: an access token in place of a password, as Google has described it.
 * No RFC has it; OAUTHBEARER of RFC 7628 is its heir. */
#include "sasl/sasl_inside.h"

enum { CONTROL_A = 1 };

static const struct sasl_part go_ahead[] = {
	{ "empty", "", SASL_TO_THE_END, 0,
	  N_("An empty challenge: it is the client that speaks first.") },
	{ 0 },
};

static const struct sasl_part request_parts[] = {
	{ "user", "user=", CONTROL_A, 0,
	  N_("The user name, up to a byte of value 1, which is Control-A.") },
	{ "auth", "auth=", ' ', 0,
	  N_("The kind of token: Bearer means that whoever carries it is let in.") },
	{ "token", "", CONTROL_A, SASL_SECRET,
	  N_("The access token, which is as good as a password until it expires, up to "
	     "the next Control-A.") },
	{ "end", "", CONTROL_A, 0, N_("A second Control-A ends the message.") },
	{ 0 },
};

static const struct sasl_part error_parts[] = {
	{ "error", "", SASL_TO_THE_END, 0,
	  N_("JSON that says why the token was not accepted. It is a challenge for "
	     "form's sake, and the client answers with an empty line.") },
	{ 0 },
};

static const struct sasl_part empty[] = {
	{ "empty", "", SASL_TO_THE_END, 0,
	  N_("An empty response: the client has read the error.") },
	{ 0 },
};

static const struct sasl_message messages[] = {
	{ SASL_SERVER, 0, "empty challenge",
	  N_("The server waits for the client's request."), go_ahead },
	{ SASL_CLIENT, 0, "request",
	  N_("The client says who it is and gives an access token."), request_parts },
	{ SASL_SERVER, 1, "error",
	  N_("The server has not accepted the token and says why, before it refuses."),
	  error_parts },
	{ SASL_CLIENT, 1, "empty response",
	  N_("The client lets the server refuse."), empty },
	{ 0 },
};

/* Takes user and token out of a request. */
static enum sasl_reason request_read(struct text request, struct text *user,
				     struct text *token)
{
	const struct sasl_message *grammar = &messages[1];
	struct sasl_field name, kind, secret, end, more;

	if (!sasl_field(grammar, request, 0, &name) ||
	    !text_is(text_of(name.name), "user") ||
	    !sasl_field(grammar, request, 1, &kind) ||
	    !text_is_fold(kind.value, "Bearer") ||
	    !sasl_field(grammar, request, 2, &secret) ||
	    !sasl_field(grammar, request, 3, &end) || end.value.len ||
	    sasl_field(grammar, request, 4, &more))
		return SASL_XOAUTH2_FORM;
	*user = name.value;
	*token = secret.value;
	return sasl_is_token(*token) ? sasl_name_wrong(*user) : SASL_TOKEN_FORM;
}

static enum sasl_reason token_wrong(struct sasl_exchange *exchange,
				    const struct sasl_server *server, struct text user,
				    struct text token)
{
	struct text right;

	if (!sasl_name_account(exchange, server, user))
		return SASL_UNKNOWN_USER;
	right = text_of(exchange->account->token);
	if (right.len != token.len ||
	    !server->crypto->equal(right.at, token.at, token.len))
		return SASL_WRONG_TOKEN;
	return sasl_admit(exchange, text_of(NULL));
}

static enum sasl_outcome take(struct sasl_exchange *exchange,
			      const struct sasl_server *server, struct text response)
{
	struct text user, token;
	enum sasl_reason reason;

	if (exchange->round)
		return sasl_end(exchange, exchange->reason);
	reason = request_read(response, &user, &token);
	if (reason)
		return sasl_end(exchange, reason);
	exchange->reason = token_wrong(exchange, server, user, token);
	return exchange->reason ? SASL_MORE : SASL_DONE;
}

static bool challenge(const struct sasl_exchange *exchange,
		      const struct sasl_server *server, struct room *room)
{
	if (!exchange->round)
		return true;
	room_string(room, "{\"status\":\"401\",\"schemes\":\"bearer\",");
	room_string(room, "\"scope\":\"https://");
	room_string(room, server->host);
	room_string(room, "/\"}");
	return true;
}

static enum sasl_outcome answer(struct sasl_exchange *exchange,
				const struct sasl_crypto *crypto,
				const struct sasl_account *account, struct text asked,
				struct room *response)
{
	(void)crypto;
	if (exchange->round)
		return sasl_end(exchange, SASL_SERVER_REFUSES);
	if (asked.len)
		return sasl_end(exchange, SASL_CHALLENGE_FORM);
	if (!account->token)
		return sasl_end(exchange, SASL_NO_TOKEN);
	room_string(response, "user=");
	room_string(response, account->user);
	room_string(response, "\1auth=Bearer ");
	room_string(response, account->token);
	room_string(response, "\1\1");
	return SASL_MORE;
}

const struct sasl_mechanism sasl_xoauth2 = {
	.name = "XOAUTH2",
	.opening = SASL_CLIENT_OPENS,
	.reveals = SASL_REVEALS_TOKEN,
	.rfc = "RFC 6750",
	.says = N_("Sends an access token that was got from an authorization server "
		   "beforehand, in place of a password. Only TLS protects it."),
	.messages = messages,
	.take = take,
	.challenge = challenge,
	.answer = answer,
};
