// SPDX-License-Identifier: GPL-3.0-or-later
/* The settings that are always there.
 *
 * To add one: describe it, here or in the file of its subject, give it a name
 * and a sentence, and put it into the list at the end. Between them they must
 * let every rule be reached; the rule sweeps say which one is not. */
#include "smtp/builtin/builtin.h"
#include "base/words.h"

static const struct smtp_setting by_default = {
	.name = "default",
	.about = N_("A small site: ann, bob, carol and postmaster at example.org. It offers what nearly every server offers."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = SMTP_EXT(SMTP_EXT_ENHANCEDSTATUSCODES) | EVERYWHERE | ASKING,
};

static const struct smtp_setting plain = {
	.name = "plain",
	.about = N_("The same small site without extensions: RFC 5321 alone, and three digits in each reply."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.extensions = ASKING,
};

static const struct smtp_setting discreet = {
	.name = "discreet",
	.about = N_("A site that does not tell who exists, and has no EXPN."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC | SMTP_EXT(SMTP_EXT_CHUNKING),
};

static const struct smtp_setting relay = {
	.name = "relay",
	.about = N_("A server that takes mail for every domain and passes it on."),
	.host = "relay.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
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
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC,
	.welcome = SMTP_WELCOME_REFUSED,
};

static const struct smtp_setting busy = {
	.name = "busy",
	.about = N_("A server that is shutting down: its greeting is 421."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.extensions = BASIC,
	.welcome = SMTP_WELCOME_BUSY,
};

static const struct smtp_setting old_helo_only = {
	.name = "old-helo-only",
	.about = N_("A server from before EHLO: it knows HELO alone, and so no extensions."),
	.host = "mx.example.org",
	.domains = smtp_site_domains,
	.mailboxes = smtp_site_people,
	.mailbox_count = COUNT(smtp_site_people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.helo_only = true,
};

static const struct smtp_setting *const builtin[] = {
	&by_default, &plain, &smtp_setting_workshop, &smtp_setting_chunking, &discreet, &relay,
	&closed, &busy, &smtp_setting_greylist, &smtp_setting_submission,
	&smtp_setting_login, &smtp_setting_outage, &smtp_setting_modern,
	&smtp_setting_maintenance, &smtp_setting_flaky, &smtp_setting_full,
	&smtp_setting_strict, &smtp_setting_closed_relay, &smtp_setting_rate_limit,
	&smtp_setting_crowded, &smtp_setting_impatient, &smtp_setting_no_mail,
	&smtp_setting_lenient, &smtp_setting_device, &smtp_setting_smtputf8, &old_helo_only,
	&smtp_setting_lmtp, &smtp_setting_spool,
	&smtp_setting_postfix, &smtp_setting_exim, &smtp_setting_sendmail,
	&smtp_setting_opensmtpd, &smtp_setting_haraka, &smtp_setting_aiosmtpd,
	&smtp_setting_go_smtp, &smtp_setting_nodemailer,
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
