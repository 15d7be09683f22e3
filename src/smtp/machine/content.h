// SPDX-License-Identifier: GPL-3.0-or-later
/* Mail data: what is counted of it, and the turn it makes. For src/smtp only.
 *
 * Whoever calls has seen that a line is not the dot that ends the data, and
 * has taken a stuffed dot away (RFC 5321 4.5.2). */
#ifndef SMTP_CONTENT_H
#define SMTP_CONTENT_H

#include "smtp/session/session.h"

/* Counts one line, given without its CRLF: a CR or LF in it is bare. */
void smtp_content_line(struct smtp_content *content, const struct smtp_limits *limits,
		       struct text line);

/* Notes of octets, all in the header section or all in the body, whether one is
 * over 127 or zero. */
void smtp_content_octets(struct smtp_content *content, struct text octets);

/* Notes how the line that was counted last ended: with LF alone, which is an
 * octet less, or with CRLF. */
void smtp_content_end(struct smtp_content *content, bool bare);

/* Counts the whole lines that stand together at the front of bytes, up to the
 * first line but one that begins with a dot, or has no CRLF yet. Returns how
 * many octets they are, CRLFs included; 0 when the first line has no CRLF. */
size_t smtp_content_run(struct smtp_content *content, const struct smtp_limits *limits,
			struct text bytes);

/* Counts such lines and makes one turn of them; memory counts each line, and
 * turn->line is the last one's. Returns their octets; at 0 there was no turn. */
size_t smtp_session_text(struct smtp_session *session, struct text bytes,
			 bool unstuffed, struct smtp_turn *turn);

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

#endif
