// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/session/state.h"

#include "base/words.h"

static const struct smtp_state_facts states[SMTP_STATES] = {
	[SMTP_STAY] = { "(stay)", "", N_("Nothing changes.") },
	[SMTP_CONNECTING] = { "connecting", "", N_("You are waiting for the server's greeting.") },
	[SMTP_CONNECTED] = { "connected", "smtp> ",
		N_("You are connected; the server does not know yet who you are.") },
	[SMTP_GREETED] = { "greeted", "ready> ",
		N_("You have introduced yourself; no mail is open.") },
	[SMTP_IN_MAIL] = { "mail", "mail> ",
		N_("A mail is open; it has no recipient yet.") },
	[SMTP_IN_RCPT] = { "recipients", "rcpt> ",
		N_("A mail is open and has a recipient; the letter can follow.") },
	[SMTP_IN_DATA] = { "data", "data> ",
		N_("You are writing the letter; a dot alone on a line ends it.") },
	[SMTP_IN_AUTH] = { "auth", "auth> ",
		N_("You are logging in: the server waits for your answer in Base64, or for an asterisk, which breaks off.") },
	[SMTP_IN_CHUNK] = { "chunk", "chunk> ",
		N_("You are sending a chunk of the letter; the server counts its octets.") },
	[SMTP_IN_CHUNKS] = { "chunks", "bdat> ",
		N_("A chunk of the letter has been sent; the last one has not.") },
	[SMTP_DELIVERING] = { "delivering", "",
		N_("The message has ended; the server answers for each recipient.") },
	[SMTP_TURNED_AWAY] = { "turned-away", "quit> ",
		N_("The server takes no mail; all you can do is QUIT.") },
	[SMTP_CLOSED] = { "closed", "closed> ", N_("The connection is closed.") },
};

const struct smtp_state_facts *smtp_state_facts(enum smtp_state state)
{
	return &states[state];
}
