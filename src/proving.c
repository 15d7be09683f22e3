// SPDX-License-Identifier: GPL-3.0-or-later
/* Lessons that prove themselves: what `check` does. */
#include "commands.h"

#include "base/words.h"

#include <string.h>

struct proof {
	struct course *course; /* NULL until a lesson of it is asked for */
	unsigned faults;
};

static void tell_fault(void *proof, const struct fault *fault)
{
	((struct proof *)proof)->faults++;
	command_fail(fault, 0);
}

/* Says that the lesson is proved, or its faults; one that could not be read
 * (NULL) has been told of. */
static void check_lesson(struct proof *proof, const struct lesson *lesson)
{
	if (lesson && !lesson_check(lesson, tell_fault, proof))
		printf(_("%s: proved\n"), lesson_name(lesson));
}

/* Returns 0 or the status to end with. */
static int load_course(struct proof *proof, const struct options *options)
{
	struct fault fault = { 0 };

	if (proof->course)
		return 0;
	proof->course = course_new(tell_fault, proof);
	if (store_load_course(options->lessons, proof->course, tell_fault, proof, &fault))
		return 0;
	return command_fail(&fault, FACE_EXIT_NO_INPUT);
}

static int check_all(struct proof *proof, const struct options *options)
{
	int status = load_course(proof, options);

	for (size_t n = 0; n < course_count(proof->course); n++)
		check_lesson(proof, course_lesson(proof->course, n));
	return status;
}

/* A lesson by the name of its file, which need not be in the course. */
static bool is_file(const char *name)
{
	size_t len = strlen(name);

	return strchr(name, '/') || (len > 3 && strcmp(name + len - 3, ".md") == 0);
}

static int check_file(struct proof *proof, const char *path)
{
	struct fault fault = { 0 };
	struct lesson *lesson = store_read_lesson(path, &fault);

	if (!lesson) {
		tell_fault(proof, &fault);
		return 0;
	}
	check_lesson(proof, lesson);
	lesson_free(lesson);
	return 0;
}

static int check_named(struct proof *proof, const struct options *options,
		       const char *name)
{
	int status = load_course(proof, options);
	size_t n;

	if (status)
		return status;
	n = course_find(proof->course, text_of(name));
	if (n == course_count(proof->course))
		return command_no_lesson(name);
	check_lesson(proof, course_lesson(proof->course, n));
	return 0;
}

int command_check(const struct options *options)
{
	struct proof proof = { 0 };
	int status = 0;

	if (!options->argument_count)
		status = check_all(&proof, options);
	for (size_t i = 0; i < options->argument_count && !status; i++) {
		const char *name = options->arguments[i];

		status = is_file(name) ? check_file(&proof, name)
				       : check_named(&proof, options, name);
	}
	course_free(proof.course);
	return status ? status : proof.faults > 0;
}
