// SPDX-License-Identifier: GPL-3.0-or-later
/* Flaws of what follows a path, of the argument of BDAT, and of Base64. */
#include "smtp/grammar/flaw_inside.h"

#include "sasl/sasl.h"

#include <limits.h>

static const struct smtp_flaw_found none = { .flaw = SMTP_FLAW_NONE };

static bool names_an_address(struct text t)
{
	return text_find(t, '<') < t.len || text_find(t, '@') < t.len;
}

/* Something stands right behind the ">". */
static struct smtp_flaw_found in_glued(struct text rest, size_t at)
{
	if (names_an_address(rest))
		return smtp_flaw_cut(SMTP_FLAW_PATH_TWO, at, rest.len);
	if (text_is_letter(rest.at[0]))
		return smtp_flaw_put(SMTP_FLAW_BEHIND_NO_SPACE, at, 0, " ");
	return smtp_flaw_cut(SMTP_FLAW_BEHIND_TEXT, at, rest.len);
}

/* A word behind the path whose keyword is none. */
static struct smtp_flaw_found in_keyword(const struct smtp_command *c, size_t at)
{
	size_t path_end = (size_t)(c->path.whole.at + c->path.whole.len - c->line.at);
	struct text behind = text_skip(c->line, path_end);
	struct text rest = text_skip(c->line, at);
	size_t gap = 0;

	if (names_an_address(behind))
		return smtp_flaw_cut(SMTP_FLAW_PATH_TWO, path_end, behind.len);
	while (gap < rest.len && rest.at[gap] == ' ')
		gap++;
	if (gap && gap < rest.len)
		return smtp_flaw_cut(SMTP_FLAW_BEHIND_SPACES, at, gap);
	if (rest.len && rest.at[0] == '=' && c->line.at[at - 1] == ' ')
		return smtp_flaw_cut(SMTP_FLAW_PARAMETER_EQUALS, at - 1, 1);
	if (text_find(behind, '=') == behind.len)
		return smtp_flaw_cut(SMTP_FLAW_BEHIND_TEXT, path_end, behind.len);
	return smtp_flaw_at(SMTP_FLAW_PARAMETER_KEYWORD, at, 1);
}

static struct smtp_flaw_found in_value(const struct smtp_command *c, size_t at)
{
	struct text rest = text_skip(c->line, at);

	if (!rest.len || rest.at[0] == ' ')
		return smtp_flaw_at(SMTP_FLAW_PARAMETER_NO_VALUE, at, 0);
	if (rest.at[0] == '=')
		return smtp_flaw_at(SMTP_FLAW_PARAMETER_EQUALS, at, 1);
	return smtp_flaw_at(SMTP_FLAW_PARAMETER_CHARACTER, at, 1);
}

struct smtp_flaw_found smtp_flaw_in_parameters(const struct smtp_command *c)
{
	size_t at = c->parameter_flaw_at;

	switch (c->parameter_flaw) {
	case SMTP_PARAMETERS_NO_SPACE:
		return in_glued(text_skip(c->line, at), at);
	case SMTP_PARAMETERS_KEYWORD:
		return in_keyword(c, at);
	case SMTP_PARAMETERS_VALUE:
		return in_value(c, at);
	default:
		return none;
	}
}

struct smtp_flaw_found smtp_flaw_in_chunk(const struct smtp_command *c)
{
	struct text t = c->argument, number = text_head(t, text_find(t, ' '));
	size_t at = (size_t)(t.at - c->line.at), digits = 0;
	unsigned long octets;

	if (!t.len)
		return smtp_flaw_at(SMTP_FLAW_CHUNK_MISSING, text_trim_right(c->line).len, 0);
	while (digits < t.len && text_is_digit(t.at[digits]))
		digits++;
	if (!digits)
		return smtp_flaw_at(SMTP_FLAW_CHUNK_NUMBER, at, number.len);
	if (digits < number.len)
		return text_is_fold(text_skip(t, digits), "LAST")
			? smtp_flaw_put(SMTP_FLAW_CHUNK_GLUED, at + digits, 0, " ")
			: smtp_flaw_at(SMTP_FLAW_CHUNK_GLUED, at + digits, number.len - digits);
	if (!text_number(number, ULONG_MAX / 4, &octets))
		return smtp_flaw_at(SMTP_FLAW_CHUNK_RANGE, at, digits);
	t = text_skip(t, digits + 1);
	if (text_is_fold(t, "LAST") || digits == c->argument.len)
		return none;
	return smtp_flaw_at(SMTP_FLAW_CHUNK_WORD, at + digits + 1, t.len);
}

/* What is Base64 of a line: the second argument of AUTH, or a whole response. */
static struct text base64_of(const struct smtp_command *c)
{
	struct text t = c->argument;

	if (c->verb != SMTP_AUTH)
		return c->line;
	text_take(&t, ' ');
	return t;
}

struct smtp_flaw_found smtp_flaw_in_base64(const struct smtp_command *c)
{
	static const enum smtp_flaw flaws[] = {
		[BASE64_LENGTH] = SMTP_FLAW_BASE64_LENGTH,
		[BASE64_CHARACTER] = SMTP_FLAW_BASE64_CHARACTER,
		[BASE64_PADDING] = SMTP_FLAW_BASE64_PADDING,
		[BASE64_BITS] = SMTP_FLAW_BASE64_BITS,
		[BASE64_TOO_LONG] = SMTP_FLAW_BASE64_LONG,
	};
	struct text encoded = base64_of(c);
	size_t start = (size_t)(encoded.at - c->line.at);
	struct base64_fault fault = { 0 };
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room room = room_over(bytes, sizeof(bytes));

	if (text_is(encoded, "=") || base64_decode(encoded, &room, &fault))
		return none;
	return smtp_flaw_at(flaws[fault.wrong], start + fault.at,
			    fault.wrong == BASE64_CHARACTER);
}
