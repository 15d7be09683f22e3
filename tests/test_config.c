// SPDX-License-Identifier: GPL-3.0-or-later
/* Servers described in YAML: what is read, and what is refused where. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "config/config.h"
#include "smtp/law/rule.h"

static const struct source source = { "lesson.md", 11 };

static const struct smtp_setting *parse(struct pool *pool, const char *yaml,
					struct fault *fault)
{
	*fault = (struct fault){ 0 };
	return config_parse(pool, "my-server", text_of(yaml), &source, fault);
}

/* The setting, which must be good. */
static const struct smtp_setting *good(struct pool *pool, const char *yaml)
{
	struct fault fault;
	const struct smtp_setting *setting = parse(pool, yaml, &fault);

	if (!setting)
		fail_msg("%s:%u: %s", fault.file, fault.line, fault.says);
	return setting;
}

static void nothing_is_the_default(void **state)
{
	const struct smtp_setting *base = smtp_setting_builtin(0);
	struct pool pool = { 0 };
	const struct smtp_setting *setting = good(&pool, "");

	(void)state;
	assert_string_equal(setting->name, "my-server");
	assert_string_equal(setting->host, base->host);
	assert_ptr_equal(setting->domains, base->domains);
	assert_ptr_equal(setting->mailboxes, base->mailboxes);
	assert_int_equal(setting->mailbox_count, base->mailbox_count);
	assert_memory_equal(&setting->limits, &base->limits, sizeof(base->limits));
	assert_int_equal(setting->verifies, base->verifies);
	pool_free(&pool);
}

static void every_key_is_read(void **state)
{
	struct pool pool = { 0 };
	const struct smtp_setting *s = good(&pool,
		"base: discreet\n"
		"about: A place of our own.\n"
		"host: mail.example.net\n"
		"domains: [example.net, example.com]\n"
		"mailboxes:\n"
		"  ann: open\n"
		"  frank: full\n"
		"  dora: disabled\n"
		"  bob: {name: Bob Baker, is: full}\n"
		"  gina: {moved: gina@example.org, forward: yes}\n"
		"  hugo: {moved: hugo@example.org, forward: no}\n"
		"  no: {}\n"
		"lists: {team: [ann, bob], all: ann}\n"
		"greeting: busy\n"
		"relay: yes\n"
		"vrfy: yes\n"
		"expn: no\n"
		"limits: {message: 200, recipients: 2, command-line: 512,\n"
		"         text-line: 78, received: 3, idle: 60}\n");
	static const struct smtp_mailbox wanted[] = {
		{ .local_part = "ann", .condition = SMTP_MAILBOX_OPEN },
		{ .local_part = "frank", .condition = SMTP_MAILBOX_FULL },
		{ .local_part = "dora", .condition = SMTP_MAILBOX_DISABLED },
		{ .local_part = "bob", .condition = SMTP_MAILBOX_FULL, .name = "Bob Baker" },
		{ .local_part = "gina", .condition = SMTP_MAILBOX_FORWARDED,
		  .moved_to = "gina@example.org" },
		{ .local_part = "hugo", .condition = SMTP_MAILBOX_MOVED,
		  .moved_to = "hugo@example.org" },
		{ .local_part = "no", .condition = SMTP_MAILBOX_OPEN },
		{ .local_part = "postmaster", .condition = SMTP_MAILBOX_OPEN, .name = "Postmaster" },
	};

	(void)state;
	assert_string_equal(s->about, "A place of our own.");
	assert_string_equal(s->host, "mail.example.net");
	assert_string_equal(s->domains[0], "example.net");
	assert_string_equal(s->domains[1], "example.com");
	assert_null(s->domains[2]);
	assert_int_equal(s->mailbox_count, 8);
	for (size_t i = 0; i < 8; i++) {
		assert_string_equal(s->mailboxes[i].local_part, wanted[i].local_part);
		assert_int_equal(s->mailboxes[i].condition, wanted[i].condition);
		assert_int_equal(!s->mailboxes[i].name, !wanted[i].name);
		assert_int_equal(!s->mailboxes[i].moved_to, !wanted[i].moved_to);
	}
	assert_string_equal(s->mailboxes[4].moved_to, "gina@example.org");
	assert_int_equal(s->list_count, 2);
	assert_string_equal(s->lists[0].members[1], "bob");
	assert_null(s->lists[0].members[2]);
	assert_string_equal(s->lists[1].members[0], "ann");
	assert_int_equal(s->welcome, SMTP_WELCOME_BUSY);
	assert_true(s->relays);
	assert_true(s->verifies);
	assert_false(s->extensions & SMTP_EXT(SMTP_EXT_EXPN));
	assert_int_equal(s->limits.message, 200);
	assert_int_equal(s->limits.recipients, 2);
	assert_int_equal(s->limits.command_line, 512);
	assert_int_equal(s->limits.text_line, 78);
	assert_int_equal(s->limits.received, 3);
	assert_int_equal(s->limits.idle, 60);
	pool_free(&pool);
}

