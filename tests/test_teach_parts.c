// SPDX-License-Identifier: GPL-3.0-or-later
/* What each guard's answer can rest on besides the session and the line, held against
 * what it does when that is changed. */
#include "lib/reach.h"

#include "smtp/dialects/dialects.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* A server that is otherwise in one part. */
struct other {
	unsigned part;
	void (*change)(struct smtp_setting *setting, struct smtp_world *world);
};

static void no_people(struct smtp_setting *s, struct smtp_world *w)
{
	(void)w;
	s->mailbox_count = 0;
	s->list_count = 0;
}

static void other_domains(struct smtp_setting *s, struct smtp_world *w)
{
	static const char *const domains[] = { "elsewhere.example", NULL };

	(void)w;
	s->domains = domains;
}

/* Whoever the tests write to has a mailbox of each condition in turn. */
static void people(struct smtp_setting *s, enum smtp_mailbox_condition condition,
		   const char *moved_to, unsigned long room)
{
	static const char *const names[] = {
		"ann", "bob", "carol", "dave", "erin", "frank", "grace", "heidi", "postmaster",
		"team", "nobody", "you", "jörg",
	};
	static struct smtp_mailbox boxes[SMTP_MAILBOX_GREYLISTED + 3][COUNT(names)];
	struct smtp_mailbox *box = boxes[condition + (room != 0) + (moved_to && *moved_to == '\303')];

	for (size_t i = 0; i < COUNT(names); i++)
		box[i] = (struct smtp_mailbox){ .local_part = names[i], .condition = condition,
						.moved_to = moved_to, .room = room,
						.largest = room };
	s->mailboxes = box;
	s->mailbox_count = COUNT(names);
}

#define EVERYBODY(name, condition, to, room)                                    \
	static void name(struct smtp_setting *s, struct smtp_world *w)           \
	{                                                                        \
		(void)w;                                                         \
		people(s, condition, to, room);                                  \
	}
EVERYBODY(everybody_open, SMTP_MAILBOX_OPEN, NULL, 0)
EVERYBODY(everybody_full, SMTP_MAILBOX_FULL, NULL, 0)
EVERYBODY(everybody_disabled, SMTP_MAILBOX_DISABLED, NULL, 0)
EVERYBODY(everybody_forwarded, SMTP_MAILBOX_FORWARDED, "x@example.net", 0)
EVERYBODY(everybody_moved, SMTP_MAILBOX_MOVED, "x@example.net", 0)
EVERYBODY(everybody_moved_far, SMTP_MAILBOX_MOVED, "\303\266@example.net", 0)
EVERYBODY(everybody_slow, SMTP_MAILBOX_SLOW, NULL, 0)
EVERYBODY(everybody_greylisted, SMTP_MAILBOX_GREYLISTED, NULL, 0)
EVERYBODY(everybody_small, SMTP_MAILBOX_OPEN, NULL, 1)

static void tiny(struct smtp_setting *s, struct smtp_world *w)
{
	(void)w;
	s->limits = (struct smtp_limits){ .recipients = 1, .command_line = 512,
					  .response = 512 };
}

static void huge(struct smtp_setting *s, struct smtp_world *w)
{
	(void)w;
	s->limits = (struct smtp_limits){
		.message = 1000000000, .recipients = SMTP_RECIPIENTS_MAX,
		.command_line = SMTP_WIRE_MAX, .response = SMTP_WIRE_MAX,
		.text_line = 1000000, .received = 1000000, .idle = 1000000,
	};
}

static void no_extensions(struct smtp_setting *s, struct smtp_world *w)
{
	(void)w;
	s->extensions = 0;
	s->hold_until = NULL;
}

static void all_extensions(struct smtp_setting *s, struct smtp_world *w)
{
	(void)w;
	s->extensions = SMTP_EXT(SMTP_EXTENSIONS) - 1;
	s->by_seconds = 100000;
	s->hold_seconds = 1;
	s->hold_until = "2000-01-01T00:00:00Z";
}

static void generous_extensions(struct smtp_setting *s, struct smtp_world *w)
{
	all_extensions(s, w);
	s->by_seconds = 0;
	s->hold_seconds = 1000000;
	s->hold_until = "2099-01-01T00:00:00Z";
}

