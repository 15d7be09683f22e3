// SPDX-License-Identifier: GPL-3.0-or-later
/* A client made up from a seed: what it sends, in any state of a session. Lines that fit, the
 * examples of the rows, every flaw in every command, broken lines, bursts, letters, chunks,
 * logins. */
#ifndef TESTS_LIB_BABBLE_H
#define TESTS_LIB_BABBLE_H

#include "smtp/smtp.h"

#include <stdint.h>

enum { BABBLE_MAX = 24000 };

struct babble {
	uint64_t dice;
	char octets[BABBLE_MAX]; /* what it sends next, with its line ends */
	size_t length;
};

unsigned babble_roll(struct babble *babble, unsigned sides);

/* Fills in what is sent next: whole lines, perhaps several, that nobody waited between. */
void babble_next(struct babble *babble, const struct smtp_session *session);

#endif
