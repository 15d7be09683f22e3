// SPDX-License-Identifier: GPL-3.0-or-later
/* The wire reader. However bytes are cut into calls, the session hears and
 * counts the same as when it is given the lines one by one. */
#include "base/room.h"
#include "smtp/machine/content.h"
#include "smtp/smtp.h"
#include "smtp/machine/hearing.h"
#include "smtp/machine/hearing_data.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Everything of a course of turns that must not depend on how it was cut:
 * the turns that are no mail data, what was counted up to each, and the mail
 * data itself. */
struct record {
	struct room room;
	struct smtp_trial session;
	char bytes[1 << 17];
};

static struct record by_lines, by_wire;
static char input[1 << 16];

static void record_start(struct record *r)
{
	static const char *const greeting[] = { "EHLO client.example", "MAIL FROM:<a@b.example>",
						"RCPT TO:<ann@example.org>", "DATA" };
	static struct smtp_turn turn;

	r->room = room_over(r->bytes, sizeof r->bytes);
	smtp_trial_init(&r->session, smtp_setting_builtin(0), NULL);
	smtp_session_connect(&r->session.session, &turn);
	for (size_t i = 0; i < COUNT(greeting); i++)
		smtp_session_line(&r->session.session, text_of(greeting[i]), &turn);
	assert_int_equal(r->session.session.state, SMTP_IN_DATA);
}

static void record_number(struct record *r, unsigned long n)
{
	room_byte(&r->room, ' ');
	room_number(&r->room, n);
}

static void record_content(struct record *r, const struct smtp_content *c)
{
	room_string(&r->room, "\n[content");
	record_number(r, c->octets);
	record_number(r, c->lines);
	record_number(r, c->long_lines);
	record_number(r, c->bare_ends);
	record_number(r, c->received);
	record_number(r, c->in_body);
	room_string(&r->room, "]");
}

static void record_data(struct record *r, const struct smtp_turn *turn)
{
	struct text rest = turn->data, part;

	while ((part = smtp_data_part(turn, &rest)).len)
		room_text(&r->room, part);
	assert_int_equal(rest.len, 0);
}

static void record_turn(struct record *r, const struct smtp_turn *turn,
			const struct smtp_content *before)
{
	if (turn->verb == SMTP_TEXT) {
		assert_int_equal(turn->before, SMTP_IN_DATA);
		assert_int_equal(turn->after, SMTP_IN_DATA);
		assert_int_equal(turn->reply.code, 0);
		record_data(r, turn);
		return;
	}
	record_content(r, before);
	room_string(&r->room, "[turn");
	record_number(r, turn->verb);
	record_number(r, turn->line);
	record_number(r, turn->reply.code);
	record_number(r, turn->after);
	room_string(&r->room, "]\n");
}

static void record_end(struct record *r)
{
	record_content(r, &r->session.session.content);
	record_number(r, r->session.session.memory.line);
	assert_false(r->room.full);
}

/* Hears the whole lines of bytes one by one; returns what is left. */
static struct text hear_lines(struct record *r, struct text bytes)
{
	static struct smtp_turn turn;
	size_t from = 0;

	for (size_t i = 1; i < bytes.len; i++) {
		struct smtp_content before = r->session.session.content;

		if (bytes.at[i] != '\n' || bytes.at[i - 1] != '\r')
			continue;
		if (r->session.session.state == SMTP_CLOSED)
			return text_of("");
		smtp_session_line(&r->session.session, text_span(bytes.at + from, i - 1 - from),
				  &turn);
		record_turn(r, &turn, &before);
		if (turn.verb == SMTP_TEXT)
			room_string(&r->room, "\r\n");
		from = i + 1;
	}
	return text_skip(bytes, from);
}

