// SPDX-License-Identifier: GPL-3.0-or-later
/* Several things are wrong at once: which of them is said. Each row of a ladder takes away
 * what the row before it was about, so all of the order is held, and not only its first. */
#include "lib/sasl.h"
#include "lib/trial.h"

#include "smtp/machine/link.h"
#include "smtp/smtp.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* What a setting is given beside what it has. */
enum {
	FAULT = 1,   /* whatever is said meets a fault */
	ERRORS = 2,  /* one error is one too many */
	TLS = 4,     /* nothing without it */
	LOGIN = 8,   /* and no mail without that */
	SMALL = 16,  /* little room, short lines, two Received fields */
	SEVEN = 32,  /* only ASCII */
	RATE = 64,   /* one message an hour, and one connection */
	REFUSED = 128, /* the greeting is 554 */
	BUSY = 256,  /* the greeting is 421 */
	DROPS = 512, /* the fault breaks the connection */
	LMTP = 1024,
	BLOCKS = 2048, /* all clients */
	STUCK = 4096,  /* one queue, which is empty and stuck */
	SENT = 8192,   /* one message was taken a moment ago */
	TIED = 16384,  /* the client is ann, and nobody else */
	UNKNOWN = 1 << 15, /* no domain is known */
	SILENT = 1 << 16,  /* no domain can be looked up now */
	NULL_MX = 1 << 17, /* no domain takes mail */
	FEW = 1 << 18,     /* one recipient */
	LISTED = 1 << 19,  /* everybody is put off */
	RELAYS = 1 << 20,
	BLOCKS_MAIL = 1 << 21, /* all senders */
	ASCII = 1 << 22,       /* no SMTPUTF8 */
	LOGINS_DOWN = 1 << 26, /* nobody can log in now */
	SECURED = 1 << 27,     /* under TLS from the first octet on */
	LENIENT = 1 << 28,     /* LF alone ends a line */
	TLS_DOWN = 1 << 25, /* it cannot begin now */
	SECRET = 1 << 23,      /* who exists is not told */
	BOXED = 1 << 24,       /* bob is slow, and his mailbox small and tight; carol's is full
	                          as well */
};

static struct smtp_setting setting;
static struct smtp_trial trial;
static struct smtp_wire wire;
static struct smtp_link the_link;
static struct smtp_turn turn;

static void give(unsigned has)
{
	static const struct smtp_fault fault = {
		.id = "all", .verbs = ~0ul, .said = { 451, "4.3.0", "No" } };
	static const struct smtp_fault drop = {
		.id = "all", .verbs = ~0ul & ~SMTP_BIT(SMTP_CONNECT), .ends = SMTP_FAULT_DROPS };

	static const struct smtp_queue stuck = { "stuck.example", 0, true };
	static const char *const all[] = { "*", NULL };
	static const char *const short_ones[] = { "?", NULL }; /* as b in a@b */

	static const struct smtp_mailbox boxes[] = {
		{ .local_part = "bob", .condition = SMTP_MAILBOX_SLOW, .room = 50, .largest = 40 },
		{ .local_part = "carol", .room = 50, .largest = 40, .condition = SMTP_MAILBOX_FULL },
		{ .local_part = "dave", .room = 50, .condition = SMTP_MAILBOX_FULL },
		{ .local_part = "fred", .condition = SMTP_MAILBOX_FORWARDED, .moved_to = "f@b.c" },
	};

	if (has & (FAULT | DROPS)) {
		setting.faults = has & DROPS ? &drop : &fault;
		setting.fault_count = 1;
	}
	setting.policy.errors = has & ERRORS ? 1 : 0;
	setting.security |= (has & TLS ? SMTP_NEEDS_TLS : 0) | (has & LOGIN ? SMTP_NEEDS_LOGIN : 0);
	if (has & SMALL) {
		setting.limits.message = 150;
		setting.limits.text_line = 60;
		setting.limits.received = 2;
		setting.limits.response = 20;
	}
	if (has & BLOCKS)
		setting.policy.blocked_clients = all;
	if (has & BLOCKS_MAIL)
		setting.policy.blocked_senders = all;
	if (has & STUCK) {
		setting.queues = &stuck;
		setting.queue_count = 1;
	}
	setting.seven_bit = has & SEVEN;
	if (has & UNKNOWN)
		setting.policy.unknown_domains = short_ones;
	if (has & SILENT)
		setting.policy.silent_domains = short_ones;
	if (has & NULL_MX)
		setting.policy.null_mx = short_ones;
	setting.policy.own_senders = has & TIED;
	if (has & FEW)
		setting.limits.recipients = 1;
	if (has & ASCII)
		setting.extensions &= ~SMTP_EXT(SMTP_EXT_SMTPUTF8);
	setting.security |= has & LOGINS_DOWN ? SMTP_LOGINS_DOWN : 0;
	setting.security |= has & TLS_DOWN ? SMTP_TLS_DOWN : 0;
	if (has & SECRET)
		setting.verifies = false;
	if (has & BOXED) {
		setting.mailboxes = boxes;
		setting.mailbox_count = sizeof(boxes) / sizeof(boxes[0]);
	}
	setting.bare_ends = has & LENIENT;
	setting.greylist = has & LISTED ? 300 : 0;
	setting.relays = has & RELAYS;
	if (has & RATE)
		setting.policy.rate = (struct smtp_rate){
			.messages = 1, .connections = has & SENT ? 0 : 1, .before = 1, .seconds = 3600 };
	if (has & REFUSED)
		setting.welcome = SMTP_WELCOME_REFUSED;
	if (has & BUSY)
		setting.welcome = SMTP_WELCOME_BUSY;
}

