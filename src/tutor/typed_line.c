// SPDX-License-Identifier: GPL-3.0-or-later
/* What the learner typed becomes a line to the server or an order. */
#include "tutor/act.h"
#include "tutor/cover.h"
#include "tutor/enter.h"
#include "tutor/notes.h"
#include "tutor/orders.h"
#include "tutor/tutor_inside.h"
#include "tutor/which_lesson.h"

#include <stdlib.h>

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

/* An order sees no more of its line than is shown, but for the one that sends it. */
static void run_order(struct tutor *tutor, const struct typed *typed, struct text shown)
{
	struct typed seen = typed_read(tutor_session(tutor)->state, shown);

	orders_run(tutor, shown, order_named(typed->word) == ORDER_SEND ? typed : &seen);
}

void tutor_line(struct tutor *tutor, struct text line)
{
	struct typed typed = typed_read(tutor_session(tutor)->state, line);
	struct buffer shown = { 0 };

	if (typed.kind != TYPED_NOTHING)
		forget_offered(tutor);
	tutor->mark = tutor->entries.count;
	tutor->wished = TUTOR_PANES;
	tutor->said_secret = cover_typed(tutor_session(tutor), line, &shown);
	if (typed.kind == TYPED_ORDER)
		run_order(tutor, &typed, buffer_view(&shown));
	else if (typed_is_sent(&typed))
		tutor_say(tutor, typed.line);
	else
		say_nothing(tutor);
	buffer_free(&shown);
}
