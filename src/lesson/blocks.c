// SPDX-License-Identifier: GPL-3.0-or-later
/* The fenced blocks that carry meaning, by their info words.
 *
 * To add a kind: write its reader, give it a row in `kinds`, and a section in
 * lessons/AUTHORING.md. */
#include "lesson/lesson_inside.h"

#include "base/words.h"

#include <stdlib.h>

struct reading block_reading(struct lesson *lesson, struct fault *fault)
{
	return (struct reading){ &lesson->pool, lesson->file, fault };
}

const struct tree *block_tree(struct lesson *lesson, const struct block *block,
			      struct fault *fault)
{
	struct source source = { lesson->file, block->line + 1 };

	return tree_parse(&lesson->pool, block->text, &source, fault);
}

static bool setting_read(struct lesson *lesson, const struct block *block,
			 struct fault *fault)
{
	struct source source = { lesson->file, block->line + 1 };
	struct reading reading = block_reading(lesson, fault);

	if (lesson->setting)
		return key_refuse(&reading, block->line,
				  _("A lesson has one setting, and this is a second one."));
	lesson->setting = config_parse(&lesson->pool, lesson->name, block->text, &source,
					fault);
	return lesson->setting;
}

/* Which goal a hint or a wrong attempt is about. */
struct goal_reference {
	struct lesson *lesson;
	struct goal *goal;
};

static bool read_goal(const struct reading *reading, const struct key *key,
		      const struct tree *value, void *to)
{
	struct goal_reference *reference = to;
	const char *id;

	if (!key_text(reading, key, value, &id))
		return false;
	reference->goal = lesson_goal(reference->lesson, id);
	return reference->goal || goal_refuse(reading, reference->lesson, value->line, id);
}

struct hint_draft {
	struct goal_reference about;
	const char *rungs[HINT_RUNGS];
};

static const struct key hint_keys[] = {
	{ .name = "goal", .read = read_goal,
	  .at = offsetof(struct hint_draft, about), .required = true },
	{ .name = "nudge", .read = key_text,
	  .at = offsetof(struct hint_draft, rungs[0]), .required = true },
	{ .name = "rule", .read = key_text,
	  .at = offsetof(struct hint_draft, rungs[1]), .required = true },
	{ .name = "command", .read = key_text,
	  .at = offsetof(struct hint_draft, rungs[2]), .required = true },
	{ .name = NULL },
};

static bool hint_read(struct lesson *lesson, const struct block *block,
		      struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);
	const struct tree *tree = block_tree(lesson, block, fault);
	struct hint_draft draft = { .about.lesson = lesson };
	struct goal *goal;

	if (!tree || !keys_read(&reading, hint_keys, _("hint"), tree, &draft))
		return false;
	goal = draft.about.goal;
	if (goal->hints[0])
		return key_refuse(&reading, block->line,
				  _("The goal \"%s\" has its hints already."), goal->id);
	for (size_t i = 0; i < HINT_RUNGS; i++)
		goal->hints[i] = draft.rungs[i];
	return true;
}

/* The lines of t as strings. */
static struct key_texts lines_of(struct pool *pool, struct text t)
{
	size_t count = 0;
	const char **lines;

	if (t.len && t.at[t.len - 1] == '\n')
		t.len--;
	for (struct text rest = t; rest.len; count++)
		text_take_line(&rest);
	lines = pool_new(pool, count + 1, sizeof(*lines));
	for (size_t i = 0; i < count; i++)
		lines[i] = pool_copy(pool, text_take_line(&t));
	return (struct key_texts){ lines, count };
}

static void add_attempt(struct lesson *lesson, struct lesson_attempt attempt,
			struct text text)
{
	struct key_texts lines = lines_of(&lesson->pool, text);
	size_t n = lesson->attempt_count++;

	attempt.lines = lines.at;
	attempt.line_count = lines.count;
	lesson->attempts = heap_resize(lesson->attempts, n + 1, sizeof(attempt));
	lesson->attempts[n] = attempt;
}

