// SPDX-License-Identifier: GPL-3.0-or-later
/* The tables are whole, and every page can be shown. */
#include "catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { TEXTS_MAX = 2000, ENTRY_TEXTS = 10, PAIR_TEXTS = 3 };

/* Every text that is written for one entry alone; the name comes first. */
static void entry_texts(const struct catalogue_entry *e, const char *texts[ENTRY_TEXTS])
{
	const char *const all[ENTRY_TEXTS] = {
		e->name, e->means, e->who, e->retry, e->when,
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
		assert_true(!reply || catalogue_reply_is_valid(text_of(e->code)));
		assert_true(!reply || !before || strcmp(before->code, e->code) < 0);
		if (reply)
			assert_null(e->classes);
		else
			assert_int_equal(strspn(e->classes, "245"), strlen(e->classes));
		before = e;
	}
}

static void every_code_the_rules_speak_is_there(void **state)
{
	static const char *const codes[] = {
		"211", "214", "220", "221", "250", "251", "252", "354", "421", "450", "451",
		"452", "455", "500", "501", "502", "503", "504", "550", "551", "552", "553",
		"554", "555",
		"2.0.0", "2.1.0", "2.1.5", "2.5.0", "2.5.2", "2.6.0", "2.7.0", "4.2.2", "4.3.0",
		"4.3.2", "4.4.2", "4.5.3", "5.0.0", "5.1.0", "5.1.1", "5.1.3", "5.1.4", "5.1.6",
		"5.1.7", "5.2.1", "5.3.2", "5.3.4", "5.4.6", "5.5.0", "5.5.1", "5.5.2", "5.5.4",
		"5.6.0", "5.7.1",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (!catalogue_find(text_of(codes[i])))
			fail_msg("%s has no entry", codes[i]);
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

static void every_pair_is_of_two_entries(void **state)
{
	const struct catalogue_pair *pair;

	(void)state;
	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++) {
		struct text one = text_of(pair->one), other = text_of(pair->other);

		assert_non_null(catalogue_find(one));
		assert_non_null(catalogue_find(other));
		assert_true(strcmp(pair->one, pair->other) < 0);
		assert_ptr_equal(catalogue_pair_find(one, other), pair);
		assert_ptr_equal(catalogue_pair_find(other, one), pair);
		assert_sentence(pair->one, pair->differ);
		assert_sentence(pair->one, pair->choose);
		assert_sentence(pair->one, pair->mistake);
	}
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
		{ "552", "554" },
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
	assert_in_range(count, 400, TEXTS_MAX);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			if (strcmp(texts[i], texts[j]) == 0)
				fail_msg("\"%s\" is written twice", texts[i]);
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

/* The page as text, each block a line; it is emptied. */
static void assert_page_has(struct page *page, const char *wanted)
{
	struct buffer shown = { 0 };

	page_print(page, 0, &page_marks_ascii, &shown);
	if (!strstr(buffer_string_of(&shown), wanted))
		fail_msg("\"%s\" is not on the page:\n%s", wanted, buffer_string_of(&shown));
	buffer_free(&shown);
	page_clear(page);
}

static void pages_say_what_was_asked(void **state)
{
	struct page *page = page_new();

	(void)state;
	assert_true(catalogue_explain(page, text_of("354")));
	assert_page_has(page, "354: Go ahead, send the message\n");
	assert_true(catalogue_explain(page, text_of("354")));
	assert_page_has(page, "\n503: They are the two usual answers to DATA");
	assert_true(catalogue_explain(page, text_of("354")));
	assert_page_has(page, "\n3yz: go on: All is well so far");
	assert_true(catalogue_explain(page, text_of("5.7.1")));
	assert_page_has(page, "5.7.1: You may not send there\n");
	assert_true(catalogue_explain(page, text_of("4.7.1")));
	assert_page_has(page, "Servers may send 4.7.1, but the standard has a use for these "
			"numbers only behind 5.\n");
	assert_true(catalogue_explain(page, text_of("2.1.7")));
	assert_page_has(page, "only behind a first digit out of 45.");
	catalogue_compare(page, catalogue_pair_find(text_of("503"), text_of("354")));
	assert_page_has(page, "354 and 503\n354: Go ahead, send the message\n503: Not in this "
			"order\n");
	page_free(page);
}

static void unknown_codes_are_explained_by_their_digits(void **state)
{
	struct page *page = page_new();

	(void)state;
	assert_false(catalogue_explain(page, text_of("559")));
	assert_page_has(page, "559: not in this catalogue\nNothing is known here");
	assert_false(catalogue_explain(page, text_of("559")));
	assert_page_has(page, "\nxy9: The third digit");
	assert_false(catalogue_explain(page, text_of("559")));
	assert_page_has(page, "\n- 555 Parameter of MAIL or RCPT not known\n");
	assert_false(catalogue_explain(page, text_of("471")));
	assert_page_has(page, "This is no code that an SMTP server may send");
	assert_false(catalogue_explain(page, text_of("5.7.99")));
	assert_page_has(page, "\nx.7.z: security or policy: It is about who");
	assert_false(catalogue_explain(page, text_of("5.7.99")));
	assert_page_has(page, "\n- X.7.1 You may not send there\n");
	assert_false(catalogue_explain(page, text_of("5.12.3")));
	assert_page_has(page, "\nx.12.z: No such subject has been registered.\n");
	assert_true(catalogue_explain(page, text_of("X.7.1")));
	assert_page_has(page, "\nX.y.z: 2 for success, 4 for transient");
	assert_false(catalogue_explain(page, text_of("`mail*\033\\")));
	assert_page_has(page, "`mail*^[\\ is no code. A reply code has three digits");
	catalogue_digits(page, text_of("nothing"));
	assert_true(page_is_empty(page));
	page_free(page);
}

static void assert_page_is_safe(struct page *page)
{
	struct buffer shown = { 0 };

	page_print(page, 40, &page_marks_unicode, &shown);
	for (size_t i = 0; i < shown.len; i++)
		assert_true(shown.at[i] == '\n' || (unsigned char)shown.at[i] >= ' ');
	assert_null(strchr(shown.at, 127));
	assert_null(strchr(shown.at, '`'));
	buffer_free(&shown);
	page_clear(page);
}

static void every_page_can_be_shown(void **state)
{
	struct page *page = page_new();
	const struct catalogue_entry *e;
	const struct catalogue_pair *pair;

	(void)state;
	for (size_t n = 0; (e = catalogue_entry_at(n)); n++) {
		assert_true(catalogue_explain(page, text_of(e->code)));
		assert_page_is_safe(page);
	}
	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++) {
		catalogue_compare(page, pair);
		assert_page_is_safe(page);
	}
	for (unsigned code = 0; code < 1000; code++) {
		char digits[] = { (char)('0' + code / 100), (char)('0' + code / 10 % 10),
				  (char)('0' + code % 10) };
		struct text t = text_span(digits, 3);

		assert_int_equal(catalogue_explain(page, t), catalogue_find(t) != NULL);
		assert_page_is_safe(page);
	}
	page_free(page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_are_unique_and_well_formed),
		cmocka_unit_test(every_code_the_rules_speak_is_there),
		cmocka_unit_test(every_field_is_filled),
		cmocka_unit_test(every_pair_is_of_two_entries),
		cmocka_unit_test(the_classic_pairs_are_there),
		cmocka_unit_test(no_text_is_written_twice),
		cmocka_unit_test(codes_are_told_from_other_words),
		cmocka_unit_test(an_enhanced_code_is_found_in_every_class),
		cmocka_unit_test(every_digit_has_a_meaning),
		cmocka_unit_test(pages_say_what_was_asked),
		cmocka_unit_test(unknown_codes_are_explained_by_their_digits),
		cmocka_unit_test(every_page_can_be_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
