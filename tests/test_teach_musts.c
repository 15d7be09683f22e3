// SPDX-License-Identifier: GPL-3.0-or-later
/* What RFC 5321 demands of a server, as conversations: lines, and the codes
 * they must be answered with. Written from the RFC, section by section. */
#include "lib/trial.h"
#include "lib/reach.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HELLO "EHLO client.example\n"
#define OPEN  HELLO "MAIL FROM:<ann@example.org>\n"
#define READY OPEN "RCPT TO:<bob@example.org>\n"
#define SENT  READY "DATA\nSubject: x\n\nHello\n.\n"

/* Codes with a space between; "-" where nothing may be said. */
static const struct must {
	const char *section;
	const char *setting;
	const char *lines;
	const char *codes;
} musts[] = {
	/* The order of commands. */
	{ "3.3", "default", HELLO "RCPT TO:<bob@example.org>", "250 503" },
	{ "3.3", "default", "RCPT TO:<bob@example.org>", "503" },
	{ "3.3", "default", HELLO "DATA", "250 503" },
	{ "3.3", "default", OPEN "DATA", "250 250 503" },
	{ "3.3", "default", OPEN "RCPT TO:<nobody@example.org>\nDATA", "250 250 550 503" },
	{ "4.1.4", "default", "MAIL FROM:<ann@example.org>", "503" },
	{ "4.1.4", "default", READY "MAIL FROM:<carol@example.org>\nDATA",
	  "250 250 250 503 354" },
	{ "4.1.4", "default", READY "EHLO client.example\nDATA", "250 250 250 250 503" },
	{ "4.1.4", "default", READY "HELO client.example\nDATA", "250 250 250 250 503" },
	{ "4.1.4", "default", READY "EHLO\nDATA", "250 250 250 501 354" },
	{ "4.1.4", "default", READY "EHLO not_a_name\nDATA", "250 250 250 501 354" },
	{ "4.1.4", "default", OPEN "DATA\nRCPT TO:<bob@example.org>\nDATA",
	  "250 250 503 250 354" },
	{ "4.1.4", "default", HELLO "MAIL FROM:bad\nMAIL FROM:<ann@example.org>",
	  "250 501 250" },
	{ "4.1.1.5", "default", READY "RSET\nDATA", "250 250 250 250 503" },
	{ "4.1.1.5", "default", READY "RSET\nMAIL FROM:<ann@example.org>",
	  "250 250 250 250 250" },
	{ "4.1.1.9", "default", READY "NOOP\nVRFY ann\nHELP\nDATA",
	  "250 250 250 250 250 214 354" },

	/* What is never out of order. */
	{ "4.1.4", "default", "NOOP\nRSET\nVRFY ann\nHELP\nEXPN nobody\nQUIT",
	  "250 250 250 214 550 221" },
	{ "4.1.4", "discreet", "NOOP\nRSET\nVRFY ann\nHELP\nEXPN nobody\nQUIT",
	  "250 250 252 214 502 221" },

	/* After the final dot the transaction is gone, whatever the reply. */
	{ "4.1.1.4", "default", SENT "DATA", "250 250 250 354 - - - 250 503" },
	{ "4.1.1.4", "default", SENT "MAIL FROM:<ann@example.org>",
	  "250 250 250 354 - - - 250 250" },
	{ "4.1.1.4", "default", READY "DATA\na\rb\n.\nDATA", "250 250 250 354 - 554 503" },
	{ "4.1.1.4", "default", READY "DATA\n.", "250 250 250 354 250" },
	{ "4.5.2", "default", READY "DATA\n..\n...\n.x\n.", "250 250 250 354 - - - 250" },
	{ "3.3", "default", READY "DATA\nQUIT\nRSET\nEHLO x\n.",
	  "250 250 250 354 - - - 250" },
	{ "2.3.8", "default", READY "DATA\na\r.\rb\n.", "250 250 250 354 - 554" },

	/* LMTP (RFC 2033): the codes of the first recipient; the others' are below. */
	{ "4.1", "lmtp", "EHLO client.example\nHELO client.example\nLHLO client.example",
	  "500 500 250" },
	{ "4.2", "lmtp", "LHLO client.example\nMAIL FROM:<ann@example.org>\nDATA", "250 250 503" },
	{ "4.2", "lmtp", "LHLO client.example\nMAIL FROM:<ann@example.org>\n"
	  "RCPT TO:<nobody@example.org>\nDATA", "250 250 550 503" },

	/* Paths. */
	{ "4.5.5", "default", HELLO "MAIL FROM:<>\nRCPT TO:<bob@example.org>", "250 250 250" },
	{ "4.1.1.3", "default", OPEN "RCPT TO:<>", "250 250 501" },
	{ "4.5.1", "default", OPEN "RCPT TO:<Postmaster>\nRCPT TO:<POSTMASTER@example.org>\n"
	  "RCPT TO:<postmaster@EXAMPLE.ORG>", "250 250 250 250 250" },
	{ "4.5.1", "relay", OPEN "RCPT TO:<postmaster>", "250 250 250" },
	{ "4.1.2", "default", OPEN "RCPT TO:<@a.example,@b.example:bob@example.org>",
	  "250 250 250" },
	{ "4.1.2", "default", OPEN "RCPT TO:<\"bob\"@example.org>\nRCPT TO:<\"b\\ob\"@example.org>",
	  "250 250 250 250" },
	{ "4.1.2", "default", HELLO "MAIL FROM: <ann@example.org>", "250 501" },
	{ "4.1.2", "default", HELLO "MAIL FROM:ann@example.org", "250 501" },
	{ "4.1.2", "default", HELLO "MAIL FROM:<ann@example.org", "250 501" },
	{ "4.1.2", "default", HELLO "MAIL ann@example.org", "250 501" },
	{ "4.1.1.1", "default", "EHLO [192.0.2.1]\nEHLO [IPv6:2001:db8::1]", "250 250" },
	{ "4.1.3", "default", "EHLO [x400:foo]\nEHLO [IPv6:foo]\n" HELLO
	  "MAIL FROM:<ann@[x400:foo]>\nMAIL FROM:<ann@[192.0.2.1]>\nRCPT TO:<bob@[x400:foo]>",
	  "501 501 250 501 250 501" },
	{ "4.1.1.1", "default", "HELO [192.0.2.1]", "501" },
	{ "4.1.1.11", "default", HELLO "MAIL FROM:<ann@example.org> COLOUR=BLUE\n"
	  "MAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org> COLOUR=BLUE",
	  "250 555 250 555" },
	{ "3.6.2", "default", OPEN "RCPT TO:<dave@example.net>", "250 250 550" },
	{ "3.6.1", "relay", OPEN "RCPT TO:<dave@example.net>", "250 250 250" },
	{ "3.4", "workshop", OPEN "RCPT TO:<fiona@example.org>\nRCPT TO:<mike@example.org>",
	  "250 250 251 551" },

	/* How commands are written. */
	{ "2.4", "default", "ehlo client.example\nmail from:<ann@example.org>\n"
	  "rCpT tO:<bob@EXAMPLE.org>\ndata", "250 250 250 354" },
	{ "4.1.1", "default", "EHLO client.example  \nNOOP \t\nRSET ", "250 250 250" },
	{ "4.3.2", "default", READY "DATA now\nRSET all\nQUIT now\nDATA",
	  "250 250 250 501 501 501 354" },
	{ "4.1.1.9", "default", "NOOP with words", "250" },
	{ "4.2.4", "default", "SEND FROM:<a@b.example>\nAUTH PLAIN\nWHAT\nNOOP",
	  "502 502 500 250" },
	{ "2.4", "default", " NOOP\nNOOP \303\251\nNOOP", "500 500 250" },

	/* Asking. */
	{ "3.5.3", "discreet", "VRFY ann\nVRFY nobody", "252 252" },
	{ "3.5.1", "workshop", "VRFY Baker\nVRFY nobody\nEXPN team", "553 550 250" },

	/* Limits are no smaller than they may be. */
	{ "4.5.3.1.10", "workshop", OPEN "RCPT TO:<ann@example.org>\nRCPT TO:<bob@example.org>\n"
	  "RCPT TO:<carol@example.org>\nRCPT TO:<rob@example.org>\nDATA",
	  "250 250 250 250 250 452 354" },

	/* The greeting refuses. */
	{ "3.1", "closed", HELLO "MAIL FROM:<a@b.example>\nNOOP\nWHAT\nQUIT",
	  "503 503 503 503 221" },

	/* After QUIT nothing is heard. */
	{ "4.1.1.10", "default", "QUIT\nNOOP\nEHLO client.example", "221 - -" },
};

