// SPDX-License-Identifier: GPL-3.0-or-later
/* What holds of any conversation whatever: thousands of them, made up from a
 * seed, under every built-in setting. What the client says is taken from the
 * rows' own examples, whole and broken, with silence, hang-ups and new
 * connections between. */
#include "lib/trial.h"
#include "lib/sasl.h"
#include "lib/sound.h"

#include "base/words.h"
#include "smtp/dialects/dialect.h"
#include "teach/teach.h"
#include "smtp/machine/hearing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	TALKS = 100,      /* of each setting */
	TURNS = 24,       /* of a talk, or so */
	CLAIMS_EVERY = 5, /* turns between two short pages of which claims are checked */
	PAGES_EVERY = 41, /* turns between two whole pages of explanation */
	LINE_MAX_HERE = 6000,
	RULES_MAX = 512,
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* A talk, and what its next turn rests on. */
struct talk {
	uint64_t dice;
	const struct smtp_setting *setting;
	unsigned number, turns;
	struct smtp_trial before, after, twin;
	struct smtp_turn turn, twin_turn;
	char line[LINE_MAX_HERE];
	size_t length;
};

static unsigned long seen_turns, seen_refusals, seen_pages, seen_states;
static const struct smtp_rule *seen_rules[RULES_MAX];
static size_t seen_rule_count;

static unsigned roll(struct talk *talk, unsigned sides)
{
	talk->dice ^= talk->dice << 13;
	talk->dice ^= talk->dice >> 7;
	talk->dice ^= talk->dice << 17;
	return (unsigned)(talk->dice >> 33) % sides;
}

#define HOLD(talk, what)                                                             \
	do {                                                                         \
		if (!(what))                                                         \
			fail_msg("not so: %s\n  setting %s, talk %u, turn %u, %s: %.*s", \
				 #what, (talk)->setting->name, (talk)->number,       \
				 (talk)->turns, (talk)->turn.rule->id,               \
				 (int)(talk)->length, (talk)->line);                 \
	} while (0)

static bool is_alike_but_counts(const struct smtp_turn *a, const struct smtp_turn *b)
{
	return a->rule == b->rule && a->verb == b->verb && a->line == b->line &&
	       a->before == b->before && a->after == b->after &&
	       a->check_count == b->check_count && a->has_rest == b->has_rest &&
	       a->reply.code == b->reply.code && a->reply.length == b->reply.length &&
	       memcmp(a->reply.text, b->reply.text, a->reply.length) == 0 &&
	       strcmp(a->reply.enhanced, b->reply.enhanced) == 0;
}

/* The table walked again, on the session before the turn. */
struct walk {
	enum smtp_state as; /* as a dialect lets the rows be asked */
	unsigned checks;    /* of the turn's that were met */
	struct smtp_command command; /* as it was read, and what is overlooked of it */
};

/* The turn's command, before a dialect overlooked anything in its path. */
static struct smtp_command as_read(const struct talk *talk)
{
	struct smtp_command command = talk->turn.command, read;

	if (!talk->turn.let_by)
		return command;
	read = smtp_dialect_read(talk->setting, command.line);
	command.has_prefix = read.has_prefix;
	command.space_after_colon = read.space_after_colon;
	command.argument = read.argument;
	command.path = read.path;
	command.path_reading = read.path_reading;
	command.parameters = read.parameters;
	command.parameter_count = read.parameter_count;
	command.parameter_flaw = read.parameter_flaw;
	return command;
}

/* Whether the turn says that the row was passed over, and how. */
static bool was_passed(const struct talk *talk, const struct walk *walk,
		       const struct smtp_rule *rule, bool by_state)
{
	const struct smtp_check *check = &talk->turn.checks[walk->checks];

	return walk->checks < talk->turn.check_count && check->rule == rule &&
	       check->by_state == by_state;
}

/* Rows about mail data ask about the octets that the turn itself brought, so
 * they cannot be asked before it. */
