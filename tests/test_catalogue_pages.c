// SPDX-License-Identifier: GPL-3.0-or-later
/* Every page can be shown, and any codes can be compared. */
#include "catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

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
	assert_true(catalogue_explain(page, text_of("354")));
	assert_page_has(page, "\nNext: The message, and at its end a line of one dot.\n");
	assert_true(catalogue_explain(page, text_of("5.2.2")));
	assert_page_has(page, "\n4.2.2: The same full mailbox.");
	assert_true(catalogue_explain(page, text_of("4.7.1")));
	assert_page_has(page, "\n5.1.1: 5.1.1: wrong address.");
	assert_true(catalogue_explain(page, text_of("512")));
	assert_page_has(page, "\nStanding: It was never assigned");
	assert_true(catalogue_explain(page, text_of("523")));
	assert_page_has(page, "\nSee also: RFC 5248 2.4\n");
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
	assert_false(catalogue_explain(page, text_of("481")));
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

	(void)state;
	for (size_t n = 0; (e = catalogue_entry_at(n)); n++) {
		assert_true(catalogue_explain(page, text_of(e->code)));
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

static void compare(struct page *page, const char *a, const char *b, const char *c,
		    const char *d)
{
	const struct text codes[] = { text_of(a), text_of(b), text_of(c), text_of(d) };

	catalogue_compare(page, codes, d ? 4 : c ? 3 : 2);
}

static void codes_are_compared_side_by_side(void **state)
{
	struct page *page = page_new();
	struct buffer shown = { 0 };

	(void)state;
	compare(page, "354", "503", NULL, NULL);
	page_print(page, 80, &page_marks_unicode, &shown);
	assert_non_null(strstr(shown.at, "\n           354                                503\n"
			       "Name       Go ahead, send the message         Not in this order\n"));
	assert_non_null(strstr(shown.at, "Standing   It is defined by an RFC.           It is "
			       "defined by an RFC.\n"));
	buffer_clear(&shown);
	page_print(page, 80, &page_marks_words, &shown);
	assert_non_null(strstr(shown.at, "\nName\n354  Go ahead, send the message\n"
			       "503  Not in this order\nDigits\n"));
	buffer_free(&shown);
	assert_page_has(page, "\nWhy one gets 503 in place of 354\n- A step was left out");
	compare(page, "450", "451", "452", "550");
	assert_page_has(page, "450, 451, 452 and 550\n");
	compare(page, "450", "451", "452", "550");
	assert_page_has(page, "\n450 and 452\n450: this mailbox, now.");
	page_free(page);
}

static void any_two_codes_can_be_compared(void **state)
{
	static const char *const says[][3] = {
		{ "211", "555", "211 is a yes, 555 is a no that stays a no." },
		{ "550", "450", "\nWhich: 450 if the very same command" },
		{ "551", "458", "After 458 the same may work later; after 551 it will not" },
		{ "550", "5.1.1", "They may stand in one reply" },
		{ "550", "4.1.1", "They cannot stand in one reply" },
		{ "5.1.6", "5.6.1", "are about differs: address with 5.1.6, content with 5.6.1." },
		{ "551", "552", "about the same thing (mail system)" },
		{ "559", "550", "\n559: not in this catalogue\n550: Refused" },
		{ "334", "251", "251 ends a step well; 334 is half of one" },
		{ "X.7.1", "250", "250 is a reply code" },
		{ "999", "000", "\n999: It says nothing by itself.\n" },
	};
	struct page *page = page_new();

	(void)state;
	for (size_t i = 0; i < sizeof(says) / sizeof(says[0]); i++) {
		compare(page, says[i][0], says[i][1], NULL, NULL);
		assert_page_has(page, says[i][2]);
	}
	page_free(page);
}

/* Every aspect of every code, and of codes that are not there. */
static void every_aspect_is_said(void **state)
{
	const struct catalogue_entry *e;
	struct buffer text = { 0 };

	(void)state;
	for (size_t n = 0; (e = catalogue_entry_at(n)); n++)
		for (enum catalogue_aspect a = 0; a < CATALOGUE_ASPECTS; a++) {
			buffer_clear(&text);
			catalogue_say(&text, a, text_of(e->code));
			assert_true(text.len > 2);
			assert_null(strchr(text.at, '{'));
		}
	for (enum catalogue_aspect a = 0; a < CATALOGUE_ASPECTS; a++)
		assert_true(strlen(catalogue_label(a)) > 2);
	buffer_clear(&text);
	catalogue_say(&text, CATALOGUE_FIX, text_of("559"));
	assert_int_equal(text.len, 0);
	catalogue_say(&text, CATALOGUE_DIGITS, text_of("5.99.1"));
	assert_string_equal(text.at, "permanent; not assigned");
	buffer_free(&text);
}

/* Each code beside one of every kind. */
static void every_comparison_can_be_shown(void **state)
{
	static const char *const others[] = { "250", "354", "450", "559", "4.7.1", "X.1.1" };
	struct page *page = page_new();
	const struct catalogue_entry *e;

	(void)state;
	for (size_t n = 0; (e = catalogue_entry_at(n)); n++)
		for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
			compare(page, e->code, others[i], NULL, NULL);
			assert_page_is_safe(page);
		}
	page_free(page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_say_what_was_asked),
		cmocka_unit_test(unknown_codes_are_explained_by_their_digits),
		cmocka_unit_test(every_page_can_be_shown),
		cmocka_unit_test(codes_are_compared_side_by_side),
		cmocka_unit_test(any_two_codes_can_be_compared),
		cmocka_unit_test(every_aspect_is_said),
		cmocka_unit_test(every_comparison_can_be_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
