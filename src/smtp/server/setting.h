// SPDX-License-Identifier: GPL-3.0-or-later
/* What server the learner faces: its names, mailboxes, limits and policies.
 *
 * A setting is constant while a session uses it, and outlives the session.
 * Guards and replies consult it; no rule is written twice for it. */
#ifndef SMTP_SETTING_H
#define SMTP_SETTING_H

#include "sasl/sasl.h"
#include "smtp/grammar/flaw.h"
#include "smtp/grammar/line.h"

enum smtp_mailbox_condition {
	SMTP_MAILBOX_OPEN,
	SMTP_MAILBOX_FULL,      /* over its quota: 452 4.2.2 */
	SMTP_MAILBOX_DISABLED,  /* exists, takes no mail: 550 5.2.1 */
	SMTP_MAILBOX_FORWARDED, /* moved; this server forwards: 251 */
	SMTP_MAILBOX_MOVED,     /* moved; the sender must try there: 551 */
	SMTP_MAILBOX_SLOW,      /* cannot be written to just now: 450 4.2.1 */
	SMTP_MAILBOX_GREYLISTED, /* takes mail, but puts unknown senders off: 450 4.7.1 */
};

struct smtp_mailbox {
	const char *local_part; /* bare: without quotes */
	const char *name;       /* "Ann Archer", for VRFY; may be NULL */
	enum smtp_mailbox_condition condition;
	const char *moved_to;   /* "dave@example.net" when it has moved */
	unsigned long room;     /* octets it has room for now, held against SIZE (RFC 1870
	                           6.4): 452; 0: enough */
	unsigned long largest;  /* octets it takes at once, ever: 552; 0: all the server does */
};

struct smtp_list {
	const char *local_part;
	const char *const *members; /* mailboxes, ends in NULL */
};

/* A host whose mail waits here until it asks for it with ETRN (RFC 1985). */
struct smtp_queue {
	const char *node;
	unsigned messages;
	bool stuck; /* it cannot be started now: 458 */
};

enum smtp_welcome {
	SMTP_WELCOME_OPEN,    /* 220 */
	SMTP_WELCOME_REFUSED, /* 554: no mail is taken here (RFC 5321 3.1) */
	SMTP_WELCOME_BUSY,    /* 421: not now */
	SMTP_WELCOME_NEVER,   /* 521: no mail is ever taken here (RFC 7504 3) */
};

/* Bits of what TLS and logins are like here. */
enum smtp_security {
	SMTP_NEEDS_TLS = 1,     /* nothing but NOOP, EHLO, STARTTLS and QUIT without it
	                           (RFC 3207 4) */
	SMTP_NEEDS_LOGIN = 2,   /* no mail without AUTH (RFC 4954 6) */
	SMTP_TLS_DOWN = 4,      /* STARTTLS is answered 454 */
	SMTP_LOGINS_DOWN = 8,   /* no password can be checked: 454 */
	SMTP_LOGINS_CLEAR = 16, /* passwords are taken without TLS, against RFC 4954 4 */
};

struct smtp_limits {
	unsigned long message;  /* octets of mail data, CRLFs included, stuffed dots not */
	unsigned recipients;    /* accepted per transaction; at most SMTP_RECIPIENTS_MAX */
	unsigned command_line;  /* octets, CRLF included (4.5.3.1.4: at least 512); at
	                           most SMTP_WIRE_MAX */
	unsigned response;      /* octets of a line in an AUTH exchange, CRLF included; at
	                           most SMTP_WIRE_MAX */
	unsigned text_line;     /* octets of a line of mail data without CRLF (4.5.3.1.6) */
	unsigned received;      /* Received fields that prove a loop (6.3: at least 100) */
	unsigned idle;          /* seconds without a command (4.5.3.2.7: at least 300) */
};

enum {
	SMTP_WIRE_MAX = 12288, /* octets of a line that are kept, CRLF included: what RFC
	                          4954 4 calls enough for the lines of a login */
	SMTP_RECIPIENTS_MAX = 100, /* that a mail can have here (RFC 5321 4.5.3.1.8) */
	SMTP_RATE_MAX = 16,    /* messages, or connections, that a rate may allow */
	SMTP_FAULTS_MAX = 16,  /* of a setting */
	SMTP_FAULT_WAIT_MAX = 3600, /* seconds */
	SMTP_GREYLIST_USUAL = 300, /* seconds, of a mailbox that greylists by itself */
	SMTP_GREYLIST_MAX = 86400, /* seconds: RFC 6647 5 has a day as the longest */
};

/* When clocks begin that nobody has set. */
#define SMTP_CLOCK_USUAL "2030-12-25T00:00:00Z"

/* So many in so many seconds, by the clock of the world; what is 0 is not
 * limited. */
