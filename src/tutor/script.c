// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/script.h"

#include "lesson/lesson.h"
#include "tutor/escapes.h"

#include <stdlib.h>

const struct act *script_add(struct script *script, struct act act)
{
	struct act *added;

	if (script->count == script->room) {
		script->room = script->room ? script->room * 2 : 64;
		script->at = heap_resize(script->at, script->room, sizeof(*script->at));
	}
	added = &script->at[script->count++];
	*added = act;
	added->line = act.line ? heap_copy_string(act.line) : NULL;
	added->shown = act.shown ? heap_copy_string(act.shown) : NULL;
	return added;
}

void script_cut(struct script *script, size_t count)
{
	while (script->count > count) {
		struct act *last = &script->at[--script->count];

		free((char *)last->line);
		free((char *)last->shown);
	}
}

void script_free(struct script *script)
{
	script_cut(script, 0);
	free(script->at);
	*script = (struct script){ 0 };
}

size_t script_connection(const struct script *script)
{
	size_t n = script->count;

	while (n > 1 && script->at[n - 1].kind != ACT_CONNECT)
		n--;
	return n - 1;
}

/* A line with octets that cannot be typed is printed as `:send` takes it. */
static void print_line(const char *line, struct buffer *buffer)
{
	if (escapes_needed(line)) {
		buffer_string(buffer, ":send ");
		escapes_write(line, buffer);
	} else {
		typed_write(text_of(line), buffer);
	}
}

void act_print(const struct act *act, struct buffer *buffer)
{
	const char *line = act->shown ? act->shown : act->line;

	switch (act->kind) {
	case ACT_CONNECT:
		buffer_string(buffer, ":reset");
		break;
	case ACT_LINE:
		print_line(line, buffer);
		break;
	case ACT_WAIT:
		buffer_format(buffer, ":wait %lus", act->seconds);
		break;
	case ACT_ANSWER:
		buffer_format(buffer, ":answer %s", act->line);
		break;
	}
}

void script_print(const struct script *script, struct buffer *buffer)
{
	for (size_t i = 1; i < script->count; i++) {
		act_print(&script->at[i], buffer);
		buffer_byte(buffer, '\n');
	}
}
