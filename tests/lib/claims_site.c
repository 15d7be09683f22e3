// SPDX-License-Identifier: GPL-3.0-or-later
/* What is said of the server and its people, of parameters, and the numbers and names that
 * fill sentences. */
#include "lib/claims.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define IS(name, what)                                                        \
	static enum truth name(const struct claim *c, struct text a)          \
	{                                                                     \
		const struct smtp_setting *s = c->then->setting;              \
									      \
		(void)a, (void)s;                                             \
		return truth_of(what);                                        \
	}

static bool has_extension(const struct smtp_setting *setting, struct text name)
{
	const struct smtp_extension_facts *facts;

	for (enum smtp_extension e = 0; e < SMTP_EXTENSIONS; e++) {
		facts = smtp_extension_facts(e);
		if (text_is_fold(name, facts->keyword))
			return setting->extensions & SMTP_EXT(e);
	}
	return false;
}

IS(is_lmtp, s->lmtp)
IS(helo_only, s->helo_only)
IS(relays, s->relays)
IS(verifies, s->verifies)
IS(offers, has_extension(s, a))
IS(needs_tls, s->security & SMTP_NEEDS_TLS)
IS(needs_login, s->security & SMTP_NEEDS_LOGIN)
IS(tls_down, s->security & SMTP_TLS_DOWN)
IS(logins_down, s->security & SMTP_LOGINS_DOWN)
IS(is_busy, s->welcome == SMTP_WELCOME_BUSY)
IS(refuses_all, s->welcome == SMTP_WELCOME_REFUSED)
IS(never, s->welcome == SMTP_WELCOME_NEVER)
IS(is_dialect, s->dialect != NULL)
IS(is_lenient, s->bare_ends)
IS(seven_bit, s->seven_bit)
IS(has_faults, s->fault_count > 0 || s->fault_addresses)

static bool own_domain(const struct smtp_setting *setting, struct text domain)
{
	for (size_t i = 0; setting->domains[i]; i++)
		if (text_is_fold(domain, setting->domains[i]))
			return true;
	return false;
}

/* A local part without quotes and backslashes (RFC 5321 4.1.2). */
static struct text bare(struct text t, char *at, size_t size)
{
	size_t n = 0;
	bool quoted = t.len && t.at[0] == '"';

	for (size_t i = quoted; i < t.len - quoted && n + 1 < size; i++) {
		if (quoted && t.at[i] == '\\')
			i++;
		at[n++] = t.at[i];
	}
	return text_span(at, n);
}

static const struct smtp_mailbox *box_named(const struct smtp_setting *setting,
					    struct text local)
{
	char at[400];
	struct text name = bare(local, at, sizeof(at));

	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (text_is_fold(name, setting->mailboxes[i].local_part))
			return &setting->mailboxes[i];
	return NULL;
}

static bool is_postmaster(const struct claim *c)
{
	char at[400];
	struct text local = bare(c->line.local, at, sizeof(at));
	bool alone = c->line.path.len == c->line.local.len;

	return text_is_fold(local, "postmaster") &&
	       (alone || own_domain(c->then->setting, c->line.domain));
}

/* A name without a domain is one at the server itself, where that is taken. */
#define OF_PATH(name, what)                                                   \
	static enum truth name(const struct claim *c, struct text a)          \
	{                                                                     \
		const struct smtp_setting *s = c->then->setting;              \
									      \
		(void)a, (void)s;                                             \
		if (claim_is_odd(c->then, c->line.path) ||                    \
		    (s->dialect && !c->line.closed))                          \
			return OPEN;                                          \
		return truth_of(what);                                        \
	}
OF_PATH(ours, own_domain(s, c->line.domain) || is_postmaster(c) || !c->line.domain.len)
OF_PATH(postmaster, is_postmaster(c))
OF_PATH(box_exists, box_named(s, c->line.local) || text_is_fold(c->line.local, "postmaster"))

