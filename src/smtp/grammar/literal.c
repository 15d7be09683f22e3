// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/literal.h"

enum {
	HEX_DIGITS_MAX = 4,  /* in one group of an IPv6 address */
	GROUPS = 8,          /* of 16 bits in an IPv6 address */
	GROUPS_BESIDE_GAP = 6, /* "::" stands for two at least */
	GROUPS_OF_IPV4 = 2,
};

bool smtp_is_dcontent(char c)
{
	return c >= '!' && c <= '~' && c != '[' && c != '\\' && c != ']';
}

static bool is_hex_digit(char c)
{
	return text_is_digit(c) || (text_lower(c) >= 'a' && text_lower(c) <= 'f');
}

static bool is_hex(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (!is_hex_digit(t.at[i]))
			return false;
	return t.len > 0;
}

static bool is_ipv4(struct text t)
{
	unsigned long number;

	for (int i = 0; i < 3; i++) {
		struct text part = text_head(t, text_find(t, '.'));

		if (part.len == t.len || part.len > 3 || !text_number(part, 255, &number))
			return false;
		t = text_skip(t, part.len + 1);
	}
	return t.len <= 3 && text_number(t, 255, &number);
}

/* Groups between colons; the last one may be an IPv4 address where
 * ipv4_may_end. False when t is none of that; *groups grows by their number. */
static bool read_groups(struct text t, bool ipv4_may_end, unsigned *groups)
{
	for (;;) {
		struct text group = text_head(t, text_find(t, ':'));
		bool last = group.len == t.len;

		if (last && ipv4_may_end && is_ipv4(group)) {
			*groups += GROUPS_OF_IPV4;
			return true;
		}
		if (group.len > HEX_DIGITS_MAX || !is_hex(group))
			return false;
		*groups += 1;
		if (last)
			return true;
		t = text_skip(t, group.len + 1);
	}
}

/* Where "::" first stands in t; t.len when it does not. */
static size_t find_gap(struct text t)
{
	for (size_t i = 0; i + 1 < t.len; i++)
		if (t.at[i] == ':' && t.at[i + 1] == ':')
			return i;
	return t.len;
}

static bool is_ipv6(struct text t)
{
	size_t gap = find_gap(t);
	struct text before = text_head(t, gap);
	struct text after = text_skip(t, gap + 2);
	unsigned groups = 0;

	if (gap == t.len)
		return read_groups(t, true, &groups) && groups == GROUPS;
	if (before.len && !read_groups(before, false, &groups))
		return false;
	if (after.len && !read_groups(after, true, &groups))
		return false;
	return groups <= GROUPS_BESIDE_GAP;
}

bool smtp_literal_is_valid(struct text t)
{
	if (t.len < 2 || t.at[0] != '[' || t.at[t.len - 1] != ']')
		return false;
	t = text_span(t.at + 1, t.len - 2);
	if (text_starts_fold(t, "IPv6:"))
		return is_ipv6(text_skip(t, text_of("IPv6:").len));
	return is_ipv4(t);
}
