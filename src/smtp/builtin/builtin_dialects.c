// SPDX-License-Identifier: GPL-3.0-or-later
/* The built-in settings that answer as real servers were observed to: one for
 * each dialect, with the extensions that the server offered. */
#include "base/words.h"
#include "smtp/builtin/builtin.h"
#include "smtp/dialects/dialects.h"

#define EXT(name) SMTP_EXT(SMTP_EXT_##name)

static const char *const team[] = { "ann", "bob", NULL };

static const struct smtp_list lists[] = {
	{ .local_part = "team", .members = team },
};

static const struct sasl_account accounts[] = {
	{ .user = "ann", .password = "paper boat", .token = "ya29.Ann-s_token" },
};

static const char *const plain[] = { "PLAIN", NULL };
static const char *const plain_login[] = { "PLAIN", "LOGIN", NULL };
static const char *const plain_login_cram[] = { "PLAIN", "LOGIN", "CRAM-MD5", NULL };

#define SITE                                                                  \
	.host = "mx.example.org",                                             \
	.domains = smtp_site_domains,                                         \
	.mailboxes = smtp_site_people,                                        \
	.mailbox_count = COUNT(smtp_site_people),                             \
	.lists = lists, .list_count = COUNT(lists),                           \
	.accounts = accounts, .account_count = COUNT(accounts)

/* The rest of the limits: how long a command line may be is the server's, and how many
 * Received fields it bears. */
#define LIMITS(octets, line, text, hops)                                      \
	.limits = { .message = (octets), .recipients = 100,                   \
		    .command_line = (line), .response = 4096,                 \
		    .text_line = (text), .received = (hops), .idle = 300 }

enum { ANY_LINE = 1000000, ANY_HOPS = 1000 };

const struct smtp_setting smtp_setting_postfix = {
	.name = "postfix",
	.about = N_("Answers as Postfix 3.7.11 does with its default configuration."),
	SITE,
	LIMITS(10240000, 4096, ANY_LINE, 50),
	.bare_ends = true,
	.verifies = true,
	.extensions = EXT(PIPELINING) | EXT(SIZE) | EXT(VRFY) | EXT(ETRN) | EXT(STARTTLS) |
		      EXT(AUTH) | EXT(ENHANCEDSTATUSCODES) | EXT(8BITMIME) | EXT(DSN) |
		      EXT(SMTPUTF8) | EXT(CHUNKING),
	.policy.errors = 20,
	.mechanisms = plain_login,
	.dialect = &smtp_postfix,
};

const struct smtp_setting smtp_setting_exim = {
	.name = "exim",
	.about = N_("Answers as Exim 4.96 does."),
	SITE,
	LIMITS(52428800, 4096, ANY_LINE, ANY_HOPS),
	.verifies = true,
	.extensions = EXT(SIZE) | EXT(8BITMIME) | EXT(DSN) | EXT(ETRN) | EXT(VRFY) |
		      EXT(EXPN) | EXT(PIPELINING) | EXT(CHUNKING) | EXT(STARTTLS) | EXT(AUTH) | EXT(SMTPUTF8) | EXT(HELP),
	.mechanisms = plain_login,
	.dialect = &smtp_exim,
};

const struct smtp_setting smtp_setting_sendmail = {
	.name = "sendmail",
	.about = N_("Answers as Sendmail 8.17.1 does."),
	SITE,
	LIMITS(10485760, 2048, ANY_LINE, ANY_HOPS),
	.verifies = true,
	.extensions = EXT(ENHANCEDSTATUSCODES) | EXT(PIPELINING) | EXT(EXPN) |
		      EXT(8BITMIME) | EXT(SIZE) | EXT(DSN) | EXT(ETRN) | EXT(STARTTLS) |
		      EXT(AUTH) | EXT(DELIVERBY) | EXT(HELP),
	.mechanisms = plain_login,
	.dialect = &smtp_sendmail,
};

const struct smtp_setting smtp_setting_opensmtpd = {
	.name = "opensmtpd",
	.about = N_("Answers as OpenSMTPD 6.8.0p2 does."),
	SITE,
	LIMITS(36700160, 2048, ANY_LINE, 100),
	.bare_ends = true,
	.extensions = EXT(8BITMIME) | EXT(ENHANCEDSTATUSCODES) | EXT(SIZE) | EXT(DSN) |
		      EXT(STARTTLS) | EXT(AUTH) | EXT(HELP),
	.mechanisms = plain_login,
	.dialect = &smtp_opensmtpd,
};

const struct smtp_setting smtp_setting_haraka = {
	.name = "haraka",
	.about = N_("Answers as Haraka 3.3.4 does; passwords are taken without TLS."),
	SITE,
	LIMITS(26214400, 512, ANY_LINE, 100),
	.extensions = EXT(PIPELINING) | EXT(8BITMIME) | EXT(SMTPUTF8) | EXT(SIZE) |
		      EXT(STARTTLS) | EXT(AUTH),
	.security = SMTP_LOGINS_CLEAR,
	.mechanisms = plain_login_cram,
	.dialect = &smtp_haraka,
};

const struct smtp_setting smtp_setting_aiosmtpd = {
	.name = "aiosmtpd",
	.about = N_("Answers as aiosmtpd 1.4.3 does, which tests often speak to."),
	SITE,
	LIMITS(33554432, 514, 998, ANY_HOPS),
	.extensions = EXT(SIZE) | EXT(8BITMIME) | EXT(SMTPUTF8) | EXT(STARTTLS) |
		      EXT(AUTH) | EXT(HELP),
	.mechanisms = plain_login,
	.dialect = &smtp_aiosmtpd,
};

const struct smtp_setting smtp_setting_go_smtp = {
	.name = "go-smtp",
	.about = N_("Answers as go-smtp, a library for Go, did in July 2025."),
	SITE,
	LIMITS(1048576, 2000, ANY_LINE, 100),
	.extensions = EXT(PIPELINING) | EXT(8BITMIME) | EXT(ENHANCEDSTATUSCODES) |
		      EXT(CHUNKING) | EXT(STARTTLS) | EXT(AUTH) | EXT(SMTPUTF8) |
		      EXT(BINARYMIME) | EXT(DSN) | EXT(SIZE) | EXT(LIMITS),
	.mechanisms = plain,
	.dialect = &smtp_go_smtp,
};

const struct smtp_setting smtp_setting_nodemailer = {
	.name = "nodemailer",
	.about = N_("Answers as Nodemailer's smtp-server 3.21.6 does."),
	SITE,
	LIMITS(33554432, 4096, ANY_LINE, ANY_HOPS),
	.extensions = EXT(PIPELINING) | EXT(8BITMIME) | EXT(SMTPUTF8) | EXT(AUTH) |
		      EXT(STARTTLS),
	.mechanisms = plain_login,
	.dialect = &smtp_nodemailer,
};
