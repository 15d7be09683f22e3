// SPDX-License-Identifier: GPL-3.0-or-later
/* LOGIN: user name and password, each asked for. No RFC describes it; servers
 * and clients do as draft-murchison-sasl-login says, with other prompts. */
#include "sasl/sasl_inside.h"

static const char *const prompts[] = { "Username:", "Password:" };

static const struct sasl_part prompt[] = {
	{ "prompt", "", SASL_TO_THE_END, 0,
	  N_("What the server asks for. Clients do not read it: they send the user name "
	     "first, then the password.") },
	{ 0 },
};

static const struct sasl_part user[] = {
	{ "user", "", SASL_TO_THE_END, SASL_USER, N_("The user name.") },
	{ 0 },
};

static const struct sasl_part password[] = {
	{ "password", "", SASL_TO_THE_END, SASL_SECRET,
	  N_("The password itself. Base64 hides it from no one: it is an encoding, not "
	     "encryption.") },
	{ 0 },
};

static const struct sasl_message messages[] = {
	{ SASL_SERVER, 0, "first prompt", N_("The server asks for the user "
					     "name."), prompt },
	{ SASL_CLIENT, 0, "user name", N_("The client says who it is."), user },
	{ SASL_SERVER, 1, "second prompt", N_("The server asks for the "
					      "password."), prompt },
	{ SASL_CLIENT, 1, "password", N_("The client gives its password."), password },
	{ 0 },
};

static enum sasl_outcome take_user(struct sasl_exchange *exchange,
				   const struct sasl_server *server, struct text name)
{
	enum sasl_reason reason = sasl_name_wrong(name);

	if (reason || !sasl_keep(exchange, name))
		return sasl_end(exchange, reason ? reason : SASL_TOO_LONG);
	sasl_name_account(exchange, server, name);
	return SASL_MORE;
}

static enum sasl_outcome take(struct sasl_exchange *exchange,
			      const struct sasl_server *server, struct text response)
{
	if (!exchange->round)
		return take_user(exchange, server, response);
	if (!response.len)
		return sasl_end(exchange, SASL_PASSWORD_EMPTY);
	if (!sasl_is_prepared(response))
		return sasl_end(exchange, SASL_NOT_PREPARED);
	return sasl_check_password(exchange, server, sasl_kept(exchange), response,
				   text_of(NULL));
}

static bool challenge(const struct sasl_exchange *exchange,
		      const struct sasl_server *server, struct room *room)
{
	(void)server;
	room_string(room, prompts[exchange->round]);
	return true;
}

static enum sasl_outcome answer(struct sasl_exchange *exchange,
				const struct sasl_crypto *crypto,
				const struct sasl_account *account, struct text asked,
				struct room *response)
{
	(void)crypto, (void)asked;
	room_string(response, exchange->round ? account->password : account->user);
	return exchange->round ? SASL_DONE : SASL_MORE;
}

const struct sasl_mechanism sasl_login = {
	.name = "LOGIN",
	.opening = SASL_EITHER_OPENS,
	.reveals = SASL_REVEALS_PASSWORD,
	.rfc = "draft-murchison-sasl-login",
	.says = N_("Asks for user name and password one after the other. Older than "
		   "PLAIN and never a standard, but many clients still use it. Only TLS "
		   "protects them."),
	.messages = messages,
	.take = take,
	.challenge = challenge,
	.answer = answer,
};
