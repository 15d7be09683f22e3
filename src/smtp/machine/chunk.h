// SPDX-License-Identifier: GPL-3.0-or-later
/* Mail data in counted chunks: BDAT of RFC 3030. For src/smtp only. */
#ifndef SMTP_CHUNK_H
#define SMTP_CHUNK_H

#include "smtp/session/session.h"

/* Counts octets that may begin and end anywhere in a line; limit is that of a line.
 * A CR counts as a bare one until its LF has come. */
void smtp_chunk_count(struct smtp_content *content, size_t limit, struct text octets);

#endif
