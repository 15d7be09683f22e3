// SPDX-License-Identifier: GPL-3.0-or-later
/* A lesson from its bytes. */
#include "lesson/lesson_inside.h"

#include "base/width.h"
#include "base/words.h"

enum { LESSON_SIZE_MAX = 1 << 20 };

/* How many lines stand before t. */
static unsigned line_of(struct text whole, size_t at)
{
	unsigned line = 1;

	for (size_t i = 0; i < at; i++)
		line += whole.at[i] == '\n';
	return line;
}

/* UTF-8 without control characters: what a text editor writes. */
static bool is_text(const struct lesson *lesson, struct text t, struct fault *fault)
{
	size_t at = 0;

	while (at < t.len) {
		long rune;
		size_t n = rune_next(text_skip(t, at), &rune);

		if (rune < 0 || rune == 0x7f ||
		    (rune < ' ' && rune != '\n' && rune != '\t' && rune != '\r')) {
			fault_set(fault, lesson->file, line_of(t, at),
				  _("This line holds a byte that is not plain text; expected "
				    "UTF-8 without control characters."), NULL);
			return false;
		}
		at += n;
	}
	return true;
}

static bool read_lesson(struct lesson *lesson, struct text markdown, struct fault *fault)
{
	if (markdown.len > LESSON_SIZE_MAX) {
		fault_set(fault, lesson->file, 0, _("This file is too large for a lesson; "
						    "expected no more than 1 MiB."),
			  NULL);
		return false;
	}
	if (!is_text(lesson, markdown, fault) || !markdown_read(lesson, markdown, fault))
		return false;
	if (!lesson->goal_count) {
		fault_set(fault, lesson->file, 0, _("This lesson asks for nothing; expected "
						    "at least one goal or quiz block."),
			  NULL);
		return false;
	}
	if (!lesson->setting)
		lesson->setting = smtp_setting_builtin(0);
	return true;
}

struct lesson *lesson_parse(const char *name, struct text markdown, struct fault *fault)
{
	struct lesson *lesson = heap_new(1, sizeof(*lesson));
	struct buffer file = { 0 };

	buffer_format(&file, "%s.md", name);
	lesson->name = pool_copy(&lesson->pool, text_of(name));
	lesson->file = pool_copy(&lesson->pool, buffer_view(&file));
	buffer_free(&file);
	lesson->prose = page_new();
	if (read_lesson(lesson, markdown, fault))
		return lesson;
	lesson_free(lesson);
	return NULL;
}
