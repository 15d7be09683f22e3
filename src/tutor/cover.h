// SPDX-License-Identifier: GPL-3.0-or-later
/* What may be shown and kept of what is typed: asked before it is said, and once, for
 * the conversation, the script, the history and what stays on a terminal. */
#ifndef TUTOR_COVER_H
#define TUTOR_COVER_H

#include "tutor/tutor.h"

/* Appends what may be shown of a line to the server, were it said now; true when that is
 * not all of it. */
bool cover_said(const struct smtp_session *session, struct text line, struct buffer *shown);

/* The same for a line as it is typed, orders included. */
bool cover_typed(const struct smtp_session *session, struct text line, struct buffer *shown);

#endif
