// SPDX-License-Identifier: GPL-3.0-or-later
/* The mailboxes and lists of a setting. For src/config only. */
#ifndef CONFIG_KEY_PEOPLE_H
#define CONFIG_KEY_PEOPLE_H

#include "config/keys.h"
#include "smtp/smtp.h"

struct plan_people {
	const struct smtp_mailbox *mailboxes;
	size_t mailbox_count;
	const struct smtp_list *lists;
	size_t list_count;
	bool has_mailboxes;            /* of its own, not the base's */
	const struct tree *lists_tree; /* of its own lists; NULL: none are given */
};

extern const struct key mailbox_keys[];

/* A mapping from mailbox to what it is, and one from list to its members; to:
 * struct plan_people; with: nothing. */
key_reader mailboxes_read;
key_reader lists_read;
key_writer mailboxes_write;
key_writer lists_write;

/* Once all keys are read: a base's lists are of its own mailboxes. Each list
 * must be a name of its own, and each of its members a mailbox of the setting. */
void people_settle(const struct plan_people *people, struct smtp_setting *setting);
bool lists_are_good(const struct reading *reading, const struct plan_people *people,
		    const struct smtp_setting *setting);

#endif
