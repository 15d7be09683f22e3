// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/address.h"

#include "base/room.h"
#include "smtp/grammar/literal.h"

#include <string.h>

/* A flaw and where it shows, counted from the start of the text looked at. */
struct finding {
	enum smtp_path_flaw flaw;
	size_t at;
};

static const struct finding good = { SMTP_PATH_GOOD, 0 };

static struct finding found(enum smtp_path_flaw flaw, size_t at)
{
	return (struct finding){ flaw, at };
}

/* The same finding seen from a text that begins `before` bytes earlier. */
static struct finding behind(size_t before, struct finding f)
{
	f.at += before;
	return f;
}

/* An octet of a character that is not ASCII. RFC 6531 3.3 lets them stand
 * where atext, quoted text and the labels of a domain may; whether the session
 * allows it is a rule's question. */
static bool is_beyond_ascii(char c)
{
	return (unsigned char)c >= 0x80;
}

static bool is_let_dig(char c)
{
	return text_is_letter(c) || text_is_digit(c);
}

/* atext of RFC 5322 3.2.3. */
static bool is_atext(char c)
{
	return is_let_dig(c) || is_beyond_ascii(c) || (c && strchr("!#$%&'*+-/=?^_`{|}~", c));
}

static bool is_printable(char c)
{
	return (c >= ' ' && c <= '~') || is_beyond_ascii(c);
}

/* Where the first dot stands that has nothing on one of its sides; t.len
 * when there is none. */
static size_t find_bad_dot(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] == '.' && (i == 0 || i + 1 == t.len || t.at[i - 1] == '.'))
			return i;
	return t.len;
}

/* How many bytes of t the quoted string at its start takes, both quotes
 * included; 0 when the closing quote is missing. */
static size_t quoted_length(struct text t)
{
	for (size_t i = 1; i < t.len; i++) {
		if (t.at[i] == '"')
			return i + 1;
		if (t.at[i] == '\\')
			i++;
	}
	return 0;
}

static bool starts_quoted(struct text t)
{
	return t.len && t.at[0] == '"';
}

static struct finding quoted_string_finding(struct text t)
{
	if (quoted_length(t) != t.len)
		return found(SMTP_PATH_QUOTES, quoted_length(t));
	for (size_t i = 1; i + 1 < t.len; i++)
		if (!is_printable(t.at[i]))
			return found(SMTP_PATH_QUOTES, i);
	return good;
}

static struct finding local_part_finding(struct text t)
{
	size_t dot;

	if (!t.len)
		return found(SMTP_PATH_LOCAL_EMPTY, 0);
	if (starts_quoted(t))
		return quoted_string_finding(t);
	dot = find_bad_dot(t);
	if (dot < t.len)
		return found(SMTP_PATH_LOCAL_DOTS, dot);
	for (size_t i = 0; i < t.len; i++)
		if (!is_atext(t.at[i]) && t.at[i] != '.')
			return found(SMTP_PATH_LOCAL_CHARACTER, i);
	return good;
}

/* Where the first hyphen stands that begins or ends a label. */
static size_t find_bad_hyphen(struct text t)
{
	for (size_t i = text_find(t, '-'); i < t.len; i++) {
		bool first = i == 0 || t.at[i - 1] == '.';
		bool last = i + 1 == t.len || t.at[i + 1] == '.';

		if (t.at[i] == '-' && (first || last))
			return i;
	}
	return t.len;
}

static struct finding domain_name_finding(struct text t)
{
	size_t at = find_bad_dot(t);

	if (at < t.len)
		return found(SMTP_PATH_DOMAIN_DOTS, at);
	at = find_bad_hyphen(t);
	if (at < t.len)
		return found(SMTP_PATH_DOMAIN_HYPHEN, at);
	for (size_t i = 0; i < t.len; i++)
		if (!is_let_dig(t.at[i]) && !is_beyond_ascii(t.at[i]) && t.at[i] != '-' &&
		    t.at[i] != '.')
			return found(SMTP_PATH_DOMAIN_CHARACTER, i);
	return good;
}

static bool starts_literal(struct text t)
{
	return t.len && t.at[0] == '[';
}

