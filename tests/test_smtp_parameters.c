// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of parameters: the values each takes, what is said of those of a
 * command, what is kept of them, and how long a line they make. */
#include "smtp/law/parameters.h"
#include "smtp/smtp.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct smtp_trial trial;

/* A session with a setting of our own, in which EHLO or HELO has been said. */
static void greet(const struct smtp_setting *setting, const char *hello)
{
	static struct smtp_turn turn;

	smtp_trial_init(&trial, setting, NULL);
	smtp_session_connect(&trial.session, &turn);
	smtp_session_line(&trial.session, text_of(hello), &turn);
	assert_int_equal(turn.reply.code, 250);
}

static struct smtp_setting all_on(void)
{
	struct smtp_setting setting = *smtp_setting_named(text_of("modern"));

	for (int e = 0; e < SMTP_EXTENSIONS; e++)
		setting.extensions |= SMTP_EXT(e);
	return setting;
}

#define TWENTY "aaaaaaaaaaaaaaaaaaaa"

static const struct {
	enum smtp_verb verb;
	const char *parameter;
	bool good;
} values[] = {
	{ SMTP_MAIL, "SIZE=0", true },
	{ SMTP_MAIL, "SIZE=12345678901234567890", true },
	{ SMTP_MAIL, "SIZE=123456789012345678901", false },
	{ SMTP_MAIL, "SIZE=-1", false },
	{ SMTP_MAIL, "SIZE", false },
	{ SMTP_MAIL, "BODY=7bit", true },
	{ SMTP_MAIL, "BODY=8BITMIME", true },
	{ SMTP_MAIL, "BODY=BINARYMIME", true },
	{ SMTP_MAIL, "BODY=8BIT", false },
	{ SMTP_MAIL, "SMTPUTF8", true },
	{ SMTP_MAIL, "SMTPUTF8=1", false },
	{ SMTP_MAIL, "RET=FULL", true },
	{ SMTP_MAIL, "RET=hdrs", true },
	{ SMTP_MAIL, "RET=HEADERS", false },
	{ SMTP_MAIL, "ENVID=a+2Bb+20c", true },
	{ SMTP_MAIL, "ENVID=a+2b", false },
	{ SMTP_MAIL, "ENVID=" TWENTY TWENTY TWENTY TWENTY TWENTY, true },
	{ SMTP_MAIL, "ENVID=b" TWENTY TWENTY TWENTY TWENTY TWENTY, false },
	{ SMTP_MAIL, "ENVID=a+2", false },
	{ SMTP_MAIL, "ENVID=+", false },
	{ SMTP_MAIL, "ENVID=+00", false },
	{ SMTP_MAIL, "ENVID=+7E", true },
	{ SMTP_MAIL, "ENVID=+7F", false },
	{ SMTP_MAIL, "ENVID=+C3+B6", false },
	{ SMTP_MAIL, "BY=1;R", true },
	{ SMTP_MAIL, "BY=+999999999;rt", true },
	{ SMTP_MAIL, "BY=-999999999;N", true },
	{ SMTP_MAIL, "BY=0;N", true },
	{ SMTP_MAIL, "BY=0;R", false },
	{ SMTP_MAIL, "BY=-1;RT", false },
	{ SMTP_MAIL, "BY=1", false },
	{ SMTP_MAIL, "BY=1;", false },
	{ SMTP_MAIL, "BY=;N", false },
	{ SMTP_MAIL, "BY=-;N", false },
	{ SMTP_MAIL, "BY=1;T", false },
	{ SMTP_MAIL, "BY=1;NTT", false },
	{ SMTP_MAIL, "BY=1;NX", false },
	{ SMTP_MAIL, "BY=1000000000;N", false },
	{ SMTP_MAIL, "HOLDFOR=1", true },
	{ SMTP_MAIL, "HOLDFOR=999999999", true },
	{ SMTP_MAIL, "HOLDFOR=1000000000", false },
	{ SMTP_MAIL, "HOLDFOR=0", false },
	{ SMTP_MAIL, "HOLDFOR=01", false },
	{ SMTP_MAIL, "HOLDUNTIL=2028-02-29T00:00:00Z", true },
	{ SMTP_MAIL, "HOLDUNTIL=2027-02-29T00:00:00Z", false },
	{ SMTP_MAIL, "HOLDUNTIL=2100-02-29T00:00:00Z", false },
	{ SMTP_MAIL, "HOLDUNTIL=2027-04-31T00:00:00Z", false },
	{ SMTP_MAIL, "HOLDUNTIL=2027-13-01T00:00:00Z", false },
	{ SMTP_MAIL, "HOLDUNTIL=2027-00-01T00:00:00Z", false },
	{ SMTP_MAIL, "HOLDUNTIL=2027-01-00T00:00:00Z", false },
	{ SMTP_MAIL, "HOLDUNTIL=2027-01-01T24:00:00Z", false },
	{ SMTP_MAIL, "HOLDUNTIL=2027-01-01T23:60:00Z", false },
	{ SMTP_MAIL, "HOLDUNTIL=2027-01-01T23:59:60Z", true },
	{ SMTP_MAIL, "HOLDUNTIL=2027-01-01T23:59:61Z", false },
	{ SMTP_MAIL, "HOLDUNTIL=2027-01-01T23:59:59", false },
	{ SMTP_MAIL, "HOLDUNTIL=2027-01-01 23:59:59Z", false },
	{ SMTP_MAIL, "MT-PRIORITY=0", true },
	{ SMTP_MAIL, "MT-PRIORITY=9", true },
	{ SMTP_MAIL, "MT-PRIORITY=-9", true },
	{ SMTP_MAIL, "MT-PRIORITY=-0", false },
	{ SMTP_MAIL, "MT-PRIORITY=10", false },
	{ SMTP_MAIL, "MT-PRIORITY=-", false },
	{ SMTP_MAIL, "AUTH=<>", true },
	{ SMTP_MAIL, "AUTH=e+3Dmc2@example.com", true },
	{ SMTP_MAIL, "AUTH=+3C+3E", true },
	{ SMTP_MAIL, "AUTH=ann", false },
	{ SMTP_MAIL, "AUTH=<ann@example.com>", false },
	{ SMTP_RCPT, "NOTIFY=NEVER", true },
	{ SMTP_RCPT, "NOTIFY=Success,delay,FAILURE", true },
	{ SMTP_RCPT, "NOTIFY=DELAY,NEVER", false },
	{ SMTP_RCPT, "NOTIFY=,DELAY", false },
	{ SMTP_RCPT, "NOTIFY=DELAY,", false },
	{ SMTP_RCPT, "NOTIFY=ALWAYS", false },
	{ SMTP_RCPT, "ORCPT=rfc822;Bob+20B@example.com", true },
	{ SMTP_RCPT, "ORCPT=rfc822;", true },
	{ SMTP_RCPT, "ORCPT=;bob", false },
	{ SMTP_RCPT, "ORCPT=\"a\";bob", false },
	{ SMTP_RCPT, "ORCPT=bob@example.com", false },
	{ SMTP_RCPT, "ORCPT=rfc822;a+zz", false },
};

