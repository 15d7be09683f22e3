// SPDX-License-Identifier: GPL-3.0-or-later
/* The sweeps that hold the rule table: whole, reachable, well-formed, and
 * within what RFC 5321 lets a server say. */
#include "lib/oracle.h"
#include "lib/reach.h"

#include "catalogue/catalogue.h"
#include "smtp/law/effects.h"
#include "smtp/law/guards/guards.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FOR_EACH_RULE(rule, verb)                                             \
	for (size_t n_ = 0; ((rule) = smtp_rule_at(n_, &(verb))) != NULL; n_++)

static void every_row_is_reached_by_its_own_example(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		static struct reach reach;

		if (!reach_rule(&reach, rule))
			fail_msg("no way to %s in any built-in setting", rule->id);
		if (reach.turn.rule != rule)
			fail_msg("the way to %s ends in %s", rule->id, reach.turn.rule->id);
		assert_int_equal(reach.turn.reply.code, rule->say.code);
	}
}

/* Whether some row of the verb, or of all, speaks in this state whatever the
 * line holds. All but QUIT is the one question asked of the verb alone. */
static bool always_answers(enum smtp_verb verb, enum smtp_state where)
{
	size_t count;
	const struct smtp_rule *rows = smtp_rules_anywhere(&count);

	for (size_t i = 0; i < count; i++)
		if (rows[i].in->states & SMTP_BIT(where) &&
		    (!rows[i].when || (rows[i].when == &smtp_not_quit && verb != SMTP_QUIT)))
			return true;
	rows = smtp_rules_for(verb, &count);
	for (size_t i = 0; i < count; i++)
		if (rows[i].in->states & SMTP_BIT(where) && !rows[i].when)
			return true;
	return false;
}

/* What is mail data is no command, nothing is heard between the replies to a
 * message in LMTP, and no time-out strikes before the
 * greeting. */
static bool can_come(enum smtp_verb verb, enum smtp_state where)
{
	switch (verb) {
	case SMTP_CONNECT:
		return where == SMTP_CONNECTING;
	case SMTP_TEXT:
		return where == SMTP_IN_DATA || where == SMTP_IN_CHUNK;
	case SMTP_DOT:
		return where == SMTP_IN_DATA;
	case SMTP_CHUNK:
		return where == SMTP_IN_CHUNK;
	case SMTP_DELIVERY:
		return where == SMTP_IN_DATA || where == SMTP_IN_CHUNK ||
			where == SMTP_DELIVERING;
	case SMTP_RESPONSE:
		return where == SMTP_IN_AUTH;
	case SMTP_IDLE:
		return where != SMTP_CONNECTING && where != SMTP_CLOSED &&
			where != SMTP_DELIVERING;
	case SMTP_HANGUP:
		return where != SMTP_CLOSED && where != SMTP_DELIVERING;
	default:
		return where != SMTP_IN_DATA && where != SMTP_IN_CHUNK &&
			where != SMTP_IN_AUTH && where != SMTP_DELIVERING;
	}
}

static void every_verb_is_answered_in_every_state(void **state)
{
	(void)state;
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++)
		for (enum smtp_state where = SMTP_CONNECTING; where < SMTP_STATES; where++)
			if (can_come(verb, where) && !always_answers(verb, where))
				fail_msg("%s may find no row in the state %s",
					 smtp_verb_facts(verb)->name,
					 smtp_state_facts(where)->name);
}

static void no_row_stands_below_one_that_always_speaks(void **state)
{
	(void)state;
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		unsigned taken = 0;
		size_t count;
		const struct smtp_rule *rows = smtp_rules_for(verb, &count);

		assert_true(count > 0);
		for (size_t i = 0; i < count; i++) {
			if (!(rows[i].in->states & ~taken))
				fail_msg("%s is never asked", rows[i].id);
			if (!rows[i].when)
				taken |= rows[i].in->states;
		}
	}
}

/* "data.no-recipient": words of small letters, the first one the verb's. */
static bool is_id(const char *id, enum smtp_verb verb)
{
	const char *name = verb == SMTP_VERBS ? "any" : smtp_verb_facts(verb)->name;
	struct text rest = text_of(id);
	struct text first = text_take(&rest, '.');
	struct text wanted = text_of(name);

	if (wanted.at[0] == '(')
		wanted = text_span(wanted.at + 1, wanted.len - 2);
	if (!text_equal_fold(first, wanted) || !rest.len)
		return false;
	while (rest.len) {
		struct text word = text_take(&rest, '-');

		if (!word.len)
			return false;
		for (size_t i = 0; i < word.len; i++)
			if (word.at[i] < 'a' || word.at[i] > 'z')
				return false;
	}
	return true;
}

