// SPDX-License-Identifier: GPL-3.0-or-later
/* A reply: a code, an enhanced status code where one belongs, and words.
 *
 * RFC 5321 4.2 for the form on the wire, RFC 2034 4 for where the enhanced
 * code stands: on every line of every 2yz, 4yz and 5yz reply except the
 * greeting and the replies to EHLO and HELO; never on 3yz. */
#ifndef SMTP_REPLY_H
#define SMTP_REPLY_H

#include "base/room.h"

enum {
	SMTP_REPLY_TEXT_MAX = 4096,
	SMTP_REPLY_LINE_MAX = 512, /* CRLF included (4.5.3.1.5), but for a challenge: that is
	                              bounded by the text alone (RFC 4954 4) */
};

struct smtp_reply {
	unsigned code;                  /* 0: nothing is said */
	char enhanced[12];              /* "5.5.1", or empty */
	unsigned length;                /* of text */
	bool utf8;                      /* the client takes UTF-8 in it (RFC 6531 3.7.4) */
	char text[SMTP_REPLY_TEXT_MAX]; /* the lines, with LF between them */
};

/* The lines of the reply, one at a time: *rest begins as smtp_reply_lines()
 * and each call writes the next line, code and enhanced code in front and
 * without CRLF, into room. False when there are no more. A byte that no reply
 * may hold is written as "?", and what is over SMTP_REPLY_LINE_MAX left out,
 * but not of 334. */
struct text smtp_reply_lines(const struct smtp_reply *reply);
bool smtp_reply_line(const struct smtp_reply *reply, struct text *rest,
		     struct room *room);

/* The whole reply as it goes over the wire, CRLF after each line. */
void smtp_reply_wire(const struct smtp_reply *reply, struct room *room);

#endif