static void each_takes_the_values_its_rfc_gives(void **state)
{
	struct smtp_setting setting = all_on();

	(void)state;
	greet(&setting, "EHLO client.example");
	trial.session.facts.secured = true;
	for (size_t i = 0; i < COUNT(values); i++) {
		bool is_mail = values[i].verb == SMTP_MAIL;
		struct smtp_parameter found;
		struct smtp_command command;
		char line[256];

		snprintf(line, sizeof(line), "%s:<ann@example.org> %s",
			 is_mail ? "MAIL FROM" : "RCPT TO", values[i].parameter);
		/* A space is no part of a value: the grammar says so first. */
		command = smtp_command_read(text_of(line));
		if (command.parameter_flaw && !values[i].good)
			continue;
		if (!smtp_parameter_find(&trial.session, &command, values[i].good
					 ? SMTP_PARAMETER_TAKEN : SMTP_PARAMETER_VALUE, &found))
			fail_msg("%s", line);
	}
}

static void numbers_are_read_with_their_signs(void **state)
{
	(void)state;
	assert_int_equal(smtp_by_seconds(text_of("120;R")), 120);
	assert_int_equal(smtp_by_seconds(text_of("+7;N")), 7);
	assert_int_equal(smtp_by_seconds(text_of("-999999999;NT")), -999999999);
	assert_int_equal(smtp_priority(text_of("9")), 9);
	assert_int_equal(smtp_priority(text_of("-3")), -3);
}

static void assert_answer(const char *line, enum smtp_parameter_answer answer,
			  const char *keyword)
{
	struct smtp_command command = smtp_command_read(text_of(line));
	struct smtp_parameter found;

	if (!smtp_parameter_find(&trial.session, &command, answer, &found))
		fail_msg("%s", line);
	assert_true(text_is(found.keyword, keyword));
}

