// SPDX-License-Identifier: GPL-3.0-or-later
/* Why: every row of the table explains itself, truly and once. */
#include "lib/reach.h"
#include "lib/sasl.h"

#include "smtp/law/faults.h"
#include "smtp/law/guards/guards.h"
#include "teach/teach_inside.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FOR_EACH_RULE(rule, verb)                                             \
	for (size_t n_ = 0; ((rule) = smtp_rule_at(n_, &(verb))) != NULL; n_++)

#define HELLO "EHLO client.example\n"
#define OPEN  HELLO "MAIL FROM:<ann@example.org>\n"
#define READY OPEN "RCPT TO:<bob@example.org>\n"

static char *printed(const struct page *page, unsigned width)
{
	struct buffer buffer = { 0 };

	page_print(page, width, &page_marks_ascii, &buffer);
	return buffer.at ? buffer.at : heap_copy_string("");
}

static char *why(const struct reach *reach, enum teach_detail detail, unsigned width)
{
	struct teach_moment moment = reach_moment(reach);
	struct page *page = page_new();
	char *text;

	teach_why(page, &moment, detail);
	text = printed(page, width);
	page_free(page);
	return text;
}

/* Says the lines and looks for the words in the explanation of the last. */
static void expect_in(const char *setting, const char *lines, enum teach_detail detail,
		      const char *words)
{
	static struct reach reach;
	char *text;

	reach_lines(&reach, setting, lines);
	text = why(&reach, detail, 0);
	if (!strstr(text, words))
		fail_msg("not said after %s: %s\nbut:\n%s", lines, words, text);
	free(text);
}

static void expect_not_in(const char *setting, const char *lines, const char *words)
{
	static struct reach reach;
	char *text;

	reach_lines(&reach, setting, lines);
	text = why(&reach, TEACH_FULL, 0);
	if (strstr(text, words))
		fail_msg("said after %s: %s", lines, words);
	free(text);
}

static void data_too_early_in_full_words(void **state)
{
	static struct reach reach;
	char *text;

	(void)state;
	reach_lines(&reach, "default", OPEN "RCPT TO:<nobody@example.org>\nDATA");
	text = why(&reach, TEACH_SHORT, 45);
	assert_string_equal(text,
		"DATA was refused: every RCPT of this mail was\n"
		"refused, so there is nobody to send to.\n"
		"  + you introduced yourself (EHLO\n"
		"    client.example, line 1)\n"
		"  + a mail is open, from <ann@example.org>\n"
		"    (line 2)\n"
		"  + 3 more checks passed\n"
		"  x no recipient has been accepted\n"
		"  x every RCPT of this mail was refused (line\n"
		"    and reply: 3 (550 5.1.1))\n"
		"Nothing was lost: the mail is still open,\n"
		"from <ann@example.org>, with no recipient\n"
		"yet.\n"
		"503 5.5.1  5 permanent, 0 syntax and order, 3\n"
		"           its number; 5.5.1: protocol\n"
		"Next       RCPT TO:<bob@example.org>\n"
		"Rule       data.all-refused, RFC 5321 3.3\n"
		"Allowed    The RFC allows 503 and 554. A\n"
		"           server that pipelines may even say\n"
		"           354 and refuse at the dot.\n"
		"Elsewhere  554 5.5.1 Postfix · 503 Exim,\n"
		"           Haraka, aiosmtpd, Nodemailer ·\n"
		"           503 5.0.0 Sendmail · 503 5.5.4\n"
		"           OpenSMTPD · 502 5.5.1 go-smtp\n");
	free(text);
}

/* No line of checks, and no line at all but empty ones, stands twice. */
static void check_no_line_twice(const char *id, const char *text)
{
	struct text rest = text_of(text);

	while (rest.len) {
		struct text line = text_take_line(&rest), others = rest;

		while (line.len && others.len)
			if (text_equal(line, text_take_line(&others)))
				fail_msg("%s says twice: %.*s", id, (int)line.len, line.at);
	}
}

