// SPDX-License-Identifier: GPL-3.0-or-later
/* Rows asked before those of the verb, and lines that are no command at all. */
#include "base/words.h"
#include "smtp/law/policy.h"
#include "smtp/law/rules/rules.h"
#include "smtp/server/site.h"

static const struct smtp_rule anywhere_rows[] = {
	{
		.id = "any.closed",
		.in = &smtp_when_closed,
		.because = N_("The connection is closed: nobody hears what is said now."),
		.rfc = "RFC 5321 4.1.1.10",
		.like = "NOOP",
	},
	{
		.id = "any.never-takes-mail",
		.in = &smtp_when_turned_away,
		.when = &smtp_not_quit,
		.under = smtp_never_welcomes,
		.say = { 521, "5.3.2", "{host} does not accept mail" },
		.because = N_("The greeting was 521: this host never takes mail, and goes on saying so until you QUIT. The RFC lets a server close the connection here instead."),
		.rfc = "RFC 7504 3",
		.like = "MAIL FROM:<{sender}>",
	},
	{
		.id = "any.turned-away",
		.in = &smtp_when_turned_away,
		.when = &smtp_not_quit,
		.under = smtp_turns_away,
		.say = { 503, "5.5.1", "No mail is taken here; only QUIT is left" },
		.because = N_("The greeting was 554, so the server answers 503 to everything but QUIT, and waits for that."),
		.rfc = "RFC 5321 3.1",
		.like = "MAIL FROM:<{sender}>",
	},
	{
		.id = "any.before-greeting",
		.in = &smtp_before_greeting,
		.when = &smtp_not_quit,
		.say = { 503, "5.5.1", "Wait for the greeting" },
		.because = N_("The server speaks first; a client waits for its 220 before it says anything."),
		.rfc = "RFC 5321 4.3.1",
		.like = "EHLO {me}",
	},
	{
		.id = "any.fault-drops",
		.in = &smtp_while_served,
		.when = &smtp_fault_drops,
		.under = smtp_has_faults,
		.flaw = smtp_fault_flaw,
		.then = smtp_end_session,
		.go = SMTP_CLOSED,
		.because = N_("The connection broke before any reply: the setting asks for that with the fault \"{fault}\" ({fault-place}). A client cannot know what became of what it sent last, and has to try again later."),
		.rfc = "RFC 5321 3.8",
		.like = "{dropped-line}",
	},
	{
		.id = "any.fault-closes",
		.in = &smtp_while_served,
		.when = &smtp_fault_closes,
		.under = smtp_has_faults,
		.flaw = smtp_fault_flaw,
		.say = { 421, "4.3.2", "{host} Service not available, closing transmission channel" },
		.says = smtp_fault_says,
		.then = smtp_end_session,
		.go = SMTP_CLOSED,
		.because = N_("No rule of SMTP decided this: the setting has the fault \"{fault}\" ({fault-place}), which answers so and then closes the connection. A mail that was open is given up."),
		.rfc = "RFC 5321 3.8 and 4.3.2",
		.like = "{closed-line}",
	},
	{
		.id = "any.fault",
		.in = &smtp_in_commands,
		.when = &smtp_fault_stays,
		.under = smtp_has_faults,
		.flaw = smtp_fault_flaw,
		.say = { 451, "4.3.2", "Not now: the service is being looked after" },
		.says = smtp_fault_says,
		.because = N_("No rule of SMTP decided this: the setting has the fault \"{fault}\" ({fault-place}), which answers so in place of what the server would have said. Nothing else has changed."),
		.rfc = "RFC 5321 4.2.1",
		.like = "{refused-line}",
	},
	{
		.id = "any.too-many-errors",
		.in = &smtp_in_commands,
		.when = &smtp_errors_many,
		.under = smtp_limits_errors,
		.limit = SMTP_LIMIT_ERRORS,
		.say = { 421, "4.7.0", "{host} Too many errors, closing transmission channel" },
		.then = smtp_drop_mail,
		.go = SMTP_CLOSED,
		.because = N_P("{error-limit} command of this connection has been refused, and this server allows no more. It took the next one as a sign of an attack, and closed without looking at it. A new connection may be made at once.",
			       "{error-limit} commands of this connection have been refused, and this server allows no more. It took the next one as a sign of an attack, and closed without looking at it. A new connection may be made at once."),
		.allowed = N_("The RFC forbids closing for mere mistakes, and allows it as a defence."),
		.rfc = "RFC 5321 3.8 and 7.8",
		.like = "NOOP",
	},
	{
		.id = "any.needs-tls",
		.in = &smtp_in_commands,
		.when = &smtp_needs_tls,
		.under = smtp_wants_tls,
		.say = { 530, "5.7.0", "Must issue a STARTTLS command first" },
		.because = N_("This server wants TLS before anything else. Until it is on, only NOOP, {ehlo}, STARTTLS and QUIT are taken."),
		.allowed = N_("A server that takes mail for everybody, as an MX host does, must not ask for TLS."),
		.rfc = "RFC 3207 4",
		.like = "MAIL FROM:<{sender}>",
	},
	{
		.id = "any.needs-login",
		.in = &smtp_in_commands,
		.when = &smtp_needs_login,
		.under = smtp_wants_login,
		.say = { 530, "5.7.0", "Authentication required" },
		.because = N_("This server takes mail only from people it knows, and you have not logged in: AUTH comes first."),
		.rfc = "RFC 4954 6",
		.like = "MAIL FROM:<{sender}>",
	},
	{
		.id = "any.control",
		.in = &smtp_in_commands,
		.when = &smtp_has_control,
		.flaw = smtp_flaw_of_line,
		.say = { 500, "5.5.2", "Control character in command" },
		.because = N_("A control character stands in the line, and commands have none: they are printable ASCII. A CR or LF alone is one too; only both together end a line."),
		.rfc = "RFC 5321 2.3.8 and 4.1.1",
		.like = "NOOP a{cr}b",
	},
	{
		.id = "any.eight-bit",
		.in = &smtp_in_commands,
		.when = &smtp_has_eight_bit,
		.flaw = smtp_flaw_of_line,
		.say = { 500, "5.5.2", "Invalid character: commands are ASCII" },
		.because = N_("A character that is not ASCII stands in the line, and commands are ASCII. Only where SMTPUTF8 is offered may MAIL and RCPT hold UTF-8."),
		.rfc = "RFC 5321 2.4",
		.like = "NOOP caf\303\251",
	},
};

