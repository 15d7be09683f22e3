// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/chunk.h"

#include "smtp/machine/content.h"

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

void smtp_chunk_count(struct smtp_content *content, size_t limit, struct text octets)
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
