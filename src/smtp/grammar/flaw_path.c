// SPDX-License-Identifier: GPL-3.0-or-later
/* Flaws of what MAIL and RCPT name, up to the end of the path. */
#include "smtp/grammar/flaw_inside.h"

static const struct smtp_flaw_found none = { .flaw = SMTP_FLAW_NONE };

static size_t place_of(const struct smtp_command *c, struct text t)
{
	return (size_t)(t.at - c->line.at);
}

/* How many blanks t begins with. */
static size_t blanks(struct text t)
{
	size_t n = 0;

	while (n < t.len && (t.at[n] == ' ' || t.at[n] == '\t'))
		n++;
	return n;
}

/* What stands where "FROM:" or "TO:" must. `own` and `other` are without their colons. */
static struct smtp_flaw_found in_prefix(const struct smtp_command *c, const char *own,
					const char *other)
{
	struct text t = text_skip(c->line, c->word.len);
	size_t gap = blanks(t), length = strlen(own);
	struct text word = text_skip(t, gap);
	size_t at = place_of(c, word);
	struct text behind = text_skip(word, length);

	if (text_starts_fold(word, own) && behind.len && behind.at[0] == ':')
		return text_find(text_head(t, gap), '\t') < gap
			? smtp_flaw_put(SMTP_FLAW_PREFIX_TAB, at - gap, gap, " ")
			: smtp_flaw_put(SMTP_FLAW_PREFIX_SPACES, at - gap, gap, " ");
	if (text_starts_fold(word, other) && text_skip(word, strlen(other)).len &&
	    text_skip(word, strlen(other)).at[0] == ':')
		return smtp_flaw_put(SMTP_FLAW_PREFIX_OTHER, at, strlen(other), own);
	if (!text_starts_fold(word, own))
		return smtp_flaw_at(SMTP_FLAW_PREFIX_MISSING, at, 0);
	gap = blanks(behind);
	if (gap < behind.len && behind.at[gap] == ':')
		return smtp_flaw_cut(SMTP_FLAW_PREFIX_SPACE_BEFORE, at + length, gap);
	return smtp_flaw_put(SMTP_FLAW_PREFIX_NO_COLON, at + length, gap, ":");
}

/* No "<" stands first: what does? */
static struct smtp_flaw_found in_unbracketed(const struct smtp_command *c, struct text t)
{
	size_t open = text_find(t, '<'), space = text_find(t, ' ');
	struct text first = text_head(t, space);
	size_t at = place_of(c, t);

	if (!text_trim(t).len)
		return smtp_flaw_at(SMTP_FLAW_PATH_MISSING, at, 0);
	if (open < t.len)
		return smtp_flaw_cut(SMTP_FLAW_PATH_DISPLAY_NAME, at, open);
	if (first.at[first.len - 1] == '>')
		return smtp_flaw_put(SMTP_FLAW_PATH_NOT_OPENED, at, 0, "<");
	return smtp_flaw_keep(SMTP_FLAW_PATH_NO_BRACKETS, c->line, first, first, true);
}

/* A space in the brackets, or several names. */
static struct smtp_flaw_found in_spaces(const struct smtp_command *c, size_t at)
{
	struct text whole = c->path.whole;
	size_t open = 1 + text_find(text_skip(whole, 1), '<');
	struct text behind = text_skip(c->line, at);

	if (open < whole.len) {
		size_t end = text_find(text_skip(behind, 0), '>');
		struct text outer = text_head(text_skip(c->line, place_of(c, whole)),
					      at - place_of(c, whole) + end + 1);
		struct text inner = text_skip(outer, open);

		if (end + 1 < behind.len && behind.at[end + 1] == '>')
			outer.len++;
		return smtp_flaw_keep(SMTP_FLAW_PATH_DISPLAY_NAME, c->line, outer, inner, false);
	}
	if (text_find(whole, ',') < whole.len)
		return smtp_flaw_at(SMTP_FLAW_PATH_TWO, place_of(c, whole) + text_find(whole, ','), 1);
	return smtp_flaw_cut(SMTP_FLAW_PATH_SPACE, at, blanks(behind));
}

static struct smtp_flaw_found in_local_dot(const struct smtp_command *c, size_t at)
{
	struct text local = c->path.local_part;

	if (at == place_of(c, local))
		return smtp_flaw_cut(SMTP_FLAW_LOCAL_DOT_FIRST, at, 1);
	if (at + 1 == place_of(c, local) + local.len)
		return smtp_flaw_cut(SMTP_FLAW_LOCAL_DOT_LAST, at, 1);
	return smtp_flaw_cut(SMTP_FLAW_LOCAL_DOTS, at, 1);
}

/* "<<ann@example.org>>". */
static struct smtp_flaw_found in_doubled(const struct smtp_command *c, size_t at)
{
	struct text t = text_skip(c->line, place_of(c, c->path.whole));
	size_t close = text_find(t, '>');
	size_t end = close;

