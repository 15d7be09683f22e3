// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines about which something false was said once, and what is true of them by the RFCs:
 * what the page and the line for logs must say, and what they must not. Limits of a
 * setting are told beside those of the RFC, which stand here by hand. */
#include "lib/reach.h"
#include "lib/sasl.h"

#include "base/heap.h"
#include "smtp/machine/hearing.h"
#include "teach/teach_inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define HELLO "EHLO client.example\n"
#define OPEN  HELLO "MAIL FROM:<ann@example.org>\n"
#define READY OPEN "RCPT TO:<bob@example.org>\n"
#define SAFE  HELLO "STARTTLS\n" HELLO
#define ROW   "0123456789012345678901234567890123456789012345678901234567890123456789x\n"
#define LONG  "0123456789012345678901234567890123456789012345678901234567890123456789" \
	      "0123456789012345\n"
#define FIELD "Received: by a.example\n"
#define SIX   "123456789012345678901"

struct told {
	char *page, *line;
};

static struct told tell(const struct reach *reach)
{
	struct teach_moment moment = reach_moment(reach);
	struct page *page = page_new();
	struct buffer printed = { 0 }, line = { 0 };

	teach_why(page, &moment, TEACH_FULL);
	page_print(page, 2000, &page_marks_words, &printed);
	teach_why_line(&line, &moment);
	page_free(page);
	return (struct told){ printed.at, line.at };
}

static void forget(struct told *told)
{
	free(told->page);
	free(told->line);
}