static bool guard_holds(const struct talk *talk, const struct walk *walk,
			const struct smtp_rule *rule)
{
	if (!rule->when)
		return true;
	if (talk->turn.verb == SMTP_TEXT || talk->before.session.state == SMTP_IN_CHUNK)
		return !was_passed(talk, walk, rule, false);
	return rule->when->holds(&talk->before.session, &walk->command);
}

/* True at the row that spoke: no row before it fits, but those that a dialect
 * lets by. */
static bool hold_rows(struct talk *talk, struct walk *walk, const struct smtp_rule *rows,
		      size_t count)
{
	for (const struct smtp_rule *rule = rows; rule < rows + count; rule++) {
		bool by_state = !(rule->in->states & SMTP_BIT(walk->as));
		struct smtp_flaw_memo memo = { .by = NULL };
		const struct smtp_manner *manner;

		if (rule->under && !rule->under(talk->setting))
			continue;
		if (by_state || !guard_holds(talk, walk, rule)) {
			HOLD(talk, rule != talk->turn.rule);
			HOLD(talk, was_passed(talk, walk, rule, by_state));
			walk->checks++;
			continue;
		}
		if (rule == talk->turn.rule)
			return true;
		HOLD(talk, talk->setting->dialect != NULL);
		manner = smtp_manner_now(&talk->before.session, &walk->command, rule, &memo);
		HOLD(talk, manner && manner->passes);
		if (rule->flaw == smtp_flaw_of_path || rule->flaw == smtp_flaw_of_chunk)
			smtp_overlook(talk->setting, &walk->command);
		if (manner->as)
			walk->as = manner->as;
	}
	return false;
}

/* The guard that decided gives the same answer again, and so does each of
 * those that passed their row over. */
static void hold_decision(struct talk *talk)
{
	struct walk walk = { .as = talk->before.session.state, .command = as_read(talk) };
	size_t count;
	const struct smtp_rule *rows = smtp_rules_anywhere(&count);
	bool found = hold_rows(talk, &walk, rows, count);

	if (!found) {
		walk.as = talk->before.session.state;
		rows = smtp_rules_for(talk->turn.verb, &count);
		found = hold_rows(talk, &walk, rows, count);
	}
	HOLD(talk, found && walk.checks == talk->turn.check_count);
}

/* A refused command leaves everything as it was. What is no command has its
 * own ends: the dot, the chunk, a delivery and the response end something in
 * any case, BDAT is followed by its octets, and DATA in its place makes the mail fail
 * (RFC 3030 2 and 3). */
static void hold_refusal(struct talk *talk)
{
	const struct smtp_turn *turn = &talk->turn;

	if (turn->reply.code < 400 || turn->after == SMTP_CLOSED ||
	    turn->verb == SMTP_CONNECT || turn->verb == SMTP_DOT ||
	    turn->verb == SMTP_CHUNK || turn->verb == SMTP_DELIVERY ||
	    turn->verb == SMTP_RESPONSE || turn->verb == SMTP_BDAT)
		return;
	seen_refusals++;
	if (turn->verb == SMTP_DATA && talk->after.session.facts.chunk.failed)
		return;
	HOLD(talk, smtp_session_alike(&talk->before.session, &talk->after.session));
}

static void hold_safe(struct talk *talk, const char *text)
{
	for (const char *c = text; *c; c++)
		HOLD(talk, (unsigned char)*c >= ' ' || *c == '\n');
	HOLD(talk, !strchr(text, '{') && !strchr(text, '}'));
}

/* What is left where a place was filled with nothing, or with its own name; but for what
 * the client said itself. */
