// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/policy.h"
#include "smtp/server/directory.h"
#include "smtp/session/turn.h"

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
	const struct smtp_world *world = &session->server->world;

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
	const struct smtp_world *world = &session->server->world;
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

	return limit && session->facts.strain.errors >= limit;
}

void smtp_policy_count(struct smtp_session *session, const struct smtp_turn *turn)
{
	struct smtp_world *world = &session->server->world;

	if (turn->verb == SMTP_CONNECT && turn->reply.code == 220)
		world->visits[world->visit_count++ % SMTP_RATE_MAX] = world->now;
	if (session->setting->policy.errors && turn->verb != SMTP_CONNECT &&
	    turn->reply.code >= 400)
		session->facts.strain.errors++;
	if (smtp_turn_accepts(turn) && !turn->again)
		world->taken[world->messages % SMTP_RATE_MAX] = world->now;
}

uint64_t smtp_tuple_of(const struct smtp_session *session, struct text recipient)
{
	const struct smtp_facts *facts = &session->facts;
	const struct smtp_address *from = &facts->reverse_path;

	return smtp_tuple_mark(text_span(facts->peer, facts->peer_length),
			       text_span(from->at, from->length), recipient);
}

bool smtp_was_put_off(const struct smtp_session *session, const struct smtp_path *path,
		      unsigned long *wait, unsigned long *ago)
{
	const struct smtp_world *world = &session->server->world;
	unsigned long seen;

	*wait = smtp_directory_greylist(session->setting, path);
	if (!*wait || !smtp_world_seen(world, smtp_tuple_of(session, path->mailbox), &seen))
		return false;
	*ago = world->now - seen;
	return true;
}