static const struct smtp_rule overlong_rows[] = {
	{
		.id = "overlong.line",
		.in = &smtp_in_commands,
		.limit = SMTP_LIMIT_COMMAND_LINE,
		.say = { 500, "5.5.2", "Line too long" },
		.because = N_("A command line may have {command-limit} octets with its CRLF; this one has more, so all of it was thrown away."),
		.allowed = N_("A server must take 512 octets and may take more."),
		.rfc = "RFC 5321 4.5.3.1.4 and 4.5.3.1.9",
		.like = "NOOP {long-line}",
	},
};

static const struct smtp_rule unknown_rows[] = {
	{
		.id = "unknown.empty",
		.in = &smtp_in_commands,
		.when = &smtp_is_empty,
		.flaw = smtp_flaw_of_line,
		.say = { 500, "5.5.2", "Empty line: a command was expected" },
		.because = N_("Every command begins with a verb; an empty line has none."),
		.rfc = "RFC 5321 4.1.1",
		.like = "",
	},
	{
		.id = "unknown.after-dot",
		.in = &smtp_in_commands,
		.when = &smtp_follows_dot,
		.say = { 500, "5.5.2", "Command not recognized" },
		.because = N_("The message ended at the dot in line {dot-line}, so this line was read as a command. If it was meant as more of the letter, the dot in that line was not doubled. A sender puts one more dot in front of each line that begins with one."),
		.rfc = "RFC 5321 4.5.2",
		.like = "and so the letter goes on",
	},
	{
		.id = "unknown.leading-space",
		.in = &smtp_in_commands,
		.when = &smtp_leading_space,
		.flaw = smtp_flaw_of_line,
		.say = { 500, "5.5.2", "Command not recognized: it does not begin the line" },
		.because = N_("A command stands at the beginning of its line, and this one does not."),
		.rfc = "RFC 5321 2.4 and 4.1.1",
		.like = " NOOP",
	},
	{
		.id = "unknown.header",
		.in = &smtp_in_commands,
		.when = &smtp_looks_like_header,
		.flaw = smtp_flaw_of_line,
		.say = { 500, "5.5.2", "Command not recognized" },
		.because = N_("This looks like a header field. Header fields are part of the letter: they follow DATA and its 354, and MAIL and RCPT make the envelope."),
		.rfc = "RFC 5321 2.3.1",
		.like = "Subject: Hello",
	},
	{
		.id = "unknown.verb",
		.in = &smtp_in_commands,
		.flaw = smtp_flaw_of_line,
		.say = { 500, "5.5.2", "Command not recognized" },
		.because = N_("{verb} is not a command of SMTP, so nothing was done."),
		.rfc = "RFC 5321 4.2.4",
		.like = "HALLO",
	},
};

static const struct smtp_rule obsolete_rows[] = {
	{
		.id = "obsolete.verb",
		.in = &smtp_in_commands,
		.say = { 502, "5.5.1", "{verb} is obsolete and not implemented" },
		.because = N_("{verb} comes from RFC 821 and should not be used any more: this server has not got it."),
		.rfc = "RFC 5321 F.1 and F.6",
		.like = "SEND FROM:<{sender}>",
	},
};

static const struct smtp_rule extension_rows[] = {
	{
		.id = "extension.not-offered",
		.in = &smtp_in_commands,
		.say = { 502, "5.5.1", "{verb} is not implemented here" },
		.because = N_("{verb} belongs to the extension {extension}, which this server does not offer."),
		.rfc = "RFC 5321 2.2 and 4.2.4",
		.like = "STARTTLS",
	},
};

const struct smtp_rows smtp_anywhere_rows = SMTP_ROWS(anywhere_rows);
const struct smtp_rows smtp_overlong_rows = SMTP_ROWS(overlong_rows);
const struct smtp_rows smtp_unknown_rows = SMTP_ROWS(unknown_rows);
const struct smtp_rows smtp_obsolete_rows = SMTP_ROWS(obsolete_rows);
const struct smtp_rows smtp_extension_rows = SMTP_ROWS(extension_rows);
