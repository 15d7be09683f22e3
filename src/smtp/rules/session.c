// SPDX-License-Identifier: GPL-3.0-or-later
/* Introducing oneself, starting over, and doing nothing. */
#include "base/words.h"
#include "smtp/rules/rules.h"

#define EHLO_SAYS { 250, NULL, "{host} greets {argument}{extensions}" }
#define HELO_SAYS { 250, NULL, "{host}" }

static const struct smtp_rule ehlo_rows[] = {
	{
		.id = "ehlo.no-name",
		.in = &smtp_in_commands,
		.when = &smtp_no_argument,
		.say = { 501, NULL, "EHLO needs your name: EHLO host.example" },
		.because = N_("EHLO is how a client says who it is, and the name is missing."),
		.rfc = "RFC 5321 4.1.1.1 and 4.1.4",
		.like = "EHLO",
	},
	{
		.id = "ehlo.name-long",
		.in = &smtp_in_commands,
		.when = &smtp_name_long,
		.say = { 501, NULL, "The name is too long" },
		.because = N_("A domain name has at most 255 octets, and each of its labels at most 63."),
		.rfc = "RFC 5321 4.5.3.1.2",
		.like = "EHLO {long-domain}",
	},
	{
		.id = "ehlo.name-malformed",
		.in = &smtp_in_commands,
		.when = &smtp_name_malformed,
		.say = { 501, NULL, "That is neither a domain nor an address literal" },
		.because = N_("The name must be a domain such as client.example, or an address literal such as [192.0.2.1]; no underscore, nothing behind it."),
		.elsewhere = N_("Only Exim refuses an underscore; Postfix, Haraka, aiosmtpd and go-smtp overlook a second word."),
		.rfc = "RFC 5321 4.1.1.1 and 4.1.2",
		.like = "EHLO my_host.example",
	},
	{
		.id = "ehlo.accepted",
		.in = &smtp_before_hello,
		.say = EHLO_SAYS,
		.then = smtp_greet,
		.go = SMTP_GREETED,
		.because = N_("The server knows who you are now, and lists the extensions it speaks."),
		.rfc = "RFC 5321 4.1.1.1",
		.like = "EHLO {me}",
	},
	{
		.id = "ehlo.restarts",
		.in = &smtp_mail_open,
		.say = EHLO_SAYS,
		.then = smtp_greet,
		.go = SMTP_GREETED,
		.because = N_("EHLO was accepted; in the middle of a mail it clears that mail as RSET does, so the mail from {reverse-path} is gone."),
		.elsewhere = N_("OpenSMTPD answers 503 and keeps the mail."),
		.rfc = "RFC 5321 4.1.4",
		.like = "EHLO {me}",
	},
	{
		.id = "ehlo.again",
		.in = &smtp_no_mail_open,
		.say = EHLO_SAYS,
		.then = smtp_greet,
		.go = SMTP_GREETED,
		.because = N_("You introduced yourself anew; no mail was open, so nothing else changed."),
		.elsewhere = N_("OpenSMTPD answers 503 to a second EHLO."),
		.rfc = "RFC 5321 4.1.4",
		.like = "EHLO {me}",
	},
};

