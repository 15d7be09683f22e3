// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/world.h"

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

uint64_t smtp_tuple_mark(struct text reverse_path, struct text recipient)
{
	return mark_text(mark_text(mark_start, reverse_path), recipient);
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

uint64_t smtp_world_mark(const struct smtp_world *world, const struct smtp_setting *setting)
{
	uint64_t mark = mark_start;

	if (!setting->fault_count && !setting->greylist)
		return 0;
	mark = mark_number(mark, world->now);
	for (size_t i = 0; i < setting->fault_count; i++)
		mark = mark_number(mark, world->met[i]);
	for (unsigned i = 0; i < tuples_kept(world); i++) {
		mark = mark_number(mark, world->tuples[i].mark);
		mark = mark_number(mark, world->tuples[i].seen);
	}
	return mark;
}