static void take_turns(void)
{
	struct smtp_turn next;

	while (smtp_link_turn(&the_link, &next))
		turn = next;
}

/* A connection to the setting, with that beside what it has. */
static void begin(const char *name, unsigned has)
{
	setting = *smtp_setting_named(text_of(name));
	give(has);
	smtp_trial_init(&trial, &setting, &sasl_toy);
	trial.server.world.messages = has & SENT ? 1 : 0;
	trial.session.facts.secured = has & SECURED;
	trial.session.facts.login = has & TIED ? "ann" : NULL;
	wire = (struct smtp_wire){ 0 };
	smtp_link_open(&the_link, &trial.session, &wire);
	smtp_link_connect(&the_link);
	take_turns();
}

static const char *rule_after(const char *octets, size_t length)
{
	smtp_link_octets(&the_link, text_span(octets, length));
	take_turns();
	return turn.rule->id;
}

/* A ladder: the setting, what it has besides, what was said, and the row that spoke last. */
struct rung {
	const char *setting;
	unsigned has;
	const char *said;
	const char *rule;
};

static void climb(const struct rung *rungs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct rung *rung = &rungs[i];
		const char *rule;

		begin(rung->setting, rung->has);
		rule = rule_after(rung->said, strlen(rung->said));
		if (strcmp(rule, rung->rule))
			fail_msg("rung %zu: %s and not %s, after\n%s", i, rule, rung->rule, rung->said);
	}
}

#define CLIMB(rungs) climb(rungs, sizeof(rungs) / sizeof((rungs)[0]))
#define EHLO "EHLO client.example\r\n"
#define LHLO "LHLO client.example\r\n"
#define HELO "HELO client.example\r\n"
#define MAIL "MAIL FROM:<ann@example.org>\r\n"
#define RCPT "RCPT TO:<bob@example.org>\r\n"
#define WRONG "NOPE\r\n"

/* The connection before the session, the session before the line, and of the line what
 * was first. */
static void of_what_may_be_said_at_all(void **state)
{
	static const struct rung rungs[] = {
		{ "default", REFUSED | RATE, "", "connect.refused" },
		{ "default", RATE | BUSY, "", "connect.too-many" },
		{ "default", BUSY, "", "connect.busy" },
		{ "default", DROPS | ERRORS | TLS, EHLO, "any.fault-drops" },
		{ "submission", FAULT | ERRORS | TLS | LOGIN, WRONG WRONG "MAIL\001\351\r\n", "any.fault" },
		{ "submission", ERRORS | TLS | LOGIN, EHLO WRONG "MAIL\001\351\r\n", "any.too-many-errors" },
		{ "submission", TLS | LOGIN, EHLO "MAIL\001\351\r\n", "any.needs-tls" },
		{ "login", LOGIN, EHLO "MAIL FROM:<\001\351>\r\n", "any.needs-login" },
		{ "default", 0, EHLO "MAIL\001\351\r\n", "any.control" },
		{ "default", 0, EHLO "MAIL\351\001\r\n", "any.control" },
		{ "default", 0, EHLO "MAIL\351\r\n", "any.eight-bit" },
	};

	(void)state;
	CLIMB(rungs);
}

