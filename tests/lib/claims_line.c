// SPDX-License-Identifier: GPL-3.0-or-later
/* What is said of the client's line: its octets, its grammar, and the mark under what is
 * wrong. By RFC 5321 4.1.1 to 4.1.3, RFC 3030 2, RFC 4648 4. */
#include "lib/claims.h"

#include <string.h>

#define IS(name, what)                                                        \
	static enum truth name(const struct claim *c, struct text a)          \
	{                                                                     \
		const struct witness_line *l = &c->line;                      \
		struct text line = l->line, argument = l->argument;           \
									      \
		(void)a, (void)line, (void)argument;                          \
		return truth_of(what);                                        \
	}

/* What the mark stands under, and what stands before and behind that. */
static struct text marked(const struct claim *c)
{
	return text_head(text_skip(c->line.line, c->turn->flaw.at), c->turn->flaw.length);
}

static struct text ahead(const struct claim *c)
{
	return text_head(c->line.line, c->turn->flaw.at);
}

static struct text behind(const struct claim *c)
{
	return text_skip(c->line.line, c->turn->flaw.at + c->turn->flaw.length);
}

static char first(struct text t)
{
	return t.len ? t.at[0] : '\0';
}

static char last(struct text t)
{
	return t.len ? t.at[t.len - 1] : '\0';
}

static bool has(struct text t, char c)
{
	return text_find(t, c) < t.len;
}

static bool is_letter_digit(char c)
{
	return text_is_letter(c) || text_is_digit(c);
}

static bool is_utf8_octet(char c)
{
	return c & 0x80;
}

/* "," is atext's nearest stranger; RFC 5322 3.2.3 has these. */
static bool is_atext(char c)
{
	return is_letter_digit(c) || is_utf8_octet(c) || (c && strchr("!#$%&'*+-/=?^_`{|}~", c));
}

/* Local-part (RFC 5321 4.1.2): Dot-string / Quoted-string. */
static bool is_dot_string(struct text t)
{
	bool dot = true;

	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] == '.' ? dot : !is_atext(t.at[i]))
			return false;
		dot = t.at[i] == '.';
	}
	return !dot;
}

static bool is_quoted_string(struct text t)
{
	if (t.len < 2 || first(t) != '"' || last(t) != '"')
		return false;
	t = text_head(text_skip(t, 1), t.len - 2);
	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];

		if (c == '\\' && ++i == t.len)
			return false;
		if (c == '"' || (!is_utf8_octet(t.at[i]) && (t.at[i] < ' ' || t.at[i] > '~')))
			return false;
	}
	return true;
}

/* Domain: sub-domains of letters, digits and hyphens inside. */
static bool is_label(struct text t)
{
	if (!t.len || first(t) == '-' || last(t) == '-')
		return false;
	for (size_t i = 0; i < t.len; i++)
		if (!is_letter_digit(t.at[i]) && t.at[i] != '-' && !is_utf8_octet(t.at[i]))
			return false;
	return true;
}

static bool is_domain(struct text t)
{
	if (!t.len || last(t) == '.')
		return false;
	while (t.len)
		if (!is_label(text_take(&t, '.')))
			return false;
	return true;
}

static bool is_ipv4(struct text t)
{
	unsigned parts = 0;

	while (t.len || !parts) {
		bool more = has(t, '.');
		struct text part = text_take(&t, '.');
		unsigned long n;

		if (!part.len || part.len > 3 || !text_number(part, 255, &n))
			return false;
		parts++;
		if (more && !t.len)
			return false;
	}
	return parts == 4;
}

static bool is_hex(char c)
{
	return text_is_digit(c) || (text_lower(c) >= 'a' && text_lower(c) <= 'f');
}

/* Groups of 1 to 4 hexadecimal digits parted by ":"; -1: that is no such list. An IPv4
 * address at its end counts as two. */
static int groups(struct text t, bool may_end_in_ipv4)
{
	int count = 0;

	if (!t.len)
		return 0;
	for (;;) {
		bool more = has(t, ':');
		struct text group = text_take(&t, ':');

		if (!more && may_end_in_ipv4 && is_ipv4(group))
			return count + 2;
		if (!group.len || group.len > 4)
			return -1;
		for (size_t i = 0; i < group.len; i++)
			if (!is_hex(group.at[i]))
				return -1;
		count++;
		if (!more)
			return count;
	}
}

