// SPDX-License-Identifier: GPL-3.0-or-later
/* The map shows every way there is and none that there is not. */
#include "lib/reach.h"

#include "smtp/dialects/dialect.h"
#include "teach/teach_inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FOR_EACH_RULE(rule, verb)                                             \
	for (size_t n_ = 0; ((rule) = smtp_rule_at(n_, &(verb))) != NULL; n_++)

#define HELLO "EHLO client.example\n"
#define OPEN  HELLO "MAIL FROM:<ann@example.org>\n"

static struct reach reach;

/* What leads from where to where, as seen. */
struct seen {
	unsigned verbs[SMTP_STATES][SMTP_STATES];
};

/* Never content: so all that can be tried is tried, and noted. */
static bool note_turn(const void *context, const struct teach_moment *moment)
{
	struct seen *seen = *(struct seen *const *)context;
	const struct smtp_turn *turn = moment->turn;

	/* The map leaves out what only some settings and dialects do. */
	if (turn->before != turn->after && !turn->rule->under &&
	    !moment->before->setting->dialect)
		seen->verbs[turn->before][turn->after] |= 1u << turn->verb;
	return false;
}

static void the_map_shows_the_ways_that_can_be_gone(void **state)
{
	struct seen seen = { { { 0 } } }, *notes = &seen;
	struct teach_edge edges[TEACH_EDGES_MAX];
	size_t count = teach_edges(edges);
	const struct smtp_setting *setting;
	struct teach_path path;

	(void)state;
	for (size_t n = 0; (setting = smtp_setting_builtin(n)) != NULL; n++) {
		smtp_trial_init(&reach.after, setting, NULL);
		assert_false(teach_path_find(&reach.after.session, note_turn, &notes, &path));
	}
	assert_true(count > 10);
	for (size_t i = 0; i < count; i++) {
		unsigned *verbs = &seen.verbs[edges[i].from][edges[i].to];

		if (edges[i].verbs != *verbs)
			fail_msg("from %s to %s: the map has %x, and %x were seen",
				 smtp_state_facts(edges[i].from)->name,
				 smtp_state_facts(edges[i].to)->name,
				 edges[i].verbs, *verbs);
		*verbs = 0;
	}
	assert_memory_equal(&seen, &(struct seen){ { { 0 } } }, sizeof(seen));
}

static char *map_after(const char *setting, const char *lines, unsigned width)
{
	struct page *page = page_new();
	struct buffer buffer = { 0 };

	reach_lines(&reach, setting, lines);
	teach_map_page(page, &reach.after.session, &reach.turn);
	page_print(page, width, &page_marks_ascii, &buffer);
	page_free(page);
	return buffer.at;
}

static void the_map_in_the_narrowest_pane(void **state)
{
	char *text = map_after("default", OPEN, 38);

	(void)state;
	assert_string_equal(text,
		"You are in mail. A mail is open; it\n"
		"has no recipient yet.\n"
		"The last step (*): MAIL led from\n"
		"greeted to mail.\n"
		"\n"
		" connecting (connect) -> turned-away\n"
		"   |  (connect)\n"
		" connected\n"
		"   |  EHLO HELO\n"
		" greeted\n"
		"   | *MAIL\n"
		"[mail]\n"
		"   +- EHLO HELO RSET -> greeted\n"
		"   |  RCPT\n"
		" recipients\n"
		"   +- EHLO HELO RSET -> greeted\n"
		"   |  DATA\n"
		" data\n"
		"   +- (dot) -> greeted\n"
		" closed\n"
		"   <- QUIT (connect) (idle) (hangup)\n"
		"\n"
		"- To greeted: EHLO, HELO, RSET.\n"
		"- To recipients: RCPT.\n"
		"- To closed: QUIT, (idle), (hangup).\n");
	free(text);
}

static unsigned count_in(const char *text, const char *words)
{
	unsigned count = 0;

	for (; (text = strstr(text, words)); text += strlen(words))
		count++;
	return count;
}

/* Wherever one is: one state in brackets, at most one edge marked, nothing
 * cut at 38 columns. */
static void the_place_is_marked_once(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	FOR_EACH_RULE(rule, verb) {
		struct page *page = page_new();
		struct buffer buffer = { 0 };
		char here[64];
		bool moved;

		assert_true(reach_rule(&reach, rule));
		moved = reach.turn.before != reach.turn.after;
		teach_map_page(page, &reach.after.session, &reach.turn);
		page_print(page, 38, &page_marks_ascii, &buffer);
		snprintf(here, sizeof(here), "[%s]",
			 smtp_state_facts(reach.after.session.state)->name);
		assert_int_equal(count_in(buffer.at, here), 1);
		assert_int_equal(count_in(buffer.at, "["), 1);
		assert_int_equal(count_in(buffer.at, "*"), moved ? 2 : 0);
		assert_int_equal(count_in(buffer.at, "~"), 0);
		buffer_free(&buffer);
		page_free(page);
	}
}

