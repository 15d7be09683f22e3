// SPDX-License-Identifier: GPL-3.0-or-later
/* One connection as the server sees it.
 *
 * A session is what the protocol remembers of a client: facts, which replies
 * rest on, and memory, which only explanations use. facts.c lists them once;
 * whether two sessions are alike, and what ends with a mail or with STARTTLS,
 * follows from that list. It allocates nothing, reads no clock and points at
 * nothing but what it is lent. */
#ifndef SMTP_SESSION_H
#define SMTP_SESSION_H

#include "smtp/server/server.h"
#include "smtp/session/counted.h"
#include "smtp/session/state.h"

#include <stdint.h>

enum {
	SMTP_REFUSALS_MAX = 16,
	SMTP_ENVID_MAX = 100,
	SMTP_PEER_MAX = 45, /* octets of an IPv6 address with an IPv4 one in it */
};

struct smtp_address { /* a path as it was accepted, without brackets */
	unsigned short length;
	char at[SMTP_PATH_MAX + 1];
};

/* Why a BDAT is refused, once its octets have come. */
enum smtp_doom {
	SMTP_DOOM_NONE,    /* not for what is wrong with the command */
	SMTP_DOOM_HELO,    /* the client had said HELO */
	SMTP_DOOM_GARBLED, /* something else than LAST stood behind the number */
};

/* The chunk that BDAT last announced, and what became of it (RFC 3030 2). */
struct smtp_chunk {
	unsigned long size;    /* octets it has */
	unsigned long left;    /* of these, octets that have not come yet */
	bool last;             /* the message ends with it */
	bool failed;           /* one has been refused, or DATA was mixed in: only RSET helps */
	enum smtp_doom doom;
	enum smtp_state from;  /* where the session was when BDAT was said */
};

/* What MAIL's parameters asked for, as far as later replies rest on it. */
enum smtp_body { SMTP_BODY_7BIT, SMTP_BODY_8BITMIME, SMTP_BODY_BINARYMIME };
enum smtp_ret { SMTP_RET_OPEN, SMTP_RET_FULL, SMTP_RET_HDRS };
struct smtp_options {
	unsigned long size;  /* octets declared (RFC 1870); 0: none were */
	enum smtp_body body; /* RFC 6152, RFC 3030 */
	bool utf8;           /* addresses may be UTF-8 (RFC 6531) */
	enum smtp_ret ret;   /* what failure reports bring back (RFC 3461 4.3) */
	unsigned short envid_length;
	char envid[SMTP_ENVID_MAX + 1]; /* what they call the mail (RFC 3461 4.4) */
};

/* LMTP: how far the replies to a message that has ended have come. */
struct smtp_delivery {
	unsigned answered; /* recipients that have theirs */
	unsigned taken;    /* of these, those that the message was accepted for */
};

/* Of which reports about a recipient are wanted (RFC 3461 4.1); 0: NOTIFY was
 * not given, and those about failures are. */
enum {
	SMTP_NOTIFY_NEVER = 1,
	SMTP_NOTIFY_SUCCESS = 2,
	SMTP_NOTIFY_FAILURE = 4,
	SMTP_NOTIFY_DELAY = 8,
};

/* How far the client has tried the patience of the server, which hangs up at some
 * time and looks at this for nothing else. */
struct smtp_strain {
	unsigned errors; /* commands refused in this connection, where the setting limits them */
	unsigned idle;   /* commands that brought no mail nearer, where a dialect counts them */
};

/* What the protocol remembers (RFC 5321 3.3, 4.1.1). */
struct smtp_facts {
	unsigned short peer_length;
	char peer[SMTP_PEER_MAX + 1]; /* the client's address; empty: not known */
	bool secured;                  /* TLS is on */
	bool extended;                 /* EHLO or LHLO rather than HELO */
	const char *login;             /* as whom the client has logged in; NULL: it has
	                                  not; lent by the setting */
	unsigned short client_length;
	char client[SMTP_DOMAIN_MAX + 1]; /* what EHLO or HELO said */

	struct smtp_chunk chunk;
	struct smtp_delivery delivery;
	struct smtp_options options;
	struct smtp_address reverse_path; /* length 0: the null reverse-path */
	unsigned recipient_count;         /* of the envelope's recipients, those that are set */

	struct smtp_strain strain;
	unsigned refused; /* RCPTs refused in this mail */
	bool after_dot;   /* no command has been understood since a dot ended a message:
	                     what is unknown may be the rest of that message */
};

/* Who a mail is for: lent to a session for as long as a mail is open, and best
 * kept by it otherwise too where there is no need to spare memory. */
struct smtp_envelope {
	unsigned char notify[SMTP_RECIPIENTS_MAX]; /* of each, as SMTP_NOTIFY_ bits */
	struct smtp_refusal { /* of recipients: only explanations use them */
		unsigned line;
		unsigned code;
		char enhanced[12];
	} refusals[SMTP_REFUSALS_MAX]; /* the first facts.refused ones */
	struct smtp_address recipients[SMTP_RECIPIENTS_MAX]; /* the first ones are set; last */
};

