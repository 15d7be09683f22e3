// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/hearing.h"

#include "smtp/dialects/dialect.h"
#include "smtp/law/login.h"
#include "smtp/law/parameters.h"
#include "smtp/law/query.h"
#include "smtp/machine/besides.h"
#include "smtp/machine/engine.h"
#include "smtp/machine/hearing_data.h"

static void happen(struct smtp_session *session, enum smtp_verb event,
		   struct smtp_turn *turn)
{
	const struct smtp_command none = { .verb = event };

	smtp_engine_decide(session, event, &none, turn);
}

void smtp_session_connect(struct smtp_session *session, struct smtp_turn *turn)
{
	happen(session, SMTP_CONNECT, turn);
}

void smtp_session_hangup(struct smtp_session *session, struct smtp_turn *turn)
{
	happen(session, SMTP_HANGUP, turn);
}

bool smtp_session_is_due(const struct smtp_session *session)
{
	return session->state != SMTP_CLOSED && session->state != SMTP_CONNECTING &&
	       smtp_session_idle(session) >= session->setting->limits.idle;
}

bool smtp_session_time(struct smtp_session *session, struct smtp_turn *turn)
{
	if (!smtp_session_is_due(session))
		return false;
	happen(session, SMTP_IDLE, turn);
	return true;
}

/* A line of an AUTH exchange. */
static void hear_response(struct smtp_session *session, struct text line, bool bare_end,
			  struct smtp_turn *turn)
{
	struct smtp_command said = { .line = line, .verb = SMTP_RESPONSE,
				     .bare_end = bare_end };

	said.covered = smtp_login_secret(session, &said).octets;
	if (line.len + 2 <= session->setting->limits.response)
		said.attempt = smtp_login_try(session, &said);
	smtp_engine_decide(session, SMTP_RESPONSE, &said, turn);
	session->memory.login_refused = turn->reply.code >= 400;
}

static void hear_command(struct smtp_session *session, struct text line, bool bare_end,
			 struct smtp_turn *turn)
{
	bool overlong = line.len + 2 > smtp_command_line_limit(session, line);
	struct smtp_command command = session->setting->dialect ?
		smtp_dialect_read(session->setting, line) : smtp_command_read(line);
	struct smtp_secret secret = smtp_login_secret(session, &command);
	bool understood = command.verb != SMTP_UNKNOWN;

	command.covered = secret.octets;
	command.bare_end = bare_end;
	smtp_query_read(session, &command);
	command.verb = smtp_heard_as(session->setting, command.verb);
	if (command.verb == SMTP_AUTH && session->state == SMTP_GREETED)
		command.attempt = smtp_login_try(session, &command);
	smtp_engine_decide(session, overlong ? SMTP_OVERLONG : command.verb, &command, turn);
	if (secret.login)
		session->memory.login_refused = turn->reply.code >= 400;
	else if (understood)
		session->memory.login_refused = false;
}

static void hear_line(struct smtp_session *session, struct text line, bool bare_end,
		      struct smtp_turn *turn)
{
	session->memory.line++;
	session->heard = session->server->world.now;
	if (session->state == SMTP_IN_DATA)
		smtp_session_data(session, line, bare_end, turn);
	else if (session->state == SMTP_IN_AUTH)
		hear_response(session, line, bare_end, turn);
	else
		hear_command(session, line, bare_end, turn);
}

void smtp_session_line(struct smtp_session *session, struct text line,
		       struct smtp_turn *turn)
{
	size_t end = smtp_takes_lone_lf(session) ? text_find(line, '\n') : line.len;

	if (!line.at)
		line = text_of("");
	if (session->state == SMTP_IN_CHUNK) {
		smtp_session_chunk_line(session, line, turn);
		return;
	}
	hear_line(session, text_head(line, end), end < line.len, turn);
	if (end < line.len) {
		turn->has_rest = true;
		turn->rest = text_skip(line, end + 1);
	}
}

void smtp_session_bare_line(struct smtp_session *session, struct text line,
			    struct smtp_turn *turn)
{
	hear_line(session, line, true, turn);
}

/* What ended the message was said before. */
static void answer_next(struct smtp_session *session, struct smtp_turn *turn)
{
	bool chunked = session->facts.chunk.last;
	const struct smtp_command said = {
		.line = text_of(chunked ? "" : "."),
		.verb = chunked ? SMTP_CHUNK : SMTP_DOT,
		.bare_end = turn->command.bare_end,
	};
	bool has_rest = turn->has_rest;
	struct text rest = turn->rest;

	smtp_engine_decide(session, SMTP_DELIVERY, &said, turn);
	turn->has_rest = has_rest;
	turn->rest = rest;
}

bool smtp_session_goes_on(const struct smtp_session *session, const struct smtp_turn *turn)
{
	return session->state == SMTP_DELIVERING || turn->has_rest ||
	       (session->state == SMTP_IN_CHUNK && !session->facts.chunk.left);
}

bool smtp_session_next(struct smtp_session *session, struct smtp_turn *turn)
{
	if (!smtp_session_goes_on(session, turn))
		return false;
	if (session->state == SMTP_DELIVERING) {
		answer_next(session, turn);
	} else if (turn->has_rest) {
		if (!turn->command.bare_end)
			session->memory.line--; /* it is still the same line */
		smtp_session_line(session, turn->rest, turn);
	} else {
		smtp_session_chunk(session, text_span("", 0), turn);
	}
	return true;
}
