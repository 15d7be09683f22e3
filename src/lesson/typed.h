// SPDX-License-Identifier: GPL-3.0-or-later
/* What somebody typed: the one reader of a line, for lessons and tutors alike.
 *
 * A colon begins an order, in every state. A line to the server that begins with a
 * colon is typed with two, as SMTP doubles the dot that begins a line of mail data. */
#ifndef LESSON_TYPED_H
#define LESSON_TYPED_H

#include "base/heap.h"
#include "smtp/smtp.h"

enum typed_kind {
	TYPED_NOTHING, /* Enter on the empty line, where neither an answer nor mail data
	                  is awaited */
	TYPED_LINE,    /* to the server: a command, or an answer in AUTH */
	TYPED_DATA,    /* mail data, which goes to the server as well */
	TYPED_ORDER,   /* to the tutor */
};

struct typed {
	enum typed_kind kind;
	struct text line;     /* TYPED_LINE and TYPED_DATA: as it is sent */
	struct text word;     /* TYPED_ORDER: what stands behind the colon */
	struct text argument; /* and behind that word, without the spaces around it */
};

/* Reads a line that was typed where the session is in that state. */
struct typed typed_read(enum smtp_state state, struct text line);

/* Whether it goes to the server. */
bool typed_is_sent(const struct typed *typed);

/* The other way round: appends a line to the server as it is typed. */
void typed_write(struct text line, struct buffer *buffer);

/* Whether what is said in that state is mail data. */
bool typed_is_data(enum smtp_state state);

/* Reads a time as people write it: "90", "90s", "5m", "2h". False when it is
 * none, or more than a day. */
bool typed_time(struct text t, unsigned long *seconds);

#endif
