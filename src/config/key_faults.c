// SPDX-License-Identifier: GPL-3.0-or-later
/* Faults: which commands are answered how, how often, and when. */
#include "config/key_faults.h"

#include "base/name_list.h"
#include "smtp/smtp.h"

#include <stdio.h>
#include <string.h>

enum { SECONDS_MAX = 1000000, COMMANDS_MAX = 1000 };

struct plan_fault {
	const char *id, *address, *host;
	struct key_texts on, flaw, reply;
	unsigned long nth, times, from, until, wait;
	unsigned drop;
};

/* What a fault can be on: commands, and the ends of what they begin. BDAT is
 * answered when its chunk has ended. */
static bool can_be_on(enum smtp_verb verb)
{
	switch (verb) {
	case SMTP_BDAT:
		return false;
	case SMTP_UNKNOWN:
	case SMTP_CONNECT:
	case SMTP_DOT:
	case SMTP_DELIVERY:
	case SMTP_CHUNK:
	case SMTP_RESPONSE:
		return true;
	default:
		return verb < SMTP_OBSOLETE;
	}
}

static const char any[] = "any";

/* "any" are the commands that can be refused at any time without harm: QUIT,
 * the greeting and the ends of messages, chunks and logins are named where they
 * are meant. */
static unsigned long bits_of_any(void)
{
	unsigned long bits = 0;

	for (enum smtp_verb verb = 0; verb < SMTP_OBSOLETE; verb++)
		if (can_be_on(verb) && verb != SMTP_QUIT)
			bits |= SMTP_BIT(verb);
	return bits;
}

/* The names of what a fault can be on, and "any" behind them. */
static const char *moment_name(const void *context, size_t n)
{
	const char *name;
	enum smtp_verb verb;

	(void)context;
	for (size_t i = 0; (name = smtp_verb_name(i, &verb)); i++) {
		if (can_be_on(verb) && !n)
			return name;
		n -= can_be_on(verb);
	}
	return n ? NULL : any;
}

static const struct key_words moments = { moment_name };
static const struct key_words flaws = { smtp_flaw_id };

static const struct key_choice drops[] = {
	{ "no", SMTP_FAULT_STAYS },
	{ "after", SMTP_FAULT_CLOSES },
	{ "before", SMTP_FAULT_DROPS },
	{ NULL, 0 },
};

#define COUNT_OF(text, member, low, high, sentence)                            \
	{ .name = (text), .read = key_number,                                  \
	  .at = offsetof(struct plan_fault, member),                           \
	  .with = &(const struct key_range){ low, high }, .does = (sentence) }

const struct key fault_keys[] = {
	{ .name = "id", .read = key_text, .at = offsetof(struct plan_fault, id),
	  .does = N_("What explanations call it; without it `fault-1`, `fault-2` and so on.") },
	{ .name = "on", .read = key_texts, .at = offsetof(struct plan_fault, on),
	  .with = &moments, .required = true,
	  .does = N_("What it answers: commands, in any case, or `any` for all of them but QUIT. `connect` is in place of the greeting, `dot` the end of a message, `delivery` the same for each recipient (LMTP), `chunk` the end of a chunk, `response` a line of an AUTH exchange, `unknown` a line that is no command.") },
	{ .name = "flaw", .read = key_texts, .at = offsetof(struct plan_fault, flaw),
	  .with = &flaws,
	  .takes = N_("one or several flaws, as `smtp-tutor print flaws` names them"),
	  .does = N_("Only for lines that have one of these flaws, whatever else speaks against them.") },
	{ .name = "address", .read = key_text, .at = offsetof(struct plan_fault, address),
	  .does = N_("For `mail` and `rcpt`: only with an address such as this, where `*` stands for any run of signs and `?` for one.") },
	{ .name = "host", .read = key_text, .at = offsetof(struct plan_fault, host),
	  .does = N_("Only for a client that has named itself so in EHLO or HELO, or does it now; `*` and `?` as in `address`.") },
	{ .name = "reply", .read = key_texts, .at = offsetof(struct plan_fault, reply),
	  .does = N_("A code from 400 on, an enhanced code of the same class if you like, and words: `450 4.2.1 Try again later`. A list is a reply of several lines, the codes only in the first. 421 also closes the connection, and is all that `connect` may say.") },
	{ .name = "drop", .read = key_choice, .at = offsetof(struct plan_fault, drop),
	  .with = drops,
	  .does = N_("`after`: the connection is closed behind the reply; `before`: it breaks, and there is no reply.") },
	COUNT_OF("wait", wait, 0, SMTP_FAULT_WAIT_MAX,
		 N_("Seconds by which the reply is late; without `reply` it is the server's own.")),
	COUNT_OF("nth", nth, 1, COMMANDS_MAX,
		 N_("The first of its commands that it answers; without it, 1.")),
	COUNT_OF("times", times, 1, COMMANDS_MAX,
		 N_("How many it answers from that one on; without it, all.")),
	COUNT_OF("from", from, 0, SECONDS_MAX,
		 N_("Seconds since the client first came, at which it begins.")),
	COUNT_OF("until", until, 1, SECONDS_MAX,
		 N_("Seconds at which it ends: `until: 300` is five minutes.")),
	{ .name = NULL },
};

