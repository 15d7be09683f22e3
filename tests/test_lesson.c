// SPDX-License-Identifier: GPL-3.0-or-later
/* Lessons as files: what is read, what is shown, what is refused where. */
#include "lib/lessons.h"

#include <stdlib.h>
#include <string.h>

#define GOAL "```goal\nid: one\nsay: Get a 503.\ncode: 503\n```\n"

static const char whole[] =
	"# Out of *order*, `now`\n"
	"\n"
	"Some **strong** words,\nand a [link](https://example.org/).\n"
	"\n"
	"<!-- not shown -->\n"
	"\n"
	"- one\n"
	"- two `code`\n"
	"\n"
	"  and more\n"
	"\n"
	"## Numbers\n"
	"\n"
	"2. first\n"
	"3. second\n"
	"\n"
	"> quoted\n"
	"\n"
	"```smtp\n"
	"C: DATA\n"
	"S: 503 …\n"
	"```\n"
	"\n"
	"    indented\n"
	"\n"
	"```text\n"
	"  as it stands\n"
	"```\n"
	"\n"
	"```setting\n"
	"host: mail.example.net\n"
	"```\n"
	"\n"
	GOAL
	"```quiz\n"
	"id: which\n"
	"ask: Which digit?\n"
	"choices: [the first, the last]\n"
	"answer: 1\n"
	"why: It tells good from bad.\n"
	"wrong: {2: That one is detail.}\n"
	"after: one\n"
	"```\n"
	"```hint\n"
	"goal: one\n"
	"nudge: Think.\n"
	"rule: Order.\n"
	"command: DATA\n"
	"```\n"
	"```solution\n"
	"DATA\n"
	"\n"
	":answer 1\n"
	"```\n"
	"```wrong\n"
	"goal: one\n"
	"lines: |\n"
	"  NOOP\n"
	"feedback: expected\n"
	"```\n";

static void everything_is_read(void **state)
{
	struct lesson *lesson = lesson_good(whole);
	const struct lesson_attempt *attempt = lesson_attempt(lesson, 0);

	(void)state;
	assert_string_equal(lesson_name(lesson), "07-try");
	assert_string_equal(lesson_title(lesson), "Out of order, now");
	assert_int_equal(lesson_number(lesson), 7);
	assert_string_equal(lesson_setting(lesson)->host, "mail.example.net");
	assert_int_equal(lesson_goal_count(lesson), 2);
	assert_string_equal(lesson_goal_id(lesson, 0), "one");
	assert_string_equal(lesson_goal_says(lesson, 0), "Get a 503.");
	assert_string_equal(lesson_goal_says(lesson, 1), "Which digit?");
	assert_null(lesson_goal_id(lesson, 2));
	assert_null(lesson_goal_says(lesson, 2));
	assert_string_equal(lesson_hint(lesson, 0, 0), "Think.");
	assert_string_equal(lesson_hint(lesson, 0, 1), "Order.");
	assert_string_equal(lesson_hint(lesson, 0, 2), "DATA");
	assert_null(lesson_hint(lesson, 0, 3));
	assert_null(lesson_hint(lesson, 1, 0));
	assert_null(lesson_hint(lesson, 2, 0));
	assert_false(attempt->wrong);
	assert_int_equal(attempt->line_count, 3);
	assert_string_equal(attempt->lines[0], "DATA");
	assert_string_equal(attempt->lines[1], "");
	assert_string_equal(attempt->lines[2], ":answer 1");
	attempt = lesson_attempt(lesson, 1);
	assert_true(attempt->wrong);
	assert_int_equal(attempt->goal, 0);
	assert_int_equal(attempt->line_count, 1);
	assert_string_equal(attempt->feedback, "expected");
	assert_null(lesson_attempt(lesson, 2));
	lesson_free(lesson);
}

static void prose_is_shown_and_blocks_are_not(void **state)
{
	static const char shown[] =
		"Out of order, now\n"
		"\n"
		"Some strong words, and a link.\n"
		"\n"
		"• one\n"
		"• two code\n"
		"\n"
		"and more\n"
		"\n"
		"Numbers\n"
		"\n"
		"• 2. first\n"
		"• 3. second\n"
		"\n"
		"quoted\n"
		"\n"
		"C: DATA\n"
		"S: 503 …\n"
		"\n"
		"indented\n"
		"\n"
		"  as it stands\n"
		"\n"
		"Which digit?\n"
		":answer 1: the first\n"
		":answer 2: the last\n";
	struct lesson *lesson = lesson_good(whole);
	struct buffer out = { 0 };

	(void)state;
	page_print(lesson_prose(lesson), 0, &page_marks_unicode, &out);
	assert_string_equal(buffer_string_of(&out), shown);
	buffer_free(&out);
	lesson_free(lesson);
}

