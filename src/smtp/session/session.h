// SPDX-License-Identifier: GPL-3.0-or-later
/* One SMTP session as the server sees it, and what each line brings about.
 *
 * The session is a plain struct: copy it by assignment to try something out,
 * to undo, to forecast. It allocates nothing, reads no clock and points at
 * nothing but its setting. */
#ifndef SMTP_SESSION_H
#define SMTP_SESSION_H

#include "smtp/grammar/reply.h"
#include "smtp/law/rule.h"
#include "smtp/server/world.h"

enum {
	SMTP_RECIPIENTS_MAX = 100,
	SMTP_REFUSALS_MAX = 16,
	SMTP_CHECKS_MAX = 64,
	SMTP_ENVID_MAX = 100,
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
enum smtp_ret { SMTP_RET_OPEN, SMTP_RET_FULL, SMTP_RET_HDRS };
struct smtp_options {
	unsigned long size;  /* octets declared (RFC 1870); 0: none were */
	enum smtp_body body; /* RFC 6152, RFC 3030 */
	bool utf8;           /* addresses may be UTF-8 (RFC 6531) */
	enum smtp_ret ret;   /* what failure reports bring back (RFC 3461 4.3) */
	unsigned char envid_length;
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

/* What the protocol remembers (RFC 5321 3.3, 4.1.1): replies rest on this. */
struct smtp_facts {
	bool extended;                 /* EHLO or LHLO rather than HELO */
	bool secured;                  /* TLS is on */
	const char *login;             /* as whom the client has logged in; NULL: it has
	                                  not; lent by the setting */
	unsigned short client_length;
	char client[SMTP_DOMAIN_MAX + 1]; /* what EHLO or HELO said */

	struct smtp_chunk chunk;
	struct smtp_delivery delivery;
	struct smtp_options options;
	struct smtp_address reverse_path; /* length 0: the null reverse-path */
	unsigned recipient_count;
	unsigned char notify[SMTP_RECIPIENTS_MAX]; /* of each, as SMTP_NOTIFY_ bits */
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
	bool eight_header;        /* an octet over 127 in the header section */
	bool eight_body;          /* and in the body */
	bool nul;                 /* an octet of zero in either */
	bool after_bare;          /* the last line ended with LF alone, as it may there */

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

struct smtp_manner;

/* All that one line or event brought about. */
struct smtp_turn {
	struct smtp_command command;  /* views into the line given */
	enum smtp_verb verb;          /* the command's, or the event */
	unsigned line;                /* its number; 0 for events that are not lines */
	const struct smtp_rule *rule; /* the row that spoke; never NULL */
	const struct smtp_manner *manner; /* of the setting's dialect, in which the row
	                                 spoke; NULL: in its own */
	const struct smtp_rule *let_by; /* the first row that would have spoken before this
	                                 one, had the dialect asked it; NULL: none */
	const struct smtp_manner *let_by_manner; /* why it was not asked */
	enum smtp_state before, after;
	unsigned check_count;
	struct smtp_check checks[SMTP_CHECKS_MAX];
	struct smtp_reply reply;      /* code 0: none (mail data, hang-up) */
	struct text data;             /* SMTP_TEXT: the mail data of the line or run, the
	                                 stuffed dot taken away; without CRLF when it came
	                                 as a line */
	const struct smtp_fault *slow; /* the fault that made the reply late; the session's
	                                 clock has moved on by its wait. NULL: none */
	bool secret;                  /* the line may hold a password: not to be shown */
	bool unstuffed;               /* SMTP_TEXT: a leading dot was taken away */
	struct text data_end;         /* of a chunk that came as a line: what of the line's
	                                 CRLF belongs to the chunk, behind data */
	unsigned group;               /* the line came in one burst with others: the
	                                 number of the first; 0: alone (RFC 2920) */
	bool more;                    /* in that burst something follows it */
	bool has_rest;                /* the line goes on behind the end of a chunk: */
	struct text rest;             /* so; smtp_session_next() says it */
	bool again;                   /* the message has been accepted for another
	                                 recipient before (LMTP) */
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

/* Whether the protocol of the setting has the verb or event: LHLO and a reply
 * to each recipient are LMTP's; EHLO, HELO and one reply to the dot SMTP's. */
bool smtp_setting_has(const struct smtp_setting *setting, enum smtp_verb verb);

/* The connection has been made: the greeting. */
void smtp_session_connect(struct smtp_session *session, struct smtp_turn *turn);

/* One whole line from the client, without its CRLF: a command, or, after
 * 354, mail data. Anything but CRLF inside it is content, not a line end.
 * A command line over the limit is SMTP_OVERLONG. In SMTP_CLOSED nothing is
 * said: reply code 0. */
void smtp_session_line(struct smtp_session *session, struct text line,
		       struct smtp_turn *turn);

/* The same for a line that ended with LF alone, which is an end only where
 * setting->bare_ends says so. There, smtp_session_line() is for the line up to
 * the first LF in it, and smtp_session_next() for those that follow. */
void smtp_session_bare_line(struct smtp_session *session, struct text line,
			    struct smtp_turn *turn);

/* Goes on with what the last line brought about besides turn: a chunk of no
 * octets is complete as soon as it is announced, what stands behind the last
 * octet of a chunk is the next line, and LMTP answers each recipient. False
 * when there is nothing more; whoever says a line calls this until then. */
bool smtp_session_next(struct smtp_session *session, struct smtp_turn *turn);

/* Whether the turn ended a message that the server has accepted; in LMTP, for
 * the recipient that it answered. */
bool smtp_turn_accepts(const struct smtp_turn *turn);

/* Whether the n-th recipient of the open mail, from 0, is a full mailbox. */
bool smtp_recipient_is_full(const struct smtp_session *session, unsigned n);

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

/* Takes the next line of what rule.like was filled to: up to an LF, or all of
 * it where {lf} stands in the like, for then the LF belongs to the line. */
struct text smtp_like_take(const struct smtp_rule *rule, struct text *lines);

/* Says such a line, and all that its LFs make of it; the turn is the last one's. */
void smtp_like_say(struct smtp_session *session, struct text line,
		   struct smtp_turn *turn);

/* Whether the row is asked under the session's setting, and the setting has what
 * its `like` names, a full mailbox for example. */
bool smtp_session_can(const struct smtp_session *session, const struct smtp_rule *rule);

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
