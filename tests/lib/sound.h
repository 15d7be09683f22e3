// SPDX-License-Identifier: GPL-3.0-or-later
/* What is so of any session after any turn, written from the RFCs and not from the table. */
#ifndef TESTS_LIB_SOUND_H
#define TESTS_LIB_SOUND_H

#include "smtp/session/session.h"
#include "smtp/session/turn.h"

/* NULL, or what is not so of the session that the turn has left. */
const char *sound_after(const struct smtp_session *session, const struct smtp_turn *turn);

#endif