/* Who talks before the greeting is told to wait, whatever else would befall him. */
static void of_those_who_come_too_early(void **state)
{
	(void)state;
	begin("default", DROPS);
	smtp_trial_reconnect(&trial);
	smtp_link_line(&the_link, text_of("EHLO client.example"));
	take_turns();
	assert_string_equal(turn.rule->id, "any.before-greeting");
}

static void of_lines_that_are_no_command(void **state)
{
	static const struct rung rungs[] = {
		{ "default", 0, EHLO MAIL RCPT "DATA\r\n.\r\n\r\n", "unknown.empty" },
		{ "default", 0, EHLO MAIL RCPT "DATA\r\n.\r\n Subject: x\r\n", "unknown.after-dot" },
		{ "default", 0, EHLO " Subject: x\r\n", "unknown.leading-space" },
		{ "default", 0, EHLO "Subject: x\r\n", "unknown.header" },
	};

	(void)state;
	CLIMB(rungs);
}

#define LONG "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@example.org"
#define JOERG "j\303\266rg@example.org"
#define UNTIL "HOLDUNTIL=2030-12-26T00:00:00Z"
#define FROM(name, behind) "MAIL FROM:<" name ">" behind "\r\n"

static void of_senders(void **state)
{
	static const struct rung rungs[] = {
		{ "modern", 0, EHLO "MAIL FROM: ann SIZE=\r\n", "mail.colon-space" },
		{ "modern", 0, EHLO "MAIL FROM:ann SIZE=\r\n", "mail.path-malformed" },
		{ "modern", 0, EHLO FROM("Postmaster", " SIZE="), "mail.sender-no-domain" },
		{ "modern", 0, EHLO FROM(LONG, " SIZE=many SIZE="), "mail.parameters-malformed" },
		{ "modern", 0, EHLO FROM(LONG, " SIZE=1 SIZE=1 SIZE=many"), "mail.parameter-value" },
		{ "modern", 0, EHLO FROM(LONG, " X=1 SIZE=1 SIZE=1"), "mail.parameter-twice" },
		{ "modern", 0, EHLO FROM(LONG, " X=1 NOTIFY=NEVER"), "mail.path-long" },
		{ "modern", 0, EHLO FROM(JOERG, " NOTIFY=NEVER AUTH=<> X=1"), "mail.parameter-unknown" },
		{ "modern", 0, HELO FROM("a@b", " AUTH=<> SIZE=1 NOTIFY=NEVER"), "mail.parameter-misplaced" },
		{ "modern", 0, HELO FROM("a@b", " SIZE=1 AUTH=<>"), "mail.parameter-not-offered" },
		{ "modern", 0, HELO FROM("a@b", " SIZE=1"), "mail.parameter-after-helo" },
		{ "modern", 0, EHLO FROM(JOERG, " HOLDFOR=999999999 " UNTIL), "mail.address-not-ascii" },
		{ "modern", 0, EHLO FROM("a@b", " HOLDFOR=999999999 BY=1;R " UNTIL), "mail.hold-twice" },
		{ "modern", 0, EHLO FROM("a@b", " HOLDFOR=999999999 BY=1;R"), "mail.hold-long" },
		{ "modern", 0, EHLO FROM("a@b", " HOLDFOR=9 BY=1;R SIZE=99999999999"), "mail.hold-past-by" },
		{ "modern", 0, EHLO FROM("a@b", " BY=1;R SIZE=99999999999"), "mail.by-soon" },
		{ "modern", RATE | SENT, EHLO FROM("a@b", " SIZE=99999999999"), "mail.size-large" },
		{ "modern", RATE | SENT | BLOCKS_MAIL, EHLO FROM("a@b", ""), "mail.too-many" },
	};
	static const struct rung of_policy[] = {
		{ "modern", BLOCKS_MAIL | TIED, EHLO FROM("a@b", ""), "mail.blocked" },
		{ "modern", TIED | UNKNOWN | SENT, EHLO FROM("a@b", ""), "mail.not-own-sender" },
		{ "modern", UNKNOWN | SILENT | NULL_MX, EHLO FROM("a@b", ""), "mail.domain-unknown" },
		{ "modern", SILENT | NULL_MX, EHLO FROM("a@b", ""), "mail.domain-silent" },
		{ "modern", NULL_MX, EHLO FROM("a@b", " MT-PRIORITY=3"), "mail.null-mx" },
		{ "modern", 0, EHLO FROM("", " MT-PRIORITY=3 SIZE=1"), "mail.accepted-lower" },
		{ "chunking", 0, EHLO FROM("", " BODY=BINARYMIME"), "mail.accepted-null" },
		{ "chunking", 0, EHLO FROM("a@b", " BODY=BINARYMIME"), "mail.accepted-binary" },
	};

	(void)state;
	CLIMB(rungs);
	CLIMB(of_policy);
}

