// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/session/recipients.h"

#include "smtp/server/directory.h"

struct text smtp_recipient(const struct smtp_session *session, unsigned n)
{
	const struct smtp_address *address = &session->envelope->recipients[n];

	return text_span(address->at, address->length);
}

bool smtp_is_recipient(const struct smtp_session *session, struct text address)
{
	for (unsigned i = 0; i < session->facts.recipient_count; i++)
		if (text_equal_fold(address, smtp_recipient(session, i)))
			return true;
	return false;
}

bool smtp_wants_failure(const struct smtp_session *session, unsigned n)
{
	unsigned notify = session->envelope->notify[n];

	return !notify || notify & SMTP_NOTIFY_FAILURE;
}

bool smtp_chunk_is_delivered(const struct smtp_session *session)
{
	const struct smtp_chunk *chunk = &session->facts.chunk;

	return session->setting->lmtp && chunk->last && chunk->from != SMTP_CONNECTED;
}

bool smtp_delivery_waits(const struct smtp_session *session)
{
	const struct smtp_facts *facts = &session->facts;

	return facts->delivery.answered + 1 < facts->recipient_count;
}

bool smtp_recipient_is_full(const struct smtp_session *session, unsigned n)
{
	const struct smtp_facts *facts = &session->facts;
	char at[SMTP_PATH_MAX + 3];
	struct room room = room_over(at, sizeof(at));
	const struct smtp_mailbox *mailbox;
	struct smtp_path path;

	if (n >= facts->recipient_count)
		return false;
	room_byte(&room, '<');
	room_text(&room, smtp_recipient(session, n));
	room_byte(&room, '>');
	if (smtp_path_read(room_view(&room), &path).flaw != SMTP_PATH_GOOD)
		return false;
	if (path.domain.len && !smtp_setting_has_domain(session->setting, path.domain))
		return false;
	mailbox = smtp_directory_mailbox(session->setting, &path);
	return mailbox && mailbox->condition == SMTP_MAILBOX_FULL;
}