static void hold_filled(struct talk *talk, const char *text)
{
	static const char *const empty[] = {
		" ;", " ,", "()", "( ", " )", "\"\"", "``", "''", "<mailbox>", "<path>",
		"<octets>", "<argument>", "<verb>", "<size>", "<room>", "<login>", "<reverse path>",
		"<domain named>", "<moved to>", "<recipient now>", "<message limit>", "<parameter>",
		"(null)", "-> (",
	};

	const struct smtp_facts *facts = &talk->before.session.facts;
	struct text line = talk->turn.command.line;
	struct text client = text_span(facts->client, facts->client_length);

	for (size_t i = 0; i < COUNT(empty); i++) {
		char mark = empty[i][empty[i][0] == ' '];
		const char *at = strstr(text, empty[i]);

		if (at && !strchr(talk->line, mark) &&
		    text_find(line, mark) == line.len &&
		    text_find(client, mark) == client.len)
			fail_msg("\"%s\" under %s after %s: %.99s\n%s", empty[i],
				 talk->setting->name, talk->line,
				 at - text > 40 ? at - 40 : text, text);
	}
}

/* "1 octets" is said nowhere. */
static void hold_numbers(struct talk *talk, const char *text)
{
	static const char *const many[] = {
		"1 octets", "1 seconds", "1 messages", "1 recipients", "1 commands", "1 lines",
		"1 fields", "1 Received fields", "1 connections", "1 servers", "1 pending messages",
	};

	for (size_t i = 0; i < COUNT(many); i++)
		for (const char *at = text; (at = strstr(at, many[i])); at++)
			if (at == text || !text_is_digit(at[-1]))
				fail_msg("\"%s\" under %s after %s: %.199s", many[i],
					 talk->setting->name, talk->line,
					 at - text > 80 ? at - 80 : text);
}

static void hold_words(struct talk *talk, const char *text)
{
	hold_safe(talk, text);
	hold_filled(talk, text);
	hold_numbers(talk, text);
}

static bool has_mail(const struct smtp_trial *trial)
{
	const struct smtp_session *s = &trial->session;

	return s->state == SMTP_IN_MAIL || s->state == SMTP_IN_RCPT || s->state == SMTP_IN_DATA ||
	       s->state == SMTP_IN_CHUNKS || s->state == SMTP_DELIVERING ||
	       (s->state == SMTP_IN_CHUNK && s->facts.chunk.from >= SMTP_IN_MAIL);
}

static bool is_refused(const struct talk *talk)
{
	return talk->turn.reply.code >= 400;
}

static bool is_taken(const struct talk *talk)
{
	return talk->turn.reply.code / 100 == 2;
}

/* What must be so where the words stand, told from the sessions before and after, and never
 * by the rule that spoke. */
static bool nothing_was_lost(const struct talk *talk)
{
	return is_refused(talk) && has_mail(&talk->before) && has_mail(&talk->after) &&
	       talk->before.session.facts.recipient_count ==
	       talk->after.session.facts.recipient_count;
}

static bool mail_is_still_open(const struct talk *talk)
{
	return has_mail(&talk->before) && has_mail(&talk->after);
}

static bool mail_was_given_up(const struct talk *talk)
{
	const struct smtp_memory *then = &talk->before.session.memory;
	const struct smtp_memory *now = &talk->after.session.memory;

	return has_mail(&talk->before) && !smtp_turn_accepts(&talk->turn) &&
	       (!has_mail(&talk->after) || then->mail_line != now->mail_line);
}

static bool mail_has_failed(const struct talk *talk)
{
	return has_mail(&talk->after) && talk->after.session.facts.chunk.failed;
}

static bool nothing_has_changed(const struct talk *talk)
{
	return is_refused(talk) && talk->before.session.state == talk->after.session.state;
}

static bool recipients_changed(const struct talk *talk)
{
	return is_taken(talk) && talk->after.session.facts.recipient_count ==
				 talk->before.session.facts.recipient_count + 1;
}

static bool message_was_taken(const struct talk *talk)
{
	return is_taken(talk) && has_mail(&talk->before) && !has_mail(&talk->after) &&
	       talk->before.session.facts.recipient_count > 0;
}

