// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions put to a setting. */
#include "smtp/server/setting.h"

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

/* "5.1.1": the class of the code, then two numbers of at most three digits. */
static bool enhanced_is_good(struct text t, unsigned class)
{
	struct text first = text_take(&t, '.');
	struct text subject = text_take(&t, '.');
	unsigned long n;

	return first.len == 1 && (unsigned)(first.at[0] - '0') == class &&
	       subject.len <= 3 && text_number(subject, 999, &n) &&
	       t.len <= 3 && text_number(t, 999, &n);
}

bool smtp_fault_code_is_good(const struct smtp_said *said)
{
	return said->code >= 400 && said->code <= 599 && said->code / 10 % 10 <= 5 &&
	       enhanced_is_good(text_of(said->enhanced), said->code / 100);
}

bool smtp_ends_strictly(const struct smtp_setting *setting)
{
	return !setting->bare_ends;
}

bool smtp_ends_leniently(const struct smtp_setting *setting)
{
	return setting->bare_ends;
}

bool smtp_wants_seven_bit(const struct smtp_setting *setting)
{
	return setting->seven_bit;
}

bool smtp_knows_no_ehlo(const struct smtp_setting *setting)
{
	return setting->helo_only;
}

static bool has(const struct smtp_setting *setting, enum smtp_extension extension)
{
	return setting->extensions & SMTP_EXT(extension);
}

bool smtp_has_utf8(const struct smtp_setting *setting)
{
	return has(setting, SMTP_EXT_SMTPUTF8);
}

bool smtp_has_size(const struct smtp_setting *setting)
{
	return has(setting, SMTP_EXT_SIZE);
}

bool smtp_has_chunking(const struct smtp_setting *setting)
{
	return has(setting, SMTP_EXT_CHUNKING);
}

bool smtp_has_binarymime(const struct smtp_setting *setting)
{
	return has(setting, SMTP_EXT_BINARYMIME);
}

bool smtp_has_dsn(const struct smtp_setting *setting)
{
	return has(setting, SMTP_EXT_DSN);
}

bool smtp_has_deliverby(const struct smtp_setting *setting)
{
	return has(setting, SMTP_EXT_DELIVERBY);
}

bool smtp_has_futurerelease(const struct smtp_setting *setting)
{
	return has(setting, SMTP_EXT_FUTURERELEASE);
}

bool smtp_has_priority(const struct smtp_setting *setting)
{
	return has(setting, SMTP_EXT_MT_PRIORITY);
}

bool smtp_has_hold_and_by(const struct smtp_setting *setting)
{
	return smtp_has_futurerelease(setting) && smtp_has_deliverby(setting);
}

bool smtp_moves_to_utf8(const struct smtp_setting *setting)
{
	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (setting->mailboxes[i].moved_to &&
		    !text_is_ascii(text_of(setting->mailboxes[i].moved_to)))
			return true;
	return false;
}

bool smtp_turns_away(const struct smtp_setting *setting)
{
	return setting->welcome == SMTP_WELCOME_REFUSED;
}

bool smtp_greylists(const struct smtp_setting *setting)
{
	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (setting->mailboxes[i].condition == SMTP_MAILBOX_GREYLISTED)
			return true;
	return setting->greylist > 0;
}

bool smtp_is_lmtp(const struct smtp_setting *setting)
{
	return setting->lmtp;
}

bool smtp_is_smtp(const struct smtp_setting *setting)
{
	return !setting->lmtp;
}

bool smtp_wants_tls(const struct smtp_setting *setting)
{
	return setting->security & SMTP_NEEDS_TLS;
}

bool smtp_wants_login(const struct smtp_setting *setting)
{
	return setting->security & SMTP_NEEDS_LOGIN;
}

bool smtp_setting_speaks(const struct smtp_setting *setting, enum smtp_verb verb)
{
	enum smtp_extension extension = smtp_verb_extension(verb);

	return extension == SMTP_EXT_NONE ||
	       (setting->extensions & SMTP_EXT(extension));
}

bool smtp_setting_has(const struct smtp_setting *setting, enum smtp_verb verb)
{
	switch (verb) {
	case SMTP_LHLO:
	case SMTP_DELIVERY:
		return setting->lmtp;
	case SMTP_EHLO:
	case SMTP_HELO:
	case SMTP_DOT:
		return !setting->lmtp;
	default:
		return true;
	}
}