static void no_security(struct smtp_setting *s, struct smtp_world *w)
{
	static const char *const none[] = { NULL };

	(void)w;
	s->security = SMTP_LOGINS_CLEAR;
	s->account_count = 0;
	s->mechanisms = none;
}

static void all_security(struct smtp_setting *s, struct smtp_world *w)
{
	static const char *const plain[] = { "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1",
					     "SCRAM-SHA-256", "XOAUTH2", NULL };

	(void)w;
	s->security = SMTP_NEEDS_TLS | SMTP_NEEDS_LOGIN | SMTP_TLS_DOWN | SMTP_LOGINS_DOWN;
	s->tls_mechanisms = plain;
}

static void other_accounts(struct smtp_setting *s, struct smtp_world *w)
{
	static const struct sasl_account accounts[] = {
		{ .user = "ann", .password = "paper boat", .strong_only = true },
		{ .user = "bob", .password = "glass bead" },
	};

	(void)w;
	s->accounts = accounts;
	s->account_count = COUNT(accounts);
}

static void no_policy(struct smtp_setting *s, struct smtp_world *w)
{
	(void)w;
	s->policy = (struct smtp_policy){ .errors = 0 };
	s->greylist = 0;
}

static void strict(struct smtp_setting *s, struct smtp_world *w)
{
	static const char *const all[] = { "*", NULL };

	(void)w;
	s->policy = (struct smtp_policy){
		.blocked_clients = all, .blocked_senders = all, .unknown_domains = all,
		.silent_domains = all, .null_mx = all, .own_senders = true,
		.relays_logins = true, .errors = 1,
		.rate = { .messages = 1, .connections = 1, .before = 5, .seconds = 3600 },
	};
	s->greylist = 1000;
}

#define HABIT(name, change)                                                      \
	static void name(struct smtp_setting *s, struct smtp_world *w)            \
	{                                                                         \
		(void)w;                                                          \
		change;                                                           \
	}
HABIT(other_protocol, s->lmtp = !s->lmtp)
HABIT(other_age, s->helo_only = !s->helo_only)
HABIT(other_bits, s->seven_bit = !s->seven_bit)
HABIT(other_ends, s->bare_ends = !s->bare_ends)
HABIT(other_relay, s->relays = !s->relays)
HABIT(other_talk, s->verifies = !s->verifies)
HABIT(welcomes, s->welcome = SMTP_WELCOME_OPEN)
HABIT(refuses, s->welcome = SMTP_WELCOME_REFUSED)
HABIT(is_busy, s->welcome = SMTP_WELCOME_BUSY)
HABIT(never, s->welcome = SMTP_WELCOME_NEVER)
HABIT(no_queues, s->queue_count = 0)
HABIT(no_faults, s->fault_count = 0; s->fault_addresses = false)

static void queues(struct smtp_setting *s, unsigned messages, bool stuck)
{
	static struct smtp_queue lists[2][8];
	static const char *const nodes[] = { "client.example", "branch.example.net",
					     "example.org", "branch.example", "old.example" };
	struct smtp_queue *list = lists[stuck];

	for (size_t i = 0; i < COUNT(nodes); i++)
		list[i] = (struct smtp_queue){ nodes[i], messages, stuck };
	s->queues = list;
	s->queue_count = COUNT(nodes);
}
HABIT(queues_full, queues(s, 3, false))
HABIT(queues_stuck, queues(s, 0, true))

#define FAULTY(name, end)                                                        \
	static void name(struct smtp_setting *s, struct smtp_world *w)            \
	{                                                                         \
		static const struct smtp_fault fault = {                          \
			.id = "all", .verbs = ~0ul, .ends = end,                  \
			.said = { 451, "4.3.0", "No" } };                         \
		(void)w;                                                          \
		s->faults = &fault;                                               \
		s->fault_count = 1;                                               \
	}
FAULTY(always_stays, SMTP_FAULT_STAYS)
FAULTY(always_closes, SMTP_FAULT_CLOSES)
FAULTY(always_drops, SMTP_FAULT_DROPS)

static void new_world(struct smtp_setting *s, struct smtp_world *w)
{
	(void)s;
	*w = (struct smtp_world){ .now = 0 };
}

