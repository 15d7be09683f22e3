// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/session/session.h"

#include <string.h>

void smtp_session_init(struct smtp_session *session, struct smtp_server *server,
		       struct smtp_envelope *envelope, const struct smtp_peer *peer)
{
	struct smtp_facts *facts = &session->facts;
	struct room address = room_over(facts->peer, sizeof(facts->peer));

	memset(session, 0, sizeof(*session));
	session->server = server;
	session->setting = server->setting;
	session->envelope = envelope;
	session->state = SMTP_CONNECTING;
	session->heard = server->world.now;
	if (!peer)
		return;
	room_string(&address, peer->address);
	facts->peer_length = (unsigned short)address.len;
	facts->secured = peer->secured;
}

bool smtp_strain_is_within(const struct smtp_strain *strain, const struct smtp_strain *other)
{
	return strain->errors <= other->errors && strain->idle <= other->idle;
}

unsigned long smtp_session_idle(const struct smtp_session *session)
{
	return session->server->world.now - session->heard;
}
