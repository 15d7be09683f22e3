// SPDX-License-Identifier: GPL-3.0-or-later
/* What is remembered of a turn because a later refusal may follow from it. For src/smtp
 * only. */
#ifndef SMTP_CAUSES_H
#define SMTP_CAUSES_H

#include "smtp/session/session.h"
#include "smtp/session/turn.h"

/* Notes the turn's refusal, or what it took away, in the session's memory; and forgets what
 * the turn has made good. had_mail says whether a mail was open before it. */
void smtp_note_cause(struct smtp_session *session, const struct smtp_turn *turn,
		     bool had_mail);

#endif