static void check_safe(const char *id, const char *text)
{
	for (const char *c = text; *c; c++)
		if ((unsigned char)*c < ' ' && *c != '\n')
			fail_msg("%s shows a control character", id);
	if (strchr(text, '{'))
		fail_msg("%s leaves a place open: %s", id, text);
}

static void every_row_explains_itself(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		static struct reach reach;
		char *brief, *full;

		assert_true(reach_rule(&reach, rule));
		brief = why(&reach, TEACH_SHORT, 0);
		full = why(&reach, TEACH_FULL, 0);
		check_safe(rule->id, brief);
		check_safe(rule->id, full);
		check_no_line_twice(rule->id, brief);
		check_no_line_twice(rule->id, full);
		assert_non_null(strstr(brief, rule->id));
		assert_non_null(strstr(full, rule->rfc));
		free(brief);
		free(full);
	}
}

/* What the states' own words claim, and when it is so. */
static const struct claim {
	const struct smtp_where *where;
	bool by_yes;
	unsigned true_in;
} claims[] = {
#define MAIL (SMTP_BIT(SMTP_IN_MAIL) | SMTP_BIT(SMTP_IN_RCPT) | SMTP_BIT(SMTP_IN_DATA) | \
	      SMTP_BIT(SMTP_IN_CHUNKS))
#define DELIVERY (SMTP_BIT(SMTP_IN_DATA) | SMTP_BIT(SMTP_IN_CHUNK) | SMTP_BIT(SMTP_DELIVERING))
#define FORE (SMTP_BIT(SMTP_CONNECTING) | SMTP_BIT(SMTP_CONNECTED))
	{ &smtp_mail_open, true, MAIL },
	{ &smtp_mail_open, false, ~MAIL },
	{ &smtp_mail_to_clear, true, MAIL },
	{ &smtp_mail_to_clear, false, ~MAIL },
	{ &smtp_no_mail_open, true, ~MAIL },
	{ &smtp_no_mail_open, false, MAIL },
	{ &smtp_before_hello, true, FORE },
	{ &smtp_before_hello, false, MAIL | SMTP_BIT(SMTP_GREETED) },
	{ &smtp_no_recipient, true, SMTP_BIT(SMTP_IN_MAIL) },
	{ &smtp_no_recipient, false, SMTP_BIT(SMTP_IN_RCPT) | SMTP_BIT(SMTP_IN_DATA) |
					     SMTP_BIT(SMTP_IN_CHUNKS) },
	{ &smtp_has_recipient, true, SMTP_BIT(SMTP_IN_RCPT) | SMTP_BIT(SMTP_IN_CHUNKS) },
	{ &smtp_has_recipient, false, SMTP_BIT(SMTP_IN_MAIL) },
	{ &smtp_before_greeting, true, SMTP_BIT(SMTP_CONNECTING) },
	{ &smtp_before_greeting, false, ~SMTP_BIT(SMTP_CONNECTING) },
	{ &smtp_in_chunk, true, SMTP_BIT(SMTP_IN_CHUNK) },
	{ &smtp_in_chunk, false, ~SMTP_BIT(SMTP_IN_CHUNK) },
	{ &smtp_in_chunks, true, SMTP_BIT(SMTP_IN_CHUNKS) },
	{ &smtp_in_chunks, false, ~SMTP_BIT(SMTP_IN_CHUNKS) },
	{ &smtp_no_chunk_yet, true, ~SMTP_BIT(SMTP_IN_CHUNKS) },
	{ &smtp_no_chunk_yet, false, SMTP_BIT(SMTP_IN_CHUNKS) },
	{ &smtp_introduced, true, ~FORE },
	{ &smtp_introduced, false, FORE },
	{ &smtp_behind_last_chunk, true, SMTP_BIT(SMTP_IN_CHUNK) | SMTP_BIT(SMTP_DELIVERING) },
	{ &smtp_behind_last_chunk, false, ~SMTP_BIT(SMTP_IN_CHUNK) },
	{ &smtp_in_delivery, true, DELIVERY },
	{ &smtp_in_delivery, false, ~DELIVERY },
	{ &smtp_in_data, true, SMTP_BIT(SMTP_IN_DATA) },
	{ &smtp_in_data, false, ~SMTP_BIT(SMTP_IN_DATA) },
};

