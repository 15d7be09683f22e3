// SPDX-License-Identifier: GPL-3.0-or-later
/* Every recipe is played, and brings the very code it is for. */
#include "lib/sasl.h"

#include "catalogue/catalogue.h"
#include "teach/teach_inside.h"
#include "teach/teach.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Standard codes that this server has no way to speak, and why. */
static const struct exempt {
	const char *code, *why;
} exempt[] = {
	{ "211", "HELP, which may be answered with it, gets 214 here" },
	{ "355", "it belongs to checkpoints (RFC 1845), which nobody speaks" },
};

static bool is_exempt(const char *code)
{
	for (size_t i = 0; i < sizeof(exempt) / sizeof(exempt[0]); i++)
		if (strcmp(exempt[i].code, code) == 0)
			return true;
	return false;
}

/* Goes the way and looks at what its last step is answered. */
static void check_recipe(const char *what, const struct teach_recipe *recipe,
			 const struct teach_code *code)
{
	static struct smtp_trial trial;
	struct smtp_turn turn;

	smtp_trial_init(&trial, recipe->setting, &sasl_toy);
	smtp_session_connect(&trial.session, &turn);
	for (unsigned i = 0; i < recipe->path.count; i++) {
		teach_take_step(&trial.session, &recipe->path.steps[i], &turn);
		assert_int_equal(turn.reply.code, recipe->path.steps[i].code);
	}
	if (code->code && turn.reply.code != code->code)
		fail_msg("%s brings %u", what, turn.reply.code);
	if (*code->enhanced && strcmp(turn.reply.enhanced, code->enhanced) != 0)
		fail_msg("%s brings %s", what, turn.reply.enhanced);
}

/* Counts the ways to make this code happen, each of them gone. */
static unsigned play_all(const char *name)
{
	const struct smtp_rule *cause;
	struct teach_recipe recipe;
	struct teach_code code;
	unsigned count = 0;

	assert_true(teach_code_read(text_of(name), &code));
	for (size_t n = 0; (cause = teach_cause(&code, n)) != NULL; n++, count++) {
		if (!teach_recipe_for(&code, cause, &sasl_toy, &recipe))
			fail_msg("no way leads to %s, %s", name, cause->id);
		check_recipe(cause->id, &recipe, &code);
	}
	if (!count && teach_recipe_find(&(struct teach_asked){ .code = code }, &sasl_toy,
					&recipe) == TEACH_FOUND_ONE) {
		check_recipe(name, &recipe, &code);
		count++;
	}
	return count;
}

static void every_standard_code_can_be_made_to_happen(void **state)
{
	const struct catalogue_entry *entry;
	unsigned ways = 0;

	(void)state;
	for (size_t n = 0; (entry = catalogue_entry_at(n)) != NULL; n++) {
		unsigned more;

		if (entry->classes || entry->source != CATALOGUE_STANDARD)
			continue;
		more = play_all(entry->code);
		if (!more && !is_exempt(entry->code))
			fail_msg("nothing makes %s happen", entry->code);
		if (more && is_exempt(entry->code))
			fail_msg("%s can be made to happen after all", entry->code);
		ways += more;
	}
	print_message("# %u ways to make reply codes happen, all of them gone\n", ways);
}

static void every_enhanced_code_that_refuses_can_be_asked_for(void **state)
{
	const struct catalogue_entry *entry;

	(void)state;
	for (size_t n = 0; (entry = catalogue_entry_at(n)) != NULL; n++) {
		for (const char *class = entry->classes; class && *class; class++) {
			char code[16];

			snprintf(code, sizeof(code), "%c%s", *class, entry->code + 1);
			if (!play_all(code) && *class != '2')
				fail_msg("nothing makes %s happen", code);
		}
	}
}

/* Finds and goes the way that a page of the catalogue names. False when it names
 * none. */
