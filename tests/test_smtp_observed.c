// SPDX-License-Identifier: GPL-3.0-or-later
/* Dialects beside the servers of tests/observed: every dialogue that was held with a server
 * is held with its dialect, and codes and enhanced codes are compared, step by step. The
 * head of answers.csv says what a step is and how answers are written.
 *
 * Of each dialect it prints how many steps agree, in both codes and in the code alone; the
 * test fails where fewer do than AGREE_MIN. Why the others do not stands in reasons.csv: each
 * disagreement has a reason there, and none is left over. */
#include "base/heap.h"
#include "lib/octets.h"
#include "lib/sasl.h"
#include "lib/sound.h"
#include "smtp/dialects/dialect.h"
#include "smtp/grammar/glob.h"
#include "smtp/machine/hearing.h"
#include "smtp/smtp.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DIALOGUES "tests/observed/dialogues.txt"
#define ANSWERS "tests/observed/answers.csv"
#define REASONS "tests/observed/reasons.csv"

enum { SERVERS = 7, STEPS_MAX = 3200, BURST_MAX = 16, OCTETS_MAX = 32768, REASONS_MAX = 800 };

/* So many of a thousand steps agree at least. */
enum { AGREE_MIN = 980 };

/* In the order of the table. */
static const char *const servers[SERVERS] = {
	"postfix", "exim", "sendmail", "opensmtpd", "aiosmtpd", "nodemailer", "haraka",
};

struct step {
	unsigned line;            /* of the table */
	unsigned number;          /* in its dialogue, from 1 */
	struct text dialogue, said;
	struct text answers[SERVERS];
};

struct reason {
	unsigned line;
	struct text server, dialogue, steps;
	bool used;
};

static struct {
	char *answers, *reasons;
	struct step steps[STEPS_MAX];
	size_t count;
	struct reason reason[REASONS_MAX];
	size_t reason_count;
} table;

/* What a step is answered. */
struct answer {
	char at[240];
	size_t length;
	char last[24];   /* the last reply, and how often it came in a row */
	size_t last_at;
	unsigned times;
};

struct play {
	struct smtp_trial trial;
	struct smtp_wire wire;
	struct smtp_turn turn;
	size_t closed;   /* the step of the burst with which the server hung up */
	char rules[200]; /* which rows answered, for whoever mends a dialect */
};

struct tally {
	unsigned asked, agree, agree_in_code, wrong;
};

static char *read_file(const char *path)
{
	FILE *file = fopen(path, "r");
	struct buffer all = { 0 };
	char part[4096];
	size_t got;

	assert_non_null(file);
	while ((got = fread(part, 1, sizeof(part), file)) > 0)
		buffer_text(&all, text_span(part, got));
	fclose(file);
	return all.at;
}

/* Takes a cell in quotes, whose doubled quotes become single ones in place. */
static struct text take_quoted(struct text *row)
{
	char *from = (char *)(uintptr_t)row->at + 1, *to = from, *at = from;

	while (*at != '"' || at[1] == '"') {
		at += *at == '"';
		*to++ = *at++;
	}
	*row = text_skip(*row, (size_t)(at + 2 - row->at));
	return text_span(from, (size_t)(to - from));
}

static void add_step(struct text row, unsigned line)
{
	struct step *step = &table.steps[table.count];
	const struct step *last = table.count ? step - 1 : NULL;

	assert_true(table.count < STEPS_MAX);
	table.count++;
	step->line = line;
	step->dialogue = text_take(&row, ',');
	step->said = take_quoted(&row);
	for (unsigned n = 0; n < SERVERS; n++)
		step->answers[n] = text_take(&row, ',');
	step->number = last && text_equal(last->dialogue, step->dialogue) ? last->number + 1 : 1;
}

