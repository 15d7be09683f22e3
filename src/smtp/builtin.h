// SPDX-License-Identifier: GPL-3.0-or-later
/* The built-in settings that do not stand in builtin.c itself, which lists
 * them all. For src/smtp only. */
#ifndef SMTP_BUILTIN_H
#define SMTP_BUILTIN_H

#include "smtp/setting.h"

/* Sites with policies of their own (builtin_policy.c). */
extern const struct smtp_setting smtp_setting_strict, smtp_setting_closed_relay;
extern const struct smtp_setting smtp_setting_rate_limit, smtp_setting_crowded;
extern const struct smtp_setting smtp_setting_impatient, smtp_setting_no_mail;

/* Real servers (builtin_dialects.c). */
extern const struct smtp_setting smtp_setting_postfix, smtp_setting_exim;
extern const struct smtp_setting smtp_setting_sendmail, smtp_setting_opensmtpd;
extern const struct smtp_setting smtp_setting_haraka, smtp_setting_aiosmtpd;
extern const struct smtp_setting smtp_setting_go_smtp;

#endif
