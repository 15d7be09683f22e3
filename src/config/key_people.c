// SPDX-License-Identifier: GPL-3.0-or-later
/* Mailboxes, each with what is the matter with it, and lists of them. */
#include "config/key_people.h"

#include "base/words.h"
#include "smtp/smtp.h"

#include <string.h>

/* One mailbox as it is described. */
struct plan_mailbox {
	const char *name, *moved;
	unsigned is;
	bool forward;
	unsigned long room, largest;
};

static const struct key_choice conditions[] = {
	{ "open", SMTP_MAILBOX_OPEN },
	{ "full", SMTP_MAILBOX_FULL },
	{ "disabled", SMTP_MAILBOX_DISABLED },
	{ "slow", SMTP_MAILBOX_SLOW },
	{ "greylisted", SMTP_MAILBOX_GREYLISTED },
	{ NULL, 0 },
};

static bool read_address(const struct reading *reading, const struct key *key,
			 const struct tree *value, void *to)
{
	if (!key_text(reading, key, value, to))
		return false;
	return smtp_mailbox_may_be(text_of(value->text)) ||
	       key_refuse(reading, value->line,
			  _("\"{word}\" is no address; expected one as "
			    "\"gina@example.net\"."), WORDS({ "word", value->text }));
}

const struct key mailbox_keys[] = {
	{ .name = "name", .read = key_text, .at = offsetof(struct plan_mailbox, name),
	  .does = N_("The name of whose it is, for VRFY.") },
	{ .name = "is", .read = key_choice, .at = offsetof(struct plan_mailbox, is),
	  .with = conditions,
	  .does = N_("Whether it takes mail: a `full` one refuses it for now with 452, a `slow` one with 450, a `greylisted` one with 450 until a sender has waited for five minutes, a `disabled` one for good with 550.") },
	{ .name = "moved", .read = read_address, .at = offsetof(struct plan_mailbox, moved),
	  .takes = N_("an address"), .write = key_write_string,
	  .does = N_("Where its owner is now; in place of `is`.") },
	{ .name = "forward", .read = key_flag, .at = offsetof(struct plan_mailbox, forward),
	  .does = N_("`yes`: this server sends the mail on (251); `no`: the sender must (551). It needs `moved`.") },
	{ .name = "room", .read = key_number, .at = offsetof(struct plan_mailbox, room),
	  .with = &(const struct key_range){ 0, 1000000000 },
	  .does = N_("Octets it has room for now, held against the size that MAIL declares (452); 0: enough.") },
	{ .name = "largest", .read = key_number, .at = offsetof(struct plan_mailbox, largest),
	  .with = &(const struct key_range){ 0, 1000000000 },
	  .does = N_("Octets it ever takes at once, held against the size that MAIL declares (552); 0: all that the server does.") },
	{ .name = NULL },
};

/* A mailbox's name is a local part without quotes or a domain. */
static bool has_good_name(const struct reading *reading, const struct tree *item)
{
	struct buffer address = { 0 };
	bool good;

	buffer_format(&address, "%s@example.org", item->key);
	good = item->key[0] != '"' && smtp_mailbox_may_be(buffer_view(&address));
	buffer_free(&address);
	return good ||
	       key_refuse(reading, item->key_line,
			  _("\"{word}\" is no name of a mailbox; expected the part before "
			    "the @ alone, as \"ann\"."), WORDS({ "word", item->key }));
}

static bool read_mailbox(const struct reading *reading, const struct tree *item,
			 struct smtp_mailbox *mailbox)
{
	struct key condition = { .name = item->key, .with = conditions };
	struct plan_mailbox plan = { .is = SMTP_MAILBOX_OPEN };
	bool good = item->kind == TREE_TEXT ?
		key_choice(reading, &condition, item, &plan.is) :
		keys_read(reading, mailbox_keys, item->key, item, &plan);

	if (!good || !has_good_name(reading, item))
		return false;
	if (plan.moved && tree_find(item, "is"))
		return key_refuse(reading, item->line,
				  _("A mailbox has either \"is\" or \"moved\", not both."),
				  NULL);
	if (!plan.moved && item->kind == TREE_MAPPING && tree_find(item, "forward"))
		return key_refuse(reading, item->line,
				  _("\"forward\" needs \"moved\", the new address."), NULL);
	if (plan.moved)
		plan.is = plan.forward ? SMTP_MAILBOX_FORWARDED : SMTP_MAILBOX_MOVED;
	*mailbox = (struct smtp_mailbox){
		.local_part = item->key, .name = plan.name, .moved_to = plan.moved,
		.condition = (enum smtp_mailbox_condition)plan.is,
		.room = plan.room, .largest = plan.largest,
	};
	return true;
}

/* RFC 5321 4.5.1 wants mail for postmaster taken everywhere. */
static size_t add_postmaster(struct smtp_mailbox *mailboxes, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_is_fold(text_of(mailboxes[i].local_part), "postmaster"))
			return count;
	mailboxes[count] =
		(struct smtp_mailbox){ .local_part = "postmaster", .name = "Postmaster" };
	return count + 1;
}

