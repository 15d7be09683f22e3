// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/escapes.h"

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

bool escapes_read(struct text t, struct buffer *line)
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

bool escapes_needed(const char *line)
{
	for (; *line; line++)
		if (*line == '\r' || *line == '\n')
			return true;
	return false;
}

void escapes_write(const char *line, struct buffer *buffer)
{
	for (; *line; line++) {
		if (*line == '\r' || *line == '\n')
			buffer_string(buffer, *line == '\r' ? "\\r" : "\\n");
		else if (*line == '\\')
			buffer_string(buffer, "\\\\");
		else
			buffer_byte(buffer, *line);
	}
}
