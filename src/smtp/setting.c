// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions put to a setting. */
#include "smtp/setting.h"

bool smtp_setting_has_domain(const struct smtp_setting *setting, struct text domain)
{
	for (const char *const *d = setting->domains; *d; d++)
		if (text_is_fold(domain, *d))
			return true;
	return false;
}

const struct smtp_mailbox *smtp_setting_mailbox(const struct smtp_setting *setting,
						struct text bare_local_part)
{
	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (text_is_fold(bare_local_part, setting->mailboxes[i].local_part))
			return &setting->mailboxes[i];
	return NULL;
}

const struct smtp_list *smtp_setting_list(const struct smtp_setting *setting,
					  struct text bare_local_part)
{
	for (size_t i = 0; i < setting->list_count; i++)
		if (text_is_fold(bare_local_part, setting->lists[i].local_part))
			return &setting->lists[i];
	return NULL;
}
