// SPDX-License-Identifier: GPL-3.0-or-later
/* Mail data: what is counted of it. For src/smtp only.
 *
 * Whoever gives a line has seen that it is not the dot that ends the data, and has
 * taken a stuffed dot away (RFC 5321 4.5.2). */
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

/* Counts the whole lines that stand together at the front of bytes, up to the dot that
 * ends the data, or to a line that has no CRLF yet, or may become that dot. Of lines that
 * begin with a dot it is stuffed; *dots says how many there are (RFC 5321 4.5.2). Returns
 * how many octets they are, CRLFs and stuffed dots included; 0: there is no such line. */
size_t smtp_content_run(struct smtp_content *content, const struct smtp_limits *limits,
			struct text bytes, unsigned long *dots);

/* The parts of it, for lines that come in pieces: how many CR and LF there are; one
 * more line of so many octets; and what only the header section asks of a line:
 * whether it is a Received field (RFC 5321 6.3), and whether it ends the section. */
size_t smtp_content_ends(struct text t);
void smtp_content_count(struct smtp_content *content, size_t limit, size_t length);
void smtp_content_header(struct smtp_content *content, struct text line);

#endif
