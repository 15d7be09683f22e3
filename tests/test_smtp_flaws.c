// SPDX-License-Identifier: GPL-3.0-or-later
/* Flaws: each found by its own example, where it is, with the line that was meant. */
#include "lib/trial.h"

#include "base/words.h"
#include "smtp/smtp.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* A line, said to a server that has `before` behind it; its flaw; the octets that are marked;
 * and what was meant. */
struct example {
	const char *setting, *before, *line, *flaw;
	const char *marked; /* NULL: nothing stands where something is missing */
	const char *meant;  /* NULL: nobody can tell */
};

#define HELLO "EHLO client.example\n"
#define MAIL "EHLO client.example\nMAIL FROM:<ann@example.org>\n"
#define OF_LINE(line, flaw, marked, meant) { "default", HELLO, line, flaw, marked, meant }
#define OF_MAIL(line, flaw, marked, meant) { "default", HELLO, line, flaw, marked, meant }
#define OF_MODERN(line, flaw, marked, meant) { "modern", HELLO, line, flaw, marked, meant }
#define OF_RCPT(line, flaw, marked, meant) { "default", MAIL, line, flaw, marked, meant }
#define LABEL63 "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabc"

static const struct example examples[] = {
	OF_MAIL("MAIL <ann@example.org>", "prefix.missing", NULL, NULL),
	OF_MAIL("MAIL", "prefix.missing", NULL, NULL),
	OF_MAIL("MAIL TO:<ann@example.org>", "prefix.other", "TO", "MAIL FROM:<ann@example.org>"),
	OF_RCPT("RCPT FROM:<bob@example.org>", "prefix.other", "FROM", "RCPT TO:<bob@example.org>"),
	/* Where a mail is open, it is RCPT that was meant. */
	OF_RCPT("MAIL TO:<bob@example.org>", "prefix.other", "TO", "RCPT TO:<bob@example.org>"),
	OF_MAIL("MAIL FROM <ann@example.org>", "prefix.no-colon", " ", "MAIL FROM:<ann@example.org>"),
	OF_MAIL("MAIL FROM :<ann@example.org>", "prefix.space-before-colon", " ",
		"MAIL FROM:<ann@example.org>"),
	OF_MAIL("MAIL  FROM:<ann@example.org>", "prefix.spaces", "  ", "MAIL FROM:<ann@example.org>"),
	OF_MAIL("MAIL \tFROM:<ann@example.org>", "prefix.tab", " \t", "MAIL FROM:<ann@example.org>"),
	OF_MAIL("MAIL FROM: <ann@example.org>", "prefix.space-behind-colon", " ",
		"MAIL FROM:<ann@example.org>"),

	OF_MAIL("MAIL FROM:", "path.missing", NULL, NULL),
	OF_MAIL("MAIL FROM:ann@example.org", "path.no-brackets", "ann@example.org",
		"MAIL FROM:<ann@example.org>"),
	OF_MODERN("MAIL FROM:ann@example.org BODY=7BIT", "path.no-brackets", "ann@example.org",
		"MAIL FROM:<ann@example.org> BODY=7BIT"),
	OF_MAIL("MAIL FROM:ann@example.org>", "path.not-opened", NULL, "MAIL FROM:<ann@example.org>"),
	OF_MAIL("MAIL FROM:<ann@example.org", "path.not-closed", NULL, "MAIL FROM:<ann@example.org>"),
	OF_MODERN("MAIL FROM:<ann@example.org BODY=7BIT", "path.not-closed", NULL,
		"MAIL FROM:<ann@example.org> BODY=7BIT"),
	OF_MAIL("MAIL FROM:<<ann@example.org>>", "path.opened-twice", "<", "MAIL FROM:<ann@example.org>"),
	OF_MAIL("MAIL FROM:Ann <ann@example.org>", "path.display-name", "Ann ",
		"MAIL FROM:<ann@example.org>"),
	OF_MAIL("MAIL FROM:<Ann <ann@example.org>>", "path.display-name", "<Ann <ann@example.org>>",
		"MAIL FROM:<ann@example.org>"),
	OF_MAIL("MAIL FROM:<ann @example.org>", "path.space", " ", "MAIL FROM:<ann@example.org>"),
	OF_MAIL("MAIL FROM:< ann@example.org>", "path.space", " ", "MAIL FROM:<ann@example.org>"),
	OF_RCPT("RCPT TO:<bob@example.org>,<carol@example.org>", "path.two-addresses",
		",<carol@example.org>", "RCPT TO:<bob@example.org>"),
	OF_RCPT("RCPT TO:<bob@example.org> <carol@example.org>", "path.two-addresses",
		" <carol@example.org>", "RCPT TO:<bob@example.org>"),
	OF_RCPT("RCPT TO:<bob@example.org,carol@example.org>", "path.two-addresses", ",", NULL),
	OF_RCPT("RCPT TO:<bob@example.org, carol@example.org>", "path.two-addresses", ",", NULL),
	OF_RCPT("RCPT TO:<@a,b:bob@example.org>", "path.route", "b", NULL),
	OF_RCPT("RCPT TO:<bob>", "path.no-domain", NULL, NULL),
	OF_RCPT("RCPT TO:<bob@x@example.org>", "path.two-at-signs", "@", NULL),
	OF_RCPT("RCPT TO:<>", "path.null", "<>", NULL),
	OF_MAIL("MAIL FROM:<Postmaster>", "path.postmaster", "<Postmaster>", NULL),
	OF_MAIL("MAIL FROM:<@" LABEL63 "." LABEL63 "." LABEL63 ":ann@example.org.example.org.example."
		"org.example.org.example.org.example.org>", "path.long", "g.example.org>", NULL),

	OF_RCPT("RCPT TO:<@example.org>", "local.empty", NULL, NULL),
	OF_RCPT("RCPT TO:<.bob@example.org>", "local.dot-first", ".", "RCPT TO:<bob@example.org>"),
	OF_MAIL("MAIL FROM:<ann.@example.org>", "local.dot-last", ".", "MAIL FROM:<ann@example.org>"),
	OF_RCPT("RCPT TO:<b..ob@example.org>", "local.dots", ".", "RCPT TO:<b.ob@example.org>"),
	OF_RCPT("RCPT TO:<b(ob@example.org>", "local.character", "(", NULL),
	OF_MAIL("MAIL FROM:<\"ann@example.org>", "local.quote-open", "\"", NULL),
	OF_MAIL("MAIL FROM:<\"ann\"x@example.org>", "local.quote-ends", "x", NULL),
	OF_MAIL("MAIL FROM:<\"a\tn\"@example.org>", "local.quote-inside", "\t", NULL),
	OF_RCPT("RCPT TO:<" LABEL63 "de@example.org>", "local.long", "e", NULL),

	OF_RCPT("RCPT TO:<bob@>", "domain.missing", NULL, NULL),
	OF_LINE("EHLO", "domain.missing", NULL, NULL),
	OF_RCPT("RCPT TO:<bob@.example.org>", "domain.dot-first", ".", "RCPT TO:<bob@example.org>"),
	OF_RCPT("RCPT TO:<bob@example.org.>", "domain.dot-last", ".", "RCPT TO:<bob@example.org>"),
	OF_LINE("EHLO host.example.", "domain.dot-last", ".", "EHLO host.example"),
	OF_LINE("EHLO a..b", "domain.dots", ".", "EHLO a.b"),
	OF_LINE("HELO -a.example", "domain.hyphen", "-", "HELO a.example"),
	OF_LINE("EHLO web_1", "domain.underscore", "_", "EHLO web-1"),
	OF_LINE("EHLO ann@example.org", "domain.mail-address", "ann@example.org", "EHLO example.org"),
	OF_LINE("EHLO client example", "domain.words", " example", "EHLO client"),
	OF_LINE("EHLO <client.example>", "domain.brackets", "<client.example>", "EHLO client.example"),
	OF_LINE("EHLO client/example", "domain.character", "/", NULL),
	OF_LINE("EHLO " LABEL63 "d.example", "domain.label-long", "d", NULL),
	OF_LINE("EHLO " LABEL63 "." LABEL63 "." LABEL63 "." LABEL63 ".x", "domain.long", ".x", NULL),

	OF_LINE("EHLO [192.0.2.1", "literal.open", NULL, "EHLO [192.0.2.1]"),
	OF_LINE("EHLO [192.0.2.256]", "literal.ipv4", "192.0.2.256", NULL),
	OF_LINE("EHLO [IPv6:2001:db8]", "literal.ipv6", "2001:db8", NULL),
	OF_LINE("EHLO [2001:db8::1]", "literal.no-tag", NULL, "EHLO [IPv6:2001:db8::1]"),
	OF_LINE("EHLO [x400:foo]", "literal.tag", "x400", NULL),
	OF_LINE("EHLO [:foo]", "literal.content", ":foo", NULL),
	OF_LINE("EHLO [client]", "literal.content", "client", NULL),
	OF_LINE("HELO [192.0.2.1]", "literal.in-helo", "[192.0.2.1]", "EHLO [192.0.2.1]"),

	OF_MODERN("MAIL FROM:<ann@example.org>BODY=7BIT", "behind.no-space", NULL,
		"MAIL FROM:<ann@example.org> BODY=7BIT"),
	OF_MAIL("MAIL FROM:<ann@example.org> (Ann)", "behind.text", " (Ann)",
		"MAIL FROM:<ann@example.org>"),
	OF_MAIL("MAIL FROM:<ann@example.org>>", "behind.text", ">", "MAIL FROM:<ann@example.org>"),
	OF_MODERN("MAIL FROM:<ann@example.org>  BODY=7BIT", "behind.spaces", " ",
		"MAIL FROM:<ann@example.org> BODY=7BIT"),
	OF_MAIL("MAIL FROM:<ann@example.org> B_ODY=7BIT", "parameter.keyword", "_", NULL),
	OF_MAIL("MAIL FROM:<ann@example.org> SIZE=", "parameter.no-value", NULL, NULL),
	OF_MAIL("MAIL FROM:<ann@example.org> SIZE=1=2", "parameter.equals", "=", NULL),
	OF_MODERN("MAIL FROM:<ann@example.org> SIZE =1", "parameter.equals", " ",
		"MAIL FROM:<ann@example.org> SIZE=1"),
	OF_MAIL("MAIL FROM:<ann@example.org> ENVID=a\tb", "parameter.character", "\t", NULL),
	{ "modern", HELLO, "MAIL FROM:<ann@example.org> SIZE=abc", "parameter.syntax", "SIZE=abc", NULL },
	{ "modern", HELLO, "MAIL FROM:<ann@example.org> HOLDFOR=0", "parameter.range", "HOLDFOR=0", NULL },
	{ "modern", HELLO, "MAIL FROM:<ann@example.org> SIZE=123456789012345678901",
	  "parameter.range", "SIZE=123456789012345678901", NULL },
	{ "modern", HELLO, "MAIL FROM:<ann@example.org> SIZE=1 SIZE=2", "parameter.twice", NULL,
	  NULL },
	OF_MAIL("MAIL FROM:<ann@example.org> COLOUR=BLUE", "parameter.unknown", "COLOUR=BLUE",
		"MAIL FROM:<ann@example.org>"),
	{ "modern", MAIL, "RCPT TO:<bob@example.org> SIZE=1", "parameter.misplaced", "SIZE=1",
	  "RCPT TO:<bob@example.org>" },
	OF_MAIL("MAIL FROM:<ann@example.org> MT-PRIORITY=3", "parameter.not-offered",
		"MT-PRIORITY=3", "MAIL FROM:<ann@example.org>"),
	{ "modern", "HELO client.example\n", "MAIL FROM:<ann@example.org> SIZE=1",
	  "parameter.after-helo", "SIZE=1", "MAIL FROM:<ann@example.org>" },

	OF_LINE("", "line.empty", NULL, NULL),
	OF_LINE("  NOOP", "line.space", "  ", "NOOP"),
	OF_LINE("\tNOOP", "line.tab", "\t", "NOOP"),
	OF_LINE("NOOP a\ab", "line.control", "\a", "NOOP ab"),
	OF_LINE("NOOP\r", "line.cr-twice", "\r", "NOOP"),
	OF_LINE("NOOP\nNOOP", "line.lf", "\n", NULL),
	OF_LINE("NOOP caf\303\251", "line.eight-bit", "\303\251", NULL),
	OF_LINE("C: NOOP", "line.example-mark", "C: ", "NOOP"),
	OF_LINE(">>> NOOP", "line.example-mark", ">>> ", "NOOP"),
	OF_LINE("250 Ok", "line.reply", "250 Ok", NULL),
	OF_LINE("Subject: Hello", "line.header-field", "Subject:", NULL),
	OF_LINE("GET / HTTP/1.1", "line.http", "GET / HTTP/1.1", NULL),
	OF_LINE("\026\003\001\002", "line.tls", "\026\003", NULL),
	OF_LINE("PROXY TCP4 192.0.2.1 192.0.2.2 1 25", "line.proxy",
		"PROXY TCP4 192.0.2.1 192.0.2.2 1 25", NULL),
	OF_LINE("EHLO\tclient.example", "verb.tab", "\t", "EHLO client.example"),
	OF_LINE("EHLO: client.example", "verb.colon", ":", "EHLO client.example"),
	OF_LINE("MAILFROM:<ann@example.org>", "verb.glued", NULL, "MAIL FROM:<ann@example.org>"),
	OF_LINE("EHLOclient.example", "verb.glued", NULL, "EHLO client.example"),
	OF_LINE("QUITT", "verb.near", "QUITT", "QUIT"),
	OF_LINE("RCTP TO:<bob@example.org>", "verb.near", "RCTP", "RCPT TO:<bob@example.org>"),
	OF_LINE("HALLO", "verb.unknown", "HALLO", NULL),

	{ "chunking", MAIL "RCPT TO:<bob@example.org>\n", "BDAT", "chunk.missing", NULL, NULL },
	{ "chunking", MAIL "RCPT TO:<bob@example.org>\n", "BDAT many", "chunk.number", "many", NULL },
	{ "chunking", MAIL "RCPT TO:<bob@example.org>\n", "BDAT 5LAST", "chunk.glued", NULL,
	  "BDAT 5 LAST" },
	{ "chunking", MAIL "RCPT TO:<bob@example.org>\n", "BDAT 5 FIRST", "chunk.word", "FIRST", NULL },
	{ "chunking", MAIL "RCPT TO:<bob@example.org>\n", "BDAT 99999999999999999999", "chunk.range",
	  "99999999999999999999", NULL },

	{ "login", "EHLO client.example\nSTARTTLS\nEHLO client.example\n", "AUTH PLAIN AGFu",
	  NULL, NULL, NULL },
	{ "login", "EHLO client.example\nSTARTTLS\nEHLO client.example\n", "AUTH PLAIN AGF",
	  "base64.length", NULL, NULL },
	{ "login", "EHLO client.example\nSTARTTLS\nEHLO client.example\n", "AUTH PLAIN AG!u",
	  "base64.character", "!", NULL },
	{ "login", "EHLO client.example\nSTARTTLS\nEHLO client.example\n", "AUTH PLAIN AG=u",
	  "base64.padding", NULL, NULL },
	{ "login", "EHLO client.example\nSTARTTLS\nEHLO client.example\n", "AUTH PLAIN AGF=",
	  "base64.bits", NULL, NULL },
};

