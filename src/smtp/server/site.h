// SPDX-License-Identifier: GPL-3.0-or-later
/* Whether a setting has a policy at all: as smtp_rule.under. */
#ifndef SMTP_SITE_H
#define SMTP_SITE_H

#include "smtp/server/setting.h"

bool smtp_blocks_clients(const struct smtp_setting *setting);
bool smtp_blocks_senders(const struct smtp_setting *setting);
bool smtp_checks_domains(const struct smtp_setting *setting);
bool smtp_asks_silent_domains(const struct smtp_setting *setting);
bool smtp_minds_null_mx(const struct smtp_setting *setting);
bool smtp_ties_senders(const struct smtp_setting *setting);
bool smtp_limits_messages(const struct smtp_setting *setting);
bool smtp_limits_visits(const struct smtp_setting *setting);
bool smtp_limits_errors(const struct smtp_setting *setting);
bool smtp_never_welcomes(const struct smtp_setting *setting);
bool smtp_has_slow_mailbox(const struct smtp_setting *setting);
bool smtp_has_tight_mailbox(const struct smtp_setting *setting);
bool smtp_has_small_mailbox(const struct smtp_setting *setting);
bool smtp_has_strong_account(const struct smtp_setting *setting);

#endif