/* Hears one chunk from the connection. */
static void hear_chunk(struct record *r, struct smtp_wire *wire, struct text chunk)
{
	static struct smtp_turn turn;

	while (chunk.len) {
		struct smtp_content before = r->session.session.content;
		bool happened;
		size_t taken = smtp_wire_take(wire, &r->session.session, chunk, &turn, &happened);

		assert_in_range(taken, 1, chunk.len);
		if (happened)
			record_turn(r, &turn, &before);
		chunk = text_skip(chunk, taken);
	}
}

static void assert_same_record(struct text bytes, const char *how)
{
	if (!text_equal(room_view(&by_lines.room), room_view(&by_wire.room)))
		fail_msg("%s\n%.*s\n--- lines:\n%s\n--- wire:\n%s", how,
			 (int)(bytes.len < 400 ? bytes.len : 400), bytes.at,
			 by_lines.bytes, by_wire.bytes);
	assert_true(smtp_session_equal(&by_lines.session.session, &by_wire.session.session));
}

static void hear_by_lines(struct text bytes)
{
	record_start(&by_lines);
	hear_lines(&by_lines, bytes);
	record_end(&by_lines);
}

/* Chunk lengths come from next(), which is asked with seed. */
static void hear_by_wire(struct text bytes, size_t (*next)(unsigned *seed), unsigned seed)
{
	struct smtp_wire wire = { 0 };
	struct text rest = bytes;

	record_start(&by_wire);
	while (rest.len) {
		struct text chunk = text_head(rest, next(&seed));

		hear_chunk(&by_wire, &wire, chunk);
		rest = text_skip(rest, chunk.len);
	}
	record_end(&by_wire);
}

static unsigned draw(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16;
}

static size_t always_seed(unsigned *seed)
{
	return *seed;
}

static size_t a_few(unsigned *seed)
{
	return 1 + draw(seed) % 9;
}

/* What seed says, then all that is left. */
static size_t one_then_all(unsigned *seed)
{
	size_t first = *seed;

	*seed = sizeof input;
	return first;
}

static size_t many(unsigned *seed)
{
	return draw(seed) % 3 ? 1 + draw(seed) % 9000 : 1 + draw(seed) % 3;
}

#define HEADER                                                             \
	"Received: by a\r\nRECEIVED: by b\r\nSubject: Received: no\r\n" \
	"\r\nReceived: no\r\n"

static const char *const scripts[] = {
	"one\r\n.\r\nQUIT\r\n",
	".\r\nNOOP\r\nRSET\r\n",
	"..\r\n...\r\n.a\r\n.\r\nNOOP\r\n",
	"one\r\n..two\r\nthree\r\n.\r\nMAIL FROM:<>\r\n",
	".\r.\r\n.\n.\r\n.\rx\r\n\r\n.\r\n",
	"a\nb\rc\n\rd\r\r\n\n\r\n.\r\n",
	"lf only\n.\nQUIT\n",
	"\r\n.\r\n\r\n\r\n",
	"half a line",
	"line\r\nhalf\r",
	".",
	".\r",
	"x\r\n.\r",
	HEADER ".\r\nQUIT\r\n",
	"\r\nReceived: no\r\n.\r\nQUIT\r\nNOOP\r\n",
	"a\r\n.\r\nbroken\ncommand\r\nNO\rOP\r\nNOOP\r\n",
	"a\r\n.\r\nMAIL FROM:<>\r\nRCPT TO:<ann@example.org>\r\nDATA\r\nb\r\n.\r\nQUIT\r\n",
};

static void every_split_hears_the_same(void **state)
{
	(void)state;
	for (size_t s = 0; s < COUNT(scripts); s++) {
		struct text all = text_of(scripts[s]);

		hear_by_lines(all);
		for (size_t i = 0; i <= all.len; i++)
			for (size_t j = i; j <= all.len; j++) {
				struct smtp_wire wire = { 0 };

				record_start(&by_wire);
				hear_chunk(&by_wire, &wire, text_head(all, i));
				hear_chunk(&by_wire, &wire, text_span(all.at + i, j - i));
				hear_chunk(&by_wire, &wire, text_skip(all, j));
				record_end(&by_wire);
				assert_same_record(all, "split");
			}
		hear_by_wire(all, always_seed, 1);
		assert_same_record(all, "byte by byte");
	}
}