	while (end < t.len && t.at[end] == '>')
		end++;
	return (struct smtp_flaw_found){
		.flaw = SMTP_FLAW_PATH_OPENED_TWICE, .at = at, .length = 1,
		.from = at - 1, .cut = end + 1 - (at - place_of(c, t)), .keep = at,
		.kept = close + 1 - (at - place_of(c, t)), .put = "" };
}

static struct smtp_flaw_found in_local_character(const struct smtp_command *c, size_t at)
{
	char character = c->line.at[at];

	if (character == '<' && at == place_of(c, c->path.local_part))
		return in_doubled(c, at);
	if (character == ',')
		return smtp_flaw_at(SMTP_FLAW_PATH_TWO, at, 1);
	return smtp_flaw_at(SMTP_FLAW_LOCAL_CHARACTER, at, 1);
}

static struct smtp_flaw_found in_quotes(const struct smtp_command *c, size_t at)
{
	struct text local = c->path.local_part;
	size_t start = place_of(c, c->path.mailbox);

	if (at == start)
		return smtp_flaw_at(SMTP_FLAW_LOCAL_QUOTE_OPEN, at, 1);
	if (at > start && c->line.at[at - 1] == '"' && at < start + local.len)
		return smtp_flaw_at(SMTP_FLAW_LOCAL_QUOTE_ENDS, at, start + local.len - at);
	return smtp_flaw_at(SMTP_FLAW_LOCAL_QUOTE_INSIDE, at, 1);
}

/* Behind the "@". */
static struct smtp_flaw_found in_path_domain(const struct smtp_command *c)
{
	struct smtp_flaw_found found = smtp_flaw_in_domain(c->line, c->path.domain);
	struct text domain = c->path.domain;
	size_t comma = text_find(domain, ','), sign = text_find(domain, '@');

	if (found.flaw != SMTP_FLAW_DOMAIN_CHARACTER)
		return found;
	if (comma < domain.len)
		return smtp_flaw_at(SMTP_FLAW_PATH_TWO, place_of(c, domain) + comma, 1);
	if (sign < domain.len)
		return smtp_flaw_at(SMTP_FLAW_PATH_TWO_AT_SIGNS, place_of(c, domain) + sign, 1);
	return found;
}

/* What is wrong with a path that is well formed: with this command. */
static struct smtp_flaw_found in_good_path(const struct smtp_command *c)
{
	size_t at = place_of(c, c->path.whole);

	if (c->path.null && c->verb == SMTP_RCPT)
		return smtp_flaw_at(SMTP_FLAW_PATH_NULL, at, c->path.whole.len);
	if (c->path.postmaster && c->verb == SMTP_MAIL)
		return smtp_flaw_at(SMTP_FLAW_PATH_POSTMASTER, at, c->path.whole.len);
	return none;
}

static struct smtp_flaw_found by_reading(const struct smtp_command *c)
{
	size_t start = place_of(c, c->path.whole), at = start + c->path_reading.at;

	switch (c->path_reading.flaw) {
	case SMTP_PATH_NO_BRACKETS:
		return in_unbracketed(c, text_skip(c->line, start));
	case SMTP_PATH_UNCLOSED:
		return smtp_flaw_put(SMTP_FLAW_PATH_NOT_CLOSED, at, 0, ">");
	case SMTP_PATH_SPACE:
		return in_spaces(c, at);
	case SMTP_PATH_ROUTE:
		return smtp_flaw_at(SMTP_FLAW_PATH_ROUTE, at, 1);
	case SMTP_PATH_NO_DOMAIN:
		return smtp_flaw_at(SMTP_FLAW_PATH_NO_DOMAIN, at, 0);
	case SMTP_PATH_LOCAL_EMPTY:
		return smtp_flaw_at(SMTP_FLAW_LOCAL_EMPTY, at, 0);
	case SMTP_PATH_LOCAL_DOTS:
		return in_local_dot(c, at);
	case SMTP_PATH_LOCAL_CHARACTER:
		return in_local_character(c, at);
	case SMTP_PATH_QUOTES:
		return in_quotes(c, at);
	case SMTP_PATH_LOCAL_LONG:
		return smtp_flaw_at(SMTP_FLAW_LOCAL_LONG, at,
				    c->path.local_part.len - SMTP_LOCAL_PART_MAX);
	case SMTP_PATH_LONG:
		return smtp_flaw_at(SMTP_FLAW_PATH_LONG, at, c->path.whole.len - SMTP_PATH_MAX);
	case SMTP_PATH_GOOD:
		return in_good_path(c);
	default:
		return in_path_domain(c);
	}
}

struct smtp_flaw_found smtp_flaw_in_path(const struct smtp_command *c)
{
	bool mail = c->verb == SMTP_MAIL;
	size_t start = place_of(c, c->path.whole), gap = 0;

	if (!c->has_prefix)
		return in_prefix(c, mail ? "FROM" : "TO", mail ? "TO" : "FROM");
	while (c->space_after_colon && c->line.at[start - gap - 1] == ' ')
		gap++;
	if (gap)
		return smtp_flaw_cut(SMTP_FLAW_PREFIX_SPACE_BEHIND, start - gap, gap);
	return by_reading(c);
}