static void old_world(struct smtp_setting *s, struct smtp_world *w)
{
	(void)s;
	w->now += 86400;
	for (size_t i = 0; i < SMTP_FAULTS_MAX; i++)
		w->met[i] = 1000;
}

static void busy_world(struct smtp_setting *s, struct smtp_world *w)
{
	(void)s;
	w->messages = 1000;
	w->visit_count = 1000;
	for (size_t i = 0; i < SMTP_RATE_MAX; i++)
		w->visits[i] = w->taken[i] = w->now;
}

static const struct reach *asked; /* whose line the guard is asked about */

/* The server has put off this very mail long ago. */
static void known_world(struct smtp_setting *s, struct smtp_world *w)
{
	const struct smtp_facts *facts = &asked->before.session.facts;
	const struct smtp_address *from = &facts->reverse_path;

	(void)s;
	smtp_world_note(w, smtp_tuple_mark(text_span(facts->peer, facts->peer_length),
					   text_span(from->at, from->length),
					   asked->turn.command.path.mailbox));
	w->now += 86400;
}

static const struct other others[] = {
	{ SMTP_PART_PEOPLE, no_people }, { SMTP_PART_PEOPLE, other_domains },
	{ SMTP_PART_PEOPLE, everybody_open }, { SMTP_PART_PEOPLE, everybody_full },
	{ SMTP_PART_PEOPLE, everybody_disabled }, { SMTP_PART_PEOPLE, everybody_forwarded },
	{ SMTP_PART_PEOPLE, everybody_moved }, { SMTP_PART_PEOPLE, everybody_moved_far },
	{ SMTP_PART_PEOPLE, everybody_slow }, { SMTP_PART_PEOPLE, everybody_greylisted },
	{ SMTP_PART_PEOPLE, everybody_small },
	{ SMTP_PART_LIMITS, tiny }, { SMTP_PART_LIMITS, huge },
	{ SMTP_PART_EXTENSIONS, no_extensions }, { SMTP_PART_EXTENSIONS, all_extensions },
	{ SMTP_PART_EXTENSIONS, generous_extensions },
	{ SMTP_PART_SECURITY, no_security }, { SMTP_PART_SECURITY, all_security },
	{ SMTP_PART_SECURITY, other_accounts },
	{ SMTP_PART_POLICY, no_policy }, { SMTP_PART_POLICY, strict },
	{ SMTP_PART_HABITS, other_protocol }, { SMTP_PART_HABITS, other_age },
	{ SMTP_PART_HABITS, other_bits }, { SMTP_PART_HABITS, other_ends },
	{ SMTP_PART_HABITS, other_relay }, { SMTP_PART_HABITS, other_talk },
	{ SMTP_PART_HABITS, welcomes }, { SMTP_PART_HABITS, refuses },
	{ SMTP_PART_HABITS, is_busy }, { SMTP_PART_HABITS, never },
	{ SMTP_PART_QUEUES, no_queues }, { SMTP_PART_QUEUES, queues_full },
	{ SMTP_PART_QUEUES, queues_stuck },
	{ SMTP_PART_FAULTS, no_faults }, { SMTP_PART_FAULTS, always_stays },
	{ SMTP_PART_FAULTS, always_closes }, { SMTP_PART_FAULTS, always_drops },
	{ SMTP_PART_WORLD, new_world }, { SMTP_PART_WORLD, old_world },
	{ SMTP_PART_WORLD, busy_world }, { SMTP_PART_WORLD, known_world },
};

/* What was seen of each guard. */
static struct seen {
	const struct smtp_guard *guard;
	unsigned parts;
} seen[320];
static size_t seen_count;

static struct seen *seen_of(const struct smtp_guard *guard)
{
	for (size_t i = 0; i < seen_count; i++)
		if (seen[i].guard == guard)
			return &seen[i];
	assert_true(seen_count < COUNT(seen));
	seen[seen_count].guard = guard;
	return &seen[seen_count++];
}

