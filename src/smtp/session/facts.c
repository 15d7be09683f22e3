// SPDX-License-Identifier: GPL-3.0-or-later
/* The one list of what a session is made of.
 *
 * To add a fact: a member in session.h and a row here, which says how long it
 * lasts, whether it is counted of the client's mistakes, and what of it can matter to
 * a row within the reach of a search. test_smtp_session tells when one is missing. */
#include "smtp/session/facts.h"

#include "smtp/session/recipients.h"

#include <string.h>

enum {
	OCTETS_IN_REACH = SMTP_MARK_REACH * 100, /* of a message */
	CHUNK_IN_REACH = SMTP_MARK_REACH * 4,    /* of a chunk, in lines of one octet */
	FIELDS_IN_REACH = 100,                   /* Received fields */
};

/* How far a count is from its limit, as far as that could be walked: all that are
 * farther are alike. */
static uint64_t left(unsigned long limit, unsigned long used, unsigned long reach)
{
	unsigned long rest = used < limit ? limit - used : 0;

	return rest < reach ? rest : reach;
}

static uint64_t nothing(const struct smtp_session *s)
{
	(void)s;
	return 0;
}

static uint64_t near_login(const struct smtp_session *s)
{
	return s->facts.login != NULL;
}

static uint64_t near_client(const struct smtp_session *s)
{
	return s->facts.client_length != 0;
}

/* Whether RCPT and DATA can still be said in the mail that is open. */
static bool takes_rcpt(const struct smtp_session *s)
{
	return s->state == SMTP_IN_MAIL || s->state == SMTP_IN_RCPT ||
	       (s->state == SMTP_IN_CHUNK && s->facts.chunk.from == SMTP_IN_MAIL);
}

/* Whether the octets of the chunk that is being read are mail data. */
static bool counts_chunk(const struct smtp_session *s)
{
	enum smtp_state from = s->facts.chunk.from;

	return s->state == SMTP_IN_CHUNK && !s->facts.chunk.failed &&
	       (from == SMTP_IN_RCPT || from == SMTP_IN_CHUNKS);
}

/* What is left of a chunk, and of more than can be walked through what would become
 * of it if it came in one line. */
static uint64_t near_left(const struct smtp_session *s)
{
	unsigned long rest = s->facts.chunk.left;
	bool is_long = counts_chunk(s) && rest > s->setting->limits.text_line + 2;

	if (rest <= CHUNK_IN_REACH)
		return rest;
	return CHUNK_IN_REACH + 1 + (uint64_t)is_long + 2 * (uint64_t)(rest > SMTP_MARK_LINE);
}

/* Where BDAT was said, as far as it matters. */
static uint64_t near_from(const struct smtp_session *s)
{
	enum smtp_state from = s->facts.chunk.from;

	return from == SMTP_GREETED ? 1 : from == SMTP_IN_MAIL ? 2 : from == SMTP_CONNECTED ? 3 : 0;
}

/* Whether a size was declared, where some mailbox has room for so much only. */
static uint64_t near_size(const struct smtp_session *s)
{
	if (!takes_rcpt(s) || !s->facts.options.size)
		return 0;
	for (size_t i = 0; i < s->setting->mailbox_count; i++)
		if (s->setting->mailboxes[i].room || s->setting->mailboxes[i].largest)
			return 1;
	return 0;
}

/* A mail from nobody matters to its dot, and where greylisting asks for the
 * sender. */
static uint64_t near_reverse_path(const struct smtp_session *s)
{
	return s->facts.reverse_path.length && (takes_rcpt(s) || s->state == SMTP_IN_DATA);
}

static uint64_t near_count(const struct smtp_session *s)
{
	return takes_rcpt(s) ? left(s->setting->limits.recipients, s->facts.recipient_count,
				    SMTP_MARK_REACH) : 0;
}

/* Whether a recipient is one whose failure is reported, before the dot. */
static uint64_t near_reported(const struct smtp_session *s)
{
	if (s->state != SMTP_IN_RCPT && s->state != SMTP_IN_DATA)
		return 0;
	for (unsigned i = 0; i < s->facts.recipient_count; i++)
		if (smtp_wants_failure(s, i))
			return 1;
	return 0;
}

/* In LMTP, whether the recipients whose turns come next are full, unless the
 * message has been refused, and whether more wait. */
