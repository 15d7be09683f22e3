// SPDX-License-Identifier: GPL-3.0-or-later
/* The settings that are always there.
 *
 * To add one: describe it below, give it a name and a sentence, and put it
 * into the list at the end. Between them they must let every rule be
 * reached; the rule sweeps say which one is not. */
#include "base/words.h"
#include "smtp/builtin.h"
#include "smtp/rule.h"
#include "smtp/setting.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define USUAL_LIMITS                                                          \
	.message = 10485760, .recipients = 100, .command_line = 512,          \
	.response = 4096,                                                     \
	.text_line = 998, .received = 100, .idle = 300

/* What a plain RFC 5321 server offers, with finer codes. */
#define BASIC                                                                 \
	(SMTP_EXT(SMTP_EXT_ENHANCEDSTATUSCODES) | SMTP_EXT(SMTP_EXT_HELP))

static const char *const domains[] = { "example.org", "mx.example.org", NULL };

static const struct smtp_mailbox people[] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "postmaster", .name = "Postmaster" },
};

static const struct smtp_mailbox all_conditions[] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "rob", .name = "Robin Baker" },
	{ .local_part = "postmaster", .name = "Postmaster" },
	{ .local_part = "frank", .name = "Frank Full", .condition = SMTP_MAILBOX_FULL },
	{ .local_part = "dora", .name = "Dora Dormant", .condition = SMTP_MAILBOX_DISABLED },
	{ .local_part = "fiona", .name = "Fiona Far",
	  .condition = SMTP_MAILBOX_FORWARDED, .moved_to = "fiona@example.net" },
	{ .local_part = "mike", .name = "Mike Moved",
	  .condition = SMTP_MAILBOX_MOVED, .moved_to = "mike@example.com" },
};

/* One of them has an address, and one a name, that only SMTPUTF8 lets in. */
static const struct smtp_mailbox modern_people[] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "postmaster", .name = "Postmaster" },
	{ .local_part = "j\303\266rg" },
	{ .local_part = "zoe", .name = "Zo\303\253 Zimmer" },
};

static const char *const team[] = { "ann", "bob", "carol", NULL };

static const struct smtp_list lists[] = {
	{ .local_part = "team", .members = team },
};

static const char *const choir[] = { "ann", "j\303\266rg", NULL };

static const struct smtp_list choirs[] = {
	{ .local_part = "choir", .members = choir },
};

static const struct smtp_queue queues[] = {
	{ .node = "office.example", .messages = 14 },
	{ .node = "idle.example" },
	{ .node = "stuck.example", .messages = 2, .stuck = true },
};

static const struct sasl_account accounts[] = {
	{ .user = "ann", .password = "paper boat", .token = "ya29.Ann-s_token" },
	{ .user = "bob", .password = "tin whistle", .disabled = true },
	{ .user = "carol", .password = "glass bead", .needs_transition = true },
};

static const struct smtp_setting by_default = {
	.name = "default",
	.about = N_("A small site: ann, bob, carol and postmaster at example.org."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_EXPN) | SMTP_EXT(SMTP_EXT_VRFY),
};

static const struct smtp_setting workshop = {
	.name = "workshop",
	.about = N_("Every kind of mailbox, a list, and limits smaller than the RFC allows, so that you can meet them."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = all_conditions,
	.mailbox_count = COUNT(all_conditions),
	.lists = lists,
	.list_count = COUNT(lists),
	.queues = queues,
	.queue_count = COUNT(queues),
	.limits = { .message = 200, .recipients = 3, .command_line = 512,
		    .response = 4096, .text_line = 78, .received = 3, .idle = 300 },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_EXPN) | SMTP_EXT(SMTP_EXT_VRFY),
	.accounts = accounts,
	.account_count = COUNT(accounts),
};