static bool mail_was_opened(const struct talk *talk)
{
	return is_taken(talk) && talk->after.session.state == SMTP_IN_MAIL &&
	       !talk->after.session.facts.recipient_count;
}

static bool nobody_is_logged_in(const struct talk *talk)
{
	return !talk->before.session.facts.login;
}

static bool somebody_logged_in(const struct talk *talk)
{
	return talk->after.session.facts.login != NULL;
}

static bool tls_is_off(const struct talk *talk)
{
	return !talk->before.session.facts.secured;
}

static bool no_mail_is_open(const struct talk *talk)
{
	return !has_mail(&talk->before);
}

static bool a_mail_is_open(const struct talk *talk)
{
	return has_mail(&talk->before);
}

static bool nobody_is_named(const struct talk *talk)
{
	return !talk->before.session.facts.recipient_count;
}

static bool has_introduced(const struct talk *talk)
{
	return talk->before.session.facts.client_length > 0;
}

static bool was_refused_before(const struct talk *talk)
{
	return !is_refused(talk) && talk->turn.line > 1;
}

static bool is_small(const struct talk *talk)
{
	const struct smtp_limits *limits = &talk->setting->limits;

	return is_taken(talk) &&
	       (limits->message < 65536 || limits->recipients < 100 || limits->command_line < 512 ||
		limits->text_line < 998 || limits->received < 100 || limits->response < 12288 ||
		limits->idle < 300);
}

static const struct {
	const char *words;
	bool (*so)(const struct talk *talk);
} claims[] = {
	{ "Nothing was lost", nothing_was_lost },
	{ "The mail is still open", mail_is_still_open },
	{ "was given up", mail_was_given_up },
	{ "has failed and goes to nobody", mail_has_failed },
	{ "Nothing has changed: a refused command", nothing_has_changed },
	{ "> now has ", recipients_changed },
	{ "The server now answers for this mail", message_was_taken },
	{ "A mail is open now", mail_was_opened },
	{ "nobody has logged in yet", nobody_is_logged_in },
	{ "is complete and right: you have logged in", somebody_logged_in },
	{ "What you sent is right: you have logged in", somebody_logged_in },
	{ "ok: TLS is not on yet", tls_is_off },
	{ "ok: no mail is open", no_mail_is_open },
	{ "ok: a mail is open, from", a_mail_is_open },
	{ "NO: a mail is open, from", a_mail_is_open },
	{ "NO: no recipient has been accepted", nobody_is_named },
	{ "ok: you introduced yourself (", has_introduced },
	{ "What has changed since", was_refused_before },
	{ "was put off when it was first tried", recipients_changed },
	{ "smaller than the RFCs ask for", is_small },
};

static unsigned long seen_claims, seen_kinds[COUNT(claims)];

static void hold_claims(struct talk *talk, const char *text)
{
	for (size_t i = 0; i < COUNT(claims); i++) {
		if (!strstr(text, claims[i].words))
			continue;
		seen_claims++;
		seen_kinds[i]++;
		if (!claims[i].so(talk))
			fail_msg("not so: \"%s\" under %s by %s after %s:\n%s", claims[i].words,
				 talk->setting->name, talk->turn.rule->id, talk->line, text);
	}
}

static unsigned count_of(const char *text, const char *words)
{
	unsigned count = 0;

	for (const char *at = text; (at = strstr(at, words)); at++)
		count++;
	return count;
}

