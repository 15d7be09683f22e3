// SPDX-License-Identifier: GPL-3.0-or-later
/* What drives a connection: what is given to it, how many turns come of that, and whether
 * there is more. */
#include "lib/sasl.h"

#include "smtp/machine/link.h"
#include "smtp/smtp.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct smtp_trial trial;
static struct smtp_wire wire;
static struct smtp_link the_link;
static struct smtp_turn turn;

static void expect_none(void)
{
	assert_false(smtp_link_turn(&the_link, &turn));
	assert_false(smtp_link_has_more(&the_link));
}

static void begin(const char *setting)
{
	smtp_trial_init(&trial, smtp_setting_named(text_of(setting)), &sasl_toy);
	wire = (struct smtp_wire){ 0 };
	smtp_link_open(&the_link, &trial.session, &wire);
	expect_none();
	smtp_link_connect(&the_link);
}

/* So many turns come, and before each the link says so; the last one's code. */
static void expect(unsigned turns, unsigned code)
{
	for (unsigned n = 0; n < turns; n++) {
		assert_true(smtp_link_has_more(&the_link));
		assert_true(smtp_link_turn(&the_link, &turn));
	}
	assert_false(smtp_link_has_more(&the_link));
	expect_none();
	assert_int_equal(turn.reply.code, code);
}

static void lines_octets_and_ends_are_heard(void **state)
{
	(void)state;
	begin("default");
	expect(1, 220);
	smtp_link_line(&the_link, text_of("EHLO client.example"));
	expect(1, 250);
	smtp_link_octets(&the_link, text_of("NOOP\r\nNOPE\r\nRSET\r\n"));
	expect(3, 250);
	smtp_link_octets(&the_link, text_of("QU"));
	assert_true(smtp_link_has_more(&the_link)); /* as far as can be told from outside */
	expect_none();
	smtp_link_octets(&the_link, text_of("IT\r\n"));
	expect(1, 221);
	assert_int_equal(trial.session.state, SMTP_CLOSED);
}

static void a_hangup_ends_all(void **state)
{
	(void)state;
	begin("default");
	expect(1, 220);
	smtp_link_hangup(&the_link);
	expect(1, 0);
	assert_int_equal(trial.session.state, SMTP_CLOSED);
}

/* Time is only a turn when the client has been silent for too long. */
static void time_passes(void **state)
{
	(void)state;
	begin("default");
	expect(1, 220);
	smtp_link_time(&the_link);
	assert_false(smtp_link_has_more(&the_link));
	expect_none();
	smtp_server_pass(&trial.server, trial.server.setting->limits.idle);
	smtp_link_time(&the_link);
	expect(1, 421);
}

/* One line, a reply for each recipient; what is given then is not mixed up with it. */
static void what_goes_on_is_told_to_its_end(void **state)
{
	(void)state;
	begin("lmtp");
	expect(1, 220);
	smtp_link_line(&the_link, text_of("LHLO client.example"));
	expect(1, 250);
	smtp_link_octets(&the_link, text_of("MAIL FROM:<>\r\nRCPT TO:<ann@example.org>\r\n"
					    "RCPT TO:<bob@example.org>\r\nDATA\r\n"));
	expect(4, 354);
	smtp_link_line(&the_link, text_of("."));
	expect(2, 250);
	assert_int_equal(trial.session.memory.messages, 1); /* of two recipients */
	smtp_link_line(&the_link, text_of("NOOP"));
	expect(1, 250);
	assert_string_equal(turn.rule->id, "noop.nothing");
}

/* What was given anew takes the place of what was left. */
static void what_is_given_anew_counts(void **state)
{
	(void)state;
	begin("lmtp");
	expect(1, 220);
	smtp_link_octets(&the_link, text_of("LHLO client.example\r\nMAIL FROM:<>\r\n"
					    "RCPT TO:<ann@example.org>\r\n"
					    "RCPT TO:<bob@example.org>\r\nDATA\r\n.\r\n"));
	for (unsigned n = 0; n < 6; n++)
		assert_true(smtp_link_turn(&the_link, &turn));
	assert_int_equal(trial.session.state, SMTP_DELIVERING);
	smtp_link_hangup(&the_link);
	expect(1, 0);
	assert_int_equal(trial.session.state, SMTP_CLOSED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_octets_and_ends_are_heard),
		cmocka_unit_test(a_hangup_ends_all),
		cmocka_unit_test(time_passes),
		cmocka_unit_test(what_goes_on_is_told_to_its_end),
		cmocka_unit_test(what_is_given_anew_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
