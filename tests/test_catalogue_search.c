// SPDX-License-Identifier: GPL-3.0-or-later
/* Finding codes by words: what people look for is among the first three, or is
 * the very first. */
#include "catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { FIRST = 3 };

static const struct {
	const char *words, *code;
} queries[] = {
	{ "mailbox full", "X.2.2" },
	{ "full mailbox", "X.2.2" },
	{ "over quota", "552" },
	{ "too many connections", "421" },
	{ "relay", "X.7.1" },
	{ "relaying denied", "550" },
	{ "greylisting", "450" },
	{ "user unknown", "X.1.1" },
	{ "no such user", "550" },
	{ "domain not found", "X.1.2" },
	{ "wrong password", "535" },
	{ "authentication failed", "X.7.8" },
	{ "login required", "530" },
	{ "starttls first", "530" },
	{ "too many recipients", "452" },
	{ "message too large", "X.3.4" },
	{ "attachment too big", "552" },
	{ "spam", "554" },
	{ "block list", "X.7.1" },
	{ "SPF", "X.7.23" },
	{ "dkim signature", "X.7.20" },
	{ "dmarc", "X.7.26" },
	{ "reverse dns", "X.7.25" },
	{ "null mx", "556" },
	{ "service not available", "421" },
	{ "bad sequence of commands", "503" },
	{ "commands in the wrong order", "503" },
	{ "command not recognized", "500" },
	{ "go ahead, data", "354" },
	{ "user moved to a new address", "551" },
	{ "cannot VRFY user", "252" },
	{ "mailing list", "X.2.4" },
	{ "timeout", "X.4.2" },
	{ "routing loop", "X.4.6" },
	{ "disk full", "X.3.1" },
	{ "encryption needed", "X.7.10" },
	{ "account disabled", "X.7.13" },
	{ "password transition", "432" },
	{ "local error in processing", "451" },
	{ "base64 challenge", "334" },
	{ "connection refused", "X.4.1" },
	{ "rate limit", "X.7.28" },
	{ "ETRN queue", "458" },
	{ "UTF-8 address", "X.6.7" },
	/* with a slip */
	{ "mailbx full", "X.2.2" },
	{ "authentification failed", "535" },
	{ "recipeint unknown", "X.1.1" },
	{ "too many conections", "421" },
	{ "grelisting", "450" },
	{ "spammm", "X.7.1" },
};

/* Words of engineers, and the entry that has to be the very first. */
static const struct {
	const char *words, *code;
} firsts[] = {
	{ "mailbox full", "X.2.2" },
	{ "too many connections", "421" },
	{ "relay", "X.7.1" },
	{ "greylisted", "450" },
	{ "spf fail", "X.7.23" },
	{ "dmarc", "X.7.26" },
	{ "tls required", "530" },
	{ "quota", "X.2.2" },
	{ "user unknown", "X.1.1" },
	{ "bad sequence", "503" },
	{ "auth required", "530" },
	{ "message too big", "X.3.4" },
	{ "blacklisted", "X.7.1" },
	{ "host not found", "X.1.2" },
	{ "no such domain", "X.1.2" },
	{ "rate limited", "X.7.28" },
	{ "spam", "X.7.1" },
	{ "disk full", "X.3.1" },
	{ "dkim", "X.7.20" },
	{ "reverse dns", "X.7.25" },
	{ "timeout", "X.4.2" },
	{ "wrong password", "535" },
	{ "start mail input", "354" },
	{ "syntax error", "500" },
	{ "service unavailable", "421" },
	{ "shutting down", "421" },
	{ "mailbox disabled", "X.2.1" },
	{ "too many recipients", "X.5.3" },
	{ "mail loop", "X.4.6" },
	{ "null mx", "X.1.10" },
	{ "access denied", "X.7.1" },
	{ "sender rejected", "X.7.1" },
	{ "connection refused", "X.4.1" },
	{ "invalid address", "X.1.3" },
	{ "try again later", "451" },
	{ "moved", "551" },
	{ "pipelining", "503" },
	{ "nested mail", "503" },
	{ "cannot vrfy", "252" },
	{ "utf8", "X.6.7" },
	{ "8bit", "X.6.3" },
	{ "message expired", "X.4.7" },
	{ "internal error", "451" },
	/* with a slip */
	{ "unknwon user", "X.1.1" },
	{ "quotta exceeded", "X.2.2" },
	{ "virsu", "X.7.1" },
	{ "conection timed out", "X.4.2" },
	{ "authentification required", "530" },
};

