// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/hearing_data.h"

#include "smtp/machine/chunk.h"
#include "smtp/machine/content.h"
#include "smtp/machine/engine.h"
#include "smtp/session/recipients.h"

static const struct text crlf = { "\r\n", 2 };

void smtp_session_data(struct smtp_session *session, struct text line, bool bare_end,
		       struct smtp_turn *turn)
{
	struct smtp_command said = { .line = line, .verb = SMTP_TEXT, .bare_end = bare_end };
	bool unstuffed = line.len && line.at[0] == '.';

	if (text_is(line, ".")) {
		said.verb = SMTP_DOT;
		smtp_engine_decide(session, session->setting->lmtp ? SMTP_DELIVERY : SMTP_DOT,
				   &said, turn);
		return;
	}
	line = text_skip(line, unstuffed ? 1 : 0);
	smtp_content_line(&session->content, &session->setting->limits, line);
	smtp_content_end(&session->content, bare_end);
	smtp_engine_decide(session, SMTP_TEXT, &said, turn);
	turn->data = line;
	turn->unstuffed = unstuffed;
}

static void make_turn(struct smtp_session *session, unsigned line, struct text data,
		      bool unstuffed, struct smtp_turn *turn)
{
	static const struct smtp_command none = { .verb = SMTP_TEXT };

	smtp_engine_decide(session, SMTP_TEXT, &none, turn);
	turn->line = line;
	turn->data = data;
	turn->unstuffed = unstuffed;
}

size_t smtp_session_text(struct smtp_session *session, struct text bytes,
			 struct smtp_turn *turn)
{
	unsigned long lines = session->content.lines, dots;
	size_t run = smtp_content_run(&session->content, &session->setting->limits, bytes,
				      &dots);

	if (!run)
		return 0;
	session->memory.line += (unsigned)(session->content.lines - lines);
	session->content.after_bare = false;
	session->heard = session->server->world.now;
	make_turn(session, session->memory.line, text_head(bytes, run), dots > 0, turn);
	turn->dots = dots;
	return run;
}

void smtp_session_piece(struct smtp_session *session, const struct smtp_piece *piece,
			struct smtp_turn *turn)
{
	struct smtp_content *content = &session->content;
	struct text text = text_head(piece->data, piece->data.len - piece->end);
	unsigned line = session->memory.line + 1;

	smtp_content_octets(content, text);
	if (!content->in_body && !piece->before)
		smtp_content_header(content, text);
	content->octets += piece->data.len;
	content->bare_ends += smtp_content_ends(text);
	if (piece->end) {
		content->after_bare = piece->end == 1;
		smtp_content_count(content, session->setting->limits.text_line,
			   piece->before + text.len);
		session->memory.line = line;
	}
	session->heard = session->server->world.now;
	make_turn(session, line, piece->data, piece->unstuffed, turn);
}

/* Takes octets of the chunk; they are mail data only where a mail waits for
 * them, and else thrown away. */
static void take_octets(struct smtp_session *session, struct text octets)
{
	struct smtp_chunk *chunk = &session->facts.chunk;

	chunk->left -= octets.len;
	if (!chunk->failed && !chunk->doom && (chunk->from == SMTP_IN_RCPT || chunk->from == SMTP_IN_CHUNKS))
		smtp_chunk_count(&session->content, session->setting->limits.text_line, octets);
}

static void decide_chunk(struct smtp_session *session, struct text said, struct smtp_turn *turn)
{
	enum smtp_verb verb = session->facts.chunk.left ? SMTP_TEXT : SMTP_CHUNK;
	struct smtp_command command = { .line = said, .verb = verb };

	if (verb == SMTP_CHUNK && smtp_chunk_is_delivered(session))
		verb = SMTP_DELIVERY;
	smtp_engine_decide(session, verb, &command, turn);
	turn->data = said;
}

void smtp_session_chunk(struct smtp_session *session, struct text octets,
			struct smtp_turn *turn)
{
	session->heard = session->server->world.now;
	for (size_t i = 0; i < octets.len; i++)
		session->memory.line += octets.at[i] == '\n';
	take_octets(session, octets);
	decide_chunk(session, octets, turn);
}

void smtp_session_chunk_line(struct smtp_session *session, struct text line,
			     struct smtp_turn *turn)
{
	unsigned long left = session->facts.chunk.left;
	struct text said = text_head(line, left);
	struct text end = text_head(crlf, left - said.len);

	session->heard = session->server->world.now;
	session->memory.line++;
	take_octets(session, said);
	take_octets(session, end);
	decide_chunk(session, said, turn);
	turn->data_end = end;
	turn->has_rest = end.len < crlf.len;
	/* A CRLF cut in two leaves its LF, which is heard as a line of its own. */
	turn->rest = end.len == 1 ? text_of("\n") : text_skip(line, said.len);
}
