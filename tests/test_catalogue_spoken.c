// SPDX-License-Identifier: GPL-3.0-or-later
/* What the catalogue reads off the rule table, the list of its entries, and
 * how what comes in on a pipe is told apart. */
#include "catalogue/spoken.h"

#include "catalogue/catalogue.h"
#include "smtp/dialects/dialect.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* The page as text, each block a line; it is emptied. */
static void assert_page(struct page *page, const char *wanted, bool is_there)
{
	struct buffer shown = { 0 };

	page_print(page, 0, &page_marks_ascii, &shown);
	if (!strstr(buffer_string_of(&shown), wanted) == is_there)
		fail_msg("\"%s\" is%s on the page:\n%s", wanted, is_there ? " not" : "",
			 buffer_string_of(&shown));
	buffer_free(&shown);
	page_clear(page);
}

static void assert_explained(const char *who, unsigned code, const char *enhanced)
{
	char digits[16];

	snprintf(digits, sizeof(digits), "%u", code);
	if (code && !catalogue_find(text_of(digits)))
		fail_msg("%s says %s, which has no entry", who, digits);
	if (enhanced && *enhanced && !catalogue_find(text_of(enhanced)))
		fail_msg("%s says %s, which has no entry", who, enhanced);
}

static void every_code_that_is_spoken_is_explained(void **state)
{
	const struct smtp_rule *rule;
	const struct smtp_dialect *dialect;
	const struct smtp_setting *setting;
	enum smtp_verb verb;

	(void)state;
	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++)
		assert_explained(rule->id, rule->say.code, rule->say.enhanced);
	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++)
		for (size_t i = 0; i < dialect->count; i++)
			assert_explained(dialect->name, dialect->manners[i].code,
					 dialect->manners[i].enhanced);
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		for (size_t i = 0; i < setting->fault_count; i++)
			assert_explained(setting->faults[i].id, setting->faults[i].said.code,
					 setting->faults[i].said.enhanced);
}

static void every_rule_stands_in_the_list_of_its_code(void **state)
{
	struct page *page = page_new();
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		char code[16];

		if (!rule->say.code || rule->says)
			continue;
		snprintf(code, sizeof(code), "%u", rule->say.code);
		catalogue_spoken_all(page, text_of(code));
		assert_page(page, rule->id, true);
		if (!rule->say.enhanced)
			continue;
		catalogue_spoken_all(page, text_of(rule->say.enhanced));
		assert_page(page, rule->id, true);
	}
	page_free(page);
}

static void no_page_has_an_empty_place(void **state)
{
	struct page *page = page_new();
	struct buffer shown = { 0 };
	const struct catalogue_entry *entry;

	(void)state;
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		catalogue_explain(page, text_of(entry->code));
		page_print(page, 0, &page_marks_ascii, &shown);
		page_clear(page);
		if (strchr(shown.at, '{'))
			fail_msg("%s has a place:\n%s", entry->code, shown.at);
		buffer_clear(&shown);
	}
	for (enum smtp_verb verb = 0; verb <= SMTP_VERBS; verb++)
		assert_null(strchr(catalogue_verb_called(verb), '('));
	buffer_free(&shown);
	page_free(page);
}

static void codes_that_nobody_says_have_no_rules(void **state)
{
	struct page *page = page_new();

	(void)state;
	catalogue_explain(page, text_of("471"));
	assert_page(page, "Rules here", false);
	catalogue_explain(page, text_of("471"));
	assert_page(page, "\nHere: No rule of the server here says it.\n", true);
	catalogue_explain(page, text_of("354"));
	assert_page(page, "\nRules here that say it\ndata.go-ahead: Sender and", true);
	catalogue_explain(page, text_of("503"));
	assert_page(page, "\nRules here that say it\ndata.no-mail: DATA was", true);
	catalogue_explain(page, text_of("x.6.7"));
	assert_page(page, "\nNext: What the reply code before it allows; the same", true);
	catalogue_explain(page, text_of("501"));
	assert_page(page, "\nhelo.no-name: ", false);
	catalogue_explain(page, text_of("503"));
	assert_page(page, " more: code 503 rules names all ", true);
	page_free(page);
}

