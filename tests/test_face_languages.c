// SPDX-License-Identifier: GPL-3.0-or-later
/* Every face in a language that nobody speaks (tests/lib/pseudo.h): no sentence
 * for people is left in English, glued together, or cut.
 *
 * What stands in no translation, and why:
 * - SMTP itself, which is the same everywhere: lines, replies, codes, addresses,
 *   keywords in capitals, sections of RFCs;
 * - names that are typed, or that goals, settings and logs use: of commands,
 *   options, orders, rules, states, servers, dialects, keys;
 * - what the learner typed, and the prose of lessons, which here is in capitals;
 * - file formats: YAML, JSON's names, mdoc's macros, Graphviz's;
 * - what the C library, SQLite and libyaml say went wrong, in words of their own. */
#include "lib/pseudo.h"
#include "lib/reach.h"

#include "base/filling.h"
#include "catalogue/catalogue.h"
#include "crypto/crypto.h"
#include "teach/teach.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What is typed on the command line, but for options. */
static const char *const typed_names[] = {
	"smtp-tutor", "lesson", "code", "compare", "try", "stdio", "progress", "check", "print",
	"commands", "events", "options", "orders", "keys", "course", "verbs", "rules", "map", "man", "codes",
	"servers", "setting", "json", "dialects", "settings", "environment", "files", "status",
	"standard", "registry-only",
	"de-facto", "folklore", "auto", "always", "never",
	"digraph", "smtp", "node", /* of Graphviz */
};

static int begin(void **state)
{
	(void)state;
	setenv("SMTP_TUTOR_LESSONS", "tests/capitals", 1);
	for (size_t i = 0; i < sizeof(typed_names) / sizeof(typed_names[0]); i++)
		pseudo_name(typed_names[i]);
	return pseudo_open() ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	pseudo_close();
	return 0;
}

/* What is said of a turn, at length and in one line. */
static unsigned why_faults(const char *where, const struct teach_moment *moment)
{
	struct page *page = page_new();
	struct buffer line = { 0 };
	unsigned faults;

	teach_why(page, moment, TEACH_FULL);
	faults = pseudo_page_faults(where, page, 0);
	page_clear(page);
	teach_why(page, moment, TEACH_SHORT);
	faults += pseudo_page_faults(where, page, 0);
	teach_why_line(&line, moment);
	faults += pseudo_faults(where, line.at, PSEUDO_REPLIES);
	page_free(page);
	buffer_free(&line);
	return faults;
}

static void why_of_every_rule(void **state)
{
	static struct reach reach;
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	unsigned faults = 0, reached = 0;

	(void)state;
	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		struct teach_moment moment = reach_moment(&reach);

		if (!reach_rule(&reach, rule))
			continue;
		reached++;
		pseudo_typed(reach.line);
		faults += why_faults(rule->id, &moment);
	}
	assert_true(reached > 200);
	assert_int_equal(faults, 0);
}

/* The pages of each state: what could be said, where one is, what to say next. */
static void pages_of_every_state(void **state)
{
	static struct reach reach;
	struct page *page = page_new();
	unsigned faults = 0, reached = 0;

	(void)state;
	for (enum smtp_state in = SMTP_CONNECTED; in < SMTP_STATES; in++) {
		struct teach_moment moment = reach_moment(&reach);
		const struct smtp_rule *rule;
		enum smtp_verb verb;
		bool there = false;

		for (size_t n = 0; !there && (rule = smtp_rule_at(n, &verb)); n++)
			there = reach_rule_in(&reach, rule, in);
		if (!there)
			continue;
		reached++;
		page_clear(page);
		pseudo_typed(reach.line);
		teach_forecast_page(page, moment.before);
		teach_map_page(page, moment.before, moment.turn);
		for (size_t code = 0; code < 3; code++) {
			const char *const codes[] = { "250", "554 5.6.0", "599" };
			struct teach_code wanted;

			teach_code_read(text_of(codes[code]), &wanted);
			teach_why_not(page, &moment, &wanted);
		}
		faults += pseudo_page_faults(smtp_state_facts(in)->name, page, PSEUDO_REPLIES);
	}
	page_free(page);
	assert_true(reached > 8);
	assert_int_equal(faults, 0);
}

