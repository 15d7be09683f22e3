// SPDX-License-Identifier: GPL-3.0-or-later
/* Flaws in every voice: what the page names, the line for logs and the feedback of a
 * lesson name too; and goals and faults can ask for each. */
#include "lib/lessons.h"
#include "lib/trial.h"

#include "base/width.h"
#include "base/words.h"

#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define BIT(verb) (1ul << (verb))
#define HELLO "EHLO client.example\n"
#define MAIL "MAIL FROM:<ann@example.org>\n"
#define SECURE HELLO "STARTTLS\n" HELLO

/* Where an example is said: the first that fits. */
static const struct scene {
	unsigned long verbs;
	const char *flaw, *setting, *before;
} scenes[] = {
	{ BIT(SMTP_MAIL), "parameter.after-helo", "default", "HELO client.example\n" },
	{ BIT(SMTP_LHLO), NULL, "lmtp", "" },
	{ BIT(SMTP_EHLO) | BIT(SMTP_HELO), NULL, "default", "" },
	{ BIT(SMTP_RCPT), NULL, "default", HELLO MAIL },
	{ BIT(SMTP_DATA), NULL, "default", HELLO MAIL "RCPT TO:<bob@example.org>\n" },
	{ BIT(SMTP_BDAT), NULL, "chunking", HELLO MAIL "RCPT TO:<bob@example.org>\n" },
	{ BIT(SMTP_AUTH), NULL, "login", SECURE },
	{ BIT(SMTP_RESPONSE), NULL, "login", SECURE "AUTH PLAIN\n" },
	{ ~0ul, NULL, "default", HELLO },
};

/* Where the example of the other command is none: a parameter belongs to one of them, and
 * a list of RCPT is one of MAIL. */
static const struct {
	const char *flaw;
	enum smtp_verb verb;
} otherwise[] = {
	{ "parameter.syntax", SMTP_RCPT }, { "parameter.range", SMTP_RCPT },
	{ "parameter.twice", SMTP_RCPT },  { "parameter.misplaced", SMTP_MAIL },
	{ "parameter.after-helo", SMTP_RCPT }, { "parameter.not-offered", SMTP_RCPT },
};

static const struct scene *scene_of(const char *flaw, enum smtp_verb verb)
{
	const struct scene *scene = scenes;

	while (!(scene->verbs & BIT(verb)) || (scene->flaw && strcmp(scene->flaw, flaw) != 0))
		scene++;
	return scene;
}

static bool is_otherwise(const char *flaw, enum smtp_verb verb)
{
	for (size_t i = 0; i < COUNT(otherwise); i++)
		if (otherwise[i].verb == verb && strcmp(otherwise[i].flaw, flaw) == 0)
			return true;
	return false;
}

/* The line that was said: turns look into it. */
static char said_line[1024];

/* A table at which the example has been said, with a goal and faults of the setting. */
static void say_example(struct table *table, const struct smtp_flaw_facts *facts,
			enum smtp_verb verb, const char *goal, const char *faults)
{
	const struct scene *scene = scene_of(facts->id, verb);
	struct room line = room_over(said_line, sizeof(said_line));
	struct buffer markdown = { 0 };

	buffer_format(&markdown, "# T\n```setting\nbase: %s\n%s```\n"
		      "```goal\nid: a\nsay: Do it.\n%s\n```\n", scene->setting, faults, goal);
	table_open(table, buffer_string_of(&markdown));
	table_type(table, scene->before);
	assert_true(smtp_flaw_like(smtp_flaw_named(text_of(facts->id)), verb, &line));
	lesson_type(&table->talk, table->judge, room_view(&line));
	buffer_free(&markdown);
}

static const char *page_text_of(const struct page *page, struct buffer *buffer)
{
	buffer_clear(buffer);
	page_print(page, 0, &page_marks_unicode, buffer);
	return buffer_string_of(buffer);
}

