// SPDX-License-Identifier: GPL-3.0-or-later
/* What must hold whatever a client says, for the fuzzers: it aborts where it
 * does not.
 *
 * Each command line gets one reply; texts and counts stay within their bounds;
 * a refused command leaves the session as it was; what is closed stays closed;
 * and however the bytes are cut into pieces, the same comes of them. */
#ifndef TESTS_LIB_HOLD_H
#define TESTS_LIB_HOLD_H

#include "smtp/smtp.h"

/* A connection to the server described: the bytes all at once, and to another
 * in pieces of that size; then so many seconds without a word, and a hang-up. */
void hold_talk(const struct smtp_setting *setting, struct text said, size_t piece,
	       unsigned long silence);

#endif