static unsigned take_code(struct text *codes)
{
	struct text word = text_take(codes, ' ');
	unsigned long code = 0;

	if (!text_is(word, "-"))
		assert_true(text_number(word, 599, &code));
	return (unsigned)code;
}

static void hold(const struct must *must)
{
	struct text lines = text_of(must->lines), codes = text_of(must->codes);
	struct smtp_trial trial;
	struct smtp_turn turn;

	smtp_trial_init(&trial, smtp_setting_named(text_of(must->setting)), NULL);
	smtp_session_connect(&trial.session, &turn);
	while (lines.len) {
		struct text line = text_take(&lines, '\n');
		unsigned code = take_code(&codes);

		smtp_session_line(&trial.session, line, &turn);
		if (turn.reply.code != code)
			fail_msg("RFC 5321 %s: in \"%s\" line %u is answered %u by %s, not %u",
				 must->section, must->lines, turn.line, turn.reply.code,
				 turn.rule->id, code);
	}
	assert_int_equal(codes.len, 0);
}

static void conversations_go_as_the_rfc_demands(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(musts) / sizeof(musts[0]); i++)
		hold(&musts[i]);
}

/* 4.1.4: whatever their arguments, in any state that hears commands. */
static void some_commands_are_never_out_of_order(void **state)
{
	static const char *const before[] = { "", HELLO, OPEN, READY };
	static const char *const lines[] = {
		"NOOP", "NOOP x", "RSET", "RSET x", "VRFY", "VRFY ann", "VRFY a b",
		"EXPN", "EXPN team", "EXPN a b", "HELP", "HELP MAIL", "HELP x", "QUIT",
		"EHLO client.example", "HELO client.example",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
		for (size_t j = 0; j < sizeof(lines) / sizeof(lines[0]); j++) {
			static struct reach reach;
			char all[256];

			snprintf(all, sizeof(all), "%s%s", before[i], lines[j]);
			reach_lines(&reach, "default", all);
			if (reach.turn.reply.code == 503)
				fail_msg("%s is answered 503", all);
		}
	}
}

