// SPDX-License-Identifier: GPL-3.0-or-later
/* The block "smtp": a dialogue, read and shown. */
#include "lesson/block.h"
#include "lesson/prose.h"

#include "base/words.h"

/* "C: …", "S: …" or "…" alone. */
static bool dialogue_line_read(struct text line, struct dialogue_line *into)
{
	into->text = text_skip(line, 2);
	if (into->text.len && into->text.at[0] == ' ')
		into->text = text_skip(into->text, 1);
	if (text_is(line, "…"))
		into->speaker = SPEAKER_ANY;
	else if (text_is(text_head(line, 2), "C:"))
		into->speaker = SPEAKER_CLIENT;
	else if (text_is(text_head(line, 2), "S:"))
		into->speaker = SPEAKER_SERVER;
	else
		return false;
	return true;
}

/* The info words: "smtp" or "smtp continued". */
static bool read_info(const struct reading *reading, const struct lesson *lesson,
		      const struct block *block, struct dialogue *dialogue)
{
	struct text words = block->info;

	text_take(&words, ' ');
	dialogue->continued = text_is(text_trim(words), "continued");
	if (!dialogue->continued && text_trim(words).len)
		return key_refuse(reading, block->line,
				  _("Expected \"smtp\" or \"smtp continued\" here."), NULL);
	if (dialogue->continued && !lesson->dialogue_count)
		return key_refuse(reading, block->line,
				  _("There is no dialogue above that this could continue."),
				  NULL);
	return true;
}

static bool read_lines(const struct reading *reading, const struct key_texts *lines,
		       struct dialogue *dialogue)
{
	if (!lines->count)
		return key_refuse(reading, dialogue->line - 1,
				  _("This dialogue is empty; expected lines of \"C: \" and "
				    "\"S: \"."), NULL);
	dialogue->line_count = lines->count;
	dialogue->lines = pool_new(reading->pool, lines->count, sizeof(*dialogue->lines));
	for (size_t i = 0; i < lines->count; i++)
		if (!dialogue_line_read(text_of(lines->at[i]), &dialogue->lines[i]))
			return key_refuse(reading, dialogue->line + (unsigned)i,
					  _("Expected a line that begins with \"C: \" or "
					    "\"S: \", or \"…\" alone."), NULL);
	return true;
}

bool dialogue_read(struct lesson *lesson, const struct block *block, struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);
	struct key_texts lines = block_lines(&lesson->pool, block->text);
	struct dialogue dialogue = { .line = block->line + 1 };
	size_t n = lesson->dialogue_count;

	if (!read_info(&reading, lesson, block, &dialogue) ||
	    !read_lines(&reading, &lines, &dialogue))
		return false;
	prose_lines(lesson->prose, &lines);
	lesson->dialogues = heap_resize(lesson->dialogues, n + 1, sizeof(dialogue));
	lesson->dialogues[n] = dialogue;
	lesson->dialogue_count++;
	return true;
}
