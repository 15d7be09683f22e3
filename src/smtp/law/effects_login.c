// SPDX-License-Identifier: GPL-3.0-or-later
/* What STARTTLS and AUTH change. */
#include "smtp/law/effects.h"
#include "smtp/law/login.h"

/* RFC 3207 4.2: the session is as it was right after the greeting. */
void smtp_start_tls(struct smtp_session *session, const struct smtp_command *command)
{
	(void)command;
	smtp_session_forget(session, SMTP_LIFE_TLS);
	session->facts.secured = true;
}

static void step(struct smtp_session *session, const struct smtp_command *command)
{
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room challenge = room_over(bytes, sizeof(bytes));
	struct sasl_exchange next;

	smtp_login_step(session, command, &next, &challenge);
	session->login.exchange = next;
}

void smtp_begin_login(struct smtp_session *session, const struct smtp_command *command)
{
	step(session, command);
	session->login.exchanges++;
}

void smtp_go_on(struct smtp_session *session, const struct smtp_command *command)
{
	step(session, command);
}

void smtp_log_in(struct smtp_session *session, const struct smtp_command *command)
{
	step(session, command);
	session->facts.login = session->login.exchange.identity;
	session->login.exchanges += command->verb == SMTP_AUTH;
	smtp_end_login(session, command);
}

/* What was said in the exchange may hold a password. */
void smtp_end_login(struct smtp_session *session, const struct smtp_command *command)
{
	(void)command;
	session->login.exchange = (struct sasl_exchange){ 0 };
}

void smtp_end_session(struct smtp_session *session, const struct smtp_command *command)
{
	smtp_drop_mail(session, command);
	smtp_end_login(session, command);
}
