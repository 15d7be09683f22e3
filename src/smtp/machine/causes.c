// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/causes.h"

#include "smtp/grammar/secret.h"
#include "smtp/law/rule.h"

/* The step that a verb is one of; SMTP_STEPS: none. */
static enum smtp_step step_of(enum smtp_verb verb)
{
	switch (verb) {
	case SMTP_EHLO:
	case SMTP_HELO:
	case SMTP_LHLO:
		return SMTP_STEP_HELLO;
	case SMTP_AUTH:
	case SMTP_RESPONSE:
		return SMTP_STEP_LOGIN;
	case SMTP_MAIL:
		return SMTP_STEP_MAIL;
	case SMTP_DATA:
		return SMTP_STEP_DATA;
	default:
		return SMTP_STEPS;
	}
}

static void note(struct smtp_cause *cause, const struct smtp_turn *turn)
{
	struct text wrong = text_head(text_skip(turn->command.line, turn->flaw.at),
				      turn->flaw.length);
	struct room octets = room_over(cause->octets, sizeof(cause->octets));

	*cause = (struct smtp_cause){
		.line = turn->line, .code = turn->reply.code, .rule = turn->rule,
		.flaw = turn->flaw.flaw };
	/* One octet alone gives no password away. */
	if (wrong.len == 1)
		room_text(&octets, wrong);
	else
		smtp_command_said(&turn->command, wrong, &octets);
	cause->length = (unsigned short)octets.len;
}

void smtp_note_cause(struct smtp_session *session, const struct smtp_turn *turn,
		     bool had_mail)
{
	struct smtp_cause *causes = session->memory.causes;
	enum smtp_step step = step_of(turn->verb);
	bool refused = turn->reply.code >= 400;

	if (step < SMTP_STEPS && refused)
		note(&causes[step], turn);
	else if (step < SMTP_STEPS)
		causes[step].line = 0;
	if (refused)
		return;
	if (step == SMTP_STEP_MAIL)
		causes[SMTP_STEP_CLEAR].line = causes[SMTP_STEP_DATA].line = 0;
	if (step == SMTP_STEP_HELLO)
		causes[SMTP_STEP_WIPE].line = 0;
	if (had_mail && (turn->verb == SMTP_RSET || step == SMTP_STEP_HELLO))
		note(&causes[SMTP_STEP_CLEAR], turn);
	if (turn->verb == SMTP_STARTTLS && turn->reply.code / 100 == 2)
		note(&causes[SMTP_STEP_WIPE], turn);
}
