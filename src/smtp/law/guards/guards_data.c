// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about mail data, asked at the dot that ends it. */
#include "base/words.h"
#include "smtp/law/guards/guards.h"
#include "smtp/session/recipients.h"

static bool loops(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->content.received >= s->setting->limits.received;
}

const struct smtp_guard smtp_loops = {
	"loops", SMTP_LIMIT, loops,
	N_("the message has too many Received fields ({received}; the limit is {received-limit})"),
	N_("the number of Received fields is within the limit ({received} of {received-limit})"),
	SMTP_PART_LIMITS,
};

static bool message_large(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->content.octets > s->setting->limits.message;
}

const struct smtp_guard smtp_message_large = {
	"message-large", SMTP_LIMIT, message_large,
	N_P("the message has {octets} octet, more than the {message-limit} that this server takes",
	    "the message has {octets} octets, more than the {message-limit} that this server takes"),
	N_("the message is within the limit of size ({octets} of {message-limit})"),
	SMTP_PART_LIMITS,
};

static bool text_line_long(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->content.long_lines > 0;
}

const struct smtp_guard smtp_text_line_long = {
	"text-line-long", SMTP_LIMIT, text_line_long,
	N_P("{long-lines} of its lines is longer than the limit of {text-limit}",
	    "{long-lines} of its lines are longer than the limit of {text-limit}"),
	N_("no line is longer than the limit of {text-limit}"),
	0,
};

static bool has_bare_end(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->content.bare_ends > 0;
}

const struct smtp_guard smtp_has_bare_end = {
	"has-bare-end", SMTP_SYNTAX, has_bare_end,
	N_P("it holds {bare-ends} CR or LF character that is not a CRLF",
	    "it holds {bare-ends} CR or LF characters that are not a CRLF"),
	N_("every CR and LF in it is part of a CRLF"),
	0,
};

static bool has_null_sender(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.reverse_path.length == 0;
}

const struct smtp_guard smtp_has_null_sender = {
	"has-null-sender", SMTP_POLICY, has_null_sender,
	N_("the sender is empty: <>"), N_("the sender is a mailbox"),
	0,
};

static bool wants_no_report(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	for (unsigned i = 0; i < s->facts.recipient_count; i++)
		if (smtp_wants_failure(s, i))
			return false;
	return true;
}

const struct smtp_guard smtp_wants_no_report = {
	"wants-no-report", SMTP_POLICY, wants_no_report,
	N_("each RCPT asked with NOTIFY for no report of a failure"),
	N_("a report is wanted if the message cannot be delivered"),
	0,
};

static bool header_eight_bit(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->content.eight_header && !s->facts.options.utf8;
}

const struct smtp_guard smtp_header_eight_bit = {
	"header-eight-bit", SMTP_SYNTAX, header_eight_bit,
	N_("its header section is not ASCII, and MAIL did not say SMTPUTF8"),
	N_("its header section is ASCII, or MAIL said SMTPUTF8"),
	0,
};

static bool body_eight_bit(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->content.eight_body && s->facts.options.body == SMTP_BODY_7BIT;
}

const struct smtp_guard smtp_body_eight_bit = {
	"body-eight-bit", SMTP_SYNTAX, body_eight_bit,
	N_("its body holds octets over 127, and MAIL did not say BODY=8BITMIME"),
	N_("its body is ASCII, or MAIL said that it need not be"),
	0,
};

static bool dot_is_bare(const struct smtp_session *s, const struct smtp_command *c)
{
	return c->bare_end || s->content.after_bare;
}

const struct smtp_guard smtp_dot_is_bare = {
	"dot-is-bare", SMTP_POLICY, dot_is_bare,
	N_("LF stands alone before or behind the dot, and this server takes that for a line end"),
	N_("the dot stands between two CRLFs"),
	0,
};