static void check_claims(const struct smtp_rule *rule, const struct teach_checks *checks,
			 enum smtp_state before)
{
	for (size_t i = 0; i < sizeof(claims) / sizeof(claims[0]); i++) {
		const char *words = claims[i].by_yes ? claims[i].where->yes
						      : claims[i].where->no;

		for (size_t j = 0; j < checks->count; j++)
			if (strcmp(words, checks->list[j].words) == 0 &&
			    !(claims[i].true_in & SMTP_BIT(before)))
				fail_msg("%s in the state %s claims: %s", rule->id,
					 smtp_state_facts(before)->name, words);
	}
}

static bool is_said(const struct teach_checks *checks, const char *words)
{
	for (size_t i = 0; i < checks->count; i++)
		if (strcmp(checks->list[i].words, words) == 0)
			return true;
	return false;
}

/* Nothing is said to be so and not so. */
static void check_no_contradiction(const struct smtp_rule *rule,
				   const struct teach_checks *checks)
{
	const struct smtp_rule *other;
	enum smtp_verb verb;

	FOR_EACH_RULE(other, verb) {
		if (is_said(checks, other->in->yes) && is_said(checks, other->in->no))
			fail_msg("%s says: %s, and: %s", rule->id, other->in->yes,
				 other->in->no);
		if (other->when && is_said(checks, other->when->yes) &&
		    is_said(checks, other->when->no))
			fail_msg("%s says: %s, and: %s", rule->id, other->when->yes,
				 other->when->no);
	}
}

static unsigned count_marks(const struct teach_checks *checks, enum page_kind mark)
{
	unsigned count = 0;

	for (size_t i = 0; i < checks->count; i++)
		count += checks->list[i].mark == mark;
	return count;
}

/* A refusal that a guard decided shows what decided it, and nothing that
 * was accepted shows anything against it; but BDAT is refused behind its octets. */
static void check_marks(const struct smtp_rule *rule, const struct teach_checks *checks)
{
	unsigned against = count_marks(checks, PAGE_NO);

	if (!teach_is_refusal(rule->say.code) && against && !(rule->flaw && !rule->say.code))
		fail_msg("%s is no refusal, yet has a mark against it", rule->id);
	if (teach_is_refusal(rule->say.code) && rule->when && !against)
		fail_msg("%s refuses without a mark", rule->id);
	if (against && checks->list[checks->count - 1].mark != PAGE_NO)
		fail_msg("%s: what decided does not stand last", rule->id);
}

/* Whether no built-in setting with CHUNKING reaches the row at all: where
 * chunks have come it then has nothing to say. */
static bool needs_another_setting(const struct smtp_rule *rule)
{
	const struct smtp_setting *setting;

	for (size_t n = 0; (setting = smtp_setting_builtin(n)) != NULL; n++) {
		static struct smtp_trial trial;
		struct teach_path path;

		smtp_trial_init(&trial, setting, &sasl_toy);
		if (smtp_setting_speaks(setting, SMTP_BDAT) &&
		    teach_path_find(&trial.session, teach_goal_rule, rule, &path))
			return false;
	}
	return true;
}

/* Rows that share their states with others but, by what they ask, never fit
 * in this one: no mail without a recipient has too many, a dot has just been
 * only where no mail is open, no mail is opened without the TLS or the login
 * that is asked for, and before the greeting a fault answers no line
 * but the connection itself, which nobody has to say. */
