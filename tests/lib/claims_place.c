// SPDX-License-Identifier: GPL-3.0-or-later
/* What fills sentences: each place means the same wherever it stands (po/places). */
#include "lib/claims.h"

#include "smtp/dialects/dialect.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum truth is_number(struct text value, unsigned long n)
{
	unsigned long said;

	return truth_of(text_number(value, ~0ul - 1, &said) && said == n);
}

static enum truth is_text(struct text value, struct text wanted)
{
	return truth_of(text_equal(value, wanted));
}

static enum truth is_bracketed(struct text value, struct text wanted)
{
	return truth_of(value.len == wanted.len + 2 && value.at[0] == '<' &&
			text_equal(text_span(value.at + 1, wanted.len), wanted));
}

static enum truth is_line(const struct claim *c, struct text value, unsigned n)
{
	return c->then->vague ? OPEN : is_number(value, n);
}

#define PLACE(name) static enum truth name(const struct claim *c, struct text value)

PLACE(mail_line) { return is_line(c, value, c->then->mail_line); }
PLACE(hello_line) { return is_line(c, value, c->then->hello_line); }
PLACE(data_line) { return is_line(c, value, c->then->data_line); }
PLACE(dot_line) { return is_line(c, value, c->then->dot_line); }
PLACE(failed_line) { return is_line(c, value, c->then->failed_line); }
PLACE(recipient_count) { return is_number(value, c->then->recipients); }

PLACE(reverse_path)
{
	struct text sender = text_of(c->now->mail ? c->now->sender : c->then->sender);

	if (claim_is_odd(c->then, sender))
		return OPEN;
	return text_equal(value, sender) ? YES : is_bracketed(value, sender);
}
PLACE(message_limit)  { return is_number(value, c->then->setting->limits.message); }
PLACE(recipient_limit) { return is_number(value, c->then->setting->limits.recipients); }
PLACE(response_limit) { return is_number(value, c->then->setting->limits.response); }
PLACE(text_limit)     { return is_number(value, c->then->setting->limits.text_line); }
PLACE(received_limit) { return is_number(value, c->then->setting->limits.received); }
PLACE(idle_limit)     { return is_number(value, c->then->setting->limits.idle); }
PLACE(error_limit)    { return is_number(value, c->then->setting->policy.errors); }
PLACE(rate_messages)  { return is_number(value, c->then->setting->policy.rate.messages); }
PLACE(rate_connections) { return is_number(value, c->then->setting->policy.rate.connections); }
PLACE(rate_seconds)   { return is_number(value, c->then->setting->policy.rate.seconds); }
PLACE(declared)       { return is_number(value, c->then->size); }
PLACE(host)           { return is_text(value, text_of(c->then->setting->host)); }
PLACE(recipient_number) { return is_number(value, c->then->answered + 1); }
PLACE(recipient_now)
{
	return is_text(value, text_of(c->then->recipient[c->then->answered].address));
}
PLACE(domain_named)
{
	return c->line.domain.len && !claim_is_odd(c->then, c->line.path) && c->line.closed
		? is_text(value, c->line.domain) : OPEN;
}

PLACE(mailbox)
{
	return claim_is_odd(c->then, c->line.path) || !c->line.closed ? OPEN : is_text(value, c->line.path);
}

PLACE(path)
{
	return claim_is_odd(c->then, c->line.path) || !c->line.closed ? OPEN : is_bracketed(value, c->line.path);
}

PLACE(protocol)       { return is_text(value, text_of(c->then->setting->lmtp ? "LMTP" : "SMTP")); }
PLACE(ehlo)           { return is_text(value, text_of(c->then->setting->lmtp ? "LHLO" : "EHLO")); }

PLACE(hello)
{
	char wanted[400];

	snprintf(wanted, sizeof(wanted), "%s %s", c->then->setting->lmtp ? "LHLO" :
		 c->then->extended ? "EHLO" : "HELO", c->then->client);
	if (strlen(c->then->client) > 255)
		return OPEN;
	return is_text(value, text_of(wanted));
}

/* Covered where a password may be; some servers read to an octet of zero. */
PLACE(argument)
{
	bool cut = c->turn->command.covered ||
		   (c->then->setting->dialect && text_find(c->line.line, '\0') < c->line.line.len);

	return cut ? OPEN : is_text(text_trim(value), c->line.argument);
}

PLACE(verb)
{
	return c->turn->verb == SMTP_UNKNOWN || !c->line.verb[0] ? OPEN : is_text(value, text_of(c->line.verb));
}

PLACE(flaw)
{
	struct text at = text_head(text_skip(c->line.line, c->turn->flaw.at),
				   c->turn->flaw.length);

	if (c->turn->command.covered && at.len != 1)
		return OPEN;
	if (c->turn->flaw.flaw && text_is(value, smtp_flaw_facts(c->turn->flaw.flaw)->id))
		return YES;
	if (c->turn->let_by_manner && c->turn->let_by_manner->flaw)
		return OPEN;
	return truth_of(value.len == at.len + 2 && value.at[0] == '"' &&
			text_equal(text_span(value.at + 1, at.len), at));
}

