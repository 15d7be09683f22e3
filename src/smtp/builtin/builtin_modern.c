// SPDX-License-Identifier: GPL-3.0-or-later
/* The built-in settings of servers that take what RFC 5321 alone does not: the
 * parameters of extensions, UTF-8, LF for a line end, and what is badly written. */
#include "base/words.h"
#include "smtp/builtin/builtin.h"
#include "smtp/dialects/dialect.h"

/* One of them has an address, and one a name, that only SMTPUTF8 lets in. */
static const struct smtp_mailbox modern_people[] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "postmaster", .name = "Postmaster" },
	{ .local_part = "j\303\266rg" },
	{ .local_part = "zoe", .name = "Zo\303\253 Zimmer" },
	{ .local_part = "fred", .name = "Fred Far",
	  .condition = SMTP_MAILBOX_FORWARDED, .moved_to = "fr\303\251d\303\251ric@example.net" },
	{ .local_part = "moritz", .name = "Moritz Moved",
	  .condition = SMTP_MAILBOX_MOVED, .moved_to = "m\303\266ritz@example.net" },
};

static const char *const choir[] = { "ann", "j\303\266rg", NULL };

static const struct smtp_list choirs[] = {
	{ .local_part = "choir", .members = choir },
};

const struct smtp_setting smtp_setting_modern = {
	.name = "modern",
	.about = N_("A submission server that takes the parameters of SIZE, 8BITMIME, DSN, SMTPUTF8, DELIVERBY, FUTURERELEASE and MT-PRIORITY."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
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

const struct smtp_setting smtp_setting_smtputf8 = {
	.name = "smtputf8",
	.about = N_("A server for addresses and header fields in UTF-8, as j\303\266rg's. What is not declared must be ASCII."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = modern_people,
	.mailbox_count = COUNT(modern_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.seven_bit = true,
	.lists = choirs,
	.list_count = COUNT(choirs),
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_8BITMIME) | SMTP_EXT(SMTP_EXT_SMTPUTF8) |
		      SMTP_EXT(SMTP_EXT_CHUNKING) | SMTP_EXT(SMTP_EXT_EXPN) |
		      SMTP_EXT(SMTP_EXT_VRFY),
};

const struct smtp_setting smtp_setting_device = {
	.name = "device",
	.about = N_("The default site for those who test devices and programs: it takes what most servers take, though RFC 5321 does not allow it, and says so."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = SMTP_EXT(SMTP_EXT_ENHANCEDSTATUSCODES) | EVERYWHERE | ASKING,
	.dialect = &smtp_lenient,
};

const struct smtp_setting smtp_setting_lenient = {
	.name = "lenient",
	.about = N_("A server that takes LF alone for a line end, as some do, so that mail can be smuggled past it."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.bare_ends = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_PIPELINING) | SMTP_EXT(SMTP_EXT_8BITMIME) |
		      SMTP_EXT(SMTP_EXT_CHUNKING) | SMTP_EXT(SMTP_EXT_VRFY),
};