static bool cannot_be(const struct smtp_rule *rule, enum smtp_state in)
{
	return (rule->when == &smtp_recipients_full && in == SMTP_IN_MAIL) ||
		(rule->when == &smtp_follows_dot && in != SMTP_GREETED) ||
		(rule->under == smtp_has_faults && in == SMTP_CONNECTING) ||
		((rule->when == &smtp_needs_tls || rule->when == &smtp_needs_login) &&
		 MAIL & SMTP_BIT(in)) ||
		(in == SMTP_IN_CHUNKS && (rule->when == &smtp_said_helo ||
					  needs_another_setting(rule)));
}

static void checks_are_true_and_agree(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	unsigned reached = 0;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		for (enum smtp_state in = SMTP_CONNECTING; in < SMTP_STATES; in++) {
			static struct reach reach;
			struct teach_moment moment = reach_moment(&reach);
			struct teach_checks checks;

			if (!(teach_states_of(rule, verb) & SMTP_BIT(in)))
				continue;
			if (!reach_rule_in(&reach, rule, in) && !cannot_be(rule, in))
				fail_msg("%s is not reached in the state %s", rule->id,
					 smtp_state_facts(in)->name);
			if (cannot_be(rule, in))
				continue;
			teach_checks_gather(&checks, &moment);
			check_claims(rule, &checks, in);
			check_no_contradiction(rule, &checks);
			check_marks(rule, &checks);
			reached++;
		}
	}
	assert_true(reached > 150);
}

static void what_was_kept_and_what_was_lost(void **state)
{
	(void)state;
	expect_in("default", READY "DATA now", TEACH_SHORT,
		  "Nothing was lost: the mail is still open, from <ann@example.org>, "
		  "with 1 recipient.");
	expect_in("default", READY "RCPT TO:<carol@example.org>\nNOOP", TEACH_SHORT,
		  "with 2 recipients.");
	expect_in("default", OPEN "DATA", TEACH_SHORT, "with no recipient yet.");
	expect_in("default", HELLO "DATA", TEACH_SHORT,
		  "Nothing has changed: a refused command leaves everything as it was.");
	expect_in("default", READY "RSET", TEACH_SHORT,
		  "The mail from <ann@example.org> with 1 recipient was given up.");
	expect_in("default", READY "RCPT TO:<carol@example.org>\nQUIT", TEACH_SHORT,
		  "The mail from <ann@example.org> with 2 recipients was given up.");
	expect_in("default", HELLO "MAIL FROM:<>\nRSET", TEACH_SHORT,
		  "The mail from <>, which had no recipient yet, was given up.");
	expect_in("default", READY, TEACH_SHORT, "now has 1 recipient.");
	expect_in("default", READY "DATA\nx\n.", TEACH_SHORT,
		  "The server now answers for this mail to 1 recipient.");
	expect_in("default", READY "RCPT TO:<carol@example.org>\nDATA\nx\n.", TEACH_SHORT,
		  "The server now answers for this mail to 2 recipients.");
	expect_in("default", READY "DATA\na\rb\n.", TEACH_SHORT,
		  "after the final dot nothing is kept, whatever the reply.");
	expect_not_in("default", "NOOP", "Nothing");
	expect_in("chunking", READY "BDAT 7\nhello\nDATA", TEACH_SHORT,
		  "The mail from <ann@example.org> has failed and goes to nobody.");
	expect_in("chunking", READY "BDAT 3\n\r\nDATA", TEACH_SHORT,
		  "This mail failed on line 5: a chunk of it was refused");
	expect_not_in("chunking", READY "BDAT 3\n\r\nDATA", "Nothing was lost");
}

static void a_fault_says_that_it_spoke_and_where_it_stands(void **state)
{
	(void)state;
	expect_in("maintenance", OPEN, TEACH_SHORT,
		  "No rule of SMTP decided this: the setting has the fault \"not-now\" "
		  "(maintenance)");
	expect_in("maintenance", OPEN, TEACH_SHORT, "Nothing has changed");
	expect_in("flaky", READY "DATA\nx\n.", TEACH_SHORT, "\"lost-answer\" (flaky)");
	expect_in("flaky", READY "DATA\nx\n.", TEACH_SHORT, "was given up.");
	expect_in("greylist", READY, TEACH_SHORT, "Nothing was lost: the mail is still open");
}

