// SPDX-License-Identifier: GPL-3.0-or-later
/* How mail data is heard: lines, runs of lines, pieces and chunks. For src/smtp only. */
#ifndef SMTP_HEARING_DATA_H
#define SMTP_HEARING_DATA_H

#include "smtp/session/session.h"
#include "smtp/session/turn.h"

/* A line of mail data without its end, or the dot that ends the data (RFC 5321
 * 4.5.2). */
void smtp_session_data(struct smtp_session *session, struct text line, bool bare_end,
		       struct smtp_turn *turn);

/* Counts such lines and makes one turn of them; memory counts each line, and
 * turn->line is the last one's. Returns their octets; at 0 there was no turn. */
size_t smtp_session_text(struct smtp_session *session, struct text bytes,
			 struct smtp_turn *turn);

/* A piece of a line too long to be kept until its CRLF has come. */
struct smtp_piece {
	struct text data;
	size_t before; /* octets of the line that came in earlier pieces */
	unsigned end;  /* octets of the line's end that data ends in: 0 before its last
	                  piece, then 2, or 1 where LF alone ends lines */
	bool unstuffed;
};

/* Counts the piece, the line with its last piece, and makes a turn of it. */
void smtp_session_piece(struct smtp_session *session, const struct smtp_piece *piece,
			struct smtp_turn *turn);

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
