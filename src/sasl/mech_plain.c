// SPDX-License-Identifier: GPL-3.0-or-later
/* PLAIN: identity, user name and password in one message (RFC 4616). */
#include "sasl/sasl_inside.h"

static const struct sasl_part go_ahead[] = {
	{ "empty", "", SASL_TO_THE_END, 0,
	  N_("An empty challenge: it is the client that speaks first.") },
	{ 0 },
};

static const struct sasl_part credentials[] = {
	{ "authzid", "", '\0', 0,
	  N_("The identity to act as, up to the first NUL. Empty means: as myself.") },
	{ "authcid", "", '\0', 0,
	  N_("The user name whose password follows, up to the second NUL.") },
	{ "passwd", "", SASL_TO_THE_END, SASL_SECRET,
	  N_("The password itself. Base64 hides it from no one: it is an encoding, not "
	     "encryption.") },
	{ 0 },
};

static const struct sasl_message messages[] = {
	{ SASL_SERVER, 0, "empty challenge",
	  N_("The server waits for the client's only message."), go_ahead },
	{ SASL_CLIENT, 0, "message",
	  N_("The client says who it is and gives its password, parted by NULs."),
	  credentials },
	{ 0 },
};

/* The part before the next NUL of *rest, taken out. False without a NUL. */
static bool take_to_nul(struct text *rest, struct text *part)
{
	if (text_find(*rest, '\0') == rest->len)
		return false;
	*part = text_take(rest, '\0');
	return true;
}

static enum sasl_reason form_wrong(struct text authzid, struct text user,
				   struct text password)
{
	enum sasl_reason reason = sasl_name_wrong(user);

	if (text_find(password, '\0') < password.len)
		return SASL_PLAIN_NULS;
	if (reason)
		return reason;
	if (!password.len)
		return SASL_PASSWORD_EMPTY;
	if (authzid.len && (reason = sasl_name_wrong(authzid)))
		return reason;
	return sasl_is_prepared(password) ? SASL_FINE : SASL_NOT_PREPARED;
}

static enum sasl_outcome take(struct sasl_exchange *exchange,
			      const struct sasl_server *server, struct text response)
{
	struct text authzid, user;
	enum sasl_reason reason;

	if (!take_to_nul(&response, &authzid) || !take_to_nul(&response, &user))
		return sasl_end(exchange, SASL_PLAIN_NULS);
	reason = form_wrong(authzid, user, response);
	if (reason)
		return sasl_end(exchange, reason);
	return sasl_check_password(exchange, server, user, response, authzid);
}

static bool challenge(const struct sasl_exchange *exchange,
		      const struct sasl_server *server, struct room *room)
{
	(void)exchange, (void)server, (void)room;
	return true;
}

static enum sasl_outcome answer(struct sasl_exchange *exchange,
				const struct sasl_crypto *crypto,
				const struct sasl_account *account, struct text asked,
				struct room *response)
{
	(void)crypto;
	if (asked.len)
		return sasl_end(exchange, SASL_CHALLENGE_FORM);
	room_byte(response, '\0');
	room_string(response, account->user);
	room_byte(response, '\0');
	room_string(response, account->password);
	return SASL_DONE;
}

const struct sasl_mechanism sasl_plain = {
	.name = "PLAIN",
	.opening = SASL_CLIENT_OPENS,
	.reveals = SASL_REVEALS_PASSWORD,
	.rfc = "RFC 4616",
	.says = N_("Sends user name and password as they are, in one message. Only TLS "
		   "protects them."),
	.messages = messages,
	.take = take,
	.challenge = challenge,
	.answer = answer,
};