struct smtp_rate {
	unsigned messages;     /* accepted; at most SMTP_RATE_MAX */
	unsigned connections;  /* greeted with 220; at most SMTP_RATE_MAX */
	unsigned before;       /* connections of others in the first second */
	unsigned long seconds; /* not 0 with any of these */
};

/* What a site turns away by its own choice (RFC 5321 7.9). Patterns are as
 * those of faults; lists end in NULL, and none is NULL. */
struct smtp_policy {
	const char *const *blocked_clients; /* patterns of what EHLO and HELO may not say */
	const char *const *blocked_senders; /* patterns of addresses MAIL may not name */
	const char *const *unknown_domains; /* of senders: the DNS has none of that name */
	const char *const *silent_domains;  /* of senders: the DNS does not answer now */
	const char *const *null_mx;         /* domains that take no mail (RFC 7505) */
	bool own_senders;    /* who has logged in may send as himself only (RFC 6409 6.1) */
	bool relays_logins;  /* takes mail for other domains from who has logged in */
	struct smtp_rate rate;
	unsigned errors;     /* commands that may be refused in one connection before it is
	                        closed (RFC 5321 7.8); 0: any number */
};

/* What is said in a reply that the setting decides. */
struct smtp_said {
	unsigned code;
	char enhanced[12];
	const char *words; /* as those of struct smtp_say */
};

enum smtp_fault_end {
	SMTP_FAULT_STAYS,  /* a reply, and the session goes on */
	SMTP_FAULT_CLOSES, /* a reply, then the connection is closed */
	SMTP_FAULT_DROPS,  /* no reply: the connection breaks */
};

/* A reply that takes the place of what the rules would say. */
struct smtp_fault {
	const char *id;         /* what it is called where it is explained */
	const char *file;       /* where it stands; NULL: in a built-in setting */
	unsigned line;
	unsigned long verbs;    /* which commands and events it answers, as SMTP_BIT(verb) */
	const char *address;    /* and only with a path such as this pattern, where * and ?
	                           stand for anything; NULL: with any, or none */
	const char *host;       /* and only for clients whose EHLO or HELO named such a host,
	                           this one included; NULL: for any */
	const enum smtp_flaw *flaws; /* and only lines that have one of these flaws, the last of
	                           which SMTP_FLAW_NONE follows; NULL: with any, or none */
	unsigned nth;           /* the first of those that it answers, from 1; 0 is 1 */
	unsigned times;         /* so many of them; 0: all that come */
	unsigned long from;     /* seconds since the setting began */
	unsigned long until;    /* 0: without end */
	unsigned long wait;     /* seconds by which the reply is late, at most
	                           SMTP_FAULT_WAIT_MAX */
	enum smtp_fault_end ends;
	struct smtp_said said;  /* code 0, and SMTP_FAULT_STAYS: it only makes the server
	                           slow, and says nothing itself */
};

/* Whether a fault may say this: the code refuses (4yz or 5yz, RFC 5321 4.2.1),
 * and the enhanced one is of the same class (RFC 3463 2). */
bool smtp_fault_code_is_good(const struct smtp_said *said);

struct smtp_dialect;

/* The parts of a server that may be known or not, as of one that is known by its replies
 * alone. */
enum smtp_part {
	SMTP_PART_PEOPLE = 1,      /* domains, mailboxes and lists */
	SMTP_PART_LIMITS = 2,
	SMTP_PART_EXTENSIONS = 4,  /* and the bounds that they announce */
	SMTP_PART_SECURITY = 8,    /* TLS, accounts and mechanisms */
	SMTP_PART_POLICY = 16,     /* and greylisting */
	SMTP_PART_HABITS = 32,     /* what is a yes or no: which protocol, whether it relays */
	SMTP_PART_QUEUES = 64,
	SMTP_PART_FAULTS = 128,
	SMTP_PART_WORLD = 256,     /* what it remembers: counts, greylist, clock */
};