/* Lines about as long as the wire keeps, with CR and LF about the place where
 * they are cut. */
static void long_lines_come_in_pieces(void **state)
{
	static const char *const ends[] = { "", "\r", "\n", "\r\r", "\r\ra", "\n\r", "\na" };
	static const size_t lengths[] = { 997, 998, 999, 4090, 4091, 4092, 4093, 4094, 4095,
					  4096, 4097, 4098, 8190, 8191, 8192, 8193, 12286, 12287, 12288, 12289,
					  12290, 20000, 24576 };
	static const char *const starts[] = { "", "..", "a\r\n", "\r\n.." };

	(void)state;
	for (size_t l = 0; l < COUNT(lengths); l++)
		for (size_t e = 0; e < COUNT(ends); e++)
			for (size_t s = 0; s < COUNT(starts); s++) {
				struct room room = room_over(input, sizeof input);

				room_string(&room, starts[s]);
				for (size_t i = 0; i < lengths[l]; i++)
					room_byte(&room, 'a');
				room_string(&room, ends[e]);
				room_string(&room, "\r\nlast\r\n.\r\nNOOP\r\n");
				hear_by_lines(room_view(&room));
				for (unsigned seed = 4090; seed < 4100; seed += 3) {
					hear_by_wire(room_view(&room), always_seed, seed);
					assert_same_record(room_view(&room), "fixed");
				}
				hear_by_wire(room_view(&room), many, (unsigned)(l + e));
				assert_same_record(room_view(&room), "long");
			}
}

static void long_lines_of_line_ends_come_in_pieces(void **state)
{
	static const char fill[] = { '\r', '\n', '.' };

	(void)state;
	for (size_t f = 0; f < COUNT(fill); f++)
		for (size_t length = 4094; length < 14000; length += length < 4099 ? 1 : 997) {
			struct text all = text_span(input, length + 9);

			memset(input, fill[f], length);
			memcpy(input + length, "\r\nb\r\n.\r\n\r", 9);
			hear_by_lines(all);
			hear_by_wire(all, always_seed, 1);
			assert_same_record(all, "byte by byte");
			hear_by_wire(all, always_seed, 100000);
			assert_same_record(all, "at once");
		}
}

static void random_bytes_hear_the_same(void **state)
{
	static const char *const pieces[] = { "\r\n", "\r\n", "\r\n.", "\r\n..", "\r", "\n", ".",
					      "a", "bc", "Received:", "\r\n.\r\n", "DATA",
					      "NOOP\r\n", "RSET\r\n" };

	(void)state;
	for (unsigned seed = 0; seed < 1500; seed++) {
		struct room room = room_over(input, sizeof input);
		unsigned luck = seed;

		for (unsigned n = draw(&luck) % 60; n; n--)
			room_string(&room, pieces[draw(&luck) % COUNT(pieces)]);
		hear_by_lines(room_view(&room));
		hear_by_wire(room_view(&room), a_few, seed);
		assert_same_record(room_view(&room), "a few");
		hear_by_wire(room_view(&room), many, seed);
		assert_same_record(room_view(&room), "many");
	}
}

/* Lines are looked at in blocks: what is not plain, and what matters to a header, must be
 * seen wherever it stands in one, and across two. */