static void faults_and_clocks_are_read(void **state)
{
	struct pool pool = { 0 };
	const struct smtp_setting *s = good(&pool,
		"greylist: 60\n"
		"fault-addresses: yes\n"
		"faults:\n"
		"- on: [mail, rcpt]\n"
		"  address: '*@example.net'\n"
		"  reply: [450 4.2.1 Try again, later]\n"
		"  nth: 2\n"
		"  times: 3\n"
		"  from: 10\n"
		"  until: 20\n"
		"- {id: over, on: any, reply: 421 Closing}\n"
		"- {on: dot, drop: before}\n"
		"- {on: noop, reply: 500 5.5.1 No, drop: after}\n");
	const struct smtp_fault *f = s->faults;

	(void)state;
	assert_int_equal(s->greylist, 60);
	assert_true(s->fault_addresses);
	assert_int_equal(s->fault_count, 4);
	assert_string_equal(f[0].id, "fault-1");
	assert_string_equal(f[0].file, "lesson.md");
	assert_int_equal(f[0].line, 14);
	assert_int_equal(f[0].verbs, SMTP_BIT(SMTP_MAIL) | SMTP_BIT(SMTP_RCPT));
	assert_string_equal(f[0].address, "*@example.net");
	assert_int_equal(f[0].said.code, 450);
	assert_string_equal(f[0].said.enhanced, "4.2.1");
	assert_string_equal(f[0].said.words, "Try again\nlater");
	assert_int_equal(f[0].nth, 2);
	assert_int_equal(f[0].times, 3);
	assert_int_equal(f[0].from, 10);
	assert_int_equal(f[0].until, 20);
	assert_int_equal(f[0].ends, SMTP_FAULT_STAYS);
	assert_string_equal(f[1].id, "over");
	assert_int_equal(f[1].line, 21);
	assert_string_equal(f[1].said.enhanced, "4.0.0");
	assert_string_equal(f[1].said.words, "Closing");
	assert_int_equal(f[1].ends, SMTP_FAULT_CLOSES);
	assert_true(f[1].verbs & SMTP_BIT(SMTP_DATA));
	assert_false(f[1].verbs & (SMTP_BIT(SMTP_QUIT) | SMTP_BIT(SMTP_DOT) |
				   SMTP_BIT(SMTP_CONNECT)));
	assert_int_equal(f[2].ends, SMTP_FAULT_DROPS);
	assert_int_equal(f[3].ends, SMTP_FAULT_CLOSES);
	pool_free(&pool);
}