static const struct smtp_setting chunking = {
	.name = "chunking",
	.about = N_("A server that takes messages in chunks with BDAT, and keeps mail for hosts that ask with ETRN; its limits are small."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = all_conditions,
	.mailbox_count = COUNT(all_conditions),
	.lists = lists,
	.list_count = COUNT(lists),
	.queues = queues,
	.queue_count = COUNT(queues),
	.limits = { .message = 200, .recipients = 3, .command_line = 512,
		    .response = 4096, .text_line = 78, .received = 3, .idle = 300 },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_CHUNKING) | SMTP_EXT(SMTP_EXT_ETRN) |
		      SMTP_EXT(SMTP_EXT_8BITMIME) | SMTP_EXT(SMTP_EXT_BINARYMIME) |
		      SMTP_EXT(SMTP_EXT_EXPN) | SMTP_EXT(SMTP_EXT_VRFY),
};

static const struct smtp_setting discreet = {
	.name = "discreet",
	.about = N_("A site that does not tell who exists, and has no EXPN."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_CHUNKING),
};

static const struct smtp_setting relay = {
	.name = "relay",
	.about = N_("A server that takes mail for every domain and passes it on."),
	.host = "relay.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.relays = true,
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_CHUNKING) |
		      SMTP_EXT(SMTP_EXT_EXPN) | SMTP_EXT(SMTP_EXT_VRFY),
};

static const struct smtp_setting closed = {
	.name = "closed",
	.about = N_("A host that takes no mail: its greeting is 554."),
	.host = "www.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC,
	.welcome = SMTP_WELCOME_REFUSED,
};

static const struct smtp_setting busy = {
	.name = "busy",
	.about = N_("A server that is shutting down: its greeting is 421."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC,
	.welcome = SMTP_WELCOME_BUSY,
};

static const struct smtp_setting greylist = {
	.name = "greylist",
	.about = N_("A server that puts off senders it does not know for five minutes."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_VRFY),
	.greylist = 300,
};

static const struct smtp_fault maintenance_faults[] = {
	{ .id = "starting-up", .verbs = SMTP_BIT(SMTP_CONNECT), .until = 600, .nth = 2,
	  .ends = SMTP_FAULT_CLOSES,
	  .said = { 421, "4.3.2", "{host} Service not available, closing transmission channel" } },
	{ .id = "not-now", .verbs = SMTP_BIT(SMTP_MAIL), .until = 600,
	  .said = { 451, "4.3.2", "Not now: the service is being looked after" } },
};

static const struct smtp_setting maintenance = {
	.name = "maintenance",
	.about = N_("A server that is being looked after: for ten minutes it takes no mail, and it greets nobody a second time."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_EXPN) | SMTP_EXT(SMTP_EXT_VRFY),
	.faults = maintenance_faults,
	.fault_count = COUNT(maintenance_faults),
};

static const struct smtp_fault flaky_faults[] = {
	{ .id = "login-lost", .verbs = SMTP_BIT(SMTP_RESPONSE), .times = 1,
	  .said = { 454, "4.7.0", "The accounts cannot be asked now: try again" } },
	{ .id = "lost-answer", .verbs = SMTP_BIT(SMTP_DOT), .times = 1,
	  .ends = SMTP_FAULT_DROPS },
	{ .id = "too-many-noops", .verbs = SMTP_BIT(SMTP_NOOP), .nth = 2,
	  .ends = SMTP_FAULT_CLOSES,
	  .said = { 421, "4.7.0", "{host} Too many NOOPs, closing transmission channel" } },
};

static const struct smtp_setting flaky = {
	.name = "flaky",
	.about = N_("A server whose connection breaks before it answers the first message, whose first login fails, and that does not bear more than one NOOP."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_VRFY) | SMTP_EXT(SMTP_EXT_STARTTLS) |
		      SMTP_EXT(SMTP_EXT_AUTH),
	.accounts = accounts,
	.account_count = COUNT(accounts),
	.faults = flaky_faults,
	.fault_count = COUNT(flaky_faults),
};

static const struct smtp_mailbox all_full[] = {
	{ .local_part = "ann", .name = "Ann Archer", .condition = SMTP_MAILBOX_FULL },
	{ .local_part = "bob", .name = "Bob Baker", .condition = SMTP_MAILBOX_FULL },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "postmaster", .name = "Postmaster" },
};

