// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/link.h"

#include "smtp/machine/hearing.h"

void smtp_link_open(struct smtp_link *link, struct smtp_session *session,
		    struct smtp_wire *wire)
{
	*link = (struct smtp_link){ .session = session, .wire = wire };
}

static void give(struct smtp_link *link, enum smtp_given given, struct text octets)
{
	link->given = given;
	link->octets = octets;
	link->last = NULL;
}

void smtp_link_connect(struct smtp_link *link)
{
	give(link, SMTP_GIVEN_CONNECTION, text_of(""));
}

void smtp_link_line(struct smtp_link *link, struct text line)
{
	give(link, SMTP_GIVEN_LINE, line);
}

void smtp_link_octets(struct smtp_link *link, struct text octets)
{
	give(link, SMTP_GIVEN_OCTETS, octets);
}

void smtp_link_time(struct smtp_link *link)
{
	give(link, SMTP_GIVEN_TIME, text_of(""));
}

void smtp_link_hangup(struct smtp_link *link)
{
	give(link, SMTP_GIVEN_HANGUP, text_of(""));
}

static bool hear_octets(struct smtp_link *link, struct smtp_turn *turn)
{
	bool happened = false;

	while (link->octets.len && !happened) {
		size_t taken = smtp_wire_take(link->wire, link->session, link->octets, turn,
					      &happened);

		link->octets = text_skip(link->octets, taken);
	}
	return happened;
}

/* The first turn of what was given; of octets, that of the next line. */
static bool hear(struct smtp_link *link, struct smtp_turn *turn)
{
	enum smtp_given given = link->given;

	if (given != SMTP_GIVEN_OCTETS)
		link->given = SMTP_GIVEN_NOTHING;
	switch (given) {
	case SMTP_GIVEN_CONNECTION:
		smtp_session_connect(link->session, turn);
		return true;
	case SMTP_GIVEN_LINE:
		smtp_session_line(link->session, link->octets, turn);
		return true;
	case SMTP_GIVEN_OCTETS:
		return hear_octets(link, turn);
	case SMTP_GIVEN_TIME:
		return smtp_session_time(link->session, turn);
	case SMTP_GIVEN_HANGUP:
		smtp_session_hangup(link->session, turn);
		return true;
	case SMTP_GIVEN_NOTHING:
		break;
	}
	return false;
}

bool smtp_link_has_more(const struct smtp_link *link)
{
	if (link->last && smtp_session_goes_on(link->session, link->last))
		return true;
	switch (link->given) {
	case SMTP_GIVEN_TIME:
		return smtp_session_is_due(link->session);
	case SMTP_GIVEN_OCTETS:
		return link->octets.len > 0;
	case SMTP_GIVEN_NOTHING:
		return false;
	default:
		return true;
	}
}

bool smtp_link_turn(struct smtp_link *link, struct smtp_turn *turn)
{
	bool goes_on = link->last && smtp_session_next(link->session, turn);

	if (!goes_on && !hear(link, turn)) {
		link->last = NULL;
		return false;
	}
	link->last = turn;
	return true;
}

unsigned long smtp_turn_late(const struct smtp_turn *turn)
{
	return turn->slow ? turn->slow->wait : 0;
}

void smtp_link_acts_late(struct smtp_link *link, const struct smtp_turn *turn)
{
	struct smtp_session *session = link->session;

	smtp_server_pass(session->server, smtp_turn_late(turn));
	if (turn->slow)
		session->heard = session->server->world.now;
}

void smtp_say(struct smtp_session *session, struct text line, struct smtp_turn *turn)
{
	struct smtp_link link;

	smtp_link_open(&link, session, NULL);
	smtp_link_line(&link, line);
	smtp_link_turn(&link, turn);
}
