// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/delivery.h"

#include "smtp/server/directory.h"
#include "smtp/machine/engine.h"

void smtp_delivery_go_on(struct smtp_session *session, struct smtp_turn *turn)
{
	bool chunked = session->facts.chunk.last;
	const struct smtp_command said = {
		.line = text_of(chunked ? "" : "."),
		.verb = chunked ? SMTP_CHUNK : SMTP_DOT, /* what ended the message */
	};

	smtp_engine_decide(session, SMTP_DELIVERY, &said, turn);
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
	room_text(&room, text_span(facts->recipients[n].at, facts->recipients[n].length));
	room_byte(&room, '>');
	if (smtp_path_read(room_view(&room), &path).flaw != SMTP_PATH_GOOD)
		return false;
	if (path.domain.len && !smtp_setting_has_domain(session->setting, path.domain))
		return false;
	mailbox = smtp_directory_mailbox(session->setting, &path);
	return mailbox && mailbox->condition == SMTP_MAILBOX_FULL;
}
