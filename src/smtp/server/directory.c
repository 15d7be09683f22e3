// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server/directory.h"

struct who { /* a query taken apart */
	char bare[SMTP_LOCAL_PART_MAX + 1];
	size_t length;
	bool is_address;
	bool foreign;
};

static struct text without_brackets(struct text t)
{
	if (t.len >= 2 && t.at[0] == '<' && t.at[t.len - 1] == '>')
		return text_span(t.at + 1, t.len - 2);
	return t;
}

static struct who read_query(const struct smtp_setting *setting, struct text query)
{
	struct who who = { .is_address = false };
	struct text t = without_brackets(query);
	size_t at = text_find_last(t, '@');

	who.is_address = at < t.len && smtp_mailbox_may_be(t);
	if (who.is_address) {
		who.foreign = !smtp_setting_has_domain(setting, text_skip(t, at + 1));
		t = text_head(t, at);
	}
	who.length = smtp_local_part_bare(t, who.bare, sizeof(who.bare));
	return who;
}

static struct text name_of(const struct who *who)
{
	return text_span(who->bare, who->length);
}

/* Whether name is, ASCII case aside, one of the words of full_name. */
static bool is_word_of(struct text name, const char *full_name)
{
	struct text rest = text_of(full_name);

	if (text_equal_fold(name, rest))
		return true;
	while (rest.len)
		if (text_equal_fold(name, text_take(&rest, ' ')))
			return true;
	return false;
}

static const struct smtp_mailbox *match(const struct smtp_setting *setting,
					const struct who *who, size_t n)
{
	const struct smtp_mailbox *exact = smtp_setting_mailbox(setting, name_of(who));

	if (who->foreign || !who->length)
		return NULL;
	if (exact || who->is_address)
		return n == 0 ? exact : NULL;
	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (is_word_of(name_of(who), setting->mailboxes[i].name) && n-- == 0)
			return &setting->mailboxes[i];
	return NULL;
}

struct smtp_found smtp_directory_find(const struct smtp_setting *setting,
				      struct text query)
{
	struct who who = read_query(setting, query);
	struct smtp_found found = { .foreign = who.foreign };

	if (found.foreign)
		return found;
	found.list = smtp_setting_list(setting, name_of(&who));
	found.mailbox = match(setting, &who, 0);
	while (match(setting, &who, found.count))
		found.count++;
	return found;
}

const struct smtp_mailbox *smtp_directory_match(const struct smtp_setting *setting,
						struct text query, size_t n)
{
	struct who who = read_query(setting, query);

	return match(setting, &who, n);
}

/* The local part without quotes: itself where it has none, else in bare. */
static struct text bare_local_part(struct text local_part, char *bare, size_t size)
{
	if (!local_part.len || local_part.at[0] != '"')
		return local_part;
	return text_span(bare, smtp_local_part_bare(local_part, bare, size));
}

const struct smtp_mailbox *smtp_directory_mailbox(const struct smtp_setting *setting,
						  const struct smtp_path *path)
{
	char bare[SMTP_LOCAL_PART_MAX + 1];

	return smtp_setting_mailbox(setting,
				    bare_local_part(path->local_part, bare, sizeof(bare)));
}

const struct smtp_list *smtp_directory_list(const struct smtp_setting *setting,
					    const struct smtp_path *path)
{
	char bare[SMTP_LOCAL_PART_MAX + 1];

	return smtp_setting_list(setting,
				 bare_local_part(path->local_part, bare, sizeof(bare)));
}

unsigned long smtp_directory_greylist(const struct smtp_setting *setting,
				      const struct smtp_path *path)
{
	const struct smtp_mailbox *mailbox;

	if (setting->greylist || !smtp_setting_has_domain(setting, path->domain))
		return setting->greylist;
	mailbox = smtp_directory_mailbox(setting, path);
	return mailbox && mailbox->condition == SMTP_MAILBOX_GREYLISTED ? SMTP_GREYLIST_USUAL : 0;
}