static uint64_t near_waiting(const struct smtp_session *s)
{
	unsigned next = s->facts.delivery.answered;
	uint64_t near = 0;

	for (unsigned i = next; i < next + 2 && !s->facts.chunk.failed; i++)
		near = near << 1 | smtp_recipient_is_full(s, i);
	return near << 2 | left(s->facts.recipient_count, next, 3);
}

static uint64_t near_recipients(const struct smtp_session *s)
{
	return s->setting->lmtp ? near_waiting(s) : near_reported(s);
}

static uint64_t near_taken(const struct smtp_session *s)
{
	return s->setting->policy.rate.messages && s->facts.delivery.taken;
}

/* That recipients were refused is told as long as none has been accepted. */
static uint64_t near_refused(const struct smtp_session *s)
{
	return s->facts.refused && takes_rcpt(s) && !s->facts.recipient_count;
}

/* The reply to the next recipient says anew whether it is so. */
static uint64_t near_after_dot(const struct smtp_session *s)
{
	return s->facts.after_dot && s->state != SMTP_DELIVERING;
}

/* With a dialect, who counts them and up to what is not known here. */
static uint64_t near_errors(const struct smtp_session *s)
{
	if (s->setting->dialect)
		return s->facts.strain.errors;
	return left(s->setting->policy.errors, s->facts.strain.errors, SMTP_MARK_REACH);
}

/* With those that belong to the chunk at hand. */
static uint64_t near_octets(const struct smtp_session *s)
{
	unsigned long coming = counts_chunk(s) ? s->facts.chunk.left : 0;

	return left(s->setting->limits.message, s->content.octets + coming, OCTETS_IN_REACH);
}

/* Nobody asks what is in a message any more once a chunk of it has been refused. */
static uint64_t near_long_lines(const struct smtp_session *s)
{
	return s->content.long_lines && !s->facts.chunk.failed;
}

static uint64_t near_cr(const struct smtp_session *s)
{
	return s->content.cr && !s->facts.chunk.failed;
}

static uint64_t near_bare_ends(const struct smtp_session *s)
{
	return !s->setting->bare_ends && s->content.bare_ends && !s->facts.chunk.failed;
}

static uint64_t near_after_bare(const struct smtp_session *s)
{
	return s->setting->bare_ends && s->content.after_bare;
}

static uint64_t near_received(const struct smtp_session *s)
{
	return s->facts.chunk.failed ? 0 : left(s->setting->limits.received, s->content.received,
						FIELDS_IN_REACH);
}

/* Where the header ends matters to the fields in it, and to what may be 8-bit. */
static uint64_t near_in_body(const struct smtp_session *s)
{
	return s->content.in_body && !s->facts.chunk.failed &&
	       (s->setting->seven_bit || s->setting->limits.received < FIELDS_IN_REACH);
}

static uint64_t near_eight_header(const struct smtp_session *s)
{
	return s->setting->seven_bit && s->content.eight_header && !s->facts.chunk.failed;
}

static uint64_t near_eight_body(const struct smtp_session *s)
{
	return s->setting->seven_bit && s->content.eight_body && !s->facts.chunk.failed;
}

/* Which exchange is under way, how far, and whether the client has named an
 * account. */
static uint64_t near_exchange(const struct smtp_session *s)
{
	const struct sasl_exchange *exchange = &s->login.exchange;
	unsigned n = 0;

	while (sasl_mechanism(n) != exchange->mechanism)
		n++;
	return n << 4 | (exchange->round & 7) << 1 | (exchange->account != NULL);
}

#define AT(member) offsetof(struct smtp_session, member)
#define ROW(member, what, life, near) \
	{ #member, SMTP_FACT_##what, SMTP_LIFE_##life, AT(member), \
	  sizeof(((struct smtp_session *)0)->member), 0, near }
#define TEXT(member, length, life, near) \
	{ #member, SMTP_FACT_TEXT, SMTP_LIFE_##life, AT(member), \
	  sizeof(((struct smtp_session *)0)->member), AT(length), near }