static void look_at_places_behind(const char *start)
{
	static const char *const marks[] = { "\r", "\n", "\r\n", "\r\n..", "\r\n.\r\n",
					     "\n.", "\r.", "\r\r\n", "\n\r\n", "\r\n\n",
					     "\r\n\r\n", ".", "\r\nReceived: by z",
					     "\r\n.received: by z", "\r\nrumour", "\r\n..r",
					     "\303\251" };

	for (size_t m = 0; m < COUNT(marks); m++)
		for (size_t place = 0; place < 300; place++) {
			struct room room = room_over(input, sizeof input);

			room_string(&room, start);
			for (size_t i = 0; i < place; i++)
				room_string(&room, i % 40 == 39 ? "\r\n" : "x");
			room_string(&room, marks[m]);
			for (size_t i = 0; i < 300; i++)
				room_string(&room, i % 40 == 39 ? "\r\n" : "y");
			room_string(&room, "\r\n.\r\nNOOP\r\n");
			hear_by_lines(room_view(&room));
			for (unsigned first = 1; first < 4; first++) {
				hear_by_wire(room_view(&room), one_then_all, first);
				assert_same_record(room_view(&room), "one, then all");
			}
			hear_by_wire(room_view(&room), always_seed, 257);
			assert_same_record(room_view(&room), "by 257");
		}
}

static void every_place_in_a_block_is_seen(void **state)
{
	(void)state;
	look_at_places_behind("");
	look_at_places_behind(".received: by a\r\n");
	look_at_places_behind("\r\n");
}

/* The numbers themselves, by hand. */
static void content_is_counted(void **state)
{
	struct text all = text_of(HEADER "..stuffed\r\na\nb\rc\r\n");

	(void)state;
	hear_by_wire(all, always_seed, 1000);
	assert_int_equal(by_wire.session.session.content.octets, all.len - 1);
	assert_int_equal(by_wire.session.session.content.lines, 7);
	assert_int_equal(by_wire.session.session.content.bare_ends, 2);
	assert_int_equal(by_wire.session.session.content.received, 2);
	assert_int_equal(by_wire.session.session.content.long_lines, 0);
	assert_true(by_wire.session.session.content.in_body);
}

/* In the header section, and in the body with plain lines about it. */
static void a_line_is_long_over_the_limit(void **state)
{
	static const char *const starts[] = { "", "\r\nbody\r\n" };
	unsigned limit = smtp_setting_builtin(0)->limits.text_line;

	(void)state;
	for (size_t b = 0; b < COUNT(starts); b++)
		for (unsigned over = 0; over < 2; over++) {
			struct room room = room_over(input, sizeof input);

			room_string(&room, starts[b]);
			room_string(&room, ".."); /* the stuffed dot is not the line's */
			for (unsigned i = 1; i < limit + over; i++)
				room_byte(&room, 'x');
			for (int i = 0; i < 100; i++)
				room_string(&room, "\r\nplain");
			room_string(&room, "\r\n");
			hear_by_wire(room_view(&room), always_seed, sizeof input);
			assert_int_equal(by_wire.session.session.content.long_lines, over);
			assert_int_equal(by_wire.session.session.content.bare_ends, 0);
		}
}

static void mail_data_comes_in_runs(void **state)
{
	struct text all = text_of("one\r\ntwo\r\n..three\r\nfour\r\nhalf"), rest;
	struct smtp_wire wire = { 0 };
	struct smtp_turn turn;
	bool happened;
	unsigned line;

	(void)state;
	record_start(&by_wire);
	line = by_wire.session.session.memory.line;
	assert_int_equal(smtp_wire_take(&wire, &by_wire.session.session, all, &turn, &happened), 25);
	assert_true(happened && turn.unstuffed);
	assert_ptr_equal(turn.data.at, all.at);
	assert_int_equal(turn.dots, 1);
	rest = turn.data;
	assert_true(text_is(smtp_data_part(&turn, &rest), "one\r\ntwo\r\n"));
	assert_true(text_is(smtp_data_part(&turn, &rest), ".three\r\nfour\r\n"));
	assert_int_equal(smtp_data_part(&turn, &rest).len, 0);
	assert_int_equal(turn.line, line + 4);
	all = text_skip(all, 25);
	assert_int_equal(smtp_wire_take(&wire, &by_wire.session.session, all, &turn, &happened), 4);
	assert_false(happened);
}