static void hold_explanation(struct talk *talk)
{
	const struct teach_moment moment = { &talk->before.session, &talk->turn, &talk->after.session };
	struct buffer buffer = { 0 };
	enum sasl_reason reason = strstr(talk->turn.rule->because, "{sasl-reason}")
		? (enum sasl_reason)talk->turn.command.attempt.reason : SASL_FINE;
	char named[128];
	struct page *page;

	buffer_text(&buffer, text_span(talk->turn.reply.text, talk->turn.reply.length));
	hold_filled(talk, buffer_string_of(&buffer));
	hold_numbers(talk, buffer_string_of(&buffer));
	buffer_clear(&buffer);
	teach_why_line(&buffer, &moment);
	hold_words(talk, buffer_string_of(&buffer));

	HOLD(talk, count_of(buffer.at, "\n") == 1 && buffer.at[buffer.len - 1] == '\n');
	snprintf(named, sizeof(named), "(%s%s%s%s%s): ", talk->turn.rule->id,
		 talk->turn.flaw.flaw ? " " : "",
		 talk->turn.flaw.flaw ? smtp_flaw_facts(talk->turn.flaw.flaw)->id : "",
		 reason ? " " : "", reason ? sasl_reason_facts(reason)->name : "");
	HOLD(talk, count_of(buffer.at, named) == 1);
	hold_claims(talk, buffer.at);
	if (strstr(strstr(buffer.at, named), "  ") && !strchr(talk->line, ' ') &&
	    !talk->setting->dialect)
		fail_msg("a place is empty under %s: %s", talk->setting->name, buffer.at);
	buffer_clear(&buffer);
	if (seen_turns % CLAIMS_EVERY == 0) {
		page = page_new();
		teach_why(page, &moment, TEACH_SHORT);
		page_print(page, 2000, &page_marks_words, &buffer);
		hold_claims(talk, buffer_string_of(&buffer));
		page_free(page);
		buffer_clear(&buffer);
	}
	if (seen_turns % PAGES_EVERY == 0) {
		seen_pages++;
		page = page_new();
		teach_why(page, &moment, seen_pages % 2 ? TEACH_FULL : TEACH_SHORT);
		page_print(page, 72, &page_marks_ascii, &buffer);
		hold_words(talk, buffer_string_of(&buffer));
		HOLD(talk, count_of(buffer.at, talk->turn.rule->id) >= 1);
		HOLD(talk, count_of(buffer.at, "\nRule") == 1);
		page_free(page);
	}
	buffer_free(&buffer);
}

static void note_rule(const struct smtp_rule *rule)
{
	for (size_t i = 0; i < seen_rule_count; i++)
		if (seen_rules[i] == rule)
			return;
	assert_true(seen_rule_count < RULES_MAX);
	seen_rules[seen_rule_count++] = rule;
}

static void hold_turn(struct talk *talk)
{
	seen_turns++;
	note_rule(talk->turn.rule);
	seen_states |= SMTP_BIT(talk->turn.before);
	HOLD(talk, talk->turn.before == talk->before.session.state);
	HOLD(talk, talk->turn.after == talk->after.session.state);
	HOLD(talk, !sound_after(&talk->after.session, &talk->turn));
	hold_decision(talk);
	hold_refusal(talk);
	hold_explanation(talk);
	HOLD(talk, is_alike_but_counts(&talk->turn, &talk->twin_turn));
	HOLD(talk, smtp_session_equal(&talk->after.session, &talk->twin.session));
}

/* Before a turn: the twin is a copy made over whatever stood there, and must
 * then answer as the session does. */
static void begin_turn(struct talk *talk)
{
	memset(&talk->twin, 0xa5, sizeof(talk->twin));
	smtp_trial_copy(&talk->twin, &talk->after.session);
	smtp_trial_copy(&talk->before, &talk->after.session);
	talk->turns++;
	HOLD(talk, smtp_session_equal(&talk->after.session, &talk->twin.session));
}

static void say(struct talk *talk)
{
	struct text line = text_span(talk->line, talk->length);
	bool more;

	begin_turn(talk);
	smtp_session_line(&talk->after.session, line, &talk->turn);
	smtp_session_line(&talk->twin.session, line, &talk->twin_turn);
	hold_turn(talk);
	do {
		begin_turn(talk);
		more = smtp_session_next(&talk->after.session, &talk->turn);
		HOLD(talk, more == smtp_session_next(&talk->twin.session, &talk->twin_turn));
		if (more)
			hold_turn(talk);
	} while (more);
}

