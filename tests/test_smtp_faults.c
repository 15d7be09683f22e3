// SPDX-License-Identifier: GPL-3.0-or-later
/* Faults of a setting, and what a server remembers between connections. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "lib/trial.h"

#include "base/words.h"
#include "smtp/smtp.h"
#include "smtp/grammar/glob.h"
#include "smtp/law/faults.h"
#include "smtp/machine/hearing.h"

static void globs_fit(void **state)
{
	static const struct {
		const char *pattern, *text;
		bool fits;
	} rows[] = {
		{ "", "", true }, { "", "a", false }, { "*", "", true }, { "*", "abc", true },
		{ "a", "A", true }, { "a", "b", false }, { "?", "a", true }, { "?", "", false },
		{ "bob@*", "Bob@example.org", true }, { "bob@*", "rob@example.org", false },
		{ "*@example.net", "a@b@example.net", true },
		{ "*@example.net", "a@example.net.org", false },
		{ "*a*b", "xxaxbab", true }, { "*a*b", "xxaxba", false },
		{ "**", "x", true }, { "a*?", "a", false }, { "a*?", "ab", true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (smtp_glob_fits(rows[i].pattern, text_of(rows[i].text)) != rows[i].fits)
			fail_msg("%s against %s", rows[i].text, rows[i].pattern);
}

static void codes_refuse_and_keep_their_class(void **state)
{
	static const struct {
		struct smtp_said said;
		bool good;
	} rows[] = {
		{ { 450, "4.2.1", "" }, true }, { { 559, "5.999.0", "" }, true },
		{ { 250, "2.0.0", "" }, false }, { { 354, "4.0.0", "" }, false },
		{ { 450, "5.2.1", "" }, false }, { { 560, "5.0.0", "" }, false },
		{ { 450, "4.2", "" }, false }, { { 450, "4", "" }, false },
		{ { 450, "", "" }, false }, { { 450, "4.2.1.1", "" }, false },
		{ { 450, "4.x.1", "" }, false }, { { 450, "44.2.1", "" }, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (smtp_fault_code_is_good(&rows[i].said) != rows[i].good)
			fail_msg("%u %s", rows[i].said.code, rows[i].said.enhanced);
}

/* Addresses that ask for a fault: where the setting has them, of their own verb, with a code
 * that refuses. */
static void addresses_ask_for_faults(void **state)
{
	static const struct {
		const char *line;
		unsigned code;
		const char *enhanced;
	} rows[] = {
		{ "MAIL FROM:<mail500@a.example>", 500, "5.0.0" },
		{ "MAIL FROM:<mail499@a.example>", 0, "" },
		{ "MAIL FROM:<mail459@a.example>", 459, "4.0.0" },
		{ "MAIL FROM:<mail600@a.example>", 0, "" },
		{ "MAIL FROM:<mail250@a.example>", 0, "" },
		{ "MAIL FROM:<mail55@a.example>", 0, "" },
		{ "MAIL FROM:<rcpt550@a.example>", 0, "" },
		{ "RCPT TO:<rcpt550_5.7.1@a.example>", 550, "5.7.1" },
		{ "RCPT TO:<rcpt550_4.7.1@a.example>", 0, "" },
		{ "VRFY <rcpt550@a.example>", 0, "" },
	};
	static struct smtp_trial trial;
	struct smtp_setting setting = *smtp_setting_builtin(0);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct smtp_command command = smtp_command_read(text_of(rows[i].line));
		struct smtp_fault due = { .said.code = 0 };
		bool is_due;

		setting.fault_addresses = true;
		smtp_trial_init(&trial, &setting, NULL);
		is_due = smtp_fault_due(&trial.session, &command, &due);
		if (is_due != (rows[i].code != 0))
			fail_msg("%s", rows[i].line);
		if (is_due) {
			assert_int_equal(due.said.code, rows[i].code);
			assert_string_equal(due.said.enhanced, rows[i].enhanced);
		}
		setting.fault_addresses = false;
		assert_false(smtp_fault_due(&trial.session, &command, &due));
	}
}

/* A server with these faults, in the state of one that has heard HELO. */
struct scene {
	struct smtp_setting setting;
	struct smtp_trial at;
	struct smtp_link link;
	struct smtp_turn turn;
};

static unsigned say(struct scene *s, const char *line)
{
	smtp_link_line(&s->link, text_of(line));
	assert_true(smtp_link_turn(&s->link, &s->turn));
	smtp_link_acts_late(&s->link, &s->turn);
	return s->turn.reply.code;
}

static void begin(struct scene *s, const struct smtp_fault *faults, size_t count)
{
	s->setting = *smtp_setting_builtin(0);
	s->setting.faults = faults;
	s->setting.fault_count = count;
	smtp_trial_init(&s->at, &s->setting, NULL);
	smtp_link_open(&s->link, &s->at.session, NULL);
	smtp_link_connect(&s->link);
	assert_true(smtp_link_turn(&s->link, &s->turn));
	assert_int_equal(say(s, "HELO client.example"), 250);
}

