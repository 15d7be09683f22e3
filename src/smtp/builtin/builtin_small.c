// SPDX-License-Identifier: GPL-3.0-or-later
/* The built-in settings with small limits, where all that keeps mail from a
 * mailbox can be met. */
#include "base/words.h"
#include "smtp/builtin/builtin.h"

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

static const char *const team[] = { "ann", "bob", "carol", NULL };

static const struct smtp_list lists[] = {
	{ .local_part = "team", .members = team },
};

static const struct smtp_queue queues[] = {
	{ .node = "office.example", .messages = 14 },
	{ .node = "idle.example" },
	{ .node = "stuck.example", .messages = 2, .stuck = true },
};

const struct smtp_setting smtp_setting_workshop = {
	.name = "workshop",
	.about = N_("Every kind of mailbox, a list, and limits smaller than the RFC allows, so that you can meet them."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = all_conditions,
	.mailbox_count = COUNT(all_conditions),
	.lists = lists,
	.list_count = COUNT(lists),
	.queues = queues,
	.queue_count = COUNT(queues),
	.limits = { .message = 200, .recipients = 3, .command_line = 512,
		    .response = 12288, .text_line = 78, .received = 3, .idle = 300 },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_EXPN) | SMTP_EXT(SMTP_EXT_VRFY),
	.accounts = smtp_site_accounts,
	.account_count = COUNT(smtp_site_accounts),
};

const struct smtp_setting smtp_setting_chunking = {
	.name = "chunking",
	.about = N_("A server that takes messages in chunks with BDAT, and keeps mail for hosts that ask with ETRN; its limits are small."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = all_conditions,
	.mailbox_count = COUNT(all_conditions),
	.lists = lists,
	.list_count = COUNT(lists),
	.queues = queues,
	.queue_count = COUNT(queues),
	.limits = { .message = 200, .recipients = 3, .command_line = 512,
		    .response = 12288, .text_line = 78, .received = 3, .idle = 300 },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_CHUNKING) | SMTP_EXT(SMTP_EXT_ETRN) |
		      SMTP_EXT(SMTP_EXT_8BITMIME) | SMTP_EXT(SMTP_EXT_BINARYMIME) |
		      SMTP_EXT(SMTP_EXT_EXPN) | SMTP_EXT(SMTP_EXT_VRFY),
};

static const struct smtp_mailbox lmtp_people[] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "frank", .name = "Frank Full", .condition = SMTP_MAILBOX_FULL },
	{ .local_part = "postmaster", .name = "Postmaster" },
};

const struct smtp_setting smtp_setting_lmtp = {
	.name = "lmtp",
	.about = N_("A server of LMTP, which puts mail into mailboxes: one reply for each recipient after the dot. frank's mailbox is full, its limits are small, and 8-bit mail data has to be declared."),
	.lmtp = true,
	.host = "store.example.org",
	.domains = smtp_site_domains,
	.mailboxes = lmtp_people,
	.mailbox_count = COUNT(lmtp_people),
	.limits = { .message = 400, .recipients = 100, .command_line = 512,
		    .response = 12288, .text_line = 78, .received = 3, .idle = 300 },
	.verifies = true,
	.seven_bit = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_PIPELINING) | SMTP_EXT(SMTP_EXT_8BITMIME) |
		      SMTP_EXT(SMTP_EXT_CHUNKING) | SMTP_EXT(SMTP_EXT_VRFY),
};
