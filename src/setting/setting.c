// SPDX-License-Identifier: GPL-3.0-or-later
/* The keys of a setting, and what is asked of them together. */
#include "setting/setting.h"

#include "base/words.h"
#include "setting/faults.h"
#include "smtp/address.h"
#include "smtp/session.h"
#include "smtp/wire.h"

#include <string.h>

/* What the keys fill before a setting is made of it. */
struct plan {
	const char *base, *about, *host;
	struct key_texts domains;
	struct smtp_mailbox *mailboxes; /* NULL: the base's */
	size_t mailbox_count;
	struct smtp_list *lists;        /* NULL: the base's */
	size_t list_count;
	const struct tree *lists_tree;
	unsigned greeting;
	bool relay, vrfy, fault_addresses;
	unsigned long extensions, greylist;
	struct plan_faults faults;
	struct plan_limits {
		unsigned long message, recipients, command_line, text_line, received, idle;
	} limits;
};

/* One mailbox as it is described. */
struct plan_mailbox {
	const char *name, *moved;
	unsigned is;
	bool forward;
};

static const struct key_choice conditions[] = {
	{ "open", SMTP_MAILBOX_OPEN },
	{ "full", SMTP_MAILBOX_FULL },
	{ "disabled", SMTP_MAILBOX_DISABLED },
	{ NULL, 0 },
};

static const struct key_choice greetings[] = {
	{ "open", SMTP_WELCOME_OPEN },
	{ "refused", SMTP_WELCOME_REFUSED },
	{ "busy", SMTP_WELCOME_BUSY },
	{ NULL, 0 },
};

static bool read_domain(const struct reading *reading, const struct key *key,
			const struct tree *value, void *to)
{
	if (!key_text(reading, key, value, to))
		return false;
	return smtp_domain_is_valid(text_of(value->text)) ||
	       key_refuse(reading, value->line,
			  _("\"%.80s\" is no domain name; expected one as \"example.org\"."),
			  value->text);
}

static bool read_domains(const struct reading *reading, const struct key *key,
			 const struct tree *value, void *to)
{
	struct key_texts *domains = to;

	if (!key_texts(reading, key, value, to))
		return false;
	for (size_t i = 0; i < domains->count; i++)
		if (!smtp_domain_is_valid(text_of(domains->at[i])))
			return key_refuse(reading, value->line,
					  _("\"%.80s\" is no domain name; expected one as "
					    "\"example.org\"."), domains->at[i]);
	return true;
}

static bool read_base(const struct reading *reading, const struct key *key,
		      const struct tree *value, void *to)
{
	(void)key;
	(void)to; /* it has been read before all the others */
	(void)reading;
	(void)value;
	return true;
}

static bool read_address(const struct reading *reading, const struct key *key,
			 const struct tree *value, void *to)
{
	if (!key_text(reading, key, value, to))
		return false;
	return smtp_mailbox_is_valid(text_of(value->text)) ||
	       key_refuse(reading, value->line,
			  _("\"%.80s\" is no address; expected one as \"gina@example.net\"."),
			  value->text);
}

static const struct key mailbox_keys[] = {
	{ "name", key_text, offsetof(struct plan_mailbox, name), NULL, false },
	{ "is", key_choice, offsetof(struct plan_mailbox, is), conditions, false },
	{ "moved", read_address, offsetof(struct plan_mailbox, moved), NULL, false },
	{ "forward", key_flag, offsetof(struct plan_mailbox, forward), NULL, false },
	{ NULL, NULL, 0, NULL, false },
};

/* A mailbox's name is a local part without quotes or a domain. */
static bool has_good_name(const struct reading *reading, const struct tree *item)
{
	struct text name = text_of(item->key);

	return (smtp_string_is_valid(name) && name.at[0] != '"' &&
		name.len <= SMTP_LOCAL_PART_MAX) ||
	       key_refuse(reading, item->key_line,
			  _("\"%.80s\" is no name of a mailbox; expected the part before "
			    "the @ alone, as \"ann\"."), item->key);
}