#define MESSAGE "MAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>\nDATA\nx\n.\n"

static void what_is_refused_for_now_says_how_long_to_wait(void **state)
{
	(void)state;
	expect_in("greylist", READY, TEACH_SHORT,
		  "Next: :wait 300s, then :reset and the same mail again\n");
	expect_in("strict", "EHLO client.example\nMAIL FROM:<dave@example.net>\n"
		  "RCPT TO:<gwen@example.org>", TEACH_SHORT, "Next: :wait 300s");
	expect_in("rate-limit", HELLO MESSAGE MESSAGE "MAIL FROM:<ann@example.org>", TEACH_SHORT,
		  "Next: :wait 600s, then :reset and the same mail again\n");
	expect_not_in("strict", "EHLO client.example\nMAIL FROM:<dave@example.net>\n"
		      "RCPT TO:<sven@example.org>", ":wait");
}

#define STORE "LHLO client.example\nMAIL FROM:<ann@example.org>\n"

/* In LMTP each reply is about one recipient. */
static void every_reply_of_a_message_has_its_own_reason(void **state)
{
	static struct reach reach;
	char *text;

	(void)state;
	reach_lines(&reach, "lmtp", STORE "RCPT TO:<bob@example.org>\n"
		    "RCPT TO:<frank@example.org>\nDATA\nx\n.");
	text = why(&reach, TEACH_SHORT, 0);
	assert_non_null(strstr(text, "accepted for bob@example.org: recipient 1 of 2"));
	assert_non_null(strstr(text, "The server now answers for the copy to bob@example.org. "
				     "1 more recipient has a reply still to come.\n"));
	assert_null(strstr(text, "Next"));
	free(text);
	smtp_trial_copy(&reach.before, &reach.after.session);
	assert_true(smtp_session_next(&reach.after.session, &reach.turn));
	text = why(&reach, TEACH_SHORT, 0);
	assert_non_null(strstr(text, "x the mailbox of frank@example.org is full\n"));
	assert_non_null(strstr(text, "Nothing is delivered to frank@example.org; that copy is "
				     "still the client's. It was the last recipient"));
	assert_non_null(strstr(text, "MAIL FROM:"));
	assert_non_null(strstr(text, "delivery.mailbox-full, RFC 2033 3 and 4.2"));
	free(text);
	expect_in("lmtp", STORE "DATA", TEACH_SHORT, "DATA must fail with 503");
	expect_in("lmtp", "EHLO client.example", TEACH_SHORT, "x this server speaks LMTP\n");
	expect_in("default", "LHLO client.example", TEACH_SHORT, "x this server speaks SMTP\n");
	expect_in("lmtp", "MAIL FROM:<ann@example.org>", TEACH_SHORT,
		  "x you have not introduced yourself with LHLO\n");
}

static void a_lone_dot_is_explained_with_its_remedy(void **state)
{
	const char *lines = READY "DATA\nfirst\n.\nsecond half";

	(void)state;
	expect_in("default", lines, TEACH_SHORT, "The message ended at the dot in line 6");
	expect_in("default", lines, TEACH_SHORT, "is sent as ..,");
	expect_in("default", lines, TEACH_SHORT, "RFC 5321 4.5.2");
	expect_not_in("default", READY "DATA\nfirst\n.\nNOOP\nsecond half", "is sent as ..");
}

