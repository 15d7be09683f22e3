// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/reply.h"

/* A byte of a textstring (RFC 5321 4.2): what a client said may be quoted in
 * a reply, and must not be able to end its line. */
static char safe(char c)
{
	return c == '\t' || (c >= ' ' && c <= '~') ? c : '?';
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

bool smtp_reply_line(const struct smtp_reply *reply, struct text *rest, struct room *room)
{
	size_t start = room->len;
	size_t end;

	if (!rest->at)
		return false;
	end = text_find(*rest, '\n');
	write_front(reply, end == rest->len, room);
	for (size_t i = 0; i < end && room->len - start < SMTP_REPLY_LINE_MAX - 2; i++) {
		room_byte(room, safe(rest->at[i]));
		if (room->full)
			break;
	}
	*rest = end == rest->len ? text_span(NULL, 0) : text_skip(*rest, end + 1);
	return true;
}

void smtp_reply_wire(const struct smtp_reply *reply, struct room *room)
{
	struct text rest = smtp_reply_lines(reply);

	while (smtp_reply_line(reply, &rest, room))
		room_string(room, "\r\n");
}
