// SPDX-License-Identifier: GPL-3.0-or-later
/* What the built-in settings share, and those that do not stand in builtin.c
 * itself, which lists them all. For src/smtp only. */
#ifndef SMTP_BUILTIN_H
#define SMTP_BUILTIN_H

#include "smtp/server/setting.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define USUAL_LIMITS                                                          \
	.message = 10485760, .recipients = 100, .command_line = 512,          \
	.response = 12288,                                                    \
	.text_line = 998, .received = 100, .idle = 300

/* What a plain RFC 5321 server offers, with finer codes. */
#define BASIC                                                                 \
	(SMTP_EXT(SMTP_EXT_ENHANCEDSTATUSCODES) | SMTP_EXT(SMTP_EXT_HELP))

/* What a learner meets nearly everywhere, besides. */
#define EVERYWHERE                                                            \
	(SMTP_EXT(SMTP_EXT_PIPELINING) | SMTP_EXT(SMTP_EXT_SIZE) |            \
	 SMTP_EXT(SMTP_EXT_8BITMIME))

/* Commands of RFC 5321 itself that a server need not have, or lists as it likes. */
#define ASKING (SMTP_EXT(SMTP_EXT_EXPN) | SMTP_EXT(SMTP_EXT_HELP) | SMTP_EXT(SMTP_EXT_VRFY))

/* Of the usual site; one of those with an account is disabled, and one needs
 * its password made over. */
extern const char *const smtp_site_domains[];
extern const struct smtp_mailbox smtp_site_people[4];
extern const struct sasl_account smtp_site_accounts[3];

/* With small limits (builtin_small.c). */
extern const struct smtp_setting smtp_setting_workshop, smtp_setting_chunking;
extern const struct smtp_setting smtp_setting_lmtp;

/* Failing, or putting off (builtin_faults.c). */
extern const struct smtp_setting smtp_setting_greylist, smtp_setting_maintenance;
extern const struct smtp_setting smtp_setting_flaky, smtp_setting_full;
extern const struct smtp_setting smtp_setting_spool;

/* With TLS and logins (builtin_login.c). */
extern const struct smtp_setting smtp_setting_submission, smtp_setting_login;
extern const struct smtp_setting smtp_setting_outage;

/* Taking more than RFC 5321 alone (builtin_modern.c). */
extern const struct smtp_setting smtp_setting_modern, smtp_setting_smtputf8;
extern const struct smtp_setting smtp_setting_device;
extern const struct smtp_setting smtp_setting_lenient;

/* Sites with policies of their own (builtin_policy.c). */
extern const struct smtp_setting smtp_setting_strict, smtp_setting_closed_relay;
extern const struct smtp_setting smtp_setting_rate_limit, smtp_setting_crowded;
extern const struct smtp_setting smtp_setting_impatient, smtp_setting_no_mail;

/* Real servers (builtin_dialects.c). */
extern const struct smtp_setting smtp_setting_postfix, smtp_setting_exim;
extern const struct smtp_setting smtp_setting_sendmail, smtp_setting_opensmtpd;
extern const struct smtp_setting smtp_setting_haraka, smtp_setting_aiosmtpd;
extern const struct smtp_setting smtp_setting_go_smtp, smtp_setting_nodemailer;

#endif