static bool has_condition(const struct smtp_mailbox *box, struct text a)
{
	static const char *const conditions[] = {
		[SMTP_MAILBOX_OPEN] = "open", [SMTP_MAILBOX_FULL] = "full",
		[SMTP_MAILBOX_DISABLED] = "disabled", [SMTP_MAILBOX_FORWARDED] = "forwarded",
		[SMTP_MAILBOX_MOVED] = "moved", [SMTP_MAILBOX_SLOW] = "slow",
		[SMTP_MAILBOX_GREYLISTED] = "greylisted",
	};

	return box && text_is(a, conditions[box->condition]);
}
OF_PATH(box, has_condition(box_named(s, c->line.local), a))
IS(box_untold, box_named(s, c->line.local) && box_named(s, c->line.local)->moved_to &&
	       !text_is_ascii(text_of(box_named(s, c->line.local)->moved_to)))

static bool is_list(const struct smtp_setting *setting, struct text local)
{
	char at[400];
	struct text name = bare(local, at, sizeof(at));

	for (size_t i = 0; i < setting->list_count; i++)
		if (text_is_fold(name, setting->lists[i].local_part))
			return true;
	return false;
}
OF_PATH(list, is_list(s, c->line.local))

/* Whom VRFY or EXPN ask for: what stands behind the verb, its brackets and the mark of
 * RFC 6531 3.7.4.2 off. */
static struct text asked(const struct claim *c, struct text *domain)
{
	struct text t = c->line.argument;
	size_t space = text_find_last(t, ' '), at;

	if (space < t.len && text_is_fold(text_skip(t, space + 1), "SMTPUTF8"))
		t = text_trim(text_head(t, space));
	if (t.len > 2 && t.at[0] == '<' && t.at[t.len - 1] == '>')
		t = text_span(t.at + 1, t.len - 2);
	at = text_find_last(t, '@');
	*domain = text_skip(t, at + 1);
	return text_head(t, at);
}

static unsigned people_called(const struct claim *c)
{
	const struct smtp_setting *setting = c->then->setting;
	struct text domain, local = asked(c, &domain);
	char at[400];
	struct text name = bare(local, at, sizeof(at));
	unsigned count = 0;

	if (domain.len && !own_domain(setting, domain))
		return 0;
	if (box_named(setting, local) || text_is_fold(name, "postmaster"))
		return 1;
	for (size_t i = 0; !domain.len && i < setting->mailbox_count; i++) {
		struct text rest = text_of(setting->mailboxes[i].name);
		bool is = rest.len && text_equal_fold(rest, name);

		while (rest.len)
			is |= text_equal_fold(text_take(&rest, ' '), name);
		count += is;
	}
	return count;
}
IS(asks_nobody, people_called(c) == 0)
IS(asks_several, people_called(c) > 1)

static enum truth asks_box(const struct claim *c, struct text a)
{
	struct text domain, local = asked(c, &domain);
	const struct smtp_mailbox *found = box_named(c->then->setting, local);

	return people_called(c) != 1 ? NO : !found ? OPEN : truth_of(has_condition(found, a));
}

static enum truth asks_list(const struct claim *c, struct text a)
{
	struct text domain, local = asked(c, &domain);

	(void)a;
	return truth_of((!domain.len || own_domain(c->then->setting, domain)) &&
			is_list(c->then->setting, local));
}

static enum truth asks_elsewhere(const struct claim *c, struct text a)
{
	struct text domain;

	(void)a;
	asked(c, &domain);
	return truth_of(domain.len && !own_domain(c->then->setting, domain));
}

/* Patterns with * and ?. */
static bool fits(const char *pattern, struct text t)
{
	if (!*pattern)
		return !t.len;
	if (*pattern == '*')
		return fits(pattern + 1, t) || (t.len && fits(pattern, text_skip(t, 1)));
	return t.len && (*pattern == '?' || text_lower(*pattern) == text_lower(t.at[0])) &&
	       fits(pattern + 1, text_skip(t, 1));
}

