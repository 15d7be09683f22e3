// SPDX-License-Identifier: GPL-3.0-or-later
/* The command that begins or goes on with a lesson, or lists them. */
#include "command/commands.h"

#include "base/words.h"
#include "command/answer.h"
#include "command/learning.h"
#include "command/sit.h"

static void add_lessons(struct page *page, const struct learning *learning, struct text last)
{
	for (size_t n = 0; n < course_count(learning->course); n++) {
		const struct lesson *lesson = course_lesson(learning->course, n);

		if (lesson)
			learning_page(page, PAGE_PARAGRAPH, learning, lesson,
				      text_is(last, lesson_name(lesson)));
	}
}

static int list(const struct options *options)
{
	struct learning learning = { 0 };
	struct buffer last = { 0 };
	struct page *page = page_new();
	int status = learning_load(&learning, options);

	if (!status) {
		learning_recall(&learning, &last);
		add_lessons(page, &learning, buffer_view(&last));
		command_show(options, page);
		status = learning.faults ? EXIT_NO : 0;
	}
	page_free(page);
	buffer_free(&last);
	learning_free(&learning);
	return status;
}

int command_lesson(const struct options *options)
{
	struct fault fault;

	if (!options->argument_count)
		return list(options);
	if (options->setting || options->as) {
		fault_set(&fault, NULL, 0,
			  _("A lesson brings its own server; --setting and --as are for the "
			    "tutor without a lesson and for stdio."), NULL);
		return command_fail(&fault, EXIT_USAGE);
	}
	return command_sit(options, options->arguments[0], NULL, NULL);
}
