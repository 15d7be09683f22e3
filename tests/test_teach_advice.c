// SPDX-License-Identifier: GPL-3.0-or-later
/* Advice and forecast: what is foretold is what happens. */
#include "lib/reach.h"

#include "teach/teach_inside.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FOR_EACH_RULE(rule, verb)                                             \
	for (size_t n_ = 0; ((rule) = smtp_rule_at(n_, &(verb))) != NULL; n_++)

#define HELLO "EHLO client.example\n"
#define OPEN  HELLO "MAIL FROM:<ann@example.org>\n"
#define READY OPEN "RCPT TO:<bob@example.org>\n"

static struct reach reach;

static const struct {
	const char *text;
	bool good;
	unsigned code;
	const char *enhanced;
} codes[] = {
	{ "354", true, 354, "" },
	{ " 354 ", true, 354, "" },
	{ "5.5.1", true, 0, "5.5.1" },
	{ "4.2.2", true, 0, "4.2.2" },
	{ "503 5.5.1", true, 503, "5.5.1" },
	{ "503  5.5.1", true, 503, "5.5.1" },
	{ "550 5.123.456", true, 550, "5.123.456" },
	{ "", false, 0, "" },
	{ "x", false, 0, "" },
	{ "35", false, 0, "" },
	{ "3545", false, 0, "" },
	{ "154", false, 0, "" },
	{ "999", false, 0, "" },
	{ "3.5.1", false, 0, "" },
	{ "5.5", false, 0, "" },
	{ "5.5.", false, 0, "" },
	{ "5..1", false, 0, "" },
	{ "5.5.1.2", false, 0, "" },
	{ "5.1234.1", false, 0, "" },
	{ "55.5.1", false, 0, "" },
	{ "503 x", false, 0, "" },
	{ "5.5.1 503", false, 0, "" },
	{ "503 5.5.1 x", false, 0, "" },
};

static void codes_are_read_as_people_write_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
		struct teach_code code;

		if (teach_code_read(text_of(codes[i].text), &code) != codes[i].good)
			fail_msg("\"%s\" is taken for %s", codes[i].text,
				 codes[i].good ? "no code" : "a code");
		if (!codes[i].good)
			continue;
		assert_int_equal(code.code, codes[i].code);
		assert_string_equal(code.enhanced, codes[i].enhanced);
	}
}

/* Takes a step and checks that it is answered as foretold. */
static void follow(struct smtp_session *session, const struct teach_step *step)
{
	char line[TEACH_LINE_MAX];
	struct room room = room_over(line, sizeof(line));
	struct smtp_turn turn;

	if (step->rule->like)
		smtp_session_line(session, text_of(step->line), &turn);
	else
		smtp_session_like(session, step->rule, step->verb, &room, &turn);
	assert_ptr_equal(turn.rule, step->rule);
	assert_int_equal(turn.verb, step->verb);
	assert_int_equal(turn.reply.code, step->code);
	assert_string_equal(turn.reply.enhanced, step->enhanced);
}

static bool has_control(const struct teach_step *step)
{
	for (const char *c = step->line; *c; c++)
		if ((unsigned char)*c < ' ' || *c == '\177')
			return true;
	return false;
}

/* From wherever a session is, what is advised leads to a message that is
 * taken, or out; never through a refusal, but for the dot of a message, or
 * the rest of a chunk, that is spoilt already, and never by HELO where EHLO is known. */
static void following_the_advice_arrives(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		struct smtp_session *s = &reach.after.session;
		struct teach_step step;
		unsigned steps = 0, messages;

		assert_true(reach_rule(&reach, rule));
		messages = s->memory.messages;
		while (s->memory.messages == messages && teach_next(s, &step)) {
			assert_true(step.verb != SMTP_HELO || s->setting->helo_only);
			if (teach_is_refusal(step.code) && step.verb != SMTP_DOT &&
			    step.verb != SMTP_CHUNK &&
			    step.verb != SMTP_CONNECT)
				fail_msg("after %s: %s is answered %u", rule->id,
					 step.line, step.code);
			if (has_control(&step))
				fail_msg("after %s a control octet is advised", rule->id);
			follow(s, &step);
			if (++steps > 10)
				fail_msg("the advice after %s leads nowhere", rule->id);
		}
	}
}