static void a_lesson_without_a_setting_has_the_default_one(void **state)
{
	struct lesson *lesson = lesson_good("# T\n" GOAL);
	struct page *page = page_new();

	(void)state;
	assert_ptr_equal(lesson_setting(lesson), smtp_setting_builtin(0));
	assert_false(lesson_question(lesson, 0, page));
	assert_false(lesson_question(lesson, 9, page));
	assert_true(page_is_empty(page));
	page_free(page);
	lesson_free(lesson);
}

static void windows_line_ends_are_read(void **state)
{
	struct lesson *lesson = lesson_good("# T\r\n\r\n```goal\r\nid: a\r\nsay: B c.\r\n"
					    "code: 503\r\n```\r\n```solution\r\nDATA\r\n```\r\n");

	(void)state;
	assert_string_equal(lesson_goal_says(lesson, 0), "B c.");
	assert_string_equal(lesson_attempt(lesson, 0)->lines[0], "DATA");
	lesson_free(lesson);
}

#define IN_GOAL(keys) "# T\n```goal\nid: a\nsay: b\n" keys "\n```\n"
#define IN_QUIZ(keys) "# T\n```quiz\nid: a\nask: b\nwhy: c\n" keys "\n```\n"

static const struct {
	const char *markdown;
	unsigned line;
	const char *says;
} faults[] = {
	{ "", 1, "begins with its title" },
	{ "Hello\n\n# T\n", 1, "begins with its title" },
	{ "## T\n", 1, "begins with its title" },
	{ "---\na: b\n---\n", 1, "begins with its title" },
	{ "# T\n\nx\n\n# U\n", 5, "there is only one" },
	{ "# T\n", 0, "asks for nothing" },
	{ "# T\n\x1b[2J", 2, "not plain text" },
	{ "# T\n\n\xc3\x28", 3, "not plain text" },
	{ "# T\n```gaol\n```\n", 2, "Did you mean \"goal\"?" },
	{ "# T\n```zzzzzzzzz\n```\n", 2, "Allowed are: setting, goal, quiz, hint" },
	{ "# T\n- x\n\n  ```goal\n  id: a\n  ```\n", 4, "may not stand in a list" },
	{ "# T\n```goal\nid: a\nsay: b\n```\n", 2, "This goal asks for nothing" },
	{ "# T\n```goal\nsay: b\ncode: 503\n```\n", 3, "no \"id\" here, and needs one" },
	{ "# T\n```goal\n```\n", 3, "no \"id\" here, and needs one" },
	{ "# T\n```goal\nid: a b\n```\n", 3, "letters, digits and hyphens" },
	{ "# T\n```goal\nid: []\n```\n", 3, "Expected a text" },
	{ "# T\n" GOAL GOAL, 8, "is a goal \"one\" already" },
	{ IN_GOAL("cod: 503"), 5, "Did you mean \"code\"?" },
	{ IN_GOAL("code: 5.5.1"), 5, "a code as 503" },
	{ IN_GOAL("code: [503, x]"), 5, "a code as 503" },
	{ IN_GOAL("code: {a: b}"), 5, "Expected one text" },
	{ IN_GOAL("enhanced: 503"), 5, "a code as 5.5.1" },
	{ IN_GOAL("rule: data.no-recipint"), 5, "Did you mean \"data.no-recipient\"?" },
	{ IN_GOAL("rule: []"), 5, "Expected one text" },
	{ IN_GOAL("verb: DTAA"), 5, "Did you mean \"DATA\"?" },
	{ IN_GOAL("state: recipient"), 5, "Did you mean \"recipients\"?" },
	{ IN_GOAL("recipients: many"), 5, "Expected a number" },
	{ IN_GOAL("delivered: yes"), 5, "Expected a mapping" },
	{ IN_GOAL("delivered:\n  form: x"), 6, "Did you mean \"from\"?" },
	{ IN_GOAL("delivered:\n  to-count: x"), 6, "Expected a number" },
	{ IN_GOAL("delivered:\n  to: {a: b}"), 6, "Expected one text" },
	{ IN_GOAL("delivered:\n  header: Subject"), 6, "Expected a mapping for \"header\"" },
	{ IN_GOAL("delivered:\n  header: {}"), 6, "Expected a mapping for \"header\"" },
	{ IN_GOAL("delivered:\n  header:\n    Subject: [a]"), 7, "a text for \"Subject\"" },
	{ IN_GOAL("code: 503\nafter: two"), 6, "\"two\" is no goal above" },
	{ IN_GOAL("code: 503\nafter: []"), 6, "Expected a text" },
	{ IN_GOAL("code: 503\ndifferent: 1"), 6, "from 2 to 16" },
	{ IN_GOAL("code: 503\nwithin: 0"), 6, "from 1 to" },
	{ IN_GOAL("code: 503\nwithout: reconnec"), 6, "Did you mean \"reconnect\"?" },
	{ IN_GOAL("code: 503\nwithout: {}"), 6, "Expected one text" },
	{ IN_GOAL("code: 503\nwithout: [EHLO, HELO, MAIL, RCPT, DATA, RSET, NOOP, QUIT, VRFY]"),
	  6, "no more than 8" },
	{ IN_GOAL("code: 503\nwithout: reconnect"), 2, "needs \"after\" or \"repairs\"" },
	{ IN_GOAL("code: 354\nrepairs: reconnect"), 6, "is no rule, flaw, code or command" },
	{ IN_GOAL("flaw: local.dot-lst"), 5, "\"local.dot-lst\" is no flaw. Did you mean \"local.dot-last\"?" },
	{ IN_GOAL("code: 354\nwithout: domain.dot-lst"), 6, "Did you mean \"domain.dot-last\"?" },
	{ "# T\n" GOAL "```goal\nid: a\nsay: b\ncode: 354\nafter: one\nrepairs: 503\n```\n",
	  7, "not both" },
	{ IN_QUIZ("choices: [x]"), 6, "from 2 to 9 choices" },
	{ IN_QUIZ("choices: {x: y}"), 6, "Expected one text" },
	{ IN_QUIZ("choices: [x, y]\nanswer: 3"), 2, "only 2 choices" },
	{ IN_QUIZ("choices: [x, y]\nanswer: 1\nwrong: {1: z}"), 8, "not the number of a wrong" },
	{ IN_QUIZ("choices: [x, y]\nanswer: 1\nwrong: {3: z}"), 8, "not the number of a wrong" },
	{ IN_QUIZ("choices: [x, y]\nanswer: 1\nwrong: {0: z}"), 8, "not the number of a wrong" },
	{ IN_QUIZ("choices: [x, y]"), 3, "no \"answer\"" },
	{ IN_QUIZ("choices: [x, y]\nanswer: 1\nafter: two"), 8, "\"two\" is no goal above" },
	{ IN_GOAL("delivered:\n  header-not: [a]"), 6, "Expected a mapping" },
	{ "# T\n```quiz\n[\n```\n", 4, "This is not YAML" },
	{ "# T\n```hint\ngoal: one\n```\n", 3, "\"one\" is no goal above" },
	{ "# T\n```hint\ngoal: []\n```\n", 3, "Expected a text" },
	{ "# T\n" GOAL "```hint\ngoal: onee\n```\n", 8, "Did you mean \"one\"?" },
	{ "# T\n" GOAL "```hint\ngoal: one\nnudge: a\nrule: b\n```\n", 8, "no \"command\"" },
	{ "# T\n" GOAL "```hint\ngoal: one\nnudge: a\nrule: b\ncommand: c\n```\n"
	  "```hint\ngoal: one\nnudge: a\nrule: b\ncommand: c\n```\n", 13, "its hints already" },
	{ "# T\n" GOAL "```wrong\ngoal: one\nlines: |\n  a\n```\n", 8, "no \"feedback\"" },
	{ "# T\n```solution\n```\n", 2, "This solution is empty" },
	{ "# T\n```setting\n```\n```setting\n```\n", 4, "a second one" },
	{ "# T\n```setting\nhots: x\n```\n", 3, "Did you mean \"host\"?" },
	{ "# T\n```smtp\nC: EHLO x\nX: y\n```\n", 4, "begins with \"C: \" or \"S: \"" },
	{ "# T\n```smtp\n```\n", 2, "This dialogue is empty" },
	{ "# T\n```smtp more\n```\n", 2, "\"smtp\" or \"smtp continued\"" },
	{ "# T\n```smtp continued\n```\n", 2, "no dialogue above" },
};

