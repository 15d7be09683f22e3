// SPDX-License-Identifier: GPL-3.0-or-later
/* One SMTP session as the server sees it, and what each line brings about.
 *
 * The session is a plain struct: copy it by assignment to try something out,
 * to undo, to forecast. It allocates nothing, reads no clock and points at
 * nothing but its setting. */
#ifndef SMTP_SESSION_H
#define SMTP_SESSION_H

#include "smtp/reply.h"
#include "smtp/rule.h"
#include "smtp/world.h"

enum {
	SMTP_RECIPIENTS_MAX = 100,
	SMTP_REFUSALS_MAX = 16,
	SMTP_CHECKS_MAX = 40,
};

struct smtp_address { /* a path as it was accepted, without brackets */
	unsigned short length;
	char at[SMTP_PATH_MAX + 1];
};

/* The chunk that BDAT last announced, and what became of it (RFC 3030 2). */
struct smtp_chunk {
	unsigned long size;    /* octets it has */
	unsigned long left;    /* of these, octets that have not come yet */
	bool last;             /* the message ends with it */
	bool failed;           /* one of this mail has been refused: only RSET helps */
	enum smtp_state from;  /* where the session was when BDAT was said */
};

/* What MAIL's parameters asked for, as far as later replies rest on it. */
enum smtp_body { SMTP_BODY_7BIT, SMTP_BODY_8BITMIME, SMTP_BODY_BINARYMIME };
struct smtp_options {
	unsigned long size;  /* octets declared (RFC 1870); 0: none were */
	enum smtp_body body; /* RFC 6152, RFC 3030 */
	bool utf8;           /* addresses may be UTF-8 (RFC 6531) */
};

/* What the protocol remembers (RFC 5321 3.3, 4.1.1): replies rest on this. */
struct smtp_facts {
	bool extended;                 /* EHLO rather than HELO */
	bool secured;                  /* TLS is on */
	const char *login;             /* as whom the client has logged in; NULL: it has
	                                  not; lent by the setting */
	unsigned short client_length;
	char client[SMTP_DOMAIN_MAX + 1]; /* what EHLO or HELO said */

	struct smtp_chunk chunk;
	struct smtp_options options;
	struct smtp_address reverse_path; /* length 0: the null reverse-path */
	unsigned recipient_count;
	struct smtp_address recipients[SMTP_RECIPIENTS_MAX]; /* first count are set; last */
};

/* AUTH (RFC 4954). */
struct smtp_login {
	unsigned exchanges;             /* begun so far, or done at once: no challenge is
	                                   given twice */
	struct sasl_exchange exchange;  /* of use in SMTP_IN_AUTH; last */
};

/* Mail data as it has come in since 354. */
struct smtp_content {
	unsigned long octets;     /* as the message: CRLFs counted, stuffed dots not */
	unsigned long lines;
	unsigned long long_lines; /* over the limit */
	unsigned long bare_ends;  /* CR or LF alone */
	unsigned received;        /* Received fields in the header section */
	bool in_body;             /* the empty line has been seen */

	/* Of a line that chunks have begun and not ended. */
	unsigned long line;       /* its octets, a CR at its end not counted */
	bool cr;                  /* its last octet is CR */
	unsigned char named;      /* how many octets of "Received:" it begins with */
};

/* What only explanations use. Line numbers count what the client sent. */
struct smtp_memory {
	unsigned line;           /* of the last line */
	unsigned hello_line;     /* of the accepted EHLO or HELO; 0: none */
	unsigned mail_line;
	unsigned data_line;
	unsigned messages;       /* accepted in this session */
	unsigned dot_line;       /* of the dot that ended the last message, until a
	                            command is understood again: what is unknown right
	                            behind a dot may be the rest of that message */
	unsigned long idle;      /* seconds since the last line */
	unsigned recipient_lines[SMTP_RECIPIENTS_MAX];
	unsigned refused_count;  /* RCPTs refused in this transaction */
	struct smtp_refusal {
		unsigned line;
		unsigned code;
		char enhanced[12];
		struct smtp_address path;
	} refusals[SMTP_REFUSALS_MAX]; /* the first ones; last */
};

struct smtp_session {
	const struct smtp_setting *setting;
	const struct sasl_crypto *crypto; /* lent; NULL: mechanisms that hash are not offered */
	enum smtp_state state;
	struct smtp_facts facts;
	struct smtp_content content;
	struct smtp_login login;
	struct smtp_memory memory;
	struct smtp_world world; /* outlives the connection */
};