/* What the guard answers where the line was said: here, or at the other server. */
static bool answer(const struct smtp_guard *guard, const struct reach *reach,
		   const struct other *other)
{
	static struct smtp_trial trial;
	struct smtp_setting setting = *reach->setting;
	struct smtp_command command = reach->turn.command;

	smtp_trial_copy(&trial, &reach->before.session);
	if (other)
		other->change(&setting, &trial.server.world);
	trial.server.setting = &setting;
	trial.session.setting = &setting;
	if (command.verb == SMTP_AUTH || command.verb == SMTP_RESPONSE)
		command.attempt = smtp_login_try(&trial.session, &command);
	return guard->holds(&trial.session, &command);
}

static void ask(const struct smtp_guard *guard, const struct reach *reach)
{
	struct seen *of = seen_of(guard);

	asked = reach;
	for (size_t i = 0; i < COUNT(others); i++)
		if (!(of->parts & others[i].part) && answer(guard, reach, &others[i]) != answer(guard, reach, NULL))
			of->parts |= others[i].part;
}

/* All guards of the rows that were asked about this turn, and of manners about them. */
static void ask_all(const struct reach *reach, const struct smtp_rule *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct smtp_dialect *dialect;
		const struct smtp_manner *manner = NULL;

		if (rows[i].when && rows[i].in->states & SMTP_BIT(reach->turn.before))
			ask(rows[i].when, reach);
		for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++)
			while ((manner = smtp_manner_of(dialect, &rows[i], manner)))
				if (manner->when)
					ask(manner->when, reach);
	}
}

static void look_at_all(void)
{
	static struct reach reach;
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		for (enum smtp_state in = SMTP_CONNECTING; in < SMTP_STATES; in++) {
			const struct smtp_rule *rows;
			size_t count;

			if (!(rule->in->states & SMTP_BIT(in)) || !reach_rule_in(&reach, rule, in))
				continue;
			rows = smtp_rules_anywhere(&count);
			ask_all(&reach, rows, count);
			rows = smtp_rules_for(reach.turn.verb, &count);
			ask_all(&reach, rows, count);
		}
	}
}

/* What the lines that the search finds do not show. */
static const struct seen unshown[] = {
	{ &smtp_sender_not_own, SMTP_PART_PEOPLE }, /* of a login and his own address */
	{ &smtp_asks_relayed, SMTP_PART_PEOPLE },   /* of an address elsewhere */
	{ &smtp_hold_past_by, SMTP_PART_WORLD },    /* of HOLDUNTIL and its clock */
	{ &smtp_topic_unknown, SMTP_PART_EXTENSIONS | SMTP_PART_HABITS }, /* of other topics */
	/* Of values that no row gives as its example. */
	{ &smtp_size_bare, SMTP_PART_EXTENSIONS }, { &smtp_body_value, SMTP_PART_EXTENSIONS },
	{ &smtp_ret_value, SMTP_PART_EXTENSIONS }, { &smtp_envid_value, SMTP_PART_EXTENSIONS },
	{ &smtp_utf8_value, SMTP_PART_EXTENSIONS }, { &smtp_auth_value, SMTP_PART_EXTENSIONS },
	{ &smtp_size_negative, SMTP_PART_EXTENSIONS }, { &smtp_size_huge, SMTP_PART_EXTENSIONS },
	{ &smtp_envid_long, SMTP_PART_EXTENSIONS }, { &smtp_body_twice, SMTP_PART_EXTENSIONS },
	{ &smtp_orcpt_value, SMTP_PART_EXTENSIONS },
	{ &smtp_auth_not_offered, SMTP_PART_EXTENSIONS },
};

static unsigned unshown_of(const struct smtp_guard *guard)
{
	for (size_t i = 0; i < COUNT(unshown); i++)
		if (unshown[i].guard == guard)
			return unshown[i].parts;
	return 0;
}

static void guards_rest_on_what_they_say(void **state)
{
	bool good = true;

	(void)state;
	look_at_all();
	for (size_t i = 0; i < seen_count; i++) {
		const struct smtp_guard *guard = seen[i].guard;

		seen[i].parts |= unshown_of(guard);
		if (seen[i].parts == guard->rests_on)
			continue;
		print_message("%s: says %x, rests on %x\n", guard->name, guard->rests_on,
			      seen[i].parts);
		good = false;
	}
	assert_true(good);
	assert_true(seen_count > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(guards_rest_on_what_they_say),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