#define TO(name, behind) EHLO MAIL "RCPT TO:<" name ">" behind "\r\n"
#define TO_HELO(name, behind) HELO MAIL "RCPT TO:<" name ">" behind "\r\n"

static void of_recipients(void **state)
{
	static const struct rung rungs[] = {
		{ "modern", 0, EHLO MAIL "RCPT TO: <> NOTIFY=\r\n", "rcpt.colon-space" },
		{ "modern", 0, TO("", " NOTIFY="), "rcpt.null" },
		{ "modern", 0, TO("bob@@b", " NOTIFY="), "rcpt.path-malformed" },
		{ "chunking", 0, EHLO MAIL RCPT "BDAT 1\r\nxRCPT bob\r\n", "rcpt.after-bdat" },
		{ "modern", 0, TO(LONG, " NOTIFY=X NOTIFY="), "rcpt.parameters-malformed" },
		{ "modern", 0, TO(LONG, " NOTIFY=NEVER NOTIFY=NEVER NOTIFY=X"), "rcpt.parameter-value" },
		{ "modern", 0, TO(LONG, " X=1 NOTIFY=NEVER NOTIFY=NEVER"), "rcpt.parameter-twice" },
		{ "modern", 0, TO(LONG, " X=1 SIZE=1"), "rcpt.path-long" },
		{ "default", 0, TO("a@b", " SIZE=1 NOTIFY=NEVER X=1"), "rcpt.parameter-unknown" },
		{ "default", 0, TO("a@b", " NOTIFY=NEVER SIZE=1"), "rcpt.parameter-misplaced" },
		{ "default", 0, TO("a@b", " NOTIFY=NEVER"), "rcpt.parameter-not-offered" },
		{ "modern", 0, TO_HELO("a@b", " NOTIFY=NEVER"), "rcpt.parameter-after-helo" },
		{ "modern", FEW, EHLO MAIL RCPT "RCPT TO:<" JOERG ">\r\n", "rcpt.address-not-ascii" },
		{ "modern", FEW, EHLO MAIL RCPT "RCPT TO:<Postmaster>\r\n", "rcpt.too-many" },
		{ "modern", LISTED, TO("Postmaster", ""), "rcpt.postmaster" },
		{ "default", NULL_MX | LISTED, TO("x@y", ""), "rcpt.not-relayed" },
		{ "default", NULL_MX | LISTED | RELAYS, TO("x@y", ""), "rcpt.null-mx" },
		{ "default", LISTED | RELAYS, TO("x@y", ""), "rcpt.greylisted" },
		{ "default", RELAYS, TO("@a.b:x@y", ""), "rcpt.relayed" },
		{ "modern", 0, TO("@a.b:fred@example.org", ""), "rcpt.forwarded-to-utf" },
		{ "modern", 0, TO("@a.b:bob@example.org", " NOTIFY=NEVER"), "rcpt.route-ignored" },
	};

	(void)state;
	CLIMB(rungs);
}