static bool is_ipv6(struct text t)
{
	const char *twice = t.len ? memmem(t.at, t.len, "::", 2) : NULL;
	struct text rest;
	int front, back;

	if (!twice)
		return groups(t, true) == 8;
	rest = text_skip(t, (size_t)(twice - t.at) + 2);
	front = groups(text_head(t, (size_t)(twice - t.at)), false);
	back = groups(rest, true);
	return front >= 0 && back >= 0 && front + back <= 6;
}

/* address-literal (4.1.3); IPv6: is the only word that is registered there. */
static bool is_literal(struct text t)
{
	if (t.len < 3 || first(t) != '[' || last(t) != ']')
		return false;
	t = text_head(text_skip(t, 1), t.len - 2);
	return is_ipv4(t) || (text_starts_fold(t, "IPv6:") && is_ipv6(text_skip(t, 5)));
}

static bool is_local(struct text t)
{
	return is_dot_string(t) || is_quoted_string(t);
}

static bool is_route(struct text t)
{
	while (t.len) {
		struct text hop = text_take(&t, ',');

		if (first(hop) != '@' || !is_domain(text_skip(hop, 1)))
			return false;
	}
	return true;
}

/* The address of a MAIL or RCPT by the grammar, <> and <Postmaster> included. */
static bool is_path(const struct witness_line *l)
{
	if (!l->bracketed || !l->closed || l->doubled || !is_route(l->route))
		return false;
	if (!l->path.len)
		return !l->route.len;
	if (!l->domain.len && text_is_fold(l->local, "Postmaster") && l->path.len == l->local.len)
		return true;
	return l->path.len > l->local.len && is_local(l->local) &&
	       (is_domain(l->domain) || is_literal(l->domain));
}

/* 4.5.3.1: 64, 255 and 63, 256 with the brackets. */
static bool is_path_long(const struct witness_line *l)
{
	struct text rest = l->domain;

	if (l->local.len > 64 || l->domain.len > 255)
		return true;
	if (l->path.len + l->route.len + (l->route.len > 0) + 2 > 256)
		return true;
	while (rest.len && first(rest) != '[')
		if (text_take(&rest, '.').len > 63)
			return true;
	return false;
}

static bool is_ascii(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] & 0x80)
			return false;
	return true;
}

static bool has_control(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (((unsigned char)t.at[i] < ' ' && t.at[i] != '\t') || t.at[i] == 0x7f)
			return true;
	return false;
}

static const char *prefix_of(const struct witness_line *l)
{
	return strcmp(l->verb, "RCPT") == 0 ? "TO:" : "FROM:";
}

static bool has_prefix(const struct witness_line *l)
{
	struct text behind_verb = text_skip(l->line, strlen(l->verb));

	return first(behind_verb) == ' ' &&
	       text_starts_fold(text_skip(behind_verb, 1), prefix_of(l));
}

/* A mail or a route behind the colon; a blank there. */
IS(prefixed, has_prefix(l))
IS(colon_space, first(text_skip(argument, text_find(argument, ':') + 1)) == ' ')
IS(path_good, is_path(l))
IS(path_long, is_path_long(l))
IS(path_null, l->bracketed && l->closed && !l->route.len &&
	      !(c->then->setting->dialect ? text_trim(l->path) : l->path).len)
IS(path_postmaster, l->bracketed && text_is_fold(l->path, "Postmaster"))
IS(path_ascii, is_ascii(l->path))
IS(path_route, l->route.len > 0)
IS(path_space, has(l->path, ' '))

IS(has_argument, argument.len > 0)
IS(line_empty, !text_trim(line).len)
IS(line_blank_first, first(line) == ' ' || first(line) == '\t')
IS(line_space_first, first(line) == ' ')
IS(line_tab_first, first(line) == '\t')
IS(line_lf_inside, text_find(line, '\n') < line.len)
IS(line_cr_last, line.len && line.at[line.len - 1] == '\r')
IS(line_control, has_control(line))
IS(line_ascii, is_ascii(line))
IS(line_utf8, text_is_utf8(line))
IS(line_is, text_equal_fold(text_trim_right(line), a))
IS(line_starts, line.len >= a.len && text_equal_fold(text_head(line, a.len), a))
IS(line_star, text_is(line, "*"))
IS(line_long, c->octets.len > c->then->setting->limits.command_line)
IS(response_long, c->octets.len > c->then->setting->limits.response)
IS(line_lf, last(c->octets) == '\n' &&
	    (c->octets.len < 2 || c->octets.at[c->octets.len - 2] != '\r'))

/* "Name: value": a field's name is printable without a colon (RFC 5322 2.2). */
static enum truth line_header(const struct claim *c, struct text a)
{
	struct text line = c->line.line;
	size_t colon = text_find(line, ':');

