// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/effects.h"

#include "smtp/grammar/chunk_size.h"
#include "smtp/law/parameters.h"
#include "smtp/law/policy.h"
#include "smtp/session/recipients.h"

static void keep_address(struct smtp_address *address, struct text t)
{
	struct room room = room_over(address->at, sizeof(address->at));

	room_text(&room, t);
	address->length = (unsigned short)room.len;
}

void smtp_drop_mail(struct smtp_session *session, const struct smtp_command *command)
{
	(void)command;
	smtp_session_forget(session, SMTP_LIFE_MAIL);
}

void smtp_greet(struct smtp_session *session, const struct smtp_command *command)
{
	struct smtp_facts *facts = &session->facts;
	struct room room = room_over(facts->client, sizeof(facts->client));

	smtp_drop_mail(session, command);
	room_text(&room, command->argument);
	facts->client_length = (unsigned short)room.len;
	facts->extended = command->verb != SMTP_HELO;
	session->memory.hello_line = session->memory.line;
}

void smtp_open_mail(struct smtp_session *session, const struct smtp_command *command)
{
	if (session->facts.chunk.failed)
		smtp_session_forget(session, SMTP_LIFE_CHUNK);
	session->facts.options = smtp_options_read(session, command);
	keep_address(&session->facts.reverse_path, command->path.mailbox);
	session->memory.mail_line = session->memory.line;
}

void smtp_add_recipient(struct smtp_session *session, const struct smtp_command *command)
{
	struct smtp_envelope *envelope = session->envelope;
	unsigned n = session->facts.recipient_count;

	keep_address(&envelope->recipients[n], command->path.mailbox);
	envelope->notify[n] = (unsigned char)smtp_notify_read(session, command);
	session->facts.recipient_count = n + 1;
}

void smtp_begin_data(struct smtp_session *session, const struct smtp_command *command)
{
	(void)command;
	smtp_session_forget(session, SMTP_LIFE_LETTER);
	session->memory.data_line = session->memory.line;
}

void smtp_begin_chunk(struct smtp_session *session, const struct smtp_command *command)
{
	struct smtp_chunk *chunk = &session->facts.chunk;
	struct smtp_chunk_size size;

	smtp_chunk_read(command->argument, &size);
	chunk->size = size.octets;
	chunk->left = size.octets;
	chunk->last = size.last;
	chunk->doom = SMTP_DOOM_NONE;
	chunk->from = session->state;
	if (chunk->from != SMTP_IN_CHUNKS)
		session->memory.data_line = session->memory.line;
}

void smtp_begin_helo_chunk(struct smtp_session *session, const struct smtp_command *command)
{
	smtp_begin_chunk(session, command);
	session->facts.chunk.doom = SMTP_DOOM_HELO;
}

void smtp_begin_garbled_chunk(struct smtp_session *session, const struct smtp_command *command)
{
	smtp_begin_chunk(session, command);
	session->facts.chunk.doom = SMTP_DOOM_GARBLED;
}

void smtp_fail_chunks(struct smtp_session *session, const struct smtp_command *command)
{
	(void)command;
	if (!session->facts.chunk.failed)
		session->memory.failed_line = session->memory.line;
	session->facts.chunk.failed = true;
}

void smtp_forget_chunk(struct smtp_session *session, const struct smtp_command *command)
{
	unsigned line = session->memory.failed_line;
	bool failed = session->facts.chunk.failed;

	(void)command;
	smtp_session_forget(session, SMTP_LIFE_CHUNK);
	session->facts.chunk.failed = failed;
	session->memory.failed_line = line;
}

void smtp_take_message(struct smtp_session *session, const struct smtp_command *command)
{
	smtp_drop_mail(session, command);
	session->memory.messages++;
}

/* With the last recipient the mail is over. */
void smtp_refuse_delivery(struct smtp_session *session, const struct smtp_command *command)
{
	if (smtp_delivery_waits(session))
		session->facts.delivery.answered++;
	else
		smtp_drop_mail(session, command);
}

/* However many recipients it has, it is one message. */
void smtp_deliver(struct smtp_session *session, const struct smtp_command *command)
{
	if (session->facts.delivery.taken++ == 0)
		session->memory.messages++;
	smtp_refuse_delivery(session, command);
}

void smtp_put_off(struct smtp_session *session, const struct smtp_command *command)
{
	smtp_world_note(&session->server->world, smtp_tuple_of(session, command->path.mailbox));
}