static const struct {
	const char *setting, *lines;
	const char *page;   /* is told there */
	const char *line;   /* NULL: as the page */
	const char *absent; /* from both; NULL: nothing */
} cases[] = {
	/* What is wrong with a parameter is told of that one. */
	{ "modern", HELLO "MAIL FROM:<ann@example.org> SIZE=abc",
	  "parameter.syntax, RFC 1870 6", "RFC 1870 6", "RFC 6710" },
	{ "modern", HELLO "MAIL FROM:<ann@example.org> HOLDFOR=0",
	  "is too small or too large", NULL, "not understood" },
	{ "modern", HELLO "MAIL FROM:<ann@example.org> SIZE=" SIX,
	  "is too small or too large", NULL, "not understood" },
	{ "default", OPEN "MAIL TO:<bob@example.org>",
	  "RCPT takes TO: and names one recipient.", "the line has \"TO\" in place of FROM:", NULL },

	/* Octets that look like others. */
	{ "default", "EHLO\tclient.example", "EHLO^Iclient.example", NULL,
	  "EHLO client.example is not a command" },
	{ "default", "\tNOOP", "^INOOP", NULL, NULL },
	{ "default", HELLO "NOOP \302\240 ", "NOOP <U+00A0><U+0020>", NULL, NULL },

	/* What follows a dot. */
	{ "default", READY "DATA\n.\nQUITT", "A verb must be written exactly", "but it is like one",
	  "The message ended at the dot" },
	{ "default", READY "DATA\n.\nand so on", "The message ended at the dot in line 5",
	  "the dot in line 5 ended a message",
	  NULL },

	/* Chunks: what the reply counted, the page counts. */
	{ "chunking", READY "BDAT 14 LAST\nSubject: Hi!", "all 14 octets of it", NULL,
	  "all 0 octets" },
	{ "chunking", READY "BDAT 73\n" ROW "BDAT 73\n" ROW "BDAT 73 LAST\n" ROW,
	  "the message has 219 octets, more than the 200 that this server takes", NULL, NULL },
	{ "chunking", READY "BDAT 88\n" LONG, "1 of its lines is longer than the limit of 78", NULL,
	  "0 of its lines" },
	{ "chunking", "BDAT 5\nabc", "you have not said EHLO", "you had not introduced yourself",
	  "given up" },
	{ "chunking", HELLO "BDAT 5\nabc", "no mail is open", NULL, "was given up" },

	/* What MAIL and RCPT ask for, and what becomes of it. */
	{ "login", SAFE "MAIL FROM:<ann@example.org> AUTH=ann@example.org",
	  "It is taken for AUTH=<>", NULL, "kept to" },
	{ "login", SAFE "MAIL FROM:<ann@example.org> AUTH=<>",
	  "nobody knows who handed the mail in first", "its parameters were understood",
	  "is taken for" },
	{ "modern", SAFE "MAIL FROM:<ann@example.org> RET=FULL REQUIRETLS",
	  "RET=FULL is disregarded", NULL, "brings back the whole message" },
	{ "modern", SAFE "MAIL FROM:<ann@example.org> RET=FULL",
	  "brings back the whole message", "its parameters were understood", "disregarded" },
	{ "modern", SAFE "MAIL FROM:<ann@example.org> RET=FULL REQUIRETLS\n"
		    "RCPT TO:<bob@example.org>\nDATA\n.",
	  "brings back the header section alone", "The message is accepted", "whole message" },
	{ "modern", HELLO "MAIL FROM:<ann@example.org> MT-PRIORITY=4",
	  "has priority 0 all the same", NULL, NULL },
	{ "modern", HELLO "MAIL FROM:<> RET=HDRS", "It means nothing here", NULL, "brings back" },
	{ "modern", HELLO "MAIL FROM:<>\nRCPT TO:<bob@example.org> NOTIFY=NEVER",
	  "It means nothing here", NULL, "Nothing is reported" },
	{ "modern", OPEN "RCPT TO:<bob@example.org> NOTIFY=NEVER",
	  "Nothing is reported about this recipient", "its parameters were understood",
	  "It means nothing" },
	{ "modern", HELLO "MAIL FROM:<ann@example.org> BODY=7BIT", "It changes nothing",
	  "its parameters were understood", NULL },
	{ "modern", HELLO "MAIL FROM:<ann@example.org> SMTPUTF8",
	  "a client should leave SMTPUTF8 out", "its parameters were understood", NULL },
	{ "modern", HELLO "MAIL FROM:<ann@example.org> HOLDUNTIL=2030-12-24T00:00:00Z",
	  "The mail is not held back", NULL, NULL },
	{ "modern", HELLO "MAIL FROM:<ann@example.org> BY=60;RT",
	  "gives up and returns it. T asks", "its parameters were understood", NULL },

	/* Limits, here and by the RFC. */
	{ "workshop", READY "DATA\n" FIELD FIELD FIELD "\n.",
	  "Here 3 Received fields are taken for a loop. A server should allow many more hops "
	  "than a message needs: normally at least 100 (RFC 5321 6.3).", NULL, "travels" },
	{ "workshop", READY "RCPT TO:<ann@example.org>\nRCPT TO:<carol@example.org>\n"
			    "RCPT TO:<rob@example.org>",
	  "Here a mail may have 3 recipients. A server must take 100 at least "
	  "(RFC 5321 4.5.3.1.8).", NULL, NULL },
	{ "workshop", HELLO, "Here a message may have 200 octets.", NULL, NULL },
	{ "default", HELLO, "The server knows who you are now", NULL, "may have" },

	/* What has changed since the same was refused. */
	{ "default", "EHLO web_1\nEHLO a.example",
	  "Line 1 was answered 501. What has changed since: a.example is written as a domain",
	  "The server knows who you are now", NULL },
	{ "default", OPEN "DATA\nRCPT TO:<bob@example.org>\nDATA",
	  "Line 3 was answered 503. What has changed since: recipients accepted: 1.",
	  "Sender and recipient are known", NULL },
	{ "default", READY "DATA", "Sender and recipient are known", NULL, "What has changed since" },

	/* Nothing is said to be not lost where nothing was at stake, or where a line was. */
	{ "default", READY "NOOP", "The mail is still open", "NOOP asks for nothing",
	  "Nothing was lost" },
	{ "default", READY "DATA now\nDear Bob", "The mail is still open", "is no command",
	  "Nothing was lost" },
	{ "default", OPEN "DATA", "Nothing was lost: the mail is still open", "no recipient", NULL },

	/* Why not another code: what stands in the way of that one is tested elsewhere. */
	{ "login", SAFE "AUTH  PLAIN", "One space and the name of a mechanism must follow AUTH",
	  "AUTH is not followed by one space", "mechanism ;" },
};