/* 450 twice, then 451 until five minutes are over, then what the server says. */
static void sequences_work(void **state)
{
	static const struct smtp_fault faults[] = {
		{ .id = "twice", .verbs = SMTP_BIT(SMTP_MAIL), .times = 2,
		  .said = { 450, "4.2.0", "Not now" } },
		{ .id = "early", .verbs = SMTP_BIT(SMTP_MAIL), .until = 300,
		  .said = { 451, "4.3.0", "Too early" } },
	};
	static const unsigned codes[] = { 450, 450, 451, 451 };
	static struct scene s;

	(void)state;
	begin(&s, faults, 2);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(say(&s, "NOOP"), 250);
		assert_int_equal(say(&s, "MAIL FROM:<a@example.net>"), codes[i]);
		assert_string_equal(s.turn.rule->id, "any.fault");
		assert_int_equal(s.at.session.state, SMTP_GREETED);
	}
	assert_false(trial_wait(&s.at, 299, &s.turn));
	assert_int_equal(say(&s, "MAIL FROM:<a@example.net>"), 451);
	assert_false(trial_wait(&s.at, 1, &s.turn));
	assert_int_equal(say(&s, "MAIL FROM:<a@example.net>"), 250);
}

static void only_the_nth_with_that_address_and_from_then_on(void **state)
{
	static const struct smtp_fault faults[] = {
		{ .id = "second", .verbs = SMTP_BIT(SMTP_MAIL), .address = "*@example.net",
		  .nth = 2, .times = 1, .from = 10, .said = { 550, "5.7.1", "No" } },
	};
	static struct scene s;

	(void)state;
	begin(&s, faults, 1);
	assert_int_equal(say(&s, "MAIL FROM:<a@example.net>"), 250);
	say(&s, "RSET");
	assert_false(trial_wait(&s.at, 10, &s.turn));
	assert_int_equal(say(&s, "MAIL FROM:<a@example.net>"), 250);
	say(&s, "RSET");
	assert_int_equal(say(&s, "MAIL FROM:<a@example.com>"), 250);
	say(&s, "RSET");
	assert_int_equal(say(&s, "MAIL FROM:<b@Example.NET>"), 550);
	assert_int_equal(say(&s, "MAIL FROM:<b@example.net>"), 250);
}

/* The clock moves on by as much as the reply is late, and what was due when the
 * line came is what is said. */
static void a_slow_server_takes_its_time(void **state)
{
	static const struct smtp_fault faults[] = {
		{ .id = "early", .verbs = SMTP_BIT(SMTP_NOOP), .until = 40,
		  .said = { 451, "4.3.0", "Not yet" } },
		{ .id = "slow", .verbs = SMTP_BIT(SMTP_MAIL), .wait = 30, .times = 2 },
		{ .id = "late", .verbs = SMTP_BIT(SMTP_VRFY), .wait = 7,
		  .said = { 450, "4.2.0", "Busy" } },
	};
	static struct scene s;

	(void)state;
	begin(&s, faults, 3);
	assert_int_equal(say(&s, "MAIL FROM:<a@example.net>"), 250);
	assert_string_equal(s.turn.rule->id, "mail.accepted");
	assert_string_equal(s.turn.slow->id, "slow");
	assert_int_equal(s.at.server.world.now, 30);
	assert_int_equal(say(&s, "NOOP"), 451);
	assert_null(s.turn.slow);
	assert_int_equal(say(&s, "MAIL FROM:<a@example.net>"), 503);
	assert_int_equal(s.at.server.world.now, 60);
	assert_int_equal(say(&s, "NOOP"), 250);
	assert_int_equal(say(&s, "MAIL FROM:<a@example.net>"), 503);
	assert_int_equal(s.at.server.world.now, 60);
	assert_int_equal(say(&s, "VRFY ann"), 450);
	assert_string_equal(s.turn.slow->id, "late");
	assert_int_equal(s.at.server.world.now, 67);
	assert_int_equal(smtp_session_idle(&s.at.session), 0);
}

/* The name is the one that EHLO or HELO says now, or said last. */
static void hosts_are_told_apart(void **state)
{
	static const struct smtp_fault faults[] = {
		{ .id = "host", .host = "*.example.net", .wait = 1,
		  .verbs = SMTP_BIT(SMTP_HELO) | SMTP_BIT(SMTP_NOOP),
		  .said = { 450, "4.7.1", "Not you" } },
	};
	static struct scene s;

	(void)state;
	begin(&s, faults, 1);
	assert_int_equal(say(&s, "NOOP"), 250);
	assert_int_equal(say(&s, "HELO mail.Example.NET"), 450);
	assert_int_equal(say(&s, "NOOP"), 250);
	assert_int_equal(say(&s, "EHLO mail.example.net"), 250);
	assert_int_equal(say(&s, "NOOP"), 450);
	assert_int_equal(say(&s, "HELO mail.example.com"), 250);
	assert_int_equal(say(&s, "NOOP"), 250);
}