static void of_people(void **state)
{
	static const struct rung rungs[] = {
		{ "modern", BOXED, TO("@a.b:fred@example.org", ""), "rcpt.forwarded" },
		{ "discreet", 0, EHLO "VRFY one, two\r\n", "vrfy.name-malformed" },
		{ "smtputf8", SECRET, EHLO "VRFY zoe\r\n", "vrfy.not-told" },
		{ "smtputf8", 0, EHLO "VRFY zoe\r\n", "vrfy.utf-reply" },
		{ "smtputf8", ASCII, EHLO "VRFY zoe\r\n", "vrfy.known" },
		{ "smtputf8", 0, EHLO "EXPN choir\r\n", "expn.utf-reply" },
		{ "smtputf8", ASCII, EHLO "EXPN choir\r\n", "expn.list" },
		{ "modern", BOXED, EHLO FROM("a@b", " SIZE=60") "RCPT TO:<bob@example.org>\r\n", "rcpt.slow" },
		{ "modern", BOXED, EHLO FROM("a@b", " SIZE=60") "RCPT TO:<carol@example.org>\r\n", "rcpt.mailbox-small" },
		{ "modern", BOXED, EHLO FROM("a@b", " SIZE=60") "RCPT TO:<dave@example.org>\r\n", "rcpt.mailbox-tight" },
	};

	(void)state;
	CLIMB(rungs);
}

/* A name is missing, too long, badly written, and then not wanted. */
static void of_names(void **state)
{
	static const struct rung rungs[] = {
		{ "default", BLOCKS, "EHLO\r\n", "ehlo.no-name" },
		{ "default", BLOCKS, "EHLO a_b\r\n", "ehlo.name-malformed" },
		{ "default", BLOCKS, "EHLO a.b\r\n", "ehlo.blocked" },
		{ "default", BLOCKS, "HELO\r\n", "helo.no-name" },
		{ "default", BLOCKS, "HELO [1.2.3\r\n", "helo.name-malformed" },
		{ "default", BLOCKS, "HELO [1.2.3.4]\r\n", "helo.name-literal" },
		{ "default", BLOCKS, "HELO a_b\r\n", "helo.name-malformed" },
		{ "default", BLOCKS, "HELO a.b\r\n", "helo.blocked" },
		{ "lmtp", BLOCKS, "LHLO\r\n", "lhlo.no-name" },
		{ "lmtp", BLOCKS, "LHLO a_b\r\n", "lhlo.name-malformed" },
		{ "lmtp", BLOCKS, "LHLO a.b\r\n", "lhlo.blocked" },
	};

	(void)state;
	CLIMB(rungs);
}

static void of_tls(void **state)
{
	static const struct rung rungs[] = {
		{ "submission", 0, HELO "STARTTLS now\r\n", "starttls.before-hello" },
		{ "modern", 0, HELO "STARTTLS now\r\n", "starttls.after-helo" },
		{ "modern", TLS_DOWN, EHLO MAIL "STARTTLS now\r\n", "starttls.argument" },
		{ "modern", TLS_DOWN, EHLO MAIL "STARTTLS\r\n", "starttls.not-now" },
		{ "modern", 0, EHLO MAIL "STARTTLS\r\n", "starttls.drops-mail" },
	};

	(void)state;
	CLIMB(rungs);
}

/* Of carol, whose password has to be told in clear once. */
#define CAROL "biwsbj1jYXJvbCxyPUhralpRMVpkck1tMzhSdTBNYjF6SVpQNA=="
#define TRANSITION "AUTH SCRAM-SHA-256 " CAROL "\r\n"

/* An answer in an exchange that has begun, at a server that has got that since. */
static void expect_response(const char *mechanism, unsigned has, const char *answer,
			    const char *rule)
{
	char line[128];
	int length = snprintf(line, sizeof(line), EHLO "AUTH %s\r\n", mechanism);

	begin("submission", SECURED);
	rule_after(line, (size_t)length);
	assert_int_equal(turn.after, SMTP_IN_AUTH);
	give(has);
	length = snprintf(line, sizeof(line), "%s\r\n", answer);
	if (strcmp(rule_after(line, (size_t)length), rule))
		fail_msg("%s and not %s, after %s", turn.rule->id, rule, answer);
}