	(void)a;
	if (!colon || colon == line.len)
		return NO;
	for (size_t i = 0; i < colon; i++)
		if (line.at[i] <= ' ' || line.at[i] >= 0x7f)
			return NO;
	return YES;
}

/* The same as people write one: letters and hyphens, and a space behind the colon. */
static enum truth line_field(const struct claim *c, struct text a)
{
	struct text line = c->line.line;
	size_t colon = text_find(line, ':');

	(void)a;
	if (colon < 2 || colon == line.len || first(text_skip(line, colon + 1)) != ' ')
		return NO;
	for (size_t i = 0; i < colon; i++)
		if (!text_is_letter(line.at[i]) && line.at[i] != '-')
			return NO;
	return YES;
}

static const char *const known[] = {
	"EHLO", "HELO", "LHLO", "MAIL", "RCPT", "DATA", "RSET", "NOOP", "QUIT", "VRFY", "EXPN",
	"HELP", "STARTTLS", "AUTH", "BDAT", "ETRN", "SEND", "SOML", "SAML", "TURN", "BURL",
};

static bool is_verb(struct text t)
{
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (text_is_fold(t, known[i]))
			return true;
	return false;
}

IS(verb_known, is_verb(text_head(line, text_find(line, ' '))))
IS(reply_like, line.len >= 3 && text_is_digit(line.at[0]) && text_is_digit(line.at[1]) &&
	       text_is_digit(line.at[2]))
IS(name_good, is_domain(argument) || is_literal(argument))
IS(name_literal, is_literal(argument))

static bool is_name_long(struct text t)
{
	if (t.len > 255)
		return true;
	while (t.len && first(t) != '[')
		if (text_take(&t, '.').len > 63)
			return true;
	return false;
}
IS(name_long, is_name_long(argument))

/* Flaws: what the words say, and that the mark stands under it. */
#define FLAW(name, what)                                                      \
	static enum truth name(const struct claim *c, struct text a)          \
	{                                                                     \
		const struct witness_line *l = &c->line;                      \
		struct text line = l->line, argument = l->argument;           \
		struct text m = marked(c), b = ahead(c), n = behind(c);       \
									      \
		(void)a, (void)line, (void)argument, (void)m, (void)b, (void)n; \
		if (!c->turn->flaw.flaw)                                      \
			return OPEN;                                          \
		return truth_of(what);                                        \
	}
FLAW(mark_is, text_equal_fold(m, a))
FLAW(mark_blank, m.len && !text_trim(m).len)
FLAW(mark_tab, m.len && m.at[0] == '\t')
FLAW(mark_dot, text_is(m, "."))
FLAW(mark_dots, text_is(m, ".."))
FLAW(mark_none, !m.len || b.len >= line.len)
FLAW(mark_before_at, first(n) == '@')
FLAW(mark_after_at, last(b) == '@')
FLAW(mark_before_dot_or_at, first(n) == '.' || first(n) == '@')
FLAW(mark_in_local, b.len > text_find(line, ':') &&
		    b.len <= text_find_last(line, '@'))
FLAW(prefix_other, m.len && (text_starts_fold(argument, "TO") || text_starts_fold(argument, "FROM")) &&
		   !text_starts_fold(argument, prefix_of(l)))
FLAW(no_colon, !has_prefix(l) && text_starts_fold(argument, strcmp(l->verb, "RCPT") == 0 ? "TO" : "FROM"))
FLAW(spaces_behind_verb, line.len > strlen(l->verb) + 1 && line.at[strlen(l->verb)] == ' ' &&
			 line.at[strlen(l->verb) + 1] == ' ')
FLAW(tab_behind_verb, has(line, '\t') && text_find(line, '\t') <= text_find(line, ' '))
FLAW(nothing_behind_colon, !text_trim(text_skip(argument, text_find(argument, ':') + 1)).len)
FLAW(no_opening, !has(argument, '<'))
FLAW(no_closing, has(argument, '<') && !l->closed)
FLAW(opened_twice, text_has(line, "<<"))
FLAW(has_two, has(l->path, ',') || has(l->behind, '<') || has(l->behind, ',') || has(l->behind, '@') || text_find(argument,',') < argument.len)
FLAW(has_name, !is_path(l))
FLAW(no_at, !has(l->path, '@'))
FLAW(two_ats, text_find(l->path, '@') < text_find_last(l->path, '@'))
FLAW(quote_open, first(l->local) == '"' || has(argument, '"'))
FLAW(local_long, text_find_last(l->path, '@') > 64)
FLAW(route_bad, first(text_skip(argument, text_find(argument, '<') + 1)) == '@' && !is_path(l))
FLAW(domain_underscore, text_is(m, "_") && !is_domain(l->domain.len ? l->domain : argument))
FLAW(domain_hyphen, text_is(m, "-"))
static bool has_long_label(struct text t)
{
	while (t.len)
		if (text_take(&t, '.').len > 63)
			return true;
	return false;
}
FLAW(label_long, has_long_label(argument.len && l->domain.len ? l->domain : argument))
FLAW(domain_long, (l->domain.len > 255) || argument.len > 255)
FLAW(bracket_open, has(line, '[') &&
	    !has(text_head(text_skip(line, text_find(line, '[')),
			   text_find(text_skip(line, text_find(line, '[')), '>')), ']'))