static void the_advice_is_what_a_learner_needs(void **state)
{
	static const struct {
		const char *setting, *lines, *next;
	} wanted[] = {
		{ "default", "", "EHLO client.example" },
		{ "default", "HELO client.example", "MAIL FROM:<ann@example.org>" },
		{ "default", HELLO, "MAIL FROM:<ann@example.org>" },
		{ "default", OPEN, "RCPT TO:<bob@example.org>" },
		{ "default", HELLO "MAIL FROM:<bob@example.org>", "RCPT TO:<carol@example.org>" },
		{ "default", OPEN "RCPT TO:<nobody@example.org>", "RCPT TO:<bob@example.org>" },
		{ "default", READY, "DATA" },
		{ "default", READY "DATA", "Subject: Hello" },
		{ "default", READY "DATA\nSubject: Hello", "." },
		{ "default", READY "DATA\nSubject: Hello\n.", "MAIL FROM:<ann@example.org>" },
		/* RFC 3030 2 and 3: after what made the mail fail RSET must come. */
		{ "chunking", READY "BDAT 7\nhello\nDATA", "RSET" },
		{ "chunking", READY "BDAT 6 LAST\na\rbc", "RSET" },
		{ "chunking", READY "BDAT 3\n\r\nBDAT 7 LAST\nhello", "RSET" },
		{ "chunking", OPEN "BDAT 7\nhello", "RSET" },
		{ "chunking", HELLO "BDAT 7\nhello", "RSET" },
		{ "chunking", HELLO "BDAT 7\nhello\nRSET", "MAIL FROM:<ann@example.org>" },
		{ "chunking", HELLO "MAIL FROM:<ann@example.org> BODY=BINARYMIME\n"
			      "RCPT TO:<bob@example.org>\nDATA", "RSET" },
		{ "closed", "", "QUIT" },
		{ "workshop", HELLO "MAIL FROM:<>", "RCPT TO:<bob@example.org>" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++) {
		struct teach_step step;

		reach_lines(&reach, wanted[i].setting, wanted[i].lines);
		assert_true(teach_next(&reach.after.session, &step));
		assert_string_equal(step.line, wanted[i].next);
	}
	reach_lines(&reach, "default", "QUIT");
	assert_false(teach_next(&reach.after.session, &(struct teach_step){ 0 }));
	reach_lines(&reach, "busy", "");
	assert_false(teach_next(&reach.after.session, &(struct teach_step){ 0 }));
}

static void a_path_is_found_and_can_be_gone(void **state)
{
	const struct teach_code go_ahead = { 354, "" };
	struct smtp_trial before;
	struct teach_path path;

	(void)state;
	reach_lines(&reach, "default", "");
	smtp_trial_copy(&before, &reach.after.session);
	assert_true(teach_path_find(&reach.after.session, teach_goal_code, &go_ahead, &path));
	assert_true(smtp_session_equal(&before.session, &reach.after.session));
	assert_memory_equal(&before.session.memory, &reach.after.session.memory,
			    sizeof(before.session.memory));
	assert_int_equal(path.count, 4);
	for (unsigned i = 0; i < path.count; i++)
		follow(&reach.after.session, &path.steps[i]);
	assert_int_equal(reach.after.session.state, SMTP_IN_DATA);
}

/* An example of several lines is gone line by line. */
static void a_path_names_every_line(void **state)
{
	const struct teach_code too_large = { 552, "5.3.4" };
	struct teach_path path;
	unsigned text = 0;

	(void)state;
	reach_lines(&reach, "workshop", READY "DATA");
	assert_true(teach_path_find(&reach.after.session, teach_goal_code, &too_large, &path));
	for (unsigned i = 0; i < path.count; i++) {
		assert_null(strchr(path.steps[i].line, '\n'));
		text += path.steps[i].verb == SMTP_TEXT;
		follow(&reach.after.session, &path.steps[i]);
	}
	assert_true(text > 1);
	assert_int_equal(path.steps[path.count - 1].code, 552);
}

static void accidents_are_the_last_resort(void **state)
{
	const enum smtp_state closed = SMTP_CLOSED;
	const struct teach_code timeout = { 421, "" };
	struct teach_path path;

	(void)state;
	reach_lines(&reach, "default", OPEN);
	assert_true(teach_path_find(&reach.after.session, teach_goal_state, &closed, &path));
	assert_int_equal(path.count, 1);
	assert_int_equal(path.steps[0].verb, SMTP_QUIT);
	assert_true(teach_path_find(&reach.after.session, teach_goal_code, &timeout, &path));
	assert_int_equal(path.count, 1);
	assert_int_equal(path.steps[0].verb, SMTP_IDLE);
	assert_string_equal(path.steps[0].line, "");
}

static void what_cannot_be_is_not_found(void **state)
{
	const struct teach_code never = { 571, "" }, too_large = { 552, "" };
	struct teach_path path;

	(void)state;
	reach_lines(&reach, "plain", "");
	assert_false(teach_path_find(&reach.after.session, teach_goal_code, &never, &path));
	assert_false(teach_path_find(&reach.after.session, teach_goal_code, &too_large, &path));
	assert_int_equal(path.count, 0);
	reach_lines(&reach, "default", "QUIT");
	assert_false(teach_path_find(&reach.after.session, teach_goal_code,
				     &(struct teach_code){ 250, "" }, &path));
}

/* A count that must be walked to is walked to. */
static void limits_within_reach_are_reached(void **state)
{
	const struct teach_code too_many = { 452, "4.5.3" };
	struct teach_path path;
	struct smtp_turn turn;

	(void)state;
	reach_lines(&reach, "workshop", OPEN);
	assert_true(teach_path_find(&reach.after.session, teach_goal_code, &too_many, &path));
	assert_int_equal(path.count, 4);
	reach_lines(&reach, "default", OPEN);
	assert_false(teach_path_find(&reach.after.session, teach_goal_code, &too_many, &path));
	for (unsigned i = 0; i < 95; i++)
		smtp_session_line(&reach.after.session, text_of("RCPT TO:<bob@example.org>"), &turn);
	assert_true(teach_path_find(&reach.after.session, teach_goal_code, &too_many, &path));
	assert_int_equal(path.count, 6);
}

/* The same as teach_goal_rule, but nothing is known of where it is met. */
static bool is_rule(const void *context, const struct teach_moment *moment)
{
	return teach_goal_rule(context, moment);
}

static void looking_only_where_it_leads_finds_the_same(void **state)
{
	static struct teach_path narrow, wide;
	const struct smtp_setting *setting = smtp_setting_named(text_of("workshop"));
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)) != NULL; n++) {
		bool found;

		smtp_trial_init(&reach.after, setting, NULL);
		found = teach_path_find(&reach.after.session, teach_goal_rule, rule, &narrow);
		assert_int_equal(found, teach_path_find(&reach.after.session, is_rule, rule, &wide));
		assert_int_equal(narrow.count, wide.count);
		for (unsigned i = 0; i < narrow.count; i++)
			assert_string_equal(narrow.steps[i].line, wide.steps[i].line);
	}
}

