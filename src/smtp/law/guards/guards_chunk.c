// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about BDAT and the chunks it announces (RFC 3030). */
#include "base/words.h"
#include "smtp/grammar/chunk_size.h"
#include "smtp/law/guards/guards.h"

static bool chunk_malformed(const struct smtp_session *s, const struct smtp_command *c)
{
	struct smtp_chunk_size size;

	(void)s;
	return !smtp_chunk_read(c->argument, &size);
}

const struct smtp_guard smtp_chunk_malformed = {
	"chunk-malformed", SMTP_SYNTAX, chunk_malformed,
	N_("no number of octets follows BDAT, or one that is too large"),
	N_("BDAT says how many octets follow"),
	0,
};

static bool chunk_garbled(const struct smtp_session *s, const struct smtp_command *c)
{
	struct smtp_chunk_size size;

	(void)s;
	return smtp_chunk_read(c->argument, &size) && size.garbled;
}

const struct smtp_guard smtp_chunk_garbled = {
	"chunk-garbled", SMTP_SYNTAX, chunk_garbled,
	N_("what follows the number is not a space and LAST"),
	N_("only LAST or nothing follows the number"),
	0,
};

static bool chunk_oversized(const struct smtp_session *s, const struct smtp_command *c)
{
	unsigned long limit = s->setting->limits.message;
	struct smtp_chunk_size size;

	return smtp_chunk_read(c->argument, &size) &&
	       (s->content.octets > limit || size.octets > limit - s->content.octets);
}

const struct smtp_guard smtp_chunk_oversized = {
	"chunk-oversized", SMTP_LIMIT, chunk_oversized,
	N_P("with this chunk the message has more than {message-limit} octet",
	    "with this chunk the message has more than {message-limit} octets"),
	N_P("with this chunk the message has no more than {message-limit} octet",
	    "with this chunk the message has no more than {message-limit} octets"),
	SMTP_PART_LIMITS,
};

static bool chunk_is_last(const struct smtp_session *s, const struct smtp_command *c)
{
	struct smtp_chunk_size size;

	(void)s;
	return smtp_chunk_read(c->argument, &size) && size.last;
}

const struct smtp_guard smtp_chunk_is_last = {
	"chunk-is-last", SMTP_POLICY, chunk_is_last,
	N_("LAST says that the message ends with this chunk"),
	N_("without LAST, the message goes on behind this chunk"),
	0,
};

static bool chunk_unintroduced(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.chunk.from == SMTP_CONNECTED;
}

const struct smtp_guard smtp_chunk_unintroduced = {
	"chunk-unintroduced", SMTP_POLICY, chunk_unintroduced,
	N_("you had not introduced yourself with {introduction} when BDAT was said"),
	N_("a mail could be begun when BDAT was said, or one was open"),
	0,
};

/* RFC 3207 4 and RFC 4954 6: a mail is open only where these are there already. */
static bool chunk_needs_tls(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return (s->setting->security & SMTP_NEEDS_TLS) && !s->facts.secured;
}

const struct smtp_guard smtp_chunk_needs_tls = {
	"chunk-needs-tls", SMTP_ORDER, chunk_needs_tls,
	N_("this server wants TLS first, and TLS is not on"),
	N_("TLS is on, or this server does not ask for it"),
	SMTP_PART_SECURITY,
};

static bool chunk_needs_login(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return (s->setting->security & SMTP_NEEDS_LOGIN) && !s->facts.login;
}

const struct smtp_guard smtp_chunk_needs_login = {
	"chunk-needs-login", SMTP_ORDER, chunk_needs_login,
	N_("this server wants a login first, and nobody has logged in"),
	N_("somebody has logged in, or this server does not ask for it"),
	SMTP_PART_SECURITY,
};

static bool chunk_after_helo(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.chunk.doom == SMTP_DOOM_HELO;
}

const struct smtp_guard smtp_chunk_after_helo_in_mail = {
	"chunk-after-helo-in-mail", SMTP_ORDER, chunk_after_helo,
	N_("you introduced yourself with HELO, which brings no extension"),
	N_("extensions may be used"),
	0,
};

