// SPDX-License-Identifier: GPL-3.0-or-later
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/nearest.h"

static const char *const words[] = {
	"why", "hint", "forecast", "back", "code", "lesson", "next", "reset",
	"wait", "help", "quit", "a-word-that-is-much-too-long-to-be-near-anything",
};

static const char *word(size_t n)
{
	return n < sizeof(words) / sizeof(words[0]) ? words[n] : NULL;
}

static const char *no_word(size_t n)
{
	(void)n;
	return NULL;
}

static const struct {
	const char *typed, *meant;
} slips[] = {
	{ "why", "why" },          { "WHY", "why" },
	{ "wy", "why" },           { "whyy", "why" },
	{ "wyh", "why" },          { "qiut", "quit" },
	{ "qiut ", "quit" },       { "forcast", "forecast" },
	{ "fourcasst", "forecast" }, { "forec", "forecast" },
	{ "f", "forecast" },       { "lessno", "lesson" },
	{ "lessons", "lesson" },   { "rseet", "reset" },
	{ "hlep", "help" },        { "zzz", NULL },
	{ "", NULL },              { "xy", NULL },
	{ "EHLO client.example", NULL },
	{ "a-word-that-is-much-too-long-to-be-near-anything", NULL },
};

static void test_slips(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(slips) / sizeof(slips[0]); i++) {
		const char *found = nearest_word(text_of(slips[i].typed), word);

		if (!slips[i].meant)
			assert_null(found);
		else if (!found)
			fail_msg("nothing is near %s", slips[i].typed);
		else
			assert_string_equal(found, slips[i].meant);
	}
}

static void test_first_of_equals(void **state)
{
	(void)state;
	/* One slip from "wait" and from nothing else that comes earlier. */
	assert_string_equal(nearest_word(text_of("wai"), word), "wait");
	/* "hel" begins "help"; "h" begins "hint" and "help": the first. */
	assert_string_equal(nearest_word(text_of("h"), word), "hint");
}

static void test_no_words(void **state)
{
	(void)state;
	assert_null(nearest_word(text_of("why"), no_word));
}

/* What was typed need not end in NUL. */
static void test_view(void **state)
{
	(void)state;
	assert_string_equal(nearest_word(text_span("quitXXXX", 4), word), "quit");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_slips),
		cmocka_unit_test(test_first_of_equals),
		cmocka_unit_test(test_no_words),
		cmocka_unit_test(test_view),
	};

	return cmocka_run_group_tests_name("base nearest", tests, NULL, NULL);
}
