// SPDX-License-Identifier: GPL-3.0-or-later
/* The messages of an AUTH exchange, taken apart: what stands in Base64, and
 * what it stands for. Passwords are not shown. */
#include "teach/teach_inside.h"

#include "sasl/sasl.h"
#include "smtp/smtp.h"

/* What of an AUTH line stands before the client's message, "AUTH PLAIN ". */
static size_t before_message(const struct smtp_command *command)
{
	size_t verb = text_find(command->line, ' ') + 1;

	return verb + text_find(text_skip(command->line, verb), ' ') + 1;
}

void teach_said(struct buffer *buffer, const struct smtp_turn *turn)
{
	buffer_text(buffer, smtp_command_shown(&turn->command));
	if (turn->command.covered)
		buffer_string(buffer, SMTP_COVER);
}

/* Adds text to the open block, with what has no form of its own named: a NUL
 * in the middle of a message is what PLAIN rests on. */
static void add_bytes(struct page *page, struct text bytes)
{
	while (bytes.len) {
		size_t nul = text_find(bytes, '\0');

		page_text(page, PAGE_CODE, text_head(bytes, nul));
		if (nul < bytes.len)
			page_string(page, PAGE_STRONG, "<NUL>");
		bytes = text_skip(bytes, nul + 1);
	}
}

enum show {
	BARE,     /* secrets too: they are the setting's own inventions */
	USUAL,    /* but for secrets */
	NOT_MUCH, /* any field may be a secret */
};

static bool is_covered(const struct sasl_field *field, enum show show)
{
	return field->value.len && (show == NOT_MUCH || (show == USUAL && field->secret));
}

/* Who is no account of this server may be a password, said where a name was asked for. In a
 * message that has a place for passwords they are told apart. */
static enum show show_of(const struct sasl_message *message, struct text bytes,
			 const struct smtp_setting *setting)
{
	enum show show = USUAL;
	struct sasl_field field;

	for (size_t n = 0; sasl_field(message, bytes, n, &field); n++) {
		bool known = !field.user;

		for (size_t i = 0; i < setting->account_count; i++)
			known |= text_is(field.value, setting->accounts[i].user);
		if (!known)
			show = NOT_MUCH;
	}
	return show;
}

/* The whole message as text, with what is covered left out. */
static void add_text(struct page *page, const struct sasl_message *message,
		     struct text bytes, enum show show)
{
	struct sasl_field field;

	page_block(page, PAGE_FIELD);
	page_label(page, _("Text"));
	if (!bytes.len)
		page_string(page, PAGE_NORMAL, _("empty"));
	for (size_t n = 0; sasl_field(message, bytes, n, &field); n++) {
		size_t end = (size_t)(field.value.at - field.raw.at);

		if (!is_covered(&field, show)) {
			add_bytes(page, field.raw);
			continue;
		}
		add_bytes(page, text_head(field.raw, end));
		page_string(page, PAGE_CODE, SMTP_COVER);
		add_bytes(page, text_skip(field.raw, end + field.value.len));
	}
}

/* How many bytes stand before the first secret one; all when none is. */
static size_t bytes_bare(const struct sasl_message *message, struct text bytes, enum show show)
{
	struct sasl_field field;

	for (size_t n = 0; sasl_field(message, bytes, n, &field); n++)
		if (is_covered(&field, show))
			return (size_t)(field.value.at - bytes.at);
	return bytes.len;
}

/* A character of Base64 holds six bits: those with none of the secret's. */
static void add_base64(struct page *page, const struct sasl_message *message,
		       struct text encoded, struct text bytes, enum show show)
{
	size_t shown = bytes_bare(message, bytes, show);

	page_block(page, PAGE_FIELD);
	page_label(page, _("Base64"));
	if (shown == bytes.len) {
		page_text(page, PAGE_CODE, encoded);
		return;
	}
	page_text(page, PAGE_CODE, text_head(encoded, shown * 8 / 6));
	page_string(page, PAGE_CODE, SMTP_COVER);
}

