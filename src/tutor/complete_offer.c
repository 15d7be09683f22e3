// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/complete_offer.h"

#include "tutor/tutor_inside.h"

void offer(struct tutor *tutor, struct text typed, struct text line, const char *says)
{
	completions_add(&tutor->completions, typed, line, says);
}

void offer_tried(struct tutor *tutor, struct text typed, const char *line)
{
	struct smtp_trial trial;
	struct smtp_turn turn;
	char says[SMTP_REPLY_LINE_MAX];
	struct room room = room_over(says, sizeof(says));
	struct text rest;

	smtp_trial_copy(&trial, tutor_session(tutor));
	smtp_say(&trial.session, text_of(line), &turn);
	rest = smtp_reply_lines(&turn.reply);
	if (turn.reply.code)
		smtp_reply_line(&turn.reply, &rest, &room);
	offer(tutor, typed, text_of(line), turn.reply.code ? says : NULL);
}

void offer_word(struct tutor *tutor, struct text typed, const char *before,
		const char *word, const char *says)
{
	struct buffer line = { 0 };

	buffer_format(&line, "%s%s", before, word);
	offer(tutor, typed, buffer_view(&line), says);
	buffer_free(&line);
}