static unsigned answer(struct smtp_session *session, const char *head, size_t fill,
		       const char *tail)
{
	static char line[2048];
	struct room room = room_over(line, sizeof(line));
	struct smtp_turn turn;

	room_string(&room, head);
	while (fill--)
		room_byte(&room, 'x');
	room_string(&room, tail);
	assert_false(room.full);
	smtp_session_line(session, room_view(&room), &turn);
	return turn.reply.code;
}

/* 4.5.3.1: what must be taken at least is taken, and nothing over it. */
static void limits_are_met_exactly(void **state)
{
	static struct reach reach;
	struct smtp_session *s = &reach.after.session;

	(void)state;
	reach_lines(&reach, "default", "EHLO client.example");
	assert_int_equal(answer(s, "NOOP ", 505, ""), 250);
	assert_int_equal(answer(s, "NOOP ", 506, ""), 500);
	assert_int_equal(answer(s, "MAIL FROM:<", 65, "@example.org>"), 501);
	assert_int_equal(answer(s, "MAIL FROM:<", 64, "@example.org>"), 250);
	for (unsigned i = 0; i < 100; i++)
		assert_int_equal(answer(s, "RCPT TO:<bob@example.org>", 0, ""), 250);
	assert_int_equal(answer(s, "RCPT TO:<bob@example.org>", 0, ""), 452);
	assert_int_equal(answer(s, "DATA", 0, ""), 354);
	assert_int_equal(answer(s, "", 998, ""), 0);
	assert_int_equal(answer(s, ".", 998, ""), 0); /* the stuffed dot does not count */
	assert_int_equal(answer(s, ".", 0, ""), 250);
}

/* 4.5.3.2.7: five minutes at least; a line begins them anew. */
static void the_server_waits_five_minutes(void **state)
{
	static struct reach reach;

	(void)state;
	reach_lines(&reach, "default", READY);
	assert_false(trial_wait(&reach.after, 299, &reach.turn));
	smtp_session_line(&reach.after.session, text_of("NOOP"), &reach.turn);
	assert_false(trial_wait(&reach.after, 299, &reach.turn));
	assert_true(trial_wait(&reach.after, 1, &reach.turn));
	assert_int_equal(reach.turn.reply.code, 421);
	assert_int_equal(reach.after.session.state, SMTP_CLOSED);
}

/* 4.1.1.1: one line to HELO; 4.2.4: nothing is listed that is refused. */
static void only_ehlo_lists_what_there_is(void **state)
{
	static struct reach reach;

	(void)state;
	reach_lines(&reach, "default", "HELO client.example");
	assert_null(strchr(reach.turn.reply.text, '\n'));
	reach_lines(&reach, "default", "EHLO client.example");
	assert_non_null(strstr(reach.turn.reply.text, "\nENHANCEDSTATUSCODES"));
	assert_non_null(strstr(reach.turn.reply.text, "\nEXPN"));
	reach_lines(&reach, "discreet", "EHLO client.example");
	assert_null(strstr(reach.turn.reply.text, "\nEXPN"));
	assert_true(text_starts_fold(text_of(reach.turn.reply.text), "mx.example.org"));
}

