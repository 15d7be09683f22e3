// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/babble.h"

#include <stdio.h>
#include <string.h>

unsigned babble_roll(struct babble *babble, unsigned sides)
{
	babble->dice ^= babble->dice << 13;
	babble->dice ^= babble->dice >> 7;
	babble->dice ^= babble->dice << 17;
	return (unsigned)(babble->dice >> 33) % sides;
}

#define PICK(babble, list) \
	((list)[babble_roll((babble), (unsigned)(sizeof(list) / sizeof((list)[0])))])

static void add(struct babble *babble, struct text t)
{
	size_t fits = sizeof(babble->octets) - babble->length;

	t = text_head(t, fits);
	if (t.len)
		memcpy(babble->octets + babble->length, t.at, t.len);
	babble->length += t.len;
}

static void add_string(struct babble *babble, const char *string)
{
	add(babble, text_of(string));
}

static void add_many(struct babble *babble, char octet, unsigned count)
{
	while (count--)
		add(babble, text_span(&octet, 1));
}

/* Wrong in each way that there is a name for, behind MAIL FROM and RCPT TO. */
static const char *const paths[] = {
	"ann@example.org", "ann@example.org>", "<ann@example.org", "<<ann@example.org>>",
	"Ann <ann@example.org>", "<Ann <ann@example.org>>", "<ann @example.org>", "< >", "",
	"<bob@example.org>,<carol@example.org>", "<bob@example.org,carol@example.org>",
	"<@a.example@b.example:ann@example.org>", "<ann>", "<ann@x@example.org>", "<>",
	"<Postmaster>", "<@example.org>", "<.ann@example.org>", "<ann.@example.org>",
	"<a..b@example.org>", "<a(b@example.org>", "<\"ann@example.org>",
	"<\"ann\"x@example.org>", "<\"a\tb\"@example.org>", "<ann@>", "<ann@.example.org>",
	"<ann@example.org.>", "<ann@example..org>", "<ann@-example.org>", "<ann@exa_mple.org>",
	"<ann@exa!mple.org>", "<ann@[192.0.2.1>", "<ann@[192.0.2.256]>",
	"<ann@[IPv6:2001:db8]>", "<ann@[2001:db8::1]>", "<ann@[x400:foo]>", "<ann@[what]>",
	"<ann@[192.0.2.1]>", "<ann@[IPv6:2001:db8::1]>", "<@a.example,@b.example:ann@example.org>",
	" <ann@example.org>", "<\"an n\"@example.org>", "<bob@example.com>", "<ann@example.org>",
	"<nobody@example.org>", "<someone@elsewhere.example>", "<zo\303\253@example.org>",
	"<ann@ex\303\251mple.org>",
	"<aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggghhhh@example.org>",
	"<ann@aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggghhhh.example.org>",
};

/* And behind the path. */
static const char *const behind[] = {
	"SIZE=1", " (Ann)", "  SIZE=1", " S!ZE=1", " SIZE=", " SIZE=1=2", " SIZE =1",
	" SIZE=1\303\251", " SIZE=many", " SIZE=99999999999999999999999", " SIZE=1 SIZE=2",
	" WHAT=1", " NOTIFY=NEVER", " RET=FULL", " RET=HDRS", " RET=SOME", " ENVID=QQ314159",
	" ENVID=a+zz", " BODY=8BITMIME", " BODY=7BIT", " BODY=BINARYMIME", " BODY=OTHER",
	" SMTPUTF8", " SMTPUTF8=1", " NOTIFY=SUCCESS,FAILURE", " NOTIFY=DELAY",
	" NOTIFY=NEVER,DELAY", " NOTIFY=SUCCESS", " ORCPT=rfc822;ann@example.org", " ORCPT=x",
	" AUTH=<>", " AUTH=ann@example.org", " BY=100;R", " BY=-5;N", " BY=0;R", " BY=x", " BY=60;RT", " BY=60;NT", " BY=60;N", " BY=86400;R", " REQUIRETLS RET=FULL",
	" MT-PRIORITY=0", " HOLDFOR=1", " BODY=BINARYMIME", " NOTIFY=FAILURE,DELAY",
	" NOTIFY=SUCCESS,DELAY", " NOTIFY=SUCCESS,FAILURE,DELAY", " NOTIFY=FAILURE",
	" AUTH=<>", " AUTH=bob@example.org", " SIZE=70", " SIZE=90", " SMTPUTF8 BODY=8BITMIME",
	" HOLDFOR=60", " HOLDFOR=99999999", " HOLDUNTIL=2030-12-26T00:00:00Z",
	" HOLDUNTIL=2020-01-01T00:00:00Z", " HOLDFOR=60 HOLDUNTIL=2030-12-26T00:00:00Z",
	" MT-PRIORITY=3", " MT-PRIORITY=10", " MT-PRIORITY=-9", " REQUIRETLS", " SIZE=100",
	" SIZE=200000", " SIZE=99999999", " RET=FULL ENVID=x SIZE=5 BODY=8BITMIME", " HOLDFOR=60 BY=50;R",
	"", "", "", "", "", "", "",
};

