// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/policy.h"

#include "smtp/law/faults.h"

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

bool smtp_is_listed(const char *const *patterns, struct text t)
{
	for (; patterns && *patterns; patterns++)
		if (smtp_glob_fits(*patterns, t))
			return true;
	return false;
}

bool smtp_is_own_sender(const struct smtp_session *session, const struct smtp_path *path)
{
	const char *login = session->facts.login;
	char bare[SMTP_LOCAL_PART_MAX + 1];
	size_t length;

	if (!login || path->null || text_is_fold(path->mailbox, login))
		return true;
	length = smtp_local_part_bare(path->local_part, bare, sizeof(bare));
	return smtp_setting_has_domain(session->setting, path->domain) &&
	       text_is_fold(text_span(bare, length), login);
}

bool smtp_relays_for(const struct smtp_session *session)
{
	const struct smtp_setting *setting = session->setting;

	return setting->relays || (setting->policy.relays_logins && session->facts.login);
}

/* Seconds until the one that came at `then` is as old as the span. */
static unsigned long left_of(unsigned long span, unsigned long now, unsigned long then)
{
	return now - then < span ? span - (now - then) : 0;
}

unsigned long smtp_message_wait(const struct smtp_session *session)
{
	const struct smtp_rate *rate = &session->setting->policy.rate;
	const struct smtp_world *world = &session->world;

	if (!rate->messages || world->messages < rate->messages)
		return 0;
	return left_of(rate->seconds, world->now,
		       world->taken[(world->messages - rate->messages) % SMTP_RATE_MAX]);
}

/* Those who were there before this client came count as visits of the first
 * second, before all others. */
unsigned long smtp_visit_wait(const struct smtp_session *session)
{
	const struct smtp_rate *rate = &session->setting->policy.rate;
	const struct smtp_world *world = &session->world;
	unsigned long came = 0;

	if (!rate->connections || rate->before + world->visit_count < rate->connections)
		return 0;
	if (world->visit_count >= rate->connections)
		came = world->visits[(world->visit_count - rate->connections) % SMTP_RATE_MAX];
	return left_of(rate->seconds, world->now, came);
}

bool smtp_has_erred_enough(const struct smtp_session *session)
{
	unsigned limit = session->setting->policy.errors;

	return limit && session->world.errors >= limit;
}

void smtp_policy_count(struct smtp_session *session, const struct smtp_turn *turn)
{
	struct smtp_world *world = &session->world;

	if (turn->verb == SMTP_CONNECT) {
		world->errors = 0;
		if (turn->reply.code == 220)
			world->visits[world->visit_count++ % SMTP_RATE_MAX] = world->now;
	} else if (turn->reply.code >= 400) {
		world->errors++;
	}
	if (smtp_turn_accepts(turn) && !turn->again)
		world->taken[world->messages % SMTP_RATE_MAX] = world->now;
}