static const struct smtp_fault full_faults[] = {
	{ .id = "disk-full", .verbs = SMTP_BIT(SMTP_DOT) | SMTP_BIT(SMTP_CHUNK),
	  .said = { 452, "4.3.1", "Not enough room for the message now" } },
};

static const struct smtp_setting full = {
	.name = "full",
	.about = N_("A server without room: full mailboxes, and a full disk at the end of every message. An address such as rcpt550_5.1.1@example.org asks for that very reply."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = all_full,
	.mailbox_count = COUNT(all_full),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_VRFY) | SMTP_EXT(SMTP_EXT_CHUNKING),
	.faults = full_faults,
	.fault_count = COUNT(full_faults),
	.fault_addresses = true,
};

static const struct smtp_setting submission = {
	.name = "submission",
	.about = N_("A submission server: TLS first, then a login. ann's invented password is \"paper boat\"."),
	.host = "mail.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.relays = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_STARTTLS) | SMTP_EXT(SMTP_EXT_AUTH),
	.security = SMTP_NEEDS_TLS | SMTP_NEEDS_LOGIN,
	.accounts = accounts,
	.account_count = COUNT(accounts),
};

static const struct smtp_setting login = {
	.name = "login",
	.about = N_("STARTTLS and AUTH are offered, and neither is asked for."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { .message = 10485760, .recipients = 100, .command_line = 512,
		    .response = 512, .text_line = 998, .received = 100, .idle = 300 },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_CHUNKING) | SMTP_EXT(SMTP_EXT_STARTTLS) |
		      SMTP_EXT(SMTP_EXT_AUTH) | SMTP_EXT(SMTP_EXT_VRFY),
	.accounts = accounts,
	.account_count = COUNT(accounts),
};

static const struct smtp_setting outage = {
	.name = "outage",
	.about = N_("TLS cannot begin, no login can be checked, and passwords are taken in the clear."),
	.host = "mail.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_STARTTLS) | SMTP_EXT(SMTP_EXT_AUTH),
	.security = SMTP_TLS_DOWN | SMTP_LOGINS_DOWN | SMTP_LOGINS_CLEAR,
	.accounts = accounts,
	.account_count = COUNT(accounts),
};

