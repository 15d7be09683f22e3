// SPDX-License-Identifier: GPL-3.0-or-later
/* Dialects explained: under each of them every way is tried, and what is said
 * of it, foretold of it and left behind by it is so. */
#include "lib/reach.h"
#include "lib/sasl.h"

#include "smtp/dialects/dialect.h"
#include "smtp/law/guards/guards.h"
#include "teach/teach_inside.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FOR_EACH_DIALECT(dialect)                                             \
	for (size_t n_ = 0; ((dialect) = smtp_dialect_at(n_)) != NULL; n_++)

enum { SEEN_MAX = 1024 };

/* Turns that are alike: the same rows and manners in the same state. */
static struct seen {
	const struct smtp_rule *rule, *let_by;
	const struct smtp_manner *manner;
	enum smtp_state before;
} seen[SEEN_MAX];
static size_t seen_count;
static unsigned foretold[SMTP_STATES];

static bool is_new(const struct smtp_turn *turn)
{
	for (size_t i = 0; i < seen_count; i++)
		if (seen[i].rule == turn->rule && seen[i].let_by == turn->let_by &&
		    seen[i].manner == turn->manner && seen[i].before == turn->before)
			return false;
	if (seen_count == SEEN_MAX)
		fail_msg("more kinds of turns than are kept");
	seen[seen_count++] = (struct seen){ turn->rule, turn->let_by, turn->manner,
					    turn->before };
	return true;
}

static char *why(const struct teach_moment *moment)
{
	struct buffer buffer = { 0 };
	struct page *page = page_new();

	teach_why(page, moment, TEACH_FULL);
	page_print(page, 0, &page_marks_ascii, &buffer);
	page_free(page);
	return buffer.at ? buffer.at : heap_copy_string("");
}

static bool is_open(enum smtp_state state)
{
	return state == SMTP_IN_MAIL || state == SMTP_IN_RCPT || state == SMTP_IN_CHUNKS ||
	       state == SMTP_IN_DATA;
}

/* What every session keeps to, in whatever manner it is answered. */
static void check_sound(const struct teach_moment *moment)
{
	const struct smtp_session *after = moment->after;
	const struct smtp_turn *turn = moment->turn;
	const char *id = turn->rule->id;

	if (after->state == SMTP_GREETED && !after->facts.client_length)
		fail_msg("%s leaves somebody greeted who has no name", id);
	if (!is_open(after->state) && after->state != SMTP_IN_CHUNK &&
	    (after->facts.recipient_count || after->facts.reverse_path.length))
		fail_msg("%s leaves an envelope without a mail", id);
	if ((after->state == SMTP_IN_RCPT || after->state == SMTP_IN_DATA) &&
	    !after->facts.recipient_count)
		fail_msg("%s leaves a mail without a recipient", id);
	if (turn->reply.code >= 400 && !turn->rule->then && after->state != turn->before &&
	    turn->rule->go == SMTP_STAY && after->state != SMTP_CLOSED)
		fail_msg("%s refuses and changes the state", id);
	if (turn->manner && turn->manner->closes && after->state != SMTP_CLOSED)
		fail_msg("%s was to close", id);
}

/* What the words of rows claim, where it is plain from the session. */
static void check_claims(const struct teach_moment *moment)
{
	const struct smtp_session *before = moment->before;
	bool greeted = before->facts.client_length > 0;
	bool open = is_open(before->state) || before->state == SMTP_IN_CHUNK;
	const struct {
		const char *words;
		bool so;
	} claims[] = {
		{ smtp_introduced.yes, greeted }, { smtp_introduced.no, !greeted },
		{ smtp_mail_open.yes, open }, { smtp_mail_open.no, !open },
		{ smtp_said_helo.yes, greeted && !before->facts.extended },
	};
	struct teach_checks checks;

	teach_checks_gather(&checks, moment);
	for (size_t i = 0; i < sizeof(claims) / sizeof(claims[0]); i++)
		for (size_t j = 0; j < checks.count; j++)
			if (!claims[i].so && !strcmp(claims[i].words, checks.list[j].words))
				fail_msg("%s in the state %s claims: %s",
					 moment->turn->rule->id,
					 smtp_state_facts(before->state)->name,
					 claims[i].words);
}