static void faults_name_the_line_and_what_is_expected(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
		lesson_refused(faults[i].markdown, faults[i].line, faults[i].says);
}

static void a_goal_has_so_many_conditions(void **state)
{
	struct buffer many = { 0 };

	(void)state;
	buffer_string(&many, "# T\n```goal\nid: a\nsay: b\ndelivered:\n  body: [x");
	for (unsigned i = 0; i < 60; i++)
		buffer_string(&many, ", x");
	buffer_string(&many, "]\n```\n");
	lesson_refused(many.at, 6, "more conditions than 48");
	buffer_free(&many);
}

static void a_lesson_has_so_many_goals(void **state)
{
	struct buffer many = { 0 };

	(void)state;
	buffer_string(&many, "# T\n");
	for (unsigned i = 0; i < 32; i++)
		buffer_format(&many, "```goal\nid: g%u\nsay: b\ncode: 503\n```\n", i);
	lesson_free(lesson_good(many.at));
	buffer_string(&many, "```goal\nid: last\nsay: b\ncode: 503\n```\n");
	lesson_refused(many.at, 162, "no more than 32 goals");
	buffer_free(&many);
}

static void hostile_files_are_faults_or_prose(void **state)
{
	static const char *const pieces[] = {
		"> ", "- ", "[", "*", "`", "<a ", "![", "1. ", "# ", "**a", "\\", "&#0;",
	};
	struct fault fault;

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++) {
		struct buffer b = { 0 };

		buffer_string(&b, "# T\n" GOAL "\n");
		for (unsigned n = 0; n < 2000; n++)
			buffer_string(&b, pieces[i]);
		lesson_free(lesson_parse("x", buffer_view(&b), &fault));
		buffer_free(&b);
	}
	assert_null(lesson_parse("x", text_span("# T\0\n", 5), &fault));
	assert_string_equal(fault.says, "This line holds a byte that is not plain text; "
					"expected UTF-8 without control characters.");
}

