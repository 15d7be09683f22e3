// SPDX-License-Identifier: GPL-3.0-or-later
/* What a server offers this session: the extensions that EHLO lists (RFC 5321 2.2). */
#ifndef SMTP_OFFER_H
#define SMTP_OFFER_H

#include "smtp/session/session.h"

/* Whether the server offers the extension to this session now. That the
 * client has asked with EHLO is another question (facts.extended). */
bool smtp_offers(const struct smtp_session *session, enum smtp_extension extension);

/* Whether the server has the command, whatever the session: HELP lists and teaches those
 * that it has. */
bool smtp_teaches(const struct smtp_setting *setting, enum smtp_verb verb);

/* Writes the keyword lines of an EHLO reply, each with an LF in front. */
void smtp_extensions_list(const struct smtp_session *session, struct room *room);

#endif
