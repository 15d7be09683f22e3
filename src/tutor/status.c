// SPDX-License-Identifier: GPL-3.0-or-later
/* The lines about the sitting that a face shows beside it. */
#include "base/filling.h"
#include "tutor/tutor_inside.h"
#include "tutor/which_lesson.h"

const char *tutor_prompt(const struct tutor *tutor)
{
	return smtp_state_facts(tutor_session(tutor)->state)->prompt;
}

void tutor_title(const struct tutor *tutor, struct buffer *buffer)
{
	const struct lesson *lesson = tutor->exercise.lesson;

	if (!lesson) {
		buffer_string(buffer, _("free play"));
		return;
	}
	buffer_pairs(buffer, lesson_number(lesson) ? _("lesson {number}  {title}") : "{title}",
		   WORDS({ "number", WORDS_NUMBER(lesson_number(lesson)) },
			 { "title", lesson_title(lesson) }));
}

void tutor_server(const struct tutor *tutor, struct buffer *buffer)
{
	const struct smtp_session *session = tutor_session(tutor);
	const char *login = session->facts.login;
	const char *says = login ? _("{host} · plain text · logged in as {login}")
				 : _("{host} · plain text · not logged in");

	if (session->facts.secured)
		says = login ? _("{host} · TLS, acted · logged in as {login}")
			     : _("{host} · TLS, acted · not logged in");
	if (session->state == SMTP_CLOSED)
		says = _("{host} · the connection is closed");
	buffer_pairs(buffer, says, (const struct words_pair[]){
		{ "host", tutor->setting->host },
		{ "login", login ? login : "" },
		{ NULL, NULL },
	});
}

/* Before anything is said, what Enter does; then what free play is. */
static void add_free_play(const struct tutor *tutor, struct buffer *buffer)
{
	const struct lesson *offer = tutor_lesson_offered(tutor);

	if (!offer) {
		buffer_string(buffer, _("Free play. :course lists the lessons, "
					":help the orders."));
		return;
	}
	buffer_pairs(buffer, goals_met_count(&tutor->progress, offer)
		   ? _("Enter goes on with lesson {number}, {title}.")
		   : _("Enter begins lesson {number}, {title}."),
		   WORDS({ "number", WORDS_NUMBER(lesson_number(offer)) },
			 { "title", lesson_title(offer) }));
}

void tutor_goal_line(const struct tutor *tutor, struct buffer *buffer)
{
	const struct exercise *exercise = &tutor->exercise;
	size_t goal = exercise_current(exercise);
	const char *says;

	if (!exercise->lesson) {
		add_free_play(tutor, buffer);
		return;
	}
	if (goal < exercise->goals)
		says = _("Goal {number} of {count}: {goal}");
	else if (tutor_lesson_after(tutor, exercise->lesson))
		says = _("All goals met. :next goes on to the next lesson.");
	else
		says = _("All goals met, and this was the last lesson.");
	buffer_pairs(buffer, says, WORDS(
		{ "number", WORDS_NUMBER(goal + 1) },
		{ "count", WORDS_NUMBER(exercise->goals) },
		{ "goal", goal < exercise->goals
			? lesson_goal_says(exercise->lesson, goal) : "" }));
}