/* The page says by what it was decided, and what the table says. */
static void check_why(const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	const struct smtp_manner *manner = turn->manner;
	char *text = why(moment);

	if (strchr(text, '{'))
		fail_msg("%s leaves a place open: %s", turn->rule->id, text);
	if (!strstr(text, turn->rule->id) || (turn->let_by && !strstr(text, turn->let_by->id)))
		fail_msg("%s is not named: %s", turn->rule->id, text);
	if (turn->let_by && !strstr(text, "by the table it would have decided"))
		fail_msg("%s was not asked, which is not said: %s", turn->let_by->id, text);
	if (manner && manner->code && manner->code != turn->rule->say.code &&
	    !strstr(text, turn->rule->say.code ? "by the table it would be"
					       : "by the table nothing would be said yet"))
		fail_msg("what the table says is not said: %s", text);
	if (manner && manner->departs && !strstr(text, manner->departs))
		fail_msg("%s departs, which is not said: %s", turn->rule->id, text);
	free(text);
}

/* Says every line of the forecast to a copy of its own. */
static void check_forecast(const struct smtp_session *session)
{
	static struct teach_forecast rows[SMTP_VERBS];
	size_t count = teach_forecast(session, rows, SMTP_VERBS);

	for (size_t i = 0; i < count; i++) {
		static struct smtp_trial copy;
		static struct smtp_turn turn;
		struct text rest = text_of(rows[i].line);

		smtp_trial_copy(&copy, session);
		do
			smtp_session_line(&copy.session, text_take(&rest, '\n'), &turn);
		while (rest.len);
		if (turn.reply.code != rows[i].code ||
		    strcmp(turn.reply.enhanced, rows[i].enhanced))
			fail_msg("%s: foretold %u %s, said %u %s", rows[i].line, rows[i].code,
				 rows[i].enhanced, turn.reply.code, turn.reply.enhanced);
	}
}

/* A goal that nothing meets: it looks at all that is tried. */
static bool look(const void *context, const struct teach_moment *moment)
{
	(void)context;
	check_sound(moment);
	if (!is_new(moment->turn))
		return false;
	check_why(moment);
	check_claims(moment);
	if (moment->after->state != SMTP_CONNECTING && foretold[moment->after->state]++ < 8)
		check_forecast(moment->after);
	return false;
}

static void begin(struct smtp_trial *trial, const struct smtp_dialect *dialect)
{
	smtp_trial_init(trial, smtp_setting_named(text_of(dialect->name)), &sasl_toy);
}

static void every_way_under_every_dialect_is_sound_and_explained(void **state)
{
	const struct smtp_dialect *dialect;

	(void)state;
	FOR_EACH_DIALECT(dialect) {
		static struct smtp_trial trial;
		struct teach_path path;

		seen_count = 0;
		memset(foretold, 0, sizeof(foretold));
		begin(&trial, dialect);
		assert_false(teach_path_find(&trial.session, look, NULL, &path));
		assert_true(seen_count > 60);
	}
}

/* Says lines to a dialect, LF between them; the turn is the last one's. */
static struct reach reached;

static void say(const char *dialect, const char *lines, const char *reply)
{
	char at[32];
	struct room room = room_over(at, sizeof(at));

	reach_lines(&reached, dialect, lines);
	teach_write_code(&room, reached.turn.reply.code, reached.turn.reply.enhanced);
	assert_string_equal(at, reply);
}

#define HELLO "EHLO client.example\n"
#define MAIL  "MAIL FROM:<carol@example.net>\n"

static void mail_before_hello_goes_its_way(void **state)
{
	(void)state;
	say("postfix", MAIL, "250 2.1.0");
	say("postfix", MAIL "RCPT TO:<ann@example.org>\nDATA\nhello\n.", "250 2.0.0");
	assert_true(smtp_turn_accepts(&reached.turn));
	assert_int_equal(reached.after.session.state, SMTP_CONNECTED);
	say("postfix", MAIL "RSET", "250 2.0.0");
	assert_int_equal(reached.after.session.state, SMTP_CONNECTED);
	say("default", MAIL, "503 5.5.1");
}

