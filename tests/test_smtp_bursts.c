// SPDX-License-Identifier: GPL-3.0-or-later
/* Bytes that come in one burst: which lines they are where LF alone ends one
 * too, which lines came together, and what may not be kept behind STARTTLS. */
#include "smtp/smtp.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A connection, and what has come of it so far: the line, code, group and
 * more of each turn, as "2:250 g1+ ". */
static struct smtp_trial trial;
static struct smtp_wire wire;
static struct smtp_turn turn;
static char seen[4096];
static struct room room;

static void note_turn(void)
{
	room_number(&room, turn.line);
	room_byte(&room, ':');
	room_number(&room, turn.reply.code);
	if (turn.group) {
		room_string(&room, " g");
		room_number(&room, turn.group);
		room_string(&room, turn.more ? "+" : "");
	}
	room_byte(&room, '\n');
}

static void begin(const char *setting)
{
	room = room_over(seen, sizeof(seen));
	memset(&wire, 0, sizeof(wire));
	smtp_trial_init(&trial, smtp_setting_named(text_of(setting)), NULL);
	smtp_session_connect(&trial.session, &turn);
}

static void burst(struct text bytes)
{
	while (bytes.len) {
		bool happened;
		size_t taken = smtp_wire_take(&wire, &trial.session, bytes, &turn, &happened);

		assert_in_range(taken, 1, bytes.len);
		bytes = text_skip(bytes, taken);
		if (happened)
			note_turn();
	}
}

static void expect(const char *expected)
{
	room_byte(&room, '\0');
	assert_false(room.full);
	assert_string_equal(seen, expected);
	room_cut(&room, 0);
}

static void lines_of_a_burst_know_it(void **state)
{
	(void)state;
	begin("default");
	burst(text_of("EHLO client.example\r\n"));
	expect("1:250\n");
	burst(text_of("MAIL FROM:<ann@example.org>\r\nRCPT TO:<bob@example.org>\r\nDATA\r\n"));
	expect("2:250 g2+\n3:250 g2+\n4:354 g2\n");
	/* Mail data may begin a group. */
	burst(text_of("hello\r\n.\r\nMAIL FROM:<>\r\n"));
	expect("5:0 g5+\n6:250 g5+\n7:250 g5\n");
	burst(text_of("RSET\r\n"));
	expect("8:250\n");
	/* A line that began in a burst belongs to it. */
	burst(text_of("NOOP\r\nNO"));
	burst(text_of("OP\r\n"));
	expect("9:250 g9+\n10:250 g9\n");
	burst(text_of("NO"));
	burst(text_of("OP\r\n"));
	expect("11:250\n");
}

static void nothing_is_kept_behind_starttls(void **state)
{
	(void)state;
	begin("login");
	burst(text_of("EHLO client.example\r\n"));
	expect("1:250\n");
	burst(text_of("STARTTLS\r\nEHLO mallory.example\r\nMAIL FROM:<mallory@example.org>\r\nRC"));
	expect("2:220 g2+\n");
	assert_int_equal(trial.session.state, SMTP_CONNECTED);
	burst(text_of("EHLO client.example\r\nNOOP\r\n"));
	expect("3:250 g3+\n4:250 g3\n");

	/* Where TLS does not begin, what follows is heard. */
	begin("outage");
	burst(text_of("EHLO client.example\r\nSTARTTLS\r\nNOOP\r\n"));
	expect("1:250 g1+\n2:454 g1+\n3:250 g1\n");
}

static const char letter[] =
	"EHLO client.example\n"
	"MAIL FROM:<ann@example.org>\r\n"
	"RCPT TO:<bob@example.org>\n"
	"DATA\r\n"
	"Subject: hello\n"
	"\n"
	"..a\rb\r\n"
	"\r.\r\n"
	".\n"
	"MAIL FROM:<mallory@example.org>\n"
	"RCPT TO:<bob@example.org>\n"
	"DATA\n"
	"smuggled\r\n"
	".\r\n"
	"NOOP\n"
	"QUIT\r\n";