bool mailboxes_read(const struct reading *reading, const struct key *key,
		    const struct tree *value, void *to)
{
	struct plan_people *people = to;
	struct smtp_mailbox *mailboxes;
	size_t n = 0;

	if (value->kind != TREE_MAPPING)
		return key_refuse(reading, value->line,
				  _("Expected a mapping for \"{key}\", as {ann: open, "
				    "frank: full}."), WORDS({ "key", key->name }));
	mailboxes = pool_new(reading->pool, value->count + 1, sizeof(*mailboxes));
	for (const struct tree *item = value->first; item; item = item->next)
		if (!read_mailbox(reading, item, &mailboxes[n++]))
			return false;
	people->mailboxes = mailboxes;
	people->mailbox_count = add_postmaster(mailboxes, n);
	people->has_mailboxes = true;
	return true;
}

bool lists_read(const struct reading *reading, const struct key *key,
		const struct tree *value, void *to)
{
	struct plan_people *people = to;
	struct smtp_list *lists;
	size_t n = 0;

	if (value->kind != TREE_MAPPING)
		return key_refuse(reading, value->line,
				  _("Expected a mapping for \"{key}\", as "
				    "{team: [ann, bob]}."), WORDS({ "key", key->name }));
	lists = pool_new(reading->pool, value->count, sizeof(*lists));
	for (const struct tree *item = value->first; item; item = item->next) {
		struct key member = { .name = item->key };
		struct key_texts members;

		if (!has_good_name(reading, item) ||
		    !key_texts(reading, &member, item, &members))
			return false;
		lists[n++] = (struct smtp_list){ item->key, members.at };
	}
	people->lists = lists;
	people->list_count = n;
	people->lists_tree = value;
	return true;
}

void people_settle(const struct plan_people *people, struct smtp_setting *setting)
{
	setting->mailboxes = people->mailboxes;
	setting->mailbox_count = people->mailbox_count;
	setting->lists = people->lists;
	setting->list_count = people->has_mailboxes && !people->lists_tree
			      ? 0 : people->list_count;
}

/* Each list is a name of its own, and each of its members a mailbox. */
bool lists_are_good(const struct reading *reading, const struct plan_people *people,
		    const struct smtp_setting *setting)
{
	for (size_t i = 0; i < setting->list_count; i++) {
		const struct smtp_list *list = &setting->lists[i];
		const struct tree *at = people->lists_tree ?
			tree_find(people->lists_tree, list->local_part) : NULL;
		unsigned line = at ? at->key_line : 0;

		if (smtp_setting_mailbox(setting, text_of(list->local_part)))
			return key_refuse(reading, line,
					  _("\"{mailing-list}\" is a list and a mailbox; it can "
					    "be one."),
					  WORDS({ "mailing-list", list->local_part }));
		for (const char *const *member = list->members; *member; member++)
			if (!smtp_setting_mailbox(setting, text_of(*member)))
				return key_refuse(reading, line,
						  _("\"{member}\", a member of "
						    "\"{mailing-list}\", is no mailbox of this "
						    "server."),
						  WORDS({ "member", *member },
							{ "mailing-list",
							  list->local_part }));
	}
	return true;
}

static struct plan_mailbox plan_of(const struct smtp_mailbox *mailbox)
{
	return (struct plan_mailbox){
		.name = mailbox->name, .is = mailbox->condition, .moved = mailbox->moved_to,
		.forward = mailbox->condition == SMTP_MAILBOX_FORWARDED,
		.room = mailbox->room, .largest = mailbox->largest,
	};
}

void mailboxes_write(struct buffer *yaml, const struct key *key, const void *from)
{
	const struct plan_mailbox usual = { .is = SMTP_MAILBOX_OPEN };
	const struct plan_people *people = from;

	(void)key;
	buffer_string(yaml, people->mailbox_count ? "" : "{}");
	for (size_t i = 0; i < people->mailbox_count; i++) {
		struct plan_mailbox plan = plan_of(&people->mailboxes[i]);

		buffer_string(yaml, "\n  ");
		key_write_text(yaml, people->mailboxes[i].local_part);
		buffer_string(yaml, ": ");
		keys_write_item(yaml, mailbox_keys, &plan, &usual);
	}
}

void lists_write(struct buffer *yaml, const struct key *key, const void *from)
{
	const struct plan_people *people = from;

	(void)key;
	for (size_t i = 0; i < people->list_count; i++) {
		const char *const *member = people->lists[i].members;

		buffer_string(yaml, "\n  ");
		key_write_text(yaml, people->lists[i].local_part);
		for (size_t n = 0; member[n]; n++) {
			buffer_string(yaml, n ? ", " : ": [");
			key_write_text(yaml, member[n]);
		}
		buffer_byte(yaml, ']');
	}
}