static bool refuse_verb(const struct reading *reading, unsigned line, const char *name,
			enum smtp_verb verb)
{
	if (verb == SMTP_BDAT)
		return key_refuse(reading, line,
				  _("BDAT is answered when its chunk has ended; expected "
				    "\"chunk\" here."), NULL);
	return key_refuse_word(reading, line, _("\"{word}\" is no value for \"{key}\"."), "on",
			       name, moment_name, NULL);
}

static bool read_verbs(const struct reading *reading, const struct tree *item,
		       const struct key_texts *on, unsigned long *verbs)
{
	unsigned line = tree_find(item, "on")->line;

	for (size_t i = 0; i < on->count; i++) {
		struct text name = text_of(on->at[i]);
		enum smtp_verb verb = smtp_verb_named(name);

		if (text_is_fold(name, any))
			*verbs |= bits_of_any();
		else if (verb < SMTP_VERBS && can_be_on(verb))
			*verbs |= SMTP_BIT(verb);
		else
			return refuse_verb(reading, line, on->at[i], verb);
	}
	return true;
}

static bool refuse_flaw(const struct reading *reading, unsigned line,
			const struct smtp_flaw_facts *facts)
{
	struct list names = { 0 };
	bool refused;

	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++)
		if (facts->verbs & SMTP_BIT(verb))
			list_add(&names, smtp_verb_name_of(verb, text_of("")));
	refused = key_refuse(reading, line,
			     _("The flaw \"{flaw}\" is one of {verbs} only, and this fault is on "
			       "nothing of that."),
			     WORDS({ "flaw", facts->id }, { "verbs", list_or(&names) }));
	list_free(&names);
	return refused;
}

/* The flaws of that name, SMTP_FLAW_NONE behind them; each can be in what the fault is on. */
static bool read_flaws(const struct reading *reading, const struct tree *item,
		       const struct key_texts *names, struct smtp_fault *fault)
{
	enum smtp_flaw *at = pool_new(reading->pool, names->count + 1, sizeof(*at));
	unsigned line = names->count ? tree_find(item, "flaw")->line : 0;

	for (size_t i = 0; i < names->count; i++) {
		at[i] = smtp_flaw_named(text_of(names->at[i]));
		if (!at[i])
			return key_refuse_word(reading, line, _("\"{word}\" is no flaw."), NULL,
					       names->at[i], smtp_flaw_id, NULL);
		if (!(smtp_flaw_facts(at[i])->verbs & fault->verbs))
			return refuse_flaw(reading, line, smtp_flaw_facts(at[i]));
	}
	fault->flaws = names->count ? at : NULL;
	return true;
}

/* The lines of a reply, LF between them, without the codes in front. */
static const char *reply_words(const struct reading *reading, const struct key_texts *reply,
			       struct text first)
{
	struct buffer words = { 0 };
	const char *copy;

	buffer_text(&words, text_trim(first));
	for (size_t i = 1; i < reply->count; i++) {
		buffer_byte(&words, '\n');
		buffer_text(&words, text_trim_right(text_of(reply->at[i])));
	}
	copy = pool_copy(reading->pool, buffer_view(&words));
	buffer_free(&words);
	return copy;
}