/* Flaws that no line of a usual length has. */
static const enum smtp_flaw unseen[] = { SMTP_FLAW_BASE64_LONG };

static struct smtp_trial trial;
static struct smtp_turn turn;

static void go(const struct example *example)
{
	struct text rest = text_of(example->before);

	smtp_trial_init(&trial, smtp_setting_named(text_of(example->setting)), NULL);
	trial.session.state = SMTP_CONNECTED;
	while (rest.len)
		smtp_say(&trial.session, text_take(&rest, '\n'), &turn);
}

static void hold_meant(const struct example *example)
{
	char at[1024];
	struct room room = room_over(at, sizeof(at));
	bool known = smtp_flaw_mend(&turn.flaw, turn.command.line, &room);

	if (!example->meant)
		return;
	if (!known || strcmp(at, example->meant) != 0)
		fail_msg("%s: meant \"%s\", not \"%s\"", example->line, known ? at : "",
			 example->meant);
	go(example);
	smtp_say(&trial.session, room_view(&room), &turn);
	if (turn.flaw.flaw)
		fail_msg("%s: %s again", at, smtp_flaw_facts(turn.flaw.flaw)->id);
}

static void hold_example(const struct example *example)
{
	const char *flaw;
	struct text marked;

	go(example);
	smtp_say(&trial.session, text_of(example->line), &turn);
	flaw = turn.flaw.flaw ? smtp_flaw_facts(turn.flaw.flaw)->id : NULL;
	if (!flaw && !example->flaw)
		return;
	if (!flaw || !example->flaw || strcmp(flaw, example->flaw) != 0)
		fail_msg("%s: %s by %s, not %s", example->line, flaw ? flaw : "no flaw",
			 turn.rule->id, example->flaw);
	assert_in_range(turn.flaw.at + turn.flaw.length, 0, strlen(example->line));
	marked = text_head(text_skip(text_of(example->line), turn.flaw.at), turn.flaw.length);
	if (example->marked && !text_is(marked, example->marked))
		fail_msg("%s: marked \"%.*s\"", example->line, (int)marked.len, marked.at);
	hold_meant(example);
}

