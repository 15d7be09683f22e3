// SPDX-License-Identifier: GPL-3.0-or-later
/* Faults: replies that a setting gives in place of the rules'; struct
 * smtp_fault itself stands in setting.h.
 *
 * Whoever looks for the reason finds it in the setting: every fault has a
 * name and a place, and both are told where it speaks. */
#ifndef SMTP_FAULTS_H
#define SMTP_FAULTS_H

#include "smtp/session/session.h"

/* The fault that answers this command or event now: the first of the setting
 * that is due, or else the one that its address asks for. False when none is. */
bool smtp_fault_due(const struct smtp_session *session, const struct smtp_command *command,
		    struct smtp_fault *due);

/* The fault that makes the reply to this command late: the first one that is
 * due, when it asks for that. NULL: none does. */
const struct smtp_fault *smtp_fault_slow(const struct smtp_session *session,
					 const struct smtp_command *command);

/* Whether some fault of the setting, or an address that asks for one, could
 * ever speak. As smtp_rule.under. */
bool smtp_has_faults(const struct smtp_setting *setting);

/* The flaw of the line, where the fault that is due is about flaws. As smtp_rule.flaw. */
struct smtp_flaw_found smtp_fault_flaw(const struct smtp_session *session,
				       const struct smtp_command *command);

/* What the fault that is due says. As smtp_rule.says. */
void smtp_fault_says(const struct smtp_session *session, const struct smtp_command *command,
		     struct smtp_said *said);

/* Counts the command for each fault that counts what it is asked about. */
void smtp_faults_count(struct smtp_session *session, const struct smtp_command *command);

/* Writes where the fault stands: "site.yaml:12", or the name of the setting when
 * that is built in. */
void smtp_fault_put_place(struct room *room, const struct smtp_fault *fault,
			  const struct smtp_setting *setting);

#endif
