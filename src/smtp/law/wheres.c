// SPDX-License-Identifier: GPL-3.0-or-later
/* Where rows hold. */
#include "base/words.h"
#include "smtp/law/guards/guards.h"

enum {
	COMMANDS = SMTP_BIT(SMTP_CONNECTED) | SMTP_BIT(SMTP_GREETED) |
		   SMTP_BIT(SMTP_IN_MAIL) | SMTP_BIT(SMTP_IN_RCPT) |
		   SMTP_BIT(SMTP_IN_CHUNKS),
};

const struct smtp_where smtp_when_closed = {
	SMTP_BIT(SMTP_CLOSED),
	N_("the connection is closed"), N_("the connection is open"),
};
const struct smtp_where smtp_when_turned_away = {
	SMTP_BIT(SMTP_TURNED_AWAY),
	N_("this server refused the whole session in its greeting"),
	N_("the greeting did not refuse the session"),
};
const struct smtp_where smtp_before_greeting = {
	SMTP_BIT(SMTP_CONNECTING),
	N_("the server has not greeted you yet"), N_("the server has greeted you"),
};
const struct smtp_where smtp_in_commands = {
	COMMANDS,
	N_("this may be said at any time"), N_("the server takes only QUIT now, or nothing"),
};
const struct smtp_where smtp_before_hello = {
	SMTP_BIT(SMTP_CONNECTED),
	N_("you have not introduced yourself with {introduction}"),
	N_("you introduced yourself ({hello}, line {hello-line})"),
};
const struct smtp_where smtp_no_mail_open = {
	SMTP_BIT(SMTP_GREETED),
	N_("no mail is open"),
	N_("a mail is open, from {reverse-path} (line {mail-line})"),
};
const struct smtp_where smtp_mail_open = {
	SMTP_BIT(SMTP_IN_MAIL) | SMTP_BIT(SMTP_IN_RCPT) | SMTP_BIT(SMTP_IN_CHUNKS),
	N_("a mail is open, from {reverse-path} (line {mail-line})"),
	N_("no mail is open"),
};
const struct smtp_where smtp_mail_to_clear = {
	SMTP_BIT(SMTP_IN_MAIL) | SMTP_BIT(SMTP_IN_RCPT) | SMTP_BIT(SMTP_IN_CHUNKS),
	N_("the mail from {reverse-path} (line {mail-line}) has not been cleared"),
	N_("no mail is open"),
};
const struct smtp_where smtp_no_recipient = {
	SMTP_BIT(SMTP_IN_MAIL),
	N_("no recipient has been accepted"),
	N_("recipients accepted: {recipient-count}"),
};
const struct smtp_where smtp_has_recipient = {
	SMTP_BIT(SMTP_IN_RCPT),
	N_("recipients accepted: {recipient-count}"),
	N_("no recipient has been accepted"),
};
const struct smtp_where smtp_in_data = {
	SMTP_BIT(SMTP_IN_DATA),
	N_("mail data is being read since line {data-line}"),
	N_("mail data is not being read"),
};
const struct smtp_where smtp_in_auth = {
	SMTP_BIT(SMTP_IN_AUTH),
	N_("a login with {mechanism} is under way"),
	N_("no login is under way"),
};
const struct smtp_where smtp_introduced = {
	COMMANDS & ~SMTP_BIT(SMTP_CONNECTED),
	N_("you introduced yourself ({hello}, line {hello-line})"),
	N_("you have not introduced yourself with {introduction}"),
};
const struct smtp_where smtp_no_chunk_yet = {
	COMMANDS & ~SMTP_BIT(SMTP_CONNECTED) & ~SMTP_BIT(SMTP_IN_CHUNKS),
	N_("no chunk has come before"), N_("chunks of this mail have come since line {data-line}"),
};
const struct smtp_where smtp_in_chunk = {
	SMTP_BIT(SMTP_IN_CHUNK),
	N_P("a chunk of {chunk-size} octet is being read",
	    "a chunk of {chunk-size} octets is being read"),
	N_("no chunk is being read"),
};
const struct smtp_where smtp_in_chunks = {
	SMTP_BIT(SMTP_IN_CHUNKS),
	N_("chunks of this mail have come since line {data-line}"),
	N_("no chunk of a mail has come"),
};
const struct smtp_where smtp_while_served = {
	COMMANDS | SMTP_BIT(SMTP_CONNECTING) | SMTP_BIT(SMTP_IN_DATA) |
		SMTP_BIT(SMTP_IN_CHUNK) | SMTP_BIT(SMTP_DELIVERING) |
		SMTP_BIT(SMTP_IN_AUTH),
	N_("the server has not turned you away"),
	N_("the server turned you away in its greeting, and nothing is left to go wrong"),
};
const struct smtp_where smtp_behind_last_chunk = {
	SMTP_BIT(SMTP_IN_CHUNK) | SMTP_BIT(SMTP_DELIVERING),
	N_("the last chunk has come"), N_("the message does not come in chunks"),
};
const struct smtp_where smtp_in_delivery = {
	SMTP_BIT(SMTP_IN_DATA) | SMTP_BIT(SMTP_IN_CHUNK) | SMTP_BIT(SMTP_DELIVERING),
	N_("the message has ended, and recipients are answered one by one: {recipient-count}"),
	N_("no message has just ended"),
};
const struct smtp_where smtp_while_open = {
	COMMANDS | SMTP_BIT(SMTP_CONNECTING) | SMTP_BIT(SMTP_IN_DATA) |
		SMTP_BIT(SMTP_IN_CHUNK) | SMTP_BIT(SMTP_DELIVERING) |
		SMTP_BIT(SMTP_IN_AUTH) | SMTP_BIT(SMTP_TURNED_AWAY),
	N_("the connection is open"), N_("the connection is closed"),
};
