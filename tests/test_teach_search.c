// SPDX-License-Identifier: GPL-3.0-or-later
/* The search: what it leaves out is nothing that could be found. */
#include "lib/sasl.h"

#include "smtp/machine/hearing.h"
#include "teach/reached.h"

#include <search.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { RULES_MAX = 512, LINES_MAX = 5000 };

/* What comes of a row's example; made: it makes the row speak. */
struct outcome {
	bool made;
	bool struck; /* the server's patience is at its end */
	unsigned code;
	char enhanced[12];
	uint64_t mark;    /* of the session behind it */
	uint64_t patient; /* as if the server's patience had no end */
	enum smtp_state state;
};

/* The first session of a mark, and what comes of all examples there. */
struct first {
	uint64_t mark; /* first: a mark alone is looked up as well */
	uint64_t patient;
	unsigned depth;
	struct smtp_trial trial;
	struct outcome outcomes[RULES_MAX];
};

/* All that can be reached under one setting. */
static struct {
	struct first **list;
	size_t count, room;
	void *by_mark, *by_patient;
	struct teach_moves moves;
	struct teach_moves patient; /* where no end of the server's patience is looked for */
	unsigned long alike; /* sessions of a mark that was known already */
	unsigned long calmer; /* sessions beside which one was calmer and otherwise alike */
	unsigned long quiet; /* lines that left all as it was */
} reached;

static int compare_marks(const void *a, const void *b)
{
	uint64_t left = ((const struct first *)a)->mark;
	uint64_t right = ((const struct first *)b)->mark;

	return (left > right) - (left < right);
}

static int compare_patient(const void *a, const void *b)
{
	uint64_t left = ((const struct first *)a)->patient;
	uint64_t right = ((const struct first *)b)->patient;

	return (left > right) - (left < right);
}

static void forget(void *node)
{
	(void)node;
}

static bool try_row(const struct smtp_session *session, const struct smtp_rule *rule,
		    enum smtp_verb verb, struct smtp_trial *after, struct outcome *outcome)
{
	static struct teach_step step;
	static struct smtp_turn turn;

	*outcome = (struct outcome){ .made = false };
	if (!(teach_states_heard(verb) & SMTP_BIT(session->state)) ||
	    (rule->under && !rule->under(session->setting)) ||
	    !teach_try(session, rule, verb, &step, after, &turn))
		return false;
	outcome->made = true;
	outcome->code = turn.reply.code;
	memcpy(outcome->enhanced, turn.reply.enhanced, sizeof(outcome->enhanced));
	outcome->struck = turn.strike || turn.rule->when == &smtp_errors_many;
	outcome->mark = smtp_session_mark(&after->session);
	outcome->patient = smtp_session_mark_patient(&after->session);
	outcome->state = after->session.state;
	return true;
}

static bool is_same(const struct outcome *a, const struct outcome *b)
{
	return a->made == b->made && a->code == b->code && a->mark == b->mark &&
	       strcmp(a->enhanced, b->enhanced) == 0;
}

/* Whatever the session can do, the first one of its mark can. */
static void compare(const struct first *first, const struct smtp_session *session)
{
	static struct smtp_trial after;
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	struct outcome outcome;

	reached.alike++;
	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)) != NULL; n++)
		if (try_row(session, rule, verb, &after, &outcome) &&
		    !is_same(&outcome, &first->outcomes[n]))
			fail_msg("%s, %s: %s is answered otherwise by sessions of one mark",
				 session->setting->name, smtp_state_facts(session->state)->name,
				 rule->id);
}

static void keep(const struct smtp_session *session, uint64_t mark, unsigned depth)
{
	struct first *first = heap_new(1, sizeof(*first));

	if (reached.count == reached.room) {
		reached.room = reached.room ? 2 * reached.room : 256;
		reached.list = heap_resize(reached.list, reached.room, sizeof(first));
	}
	first->mark = mark;
	first->patient = smtp_session_mark_patient(session);
	first->depth = depth;
	smtp_trial_copy(&first->trial, session);
	reached.list[reached.count++] = first;
	assert_non_null(tsearch(first, &reached.by_mark, compare_marks));
	assert_non_null(tsearch(first, &reached.by_patient, compare_patient));
}

static const struct teach_move *move_of(const struct teach_moves *moves,
					const struct smtp_rule *rule)
{
	for (size_t i = 0; i < moves->count; i++)
		if (moves->list[i].rule == rule)
			return &moves->list[i];
	return NULL;
}

static bool may_give(const struct teach_move *move, unsigned code, const char *enhanced)
{
	struct teach_code wanted = { .code = code };

	strcpy(wanted.enhanced, enhanced);
	return (!code && !*enhanced) || teach_move_gives(move, &wanted);
}