static void connect(struct talk *talk)
{
	if (talk->after.session.state == SMTP_CLOSED)
		smtp_trial_reconnect(&talk->after);
	talk->length = 0;
	begin_turn(talk);
	smtp_session_connect(&talk->after.session, &talk->turn);
	smtp_session_connect(&talk->twin.session, &talk->twin_turn);
	hold_turn(talk);
}

static void wait(struct talk *talk)
{
	unsigned long seconds = roll(talk, 4) ? roll(talk, 60) : roll(talk, 2000);
	bool struck;

	talk->length = 0;
	begin_turn(talk);
	struck = trial_wait(&talk->after, seconds, &talk->turn);
	HOLD(talk, struck == trial_wait(&talk->twin, seconds, &talk->twin_turn));
	if (struck)
		hold_turn(talk);
	else
		HOLD(talk, smtp_session_alike(&talk->before.session, &talk->after.session));
}

static void hang_up(struct talk *talk)
{
	talk->length = 0;
	begin_turn(talk);
	smtp_session_hangup(&talk->after.session, &talk->turn);
	smtp_session_hangup(&talk->twin.session, &talk->twin_turn);
	hold_turn(talk);
	HOLD(talk, talk->after.session.state == SMTP_CLOSED);
}

/* Fills line with a row's example; only its first line when it has several.
 * False when this setting cannot fill its places. */
static bool take_example(struct talk *talk, const struct smtp_rule *rule)
{
	const struct smtp_scene scene = { .session = &talk->after.session };
	struct room room = room_over(talk->line, sizeof(talk->line));
	struct text line;

	if (!rule->like || !words_known(rule->like, smtp_place, &scene))
		return false;
	words_fill(&room, rule->like, smtp_place, &scene);
	line = room_view(&room);
	talk->length = text_take(&line, '\n').len;
	return true;
}

/* A row at random, half of the time one that can speak here. */
static const struct smtp_rule *pick(struct talk *talk)
{
	static unsigned rows;
	unsigned here = roll(talk, 2) ? SMTP_BIT(talk->after.session.state) : ~0u;
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	while (!rows || smtp_rule_at(rows, &verb))
		rows++;
	do {
		rule = smtp_rule_at(roll(talk, rows), &verb);
	} while (!(rule->in->states & here));
	return rule;
}

/* What leads a mail on its way; without it few talks would come to a dot. */
static const char *const usual[][4] = {
	[SMTP_CONNECTED] = { "ehlo.accepted", "ehlo.accepted", "lhlo.accepted", "helo.accepted" },
	[SMTP_GREETED] = { "mail.accepted", "mail.accepted", "starttls.ready", "auth.accepted" },
	[SMTP_IN_MAIL] = { "rcpt.accepted", "rcpt.accepted", "rcpt.accepted", "bdat.begins" },
	[SMTP_IN_RCPT] = { "data.go-ahead", "rcpt.accepted", "data.go-ahead", "data.go-ahead" },
	[SMTP_IN_DATA] = { "dot.accepted", "text.kept", "dot.accepted", "dot.accepted" },
	[SMTP_IN_AUTH] = { "response.accepted", "response.accepted", "response.accepted",
			   "response.challenge" },
	[SMTP_STATES] = { NULL },
};

static void break_line(struct talk *talk)
{
	static const char some[] = " :<>@.,;=\"\\()[]*?+-_/xA0\t\r\n\0\033\177\303\251\377";
	unsigned times = 1 + roll(talk, 3);

	while (times-- && talk->length + 1 < sizeof(talk->line)) {
		size_t at = roll(talk, (unsigned)talk->length + 1);
		char octet = some[roll(talk, sizeof(some) - 1)];

		if (roll(talk, 3) && at < talk->length) {
			talk->line[at] = octet;
		} else if (roll(talk, 2)) {
			memmove(talk->line + at + 1, talk->line + at, talk->length - at);
			talk->line[at] = octet;
			talk->length++;
		} else {
			talk->length = at;
		}
	}
}