/* SERVER,DIALOGUE,STEPS,LETTER,"why" */
static void add_reason(struct text row, unsigned line)
{
	struct reason *reason = &table.reason[table.reason_count];

	assert_true(table.reason_count < REASONS_MAX);
	table.reason_count++;
	reason->line = line;
	reason->server = text_take(&row, ',');
	reason->dialogue = text_take(&row, ',');
	reason->steps = text_take(&row, ',');
}

static void each_row(char *at, void add(struct text row, unsigned line))
{
	struct text rest = text_of(at);

	for (unsigned line = 1; rest.len; line++) {
		struct text row = text_take_line(&rest);

		if (row.len && row.at[0] != '#')
			add(row, line);
	}
}

static void note_rule(struct play *play)
{
	size_t length = strlen(play->rules);
	const struct smtp_turn *turn = &play->turn;

	snprintf(play->rules + length, sizeof(play->rules) - length, " %s%s%s", turn->rule->id,
		 turn->flaw.flaw ? "/" : "",
		 turn->flaw.flaw ? smtp_flaw_facts(turn->flaw.flaw)->id : "");
}

/* Adds text behind what is there, with a mark between. */
static void add_text(struct answer *answer, const char *text)
{
	answer->length += (size_t)snprintf(answer->at + answer->length,
					   sizeof(answer->at) - answer->length, "%s%s",
					   answer->length ? " " : "", text);
	assert_true(answer->length < sizeof(answer->at));
}

static void add_reply(struct answer *answer, const struct smtp_reply *reply)
{
	char said[24], times[16];

	snprintf(said, sizeof(said), "%u%s%s", reply->code, *reply->enhanced ? " " : "",
		 reply->enhanced);
	if (strcmp(said, answer->last) == 0) {
		snprintf(times, sizeof(times), "x%u", ++answer->times);
		answer->length = answer->last_at;
		add_text(answer, times);
		return;
	}
	if (answer->length)
		add_text(answer, "/");
	add_text(answer, said);
	strcpy(answer->last, said);
	answer->last_at = answer->length;
	answer->times = 1;
}

/* What a dialect overlooks or strikes for leaves a sound session too. */
static void hold_sound(const struct play *play)
{
	const char *not_so = sound_after(&play->trial.session, &play->turn);

	if (not_so)
		fail_msg("%s by %s: not so: %s", play->trial.session.setting->name,
			 play->turn.rule->id, not_so);
}

/* Says the octets; what is answered to those up to ends[n] is the answer n. */
static void say(struct play *play, struct text octets, const size_t *ends,
		struct answer *answers)
{
	size_t all = octets.len, n = 0;

	while (octets.len) {
		bool happened;
		size_t taken = smtp_wire_take(&play->wire, &play->trial.session, octets,
					      &play->turn, &happened);

		while (all - octets.len >= ends[n])
			n++;
		octets = text_skip(octets, taken);
		if (play->trial.session.state == SMTP_CLOSED && play->closed > n)
			play->closed = n;
		if (!happened)
			continue;
		do {
			hold_sound(play);
			if (play->turn.reply.code) {
				add_reply(&answers[n], &play->turn.reply);
				note_rule(play);
			}
		} while (smtp_session_next(&play->trial.session, &play->turn));
	}
}

static bool is_said(const struct step *step, char how)
{
	return step->said.len > 1 && step->said.at[0] == how && step->said.at[1] == ':';
}

/* The octets of one step. */
static void put_octets(struct room *room, const struct step *step)
{
	struct text said = text_skip(step->said, 3);

	if (is_said(step, 'B')) {
		octets_put(room, said);
	} else if (is_said(step, 'C') || is_said(step, 'P')) {
		room_text(room, said);
		room_string(room, "\r\n");
	}
	assert_false(room->full);
}

/* Early: the client talks before the greeting. */
static void begin(struct play *play, const char *name, bool early)
{
	memset(play, 0, sizeof(*play));
	smtp_trial_init(&play->trial, smtp_setting_named(text_of(name)), &sasl_toy);
	play->trial.session.memory.followed = early;
	smtp_session_connect(&play->trial.session, &play->turn);
	play->trial.session.memory.followed = false;
}