/* What has just been found is nothing that was ruled out beforehand. */
static void hold_possible(const struct smtp_session *session, const struct smtp_rule *rule,
			  const struct outcome *outcome)
{
	const struct teach_move *move = move_of(&reached.moves, rule);

	if (!move || !(move->states & SMTP_BIT(session->state)))
		fail_msg("%s: %s is never tried in %s", session->setting->name, rule->id,
			 smtp_state_facts(session->state)->name);
	if (!may_give(move, outcome->code, "") || !may_give(move, 0, outcome->enhanced) ||
	    !may_give(move, outcome->code, outcome->enhanced))
		fail_msg("%s: %s is not expected to be %u %s", session->setting->name,
			 rule->id, outcome->code, outcome->enhanced);
}

/* What is left out for being quiet changes nothing but the server's patience. */
static void hold_quiet(const struct first *here, const struct smtp_rule *rule,
		       const struct outcome *outcome)
{
	if (!move_of(&reached.patient, rule)->quiet || here->trial.session.facts.after_dot)
		return;
	reached.quiet++;
	if (outcome->patient != here->patient && outcome->state != SMTP_CLOSED)
		fail_msg("%s, %s: %s is not quiet", here->trial.session.setting->name,
			 smtp_state_facts(here->trial.session.state)->name, rule->id);
}

/* Tries all examples from the n-th session, whose first of its mark it is. */
static void look_from(size_t n)
{
	static struct smtp_trial after;
	struct first *here = reached.list[n];
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	for (size_t i = 0; (rule = smtp_rule_at(i, &verb)) != NULL; i++) {
		const struct outcome *outcome = &here->outcomes[i];

		assert_true(i < RULES_MAX);
		if (!try_row(&here->trial.session, rule, verb, &after, &here->outcomes[i]))
			continue;
		hold_possible(&here->trial.session, rule, outcome);
		hold_quiet(here, rule, outcome);
		if (here->depth < SMTP_MARK_REACH &&
		    !tfind(&outcome->mark, &reached.by_mark, compare_marks))
			keep(&after.session, outcome->mark, here->depth + 1);
	}
}

/* Once more, now that all first ones have been looked from. */
static void compare_from(const struct first *here)
{
	static struct smtp_trial after;
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	for (size_t i = 0; (rule = smtp_rule_at(i, &verb)) != NULL; i++) {
		struct outcome outcome;
		struct first **first;

		if (!try_row(&here->trial.session, rule, verb, &after, &outcome))
			continue;
		first = tfind(&outcome.mark, &reached.by_mark, compare_marks);
		if (first && !smtp_session_equal(&(*first)->trial.session, &after.session))
			compare(*first, &after.session);
	}
}

/* Whatever a session can do but try the server's patience, one that is alike and has
 * tried it no more can do as well. */
static void compare_calmer(const struct first *here)
{
	const struct first *const *found = tfind(here, &reached.by_patient, compare_patient);
	const struct first *calm = *found;
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	if (calm == here || !smtp_strain_is_within(&calm->trial.session.facts.strain,
						   &here->trial.session.facts.strain))
		return;
	reached.calmer++;
	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)) != NULL; n++) {
		const struct outcome *a = &calm->outcomes[n], *b = &here->outcomes[n];

		if (b->made && !b->struck &&
		    (!a->made || a->code != b->code || strcmp(a->enhanced, b->enhanced) != 0 ||
		     a->patient != b->patient))
			fail_msg("%s, %s: %s is not had with less strain",
				 here->trial.session.setting->name,
				 smtp_state_facts(here->trial.session.state)->name, rule->id);
	}
}

static bool but_patience(const void *context, const struct teach_move *move,
			 enum smtp_state to)
{
	(void)context;
	(void)to;
	return !move->struck && move->rule->when != &smtp_errors_many;
}

static void look_around(const struct smtp_setting *setting)
{
	static const struct teach_aim everything, patient = { .may = but_patience };
	static struct smtp_trial fresh;

	smtp_trial_init(&fresh, setting, &sasl_toy);
	teach_moves_list(&reached.moves, &fresh.session, &everything, true);
	teach_moves_list(&reached.patient, &fresh.session, &patient, true);
	keep(&fresh.session, smtp_session_mark(&fresh.session), 0);
	for (size_t n = 0; n < reached.count; n++)
		look_from(n);
	for (size_t n = 0; n < reached.count; n++)
		compare_from(reached.list[n]);
	for (size_t n = 0; n < reached.count; n++)
		compare_calmer(reached.list[n]);
	tdestroy(reached.by_mark, forget);
	tdestroy(reached.by_patient, forget);
	for (size_t n = 0; n < reached.count; n++)
		free(reached.list[n]);
	reached.by_mark = NULL;
	reached.by_patient = NULL;
	reached.count = 0;
}

/* A search looks on from the first session of a mark alone, and tries nothing of which
 * it is known beforehand that it comes to nothing. */
static void what_is_left_out_could_not_be_found(void **state)
{
	const struct smtp_setting *setting;

	(void)state;
	for (size_t n = 0; (setting = smtp_setting_builtin(n)) != NULL; n++)
		look_around(setting);
	free(reached.list);
	assert_true(reached.alike > 1000);
	assert_true(reached.calmer > 1000);
	assert_true(reached.quiet > 1000);
}

