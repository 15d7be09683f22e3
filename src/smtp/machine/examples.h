// SPDX-License-Identifier: GPL-3.0-or-later
/* The lines that rows give as their examples, said to a session. */
#ifndef SMTP_EXAMPLES_H
#define SMTP_EXAMPLES_H

#include "smtp/law/rule.h"
#include "smtp/session/session.h"
#include "smtp/session/turn.h"

/* Does what rule.like shows: fills its places from the setting into room and
 * says the line, or lets the event happen. False, with the session as it
 * was, when the setting has nothing to fill a place with. */
bool smtp_session_like(struct smtp_session *session, const struct smtp_rule *rule,
		       enum smtp_verb verb, struct room *room, struct smtp_turn *turn);

/* Whether the row speaks of that flaw under the setting, asked about an example of it and the
 * state aside: no row of the verb before it does. verb SMTP_VERBS: any command. */
bool smtp_rule_tells(const struct smtp_setting *setting, const struct smtp_rule *rule,
		     enum smtp_verb verb, enum smtp_flaw flaw);

/* Takes the next line of what rule.like was filled to: up to an LF, or all of
 * it where {lf} stands in the like, for then the LF belongs to the line. */
struct text smtp_like_take(const struct smtp_rule *rule, struct text *lines);

/* Says such a line, and all that its LFs make of it; the turn is the last one's. */
void smtp_like_say(struct smtp_session *session, struct text line,
		   struct smtp_turn *turn);

#endif