/* Where the session goes back to depends on this; of no weight where a mail is open. */
static bool chunk_after_helo_alone(const struct smtp_session *s, const struct smtp_command *c)
{
	return chunk_after_helo(s, c) && s->facts.chunk.from == SMTP_GREETED;
}

const struct smtp_guard smtp_chunk_after_helo = {
	"chunk-after-helo", SMTP_POLICY, chunk_after_helo_alone,
	N_("you introduced yourself with HELO, which brings no extension, and no mail is open"),
	N_("extensions may be used, or a mail is open"),
	0,
};

static bool chunk_was_garbled(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.chunk.doom == SMTP_DOOM_GARBLED;
}

const struct smtp_guard smtp_chunk_was_garbled = {
	"chunk-was-garbled", SMTP_SYNTAX, chunk_was_garbled,
	N_("what followed the number in BDAT was not a space and LAST"),
	N_("only LAST or nothing followed the number in BDAT"),
	0,
};

static bool chunk_without_mail(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.chunk.from == SMTP_GREETED;
}

const struct smtp_guard smtp_chunk_without_mail = {
	"chunk-without-mail", SMTP_ORDER, chunk_without_mail,
	N_("no mail is open that the chunk could belong to"),
	N_("the chunk belongs to the mail from {reverse-path} (line {mail-line})"),
	0,
};

static bool chunk_without_recipient(const struct smtp_session *s,
				    const struct smtp_command *c)
{
	(void)c;
	return s->facts.chunk.from == SMTP_IN_MAIL;
}

const struct smtp_guard smtp_chunk_without_recipient = {
	"chunk-without-recipient", SMTP_ORDER, chunk_without_recipient,
	N_("that mail has no recipient"),
	N_("that mail has recipients: {recipient-count}"),
	0,
};

static bool mail_failed(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.chunk.failed;
}

const struct smtp_guard smtp_mail_failed = {
	"mail-failed", SMTP_ORDER, mail_failed,
	N_("this mail failed on line {failed-line}: only RSET helps"),
	N_("no chunk of this mail has been refused, and DATA was not mixed in"),
	0,
};

const struct smtp_guard smtp_chunk_owes_reset = {
	"chunk-owes-reset", SMTP_ORDER, mail_failed,
	N_("a chunk was refused on line {failed-line}, though no mail was open"),
	N_("no RSET is owed for a chunk that was refused"),
	0,
};

static bool is_binary(const struct smtp_session *s)
{
	return s->facts.options.body == SMTP_BODY_BINARYMIME;
}

static bool body_is_binary(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return is_binary(s);
}

const struct smtp_guard smtp_body_is_binary = {
	"body-is-binary", SMTP_ORDER, body_is_binary,
	N_("MAIL said BODY=BINARYMIME, and such a message has no lines"),
	N_("MAIL did not say BODY=BINARYMIME"),
	0,
};

/* A CR at the end of a chunk may be half of a CRLF, unless it is the last. */
static bool chunk_bare_end(const struct smtp_session *s, const struct smtp_command *c)
{
	bool half = s->content.cr && !s->facts.chunk.last;

	(void)c;
	return !is_binary(s) && s->content.bare_ends > half;
}

const struct smtp_guard smtp_chunk_bare_end = {
	"chunk-bare-end", SMTP_SYNTAX, chunk_bare_end,
	N_("it holds a CR or an LF that stands alone"),
	N_("each CR and LF in it is part of a CRLF, or the message is binary"),
	0,
};

static bool chunk_line_long(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return !is_binary(s) && s->content.long_lines > 0;
}

const struct smtp_guard smtp_chunk_line_long = {
	"chunk-line-long", SMTP_LIMIT, chunk_line_long,
	N_P("{long-lines} of its lines is longer than the limit of {text-limit}",
	    "{long-lines} of its lines are longer than the limit of {text-limit}"),
	N_("no line is longer than the limit of {text-limit}, or the message is binary"),
	0,
};

static bool chunk_goes_on(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return !s->facts.chunk.last;
}

const struct smtp_guard smtp_chunk_goes_on = {
	"chunk-goes-on", SMTP_POLICY, chunk_goes_on,
	N_("more of the message is to follow"),
	N_("it was the last chunk of the message"),
	0,
};
