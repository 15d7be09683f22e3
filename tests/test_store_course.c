// SPDX-License-Identifier: GPL-3.0-or-later
/* Where lessons are looked for, and what happens to those that are broken. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char good[] =
	"# A title\n\nProse.\n\n"
	"```goal\nid: hello\nsay: Say who you are.\nverb: EHLO\ncode: 250\n```\n\n"
	"```hint\ngoal: hello\nnudge: Who are you?\nrule: Say it.\ncommand: EHLO me\n```\n\n"
	"```solution\nEHLO me\n```\n\n"
	"```wrong\ngoal: hello\nlines: |\n  NOOP\nfeedback: expected\n```\n";

struct world {
	char root[64];
	struct course *course;
	struct fault fault;      /* of the whole */
	struct fault told;       /* the last one told */
	unsigned told_count;
};

static void tell(void *context, const struct fault *fault)
{
	struct world *world = context;

	world->told = *fault;
	world->told_count++;
}

static int set_up(void **state)
{
	struct world *world = calloc(1, sizeof(*world));
	const char *tmp = getenv("TMPDIR");

	if (!world)
		return -1;
	snprintf(world->root, sizeof(world->root), "%.40s/course-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(world->root))
		return -1;
	world->course = course_new(tell, world);
	*state = world;
	setenv("HOME", world->root, 1);
	unsetenv("XDG_DATA_HOME");
	unsetenv("SMTP_TUTOR_LESSONS");
	return setenv("XDG_DATA_DIRS", "/nowhere/at/all", 1);
}

static int tear_down(void **state)
{
	struct world *world = *state;
	char command[128];

	snprintf(command, sizeof(command), "rm -rf '%s'", world->root);
	course_free(world->course);
	free(world);
	return system(command);
}

/* Writes root/folder/name, making the folders. */
static void put(const struct world *world, const char *folder, const char *name,
		const char *content)
{
	char path[256];
	FILE *file;

	snprintf(path, sizeof(path), "mkdir -p '%s/%s'", world->root, folder);
	assert_int_equal(system(path), 0);
	snprintf(path, sizeof(path), "%s/%s/%s", world->root, folder, name);
	file = fopen(path, "w");
	assert_non_null(file);
	assert_true(fputs(content, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static const char *in(const struct world *world, const char *folder)
{
	static char path[256];

	snprintf(path, sizeof(path), "%s/%s", world->root, folder);
	return path;
}

static bool load(struct world *world, const char *folder)
{
	return store_load_course(folder, world->course, &world->fault);
}

static const char *name_at(const struct world *world, size_t n)
{
	assert_true(n < course_count(world->course));
	return lesson_name(course_lesson(world->course, n));
}

static void test_only_lessons_are_read(void **state)
{
	struct world *world = *state;

	put(world, "a", "02-second.md", good);
	put(world, "a", "01-first.md", good);
	put(world, "a", "AUTHORING.md", "# No lesson\n");
	put(world, "a", "03-draft.md~", "no lesson");
	put(world, "a", "3-short.md", "no lesson");
	assert_true(load(world, in(world, "a")));
	assert_int_equal(course_count(world->course), 2);
	assert_string_equal(name_at(world, 0), "01-first");
	assert_string_equal(name_at(world, 1), "02-second");
	assert_int_equal(world->told_count, 0);
}

static void test_broken_lesson_is_told_of_when_asked_for(void **state)
{
	struct world *world = *state;

	put(world, "a", "01-first.md", good);
	put(world, "a", "02-broken.md", "# Title\n\n```goal\nnonsense: 1\n```\n");
	assert_true(load(world, in(world, "a")));
	assert_int_equal(course_count(world->course), 2);
	assert_int_equal(world->told_count, 0);
	assert_null(course_lesson(world->course, 1));
	assert_int_equal(world->told_count, 1);
	assert_string_equal(world->told.file, in(world, "a/02-broken.md"));
	assert_true(world->told.line > 0);
}

static void test_too_large_lesson_is_told_of_when_asked_for(void **state)
{
	struct world *world = *state;
	char *large = malloc(2000001);

	assert_non_null(large);
	memset(large, 'x', 2000000);
	large[2000000] = '\0';
	put(world, "a", "01-large.md", large);
	free(large);
	assert_true(load(world, in(world, "a")));
	assert_int_equal(world->told_count, 0);
	assert_null(course_lesson(world->course, 0));
	assert_null(course_lesson(world->course, 0));
	assert_int_equal(world->told_count, 1);
	assert_string_equal(world->told.file, in(world, "a/01-large.md"));
	assert_non_null(strstr(world->told.says, "too large"));
}

static void test_variable_before_home(void **state)
{
	struct world *world = *state;

	put(world, ".local/share/smtp-tutor/lessons", "05-home.md", good);
	put(world, "mine", "06-mine.md", good);
	setenv("SMTP_TUTOR_LESSONS", in(world, "mine"), 1);
	assert_true(load(world, NULL));
	assert_int_equal(course_count(world->course), 1);
	assert_string_equal(name_at(world, 0), "06-mine");
}

static void test_asked_for_folder_is_the_only_one(void **state)
{
	struct world *world = *state;

	put(world, "mine", "06-mine.md", good);
	setenv("SMTP_TUTOR_LESSONS", in(world, "mine"), 1);
	assert_false(load(world, in(world, "none")));
	assert_int_equal(course_count(world->course), 0);
	assert_non_null(strstr(world->fault.says, in(world, "none")));
	assert_null(strstr(world->fault.says, in(world, "mine")));
}

/* What a name and its folders are turned into. */
static void test_read_by_path(void **state)
{
	struct world *world = *state;
	struct fault fault = { 0 };
	struct lesson *lesson;

	put(world, "a", "09-by-path.md", good);
	lesson = store_read_lesson(in(world, "a/09-by-path.md"), &fault);
	assert_non_null(lesson);
	assert_string_equal(lesson_name(lesson), "09-by-path");
	assert_int_equal(lesson_number(lesson), 9);
	lesson_free(lesson);
	assert_null(store_read_lesson(in(world, "a/none.md"), &fault));
	assert_string_equal(fault.file, in(world, "a/none.md"));
}

#define in_a_world(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_only_lessons_are_read),
		in_a_world(test_broken_lesson_is_told_of_when_asked_for),
		in_a_world(test_too_large_lesson_is_told_of_when_asked_for),
		in_a_world(test_variable_before_home),
		in_a_world(test_asked_for_folder_is_the_only_one),
		in_a_world(test_read_by_path),
	};

	return cmocka_run_group_tests_name("store course", tests, NULL, NULL);
}
