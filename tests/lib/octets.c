// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/octets.h"

static int hex_value(char c)
{
	return text_is_digit(c) ? c - '0' : text_lower(c) - 'a' + 10;
}

static size_t put_escape(struct text t, struct room *out)
{
	if (t.at[1] == 'x' && t.len >= 4) {
		room_byte(out, (char)(hex_value(t.at[2]) * 16 + hex_value(t.at[3])));
		return 4;
	}
	room_byte(out, t.at[1] == 'r' ? '\r' : t.at[1] == 'n' ? '\n' :
		       t.at[1] == 't' ? '\t' : t.at[1] == '0' ? '\0' : t.at[1]);
	return 2;
}

/* "{78*x}" at the start of t; how many bytes it takes, 0 when it is none. */
static size_t put_run(struct text t, struct room *out)
{
	size_t star = text_find(t, '*');
	unsigned long times;

	if (star + 2 >= t.len || t.at[star + 2] != '}' ||
	    !text_number(text_span(t.at + 1, star - 1), 100000, &times))
		return 0;
	while (times--)
		room_byte(out, t.at[star + 1]);
	return star + 3;
}

void octets_put(struct room *out, struct text t)
{
	while (t.len) {
		size_t used = 0;

		if (t.at[0] == '\\' && t.len > 1)
			used = put_escape(t, out);
		else if (t.at[0] == '{' && t.len > 1)
			used = put_run(t, out);
		if (!used) {
			room_byte(out, t.at[0]);
			used = 1;
		}
		t = text_skip(t, used);
	}
}
