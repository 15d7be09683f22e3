// SPDX-License-Identifier: GPL-3.0-or-later
/* What is said of the session, of the turn, and of the letter. */
#include "lib/claims.h"

#include <string.h>

#define IS(name, what)                                                        \
	static enum truth name(const struct claim *c, struct text a)          \
	{                                                                     \
		const struct witness *w = c->at;                              \
		const struct smtp_reply *reply = &c->turn->reply;             \
									      \
		(void)a, (void)w, (void)reply;                                \
		return truth_of(what);                                        \
	}

/* RFC 5321 3.1, 3.2, 4.1.4. */
IS(is_open, !w->closed)
IS(is_welcomed, w->welcomed)
IS(is_turned_away, w->turned_away)
IS(has_hello, w->hello)
IS(is_extended, w->hello && w->extended)
IS(is_helo, w->hello && !w->extended)
IS(has_mail, w->mail)
IS(has_recipients, w->recipients > 0)
IS(has_null_sender, !w->sender[0])
IS(reads_letter, w->mode == WITNESS_LETTER)
IS(reads_chunk, w->mode == WITNESS_CHUNK)

/* Of chunks that were refused there is no knowing whether they count. */
static enum truth has_chunks(const struct claim *c, struct text a)
{
	(void)a;
	return c->at->failed ? OPEN : truth_of(c->at->chunks);
}

IS(logs_in, w->mode == WITNESS_LOGIN)
IS(is_secured, w->secured)
IS(has_login, w->login)
IS(keeps_login, c->then->login == c->now->login)
IS(has_failed, w->failed)
IS(is_binary, w->body == 2)
IS(is_utf8, w->utf8)
IS(has_body_8bit, w->body > 0)
IS(has_refused, w->refused > 0)
IS(is_after_dot, w->after_dot)

/* The turn. */
IS(is_verb, text_is(a, smtp_verb_facts(c->turn->verb)->name))
IS(is_code, a.len == 1 ? reply->code / 100 == (unsigned)(a.at[0] - '0')
		       : a.len == 3 && reply->code == (unsigned)(a.at[0] - '0') * 100 +
						 (unsigned)(a.at[1] - '0') * 10 + (unsigned)(a.at[2] - '0'))
IS(refuses, reply->code >= 400)
IS(is_silent, !reply->code)
IS(closes, c->now->closed && !c->then->closed)
IS(is_event, !c->octets.len)
IS(is_in_burst, c->turn->group > 0)
IS(has_more, c->turn->more)

static bool same_mail(const struct witness *a, const struct witness *b)
{
	return a->mail == b->mail && a->recipients == b->recipients && a->failed == b->failed &&
	       a->chunks == b->chunks && strcmp(a->sender, b->sender) == 0;
}

/* RFC 5321 4.1.4: what the client has built up. */
IS(is_unchanged, same_mail(c->then, c->now) && c->then->hello == c->now->hello &&
		 c->then->extended == c->now->extended && c->then->login == c->now->login &&
		 c->then->secured == c->now->secured && c->then->mode == c->now->mode &&
		 c->then->closed == c->now->closed)
IS(keeps_mail, c->then->mail && c->now->mail && same_mail(c->then, c->now))
IS(loses_mail, c->then->mail && !c->now->mail)

/* The chunk (RFC 3030 2): what was so when BDAT was said. */
IS(chunk_unintroduced, w->chunk.unintroduced)
IS(chunk_without_mail, w->chunk.without_mail)
IS(chunk_without_recipient, w->chunk.without_recipient)
IS(chunk_after_helo, w->chunk.after_helo)
IS(chunk_garbled, w->chunk.garbled)
IS(chunk_last, w->chunk.last)

/* Who ends lines otherwise than the setting says counts them otherwise. */
static bool counts_alike(const struct claim *c)
{
	const struct smtp_setting *setting = c->then->setting;

	return !setting->dialect && c->now->letter < WITNESS_LETTER_MAX;
}

