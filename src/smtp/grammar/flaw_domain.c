// SPDX-License-Identifier: GPL-3.0-or-later
/* Flaws of domains, of address literals, and of the name that EHLO and HELO take. */
#include "smtp/grammar/flaw_inside.h"

#include "smtp/grammar/literal.h"

struct smtp_flaw_found smtp_flaw_at(enum smtp_flaw flaw, size_t at, size_t length)
{
	return (struct smtp_flaw_found){ .flaw = flaw, .at = at, .length = length };
}

struct smtp_flaw_found smtp_flaw_put(enum smtp_flaw flaw, size_t at, size_t length,
				     const char *put)
{
	return (struct smtp_flaw_found){
		.flaw = flaw, .at = at, .length = length, .from = at, .cut = length, .put = put };
}

struct smtp_flaw_found smtp_flaw_cut(enum smtp_flaw flaw, size_t at, size_t length)
{
	return smtp_flaw_put(flaw, at, length, "");
}

struct smtp_flaw_found smtp_flaw_keep(enum smtp_flaw flaw, struct text line, struct text whole,
				      struct text kept, bool wraps)
{
	size_t at = (size_t)(whole.at - line.at);

	return (struct smtp_flaw_found){
		.flaw = flaw, .at = at, .length = whole.len, .from = at, .cut = whole.len,
		.keep = (size_t)(kept.at - line.at), .kept = kept.len, .wraps = wraps,
		.put = "" };
}

/* The octets of the character at the start of t: more than one, when it is UTF-8. */
static size_t character_length(struct text t)
{
	size_t n = t.len ? 1 : 0;

	while (n < t.len && ((unsigned char)t.at[n] & 0xC0) == 0x80)
		n++;
	return n;
}

/* Of a tag that is none: "x400:…". */
static struct smtp_flaw_found in_tagged(struct text inside, size_t at)
{
	size_t colon = text_find(inside, ':');
	struct text behind = text_skip(inside, colon + 1);

	if (text_is_fold(text_head(inside, colon), "IPv6"))
		return smtp_flaw_at(SMTP_FLAW_LITERAL_IPV6, at + colon + 1, behind.len);
	for (size_t i = 0; i < inside.len; i++)
		if (inside.at[i] != ':' && inside.at[i] != '.' && !text_is_digit(inside.at[i]) &&
		    (text_lower(inside.at[i]) < 'a' || text_lower(inside.at[i]) > 'f'))
			return colon ? smtp_flaw_at(SMTP_FLAW_LITERAL_TAG, at, colon)
				: smtp_flaw_at(SMTP_FLAW_LITERAL_CONTENT, at, inside.len);
	return smtp_flaw_put(SMTP_FLAW_LITERAL_NO_TAG, at, 0, "IPv6:");
}

static struct smtp_flaw_found in_literal(struct text line, struct text t)
{
	size_t at = (size_t)(t.at - line.at);
	struct text inside = text_skip(t, 1);
	bool numbers = true;

	if (smtp_literal_is_valid(t))
		return smtp_flaw_at(SMTP_FLAW_NONE, 0, 0);
	if (text_find(t, ']') == t.len)
		return smtp_flaw_put(SMTP_FLAW_LITERAL_OPEN, at + t.len, 0, "]");
	inside = text_head(inside, text_find(inside, ']'));
	if (inside.len + 2 < t.len)
		return smtp_flaw_at(SMTP_FLAW_LITERAL_CONTENT, at + inside.len + 2,
				    t.len - inside.len - 2);
	if (text_find(inside, ':') < inside.len)
		return in_tagged(inside, at + 1);
	for (size_t i = 0; i < inside.len; i++)
		numbers &= text_is_digit(inside.at[i]) || inside.at[i] == '.';
	return smtp_flaw_at(numbers && inside.len ? SMTP_FLAW_LITERAL_IPV4
						  : SMTP_FLAW_LITERAL_CONTENT,
			    at + 1, inside.len);
}

/* The first dot that has nothing on one of its sides. */
static struct smtp_flaw_found in_dots(struct text t, size_t at)
{
	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] != '.')
			continue;
		if (i == 0)
			return smtp_flaw_cut(SMTP_FLAW_DOMAIN_DOT_FIRST, at, 1);
		if (i + 1 == t.len)
			return smtp_flaw_cut(SMTP_FLAW_DOMAIN_DOT_LAST, at + i, 1);
		if (t.at[i - 1] == '.')
			return smtp_flaw_cut(SMTP_FLAW_DOMAIN_DOTS, at + i, 1);
	}
	return smtp_flaw_at(SMTP_FLAW_NONE, 0, 0);
}