static bool looks_enhanced(struct text t)
{
	return t.len > 1 && text_is_digit(t.at[0]) && t.at[1] == '.';
}

/* "450 4.2.1 Try again later"; without a finer code it is the most general one
 * of its class. */
static bool read_reply(const struct reading *reading, const struct tree *item,
		       const struct key_texts *reply, struct smtp_said *said)
{
	struct text rest = text_of(reply->at[0]);
	struct text code = text_take(&rest, ' ');
	struct text finer = text_head(rest, text_find(rest, ' '));
	struct room enhanced = room_over(said->enhanced, sizeof(said->enhanced));
	unsigned long n = 0;

	if (code.len == 3 && text_number(code, 599, &n))
		said->code = (unsigned)n;
	if (looks_enhanced(finer))
		rest = text_skip(rest, finer.len);
	else
		finer = text_of(n < 500 ? "4.0.0" : "5.0.0");
	room_text(&enhanced, finer);
	said->words = reply_words(reading, reply, rest);
	return (!enhanced.full && *said->words && smtp_fault_code_is_good(said)) ||
	       key_refuse(reading, tree_find(item, "reply")->line,
			  _("\"{reply}\" is no reply of a fault; expected a code from 400 to "
			    "559, an enhanced code of the same class and some words, as "
			    "\"450 4.2.1 Try again later\"."), WORDS({ "reply", reply->at[0] }));
}

/* What is asked of the keys of one fault together. */
static bool is_good(const struct reading *reading, const struct tree *item,
		    const struct plan_fault *plan, const struct smtp_fault *fault)
{
	const unsigned long paths = SMTP_BIT(SMTP_MAIL) | SMTP_BIT(SMTP_RCPT);

	if (fault->ends == SMTP_FAULT_DROPS && plan->reply.count)
		return key_refuse(reading, item->line,
				  _("With \"drop: before\" the connection breaks before a "
				    "reply, so a fault has one or the other."), NULL);
	if (fault->ends != SMTP_FAULT_DROPS && !plan->reply.count &&
	    (fault->ends != SMTP_FAULT_STAYS || !fault->wait))
		return key_refuse(reading, item->line,
				  _("This fault has no \"reply\", and needs one unless it "
				    "has \"drop: before\", or only \"wait\"."), NULL);
	if (fault->address && fault->verbs & ~paths)
		return key_refuse(reading, tree_find(item, "address")->line,
				  _("Only \"mail\" and \"rcpt\" come with an address; a fault "
				    "with \"address\" is on nothing else."), NULL);
	if (fault->host && fault->verbs & SMTP_BIT(SMTP_CONNECT))
		return key_refuse(reading, tree_find(item, "host")->line,
				  _("Nobody has named himself before the greeting; a fault "
				    "with \"host\" is not on \"connect\"."), NULL);
	if (fault->verbs & SMTP_BIT(SMTP_CONNECT) && fault->said.code &&
	    fault->said.code != 421)
		return key_refuse(reading, tree_find(item, "reply")->line,
				  _("In place of the greeting a fault says 421; "
				    "\"greeting: refused\" is how a server says 554."), NULL);
	if (fault->until && fault->until <= fault->from)
		return key_refuse(reading, tree_find(item, "until")->line,
				  _("\"until\" is not behind \"from\", so this fault would "
				    "never speak."), NULL);
	return true;
}

static const char *name_of(const struct reading *reading, size_t number)
{
	char name[32];

	snprintf(name, sizeof(name), "fault-%zu", number);
	return pool_copy(reading->pool, text_of(name));
}

static bool read_fault(const struct reading *reading, const struct tree *item,
		       size_t number, struct smtp_fault *fault)
{
	struct plan_fault plan = { .drop = SMTP_FAULT_STAYS };

	if (!keys_read(reading, fault_keys, "faults", item, &plan) ||
	    !read_verbs(reading, item, &plan.on, &fault->verbs) ||
	    !read_flaws(reading, item, &plan.flaw, fault) ||
	    (plan.reply.count && !read_reply(reading, item, &plan.reply, &fault->said)))
		return false;
	fault->id = plan.id ? plan.id : name_of(reading, number);
	fault->file = reading->file ? pool_copy(reading->pool, text_of(reading->file)) : NULL;
	fault->line = item->line;
	fault->address = plan.address;
	fault->host = plan.host;
	fault->wait = plan.wait;
	fault->nth = (unsigned)plan.nth;
	fault->times = (unsigned)plan.times;
	fault->from = plan.from;
	fault->until = plan.until;
	fault->ends = (enum smtp_fault_end)plan.drop;
	if (fault->ends == SMTP_FAULT_STAYS && fault->said.code == 421)
		fault->ends = SMTP_FAULT_CLOSES; /* RFC 5321 4.2.2: that is what it says */
	return is_good(reading, item, &plan, fault);
}

