// SPDX-License-Identifier: GPL-3.0-or-later
/* Mail data in counted chunks: BDAT of RFC 3030. For src/smtp only. */
#ifndef SMTP_CHUNK_H
#define SMTP_CHUNK_H

#include "smtp/session/session.h"

/* The argument of a BDAT: how many octets follow, and whether they end the
 * message. */
struct smtp_chunk_size {
	unsigned long octets;
	bool last;
};

/* Reads chunk-size [SP end-marker] (RFC 3030 2). False when it is not written
 * so, or counts more octets than can be counted here. */
bool smtp_chunk_read(struct text argument, struct smtp_chunk_size *size);

/* Octets from the connection while a chunk is open, at most as many as it
 * still waits for; none when it waits for none. Makes one turn: SMTP_TEXT, or
 * SMTP_CHUNK when they complete the chunk. turn->data is `octets`. */
void smtp_session_chunk(struct smtp_session *session, struct text octets,
			struct smtp_turn *turn);

/* The same for one line, given without its CRLF. What the chunk does not take
 * of it is left in turn->rest. */
void smtp_session_chunk_line(struct smtp_session *session, struct text line,
			     struct smtp_turn *turn);

#endif