static void ids_are_unique_and_well_formed(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb, found;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		if (!is_id(rule->id, verb))
			fail_msg("%s is not of the form verb.words", rule->id);
		if (smtp_rule_named(text_of(rule->id), &found) != rule || found != verb)
			fail_msg("%s is the id of two rows", rule->id);
	}
	assert_null(smtp_rule_named(text_of("data.no-such-row"), &found));
}

static char *read_whole(const char *name)
{
	struct buffer all = { 0 };
	char part[4096];
	size_t got;
	FILE *file = fopen(name, "r");

	if (!file)
		fail_msg("%s cannot be read from here", name);
	while ((got = fread(part, 1, sizeof(part), file)) > 0)
		buffer_text(&all, text_span(part, got));
	fclose(file);
	return all.at;
}

/* Every row of the table as it stands in the sources. */
static char *read_rows(void)
{
	struct buffer all = { 0 };
	glob_t found;

	assert_int_equal(glob("src/smtp/law/rules/*.c", 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		char *one = read_whole(found.gl_pathv[i]);

		buffer_string(&all, one);
		free(one);
	}
	globfree(&found);
	return all.at;
}

/* Fails when a name that follows `before` in the header, up to `end`, is not
 * in the rows with `mark` in front. */
static void check_used(const char *header, const char *before, char end,
		       const char *mark, const char *rows)
{
	char *text = read_whole(header);
	unsigned count = 0;

	for (const char *at = text; (at = strstr(at, before)); count++) {
		char wanted[128];
		struct text name;

		at += strlen(before);
		name = text_head(text_of(at), text_find(text_of(at), end));
		snprintf(wanted, sizeof(wanted), "%s%.*s,", mark, (int)name.len, name.at);
		if (!strstr(rows, wanted))
			fail_msg("no row has %.*s", (int)name.len, name.at);
	}
	assert_true(count > 5);
	free(text);
}

static void every_guard_where_and_effect_is_used(void **state)
{
	char *rows = read_rows();

	(void)state;
	check_used("src/smtp/law/guards/guards.h", "extern const struct smtp_guard ", ';',
		   ".when = &", rows);
	check_used("src/smtp/law/guards/guards.h", "extern const struct smtp_where ", ';',
		   ".in = &", rows);
	check_used("src/smtp/law/effects.h", "\nsmtp_effect ", ';', ".then = ", rows);
	free(rows);
}

static void check_words(const char *id, const char *words)
{
	static struct reach reach;
	struct smtp_scene scene = { .session = &reach.after.session };

	const char *one, *many;
	char number[32] = "";
	struct room room = room_over(number, sizeof(number));
	unsigned long n;

	if (!words)
		return;
	reach_lines(&reach, "workshop", "EHLO client.example");
	if (!words_known(words, smtp_place, &scene))
		fail_msg("%s has a place that is not known: %s", id, words);
	if (!words_forms(words, &one, &many))
		return;
	if (!words_known(many, smtp_place, &scene))
		fail_msg("%s has a place that is not known: %s", id, many);
	smtp_place(&scene, words_first(many), &room);
	if (!text_number(room_view(&room), ~0ul, &n))
		fail_msg("%s has forms, and its first place is no number: %s", id, many);
}

static void every_place_is_known(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		check_words(rule->id, rule->because);
		check_words(rule->id, rule->allowed);
		/* What only some settings fill is tried where the row is reached. */
		check_words(rule->id, rule->under ? NULL : rule->like);
		check_words(rule->id, rule->say.code ? rule->say.words : NULL);
		check_words(rule->id, rule->in->yes);
		check_words(rule->id, rule->in->no);
		check_words(rule->id, rule->when ? rule->when->yes : NULL);
		check_words(rule->id, rule->when ? rule->when->no : NULL);
	}
}

