// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/login.h"

#include "sasl/sasl.h"

#include <string.h>

static bool no_hash(enum sasl_hash hash, struct text data, struct sasl_digest *out)
{
	(void)hash, (void)data, (void)out;
	return false;
}

static bool no_hmac(enum sasl_hash hash, struct text key, struct text data,
		    struct sasl_digest *out)
{
	(void)hash, (void)key, (void)data, (void)out;
	return false;
}

static bool no_pbkdf2(enum sasl_hash hash, struct text password, struct text salt,
		      unsigned iterations, struct sasl_digest *out)
{
	(void)hash, (void)password, (void)salt, (void)iterations, (void)out;
	return false;
}

/* In a time that depends on len alone. */
static bool is_same(const void *a, const void *b, size_t len)
{
	const unsigned char *x = a, *y = b;
	unsigned differ = 0;

	for (size_t i = 0; i < len; i++)
		differ |= (unsigned)(x[i] ^ y[i]);
	return !differ;
}

/* For the mechanisms that only compare. */
static const struct sasl_crypto without_hashes = {
	.hash = no_hash,
	.hmac = no_hmac,
	.pbkdf2 = no_pbkdf2,
	.equal = is_same,
};

static struct text name_in(const struct smtp_command *command, struct text *behind)
{
	*behind = command->argument;
	return text_take(behind, ' ');
}

const struct sasl_mechanism *smtp_login_mechanism(const struct smtp_session *session,
						  const struct smtp_command *command)
{
	struct text behind;

	if (session->state == SMTP_IN_AUTH)
		return session->login.exchange.mechanism;
	return sasl_mechanism_named(name_in(command, &behind));
}

static bool is_named(const char *const *names, const struct sasl_mechanism *mechanism)
{
	while (*names && strcmp(*names, mechanism->name) != 0)
		names++;
	return *names != NULL;
}

bool smtp_login_has(const struct smtp_session *session,
		    const struct sasl_mechanism *mechanism)
{
	const char *const *offered = session->setting->mechanisms;

	return (session->server->crypto || !mechanism->hashes) &&
	       (!offered || is_named(offered, mechanism));
}

bool smtp_login_is_bare(const struct smtp_session *session,
			const struct sasl_mechanism *mechanism)
{
	const struct smtp_setting *setting = session->setting;

	if (session->facts.secured)
		return false;
	return (mechanism->reveals && !(setting->security & SMTP_LOGINS_CLEAR)) ||
	       (setting->tls_mechanisms && is_named(setting->tls_mechanisms, mechanism));
}

const struct sasl_mechanism *smtp_login_opener(const struct smtp_session *session)
{
	const struct sasl_mechanism *mechanism;

	for (size_t n = 0; (mechanism = sasl_mechanism(n)); n++)
		if (mechanism->opening == SASL_CLIENT_OPENS &&
		    smtp_login_has(session, mechanism))
			break;
	return mechanism;
}

/* The n-th mechanism that can be used now, NULL behind the last. */
static const struct sasl_mechanism *usable(const struct smtp_session *session, size_t n)
{
	const struct sasl_mechanism *mechanism;

	for (size_t i = 0; (mechanism = sasl_mechanism(i)); i++)
		if (smtp_login_has(session, mechanism) &&
		    !smtp_login_is_bare(session, mechanism) && n-- == 0)
			return mechanism;
	return NULL;
}

bool smtp_login_is_useful(const struct smtp_session *session)
{
	return usable(session, 0) != NULL;
}

void smtp_login_mechanisms(const struct smtp_session *session, struct room *room)
{
	const struct sasl_mechanism *mechanism;

	for (size_t n = 0; (mechanism = usable(session, n)); n++) {
		room_string(room, n ? " " : "");
		room_string(room, mechanism->name);
	}
}

struct text smtp_login_initial(const struct smtp_command *command)
{
	struct text behind;
	struct text name = name_in(command, &behind);

	return command->verb == SMTP_AUTH && name.len < command->argument.len
		       ? behind : text_span(NULL, 0);
}

struct smtp_secret smtp_login_secret(const struct smtp_session *session,
				     const struct smtp_command *command)
{
	struct text line = command->line;
	struct smtp_secret secret;

	if (session->state == SMTP_IN_AUTH)
		return (struct smtp_secret){ text_is(line, "*") ? 0 : line.len, true };
	secret = smtp_secret_in(line, command->verb);
	if (session->memory.login_refused && command->verb == SMTP_UNKNOWN)
		secret.octets = line.len;
	return secret;
}

struct sasl_server smtp_login_server(const struct smtp_session *session)
{
	const struct smtp_setting *setting = session->setting;

	return (struct sasl_server){
		.crypto = session->server->crypto ? session->server->crypto : &without_hashes,
		.accounts = setting->accounts,
		.account_count = setting->account_count,
		.host = setting->host,
		.seed = text_of(setting->seed ? setting->seed : setting->host),
	};
}

/* The message in a line: "=" on the AUTH line is an empty one (RFC 4954 4). */
static enum base64_wrong decode(const struct smtp_command *command, struct text encoded,
				struct room *message)
{
	struct base64_fault fault = { BASE64_FINE, 0 };

	if (command->verb != SMTP_AUTH || !text_is(encoded, "="))
		base64_decode(encoded, message, &fault);
	return fault.wrong;
}

struct smtp_attempt smtp_login_step(const struct smtp_session *session,
				    const struct smtp_command *command,
				    struct sasl_exchange *exchange, struct room *challenge)
{
	const struct sasl_mechanism *mechanism = smtp_login_mechanism(session, command);
	const struct sasl_server server = smtp_login_server(session);
	bool begins = command->verb == SMTP_AUTH;
	struct text encoded = begins ? smtp_login_initial(command) : command->line;
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room room = room_over(bytes, sizeof(bytes));
	struct smtp_attempt attempt = { 0 };
	struct text message;

	attempt.base64_wrong = encoded.at ? (int)decode(command, encoded, &room) : 0;
	if (attempt.base64_wrong)
		return attempt;
	message = room_view(&room);
	*exchange = session->login.exchange;
	if (begins)
		sasl_begin(exchange, &server, mechanism, session->login.exchanges,
			   encoded.at ? &message : NULL, challenge);
	else
		sasl_step(exchange, &server, message, challenge);
	attempt.outcome = exchange->outcome;
	attempt.reason = exchange->reason;
	attempt.too_weak = exchange->outcome == SASL_DONE && exchange->account &&
			   exchange->account->strong_only &&
			   !exchange->mechanism->proves_server;
	return attempt;
}

struct smtp_attempt smtp_login_try(const struct smtp_session *session,
				   const struct smtp_command *command)
{
	const struct sasl_mechanism *mechanism = smtp_login_mechanism(session, command);
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room challenge = room_over(bytes, sizeof(bytes));
	struct sasl_exchange exchange;

	if (!mechanism || !smtp_login_has(session, mechanism))
		return (struct smtp_attempt){ 0 };
	return smtp_login_step(session, command, &exchange, &challenge);
}