/* How many commands or events there are to forecast. */
static size_t verbs_heard(const struct smtp_session *session)
{
	size_t count = 0;

	if (session->state == SMTP_CLOSED)
		return 0;
	if (session->state == SMTP_IN_CHUNK || session->state == SMTP_IN_AUTH)
		return 1;
	if (session->state == SMTP_IN_DATA)
		return 2;
	for (enum smtp_verb verb = 0; verb < SMTP_OBSOLETE; verb++)
		count += smtp_setting_speaks(session->setting, verb) &&
			smtp_setting_has(session->setting, verb);
	return count;
}

static void what_is_forecast_happens(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		struct teach_forecast rows[SMTP_VERBS];
		size_t count;

		assert_true(reach_rule(&reach, rule));
		count = teach_forecast(&reach.after.session, rows, SMTP_VERBS);
		assert_int_equal(count, verbs_heard(&reach.after.session));
		for (size_t i = 0; i < count; i++) {
			struct smtp_trial copy;
			struct smtp_turn turn;

			smtp_trial_copy(&copy, &reach.after.session);
			smtp_session_line(&copy.session, text_of(rows[i].line), &turn);
			assert_int_equal(turn.verb, rows[i].verb);
			assert_ptr_equal(turn.rule, rows[i].rule);
			assert_int_equal(turn.reply.code, rows[i].code);
			assert_string_equal(turn.reply.enhanced, rows[i].enhanced);
		}
	}
}

static char *printed(struct page *page)
{
	struct buffer buffer = { 0 };

	page_print(page, 0, &page_marks_ascii, &buffer);
	page_free(page);
	return buffer.at ? buffer.at : heap_copy_string("");
}

static char *forecast_after(const char *lines)
{
	struct page *page = page_new();

	reach_lines(&reach, "default", lines);
	teach_forecast_page(page, &reach.after.session);
	return printed(page);
}

static void the_forecast_as_a_page(void **state)
{
	char *text = forecast_after(OPEN);

	(void)state;
	assert_string_equal(text,
		"What each command would be answered now\n"
		"+ EHLO client.example -> 250 mx.example.org greets client.example\n"
		"+ HELO client.example -> 250 mx.example.org\n"
		"x MAIL FROM:<ann@example.org> -> 503 5.5.1 A mail is open already; "
		"RSET gives it up\n"
		"+ RCPT TO:<bob@example.org> -> 250 2.1.5 Recipient ok\n"
		"x DATA -> 503 5.5.1 Name a recipient first: RCPT\n"
		"+ RSET -> 250 2.0.0 Reset: the mail is cleared\n"
		"+ NOOP -> 250 2.0.0 Ok\n"
		"+ VRFY ann -> 250 2.1.5 Ann Archer <ann@example.org>\n"
		"x EXPN nobody -> 550 5.1.1 No such mailing list: nobody\n"
		"+ HELP MAIL -> 214 2.0.0 MAIL FROM:<reverse-path> [parameters]\n"
		"+ QUIT -> 221 2.0.0 mx.example.org closing transmission channel\n");
	free(text);
	text = forecast_after(READY "DATA");
	assert_non_null(strstr(text, "\n+ . -> 250 2.6.0"));
	assert_non_null(strstr(text, "no reply: it is part of the letter"));
	free(text);
	text = forecast_after("QUIT");
	assert_non_null(strstr(text, "The connection is closed"));
	free(text);
}