/* What lasts longer comes first. */
static const struct smtp_fact facts[] = {
	ROW(state, STATE, CONNECTION, NULL),
	TEXT(facts.peer, facts.peer_length, CONNECTION, nothing),
	ROW(facts.secured, PLAIN, CONNECTION, NULL),
	ROW(facts.strain.errors, STRAIN, CONNECTION, near_errors),
	ROW(facts.strain.idle, STRAIN, CONNECTION, NULL),
	ROW(facts.after_dot, COUNTED, CONNECTION, near_after_dot),
	ROW(login.exchanges, PLAIN, CONNECTION, nothing),
	ROW(login.exchange, EXCHANGE, CONNECTION, near_exchange),
	ROW(memory.line, MEMORY, CONNECTION, nothing),
	ROW(memory.messages, MEMORY, CONNECTION, nothing),
	ROW(memory.dot_line, MEMORY, CONNECTION, nothing),
	ROW(memory.causes, MEMORY, CONNECTION, nothing),
	ROW(memory.strain, MEMORY, CONNECTION, nothing),
	ROW(memory.followed, MEMORY, CONNECTION, nothing),
	ROW(memory.login_refused, MEMORY, CONNECTION, nothing),

	ROW(facts.extended, PLAIN, TLS, NULL),
	ROW(facts.login, PLAIN, TLS, near_login),
	TEXT(facts.client, facts.client_length, TLS, near_client),
	ROW(memory.hello_line, MEMORY, TLS, nothing),

	TEXT(facts.reverse_path.at, facts.reverse_path.length, MAIL, near_reverse_path),
	ROW(facts.options.size, PLAIN, MAIL, near_size),
	ROW(facts.options.body, PLAIN, MAIL, NULL),
	ROW(facts.options.utf8, PLAIN, MAIL, NULL),
	ROW(facts.options.ret, PLAIN, MAIL, nothing),
	TEXT(facts.options.envid, facts.options.envid_length, MAIL, nothing),
	ROW(envelope, RECIPIENTS, MAIL, near_recipients),
	ROW(facts.recipient_count, PLAIN, MAIL, near_count),
	ROW(facts.refused, COUNTED, MAIL, near_refused),
	ROW(facts.delivery.answered, PLAIN, MAIL, nothing),
	ROW(facts.delivery.taken, PLAIN, MAIL, near_taken),
	ROW(memory.mail_line, MEMORY, MAIL, nothing),

	ROW(content.octets, PLAIN, LETTER, near_octets),
	ROW(content.lines, PLAIN, LETTER, nothing),
	ROW(content.long_lines, PLAIN, LETTER, near_long_lines),
	ROW(content.bare_ends, PLAIN, LETTER, near_bare_ends),
	ROW(content.received, PLAIN, LETTER, near_received),
	ROW(content.in_body, PLAIN, LETTER, near_in_body),
	ROW(content.eight_header, PLAIN, LETTER, near_eight_header),
	ROW(content.eight_body, PLAIN, LETTER, near_eight_body),
	ROW(content.nul, PLAIN, LETTER, nothing),
	ROW(content.after_bare, PLAIN, LETTER, near_after_bare),
	ROW(content.line, PLAIN, LETTER, nothing),
	ROW(content.cr, PLAIN, LETTER, near_cr),
	ROW(content.named, PLAIN, LETTER, nothing),

	ROW(facts.chunk.size, PLAIN, CHUNK, nothing),
	ROW(facts.chunk.left, PLAIN, CHUNK, near_left),
	ROW(facts.chunk.last, PLAIN, CHUNK, NULL),
	ROW(facts.chunk.failed, PLAIN, CHUNK, NULL),
	ROW(facts.chunk.doom, PLAIN, CHUNK, NULL),
	ROW(facts.chunk.from, PLAIN, CHUNK, near_from),
	ROW(memory.data_line, MEMORY, CHUNK, nothing),
	ROW(memory.failed_line, MEMORY, CHUNK, nothing),
};

enum { FACTS = sizeof(facts) / sizeof(facts[0]) };

const struct smtp_fact *smtp_fact_at(size_t n)
{
	return n < FACTS ? &facts[n] : NULL;
}

static const char *at(const struct smtp_session *session, size_t offset)
{
	return (const char *)session + offset;
}

static unsigned short length_of(const struct smtp_session *session,
				const struct smtp_fact *fact)
{
	unsigned short length;

	memcpy(&length, at(session, fact->length_at), sizeof(length));
	return length;
}

static bool same_recipients(const struct smtp_session *a, const struct smtp_session *b)
{
	for (unsigned i = 0; i < a->facts.recipient_count; i++) {
		const struct smtp_address *x = &a->envelope->recipients[i];
		const struct smtp_address *y = &b->envelope->recipients[i];

		if (x->length != y->length || memcmp(x->at, y->at, x->length) != 0 ||
		    a->envelope->notify[i] != b->envelope->notify[i])
			return false;
	}
	return true;
}

