// SPDX-License-Identifier: GPL-3.0-or-later
/* Lessons found on the disk and taken into a course. */
#include "base/name_list.h"
#include "store/place.h"
#include "store/store.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LESSON_SIZE_MAX = 1024 * 1024 };

struct load {
	struct course *course;
	struct list looked; /* the folders that held no lesson, for the fault */
	bool found;
};

/* "07-out-of-order.md": two digits, a hyphen, a name. */
static bool is_lesson(const char *name)
{
	struct text t = text_of(name);

	return t.len > 6 && text_is_digit(t.at[0]) && text_is_digit(t.at[1]) &&
	       t.at[2] == '-' && text_is(text_skip(t, t.len - 3), ".md");
}

/* "lessons/07-out-of-order.md" gives "07-out-of-order". */
static char *name_of(const char *path)
{
	struct text name = text_of(path);
	size_t slash = text_find_last(name, '/');

	if (slash < name.len)
		name = text_skip(name, slash + 1);
	if (name.len > 3 && text_is(text_skip(name, name.len - 3), ".md"))
		name.len -= 3;
	return heap_copy(name);
}

static bool fetch_lesson(const char *path, struct buffer *markdown, struct fault *fault)
{
	return store_read_file(path, LESSON_SIZE_MAX, markdown, fault);
}

struct lesson *store_read_lesson(const char *path, struct fault *fault)
{
	struct buffer markdown = { 0 };
	struct lesson *lesson = NULL;
	char *name = name_of(path);

	if (fetch_lesson(path, &markdown, fault))
		lesson = lesson_parse(name, buffer_view(&markdown), fault);
	if (!lesson)
		snprintf(fault->file, sizeof(fault->file), "%s", path);
	free(name);
	buffer_free(&markdown);
	return lesson;
}

static void load_file(struct load *load, const char *folder, const char *file)
{
	struct buffer path = { 0 };
	char *name = name_of(file);

	buffer_format(&path, "%s/%s", folder, file);
	course_add_unread(load->course, name, path.at, fetch_lesson);
	free(name);
	buffer_free(&path);
}

static bool was_looked_in(const struct load *load, const char *folder)
{
	return strstr(buffer_string_of(&load->looked.names), folder) ||
	       strstr(buffer_string_of(&load->looked.last), folder);
}

static bool load_folder(void *context, const char *folder)
{
	struct load *load = context;
	DIR *dir = opendir(folder);
	const struct dirent *entry;

	while (dir && (entry = readdir(dir))) {
		if (!is_lesson(entry->d_name))
			continue;
		load->found = true;
		load_file(load, folder, entry->d_name);
	}
	if (dir)
		closedir(dir);
	if (!load->found && !was_looked_in(load, folder))
		list_add(&load->looked, folder);
	return load->found;
}

bool store_load_course(const char *folder, struct course *course, struct fault *fault)
{
	struct load load = { .course = course };

	if (folder)
		load_folder(&load, folder);
	else
		place_each_lessons(load_folder, &load);
	if (!load.found)
		fault_set(fault, NULL, 0,
			  _("No lessons were found; a lesson is a file such as "
			    "01-hello.md. Name their folder with --lessons. "
			    "Looked in: {folders}."),
			  WORDS({ "folders", list_all(&load.looked) }));
	list_free(&load.looked);
	return load.found;
}
