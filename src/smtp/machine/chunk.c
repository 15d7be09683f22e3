// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/chunk.h"

#include "smtp/machine/content.h"
#include "smtp/machine/engine.h"

#include <limits.h>

static const struct text crlf = { "\r\n", 2 };

bool smtp_chunk_read(struct text argument, struct smtp_chunk_size *size)
{
	bool marked = text_find(argument, ' ') < argument.len;
	struct text count = text_take(&argument, ' ');

	size->last = text_is_fold(argument, "LAST");
	return text_number(count, ULONG_MAX / 4, &size->octets) && marked == size->last;
}

/* One more octet of the line that is not its CRLF. */
static void grow_line(struct smtp_content *content, size_t limit, char c)
{
	static const char name[] = "received:";

	smtp_content_octets(content, text_span(&c, 1));
	if (content->line == limit)
		content->long_lines++;
	if (!content->in_body && content->named == content->line &&
	    content->named < sizeof(name) - 1 && text_lower(c) == name[content->named]) {
		content->named++;
		content->received += content->named == sizeof(name) - 1;
	}
	content->line++;
}

static void end_line(struct smtp_content *content)
{
	if (!content->line)
		content->in_body = true;
	content->lines++;
	content->line = 0;
	content->named = 0;
	content->cr = false;
	content->bare_ends--;
}

/* Counts octets that may begin and end anywhere in a line. A CR counts as a
 * bare one until its LF has come. */
static void count_octets(struct smtp_content *content, size_t limit, struct text octets)
{
	content->octets += octets.len;
	for (size_t i = 0; i < octets.len; i++) {
		char c = octets.at[i];

		if (c == '\n' && content->cr) {
			end_line(content);
			continue;
		}
		if (content->cr)
			grow_line(content, limit, '\r');
		content->cr = c == '\r';
		content->bare_ends += c == '\r' || c == '\n';
		if (!content->cr)
			grow_line(content, limit, c);
	}
}

/* Takes octets of the chunk; they are mail data only where a mail waits for
 * them, and else thrown away. */
static void take(struct smtp_session *session, struct text octets)
{
	struct smtp_chunk *chunk = &session->facts.chunk;

	chunk->left -= octets.len;
	if (!chunk->failed && (chunk->from == SMTP_IN_RCPT || chunk->from == SMTP_IN_CHUNKS))
		count_octets(&session->content, session->setting->limits.text_line, octets);
}

static void decide(struct smtp_session *session, struct text said, struct smtp_turn *turn)
{
	enum smtp_verb verb = session->facts.chunk.left ? SMTP_TEXT : SMTP_CHUNK;
	struct smtp_command command = { .line = said, .verb = verb };

	if (verb == SMTP_CHUNK && session->facts.chunk.last && session->setting->lmtp)
		verb = SMTP_DELIVERY;
	smtp_engine_decide(session, verb, &command, turn);
	turn->data = said;
}

void smtp_session_chunk(struct smtp_session *session, struct text octets,
			struct smtp_turn *turn)
{
	session->memory.idle = 0;
	for (size_t i = 0; i < octets.len; i++)
		session->memory.line += octets.at[i] == '\n';
	take(session, octets);
	decide(session, octets, turn);
}

void smtp_session_chunk_line(struct smtp_session *session, struct text line,
			     struct smtp_turn *turn)
{
	unsigned long left = session->facts.chunk.left;
	struct text said = text_head(line, left);
	struct text end = text_head(crlf, left - said.len);

	session->memory.idle = 0;
	session->memory.line++;
	take(session, said);
	take(session, end);
	decide(session, said, turn);
	turn->data_end = end;
	turn->has_rest = end.len < crlf.len;
	/* A CRLF cut in two leaves its LF, which is heard as a line of its own. */
	turn->rest = end.len == 1 ? text_of("\n") : text_skip(line, said.len);
}
