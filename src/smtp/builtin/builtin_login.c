// SPDX-License-Identifier: GPL-3.0-or-later
/* The built-in settings in which TLS and logins can be had. */
#include "base/words.h"
#include "smtp/builtin/builtin.h"

const struct smtp_setting smtp_setting_submission = {
	.name = "submission",
	.about = N_("A submission server: TLS first, then a login. ann's invented password is \"paper boat\"."),
	.host = "mail.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.relays = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_CHUNKING) | SMTP_EXT(SMTP_EXT_STARTTLS) | SMTP_EXT(SMTP_EXT_AUTH),
	.security = SMTP_NEEDS_TLS | SMTP_NEEDS_LOGIN,
	.accounts = smtp_site_accounts,
	.account_count = COUNT(smtp_site_accounts),
};

const struct smtp_setting smtp_setting_login = {
	.name = "login",
	.about = N_("STARTTLS and AUTH are offered, and neither is asked for."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { .message = 10485760, .recipients = 100, .command_line = 512,
		    .response = 512, .text_line = 998, .received = 100, .idle = 300 },
	.verifies = true,
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_CHUNKING) | SMTP_EXT(SMTP_EXT_STARTTLS) |
		      SMTP_EXT(SMTP_EXT_AUTH) | SMTP_EXT(SMTP_EXT_VRFY),
	.accounts = smtp_site_accounts,
	.account_count = COUNT(smtp_site_accounts),
};

const struct smtp_setting smtp_setting_outage = {
	.name = "outage",
	.about = N_("TLS cannot begin, no login can be checked, and passwords are taken in the clear."),
	.host = "mail.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_STARTTLS) | SMTP_EXT(SMTP_EXT_AUTH),
	.security = SMTP_TLS_DOWN | SMTP_LOGINS_DOWN | SMTP_LOGINS_CLEAR,
	.accounts = smtp_site_accounts,
	.account_count = COUNT(smtp_site_accounts),
};