static void of_logins(void **state)
{
	static const struct rung rungs[] = {
		{ "login", TIED, HELO "AUTH\r\n", "auth.after-helo" },
		{ "login", TIED, EHLO "AUTH\r\n", "auth.already" },
		{ "login", 0, EHLO "AUTH PLAIN !!!!\r\n", "auth.needs-tls" },
		{ "login", 0, EHLO "AUTH CRAM-MD5 !!!!\r\n", "auth.undecodable" },
		{ "login", LOGINS_DOWN, EHLO "AUTH CRAM-MD5 =\r\n", "auth.initial-unwanted" },
		{ "login", LOGINS_DOWN, EHLO "AUTH SCRAM-SHA-256 =\r\n", "auth.malformed" },
		{ "login", FAULT, EHLO "AUTH CRAM-MD5\r\n", "any.fault" },
		{ "submission", SECURED | LOGINS_DOWN, EHLO TRANSITION, "auth.unavailable" },
		{ "submission", SECURED, EHLO TRANSITION, "auth.transition" },
	};

	(void)state;
	CLIMB(rungs);
	expect_response("CRAM-MD5", FAULT, "*", "response.fault");
	expect_response("CRAM-MD5", SMALL, "xxxxxxxxxxxxxxxx!!!!", "response.too-long");
	expect_response("CRAM-MD5", LOGINS_DOWN, "!!!!", "response.undecodable");
	expect_response("CRAM-MD5", LOGINS_DOWN, "", "response.malformed");
	expect_response("SCRAM-SHA-256", LOGINS_DOWN, CAROL, "response.unavailable");
	expect_response("SCRAM-SHA-256", 0, CAROL, "response.transition");
}

static void of_nodes(void **state)
{
	static const struct rung rungs[] = {
		{ "chunking", 0, "ETRN\r\n", "etrn.before-hello" },
		{ "chunking", 0, HELO "ETRN\r\n", "etrn.after-helo" },
		{ "chunking", 0, EHLO "ETRN\r\n", "etrn.no-node" },
		{ "chunking", STUCK, EHLO "ETRN stuck.example\r\n", "etrn.unable" },
		{ "chunking", 0, EHLO "ETRN @idle.example\r\n", "etrn.nothing" },
	};

	(void)state;
	CLIMB(rungs);
}

/* Where BDAT was said comes first, then how it was written, then what it asks. */
static void of_chunks(void **state)
{
	static const struct rung rungs[] = {
		{ "chunking", TLS | LOGIN, "BDAT 1 FIRST\r\nx", "chunk.before-hello" },
		{ "chunking", TLS | LOGIN, EHLO "BDAT 1 FIRST\r\nx", "chunk.needs-tls" },
		{ "chunking", LOGIN, HELO "BDAT 1 FIRST\r\nx", "chunk.needs-login" },
		{ "chunking", 0, HELO "BDAT 1 FIRST\r\nx", "chunk.after-helo" },
		{ "chunking", 0, EHLO "BDAT 1 FIRST\r\nx", "chunk.no-mail" },
		{ "chunking", 0, EHLO MAIL "BDAT 1\r\nx" "BDAT 1 FIRST\r\nx", "chunk.no-recipient" },
		{ "chunking", 0, EHLO MAIL RCPT "BDAT 1 FIRST\r\nx" "BDAT 1 FIRST\r\nx",
		  "chunk.after-failure" },
		{ "chunking", SMALL, EHLO MAIL RCPT "BDAT 200 FIRST\r\n", "bdat.garbled" },
		{ "chunking", SMALL, EHLO MAIL RCPT "BDAT 200 LAST\r\n", "bdat.oversized" },
		{ "chunking", 0, HELO "BDAT 7 FIRST\r\n", "bdat.after-helo" },
		{ "chunking", 0, "BDAT x\r\n", "bdat.malformed" },
		{ "chunking", 0, "BDAT 7 FIRST\r\n", "bdat.before-hello" },
		{ "chunking", 0, EHLO FROM("a@b", " BODY=BINARYMIME") RCPT "DATA now\r\n", "data.binary" },
		{ "lmtp", 0, LHLO MAIL "BDAT 1\r\nxDATA\r\n", "data.after-failure" },
	};
	const char begins[] = EHLO MAIL RCPT "BDAT 1 FIRST\r\n";

	(void)state;
	CLIMB(rungs);
	begin("chunking", 0);
	assert_string_equal(rule_after(begins, sizeof(begins) - 1), "bdat.garbled");
	give(FAULT);
	assert_string_equal(rule_after("x", 1), "chunk.garbled");
}