static void hold_in(const char *said, const char *words, const char *voice,
		    const struct smtp_flaw_facts *facts)
{
	if (!strstr(said, words))
		fail_msg("%s: %s does not name it, \"%s\":\n%s", facts->id, voice, words, said);
}

/* What is wrong, with the facts of this very line. */
static void fill_words(char *at, size_t size, const struct teach_moment *moment,
		       const struct smtp_flaw_facts *facts)
{
	struct room room = room_over(at, size);
	struct smtp_scene scene = teach_scene(moment);
	struct buffer shown = { 0 };

	words_fill(&room, facts->is, smtp_place, &scene);
	shown_text(&shown, room_view(&room));
	snprintf(at, size, "%s", buffer_string_of(&shown));
	buffer_free(&shown);
}

static void hold_voices(struct table *table, const struct smtp_flaw_facts *facts)
{
	struct teach_moment moment = teach_moment_of(&table->talk);
	struct page *page = page_new();
	struct buffer said = { 0 };
	char words[256], mark[300];

	fill_words(words, sizeof(words), &moment, facts);
	snprintf(mark, sizeof(mark), "✗ %s\n", words);
	teach_why(page, &moment, TEACH_SHORT);
	hold_in(page_text_of(page, &said), mark, "the page", facts);
	hold_in(page_text_of(page, &said), facts->id, "the page", facts);
	buffer_clear(&said);
	teach_why_line(&said, &moment);
	hold_in(said.at, words, "the line for logs", facts);
	hold_in(said.at, facts->id, "the line for logs", facts);
	table_feedback(table, 0);
	hold_in(table->said.at, words, "the feedback", facts);
	if (strstr(table->said.at, facts->id) || strstr(table->said.at, moment.turn->rule->id))
		fail_msg("%s: an id is shown:\n%s", facts->id, table->said.at);
	buffer_free(&said);
	page_free(page);
}

static void hold_example(const struct smtp_flaw_facts *facts, enum smtp_verb verb)
{
	struct table table;
	const struct smtp_turn *turn;

	say_example(&table, facts, verb, "flaw: base64.long", "");
	turn = teach_moment_of(&table.talk).turn;
	if (strcmp(smtp_flaw_facts(turn->flaw.flaw)->id, facts->id) != 0) {
		if (!is_otherwise(facts->id, verb))
			fail_msg("%s: the example with %s has %s (%s)", facts->id,
				 smtp_verb_facts(verb)->name,
				 smtp_flaw_facts(turn->flaw.flaw)->id, turn->rule->id);
	} else {
		hold_voices(&table, facts);
	}
	table_close(&table);
}

/* Whether a lesson can have the line: an empty one is none, and no CR or LF is typed. */
static bool can_be_typed(struct text line)
{
	return line.len && text_find(line, '\r') == line.len && text_find(line, '\n') == line.len;
}

/* Calls for each flaw and each verb of which there is an example. */
static void each_example(void (*hold)(const struct smtp_flaw_facts *, enum smtp_verb))
{
	for (enum smtp_flaw flaw = SMTP_FLAW_NONE + 1; flaw < SMTP_FLAWS; flaw++)
		for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
			char at[1024];
			struct room line = room_over(at, sizeof(at));

			if (smtp_flaw_like(flaw, verb, &line) && can_be_typed(room_view(&line)))
				hold(smtp_flaw_facts(flaw), verb);
		}
}

static void each_flaw_is_named_by_every_voice(void **state)
{
	(void)state;
	each_example(hold_example);
}