static bool try_as_told(const char *name)
{
	struct catalogue_trial trial = catalogue_trial_of(text_of(name));
	struct teach_asked asked;
	struct teach_recipe recipe;
	enum teach_found found;
	size_t ways = 0;

	if (!*trial.asked.at)
		return false;
	assert_true(teach_asked_read(text_of(trial.asked.at), &asked));
	while (teach_cause(&asked.code, ways))
		ways++;
	assert_int_equal(trial.ways, ways);
	found = teach_recipe_find(&asked, &sasl_toy, &recipe);
	if (found == TEACH_FOUND_NONE)
		fail_msg("nothing makes %s happen, which the page of %s promises",
			 trial.asked.at, name);
	if (found == TEACH_FOUND_ONE)
		check_recipe(name, &recipe, &asked.code);
	return true;
}

static void every_page_tells_truly_how_to_see_it(void **state)
{
	const struct catalogue_entry *entry;

	(void)state;
	for (size_t n = 0; (entry = catalogue_entry_at(n)) != NULL; n++)
		if (!try_as_told(entry->code) && !entry->classes &&
		    entry->source == CATALOGUE_STANDARD && !is_exempt(entry->code))
			fail_msg("%s does not tell how to see it", entry->code);
}

static void both_codes_of_a_pair_can_be_seen(void **state)
{
	const struct catalogue_pair *pair;
	size_t n;

	(void)state;
	for (n = 0; (pair = catalogue_pair_at(n)) != NULL; n++)
		if (!try_as_told(pair->one) || !try_as_told(pair->other))
			fail_msg("one of %s and %s cannot be seen", pair->one, pair->other);
	assert_true(n >= 30);
}

/* Each root of a pair of codes can be tried by the rule that it names. */
static void every_root_can_be_tried(void **state)
{
	const struct catalogue_pair *pair;
	unsigned roots = 0;

	(void)state;
	for (size_t n = 0; (pair = catalogue_pair_at(n)) != NULL; n++) {
		for (const struct catalogue_root *root = pair->roots; root && root->what; root++) {
			struct teach_recipe recipe;
			struct teach_asked asked;

			if (!teach_asked_read(text_of(root->rule), &asked) || !asked.cause)
				fail_msg("there is no rule %s", root->rule);
			assert_int_equal(teach_recipe_find(&asked, &sasl_toy, &recipe),
					 TEACH_FOUND_ONE);
			check_recipe(root->rule, &recipe, &asked.code);
			roots++;
		}
	}
	assert_true(roots >= 7);
}

/* What people mean first must be what is offered first. */
static void the_usual_cause_comes_first(void **state)
{
	static const struct {
		const char *code, *rule;
	} first[] = {
		{ "354", "data.go-ahead" }, { "503", "data.no-mail" },
		{ "550", "rcpt.no-such-mailbox" }, { "5.7.1", "rcpt.not-relayed" },
		{ "421", "idle.timeout" }, { "535", "auth.rejected" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(first) / sizeof(first[0]); i++) {
		struct teach_code code;

		assert_true(teach_code_read(text_of(first[i].code), &code));
		assert_string_equal(teach_cause(&code, 0)->id, first[i].rule);
	}
}

/* A cause is named once, however it is ordered. */
static void no_cause_is_named_twice(void **state)
{
	struct teach_code code;
	const struct smtp_rule *cause;

	(void)state;
	assert_true(teach_code_read(text_of("503"), &code));
	for (size_t n = 0; (cause = teach_cause(&code, n)) != NULL; n++)
		for (size_t m = 0; m < n; m++)
			assert_ptr_not_equal(cause, teach_cause(&code, m));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_standard_code_can_be_made_to_happen),
		cmocka_unit_test(every_enhanced_code_that_refuses_can_be_asked_for),
		cmocka_unit_test(every_page_tells_truly_how_to_see_it),
		cmocka_unit_test(both_codes_of_a_pair_can_be_seen),
		cmocka_unit_test(every_root_can_be_tried),
		cmocka_unit_test(the_usual_cause_comes_first),
		cmocka_unit_test(no_cause_is_named_twice),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