static void say_something(struct talk *talk)
{
	const char *next = usual[talk->after.session.state][roll(talk, 4)];
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	if (talk->setting->lmtp && talk->after.session.state == SMTP_CONNECTED)
		next = "lhlo.accepted";
	rule = next && roll(talk, 3) ? smtp_rule_named(text_of(next), &verb) : pick(talk);
	assert_non_null(rule);
	if (!take_example(talk, rule)) {
		talk->length = (size_t)snprintf(talk->line, sizeof(talk->line), "NOOP");
		if (roll(talk, 2))
			talk->length = roll(talk, 40);
	}
	if (roll(talk, 6) == 0)
		break_line(talk);
	say(talk);
}

static void hold_talk(struct talk *talk)
{
	memset(&talk->after.session, 0, sizeof(talk->after));
	smtp_trial_init(&talk->after, talk->setting, &sasl_toy);
	talk->turns = 0;
	talk->turn.rule = smtp_rule_at(0, &talk->turn.verb);
	connect(talk);
	while (talk->turns < 2 * TURNS) {
		unsigned what = roll(talk, 40);

		if (talk->after.session.state == SMTP_CLOSED && what < 30)
			connect(talk);
		else if (what == 0)
			hang_up(talk);
		else if (what < 3)
			wait(talk);
		else
			say_something(talk);
	}
}

/* Those that are built in, and two in which all numbers are 1. */
static const struct smtp_setting *setting_at(size_t n)
{
	static struct smtp_setting ones[2];
	const struct smtp_setting *setting = smtp_setting_builtin(n);
	size_t count = 0;

	while (smtp_setting_builtin(count))
		count++;
	if (setting || n >= count + 2)
		return setting;
	setting = &ones[n - count];
	ones[n - count] = *smtp_setting_named(text_of(n == count ? "modern" : "chunking"));
	ones[n - count].name = "ones";
	ones[n - count].limits = (struct smtp_limits){
		.message = 1, .recipients = 1, .command_line = 512, .response = 512,
		.text_line = 1, .received = 1, .idle = 1 };
	ones[n - count].policy.rate = (struct smtp_rate){ .messages = 1, .connections = 1,
							  .seconds = 1 };
	ones[n - count].policy.errors = n == count ? 0 : 1;
	ones[n - count].by_seconds = 1;
	ones[n - count].hold_seconds = 1;
	ones[n - count].greylist = 1;
	return setting;
}

static void every_turn_is_decided_and_explained(void **state)
{
	static struct talk talk;
	unsigned talks = 0;

	(void)state;
	for (size_t n = 0; (talk.setting = setting_at(n)); n++)
		for (talk.number = 0; talk.number < TALKS; talk.number++, talks++) {
			talk.dice = 0x9e3779b97f4a7c15u * (n * TALKS + talk.number + 1);
			hold_talk(&talk);
		}
	print_message("%u talks, %lu turns, %lu refusals, %zu rules that spoke, %lu pages\n",
		      talks, seen_turns, seen_refusals, seen_rule_count, seen_pages);
	print_message("%lu claims of %zu kinds\n", seen_claims, COUNT(claims));
	for (size_t i = 0; i < COUNT(claims); i++)
		if (!seen_kinds[i])
			fail_msg("never claimed: %s", claims[i].words);
	assert_true(talks > 2000);
	assert_true(seen_refusals * 10 > seen_turns);
	assert_true(seen_rule_count > 150);
	assert_true(seen_pages > 500);
	for (enum smtp_state s = SMTP_CONNECTING; s < SMTP_STATES; s++)
		if (!(seen_states & SMTP_BIT(s)))
			fail_msg("no talk came to the state %s", smtp_state_facts(s)->name);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_turn_is_decided_and_explained),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
