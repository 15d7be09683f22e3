// SPDX-License-Identifier: GPL-3.0-or-later
/* All that the learner did in this lesson, in order: enough to bring the
 * same conversation about again. */
#ifndef TUTOR_SCRIPT_H
#define TUTOR_SCRIPT_H

#include "base/heap.h"

enum act_kind {
	ACT_CONNECT, /* a new connection; the first act of every script */
	ACT_LINE,    /* a line to the server */
	ACT_WAIT,    /* time passed */
	ACT_ANSWER,  /* an answer to a lesson's question */
};

struct act {
	enum act_kind kind;
	const char *line;      /* ACT_LINE and ACT_ANSWER, else NULL */
	unsigned long seconds; /* ACT_WAIT */
	bool data;             /* ACT_LINE: it was said as mail data */
	const char *shown;     /* ACT_LINE that holds a secret: what is shown of it, wherever
	                          it is printed */
	unsigned group;        /* ACT_LINE that came in one burst with others: the number
	                          of the first; 0: alone */
	bool more;             /* in that burst another follows */
	size_t entries;        /* how long the conversation was before it */
};

struct script { /* zeroed, it is empty */
	struct act *at;
	size_t count, room;
};

/* Adds an act; its line and what is shown of it are copied and are then the script's. The line stays
 * where it is for as long as the act is there. */
const struct act *script_add(struct script *script, struct act act);

/* Takes away all but the first count acts. */
void script_cut(struct script *script, size_t count);
void script_free(struct script *script);

/* The number of the last ACT_CONNECT. */
size_t script_connection(const struct script *script);

/* An act as a learner types it, without a line end: SMTP as it was said, but
 * for secrets; ":reset", ":wait 600s", ":answer 2"; and "::" for a colon that
 * begins a line. */
void act_print(const struct act *act, struct buffer *buffer);

/* All acts but the first connection, one on each line. */
void script_print(const struct script *script, struct buffer *buffer);

#endif
