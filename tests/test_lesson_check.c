// SPDX-License-Identifier: GPL-3.0-or-later
/* Lessons that prove themselves, and what is said of those that do not. */
#include "lib/lessons.h"

#include <string.h>

#define HINT(goal) "```hint\ngoal: " goal "\nnudge: a\nrule: b\ncommand: c\n```\n"
#define GOAL "# T\n```goal\nid: one\nsay: Get a 503.\ncode: 503\n```\n" HINT("one")
#define SOLVED "```solution\nDATA\n```\n"

struct told {
	size_t count;
	struct fault last;
};

static void tell(void *context, const struct fault *fault)
{
	struct told *told = context;

	told->count++;
	told->last = *fault;
}

/* That a lesson has this one fault. */
static void broken(const char *markdown, unsigned line, const char *says)
{
	struct lesson *lesson = lesson_good(markdown);
	struct told told = { 0 };
	size_t faults = lesson_check(lesson, tell, &told);

	if (faults != 1 || told.last.line != line || !strstr(told.last.says, says))
		fail_msg("%zu faults; %s:%u: %s", faults, told.last.file, told.last.line,
			 told.last.says);
	assert_int_equal(told.count, 1);
	assert_string_equal(told.last.file, "07-try.md");
	lesson_free(lesson);
}

static void proved(const char *markdown)
{
	struct lesson *lesson = lesson_good(markdown);
	struct told told = { 0 };

	if (lesson_check(lesson, tell, &told))
		fail_msg("%s:%u: %s", told.last.file, told.last.line, told.last.says);
	lesson_free(lesson);
}

static void a_good_lesson_is_proved(void **state)
{
	(void)state;
	proved(GOAL SOLVED "```solution\nEHLO client.example\nDATA\n```\n"
	       "```wrong\ngoal: one\nlines: |\n  EHLO client.example\n"
	       "feedback: expected the reply 503, it was 250\n```\n"
	       "```wrong\ngoal: one\nlines: ':wait 10m'\n"
	       "feedback: The client has said nothing for too long. The server said 421.\n```\n");
}

static void a_quiz_needs_no_hint_but_an_answer(void **state)
{
	static const char quiz[] = "```quiz\nid: two\nask: Which?\nchoices: [a, b]\nanswer: 1\n"
				   "why: So.\n```\n";
	struct buffer b = { 0 };

	(void)state;
	buffer_format(&b, "%s%s```solution\nDATA\n:answer 1\n```\n", GOAL, quiz);
	proved(b.at);
	buffer_clear(&b);
	buffer_format(&b, "%s%s%s", GOAL, quiz, SOLVED);
	broken(b.at, 20, "does not meet the goal \"two\": Goal 2 is not met yet: Which?");
	buffer_free(&b);
}

static void what_is_not_so_is_said(void **state)
{
	(void)state;
	broken(GOAL, 0, "This lesson has no solution");
	broken("# T\n```goal\nid: one\nsay: Get a 503.\ncode: 503\n```\n" SOLVED, 2,
	       "The goal \"one\" has no hints");
	broken("# T\n```goal\nid: one\nsay: Be greeted.\ncode: 220\n```\n" HINT("one") SOLVED, 2,
	       "The goal \"one\" is met before anything is typed.");
	broken(GOAL "```solution\nNOOP\n```\n", 13,
	       "does not meet the goal \"one\": Goal 1 is not met yet: Get a 503. "
	       "Closest so far: line 1, NOOP, was answered 250. "
	       "✗ expected the reply 503, it was 250");
	broken(GOAL SOLVED "```solution\n:hint\nDATA\n```\n", 16, "\":hint\" cannot be used");
	broken(GOAL SOLVED "```solution\n:answer 1\n```\n", 16, "\":answer 1\" cannot be used");
	broken(GOAL SOLVED "```wrong\ngoal: one\nlines: DATA\nfeedback: x\n```\n", 16,
	       "This wrong attempt meets the goal \"one\".");
	broken(GOAL SOLVED "```wrong\ngoal: one\nlines: ':hint'\nfeedback: x\n```\n", 16,
	       "cannot be used");
	broken(GOAL SOLVED "```wrong\ngoal: one\nlines: NOOP\nfeedback: it was 251\n```\n", 16,
	       "The feedback is not as said; on the goal \"one\" it is: Goal 1 is not met");
}

#define SMTP(lines) GOAL SOLVED "```smtp\n" lines "```\n"

static void true_dialogues_are_proved(void **state)
{
	(void)state;
	proved(SMTP("…\n"));
	proved(SMTP("S: 220 mx.example.org …\n"));
	proved(SMTP("S: 220 mx.example.org …\nC: NOOP\nS: 250 2.0.0 …\n"));
	proved(SMTP("C: EHLO client.example\n…\nC: MAIL FROM:<ann@example.org>\nS: 250 …\n"
		    "C: RCPT TO:<bob@example.org>\nS: 250 …\nC: DATA\nS: 354 …\n"
		    "C: Subject: x\nC:\nC: ..\nC: .\nS: 250 2.6.0 Message accepted\n"));
	proved(SMTP("C: EHLO client.example\nS: 250-mx…\n…\nS: 250 …\nC: NOOP\n…\n"));
	proved(SMTP("C: EHLO client.example\n…\n")
	       "```smtp continued\nC: DATA\nS: 503 …\n```\n"
	       "```smtp\nC: DATA\nS: 503 5.5.1 Introduce …\n```\n");
}

static void dialogues_that_lie_are_told_by_line(void **state)
{
	(void)state;
	broken(SMTP("S: 220 other.example.org …\n"), 17, "says otherwise: \"220 mx.example.org");
	broken(SMTP("C: NOOP\nS: 250 OK\n"), 18, "says otherwise: \"250 2.0.0");
	broken(SMTP("C: NOOP\n"), 17, "says something that is not shown: \"250 2.0.0");
	broken(SMTP("C: NOOP\nC: QUIT\n…\n"), 18, "not shown: \"250 2.0.0");
	broken(SMTP("C: NOOP\nS: 250 …\nS: 250 …\n"), 19, "says no such line here");
	broken(SMTP("C: EHLO client.example\n…\nS: 250 NONE\n"), 19, "says no such line here");
	broken(SMTP("C: EHLO client.example\nS: 250-mx…\nC: QUIT\n…\n"), 19, "not shown: \"250");
	broken(SMTP("C: NOOP\n") "```smtp continued\nC: QUIT\nS: 500\n```\n", 17, "not shown");
	broken(SMTP("C: QUIT\n…\n") "```smtp continued\nC: QUIT\nS: 221 …\n```\n", 22,
	       "says no such line here");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_good_lesson_is_proved),
		cmocka_unit_test(a_quiz_needs_no_hint_but_an_answer),
		cmocka_unit_test(what_is_not_so_is_said),
		cmocka_unit_test(true_dialogues_are_proved),
		cmocka_unit_test(dialogues_that_lie_are_told_by_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
