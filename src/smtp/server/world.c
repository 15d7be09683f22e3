// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server/world.h"

/* FNV-1a, a hash for telling things apart, not for secrets. */
static const uint64_t mark_start = 0xcbf29ce484222325u;

static uint64_t mark_byte(uint64_t mark, unsigned char byte)
{
	return (mark ^ byte) * 0x100000001b3u;
}

static uint64_t mark_number(uint64_t mark, uint64_t n)
{
	for (int i = 0; i < 8; i++)
		mark = mark_byte(mark, (unsigned char)(n >> 8 * i));
	return mark;
}

static uint64_t mark_text(uint64_t mark, struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		mark = mark_byte(mark, (unsigned char)text_lower(t.at[i]));
	return mark_byte(mark, 0);
}

uint64_t smtp_tuple_mark(struct text peer, struct text reverse_path, struct text recipient)
{
	return mark_text(mark_text(mark_text(mark_start, peer), reverse_path), recipient);
}

static unsigned tuples_kept(const struct smtp_world *world)
{
	return world->tuple_count < SMTP_TUPLES_MAX ? world->tuple_count : SMTP_TUPLES_MAX;
}

bool smtp_world_seen(const struct smtp_world *world, uint64_t mark, unsigned long *seen)
{
	for (unsigned i = 0; i < tuples_kept(world); i++) {
		if (world->tuples[i].mark == mark) {
			*seen = world->tuples[i].seen;
			return true;
		}
	}
	return false;
}

void smtp_world_note(struct smtp_world *world, uint64_t mark)
{
	unsigned long seen;

	if (smtp_world_seen(world, mark, &seen))
		return;
	world->tuples[world->tuple_count++ % SMTP_TUPLES_MAX] =
		(struct smtp_tuple){ mark, world->now };
}

static unsigned nearest(unsigned count, unsigned limit)
{
	return count < limit ? count : limit;
}

/* What is over a limit counts as being at it. */
static uint64_t mark_policy(uint64_t mark, const struct smtp_world *world,
			    const struct smtp_policy *policy)
{
	unsigned messages = nearest(world->messages, policy->rate.messages);
	unsigned visits = nearest(world->visit_count, policy->rate.connections);

	mark = mark_number(mark, messages);
	for (unsigned i = 1; i <= messages; i++)
		mark = mark_number(mark, world->taken[(world->messages - i) % SMTP_RATE_MAX]);
	mark = mark_number(mark, visits);
	for (unsigned i = 1; i <= visits; i++)
		mark = mark_number(mark, world->visits[(world->visit_count - i) % SMTP_RATE_MAX]);
	return mark;
}

uint64_t smtp_world_mark(const struct smtp_world *world, const struct smtp_setting *setting)
{
	uint64_t mark = mark_start;

	if (!setting->fault_count && !smtp_greylists(setting) && !setting->policy.rate.seconds &&
	    !smtp_has_hold_and_by(setting))
		return 0;
	mark = mark_number(mark, world->now);
	mark = mark_policy(mark, world, &setting->policy);
	for (size_t i = 0; i < setting->fault_count; i++)
		mark = mark_number(mark, world->met[i]);
	for (unsigned i = 0; i < tuples_kept(world); i++) {
		mark = mark_number(mark, world->tuples[i].mark);
		mark = mark_number(mark, world->tuples[i].seen);
	}
	return mark;
}