static struct finding domain_finding(struct text t)
{
	if (!t.len)
		return found(SMTP_PATH_DOMAIN_EMPTY, 0);
	if (!starts_literal(t))
		return domain_name_finding(t);
	return smtp_literal_is_valid(t) ? good : found(SMTP_PATH_LITERAL, 0);
}

static struct finding domain_length_finding(struct text t)
{
	size_t label = 0;

	if (t.len > SMTP_DOMAIN_MAX)
		return found(SMTP_PATH_DOMAIN_LONG, SMTP_DOMAIN_MAX);
	for (size_t i = 0; i < t.len && !starts_literal(t); i++) {
		label = t.at[i] == '.' ? 0 : label + 1;
		if (label > SMTP_LABEL_MAX)
			return found(SMTP_PATH_DOMAIN_LONG, i);
	}
	return good;
}

/* Where the "@" behind the local part stands, the text's end when there is
 * none. Quotes may hide an "@"; what follows them must be one. */
static size_t find_at_sign(struct text t)
{
	size_t quoted = starts_quoted(t) ? quoted_length(t) : 0;

	return quoted + text_find(text_skip(t, quoted), '@');
}

static struct finding mailbox_finding(struct text t, struct smtp_path *path)
{
	size_t at_sign = find_at_sign(t);
	struct finding f;

	path->mailbox = t;
	path->utf8 = !text_is_ascii(t);
	path->local_part = text_head(t, at_sign);
	path->domain = text_skip(t, at_sign + 1);
	path->literal = starts_literal(path->domain);
	if (starts_quoted(t) && !quoted_length(t))
		return found(SMTP_PATH_QUOTES, 0);
	if (at_sign == t.len)
		return found(SMTP_PATH_NO_DOMAIN, t.len);
	f = local_part_finding(path->local_part);
	if (f.flaw)
		return f;
	f = domain_finding(path->domain);
	if (f.flaw)
		return behind(at_sign + 1, f);
	if (path->local_part.len > SMTP_LOCAL_PART_MAX)
		return found(SMTP_PATH_LOCAL_LONG, SMTP_LOCAL_PART_MAX);
	return behind(at_sign + 1, domain_length_finding(path->domain));
}

/* A-d-l: what stands before the colon of a source route. */
static struct finding route_finding(struct text t)
{
	for (size_t at = 0; at <= t.len;) {
		struct text hop = text_skip(t, at);
		struct finding f;

		hop = text_head(hop, text_find(hop, ','));
		if (!hop.len || hop.at[0] != '@')
			return found(SMTP_PATH_ROUTE, at);
		hop = text_skip(hop, 1);
		f = hop.len ? domain_name_finding(hop) : found(SMTP_PATH_ROUTE, 0);
		if (!f.flaw)
			f = domain_length_finding(hop);
		if (f.flaw)
			return found(SMTP_PATH_ROUTE, at + 1 + f.at);
		at += 1 + hop.len + 1;
	}
	return good;
}

/* Where the colon that ends a source route stands; t.len without a route.
 * The brackets of a literal may hide a colon. */
static size_t find_route_end(struct text t)
{
	bool bracketed = false;

	if (!t.len || t.at[0] != '@')
		return t.len;
	for (size_t i = 0; i < t.len && t.at[i] != '"' && t.at[i] != '>'; i++) {
		if (t.at[i] == '[' || t.at[i] == ']')
			bracketed = t.at[i] == '[';
		else if (t.at[i] == ':' && !bracketed)
			return i;
	}
	return t.len;
}

/* How many bytes of t the literal at its start takes, or 0: a ">" inside it
 * closes no path. */
static size_t literal_length(struct text t)
{
	size_t n = 1;

	while (n < t.len && smtp_is_dcontent(t.at[n]))
		n++;
	return n < t.len && t.at[n] == ']' ? n + 1 : 0;
}

/* Where the path that starts t, with "<", ends. */
struct extent {
	size_t close; /* at its ">"; t.len when there is none */
	size_t space; /* at the first space outside quotes before that, or t.len */
};

static struct extent path_extent(struct text t)
{
	struct text inside = text_skip(t, 1);
	size_t route = find_route_end(inside);
	size_t i = route < inside.len ? 1 + route + 1 : 1;
	struct extent e = { t.len, t.len };

