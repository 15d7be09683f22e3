// SPDX-License-Identifier: GPL-3.0-or-later
/* What may be shown of lines that were typed and not said yet: passwords in
 * them are found by saying them to a copy of the session. */
#include "tutor/escapes.h"
#include "tutor/tutor.h"

/* Says a line to the copy; true when any of it held a secret. Then *shown is
 * what may be shown of it. */
static bool say_to_copy(struct smtp_session *copy, struct text line, struct buffer *shown)
{
	struct smtp_link link;
	struct smtp_turn turn;
	bool secret;

	smtp_link_open(&link, copy, NULL);
	smtp_link_line(&link, line);
	smtp_link_turn(&link, &turn);
	secret = turn.secret;
	if (secret)
		teach_said(shown, &turn);
	while (smtp_link_turn(&link, &turn)) {
		if (turn.secret && !secret)
			buffer_string(shown, "********");
		secret |= turn.secret;
	}
	return secret;
}

static bool cover_send(struct smtp_session *copy, struct text argument,
		       struct buffer *shown)
{
	struct buffer line = { 0 }, said = { 0 };
	bool secret = escapes_read(argument, &line) &&
		      say_to_copy(copy, buffer_view(&line), &said);

	if (secret)
		buffer_string(shown, SEND_COVERED);
	buffer_free(&line);
	buffer_free(&said);
	return secret;
}

static bool cover_order(struct smtp_session *copy, const struct typed *typed,
			struct buffer *shown)
{
	return order_named(typed->word) == ORDER_SEND &&
	       cover_send(copy, typed->argument, shown);
}

/* Appends what may be shown of one line; true when that is not all of it. */
static bool cover_line(struct smtp_session *copy, struct text line, struct buffer *shown)
{
	struct typed typed = typed_read(copy->state, line);
	bool secret;

	if (typed.kind == TYPED_ORDER)
		secret = cover_order(copy, &typed, shown);
	else
		secret = typed_is_sent(&typed) && say_to_copy(copy, typed.line, shown);
	if (!secret)
		buffer_text(shown, line);
	return secret;
}

bool tutor_covers(const struct tutor *tutor, struct text lines, struct buffer *shown)
{
	struct smtp_trial trial;
	bool any = false;

	smtp_trial_copy(&trial, tutor_session(tutor));
	for (;;) {
		size_t end = 0, size;

		while (end < lines.len && lines.at[end] != '\n' && lines.at[end] != '\r')
			end++;
		any |= cover_line(&trial.session, text_head(lines, end), shown);
		if (end == lines.len)
			return any;
		size = text_starts_fold(text_skip(lines, end), "\r\n") ? 2 : 1;
		buffer_text(shown, text_head(text_skip(lines, end), size));
		lines = text_skip(lines, end + size);
	}
}