/* AUTH (RFC 4954). */
struct smtp_login {
	unsigned exchanges;             /* begun so far, or done at once: no challenge is
	                                   given twice */
	struct sasl_exchange exchange;  /* of use in SMTP_IN_AUTH */
};

struct smtp_rule;

/* What a later refusal can follow from. */
enum smtp_step {
	SMTP_STEP_HELLO, /* EHLO, HELO or LHLO was refused */
	SMTP_STEP_LOGIN, /* AUTH, or an answer to it, was */
	SMTP_STEP_MAIL,  /* MAIL was */
	SMTP_STEP_DATA,  /* DATA was */
	SMTP_STEP_CLEAR, /* the open mail was given up, by RSET or a greeting */
	SMTP_STEP_WIPE,  /* TLS began, and the greeting was forgotten */
	SMTP_STEPS
};
enum { SMTP_OCTETS_KEPT = 24 };
struct smtp_cause {
	unsigned line;                /* 0: there is none */
	unsigned code;
	const struct smtp_rule *rule; /* that spoke then */
	unsigned flaw;                /* enum smtp_flaw, and the octets that were wrong: as
	                                 many as fit */
	unsigned short length;
	char octets[SMTP_OCTETS_KEPT];
};

/* The lines that were counted as a strain, the first of them. */
enum { SMTP_STRAIN_LINES = 32 };
struct smtp_strain_lines {
	unsigned errors[SMTP_STRAIN_LINES];
	unsigned idle[SMTP_STRAIN_LINES];
};

/* What only explanations use. Line numbers count what the client sent. */
struct smtp_memory {
	unsigned line;           /* of the last line */
	unsigned hello_line;     /* of the accepted EHLO or HELO; 0: none */
	unsigned mail_line;
	unsigned data_line;
	unsigned failed_line;    /* of what made the mail fail (facts.chunk.failed) */
	unsigned messages;       /* accepted in this session */
	unsigned dot_line;       /* of the dot that facts.after_dot tells of */
	bool login_refused;      /* a login was, and nothing has been understood since: what
	                            comes may be the rest of it */
	struct smtp_cause causes[SMTP_STEPS];
	struct smtp_strain_lines strain; /* as many as facts.strain counts */
	bool followed;           /* while a line is heard: more stands behind it in the same
	                            octets */
};

struct smtp_session {
	struct smtp_server *server;         /* lent */
	const struct smtp_setting *setting; /* the server's, at hand */
	struct smtp_envelope *envelope;     /* lent; may be NULL while no mail is open */
	enum smtp_state state;
	unsigned long heard;                /* when the client last said something, by the
	                                       server's clock */
	struct smtp_facts facts;
	struct smtp_content content;
	struct smtp_login login;
	struct smtp_memory memory;
};

/* Who connects, as far as the host knows. */
struct smtp_peer {
	const char *address; /* "192.0.2.7"; NULL: not known. One cut at SMTP_PEER_MAX */
	bool secured;        /* under TLS from the first octet on, as on port 465 (RFC 8314 3.3) */
};

/* A new connection to the server, whose greeting comes first. peer NULL: nothing
 * is known of it. */
void smtp_session_init(struct smtp_session *session, struct smtp_server *server,
		       struct smtp_envelope *envelope, const struct smtp_peer *peer);

/* For how many seconds the client has said nothing. */
unsigned long smtp_session_idle(const struct smtp_session *session);

/* How long a fact lasts: each of these ends those behind it too. */
enum smtp_life {
	SMTP_LIFE_CONNECTION,
	SMTP_LIFE_TLS,   /* until TLS begins (RFC 3207 4.2) */
	SMTP_LIFE_MAIL,  /* until RSET or the end of the mail (RFC 5321 4.1.1.5) */
	SMTP_LIFE_LETTER,/* until another letter begins */
	SMTP_LIFE_CHUNK, /* until the chunk is over, that belonged to no mail */
};

/* Forgets all that lasts no longer than life. */
void smtp_session_forget(struct smtp_session *session, enum smtp_life life);

/* Whether nothing has happened to what the client has built up: state and facts
 * are the same but for what is counted of its mistakes. */
bool smtp_session_alike(const struct smtp_session *a, const struct smtp_session *b);

/* Whether the two would answer everything alike: state, all facts, and what the
 * setting looks at of the world. */
bool smtp_session_equal(const struct smtp_session *a, const struct smtp_session *b);

/* A hash of what can matter to a row within reach of a search: what is counted is
 * taken as its distance to its limit, as far as so many lines could walk. Of sessions
 * with the same mark the one with fewer lines behind it can do all that the other can,
 * but for one chance in 2^64. */
uint64_t smtp_session_mark(const struct smtp_session *session);

/* The same of a session as it were if the server's patience had no end. Of two with the
 * same mark the one with fewer lines behind it, none of whose strain is greater, can do
 * all that the other can but try the server's patience. */
uint64_t smtp_session_mark_patient(const struct smtp_session *session);

/* Whether nothing of a strain is greater than of the other. */
bool smtp_strain_is_within(const struct smtp_strain *strain, const struct smtp_strain *other);

enum {
	SMTP_MARK_REACH = 12, /* lines */
	SMTP_MARK_LINE = 600, /* octets of a line */
};

#endif
