// SPDX-License-Identifier: GPL-3.0-or-later
/* Settings written as YAML and read back, and what is told of their keys. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "config/config.h"
#include "smtp/law/rule.h"

/* What is compared, for the words of a failure. */
static const char *comparing;

static void same_text(const char *a, const char *b)
{
	if (!a != !b || (a && strcmp(a, b) != 0))
		fail_msg("%s: \"%s\" became \"%s\"", comparing, a ? a : "", b ? b : "");
}

static void same_number(unsigned long a, unsigned long b, const char *what)
{
	if (a != b)
		fail_msg("%s: %s was %lu and became %lu", comparing, what, a, b);
}

/* Lists that end in NULL; an empty one is none. */
static void same_texts(const char *const *a, const char *const *b)
{
	size_t n = 0;

	for (; a && a[n]; n++)
		same_text(a[n], b ? b[n] : NULL);
	same_text(NULL, b ? b[n] : NULL);
}

static void same_people(const struct smtp_setting *a, const struct smtp_setting *b)
{
	same_number(a->mailbox_count, b->mailbox_count, "mailboxes");
	for (size_t i = 0; i < a->mailbox_count; i++) {
		same_text(a->mailboxes[i].local_part, b->mailboxes[i].local_part);
		same_text(a->mailboxes[i].name, b->mailboxes[i].name);
		same_text(a->mailboxes[i].moved_to, b->mailboxes[i].moved_to);
		same_number(a->mailboxes[i].condition, b->mailboxes[i].condition, "is");
		same_number(a->mailboxes[i].room, b->mailboxes[i].room, "room");
		same_number(a->mailboxes[i].largest, b->mailboxes[i].largest, "largest");
	}
	same_number(a->list_count, b->list_count, "lists");
	for (size_t i = 0; i < a->list_count; i++) {
		same_text(a->lists[i].local_part, b->lists[i].local_part);
		same_texts(a->lists[i].members, b->lists[i].members);
	}
	same_number(a->queue_count, b->queue_count, "queues");
	for (size_t i = 0; i < a->queue_count; i++) {
		same_text(a->queues[i].node, b->queues[i].node);
		same_number(a->queues[i].messages, b->queues[i].messages, "messages");
		same_number(a->queues[i].stuck, b->queues[i].stuck, "stuck");
	}
}

static void same_accounts(const struct smtp_setting *a, const struct smtp_setting *b)
{
	same_text(a->seed, b->seed);
	same_number(a->security, b->security, "security");
	if (a->mechanisms)
		same_texts(a->mechanisms, b->mechanisms);
	same_texts(a->tls_mechanisms, b->tls_mechanisms);
	same_number(a->account_count, b->account_count, "accounts");
	for (size_t i = 0; i < a->account_count; i++) {
		const struct sasl_account *x = &a->accounts[i], *y = &b->accounts[i];

		same_text(x->user, y->user);
		same_text(x->password, y->password);
		same_text(x->token, y->token);
		same_text(x->salt, y->salt);
		same_texts(x->may_act_as, y->may_act_as);
		same_number(x->disabled, y->disabled, "disabled");
		same_number(x->strong_only, y->strong_only, "strong-only");
		same_number(x->needs_transition, y->needs_transition, "transition");
	}
}

static void same_policy(const struct smtp_policy *a, const struct smtp_policy *b)
{
	same_texts(a->blocked_clients, b->blocked_clients);
	same_texts(a->blocked_senders, b->blocked_senders);
	same_texts(a->unknown_domains, b->unknown_domains);
	same_texts(a->silent_domains, b->silent_domains);
	same_texts(a->null_mx, b->null_mx);
	same_number(a->own_senders, b->own_senders, "senders");
	same_number(a->relays_logins, b->relays_logins, "relay");
	same_number(a->rate.messages, b->rate.messages, "messages");
	same_number(a->rate.connections, b->rate.connections, "connections");
	same_number(a->rate.before, b->rate.before, "before");
	same_number(a->rate.seconds, b->rate.seconds, "seconds");
	same_number(a->errors, b->errors, "errors");
}

