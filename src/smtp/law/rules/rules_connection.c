// SPDX-License-Identifier: GPL-3.0-or-later
/* How a connection begins and ends: greeting, time-out, hang-up, QUIT. */
#include "base/words.h"
#include "smtp/law/policy.h"
#include "smtp/law/rules/rules.h"
#include "smtp/server/site.h"

static const struct smtp_rule connect_rows[] = {
	{
		.id = "connect.never",
		.in = &smtp_before_greeting,
		.when = &smtp_never_takes_mail,
		.under = smtp_never_welcomes,
		.say = { 521, NULL, "{host} does not accept mail" },
		.go = SMTP_TURNED_AWAY,
		.because = N_("This host never takes mail, for anybody and from anybody: 521 in the greeting is kept for that. A client gives the mail back at once, and does not come again."),
		.rfc = "RFC 7504 3",
	},
	{
		.id = "connect.refused",
		.in = &smtp_before_greeting,
		.when = &smtp_refuses_all,
		.say = { 554, NULL, "{host} does not take mail" },
		.go = SMTP_TURNED_AWAY,
		.because = N_("This host takes no mail at all: it says so in its greeting and waits for QUIT."),
		.rfc = "RFC 5321 3.1",
	},
	{
		.id = "connect.too-many",
		.in = &smtp_before_greeting,
		.when = &smtp_visits_many,
		.under = smtp_limits_visits,
		.say = { 421, NULL, "{host} Too many connections: try again in {visit-wait second}" },
		.go = SMTP_CLOSED,
		.because = N_P("This server greets {rate-connections} connection in {rate-seconds} s and has greeted as many. It is full for now and closes. 421 asks you to come back, in {visit-wait} s or later. Time passes with `:wait`, and `:reset` makes a new connection.",
			       "This server greets {rate-connections} connections in {rate-seconds} s and has greeted as many. It is full for now and closes. 421 asks you to come back, in {visit-wait} s or later. Time passes with `:wait`, and `:reset` makes a new connection."),
		.rfc = "RFC 5321 3.8 and 7.8",
	},
	{
		.id = "connect.busy",
		.in = &smtp_before_greeting,
		.when = &smtp_is_busy,
		.say = { 421, NULL, "{host} Service not available, closing transmission channel" },
		.go = SMTP_CLOSED,
		.because = N_("The server cannot serve anybody just now and closes; come back later."),
		.rfc = "RFC 5321 3.8",
	},
	{
		.id = "connect.ready",
		.in = &smtp_before_greeting,
		.say = { 220, NULL, "{host} {protocol} ready" },
		.go = SMTP_CONNECTED,
		.because = N_("The server speaks first: it names itself and is ready to hear who you are."),
		.rfc = "RFC 5321 3.1",
	},
};

static const struct smtp_rule idle_rows[] = {
	{
		.id = "idle.timeout",
		.in = &smtp_while_open,
		.limit = SMTP_LIMIT_IDLE,
		.say = { 421, "4.4.2", "{host} Nothing heard for {idle-limit second}, closing transmission channel" },
		.then = smtp_end_session,
		.go = SMTP_CLOSED,
		.because = N_P("You said nothing for {idle-limit} second, so the server gave up waiting and closed the connection.",
			       "You said nothing for {idle-limit} seconds, so the server gave up waiting and closed the connection."),
		.allowed = N_("Five minutes is the least a server should wait; it may wait longer."),
		.rfc = "RFC 5321 4.5.3.2.7",
	},
};

static const struct smtp_rule hangup_rows[] = {
	{
		.id = "hangup.in-chunk",
		.in = &smtp_in_chunk,
		.then = smtp_drop_mail,
		.go = SMTP_CLOSED,
		.because = N_("The connection went away in the middle of a chunk, so no message was finished and nothing may be delivered."),
		.rfc = "RFC 3030 2 and RFC 5321 4.1.1.10",
	},
	{
		.id = "hangup.in-data",
		.in = &smtp_in_data,
		.then = smtp_drop_mail,
		.go = SMTP_CLOSED,
		.because = N_("The connection went away before the final dot, so the message was never finished and must not be delivered."),
		.rfc = "RFC 5321 4.1.1.10",
	},
	{
		.id = "hangup.in-mail",
		.in = &smtp_mail_open,
		.then = smtp_drop_mail,
		.go = SMTP_CLOSED,
		.because = N_("The connection went away while a mail was open; nothing of it is kept."),
		.rfc = "RFC 5321 4.1.1.10",
	},
	{
		.id = "hangup.without-quit",
		.in = &smtp_while_open,
		.then = smtp_end_session,
		.go = SMTP_CLOSED,
		.because = N_("The client closed the connection without QUIT; no mail was open, so nothing is lost."),
		.rfc = "RFC 5321 4.1.1.10",
	},
};

static const struct smtp_rule quit_rows[] = {
	{
		.id = "quit.argument",
		.in = &smtp_while_open,
		.when = &smtp_has_argument,
		.say = { 501, "5.5.4", "QUIT takes no argument" },
		.because = N_("QUIT stands alone on its line, so the connection stays open."),
		.rfc = "RFC 5321 4.1.1 and 4.3.2",
		.like = "QUIT now",
	},
	{
		.id = "quit.drops-mail",
		.in = &smtp_mail_open,
		.say = { 221, "2.0.0", "{host} closing transmission channel" },
		.then = smtp_drop_mail,
		.go = SMTP_CLOSED,
		.because = N_("QUIT ends the session; the mail from {reverse-path} was still open and is given up."),
		.rfc = "RFC 5321 4.1.1.10",
		.like = "QUIT",
	},
	{
		.id = "quit.bye",
		.in = &smtp_while_open,
		.say = { 221, "2.0.0", "{host} closing transmission channel" },
		.go = SMTP_CLOSED,
		.because = N_("QUIT ends the session: the server says goodbye and closes the connection."),
		.rfc = "RFC 5321 4.1.1.10",
		.like = "QUIT",
	},
};

const struct smtp_rows smtp_connect_rows = SMTP_ROWS(connect_rows);
const struct smtp_rows smtp_idle_rows = SMTP_ROWS(idle_rows);
const struct smtp_rows smtp_hangup_rows = SMTP_ROWS(hangup_rows);
const struct smtp_rows smtp_quit_rows = SMTP_ROWS(quit_rows);