/* A run makes the turn that a line makes. */
static void a_run_makes_the_turn_of_a_line(void **state)
{
	static struct smtp_turn run, line;
	struct text rest;

	(void)state;
	record_start(&by_wire);
	record_start(&by_lines);
	assert_int_equal(smtp_session_text(&by_wire.session.session, text_of("half"), &run), 0);
	assert_int_equal(smtp_session_text(&by_wire.session.session, text_of("..a\r\n"), &run), 5);
	smtp_session_line(&by_lines.session.session, text_of("..a"), &line);
	assert_ptr_equal(run.rule, line.rule);
	assert_int_equal(run.verb, line.verb);
	assert_int_equal(run.line, line.line);
	assert_int_equal(run.before, line.before);
	assert_int_equal(run.after, line.after);
	assert_int_equal(run.check_count, line.check_count);
	assert_int_equal(run.reply.code, line.reply.code);
	assert_int_equal(run.unstuffed, line.unstuffed);
	rest = run.data;
	assert_true(text_is(smtp_data_part(&run, &rest), ".a\r\n"));
	assert_true(text_equal(line.data, text_of(".a")));
	assert_true(smtp_session_equal(&by_wire.session.session, &by_lines.session.session));
}

/* One over-long command is one turn, wherever it is cut. */
static void an_overlong_command_is_one_turn(void **state)
{
	unsigned limit = smtp_setting_builtin(0)->limits.command_line;

	(void)state;
	for (unsigned length = limit - 3; length < limit + 2; length++)
		for (unsigned chunk = 1; chunk < 9000; chunk = chunk * 3 + 1) {
			struct room room = room_over(input, sizeof input);

			room_string(&room, ".\r\nNOOP ");
			for (unsigned i = 5; i < length; i++)
				room_byte(&room, 'x');
			room_string(&room, "\r\nQUIT\r\n");
			hear_by_lines(room_view(&room));
			hear_by_wire(room_view(&room), always_seed, chunk);
			assert_same_record(room_view(&room), "overlong");
		}
	memset(input, 'x', 20000);
	memcpy(input, ".\r\n", 3);
	memcpy(input + 20000, "\r\nNOOP\r\n", 8);
	hear_by_lines(text_span(input, 20008));
	hear_by_wire(text_span(input, 20008), many, 1);
	assert_same_record(text_span(input, 20008), "overlong");
}

static void an_overlong_command_says_so(void **state)
{
	unsigned limit = smtp_setting_builtin(0)->limits.command_line;
	struct smtp_wire wire = { 0 };
	static struct smtp_turn turn;
	bool happened;
	size_t taken;

	(void)state;
	record_start(&by_wire);
	smtp_session_line(&by_wire.session.session, text_of("."), &turn);
	memset(input, 'x', limit);
	memcpy(input + limit, "\r\n", 2);
	taken = smtp_wire_take(&wire, &by_wire.session.session, text_span(input, limit + 2), &turn,
			       &happened);
	assert_int_equal(taken, limit + 2);
	assert_true(happened);
	assert_int_equal(turn.verb, SMTP_OVERLONG);
	assert_int_equal(smtp_wire_waits(&wire), SMTP_WAITS_NOT);
}

static void a_waiting_line_is_told(void **state)
{
	struct smtp_wire wire = { 0 };

	(void)state;
	record_start(&by_wire);
	assert_int_equal(smtp_wire_waits(&wire), SMTP_WAITS_NOT);
	hear_chunk(&by_wire, &wire, text_of("a\r\nhal"));
	assert_int_equal(smtp_wire_waits(&wire), SMTP_WAITS_FOR_CRLF);
	hear_chunk(&by_wire, &wire, text_of("f\r"));
	assert_int_equal(smtp_wire_waits(&wire), SMTP_WAITS_FOR_CRLF);
	hear_chunk(&by_wire, &wire, text_of("\n.\r\nQUIT\n"));
	assert_int_equal(smtp_wire_waits(&wire), SMTP_WAITS_IN_VAIN);
	hear_chunk(&by_wire, &wire, text_of("\r\n"));
	assert_int_equal(smtp_wire_waits(&wire), SMTP_WAITS_NOT);
	hear_chunk(&by_wire, &wire, text_of("\026\003\001\002"));
	assert_int_equal(smtp_wire_waits(&wire), SMTP_WAITS_FOR_TLS);
}

