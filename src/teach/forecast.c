// SPDX-License-Identifier: GPL-3.0-or-later
/* What every command would be answered now: said to a copy, and heard. */
#include "teach/teach_inside.h"

#include <string.h>

static const enum smtp_verb commands[] = {
	SMTP_EHLO, SMTP_HELO, SMTP_LHLO, SMTP_MAIL, SMTP_RCPT, SMTP_DATA, SMTP_RSET,
	SMTP_BDAT, SMTP_ETRN, SMTP_NOOP, SMTP_VRFY, SMTP_EXPN, SMTP_HELP, SMTP_STARTTLS,
	SMTP_AUTH, SMTP_QUIT,
};

static const enum smtp_verb login[] = { SMTP_RESPONSE };

static const enum smtp_verb mail_data[] = { SMTP_TEXT, SMTP_DOT, SMTP_DELIVERY };
static const enum smtp_verb chunk[] = { SMTP_CHUNK };
static const enum smtp_verb last_chunk[] = { SMTP_DELIVERY }; /* in LMTP */

static bool say_like(const struct smtp_session *session, const struct smtp_rule *rule,
		     enum smtp_verb verb, struct teach_forecast *row,
		     struct smtp_turn *turn)
{
	struct room room = room_over(row->line, sizeof(row->line));
	struct smtp_trial trial;

	smtp_trial_copy(&trial, session);
	return smtp_session_like(&trial.session, rule, verb, &room, turn);
}

/* Says the usual line of a verb to a copy, or, where the setting has nothing
 * to fill it with, that of another row. False when no row has a line here. */
static bool foretell(const struct smtp_session *session, enum smtp_verb verb,
		     struct teach_forecast *row, struct smtp_turn *turn)
{
	const struct smtp_rule *usual = teach_usual_row(verb);
	size_t count;
	const struct smtp_rule *rows = smtp_rules_for(verb, &count);
	bool said;

	if (!smtp_setting_speaks(session->setting, verb) ||
	    !smtp_setting_has(session->setting, verb))
		return false;
	said = usual && say_like(session, usual, verb, row, turn);
	while (!said && count--)
		said = say_like(session, &rows[count], verb, row, turn);
	if (!said)
		return false;
	row->verb = verb;
	row->rule = turn->rule;
	row->code = turn->reply.code;
	memcpy(row->enhanced, turn->reply.enhanced, sizeof(row->enhanced));
	return true;
}

static size_t verbs_now(const struct smtp_session *session, const enum smtp_verb **verbs)
{
	if (session->state == SMTP_CLOSED)
		return 0;
	if (session->state == SMTP_IN_AUTH) {
		*verbs = login;
		return sizeof(login) / sizeof(*login);
	}
	if (session->state == SMTP_IN_CHUNK && smtp_chunk_is_delivered(session)) {
		*verbs = last_chunk;
		return sizeof(last_chunk) / sizeof(*last_chunk);
	}
	if (session->state == SMTP_IN_CHUNK) {
		*verbs = chunk;
		return sizeof(chunk) / sizeof(*chunk);
	}
	*verbs = session->state == SMTP_IN_DATA ? mail_data : commands;
	return session->state == SMTP_IN_DATA ? sizeof(mail_data) / sizeof(*mail_data)
		: sizeof(commands) / sizeof(*commands);
}

size_t teach_forecast(const struct smtp_session *session, struct teach_forecast *rows,
		      size_t room)
{
	const enum smtp_verb *verbs = NULL;
	size_t verb_count = verbs_now(session, &verbs), count = 0;

	for (size_t i = 0; i < verb_count && count < room; i++) {
		struct smtp_turn turn;

		count += foretell(session, verbs[i], &rows[count], &turn);
	}
	return count;
}

/* The first line of the words of a reply. */
static struct text first_words(const struct smtp_reply *reply)
{
	struct text words = text_span(reply->text, reply->length);

	return text_take_line(&words);
}

static void add_row(struct page *page, const struct teach_forecast *row,
		    const struct smtp_turn *turn)
{
	page_block(page, teach_is_refusal(row->code) ? PAGE_NO : PAGE_YES);
	page_string(page, PAGE_CODE, row->line);
	page_string(page, PAGE_NORMAL, " -> ");
	if (!row->code) {
		page_string(page, PAGE_NORMAL, _("no reply: it is part of the letter"));
		return;
	}
	teach_add_code(page, row->code, row->enhanced);
	page_string(page, PAGE_NORMAL, " ");
	page_text(page, PAGE_DIM, first_words(&turn->reply));
}

/* In LMTP: what the recipients behind the first would be answered. */
static void add_other_replies(struct page *page, const struct smtp_session *session,
			      struct teach_forecast *row)
{
	struct smtp_trial trial;
	struct smtp_turn turn;
	struct smtp_link link;

	smtp_trial_copy(&trial, session);
	smtp_link_open(&link, &trial.session, NULL);
	smtp_link_line(&link, text_of(row->line));
	smtp_link_turn(&link, &turn);
	while (turn.after == SMTP_DELIVERING && smtp_link_turn(&link, &turn)) {
		row->code = turn.reply.code;
		memcpy(row->enhanced, turn.reply.enhanced, sizeof(row->enhanced));
		add_row(page, row, &turn);
	}
}

void teach_forecast_page(struct page *page, const struct smtp_session *session)
{
	const enum smtp_verb *verbs = NULL;
	size_t count = verbs_now(session, &verbs);

	page_say(page, PAGE_TITLE, _("What each command would be answered now"));
	if (!count)
		page_say(page, PAGE_PARAGRAPH,
			 _("The connection is closed: nothing would be answered."));
	for (size_t i = 0; i < count; i++) {
		struct teach_forecast row;
		struct smtp_turn turn;

		if (!foretell(session, verbs[i], &row, &turn))
			continue;
		add_row(page, &row, &turn);
		if (turn.after == SMTP_DELIVERING)
			add_other_replies(page, session, &row);
	}
}
