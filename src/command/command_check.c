// SPDX-License-Identifier: GPL-3.0-or-later
/* The command that proves lessons, and settings in files. */
#include "command/commands.h"

#include "base/filling.h"
#include "command/answer.h"
#include "command/learning.h"
#include "command/servers.h"
#include "config/config.h"

#include <string.h>

/* What is good about a lesson or a file, whose name is both of these places. */
static void tell(const char *sentence, const char *name)
{
	struct buffer line = { 0 };

	buffer_pairs(&line, sentence, WORDS({ "lesson", name }, { "file", name }));
	puts(buffer_string_of(&line));
	buffer_free(&line);
}

/* Says that the lesson is proved, or its faults; one that could not be read
 * (NULL) has been told of. */
static void check_lesson(struct learning *learning, const struct lesson *lesson)
{
	if (lesson && !lesson_check(lesson, learning_tell, learning))
		tell(_("{lesson}: proved"), lesson_name(lesson));
}

static int check_all(struct learning *learning, const struct options *options)
{
	int status = learning_load(learning, options);

	for (size_t n = 0; n < course_count(learning->course); n++)
		check_lesson(learning, course_lesson(learning->course, n));
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
static int check_setting(struct learning *learning, const char *path)
{
	const struct smtp_setting *setting;
	struct pool pool = { 0 };
	int status = command_read_setting(&pool, path, &setting);

	if (!status)
		tell(_("{file}: a good setting"), path);
	pool_free(&pool);
	learning->faults += status == FACE_EXIT_DATA;
	return status == FACE_EXIT_DATA ? 0 : status;
}

/* A lesson by the name of its file, which need not be in the course. */
static bool is_file(const char *name)
{
	return strchr(name, '/') || ends_in(name, ".md");
}

static int check_file(struct learning *learning, const char *path)
{
	struct fault fault = { 0 };
	struct lesson *lesson = store_read_lesson(path, &fault);

	if (!lesson) {
		learning_tell(learning, &fault);
		return 0;
	}
	check_lesson(learning, lesson);
	lesson_free(lesson);
	return 0;
}

static int check_named(struct learning *learning, const struct options *options,
		       const char *name)
{
	int status = learning_load(learning, options);
	size_t n;

	if (status)
		return status;
	n = course_find(learning->course, text_of(name));
	if (n == course_count(learning->course))
		return command_no_lesson(name);
	check_lesson(learning, course_lesson(learning->course, n));
	return 0;
}

int command_check(const struct options *options)
{
	struct learning learning = { 0 };
	int status = 0;

	if (!options->argument_count)
		status = check_all(&learning, options);
	for (size_t i = 0; i < options->argument_count && !status; i++) {
		const char *name = options->arguments[i];

		if (is_setting(name))
			status = check_setting(&learning, name);
		else
			status = is_file(name) ? check_file(&learning, name)
					       : check_named(&learning, options, name);
	}
	if (!status && learning.faults)
		status = EXIT_NO;
	learning_free(&learning);
	return status;
}