static void logins_are_read(void **state)
{
	struct pool pool = { 0 };
	const struct smtp_setting *s = good(&pool,
		"extensions: [STARTTLS, AUTH]\n"
		"tls: {needed: yes, down: yes}\n"
		"auth: {needed: yes, down: yes, clear: yes, mechanisms: [plain, SCRAM-SHA-1],\n"
		"       tls-only: SCRAM-SHA-1}\n"
		"seed: salt and pepper\n"
		"accounts:\n"
		"  zoe: red kite\n"
		"  yan: {password: grey owl, token: t0, may-act-as: [zoe, sales],\n"
		"        salt: QUJD, disabled: yes}\n"
		"  xia: {password: x, transition: yes}\n"
		"limits: {response: 600}\n");
	const struct sasl_account *a = s->accounts;

	(void)state;
	assert_int_equal(s->security, SMTP_NEEDS_TLS | SMTP_TLS_DOWN | SMTP_NEEDS_LOGIN |
				      SMTP_LOGINS_DOWN | SMTP_LOGINS_CLEAR);
	assert_string_equal(s->mechanisms[0], "PLAIN");
	assert_string_equal(s->mechanisms[1], "SCRAM-SHA-1");
	assert_null(s->mechanisms[2]);
	assert_string_equal(s->tls_mechanisms[0], "SCRAM-SHA-1");
	assert_null(s->tls_mechanisms[1]);
	assert_string_equal(s->seed, "salt and pepper");
	assert_int_equal(s->limits.response, 600);
	assert_int_equal(s->account_count, 3);
	assert_string_equal(a[0].user, "zoe");
	assert_string_equal(a[0].password, "red kite");
	assert_null(a[0].token);
	assert_null(a[0].may_act_as);
	assert_string_equal(a[1].password, "grey owl");
	assert_string_equal(a[1].token, "t0");
	assert_string_equal(a[1].may_act_as[1], "sales");
	assert_null(a[1].may_act_as[2]);
	assert_string_equal(a[1].salt, "QUJD");
	assert_true(a[1].disabled);
	assert_false(a[1].needs_transition);
	assert_true(a[2].needs_transition);
	pool_free(&pool);
}

static void mail_that_waits_is_read(void **state)
{
	struct pool pool = { 0 };
	const struct smtp_setting *s = good(&pool,
		"extensions: [+ETRN, +DELIVERBY, +FUTURERELEASE]\n"
		"queues: {a.example: 14, b.example: {messages: 2, stuck: yes}}\n"
		"by: 30\n"
		"hold: {seconds: 60, until: '2031-01-02T03:04:05Z'}\n"
		"clock: 2031-01-01T00:00:00Z\n");

	(void)state;
	assert_int_equal(s->queue_count, 2);
	assert_string_equal(s->queues[0].node, "a.example");
	assert_int_equal(s->queues[0].messages, 14);
	assert_false(s->queues[0].stuck);
	assert_int_equal(s->queues[1].messages, 2);
	assert_true(s->queues[1].stuck);
	assert_int_equal(s->by_seconds, 30);
	assert_int_equal(s->hold_seconds, 60);
	assert_string_equal(s->hold_until, "2031-01-02T03:04:05Z");
	assert_string_equal(s->clock, "2031-01-01T00:00:00Z");
	pool_free(&pool);
}

/* "any" stays what it was; a fault that only waits needs no reply. */
static void slow_faults_and_hosts_are_read(void **state)
{
	struct pool pool = { 0 };
	const struct smtp_setting *s = good(&pool,
		"faults:\n"
		"- {on: rcpt, wait: 30}\n"
		"- {on: [ehlo, mail], host: '*.example.net', reply: 550 5.7.1 No, wait: 5}\n"
		"- {on: [chunk, Response, delivery], drop: before}\n");

	(void)state;
	assert_int_equal(s->faults[0].wait, 30);
	assert_int_equal(s->faults[0].said.code, 0);
	assert_null(s->faults[0].host);
	assert_string_equal(s->faults[1].host, "*.example.net");
	assert_int_equal(s->faults[1].wait, 5);
	assert_int_equal(s->faults[2].verbs, SMTP_BIT(SMTP_CHUNK) | SMTP_BIT(SMTP_RESPONSE) |
			 SMTP_BIT(SMTP_DELIVERY));
	pool_free(&pool);
}

/* A fault can be kept to lines with a flaw, also where they are no command. */
static void faults_for_flaws_are_read(void **state)
{
	struct pool pool = { 0 };
	const struct smtp_setting *s = good(&pool,
		"faults:\n"
		"- {on: [ehlo, rcpt], flaw: [domain.dot-last, local.dots], reply: 550 5.5.2 No}\n"
		"- {on: unknown, flaw: verb.near, reply: 500 5.5.1 Nearly}\n");

	(void)state;
	assert_int_equal(s->faults[0].flaws[0], SMTP_FLAW_DOMAIN_DOT_LAST);
	assert_int_equal(s->faults[0].flaws[1], SMTP_FLAW_LOCAL_DOTS);
	assert_int_equal(s->faults[0].flaws[2], SMTP_FLAW_NONE);
	assert_int_equal(s->faults[1].verbs, SMTP_BIT(SMTP_UNKNOWN));
	assert_int_equal(s->faults[1].flaws[0], SMTP_FLAW_VERB_NEAR);
	pool_free(&pool);
}

