// SPDX-License-Identifier: GPL-3.0-or-later
/* The order that says a line with octets that no key stands for: an LF or CR
 * alone, say, which a strict server takes for a trap. */
#include "tutor/orders.h"

#include <stdlib.h>

static int hex_of(char c)
{
	if (text_is_digit(c))
		return c - '0';
	c = text_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Reads the escape that t begins with; its length, 0: it is none. A NUL is
 * none: lines are kept as strings. */
static size_t read_escape(struct text t, char *octet)
{
	if (t.len < 2)
		return 0;
	switch (t.at[1]) {
	case 'r':
		*octet = '\r';
		return 2;
	case 'n':
		*octet = '\n';
		return 2;
	case 't':
		*octet = '\t';
		return 2;
	case '\\':
		*octet = '\\';
		return 2;
	case 'x':
		if (t.len < 4 || hex_of(t.at[2]) < 0 || hex_of(t.at[3]) < 0)
			return 0;
		*octet = (char)(hex_of(t.at[2]) * 16 + hex_of(t.at[3]));
		return *octet ? 4 : 0;
	default:
		return 0;
	}
}

bool send_read(struct text t, struct buffer *line)
{
	while (t.len) {
		size_t length = 1;
		char octet = t.at[0];

		if (octet == '\\')
			length = read_escape(t, &octet);
		if (!length)
			return false;
		buffer_byte(line, octet);
		t = text_skip(t, length);
	}
	return true;
}

static bool has_crlf(struct text line)
{
	for (size_t i = 1; i < line.len; i++)
		if (line.at[i - 1] == '\r' && line.at[i] == '\n')
			return true;
	return false;
}

void order_send(struct tutor *tutor, struct text argument)
{
	struct buffer line = { 0 };

	if (!argument.len || !send_read(argument, &line))
		orders_refuse(tutor, ORDER_SEND, _("`:{order}` takes a line in which `\\\\r`, "
			"`\\\\n`, `\\\\t` and `\\\\x41` stand for octets, and `\\\\\\\\` for a "
			"backslash: for example `:send NOOP a\\\\nNOOP b`. A NUL cannot be "
			"sent from here."));
	else if (has_crlf(buffer_view(&line)))
		orders_refuse(tutor, ORDER_SEND, _("CR and LF together end a line: send what "
			"stands behind them as a line of its own."));
	else
		tutor_say(tutor, buffer_view(&line));
	buffer_free(&line);
}