static bool is_same(const struct smtp_session *a, const struct smtp_session *b,
		    const struct smtp_fact *fact)
{
	switch (fact->what) {
	case SMTP_FACT_STATE:
	case SMTP_FACT_PLAIN:
	case SMTP_FACT_COUNTED:
	case SMTP_FACT_STRAIN:
		return memcmp(at(a, fact->at), at(b, fact->at), fact->size) == 0;
	case SMTP_FACT_TEXT:
		return length_of(a, fact) == length_of(b, fact) &&
		       memcmp(at(a, fact->at), at(b, fact->at), length_of(a, fact)) == 0;
	case SMTP_FACT_RECIPIENTS:
		return a->facts.recipient_count == b->facts.recipient_count &&
		       same_recipients(a, b);
	case SMTP_FACT_EXCHANGE:
		return a->state != b->state || a->state != SMTP_IN_AUTH ||
		       sasl_exchange_equal(&a->login.exchange, &b->login.exchange);
	case SMTP_FACT_MEMORY:
		break;
	}
	return true;
}

/* Whether the fact says only what the client did wrong. */
static bool is_of_mistakes(const struct smtp_fact *fact)
{
	return fact->what == SMTP_FACT_COUNTED || fact->what == SMTP_FACT_STRAIN;
}

static bool are_same(const struct smtp_session *a, const struct smtp_session *b,
		     bool counted)
{
	if (a->setting != b->setting)
		return false;
	for (size_t i = 0; i < FACTS; i++)
		if ((counted || !is_of_mistakes(&facts[i])) && !is_same(a, b, &facts[i]))
			return false;
	return true;
}

bool smtp_session_alike(const struct smtp_session *a, const struct smtp_session *b)
{
	return are_same(a, b, false);
}

bool smtp_session_equal(const struct smtp_session *a, const struct smtp_session *b)
{
	return are_same(a, b, true) &&
	       smtp_world_mark(&a->server->world, a->setting) ==
	       smtp_world_mark(&b->server->world, b->setting);
}

/* A step of splitmix64: each bit of the number goes into all of the mark. */
static uint64_t mixed(uint64_t mark, uint64_t number)
{
	uint64_t x = (mark ^ number) + UINT64_C(0x9E3779B97F4A7C15);

	x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	x = (x ^ x >> 27) * UINT64_C(0x94D049BB133111EB);
	return x ^ x >> 31;
}

/* What of the fact can matter from here on: all of it, where the list does not say less. */
static uint64_t near_of(const struct smtp_session *session, const struct smtp_fact *fact)
{
	uint64_t number = 0;

	if (fact->what == SMTP_FACT_EXCHANGE && session->state != SMTP_IN_AUTH)
		return 0;
	if (fact->near)
		return fact->near(session);
	memcpy(&number, at(session, fact->at), fact->size);
	return number;
}

static uint64_t mark_of(const struct smtp_session *session, bool strained)
{
	uint64_t mark;

	if (session->state == SMTP_CLOSED)
		return SMTP_CLOSED;
	mark = smtp_world_mark(&session->server->world, session->setting);
	for (size_t i = 0; i < FACTS; i++)
		if (facts[i].near != nothing && (strained || facts[i].what != SMTP_FACT_STRAIN))
			mark = mixed(mark, near_of(session, &facts[i]));
	return mark;
}

uint64_t smtp_session_mark(const struct smtp_session *session)
{
	return mark_of(session, true);
}

uint64_t smtp_session_mark_patient(const struct smtp_session *session)
{
	return mark_of(session, false);
}

/* Most are small: these few stores are what forgetting a mail costs. */
static void clear(char *there, size_t size)
{
	if (size == sizeof(uint64_t))
		memset(there, 0, sizeof(uint64_t));
	else if (size == sizeof(uint32_t))
		memset(there, 0, sizeof(uint32_t));
	else if (size == 1)
		*there = 0;
	else
		memset(there, 0, size);
}

void smtp_session_forget(struct smtp_session *session, enum smtp_life life)
{
	for (size_t i = FACTS; i-- && facts[i].life >= life;) {
		const struct smtp_fact *fact = &facts[i];
		char *there = (char *)session + fact->at;

		if (fact->what == SMTP_FACT_RECIPIENTS)
			continue;
		if (fact->what != SMTP_FACT_TEXT) {
			clear(there, fact->size);
			continue;
		}
		memset((char *)session + fact->length_at, 0, sizeof(unsigned short));
		*there = '\0';
	}
}
