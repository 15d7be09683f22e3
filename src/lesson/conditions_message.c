// SPDX-License-Identifier: GPL-3.0-or-later
/* The conditions that the message of a turn can be held against. */
#include "lesson/condition.h"
#include "lesson/letter.h"

#include "base/words.h"

/* Longest value shown; what is longer is cut. */
enum { SHOWN_MAX = 200 };

static void write_shown(struct room *room, struct text t)
{
	room_text(room, text_head(t, SHOWN_MAX));
	if (t.len > SHOWN_MAX)
		room_string(room, "…");
}

static struct text content_of(const struct sight *sight)
{
	return sight->message->content;
}

static const struct smtp_facts *envelope_of(const struct sight *sight)
{
	return &sight->message->envelope->facts;
}

static struct text address_text(const struct smtp_address *address)
{
	return text_span(address->at, address->length);
}

/* The wanted address, with or without its angle brackets. */
static struct text wanted_address(const struct condition *condition)
{
	struct text t = text_of(condition->wanted.at[0]);

	if (t.len > 1 && t.at[0] == '<' && t.at[t.len - 1] == '>')
		return text_span(t.at + 1, t.len - 2);
	return t;
}

static bool has_message(const struct condition *condition, const struct sight *sight)
{
	(void)condition;
	return sight->message;
}

static bool is_from(const struct condition *condition, const struct sight *sight)
{
	return text_equal_fold(address_text(&envelope_of(sight)->reverse_path),
			       wanted_address(condition));
}

static void was_from(const struct condition *condition, const struct sight *sight,
		     struct room *room)
{
	(void)condition;
	room_byte(room, '<');
	room_text(room, address_text(&envelope_of(sight)->reverse_path));
	room_byte(room, '>');
}

static bool is_to(const struct condition *condition, const struct sight *sight)
{
	const struct smtp_session *session = sight->message->envelope;
	const struct smtp_facts *facts = &session->facts;
	bool for_one = sight->moment->turn->verb == SMTP_DELIVERY;

	for (unsigned i = 0; i < facts->recipient_count; i++)
		if ((!for_one || i == facts->delivery.answered) &&
		    text_equal_fold(smtp_recipient(session, i), wanted_address(condition)))
			return true;
	return false;
}

static bool is_to_count(const struct condition *condition, const struct sight *sight)
{
	return envelope_of(sight)->recipient_count == condition->number;
}

static void was_to_count(const struct condition *condition, const struct sight *sight,
			 struct room *room)
{
	(void)condition;
	room_number(room, envelope_of(sight)->recipient_count);
}

const struct condition_kind condition_delivered = {
	.holds = has_message,
	.yes = N_("a message was accepted"),
	.no = N_("expected a message to be accepted"),
};
const struct condition_kind condition_from = {
	.of_message = true, .holds = is_from, .was = was_from,
	.yes = N_("the sender was {was}"),
	.no = N_("expected the sender {wanted}, it was {was}"),
};
const struct condition_kind condition_to = {
	.of_message = true, .holds = is_to,
	.yes = N_("{wanted} was a recipient"),
	.no = N_("expected the recipient {wanted}"),
};
const struct condition_kind condition_to_count = {
	.of_message = true, .holds = is_to_count, .was = was_to_count,
	.yes = N_("the number of recipients was {was}"),
	.no = N_P("expected {wanted} recipient, there were {was}",
		  "expected {wanted} recipients, there were {was}"),
};

static bool has_field(const struct condition *condition, const struct sight *sight,
		      struct buffer *value)
{
	return letter_field(content_of(sight), condition->field, value);
}

static void was_header(const struct condition *condition, const struct sight *sight,
		       struct room *room)
{
	struct buffer value = { 0 };

	has_field(condition, sight, &value);
	write_shown(room, buffer_view(&value));
	buffer_free(&value);
}

static bool has_header(const struct condition *condition, const struct sight *sight)
{
	struct buffer value = { 0 };
	bool holds = has_field(condition, sight, &value) &&
		     letter_holds(buffer_view(&value), text_of(condition->wanted.at[0]));

	buffer_free(&value);
	return holds;
}

static bool has_not_header(const struct condition *condition, const struct sight *sight)
{
	return !has_header(condition, sight);
}

static bool lacks_header(const struct condition *condition, const struct sight *sight)
{
	struct buffer value = { 0 };
	bool has = has_field(condition, sight, &value);

	buffer_free(&value);
	return !has;
}

static bool body_holds(const struct condition *condition, const struct sight *sight)
{
	return letter_holds(letter_body(content_of(sight)), text_of(condition->wanted.at[0]));
}

static bool body_has_line(const struct condition *condition, const struct sight *sight)
{
	return letter_has_line(letter_body(content_of(sight)),
			       text_of(condition->wanted.at[0]));
}

static bool has_lines(const struct condition *condition, const struct sight *sight)
{
	return letter_lines(letter_body(content_of(sight))) == condition->number;
}

static void was_lines(const struct condition *condition, const struct sight *sight,
		      struct room *room)
{
	(void)condition;
	room_number(room, letter_lines(letter_body(content_of(sight))));
}

const struct condition_kind condition_header = {
	.of_message = true, .holds = has_header, .was = was_header,
	.yes = N_("the field {field} held “{wanted}”"),
	.no = N_("expected the field {field} to hold “{wanted}”, it held “{was}”"),
};
const struct condition_kind condition_header_not = {
	.of_message = true, .holds = has_not_header,
	.yes = N_("the field {field} did not hold “{wanted}”"),
	.no = N_("expected the field {field} not to hold “{wanted}”"),
};
const struct condition_kind condition_header_missing = {
	.of_message = true, .holds = lacks_header,
	.yes = N_("there was no field {field}"),
	.no = N_("expected no field {field}"),
};
const struct condition_kind condition_body = {
	.of_message = true, .holds = body_holds,
	.yes = N_("the body held “{wanted}”"),
	.no = N_("expected the body to hold “{wanted}”"),
};
const struct condition_kind condition_body_line = {
	.of_message = true, .holds = body_has_line,
	.yes = N_("the body had the line “{wanted}”"),
	.no = N_("expected the line “{wanted}” in the body"),
};
const struct condition_kind condition_lines = {
	.of_message = true, .holds = has_lines, .was = was_lines,
	.yes = N_("the body's lines were {was}"),
	.no = N_P("expected a body of {wanted} line, it had {was}",
		  "expected a body of {wanted} lines, it had {was}"),
};
