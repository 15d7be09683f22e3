// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands for the {places} that logins need: in sentences, and in lines
 * that do the sums of a mechanism as a client would. */
#include "smtp/grammar/reply.h"
#include "smtp/law/places/places.h"

#include "base/words.h"
#include "sasl/sasl.h"
#include "smtp/law/login.h"

static bool put_string(struct room *room, const char *string)
{
	room_string(room, string);
	return string != NULL;
}

/* As this server calls it; what is none as the client wrote it. */
bool smtp_place_mechanism(const struct smtp_scene *scene, struct room *room)
{
	static const struct smtp_command none = { .argument = { "", 0 } };
	const struct smtp_command *command = scene->command ? scene->command : &none;
	const struct sasl_mechanism *mechanism =
		smtp_login_mechanism(scene->session, command);
	struct text behind = command->argument;
	struct text name = text_trim(text_take(&behind, ' '));

	if (mechanism)
		room_string(room, mechanism->name);
	else if (name.len)
		smtp_put_said(scene, room, name);
	else
		smtp_put_words(scene, room, N_("(no name)"));
	return true;
}

bool smtp_place_login(const struct smtp_scene *scene, struct room *room)
{
	const char *login = scene->session->facts.login;

	room_string(room, login ? login : "");
	return true;
}

bool smtp_place_response_limit(const struct smtp_scene *scene, struct room *room)
{
	room_number(room, scene->session->setting->limits.response);
	return true;
}

bool smtp_place_base64_wrong(const struct smtp_scene *scene, struct room *room)
{
	int wrong = scene->command ? scene->command->attempt.base64_wrong : BASE64_FINE;

	smtp_put_words(scene, room, base64_says((enum base64_wrong)wrong));
	return true;
}

bool smtp_place_sasl_reason(const struct smtp_scene *scene, struct room *room)
{
	enum sasl_reason reason = scene->command ? scene->command->attempt.reason : SASL_FINE;

	smtp_put_words(scene, room, sasl_reason_facts(reason)->says);
	return true;
}

bool smtp_place_challenge(const struct smtp_scene *scene, struct room *room)
{
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room challenge = room_over(bytes, sizeof(bytes));
	struct sasl_exchange next;

	if (!scene->command || !smtp_login_mechanism(scene->session, scene->command))
		return true;
	smtp_login_step(scene->session, scene->command, &next, &challenge);
	base64_encode(room_view(&challenge), room);
	return true;
}

enum kind { USUAL, TRANSITION, STRONG };

static enum kind kind_of(const struct sasl_account *account)
{
	if (account->strong_only)
		return STRONG;
	return account->needs_transition ? TRANSITION : USUAL;
}

/* The first account of that kind, NULL when there is none. */
static const struct sasl_account *account_of(const struct smtp_session *session,
					     enum kind kind)
{
	const struct smtp_setting *setting = session->setting;

	for (size_t i = 0; i < setting->account_count; i++)
		if (kind_of(&setting->accounts[i]) == kind && !setting->accounts[i].disabled)
			return &setting->accounts[i];
	return NULL;
}

/* The line with which that account answers the exchange. */
static bool put_answer(const struct smtp_session *session,
		       const struct sasl_exchange *exchange,
		       const struct sasl_account *account, struct room *room)
{
	const struct sasl_server server = smtp_login_server(session);
	char bytes[SMTP_REPLY_TEXT_MAX];
	struct room line = room_over(bytes, sizeof(bytes));

	if (!account || sasl_answer_line(exchange, &server, account, &line) >= SASL_FAILED)
		return false;
	room_text(room, room_view(&line));
	return true;
}

/* The same as the initial response of a new exchange. */
static bool put_initial(const struct smtp_session *session, const char *name,
			const struct sasl_account *account, struct room *room)
{
	const struct sasl_server server = smtp_login_server(session);
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room challenge = room_over(bytes, sizeof(bytes));
	struct sasl_exchange exchange;

	sasl_begin(&exchange, &server, sasl_mechanism_named(text_of(name)),
		   session->login.exchanges, NULL, &challenge);
	return put_answer(session, &exchange, account, room);
}

/* A password that is nobody's. */
static struct sasl_account with_wrong_password(const struct sasl_account *account)
{
	struct sasl_account wrong = *account;

	wrong.password = "not the password";
	if (wrong.token)
		wrong.token = "not.the.token";
	return wrong;
}