/* A field with its value, or, where that has been shown already, without. */
static void add_part(struct page *page, const struct sasl_field *field, enum show show,
		     bool alone)
{
	page_block(page, PAGE_FIELD);
	page_label(page, field->name);
	if (!alone) {
		if (is_covered(field, show))
			page_string(page, PAGE_CODE, SMTP_COVER);
		else if (field->value.len)
			add_bytes(page, field->value);
		else
			page_string(page, PAGE_NORMAL, _("empty"));
		page_string(page, PAGE_NORMAL, " - ");
	}
	page_add(page, _(field->says), NULL, NULL);
}

static void add_parts(struct page *page, const struct sasl_message *message,
		      struct text bytes, enum show show)
{
	struct sasl_field field;
	bool alone = !sasl_field(message, bytes, 1, &field);

	for (size_t n = 0; sasl_field(message, bytes, n, &field); n++)
		add_part(page, &field, show, alone);
}

bool teach_message(struct page *page, const struct sasl_message *message,
		   struct text encoded, const struct smtp_setting *guarded)
{
	char at[SASL_MESSAGE_MAX + 1];
	struct room room = room_over(at, sizeof(at));
	struct text bytes;
	enum show show;

	if (!text_is(encoded, "=") && !base64_decode(encoded, &room, NULL))
		return false;
	bytes = room_view(&room);
	show = guarded ? show_of(message, bytes, guarded) : BARE;
	page_field(page, message->side == SASL_CLIENT ? _("Client") : _("Server"),
		   _(message->says));
	if (!encoded.len)
		return true;
	add_base64(page, message, encoded, bytes, show);
	add_text(page, message, bytes, show);
	add_parts(page, message, bytes, show);
	return true;
}

/* What the exchange is done with, in a turn that belongs to one. */
static const struct sasl_mechanism *mechanism_of(const struct teach_moment *moment)
{
	struct text argument = moment->turn->command.argument;

	if (moment->turn->verb == SMTP_RESPONSE)
		return moment->before->login.exchange.mechanism;
	if (moment->turn->verb != SMTP_AUTH)
		return NULL;
	return sasl_mechanism_named(text_take(&argument, ' '));
}

/* What the client said, in Base64. False when that was no message. */
static bool client_said(const struct smtp_turn *turn, struct text *encoded)
{
	*encoded = turn->command.line;
	if (turn->verb == SMTP_AUTH)
		*encoded = text_skip(turn->command.line, before_message(&turn->command));
	return turn->verb == SMTP_AUTH ? encoded->len > 0 : !text_is(*encoded, "*");
}

void teach_encoding(struct page *page, const struct smtp_session *session)
{
	page_say(page, PAGE_PARAGRAPH, session->facts.secured
		 ? _("Base64 is an encoding, not encryption: whoever reads the line can "
		     "decode it. What hides it from others on the way is TLS, which is on "
		     "(here it is acted).")
		 : _("Base64 is an encoding, not encryption: whoever reads the line can "
		     "decode it. Only TLS would hide it from others on the way, and TLS "
		     "is not on."));
}

bool teach_login(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_setting *setting = moment->before->setting;
	const struct sasl_mechanism *mechanism = mechanism_of(moment);
	const struct sasl_message *client, *server;
	struct text encoded;
	unsigned round = 0;
	bool told = false;

	if (!mechanism)
		return false;
	if (moment->turn->verb == SMTP_RESPONSE)
		round = moment->before->login.exchange.round;
	client = sasl_message(mechanism, SASL_CLIENT, round);
	server = sasl_message(mechanism, SASL_SERVER, moment->after->login.exchange.round);
	if (!client || !client_said(moment->turn, &encoded))
		client = NULL;
	if (moment->turn->reply.code != 334)
		server = NULL;
	if (client)
		told = teach_message(page, client, encoded, setting);
	if (server)
		told |= teach_message(page, server, smtp_reply_lines(&moment->turn->reply),
				      setting);
	return told;
}
