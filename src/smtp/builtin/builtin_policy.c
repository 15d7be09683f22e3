// SPDX-License-Identifier: GPL-3.0-or-later
/* The built-in settings of sites with policies of their own: whom they turn
 * away, whom they relay for, and how much they bear. */
#include "base/words.h"
#include "smtp/builtin/builtin.h"

static const struct smtp_mailbox tried_people[] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "postmaster", .name = "Postmaster" },
	{ .local_part = "sven", .name = "Sven Slow", .condition = SMTP_MAILBOX_SLOW },
	{ .local_part = "tina", .name = "Tina Tight", .room = 80 },
	{ .local_part = "paul", .name = "Paul Pager", .largest = 60 },
	{ .local_part = "gwen", .name = "Gwen Grey", .condition = SMTP_MAILBOX_GREYLISTED },
};

static const char *const blocked_clients[] = { "*.spam.example", "localhost", NULL };
static const char *const blocked_senders[] = { "*@spam.example", "prize@*", NULL };
static const char *const unknown_domains[] = { "examp1e.org", "*.invalid", NULL };
static const char *const silent_domains[] = { "silent.example", NULL };
static const char *const null_mx[] = { "nomail.example", NULL };

const struct smtp_setting smtp_setting_strict = {
	.name = "strict",
	.about = N_("A server that looks before it takes: clients, senders and domains are checked, mailboxes have room for so much, gwen's puts unknown senders off, and 8-bit mail data has to be declared."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = tried_people,
	.mailbox_count = COUNT(tried_people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_SIZE) | SMTP_EXT(SMTP_EXT_8BITMIME),
	.seven_bit = true,
	.policy = {
		.blocked_clients = blocked_clients,
		.blocked_senders = blocked_senders,
		.unknown_domains = unknown_domains,
		.silent_domains = silent_domains,
		.null_mx = null_mx,
	},
};

static const struct sasl_account accounts[] = {
	{ .user = "ann", .password = "paper boat", .token = "ya29.Ann-s_token" },
	{ .user = "bob", .password = "tin whistle" },
	{ .user = "carol", .password = "glass bead", .strong_only = true },
};

const struct smtp_setting smtp_setting_closed_relay = {
	.name = "closed-relay",
	.about = N_("A server that passes mail on only for those who have logged in, and only under their own name. ann's invented password is \"paper boat\"; carol may log in with SCRAM only."),
	.host = "mail.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_STARTTLS) | SMTP_EXT(SMTP_EXT_AUTH),
	.accounts = accounts,
	.account_count = COUNT(accounts),
	.policy = {
		.null_mx = null_mx,
		.own_senders = true,
		.relays_logins = true,
	},
};

const struct smtp_setting smtp_setting_rate_limit = {
	.name = "rate-limit",
	.about = N_("A server that takes two messages in ten minutes."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_VRFY),
	.policy.rate = { .messages = 2, .seconds = 600 },
};

const struct smtp_setting smtp_setting_crowded = {
	.name = "crowded",
	.about = N_("A server that greets five connections in ten minutes; five have been there just before you."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_VRFY),
	.policy.rate = { .connections = 5, .before = 5, .seconds = 600 },
};

const struct smtp_setting smtp_setting_impatient = {
	.name = "impatient",
	.about = N_("A server that closes the connection when three commands have been refused."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_VRFY),
	.policy.errors = 3,
};

const struct smtp_setting smtp_setting_no_mail = {
	.name = "no-mail",
	.about = N_("A host that never takes mail: its greeting is 521."),
	.host = "www.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC,
	.welcome = SMTP_WELCOME_NEVER,
};