	if (starts_quoted(text_skip(t, i)))
		i += quoted_length(text_skip(t, i));
	while (i < t.len && t.at[i] != '>') {
		bool opens = t.at[i] == '[' && t.at[i - 1] == '@';
		size_t literal = opens ? literal_length(text_skip(t, i)) : 0;

		if (t.at[i] == ' ' && e.space == t.len)
			e.space = i;
		i += literal ? literal : 1;
	}
	e.close = i < t.len ? i : t.len;
	return e;
}

/* What stands between the brackets. */
static struct finding inside_finding(struct text t, struct smtp_path *path)
{
	size_t route = find_route_end(t);
	struct finding f;

	path->null = t.len == 0;
	path->postmaster = text_is_fold(t, "Postmaster");
	if (path->postmaster)
		path->mailbox = path->local_part = t;
	if (path->null || path->postmaster)
		return good;
	if (route == t.len) {
		if (t.at[0] == '@' && text_find(t, ',') < t.len)
			return found(SMTP_PATH_ROUTE, t.len);
		return mailbox_finding(t, path);
	}
	path->route = text_head(t, route);
	f = route_finding(path->route);
	if (f.flaw)
		return f;
	return behind(route + 1, mailbox_finding(text_skip(t, route + 1), path));
}

static struct finding path_finding(struct text t, struct smtp_path *path)
{
	struct extent e;
	struct finding f;

	path->whole = text_head(t, 0);
	if (!t.len || t.at[0] != '<')
		return found(SMTP_PATH_NO_BRACKETS, 0);
	e = path_extent(t);
	path->whole = text_head(t, e.close + 1);
	if (e.close == t.len)
		return found(SMTP_PATH_UNCLOSED, e.space);
	if (e.space < t.len)
		return found(SMTP_PATH_SPACE, e.space);
	f = behind(1, inside_finding(text_span(t.at + 1, e.close - 1), path));
	if (!f.flaw && path->whole.len > SMTP_PATH_MAX)
		return found(SMTP_PATH_LONG, SMTP_PATH_MAX);
	return f;
}

bool smtp_path_flaw_is_length(enum smtp_path_flaw flaw)
{
	return flaw == SMTP_PATH_LOCAL_LONG || flaw == SMTP_PATH_DOMAIN_LONG ||
	       flaw == SMTP_PATH_LONG;
}

struct smtp_path_reading smtp_path_read(struct text t, struct smtp_path *path)
{
	struct finding f;

	*path = (struct smtp_path){ 0 };
	f = path_finding(t, path);
	if (f.flaw && !smtp_path_flaw_is_length(f.flaw))
		return (struct smtp_path_reading){ f.flaw, f.at, 0 };
	return (struct smtp_path_reading){ f.flaw, f.at, path->whole.len };
}

bool smtp_domain_is_valid(struct text t)
{
	return t.len && text_is_ascii(t) && !domain_name_finding(t).flaw &&
	       !domain_length_finding(t).flaw;
}

bool smtp_mailbox_is_valid(struct text t)
{
	struct smtp_path path = { 0 };

	return text_is_ascii(t) && !mailbox_finding(t, &path).flaw;
}

bool smtp_mailbox_may_be(struct text t)
{
	struct smtp_path path = { 0 };

	return text_is_utf8(t) && !mailbox_finding(t, &path).flaw;
}

bool smtp_string_is_valid(struct text t)
{
	if (!text_is_ascii(t))
		return false;
	if (starts_quoted(t))
		return !quoted_string_finding(t).flaw;
	for (size_t i = 0; i < t.len; i++)
		if (!is_atext(t.at[i]))
			return false;
	return t.len > 0;
}

size_t smtp_local_part_bare(struct text local_part, char *out, size_t size)
{
	struct room room = room_over(out, size);

	if (!starts_quoted(local_part)) {
		room_text(&room, local_part);
		return room.len;
	}
	for (size_t i = 1; i + 1 < local_part.len; i++) {
		if (local_part.at[i] == '\\' && i + 2 < local_part.len)
			i++;
		room_byte(&room, local_part.at[i]);
	}
	return room.len;
}