static void every_code(void **state)
{
	const struct catalogue_entry *entry;
	const struct catalogue_pair *pair;
	struct page *page = page_new();
	unsigned faults = 0;

	(void)state;
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		page_clear(page);
		catalogue_explain(page, text_of(entry->code));
		faults += pseudo_page_faults(entry->code, page, 0);
	}
	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++) {
		const struct text codes[] = { text_of(pair->one), text_of(pair->other) };

		page_clear(page);
		catalogue_compare(page, codes, 2);
		faults += pseudo_page_faults(pair->one, page, 0);
	}
	page_free(page);
	assert_int_equal(faults, 0);
}

/* What the program prints for a command line of its own, said to a shell. */
static char *print_of(const char *words, const char *input)
{
	const char *program = getenv("TUTOR");
	struct buffer command = { 0 }, print = { 0 };
	char at[4096];
	size_t len;
	FILE *out;

	buffer_pairs(&command, "printf %s '{input}' | {program} {words} 2>&1",
		     WORDS({ "input", input }, { "words", words },
			   { "program", program ? program : "build/smtp-tutor" }));
	out = popen(command.at, "r");
	assert_non_null(out);
	while ((len = fread(at, 1, sizeof(at), out)))
		buffer_text(&print, text_span(at, len));
	pclose(out);
	buffer_free(&command);
	return print.at ? print.at : heap_copy_string("");
}

static unsigned command_faults(const char *words, const char *input, unsigned allowed)
{
	char *print = print_of(words, input);
	struct buffer typed = { 0 };
	unsigned faults;

	/* What the C library says of a file that is not there is its own. */
	buffer_format(&typed, "%s\n%s\n%s", words, input, strerror(ENOENT));
	pseudo_typed(typed.at);
	faults = pseudo_faults(words, print, allowed);
	pseudo_typed(NULL);
	free(print);
	buffer_free(&typed);
	return faults;
}

static void commands_and_their_faults(void **state)
{
	static const char *const words[] = {
		"--help", "--version", "--nonsense", "--color=x", "--helpp", "--setting", "--reset=1",
		"sitt", "xyzzy", "code", "code 354 --color=always", "code 999 4.9.9 --color=always",
		"code relay denied", "code 550 rules", "code zzzz", "code --list", "code --class=7",
		"code --list --provenance=x", "code --list 250", "code --class=5",
		"compare 354 503 554 --color=always", "compare 354 5.1.1 --color=always",
		"compare 4.2.2 5.2.2 --color=always", "compare 354", "compare 354 x",
		"try 503 --color=always", "try xyz", "try 354 77", "try 599", "print", "print nothing", "print mapp",
		"print map x", "print commands", "print options", "print orders", "print keys",
		"print verbs", "print rules", "print rules --as=postfix", "print rules --as=post",
		"print map --color=always", "print map.dot", "print codes", "print servers",
		"print dialects", "print settings", "print setting nobody", "print json",
		"print environment", "print files", "print status", "lesson", "lesson nothing",
		"lesson --setting=relay first", "progress", "progress nothing", "progress --reset",
		"check", "check tests/capitals/bad.md", "check tests/capitals/bad.yaml",
		"check tests/capitals/unproved.md",
		"check nothing", "check /none.yaml", "check /none.md", "check a b c",
		"--setting=defautl", "--setting=/none.yaml", "--lessons=/none lesson", "print course",
	};
	unsigned faults = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		faults += command_faults(words[i], "", PSEUDO_REPLIES);
	assert_int_equal(faults, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(why_of_every_rule),
		cmocka_unit_test(pages_of_every_state),
		cmocka_unit_test(every_code),
		cmocka_unit_test(commands_and_their_faults),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