static void a_mailbox_may_have_any_local_part(void **state)
{
	struct pool pool = { 0 };
	const struct smtp_setting *s = good(&pool, "mailboxes: {ann.archer: open, jörg: full}");

	(void)state;
	assert_string_equal(s->mailboxes[0].local_part, "ann.archer");
	assert_string_equal(s->mailboxes[1].local_part, "jörg");
	pool_free(&pool);
}

static void extensions_are_set_or_changed(void **state)
{
	struct pool pool = { 0 };
	const unsigned long base = smtp_setting_builtin(0)->extensions;

	(void)state;
	assert_int_equal(good(&pool, "extensions: [size, DSN]")->extensions,
			 SMTP_EXT(SMTP_EXT_SIZE) | SMTP_EXT(SMTP_EXT_DSN));
	assert_int_equal(good(&pool, "extensions: [+DSN, -HELP]")->extensions,
			 (base | SMTP_EXT(SMTP_EXT_DSN)) & ~SMTP_EXT(SMTP_EXT_HELP));
	assert_int_equal(good(&pool, "expn: no")->extensions,
			 base & ~SMTP_EXT(SMTP_EXT_EXPN));
	assert_int_equal(good(&pool, "about: x")->extensions, base);
	assert_int_equal(good(&pool, "extensions: []")->extensions, 0);
	pool_free(&pool);
}

static void mailboxes_take_the_lists_of_the_base_with_them(void **state)
{
	struct pool pool = { 0 };

	(void)state;
	assert_int_equal(good(&pool, "base: workshop")->list_count, 1);
	assert_int_equal(good(&pool, "base: workshop\nmailboxes: {zoe: open}")->list_count, 0);
	assert_int_equal(good(&pool, "base: workshop\nlists: {crew: [ann]}")->list_count, 1);
	pool_free(&pool);
}

static void a_postmaster_of_ones_own_stays(void **state)
{
	struct pool pool = { 0 };
	const struct smtp_setting *s = good(&pool, "mailboxes: {PostMaster: full}");

	(void)state;
	assert_int_equal(s->mailbox_count, 1);
	assert_int_equal(s->mailboxes[0].condition, SMTP_MAILBOX_FULL);
	pool_free(&pool);
}