static bool is_on(const char *const *patterns, struct text t)
{
	for (size_t i = 0; patterns && patterns[i]; i++)
		if (fits(patterns[i], t))
			return true;
	return false;
}
IS(client_blocked, is_on(s->policy.blocked_clients, c->line.argument))
IS(sender_blocked, c->line.path.len && is_on(s->policy.blocked_senders, c->line.path))
IS(domain_none, is_on(s->policy.unknown_domains, c->line.domain))
IS(domain_silent, is_on(s->policy.silent_domains, c->line.domain))
IS(null_mx, is_on(s->policy.null_mx, c->line.domain))

/* So many of them in the last so many seconds. */
static unsigned recent(const unsigned long *times, unsigned count, const struct claim *c)
{
	unsigned long seconds = c->then->setting->policy.rate.seconds;
	unsigned found = 0;

	for (unsigned i = 0; i < count && i < WITNESS_PAST_MAX; i++)
		found += c->then->now - times[i] < seconds;
	return found;
}

static enum truth messages_full(const struct claim *c, struct text a)
{
	const struct smtp_rate *rate = &c->then->setting->policy.rate;

	(void)a;
	return truth_of(rate->messages &&
			recent(c->then->taken_at, c->then->taken_count, c) >= rate->messages);
}

static enum truth visits_full(const struct claim *c, struct text a)
{
	const struct smtp_rate *rate = &c->then->setting->policy.rate;
	unsigned others = c->then->now < rate->seconds ? rate->before : 0;

	(void)a;
	return truth_of(rate->connections &&
			others + recent(c->then->visit, c->then->visits, c) >=
				rate->connections);
}
IS(errors_full, s->policy.errors && c->then->errors >= s->policy.errors)

static unsigned long greylist_of(const struct claim *c)
{
	const struct smtp_setting *s = c->then->setting;
	const struct smtp_mailbox *found = box_named(s, c->line.local);

	if (s->greylist)
		return s->greylist;
	return found && found->condition == SMTP_MAILBOX_GREYLISTED &&
	       own_domain(s, c->line.domain) ? SMTP_GREYLIST_USUAL : 0;
}

/* Whether that sender has not waited yet since it first tried that recipient. */
static enum truth greylisted(const struct claim *c, struct text a)
{
	unsigned long wait = greylist_of(c);
	char tuple[700];

	(void)a;
	if (!wait)
		return NO;
	witness_tuple(c->then, c->line.path, tuple);
	for (unsigned i = 0; i < c->then->put_off_count; i++)
		if (strcmp(c->then->put_off[i].tuple, tuple) == 0)
			return truth_of(c->then->now - c->then->put_off[i].seen < wait);
	return c->then->put_off_count < SMTP_TUPLES_MAX ? YES : OPEN;
}

/* Parameters of MAIL and RCPT: the RFCs that define them. */
static const struct known {
	const char *name, *of, *extension;
} known[] = {
	{ "SIZE", "MAIL", "SIZE" }, { "BODY", "MAIL", "8BITMIME" },
	{ "SMTPUTF8", "MAIL", "SMTPUTF8" }, { "RET", "MAIL", "DSN" }, { "ENVID", "MAIL", "DSN" },
	{ "NOTIFY", "RCPT", "DSN" }, { "ORCPT", "RCPT", "DSN" }, { "BY", "MAIL", "DELIVERBY" },
	{ "HOLDFOR", "MAIL", "FUTURERELEASE" }, { "HOLDUNTIL", "MAIL", "FUTURERELEASE" },
	{ "MT-PRIORITY", "MAIL", "MT-PRIORITY" }, { "REQUIRETLS", "MAIL", "REQUIRETLS" },
	{ "AUTH", "MAIL", "AUTH" },
};

static const struct known *known_as(struct text name)
{
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (text_is_fold(name, known[i].name))
			return &known[i];
	return NULL;
}

typedef bool about(const struct claim *c, const struct known *known, struct text name);

static bool any(const struct claim *c, about *is)
{
	struct text rest = c->line.behind;

	while (rest.len) {
		struct text word = text_take(&rest, ' ');
		struct text name = text_head(word, text_find(word, '='));

		if (name.len && is(c, known_as(name), name))
			return true;
	}
	return false;
}

