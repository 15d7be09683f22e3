// SPDX-License-Identifier: GPL-3.0-or-later
/* OAUTHBEARER: an access token in place of a password (RFC 7628). */
#include "sasl/sasl_inside.h"

enum { CONTROL_A = 1 };

static const struct sasl_part go_ahead[] = {
	{ "empty", "", SASL_TO_THE_END, 0,
	  N_("An empty challenge: it is the client that speaks first.") },
	{ 0 },
};

static const char host_says[] = N_("The name of the server to which the client has connected.");
static const char port_says[] = N_("The port to which the client has connected.");

static const struct sasl_part request_parts[] = {
	{ "gs2-cb-flag", "", ',', 0,
	  N_("Whether the login is bound to TLS, up to the comma: n is no, and y says that the "
	     "client could.") },
	{ "authzid", "a=", ',', SASL_MAY_LACK,
	  N_("The identity to act as, up to the second comma. Empty means: as whom the token was "
	     "given to.") },
	{ "kvsep", "", CONTROL_A, 0,
	  N_("A byte of value 1, which is Control-A. It ends this header, and each pair of a key "
	     "and a value that follows.") },
	{ "host", "host=", CONTROL_A, SASL_OPTIONAL, host_says },
	{ "port", "port=", CONTROL_A, SASL_OPTIONAL, port_says },
	{ "auth", "auth=", ' ', 0,
	  N_("The kind of token: Bearer means that whoever carries it is let in.") },
	{ "token", "", CONTROL_A, SASL_SECRET,
	  N_("The access token, which is as good as a password until it expires.") },
	{ "host", "host=", CONTROL_A, SASL_OPTIONAL, host_says },
	{ "port", "port=", CONTROL_A, SASL_OPTIONAL, port_says },
	{ "end", "", CONTROL_A, 0, N_("One more Control-A ends the message.") },
	{ 0 },
};

static const struct sasl_part error_parts[] = {
	{ "status", "{\"status\":\"", '"', 0,
	  N_("JSON that says why the token was not accepted. invalid_token: it is none, has "
	     "expired, or was taken back (RFC 6750 3.1).") },
	{ "scope", ",\"scope\":\"", '"', SASL_OPTIONAL,
	  N_("What a token must be good for, to be accepted here.") },
	{ "openid-configuration", ",\"openid-configuration\":\"", '"', SASL_OPTIONAL,
	  N_("Where a client learns how to get a token.") },
	{ "end", "}", SASL_TO_THE_END, 0, N_("The end of the JSON.") },
	{ 0 },
};

static const struct sasl_part dummy_parts[] = {
	{ "kvsep", "", CONTROL_A, 0,
	  N_("Control-A alone: the client has read the error, and lets the server refuse.") },
	{ 0 },
};

static const struct sasl_message messages[] = {
	{ SASL_SERVER, 0, "empty challenge",
	  N_("The server waits for the client's request."), go_ahead },
	{ SASL_CLIENT, 0, "client-resp",
	  N_("The client says as whom it would act and gives an access token."), request_parts },
	{ SASL_SERVER, 1, "error",
	  N_("The server has not accepted the token and says why, before it refuses."),
	  error_parts },
	{ SASL_CLIENT, 1, "dummy response",
	  N_("The client lets the server refuse."), dummy_parts },
	{ 0 },
};

/* Takes the header of GS2 (RFC 5801 4) and the Control-A behind it off the request. */
static enum sasl_reason header_read(struct text *request, struct text *authzid)
{
	struct text header = text_take(request, CONTROL_A), flag;

	if (text_find(header, ',') == header.len)
		return SASL_OAUTH_FORM;
	flag = text_take(&header, ',');
	if (flag.len > 1 && flag.at[0] == 'p' && flag.at[1] == '=')
		return SASL_CHANNEL_BINDING;
	if ((!text_is(flag, "n") && !text_is(flag, "y")) || !header.len ||
	    text_find(header, ',') != header.len - 1)
		return SASL_OAUTH_FORM;
	*authzid = text_head(header, header.len - 1);
	if (!authzid->len)
		return SASL_FINE;
	if (authzid->len < 2 || authzid->at[0] != 'a' || authzid->at[1] != '=')
		return SASL_OAUTH_FORM;
	*authzid = text_skip(*authzid, 2);
	return sasl_name_wrong(*authzid);
}

