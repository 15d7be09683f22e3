// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/content.h"

#include "smtp/engine.h"

#include <string.h>

enum { BLOCK = 128 }; /* octets; fewer than an unsigned char counts */

static unsigned char is_line_end(char c)
{
	return (unsigned char)((c == '\r') | (c == '\n'));
}

/* How many CR and LF there are. The block has a fixed size so that compilers
 * count it with vector instructions: mail data is mostly not line ends. */
static size_t count_line_ends(struct text t)
{
	size_t count = 0;
	size_t i = 0;

	for (; i + BLOCK <= t.len; i += BLOCK) {
		const char *block = t.at + i;
		unsigned char in_block = 0;

		for (int j = 0; j < BLOCK; j++)
			in_block = (unsigned char)(in_block + is_line_end(block[j]));
		count += in_block;
	}
	for (; i < t.len; i++)
		count += is_line_end(t.at[i]);
	return count;
}

/* What only the header section asks of a line: whether it is a Received
 * field (RFC 5321 6.3), and whether it ends the section. */
static void look_at_header(struct smtp_content *content, struct text line)
{
	if (!line.len)
		content->in_body = true;
	else if (text_starts_fold(line, "Received:"))
		content->received++;
}

static void count_line(struct smtp_content *content, const struct smtp_limits *limits,
		       size_t length)
{
	content->lines++;
	if (length > limits->text_line)
		content->long_lines++;
}

void smtp_content_line(struct smtp_content *content, const struct smtp_limits *limits,
		       struct text line)
{
	if (!content->in_body)
		look_at_header(content, line);
	count_line(content, limits, line.len);
	content->octets += line.len + 2;
	content->bare_ends += count_line_ends(line);
}

/* The next CRLF in what is left of a run, or NULL. Points at its LF. */
static const char *find_crlf(const char *line, const char *end)
{
	const char *lf = line;

	while (lf < end && (lf = memchr(lf, '\n', (size_t)(end - lf)))) {
		if (lf > line && lf[-1] == '\r')
			return lf;
		lf++;
	}
	return NULL;
}

size_t smtp_content_run(struct smtp_content *content, const struct smtp_limits *limits,
			struct text bytes)
{
	const char *const end = bytes.at + bytes.len;
	const size_t limit = limits->text_line;
	bool in_body = content->in_body;
	unsigned long lines = 0;
	unsigned long long_lines = 0;
	const char *line = bytes.at;
	const char *lf;

	while ((lf = find_crlf(line, end))) {
		size_t length = (size_t)(lf - 1 - line);

		if (!in_body) {
			look_at_header(content, text_span(line, length));
			in_body = content->in_body;
		}
		lines++;
		long_lines += length > limit;
		line = lf + 1;
		if (line < end && *line == '.')
			break;
	}
	bytes.len = (size_t)(line - bytes.at);
	content->octets += bytes.len;
	content->lines += lines;
	content->long_lines += long_lines;
	content->bare_ends += count_line_ends(bytes) - 2 * lines;
	return bytes.len;
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
			 bool unstuffed, struct smtp_turn *turn)
{
	unsigned long lines = session->content.lines;
	size_t run = smtp_content_run(&session->content, &session->setting->limits, bytes);

	if (!run)
		return 0;
	session->memory.line += (unsigned)(session->content.lines - lines);
	session->memory.idle = 0;
	make_turn(session, session->memory.line, text_head(bytes, run), unstuffed, turn);
	return run;
}

void smtp_session_piece(struct smtp_session *session, const struct smtp_piece *piece,
			struct smtp_turn *turn)
{
	struct smtp_content *content = &session->content;
	struct text text = text_head(piece->data, piece->data.len - (piece->ends ? 2 : 0));
	unsigned line = session->memory.line + 1;

	if (!content->in_body && !piece->before)
		look_at_header(content, text);
	content->octets += piece->data.len;
	content->bare_ends += count_line_ends(text);
	if (piece->ends) {
		count_line(content, &session->setting->limits, piece->before + text.len);
		session->memory.line = line;
	}
	session->memory.idle = 0;
	make_turn(session, line, piece->data, piece->unstuffed, turn);
}