bool smtp_place_plain_right(const struct smtp_scene *scene, struct room *room)
{
	return put_initial(scene->session, "PLAIN", account_of(scene->session, USUAL), room);
}

bool smtp_place_plain_weak(const struct smtp_scene *scene, struct room *room)
{
	return put_initial(scene->session, "PLAIN", account_of(scene->session, STRONG), room);
}

bool smtp_place_plain_wrong(const struct smtp_scene *scene, struct room *room)
{
	const struct sasl_account *account = account_of(scene->session, USUAL);
	struct sasl_account wrong;

	if (!account)
		return false;
	wrong = with_wrong_password(account);
	return put_initial(scene->session, "PLAIN", &wrong, room);
}

bool smtp_place_scram_transition(const struct smtp_scene *scene, struct room *room)
{
	return scene->session->server->crypto &&
	       put_initial(scene->session, "SCRAM-SHA-256",
			   account_of(scene->session, TRANSITION), room);
}

/* A mechanism in which the client begins: the strongest there is. */
bool smtp_place_client_first(const struct smtp_scene *scene, struct room *room)
{
	const struct sasl_mechanism *opener = smtp_login_opener(scene->session);

	return opener && put_string(room, opener->name);
}

/* NULL outside one, where nothing can be answered and nothing is written. */
static const struct sasl_exchange *exchange_of(const struct smtp_scene *scene)
{
	return scene->session->state == SMTP_IN_AUTH ? &scene->session->login.exchange : NULL;
}

bool smtp_place_answer_right(const struct smtp_scene *scene, struct room *room)
{
	const struct sasl_exchange *exchange = exchange_of(scene);
	const struct sasl_account *account = account_of(scene->session, USUAL);

	if (exchange && exchange->account)
		account = exchange->account;
	return !exchange || put_answer(scene->session, exchange, account, room);
}

bool smtp_place_answer_wrong(const struct smtp_scene *scene, struct room *room)
{
	const struct sasl_exchange *exchange = exchange_of(scene);
	const struct sasl_account *account = account_of(scene->session, USUAL);
	struct sasl_account wrong;

	if (!exchange || !account)
		return !exchange;
	wrong = with_wrong_password(exchange->account ? exchange->account : account);
	return put_answer(scene->session, exchange, &wrong, room);
}

bool smtp_place_answer_transition(const struct smtp_scene *scene, struct room *room)
{
	const struct sasl_exchange *exchange = exchange_of(scene);

	return !exchange || put_answer(scene->session, exchange,
				       account_of(scene->session, TRANSITION), room);
}

/* All lines with which that account goes through the rest of the exchange. */
static bool put_answers(const struct smtp_session *session,
			const struct sasl_exchange *exchange,
			const struct sasl_account *account, struct room *room)
{
	const struct sasl_server server = smtp_login_server(session);
	char said[SASL_MESSAGE_MAX + 1], heard[SASL_MESSAGE_MAX + 1];
	struct room response = room_over(said, sizeof(said));
	struct room challenge = room_over(heard, sizeof(heard));
	struct sasl_exchange copy = *exchange;

	if (!account)
		return false;
	do {
		if (sasl_answer(&copy, &server, account, &response) >= SASL_FAILED)
			return false;
		room_string(room, copy.round == exchange->round ? "" : "\n");
		base64_encode(room_view(&response), room);
	} while (sasl_step(&copy, &server, room_view(&response), &challenge) == SASL_MORE);
	return true;
}

bool smtp_place_answer_weak(const struct smtp_scene *scene, struct room *room)
{
	const struct sasl_exchange *exchange = exchange_of(scene);

	return !exchange || put_answers(scene->session, exchange,
					account_of(scene->session, STRONG), room);
}

/* The address of a user that the client has not logged in as. */
bool smtp_place_other_sender(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;
	const char *login = scene->session->facts.login;

	for (size_t i = 0; i < setting->account_count; i++)
		if (!login || !text_is_fold(text_of(login), setting->accounts[i].user))
			return smtp_put_address(room, setting->accounts[i].user,
						setting->domains[0]);
	return false;
}

bool smtp_place_long_response(const struct smtp_scene *scene, struct room *room)
{
	for (unsigned i = 0; i < scene->session->setting->limits.response && !room->full; i++)
		room_byte(room, 'x');
	return true;
}