static void a_file_too_large_is_refused(void **state)
{
	size_t size = (1 << 20) + 1;
	char *at = heap_new(size, 1);
	struct fault fault;

	(void)state;
	memset(at, 'a', size);
	assert_null(lesson_parse("x", text_span(at, size), &fault));
	assert_non_null(strstr(fault.says, "too large"));
	free(at);
}

static void told_of_broken(void *context, const struct fault *fault)
{
	if (!context)
		fail_msg("%s:%u: %s", fault->file, fault->line, fault->says);
	*(struct fault *)context = *fault;
}

static void add(struct course *course, const char *name)
{
	course_add(course, name, name, text_of("# T\n" GOAL));
}

static void a_broken_lesson_is_told_of_when_asked_for(void **state)
{
	struct fault fault = { .line = 0 };
	struct course *course = course_new(told_of_broken, &fault);

	(void)state;
	add(course, "01-good");
	course_add(course, "02-bad", "lessons/02-bad.md", text_of("# T\n\n```goal\nx: 1\n```\n"));
	assert_int_equal(fault.line, 0);
	assert_null(course_lesson(course, 1));
	assert_string_equal(fault.file, "lessons/02-bad.md");
	assert_true(fault.line > 0);
	fault.line = 0;
	assert_null(course_lesson(course, 1));
	assert_int_equal(fault.line, 0);
	assert_string_equal(course_name(course, 1), "02-bad");
	assert_non_null(course_lesson(course, 0));
	course_free(course);
}

static void a_course_is_in_order_and_found_by_name(void **state)
{
	static const struct {
		const char *typed;
		size_t n;
	} found[] = {
		{ "07-out-of-order", 2 }, { "out-of-order", 2 }, { "7", 2 },  { "07", 2 },
		{ "OUT", 2 },             { "01", 0 },           { "1", 0 },  { " 7 ", 2 },
		{ "hello", 0 },           { "he", 0 },           { "loose", 3 }, { "lo", 3 },
		{ "headers", 1 },         { "", 4 },             { "zzz", 4 }, { "0", 0 },
		{ "8", 4 },               { "99999999999", 4 },
	};
	struct course *course = course_new(told_of_broken, NULL);

	(void)state;
	add(course, "loose");
	add(course, "07-out-of-order");
	add(course, "01-hello");
	add(course, "04-headers");
	assert_int_equal(course_count(course), 4);
	assert_string_equal(lesson_name(course_lesson(course, 0)), "01-hello");
	assert_string_equal(lesson_name(course_lesson(course, 1)), "04-headers");
	assert_null(course_lesson(course, 4));
	assert_int_equal(lesson_number(course_lesson(course, 3)), 0);
	for (size_t i = 0; i < sizeof(found) / sizeof(*found); i++)
		if (course_find(course, text_of(found[i].typed)) != found[i].n)
			fail_msg("\"%s\"", found[i].typed);
	course_free(course);
	course_free(NULL);
	lesson_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everything_is_read),
		cmocka_unit_test(prose_is_shown_and_blocks_are_not),
		cmocka_unit_test(a_lesson_without_a_setting_has_the_default_one),
		cmocka_unit_test(windows_line_ends_are_read),
		cmocka_unit_test(faults_name_the_line_and_what_is_expected),
		cmocka_unit_test(a_goal_has_so_many_conditions),
		cmocka_unit_test(a_lesson_has_so_many_goals),
		cmocka_unit_test(hostile_files_are_faults_or_prose),
		cmocka_unit_test(a_file_too_large_is_refused),
		cmocka_unit_test(a_broken_lesson_is_told_of_when_asked_for),
		cmocka_unit_test(a_course_is_in_order_and_found_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
