// SPDX-License-Identifier: GPL-3.0-or-later
/* The argument of BDAT (RFC 3030 2). */
#ifndef SMTP_CHUNK_SIZE_H
#define SMTP_CHUNK_SIZE_H

#include "base/text.h"

/* The argument of a BDAT: how many octets follow, and whether they end the
 * message. */
struct smtp_chunk_size {
	unsigned long octets;
	bool last;
	bool garbled; /* something else than " LAST" stands behind the number */
};

/* Reads chunk-size [SP end-marker] (RFC 3030 2). False when it does not begin with a
 * number, or with one of more octets than can be counted here: only then is it not
 * known how many follow. */
bool smtp_chunk_read(struct text argument, struct smtp_chunk_size *size);

#endif