/* Takes a pair and the Control-A behind it off the request. False when none is there. */
static bool pair_read(struct text *request, struct text *key, struct text *value)
{
	size_t end = text_find(*request, CONTROL_A);

	*value = text_head(*request, end);
	if (end == request->len || text_find(*value, '=') == value->len)
		return false;
	*request = text_skip(*request, end + 1);
	*key = text_take(value, '=');
	return key->len > 0;
}

/* Takes identity and token out of a request. Pairs may come in any order, and those that
 * nobody knows mean nothing. */
static enum sasl_reason request_read(struct text request, struct text *authzid,
				     struct text *token)
{
	static const char kind[] = "Bearer ";
	enum sasl_reason reason = header_read(&request, authzid);
	struct text key, value;

	*token = text_span(NULL, 0);
	if (reason)
		return reason;
	while (pair_read(&request, &key, &value))
		if (text_is_fold(key, "auth") && text_starts_fold(value, kind) && !token->at)
			*token = text_skip(value, sizeof(kind) - 1);
	if (request.len != 1 || request.at[0] != CONTROL_A || !token->at)
		return SASL_OAUTH_FORM;
	return sasl_is_token(*token) ? SASL_FINE : SASL_TOKEN_FORM;
}

/* Who somebody is stands in the token (RFC 7628 3.2.1). */
static enum sasl_reason token_wrong(struct sasl_exchange *exchange,
				    const struct sasl_server *server, struct text token,
				    struct text authzid)
{
	exchange->account = NULL;
	for (size_t i = 0; i < server->account_count; i++) {
		struct text right = text_of(server->accounts[i].token);

		if (right.len == token.len && right.len &&
		    server->crypto->equal(right.at, token.at, token.len))
			exchange->account = &server->accounts[i];
	}
	return exchange->account ? sasl_admit(exchange, authzid) : SASL_WRONG_TOKEN;
}

static enum sasl_outcome take(struct sasl_exchange *exchange,
			      const struct sasl_server *server, struct text response)
{
	struct text authzid, token;
	enum sasl_reason reason;

	if (exchange->round)
		return sasl_end(exchange, response.len == 1 && response.at[0] == CONTROL_A
						  ? exchange->reason : SASL_DUMMY_FORM);
	reason = request_read(response, &authzid, &token);
	if (reason)
		return sasl_end(exchange, reason);
	exchange->reason = token_wrong(exchange, server, token, authzid);
	return exchange->reason ? SASL_MORE : SASL_DONE;
}

static bool challenge(const struct sasl_exchange *exchange,
		      const struct sasl_server *server, struct room *room)
{
	if (!exchange->round)
		return true;
	room_string(room, "{\"status\":\"invalid_token\",\"scope\":\"https://");
	room_string(room, server->host);
	room_string(room, "/\",\"openid-configuration\":\"https://");
	room_string(room, server->host);
	room_string(room, "/.well-known/openid-configuration\"}");
	return true;
}

static enum sasl_outcome answer(struct sasl_exchange *exchange,
				const struct sasl_crypto *crypto,
				const struct sasl_account *account, struct text asked,
				struct room *response)
{
	(void)crypto;
	if (exchange->round > 1)
		return sasl_end(exchange, SASL_SERVER_REFUSES);
	if (exchange->round) {
		room_byte(response, CONTROL_A);
		return SASL_MORE;
	}
	if (asked.len)
		return sasl_end(exchange, SASL_CHALLENGE_FORM);
	if (!account->token)
		return sasl_end(exchange, SASL_NO_TOKEN);
	room_string(response, "n,a=");
	room_string(response, account->user);
	room_string(response, ",\1auth=Bearer ");
	room_string(response, account->token);
	room_string(response, "\1\1");
	return SASL_MORE;
}

const struct sasl_mechanism sasl_oauthbearer = {
	.name = "OAUTHBEARER",
	.opening = SASL_CLIENT_OPENS,
	.reveals = SASL_REVEALS_TOKEN,
	.rfc = "RFC 7628",
	.says = N_("Sends an access token that was got from an authorization server "
		   "beforehand, in place of a password. Only TLS protects it."),
	.messages = messages,
	.take = take,
	.challenge = challenge,
	.answer = answer,
};
