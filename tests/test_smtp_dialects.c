// SPDX-License-Identifier: GPL-3.0-or-later
/* Dialects beside the servers they are taken from: every line that was said to
 * a server is said to its dialect, and the codes are compared.
 *
 * A row of tests/observed.csv is
 *
 *   TEST,POSTFIX,EXIM,SENDMAIL,OPENSMTPD,HARAKA,AIOSMTPD,GO-SMTP,LINE
 *
 * Rows of one test are one connection. LINE is written as in transcripts; with
 * a \n in it, it is said octet by octet as it stands, else CRLF is added.
 * "(connect)" is the greeting, "=" another reply to the line before. Of a server
 * there is its code and enhanced code, "none" when it was silent, "closed" when
 * it had closed, "." when the line was not said to it; and behind a space one
 * letter where the dialect answers otherwise: why, the head of the file says. */
#include "base/heap.h"
#include "lib/octets.h"
#include "lib/sasl.h"
#include "smtp/dialects/dialect.h"
#include "smtp/smtp.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define TABLE "tests/observed.csv"

enum { SERVERS = 7, DIALECTS = 8, LINE_SIZE = 32768, WAITING = 32 };

struct answer {
	char at[24];
};

struct play {
	struct smtp_trial session;
	struct smtp_wire wire;
	struct smtp_turn turn;
	struct answer waiting[WAITING]; /* replies that were not asked for yet */
	unsigned first, count;
};

/* Without a dialect it is the row that speaks, in its own codes. */
static void check_plain(const struct smtp_turn *turn)
{
	const struct smtp_say *say = &turn->rule->say;

	assert_null(turn->manner);
	assert_null(turn->let_by);
	if (turn->rule->says)
		return;
	assert_int_equal(turn->reply.code, say->code);
	if (*turn->reply.enhanced)
		assert_string_equal(turn->reply.enhanced, say->enhanced);
}

static void note_reply(struct play *play)
{
	struct answer *answer = &play->waiting[play->count % WAITING];
	struct room room = room_over(answer->at, sizeof(answer->at));

	if (!play->session.session.setting->dialect)
		check_plain(&play->turn);
	if (!play->turn.reply.code)
		return;
	room_number(&room, play->turn.reply.code);
	if (*play->turn.reply.enhanced) {
		room_byte(&room, ' ');
		room_string(&room, play->turn.reply.enhanced);
	}
	play->count++;
}

static void begin(struct play *play, const struct smtp_setting *setting)
{
	memset(play, 0, sizeof(*play));
	smtp_trial_init(&play->session, setting, &sasl_toy);
	smtp_session_connect(&play->session.session, &play->turn);
}

static void say(struct play *play, struct text line)
{
	static char octets[LINE_SIZE];
	struct room room = room_over(octets, sizeof(octets));
	struct text rest;

	octets_put(&room, line);
	if (text_find(room_view(&room), '\n') == room.len)
		room_string(&room, "\r\n");
	assert_false(room.full);
	rest = room_view(&room);
	play->first = play->count;
	while (rest.len) {
		bool happened;
		size_t taken = smtp_wire_take(&play->wire, &play->session.session, rest,
					      &play->turn, &happened);

		rest = text_skip(rest, taken);
		if (!happened)
			continue;
		do
			note_reply(play);
		while (smtp_session_next(&play->session.session, &play->turn));
	}
}

/* What the dialect has to say to this row. */
static const char *answer_to(struct play *play, struct text line)
{
	bool closed = play->session.session.state == SMTP_CLOSED;

	if (text_is(line, "(connect)"))
		note_reply(play);
	else if (!text_is(line, "="))
		say(play, line);
	if (play->first < play->count)
		return play->waiting[play->first++ % WAITING].at;
	return closed ? "closed" : "none";
}

/* Those of the table, and one that tests/observed alone has. */
static const char *const names[DIALECTS] = {
	"postfix", "exim", "sendmail", "opensmtpd", "haraka", "aiosmtpd", "go-smtp",
	"nodemailer",
};

