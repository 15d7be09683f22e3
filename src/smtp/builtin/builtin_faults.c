// SPDX-License-Identifier: GPL-3.0-or-later
/* The built-in settings of servers that fail, or put mail off. */
#include "base/words.h"
#include "smtp/builtin/builtin.h"
#include "smtp/law/rule.h"

const struct smtp_setting smtp_setting_greylist = {
	.name = "greylist",
	.about = N_("A server that puts off senders it does not know for five minutes."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
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

const struct smtp_setting smtp_setting_maintenance = {
	.name = "maintenance",
	.about = N_("A server that is being looked after: for ten minutes it takes no mail, and it greets nobody a second time."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
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

const struct smtp_setting smtp_setting_flaky = {
	.name = "flaky",
	.about = N_("A server whose connection breaks before it answers the first message, whose first login fails, and that does not bear more than one NOOP."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_VRFY) | SMTP_EXT(SMTP_EXT_STARTTLS) |
		      SMTP_EXT(SMTP_EXT_AUTH),
	.accounts = smtp_site_accounts,
	.account_count = COUNT(smtp_site_accounts),
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

const struct smtp_setting smtp_setting_full = {
	.name = "full",
	.about = N_("A server without room: full mailboxes, and a full disk at the end of every message. An address such as rcpt550_5.1.1@example.org asks for that very reply."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = all_full,
	.mailbox_count = COUNT(all_full),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_VRFY) | SMTP_EXT(SMTP_EXT_CHUNKING),
	.faults = full_faults,
	.fault_count = COUNT(full_faults),
	.fault_addresses = true,
};

static const struct smtp_fault spool_faults[] = {
	{ .id = "disk-full", .verbs = SMTP_BIT(SMTP_DOT) | SMTP_BIT(SMTP_CHUNK), .nth = 2,
	  .times = 1,
	  .said = { 452, "4.3.1", "Not enough room for the message now" } },
};

static const char *const strange_queues[] = { "*.spam.example", NULL };

const struct smtp_setting smtp_setting_spool = {
	.name = "spool",
	.about = N_("A server of LMTP whose disk is full for a moment: the second copy that it is to write is put off, those after it are taken."),
	.lmtp = true,
	.host = "store.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_PIPELINING) | SMTP_EXT(SMTP_EXT_8BITMIME) |
		      SMTP_EXT(SMTP_EXT_CHUNKING),
	.faults = spool_faults,
	.fault_count = COUNT(spool_faults),
	.policy.blocked_clients = strange_queues,
};