PLACE(size)
{
	return is_text(value, witness_parameter(&c->line, "SIZE", 0));
}

PLACE(chunk_size)
{
	struct text rest = c->line.argument;
	unsigned long n = 0;

	if (c->turn->verb != SMTP_BDAT)
		return is_number(value, c->then->chunk.size);
	text_number(text_take(&rest, ' '), ~0ul - 1, &n);
	return is_number(value, n);
}

PLACE(refusals)
{
	static char wanted[8000];
	size_t n = 0;

	wanted[0] = '\0';
	for (unsigned i = 0; i < c->then->refused && i < SMTP_REFUSALS_MAX; i++)
		n += (size_t)snprintf(wanted + n, sizeof(wanted) - n, "%s%u (%u%s%s)",
				      i ? ", " : "", c->then->refusal[i].line,
				      c->then->refusal[i].code,
				      *c->then->refusal[i].enhanced ? " " : "",
				      c->then->refusal[i].enhanced);
	return truth_of(value.len >= n && memcmp(value.at, wanted, n) == 0);
}

static enum truth counted(const struct claim *c, struct text value, unsigned long n)
{
	return c->then->setting->dialect ? OPEN : is_number(value, n);
}

/* At a BDAT, nothing of its chunk has come. */
PLACE(octets)
{
	return counted(c, value, witness_count(c->now).octets);
}

PLACE(long_lines)
{
	return counted(c, value, witness_count(c->now).long_lines);
}

PLACE(received)
{
	return counted(c, value, witness_count(c->now).received);
}

PLACE(bare_ends)
{
	return counted(c, value, witness_count(c->now).bare_ends);
}

PLACE(mechanism)
{
	struct text rest = c->line.argument;

	if (c->turn->command.covered)
		return OPEN;
	if (c->turn->verb == SMTP_AUTH)
		return truth_of(text_equal_fold(value, text_take(&rest, ' ')) ||
				(text_is(value, "\"\"") && c->then->setting->dialect));
	return truth_of(text_equal_fold(value, text_of(c->then->mechanism)));
}

static enum truth digit(const struct claim *c, struct text value, unsigned n)
{
	char code[8];

	snprintf(code, sizeof(code), "%03u", c->turn->reply.code);
	return truth_of(value.len == 1 && value.at[0] == code[n]);
}
PLACE(second) { return digit(c, value, 1); }
PLACE(third)  { return digit(c, value, 2); }
PLACE(enhanced) { return is_text(value, text_of(c->turn->reply.enhanced)); }

/* What is left to wait: that long ago the oldest that counts was taken. */
PLACE(message_wait)
{
	const struct smtp_rate *rate = &c->then->setting->policy.rate;
	unsigned n = c->then->taken_count;

	if (n < rate->messages || n > WITNESS_PAST_MAX)
		return OPEN;
	return is_number(value, rate->seconds -
				(c->then->now - c->then->taken_at[n - rate->messages]));
}

PLACE(greylist)
{
	unsigned long wait = c->then->setting->greylist;

	return is_number(value, wait ? wait : SMTP_GREYLIST_USUAL);
}

static const struct {
	const char *name;
	enum truth (*holds)(const struct claim *claim, struct text value);
} places[] = {
	{ "mail-line", mail_line }, { "hello-line", hello_line }, { "data-line", data_line },
	{ "dot-line", dot_line }, { "failed-line", failed_line },
	{ "recipient-count", recipient_count }, { "reverse-path", reverse_path },
	{ "message-limit", message_limit }, { "recipient-limit", recipient_limit },
	{ "response-limit", response_limit }, { "text-limit", text_limit },
	{ "received-limit", received_limit }, { "idle-limit", idle_limit },
	{ "error-limit", error_limit }, { "rate-messages", rate_messages },
	{ "rate-connections", rate_connections }, { "rate-seconds", rate_seconds },
	{ "declared", declared }, { "host", host }, { "recipient-number", recipient_number },
	{ "recipient-now", recipient_now }, { "domain-named", domain_named },
	{ "mailbox", mailbox }, { "path", path }, { "protocol", protocol }, { "ehlo", ehlo },
	{ "hello", hello }, { "argument", argument }, { "verb", verb }, { "flaw", flaw },
	{ "size", size }, { "chunk-size", chunk_size }, { "refusals", refusals },
	{ "octets", octets }, { "long-lines", long_lines }, { "received", received },
	{ "bare-ends", bare_ends }, { "mechanism", mechanism }, { "second", second },
	{ "third", third }, { "enhanced", enhanced }, { "message-wait", message_wait },
	{ "greylist", greylist },
};

enum truth claim_place(const struct claim *claim, struct text name, struct text value)
{
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (text_is(name, places[i].name))
			return places[i].holds(claim, value);
	return OPEN;
}
