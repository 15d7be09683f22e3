// SPDX-License-Identifier: GPL-3.0-or-later
/* The course from its files, and the goals from the store. */
#include "command/learning.h"

#include "base/words.h"
#include "command/answer.h"

#include <stdlib.h>
#include <string.h>

void learning_free(struct learning *learning)
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

void learning_tell(void *learning, const struct fault *fault)
{
	((struct learning *)learning)->faults++;
	command_fail(fault, 0);
}

int learning_load(struct learning *learning, const struct options *options)
{
	struct fault fault = { 0 };

	if (learning->course)
		return 0;
	learning->course = course_new(learning_tell, learning);
	if (store_load_course(options->lessons, learning->course, &fault))
		return 0;
	return command_fail(&fault, FACE_EXIT_NO_INPUT);
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

bool learning_recall(struct learning *learning, struct buffer *last)
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

const struct met *learning_met(const struct learning *learning,
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
		count += learning_met(learning, lesson, goal) != NULL;
	return count;
}

/* "7 Out of order: 1 of 3 goals met" */
void learning_page(struct page *page, enum page_kind kind, const struct learning *learning,
		   const struct lesson *lesson, bool is_last)
{
	char number[16], met[24], goals[24];

	snprintf(number, sizeof(number), "%u", lesson_number(lesson));
	snprintf(met, sizeof(met), "%zu", count_met(learning, lesson));
	snprintf(goals, sizeof(goals), "%zu", lesson_goal_count(lesson));
	page_fill(page, kind,
		  is_last ? P_("{number} {title}: {met} of {count} goal met; you were here last",
			       "{number} {title}: {met} of {count} goals met; you were here last",
			       lesson_goal_count(lesson))
			  : P_("{number} {title}: {met} of {count} goal met",
			       "{number} {title}: {met} of {count} goals met",
			       lesson_goal_count(lesson)),
		  words_from_pairs,
		  (const struct words_pair[]){ { "number", number },
					       { "title", lesson_title(lesson) },
					       { "met", met },
					       { "count", goals },
					       { NULL, NULL } });
}

int command_no_lesson(const char *name)
{
	struct fault fault;

	fault_set(&fault, NULL, 0,
		  _("There is no lesson “{lesson}”; smtp-tutor lesson lists them all."),
		  WORDS({ "lesson", name }));
	return command_fail(&fault, FACE_EXIT_NO_INPUT);
}
