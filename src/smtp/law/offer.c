// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/offer.h"

#include "smtp/law/login.h"
#include "smtp/server/limits.h"

static void size_limit(const struct smtp_session *session, struct room *room)
{
	room_number(room, smtp_limit_here(session->setting, SMTP_LIMIT_MESSAGE));
}

/* The least time that BY may name with R. */
static void by_minimum(const struct smtp_session *session, struct room *room)
{
	room_number(room, session->setting->by_seconds);
}

/* RFC 6531 3.1 asks for 8BITMIME beside SMTPUTF8. */
static bool has_8bitmime(const struct smtp_session *session)
{
	return smtp_offers(session, SMTP_EXT_8BITMIME);
}

static bool can_hold(const struct smtp_session *session)
{
	return session->setting->hold_until != NULL;
}

static void hold_limits(const struct smtp_session *session, struct room *room)
{
	room_number(room, session->setting->hold_seconds);
	room_byte(room, ' ');
	room_string(room, session->setting->hold_until);
}

static bool is_secured(const struct smtp_session *session)
{
	return session->facts.secured;
}

static void announced_limits(const struct smtp_session *session, struct room *room)
{
	room_string(room, "RCPTMAX=");
	room_number(room, smtp_limit_here(session->setting, SMTP_LIMIT_RECIPIENTS));
}

static bool is_in_clear(const struct smtp_session *session)
{
	return !session->facts.secured;
}

/* Of those that are not always of use, or that say more in EHLO's reply. */
static const struct {
	/* Whether it is of use in this session now, besides being switched on; NULL:
	 * always. STARTTLS is not once TLS is on (RFC 3207 4.2). */
	bool (*useful)(const struct smtp_session *session);
	/* Writes what follows the keyword in EHLO's reply; NULL: nothing. */
	void (*parameters)(const struct smtp_session *session, struct room *room);
} offers[SMTP_EXTENSIONS] = {
	[SMTP_EXT_SIZE] = { NULL, size_limit },
	[SMTP_EXT_SMTPUTF8] = { has_8bitmime, NULL },
	[SMTP_EXT_STARTTLS] = { is_in_clear, NULL },
	[SMTP_EXT_AUTH] = { smtp_login_is_useful, smtp_login_mechanisms },
	[SMTP_EXT_DELIVERBY] = { NULL, by_minimum },
	[SMTP_EXT_FUTURERELEASE] = { can_hold, hold_limits },
	[SMTP_EXT_REQUIRETLS] = { is_secured, NULL },
	[SMTP_EXT_LIMITS] = { NULL, announced_limits },
};

bool smtp_offers(const struct smtp_session *session, enum smtp_extension extension)
{
	return (session->setting->extensions & SMTP_EXT(extension)) &&
	       (!offers[extension].useful || offers[extension].useful(session));
}

bool smtp_teaches(const struct smtp_setting *setting, enum smtp_verb verb)
{
	if (verb == SMTP_EXPN)
		return setting->extensions & SMTP_EXT(SMTP_EXT_EXPN);
	if (verb == SMTP_EHLO && setting->helo_only)
		return false;
	return verb != SMTP_UNKNOWN && verb != SMTP_OBSOLETE && verb != SMTP_EXTENSION &&
	       smtp_setting_speaks(setting, verb) && smtp_setting_has(setting, verb);
}

void smtp_extensions_list(const struct smtp_session *session, struct room *room)
{
	for (int e = 0; e < SMTP_EXTENSIONS; e++) {
		if (!smtp_offers(session, (enum smtp_extension)e))
			continue;
		room_byte(room, '\n');
		room_string(room, smtp_extension_facts((enum smtp_extension)e)->keyword);
		if (offers[e].parameters) {
			room_byte(room, ' ');
			offers[e].parameters(session, room);
		}
	}
}
