// SPDX-License-Identifier: GPL-3.0-or-later
/* DATA, the mail data itself, and the dot that ends it. */
#include "base/words.h"
#include "smtp/rules/rules.h"

static const struct smtp_rule data_rows[] = {
	{
		.id = "data.before-hello",
		.in = &smtp_before_hello,
		.say = { 503, "5.5.1", "Introduce yourself, then name sender and recipient: EHLO, MAIL, RCPT" },
		.because = N_("DATA was refused: no mail is open, and the server does not even know who you are."),
		.elsewhere = N_("The RFC also allows 554; go-smtp says 502."),
		.rfc = "RFC 5321 3.3 and 4.1.4",
		.like = "DATA",
	},
	{
		.id = "data.no-mail",
		.in = &smtp_no_mail_open,
		.say = { 503, "5.5.1", "Name sender and recipient first: MAIL, RCPT" },
		.because = N_("DATA was refused: no mail is open, so there is neither sender nor recipient."),
		.elsewhere = N_("The RFC also allows 554; go-smtp says 502."),
		.rfc = "RFC 5321 3.3 and 4.1.4",
		.like = "DATA",
	},
	{
		.id = "data.all-refused",
		.in = &smtp_no_recipient,
		.when = &smtp_all_refused,
		.say = { 503, "5.5.1", "No recipient has been accepted" },
		.because = N_("DATA was refused: every RCPT of this mail was refused, so there is nobody to send to."),
		.elsewhere = N_("The RFC allows 503 and 554: Postfix says 554 5.5.1, Exim repeats the refusals. A server that pipelines may even say 354 and refuse at the dot."),
		.rfc = "RFC 5321 3.3",
		.like = "DATA",
	},
	{
		.id = "data.no-recipient",
		.in = &smtp_no_recipient,
		.say = { 503, "5.5.1", "Name a recipient first: RCPT" },
		.because = N_("DATA was refused: there is nobody to send to."),
		.elsewhere = N_("The RFC allows 503 and 554: Postfix says 554 5.5.1; Exim, Sendmail, OpenSMTPD, Haraka and aiosmtpd 503; go-smtp 502."),
		.rfc = "RFC 5321 3.3",
		.like = "DATA",
	},
	{
		.id = "data.argument",
		.in = &smtp_has_recipient,
		.when = &smtp_has_argument,
		.say = { 501, "5.5.4", "DATA takes no argument" },
		.because = N_("DATA stands alone on its line; the letter follows after 354. The mail is still open."),
		.elsewhere = N_("Sendmail overlooks the argument and says 354; OpenSMTPD says 500."),
		.rfc = "RFC 5321 4.1.1 and 4.3.2",
		.like = "DATA now",
	},
	{
		.id = "data.go-ahead",
		.in = &smtp_has_recipient,
		.say = { 354, NULL, "Start mail input; end with <CRLF>.<CRLF>" },
		.then = smtp_begin_data,
		.go = SMTP_IN_DATA,
		.because = N_("Sender and recipient are known, so the letter may follow. 354 is a go-ahead and not a verdict: whether the message is accepted is said after the final dot."),
		.rfc = "RFC 5321 4.1.1.4 and 4.3.2",
		.like = "DATA",
	},
};

static const struct smtp_rule text_rows[] = {
	{
		.id = "text.kept",
		.in = &smtp_in_data,
		.because = N_("The line is part of the letter. While mail data is read the server says nothing; a dot alone on a line ends it."),
		.rfc = "RFC 5321 4.1.1.4 and 4.5.2",
		.like = "Subject: Hello",
	},
};

static const struct smtp_rule dot_rows[] = {
	{
		.id = "dot.bare-line-end",
		.in = &smtp_in_data,
		.when = &smtp_has_bare_end,
		.say = { 554, "5.6.0", "Message refused: CR or LF alone in it" },
		.then = smtp_drop_mail,
		.go = SMTP_GREETED,
		.because = N_("Only CR and LF together end a line, and neither may stand alone. Servers that read such messages differently can be made to see a second message in the first, so this one is refused."),
		.elsewhere = N_("Postfix repairs such lines by default or answers 550 5.5.2; Sendmail answers 421 4.5.0 and closes."),
		.rfc = "RFC 5321 2.3.8 and 4.1.1.4",
		.like = "a{cr}b\n.",
	},
	{
		.id = "dot.line-long",
		.in = &smtp_in_data,
		.when = &smtp_text_line_long,
		.say = { 554, "5.6.0", "Message refused: a line is longer than {text-limit} octets" },
		.then = smtp_drop_mail,
		.go = SMTP_GREETED,
		.because = N_("A line of mail data may have {text-limit} octets before its CRLF, and {long-lines} had more."),
		.elsewhere = N_("Six of seven servers that were tried took a line of about 1200 octets; aiosmtpd answered 500."),
		.rfc = "RFC 5321 4.5.3.1.6 and 4.5.3.1.9",
		.like = "{long-text}\n.",
	},
	{
		.id = "dot.too-large",
		.in = &smtp_in_data,
		.when = &smtp_message_large,
		.say = { 552, "5.3.4", "Message too large: {octets} octets, {message-limit} are taken" },
		.then = smtp_drop_mail,
		.go = SMTP_GREETED,
		.because = N_("The message is larger than this server takes. The limit is fixed, so the same message will not be taken later either."),
		.elsewhere = N_("A server that is only short of room now says 452."),
		.rfc = "RFC 5321 4.5.3.1.7 and 4.5.3.1.9",
		.like = "{large-text}\n.",
	},
	{
		.id = "dot.loop",
		.in = &smtp_in_data,
		.when = &smtp_loops,
		.say = { 554, "5.4.0", "Message refused: it has passed {received} servers, which must be a loop" },
		.then = smtp_drop_mail,
		.go = SMTP_GREETED,
		.because = N_("Every server adds a Received field; {received} of them mean that the message travels in a circle."),
		.elsewhere = N_("Servers also say 5.4.6, although RFC 3463 knows X.4.6 only as temporary, 4.4.6."),
		.rfc = "RFC 5321 6.3 and RFC 3463 3.5",
		.like = "{received-fields}\n.",
	},
	{
		.id = "dot.accepted-null",
		.in = &smtp_in_data,
		.when = &smtp_has_null_sender,
		.say = { 250, "2.6.0", "Message accepted" },
		.then = smtp_take_message,
		.go = SMTP_GREETED,
		.because = N_("The message is accepted. With this 250 the server takes over the duty to deliver it; the reverse-path is <>, so nobody is told if it cannot."),
		.rfc = "RFC 5321 4.1.1.4, 4.5.5 and 6.1",
		.like = ".",
	},
	{
		.id = "dot.accepted",
		.in = &smtp_in_data,
		.say = { 250, "2.6.0", "Message accepted" },
		.then = smtp_take_message,
		.go = SMTP_GREETED,
		.because = N_("The message is accepted. With this 250 the server takes over the duty to deliver it, or to report to {reverse-path} that it could not."),
		.rfc = "RFC 5321 4.1.1.4, 4.5.2 and 6.1",
		.like = ".",
	},
};

const struct smtp_rows smtp_data_rows = SMTP_ROWS(data_rows);
const struct smtp_rows smtp_text_rows = SMTP_ROWS(text_rows);
const struct smtp_rows smtp_dot_rows = SMTP_ROWS(dot_rows);
