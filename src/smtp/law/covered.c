// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/covered.h"

#include "sasl/sasl.h"

enum {
	MARK_MAX = 4,   /* octets in front of a verb, as a space, or an example's "C: " */
	BASE64_MIN = 4, /* octets of what is taken for Base64 */
};

/* Where what follows "AUTH" begins; 0 where the line does not begin with it, whatever
 * mark stands in front. */
static size_t behind_auth(struct text line)
{
	for (size_t at = 0; at <= MARK_MAX && at < line.len; at++)
		if (text_starts_fold(text_skip(line, at), "AUTH"))
			return at + 4;
	return 0;
}

static bool is_of_name(char c)
{
	return text_is_letter(c) || text_is_digit(c) || c == '-' || c == '_';
}

/* Whether it can be the name of a mechanism, and would not be Base64 but by chance: those
 * that are known in any case, others in the capitals that all names are made of. */
static bool is_name(struct text t)
{
	if (sasl_mechanism_named(t))
		return true;
	for (size_t i = 0; i < t.len; i++)
		if (!is_of_name(t.at[i]) || text_is_digit(t.at[0]) ||
		    text_upper(t.at[i]) != t.at[i])
			return false;
	return t.len > 0 && t.len <= SASL_MECHANISM_NAME_MAX;
}

/* Of what follows "AUTH": what parts it from the name of a mechanism, that name, and one
 * octet behind it. */
static size_t open_of(struct text rest)
{
	size_t from = 0, to;

	while (from < rest.len && !is_of_name(rest.at[from]))
		from++;
	for (to = from; to < rest.len && is_of_name(rest.at[to]);)
		to++;
	if (!is_name(text_head(text_skip(rest, from), to - from)))
		return from;
	return to < rest.len ? to + 1 : to;
}

/* Whether it could be a message of a login that has failed. */
static bool is_base64(struct text line)
{
	static const char others[] = "+/=";

	for (size_t i = 0; i < line.len; i++)
		if (!text_is_letter(line.at[i]) && !text_is_digit(line.at[i]) &&
		    line.at[i] != others[0] && line.at[i] != others[1] && line.at[i] != others[2])
			return false;
	return line.len >= BASE64_MIN && line.len % 4 == 0;
}

size_t smtp_cover_from(const struct smtp_session *session, const struct smtp_command *command)
{
	struct text line = command->line;
	size_t behind;

	if (session->state == SMTP_IN_AUTH)
		return text_is(line, "*") ? line.len : 0;
	if (command->verb != SMTP_AUTH && command->verb != SMTP_UNKNOWN &&
	    command->verb != SMTP_EXTENSION && command->verb != SMTP_OVERLONG)
		return line.len;
	behind = behind_auth(line);
	if (behind)
		return behind + open_of(text_skip(line, behind));
	if (session->memory.causes[SMTP_STEP_LOGIN].line && command->verb == SMTP_UNKNOWN &&
	    is_base64(line))
		return 0;
	return line.len;
}

void smtp_put_part(const struct smtp_session *session, const struct smtp_command *command,
		   struct text part, struct room *room)
{
	size_t from = smtp_cover_from(session, command);
	size_t at = part.len ? (size_t)(part.at - command->line.at) : 0;

	if (at + part.len <= from) {
		room_text(room, part);
		return;
	}
	room_text(room, text_head(part, from > at ? from - at : 0));
	room_string(room, SMTP_COVER);
}
