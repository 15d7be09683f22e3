// SPDX-License-Identifier: GPL-3.0-or-later
/* The command that lists the goals met and those not yet, or forgets them. */
#include "command/commands.h"

#include "base/words.h"
#include "command/answer.h"
#include "command/learning.h"

/* What the learner said until the goal was met. */
static void add_lines(struct page *page, const struct met *met)
{
	struct text rest = text_of(met->lines);

	while (rest.len) {
		page_block(page, PAGE_VERBATIM);
		page_text(page, PAGE_CODE, text_take_line(&rest));
	}
}

static void add_goals(struct page *page, const struct learning *learning,
		      const struct lesson *lesson, bool with_lines)
{
	for (size_t goal = 0; goal < lesson_goal_count(lesson); goal++) {
		const struct met *met = learning_met(learning, lesson, goal);

		page_fill(page, met ? PAGE_YES : PAGE_ITEM,
			  met ? _("{goal} ({when})") : _("{goal} (not yet)"),
			  words_from_pairs,
			  (const struct words_pair[]){
				{ "goal", lesson_goal_says(lesson, goal) },
				{ "when", met ? met->when : "" },
				{ NULL, NULL } });
		if (met && with_lines)
			add_lines(page, met);
	}
}

static int forget(const char *lesson)
{
	struct fault fault = { 0 };
	struct store_progress *progress = store_progress_open(&fault);
	bool good = progress && store_progress_reset(progress, lesson, &fault);

	store_progress_close(progress);
	if (*fault.says)
		command_fail(&fault, 0);
	if (!good)
		return FACE_EXIT_IO;
	puts(lesson ? _("What was done in this lesson is forgotten.")
		    : _("All that was done is forgotten."));
	return 0;
}

static void list_progress(const struct options *options, struct learning *learning,
			  size_t from, size_t to)
{
	struct page *page = page_new();

	for (size_t n = from; n < to; n++) {
		const struct lesson *lesson = course_lesson(learning->course, n);

		if (!lesson)
			continue;
		if (!page_is_empty(page))
			page_blank(page);
		learning_page(page, PAGE_HEADING, learning, lesson, false);
		add_goals(page, learning, lesson, to - from == 1);
	}
	command_show(options, page);
	page_free(page);
}

/* What was done, or its end, in the lesson that was named or in all. */
static int tell_progress(const struct options *options, struct learning *learning)
{
	size_t from = 0, to = course_count(learning->course);
	struct buffer last = { 0 };
	bool known;

	if (options->argument_count) {
		from = course_find(learning->course, text_of(options->arguments[0]));
		if (from == to)
			return command_no_lesson(options->arguments[0]);
		to = from + 1;
	}
	if (options->reset)
		return forget(course_name(learning->course, from));
	known = learning_recall(learning, &last);
	buffer_free(&last);
	if (!known)
		return FACE_EXIT_IO;
	list_progress(options, learning, from, to);
	return 0;
}

int command_progress(const struct options *options)
{
	struct learning learning = { 0 };
	int status;

	if (options->reset && !options->argument_count)
		return forget(NULL);
	status = learning_load(&learning, options);
	if (!status)
		status = tell_progress(options, &learning);
	learning_free(&learning);
	return status;
}