struct wrong_draft {
	struct goal_reference about;
	const char *lines, *feedback;
};

static const struct key wrong_keys[] = {
	{ .name = "goal", .read = read_goal,
	  .at = offsetof(struct wrong_draft, about), .required = true },
	{ .name = "lines", .read = key_text,
	  .at = offsetof(struct wrong_draft, lines), .required = true },
	{ .name = "feedback", .read = key_text,
	  .at = offsetof(struct wrong_draft, feedback), .required = true },
	{ .name = NULL },
};

static bool wrong_read(struct lesson *lesson, const struct block *block,
		       struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);
	const struct tree *tree = block_tree(lesson, block, fault);
	struct wrong_draft draft = { .about.lesson = lesson };

	if (!tree || !keys_read(&reading, wrong_keys, _("wrong attempt"), tree, &draft))
		return false;
	add_attempt(lesson, (struct lesson_attempt){
		.wrong = true,
		.file_line = block->line,
		.goal = draft.about.goal->number,
		.feedback = draft.feedback,
	}, text_of(draft.lines));
	return true;
}

static bool solution_read(struct lesson *lesson, const struct block *block,
			  struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);

	if (!block->text.len)
		return key_refuse(&reading, block->line,
				  _("This solution is empty; expected the lines a learner "
				    "types."));
	add_attempt(lesson, (struct lesson_attempt){ .file_line = block->line }, block->text);
	return true;
}

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

static void show_lines(struct page *prose, const struct key_texts *lines)
{
	for (size_t i = 0; i < lines->count; i++) {
		if (i)
			page_block(prose, PAGE_VERBATIM);
		else
			prose_begin(prose, PAGE_VERBATIM);
		page_string(prose, PAGE_CODE, lines->at[i]);
	}
}

static bool dialogue_read(struct lesson *lesson, const struct block *block,
			  struct fault *fault)
{
	struct reading reading = block_reading(lesson, fault);
	struct key_texts lines = lines_of(&lesson->pool, block->text);
	struct text words = block->info;
	struct dialogue dialogue = { .line = block->line + 1, .line_count = lines.count };
	size_t n = lesson->dialogue_count;

	text_take(&words, ' ');
	dialogue.continued = text_is(text_trim(words), "continued");
	if (!dialogue.continued && text_trim(words).len)
		return key_refuse(&reading, block->line,
				  _("Expected \"smtp\" or \"smtp continued\" here."));
	if (dialogue.continued && !n)
		return key_refuse(&reading, block->line,
				  _("There is no dialogue above that this could continue."));
	if (!lines.count)
		return key_refuse(&reading, block->line,
				  _("This dialogue is empty; expected lines of \"C: \" and "
				    "\"S: \"."));
	dialogue.lines = pool_new(&lesson->pool, lines.count, sizeof(*dialogue.lines));
	for (size_t i = 0; i < lines.count; i++)
		if (!dialogue_line_read(text_of(lines.at[i]), &dialogue.lines[i]))
			return key_refuse(&reading, dialogue.line + (unsigned)i,
					  _("Expected a line that begins with \"C: \" or "
					    "\"S: \", or \"…\" alone."));
	show_lines(lesson->prose, &lines);
	lesson->dialogues = heap_resize(lesson->dialogues, n + 1, sizeof(dialogue));
	lesson->dialogues[n] = dialogue;
	lesson->dialogue_count++;
	return true;
}

/* Something to be shown as it stands. */
static bool verbatim_read(struct lesson *lesson, const struct block *block,
			  struct fault *fault)
{
	struct key_texts lines = lines_of(&lesson->pool, block->text);

	(void)fault;
	show_lines(lesson->prose, &lines);
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
	return key_refuse_word(&reading, block->line, _("kind of block"), name, kind_name,
			       NULL);
}
