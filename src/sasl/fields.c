// SPDX-License-Identifier: GPL-3.0-or-later
/* Messages taken apart by the parts they are made of. */
#include "sasl/base64.h"
#include "sasl/sasl_inside.h"

#include <string.h>

const struct sasl_message *sasl_message(const struct sasl_mechanism *mechanism,
					enum sasl_side side, unsigned round)
{
	for (const struct sasl_message *m = mechanism->messages; m->name; m++)
		if (m->side == side && m->round == round)
			return m;
	return NULL;
}

static bool has_secret(const struct sasl_message *message)
{
	for (const struct sasl_part *p = message->parts; p->name; p++)
		if (p->flags & SASL_SECRET)
			return true;
	return false;
}

/* Whether it is written as the attributes of SCRAM are, none of which is a password. */
static bool is_attribute(struct text t)
{
	return t.len > 1 && text_is_letter(t.at[0]) && (t.at[1] == '=' || t.at[1] == ',');
}

/* All that is left, because it is none of the parts that can follow. Where a
 * password was to come, it may stand in here. */
static void read_stranger(const struct sasl_message *message, struct text rest,
			  struct sasl_field *field)
{
	*field = (struct sasl_field){
		.name = "?",
		.raw = rest,
		.value = rest,
		.says = N_("This is not what stands here in such a message."),
		.secret = has_secret(message) ||
			  (message->side == SASL_CLIENT && !is_attribute(rest)),
	};
}

static bool is_hex(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (!text_is_digit(t.at[i]) &&
		    (text_lower(t.at[i]) < 'a' || text_lower(t.at[i]) > 'f'))
			return false;
	return true;
}

/* Whether a value is not written as that part is. */
static bool is_odd(const struct sasl_part *part, struct text value)
{
	char at[SASL_MESSAGE_MAX + 1];
	struct room room = room_over(at, sizeof(at));

	return ((part->flags & SASL_HEX) && !is_hex(value)) ||
	       ((part->flags & SASL_BASE64) && !base64_decode(value, &room, NULL));
}

/* Where the part that rest begins with ends; rest.len when nothing ends it. The byte that
 * ends it may stand in its prefix as well. */
static size_t part_end(const struct sasl_part *part, struct text rest)
{
	size_t behind = 0;

	if (part->ends == SASL_TO_THE_END)
		return rest.len;
	if (part->flags & SASL_ENDS_LATE)
		return text_find_last(rest, (char)part->ends);
	if (text_equal(text_head(rest, strlen(part->prefix)), text_of(part->prefix)))
		behind = strlen(part->prefix);
	return behind + text_find(text_skip(rest, behind), (char)part->ends);
}

static bool read_part(const struct sasl_part *part, struct text rest,
		      struct sasl_field *field)
{
	size_t end = part_end(part, rest);
	bool may_last = part->ends == SASL_TO_THE_END || (part->flags & SASL_LAST);
	struct text value = text_head(rest, end);

	if (end == rest.len && !may_last)
		return false;
	if (value.len || !(part->flags & SASL_MAY_LACK)) {
		struct text prefix = text_of(part->prefix);

		if (!text_equal(text_head(value, prefix.len), prefix))
			return false;
		value = text_skip(value, prefix.len);
	}
	*field = (struct sasl_field){
		.name = part->name,
		.raw = text_head(rest, end + 1),
		.value = value,
		.says = part->says,
		.secret = (part->flags & SASL_SECRET) || is_odd(part, value),
		.user = part->flags & SASL_USER,
		.base64 = part->flags & SASL_BASE64,
	};
	return true;
}

/* Whether the client's message holds an octet that parts those of other mechanisms and
 * none of this one's: then it was meant for another, and any of it may be a password. */
static bool is_strange(const struct sasl_message *message, struct text bytes)
{
	bool nul = text_find(bytes, '\0') < bytes.len;
	bool soh = text_find(bytes, '\1') < bytes.len;

	for (const struct sasl_part *p = message->parts; p->name; p++) {
		nul &= p->ends != '\0';
		soh &= p->ends != '\1';
	}
	return message->side == SASL_CLIENT && (nul || soh);
}

bool sasl_field(const struct sasl_message *message, struct text bytes, size_t n,
		struct sasl_field *field)
{
	const struct sasl_part *part = message->parts;
	struct text rest = bytes;

	for (size_t i = 0; !i || rest.len; i++) {
		while ((part->flags & SASL_OPTIONAL) && !read_part(part, rest, field))
			part++;
		if (!part->name || !read_part(part, rest, field))
			read_stranger(message, rest, field);
		field->secret |= is_strange(message, bytes);
		if (i == n)
			return true;
		rest = text_skip(rest, field->raw.len);
		part++;
	}
	return false;
}