/* Whether it is the same answer. That nothing came is the same, whether something was due
 * or not. */
static bool is_same(struct text wanted, const char *got)
{
	return text_is(wanted, got) ||
	       ((text_is(wanted, "-") || text_is(wanted, "silent")) && !*got);
}

static bool is_enhanced(struct text word)
{
	return word.len >= 5 && text_is_digit(word.at[0]) && word.at[1] == '.';
}

/* The next word of an answer that is no enhanced code. */
static struct text take_plain(struct text *answer)
{
	struct text word;

	do
		word = text_take(answer, ' ');
	while (is_enhanced(word));
	return word;
}

static bool is_same_in_code(struct text wanted, const char *got)
{
	struct text other = text_of(got);

	if (is_same(wanted, got))
		return true;
	while (wanted.len || other.len)
		if (!text_equal(take_plain(&wanted), take_plain(&other)))
			return false;
	return true;
}

static bool is_in(struct text steps, unsigned number)
{
	struct text from = text_head(steps, text_find(steps, '-'));
	struct text to = text_skip(steps, from.len + 1);
	unsigned long first, last;

	if (text_is(steps, "*"))
		return true;
	assert_true(text_number(from, 1000, &first));
	if (from.len == steps.len)
		return number == first;
	return number >= first && (!text_number(to, 1000, &last) || number <= last);
}

static bool has_reason(const struct step *step, const char *server)
{
	for (size_t i = 0; i < table.reason_count; i++) {
		struct reason *reason = &table.reason[i];
		char pattern[64];

		snprintf(pattern, sizeof(pattern), "%.*s", (int)reason->dialogue.len,
			 reason->dialogue.at);
		if (text_is(reason->server, server) && is_in(reason->steps, step->number) &&
		    smtp_glob_fits(pattern, step->dialogue))
			return reason->used = true;
	}
	return false;
}

/* Holds one step's answer against what was observed. Neither a handshake nor what is the
 * site's own proves anything, and mail data asks nothing. */
static void compare(struct tally *tally, const struct step *step, unsigned server,
		    const char *got, const char *rules)
{
	struct text wanted = step->answers[server];
	bool asks = !text_is(wanted, "-");
	bool agree = is_same(wanted, got);

	if (text_is(step->said, "TLS") || text_is(text_skip(wanted, wanted.len - 2), " k"))
		return;
	tally->asked += asks;
	tally->agree += asks && agree;
	tally->agree_in_code += asks && is_same_in_code(wanted, got);
	if (agree || has_reason(step, servers[server]))
		return;
	tally->wrong++;
	print_error("%s:%u: %s: %.*s %u: %.*s: observed %.*s, here %s by%s\n", ANSWERS,
		    step->line, servers[server], (int)step->dialogue.len,
		    step->dialogue.at, step->number, (int)text_head(step->said, 60).len,
		    step->said.at, (int)wanted.len, wanted.at, *got ? got : "-", rules);
}

/* How many steps come in one burst, the one at `first` included. */
static size_t burst_of(size_t first)
{
	size_t n = first;

	while (is_said(&table.steps[n], 'P'))
		n++;
	assert_true(n - first < BURST_MAX);
	return n - first + 1;
}

static void play_burst(struct play *play, size_t first, size_t count, unsigned server,
		       struct tally *tally)
{
	static char octets[OCTETS_MAX];
	struct room room = room_over(octets, sizeof(octets));
	struct answer answers[BURST_MAX] = { { .length = 0 } };
	size_t ends[BURST_MAX];