static struct smtp_flaw_found in_characters(struct text t, size_t at)
{
	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];
		bool first = i == 0 || t.at[i - 1] == '.';
		bool last = i + 1 == t.len || t.at[i + 1] == '.';

		if (c == '-' && (first || last))
			return smtp_flaw_cut(SMTP_FLAW_DOMAIN_HYPHEN, at + i, 1);
		if (c == '_')
			return smtp_flaw_put(SMTP_FLAW_DOMAIN_UNDERSCORE, at + i, 1, "-");
		if (!text_is_letter(c) && !text_is_digit(c) && c != '-' && c != '.' &&
		    (unsigned char)c < 0x80)
			return smtp_flaw_at(SMTP_FLAW_DOMAIN_CHARACTER, at + i, 1);
	}
	return smtp_flaw_at(SMTP_FLAW_NONE, 0, 0);
}

static struct smtp_flaw_found in_lengths(struct text t, size_t at)
{
	size_t label = 0;

	if (t.len > SMTP_DOMAIN_MAX)
		return smtp_flaw_at(SMTP_FLAW_DOMAIN_LONG, at + SMTP_DOMAIN_MAX,
				    t.len - SMTP_DOMAIN_MAX);
	for (size_t i = 0; i < t.len; i++) {
		label = t.at[i] == '.' ? 0 : label + 1;
		if (label > SMTP_LABEL_MAX)
			return smtp_flaw_at(SMTP_FLAW_DOMAIN_LABEL_LONG, at + i, 1);
	}
	return smtp_flaw_at(SMTP_FLAW_NONE, 0, 0);
}

struct smtp_flaw_found smtp_flaw_in_domain(struct text line, struct text t)
{
	size_t at = (size_t)(t.at - line.at);
	struct smtp_flaw_found found;

	if (!t.len)
		return smtp_flaw_at(SMTP_FLAW_DOMAIN_MISSING, at, 0);
	if (t.at[0] == '[')
		return in_literal(line, t);
	found = in_dots(t, at);
	if (!found.flaw)
		found = in_characters(t, at);
	return found.flaw ? found : in_lengths(t, at);
}

/* What looks like something else than a name. */
static struct smtp_flaw_found in_other(struct text line, struct text t)
{
	size_t at = (size_t)(t.at - line.at);
	size_t space = text_find(t, ' '), sign = text_find(t, '@');

	if (t.len > 1 && t.at[0] == '<' && t.at[t.len - 1] == '>')
		return smtp_flaw_keep(SMTP_FLAW_DOMAIN_BRACKETS, line, t,
				      text_span(t.at + 1, t.len - 2), false);
	if (!space)
		return smtp_flaw_cut(SMTP_FLAW_PREFIX_SPACES, at, t.len - text_trim(t).len);
	if (space < t.len)
		return smtp_flaw_cut(SMTP_FLAW_DOMAIN_WORDS, at + space, t.len - space);
	if (sign < t.len)
		return smtp_flaw_keep(SMTP_FLAW_DOMAIN_ADDRESS, line, t, text_skip(t, sign + 1),
				      false);
	return smtp_flaw_at(SMTP_FLAW_NONE, 0, 0);
}

struct smtp_flaw_found smtp_flaw_in_name(const struct smtp_command *c)
{
	struct text t = c->argument;
	struct smtp_flaw_found found;

	if (!t.len)
		return smtp_flaw_at(SMTP_FLAW_DOMAIN_MISSING, text_trim_right(c->line).len, 0);
	found = in_other(c->line, t);
	if (!found.flaw)
		found = smtp_flaw_in_domain(c->line, t);
	if (!found.flaw && t.at[0] == '[' && c->verb == SMTP_HELO) {
		found = smtp_flaw_put(SMTP_FLAW_LITERAL_IN_HELO, 0, 4, "EHLO");
		found.at = (size_t)(t.at - c->line.at);
		found.length = t.len;
	}
	if (!found.flaw && !text_is_ascii(t))
		for (size_t i = 0; i < t.len && !found.flaw; i++)
			if ((unsigned char)t.at[i] >= 0x80)
				found = smtp_flaw_at(SMTP_FLAW_DOMAIN_CHARACTER,
						     (size_t)(t.at - c->line.at) + i,
						     character_length(text_skip(t, i)));
	return found;
}
