// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/tell_turn.h"

#include "tutor/notes.h"
#include "tutor/readout.h"
#include "tutor/tell_goals.h"
#include "tutor/tutor_inside.h"

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
	bool begins = turn->command.covered ||
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

static void tell_line(struct tutor *tutor, bool data, struct text shown)
{
	const struct smtp_turn *turn = tutor_turn(tutor);

	entries_line(&tutor->entries, data && !turn->command.covered ? TUTOR_DATA : TUTOR_CLIENT,
		     turn->line, shown);
}

/* Where LF alone ends a line too, what was typed as one may be several: this is the one
 * of the turn. */
static void tell_one(struct tutor *tutor, bool data)
{
	struct buffer shown = { 0 };

	teach_said(&shown, tutor_turn(tutor));
	tell_line(tutor, data, buffer_view(&shown));
	buffer_free(&shown);
}

static void tell_said(struct tutor *tutor, const struct act *act)
{
	if (tutor_turn(tutor)->command.bare_end)
		tell_one(tutor, act->data);
	else
		tell_line(tutor, act->data, text_of(act->shown ? act->shown : act->line));
}

void tell_turn(struct tutor *tutor, const struct act *act)
{
	const struct smtp_turn *turn = tutor_turn(tutor);
	unsigned number = act->group ? turn->line : 0;
	bool bare_end, more;

	if (act->kind == ACT_LINE)
		tell_said(tutor, act);
	do {
		tell_late(tutor);
		show_reply(tutor, number);
		keep_why(tutor);
		tell_goals(tutor);
		bare_end = turn->command.bare_end;
		more = stage_next(&tutor->stage);
		if (more && bare_end)
			tell_one(tutor, turn->before == SMTP_IN_DATA);
	} while (more);
	warn_of_passwords(tutor);
	tell_chunk(tutor);
	if (turn->before != SMTP_CLOSED && turn->after == SMTP_CLOSED)
		note_closed(tutor);
}