static bool is_unknown(const struct claim *c, const struct known *k, struct text name)
{
	(void)c, (void)name;
	return !k;
}

static bool is_misplaced(const struct claim *c, const struct known *k, struct text name)
{
	(void)name;
	return k && strcmp(k->of, c->line.verb) != 0;
}

static bool is_not_offered(const struct claim *c, const struct known *k, struct text name)
{
	(void)name;
	return k && strcmp(k->of, c->line.verb) == 0 &&
	       !has_extension(c->then->setting, text_of(k->extension));
}

static bool is_twice(const struct claim *c, const struct known *k, struct text name)
{
	(void)name;
	return k && c->then->extended && has_extension(c->then->setting, text_of(k->extension)) &&
	       witness_parameter(&c->line, k->name, 1).at;
}

static bool is_one(const struct claim *c, const struct known *k, struct text name)
{
	(void)c, (void)k, (void)name;
	return true;
}
IS(parameter_unknown, any(c, is_unknown))
IS(parameter_misplaced, any(c, is_misplaced))
IS(parameter_twice, any(c, is_twice))
IS(parameters, any(c, is_one))

/* AUTH and REQUIRETLS are offered or not by what was done before, which is the site's own:
 * YES is said of those that never are. */
static enum truth parameter_not_offered(const struct claim *c, struct text a)
{
	(void)a;
	return any(c, is_not_offered) ? YES : c->line.behind.len ? OPEN : NO;
}

static enum truth parameter_given(const struct claim *c, struct text a)
{
	char name[24];

	snprintf(name, sizeof(name), "%.*s", (int)a.len, a.at);
	return truth_of(witness_parameter(&c->line, name, 0).at != NULL);
}

static enum truth size_large(const struct claim *c, struct text a)
{
	struct text size = witness_parameter(&c->line, "SIZE", 0);
	unsigned long octets = 0;

	(void)a;
	if (size.len && !text_number(size, ~0ul, &octets))
		return OPEN;
	return truth_of(octets > c->then->setting->limits.message);
}

/* A BDAT with which the message grows too large (RFC 3030 2, RFC 1870 6). */
static enum truth chunk_large(const struct claim *c, struct text a)
{
	struct text rest = c->line.argument;
	unsigned long size = 0, limit = c->then->setting->limits.message;
	unsigned long letter = c->then->chunks ? c->then->letter : 0;

	(void)a;
	text_number(text_take(&rest, ' '), ~0ul, &size);
	return truth_of(letter > limit || size > limit - letter);
}

static enum truth says_last(const struct claim *c, struct text a)
{
	struct text rest = c->line.argument;

	(void)a;
	text_take(&rest, ' ');
	return truth_of(text_is_fold(text_trim(rest), "LAST"));
}

/* The numbers of a sentence. */
static unsigned long number_at(const struct claim *c, const char *name)
{
	char at[64];
	unsigned long n = ~0ul;

	text_number(heard_place(c->heard, name, at, sizeof(at)), ~0ul - 1, &n);
	return n;
}

static enum truth count_is(const struct claim *c, struct text a)
{
	unsigned long n = number_at(c, "count");

	if (text_is(a, "then"))
		return truth_of(n == c->then->recipients);
	if (text_is(a, "now"))
		return truth_of(n == c->now->recipients);
	return truth_of(n + c->then->answered + 1 == c->then->recipients);
}

/* "Line 3 was answered 501": what was written down of that line. */
static enum truth answered(const struct claim *c, struct text a)
{
	unsigned long line = number_at(c, "line"), code = number_at(c, "code");
	const struct witness_answer *was;

