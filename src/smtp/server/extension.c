// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server/extension.h"

#include "base/words.h"
#include "smtp/law/login.h"
#include "smtp/session/session.h"

static void size_limit(const struct smtp_session *session, struct room *room)
{
	room_number(room, session->setting->limits.message);
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
	room_number(room, session->setting->limits.recipients);
}

static bool is_in_clear(const struct smtp_session *session)
{
	return !session->facts.secured;
}

static const struct smtp_extension_facts facts[SMTP_EXTENSIONS] = {
	[SMTP_EXT_SIZE] = { "SIZE",
		N_("The client says how large a message is before it sends it."),
		"RFC 1870", NULL, size_limit },
	[SMTP_EXT_8BITMIME] = { "8BITMIME",
		N_("Mail data may hold octets above 127."), "RFC 6152", NULL, NULL },
	[SMTP_EXT_PIPELINING] = { "PIPELINING",
		N_("Several commands may be sent without waiting for each reply."),
		"RFC 2920", NULL, NULL },
	[SMTP_EXT_CHUNKING] = { "CHUNKING",
		N_("BDAT sends mail data in counted chunks, without a dot at the end."),
		"RFC 3030", NULL, NULL },
	[SMTP_EXT_BINARYMIME] = { "BINARYMIME",
		N_("Mail data may be any octets, without lines; it needs BDAT."),
		"RFC 3030", NULL, NULL },
	[SMTP_EXT_DSN] = { "DSN",
		N_("The client says which delivery reports it wants."),
		"RFC 3461", NULL, NULL },
	[SMTP_EXT_ENHANCEDSTATUSCODES] = { "ENHANCEDSTATUSCODES",
		N_("Replies carry a second, finer code."), "RFC 2034", NULL, NULL },
	[SMTP_EXT_SMTPUTF8] = { "SMTPUTF8",
		N_("Addresses and header fields may be UTF-8."), "RFC 6531", has_8bitmime, NULL },
	[SMTP_EXT_STARTTLS] = { "STARTTLS",
		N_("The connection can be encrypted."), "RFC 3207", is_in_clear, NULL },
	[SMTP_EXT_AUTH] = { "AUTH",
		N_("The client can log in."), "RFC 4954", smtp_login_is_useful,
		smtp_login_mechanisms },
	[SMTP_EXT_ETRN] = { "ETRN",
		N_("The client can ask for its waiting mail to be sent."),
		"RFC 1985", NULL, NULL },
	[SMTP_EXT_DELIVERBY] = { "DELIVERBY",
		N_("The client says by when a message must be delivered."),
		"RFC 2852", NULL, by_minimum },
	[SMTP_EXT_FUTURERELEASE] = { "FUTURERELEASE",
		N_("The client says until when a message is to be held back."),
		"RFC 4865", can_hold, hold_limits },
	[SMTP_EXT_MT_PRIORITY] = { "MT-PRIORITY",
		N_("The client says how urgent a message is."), "RFC 6710", NULL, NULL },
	[SMTP_EXT_REQUIRETLS] = { "REQUIRETLS",
		N_("The client asks that a message travel over TLS all the way."),
		"RFC 8689", is_secured, NULL },
	[SMTP_EXT_LIMITS] = { "LIMITS",
		N_("The server tells its limits beforehand."), "RFC 9422", NULL, announced_limits },
	[SMTP_EXT_BURL] = { "BURL",
		N_("Mail data can be fetched from a mail store."), "RFC 4468", NULL, NULL },
	[SMTP_EXT_EXPN] = { "EXPN",
		N_("The client can ask who is on a mailing list."),
		"RFC 5321 4.1.1.7", NULL, NULL },
	[SMTP_EXT_HELP] = { "HELP",
		N_("The client can ask for help."), "RFC 5321 4.1.1.8", NULL, NULL },
	[SMTP_EXT_VRFY] = { "VRFY",
		N_("The client can ask whether a mailbox exists."),
		"RFC 5321 4.1.1.6", NULL, NULL },
};

const struct smtp_extension_facts *smtp_extension_facts(enum smtp_extension extension)
{
	return &facts[extension];
}

enum smtp_extension smtp_extension_named(struct text keyword)
{
	int e;

	for (e = 0; e < SMTP_EXTENSIONS; e++)
		if (text_is_fold(keyword, facts[e].keyword))
			break;
	return (enum smtp_extension)e;
}

bool smtp_offers(const struct smtp_session *session, enum smtp_extension extension)
{
	const struct smtp_extension_facts *f = &facts[extension];

	return (session->setting->extensions & SMTP_EXT(extension)) &&
	       (!f->useful || f->useful(session));
}

void smtp_extensions_list(const struct smtp_session *session, struct room *room)
{
	for (int e = 0; e < SMTP_EXTENSIONS; e++) {
		if (!smtp_offers(session, (enum smtp_extension)e))
			continue;
		room_byte(room, '\n');
		room_string(room, facts[e].keyword);
		if (facts[e].parameters) {
			room_byte(room, ' ');
			facts[e].parameters(session, room);
		}
	}
}