static bool read_mailbox(const struct reading *reading, const struct tree *item,
			 struct smtp_mailbox *mailbox)
{
	struct key condition = { .name = item->key, .with = conditions };
	struct plan_mailbox plan = { .is = SMTP_MAILBOX_OPEN };
	bool good = item->kind == TREE_TEXT ?
		key_choice(reading, &condition, item, &plan.is) :
		keys_read(reading, mailbox_keys, _("mailbox"), item, &plan);

	if (!good || !has_good_name(reading, item))
		return false;
	if (plan.moved && tree_find(item, "is"))
		return key_refuse(reading, item->line,
				  _("A mailbox has either \"is\" or \"moved\", not both."));
	if (!plan.moved && item->kind == TREE_MAPPING && tree_find(item, "forward"))
		return key_refuse(reading, item->line,
				  _("\"forward\" needs \"moved\", the new address."));
	if (plan.moved)
		plan.is = plan.forward ? SMTP_MAILBOX_FORWARDED : SMTP_MAILBOX_MOVED;
	*mailbox = (struct smtp_mailbox){ item->key, plan.name,
					  (enum smtp_mailbox_condition)plan.is, plan.moved };
	return true;
}

/* RFC 5321 4.5.1 wants mail for postmaster taken everywhere. */
static void add_postmaster(struct plan *plan)
{
	for (size_t i = 0; i < plan->mailbox_count; i++)
		if (text_is_fold(text_of(plan->mailboxes[i].local_part), "postmaster"))
			return;
	plan->mailboxes[plan->mailbox_count++] =
		(struct smtp_mailbox){ .local_part = "postmaster", .name = "Postmaster" };
}

static bool read_mailboxes(const struct reading *reading, const struct key *key,
			   const struct tree *value, void *to)
{
	struct plan *plan = to;

	if (value->kind != TREE_MAPPING)
		return key_refuse(reading, value->line,
				  _("Expected a mapping for \"%s\", as {ann: open, "
				    "frank: full}."), key->name);
	plan->mailboxes = pool_new(reading->pool, value->count + 1, sizeof(*plan->mailboxes));
	for (const struct tree *item = value->first; item; item = item->next)
		if (!read_mailbox(reading, item, &plan->mailboxes[plan->mailbox_count++]))
			return false;
	add_postmaster(plan);
	return true;
}

static bool read_lists(const struct reading *reading, const struct key *key,
		       const struct tree *value, void *to)
{
	struct plan *plan = to;

	if (value->kind != TREE_MAPPING)
		return key_refuse(reading, value->line,
				  _("Expected a mapping for \"%s\", as {team: [ann, bob]}."),
				  key->name);
	plan->lists_tree = value;
	plan->lists = pool_new(reading->pool, value->count, sizeof(*plan->lists));
	for (const struct tree *item = value->first; item; item = item->next) {
		struct key member = { .name = item->key };
		struct key_texts members;

		if (!has_good_name(reading, item) ||
		    !key_texts(reading, &member, item, &members))
			return false;
		plan->lists[plan->list_count++] =
			(struct smtp_list){ item->key, members.at };
	}
	return true;
}

#define LIMIT(name, member, low, high)                                         \
	{ name, key_number, offsetof(struct plan_limits, member),              \
	  &(const struct key_range){ low, high }, false }

static const struct key limit_keys[] = {
	LIMIT("message", message, 1, 1000000000),
	LIMIT("recipients", recipients, 1, SMTP_RECIPIENTS_MAX),
	LIMIT("command-line", command_line, 512, SMTP_WIRE_MAX),
	LIMIT("text-line", text_line, 1, 1000000),
	LIMIT("received", received, 1, 1000),
	LIMIT("idle", idle, 1, 86400),
	{ NULL, NULL, 0, NULL, false },
};