/* What is said after the lines when `code` is asked for. */
static char *why_not(const char *setting, const char *lines, const char *code, bool found)
{
	struct teach_moment moment = reach_moment(&reach);
	struct page *page = page_new();
	struct teach_code wanted;

	reach_lines(&reach, setting, lines);
	assert_true(teach_code_read(text_of(code), &wanted));
	assert_int_equal(teach_why_not(page, &moment, &wanted), found);
	return printed(page);
}

static void expect_why_not(const char *setting, const char *lines, const char *code,
			   bool found, const char *words)
{
	char *text = why_not(setting, lines, code, found);

	if (!strstr(text, words))
		fail_msg("why not %s: not said: %s\nbut:\n%s", code, words, text);
	free(text);
}

static void why_not_354(void **state)
{
	char *text = why_not("default", OPEN "DATA", "354", true);

	(void)state;
	assert_string_equal(text,
		"Why not 354\n"
		"Line 3 was answered 503.\n"
		"354 is what the rule data.go-ahead answers to DATA.\n"
		"x no recipient has been accepted\n"
		"These lines were tried, in this order:\n"
		"- RCPT TO:<bob@example.org> -> 250 2.1.5\n"
		"- DATA -> 354\n"
		"Rule: data.go-ahead, RFC 5321 4.1.1.4 and 4.3.2\n");
	free(text);
}

static void why_not_other_codes(void **state)
{
	(void)state;
	expect_why_not("default", OPEN "DATA", "503", true,
		       "It was: line 3 was answered 503.");
	expect_why_not("default", OPEN "DATA", "5.5.1", true, "It was");
	expect_why_not("default", OPEN "DATA", "250", true, "- . -> 250 2.6.0\n");
	expect_why_not("default", OPEN "DATA", "550 5.7.1", true,
		       "DATA is never answered 550 5.7.1 here.");
	expect_why_not("default", OPEN "DATA", "571", false,
		       "No rule of this server answers 571.");
	expect_why_not("plain", OPEN "DATA", "552", false,
		       "The built-in server default can be brought to it.");
	expect_why_not("default", OPEN "DATA", "421", true,
		       "- The client has said nothing for too long. -> 421 4.4.2");
	expect_why_not("default", OPEN "RCPT TO:<nobody@example.org>", "251", false,
		       "x there is no mailbox nobody@example.org");
	expect_why_not("default", HELLO, "503", true, "- RCPT TO:<bob@example.org> -> 503");
	expect_why_not("default", OPEN "QUIT", "354", false,
		       "The connection is closed: nothing more can be said in it.\n"
		       "A new connection can be brought to it.\n");
	expect_why_not("default", "", "220", true, "It was: the server said 220.");
	expect_why_not("default", "", "554", true, "- a^Mb\n- . -> 554 5.6.0\n");
}

/* Nothing has been said yet: any verb will do. */
static void why_not_before_anything_was_said(void **state)
{
	const struct teach_code go_ahead = { 354, "" };
	struct smtp_trial trial;
	struct teach_moment moment = { &trial.session, NULL, &trial.session };
	struct page *page = page_new();
	char *text;

	(void)state;
	smtp_trial_init(&trial, smtp_setting_builtin(0), NULL);
	assert_true(teach_why_not(page, &moment, &go_ahead));
	text = printed(page);
	assert_non_null(strstr(text, "- The connection has been made. -> 220\n"));
	assert_non_null(strstr(text, "- DATA -> 354\n"));
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_are_read_as_people_write_them),
		cmocka_unit_test(following_the_advice_arrives),
		cmocka_unit_test(the_advice_is_what_a_learner_needs),
		cmocka_unit_test(a_path_is_found_and_can_be_gone),
		cmocka_unit_test(a_path_names_every_line),
		cmocka_unit_test(accidents_are_the_last_resort),
		cmocka_unit_test(what_cannot_be_is_not_found),
		cmocka_unit_test(limits_within_reach_are_reached),
		cmocka_unit_test(looking_only_where_it_leads_finds_the_same),
		cmocka_unit_test(what_is_forecast_happens),
		cmocka_unit_test(the_forecast_as_a_page),
		cmocka_unit_test(why_not_354),
		cmocka_unit_test(why_not_other_codes),
		cmocka_unit_test(why_not_before_anything_was_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
