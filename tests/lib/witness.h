// SPDX-License-Identifier: GPL-3.0-or-later
/* What a client knows of a session that wrote down all it sent and all it was told, and that
 * has read the RFCs: who it said it is, which mail is open and for whom, which octets of the
 * letter went out, on which line each thing was. Nothing of it is read off the server's
 * session; it is what sentences about a session are held against. */
#ifndef TESTS_LIB_WITNESS_H
#define TESTS_LIB_WITNESS_H

#include "smtp/smtp.h"

enum { WITNESS_LETTER_MAX = 1 << 17, WITNESS_RCPT_MAX = 200, WITNESS_PAST_MAX = 256,
       WITNESS_PUT_OFF_MAX = 24, WITNESS_LINES_MAX = 1 << 13 };

/* One line of the client, read with a grammar of its own: as RFC 5321 4.1 has it, but that
 * any blanks may stand behind the verb, where servers are that take them. */
struct witness_line {
	struct text line;      /* without its end */
	char verb[12];         /* in capitals; empty: too long for one */
	struct text argument;  /* behind the blanks behind the verb, blanks at its end off */
	struct text path;      /* between the first "<" and its ">" outside quotes, behind a
	                          source route; or all behind the colon without "<" */
	struct text route;
	struct text local, domain; /* of the path, parted at its last "@" outside quotes */
	struct text behind;    /* what follows the ">" */
	bool bracketed, closed, doubled;
};

/* What can be counted of a letter. */
struct witness_counts {
	unsigned long octets, lines, long_lines, bare_ends, received;
	bool eight_header, eight_body, nul;
};

enum witness_mode { WITNESS_COMMANDS, WITNESS_LETTER, WITNESS_CHUNK, WITNESS_LOGIN };

struct witness {
	const struct smtp_setting *setting;
	enum witness_mode mode;
	unsigned lines;               /* sent so far */
	bool welcomed, turned_away, closed;
	bool hello, extended;
	char client[300];
	unsigned hello_line;
	bool secured, login;

	bool mail;
	char sender[400];
	unsigned mail_line;
	bool utf8;                    /* what MAIL said */
	unsigned body;                /* 0 7BIT, 1 8BITMIME, 2 BINARYMIME */
	unsigned long size;
	unsigned recipients;
	struct witness_rcpt {
		char address[300];
		unsigned notify;      /* 1 NEVER, 2 SUCCESS, 4 FAILURE, 8 DELAY; 0: not given */
	} recipient[WITNESS_RCPT_MAX];
	unsigned refused;
	struct { unsigned line, code; char enhanced[12]; } refusal[WITNESS_RCPT_MAX];
	bool chunks;                  /* one was accepted */
	unsigned data_line;
	bool failed;
	unsigned failed_line;
	bool stuffed;                 /* it was sent behind DATA (RFC 5321 4.5.2) */
	size_t letter;                /* octets of witness_letter so far, as they were sent */

	struct witness_chunk {
		unsigned long size, left;
		bool last, garbled, unintroduced, without_mail, without_recipient, after_helo;
	} chunk;
	unsigned answered, taken;     /* LMTP: recipients of the letter that has ended */

	char mechanism[24];
	bool after_dot;
	unsigned dot_line;
	unsigned errors;
	bool last_cr;                 /* of the letter */
	bool vague;                   /* a dialect may have counted more lines than these */

	unsigned long now;            /* by the server's clock */
	unsigned visits, taken_count;
	unsigned long visit[WITNESS_PAST_MAX], taken_at[WITNESS_PAST_MAX];
	unsigned put_off_count;       /* RCPTs that were told to come later, for the first time */
	struct { char tuple[700]; unsigned long seen; } put_off[WITNESS_PUT_OFF_MAX];

	unsigned burst;               /* the first line of the octets that were sent last */
};

/* The octets of the letter that is being sent or has just been sent; there is one witness at
 * a time. */
extern char witness_letter[WITNESS_LETTER_MAX];

/* What was answered to each line of this connection, as which command. */
struct witness_answer {
	unsigned code;
	enum smtp_verb verb;
	bool had_mail;
};
extern struct witness_answer witness_answers[WITNESS_LINES_MAX];

/* Sender and recipient, by which a server that puts mail off knows it again (RFC 6647 2.4). */
void witness_tuple(const struct witness *witness, struct text recipient, char at[700]);

/* A server that nobody has spoken to; and another connection to the same. */
void witness_begin(struct witness *witness, const struct smtp_setting *setting);
void witness_reconnect(struct witness *witness);

/* What has happened: these octets were sent, or none, as the verb the server took them for,
 * and this was said. */
void witness_turn(struct witness *witness, struct text octets, const struct smtp_turn *turn,
		  bool closed);

struct witness_line witness_read(struct text octets);

/* Of the letter as far as it came. */
struct witness_counts witness_count(const struct witness *witness);

/* The value of the n-th parameter of that name behind the path; at NULL: there is none. */
struct text witness_parameter(const struct witness_line *line, const char *name, unsigned n);

#endif
