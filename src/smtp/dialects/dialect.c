// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/dialects/dialect.h"

#include "smtp/dialects/dialects.h"

#include <string.h>

static const struct smtp_dialect *const dialects[] = {
	&smtp_postfix, &smtp_exim, &smtp_sendmail, &smtp_opensmtpd, &smtp_haraka,
	&smtp_aiosmtpd, &smtp_go_smtp, &smtp_nodemailer,
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
					  const struct smtp_rule *rule,
					  struct smtp_flaw_memo *memo)
{
	const struct smtp_manner *manner = NULL;

	while ((manner = smtp_manner_of(session->setting->dialect, rule, manner)))
		if ((!manner->when || manner->when->holds(session, command)) &&
		    (!manner->flaw ||
		     smtp_flaw_once(memo, rule, session, command).flaw == manner->flaw))
			return manner;
	return NULL;
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

struct smtp_command smtp_dialect_read(const struct smtp_setting *setting, struct text line)
{
	const struct smtp_dialect *dialect = setting->dialect;
	struct text rest = line;
	struct smtp_command command;
	size_t word = 0;

	if (!dialect)
		return smtp_command_read(line);
	if (dialect->nul_ends)
		rest = text_head(rest, text_find(rest, '\0'));
	while (dialect->leading_space && rest.len && (rest.at[0] == ' ' || rest.at[0] == '\t'))
		rest = text_skip(rest, 1);
	while (dialect->extra_cr && rest.len && rest.at[rest.len - 1] == '\r')
		rest = text_head(rest, rest.len - 1);
	while (dialect->blanks && word < rest.len && !strchr(dialect->blanks, rest.at[word]))
		word++;
	command = dialect->blanks ? smtp_command_read_loosely(rest, word)
				  : smtp_command_read(rest);
	command.line = line;
	return command;
}

bool smtp_takes_lone_lf(const struct smtp_session *session)
{
	const struct smtp_dialect *dialect = session->setting->dialect;
	enum smtp_lone_lf takes = dialect ? dialect->lone_lf : SMTP_LF_AS_SET;

	if (session->setting->bare_ends)
		return true;
	if (session->state != SMTP_IN_DATA)
		return takes >= SMTP_LF_ENDS_COMMANDS;
	return takes == SMTP_LF_ENDS_LINES ||
	       (takes == SMTP_LF_LIKE_FIRST &&
		(!session->content.lines || session->content.after_bare));
}

/* Whether it is about such a turn: its command, and the code of its reply. */
static bool is_about(const struct smtp_strike *strike, const struct smtp_session *session,
		     const struct smtp_turn *turn)
{
	unsigned long verbs = strike->verbs ? strike->verbs : ~SMTP_BIT(SMTP_CONNECT);
	unsigned code = turn->reply.code;

	if (!(verbs & SMTP_BIT(turn->verb)) ||
	    (strike->when && !strike->when->holds(session, &turn->command)))
		return false;
	return code && code >= strike->from && (!strike->to || code <= strike->to);
}

/* Whether the turn is one of those that it counts, if it counts any. */
static bool is_counted(const struct smtp_strike *strike, const struct smtp_session *session,
		       const struct smtp_turn *turn)
{
	if (strike->on == SMTP_STRIKE_BURST || !is_about(strike, session, turn))
		return false;
	if (strike->skips_empty && !turn->command.line.len)
		return false;
	return strike->on == SMTP_STRIKE_IDLE || turn->reply.code >= 400;
}

static bool is_due(const struct smtp_strike *strike, const struct smtp_session *session,
		   const struct smtp_turn *turn)
{
	const struct smtp_facts *facts = &session->facts;
	unsigned so_far = strike->on == SMTP_STRIKE_IDLE ? facts->strain.idle : facts->strain.errors;

	if (strike->on == SMTP_STRIKE_BURST)
		return session->memory.followed && is_about(strike, session, turn);
	return is_counted(strike, session, turn) && so_far + 1 == strike->count;
}

const struct smtp_strike *smtp_strike_now(const struct smtp_session *session,
					  const struct smtp_turn *turn)
{
	const struct smtp_dialect *dialect = session->setting->dialect;

	for (size_t n = 0; dialect && n < dialect->strike_count; n++)
		if (is_due(&dialect->strikes[n], session, turn))
			return &dialect->strikes[n];
	return NULL;
}

bool smtp_strike_counts(const struct smtp_session *session, const struct smtp_turn *turn,
			enum smtp_strike_on on)
{
	const struct smtp_dialect *dialect = session->setting->dialect;

	for (size_t n = 0; dialect && n < dialect->strike_count; n++)
		if (dialect->strikes[n].on == on &&
		    is_counted(&dialect->strikes[n], session, turn))
			return true;
	return false;
}

bool smtp_turn_closes(const struct smtp_turn *turn)
{
	if (turn->strike)
		return turn->strike->closes;
	return turn->manner && turn->manner->closes;
}

const char *smtp_turn_because(const struct smtp_turn *turn)
{
	const struct smtp_manner *manner = turn->manner ? turn->manner : turn->let_by_manner;

	if (turn->strike)
		return turn->strike->because;
	return manner && manner->because ? manner->because : turn->rule->because;
}
