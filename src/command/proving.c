// SPDX-License-Identifier: GPL-3.0-or-later
/* Lessons that prove themselves, and settings that can be read: what `check`
 * does. */
#include "command/commands.h"

#include "base/words.h"
#include "config/config.h"

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

static bool ends_in(const char *name, const char *end)
{
	size_t len = strlen(name), less = strlen(end);

	return len > less && strcmp(name + len - less, end) == 0;
}

static bool is_setting(const char *name)
{
	return ends_in(name, ".yaml") || ends_in(name, ".yml");
}

/* Returns 0 or the status to end with. */
static int check_setting(struct proof *proof, const char *path)
{
	const struct smtp_setting *setting;
	struct pool pool = { 0 };
	int status = command_read_setting(&pool, path, &setting);

	if (!status)
		printf(_("%s: a good setting\n"), path);
	pool_free(&pool);
	proof->faults += status == FACE_EXIT_DATA;
	return status == FACE_EXIT_DATA ? 0 : status;
}

/* A lesson by the name of its file, which need not be in the course. */
static bool is_file(const char *name)
{
	return strchr(name, '/') || ends_in(name, ".md");
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

		if (is_setting(name))
			status = check_setting(&proof, name);
		else
			status = is_file(name) ? check_file(&proof, name)
					       : check_named(&proof, options, name);
	}
	course_free(proof.course);
	return status ? status : proof.faults > 0;
}