	if (c->then->vague)
		return OPEN;
	if (!line || line >= WITNESS_LINES_MAX || line >= c->turn->line)
		return NO;
	was = &witness_answers[line];
	if (text_is(a, "any"))
		return truth_of(was->code == code);
	if (text_is(a, "hello"))
		return truth_of((was->verb == SMTP_EHLO || was->verb == SMTP_HELO ||
				 was->verb == SMTP_LHLO) && was->code == code);
	if (text_is(a, "login"))
		return truth_of((was->verb == SMTP_AUTH || was->verb == SMTP_RESPONSE) &&
				was->code == code);
	if (text_is(a, "tls"))
		return truth_of(was->verb == SMTP_STARTTLS && was->code == 220);
	if (text_is(a, "clear"))
		return truth_of(was->had_mail && was->code == 250);
	return truth_of(text_is(a, smtp_verb_facts(was->verb)->name) && was->code == code);
}

/* "Put off {waited} seconds ago", and that is long enough. */
static enum truth was_put_off(const struct claim *c, struct text a)
{
	unsigned long waited = number_at(c, "waited");
	char tuple[700];

	(void)a;
	witness_tuple(c->then, c->line.path, tuple);
	for (unsigned i = 0; i < c->then->put_off_count; i++)
		if (strcmp(c->then->put_off[i].tuple, tuple) == 0)
			return truth_of(waited == c->then->now - c->then->put_off[i].seen &&
					waited >= greylist_of(c));
	return NO;
}

/* A limit of this server, and that of the RFC beside it. */
static enum truth limit_is(const struct claim *c, struct text a)
{
	const struct smtp_setting *s = c->then->setting;
	const struct {
		const char *name;
		unsigned long is;
	} limits[] = {
		{ "message", s->limits.message }, { "recipients", s->limits.recipients },
		{ "command-line", s->limits.command_line }, { "response", s->limits.response },
		{ "text-line", s->limits.text_line }, { "received", s->limits.received },
		{ "idle", s->limits.idle }, { "errors", s->policy.errors },
	};

	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
		if (text_is(a, limits[i].name))
			return truth_of(number_at(c, "here") == limits[i].is);
	return NO;
}

static enum truth rfc_number_is(const struct claim *c, struct text a)
{
	unsigned long n = 0;

	while (a.len)
		if (text_number(text_take(&a, ','), ~0ul, &n) && number_at(c, "number") == n)
			return YES;
	return NO;
}

static enum truth burst_first(const struct claim *c, struct text a)
{
	(void)a;
	return c->then->vague ? OPEN : truth_of(number_at(c, "first") == c->then->burst);
}

const struct claim_name claims_site[] = {
	{ "lmtp", is_lmtp }, { "helo-only", helo_only }, { "relays", relays },
	{ "verifies", verifies }, { "offers", offers }, { "needs-tls", needs_tls },
	{ "needs-login", needs_login }, { "tls-down", tls_down }, { "logins-down", logins_down },
	{ "busy", is_busy }, { "refuses-all", refuses_all }, { "never", never },
	{ "dialect", is_dialect }, { "lenient", is_lenient }, { "seven-bit", seven_bit },
	{ "faults", has_faults }, { "ours", ours }, { "postmaster", postmaster },
	{ "box-exists", box_exists }, { "box", box }, { "box-untold", box_untold },
	{ "list", list }, { "asks-nobody", asks_nobody }, { "asks-several", asks_several },
	{ "asks-box", asks_box }, { "asks-list", asks_list }, { "asks-elsewhere", asks_elsewhere },
	{ "client-blocked", client_blocked }, { "sender-blocked", sender_blocked },
	{ "domain-none", domain_none }, { "domain-silent", domain_silent },
	{ "null-mx", null_mx }, { "messages-full", messages_full },
	{ "visits-full", visits_full }, { "errors-full", errors_full },
	{ "greylisted", greylisted }, { "was-put-off", was_put_off }, { "parameter-unknown", parameter_unknown },
	{ "parameter-misplaced", parameter_misplaced }, { "parameter-twice", parameter_twice },
	{ "parameter-not-offered", parameter_not_offered }, { "parameters", parameters },
	{ "given", parameter_given }, { "size-large", size_large },
	{ "chunk-large", chunk_large }, { "says-last", says_last }, { "count", count_is },
	{ "answered", answered }, { "here", limit_is }, { "rfc-number", rfc_number_is }, { "burst-first", burst_first },
	{ NULL, NULL },
};
