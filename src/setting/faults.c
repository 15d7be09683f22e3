// SPDX-License-Identifier: GPL-3.0-or-later
/* Faults: which commands are answered how, how often, and when. */
#include "setting/faults.h"

#include "base/words.h"
#include "smtp/rule.h"

#include <stdio.h>
#include <string.h>

enum { SECONDS_MAX = 1000000, COMMANDS_MAX = 1000 };

struct plan_fault {
	const char *id, *address;
	struct key_texts on, reply;
	unsigned long nth, times, from, until;
	unsigned drop;
};

/* What a fault can answer. */
static const struct key_choice moments[] = {
	{ "connect", SMTP_CONNECT }, { "ehlo", SMTP_EHLO }, { "helo", SMTP_HELO },
	{ "mail", SMTP_MAIL }, { "rcpt", SMTP_RCPT }, { "data", SMTP_DATA },
	{ "dot", SMTP_DOT }, { "rset", SMTP_RSET }, { "noop", SMTP_NOOP },
	{ "vrfy", SMTP_VRFY }, { "expn", SMTP_EXPN }, { "help", SMTP_HELP },
	{ "auth", SMTP_AUTH }, { "starttls", SMTP_STARTTLS }, { "etrn", SMTP_ETRN },
	{ "quit", SMTP_QUIT }, { "any", SMTP_VERBS }, { NULL, 0 },
};

static const struct key_choice drops[] = {
	{ "no", SMTP_FAULT_STAYS },
	{ "after", SMTP_FAULT_CLOSES },
	{ "before", SMTP_FAULT_DROPS },
	{ NULL, 0 },
};

#define COUNT_OF(name, member, low, high)                                      \
	{ name, key_number, offsetof(struct plan_fault, member),               \
	  &(const struct key_range){ low, high }, false }

static const struct key fault_keys[] = {
	{ "id", key_text, offsetof(struct plan_fault, id), NULL, false },
	{ "on", key_texts, offsetof(struct plan_fault, on), NULL, true },
	{ "address", key_text, offsetof(struct plan_fault, address), NULL, false },
	{ "reply", key_texts, offsetof(struct plan_fault, reply), NULL, false },
	{ "drop", key_choice, offsetof(struct plan_fault, drop), drops, false },
	COUNT_OF("nth", nth, 1, COMMANDS_MAX),
	COUNT_OF("times", times, 1, COMMANDS_MAX),
	COUNT_OF("from", from, 0, SECONDS_MAX),
	COUNT_OF("until", until, 1, SECONDS_MAX),
	{ NULL, NULL, 0, NULL, false },
};

/* "any" are the commands that can be refused at any time without harm: QUIT,
 * the greeting and the dot are named where they are meant. */
static unsigned long bits_of(unsigned moment)
{
	unsigned long bits = 0;

	if (moment != SMTP_VERBS)
		return SMTP_BIT(moment);
	for (const struct key_choice *m = moments; m->word; m++)
		if (m->value != SMTP_VERBS && m->value != SMTP_QUIT &&
		    m->value != SMTP_CONNECT && m->value != SMTP_DOT)
			bits |= SMTP_BIT(m->value);
	return bits;
}

static bool read_verbs(const struct reading *reading, const struct tree *item,
		       const struct key_texts *on, unsigned long *verbs)
{
	unsigned line = tree_find(item, "on")->line;

	for (size_t i = 0; i < on->count; i++) {
		const struct key_choice *moment = moments;

		while (moment->word && strcmp(moment->word, on->at[i]) != 0)
			moment++;
		if (!moment->word)
			return key_refuse_word(reading, line, _("value for \"on\""),
					       on->at[i], key_choice_word, moments);
		*verbs |= bits_of(moment->value);
	}
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
			  _("\"%.60s\" is no reply of a fault; expected a code from 400 to "
			    "559, an enhanced code of the same class and some words, as "
			    "\"450 4.2.1 Try again later\"."), reply->at[0]);
}

/* What is asked of the keys of one fault together. */
static bool is_good(const struct reading *reading, const struct tree *item,
		    const struct plan_fault *plan, const struct smtp_fault *fault)
{
	const unsigned long paths = SMTP_BIT(SMTP_MAIL) | SMTP_BIT(SMTP_RCPT);

	if (fault->ends == SMTP_FAULT_DROPS && plan->reply.count)
		return key_refuse(reading, item->line,
				  _("With \"drop: before\" the connection breaks before a "
				    "reply, so a fault has one or the other."));
	if (fault->ends != SMTP_FAULT_DROPS && !plan->reply.count)
		return key_refuse(reading, item->line,
				  _("This fault has no \"reply\", and needs one unless it "
				    "has \"drop: before\"."));
	if (fault->address && fault->verbs & ~paths)
		return key_refuse(reading, tree_find(item, "address")->line,
				  _("Only \"mail\" and \"rcpt\" come with an address; a fault "
				    "with \"address\" is on nothing else."));
	if (fault->verbs & SMTP_BIT(SMTP_CONNECT) && fault->ends != SMTP_FAULT_DROPS &&
	    fault->said.code != 421)
		return key_refuse(reading, tree_find(item, "reply")->line,
				  _("In place of the greeting a fault says 421; "
				    "\"greeting: refused\" is how a server says 554."));
	if (fault->until && fault->until <= fault->from)
		return key_refuse(reading, tree_find(item, "until")->line,
				  _("\"until\" is not behind \"from\", so this fault would "
				    "never speak."));
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

	if (!keys_read(reading, fault_keys, _("fault"), item, &plan) ||
	    !read_verbs(reading, item, &plan.on, &fault->verbs) ||
	    (plan.reply.count && !read_reply(reading, item, &plan.reply, &fault->said)))
		return false;
	fault->id = plan.id ? plan.id : name_of(reading, number);
	fault->file = reading->file ? pool_copy(reading->pool, text_of(reading->file)) : NULL;
	fault->line = item->line;
	fault->address = plan.address;
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
				  _("Expected a list for \"%s\", each item a mapping as "
				    "{on: rcpt, reply: 450 4.2.1 Try again later}."),
				  key->name);
	if (value->count > SMTP_FAULTS_MAX)
		return key_refuse(reading, value->line,
				  _("A setting may have %d faults at most."), SMTP_FAULTS_MAX);
	at = pool_new(reading->pool, value->count, sizeof(*at));
	for (const struct tree *item = value->first; item; item = item->next, n++)
		if (!read_fault(reading, item, n + 1, &at[n]))
			return false;
	*faults = (struct plan_faults){ at, n };
	return true;
}