static void a_flawed_path_is_pointed_at(void **state)
{
	(void)state;
	expect_in("default", HELLO "MAIL FROM:<ann..b@example.org>", TEACH_SHORT,
		  "MAIL FROM:<ann..b@example.org>\n"
		  "               ^\n");
	expect_in("default", HELLO "MAIL FROM: <ann@example.org>", TEACH_SHORT,
		  "MAIL FROM: <ann@example.org>\n"
		  "          ^\n");
	expect_in("default", OPEN "RCPT TO:<a-very-long-local-part-with-a-flaw..x@example.org>",
		  TEACH_SHORT,
		  "...long-local-part-with-a-flaw..x@example.org>\n"
		  "                               ^\n");
	expect_in("default", HELLO "MAIL FROM:<ann..b@example.org>", TEACH_SHORT,
		  "Meant, probably: MAIL FROM:<ann.b@example.org>\n");
	expect_not_in("default", "MAIL FROM:<ann..b@example.org>", "   ^\n");
	expect_in("default", HELLO "MAIL FROM:<a@b.example>x", TEACH_SHORT,
		  "MAIL FROM:<a@b.example>x\n"
		  "                       ^\n"
		  "A space stands in front of each parameter.\n");
	expect_in("default", HELLO "MAIL FROM:<a@b.example> A=1 -B", TEACH_SHORT,
		  "MAIL FROM:<a@b.example> A=1 -B\n"
		  "                            ^\n"
		  "The name of a parameter");
	expect_in("default", HELLO "MAIL FROM:<a@b.example> A=1=2", TEACH_SHORT,
		  "MAIL FROM:<a@b.example> A=1=2\n"
		  "                           ^\n"
		  "One \"=\" stands between name and value");
	expect_in("default", HELLO "MAIL FROM:<a@b.example> A=", TEACH_SHORT,
		  "MAIL FROM:<a@b.example> A=\n"
		  "                          ^\n");
	expect_in("default", OPEN "RCPT TO:<> A=", TEACH_SHORT, "        ^^\n");
	expect_in("default", HELLO "MAIL <ann..b@example.org>", TEACH_SHORT,
		  "     ^\nOne space and FROM: follow the verb");
	expect_in("default", HELLO "MAIL FROM:<\001..b@example.org>", TEACH_SHORT,
		  "           ^^\nCommands are made of printable characters");
}

/* The first cause, not the last: each refusal leads back to the line that made it. */
static void what_follows_leads_to_its_cause(void **state)
{
	(void)state;
	expect_in("default", "EHLO web_1\nMAIL FROM:<ann@example.org>", TEACH_SHORT,
		  "This follows from line 1: it was answered 501, for the domain holds an "
		  "underscore.");
	expect_in("default", HELLO "MAIL FROM:<ann.@example.org>\nRCPT TO:<bob@example.org>",
		  TEACH_SHORT, "This follows from line 2: MAIL was answered 501 there, for a dot "
		  "stands right before the \"@\".");
	expect_in("default", HELLO "MAIL FROM:<a/b@c/d>\nRCPT TO:<bob@example.org>\nDATA",
		  TEACH_SHORT, "for \"/\" may not stand in a domain.");
	expect_in("default", OPEN "RSET\nDATA", TEACH_SHORT, "There was a mail; line 3 gave it up.");
	expect_in("default", OPEN "EHLO client.example\nRCPT TO:<bob@example.org>", TEACH_SHORT,
		  "There was a mail; line 3 gave it up.");
	expect_in("login", HELLO "STARTTLS\nMAIL FROM:<ann@example.org>", TEACH_SHORT,
		  "This follows from line 2: TLS began there");
	expect_in("chunking", HELLO "MAIL FROM:<ann.@example.org>\nBDAT 7\nhello", TEACH_SHORT,
		  "This follows from line 2: MAIL was answered 501 there");
	expect_in("default", OPEN "DATA\nSubject: Hello", TEACH_SHORT,
		  "If this is a line of your letter: DATA in line 3 was answered 503");
	/* What was made good is no cause any more. */
	expect_not_in("default", "EHLO web_1\n" HELLO "RCPT TO:<bob@example.org>", "follows from");
	expect_not_in("default", OPEN "RSET\nMAIL FROM:<ann@example.org>\nDATA", "gave it up");
}

