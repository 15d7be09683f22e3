// SPDX-License-Identifier: GPL-3.0-or-later
/* The tables are whole: every field of every entry and pair. */
#include "catalogue/catalogue.h"

#include "smtp/smtp.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { TEXTS_MAX = 3000, ENTRY_TEXTS = 12, PAIR_TEXTS = 3 };

/* Every text that is written for one entry alone; the name comes first. */
static void entry_texts(const struct catalogue_entry *e, const char *texts[ENTRY_TEXTS])
{
	const char *const all[ENTRY_TEXTS] = {
		e->name, e->means, e->cause, e->who, e->retry, e->ask, e->when,
		e->fix, e->session, e->use, e->avoid, e->rfc,
	};

	memcpy(texts, all, sizeof(all));
}

static void assert_sentence(const char *code, const char *text)
{
	size_t len = strlen(text);
	unsigned ticks = 0;

	if (len < 5 || (text[0] >= 'a' && text[0] <= 'z') || text[len - 1] != '.')
		fail_msg("%s: \"%s\" is no whole sentence", code, text);
	if (strstr(text, "  ") || text[0] == ' ')
		fail_msg("%s: \"%s\" has a space too many", code, text);
	for (size_t i = 0; i < len; i++) {
		assert_in_range(text[i], ' ', '~');
		ticks += text[i] == '`';
	}
	if (ticks % 2)
		fail_msg("%s: \"%s\" has an open backtick", code, text);
}

static void keys_are_unique_and_well_formed(void **state)
{
	const struct catalogue_entry *e, *before = NULL;

	(void)state;
	for (size_t n = 0; (e = catalogue_entry_at(n)); n++) {
		bool reply = text_is_digit(e->code[0]);

		assert_int_equal(catalogue_form(text_of(e->code)),
				 reply ? CATALOGUE_REPLY : CATALOGUE_ENHANCED);
		assert_ptr_equal(catalogue_find(text_of(e->code)), e);
		assert_true(!reply || e->source == CATALOGUE_FOLKLORE ||
			    catalogue_reply_is_valid(text_of(e->code)));
		assert_true(!reply || !before || strcmp(before->code, e->code) < 0);
		if (reply)
			assert_null(e->classes);
		else
			assert_int_equal(strspn(e->classes, "245"), strlen(e->classes));
		assert_true(reply || *e->classes);
		before = e;
	}
}

/* The codes of the rule table are not only there: an RFC defines them. */
static void assert_standard(const char *id, const char *code)
{
	const struct catalogue_entry *entry = catalogue_find(text_of(code));

	if (!entry || entry->source != CATALOGUE_STANDARD)
		fail_msg("%s speaks %s, which has no entry as a standard code", id, code);
}

static void every_code_the_rules_speak_is_there(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	size_t n;

	(void)state;
	for (n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		char code[4];
		struct room room = room_over(code, sizeof(code));

		if (!rule->say.code)
			continue;
		room_number(&room, rule->say.code);
		assert_standard(rule->id, code);
		if (rule->say.enhanced)
			assert_standard(rule->id, rule->say.enhanced);
	}
	assert_true(n > 50);
}

static void every_field_is_filled(void **state)
{
	const struct catalogue_entry *e;

	(void)state;
	for (size_t n = 0; (e = catalogue_entry_at(n)); n++) {
		const char *texts[ENTRY_TEXTS];

		entry_texts(e, texts);
		for (size_t i = 0; i < ENTRY_TEXTS; i++)
			assert_non_null(texts[i]);
		for (size_t i = 1; i < ENTRY_TEXTS - 1; i++)
			assert_sentence(e->code, texts[i]);
		assert_in_range(strlen(e->name), 3, 45);
		assert_int_not_equal(e->name[strlen(e->name) - 1], '.');
		assert_memory_equal(e->rfc, "RFC ", 4);
		assert_int_equal(strspn(e->rfc, "RFC 0123456789.,;"), strlen(e->rfc));
		assert_in_range(e->source, CATALOGUE_STANDARD, CATALOGUE_FOLKLORE);
	}
}

/* Below 0 when code a stands before b, both of one form. */
static int code_order(struct text a, struct text b)
{
	while (a.len && b.len) {
		unsigned long one, other;

		assert_true(text_number(text_take(&a, '.'), 999, &one));
		assert_true(text_number(text_take(&b, '.'), 999, &other));
		if (one != other)
			return one < other ? -1 : 1;
	}
	return 0;
}

