// SPDX-License-Identifier: GPL-3.0-or-later
/* The fenced blocks by their info words. */
#include "lesson/block.h"
#include "lesson/prose.h"

#include "base/words.h"

static bool setting_read(struct lesson *lesson, const struct block *block,
			 struct fault *fault)
{
	struct source source = { lesson->file, block->line + 1 };
	struct reading reading = block_reading(lesson, fault);

	if (lesson->setting)
		return key_refuse(&reading, block->line,
				  _("A lesson has one setting, and this is a second one."),
				  NULL);
	lesson->setting = config_parse(&lesson->pool, lesson->name, block->text, &source,
					fault);
	return lesson->setting;
}

/* Something to be shown as it stands. */
static bool verbatim_read(struct lesson *lesson, const struct block *block,
			  struct fault *fault)
{
	struct key_texts lines = block_lines(&lesson->pool, block->text);

	(void)fault;
	prose_lines(lesson->prose, &lines);
	return true;
}

static const struct block_kind {
	const char *info;
	block_reader *read;
} kinds[] = {
	{ "setting", setting_read },
	{ "goal", goal_read },
	{ "quiz", quiz_read },
	{ "hint", hint_read },
	{ "solution", solution_read },
	{ "wrong", wrong_read },
	{ "smtp", dialogue_read },
	{ "text", verbatim_read },
	{ NULL, NULL },
};

static const char *kind_name(const void *context, size_t n)
{
	(void)context;
	return kinds[n].info;
}

bool block_read(struct lesson *lesson, const struct block *block, struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);
	struct text word = text_head(block->info, text_find(block->info, ' '));
	char name[64];
	struct room room = room_over(name, sizeof(name));

	if (!word.len)
		return verbatim_read(lesson, block, fault);
	for (const struct block_kind *kind = kinds; kind->info; kind++)
		if (text_is(word, kind->info))
			return kind->read(lesson, block, fault);
	room_text(&room, word);
	return key_refuse_word(&reading, block->line, _("\"{word}\" is no kind of block."),
			       NULL, name, kind_name, NULL);
}