static void each_flaw_is_found_where_it_is(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(examples); i++)
		hold_example(&examples[i]);
}

static bool has_example(enum smtp_flaw flaw)
{
	for (size_t i = 0; i < COUNT(examples); i++)
		if (examples[i].flaw &&
		    strcmp(examples[i].flaw, smtp_flaw_facts(flaw)->id) == 0)
			return true;
	for (size_t i = 0; i < COUNT(unseen); i++)
		if (unseen[i] == flaw)
			return true;
	return false;
}

static void each_flaw_has_an_id_words_and_an_example(void **state)
{
	const struct smtp_scene scene = { .session = &trial.session, .command = &turn.command };

	(void)state;
	hold_example(&examples[0]);
	for (enum smtp_flaw flaw = SMTP_FLAW_NONE + 1; flaw < SMTP_FLAWS; flaw++) {
		const struct smtp_flaw_facts *facts = smtp_flaw_facts(flaw);

		assert_non_null(facts->id);
		if (smtp_flaw_named(text_of(facts->id)) != flaw)
			fail_msg("%s twice", facts->id);
		if (!words_known(facts->is, smtp_place, &scene) ||
		    !words_known(facts->says, smtp_place, &scene))
			fail_msg("%s: an unknown place", facts->id);
		if (facts->is[strlen(facts->is) - 1] == '.' ||
		    facts->says[strlen(facts->says) - 1] != '.' ||
		    strncmp(facts->rfc, "RFC ", 4) != 0)
			fail_msg("%s: its words", facts->id);
		if (!has_example(flaw))
			fail_msg("%s has no example", facts->id);
	}
	assert_int_equal(smtp_flaw_named(text_of("none.such")), SMTP_FLAW_NONE);
}

