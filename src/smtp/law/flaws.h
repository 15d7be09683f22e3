// SPDX-License-Identifier: GPL-3.0-or-later
/* What exactly is wrong with a line that a row refuses: as smtp_rule.flaw. */
#ifndef SMTP_FLAWS_H
#define SMTP_FLAWS_H

#include "smtp/grammar/flaw.h"
#include "smtp/law/rule.h"

typedef struct smtp_flaw_found smtp_find_flaw(const struct smtp_session *session,
					      const struct smtp_command *command);
smtp_find_flaw smtp_flaw_of_path;       /* of MAIL and RCPT, up to the end of the path */
smtp_find_flaw smtp_flaw_of_verb;       /* "MAIL TO:<...>" where RCPT was meant */
smtp_find_flaw smtp_flaw_of_parameters; /* of what follows it, as written */
smtp_find_flaw smtp_flaw_of_values;     /* of parameters that are well written */
smtp_find_flaw smtp_flaw_of_name;       /* of EHLO, HELO and LHLO */
smtp_find_flaw smtp_flaw_of_line;
smtp_find_flaw smtp_flaw_of_chunk;
smtp_find_flaw smtp_flaw_of_base64;

/* What is wrong with a command or an answer to AUTH, whichever row would say so, the state
 * aside; SMTP_FLAW_NONE: nothing that a row minds. */
smtp_find_flaw smtp_flaw_of_command;

/* What was found in a line, so that nothing is looked for twice: rows share finders. Zeroed,
 * nothing has been looked for. */
struct smtp_flaw_memo {
	smtp_find_flaw *by;
	struct smtp_flaw_found found;
};

/* As rule->flaw(session, command), which is asked at most once; none, where it is NULL. */
struct smtp_flaw_found smtp_flaw_once(struct smtp_flaw_memo *memo, const struct smtp_rule *rule,
				      const struct smtp_session *session,
				      const struct smtp_command *command);

/* Where the law of a flaw is written: of the value of a parameter, where that parameter
 * is. */
const char *smtp_flaw_rfc(const struct smtp_flaw_found *found,
			  const struct smtp_command *command);

#endif
