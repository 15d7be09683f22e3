// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/key_policy.h"

#include "base/words.h"

const struct key_choice policy_senders[] = {
	{ "any", 0 },
	{ "own", 1 },
	{ NULL, 0 },
};

const struct key_choice policy_relays[] = {
	{ "no", PLAN_RELAY_NO },
	{ "yes", PLAN_RELAY_YES },
	{ "logins", PLAN_RELAY_LOGINS },
	{ NULL, 0 },
};

#define RATE(text, member, high, sentence)                                     \
	{ .name = (text), .read = key_number,                                  \
	  .at = offsetof(struct plan_rate, member),                            \
	  .with = &(const struct key_range){ 0, high }, .does = (sentence) }

const struct key rate_keys[] = {
	RATE("messages", messages, SMTP_RATE_MAX,
	     N_("Messages accepted in that time; MAIL is answered 451 when there have been as many. 0: any number.")),
	RATE("connections", connections, SMTP_RATE_MAX,
	     N_("Connections greeted in that time; the greeting is 421 when there have been as many. 0: any number.")),
	RATE("before", before, SMTP_RATE_MAX,
	     N_("Connections of others, made just before the clock begins.")),
	RATE("seconds", seconds, SMTP_GREYLIST_MAX, N_("How long the time is.")),
	{ .name = NULL },
};

bool patterns_read(const struct reading *reading, const struct key *key,
		   const struct tree *value, void *to)
{
	if (value->kind == TREE_LIST && !value->count) {
		*(struct key_texts *)to = (struct key_texts){ NULL, 0 };
		return true;
	}
	return key_texts(reading, key, value, to);
}

static unsigned relay_of(const struct smtp_setting *setting)
{
	if (setting->relays)
		return PLAN_RELAY_YES;
	return setting->policy.relays_logins ? PLAN_RELAY_LOGINS : PLAN_RELAY_NO;
}

struct plan_policy policy_of(const struct smtp_setting *setting)
{
	const struct smtp_policy *policy = &setting->policy;

	return (struct plan_policy){
		.blocked_clients = key_texts_of(policy->blocked_clients),
		.blocked_senders = key_texts_of(policy->blocked_senders),
		.unknown_domains = key_texts_of(policy->unknown_domains),
		.silent_domains = key_texts_of(policy->silent_domains),
		.null_mx = key_texts_of(policy->null_mx),
		.senders = policy->own_senders,
		.relay = relay_of(setting),
		.rate = { policy->rate.messages, policy->rate.connections,
			  policy->rate.before, policy->rate.seconds },
		.errors = policy->errors,
	};
}

void policy_settle(const struct plan_policy *policy, struct smtp_setting *setting)
{
	setting->relays = policy->relay == PLAN_RELAY_YES;
	setting->policy = (struct smtp_policy){
		.blocked_clients = policy->blocked_clients.at,
		.blocked_senders = policy->blocked_senders.at,
		.unknown_domains = policy->unknown_domains.at,
		.silent_domains = policy->silent_domains.at,
		.null_mx = policy->null_mx.at,
		.own_senders = policy->senders,
		.relays_logins = policy->relay == PLAN_RELAY_LOGINS,
		.rate = { (unsigned)policy->rate.messages,
			  (unsigned)policy->rate.connections,
			  (unsigned)policy->rate.before, policy->rate.seconds },
		.errors = (unsigned)policy->errors,
	};
}

static unsigned line_of(const struct tree *mapping, const char *key)
{
	const struct tree *value = tree_find(mapping, key);

	return value ? value->key_line : mapping->line;
}

static bool has_quota(const struct smtp_setting *setting)
{
	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (setting->mailboxes[i].room || setting->mailboxes[i].largest)
			return true;
	return false;
}

bool policy_is_good(const struct reading *reading, const struct tree *mapping,
		    const struct smtp_setting *setting)
{
	const struct smtp_policy *policy = &setting->policy;
	bool has_logins = setting->account_count &&
		setting->extensions & SMTP_EXT(SMTP_EXT_AUTH);

	if ((policy->rate.messages || policy->rate.connections) && !policy->rate.seconds)
		return key_refuse(reading, line_of(mapping, "rate"),
				  _("\"rate\" needs \"seconds\", the time in which so many "
				    "are taken, as {messages: 3, seconds: 600}."), NULL);
	if (policy->own_senders && !has_logins)
		return key_refuse(reading, line_of(mapping, "senders"),
				  _("\"senders: own\" asks who has logged in, so it needs "
				    "\"accounts\", and AUTH among the extensions."), NULL);
	if (policy->relays_logins && !has_logins)
		return key_refuse(reading, line_of(mapping, "relay"),
				  _("\"relay: logins\" asks who has logged in, so it needs "
				    "\"accounts\", and AUTH among the extensions."), NULL);
	return !has_quota(setting) || setting->extensions & SMTP_EXT(SMTP_EXT_SIZE) ||
	       key_refuse(reading, line_of(mapping, "mailboxes"),
			  _("\"room\" and \"largest\" of a mailbox go by the size that MAIL "
			    "declares, so they need SIZE among the extensions."), NULL);
}