static void what_is_refused_changes_nothing(void **state)
{
	(void)state;
	say("opensmtpd", HELLO MAIL "RCPT TO:<ann@example.org>\nEHLO other.example", "503 5.5.1");
	assert_int_equal(reached.after.session.state, SMTP_IN_RCPT);
	assert_int_equal(reached.after.session.facts.recipient_count, 1);
	assert_true(text_is(text_span(reached.after.session.facts.client,
				      reached.after.session.facts.client_length), "client.example"));
}

static void a_second_mail_takes_the_place_of_the_first(void **state)
{
	(void)state;
	say("haraka", HELLO MAIL "RCPT TO:<ann@example.org>\nMAIL FROM:<dave@example.net>", "250");
	assert_int_equal(reached.after.session.state, SMTP_IN_MAIL);
	assert_int_equal(reached.after.session.facts.recipient_count, 0);
	say("haraka", HELLO MAIL "RCPT TO:<ann@example.org>\nMAIL", "501");
	assert_int_equal(reached.after.session.state, SMTP_IN_RCPT);
}

/* What the page says of the turn that was reached last. */
static void page_says(const char *words)
{
	struct teach_moment moment = { .before = &reached.before.session, .turn = &reached.turn,
				       .after = &reached.after.session };
	char *text = why(&moment);

	if (!strstr(text, words))
		fail_msg("not said: %s\n%s", words, text);
	free(text);
}

static void a_flaw_is_told_apart_and_named(void **state)
{
	(void)state;
	say("postfix", HELLO "MAIL FROM:<a.@example.net>", "250 2.1.0");
	page_says("the flaw local.dot-last");
	say("postfix", HELLO "MAIL FROM:<a b@example.net>", "501 5.1.7");
	say("aiosmtpd", HELLO "MAIL FROM:<@example.net>", "553 5.1.3");
	page_says("the flaw local.empty");
	say("default", HELLO "MAIL FROM:<a.@example.net>", "501 5.1.7");
}

static void what_is_overlooked_is_taken_for_what_was_meant(void **state)
{
	const struct smtp_address *to = &reached.after.envelope.recipients[0];

	(void)state;
	say("postfix", HELLO MAIL "RCPT TO:<Ann <ann@example.org.>>", "250 2.1.5");
	assert_true(text_is(text_span(to->at, to->length), "ann@example.org"));
	say("postfix", HELLO "MAIL  FROM:<carol@example.net>", "250 2.1.0");
	say("postfix", HELLO MAIL "RCPT TO:<ann>", "250 2.1.5");
	say("sendmail", HELLO MAIL "RCPT TO:<@relay.example,ann@example.org>", "250 2.1.5");
}

/* A space behind the colon that is overlooked hides nothing of what stands behind it. */
static void a_space_that_is_overlooked_hides_no_other_flaw(void **state)
{
	(void)state;
	say("postfix", HELLO "MAIL FROM: Carol <carol@example.net>", "555 5.5.4");
	page_says("the flaw path.display-name");
	say("nodemailer", HELLO "MAIL FROM: carol@example.net", "501");
	say("haraka", HELLO "MAIL FROM: carol@example.net", "250");
	say("haraka", HELLO "MAIL FROM: <carol@example.net", "501");
}

/* The addresses of a route, of blanks and comments are the bare ones. */
static void what_servers_cut_away_is_cut_away(void **state)
{
	static const char *const to[] = {
		"<@a_1.example,@[127.0.0.2]:ann@example.org>", "<ann @example.org>",
		"<ann@ example.org>", "<ann(x)@example.org>", "<ann@example.org(x)>",
	};

	(void)state;
	for (size_t n = 0; n < sizeof(to) / sizeof(to[0]); n++) {
		char lines[160];

		snprintf(lines, sizeof(lines), HELLO MAIL "RCPT TO:%s", to[n]);
		say("postfix", lines, "250 2.1.5");
		say("sendmail", lines, "250 2.1.5");
	}
}