/* Where they stand is not the same: one was built in. */
static void same_faults(const struct smtp_setting *a, const struct smtp_setting *b)
{
	same_number(a->fault_count, b->fault_count, "faults");
	for (size_t i = 0; i < a->fault_count; i++) {
		const struct smtp_fault *x = &a->faults[i], *y = &b->faults[i];

		same_text(x->id, y->id);
		same_text(x->address, y->address);
		same_text(x->host, y->host);
		same_text(x->said.words, y->said.words);
		same_text(x->said.enhanced, y->said.enhanced);
		same_number(x->said.code, y->said.code, "code");
		same_number(x->verbs, y->verbs, "on");
		same_number(x->nth, y->nth, "nth");
		same_number(x->times, y->times, "times");
		same_number(x->from, y->from, "from");
		same_number(x->until, y->until, "until");
		same_number(x->wait, y->wait, "wait");
		same_number(x->ends, y->ends, "drop");
		same_number(!x->flaws, !y->flaws, "flaw");
		for (size_t n = 0; x->flaws && (x->flaws[n] || y->flaws[n]); n++)
			same_number(x->flaws[n], y->flaws[n], "flaw");
	}
}

static void same_setting(const struct smtp_setting *a, const struct smtp_setting *b)
{
	comparing = a->name;
	same_text(a->about, b->about);
	same_text(a->host, b->host);
	same_texts(a->domains, b->domains);
	same_people(a, b);
	same_accounts(a, b);
	same_faults(a, b);
	same_policy(&a->policy, &b->policy);
	same_number(a->welcome, b->welcome, "greeting");
	same_number(a->lmtp, b->lmtp, "protocol");
	same_number(a->helo_only, b->helo_only, "hello");
	same_number(a->seven_bit, b->seven_bit, "eight-bit");
	same_number(a->bare_ends, b->bare_ends, "line-ends");
	same_number(a->relays, b->relays, "relay");
	same_number(a->verifies, b->verifies, "vrfy");
	same_number(a->extensions, b->extensions, "extensions");
	same_number(a->by_seconds, b->by_seconds, "by");
	same_number(a->hold_seconds, b->hold_seconds, "hold");
	same_text(a->hold_until, b->hold_until);
	same_text(a->clock ? a->clock : SMTP_CLOCK_USUAL, b->clock);
	same_number(a->greylist, b->greylist, "greylist");
	same_number(a->fault_addresses, b->fault_addresses, "fault-addresses");
	assert_memory_equal(&a->limits, &b->limits, sizeof(a->limits));
	assert_ptr_equal(a->dialect, b->dialect);
}

static const struct smtp_setting *read_back(struct pool *pool, struct text yaml)
{
	const struct source source = { "written.yaml", 1 };
	struct fault fault = { 0 };
	const struct smtp_setting *setting =
		config_parse(pool, "again", yaml, &source, &fault);

	if (!setting)
		fail_msg("line %u: %s\n%.*s", fault.line, fault.says, (int)yaml.len, yaml.at);
	return setting;
}

/* What is written of what was read is the same text, so that nothing of the
 * file's own is lost, whatever the comparison here does not look at. */
static void built_in_settings_are_written_and_read_back(void **state)
{
	const struct smtp_setting *setting;

	(void)state;
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++) {
		struct buffer yaml = { 0 }, again = { 0 };
		struct pool pool = { 0 };
		const struct smtp_setting *back;

		config_write(&yaml, setting);
		back = read_back(&pool, buffer_view(&yaml));
		same_setting(setting, back);
		config_write(&again, back);
		assert_string_equal(yaml.at, again.at);
		pool_free(&pool);
		buffer_free(&yaml);
		buffer_free(&again);
	}
}