static bool read_limits(const struct reading *reading, const struct key *key,
			const struct tree *value, void *to)
{
	return keys_read(reading, limit_keys, key->name, value, to);
}

static bool read_expn(const struct reading *reading, const struct key *key,
		      const struct tree *value, void *to)
{
	unsigned long *extensions = to;
	bool expn = false;

	if (!key_flag(reading, key, value, &expn))
		return false;
	*extensions &= ~SMTP_EXT(SMTP_EXT_EXPN);
	if (expn)
		*extensions |= SMTP_EXT(SMTP_EXT_EXPN);
	return true;
}

static const char *extension_word(const void *context, size_t n)
{
	(void)context;
	return n < SMTP_EXTENSIONS
	       ? smtp_extension_facts((enum smtp_extension)n)->keyword : NULL;
}

static bool has_sign(const char *word)
{
	return *word == '+' || *word == '-';
}

/* Either all that are offered, or each with a sign: those of the base with
 * some more and some less. */
static bool read_extensions(const struct reading *reading, const struct key *key,
			    const struct tree *value, void *to)
{
	unsigned long *extensions = to;
	struct key_texts words;

	if (!key_texts(reading, key, value, &words))
		return false;
	if (!has_sign(words.at[0]))
		*extensions = 0;
	for (size_t i = 0; i < words.count; i++) {
		const char *word = words.at[i] + has_sign(words.at[i]);
		enum smtp_extension e = smtp_extension_named(text_of(word));

		if (has_sign(words.at[i]) != has_sign(words.at[0]))
			return key_refuse(reading, value->line,
					  _("Either all keywords of \"%s\" have a + or - in "
					    "front, or none has."), key->name);
		if (e == SMTP_EXT_NONE)
			return key_refuse_word(reading, value->line, _("extension"), word,
					       extension_word, NULL);
		*extensions &= ~SMTP_EXT(e);
		if (*words.at[i] != '-')
			*extensions |= SMTP_EXT(e);
	}
	return true;
}

static const struct key setting_keys[] = {
	{ "base", read_base, 0, NULL, false },
	{ "about", key_text, offsetof(struct plan, about), NULL, false },
	{ "host", read_domain, offsetof(struct plan, host), NULL, false },
	{ "domains", read_domains, offsetof(struct plan, domains), NULL, false },
	{ "mailboxes", read_mailboxes, 0, NULL, false },
	{ "lists", read_lists, 0, NULL, false },
	{ "greeting", key_choice, offsetof(struct plan, greeting), greetings, false },
	{ "relay", key_flag, offsetof(struct plan, relay), NULL, false },
	{ "vrfy", key_flag, offsetof(struct plan, vrfy), NULL, false },
	{ "expn", read_expn, offsetof(struct plan, extensions), NULL, false },
	{ "extensions", read_extensions, offsetof(struct plan, extensions), NULL, false },
	{ "greylist", key_number, offsetof(struct plan, greylist),
	  &(const struct key_range){ 0, SMTP_GREYLIST_MAX }, false },
	{ "faults", faults_read, offsetof(struct plan, faults), NULL, false },
	{ "fault-addresses", key_flag, offsetof(struct plan, fault_addresses), NULL, false },
	{ "limits", read_limits, offsetof(struct plan, limits), NULL, false },
	{ NULL, NULL, 0, NULL, false },
};

static const char *builtin_name(const void *context, size_t n)
{
	const struct smtp_setting *setting = smtp_setting_builtin(n);

	(void)context;
	return setting ? setting->name : NULL;
}

/* The built-in to start from. */
static const struct smtp_setting *base_of(const struct reading *reading,
					  const struct tree *mapping)
{
	const struct tree *value = mapping->kind == TREE_MAPPING ?
		tree_find(mapping, "base") : NULL;
	const struct smtp_setting *base;

	if (!value)
		return smtp_setting_builtin(0);
	base = value->kind == TREE_TEXT ? smtp_setting_named(text_of(value->text)) : NULL;
	if (!base)
		key_refuse_word(reading, value->line, _("built-in setting"),
				value->kind == TREE_TEXT ? value->text : "", builtin_name,
				NULL);
	return base;
}