	play->rules[0] = '\0';
	play->closed = SIZE_MAX;
	for (size_t n = 0; n < count; n++) {
		put_octets(&room, &table.steps[first + n]);
		ends[n] = room.len;
	}
	if (text_is(table.steps[first].said, "(connect)"))
		add_reply(&answers[0], &play->turn.reply);
	say(play, room_view(&room), ends, answers);
	for (size_t n = 0; n < count; n++) {
		const struct step *step = &table.steps[first + n];

		if (n >= play->closed && (n + 1 == count || n > play->closed))
			add_text(&answers[n], "closed");
		if (step->answers[server].len)
			compare(tally, step, server, answers[n].at, play->rules);
	}
}

static struct tally replay(unsigned server)
{
	static struct play play;
	struct tally tally = { 0 };
	size_t count;

	for (size_t n = 0; n < table.count; n += count) {
		count = burst_of(n);
		if (table.steps[n].number == 1)
			begin(&play, servers[server],
			      text_is(table.steps[n].said, "(connect)"));
		if (table.steps[n].answers[server].len)
			play_burst(&play, n, count, server, &tally);
	}
	return tally;
}

static void add_tally(struct tally *all, struct tally one)
{
	all->asked += one.asked;
	all->agree += one.agree;
	all->agree_in_code += one.agree_in_code;
	all->wrong += one.wrong;
}

static void print_tally(const char *of, struct tally tally)
{
	unsigned both = tally.agree * 1000 / tally.asked;
	unsigned code = tally.agree_in_code * 1000 / tally.asked;

	print_message("%s: %u of %u steps agree: %u.%u %%, and %u.%u %% in the code\n", of,
		      tally.agree, tally.asked, both / 10, both % 10, code / 10, code % 10);
}

static void dialects_answer_as_was_observed(void **state)
{
	struct tally all = { 0 };
	unsigned below = 0;

	(void)state;
	for (unsigned server = 0; server < SERVERS; server++) {
		struct tally tally = replay(server);

		print_tally(smtp_dialect_named(text_of(servers[server]))->server, tally);
		below += tally.agree * 1000 < AGREE_MIN * tally.asked;
		add_tally(&all, tally);
	}
	print_tally("All of them", all);
	assert_int_equal(all.wrong, 0);
	assert_int_equal(below, 0);
}

/* The table has the lines of the dialogues, and nothing else but greetings. */
static void the_table_has_the_lines_of_the_dialogues(void **state)
{
	char *dialogues = read_file(DIALOGUES);
	struct text rest = text_of(dialogues);
	size_t n = 0;

	(void)state;
	while (rest.len) {
		struct text line = text_take_line(&rest);

		if (!line.len || line.at[0] == '#')
			continue;
		n += n < table.count && text_is(table.steps[n].said, "(connect)");
		assert_true(n < table.count);
		if (!text_equal(line, table.steps[n].said))
			fail_msg("%s:%u has not %.*s", ANSWERS, table.steps[n].line,
				 (int)line.len, line.at);
		n++;
	}
	free(dialogues);
	assert_int_equal(n, table.count);
}

static void no_reason_is_left_over(void **state)
{
	unsigned left = 0;

	(void)state;
	for (size_t i = 0; i < table.reason_count; i++) {
		left += !table.reason[i].used;
		if (!table.reason[i].used)
			print_error("%s:%u: all of that agrees\n", REASONS, table.reason[i].line);
	}
	assert_int_equal(left, 0);
}

static int read_tables(void **state)
{
	(void)state;
	table.answers = read_file(ANSWERS);
	table.reasons = read_file(REASONS);
	each_row(table.answers, add_step);
	each_row(table.reasons, add_reason);
	return 0;
}

static int free_tables(void **state)
{
	(void)state;
	free(table.answers);
	free(table.reasons);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_has_the_lines_of_the_dialogues),
		cmocka_unit_test(dialects_answer_as_was_observed),
		cmocka_unit_test(no_reason_is_left_over),
	};

	return cmocka_run_group_tests(tests, read_tables, free_tables);
}