struct tally {
	unsigned rows, agreeing, apart, wrong;
};

/* Compares one cell of the row in that line of the table. */
static void compare(struct tally *tally, unsigned line, const char *name,
		    struct text cell, const char *got)
{
	bool marked = cell.len > 2 && cell.at[cell.len - 2] == ' ' &&
		text_is_letter(cell.at[cell.len - 1]);
	struct text wanted = marked ? text_head(cell, cell.len - 2) : cell;
	bool agrees = text_is(wanted, got);

	tally->rows++;
	tally->agreeing += agrees;
	tally->apart += marked;
	if (agrees != marked)
		return;
	tally->wrong++;
	print_error("%s:%u: %s: %s %.*s, here %s\n", TABLE, line, name,
		    marked ? "listed as apart:" : "observed", (int)wanted.len, wanted.at,
		    got);
}

static char *read_table(void)
{
	FILE *file = fopen(TABLE, "r");
	struct buffer all = { 0 };
	char part[4096];
	size_t got;

	assert_non_null(file);
	while ((got = fread(part, 1, sizeof(part), file)) > 0)
		buffer_text(&all, text_span(part, got));
	fclose(file);
	return all.at;
}

/* The n-th server's cell of a row, whose line is what is left of it. */
static struct text cell_of(struct text *row, unsigned server)
{
	struct text cell = { 0 };

	for (unsigned n = 0; n < SERVERS; n++) {
		struct text one = text_take(row, ',');

		if (n == server)
			cell = one;
	}
	return cell;
}

static struct tally replay(const char *table, unsigned server,
			   const struct smtp_setting *setting)
{
	static struct play play;
	struct text rest = text_of(table), last = text_of("");
	struct tally tally = { 0 };
	unsigned line = 0;

	while (rest.len) {
		struct text row = text_take_line(&rest), test, cell;

		line++;
		if (!row.len || row.at[0] == '#')
			continue;
		test = text_take(&row, ',');
		cell = cell_of(&row, server);
		if (!text_equal(test, last))
			begin(&play, setting);
		last = test;
		if (!text_is(cell, ".")) {
			const char *answer = answer_to(&play, row);

			if (setting->dialect)
				compare(&tally, line, names[server], cell, answer);
		}
	}
	return tally;
}

static void every_row_that_was_observed_is_replayed(void **state)
{
	char *table = read_table();
	unsigned wrong = 0;

	(void)state;
	for (unsigned server = 0; server < SERVERS; server++) {
		const struct smtp_setting *setting =
			smtp_setting_named(text_of(names[server]));
		struct tally tally = replay(table, server, setting);

		print_message("%s: %u of %u rows agree (%u %%), %u are listed as apart\n",
			      names[server], tally.agreeing, tally.rows,
			      tally.agreeing * 100 / tally.rows, tally.apart);
		wrong += tally.wrong;
	}
	free(table);
	assert_int_equal(wrong, 0);
}

/* The same lines to servers without a dialect: the default one, and those of
 * the dialects without theirs. */
static void without_a_dialect_the_table_speaks(void **state)
{
	char *table = read_table();

	(void)state;
	for (unsigned server = 0; server < SERVERS; server++) {
		static struct smtp_setting plain;

		plain = *smtp_setting_named(text_of(names[server]));
		plain.dialect = NULL;
		replay(table, server, &plain);
		replay(table, server, smtp_setting_builtin(0));
	}
	free(table);
}

static void every_dialect_has_its_setting(void **state)
{
	const struct smtp_dialect *dialect;
	size_t n;

	(void)state;
	for (n = 0; (dialect = smtp_dialect_at(n)); n++) {
		const struct smtp_setting *setting = smtp_setting_named(text_of(dialect->name));

		assert_string_equal(dialect->name, names[n]);
		assert_ptr_equal(setting->dialect, dialect);
		assert_ptr_equal(smtp_dialect_named(text_of(dialect->name)), dialect);
	}
	assert_int_equal(n, DIALECTS);
	assert_null(smtp_dialect_named(text_of("")));
	assert_null(smtp_dialect_named(text_of("nobody")));
}

