// SPDX-License-Identifier: GPL-3.0-or-later
/* The settings that are always there.
 *
 * To add one: describe it below, give it a name and a sentence, and put it
 * into the list at the end. Between them they must let every rule be
 * reached; the rule sweeps say which one is not. */
#include "base/words.h"
#include "smtp/setting.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define USUAL_LIMITS                                                          \
	.message = 10485760, .recipients = 100, .command_line = 512,          \
	.text_line = 998, .received = 100, .idle = 300

static const char *const domains[] = { "example.org", "mx.example.org", NULL };

static const struct smtp_mailbox people[] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "postmaster", .name = "Postmaster" },
};

static const struct smtp_mailbox all_conditions[] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "rob", .name = "Robin Baker" },
	{ .local_part = "postmaster", .name = "Postmaster" },
	{ .local_part = "frank", .name = "Frank Full", .condition = SMTP_MAILBOX_FULL },
	{ .local_part = "dora", .name = "Dora Dormant", .condition = SMTP_MAILBOX_DISABLED },
	{ .local_part = "fiona", .name = "Fiona Far",
	  .condition = SMTP_MAILBOX_FORWARDED, .moved_to = "fiona@example.net" },
	{ .local_part = "mike", .name = "Mike Moved",
	  .condition = SMTP_MAILBOX_MOVED, .moved_to = "mike@example.com" },
};

static const char *const team[] = { "ann", "bob", "carol", NULL };

static const struct smtp_list lists[] = {
	{ .local_part = "team", .members = team },
};

static const struct smtp_setting by_default = {
	.name = "default",
	.about = N_("A small site: ann, bob, carol and postmaster at example.org."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.verifies = true,
	.expands = true,
};

static const struct smtp_setting workshop = {
	.name = "workshop",
	.about = N_("Every kind of mailbox, a list, and limits smaller than the RFC allows, so that you can meet them."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = all_conditions,
	.mailbox_count = COUNT(all_conditions),
	.lists = lists,
	.list_count = COUNT(lists),
	.limits = { .message = 200, .recipients = 3, .command_line = 512,
		    .text_line = 78, .received = 3, .idle = 300 },
	.verifies = true,
	.expands = true,
};

static const struct smtp_setting discreet = {
	.name = "discreet",
	.about = N_("A site that does not tell who exists, and has no EXPN."),
	.host = "mx.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
};

static const struct smtp_setting relay = {
	.name = "relay",
	.about = N_("A server that takes mail for every domain and passes it on."),
	.host = "relay.example.org",
	.domains = domains,
	.mailboxes = people,
	.mailbox_count = COUNT(people),
	.limits = { USUAL_LIMITS },
	.relays = true,
	.verifies = true,
	.expands = true,
};

static const struct smtp_setting closed = {
	.name = "closed",
	.about = N_("A host that takes no mail: its greeting is 554."),
	.host = "www.example.org",
	.domains = domains,
	.limits = { USUAL_LIMITS },
	.welcome = SMTP_WELCOME_REFUSED,
};

static const struct smtp_setting busy = {
	.name = "busy",
	.about = N_("A server that is shutting down: its greeting is 421."),
	.host = "mx.example.org",
	.domains = domains,
	.limits = { USUAL_LIMITS },
	.welcome = SMTP_WELCOME_BUSY,
};

static const struct smtp_setting *const builtin[] = {
	&by_default, &workshop, &discreet, &relay, &closed, &busy,
};

const struct smtp_setting *smtp_setting_builtin(size_t n)
{
	return n < COUNT(builtin) ? builtin[n] : NULL;
}

const struct smtp_setting *smtp_setting_named(struct text name)
{
	for (size_t i = 0; i < COUNT(builtin); i++)
		if (text_is(name, builtin[i]->name))
			return builtin[i];
	return NULL;
}