static const struct {
	const char *yaml;
	unsigned line;    /* the first one is 11 */
	const char *says; /* part of the sentence */
} faults[] = {
	{ "hots: a.example", 11, "\"hots\" is no key of a setting. Did you mean \"host\"?" },
	{ "hots: a.example", 11, "Allowed are: base, about, " },
	{ "about: x\nzzzzzzzz: 1", 12, "\"zzzzzzzz\" is no key of a setting. Allowed" },
	{ "- a\n- b", 11, "Expected a mapping" },
	{ "word", 11, "Expected a mapping" },
	{ "base: defaultt", 11, "Did you mean \"default\"?" },
	{ "base: [default]", 11, "is no built-in setting" },
	{ "host: a b", 11, "no domain name" },
	{ "host: ''", 11, "Expected a text" },
	{ "host: {a: b}", 11, "Expected a text" },
	{ "domains: []", 11, "Expected one text, or several" },
	{ "domains: {a: b}", 11, "Expected one text, or several" },
	{ "domains: [example.org, [x]]", 11, "Expected a text" },
	{ "domains: [example.org, 'a..b']", 11, "no domain name" },
	{ "mailboxes: [ann]", 11, "Expected a mapping for \"mailboxes\"" },
	{ "mailboxes:\n  ann: openn", 12, "Did you mean \"open\"?" },
	{ "mailboxes:\n  ann: [open]", 12, "Expected a mapping here" },
	{ "mailboxes:\n  ann@example.org: open", 12, "no name of a mailbox" },
	{ "mailboxes:\n  '\"ann\"': open", 12, "no name of a mailbox" },
	{ "mailboxes:\n  '': open", 12, "no name of a mailbox" },
	{ "mailboxes:\n  ann: {is: full,\n    moved: a@b.example}", 12, "not both" },
	{ "mailboxes:\n  ann: {forward: yes}", 12, "needs \"moved\"" },
	{ "mailboxes:\n  ann: {moved: nowhere}", 12, "no address" },
	{ "mailboxes:\n  ann: {moved: []}", 12, "Expected a text" },
	{ "mailboxes:\n  ann: {naame: x}", 12, "no key of \"ann\". Did you mean \"name\"?" },
	{ "mailboxes:\n  ann: open\n  ann: full", 13, "\"ann\" stands here twice" },
	{ "lists: team", 11, "Expected a mapping for \"lists\"" },
	{ "lists:\n  team: {}", 12, "Expected one text" },
	{ "lists:\n  'te am': ann", 12, "no name of a mailbox" },
	{ "lists:\n  team: [ann, zoe]", 12, "\"zoe\", a member of \"team\", is no mailbox" },
	{ "about: x\nlists:\n  ann: [bob]", 13, "a list and a mailbox" },
	{ "greeting: 220", 11, "Allowed are: open, refused, busy" },
	{ "greeting: [open]", 11, "Expected one word" },
	{ "relay: maybe", 11, "Allowed are: no, yes" },
	{ "relay: true", 11, "no value for \"relay\"" },
	{ "limits: 5", 11, "Expected a mapping" },
	{ "limits:\n  recipients: 101", 12, "Expected a number from 1 to 100 for \"recipients\"" },
	{ "limits:\n  recipients: 0", 12, "Expected a number from 1 to 100" },
	{ "limits:\n  idle: 5m", 12, "Expected a number" },
	{ "limits:\n  idle: [5]", 12, "Expected a number" },
	{ "limits:\n  line: 5", 12, "Allowed are: message, recipients, command-line" },
	{ "greylist: 5m", 11, "Expected a number from 0 to 86400" },
	{ "extensions: [SIZE, SYZE]", 11, "\"SYZE\" is no extension. Did you mean \"SIZE\"?" },
	{ "extensions: [+SIZE, DSN]", 11, "Either all keywords" },
	{ "extensions: {SIZE: yes}", 11, "Expected one text, or several" },
	{ "faults: any", 11, "Expected a list for \"faults\"" },
	{ "faults:\n- {on: any}", 12, "has no \"reply\"" },
	{ "faults:\n- {reply: 450 x}", 12, "has no \"on\" here" },
	{ "faults:\n- on: turn\n  reply: 450 x", 12, "\"turn\" is no value for \"on\"" },
	{ "faults:\n- on: bdat\n  reply: 450 x", 12, "expected \"chunk\" here" },
	{ "faults:\n- on: text\n  reply: 450 x", 12, "connect, dot, delivery, chunk, response, any" },
	{ "faults:\n- on: rcpt\n  reply: 450 x\n  flaw: local.dost", 14,
	  "\"local.dost\" is no flaw. Did you mean \"local.dots\"?" },
	{ "faults:\n- on: [ehlo, noop]\n  flaw: local.dots\n  reply: 450 x", 13,
	  "The flaw \"local.dots\" is one of MAIL or RCPT only" },
	{ "faults:\n- on: respond\n  reply: 450 x", 12, "Did you mean \"response\"?" },
	{ "faults:\n- on: rcpt\n  reply: 250 2.0.0 Ok", 13, "is no reply of a fault" },
	{ "faults:\n- on: rcpt\n  reply: 450 5.2.1 No", 13, "is no reply of a fault" },
	{ "faults:\n- on: rcpt\n  reply: 560 No", 13, "is no reply of a fault" },
	{ "faults:\n- on: rcpt\n  reply: 4500 No", 13, "is no reply of a fault" },
	{ "faults:\n- on: rcpt\n  reply: 450", 13, "is no reply of a fault" },
	{ "faults:\n- on: rcpt\n  reply: 450 4.1234.1 No", 13, "is no reply of a fault" },
	{ "faults:\n- {on: rcpt, reply: 450 x, drop: before}", 12, "one or the other" },
	{ "faults:\n- {on: rcpt, reply: 450 x, drop: later}", 12, "Allowed are: no, after, before" },
	{ "faults:\n- {on: any, reply: 450 x, address: a@b.example}", 12, "come with an address" },
	{ "faults:\n- {on: connect, reply: 451 x}", 12, "a fault says 421" },
	{ "faults:\n- {on: rcpt, reply: 450 x, from: 9, until: 9}", 12, "would never speak" },
	{ "faults:\n- {on: rcpt, reply: 450 x, nth: 0}", 12, "Expected a number from 1" },
	{ "faults:\n- {on: rcpt, reply: 450 x, verb: rcpt}", 12, "Allowed are: id, on, flaw, address" },
	{ "faults:\n- {on: rcpt, wait: 3601}", 12, "Expected a number from 0 to 3600" },
	{ "faults:\n- {on: rcpt, drop: after, wait: 5}", 12, "has no \"reply\"" },
	{ "faults:\n- {on: connect, host: x, wait: 5}", 12, "Nobody has named himself" },
	{ "tls: {needed: yes}", 11, "\"tls\" asks for something of STARTTLS" },
	{ "tls: needed", 11, "Expected a mapping" },
	{ "about: x\nauth: {down: yes}", 12, "add +AUTH to \"extensions\"" },
	{ "auth: {tls-only: PLAIN}", 11, "add +AUTH to \"extensions\"" },
	{ "auth: {mechanisms: [PLAIN, PLAN]}", 11, "PLAIN" },
	{ "auth: {mechanisms: []}", 11, "Expected one text, or several" },
	{ "about: x\nby: 5", 12, "\"by\" asks for something of DELIVERBY" },
	{ "hold: {seconds: 5}", 11, "of FUTURERELEASE, which is not offered" },
	{ "base: submission\nextensions: [-STARTTLS]", 12, "of STARTTLS, which is not" },
	{ "about: x\nextensions: [AUTH]", 12, "nobody could log in" },
	{ "extensions: [FUTURERELEASE]\nhold: {seconds: 5}", 11, "give \"hold\" its" },
	{ "extensions: [+BINARYMIME]", 11, "BINARYMIME needs CHUNKING beside it (RFC 3030" },
	{ "base: plain\nextensions: [+SMTPUTF8]", 12, "SMTPUTF8 needs 8BITMIME" },
	{ "base: plain\nprotocol: lmtp", 12, "A server of LMTP has to offer PIPELINING (RFC 2033 5)" },
	{ "extensions: [PIPELINING]\nprotocol: lmtp", 11,
	  "has to offer ENHANCEDSTATUSCODES (RFC 2033 5)" },
	{ "extensions: [+REQUIRETLS]", 11, "REQUIRETLS needs STARTTLS" },
	{ "extensions: [+BURL]", 11, "cannot be offered" },
	{ "accounts: [ann]", 11, "Expected a mapping for \"accounts\"" },
	{ "accounts:\n  ann: {token: x}", 12, "\"ann\" has no \"password\" here" },
	{ "accounts:\n  ann: ''", 12, "Expected a text for \"ann\"" },
	{ "accounts:\n  ann: \"a\\nb\"", 12, "more than one line" },
	{ "accounts:\n  ann: {password: x, salt: '@'}", 12, "is no salt" },
	{ "accounts:\n  ann: {pass-word: x}", 12, "Did you mean \"password\"?" },
	{ "queues: {a b: 1}", 11, "no domain name" },
	{ "queues: [a.example]", 11, "Expected a mapping for \"queues\"" },
	{ "queues: {a.example: many}", 11, "Expected a number from 0 to 10000" },
	{ "hold:\n  until: tomorrow", 12, "is no time" },
	{ "hold:\n  until: 2031-01-02T03:04:05X", 12, "is no time" },
	{ "clock: 2031-02-29T00:00:00Z", 11, "is no time" },
	{ "limits: {response: 100}", 11, "Expected a number from 512" },
	{ "host: *a", 11, "Anchors (&), aliases (*) and tags (!) are not taken" },
	{ "host: &a x.example", 11, "Anchors" },
	{ "about: x\nhost: !!str x.example", 12, "Anchors" },
	{ "domains: &a [x.example]", 11, "Anchors" },
	{ "mailboxes: &a {ann: open}", 11, "Anchors" },
	{ "&a host: x.example", 11, "Anchors" },
	{ "? [a]\n: b", 11, "A key here is a plain word" },
	{ "host: x.example\n---\nhost: y.example", 12, "there may be no second" },
	{ "about: a: b", 11, "This is not YAML" },
	{ "about: \"a\n", 12, "needs quotes around it" },
	{ "about: \"\\0\"", 11, "control character" },
	{ "about: \"\\e[31m\"", 11, "control character" },
	{ "about: \"\\u009b31m\"", 11, "control character" },
	{ "about: x\nhost: \xff", 12, "expected UTF-8" },
	{ "about: [[[[[[[[[[[[x]]]]]]]]]]]]", 11, "nested too deeply" },
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
		if (fault.line != faults[i].line)
			fail_msg("%s\nline %u: %s", faults[i].yaml, fault.line, fault.says);
		assert_string_equal(fault.file, "lesson.md");
		pool_free(&pool);
	}
}