static void what_is_told_is_true(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		static struct reach reach;
		const char *line = cases[i].line ? cases[i].line : cases[i].page;
		struct told told;

		reach_lines(&reach, cases[i].setting, cases[i].lines);
		told = tell(&reach);
		if (!strstr(told.page, cases[i].page))
			fail_msg("[%s] %s\npage lacks: %s\n%s", cases[i].setting, cases[i].lines,
				 cases[i].page, told.page);
		if (!strstr(told.line, line))
			fail_msg("[%s] %s\nline lacks: %s\n%s", cases[i].setting, cases[i].lines,
				 line, told.line);
		if (cases[i].absent &&
		    (strstr(told.page, cases[i].absent) || strstr(told.line, cases[i].absent)))
			fail_msg("[%s] %s\nis told: %s\n%s%s", cases[i].setting, cases[i].lines,
				 cases[i].absent, told.page, told.line);
		forget(&told);
	}
}

/* ann's password, as PLAIN sends it. */
#define SECRET "AGFubgBwYXBlciBib2F0"

static void passwords_are_covered_behind_a_slip(void **state)
{
	static const char *const lines[] = {
		"AUTH PLAIN " SECRET, "AUTH " SECRET, "AUTH PLAIN:" SECRET, "AUTH  PLAIN " SECRET,
		"AUTH\tPLAIN " SECRET, " AUTH PLAIN " SECRET, "C: AUTH PLAIN " SECRET,
		"AUTHPLAIN " SECRET, "AUTH:PLAIN " SECRET, "AUTH=" SECRET, "AUTH: " SECRET,
		"auth plain=" SECRET, "AUTH PLAINN " SECRET, "AUTH LOGIN PLAIN " SECRET,
		"AUTH PLAIN\n*\n" SECRET, "AUTH GSSAPI\n" SECRET, "AUTH LOGIN\n" SECRET,
		"AUTH CRAM-MD5 " SECRET, SECRET,
	};

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		static struct reach reach;
		char talk[256];
		struct room room = room_over(talk, sizeof(talk));
		struct told told;

		room_string(&room, SAFE);
		room_string(&room, lines[i]);
		talk[room.len] = '\0';
		reach_lines(&reach, "login", talk);
		told = tell(&reach);
		if (strstr(told.page, SECRET) || strstr(told.line, SECRET) ||
		    strstr(told.page, "paper boat") || strstr(told.line, "paper boat"))
			fail_msg("shown after %s:\n%s%s", lines[i], told.page, told.line);
		assert_true(reach.turn.command.covered);
		forget(&told);
	}
}

static void what_is_no_secret_is_shown(void **state)
{
	static const char *const lines[] = {
		"AUTH", "AUTH PLAIN", "AUTH GSSAPI", "auth plain", "AUTHOR", "NOOP AUTH", "HELP AUTH",
		("NOOP " SECRET),
	};

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		static struct reach reach;
		char talk[256];
		struct room room = room_over(talk, sizeof(talk));

		room_string(&room, SAFE);
		room_string(&room, lines[i]);
		talk[room.len] = '\0';
		reach_lines(&reach, "login", talk);
		if (reach.turn.command.covered)
			fail_msg("covered: %s", lines[i]);
	}
}

/* By hand from the RFCs: the number, and whether a server may go below it. */
static const struct {
	const char *id;
	unsigned long number;
	const char *rfc;
} limits[] = {
	{ "local-part", 64, "RFC 5321 4.5.3.1.1" },
	{ "domain", 255, "RFC 5321 4.5.3.1.2" },
	{ "path", 256, "RFC 5321 4.5.3.1.3" },
	{ "command-line", 512, "RFC 5321 4.5.3.1.4" },
	{ "text-line", 1000 - 2, "RFC 5321 4.5.3.1.6" },
	{ "message", 64 * 1024, "RFC 5321 4.5.3.1.7" },
	{ "recipients", 100, "RFC 5321 4.5.3.1.8" },
	{ "received", 100, "RFC 5321 6.3" },
	{ "response", 12288, "RFC 4954 4" },
	{ "idle", 5 * 60, "RFC 5321 4.5.3.2.7" },
	{ "errors", 0, "RFC 5321 7.8" },
	{ "wait-greeting", 5 * 60, "RFC 5321 4.5.3.2.1" },
	{ "wait-mail", 5 * 60, "RFC 5321 4.5.3.2.2" },
	{ "wait-rcpt", 5 * 60, "RFC 5321 4.5.3.2.3" },
	{ "wait-data", 2 * 60, "RFC 5321 4.5.3.2.4" },
	{ "wait-block", 3 * 60, "RFC 5321 4.5.3.2.5" },
	{ "wait-dot", 10 * 60, "RFC 5321 4.5.3.2.6" },
};

