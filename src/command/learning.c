// SPDX-License-Identifier: GPL-3.0-or-later
/* Commands about lessons and what was done in them. */
#include "command/commands.h"

#include "base/words.h"

#include <stdlib.h>
#include <string.h>

/* A goal that was met, with owned strings. */
struct met {
	char *lesson, *goal, *lines, *when;
};

struct learning {
	struct course *course;
	struct met *met;
	size_t met_count;
	unsigned faults;
};

static void tell_fault(void *learning, const struct fault *fault)
{
	((struct learning *)learning)->faults++;
	command_fail(fault, 0);
}

static void take_met(void *context, const struct store_met *met)
{
	struct learning *learning = context;

	learning->met = heap_resize(learning->met, learning->met_count + 1,
				    sizeof(*learning->met));
	learning->met[learning->met_count++] = (struct met){
		.lesson = heap_copy_string(met->lesson),
		.goal = heap_copy_string(met->goal),
		.lines = heap_copy_string(met->lines),
		.when = heap_copy_string(met->when),
	};
}

/* The course; without one *status says how to end. */
static bool load_course(struct learning *learning, const struct options *options,
			int *status)
{
	struct fault fault = { 0 };

	learning->course = course_new(tell_fault, learning);
	if (store_load_course(options->lessons, learning->course, tell_fault, learning,
			      &fault))
		return true;
	*status = command_fail(&fault, FACE_EXIT_NO_INPUT);
	return false;
}

/* What was done so far. False, said on stderr, when it cannot be read. */
static bool load_progress(struct learning *learning, struct buffer *last)
{
	struct fault fault = { 0 };
	struct store_progress *progress = store_progress_open(&fault);
	bool good = progress && store_progress_each(progress, take_met, learning, &fault) &&
		    store_progress_last(progress, last, &fault);

	if (*fault.says)
		command_fail(&fault, 0);
	store_progress_close(progress);
	return good;
}

static void learning_free(struct learning *learning)
{
	for (size_t i = 0; i < learning->met_count; i++) {
		free(learning->met[i].lesson);
		free(learning->met[i].goal);
		free(learning->met[i].lines);
		free(learning->met[i].when);
	}
	free(learning->met);
	course_free(learning->course);
}

static const struct met *find_met(const struct learning *learning,
				  const struct lesson *lesson, size_t goal)
{
	for (size_t i = 0; i < learning->met_count; i++)
		if (strcmp(learning->met[i].lesson, lesson_name(lesson)) == 0 &&
		    strcmp(learning->met[i].goal, lesson_goal_id(lesson, goal)) == 0)
			return &learning->met[i];
	return NULL;
}

static size_t count_met(const struct learning *learning, const struct lesson *lesson)
{
	size_t count = 0;

	for (size_t goal = 0; goal < lesson_goal_count(lesson); goal++)
		count += find_met(learning, lesson, goal) != NULL;
	return count;
}

/* "7. Out of order: 1 of 3 goals met" */
static void add_lesson(struct page *page, enum page_kind kind,
		       const struct learning *learning, const struct lesson *lesson,
		       bool is_last)
{
	char number[16], met[24], goals[24];

	snprintf(number, sizeof(number), "%u", lesson_number(lesson));
	snprintf(met, sizeof(met), "%zu", count_met(learning, lesson));
	snprintf(goals, sizeof(goals), "%zu", lesson_goal_count(lesson));
	page_fill(page, kind,
		  is_last ? _("{number} {title}: {met} of {goals} goals met; you were here last")
			  : _("{number} {title}: {met} of {goals} goals met"),
		  words_from_pairs,
		  (const struct words_pair[]){ { "number", number },
					       { "title", lesson_title(lesson) },
					       { "met", met },
					       { "goals", goals },
					       { NULL, NULL } });
}

int command_list_lessons(const struct options *options)
{
	struct learning learning = { 0 };
	struct buffer last = { 0 };
	struct page *page = page_new();
	int status = 0;

	if (load_course(&learning, options, &status)) {
		load_progress(&learning, &last);
		for (size_t n = 0; n < course_count(learning.course); n++) {
			const struct lesson *lesson = course_lesson(learning.course, n);

			if (lesson)
				add_lesson(page, PAGE_PARAGRAPH, &learning, lesson,
					   text_is(buffer_view(&last),
						   lesson_name(lesson)));
		}
		command_show(options, page);
		status = learning.faults ? 1 : 0;
	}
	page_free(page);
	buffer_free(&last);
	learning_free(&learning);
	return status;
}

int command_print_course(const struct options *options)
{
	struct learning learning = { 0 };
	int status = 0;

	if (load_course(&learning, options, &status))
		printf("| %s | %s | %s |\n|---|---|---|\n", _("Lesson"), _("Title"),
		       _("Last goal"));
	for (size_t n = 0; n < course_count(learning.course); n++) {
		const struct lesson *lesson = course_lesson(learning.course, n);
		size_t goals = lesson ? lesson_goal_count(lesson) : 0;

		if (!lesson)
			continue;
		printf("| %u | %s | %s |\n", lesson_number(lesson), lesson_title(lesson),
		       goals ? lesson_goal_says(lesson, goals - 1) : "");
	}
	learning_free(&learning);
	return status;
}

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
		const struct met *met = find_met(learning, lesson, goal);

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
		add_lesson(page, PAGE_HEADING, learning, lesson, false);
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
	known = load_progress(learning, &last);
	buffer_free(&last);
	if (!known)
		return FACE_EXIT_IO;
	list_progress(options, learning, from, to);
	return 0;
}

int command_progress(const struct options *options)
{
	struct learning learning = { 0 };
	int status = 0;

	if (options->reset && !options->argument_count)
		return forget(NULL);
	if (load_course(&learning, options, &status))
		status = tell_progress(options, &learning);
	learning_free(&learning);
	return status;
}