FLAW(literal_bad, has(line, '[') && !is_literal(text_head(text_skip(line, text_find(line, '[')),
		text_find(line, ']') + 1 - text_find(line, '['))))
FLAW(mark_no_ipv4, !is_ipv4(m))
FLAW(mark_no_ipv6, !is_ipv6(m))
FLAW(mark_ipv6, is_ipv6(m) || is_ipv6(text_head(n, text_find(n, ']'))))
FLAW(mark_no_label, m.len && !is_label(m))
FLAW(mark_no_atext, m.len && !is_atext(m.at[0]))
FLAW(helo_literal, is_literal(argument) && strcmp(l->verb, "HELO") == 0)
FLAW(angle_name, first(argument) == '<')
FLAW(at_in_name, has(argument, '@'))
FLAW(space_in_name, has(argument, ' ') || has(argument, '\t'))
FLAW(glued_behind, l->behind.len && first(l->behind) != ' ')
FLAW(no_parameter, l->behind.len > 0)
FLAW(spaces_behind, text_has(l->behind, "  ") || last(b) == ' ')
FLAW(is_no_keyword, m.len && !is_letter_digit(m.at[0]))
FLAW(value_empty, last(b) == '=' || text_is(m, "=") || last(m) == '=')
FLAW(mark_equals, text_is(m, "=") || has(m, '='))
FLAW(mark_not_printable, m.len && (m.at[0] <= ' ' || m.at[0] > '~' || m.at[0] == '='))
FLAW(mark_control, has_control(m))
FLAW(mark_eight, !is_ascii(m))
FLAW(mark_http, text_starts_fold(line, "GET ") || text_starts_fold(line, "POST ") || text_has(line, "HTTP/") ||
		text_starts_fold(line, "HEAD ") || text_starts_fold(line, "OPTIONS ") ||
		text_starts_fold(line, "PUT ") || text_starts_fold(line, "DELETE ") || text_starts_fold(line, "CONNECT "))
FLAW(mark_tls, first(line) == '\026' && line.len > 1 && line.at[1] == '\003')
FLAW(mark_proxy, text_starts_fold(line, "PROXY "))
FLAW(mark_verb, is_verb(m))
FLAW(colon_behind_verb, is_verb(text_head(line, text_find(line, ':'))))
FLAW(verb_glued, line.len > 4 && (is_verb(text_head(line, 4)) || is_verb(text_head(line, 8))))
FLAW(no_number, !argument.len || !text_is_digit(argument.at[0]))
FLAW(glued_number, text_is_digit(first(argument)) && !text_number(text_head(argument, text_find(argument, ' ')), ~0ul, &(unsigned long){ 0 }))
FLAW(behind_number, has(argument, ' ') && !text_is_fold(text_skip(argument, text_find(argument, ' ') + 1), "LAST"))
FLAW(huge_number, !text_number(text_head(argument, text_find(argument, ' ')), ~0ul - 1, &(unsigned long){ 0 }) &&
		  text_is_digit(first(argument)))

/* The message of a login: behind AUTH and the mechanism, or the whole line. */
static struct text message(const struct witness_line *l, const struct claim *c)
{
	struct text rest = l->argument;

	if (c->turn->verb != SMTP_AUTH)
		return l->line;
	text_take(&rest, ' ');
	return rest;
}

static bool is_base64_octet(char octet)
{
	return is_letter_digit(octet) || octet == '+' || octet == '/';
}

/* The number that a character stands for (RFC 4648 4, table 1). */
static unsigned sextet(char c)
{
	if (text_is_letter(c))
		return (unsigned)(text_lower(c) - 'a') + (c == text_lower(c) ? 26 : 0);
	return text_is_digit(c) ? (unsigned)(c - '0') + 52 : c == '+' ? 62 : 63;
}