static void the_map_before_anything_happened(void **state)
{
	struct page *page = page_new();
	struct buffer buffer = { 0 };

	(void)state;
	smtp_trial_init(&reach.after, smtp_setting_builtin(0), NULL);
	teach_map_page(page, &reach.after.session, NULL);
	page_print(page, 0, &page_marks_ascii, &buffer);
	assert_non_null(strstr(buffer.at, "[connecting]"));
	assert_null(strstr(buffer.at, "*"));
	buffer_free(&buffer);
	page_free(page);
}

static void graphviz_is_given_a_graph(void **state)
{
	struct teach_edge edges[TEACH_EDGES_MAX];
	struct buffer buffer = { 0 };
	const char *text;

	(void)state;
	teach_map_dot(&buffer);
	text = buffer_string_of(&buffer);
	assert_true(text_starts_fold(text_of(text), "digraph smtp {\n"));
	assert_string_equal(text + buffer.len - 4, ";\n}\n");
	assert_int_equal(count_in(text, "{"), 1);
	assert_int_equal(count_in(text, "}"), 1);
	assert_int_equal(count_in(text, "\"") % 2, 0);
	assert_int_equal(count_in(text, " -> "), teach_edges(edges));
	for (enum smtp_state s = SMTP_CONNECTING; s < SMTP_STATES; s++) {
		char node[64];

		snprintf(node, sizeof(node), "\t\"%s\";\n", smtp_state_facts(s)->name);
		assert_int_equal(count_in(text, node), 1);
	}
	assert_non_null(strstr(text, "\t\"recipients\" -> \"data\" [label=\"DATA\"];\n"));
	assert_non_null(strstr(text, "\t\"mail\" -> \"greeted\" [label=\"EHLO\\nHELO\\nLHLO\\nRSET\"];\n"));
	buffer_free(&buffer);
}

/* The bars of a line that are not part of a cell's words. */
static unsigned count_bars(struct text line)
{
	unsigned bars = 0;

	for (size_t i = 0; i < line.len; i++)
		bars += line.at[i] == '|' && (!i || line.at[i - 1] != '\\');
	return bars;
}

static void the_rules_are_printed_as_tables(void **state)
{
	struct buffer buffer = { 0 };
	struct text rest;
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	teach_rules_markdown(&buffer, NULL);
	FOR_EACH_RULE(rule, verb) {
		char cell[96];

		snprintf(cell, sizeof(cell), "\n| `%s` | ", rule->id);
		assert_int_equal(count_in(buffer.at, cell), 1);
	}
	assert_non_null(strstr(buffer.at, "| `data.no-recipient` | `DATA` | mail |  | 503 5.5.1 | "
			       "RFC 5321 3.3 |\n"));
	assert_non_null(strstr(buffer.at, "not written as \\<local-part@domain>"));
	rest = buffer_view(&buffer);
	while (rest.len) {
		struct text line = text_take_line(&rest);

		if (line.len && line.at[0] == '|')
			assert_int_equal(count_bars(line), 7);
	}
	buffer_free(&buffer);
}

static void the_rules_are_printed_as_a_dialect_has_them(void **state)
{
	const struct smtp_dialect *dialect;
	struct buffer buffer = { 0 };

	(void)state;
	for (size_t n = 0; (dialect = smtp_dialect_at(n)) != NULL; n++) {
		struct text rest;

		buffer_clear(&buffer);
		teach_rules_markdown(&buffer, dialect);
		for (rest = buffer_view(&buffer); rest.len;) {
			struct text line = text_take_line(&rest);

			if (line.len && line.at[0] == '|')
				assert_int_equal(count_bars(line), 7);
		}
	}
	buffer_clear(&buffer);
	teach_rules_markdown(&buffer, smtp_dialect_named(text_of("postfix")));
	assert_non_null(strstr(buffer.at, "| `data.no-recipient` | `DATA` | mail |  | "
			       "554 5.5.1 | RFC 5321 3.3 |\n"));
	buffer_free(&buffer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_map_shows_the_ways_that_can_be_gone),
		cmocka_unit_test(the_map_in_the_narrowest_pane),
		cmocka_unit_test(the_place_is_marked_once),
		cmocka_unit_test(the_map_before_anything_happened),
		cmocka_unit_test(graphviz_is_given_a_graph),
		cmocka_unit_test(the_rules_are_printed_as_tables),
		cmocka_unit_test(the_rules_are_printed_as_a_dialect_has_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