static void every_pair_is_of_two_entries(void **state)
{
	const struct catalogue_pair *pair;

	(void)state;
	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++) {
		struct text one = text_of(pair->one), other = text_of(pair->other);

		assert_non_null(catalogue_find(one));
		assert_non_null(catalogue_find(other));
		assert_true(code_order(one, other) < 0);
		assert_ptr_equal(catalogue_pair_find(one, other), pair);
		assert_ptr_equal(catalogue_pair_find(other, one), pair);
		assert_sentence(pair->one, pair->differ);
		assert_sentence(pair->one, pair->choose);
		assert_sentence(pair->one, pair->mistake);
		for (const struct catalogue_root *r = pair->roots; r && r->what; r++) {
			assert_sentence(pair->one, r->what);
			assert_sentence(pair->one, r->sign);
			assert_sentence(pair->one, r->fix);
		}
	}
	assert_true(strcmp(catalogue_pair_at(0)->one, "220") == 0);
}

/* What real users met when they hoped for 354 and got 503. */
static void the_roots_of_503_are_told(void **state)
{
	static const char *const words[] = {
		"step was left out", "Every recipient was refused", "`HELO` was said where",
		"login was missing", "out of step", "connection was used again", "lone dot",
	};
	const struct catalogue_root *root =
		catalogue_pair_find(text_of("354"), text_of("503"))->roots;

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (!strstr(root[i].what, words[i]))
			fail_msg("\"%s\" does not say \"%s\"", root[i].what, words[i]);
	assert_null(root[sizeof(words) / sizeof(words[0])].what);
}