/* RFC 2034 3 to 5: whoever announces finer codes sends them to all clients, also to one
 * that said HELO, or nothing; who does not announce them sends none. */
static void finer_codes_are_sent_by_who_announces_them(void **state)
{
	static const char *const lines[] = { "NOOP", "HELO client.example\nRSET", READY, SENT };
	static struct reach reach;
	const struct smtp_setting *setting;

	(void)state;
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++) {
		bool announced = setting->extensions & SMTP_EXT(SMTP_EXT_ENHANCEDSTATUSCODES);

		for (size_t i = 0; !setting->dialect && i < 4; i++) {
			reach_lines(&reach, setting->name, lines[i]);
			if (reach.turn.reply.code && announced != (*reach.turn.reply.enhanced != 0))
				fail_msg("%s answers %u %s to the end of %s", setting->name,
					 reach.turn.reply.code, reach.turn.reply.enhanced, lines[i]);
		}
	}
}

/* Whether the server knows the command at all: tried, not read off the table. */
static bool knows(const struct smtp_setting *setting, const char *word)
{
	static struct reach reach;

	reach_lines(&reach, setting->name, word);
	return reach.turn.reply.code != 500 && reach.turn.reply.code != 502;
}

static bool is_listed(const char *help, const char *word)
{
	char listed[32];

	snprintf(listed, sizeof(listed), " %s", word);
	help = strstr(help, listed);
	return help && !text_is_letter(help[strlen(listed)]);
}

/* Those that answer by the table alone, and take commands without TLS. */
static bool can_be_asked(const struct smtp_setting *setting)
{
	static struct reach reach;

	reach_lines(&reach, setting->name, "");
	return !setting->dialect && !setting->fault_count && !smtp_wants_tls(setting) &&
	       reach.turn.reply.code == 220;
}

static unsigned answer_to_help(const struct smtp_setting *setting, const char *topic)
{
	static struct reach reach;
	char line[32];

	snprintf(line, sizeof(line), "HELP %s", topic);
	reach_lines(&reach, setting->name, line);
	return reach.turn.reply.code;
}

static void hold_help(const struct smtp_setting *setting)
{
	static struct reach reach;
	const struct smtp_verb_word *word;

	reach_lines(&reach, setting->name, "HELP");
	for (size_t i = 0; (word = smtp_verb_word(i)); i++) {
		bool there = knows(setting, word->word);

		if ((answer_to_help(setting, word->word) == 214) != there)
			fail_msg("%s: HELP %s", setting->name, word->word);
		if (is_listed(reach.turn.reply.text, word->word) != there)
			fail_msg("%s: HELP and %s", setting->name, word->word);
	}
	for (int e = 0; e < SMTP_EXTENSIONS; e++) {
		const char *keyword = smtp_extension_facts((enum smtp_extension)e)->keyword;

		if (smtp_verb_of(text_of(keyword)) == SMTP_UNKNOWN)
			assert_int_equal(answer_to_help(setting, keyword), 504);
	}
}

/* 4.1.1.8: HELP lists what the server has, and teaches that and nothing else. */
static void help_teaches_what_is_there(void **state)
{
	const struct smtp_setting *setting;
	unsigned asked = 0;

	(void)state;
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++) {
		if (!can_be_asked(setting))
			continue;
		hold_help(setting);
		asked++;
	}
	assert_true(asked > 12);
}

/* 3.1, 4.3.1: the name of the server is the first word of 220, 221, 421. */
static void the_server_names_itself(void **state)
{
	static struct reach reach;

	(void)state;
	reach_lines(&reach, "default", "");
	assert_int_equal(reach.turn.reply.code, 220);
	assert_true(text_starts_fold(text_of(reach.turn.reply.text), "mx.example.org "));
	reach_lines(&reach, "default", "QUIT");
	assert_true(text_starts_fold(text_of(reach.turn.reply.text), "mx.example.org "));
	reach_lines(&reach, "busy", "");
	assert_int_equal(reach.turn.reply.code, 421);
	assert_true(text_starts_fold(text_of(reach.turn.reply.text), "mx.example.org "));
	reach_lines(&reach, "closed", "");
	assert_int_equal(reach.turn.reply.code, 554);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(conversations_go_as_the_rfc_demands),
		cmocka_unit_test(some_commands_are_never_out_of_order),
		cmocka_unit_test(limits_are_met_exactly),
		cmocka_unit_test(the_server_waits_five_minutes),
		cmocka_unit_test(only_ehlo_lists_what_there_is),
		cmocka_unit_test(help_teaches_what_is_there),
		cmocka_unit_test(finer_codes_are_sent_by_who_announces_them),
		cmocka_unit_test(the_server_names_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