/* RFC 4648 4 and 3.5: no bits are left over; and RFC 4954 4: "=" alone is a message of nothing. */
static bool is_base64(struct text t)
{
	size_t n = 0;

	if (text_is(t, "="))
		return true;
	while (n < t.len && is_base64_octet(t.at[n]))
		n++;
	if (t.len % 4 || t.len - n > 2)
		return false;
	if (n < t.len && sextet(t.at[n - 1]) & (t.len - n == 2 ? 15 : 3))
		return false;
	while (n < t.len)
		if (t.at[n++] != '=')
			return false;
	return true;
}
IS(base64, is_base64(message(l, c)))
IS(base64_cut, message(l, c).len % 4 != 0)
FLAW(mark_no_base64, m.len && !is_base64_octet(m.at[0]))
FLAW(mark_pad, has(message(l, c), '='))

const struct claim_name claims_line[] = {
	{ "prefix", prefixed }, { "colon-space", colon_space }, { "path-good", path_good },
	{ "path-long", path_long }, { "path-null", path_null },
	{ "path-postmaster", path_postmaster }, { "path-ascii", path_ascii },
	{ "path-route", path_route }, { "path-space", path_space }, { "argument", has_argument },
	{ "line-empty", line_empty }, { "blank-first", line_blank_first },
	{ "space-first", line_space_first }, { "tab-first", line_tab_first },
	{ "lf-inside", line_lf_inside }, { "cr-last", line_cr_last },
	{ "line-control", line_control }, { "line-ascii", line_ascii }, { "line-utf8", line_utf8 },
	{ "line", line_is }, { "line-starts", line_starts }, { "star", line_star },
	{ "line-long", line_long }, { "response-long", response_long }, { "lf-alone", line_lf },
	{ "header-field", line_header }, { "header-like", line_field }, { "verb-known", verb_known }, { "reply-like", reply_like },
	{ "name-good", name_good }, { "name-literal", name_literal }, { "name-long", name_long },
	{ "mark", mark_is }, { "mark-blank", mark_blank }, { "mark-tab", mark_tab },
	{ "mark-dot", mark_dot }, { "mark-dots", mark_dots }, { "mark-none", mark_none },
	{ "mark-before-at", mark_before_at }, { "mark-after-at", mark_after_at },
	{ "mark-in-local", mark_in_local }, { "mark-before-dot-or-at", mark_before_dot_or_at },
	{ "prefix-other", prefix_other }, { "no-colon", no_colon },
	{ "spaces-behind-verb", spaces_behind_verb }, { "tab-behind-verb", tab_behind_verb },
	{ "nothing-behind-colon", nothing_behind_colon }, { "no-opening", no_opening },
	{ "no-closing", no_closing }, { "opened-twice", opened_twice }, { "has-two", has_two },
	{ "has-name", has_name }, { "no-at", no_at }, { "two-ats", two_ats },
	{ "quote-open", quote_open }, { "local-long", local_long }, { "route-bad", route_bad },
	{ "domain-underscore", domain_underscore }, { "domain-hyphen", domain_hyphen },
	{ "label-long", label_long }, { "domain-long", domain_long },
	{ "bracket-open", bracket_open }, { "literal-bad", literal_bad },
	{ "mark-no-ipv4", mark_no_ipv4 }, { "mark-no-ipv6", mark_no_ipv6 },
	{ "mark-ipv6", mark_ipv6 }, { "mark-no-label", mark_no_label },
	{ "mark-no-atext", mark_no_atext }, { "helo-literal", helo_literal },
	{ "angle-name", angle_name }, { "at-in-name", at_in_name },
	{ "space-in-name", space_in_name }, { "glued-behind", glued_behind },
	{ "no-parameter", no_parameter }, { "spaces-behind", spaces_behind },
	{ "no-keyword", is_no_keyword }, { "value-empty", value_empty },
	{ "mark-equals", mark_equals }, { "mark-not-printable", mark_not_printable },
	{ "mark-control", mark_control }, { "mark-eight", mark_eight }, { "http", mark_http },
	{ "tls-octets", mark_tls }, { "proxy", mark_proxy }, { "mark-verb", mark_verb },
	{ "colon-behind-verb", colon_behind_verb }, { "verb-glued", verb_glued },
	{ "no-number", no_number }, { "glued-number", glued_number },
	{ "behind-number", behind_number }, { "huge-number", huge_number },
	{ "base64", base64 }, { "base64-cut", base64_cut }, { "mark-no-base64", mark_no_base64 },
	{ "mark-pad", mark_pad },
	{ NULL, NULL },
};
