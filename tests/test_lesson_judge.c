// SPDX-License-Identifier: GPL-3.0-or-later
/* The judge: sittings played line by line, and what is said of each goal. */
#include "lib/lessons.h"

#include "lesson/goal_words.h"

#include <string.h>

#define GOAL(keys) "```goal\n" keys "```\n"
#define HELLO "EHLO client.example\n"
#define MAIL "MAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>\n"
#define ENVELOPE HELLO MAIL

static bool is_met(const struct table *table, size_t goal)
{
	return judge_is_met(table->judge, goal);
}

/* Plays the lines against one goal and says whether it is met. */
static bool meets(const char *keys, const char *lines)
{
	struct buffer markdown = { 0 };
	struct table table;
	bool met;

	buffer_format(&markdown, "# T\n```goal\nid: a\nsay: Do it.\n%s\n```\n", keys);
	table_open(&table, buffer_string_of(&markdown));
	table_type(&table, lines);
	met = is_met(&table, 0);
	table_close(&table);
	buffer_free(&markdown);
	return met;
}

/* The same, and that the feedback holds these words when it is not. */
static void misses(const char *keys, const char *lines, const char *words)
{
	struct buffer markdown = { 0 };
	struct table table;

	buffer_format(&markdown, "# T\n```goal\nid: a\nsay: Do it.\n%s\n```\n", keys);
	table_open(&table, buffer_string_of(&markdown));
	table_type(&table, lines);
	if (is_met(&table, 0))
		fail_msg("met: %s", keys);
	table_says(&table, 0, words);
	table_close(&table);
	buffer_free(&markdown);
}

