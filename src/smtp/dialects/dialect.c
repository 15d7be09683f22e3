// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/dialects/dialect.h"

#include "smtp/dialects/dialects.h"

#include <string.h>

static const struct smtp_dialect *const dialects[] = {
	&smtp_postfix, &smtp_exim, &smtp_sendmail, &smtp_opensmtpd, &smtp_haraka,
	&smtp_aiosmtpd, &smtp_go_smtp,
};

const struct smtp_dialect *smtp_dialect_at(size_t n)
{
	return n < sizeof(dialects) / sizeof(dialects[0]) ? dialects[n] : NULL;
}

const struct smtp_dialect *smtp_dialect_named(struct text name)
{
	const struct smtp_dialect *dialect;

	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++)
		if (text_is(name, dialect->name))
			return dialect;
	return NULL;
}

const struct smtp_manner *smtp_manner_of(const struct smtp_dialect *dialect,
					 const struct smtp_rule *rule,
					 const struct smtp_manner *after)
{
	const struct smtp_manner *end = dialect->manners + dialect->count;

	for (after = after ? after + 1 : dialect->manners; after < end; after++)
		if (strcmp(after->rule, rule->id) == 0)
			return after;
	return NULL;
}

const struct smtp_manner *smtp_manner_now(const struct smtp_session *session,
					  const struct smtp_command *command,
					  const struct smtp_rule *rule)
{
	const struct smtp_dialect *dialect = session->setting->dialect;
	const struct smtp_manner *manner = NULL;

	do
		manner = smtp_manner_of(dialect, rule, manner);
	while (manner && manner->when && !manner->when->holds(session, command));
	return manner;
}

bool smtp_manner_holds_back(const struct smtp_manner *manner, const struct smtp_rule *rule)
{
	return manner && manner->code >= 400 && rule->say.code < 400;
}

void smtp_manner_says(const struct smtp_dialect *dialect, const struct smtp_manner *manner,
		      struct smtp_said *said)
{
	const char *enhanced = dialect->bare ? "" : NULL;

	if (manner && manner->enhanced)
		enhanced = manner->enhanced;
	if (manner && manner->code)
		said->code = manner->code;
	if (manner && manner->words)
		said->words = manner->words;
	if (enhanced) {
		struct room room = room_over(said->enhanced, sizeof(said->enhanced));

		room_string(&room, enhanced);
	}
}

struct text smtp_dialect_line(const struct smtp_dialect *dialect, struct text line)
{
	while (dialect->leading_space && line.len &&
	       (line.at[0] == ' ' || line.at[0] == '\t'))
		line = text_skip(line, 1);
	return line;
}

void smtp_dialect_path(const struct smtp_dialect *dialect, struct smtp_command *command)
{
	struct smtp_path *path = &command->path;
	struct text rest = command->argument;
	size_t at;

	if (!dialect->bare_paths || !command->has_prefix ||
	    command->path_reading.flaw != SMTP_PATH_NO_BRACKETS)
		return;
	rest = text_trim(text_skip(rest, text_find(rest, ':') + 1));
	if (!smtp_mailbox_is_valid(rest))
		return;
	at = text_find_last(rest, '@');
	path->whole = rest;
	path->mailbox = rest;
	path->local_part = text_head(rest, at);
	path->domain = text_skip(rest, at + 1);
	path->literal = path->domain.at[0] == '[';
	command->path_reading = (struct smtp_path_reading){ SMTP_PATH_GOOD, 0, rest.len };
}

const char *smtp_turn_because(const struct smtp_turn *turn)
{
	const struct smtp_manner *manner = turn->manner ? turn->manner : turn->let_by_manner;

	return manner && manner->because ? manner->because : turn->rule->because;
}