static void refused(const char *yaml, size_t len, const char *says)
{
	struct pool pool = { 0 };
	struct fault fault;

	assert_null(config_parse(&pool, "x", text_span(yaml, len), &source, &fault));
	if (!strstr(fault.says, says))
		fail_msg("says: %s", fault.says);
	pool_free(&pool);
}

/* `count` times the piece. */
static struct buffer repeated(const char *piece, size_t count)
{
	struct buffer b = { 0 };

	while (count--)
		buffer_string(&b, piece);
	return b;
}

static void hostile_yaml_is_a_fault(void **state)
{
	struct buffer deep = repeated("[", 100000);
	struct buffer deep_map = repeated("{a: ", 100000);
	struct buffer wide = { 0 };

	(void)state;
	buffer_string(&wide, "domains: [");
	for (unsigned i = 0; i < 5000; i++)
		buffer_format(&wide, "d%u.example, ", i);
	buffer_string(&wide, "x]");
	refused(deep.at, deep.len, "nested too deeply");
	refused(deep_map.at, deep_map.len, "");
	refused(wide.at, wide.len, "more items");
	refused("host: a\0b", 9, "not plain text");
	refused("h\0o\0s\0t\0", 8, "not plain text");
	refused("\xff\xfe:\0", 4, "not plain text");
	buffer_free(&deep);
	buffer_free(&deep_map);
	buffer_free(&wide);
}