/* Events that only some servers know, by the names that faults have them by. */
static void conditions_on_events_of_extensions(void **state)
{
	static const struct {
		const char *setting, *verb, *lines;
	} rows[] = {
		{ "base: chunking", "chunk", ENVELOPE "BDAT 3 LAST\nx\n" },
		{ "base: lmtp", "delivery",
		  "LHLO client.example\n" MAIL "DATA\n.\n" },
		{ "extensions: +AUTH\nauth: {clear: yes}\naccounts: {ann: paper boat}",
		  "response", HELLO "AUTH LOGIN\nYW5u\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buffer markdown = { 0 };
		struct table table;

		buffer_format(&markdown, "# T\n```setting\n%s\n```\n"
			      GOAL("id: a\nsay: Do it.\nverb: %s\n")
			      GOAL("id: b\nsay: Do it not.\nverb: %s\nwithout: %s\n"),
			      rows[i].setting, rows[i].verb, rows[i].verb, rows[i].verb);
		table_open(&table, buffer_string_of(&markdown));
		table_type(&table, rows[i].lines);
		assert_true(is_met(&table, 0));
		assert_false(is_met(&table, 1));
		table_says(&table, 1, rows[i].verb);
		table_close(&table);
		buffer_free(&markdown);
	}
}

static void conditions_on_a_turn(void **state)
{
	(void)state;
	assert_true(meets("code: 503", "DATA\n"));
	assert_true(meets("code: [501, 503]", "DATA\n"));
	misses("code: [501, 503]", HELLO, "✗ expected the reply 501 or 503, it was 250\n");
	assert_true(meets("enhanced: 5.5.1", "DATA\n"));
	misses("enhanced: 5.5.1", HELLO, "✗ expected the enhanced code 5.5.1, there was none\n");
	assert_true(meets("verb: data\ncode: 503", "data\n"));
	misses("verb: DATA\ncode: 503", HELLO "MAIL\n",
	       "✗ expected the command DATA, it was MAIL\n"
	       "✗ expected the reply 503, it was 501\n");
	assert_true(meets("verb: AUTH", HELLO "auth PLAIN\n"));
	misses("verb: AUTH", HELLO "STARTTLS\n", "expected the command AUTH, it was STARTTLS");
	assert_true(meets("verb: SOML", HELLO "SOML FROM:<a@b.example>\n"));
	assert_true(meets("verb: unknown", "HOLA\n"));
	assert_true(meets("verb: idle", ":wait 1h\n"));
	assert_true(meets("verb: text", ENVELOPE "DATA\nx\n"));
	assert_true(meets("verb: dot", ENVELOPE "DATA\nx\n.\n"));
	assert_true(meets("verb: connect\ncode: 220", ""));
	assert_true(meets("rule: [data.no-mail, data.before-hello]", "DATA\n"));
	misses("rule: [data.no-mail, data.no-recipient]", "DATA\n",
	       "✗ expected another outcome: “DATA was refused: no mail is open, so there is "
	       "neither sender nor recipient.”\n");
	assert_true(meets("state: data", ENVELOPE "DATA\n"));
	misses("state: data", HELLO, "✗ expected the state data, it was greeted\n");
	assert_true(meets("recipients: 1", ENVELOPE));
	misses("recipients: 2", ENVELOPE, "expected 2 accepted recipients, there were 1");
}

#define LETTER "DATA\nSubject: Lunch\n at noon\nfrom: Carol <carol@example.org>\n" \
	"\nHello Bob,\n..\n::)\n.\n"

static void conditions_on_a_message(void **state)
{
	(void)state;
	assert_true(meets("delivered: {}", ENVELOPE LETTER));
	misses("delivered: {}", ENVELOPE "DATA\n", "✗ expected a message to be accepted\n");
	assert_true(meets("delivered:\n"
			  "  from: ANN@example.org\n"
			  "  to: bob@EXAMPLE.org\n"
			  "  to-count: 1\n"
			  "  header: {subject: 'lunch at', From: carol@}\n"
			  "  header-not: {Subject: dinner, X-None: x}\n"
			  "  header-missing: [To, Cc]\n"
			  "  body: hello\n"
			  "  body-line: ['Hello Bob,', '.', ':)']\n"
			  "  lines: 3\n", ENVELOPE LETTER));
	misses("delivered: {from: <>}", ENVELOPE LETTER,
	       "✓ a message was accepted\n"
	       "✗ expected the sender <>, it was <ann@example.org>\n");
	assert_true(meets("delivered: {from: <>}",
			  HELLO "MAIL FROM:<>\nRCPT TO:<bob@example.org>\n" LETTER));
	misses("delivered: {to: [bob@example.org, carol@example.org]}", ENVELOPE LETTER,
	       "✓ bob@example.org was a recipient\n"
	       "✗ expected the recipient carol@example.org\n");
	misses("delivered: {to-count: 2}", ENVELOPE LETTER,
	       "✗ expected 2 recipients, there were 1\n");
	misses("delivered: {header: {Subject: dinner}}", ENVELOPE LETTER,
	       "✗ expected the field Subject to hold “dinner”, it held “Lunch at noon”\n");
	misses("delivered: {header: {To: ''}}", ENVELOPE LETTER,
	       "✗ expected the field To to hold “”, it held “”\n");
	assert_true(meets("delivered: {header: {Subject: ''}}", ENVELOPE LETTER));
	misses("delivered: {header-not: {From: carol}}", ENVELOPE LETTER,
	       "✗ expected the field From not to hold “carol”\n");
	misses("delivered: {header-missing: SUBJECT}", ENVELOPE LETTER,
	       "✗ expected no field SUBJECT\n");
	misses("delivered: {body: lunch}", ENVELOPE LETTER,
	       "✗ expected the body to hold “lunch”\n");
	misses("delivered: {body-line: 'hello Bob,'}", ENVELOPE LETTER,
	       "✗ expected the line “hello Bob,” in the body\n");
	misses("delivered: {lines: 4}", ENVELOPE LETTER,
	       "✗ expected a body of 4 lines, it had 3\n");
	assert_true(meets("delivered: {lines: 0}", ENVELOPE "DATA\nSubject: x\n.\n"));
	assert_true(meets("delivered: {header-missing: Subject}",
			  ENVELOPE "DATA\nnot a field\n\nSubject: body\n.\n"));
}

static void long_values_are_cut_in_feedback(void **state)
{
	struct buffer lines = { 0 };

	(void)state;
	buffer_string(&lines, ENVELOPE "DATA\nSubject: ");
	for (unsigned i = 0; i < 300; i++)
		buffer_byte(&lines, 'x');
	buffer_string(&lines, "\n.\n");
	misses("delivered: {header: {Subject: y}}", lines.at, "xxx…”\n");
	buffer_clear(&lines);
	buffer_string(&lines, "EHLO ");
	for (unsigned i = 0; i < 100; i++)
		buffer_byte(&lines, 'x');
	misses("code: 354", lines.at, "xxx…, was answered");
	buffer_free(&lines);
}

static void a_refused_message_is_none(void **state)
{
	(void)state;
	misses("delivered: {}", ENVELOPE "DATA\na\rb\n.\n",
	       "line 6, ., was answered 554.\n✗ expected a message to be accepted\n");
}

static void each_message_has_its_own_content(void **state)
{
	(void)state;
	assert_false(meets("delivered: {body: one, body-line: two}",
			   ENVELOPE "DATA\n\none\n.\nMAIL FROM:<>\nRCPT TO:<bob@example.org>\n"
			   "DATA\n\ntwo\n.\n"));
	assert_false(meets("delivered: {body: one}",
			   ENVELOPE "DATA\n\none\n:reset\n" ENVELOPE "DATA\n\ntwo\n.\n"));
}

static void feedback_tells_the_closest_turn(void **state)
{
	static const char goal[] = "# T\n" GOAL("id: a\nsay: Get a 503 from DATA.\n"
						"verb: DATA\ncode: 503\n");
	struct table table;

	(void)state;
	table_open(&table, goal);
	assert_string_equal(table_feedback(&table, 0),
		"Goal 1 is not met yet: Get a 503 from DATA.\n"
		"Nothing has been tried towards it so far.\n");
	table_type(&table, ENVELOPE "DATA\n");
	assert_string_equal(table_feedback(&table, 0),
		"Goal 1 is not met yet: Get a 503 from DATA.\n"
		"Closest so far: line 4, DATA, was answered 354.\n"
		"✓ the command was DATA\n"
		"✗ expected the reply 503, it was 354\n"
		"Sender and recipient are known, so the letter may follow. 354 is a go-ahead "
		"and not a verdict: whether the message is accepted is said after the final "
		"dot.\n"
		"Written in: RFC 5321 4.1.1.4 and 4.3.2\n");
	table_type(&table, ".\nNOOP\nNOOP\n");
	table_says(&table, 0, "line 4, DATA");
	table_type(&table, "RCPT TO:<bob@example.org>\n");
	table_says(&table, 0, "line 8, RCPT TO:<bob@example.org>, was answered 503");
	table_type(&table, "DATA\n");
	assert_string_equal(table_feedback(&table, 0),
			    "✓ Goal 1 was met in line 9: Get a 503 from DATA.\n");
	judge_feedback(table.judge, 7, NULL);
	table_close(&table);
}

static void feedback_on_events(void **state)
{
	(void)state;
	misses("verb: idle\nstate: greeted", HELLO "QUIT\n:reset\n:wait 10m\n",
	       "Closest so far: The client has said nothing for too long. "
	       "The server said 421.\n");
}

static void feedback_on_mail_data(void **state)
{
	(void)state;
	misses("verb: text\ncode: 599", ENVELOPE "DATA\nx\n",
	       "Closest so far: line 5, which was mail data.\n"
	       "✓ the command was text\n"
	       "✗ expected the reply 599, there was none\n");
	misses("verb: text\nstate: closed\nrule: any.closed", "QUIT\nNOOP\n",
	       "line 2, NOOP, was not answered");
}

static const char in_order[] = "# T\n"
	GOAL("id: early\nsay: Be refused.\nverb: DATA\ncode: 503\n")
	GOAL("id: late\nsay: Put it right.\nafter: early\ncode: 354\nwithout: [reconnect, RSET]\n"
	     "within: 3\n");

static void after_counts_behind_the_other_goal_only(void **state)
{
	struct table table;

	(void)state;
	table_open(&table, in_order);
	table_type(&table, ENVELOPE "DATA\n.\n");
	assert_false(is_met(&table, 1));
	table_says(&table, 1, "✓ the reply was 354\n✗ expected this first: Be refused.\n");
	table_type(&table, "DATA\n");
	assert_true(is_met(&table, 0));
	assert_int_equal(judge_current(table.judge), 1);
	table_says(&table, 1, "Nothing has been tried");
	table_type(&table, "MAIL FROM:<>\nRCPT TO:<bob@example.org>\nDATA\n");
	assert_true(is_met(&table, 1));
	assert_true(judge_is_done(table.judge));
	assert_int_equal(judge_current(table.judge), 2);
	table_close(&table);
}

static void without_names_the_first_offence(void **state)
{
	struct table table;

	(void)state;
	table_open(&table, in_order);
	table_type(&table, HELLO "DATA\nRSET\nMAIL FROM:<>\nRSET\n");
	table_type(&table, "MAIL FROM:<>\nRCPT TO:<bob@example.org>\nDATA\n");
	assert_false(is_met(&table, 1));
	table_says(&table, 1, "✓ this came first: Be refused.\n"
			      "✓ there was no new connection\n"
			      "✗ this must not happen: RSET; it did in line 3\n"
			      "✗ expected at most 3 commands, there were 6\n");
	table_type(&table, ".\nMAIL FROM:<>\nDATA\nRCPT TO:<bob@example.org>\nDATA\n");
	assert_true(is_met(&table, 1));
	table_close(&table);
}

static void a_new_connection_is_an_offence_too(void **state)
{
	struct table table;

	(void)state;
	table_open(&table, in_order);
	table_type(&table, HELLO "DATA\n:reset\n" ENVELOPE "DATA\n");
	assert_false(is_met(&table, 1));
	table_says(&table, 1, "✗ expected no new connection\n✓ this did not happen: RSET\n");
	table_close(&table);
}

static void without_after_counts_from_the_connection(void **state)
{
	static const char keys[] = "delivered: {}\nwithout: [503, 5.5.4, rcpt.not-relayed]\n"
				   "within: 4";

	(void)state;
	assert_true(meets(keys, ENVELOPE "DATA\n.\n"));
	assert_false(meets(keys, "DATA\n" ENVELOPE "DATA\n.\n"));
	assert_false(meets(keys, ENVELOPE "NOOP\nDATA\n.\n"));
	assert_true(meets(keys, "DATA\nNOOP\n:reset\n" ENVELOPE "DATA\n.\n"));
	misses(keys, ENVELOPE "DATA x\nDATA\n.\n", "✗ this must not happen: 5.5.4; it did in line 4");
	misses(keys, HELLO "MAIL FROM:<>\nRCPT TO:<x@example.com>\n",
	       "✗ this must not happen: “<domain named> is not a domain of this server, and it "
	       "does not pass on strangers' mail.”; it did in line 3");
}

/* Flaws are asked for like rules, and told in their words. */
static void goals_name_flaws(void **state)
{
	static const char two[] = "code: 501\ndifferent: 2";
	static const char mended[] = "rule: mail.accepted\nrepairs: local.dot-last\n"
				     "without: domain.dot-last";

	(void)state;
	assert_true(meets("flaw: local.dot-last", HELLO "MAIL FROM:<ann.@example.org>\n"));
	assert_true(meets("flaw: [local.dots, local.dot-last]",
			  HELLO "MAIL FROM:<ann.@example.org>\n"));
	assert_true(meets("flaw: verb.near", "QUITT\n"));
	misses("flaw: [local.dots, local.dot-first]", HELLO "MAIL FROM:<ann.@example.org>\n",
	       "✗ expected the mistake “two dots stand together before the \"@\"” or “the part "
	       "before the \"@\" begins with a dot”, it was “a dot stands right before the \"@\"”\n");
	misses("flaw: local.dots", HELLO,
	       "✗ expected the mistake “two dots stand together before the \"@\"”, there was none\n");
	assert_true(meets(mended, HELLO "MAIL FROM:<ann.@example.org>\n"
				  "MAIL FROM:<ann@example.org>\n"));
	assert_false(meets(mended, HELLO "MAIL FROM:<ann@example.org>\n"));
	assert_false(meets(mended, HELLO "MAIL FROM:<ann.@example.org>\n"
				   "MAIL FROM:<ann@example.org.>\nMAIL FROM:<ann@example.org>\n"));
	assert_true(meets(two, HELLO "MAIL FROM:<ann.@example.org>\nMAIL FROM:<ann@example..org>\n"));
	assert_false(meets(two, HELLO "MAIL FROM:<ann.@example.org>\nMAIL FROM:<bob.@example.org>\n"));
}

/* What was wrong with the line, where, and what was meant; no id, and no password. */
static void feedback_shows_the_flaw(void **state)
{
	static const char login[] =
		"# T\n```setting\nbase: login\n```\n" GOAL("id: a\nsay: Do it.\ncode: 235\n");
	struct table table;

	(void)state;
	misses("code: 250\nrule: mail.accepted", "EHLO client.example.\n",
	       "What is wrong: the domain ends with a dot.\n"
	       "EHLO client.example.\n"
	       "                   ^\n"
	       "The DNS writes a dot at the end of a full name. SMTP does not.\n"
	       "Meant, probably: EHLO client.example\n"
	       "Written in: RFC 5321 2.3.5 and 4.1.2\n");
	table_open(&table, login);
	table_type(&table, HELLO "STARTTLS\n" HELLO "AUTH PLAIN AGFubgBwYXBlciBib2F\n");
	table_says(&table, 0, "line 4, AUTH PLAIN ********, was answered 501.");
	assert_null(strstr(table_feedback(&table, 0), "AGFubg"));
	table_close(&table);
}

static void different_counts_reasons(void **state)
{
	static const char keys[] = "code: 503\ndifferent: 3";

	(void)state;
	misses(keys, "DATA\nDATA\nDATA\n",
	       "✗ expected 3 different reasons, so far: “DATA was refused: no mail is open, and "
	       "the server does not even know who you are.”\n");
	misses(keys, HELLO, "✗ expected 3 different reasons, so far there was none\n");
	misses(keys, "DATA\n" HELLO "DATA\n",
	       "know who you are.”, “DATA was refused: no mail is open, so");
	assert_true(meets(keys, "DATA\n" HELLO "DATA\nMAIL FROM:<>\nDATA\n"));
}

static void repairs_count_once_each(void **state)
{
	static const char once[] = "code: 354\nrepairs: 503\nwithout: [reconnect]";
	static const char twice[] = "code: 354\nrepairs: [503, 501]\ndifferent: 2";

	(void)state;
	misses(once, ENVELOPE "DATA\n", "✗ expected this first, not yet repaired: 503\n");
	assert_true(meets(once, "DATA\n" ENVELOPE "DATA\n"));
	misses(once, "DATA\n:reset\n" ENVELOPE "DATA\n", "✗ expected no new connection\n");
	misses(twice, "RCPT TO:<x@y>\nDATA\n" ENVELOPE "DATA\n",
	       "✗ expected 2 different reasons, so far: “DATA was refused: no mail is open, and");
	misses(twice, "DATA\n" ENVELOPE "DATA\n.\nMAIL FROM:<>\nRCPT TO:<bob@example.org>\n"
	       "DATA\n", "✗ expected this first, not yet repaired: 503 or 501");
	assert_true(meets(twice, "DATA\n" ENVELOPE "DATA\n.\nMAIL FROM:<>\nDATA\n"
			  "RCPT TO:<bob@example.org>\nDATA\n"));
}

static const char with_quiz[] = "# T\n"
	GOAL("id: one\nsay: Be refused.\ncode: 503\n")
	"```quiz\nid: two\nask: Which?\nchoices: [a, b, c]\nanswer: 2\nwhy: It is `b`.\n"
	"wrong: {1: Not a.}\nafter: one\n```\n"
	GOAL("id: three\nsay: Be polite.\nverb: QUIT\nafter: two\n");

static void a_quiz_is_answered_by_number(void **state)
{
	struct table table;
	bool right;

	(void)state;
	table_open(&table, with_quiz);
	assert_false(judge_answer(table.judge, text_of("2"), &right));
	assert_false(lesson_type(&table.talk, table.judge, text_of(":answer 2")));
	table_type(&table, "DATA\n");
	table_says(&table, 1, "Goal 2 is not met yet: Which?\nAnswer with the number");
	assert_true(judge_answer(table.judge, text_of(" 1 "), &right));
	assert_false(right);
	table_says(&table, 1, "✗ Not a.\n");
	assert_true(judge_answer(table.judge, text_of("3"), &right));
	table_says(&table, 1, "✗ That is not the right answer.\n");
	assert_true(judge_answer(table.judge, text_of("4"), &right));
	assert_false(right);
	table_says(&table, 1, "Answer with the number");
	table_type(&table, "QUIT\n");
	assert_false(is_met(&table, 2));
	assert_true(judge_answer(table.judge, text_of("2"), &right));
	assert_true(right);
	assert_true(is_met(&table, 1));
	assert_string_equal(table_feedback(&table, 1), "✓ Goal 2 is met: Which?\nIt is b.\n");
	assert_false(judge_answer(table.judge, text_of("2"), &right));
	table_type(&table, ":reset\nQUIT\n");
	assert_true(judge_is_done(table.judge));
	table_close(&table);
}

static void goals_of_an_earlier_sitting_are_remembered(void **state)
{
	struct table table;

	(void)state;
	table_open(&table, in_order);
	assert_true(judge_remember(table.judge, "early"));
	assert_false(judge_remember(table.judge, "never"));
	assert_true(is_met(&table, 0));
	table_says(&table, 0, "✓ Goal 1 was met in an earlier sitting: Be refused.\n");
	table_type(&table, ENVELOPE "DATA\n");
	assert_false(is_met(&table, 1));
	table_type(&table, ".\nMAIL FROM:<>\nDATA\nRCPT TO:<bob@example.org>\nDATA\n");
	assert_true(is_met(&table, 1));
	table_close(&table);

	table_open(&table, with_quiz);
	assert_true(judge_remember(table.judge, "two"));
	table_says(&table, 1, "earlier sitting: Which?\nIt is b.\n");
	table_type(&table, "QUIT\n");
	assert_true(is_met(&table, 2));
	table_close(&table);
}

static void what_was_different_once_need_not_be_again(void **state)
{
	static const char lesson[] = "# T\n"
		GOAL("id: many\nsay: Many.\ncode: 503\ndifferent: 3\n")
		GOAL("id: then\nsay: Then.\nverb: QUIT\nafter: many\n");
	struct table table;

	(void)state;
	table_open(&table, lesson);
	judge_remember(table.judge, "many");
	table_type(&table, "DATA\nQUIT\n");
	assert_true(is_met(&table, 1));
	table_close(&table);
}

static void sixteen_rules_are_told_apart_and_more_do_no_harm(void **state)
{
	(void)state;
	assert_true(meets("enhanced: [5.5.1, 5.5.2, 5.5.4, 5.1.1, 5.1.2, 5.1.3, 5.1.7, 5.1.8,"
			   " 5.7.1, 5.0.0, 5.3.0]\ndifferent: 16",
		"DATA\nMAIL\nRCPT\nHOLA\nQUIT x\nRSET x\n::\nSEND x\nAUTH x\nEXPN\nVRFY\n" HELLO
		"DATA\nRCPT\nMAIL\nMAIL FROM:x\nMAIL FROM: <>\nMAIL FROM:<ann>\nHELP zzz\n"));
}

static void orders_that_are_not_understood_do_nothing(void **state)
{
	static const char *const bad[] = {
		":wait", ":wait x", ":wait 25h", ":wait 86401", ":reset now", ":hint", ":",
		":answer 1", "",
	};
	struct table table;

	(void)state;
	table_open(&table, in_order);
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_false(lesson_type(&table.talk, table.judge, text_of(bad[i])));
	assert_int_equal(table.talk.now.session.memory.line, 0);
	table_type(&table, ":wait 30\n:wait 10S\n:wait 1m\n");
	assert_int_equal(table.talk.now.session.state, SMTP_CONNECTED);
	assert_int_equal(smtp_session_idle(&table.talk.now.session), 100);
	judge_free(table.judge);
	table.judge = NULL;
	assert_false(lesson_type(&table.talk, table.judge, text_of(":answer 1")));
	table_type(&table, "NOOP\n");
	table_close(&table);
}

static void names_end(void **state)
{
	size_t n = 0;

	(void)state;
	while (goal_states.words(NULL, n))
		n++;
	assert_int_equal(n, SMTP_STATES - SMTP_CONNECTED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(conditions_on_a_turn),
		cmocka_unit_test(conditions_on_events_of_extensions),
		cmocka_unit_test(conditions_on_a_message),
		cmocka_unit_test(long_values_are_cut_in_feedback),
		cmocka_unit_test(a_refused_message_is_none),
		cmocka_unit_test(each_message_has_its_own_content),
		cmocka_unit_test(feedback_tells_the_closest_turn),
		cmocka_unit_test(feedback_on_events),
		cmocka_unit_test(feedback_on_mail_data),
		cmocka_unit_test(after_counts_behind_the_other_goal_only),
		cmocka_unit_test(without_names_the_first_offence),
		cmocka_unit_test(a_new_connection_is_an_offence_too),
		cmocka_unit_test(without_after_counts_from_the_connection),
		cmocka_unit_test(goals_name_flaws),
		cmocka_unit_test(feedback_shows_the_flaw),
		cmocka_unit_test(different_counts_reasons),
		cmocka_unit_test(repairs_count_once_each),
		cmocka_unit_test(a_quiz_is_answered_by_number),
		cmocka_unit_test(goals_of_an_earlier_sitting_are_remembered),
		cmocka_unit_test(what_was_different_once_need_not_be_again),
		cmocka_unit_test(sixteen_rules_are_told_apart_and_more_do_no_harm),
		cmocka_unit_test(orders_that_are_not_understood_do_nothing),
		cmocka_unit_test(names_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