/* RFC 3463 2: the class of an enhanced code is the first digit of the code. */
static void check_manner(const struct smtp_dialect *dialect, const struct smtp_manner *manner)
{
	enum smtp_verb verb;
	const struct smtp_rule *rule = smtp_rule_named(text_of(manner->rule), &verb);
	const char *enhanced = manner->enhanced ? manner->enhanced : "";
	unsigned code = manner->code ? manner->code : rule ? rule->say.code : 0;

	if (!rule)
		fail_msg("%s has a manner about %s, which is no row", dialect->name,
			 manner->rule);
	if (*enhanced && (unsigned)(*enhanced - '0') != code / 100)
		fail_msg("%s says %u %s in %s", dialect->name, code, enhanced, manner->rule);
	if (!*enhanced && !manner->enhanced && !dialect->bare && rule->say.enhanced &&
	    (unsigned)(*rule->say.enhanced - '0') != code / 100)
		fail_msg("%s says %u %s in %s", dialect->name, code, rule->say.enhanced,
			 manner->rule);
	if (smtp_manner_holds_back(manner, rule) && !manner->because)
		fail_msg("%s refuses in %s, and its because would not be so", dialect->name,
			 manner->rule);
	if (manner->flaw && !rule->flaw)
		fail_msg("%s asks for a flaw of %s, which looks for none", dialect->name,
			 manner->rule);
	if (manner->code && !manner->words && rule->say.words && !manner->passes &&
	    (manner->code < 400) != (rule->say.code < 400))
		fail_msg("%s says %u with the words of %s", dialect->name, manner->code,
			 manner->rule);
	if (manner->passes && (manner->code || manner->enhanced || manner->closes))
		fail_msg("%s does not ask %s, and speaks there", dialect->name, manner->rule);
	if (rule->then && rule->say.code >= 400 && code < 400 && !manner->passes &&
	    !manner->closes)
		fail_msg("%s accepts in %s what is not carried out", dialect->name,
			 manner->rule);
}

static void every_manner_is_about_a_row_and_holds_together(void **state)
{
	const struct smtp_dialect *dialect;

	(void)state;
	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++)
		for (size_t i = 0; i < dialect->count; i++)
			check_manner(dialect, &dialect->manners[i]);
}

/* Whether the first fits whenever the second does. */
static bool is_hidden(const struct smtp_manner *second, const struct smtp_manner *first)
{
	return strcmp(second->rule, first->rule) == 0 &&
	       (!first->when || first->when == second->when) &&
	       (!first->flaw || first->flaw == second->flaw);
}

static const char *is_about(const struct smtp_manner *manner)
{
	if (manner->flaw)
		return smtp_flaw_facts(manner->flaw)->id;
	return manner->when ? manner->when->name : "about all else";
}

/* A manner behind one about the same row that always fits is never heard of. */
static void no_manner_stands_behind_one_that_always_fits(void **state)
{
	const struct smtp_dialect *dialect;

	(void)state;
	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++)
		for (size_t i = 0; i < dialect->count; i++)
			for (size_t j = 0; j < i; j++)
				if (is_hidden(&dialect->manners[i], &dialect->manners[j]))
					fail_msg("%s: two manners about %s, the second of them %s",
						 dialect->name, dialect->manners[i].rule,
						 is_about(&dialect->manners[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_dialect_has_its_setting),
		cmocka_unit_test(every_manner_is_about_a_row_and_holds_together),
		cmocka_unit_test(no_manner_stands_behind_one_that_always_fits),
		cmocka_unit_test(every_row_that_was_observed_is_replayed),
		cmocka_unit_test(without_a_dialect_the_table_speaks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