static void all_rules_of_a_code_can_be_asked_for(void **state)
{
	struct page *page = page_new();

	(void)state;
	assert_true(catalogue_ask(page, text_of("x.5.1  rules")));
	assert_page(page, "Rules here that say X.5.1\nMAIL: mail.before-hello, ", true);
	assert_true(catalogue_ask(page, text_of("453 rules")));
	assert_page(page, "453: No mail waiting\n", true);
	assert_false(catalogue_ask(page, text_of("559 rules")));
	assert_page(page, "559: not in this catalogue\n", true);
	assert_true(catalogue_ask(page, text_of("rules 503")));
	assert_page(page, "Rules here that say 503", false);
	page_free(page);
}

static void pages_tell_how_to_see_the_code(void **state)
{
	static const struct {
		const char *code, *asked;
		bool by_rule;
	} trials[] = {
		{ "354", "354", true }, { "X.7.1", "5.7.1", true }, { "x.5.1", "5.5.1", true },
		{ "471", "", false }, { "412", "412", false }, { "4.1.7", "4.1.7", false },
		{ "211", "", false }, { "200", "", false }, { "X.99.1", "", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(trials) / sizeof(trials[0]); i++) {
		struct catalogue_trial trial = catalogue_trial_of(text_of(trials[i].code));

		assert_string_equal(trial.asked.at, trials[i].asked);
		assert_int_equal(trial.ways > 0, trials[i].by_rule);
	}
}

static void the_usual_rules_say_their_codes(void **state)
{
	const struct catalogue_entry *entry;
	struct catalogue_spoken usual, spoken;

	(void)state;
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		bool found = false;

		if (!catalogue_usual(text_of(entry->code), &usual))
			continue;
		for (size_t at = 0; catalogue_spoken_next(text_of(entry->code), &at, &spoken);)
			found |= spoken.rule == usual.rule && spoken.verb == usual.verb;
		assert_true(found);
	}
	assert_true(catalogue_usual(text_of("503"), &usual));
	assert_string_equal(usual.rule->id, "data.no-mail");
}

static void two_codes_are_told_apart_by_their_rules(void **state)
{
	static const struct {
		const char *a, *b, *says;
	} cases[] = {
		{ "354", "421", "354 asks for the rest, 421 puts it off to another time.\n" },
		{ "354", "221", "with both: 354 comes after DATA, 221 after QUIT.\n" },
		{ "354", "421", "The server here may answer either of them to DATA:\n354: Sender" },
		{ "220", "553", "220 is a yes, 553 is a no that stays a no.\n" },
		{ "4.2.2", "552", "behind 552 it would be 5.2.2.\n" },
		{ "334", "5.5.6", "for 334 carries no enhanced code" },
		{ "2.1.5", "250", "\nThey may stand in one reply, for their first digits" },
		{ "2.1.5", "250", "\nThe server here says both in one reply after RCPT" },
		{ "550", "452", "either of them to RCPT" },
	};
	struct page *page = page_new();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		catalogue_contrast(page, text_of(cases[i].a), text_of(cases[i].b));
		assert_page(page, cases[i].says, true);
	}
	page_free(page);
}

/* Any two entries have at least one sentence that tells them apart. */
static void any_two_codes_are_told_apart(void **state)
{
	struct page *page = page_new();
	const struct catalogue_entry *a, *b;

	(void)state;
	for (size_t i = 0; (a = catalogue_entry_at(i)); i++)
		for (size_t j = i + 1; (b = catalogue_entry_at(j)); j++) {
			catalogue_contrast(page, text_of(a->code), text_of(b->code));
			if (page_is_empty(page))
				fail_msg("nothing tells %s and %s apart", a->code, b->code);
			page_clear(page);
		}
	page_free(page);
}

static size_t count_listed(char class, const char *source)
{
	struct catalogue_filter filter = { .class = class, .all_sources = !source };
	struct page *page = page_new();
	size_t count;

	if (source)
		assert_true(catalogue_source_named(text_of(source), &filter.source));
	count = catalogue_list(page, &filter);
	assert_false(page_is_empty(page));
	page_free(page);
	return count;
}

