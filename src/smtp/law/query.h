// SPDX-License-Identifier: GPL-3.0-or-later
/* VRFY and EXPN where SMTPUTF8 is offered (RFC 6531 3.7.4.2). For src/smtp only. */
#ifndef SMTP_QUERY_H
#define SMTP_QUERY_H

#include "smtp/session/session.h"

/* Whether this client may put SMTPUTF8 behind the name it asks for. */
bool smtp_query_may_be_utf8(const struct smtp_session *session,
			    const struct smtp_command *command);

/* Takes SMTPUTF8 off the end of the argument, where it may stand there, and
 * notes it in command->utf8. */
void smtp_query_read(const struct smtp_session *session, struct smtp_command *command);

/* Whether it is a mailbox, or a local part alone, and not ASCII (RFC 6531 3.3). */
bool smtp_query_is_utf8_name(struct text name);

#endif