bool faults_read(const struct reading *reading, const struct key *key,
		 const struct tree *value, void *to)
{
	struct plan_faults *faults = to;
	struct smtp_fault *at;
	size_t n = 0;

	if (value->kind != TREE_LIST)
		return key_refuse(reading, value->line,
				  _("Expected a list for \"{key}\", each item a mapping as "
				    "{on: rcpt, reply: 450 4.2.1 Try again later}."),
				  WORDS({ "key", key->name }));
	if (value->count > SMTP_FAULTS_MAX)
		return key_refuse(reading, value->line,
				  _("A setting may have {most} faults at most."),
				  WORDS({ "most", WORDS_NUMBER(SMTP_FAULTS_MAX) }));
	at = pool_new(reading->pool, value->count, sizeof(*at));
	for (const struct tree *item = value->first; item; item = item->next, n++)
		if (!read_fault(reading, item, n + 1, &at[n]))
			return false;
	*faults = (struct plan_faults){ at, n };
	return true;
}

/* The fewest words that mean these verbs, as a list. */
static void put_verbs(const struct smtp_fault *fault, struct pool *pool, struct key_texts *on)
{
	const char **words = pool_new(pool, SMTP_VERBS, sizeof(*words));
	bool all = fault->verbs == bits_of_any();

	*on = (struct key_texts){ words, 0 };
	if (all)
		words[on->count++] = any;
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS && !all; verb++)
		if (fault->verbs & SMTP_BIT(verb))
			words[on->count++] = smtp_verb_name_of(verb, text_of(""));
}

static void put_flaws(const struct smtp_fault *fault, struct pool *pool,
		      struct key_texts *names)
{
	size_t count = 0;
	const char **words;

	while (fault->flaws && fault->flaws[count])
		count++;
	words = pool_new(pool, count + 1, sizeof(*words));
	for (size_t i = 0; i < count; i++)
		words[i] = smtp_flaw_facts(fault->flaws[i])->id;
	*names = (struct key_texts){ count ? words : NULL, count };
}

/* The codes stand before the first line alone. */
static void put_reply(const struct smtp_said *said, struct pool *pool, struct key_texts *reply)
{
	struct text rest = text_of(said->code ? said->words : "");
	const char **lines = pool_new(pool, rest.len + 1, sizeof(*lines));
	struct buffer first = { 0 };

	*reply = (struct key_texts){ said->code ? lines : NULL, 0 };
	buffer_format(&first, "%u %s ", said->code, said->enhanced);
	while (rest.len) {
		struct text line = text_take(&rest, '\n');

		if (reply->count)
			buffer_clear(&first);
		buffer_text(&first, line);
		lines[reply->count++] = pool_copy(pool, buffer_view(&first));
	}
	buffer_free(&first);
}

void faults_write(struct buffer *yaml, const struct key *key, const void *from)
{
	const struct plan_fault usual = { .drop = SMTP_FAULT_STAYS };
	const struct plan_faults *faults = from;
	struct pool pool = { 0 };

	(void)key;
	for (size_t i = 0; i < faults->count; i++) {
		const struct smtp_fault *fault = &faults->at[i];
		struct plan_fault plan = {
			.id = fault->id, .address = fault->address, .host = fault->host,
			.nth = fault->nth, .times = fault->times, .from = fault->from,
			.until = fault->until, .wait = fault->wait, .drop = fault->ends,
		};

		put_verbs(fault, &pool, &plan.on);
		put_flaws(fault, &pool, &plan.flaw);
		put_reply(&fault->said, &pool, &plan.reply);
		buffer_string(yaml, "\n  - ");
		keys_write_item(yaml, fault_keys, &plan, &usual);
	}
	pool_free(&pool);
}