static void codes_are_listed(void **state)
{
	enum catalogue_source source;
	size_t all = 0, sum = 0;

	(void)state;
	while (catalogue_entry_at(all))
		all++;
	assert_int_equal(count_listed('\0', NULL), all);
	for (enum catalogue_source s = 0; s < CATALOGUE_SOURCES; s++)
		sum += count_listed('\0', catalogue_source_name(s));
	assert_int_equal(sum, all);
	assert_int_equal(count_listed('1', NULL), 2);
	assert_int_equal(count_listed('3', "folklore"), 0);
	assert_int_equal(count_listed('4', "de-facto"), 2);
	assert_false(catalogue_source_named(text_of("hearsay"), &source));
}

static void lines_of_a_pipe_are_told_apart(void **state)
{
	static const struct {
		const char *pasted;
		const char *items[5];
	} cases[] = {
		{ "", { NULL } },
		{ "\n \n", { NULL } },
		{ "550", { "550" } },
		{ "550\n354\n", { "550", "354" } },
		{ "550\r\n5.7.1\r\n", { "550", "5.7.1" } },
		{ "250-mx.example.org\n250-SIZE\n250 HELP\n", { "250-mx.example.org\n250-SIZE\n250 HELP" } },
		{ "250-mx.example.org\n250\n354\n", { "250-mx.example.org\n250", "354" } },
		{ "250-one\n550 other\n", { "250-one", "550 other" } },
		{ "550 no\n550 no\n", { "550 no", "550 no" } },
		{ "<bob@example.net>: host said:\n550-5.1.1 no\n550 5.1.1 such user\n  (in reply)\n421 x\n",
		  { "<bob@example.net>: host said:\n550-5.1.1 no\n550 5.1.1 such user\n  (in reply)", "421 x" } },
		{ "mailbox full\n\nrelay\n550", { "mailbox full", "relay", "550" } },
		{ "\n\n  550 no\n", { "  550 no" } },
		{ "5501 things\n", { "5501 things" } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct text rest = text_of(cases[i].pasted), item;
		size_t n = 0;

		while (catalogue_item(&rest, &item)) {
			assert_in_range(n, 0, 3);
			if (!cases[i].items[n] || !text_is(item, cases[i].items[n]))
				fail_msg("%s: item %zu is \"%.*s\"", cases[i].pasted, n,
					 (int)item.len, item.at);
			n++;
		}
		assert_null(cases[i].items[n]);
	}
}

static void the_reference_has_every_code_and_pair(void **state)
{
	struct buffer markdown = { 0 };
	const struct catalogue_entry *entry;
	const struct catalogue_pair *pair;
	char wanted[64];

	(void)state;
	catalogue_markdown(&markdown);
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		snprintf(wanted, sizeof(wanted), "\n### %s: ", entry->code);
		assert_non_null(strstr(markdown.at, wanted));
	}
	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++) {
		snprintf(wanted, sizeof(wanted), "\n### %s, %s\n", pair->one, pair->other);
		assert_non_null(strstr(markdown.at, wanted));
	}
	assert_non_null(strstr(markdown.at, "- **Rules**: `data.go-ahead`\n"));
	buffer_free(&markdown);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_that_is_spoken_is_explained),
		cmocka_unit_test(every_rule_stands_in_the_list_of_its_code),
		cmocka_unit_test(all_rules_of_a_code_can_be_asked_for),
		cmocka_unit_test(pages_tell_how_to_see_the_code),
		cmocka_unit_test(the_usual_rules_say_their_codes),
		cmocka_unit_test(no_page_has_an_empty_place),
		cmocka_unit_test(codes_that_nobody_says_have_no_rules),
		cmocka_unit_test(two_codes_are_told_apart_by_their_rules),
		cmocka_unit_test(any_two_codes_are_told_apart),
		cmocka_unit_test(codes_are_listed),
		cmocka_unit_test(lines_of_a_pipe_are_told_apart),
		cmocka_unit_test(the_reference_has_every_code_and_pair),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