/* Where it stands is told by file and line, or by the name of a built-in. */
static void a_fault_tells_where_it_stands(void **state)
{
	static struct smtp_fault fault = { .id = "mine", .file = "site.md", .line = 12,
		.verbs = SMTP_BIT(SMTP_NOOP), .said = { 451, "4.3.0", "No" } };
	static struct scene s;
	const struct smtp_command noop = smtp_command_read(text_of("NOOP"));
	struct smtp_scene scene = { .session = &s.at.session, .command = &noop };
	char at[64];
	struct room room = room_over(at, sizeof(at));

	(void)state;
	begin(&s, &fault, 1);
	words_fill(&room, "{fault} {fault-place}", smtp_place, &scene);
	assert_true(text_is(room_view(&room), "mine site.md:12"));
	fault.file = NULL;
	fault.line = 0;
	room_cut(&room, 0);
	words_fill(&room, "{fault} {fault-place}", smtp_place, &scene);
	assert_true(text_is(room_view(&room), "mine default"));
}

/* RFC 2034 4: none on the greeting and on the replies to EHLO and HELO. */
static void finer_codes_stand_where_they_belong(void **state)
{
	static const struct smtp_fault faults[] = {
		{ .id = "all", .verbs = SMTP_BIT(SMTP_EHLO) | SMTP_BIT(SMTP_NOOP),
		  .said = { 451, "4.3.0", "One\nTwo" } },
	};
	static struct scene s;
	char wire[256];
	struct room room = room_over(wire, sizeof(wire));

	(void)state;
	begin(&s, faults, 1);
	assert_int_equal(say(&s, "EHLO client.example"), 451);
	assert_string_equal(s.turn.reply.enhanced, "");
	assert_int_equal(say(&s, "NOOP"), 451);
	smtp_reply_wire(&s.turn.reply, &room);
	assert_true(text_is(room_view(&room), "451-4.3.0 One\r\n451 4.3.0 Two\r\n"));
}

static void the_world_outlives_connections(void **state)
{
	static struct smtp_trial s, other;
	static struct smtp_turn turn;

	(void)state;
	smtp_trial_init(&s, smtp_setting_named(text_of("greylist")), NULL);
	smtp_session_connect(&s.session, &turn);
	assert_false(trial_wait(&s, 200, &turn));
	smtp_session_hangup(&s.session, &turn);
	assert_false(trial_wait(&s, 1000, &turn));
	smtp_trial_reconnect(&s);
	assert_int_equal(s.session.state, SMTP_CONNECTING);
	assert_int_equal(s.session.memory.line, 0);
	smtp_session_connect(&s.session, &turn);
	assert_int_equal(s.server.world.now, 1200);
	assert_int_equal(s.server.world.visit_count, 2);
	smtp_trial_copy(&other, &s.session);
	assert_true(smtp_session_equal(&s.session, &other.session));
	smtp_world_note(&other.server.world, 7);
	assert_false(smtp_session_equal(&s.session, &other.session));
}

static void the_oldest_pair_is_forgotten(void **state)
{
	struct smtp_world world = { .now = 5 };
	unsigned long seen = 0;

	(void)state;
	for (uint64_t mark = 1; mark <= SMTP_TUPLES_MAX; mark++)
		smtp_world_note(&world, mark);
	world.now = 9;
	smtp_world_note(&world, 1);
	assert_true(smtp_world_seen(&world, 1, &seen));
	assert_int_equal(seen, 5);
	smtp_world_note(&world, 1000);
	assert_false(smtp_world_seen(&world, 1, &seen));
	assert_true(smtp_world_seen(&world, 2, &seen));
	assert_true(smtp_world_seen(&world, 1000, &seen));
	assert_int_equal(seen, 9);
	assert_true(smtp_tuple_mark(text_of("192.0.2.1"), text_of("a"), text_of("bc")) !=
		    smtp_tuple_mark(text_of("192.0.2.1"), text_of("ab"), text_of("c")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(globs_fit),
		cmocka_unit_test(codes_refuse_and_keep_their_class),
		cmocka_unit_test(addresses_ask_for_faults),
		cmocka_unit_test(sequences_work),
		cmocka_unit_test(only_the_nth_with_that_address_and_from_then_on),
		cmocka_unit_test(a_slow_server_takes_its_time),
		cmocka_unit_test(hosts_are_told_apart),
		cmocka_unit_test(a_fault_tells_where_it_stands),
		cmocka_unit_test(finer_codes_stand_where_they_belong),
		cmocka_unit_test(the_world_outlives_connections),
		cmocka_unit_test(the_oldest_pair_is_forgotten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