static bool says_the_same(const struct teach_move *a, const struct teach_move *b)
{
	const char *one = a->rule->like ? a->rule->like : "";
	const char *other = b->rule->like ? b->rule->like : "";

	return a->verb == b->verb && !a->rule->like == !b->rule->like &&
	       strcmp(one, other) == 0;
}

/* What a move says is said once, though several rows have it as their example. */
static void moves_that_say_the_same_know_it(void **state)
{
	static const struct teach_aim everything;
	static struct smtp_trial fresh;
	const struct teach_moves *moves = &reached.moves;
	size_t repeated = 0;

	(void)state;
	smtp_trial_init(&fresh, smtp_setting_builtin(0), &sasl_toy);
	teach_moves_list(&reached.moves, &fresh.session, &everything, true);
	for (size_t i = 0; i < moves->count; i++) {
		size_t first = 0;

		while (!says_the_same(&moves->list[first], &moves->list[i]))
			first++;
		assert_int_equal(moves->list[i].like, first);
		repeated += first < i;
	}
	assert_true(repeated > 20);
}

/* A code that is looked for, and how many lines have been answered so far. */
struct count {
	struct teach_code code;
	unsigned long lines;
};

/* As context of the search, which promises not to change what it is given. */
struct counter {
	struct count *count;
};

static bool may_give_code(const void *context, const struct teach_move *move,
			  enum smtp_state to)
{
	(void)to;
	return teach_move_gives(move, &((const struct counter *)context)->count->code);
}

static bool count_line(const void *context, const struct teach_moment *moment)
{
	struct count *count = ((const struct counter *)context)->count;

	count->lines++;
	return teach_goal_code(&count->code, moment);
}

/* Looks for the code from the greeting of that server; returns the lines that were
 * answered on the way. */
static unsigned long look_for(const struct smtp_setting *setting, unsigned code)
{
	static struct teach_recipe recipe;
	struct count count = { .code.code = code };
	const struct counter counter = { &count };
	const struct teach_aim aim = { .goal = count_line, .may = may_give_code,
				       .context = &counter };

	teach_recipe_aim(setting, &sasl_toy, &aim, &recipe);
	return count.lines;
}

/* Most is looked at where nothing leads to the code: then all that a server can be brought
 * to, once. What the aim cannot rest on must not tell sessions apart there: if the mistakes
 * of the client did, it were thirty times as much with Exim. */
static void few_lines_are_tried_for_a_code(void **state)
{
	const struct smtp_setting *setting;

	(void)state;
	for (size_t n = 0; (setting = smtp_setting_builtin(n)) != NULL; n++)
		for (unsigned code = 200; code < 600; code++) {
			unsigned long lines = look_for(setting, code);

			if (lines > LINES_MAX)
				fail_msg("%s, %u: %lu lines", setting->name, code, lines);
		}
}

/* Looks for the code from that session; returns the lines that were answered on the way. */
static unsigned long look_from_session(const struct smtp_session *session, unsigned code,
				       struct reached_list *tried, bool *found)
{
	static struct teach_path path;
	struct count count = { .code.code = code };
	const struct counter counter = { &count };
	const struct teach_aim aim = { .goal = count_line, .may = may_give_code,
				       .context = &counter };

	*found = teach_path_beyond(session, &aim, tried, &path);
	return count.lines;
}

/* Looked for in vain behind EHLO, then from a new connection: nothing is found then that
 * would not be found alone, nor the other way round, and what was seen is not seen again. */
static unsigned long look_twice(const struct smtp_setting *setting, unsigned code)
{
	static struct smtp_trial fresh, greeted;
	static struct smtp_turn turn;
	struct reached_list tried = { .count = 0 };
	unsigned long spared = 0;
	bool found, again, alone;

	smtp_trial_init(&fresh, setting, &sasl_toy);
	smtp_trial_copy(&greeted, &fresh.session);
	smtp_session_connect(&greeted.session, &turn);
	smtp_session_line(&greeted.session, text_of("EHLO client.example"), &turn);
	look_from_session(&greeted.session, code, &tried, &found);
	if (!found) {
		spared = look_from_session(&fresh.session, code, NULL, &alone);
		spared -= look_from_session(&fresh.session, code, &tried, &again);
		if (alone != again)
			fail_msg("%s, %u: %s", setting->name, code, alone ? "lost" : "made up");
	}
	reached_forget(&tried);
	return spared;
}

static void what_was_tried_in_vain_is_not_tried_again(void **state)
{
	const struct smtp_setting *setting;
	unsigned long spared = 0;

	(void)state;
	for (size_t n = 0; (setting = smtp_setting_builtin(n)) != NULL; n += 2)
		for (unsigned code = 200; code < 600; code++)
			spared += look_twice(setting, code);
	assert_true(spared > 50000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_left_out_could_not_be_found),
		cmocka_unit_test(moves_that_say_the_same_know_it),
		cmocka_unit_test(few_lines_are_tried_for_a_code),
		cmocka_unit_test(what_was_tried_in_vain_is_not_tried_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