static const struct smtp_rule helo_rows[] = {
	{
		.id = "helo.no-name",
		.in = &smtp_in_commands,
		.when = &smtp_no_argument,
		.say = { 501, NULL, "HELO needs your name: HELO host.example" },
		.because = N_("HELO is how a client says who it is, and the name is missing."),
		.rfc = "RFC 5321 4.1.1.1 and 4.1.4",
		.like = "HELO",
	},
	{
		.id = "helo.name-long",
		.in = &smtp_in_commands,
		.when = &smtp_name_long,
		.say = { 501, NULL, "The name is too long" },
		.because = N_("A domain name has at most 255 octets, and each of its labels at most 63."),
		.rfc = "RFC 5321 4.5.3.1.2",
		.like = "HELO {long-domain}",
	},
	{
		.id = "helo.name-literal",
		.in = &smtp_in_commands,
		.when = &smtp_name_literal,
		.say = { 501, NULL, "HELO takes a domain; an address literal needs EHLO" },
		.because = N_("The grammar gives address literals to EHLO only; HELO takes a domain."),
		.elsewhere = N_("Every server that was tried takes an address literal here too."),
		.rfc = "RFC 5321 4.1.1.1",
		.like = "HELO [192.0.2.1]",
	},
	{
		.id = "helo.name-malformed",
		.in = &smtp_in_commands,
		.when = &smtp_name_malformed,
		.say = { 501, NULL, "That is not a domain" },
		.because = N_("The name must be a domain such as client.example; no underscore, nothing behind it."),
		.rfc = "RFC 5321 4.1.1.1 and 4.1.2",
		.like = "HELO my_host.example",
	},
	{
		.id = "helo.accepted",
		.in = &smtp_before_hello,
		.say = HELO_SAYS,
		.then = smtp_greet,
		.go = SMTP_GREETED,
		.because = N_("The server knows who you are now. HELO is the old form: no extension is listed, and none may be used."),
		.rfc = "RFC 5321 4.1.1.1",
		.like = "HELO {me}",
	},
	{
		.id = "helo.restarts",
		.in = &smtp_mail_open,
		.say = HELO_SAYS,
		.then = smtp_greet,
		.go = SMTP_GREETED,
		.because = N_("HELO was accepted; in the middle of a mail it clears that mail as RSET does, so the mail from {reverse-path} is gone."),
		.elsewhere = N_("OpenSMTPD answers 503 to a second EHLO and keeps the mail."),
		.rfc = "RFC 5321 4.1.1.1 and 4.1.4",
		.like = "HELO {me}",
	},
	{
		.id = "helo.again",
		.in = &smtp_no_mail_open,
		.say = HELO_SAYS,
		.then = smtp_greet,
		.go = SMTP_GREETED,
		.because = N_("You introduced yourself anew; no mail was open, so nothing else changed."),
		.elsewhere = N_("OpenSMTPD answers 503 to a second EHLO."),
		.rfc = "RFC 5321 4.1.1.1 and 4.1.4",
		.like = "HELO {me}",
	},
};

static const struct smtp_rule rset_rows[] = {
	{
		.id = "rset.argument",
		.in = &smtp_in_commands,
		.when = &smtp_has_argument,
		.say = { 501, "5.5.4", "RSET takes no argument" },
		.because = N_("RSET stands alone on its line, so nothing was cleared."),
		.elsewhere = N_("Sendmail and go-smtp overlook the argument."),
		.rfc = "RFC 5321 4.1.1 and 4.3.2",
		.like = "RSET all",
	},
	{
		.id = "rset.before-hello",
		.in = &smtp_before_hello,
		.say = { 250, "2.0.0", "Reset" },
		.because = N_("RSET may be said even before EHLO; there was nothing to clear."),
		.elsewhere = N_("OpenSMTPD answers 503 before EHLO, against the RFC."),
		.rfc = "RFC 5321 4.1.1.5 and 4.1.4",
		.like = "RSET",
	},
	{
		.id = "rset.clears-mail",
		.in = &smtp_mail_open,
		.say = { 250, "2.0.0", "Reset: the mail is cleared" },
		.then = smtp_drop_mail,
		.go = SMTP_GREETED,
		.because = N_("RSET throws the open mail away, sender and recipients; who you are is kept, so no new EHLO is needed."),
		.rfc = "RFC 5321 4.1.1.5",
		.like = "RSET",
	},
	{
		.id = "rset.nothing-open",
		.in = &smtp_no_mail_open,
		.say = { 250, "2.0.0", "Reset" },
		.because = N_("No mail was open, so there was nothing to clear; RSET is answered 250 all the same."),
		.rfc = "RFC 5321 4.1.1.5",
		.like = "RSET",
	},
};

static const struct smtp_rule noop_rows[] = {
	{
		.id = "noop.nothing",
		.in = &smtp_in_commands,
		.say = { 250, "2.0.0", "Ok" },
		.because = N_("NOOP asks for nothing but a reply: the server is there, and nothing has changed. What follows the verb is ignored."),
		.elsewhere = N_("Exim closes the connection after too many commands that carry no mail; Sendmail slows down."),
		.rfc = "RFC 5321 4.1.1.9",
		.like = "NOOP",
	},
};

const struct smtp_rows smtp_ehlo_rows = SMTP_ROWS(ehlo_rows);
const struct smtp_rows smtp_helo_rows = SMTP_ROWS(helo_rows);
const struct smtp_rows smtp_rset_rows = SMTP_ROWS(rset_rows);
const struct smtp_rows smtp_noop_rows = SMTP_ROWS(noop_rows);