static const char *const names[] = {
	" client.example", " client.example", " client.example", " [192.0.2.1]", "", " ", " web_1",
	" .client", " client.example.", " a..b", " -a.example", " ann@example.org", " a b",
	" <client.example>", " a!b", " [192.0.2.1", " [192.0.2.256]", " [IPv6:::1]", " [::1]",
	" [x400:foo]", " [what]", "\tclient.example", " \303\251.example", ": client.example",
	" mx.example.org", " localhost", " spam.example", " listwasher.example",
	" aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggghhhh.example",
};

/* Whole lines. */
static const char *const lines[] = {
	"MAIL <ann@example.org>", "MAIL TO:<ann@example.org>", "RCPT FROM:<ann@example.org>",
	"MAIL FROM <ann@example.org>", "MAIL FROM :<ann@example.org>", "RCPT TO", "MAIL", "RCPT",
	"MAIL  FROM:<ann@example.org>", "MAIL\tFROM:<ann@example.org>", "", " ", " NOOP", "\tNOOP",
	"C: NOOP", ">>> NOOP", "250 Ok", "250-Ok", "Subject: hello", "GET / HTTP/1.1",
	"\026\003\001\002", "PROXY TCP4 192.0.2.1 192.0.2.2 1 25", "MAILFROM:<ann@example.org>",
	"QUITT", "NOPE", "RSETT", "EHLO: x", "RSET now", "DATA now", "QUIT now", "NOOP it", "NOOP",
	"HELP", "HELP MAIL", "HELP WHAT", "VRFY ann", "VRFY", "VRFY nobody", "VRFY a", "VRFY staff",
	"VRFY <ann@example.org>", "EXPN staff", "EXPN ann", "EXPN", "EXPN nobody", "STARTTLS",
	"STARTTLS now", "AUTH", "AUTH PLAIN", "AUTH LOGIN", "AUTH WHAT", "AUTH PLAIN =",
	"AUTH PLAIN AGFubgA=", "AUTH PLAIN AGFubg!", "AUTH PLAIN QQ", "AUTH PLAIN QQ==QQ==",
	"AUTH PLAIN QR==", "AUTH CRAM-MD5", "AUTH SCRAM-SHA-256", "AUTH XOAUTH2", "BDAT",
	"AUTH EXTERNAL", "BDAT many", "BDAT 5LAST", "BDAT 5 FIRST", "BDAT 99999999999999999999999",
	"BDAT 0", "BDAT 0 LAST", "ETRN example.org", "ETRN @example.org", "ETRN #queue", "ETRN",
	"ETRN bad", "TURN", "SEND FROM:<ann@example.org>", "SOML FROM:<a@b.example>", "BURL x",
	"No\001op", "N\303\226OP", "NOOP\r", "NO\nOP", "RSET", "RSET", "QUIT", "RSET\n", "*", "=",
	"ZQ==", "QUJD",
};

