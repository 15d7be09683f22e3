// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/cover.h"

#include "tutor/escapes.h"
#include "tutor/refusal.h"

/* Appends a part of a line, of which so many octets at its end are covered. */
static bool cover_part(struct text part, size_t octets, struct buffer *shown)
{
	buffer_text(shown, text_head(part, part.len - octets));
	if (octets)
		buffer_string(shown, SMTP_COVER);
	return octets > 0;
}

/* Says to a copy what may be several lines, and the end of a chunk before them. */
static bool cover_several(const struct smtp_session *session, struct text line,
			  struct buffer *shown)
{
	struct smtp_trial trial;
	struct smtp_link link;
	struct smtp_turn turn;
	bool any = false;

	smtp_trial_copy(&trial, session);
	smtp_link_open(&link, &trial.session, NULL);
	smtp_link_line(&link, line);
	while (smtp_link_turn(&link, &turn)) {
		struct text rest = turn.has_rest ? turn.rest : text_skip(line, line.len);
		struct text part = text_head(line, line.len - rest.len);
		bool ends = part.len && part.at[part.len - 1] == '\n' && turn.command.bare_end;

		any |= cover_part(text_head(part, part.len - ends), turn.command.covered, shown);
		buffer_string(shown, ends ? "\n" : "");
		line = rest;
	}
	return any;
}

bool cover_said(const struct smtp_session *session, struct text line, struct buffer *shown)
{
	struct smtp_command command;
	enum smtp_state state = session->state;

	if (state == SMTP_IN_CHUNK ||
	    (state != SMTP_CLOSED && text_find(line, '\n') < line.len))
		return cover_several(session, line, shown);
	if (state == SMTP_IN_DATA)
		return cover_part(line, 0, shown);
	command = smtp_command_read(line);
	return cover_part(line, smtp_login_secret(session, &command).octets, shown);
}

/* The octets that the argument of `:send` stands for. What is not well formed is not sent,
 * and may be meant as several lines. */
static void read_send(struct text argument, struct buffer *line)
{
	if (escapes_read(argument, line))
		return;
	buffer_clear(line);
	while (argument.len) {
		buffer_text(line, text_take(&argument, '\\'));
		buffer_byte(line, '\n');
		argument = text_skip(argument, 1);
	}
}

static bool cover_send(const struct smtp_session *session, struct text argument,
		       struct buffer *shown)
{
	struct buffer line = { 0 }, said = { 0 };
	bool secret;

	read_send(argument, &line);
	secret = cover_said(session, buffer_view(&line), &said) ||
		 smtp_secret_in(buffer_view(&line), SMTP_UNKNOWN).octets;
	if (secret)
		buffer_string(shown, SEND_COVERED);
	buffer_free(&line);
	buffer_free(&said);
	return secret;
}

/* `:auth` takes one name; a mechanism there is a slip, and so is the verb in capitals; what
 * stands behind a name may be that user's password. */
static size_t slip_in_auth(struct text order, struct text argument)
{
	size_t as_verb = smtp_secret_in(order, SMTP_AUTH).octets;
	size_t as_name = smtp_secret_in(argument, SMTP_UNKNOWN).octets;
	size_t blank = text_find(argument, ' ');

	if (as_verb < argument.len || text_equal(text_head(order, 4), text_of("AUTH")))
		return as_verb;
	if (as_name)
		return as_name;
	return blank == argument.len ? 0 : argument.len - blank - 1;
}

/* What an order may hold as a slip, a command behind a colon for one. Where a login is
 * under way, what is like no order may be a password that begins with a colon. */
static size_t slip_in(const struct smtp_session *session, const struct typed *typed,
		      struct text order)
{
	bool login = session->state == SMTP_IN_AUTH || session->memory.login_refused;
	enum order named = order_named(typed->word);

	if (named == ORDER_AUTH)
		return slip_in_auth(order, typed->argument);
	if (named == ORDERS && login && !order_nearest(typed->word))
		return order.len;
	return smtp_secret_in(order, named == ORDERS ? SMTP_UNKNOWN : SMTP_NOOP).octets;
}

/* Appends what may be shown of an order when that is not all of it. */
static bool cover_order(const struct smtp_session *session, const struct typed *typed,
			struct text line, struct buffer *shown)
{
	size_t octets;

	if (order_named(typed->word) == ORDER_SEND)
		return cover_send(session, typed->argument, shown);
	line = text_trim_right(line);
	octets = slip_in(session, typed, text_skip(line, 1));
	return octets && cover_part(line, octets, shown);
}

bool cover_typed(const struct smtp_session *session, struct text line, struct buffer *shown)
{
	struct typed typed = typed_read(session->state, line);
	struct buffer said = { 0 };
	bool secret = false;

	if (typed.kind == TYPED_ORDER)
		secret = cover_order(session, &typed, line, &said);
	else if (typed_is_sent(&typed))
		secret = cover_said(session, typed.line, &said);
	if (secret)
		buffer_text(shown, buffer_view(&said));
	else
		buffer_text(shown, line);
	buffer_free(&said);
	return secret;
}

/* What the copy hears of a line that is typed. */
static void say_to_copy(struct smtp_session *copy, struct text line)
{
	struct typed typed = typed_read(copy->state, line);
	bool sends = typed.kind == TYPED_ORDER && order_named(typed.word) == ORDER_SEND;
	struct buffer octets = { 0 };
	struct smtp_link link;
	struct smtp_turn turn;

	if (typed_is_sent(&typed))
		buffer_text(&octets, typed.line);
	if (copy->state != SMTP_CLOSED &&
	    (typed_is_sent(&typed) || (sends && escapes_read(typed.argument, &octets)))) {
		smtp_link_open(&link, copy, NULL);
		smtp_link_line(&link, buffer_view(&octets));
		while (smtp_link_turn(&link, &turn))
			;
	}
	buffer_free(&octets);
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
		any |= cover_typed(&trial.session, text_head(lines, end), shown);
		if (end == lines.len)
			return any;
		say_to_copy(&trial.session, text_head(lines, end));
		size = text_starts_fold(text_skip(lines, end), "\r\n") ? 2 : 1;
		buffer_text(shown, text_head(text_skip(lines, end), size));
		lines = text_skip(lines, end + size);
	}
}