/* What one server refuses in a message, another takes. */
static void of_messages_that_are_taken(void **state)
{
	static const struct rung rungs[] = {
		{ "chunking", LENIENT, EHLO MAIL RCPT "BDAT 3 LAST\r\na\rb", "chunk.accepted" },
		{ "chunking", LENIENT, EHLO MAIL RCPT "DATA\r\na\rb\r\n.\r\n", "dot.accepted" },
		{ "lmtp", LENIENT, LHLO MAIL RCPT "BDAT 3 LAST\r\na\rb", "delivery.accepted" },
		{ "lmtp", LENIENT, LHLO MAIL RCPT "DATA\r\na\rb\r\n.\r\n", "delivery.accepted" },
		{ "chunking", 0, EHLO MAIL RCPT "BDAT 4 LAST\r\n\r\n\303\251", "chunk.accepted" },
		{ "lmtp", 0, LHLO MAIL RCPT "BDAT 4 LAST\r\n\r\n\303\251", "delivery.accepted" },
		{ "lmtp", 0, LHLO MAIL RCPT "BDAT 2 LAST\r\n\303\251", "delivery.accepted" },
	};

	(void)state;
	CLIMB(rungs);
}

/* What a message may be wrong in, in the order in which it is said. */
static const struct {
	const char *what; /* of the row: "dot." and the others stand before it */
	unsigned has;
	const char *piece; /* of the header; behind the empty line, of the body */
} wrongs[] = {
	{ "fault", FAULT, "" },
	{ "bare-line-end", 0, "X: a\rb\r\n" },
	{ "header-eight-bit", SEVEN, "X: \303\251\r\n" },
	{ "body-eight-bit", SEVEN, "\r\n\303\251\r\n" },
	{ "line-long", SMALL, "X: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n" },
	{ "too-large", SMALL, "X: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n"
			      "X: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n"
			      "X: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n"
			      "X: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n" },
	{ "loop", SMALL, "Received: x\r\nReceived: x\r\nReceived: x\r\n" },
};
enum { WRONGS = sizeof(wrongs) / sizeof(wrongs[0]) };

/* A message with all that is wrong from there on: the header first. */
static size_t write_message(char *at, size_t size, size_t from)
{
	struct room room = room_over(at, size);

	for (size_t i = from; i < WRONGS; i++)
		if (wrongs[i].piece[0] != '\r')
			room_string(&room, wrongs[i].piece);
	for (size_t i = from; i < WRONGS; i++)
		if (wrongs[i].piece[0] == '\r')
			room_string(&room, wrongs[i].piece);
	return room.len;
}

static void expect_wrong(size_t from, const char *before, const char *chunk)
{
	char octets[2048], message[1024], rule[64];
	size_t length = write_message(message, sizeof(message), from);
	unsigned has = *before == 'd' && before[1] == 'e' ? LMTP : 0;
	struct room room = room_over(octets, sizeof(octets));
	const char *got;

	for (size_t i = from; i < WRONGS; i++)
		has |= wrongs[i].has & ~(unsigned)FAULT;
	begin(has & LMTP ? "lmtp" : "chunking", has);
	room_string(&room, has & LMTP ? LHLO MAIL RCPT : EHLO MAIL RCPT);
	if (chunk) {
		char bdat[64];

		snprintf(bdat, sizeof(bdat), "BDAT %zu%s\r\n", length, chunk);
		room_string(&room, bdat);
	} else {
		room_string(&room, "DATA\r\n");
	}
	rule_after(octets, room.len);
	room = room_over(octets, sizeof(octets));
	room_text(&room, text_span(message, length));
	room_string(&room, chunk ? "" : ".\r\n");
	give(has | (wrongs[from].has & FAULT));
	got = rule_after(octets, room.len);
	snprintf(rule, sizeof(rule), "%s%s", before, wrongs[from].what);
	if (strcmp(got, rule))
		fail_msg("%s and not %s", got, rule);
}

static void of_messages(void **state)
{
	(void)state;
	for (size_t from = 0; from < WRONGS; from++) {
		expect_wrong(from, "dot.", NULL);
		expect_wrong(from, "delivery.", NULL);
		expect_wrong(from, "chunk.", "");
		expect_wrong(from, "chunk.", " LAST");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_what_may_be_said_at_all),
		cmocka_unit_test(of_those_who_come_too_early),
		cmocka_unit_test(of_lines_that_are_no_command),
		cmocka_unit_test(of_senders),
		cmocka_unit_test(of_recipients),
		cmocka_unit_test(of_people),
		cmocka_unit_test(of_names),
		cmocka_unit_test(of_tls),
		cmocka_unit_test(of_logins),
		cmocka_unit_test(of_nodes),
		cmocka_unit_test(of_chunks),
		cmocka_unit_test(of_messages_that_are_taken),
		cmocka_unit_test(of_messages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
