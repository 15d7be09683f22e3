// SPDX-License-Identifier: GPL-3.0-or-later
/* What the learner typed becomes a line to the server or an order, and what
 * the server answers becomes part of the conversation. */
#include "tutor/orders.h"
#include "tutor/pane_title.h"
#include "tutor/readout.h"
#include "tutor/tutor_inside.h"
#include "tutor/which_lesson.h"

#include <stdlib.h>

/* number: of the line that is answered, where that is to be said; 0: it is not. */
static void show_reply(struct tutor *tutor, unsigned number)
{
	const struct smtp_reply *reply = &tutor_turn(tutor)->reply;
	struct text rest = smtp_reply_lines(reply);
	char at[SMTP_REPLY_TEXT_MAX + 32];
	struct room line = room_over(at, sizeof(at));

	while (reply->code && smtp_reply_line(reply, &rest, &line)) {
		entries_line(&tutor->entries, TUTOR_SERVER, number, room_view(&line));
		room_cut(&line, 0);
	}
}

static void tell_done(struct tutor *tutor)
{
	const struct lesson *lesson = tutor->exercise.lesson;
	const struct lesson *next = tutor_lesson_after(tutor, lesson);
	const struct words_pair places[] = {
		{ "title", lesson_title(lesson) },
		{ "next", next ? lesson_title(next) : "" },
		{ NULL, NULL },
	};

	note_fill(tutor, PAGE_PARAGRAPH, next
		  ? _("The lesson *{title}* is done. Stay as long as you like; "
		      "`:next` goes on to *{next}*.")
		  : _("The lesson *{title}* is done, and it was the last one. "
		      "`:course` shows them all."), places);
}

/* A quiz tells by itself why the answer is the right one. */
static void note_met(struct tutor *tutor, size_t goal)
{
	const struct exercise *exercise = &tutor->exercise;
	const struct words_pair places[] = {
		{ "number", WORDS_NUMBER(goal + 1) },
		{ "count", WORDS_NUMBER(exercise->goals) },
		{ "goal", lesson_goal_says(exercise->lesson, goal) },
		{ NULL, NULL },
	};

	if (exercise_is_quiz(exercise, goal))
		judge_feedback(exercise->judge, goal,
			       entries_page(&tutor->entries, TUTOR_NOTE));
	else
		note_fill(tutor, PAGE_YES, _("Goal {number} of {count} met: {goal}"), places);
}

static void record_met(struct tutor *tutor, size_t goal)
{
	const char *lesson = lesson_name(tutor->exercise.lesson);
	const char *id = lesson_goal_id(tutor->exercise.lesson, goal);
	struct buffer lines = { 0 };

	goals_met_add(&tutor->progress, lesson, id);
	script_print(&tutor->script, &lines);
	wishes_add(&tutor->wishes, (struct tutor_wish){
		.kind = TUTOR_WISH_RECORD,
		.lesson = lesson,
		.goal = id,
		.text = buffer_string_of(&lines),
	});
	buffer_free(&lines);
}

/* When the goal that is next is a question, it is asked. */
static void ask_question(struct tutor *tutor)
{
	const struct exercise *exercise = &tutor->exercise;
	size_t goal = exercise_current(exercise);

	if (exercise_is_quiz(exercise, goal))
		lesson_question(exercise->lesson, goal,
				entries_page(&tutor->entries, TUTOR_NOTE));
}

void tutor_tell_goals(struct tutor *tutor)
{
	bool news = false;
	size_t goal;

	while ((goal = exercise_news(&tutor->exercise)) < tutor->exercise.goals) {
		note_met(tutor, goal);
		record_met(tutor, goal);
		news = true;
	}
	if (news && exercise_is_done(&tutor->exercise))
		tell_done(tutor);
	else if (news)
		ask_question(tutor);
}

/* How much of a chunk is still to come: nothing else shows where it ends. */
static void tell_chunk(struct tutor *tutor)
{
	const struct smtp_session *session = tutor_session(tutor);

	if (session->state == SMTP_IN_CHUNK)
		note_fill(tutor, PAGE_PARAGRAPH,
			  _("Octets of the chunk still to come: {left}. Enter sends two, "
			    "CR and LF."),
			  WORDS({ "left", WORDS_NUMBER(session->facts.chunk.left) }));
}

/* Said once, when the first login begins: with a challenge, or done at once. */
static void warn_of_passwords(struct tutor *tutor)
{
	const struct smtp_turn *turn = tutor_turn(tutor);
	bool begins = turn->secret ||
		      (turn->verb == SMTP_AUTH && turn->reply.code == 334);

	if (tutor->warned || !begins)
		return;
	tutor->warned = true;
	note_say(tutor, _("Never type a real password here: the accounts are invented. "
			  "`:auth` lists them and makes their answers. What you answer is "
			  "covered on the screen and kept in no history."));
}

/* The virtual clock has moved on before the reply came. */
static void tell_late(struct tutor *tutor)
{
	struct teach_moment moment = stage_moment(&tutor->stage);

	if (moment.turn->slow)
		teach_late(entries_page(&tutor->entries, TUTOR_NOTE), &moment);
}