static void everything_has_words(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		size_t len = strlen(rule->because);

		if (!len || rule->because[len - 1] != '.')
			fail_msg("because of %s is no sentence", rule->id);
		if (!*rule->in->yes || !*rule->in->no)
			fail_msg("the states of %s have no words", rule->id);
		if (rule->when && (!*rule->when->yes || !*rule->when->no))
			fail_msg("the guard of %s has no words", rule->id);
		if (rule->say.code && !*rule->say.words)
			fail_msg("%s says nothing", rule->id);
		if (!rule->like && !smtp_verb_facts(verb)->is_event)
			fail_msg("%s has no example", rule->id);
	}
}

/* One section of one RFC, as a line of the table of sections. */
static bool is_section(const char *sections, struct text rfc, struct text section)
{
	char line[64];

	snprintf(line, sizeof(line), "\n%.*s %.*s\n", (int)rfc.len, rfc.at,
		 (int)section.len, section.at);
	return strstr(sections, line) != NULL;
}

/* Takes up to the nearest of ", " and " and " out of *rest. */
static struct text take_reference(struct text *rest)
{
	struct text taken = *rest;
	static const char *const between[] = { ", ", " and " };
	size_t skip = rest->len;

	for (size_t i = 0; i < 2; i++) {
		const char *at = memmem(taken.at, taken.len, between[i], strlen(between[i]));

		if (!at)
			continue;
		taken.len = (size_t)(at - taken.at);
		skip = taken.len + strlen(between[i]);
	}
	*rest = text_skip(*rest, skip);
	return taken;
}

static bool is_reference(const char *sections, const char *reference)
{
	struct text rest = text_of(reference), rfc = text_of("");

	while (rest.len) {
		struct text part = take_reference(&rest);

		if (text_starts_fold(part, "RFC ")) {
			part = text_skip(part, 4);
			rfc = text_take(&part, ' ');
		}
		if (!rfc.len || !is_section(sections, rfc, part))
			return false;
	}
	return rfc.len > 0;
}

static void references_name_sections_that_exist(void **state)
{
	char *sections = read_whole("tests/rfc-sections.txt");
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb)
		if (!is_reference(sections, rule->rfc))
			fail_msg("%s refers to %s", rule->id, rule->rfc);
	for (verb = 0; verb < SMTP_VERBS; verb++)
		if (!is_reference(sections, smtp_verb_facts(verb)->rfc))
			fail_msg("%s refers to %s", smtp_verb_facts(verb)->name,
				 smtp_verb_facts(verb)->rfc);
	assert_false(is_reference(sections, "RFC 5321 4.1.9"));
	assert_false(is_reference(sections, "RFC 5321"));
	assert_false(is_reference(sections, "4.1.1"));
	free(sections);
}

/* RFC 2034 4: on every 2yz, 4yz and 5yz but the greeting and what answers
 * EHLO and HELO, and in LMTP LHLO (RFC 2033 4.1); RFC 3463 2: the class is the first digit. */
static void enhanced_codes_stand_where_they_belong(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		unsigned class = rule->say.code / 100;
		bool bare = !rule->say.code || class == 3 || verb == SMTP_CONNECT ||
			verb == SMTP_EHLO || verb == SMTP_HELO ||
			(verb == SMTP_LHLO && rule->under != smtp_is_smtp);
		static struct reach reach;

		if (bare != !rule->say.enhanced)
			fail_msg("%s: an enhanced code %s", rule->id,
				 bare ? "does not belong here" : "is missing");
		if (!bare && (unsigned)(rule->say.enhanced[0] - '0') != class)
			fail_msg("%s: %u and %s", rule->id, rule->say.code,
				 rule->say.enhanced);
		assert_true(reach_rule(&reach, rule));
		if (reach.turn.verb == SMTP_EHLO || reach.turn.verb == SMTP_HELO)
			assert_string_equal(reach.turn.reply.enhanced, "");
	}
}

static void every_code_is_in_the_catalogue(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		char code[16];

		if (!rule->say.code)
			continue;
		snprintf(code, sizeof(code), "%u", rule->say.code);
		if (!catalogue_find(text_of(code)))
			fail_msg("%s says %s", rule->id, code);
		if (rule->say.enhanced && !catalogue_find(text_of(rule->say.enhanced)))
			fail_msg("%s says %s", rule->id, rule->say.enhanced);
	}
}

static void every_code_is_one_the_rfc_allows(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb)
		if (!oracle_allows(verb, rule->say.code))
			fail_msg("%s answers %u, not as RFC 5321 %s", rule->id,
				 rule->say.code, oracle_section(verb));
	assert_false(oracle_allows(SMTP_NOOP, 503));
	assert_false(oracle_allows(SMTP_DATA, 250));
}

