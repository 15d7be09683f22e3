// SPDX-License-Identifier: GPL-3.0-or-later
/* Which codes may answer which command: written by hand from RFC 5321, and
 * never from the rule table, which is held against it. */
#ifndef TESTS_ORACLE_H
#define TESTS_ORACLE_H

#include "smtp/grammar/line.h"

/* Whether RFC 5321 lets a server answer verb with code. Code 0, no reply at
 * all, is asked for as well. SMTP_VERBS stands for what may answer any
 * command out of turn: before the greeting, after a greeting of 554, and
 * once the connection is closed. */
bool oracle_allows(enum smtp_verb verb, unsigned code);

/* The section that says so, for messages. */
const char *oracle_section(enum smtp_verb verb);

#endif
