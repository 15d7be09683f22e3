// SPDX-License-Identifier: GPL-3.0-or-later
/* AUTH (RFC 4954) between SMTP's lines and SASL's messages. For src/smtp, and
 * for who answers in a learner's place. */
#ifndef SMTP_LOGIN_H
#define SMTP_LOGIN_H

#include "smtp/grammar/secret.h"
#include "smtp/session/session.h"

/* The mechanism that AUTH names, or, in an exchange, the one that is under
 * way. NULL: there is none of that name. */
const struct sasl_mechanism *smtp_login_mechanism(const struct smtp_session *session,
						  const struct smtp_command *command);

/* Whether this server has the mechanism at all: the setting names it, and
 * those that hash need crypto. */
bool smtp_login_has(const struct smtp_session *session,
		    const struct sasl_mechanism *mechanism);

/* Whether it is taken under TLS only, and TLS is not on: because it shows a
 * password or token to listeners, or because the setting wants it so. */
bool smtp_login_is_bare(const struct smtp_session *session,
			const struct sasl_mechanism *mechanism);

/* The strongest that this server has of those in which the client begins;
 * NULL: it has none. */
const struct sasl_mechanism *smtp_login_opener(const struct smtp_session *session);

/* Whether any mechanism can be used now: an AUTH with none is not offered. */
bool smtp_login_is_useful(const struct smtp_session *session);

/* Writes the mechanisms that can be used now, with a space between them. */
void smtp_login_mechanisms(const struct smtp_session *session, struct room *room);

/* What stands behind the mechanism of an AUTH; text_span(NULL, 0): nothing. */
struct text smtp_login_initial(const struct smtp_command *command);

/* What of a line, were it heard now, may hold a password: an answer in an exchange, and
 * what is no command after a login was refused, as a whole. */
struct smtp_secret smtp_login_secret(const struct smtp_session *session,
				     const struct smtp_command *command);

/* The server as SASL sees it. */
struct sasl_server smtp_login_server(const struct smtp_session *session);

/* Carries out, in *exchange, what the AUTH or the response asks for, and
 * writes the challenge that follows, in bytes. The session is not changed. */
struct smtp_attempt smtp_login_step(const struct smtp_session *session,
				    const struct smtp_command *command,
				    struct sasl_exchange *exchange, struct room *challenge);

/* The same, for what comes of it alone. */
struct smtp_attempt smtp_login_try(const struct smtp_session *session,
				   const struct smtp_command *command);

#endif