/* In LMTP a message has several replies, each with a reason of its own. */
static void keep_why(struct tutor *tutor)
{
	struct teach_moment moment = stage_moment(&tutor->stage);

	if (moment.turn->reply.code && moment.turn->after == SMTP_DELIVERING)
		teach_why(entries_page_of_last(&tutor->entries), &moment, TEACH_SHORT);
}

/* Where LF alone ends a line too, what was typed as one may be several. */
static struct text first_line(const struct act *act, const struct smtp_turn *turn)
{
	struct text line = text_of(act->line);

	return turn->command.bare_end ? text_take(&line, '\n') : line;
}

/* Adds to *shown what may be shown of a line, and tells that. */
static void tell_line(struct tutor *tutor, bool data, struct text line,
		      struct buffer *shown)
{
	const struct smtp_turn *turn = tutor_turn(tutor);
	size_t from = shown->len;

	if (turn->secret)
		teach_said(shown, turn);
	else
		buffer_text(shown, line);
	tutor->said_secret |= turn->secret;
	entries_line(&tutor->entries, data && !turn->secret ? TUTOR_DATA : TUTOR_CLIENT,
		     turn->line, text_skip(buffer_view(shown), from));
}

static void tell_turn(struct tutor *tutor, const struct act *act)
{
	const struct smtp_turn *turn = tutor_turn(tutor);
	unsigned number = act->group ? turn->line : 0;
	struct buffer shown = { 0 };
	bool bare_end, more;

	if (act->kind == ACT_LINE)
		tell_line(tutor, act->data, first_line(act, turn), &shown);
	do {
		tell_late(tutor);
		show_reply(tutor, number);
		keep_why(tutor);
		tutor_tell_goals(tutor);
		bare_end = turn->command.bare_end;
		more = stage_next(&tutor->stage);
		if (more && bare_end) {
			buffer_byte(&shown, '\n');
			tell_line(tutor, turn->before == SMTP_IN_DATA, turn->command.line,
				  &shown);
		}
	} while (more);
	if (act->kind == ACT_LINE && tutor->said_secret)
		script_hide_last(&tutor->script, buffer_view(&shown));
	buffer_free(&shown);
	warn_of_passwords(tutor);
	tell_chunk(tutor);
	if (turn->before != SMTP_CLOSED && turn->after == SMTP_CLOSED)
		note_closed(tutor);
}

bool tutor_act(struct tutor *tutor, enum act_kind kind, const char *line,
	       unsigned long seconds)
{
	const struct act *act = script_add(&tutor->script, (struct act){
		.kind = kind,
		.line = line,
		.seconds = seconds,
		.data = tutor_is_in_data(tutor),
		.group = tutor->burst.first,
		.more = tutor->burst.first && tutor->burst.more,
		.entries = tutor->mark,
	});
	bool happened = stage_play(&tutor->stage, tutor->setting, act);

	if (happened) {
		tutor->asked = NULL;
		pane_retitle(tutor);
		tell_turn(tutor, act);
	}
	return happened;
}

bool tutor_say(struct tutor *tutor, struct text line)
{
	char *copy;
	bool said;

	if (tutor_session(tutor)->state == SMTP_CLOSED) {
		note_say(tutor, _("Nothing was sent, for the connection is closed. "
				  "`:reset` connects again."));
		return false;
	}
	copy = heap_copy(line);
	said = tutor_act(tutor, ACT_LINE, copy, 0);
	free(copy);
	return said;
}

static void forget_offered(struct tutor *tutor)
{
	free(tutor->offered);
	tutor->offered = NULL;
}

/* Types for the learner what was offered; it is no offer any more. */
static void say_offered(struct tutor *tutor)
{
	char *line = tutor->offered;

	tutor->offered = NULL;
	tutor_line(tutor, text_of(line));
	free(line);
}

static void tell_next(struct tutor *tutor)
{
	struct teach_step step;
	const struct words_pair places[] = { { "line", step.line }, { NULL, NULL } };

	if (teach_next(tutor_session(tutor), &step))
		note_fill(tutor, PAGE_PARAGRAPH,
			  _("Nothing was sent. Next: `{line}`"), places);
	else
		note_say(tutor, _("Nothing was sent. `:reset` connects again."));
}

/* An empty line is no command: it asks for the next step. */
static void say_nothing(struct tutor *tutor)
{
	const struct lesson *offer = tutor_lesson_offered(tutor);

	if (tutor->offered)
		say_offered(tutor);
	else if (offer)
		tutor_enter(tutor, offer, lesson_setting(offer));
	else if (!note_wait(tutor))
		tell_next(tutor);
}

void tutor_line(struct tutor *tutor, struct text line)
{
	struct typed typed = typed_read(tutor_session(tutor)->state, line);

	if (typed.kind != TYPED_NOTHING)
		forget_offered(tutor);
	tutor->mark = tutor->entries.count;
	tutor->wished = TUTOR_PANES;
	tutor->said_secret = false;
	if (typed.kind == TYPED_ORDER)
		orders_run(tutor, line, &typed);
	else if (typed_is_sent(&typed))
		tutor_say(tutor, typed.line);
	else
		say_nothing(tutor);
}
