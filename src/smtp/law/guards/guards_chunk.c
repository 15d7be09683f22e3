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
	N_("what follows BDAT is no number of octets, alone or with LAST behind it"),
	N_("BDAT says how many octets follow"),
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
	N_("with this chunk the message has more than {message-limit} octets"),
	N_("with this chunk the message has no more than {message-limit} octets"),
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

static bool chunk_failed(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.chunk.failed;
}

const struct smtp_guard smtp_chunk_failed = {
	"chunk-failed", SMTP_ORDER, chunk_failed,
	N_("a chunk of this mail has been refused before"),
	N_("no chunk of this mail has been refused before"),
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
	N_("a CR or LF in it is not part of a CRLF"),
	N_("no CR or LF in it stands alone, or the message is binary"),
	0,
};

static bool chunk_line_long(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return !is_binary(s) && s->content.long_lines > 0;
}

const struct smtp_guard smtp_chunk_line_long = {
	"chunk-line-long", SMTP_LIMIT, chunk_line_long,
	N_("{long-lines} of its lines are longer than {text-limit} octets"),
	N_("no line is longer than {text-limit} octets, or the message is binary"),
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
