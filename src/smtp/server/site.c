// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server/site.h"

bool smtp_blocks_clients(const struct smtp_setting *setting)
{
	return setting->policy.blocked_clients != NULL;
}

bool smtp_blocks_senders(const struct smtp_setting *setting)
{
	return setting->policy.blocked_senders != NULL;
}

bool smtp_checks_domains(const struct smtp_setting *setting)
{
	return setting->policy.unknown_domains != NULL;
}

bool smtp_asks_silent_domains(const struct smtp_setting *setting)
{
	return setting->policy.silent_domains != NULL;
}

bool smtp_minds_null_mx(const struct smtp_setting *setting)
{
	return setting->policy.null_mx != NULL;
}

bool smtp_ties_senders(const struct smtp_setting *setting)
{
	return setting->policy.own_senders;
}

bool smtp_limits_messages(const struct smtp_setting *setting)
{
	return setting->policy.rate.messages > 0;
}

bool smtp_limits_visits(const struct smtp_setting *setting)
{
	return setting->policy.rate.connections > 0;
}

bool smtp_limits_errors(const struct smtp_setting *setting)
{
	return setting->policy.errors > 0;
}

bool smtp_never_welcomes(const struct smtp_setting *setting)
{
	return setting->welcome == SMTP_WELCOME_NEVER;
}

bool smtp_has_slow_mailbox(const struct smtp_setting *setting)
{
	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (setting->mailboxes[i].condition == SMTP_MAILBOX_SLOW)
			return true;
	return false;
}

bool smtp_has_tight_mailbox(const struct smtp_setting *setting)
{
	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (setting->mailboxes[i].room)
			return true;
	return false;
}

bool smtp_has_small_mailbox(const struct smtp_setting *setting)
{
	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (setting->mailboxes[i].largest)
			return true;
	return false;
}

bool smtp_has_strong_account(const struct smtp_setting *setting)
{
	for (size_t i = 0; i < setting->account_count; i++)
		if (setting->accounts[i].strong_only)
			return true;
	return false;
}
