// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/which_lesson.h"

#include "tutor/tutor_inside.h"

const struct lesson *tutor_lesson_named(const struct tutor *tutor, struct text name)
{
	return course_lesson(tutor->course, course_find(tutor->course, name));
}

const struct lesson *tutor_lesson_after(const struct tutor *tutor,
					const struct lesson *lesson)
{
	size_t count = course_count(tutor->course);
	size_t n = lesson ? course_find(tutor->course, text_of(lesson_name(lesson))) + 1 : 0;
	const struct lesson *next = NULL;

	while (n < count && !(next = course_lesson(tutor->course, n)))
		n++;
	return next;
}

static bool was_done(const struct tutor *tutor, const struct lesson *lesson)
{
	return goals_met_count(&tutor->progress, lesson) == lesson_goal_count(lesson);
}

const struct lesson *tutor_lesson_offered(const struct tutor *tutor)
{
	const struct lesson *offer = NULL;

	if (!tutor->opening || tutor->script.count > 1)
		return NULL;
	if (tutor->offer)
		offer = tutor_lesson_named(tutor, text_of(tutor->offer));
	if (!offer)
		offer = tutor_lesson_after(tutor, NULL);
	while (offer && was_done(tutor, offer))
		offer = tutor_lesson_after(tutor, offer);
	return offer;
}