/* Lines made of the pieces that commands are made of, in any order. */
static void make_line(char *line, size_t size, unsigned *seed)
{
	static const char *const pieces[] = {
		"MAIL", "RCPT", "EHLO", "HELO", "FROM", "TO", ":", " ", " ", "<", ">", "@", ".", "\"",
		",", "ann", "example", "org", "[", "]", "IPv6:", "192.0.2.1", "::1", "SIZE", "=", "1",
		"BODY", "7BIT", "-", "_", "\\", "(", "BDAT", "LAST", "5", "\t", "\303\251", "Postmaster",
	};
	struct room room = room_over(line, size);
	unsigned count = 1 + (*seed = *seed * 1103515245u + 12345u) / 65536 % 14;

	while (count--) {
		*seed = *seed * 1103515245u + 12345u;
		room_string(&room, pieces[*seed / 65536 % COUNT(pieces)]);
	}
}

/* Whether the row is one that names flaws: then one is found, and it lies in the line. A
 * MAIL that comes at the wrong time need have none. */
static void a_flaw_is_found_wherever_one_is_told_of(void **state)
{
	static const char *const settings[] = { "default", "modern", "smtputf8", "chunking" };
	unsigned seed = 1;

	(void)state;
	for (unsigned i = 0; i < 60000; i++) {
		struct example example = { settings[i % COUNT(settings)], i % 2 ? MAIL : HELLO, NULL,
					   NULL, NULL, NULL };
		char line[512];

		make_line(line, sizeof(line), &seed);
		go(&example);
		smtp_say(&trial.session, text_of(line), &turn);
		if ((turn.rule->flaw != NULL) != (turn.flaw.flaw != SMTP_FLAW_NONE) &&
		    turn.rule->flaw != smtp_flaw_of_verb)
			fail_msg("%s: %s", line, turn.rule->id);
		if (turn.flaw.at + turn.flaw.length > strlen(line) ||
		    turn.flaw.from + turn.flaw.cut > strlen(line) ||
		    turn.flaw.keep + turn.flaw.kept > strlen(line))
			fail_msg("%s: %s reaches beyond it", line,
				 smtp_flaw_facts(turn.flaw.flaw)->id);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_flaw_is_found_where_it_is),
		cmocka_unit_test(each_flaw_has_an_id_words_and_an_example),
		cmocka_unit_test(a_flaw_is_found_wherever_one_is_told_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