static bool is_among_first(const char *words, const char *code)
{
	const struct catalogue_entry *found[FIRST];
	size_t count = catalogue_search(text_of(words), found, FIRST);

	for (size_t i = 0; i < count; i++)
		if (strcmp(found[i]->code, code) == 0)
			return true;
	return false;
}

static void what_people_look_for_is_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++)
		if (!is_among_first(queries[i].words, queries[i].code))
			fail_msg("\"%s\" does not lead to %s", queries[i].words,
				 queries[i].code);
}

static void what_engineers_look_for_comes_first(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(firsts) / sizeof(firsts[0]); i++) {
		const struct catalogue_entry *found;

		if (!catalogue_search(text_of(firsts[i].words), &found, 1))
			fail_msg("nothing is found for \"%s\"", firsts[i].words);
		if (strcmp(found->code, firsts[i].code) != 0)
			fail_msg("\"%s\" leads to %s first, not to %s", firsts[i].words,
				 found->code, firsts[i].code);
	}
}

static void case_and_endings_do_not_matter(void **state)
{
	const struct catalogue_entry *a[FIRST], *b[FIRST];

	(void)state;
	assert_int_equal(catalogue_search(text_of("RELAYS"), a, FIRST), FIRST);
	assert_int_equal(catalogue_search(text_of("relaying"), b, FIRST), FIRST);
	for (size_t i = 0; i < FIRST; i++)
		assert_ptr_equal(a[i], b[i]);
}

static void the_order_is_the_same_each_time(void **state)
{
	const struct catalogue_entry *a[20], *b[20];
	size_t count;

	(void)state;
	for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++) {
		count = catalogue_search(text_of(queries[i].words), a, 20);
		assert_int_equal(catalogue_search(text_of(queries[i].words), b, 20), count);
		assert_memory_equal(a, b, count * sizeof(a[0]));
	}
}

static void codes_that_nobody_defined_stand_behind(void **state)
{
	const struct catalogue_entry *found[FIRST];

	(void)state;
	assert_int_equal(catalogue_search(text_of("not enough disk space"), found, FIRST), FIRST);
	assert_int_equal(found[0]->source, CATALOGUE_STANDARD);
}

static void nothing_is_found_for_nothing(void **state)
{
	const struct catalogue_entry *found[200];

	(void)state;
	assert_int_equal(catalogue_search(text_of(""), found, 200), 0);
	assert_int_equal(catalogue_search(text_of("the of and"), found, 200), 0);
	assert_int_equal(catalogue_search(text_of("  ,;!"), found, 200), 0);
	assert_int_equal(catalogue_search(text_of("xyzzyquux"), found, 200), 0);
	assert_int_equal(catalogue_search(text_of("mailbox"), found, 0), 0);
	assert_in_range(catalogue_search(text_of("mailbox a b c d e f g h i j k l m"), found,
					 200), 10, 145);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_people_look_for_is_found),
		cmocka_unit_test(what_engineers_look_for_comes_first),
		cmocka_unit_test(case_and_endings_do_not_matter),
		cmocka_unit_test(the_order_is_the_same_each_time),
		cmocka_unit_test(codes_that_nobody_defined_stand_behind),
		cmocka_unit_test(nothing_is_found_for_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