static const char *const letters[] = {
	"Subject: hello\r\n\r\nHello.\r\n", "\r\nHello.\r\n", "..\r\n..x\r\n.x\r\n", "Hello.\r\n",
	"Received: from a by b\r\nReceived: from b by c\r\n\r\nReceived: no\r\n",
	"Subject: \303\251\r\n\r\nascii\r\n", "Subject: x\r\n\r\n\303\251\r\n",
	"a\rb\r\n", "a\nb\r\n", "a\0b\r\n", "a\n.\r\nNOOP\r\n", "\n.\n", "From: a@b.example\r\n",
};

/* The first line of a row's example, with what the setting puts in its places. */
static bool add_example(struct babble *babble, const struct smtp_session *session,
			const struct smtp_rule *rule)
{
	static char line[BABBLE_MAX];
	const struct smtp_scene scene = { .session = session };
	struct room room = room_over(line, sizeof(line));
	struct text rest;

	if (!rule->like || !words_known(rule->like, smtp_place, &scene))
		return false;
	words_fill(&room, rule->like, smtp_place, &scene);
	if (room.full)
		return false;
	rest = room_view(&room);
	do {
		add(babble, text_take(&rest, '\n'));
		add_string(babble, "\r\n");
	} while (rest.len);
	return true;
}

static const struct smtp_rule *pick_rule(struct babble *babble,
					 const struct smtp_session *session)
{
	unsigned here = babble_roll(babble, 4) ? SMTP_BIT(session->state) : ~0u;
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	unsigned rows = 0;

	while (smtp_rule_at(rows, &verb))
		rows++;
	do {
		rule = smtp_rule_at(babble_roll(babble, rows), &verb);
	} while (!(rule->in->states & here));
	return rule;
}

static void add_letter(struct babble *babble)
{
	unsigned parts = babble_roll(babble, 3);

	while (parts--) {
		const char *part = PICK(babble, letters);

		/* One of them holds a NUL. */
		add(babble, text_span(part, part[0] == 'a' && !part[1] ? 5 : strlen(part)));
	}
	switch (babble_roll(babble, 30)) {
	case 0:
		add_many(babble, 'x', 998 + babble_roll(babble, 3));
		add_string(babble, "\r\n");
		break;
	case 1:
		for (unsigned i = babble_roll(babble, 120); i; i--)
			add_string(babble, "Received: from a by b\r\n");
		break;
	case 2:
		for (unsigned i = 20 * babble_roll(babble, 20); i; i--)
			add_string(babble, "0123456789012345678901234567890123456789\r\n");
		break;
	}
}

/* Somebody of the server's, or whom it is told of. */
static void add_person(struct babble *babble, const struct smtp_setting *setting)
{
	static const char *const places[] = { "example.org", "example.org", "example.net",
		"nomail.example", "silent.example", "spam.example", "examp1e.org" };
	const char *who = "ann";

	if (setting->mailbox_count && babble_roll(babble, 3))
		who = setting->mailboxes[babble_roll(babble, (unsigned)setting->mailbox_count)].local_part;
	add_string(babble, "<");
	add_string(babble, who);
	add_string(babble, "@");
	add_string(babble, PICK(babble, places));
	add_string(babble, ">");
}

static void add_path_command(struct babble *babble, const struct smtp_session *session)
{
	bool rcpt = babble_roll(babble, 4) ? session->state != SMTP_GREETED
					   : babble_roll(babble, 2);

	add_string(babble, rcpt ? "RCPT TO:" : "MAIL FROM:");
	if (babble_roll(babble, 2))
		add_person(babble, session->setting);
	else
		add_string(babble, PICK(babble, paths));
	add_string(babble, PICK(babble, behind));
	if (babble_roll(babble, 6) == 0)
		add_string(babble, PICK(babble, behind));
	add_string(babble, "\r\n");
}

