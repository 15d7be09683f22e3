// SPDX-License-Identifier: GPL-3.0-or-later
/* How a turn comes about. For src/smtp only. */
#ifndef SMTP_ENGINE_H
#define SMTP_ENGINE_H

#include "smtp/session/session.h"
#include "smtp/session/turn.h"

/* Finds the first row that fits verb (a verb or an event) in this session,
 * notes the checks made on the way, and carries the row out: reply, effect,
 * and the only assignment that changes a session's state. command is what
 * guards look at; an event that is no line passes an empty one. The caller
 * has counted the line already. */
void smtp_engine_decide(struct smtp_session *session, enum smtp_verb verb,
			const struct smtp_command *command, struct smtp_turn *turn);

/* Carries out the row without asking whether it fits, as when another server's reply
 * says that it did. No checks are noted. */
void smtp_engine_take(struct smtp_session *session, const struct smtp_rule *rule,
		      enum smtp_verb verb, const struct smtp_command *command,
		      struct smtp_turn *turn);

#endif
