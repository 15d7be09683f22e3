// SPDX-License-Identifier: GPL-3.0-or-later
/* How much of a line may be shown: a password may stand in what AUTH sends, and in what
 * was meant for AUTH and is none for a slip. */
#ifndef SMTP_COVERED_H
#define SMTP_COVERED_H

#include "smtp/session/session.h"

/* What stands for octets that are not shown. */
#define SMTP_COVER "********"

/* So many octets at the beginning of the line may be shown: all of them where none can be
 * of a password. */
size_t smtp_cover_from(const struct smtp_session *session, const struct smtp_command *command);

/* Writes a part of the command's line, as far as it may be shown. */
void smtp_put_part(const struct smtp_session *session, const struct smtp_command *command,
		   struct text part, struct room *room);

#endif