static void the_classic_pairs_are_there(void **state)
{
	static const char *const pairs[][2] = {
		{ "354", "503" }, { "354", "250" }, { "220", "250" }, { "221", "421" },
		{ "250", "251" }, { "250", "252" }, { "251", "551" }, { "421", "451" },
		{ "450", "451" }, { "450", "452" }, { "451", "452" }, { "450", "550" },
		{ "451", "554" }, { "452", "552" }, { "500", "502" }, { "500", "501" },
		{ "501", "553" }, { "501", "555" }, { "502", "503" }, { "502", "504" },
		{ "503", "554" }, { "550", "551" }, { "550", "553" }, { "550", "554" },
		{ "552", "554" }, { "503", "530" }, { "521", "554" }, { "521", "556" },
		{ "554", "556" }, { "530", "535" }, { "530", "538" }, { "535", "538" },
		{ "534", "535" }, { "551", "553" }, { "235", "334" }, { "4.2.2", "5.2.2" },
		{ "5.1.1", "5.1.10" }, { "5.7.1", "5.7.26" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (!catalogue_pair_find(text_of(pairs[i][0]), text_of(pairs[i][1])))
			fail_msg("%s and %s are no pair", pairs[i][0], pairs[i][1]);
	assert_null(catalogue_pair_find(text_of("250"), text_of("250")));
	assert_null(catalogue_pair_find(text_of("211"), text_of("555")));
}

/* Texts that only one entry may have: all but the RFC. */
static size_t own_texts(const char *texts[TEXTS_MAX])
{
	const struct catalogue_entry *e;
	const struct catalogue_pair *pair;
	size_t count = 0;

	for (size_t n = 0; (e = catalogue_entry_at(n)); n++, count += ENTRY_TEXTS - 1) {
		assert_in_range(count, 0, TEXTS_MAX - ENTRY_TEXTS);
		entry_texts(e, texts + count);
	}
	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++) {
		assert_in_range(count, 0, TEXTS_MAX - PAIR_TEXTS);
		texts[count++] = pair->differ;
		texts[count++] = pair->choose;
		texts[count++] = pair->mistake;
	}
	return count;
}

static void no_text_is_written_twice(void **state)
{
	const char *texts[TEXTS_MAX];
	size_t count = own_texts(texts);

	(void)state;
	assert_in_range(count, 1500, TEXTS_MAX);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			if (strcmp(texts[i], texts[j]) == 0)
				fail_msg("\"%s\" is written twice", texts[i]);
}

/* How many there are of each: the registry's rows, and what else is met. */
static void the_catalogue_is_complete(void **state)
{
	static const char *const folklore[] = {
		"101", "111", "200", "412", "420", "431", "441", "442", "446", "447", "449",
		"471", "510", "511", "512", "513", "541",
	};
	const struct catalogue_entry *e;
	unsigned replies = 0, enhanced = 0, made_up = 0, pairs = 0;

	(void)state;
	for (size_t n = 0; (e = catalogue_entry_at(n)); n++) {
		bool reply = text_is_digit(e->code[0]);

		replies += reply;
		enhanced += !reply;
		made_up += e->source == CATALOGUE_FOLKLORE;
	}
	while (catalogue_pair_at(pairs))
		pairs++;
	assert_int_equal(replies, 64);
	assert_int_equal(enhanced, 81);
	assert_int_equal(made_up, sizeof(folklore) / sizeof(folklore[0]));
	assert_true(pairs >= 60);
	for (size_t i = 0; i < made_up; i++)
		assert_int_equal(catalogue_find(text_of(folklore[i]))->source,
				 CATALOGUE_FOLKLORE);
	assert_int_equal(catalogue_find(text_of("523"))->source, CATALOGUE_REGISTRY_ONLY);
	assert_int_equal(catalogue_find(text_of("4.7.28"))->source, CATALOGUE_REGISTRY_ONLY);
	assert_int_equal(catalogue_find(text_of("435"))->source, CATALOGUE_DE_FACTO);
}

static void codes_are_told_from_other_words(void **state)
{
	static const char *const none[] = {
		"", "5", "55", "5555", "5x0", "5.7", "5.7.", ".7.1", "5..1", "5.7.1.1", "3.7.1",
		"5.07.1", "5.7.1000", "55.1.1", "5.7.a", " 550", "X.1", "550 ",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++) {
		assert_int_equal(catalogue_form(text_of(none[i])), CATALOGUE_NO_CODE);
		assert_null(catalogue_find(text_of(none[i])));
	}
	assert_int_equal(catalogue_form(text_of("999")), CATALOGUE_REPLY);
	assert_int_equal(catalogue_form(text_of("000")), CATALOGUE_REPLY);
	assert_int_equal(catalogue_form(text_of("2.0.0")), CATALOGUE_ENHANCED);
	assert_int_equal(catalogue_form(text_of("4.123.999")), CATALOGUE_ENHANCED);
	assert_int_equal(catalogue_form(text_span("55\0", 3)), CATALOGUE_NO_CODE);
	assert_true(catalogue_reply_is_valid(text_of("359")));
	assert_false(catalogue_reply_is_valid(text_of("199")));
	assert_false(catalogue_reply_is_valid(text_of("600")));
	assert_false(catalogue_reply_is_valid(text_of("471")));
	assert_false(catalogue_reply_is_valid(text_of("5.7.1")));
}

static void an_enhanced_code_is_found_in_every_class(void **state)
{
	const struct catalogue_entry *e = catalogue_find(text_of("X.7.1"));

	(void)state;
	assert_non_null(e);
	assert_ptr_equal(catalogue_find(text_of("5.7.1")), e);
	assert_ptr_equal(catalogue_find(text_of("4.7.1")), e);
	assert_null(catalogue_find(text_of("5.7.99")));
	assert_null(catalogue_find(text_of("3.7.1")));
}

static void every_digit_has_a_meaning(void **state)
{
	(void)state;
	for (char digit = '0'; digit <= '9'; digit++) {
		const struct catalogue_digit *rows[] = {
			catalogue_first_digit(digit), catalogue_second_digit(digit),
			catalogue_class(digit), catalogue_subject(text_span(&digit, 1)),
		};

		for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
			assert_int_equal(rows[i]->digit, digit);
			assert_in_range(strlen(rows[i]->name), 4, 20);
			assert_sentence("digit", rows[i]->means);
			assert_null(strpbrk(rows[i]->means, "`*\\"));
		}
	}
	assert_null(catalogue_first_digit('x'));
	assert_null(catalogue_subject(text_of("12")));
	assert_null(catalogue_subject(text_of("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_are_unique_and_well_formed),
		cmocka_unit_test(every_code_the_rules_speak_is_there),
		cmocka_unit_test(every_field_is_filled),
		cmocka_unit_test(every_pair_is_of_two_entries),
		cmocka_unit_test(the_classic_pairs_are_there),
		cmocka_unit_test(the_roots_of_503_are_told),
		cmocka_unit_test(the_catalogue_is_complete),
		cmocka_unit_test(no_text_is_written_twice),
		cmocka_unit_test(codes_are_told_from_other_words),
		cmocka_unit_test(an_enhanced_code_is_found_in_every_class),
		cmocka_unit_test(every_digit_has_a_meaning),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