/* What stands elsewhere is what the servers of tests/observed said. */
static void elsewhere_tells_what_servers_said(void **state)
{
	(void)state;
	say("default", HELLO "MAIL FROM:<@a_1.example:carol@example.net>", "501 5.1.7");
	page_says("250 2.1.0 Postfix, Sendmail");
	page_says("250 2.0.0 OpenSMTPD");
	page_says("501 Exim, Haraka");
	say("default", HELLO "MAIL FROM: Carol Lee <carol@example.net>", "501 5.5.2");
	page_says("555 5.5.4 Postfix, Sendmail");
	page_says("553 5.1.0 OpenSMTPD");
}

static void a_strike_ends_the_connection_and_is_told(void **state)
{
	(void)state;
	say("exim", HELLO "FOO\nFOO\nFOO", "500");
	assert_int_equal(reached.after.session.state, SMTP_GREETED);
	say("exim", HELLO "FOO\nFOO\nFOO\nDATA", "503");
	assert_int_equal(reached.after.session.state, SMTP_CLOSED);
	page_says("fourth command");
	page_says("4 refused commands were counted, in lines 2, 3, 4 and 5.");
	say("exim", HELLO "NOOP\nNOOP\nNOOP\nNOOP\nNOOP\nNOOP\nRSET\nNOOP\nNOOP\nNOOP\nNOOP\n"
	    "NOOP", "554");
	page_says("11 commands were counted that bring no mail nearer, in lines 2, 3, 4, 5, 6, 7, "
		  "9, 10, 11, 12 and 13.");
	say("aiosmtpd", "FOO\nFOO\nFOO\nFOO\nFOO", "502 5.5.1");
	assert_int_equal(reached.after.session.state, SMTP_CLOSED);
	page_says("502 5.5.1 in place of");
}

static void advice_knows_the_codes_of_a_dialect(void **state)
{
	static struct smtp_trial trial;
	struct teach_code code = { .code = 502, .enhanced = "5.5.1" };
	struct teach_path path;

	(void)state;
	begin(&trial, &(struct smtp_dialect){ .name = "go-smtp" });
	assert_true(teach_path_find(&trial.session, teach_goal_code, &code, &path));
	assert_true(path.count > 0);
	code = (struct teach_code){ .code = 524 };
	begin(&trial, &(struct smtp_dialect){ .name = "opensmtpd" });
	assert_true(teach_path_find(&trial.session, teach_goal_code, &code, &path));
	begin(&trial, &(struct smtp_dialect){ .name = "default" });
	assert_false(teach_path_find(&trial.session, teach_goal_code, &code, &path));
}

static void the_table_lists_every_manner(void **state)
{
	const struct smtp_dialect *dialect;
	struct buffer table = { 0 };

	(void)state;
	teach_dialects_markdown(&table);
	FOR_EACH_DIALECT(dialect) {
		assert_non_null(strstr(table.at, dialect->server));
		for (size_t i = 0; i < dialect->count; i++)
			assert_non_null(strstr(table.at, dialect->manners[i].rule));
	}
	assert_null(strchr(table.at, '{'));
	buffer_free(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mail_before_hello_goes_its_way),
		cmocka_unit_test(what_is_refused_changes_nothing),
		cmocka_unit_test(a_second_mail_takes_the_place_of_the_first),
		cmocka_unit_test(a_flaw_is_told_apart_and_named),
		cmocka_unit_test(what_is_overlooked_is_taken_for_what_was_meant),
		cmocka_unit_test(a_space_that_is_overlooked_hides_no_other_flaw),
		cmocka_unit_test(what_servers_cut_away_is_cut_away),
		cmocka_unit_test(elsewhere_tells_what_servers_said),
		cmocka_unit_test(a_strike_ends_the_connection_and_is_told),
		cmocka_unit_test(advice_knows_the_codes_of_a_dialect),
		cmocka_unit_test(the_table_lists_every_manner),
		cmocka_unit_test(every_way_under_every_dialect_is_sound_and_explained),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
