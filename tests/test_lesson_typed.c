// SPDX-License-Identifier: GPL-3.0-or-later
/* The one reader of what is typed: in which state a line is what. */
#include "lesson/lesson.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* States as far as they matter to who types: commands are heard in the others. */
static const enum smtp_state commands[] = {
	SMTP_CONNECTED, SMTP_GREETED, SMTP_IN_MAIL, SMTP_IN_RCPT, SMTP_IN_CHUNKS,
	SMTP_TURNED_AWAY, SMTP_CLOSED,
};
static const enum smtp_state data[] = { SMTP_IN_DATA, SMTP_IN_CHUNK };
static const enum smtp_state answers[] = { SMTP_IN_AUTH };
static const struct kind {
	const enum smtp_state *states;
	size_t count;
	enum typed_kind empty, line;
} kinds[] = {
	{ commands, sizeof(commands) / sizeof(*commands), TYPED_NOTHING, TYPED_LINE },
	{ data, sizeof(data) / sizeof(*data), TYPED_DATA, TYPED_DATA },
	{ answers, sizeof(answers) / sizeof(*answers), TYPED_LINE, TYPED_LINE },
};

static void assert_read(enum smtp_state state, const char *line, enum typed_kind kind,
			const char *sent)
{
	struct typed typed = typed_read(state, text_of(line));

	assert_int_equal(typed.kind, kind);
	assert_true(text_is(typed.line, sent));
	assert_int_equal(typed_is_sent(&typed), kind == TYPED_LINE || kind == TYPED_DATA);
}

static void a_line_is_read_as_its_state_has_it(void **state)
{
	(void)state;
	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
		const struct kind *kind = &kinds[k];

		for (size_t i = 0; i < kind->count; i++) {
			assert_read(kind->states[i], "", kind->empty, "");
			assert_read(kind->states[i], "NOOP", kind->line, "NOOP");
			assert_read(kind->states[i], " :map", kind->line, " :map");
			assert_read(kind->states[i], "::", kind->line, ":");
			assert_read(kind->states[i], "::map", kind->line, ":map");
			assert_read(kind->states[i], ":::", kind->line, "::");
			assert_read(kind->states[i], ":map", TYPED_ORDER, "");
			assert_read(kind->states[i], ":", TYPED_ORDER, "");
		}
	}
}

static void assert_order(const char *line, const char *word, const char *argument)
{
	struct typed typed = typed_read(SMTP_IN_DATA, text_of(line));

	assert_int_equal(typed.kind, TYPED_ORDER);
	assert_true(text_is(typed.word, word));
	assert_true(text_is(typed.argument, argument));
}

static void an_order_has_a_word_and_an_argument(void **state)
{
	(void)state;
	assert_order(":map", "map", "");
	assert_order(":map ", "map", "");
	assert_order(":why  4 all ", "why", "4 all");
	assert_order(": why", "", "why");
	assert_order(":", "", "");
}

/* What was written is read as it was, in every state. */
static void a_line_is_written_as_it_is_typed(void **state)
{
	static const char *const lines[] = { "NOOP", ":", "::", ":colon", " :", "." };

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		struct buffer written = { 0 };

		typed_write(text_of(lines[i]), &written);
		for (enum smtp_state at = 0; at < SMTP_STATES; at++)
			assert_true(text_is(typed_read(at, buffer_view(&written)).line, lines[i]));
		buffer_free(&written);
	}
}

static void every_order_has_a_row(void **state)
{
	(void)state;
	for (enum order order = 0; order < ORDERS; order++) {
		const struct order_facts *facts = order_facts(order);

		assert_non_null(facts->name);
		assert_non_null(facts->does);
		assert_int_equal(order_named(text_of(facts->name)), order);
	}
	assert_null(order_facts(ORDERS));
	assert_int_equal(order_named(text_of("FORECAST")), ORDER_FORECAST);
	assert_int_equal(order_named(text_of("fore")), ORDERS);
	assert_int_equal(order_named(text_of("")), ORDERS);
}

#define LISTED(order, word) [order] = true,
static const bool for_attempts[ORDERS] = { ATTEMPT_ORDER_LIST(LISTED) };

/* In an attempt the other orders do nothing, whatever follows them. */
static void attempts_may_use_some_orders(void **state)
{
	struct smtp_talk talk = { 0 };

	(void)state;
	lesson_begin(&talk, NULL, smtp_setting_builtin(0));
	for (enum order order = 0; order < ORDERS; order++) {
		struct buffer line = { 0 };

		buffer_format(&line, ":%s", order_facts(order)->name);
		if (!for_attempts[order])
			assert_false(lesson_type(&talk, NULL, buffer_view(&line)));
		buffer_string(&line, " 1");
		if (!for_attempts[order])
			assert_false(lesson_type(&talk, NULL, buffer_view(&line)));
		buffer_free(&line);
	}
	assert_true(lesson_type(&talk, NULL, text_of(":WAIT 5m")));
	assert_int_equal(talk.now.session.state, SMTP_CLOSED);
	assert_true(lesson_type(&talk, NULL, text_of(":reset")));
	assert_int_equal(talk.now.session.state, SMTP_CONNECTED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_is_read_as_its_state_has_it),
		cmocka_unit_test(an_order_has_a_word_and_an_argument),
		cmocka_unit_test(a_line_is_written_as_it_is_typed),
		cmocka_unit_test(every_order_has_a_row),
		cmocka_unit_test(attempts_may_use_some_orders),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
