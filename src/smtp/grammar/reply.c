// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/reply.h"

/* Whether c may stand in a textstring (RFC 5321 4.2). What a client said may
 * be quoted in a reply, and must not be able to end its line. */
static bool is_safe(char c, bool utf8)
{
	if (utf8 && (unsigned char)c >= 0x80)
		return true;
	return c == '\t' || (c >= ' ' && c <= '~');
}

static void write_safe(struct text t, bool utf8, struct room *room)
{
	if (text_is_plain(t)) {
		room_text(room, t);
		return;
	}
	utf8 = utf8 && text_is_utf8(t) && !text_has_c1(t);
	while (t.len) {
		size_t run = 0;

		while (run < t.len && is_safe(t.at[run], utf8))
			run++;
		room_text(room, text_head(t, run));
		if (run < t.len)
			room_byte(room, '?');
		t = text_skip(t, run + 1);
	}
}

struct text smtp_reply_lines(const struct smtp_reply *reply)
{
	return text_span(reply->code ? reply->text : NULL, reply->code ? reply->length : 0);
}

static void write_front(const struct smtp_reply *reply, bool last, struct room *room)
{
	room_number(room, reply->code);
	room_byte(room, last ? ' ' : '-');
	room_string(room, reply->enhanced);
	if (reply->enhanced[0])
		room_byte(room, ' ');
}

/* A challenge that is cut is none. */
static size_t line_limit(const struct smtp_reply *reply)
{
	return reply->code == 334 ? SMTP_REPLY_TEXT_MAX + 6 : SMTP_REPLY_LINE_MAX;
}

bool smtp_reply_line(const struct smtp_reply *reply, struct text *rest, struct room *room)
{
	size_t start = room->len;
	size_t left;
	size_t end;

	if (!rest->at)
		return false;
	end = text_find(*rest, '\n');
	write_front(reply, end == rest->len, room);
	left = line_limit(reply) - 2 - (room->len - start);
	write_safe(text_head(text_head(*rest, end), left), reply->utf8, room);
	*rest = end == rest->len ? text_span(NULL, 0) : text_skip(*rest, end + 1);
	return true;
}

void smtp_reply_wire(const struct smtp_reply *reply, struct room *room)
{
	struct text rest = smtp_reply_lines(reply);

	while (smtp_reply_line(reply, &rest, room))
		room_string(room, "\r\n");
}