/* Whoever asks for the flaw gets it: as a goal, and as the reply of a fault. */
static void hold_asked(const struct smtp_flaw_facts *facts, enum smtp_verb verb)
{
	struct buffer goal = { 0 }, fault = { 0 };
	const struct smtp_turn *turn;
	struct table table;

	if (is_otherwise(facts->id, verb))
		return;
	buffer_format(&goal, "flaw: [path.route, %s]", facts->id);
	say_example(&table, facts, verb, goal.at, "");
	if (!judge_is_met(table.judge, 0))
		fail_msg("%s: the goal is not met", facts->id);
	table_close(&table);
	buffer_format(&fault, "faults:\n- {id: x, on: [%s], flaw: %s, reply: 459 4.5.9 No}\n",
		      smtp_verb_name_of(verb, text_of("")), facts->id);
	if (verb != SMTP_BDAT) {
		say_example(&table, facts, verb, "flaw: base64.long", fault.at);
		turn = teach_moment_of(&table.talk).turn;
		if (turn->reply.code == 459)
			hold_voices(&table, facts);
		else if (turn->verb != SMTP_EXTENSION) /* not offered: not that command */
			fail_msg("%s: the fault on %s does not speak", facts->id,
				 smtp_verb_facts(verb)->name);
		table_close(&table);
	}
	buffer_free(&goal);
	buffer_free(&fault);
}

static void each_flaw_can_be_asked_for(void **state)
{
	(void)state;
	each_example(hold_asked);
}

/* A flaw that has no example, and why. */
static const char *const without[] = { "base64.long" /* longer than a line of a lesson */ };

static void each_flaw_has_an_example(void **state)
{
	(void)state;
	for (enum smtp_flaw flaw = SMTP_FLAW_NONE + 1; flaw < SMTP_FLAWS; flaw++) {
		const struct smtp_flaw_facts *facts = smtp_flaw_facts(flaw);
		bool has = facts->like;

		assert_true(facts->verbs);
		for (size_t i = 0; i < COUNT(without); i++)
			has |= !strcmp(without[i], facts->id);
		if (!has)
			fail_msg("%s has none", facts->id);
	}
	assert_null(smtp_flaw_id(NULL, SMTP_FLAWS - 1));
}

/* Goals name rules and flaws by the same keys: no name may be both. */
static void no_flaw_is_called_as_a_rule(void **state)
{
	const char *id;
	enum smtp_verb verb;

	(void)state;
	for (size_t n = 0; (id = smtp_flaw_id(NULL, n)); n++)
		if (smtp_rule_named(text_of(id), &verb))
			fail_msg("%s", id);
}

/* What is foretold is what a careful client would say: whatever is refused there, no line is
 * refused for how it is written. */
static void hold_forecast(const struct smtp_setting *setting, const char *before)
{
	struct teach_forecast rows[SMTP_VERBS];
	struct text rest = text_of(before);
	struct smtp_trial trial;
	struct smtp_turn turn;
	size_t count;

	smtp_trial_init(&trial, setting, NULL);
	trial.session.state = SMTP_CONNECTED;
	while (rest.len)
		smtp_say(&trial.session, text_take_line(&rest), &turn);
	count = teach_forecast(&trial.session, rows, SMTP_VERBS);
	for (size_t i = 0; i < count; i++) {
		struct smtp_trial copy;

		smtp_trial_copy(&copy, &trial.session);
		smtp_say(&copy.session, text_of(rows[i].line), &turn);
		if (turn.flaw.flaw)
			fail_msg("%s: %s: %s", setting->name, rows[i].line,
				 smtp_flaw_facts(turn.flaw.flaw)->id);
	}
}

static void the_forecast_has_no_flaw(void **state)
{
	static const char *const befores[] = {
		"", HELLO, HELLO MAIL, HELLO MAIL "RCPT TO:<bob@example.org>\n",
		"HELO client.example\n", "HELO client.example\n" MAIL, HELLO "STARTTLS\n", SECURE,
		SECURE "AUTH PLAIN\n", "LHLO client.example\n" MAIL,
	};
	const struct smtp_setting *setting;

	(void)state;
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		for (size_t i = 0; i < COUNT(befores); i++)
			hold_forecast(setting, befores[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_flaw_is_named_by_every_voice),
		cmocka_unit_test(each_flaw_can_be_asked_for),
		cmocka_unit_test(each_flaw_has_an_example),
		cmocka_unit_test(no_flaw_is_called_as_a_rule),
		cmocka_unit_test(the_forecast_has_no_flaw),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
