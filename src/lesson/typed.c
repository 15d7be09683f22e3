// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/typed.h"

enum { DAY = 86400 };

bool typed_is_data(enum smtp_state state)
{
	return state == SMTP_IN_DATA || state == SMTP_IN_CHUNK;
}

/* How many colons the line begins with; those behind the second do not matter. */
static size_t colons(struct text line)
{
	size_t n = 0;

	while (n < 2 && n < line.len && line.at[n] == ':')
		n++;
	return n;
}

static struct typed read_order(struct text order)
{
	struct text argument = order;
	struct text word = text_take(&argument, ' ');

	return (struct typed){ .kind = TYPED_ORDER, .word = word,
			       .argument = text_trim(argument) };
}

struct typed typed_read(enum smtp_state state, struct text line)
{
	bool data = typed_is_data(state);

	if (colons(line) == 1)
		return read_order(text_skip(line, 1));
	if (!line.len && !data && state != SMTP_IN_AUTH)
		return (struct typed){ .kind = TYPED_NOTHING };
	return (struct typed){ .kind = data ? TYPED_DATA : TYPED_LINE,
			       .line = text_skip(line, colons(line) ? 1 : 0) };
}

bool typed_is_sent(const struct typed *typed)
{
	return typed->kind == TYPED_LINE || typed->kind == TYPED_DATA;
}

void typed_write(struct text line, struct buffer *buffer)
{
	if (colons(line))
		buffer_byte(buffer, ':');
	buffer_text(buffer, line);
}

bool typed_time(struct text t, unsigned long *seconds)
{
	static const struct {
		char letter;
		unsigned long seconds;
	} units[] = { { 's', 1 }, { 'm', 60 }, { 'h', 3600 } };
	unsigned long unit = 1;

	for (size_t i = 0; t.len && i < sizeof(units) / sizeof(*units); i++) {
		if (text_lower(t.at[t.len - 1]) == units[i].letter) {
			unit = units[i].seconds;
			t.len--;
			break;
		}
	}
	if (!text_number(t, DAY / unit, seconds))
		return false;
	*seconds *= unit;
	return true;
}
