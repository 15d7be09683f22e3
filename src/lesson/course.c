// SPDX-License-Identifier: GPL-3.0-or-later
/* The lessons in the order of their names, each read when it is first asked
 * for: a sitting seldom needs more than one, and opens sooner. */
#include "lesson/lesson.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
	char *name;
	char *where;            /* the path, for faults; NULL once it was read */
	course_fetch *fetch;    /* NULL: its text is here */
	struct buffer markdown; /* empty once it was read */
	struct lesson *lesson;  /* NULL: not yet read, or broken */
};

struct course {
	struct entry *entries;
	size_t count;
	course_say *say;
	void *context;
};

struct course *course_new(course_say *say, void *context)
{
	struct course *course = heap_new(1, sizeof(*course));

	course->say = say;
	course->context = context;
	return course;
}

static void forget_text(struct entry *entry)
{
	free(entry->where);
	entry->where = NULL;
	buffer_free(&entry->markdown);
}

void course_free(struct course *course)
{
	if (!course)
		return;
	for (size_t i = 0; i < course->count; i++) {
		lesson_free(course->entries[i].lesson);
		forget_text(&course->entries[i]);
		free(course->entries[i].name);
	}
	free(course->entries);
	free(course);
}

static struct entry *add_entry(struct course *course, const char *name, const char *where)
{
	size_t at = course->count++;

	course->entries = heap_resize(course->entries, course->count, sizeof(struct entry));
	for (; at && strcmp(course->entries[at - 1].name, name) > 0; at--)
		course->entries[at] = course->entries[at - 1];
	course->entries[at] = (struct entry){ .name = heap_copy_string(name),
					      .where = heap_copy_string(where) };
	return &course->entries[at];
}

void course_add(struct course *course, const char *name, const char *where,
		struct text markdown)
{
	buffer_text(&add_entry(course, name, where)->markdown, markdown);
}

void course_add_unread(struct course *course, const char *name, const char *where,
		       course_fetch *fetch)
{
	add_entry(course, name, where)->fetch = fetch;
}

size_t course_count(const struct course *course)
{
	return course->count;
}

static void read_entry(const struct course *course, struct entry *entry)
{
	struct fault fault = { 0 };

	if (!entry->fetch || entry->fetch(entry->where, &entry->markdown, &fault))
		entry->lesson = lesson_parse(entry->name, buffer_view(&entry->markdown),
					     &fault);
	if (!entry->lesson) {
		snprintf(fault.file, sizeof(fault.file), "%s", entry->where);
		course->say(course->context, &fault);
	}
	forget_text(entry);
}

const struct lesson *course_lesson(const struct course *course, size_t n)
{
	struct entry *entry;

	if (n >= course->count)
		return NULL;
	entry = &course->entries[n];
	if (entry->where)
		read_entry(course, entry);
	return entry->lesson;
}

const char *course_name(const struct course *course, size_t n)
{
	return course->entries[n].name;
}

/* A name without the number in front of it. */
static struct text bare_name(struct text name, unsigned long *number)
{
	size_t hyphen = text_find(name, '-');

	*number = 0;
	if (text_number(text_head(name, hyphen), 9999, number) && *number)
		return text_skip(name, hyphen + 1);
	return name;
}

static bool is_whole(struct text whole, struct text name)
{
	unsigned long own, wanted;
	struct text bare = bare_name(whole, &own);

	return text_equal_fold(name, whole) || text_equal_fold(name, bare) ||
	       (text_number(name, 9999, &wanted) && wanted && wanted == own);
}

static bool is_beginning(struct text whole, struct text name)
{
	unsigned long own;
	struct text bare = bare_name(whole, &own);

	return text_equal_fold(text_head(whole, name.len), name) ||
	       text_equal_fold(text_head(bare, name.len), name);
}

size_t course_find(const struct course *course, struct text name)
{
	struct text wanted = text_trim(name);
	size_t i;

	for (i = 0; i < course->count; i++)
		if (is_whole(text_of(course->entries[i].name), wanted))
			return i;
	for (i = 0; wanted.len && i < course->count; i++)
		if (is_beginning(text_of(course->entries[i].name), wanted))
			return i;
	return course->count;
}