/* What no built-in setting has, and texts that YAML would take for its own. */
static void whatever_was_read_is_written(void **state)
{
	static const char yaml[] =
		"about: \"a: b # \\\"c\\\" \\\\ - \\n[d]\"\n"
		"mailboxes: {\"o'neill\": full, true: {name: 'no'}, '0550': open}\n"
		"seed: '* {x}'\n"
		"extensions: [AUTH, STARTTLS, DELIVERBY]\n"
		"tls: {needed: yes}\n"
		"auth: {clear: yes, mechanisms: [LOGIN, CRAM-MD5], tls-only: LOGIN}\n"
		"by: 3\n"
		"accounts:\n"
		"  ann: {password: ' pa: per', salt: QUJD, may-act-as: [bob, 'c,d']}\n"
		"  'b: b': x\n"
		"faults:\n"
		"- {on: any, host: '*.example.net', reply: [450 4.2.1 One, 'two: 2'], wait: 9}\n"
		"- {on: [ehlo, delivery, quit], wait: 700, nth: 2, times: 3, from: 4, until: 5}\n"
		"- {on: rcpt, address: '?@*', drop: before, wait: 1}\n"
		"- {on: unknown, flaw: [verb.near, line.http], reply: 500 5.5.1 No}\n";
	struct pool pool = { 0 };
	const struct smtp_setting *setting = read_back(&pool, text_of(yaml));
	struct buffer written = { 0 };

	(void)state;
	assert_string_equal(setting->accounts[0].password, " pa: per");
	assert_string_equal(setting->faults[0].said.words, "One\ntwo: 2");
	assert_string_equal(setting->mechanisms[1], "CRAM-MD5");
	assert_string_equal(setting->tls_mechanisms[0], "LOGIN");
	config_write(&written, setting);
	same_setting(setting, read_back(&pool, buffer_view(&written)));
	assert_non_null(strstr(written.at, "on: [any]"));
	assert_non_null(strstr(written.at, "flaw: [verb.near, line.http]"));
	assert_non_null(strstr(written.at, "on: [EHLO, QUIT, delivery]"));
	buffer_free(&written);
	pool_free(&pool);
}

static void every_key_is_told_of(void **state)
{
	const struct config_table *table;

	(void)state;
	for (size_t n = 0; (table = config_table(n)); n++) {
		for (const struct key *key = table->keys; key->name; key++) {
			struct buffer takes = { 0 };

			key_takes(&takes, key);
			if (!takes.len || !key->does)
				fail_msg("%s: %s", table->title, key->name);
			buffer_free(&takes);
		}
	}
}

/* Each table that a key leads to is in the reference. */
static void every_mapping_has_its_table(void **state)
{
	const struct config_table *table, *other;

	(void)state;
	for (size_t n = 0; (table = config_table(n)); n++) {
		for (const struct key *key = table->keys; key->name; key++) {
			bool found = key->read != key_mapping;

			for (size_t m = 0; (other = config_table(m)); m++)
				found |= other->keys == key->with && other->stands &&
					 strstr(other->title, key->name);
			if (!found)
				fail_msg("%s", key->name);
		}
	}
}

static void the_reference_tells_the_least_the_most_and_the_usual(void **state)
{
	struct buffer told = { 0 };

	(void)state;
	config_reference(&told);
	assert_non_null(strstr(told.at, "| `recipients` | a number from 1 to 100 | `100` |"));
	assert_non_null(strstr(told.at, "| `vrfy` | `yes` or `no` | `yes` |"));
	assert_non_null(strstr(told.at, "The keys of `limits`:\n\n| Key | What it takes | Without it"));
	assert_non_null(strstr(told.at, "The keys of a mailbox:\n\n| Key | What it takes | What it"));
	buffer_free(&told);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(built_in_settings_are_written_and_read_back),
		cmocka_unit_test(whatever_was_read_is_written),
		cmocka_unit_test(every_key_is_told_of),
		cmocka_unit_test(every_mapping_has_its_table),
		cmocka_unit_test(the_reference_tells_the_least_the_most_and_the_usual),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
