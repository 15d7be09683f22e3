// SPDX-License-Identifier: GPL-3.0-or-later
/* The lessons of the course, done by typing: every solution meets every goal,
 * and what is recorded of it meets the same goal again. */
#include "lib/talk.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FOLDER "lessons"

static int is_lesson(const struct dirent *entry)
{
	return text_is_digit(entry->d_name[0]);
}

static void add_file(struct course *course, const char *name)
{
	char path[512];
	char bytes[4096];
	struct text stem = text_head(text_of(name), strlen(name) - 3);
	char *lesson_called = heap_copy(stem);
	struct buffer markdown = { 0 };
	size_t got;
	FILE *file;

	snprintf(path, sizeof(path), FOLDER "/%s", name);
	file = fopen(path, "r");
	assert_non_null(file);
	while ((got = fread(bytes, 1, sizeof(bytes), file)))
		buffer_text(&markdown, text_span(bytes, got));
	fclose(file);
	course_add(course, lesson_called, path, buffer_view(&markdown));
	buffer_free(&markdown);
	free(lesson_called);
}

static int set_up(void **state)
{
	struct dirent **files;
	int count = scandir(FOLDER, &files, is_lesson, alphasort);

	*state = course_new(talk_broken, NULL);
	for (int i = 0; i < count; i++) {
		add_file(*state, files[i]->d_name);
		free(files[i]);
	}
	free(files);
	return count > 0 ? 0 : -1;
}

static int tear_down(void **state)
{
	course_free(*state);
	return 0;
}

/* Types what was recorded of a goal to a new sitting, and waits for the same
 * goal to be recorded there. */
static void assert_leads_there_again(const struct course *course,
				     const struct tutor_wish *record)
{
	struct tutor *tutor = tutor_new(course);
	struct tutor_wish wish;
	bool found = false;

	assert_true(tutor_begin(tutor, record->lesson));
	talk(tutor, record->text);
	while ((wish = tutor_take_wish(tutor)).kind != TUTOR_WISH_NONE)
		found = found || (wish.kind == TUTOR_WISH_RECORD &&
				  !strcmp(wish.goal, record->goal));
	if (!found)
		print_error("%s, goal %s: the record does not lead there\n",
			    record->lesson, record->goal);
	assert_true(found);
	tutor_free(tutor);
}

static void do_lesson(const struct course *course, const struct lesson *lesson,
		      const struct lesson_attempt *attempt)
{
	struct tutor *tutor = tutor_new(course);
	struct tutor_wish wish;
	size_t recorded = 0;

	assert_true(tutor_begin(tutor, lesson_name(lesson)));
	for (size_t i = 0; i < attempt->line_count; i++)
		tutor_line(tutor, text_of(attempt->lines[i]));
	while ((wish = tutor_take_wish(tutor)).kind != TUTOR_WISH_NONE) {
		if (wish.kind != TUTOR_WISH_RECORD)
			continue;
		assert_string_equal(wish.lesson, lesson_name(lesson));
		assert_leads_there_again(course, &wish);
		recorded++;
	}
	if (recorded != lesson_goal_count(lesson))
		print_error("%s.md:%u: %zu goals are met\n", lesson_name(lesson),
			    attempt->file_line, recorded);
	assert_int_equal(recorded, lesson_goal_count(lesson));
	assert_true(talk_ever_noted(tutor, "is done"));
	tutor_free(tutor);
}

static void every_solution_does_its_lesson(void **state)
{
	const struct course *course = *state;

	for (size_t n = 0; n < course_count(course); n++) {
		const struct lesson *lesson = course_lesson(course, n);
		const struct lesson_attempt *attempt;
		unsigned solutions = 0;

		for (size_t i = 0; (attempt = lesson_attempt(lesson, i)); i++) {
			if (attempt->wrong)
				continue;
			do_lesson(course, lesson, attempt);
			solutions++;
		}
		assert_true(solutions > 0);
	}
}

/* One sitting, all lessons, going on by :next. */
static void whole_course_in_one_sitting(void **state)
{
	const struct course *course = *state;
	struct tutor *tutor = tutor_new(course);
	size_t count = course_count(course);

	assert_true(tutor_begin(tutor, NULL));
	tutor_line(tutor, text_of(""));
	for (size_t n = 0; n < count; n++) {
		const struct lesson *lesson = course_lesson(course, n);
		size_t i = 0;

		while (lesson_attempt(lesson, i)->wrong)
			i++;
		for (size_t l = 0; l < lesson_attempt(lesson, i)->line_count; l++)
			tutor_line(tutor, text_of(lesson_attempt(lesson, i)->lines[l]));
		assert_true(talk_ever_noted(tutor, "is done"));
		if (n + 1 < count)
			talk(tutor, ":next");
	}
	assert_true(talk_ever_noted(tutor, "it was the last one"));
	tutor_free(tutor);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_solution_does_its_lesson),
		cmocka_unit_test(whole_course_in_one_sitting),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