struct smtp_setting {
	const char *name;                   /* "default" */
	const char *about;                  /* a sentence for people */
	bool lmtp;                          /* it speaks LMTP (RFC 2033) rather than SMTP */
	const char *host;                   /* this server's name */
	const char *const *domains;         /* those it takes mail for; the first one is
	                                       that of its mailboxes in examples; ends in NULL */
	const struct smtp_mailbox *mailboxes;
	size_t mailbox_count;
	const struct smtp_list *lists;
	size_t list_count;
	const struct smtp_queue *queues;
	size_t queue_count;
	enum smtp_welcome welcome;
	struct smtp_limits limits;
	bool helo_only; /* knows no EHLO, as servers did before RFC 1425 */
	bool seven_bit; /* refuses 8-bit mail data that was not declared (RFC 6152 3) */
	bool bare_ends; /* LF alone ends a line too, against RFC 5321 2.3.8 */
	bool relays;   /* takes mail for domains that are not its own */
	bool verifies; /* VRFY tells who exists; else 252 (RFC 5321 7.3) */
	unsigned long by_seconds;   /* the least that BY may name with R (RFC 2852 3); 0:
	                               any */
	unsigned long hold_seconds; /* the most that HOLDFOR may name, and the latest time */
	const char *hold_until;     /* that HOLDUNTIL may (RFC 4865 3),
	                               "2030-12-31T23:59:59Z"; NULL: no FUTURERELEASE */
	const char *clock;          /* the date when its clock began, second 0 of the world,
	                               as hold_until; NULL: SMTP_CLOCK_USUAL */
	unsigned long extensions; /* those it offers, as SMTP_EXT() bits */
	unsigned security;        /* SMTP_NEEDS_TLS and its like */
	const struct sasl_account *accounts; /* who can log in: invented people */
	size_t account_count;
	const char *const *mechanisms;     /* those of AUTH that it has, by name; ends in
	                                      NULL; NULL: all */
	const char *const *tls_mechanisms; /* those that it takes under TLS only, beside
	                                      those that show a password; NULL: none */
	const char *seed;         /* all that is random in AUTH; NULL: host */
	unsigned long greylist; /* seconds for which unknown senders and recipients are put
	                           off (RFC 6647); 0: they are not */
	const struct smtp_fault *faults; /* the first that is due speaks */
	size_t fault_count;     /* at most SMTP_FAULTS_MAX */
	struct smtp_policy policy;
	bool fault_addresses;   /* "rcpt550_5.1.1@..." asks for that reply */
	const struct smtp_dialect *dialect; /* the server as which it answers; NULL: by the
	                           table alone */
};

/* Whether it keeps to CRLF as the only end of a line, or takes LF alone too. */
bool smtp_ends_strictly(const struct smtp_setting *setting);
bool smtp_ends_leniently(const struct smtp_setting *setting);

/* Whether it offers SMTPUTF8. */
bool smtp_has_utf8(const struct smtp_setting *setting);

/* Whether it offers that extension, or those two. As smtp_rule.under. */
bool smtp_has_size(const struct smtp_setting *setting);
bool smtp_has_chunking(const struct smtp_setting *setting);
bool smtp_has_binarymime(const struct smtp_setting *setting);
bool smtp_has_dsn(const struct smtp_setting *setting);
bool smtp_has_deliverby(const struct smtp_setting *setting);
bool smtp_has_futurerelease(const struct smtp_setting *setting);
bool smtp_has_hold_and_by(const struct smtp_setting *setting);
bool smtp_has_priority(const struct smtp_setting *setting);

/* Whether MAIL can have parameters here. As smtp_rule.under. */
bool smtp_takes_parameters(const struct smtp_setting *setting);

/* Whether a mailbox has moved to an address that is not ASCII. As smtp_rule.under. */
bool smtp_moves_to_utf8(const struct smtp_setting *setting);

/* Whether its greeting is 554. As smtp_rule.under. */
bool smtp_turns_away(const struct smtp_setting *setting);

/* Whether it knows HELO alone. */
bool smtp_knows_no_ehlo(const struct smtp_setting *setting);

/* Whether it refuses 8-bit mail data that nobody declared. */
bool smtp_wants_seven_bit(const struct smtp_setting *setting);

/* Whether it asks for TLS, or for a login, first. */
bool smtp_wants_tls(const struct smtp_setting *setting);
bool smtp_wants_login(const struct smtp_setting *setting);

/* Settings that are built in: "default" first. n from 0; NULL behind the last. */
const struct smtp_setting *smtp_setting_builtin(size_t n);

/* The built-in of that name, or NULL. */
const struct smtp_setting *smtp_setting_named(struct text name);

/* Which protocol it speaks. As smtp_rule.under. */
bool smtp_is_lmtp(const struct smtp_setting *setting);
bool smtp_is_smtp(const struct smtp_setting *setting);

/* Whether it, or a mailbox of it, puts unknown senders off. As smtp_rule.under. */
bool smtp_greylists(const struct smtp_setting *setting);

bool smtp_setting_has_domain(const struct smtp_setting *setting, struct text domain);

/* The mailbox or list of that bare local part, or NULL. Postmaster is found
 * in any case (RFC 5321 4.5.1); so, by this server's choice, is everyone. */
const struct smtp_mailbox *smtp_setting_mailbox(const struct smtp_setting *setting,
						struct text bare_local_part);
const struct smtp_list *smtp_setting_list(const struct smtp_setting *setting,
					  struct text bare_local_part);

/* Whether the verb, when it belongs to an extension, belongs to one that the
 * setting has: else a line of it is SMTP_EXTENSION. */
bool smtp_setting_speaks(const struct smtp_setting *setting, enum smtp_verb verb);

/* Whether the protocol of the setting has the verb or event: LHLO and a reply
 * to each recipient are LMTP's; EHLO, HELO and one reply to the dot SMTP's. */
bool smtp_setting_has(const struct smtp_setting *setting, enum smtp_verb verb);

#endif
