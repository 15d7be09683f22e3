// SPDX-License-Identifier: GPL-3.0-or-later
/* The policies of a site described in YAML, and heard from a client's side. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "config/config.h"
#include "smtp/session/session.h"
#include "smtp/machine/hearing.h"

static const struct source source = { "site.yaml", 1 };

static const struct smtp_setting *parse(struct pool *pool, const char *yaml,
					struct fault *fault)
{
	*fault = (struct fault){ 0 };
	return config_parse(pool, "my-server", text_of(yaml), &source, fault);
}

static const struct smtp_setting *good(struct pool *pool, const char *yaml)
{
	struct fault fault;
	const struct smtp_setting *setting = parse(pool, yaml, &fault);

	if (!setting)
		fail_msg("%s:%u: %s", fault.file, fault.line, fault.says);
	return setting;
}

/* Says the lines to the server described, greeting first: the last reply. */
static const struct smtp_turn *heard(const char *yaml, const char *lines)
{
	static struct smtp_trial trial;
	static struct smtp_turn turn;
	static struct pool pool;
	struct text rest = text_of(lines);

	pool_free(&pool);
	pool = (struct pool){ 0 };
	smtp_trial_init(&trial, good(&pool, yaml), NULL);
	smtp_session_connect(&trial.session, &turn);
	while (rest.len)
		smtp_session_line(&trial.session, text_take(&rest, '\n'), &turn);
	return &turn;
}

#define HELLO "EHLO client.example\n"

static const struct {
	const char *yaml, *lines;
	unsigned code;
	const char *rule;
} answers[] = {
	{ "greeting: never", "", 521, "connect.never" },
	{ "blocked-clients: '*.bad.example'", "EHLO a.bad.example", 550, "ehlo.blocked" },
	{ "blocked-clients: [x.example, '?.bad.example']", "HELO a.bad.example", 550,
	  "helo.blocked" },
	{ "base: strict\nblocked-clients: []", "HELO localhost", 250, "helo.accepted" },
	{ "blocked-senders: ['*@bad.example']", HELLO "MAIL FROM:<a@bad.example>", 550,
	  "mail.blocked" },
	{ "unknown-domains: [bad.example]", HELLO "MAIL FROM:<a@bad.example>", 550,
	  "mail.domain-unknown" },
	{ "silent-domains: [bad.example]", HELLO "MAIL FROM:<a@bad.example>", 451,
	  "mail.domain-silent" },
	{ "null-mx: [bad.example]", HELLO "MAIL FROM:<a@bad.example>", 550, "mail.null-mx" },
	{ "relay: yes\nnull-mx: [bad.example]",
	  HELLO "MAIL FROM:<>\nRCPT TO:<a@bad.example>", 556, "rcpt.null-mx" },
	{ "base: closed-relay", HELLO "MAIL FROM:<>\nRCPT TO:<a@b.example>", 550,
	  "rcpt.not-relayed" },
	{ "mailboxes:\n  ann: slow", HELLO "MAIL FROM:<>\nRCPT TO:<ann@example.org>", 450,
	  "rcpt.slow" },
	{ "extensions: +SIZE\nmailboxes:\n  ann: {room: 9}",
	  HELLO "MAIL FROM:<> SIZE=10\nRCPT TO:<ann@example.org>", 452,
	  "rcpt.mailbox-tight" },
	{ "extensions: +SIZE\nmailboxes:\n  ann: {largest: 9}",
	  HELLO "MAIL FROM:<> SIZE=10\nRCPT TO:<ann@example.org>", 552,
	  "rcpt.mailbox-small" },
	{ "errors: 1", "HALLO\nNOOP", 421, "any.too-many-errors" },
	{ "errors: 0", "HALLO\nNOOP", 250, "noop.nothing" },
	{ "rate: {connections: 1, before: 1, seconds: 9}", "", 421, "connect.too-many" },
	{ "rate: {messages: 1, seconds: 9}",
	  HELLO "MAIL FROM:<>\nRCPT TO:<ann@example.org>\nDATA\n.\nMAIL FROM:<>", 451,
	  "mail.too-many" },
};

static void every_key_is_heard(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(answers) / sizeof(answers[0]); i++) {
		const struct smtp_turn *turn = heard(answers[i].yaml, answers[i].lines);

		if (strcmp(turn->rule->id, answers[i].rule) != 0)
			fail_msg("%s\n%s", answers[i].yaml, turn->rule->id);
		assert_int_equal(turn->reply.code, answers[i].code);
	}
}

static void logins_are_read(void **state)
{
	struct pool pool = { 0 };
	const struct smtp_setting *s = good(&pool,
		"extensions: +AUTH\n"
		"senders: own\n"
		"relay: logins\n"
		"accounts:\n"
		"  ann: {password: paper boat, strong-only: yes}\n");

	(void)state;
	assert_true(s->policy.own_senders);
	assert_true(s->policy.relays_logins);
	assert_false(s->relays);
	assert_true(s->accounts[0].strong_only);
	pool_free(&pool);
}

static const struct {
	const char *yaml;
	unsigned line;
	const char *says;
} faults[] = {
	{ "blocked-senders: {a: b}", 1, "Expected one text, or several" },
	{ "null-mx: [[]]", 1, "Expected a text" },
	{ "senders: mine", 1, "Allowed are: any, own" },
	{ "relay: logins", 1, "needs \"accounts\"" },
	{ "about: x\nsenders: own", 2, "needs \"accounts\"" },
	{ "about: x\nrate: {messages: 3}", 2, "needs \"seconds\"" },
	{ "rate: {messages: 17, seconds: 9}", 1, "Expected a number from 0 to 16" },
	{ "rate: {second: 9}", 1, "Did you mean \"seconds\"?" },
	{ "errors: -1", 1, "Expected a number from 0 to 1000" },
	{ "mailboxes:\n  ann: {room: many}", 2, "Expected a number" },
	{ "base: plain\nmailboxes:\n  ann: {room: 100}", 2, "need SIZE" },
};

static void faults_name_the_line_and_what_is_expected(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
		struct pool pool = { 0 };
		struct fault fault;

		if (parse(&pool, faults[i].yaml, &fault))
			fail_msg("taken: %s", faults[i].yaml);
		if (!strstr(fault.says, faults[i].says))
			fail_msg("%s\nsays: %s", faults[i].yaml, fault.says);
		assert_int_equal(fault.line, faults[i].line);
		pool_free(&pool);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_is_heard),
		cmocka_unit_test(logins_are_read),
		cmocka_unit_test(faults_name_the_line_and_what_is_expected),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
