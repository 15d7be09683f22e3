// SPDX-License-Identifier: GPL-3.0-or-later
/* What to say next: the first step of the shortest way to a message that the
 * server takes, or, where there is none, of the way out. */
#include "teach/teach_inside.h"

/* After a chunk that was refused RSET must come, whatever else would do here (RFC 3030
 * 2). False where none is owed, or none is taken now. */
static bool reset_after_chunk(const struct smtp_session *session, struct teach_step *step)
{
	struct smtp_trial after;
	struct smtp_turn turn;
	size_t count;
	const struct smtp_rule *rows = smtp_rules_for(SMTP_RSET, &count);

	if (!session->facts.chunk.failed || session->state == SMTP_IN_CHUNK)
		return false;
	while (count--)
		if (!teach_is_refusal(rows[count].say.code) &&
		    teach_try(session, &rows[count], SMTP_RSET, step, &after, &turn))
			return true;
	return false;
}

/* An empty letter is allowed, but nobody means to send one. */
static bool begin_letter(const struct smtp_session *session, struct teach_step *step)
{
	struct smtp_trial after;
	struct smtp_turn turn;
	const struct smtp_rule *row = teach_usual_row(SMTP_TEXT);

	return row && teach_try(session, row, SMTP_TEXT, step, &after, &turn);
}

bool teach_next(const struct smtp_session *session, struct teach_step *step)
{
	const enum smtp_state closed = SMTP_CLOSED;
	struct teach_path path;

	if (session->state == SMTP_CLOSED)
		return false;
	if (reset_after_chunk(session, step))
		return true;
	if (session->state == SMTP_IN_DATA && !session->content.lines &&
	    begin_letter(session, step))
		return true;
	if (!teach_path_find(session, teach_goal_accepted, NULL, &path) &&
	    !teach_path_find(session, teach_goal_state, &closed, &path))
		return false;
	*step = path.steps[0];
	return true;
}