static void add_hello(struct babble *babble)
{
	static const char *const verbs[] = { "EHLO", "EHLO", "HELO", "LHLO", "ehlo" };

	add_string(babble, PICK(babble, verbs));
	add_string(babble, PICK(babble, names));
	add_string(babble, "\r\n");
}

static void add_chunk(struct babble *babble)
{
	static struct babble letter;
	char line[40];

	letter.dice = babble->dice;
	letter.length = 0;
	add_letter(&letter);
	babble->dice = letter.dice;
	snprintf(line, sizeof(line), "BDAT %zu%s%s\r\n", letter.length,
		 babble_roll(babble, 2) ? " LAST" : "", babble_roll(babble, 9) ? "" : " x");
	add_string(babble, line);
	add(babble, text_span(letter.octets, letter.length));
}

/* Turns some octets of what was added last into others. */
static void spoil(struct babble *babble, size_t from)
{
	static const char some[] = " :<>@.,;=\"\\()[]*?+-_/xA0\t\0\033\177\303\251\377";
	unsigned times = 1 + babble_roll(babble, 3);

	while (times-- && babble->length > from + 2) {
		size_t span = babble->length - from - 2;
		size_t at = from + babble_roll(babble, (unsigned)span);

		if (babble_roll(babble, 3)) {
			babble->octets[at] = some[babble_roll(babble, sizeof(some) - 1)];
		} else {
			memmove(babble->octets + at, babble->octets + at + 1,
				babble->length - at - 1);
			babble->length--;
		}
	}
}

static const char *const usual[][4] = {
	[SMTP_CONNECTED] = { "ehlo.accepted", "ehlo.accepted", "ehlo.accepted", "helo.accepted" },
	[SMTP_GREETED] = { "mail.accepted", "mail.accepted", "starttls.ready", "auth.accepted" },
	[SMTP_IN_MAIL] = { "rcpt.accepted", "rcpt.accepted", "rcpt.accepted", "rcpt.accepted" },
	[SMTP_IN_RCPT] = { "data.go-ahead", "rcpt.accepted", "data.go-ahead", "data.go-ahead" },
	[SMTP_IN_DATA] = { "dot.accepted", "text.kept", "dot.accepted", "dot.accepted" },
	[SMTP_IN_AUTH] = { "response.accepted", "response.accepted", "response.accepted",
			   "response.challenge" },
	[SMTP_STATES] = { NULL },
};

static void add_usual(struct babble *babble, const struct smtp_session *session)
{
	const char *next = usual[session->state][babble_roll(babble, 4)];
	enum smtp_verb verb;

	if (session->setting->lmtp && session->state == SMTP_CONNECTED)
		next = "lhlo.accepted";
	if (!next || !add_example(babble, session, smtp_rule_named(text_of(next), &verb)))
		add_string(babble, "NOOP\r\n");
}

static void add_one(struct babble *babble, const struct smtp_session *session)
{
	size_t from = babble->length;
	unsigned what = babble_roll(babble, 16);

	if (session->state == SMTP_IN_DATA && babble_roll(babble, 2)) {
		add_letter(babble);
		if (babble_roll(babble, 3))
			add_string(babble, ".\r\n");
	} else if (what < 6) {
		add_usual(babble, session);
	} else if (what < 9) {
		if (!add_example(babble, session, pick_rule(babble, session)))
			add_string(babble, "HELP\r\n");
	} else if (what < 12) {
		add_path_command(babble, session);
	} else if (what == 12) {
		add_hello(babble);
	} else if (what == 13) {
		add_chunk(babble);
	} else {
		add_string(babble, PICK(babble, lines));
		add_string(babble, "\r\n");
	}
	if (babble_roll(babble, 14) == 0)
		spoil(babble, from);
}

void babble_next(struct babble *babble, const struct smtp_session *session)
{
	unsigned lines_at_once = babble_roll(babble, 9) ? 1 : 2 + babble_roll(babble, 4);

	babble->length = 0;
	while (lines_at_once--)
		add_one(babble, session);
}