static void nothing_is_read_as_a_number_or_a_truth(void **state)
{
	struct pool pool = { 0 };
	struct fault fault;
	const struct tree *tree = tree_parse(&pool,
		text_of("a: 2.1.0\nb: 0550\nc: no\ng: ~\ne: |\n  one\n\n  two\nf:\n"),
		&source, &fault);
	static const char *const wanted[] = { "2.1.0", "0550", "no", "~", "one\n\ntwo\n", "" };
	size_t n = 0;

	(void)state;
	assert_non_null(tree);
	for (const struct tree *item = tree->first; item; item = item->next)
		assert_string_equal(item->text, wanted[n++]);
	assert_int_equal(n, 6);
	assert_int_equal(tree_find(tree, "e")->line, 15);
	assert_null(tree_find(tree, "z"));
	pool_free(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_the_default),
		cmocka_unit_test(every_key_is_read),
		cmocka_unit_test(faults_and_clocks_are_read),
		cmocka_unit_test(logins_are_read),
		cmocka_unit_test(mail_that_waits_is_read),
		cmocka_unit_test(slow_faults_and_hosts_are_read),
		cmocka_unit_test(faults_for_flaws_are_read),
		cmocka_unit_test(a_mailbox_may_have_any_local_part),
		cmocka_unit_test(extensions_are_set_or_changed),
		cmocka_unit_test(mailboxes_take_the_lists_of_the_base_with_them),
		cmocka_unit_test(a_postmaster_of_ones_own_stays),
		cmocka_unit_test(faults_name_the_line_and_what_is_expected),
		cmocka_unit_test(hostile_yaml_is_a_fault),
		cmocka_unit_test(nothing_is_read_as_a_number_or_a_truth),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