/* A row that was asked before the one that decided, and why it passed. */
struct smtp_check {
	const struct smtp_rule *rule;
	bool by_state; /* its states did not hold; else its guard did not */
};

/* All that one line or event brought about. */
struct smtp_turn {
	struct smtp_command command;  /* views into the line given */
	enum smtp_verb verb;          /* the command's, or the event */
	unsigned line;                /* its number; 0 for events that are not lines */
	const struct smtp_rule *rule; /* the row that spoke; never NULL */
	enum smtp_state before, after;
	unsigned check_count;
	struct smtp_check checks[SMTP_CHECKS_MAX];
	struct smtp_reply reply;      /* code 0: none (mail data, hang-up) */
	struct text data;             /* SMTP_TEXT: the mail data of the line or run, the
	                                 stuffed dot taken away; without CRLF when it came
	                                 as a line */
	bool secret;                  /* the line may hold a password: not to be shown */
	bool unstuffed;               /* SMTP_TEXT: a leading dot was taken away */
	struct text data_end;         /* of a chunk that came as a line: what of the line's
	                                 CRLF belongs to the chunk, behind data */
	bool has_rest;                /* the line goes on behind the end of a chunk: */
	struct text rest;             /* so; smtp_session_next() says it */
};

/* Sets the session up for a new connection to the server described. The
 * setting is lent for as long as the session or any copy of it is used; so is
 * session->crypto, which whoever has it sets right after this. */
void smtp_session_init(struct smtp_session *session, const struct smtp_setting *setting);

/* Begins a new connection to the same server, which remembers what it did of
 * those before: its world stays. */
void smtp_session_reconnect(struct smtp_session *session);

/* Whether the verb, when it belongs to an extension, belongs to one that the
 * setting has: else a line of it is SMTP_EXTENSION. */
bool smtp_setting_speaks(const struct smtp_setting *setting, enum smtp_verb verb);

/* The connection has been made: the greeting. */
void smtp_session_connect(struct smtp_session *session, struct smtp_turn *turn);

/* One whole line from the client, without its CRLF: a command, or, after
 * 354, mail data. Anything but CRLF inside it is content, not a line end.
 * A command line over the limit is SMTP_OVERLONG. In SMTP_CLOSED nothing is
 * said: reply code 0. */
void smtp_session_line(struct smtp_session *session, struct text line,
		       struct smtp_turn *turn);

/* Goes on with what the last line brought about besides turn: a chunk of no
 * octets is complete as soon as it is announced, and what stands behind the
 * last octet of a chunk is the next line. False when there is nothing more;
 * whoever says a line calls this until then. */
bool smtp_session_next(struct smtp_session *session, struct smtp_turn *turn);

/* Whether the turn ended a message that the server has accepted. */
bool smtp_turn_accepts(const struct smtp_turn *turn);

/* Lets time pass, with or without a connection. True, with the turn set, when
 * the idle time-out struck. */
bool smtp_session_wait(struct smtp_session *session, unsigned long seconds,
		       struct smtp_turn *turn);

/* The client has closed the connection. */
void smtp_session_hangup(struct smtp_session *session, struct smtp_turn *turn);

/* Does what rule.like shows: fills its places from the setting into room and
 * says the line, or lets the event happen. False, with the session as it
 * was, when the setting has nothing to fill a place with. */
bool smtp_session_like(struct smtp_session *session, const struct smtp_rule *rule,
		       enum smtp_verb verb, struct room *room, struct smtp_turn *turn);

/* Writes what stands for a {place} in the words of guards, replies and
 * becauses. As a words_place: context is a struct smtp_scene. */
struct smtp_scene {
	const struct smtp_session *session; /* as it was before the turn */
	const struct smtp_command *command; /* may be NULL */
};
bool smtp_place(const void *scene, struct text name, struct room *room);

/* The same as *to = *from, but copies only what is in use of the lists. For
 * whoever keeps the session before every turn. */
void smtp_session_copy(struct smtp_session *to, const struct smtp_session *from);

/* Whether the two sessions would answer everything alike: state, facts,
 * content, and what the setting looks at of the world; memory is not looked at. */
bool smtp_session_equal(const struct smtp_session *a, const struct smtp_session *b);

/* The same without the world: whether nothing has happened to the session
 * itself, whatever the server counts. */
bool smtp_session_alike(const struct smtp_session *a, const struct smtp_session *b);

#endif
