// SPDX-License-Identifier: GPL-3.0-or-later
/* Who lives at the usual site. */
#include "smtp/builtin/builtin.h"

const char *const smtp_site_domains[] = { "example.org", "mx.example.org", NULL };

const struct smtp_mailbox smtp_site_people[4] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "postmaster", .name = "Postmaster" },
};

const struct sasl_account smtp_site_accounts[3] = {
	{ .user = "ann", .password = "paper boat", .token = "ya29.Ann-s_token" },
	{ .user = "bob", .password = "tin whistle", .disabled = true },
	{ .user = "carol", .password = "glass bead", .needs_transition = true },
};
