// SPDX-License-Identifier: GPL-3.0-or-later
/* What of a line may hold a password or a token: the one home of that decision.
 *
 * Whoever shows or keeps a line leaves these octets out, as smtp_command_said() does. A
 * slip of syntax must not bare a password, so a line that was to be AUTH is covered as
 * AUTH is; the names of mechanisms stay, and so does a line that is understood. */
#ifndef SMTP_SECRET_H
#define SMTP_SECRET_H

#include "smtp/grammar/line.h"

struct smtp_secret {
	size_t octets; /* at the end of the line: not to be shown */
	bool login;    /* the line begins a login, or was to begin one */
};

/* verb: as which the line is read. */
struct smtp_secret smtp_secret_in(struct text line, enum smtp_verb verb);

/* Writes a part of the command's line, "********" in place of what is covered. */
void smtp_command_said(const struct smtp_command *command, struct text part, struct room *room);

/* What of the line may be shown; behind it, if anything, stands what is covered. */
struct text smtp_command_shown(const struct smtp_command *command);

#define SMTP_COVER "********"

#endif
