// SPDX-License-Identifier: GPL-3.0-or-later
/* The lessons as a table. */
#include "command/prints.h"

#include "base/words.h"
#include "command/learning.h"
#include "command/print_cells.h"

int print_course(const struct options *options)
{
	struct learning learning = { 0 };
	int status = learning_load(&learning, options);

	if (!status)
		fprintf(print_out, "| %s | %s | %s |\n|---|---|---|\n", _("Lesson"), _("Title"),
		       _("Last goal"));
	for (size_t n = 0; n < course_count(learning.course); n++) {
		const struct lesson *lesson = course_lesson(learning.course, n);
		size_t goals = lesson ? lesson_goal_count(lesson) : 0;

		if (!lesson)
			continue;
		fprintf(print_out, "| %u ", lesson_number(lesson));
		print_cell("| ", lesson_title(lesson), " |");
		print_cell(" ", goals ? lesson_goal_says(lesson, goals - 1) : "", " |\n");
	}
	learning_free(&learning);
	return status;
}