static const struct smtp_setting modern = {
	.name = "modern",
	.about = N_("A submission server that takes the parameters of SIZE, 8BITMIME, DSN, SMTPUTF8, DELIVERBY, FUTURERELEASE and MT-PRIORITY."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = modern_people,
	.mailbox_count = COUNT(modern_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.by_seconds = 60,
	.hold_seconds = 604800,
	.hold_until = "2030-12-31T23:59:59Z",
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_EXPN) | SMTP_EXT(SMTP_EXT_VRFY) |
		      SMTP_EXT(SMTP_EXT_SIZE) | SMTP_EXT(SMTP_EXT_8BITMIME) |
		      SMTP_EXT(SMTP_EXT_PIPELINING) | SMTP_EXT(SMTP_EXT_DSN) |
		      SMTP_EXT(SMTP_EXT_SMTPUTF8) | SMTP_EXT(SMTP_EXT_DELIVERBY) |
		      SMTP_EXT(SMTP_EXT_FUTURERELEASE) | SMTP_EXT(SMTP_EXT_MT_PRIORITY) |
		      SMTP_EXT(SMTP_EXT_STARTTLS) |
		      SMTP_EXT(SMTP_EXT_REQUIRETLS) | SMTP_EXT(SMTP_EXT_LIMITS),
};

static const struct smtp_setting lenient = {
	.name = "lenient",
	.about = N_("A server that takes LF alone for a line end, as some do, so that mail can be smuggled past it."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.bare_ends = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_PIPELINING) | SMTP_EXT(SMTP_EXT_8BITMIME) |
		      SMTP_EXT(SMTP_EXT_CHUNKING) | SMTP_EXT(SMTP_EXT_VRFY),
};

static const struct smtp_setting smtputf8 = {
	.name = "smtputf8",
	.about = N_("A server for addresses and header fields in UTF-8, as j\303\266rg's. What is not declared must be ASCII."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = modern_people,
	.mailbox_count = COUNT(modern_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.seven_bit = true,
	.lists = choirs,
	.list_count = COUNT(choirs),
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_8BITMIME) | SMTP_EXT(SMTP_EXT_SMTPUTF8) |
		      SMTP_EXT(SMTP_EXT_EXPN) | SMTP_EXT(SMTP_EXT_VRFY),
};

static const struct smtp_setting old_helo_only = {
	.name = "old-helo-only",
	.about = N_("A server from before EHLO: it knows HELO alone, and so no extensions."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.helo_only = true,
};

static const struct smtp_mailbox lmtp_people[] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "frank", .name = "Frank Full", .condition = SMTP_MAILBOX_FULL },
	{ .local_part = "postmaster", .name = "Postmaster" },
};

static const struct smtp_setting lmtp = {
	.name = "lmtp",
	.about = N_("A server of LMTP, which puts mail into mailboxes: one reply for each recipient after the dot. frank's mailbox is full, and its limits are small."),
	.lmtp = true,
	.host = "store.example.org",
	.domains = domains,
	.mailboxes = lmtp_people,
	.mailbox_count = COUNT(lmtp_people),
	.limits = { .message = 400, .recipients = 100, .command_line = 512,
		    .response = 4096, .text_line = 78, .received = 3, .idle = 300 },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_PIPELINING) | SMTP_EXT(SMTP_EXT_8BITMIME) |
		      SMTP_EXT(SMTP_EXT_CHUNKING) | SMTP_EXT(SMTP_EXT_VRFY),
};

static const struct smtp_fault spool_faults[] = {
	{ .id = "disk-full", .verbs = SMTP_BIT(SMTP_DOT) | SMTP_BIT(SMTP_CHUNK), .nth = 2,
	  .times = 1,
	  .said = { 452, "4.3.1", "Not enough room for the message now" } },
};

static const struct smtp_setting spool = {
	.name = "spool",
	.about = N_("A server of LMTP whose disk is full for a moment: the second copy that it is to write is put off, those after it are taken."),
	.lmtp = true,
	.host = "store.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_PIPELINING) | SMTP_EXT(SMTP_EXT_8BITMIME) |
		      SMTP_EXT(SMTP_EXT_CHUNKING),
	.faults = spool_faults,
	.fault_count = COUNT(spool_faults),
};

static const struct smtp_setting *const builtin[] = {
	&by_default, &workshop, &chunking, &discreet, &relay, &closed, &busy, &greylist,
	&submission, &login, &outage, &modern, &maintenance, &flaky, &full,
	&smtp_setting_strict, &smtp_setting_closed_relay, &smtp_setting_rate_limit,
	&smtp_setting_crowded, &smtp_setting_impatient, &smtp_setting_no_mail,
	&lenient, &smtputf8, &old_helo_only, &lmtp, &spool,
	&smtp_setting_postfix, &smtp_setting_exim, &smtp_setting_sendmail,
	&smtp_setting_opensmtpd, &smtp_setting_haraka, &smtp_setting_aiosmtpd,
	&smtp_setting_go_smtp,
};

const struct smtp_setting *smtp_setting_builtin(size_t n)
{
	return n < COUNT(builtin) ? builtin[n] : NULL;
}

const struct smtp_setting *smtp_setting_named(struct text name)
{
	for (size_t i = 0; i < COUNT(builtin); i++)
		if (text_is(name, builtin[i]->name))
			return builtin[i];
	return NULL;
}