/* A mail that was put off is told so when it is taken. */
static void what_waited_is_told_of_it(void **state)
{
	static struct reach reach;
	struct told told;

	(void)state;
	reach_lines(&reach, "greylist", OPEN "RCPT TO:<bob@example.org>");
	told = tell(&reach);
	assert_int_equal(reach.turn.reply.code, 450);
	assert_null(strstr(told.page, "was put off when"));
	forget(&told);
	smtp_server_pass(&reach.after.server, 300);
	smtp_trial_copy(&reach.before, &reach.after.session);
	smtp_session_line(&reach.after.session, text_of("RCPT TO:<bob@example.org>"), &reach.turn);
	told = tell(&reach);
	assert_int_equal(reach.turn.reply.code, 250);
	assert_non_null(strstr(told.page, "was put off when it was first tried, 300 s ago, and had "
					  "to wait 300 s"));
	forget(&told);
}

static void limits_are_those_of_the_rfcs(void **state)
{
	(void)state;
	assert_int_equal(SMTP_LIMITS - 1, sizeof(limits) / sizeof(limits[0]));
	for (int i = 1; i < SMTP_LIMITS; i++) {
		const struct smtp_limit_facts *facts = smtp_limit_facts((enum smtp_limit)i);

		assert_string_equal(facts->id, limits[i - 1].id);
		assert_int_equal(facts->number, limits[i - 1].number);
		assert_string_equal(facts->rfc, limits[i - 1].rfc);
		assert_non_null(facts->says);
	}
}

/* Each row that is about a limit tells that of the server and that of the RFC. */
static void rows_about_limits_tell_both(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	unsigned count = 0;

	(void)state;
	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)) != NULL; n++) {
		static struct reach reach;
		const struct smtp_limit_facts *facts = smtp_limit_facts(rule->limit);
		char here[32];
		struct room room = room_over(here, sizeof(here));
		struct told told;

		if (!rule->limit || !reach_rule(&reach, rule))
			continue;
		room_byte(&room, ' ');
		room_number(&room, smtp_limit_here(reach.setting, rule->limit));
		told = tell(&reach);
		if (!strstr(told.page, here) || !strstr(told.page, facts->rfc) ||
		    !strstr(told.line, here) || !strstr(told.line, facts->rfc))
			fail_msg("%s does not tell both limits:\n%s%s", rule->id, told.page,
				 told.line);
		forget(&told);
		count++;
	}
	assert_in_range(count, 15, 100);
}

/* A server tells after the greeting, all of them and no others. */
static void small_limits_are_told_after_the_greeting(void **state)
{
	const struct smtp_setting *setting;

	(void)state;
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++) {
		static struct reach reach;
		struct told told;

		reach_lines(&reach, setting->name, setting->lmtp ? "LHLO a.example" : "HELO a.example");
		if (reach.turn.reply.code != 250)
			continue;
		told = tell(&reach);
		for (int i = 1; i < SMTP_LIMITS; i++) {
			bool small = smtp_limit_facts((enum smtp_limit)i)->here && limits[i - 1].number &&
				     smtp_limit_here(setting, (enum smtp_limit)i) <
				     limits[i - 1].number;

			if (small != (strstr(told.page, limits[i - 1].rfc) != NULL))
				fail_msg("%s, %s:\n%s", setting->name, limits[i - 1].id, told.page);
		}
		forget(&told);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_told_is_true),
		cmocka_unit_test(passwords_are_covered_behind_a_slip),
		cmocka_unit_test(what_is_no_secret_is_shown),
		cmocka_unit_test(what_waited_is_told_of_it),
		cmocka_unit_test(limits_are_those_of_the_rfcs),
		cmocka_unit_test(rows_about_limits_tell_both),
		cmocka_unit_test(small_limits_are_told_after_the_greeting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