static void each_flaw_is_told_apart(void **state)
{
	static const char both[] = "MAIL FROM:<a@b> SIZE=1 size=2 X NOTIFY=NEVER RET=X";

	(void)state;
	greet(smtp_setting_named(text_of("modern")), "EHLO client.example");
	assert_answer(both, SMTP_PARAMETER_TAKEN, "SIZE");
	assert_answer(both, SMTP_PARAMETER_TWICE, "size");
	assert_answer(both, SMTP_PARAMETER_UNKNOWN, "X");
	assert_answer(both, SMTP_PARAMETER_MISPLACED, "NOTIFY");
	assert_answer(both, SMTP_PARAMETER_VALUE, "RET");
	assert_answer("MAIL FROM:<a@b> REQUIRETLS", SMTP_PARAMETER_NOT_OFFERED, "REQUIRETLS");
	trial.session.facts.secured = true;
	assert_answer("MAIL FROM:<a@b> REQUIRETLS", SMTP_PARAMETER_TAKEN, "REQUIRETLS");
	greet(smtp_setting_named(text_of("modern")), "HELO client.example");
	assert_answer("MAIL FROM:<a@b> SIZE=x", SMTP_PARAMETER_AFTER_HELO, "SIZE");
}

static void what_later_replies_rest_on_is_kept(void **state)
{
	struct smtp_setting setting = all_on();
	struct smtp_trial copy;
	struct smtp_turn turn;

	(void)state;
	greet(&setting, "EHLO client.example");
	smtp_session_line(&trial.session, text_of("MAIL FROM:<ann@example.org> SIZE=77 "
					    "BODY=8BITMIME SMTPUTF8"), &turn);
	assert_int_equal(turn.reply.code, 250);
	assert_int_equal(trial.session.facts.options.size, 77);
	assert_int_equal(trial.session.facts.options.body, SMTP_BODY_8BITMIME);
	assert_true(trial.session.facts.options.utf8);
	smtp_trial_copy(&copy, &trial.session);
	assert_true(smtp_session_equal(&copy.session, &trial.session));
	copy.session.facts.options.utf8 = false;
	assert_false(smtp_session_equal(&copy.session, &trial.session));
	smtp_session_line(&trial.session, text_of("RSET"), &turn);
	assert_int_equal(trial.session.facts.options.size, 0);
	assert_int_equal(trial.session.facts.options.body, SMTP_BODY_7BIT);
	assert_false(trial.session.facts.options.utf8);
}

/* RFC 3461 5.4: 530 octets more for RCPT. */
static void parameters_lengthen_the_line_they_stand_in(void **state)
{
	struct smtp_setting setting = *smtp_setting_named(text_of("default"));
	char rcpt[1200] = "RCPT TO:<a@b>", noop[1200] = "NOOP";

	(void)state;
	memset(rcpt + strlen(rcpt), ' ', 1000);
	memset(noop + strlen(noop), ' ', 1000);
	setting.extensions |= SMTP_EXT(SMTP_EXT_DSN);
	greet(&setting, "EHLO client.example");
	assert_int_equal(smtp_command_line_limit(&trial.session, text_of(rcpt)), 512 + 530);
	assert_int_equal(smtp_command_line_limit(&trial.session, text_of(noop)), 512);
	greet(&setting, "HELO client.example");
	assert_int_equal(smtp_command_line_limit(&trial.session, text_of(rcpt)), 512);
	setting = all_on();
	setting.limits.command_line = SMTP_WIRE_MAX;
	greet(&setting, "EHLO client.example");
	assert_int_equal(smtp_command_line_limit(&trial.session, text_of(rcpt)), SMTP_WIRE_MAX);
}

static void the_table_is_whole(void **state)
{
	const struct smtp_parameter_facts *facts;
	size_t n;

	(void)state;
	for (n = 0; (facts = smtp_parameter_facts(n)); n++) {
		assert_true(facts->verb == SMTP_MAIL || facts->verb == SMTP_RCPT);
		assert_true(facts->extension < SMTP_EXTENSIONS);
		assert_true(text_starts_fold(text_of(facts->syntax), facts->keyword));
		assert_int_equal(facts->does[strlen(facts->does) - 1], '.');
		assert_true(text_starts_fold(text_of(facts->rfc), "RFC "));
		assert_ptr_equal(smtp_parameter_named(text_of(facts->keyword), facts->verb),
				 facts);
		assert_true(facts->octets > strlen(facts->keyword));
	}
	assert_int_equal(n, 13);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_takes_the_values_its_rfc_gives),
		cmocka_unit_test(numbers_are_read_with_their_signs),
		cmocka_unit_test(each_flaw_is_told_apart),
		cmocka_unit_test(what_later_replies_rest_on_is_kept),
		cmocka_unit_test(parameters_lengthen_the_line_they_stand_in),
		cmocka_unit_test(the_table_is_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