static void nothing_is_heard_when_closed(void **state)
{
	struct smtp_wire wire = { 0 };
	static struct smtp_turn turn;
	bool happened;

	(void)state;
	record_start(&by_wire);
	hear_chunk(&by_wire, &wire, text_of("a\r\n.\r\nQUIT\r\n"));
	assert_int_equal(by_wire.session.session.state, SMTP_CLOSED);
	assert_int_equal(smtp_wire_take(&wire, &by_wire.session.session, text_of("NOOP\r\nx"), &turn,
					&happened), 7);
	assert_false(happened);
	assert_int_equal(smtp_wire_take(&wire, &by_wire.session.session, text_of(""), &turn,
					&happened), 0);
	assert_false(happened);
}

/* A login of a line that is as long as lines of a login may be. */
static void answer_with(struct smtp_session *session, struct smtp_wire *wire, size_t octets,
			struct smtp_turn *turn)
{
	struct room room = room_over(input, sizeof input);
	struct text rest;
	bool happened = false;

	while (room.len < octets)
		room_byte(&room, 'A');
	room_string(&room, "\r\n");
	for (rest = room_view(&room); rest.len;) {
		struct text piece = text_head(rest, 1000);

		rest = text_skip(rest, smtp_wire_take(wire, session, piece, turn, &happened));
	}
	assert_true(happened);
}

static void the_lines_of_a_login_are_long(void **state)
{
	static const struct {
		size_t octets;
		const char *rule;
	} cases[] = {
		{ SMTP_WIRE_MAX - 4, "response.malformed" },
		{ SMTP_WIRE_MAX - 2, "response.undecodable" },
		{ SMTP_WIRE_MAX - 1, "response.too-long" },
		{ 3 * SMTP_WIRE_MAX, "response.too-long" },
	};
	static struct smtp_trial trial;
	static struct smtp_turn turn;

	(void)state;
	assert_true(SMTP_WIRE_MAX >= 12288); /* RFC 4954 4 */
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct smtp_wire wire = { 0 };

		smtp_trial_init(&trial, smtp_setting_named(text_of("outage")), NULL);
		smtp_session_connect(&trial.session, &turn);
		smtp_session_line(&trial.session, text_of("EHLO client.example"), &turn);
		smtp_session_line(&trial.session, text_of("AUTH LOGIN"), &turn);
		assert_int_equal(turn.reply.code, 334);
		answer_with(&trial.session, &wire, cases[i].octets, &turn);
		assert_string_equal(turn.rule->id, cases[i].rule);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_split_hears_the_same),
		cmocka_unit_test(long_lines_come_in_pieces),
		cmocka_unit_test(long_lines_of_line_ends_come_in_pieces),
		cmocka_unit_test(random_bytes_hear_the_same),
		cmocka_unit_test(every_place_in_a_block_is_seen),
		cmocka_unit_test(content_is_counted),
		cmocka_unit_test(a_line_is_long_over_the_limit),
		cmocka_unit_test(mail_data_comes_in_runs),
		cmocka_unit_test(a_run_makes_the_turn_of_a_line),
		cmocka_unit_test(an_overlong_command_is_one_turn),
		cmocka_unit_test(an_overlong_command_says_so),
		cmocka_unit_test(a_waiting_line_is_told),
		cmocka_unit_test(nothing_is_heard_when_closed),
		cmocka_unit_test(the_lines_of_a_login_are_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