/* However the bytes are cut, LF ends a line where the setting says so. */
static void lenient_lines_are_the_same_however_they_are_cut(void **state)
{
	(void)state;
	for (size_t size = 1; size < sizeof(letter); size++) {
		struct text rest = text_of(letter);
		unsigned codes[16], count = 0;

		begin("lenient");
		while (rest.len) {
			struct text part = text_head(rest, size);

			rest = text_skip(rest, part.len);
			while (part.len) {
				struct text data;
				bool happened;

				part = text_skip(part, smtp_wire_take(&wire, &trial.session, part,
								      &turn, &happened));
				if (!happened)
					continue;
				codes[count++] = turn.reply.code;
				if (turn.line == 5)
					assert_true(text_is(turn.data, "Subject: hello\n"));
				data = turn.data;
				if (turn.line == 7)
					assert_true(text_is(smtp_data_part(&turn, &data),
							    ".a\rb\r\n"));
				if (turn.verb == SMTP_DOT)
					assert_string_equal(turn.rule->id, turn.line == 9
							    ? "dot.bare" : "dot.accepted");
			}
		}
		assert_int_equal(count, 16);
		assert_int_equal(codes[8], 250);
		assert_int_equal(codes[11], 354);
		assert_int_equal(codes[13], 250);
		assert_int_equal(codes[15], 221);
		assert_int_equal(trial.session.memory.messages, 2);
	}
}

/* An octet is counted once, and an LF alone is one octet. */
static void lenient_content_counts_what_came(void **state)
{
	char line[SMTP_WIRE_MAX + 100];

	(void)state;
	begin("lenient");
	burst(text_of("HELO client.example\nMAIL FROM:<>\nRCPT TO:<bob@example.org>\nDATA\n"));
	burst(text_of("ab\nc\r\n"));
	assert_int_equal(trial.session.content.octets, 6);
	assert_int_equal(trial.session.content.lines, 2);
	memset(line, 'x', sizeof(line));
	line[sizeof(line) - 1] = '\n';
	burst(text_span(line, sizeof(line)));
	assert_int_equal(trial.session.content.octets, 6 + sizeof(line));
	assert_int_equal(trial.session.content.lines, 3);
	assert_int_equal(trial.session.content.long_lines, 1);
	assert_true(trial.session.content.after_bare);
}

/* Strict, the same bytes are one mail whose end has not come. */
static void strict_data_ends_at_crlf_alone(void **state)
{
	(void)state;
	begin("default");
	burst(text_of("HELO client.example\r\nMAIL FROM:<>\r\nRCPT TO:<bob@example.org>\r\nDATA\r\n"));
	burst(text_of("a\n.\nQUIT\n.\r\nQUIT\r\n.\n\r\n"));
	assert_int_equal(trial.session.state, SMTP_IN_DATA);
	burst(text_of(".\r\n"));
	assert_string_equal(turn.rule->id, "dot.bare-line-end");
}

static void octets_over_127_and_nuls_are_noticed(void **state)
{
	static const struct {
		const char *text;
		size_t length;
		bool header, body, nul;
	} cases[] = {
		{ "Subject: a\r\n\r\nb\r\n", 17, false, false, false },
		{ "Subject: \303\251\r\n\r\nb\r\n", 18, true, false, false },
		{ "Subject: a\r\n\r\n\303\251\r\n", 18, false, true, false },
		{ "Subject: a\r\n\r\n\0\r\n", 17, false, false, true },
	};
	char run[2048];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		begin("default");
		burst(text_of("HELO client.example\r\nMAIL FROM:<>\r\n"
			      "RCPT TO:<bob@example.org>\r\nDATA\r\n"));
		burst(text_span(cases[i].text, cases[i].length));
		assert_int_equal(trial.session.content.eight_header, cases[i].header);
		assert_int_equal(trial.session.content.eight_body, cases[i].body);
		assert_int_equal(trial.session.content.nul, cases[i].nul);
	}
	/* In a long run of plain lines as well. */
	for (size_t i = 0; i < sizeof(run); i++)
		run[i] = i % 32 == 30 ? '\r' : i % 32 == 31 ? '\n' : 'x';
	run[1000] = '\377';
	begin("default");
	burst(text_of("HELO client.example\r\nMAIL FROM:<>\r\n"
		      "RCPT TO:<bob@example.org>\r\nDATA\r\n\r\n"));
	burst(text_span(run, sizeof(run)));
	assert_true(trial.session.content.eight_body);
	assert_false(trial.session.content.eight_header);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_of_a_burst_know_it),
		cmocka_unit_test(nothing_is_kept_behind_starttls),
		cmocka_unit_test(lenient_lines_are_the_same_however_they_are_cut),
		cmocka_unit_test(lenient_content_counts_what_came),
		cmocka_unit_test(strict_data_ends_at_crlf_alone),
		cmocka_unit_test(octets_over_127_and_nuls_are_noticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