/* The mark stands under the octet, whatever is wide or shown by more. */
static void the_caret_counts_columns(void **state)
{
	static struct reach reach;
	struct page *page = page_new();
	struct teach_moment moment;
	char *text;

	(void)state;
	reach_lines(&reach, "default", HELLO "MAIL FROM:<a@b_.example>");
	/* As a server that takes other characters would see it. */
	reach.turn.command = smtp_command_read(text_of("MAIL FROM:<\"\346\227\245\"@b_.example>"));
	reach.turn.command.path_reading.flaw = SMTP_PATH_DOMAIN_CHARACTER;
	reach.turn.command.path_reading.at = 8;
	reach.turn.flaw = smtp_flaw_in_path(&reach.turn.command);
	moment = reach_moment(&reach);
	teach_caret(page, &moment);
	text = printed(page, 0);
	assert_true(text_starts_fold(text_of(text),
				     "MAIL FROM:<\"\346\227\245\"@b_.example>\n"
				     "                 ^\n"));
	free(text);
	page_free(page);
}

static void full_shows_line_reply_and_every_check(void **state)
{
	const char *lines = OPEN "DATA";

	(void)state;
	expect_in("default", lines, TEACH_FULL, "Line 3: DATA\n");
	expect_in("default", lines, TEACH_FULL, "Reply: 503 5.5.1\n");
	expect_in("default", lines, TEACH_FULL, "+ the line is ASCII, or UTF-8 where SMTPUTF8 allows it\n");
	expect_in("default", lines, TEACH_FULL, ". no RCPT has been refused\n");
	expect_not_in("default", lines, "more checks passed");
	expect_not_in("default", "QUIT", "Next");
}

static void one_line_for_logs(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		static struct reach reach;
		struct teach_moment moment;
		struct buffer buffer = { 0 };
		struct text first;

		assert_true(reach_rule(&reach, rule));
		moment = reach_moment(&reach);
		teach_why_line(&buffer, &moment);
		check_safe(rule->id, buffer_string_of(&buffer));
		first = text_head(buffer_view(&buffer), text_find(buffer_view(&buffer), '\n'));
		assert_int_equal(first.len + 1, buffer.len);
		assert_non_null(strstr(buffer.at, rule->id));
		buffer_free(&buffer);
	}
}

static void the_line_for_logs_says_what_decided(void **state)
{
	static struct reach reach;
	struct teach_moment moment = reach_moment(&reach);
	struct buffer buffer = { 0 };

	(void)state;
	reach_lines(&reach, "default", OPEN "DATA");
	teach_why_line(&buffer, &moment);
	assert_string_equal(buffer.at,
		"line 3: DATA -> 503 5.5.1 (data.no-recipient): Reason: no recipient has been "
		"accepted. Passed: you introduced yourself (EHLO client.example, line 1), "
		"a mail is open, from <ann@example.org> (line 2). RFC 5321 3.3\n");
	buffer_clear(&buffer);
	reach_lines(&reach, "default", READY "DATA\nHello");
	teach_why_line(&buffer, &moment);
	assert_true(text_starts_fold(buffer_view(&buffer),
				     "line 5: (text) -> no reply (text.kept): "));
	buffer_free(&buffer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(data_too_early_in_full_words),
		cmocka_unit_test(every_row_explains_itself),
		cmocka_unit_test(checks_are_true_and_agree),
		cmocka_unit_test(what_was_kept_and_what_was_lost),
		cmocka_unit_test(a_fault_says_that_it_spoke_and_where_it_stands),
		cmocka_unit_test(what_is_refused_for_now_says_how_long_to_wait),
		cmocka_unit_test(every_reply_of_a_message_has_its_own_reason),
		cmocka_unit_test(a_lone_dot_is_explained_with_its_remedy),
		cmocka_unit_test(a_flawed_path_is_pointed_at),
		cmocka_unit_test(what_follows_leads_to_its_cause),
		cmocka_unit_test(the_caret_counts_columns),
		cmocka_unit_test(full_shows_line_reply_and_every_check),
		cmocka_unit_test(one_line_for_logs),
		cmocka_unit_test(the_line_for_logs_says_what_decided),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