/* A refused command changes nothing (4.1.4), but for the dot, after which
 * the message is done with whatever is said (4.1.1.4), for an answer that
 * ends a login (RFC 4954 4), for a chunk, whose octets have come before it is
 * refused, for DATA where BDAT is due, which makes the mail fail (RFC 3030 2 and 3),
 * and for the two replies with which the server closes. */
static void a_refusal_changes_nothing(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		static struct reach reach;

		if (rule->say.code < 400 || verb == SMTP_DOT || verb == SMTP_CHUNK ||
		    verb == SMTP_DELIVERY ||
		    verb == SMTP_CONNECT ||
		    verb == SMTP_RESPONSE || rule->say.code == 421)
			continue;
		assert_true(reach_rule(&reach, rule));
		if (rule->then == smtp_fail_chunks)
			assert_int_equal(verb, SMTP_DATA);
		else if (!smtp_session_alike(&reach.before.session, &reach.after.session))
			fail_msg("%s changes something", rule->id);
	}
}

/* Run backwards, the table gives each reply back to the row that said it. */
static void every_row_could_have_said_its_reply(void **state)
{
	static struct reach reach;
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		const struct smtp_reply *reply = &reach.turn.reply;

		assert_true(reach_rule(&reach, rule));
		if (!reply->code || reach.turn.manner)
			continue;
		if (!smtp_row_could_say(rule, reply->code, text_of(reply->enhanced),
					text_span(reply->text, reply->length)))
			fail_msg("%s: %s", rule->id, reply->text);
	}
	assert_false(smtp_row_could_say(smtp_rule_named(text_of("data.go-ahead"), &verb), 250,
					text_of(""), text_of("Start mail input")));
}

/* Who introduces himself leaves out a name, which has its flaws. */
static bool takes_name(enum smtp_verb verb)
{
	return verb == SMTP_EHLO || verb == SMTP_HELO || verb == SMTP_LHLO;
}

/* The same question in two verbs, with the same answer: then the same is said of it. */
static void rows_that_ask_the_same_tell_the_same(void **state)
{
	const struct smtp_rule *one, *other;
	enum smtp_verb verb, another;
	unsigned pairs = 0;

	(void)state;
	for (size_t i = 0; (one = smtp_rule_at(i, &verb)); i++)
		for (size_t j = i + 1; (other = smtp_rule_at(j, &another)); j++) {
			if (!one->when || one->when != other->when || one->say.code < 400 ||
			    other->say.code < 400 || takes_name(verb) != takes_name(another))
				continue;
			pairs++;
			if (one->flaw != other->flaw)
				fail_msg("%s and %s find other flaws", one->id, other->id);
			if (one->says != other->says)
				fail_msg("%s and %s say it otherwise", one->id, other->id);
		}
	assert_true(pairs > 50);
}

/* However a turn is decided, there is room for all the checks made on the way. */
static void the_checks_of_every_turn_have_room(void **state)
{
	size_t anywhere, count, most = 0;

	(void)state;
	smtp_rules_anywhere(&anywhere);
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		smtp_rules_for(verb, &count);
		most = count > most ? count : most;
	}
	assert_in_range(anywhere + most, 1, SMTP_CHECKS_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_is_reached_by_its_own_example),
		cmocka_unit_test(every_verb_is_answered_in_every_state),
		cmocka_unit_test(no_row_stands_below_one_that_always_speaks),
		cmocka_unit_test(ids_are_unique_and_well_formed),
		cmocka_unit_test(every_guard_where_and_effect_is_used),
		cmocka_unit_test(the_checks_of_every_turn_have_room),
		cmocka_unit_test(rows_that_ask_the_same_tell_the_same),
		cmocka_unit_test(every_row_could_have_said_its_reply),
		cmocka_unit_test(every_place_is_known),
		cmocka_unit_test(everything_has_words),
		cmocka_unit_test(references_name_sections_that_exist),
		cmocka_unit_test(enhanced_codes_stand_where_they_belong),
		cmocka_unit_test(every_code_is_in_the_catalogue),
		cmocka_unit_test(every_code_is_one_the_rfc_allows),
		cmocka_unit_test(a_refusal_changes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