#define COUNTED(name, what)                                                   \
	static enum truth name(const struct claim *c, struct text a)          \
	{                                                                     \
		const struct witness_counts n = witness_count(c->now);                    \
		const struct smtp_limits *limits = &c->then->setting->limits; \
									      \
		(void)a, (void)limits;                                        \
		return counts_alike(c) ? truth_of(what) : OPEN;               \
	}
COUNTED(is_large, n.octets > limits->message)
COUNTED(has_long_lines, n.long_lines > 0)
COUNTED(has_bare_ends, n.bare_ends > 0)
COUNTED(loops, n.received >= limits->received)
COUNTED(has_eight_header, n.eight_header)
COUNTED(has_eight_body, n.eight_body)
COUNTED(has_nul, n.nul)

/* A CR at the end of a chunk that is not the last may be half of a CRLF. */
static enum truth has_bare_chunk(const struct claim *c, struct text a)
{
	const struct witness_counts n = witness_count(c->now);
	size_t letter = c->now->letter;
	bool half = letter && witness_letter[letter - 1] == '\r' && !c->then->chunk.last;

	(void)a;
	return counts_alike(c) ? truth_of(n.bare_ends > half) : OPEN;
}

static enum truth no_failure_wanted(const struct claim *c, struct text a)
{
	(void)a;
	for (unsigned i = 0; i < c->then->recipients; i++)
		if (!c->then->recipient[i].notify || c->then->recipient[i].notify & 4)
			return NO;
	return YES;
}

/* Whether this is what one of the recipients asked to be told of (RFC 3461 4.1). */
static enum truth notifies(const struct claim *c, struct text a)
{
	unsigned long bits = 0;

	text_number(a, 15, &bits);
	for (unsigned i = 0; i < c->then->recipients; i++)
		if (c->then->recipient[i].notify == bits)
			return YES;
	return NO;
}

/* <CRLF>.<CRLF> ends a letter (RFC 5321 4.1.1.4), or <CRLF> of DATA and the dot. */
static enum truth dot_is_proper(const struct claim *c, struct text a)
{
	size_t n = c->now->letter;
	const char *end = witness_letter + n;

	(void)a;
	if (c->then->setting->dialect)
		return OPEN;
	return truth_of((n == 3 && memcmp(end - 3, ".\r\n", 3) == 0) ||
			(n >= 5 && memcmp(end - 5, "\r\n.\r\n", 5) == 0));
}

const struct claim_name claims_session[] = {
	{ "open", is_open }, { "welcomed", is_welcomed }, { "turned-away", is_turned_away },
	{ "hello", has_hello }, { "ehlo", is_extended }, { "helo", is_helo }, { "mail", has_mail },
	{ "recipients", has_recipients }, { "null-sender", has_null_sender },
	{ "letter", reads_letter }, { "chunk", reads_chunk }, { "chunks", has_chunks },
	{ "logging-in", logs_in }, { "tls", is_secured }, { "login", has_login }, { "same-login", keeps_login },
	{ "failed", has_failed }, { "binary", is_binary }, { "smtputf8", is_utf8 },
	{ "8bit", has_body_8bit }, { "rcpt-refused", has_refused }, { "after-dot", is_after_dot },
	{ "verb", is_verb }, { "code", is_code }, { "refuses", refuses }, { "silent", is_silent },
	{ "closes", closes }, { "event", is_event }, { "burst", is_in_burst }, { "more", has_more },
	{ "unchanged", is_unchanged }, { "keeps-mail", keeps_mail }, { "loses-mail", loses_mail },
	{ "chunk-unintroduced", chunk_unintroduced }, { "chunk-without-mail", chunk_without_mail },
	{ "chunk-without-recipient", chunk_without_recipient },
	{ "chunk-after-helo", chunk_after_helo }, { "chunk-garbled", chunk_garbled },
	{ "chunk-last", chunk_last },
	{ "large", is_large }, { "long-lines", has_long_lines }, { "bare-ends", has_bare_ends },
	{ "loops", loops }, { "eight-header", has_eight_header }, { "eight-body", has_eight_body },
	{ "nul", has_nul }, { "bare-chunk", has_bare_chunk },
	{ "no-failure-wanted", no_failure_wanted }, { "notify", notifies }, { "dot-proper", dot_is_proper },
	{ NULL, NULL },
};