static struct plan plan_from(const struct smtp_setting *base)
{
	return (struct plan){
		.host = base->host,
		.greeting = base->welcome,
		.relay = base->relays, .vrfy = base->verifies,
		.fault_addresses = base->fault_addresses,
		.extensions = base->extensions, .greylist = base->greylist,
		.limits = { base->limits.message, base->limits.recipients,
			    base->limits.command_line, base->limits.text_line,
			    base->limits.received, base->limits.idle },
	};
}

static struct smtp_setting setting_from(const struct plan *plan,
					const struct smtp_setting *base)
{
	struct smtp_setting setting = *base;

	setting.about = plan->about ? plan->about : N_("A server of its own kind.");
	setting.host = plan->host;
	if (plan->domains.count)
		setting.domains = plan->domains.at;
	if (plan->mailboxes) {
		setting.mailboxes = plan->mailboxes;
		setting.mailbox_count = plan->mailbox_count;
		setting.list_count = 0; /* the base's lists are of its own mailboxes */
	}
	if (plan->lists) {
		setting.lists = plan->lists;
		setting.list_count = plan->list_count;
	}
	setting.welcome = (enum smtp_welcome)plan->greeting;
	setting.relays = plan->relay;
	setting.verifies = plan->vrfy;
	setting.extensions = plan->extensions;
	setting.greylist = plan->greylist;
	setting.fault_addresses = plan->fault_addresses;
	if (plan->faults.at) {
		setting.faults = plan->faults.at;
		setting.fault_count = plan->faults.count;
	}
	setting.limits.message = plan->limits.message;
	setting.limits.recipients = (unsigned)plan->limits.recipients;
	setting.limits.command_line = (unsigned)plan->limits.command_line;
	setting.limits.text_line = (unsigned)plan->limits.text_line;
	setting.limits.received = (unsigned)plan->limits.received;
	setting.limits.idle = (unsigned)plan->limits.idle;
	return setting;
}

/* Each list is a name of its own, and each of its members a mailbox. */
static bool lists_are_good(const struct reading *reading, const struct plan *plan,
			   const struct smtp_setting *setting)
{
	for (size_t i = 0; i < setting->list_count; i++) {
		const struct smtp_list *list = &setting->lists[i];
		const struct tree *at = plan->lists_tree ?
			tree_find(plan->lists_tree, list->local_part) : NULL;
		unsigned line = at ? at->key_line : 0;

		if (smtp_setting_mailbox(setting, text_of(list->local_part)))
			return key_refuse(reading, line,
					  _("\"%s\" is a list and a mailbox; it can be one."),
					  list->local_part);
		for (const char *const *member = list->members; *member; member++)
			if (!smtp_setting_mailbox(setting, text_of(*member)))
				return key_refuse(reading, line,
						  _("\"%.80s\", a member of \"%s\", is no "
						    "mailbox of this server."), *member,
						  list->local_part);
	}
	return true;
}

const struct smtp_setting *setting_parse(struct pool *pool, const char *name,
					 struct text yaml, const struct source *source,
					 struct fault *fault)
{
	struct reading reading = { pool, source->file, fault };
	const struct tree *mapping = tree_parse(pool, yaml, source, fault);
	const struct smtp_setting *base = mapping ? base_of(&reading, mapping) : NULL;
	struct smtp_setting *setting;
	struct plan plan;

	if (!base)
		return NULL;
	plan = plan_from(base);
	if (!keys_read(&reading, setting_keys, _("setting"), mapping, &plan))
		return NULL;
	setting = pool_new(pool, 1, sizeof(*setting));
	*setting = setting_from(&plan, base);
	setting->name = pool_copy(pool, text_of(name));
	return lists_are_good(&reading, &plan, setting) ? setting : NULL;
}
