// SPDX-License-Identifier: GPL-3.0-or-later
/* Every sentence of a page is a claim about the turn that it explains. Conversations made up
 * from a seed, under every built-in setting; a witness writes down what the client sent and
 * was told, and each sentence, each place in it, each line that is advised, and each answer
 * that is told of other servers is held against that (lib/claims.h, claims.txt).
 *
 * CLAIMS=100000 asks for as many turns; without it they are as many as take seconds. */
#include "lib/babble.h"
#include "lib/claims.h"
#include "lib/sasl.h"

#include "base/width.h"
#include "smtp/dialects/dialect.h"
#include "teach/teach.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { TURNS = 3000, TALK_TURNS = 40, FAULTS_MAX = 600, PLACES_MAX = 16 };

/* What was said and is not so, each kind once. */
struct fault {
	char what[400];
	char where[4000]; /* the turns before it */
	unsigned long count;
};
static struct fault faults[FAULTS_MAX];
static size_t fault_count;

/* What has been told in all. */
static unsigned long turns, told, held, held_places, held_lines;

/* The last turns, one a line, for whoever looks into what is false. */
static struct buffer past;

/* A conversation under way. */
struct talk {
	struct smtp_trial now, before;
	struct smtp_wire wire;
	struct smtp_link link;
	struct smtp_turn turn;
	struct witness then, after;
	struct babble babble;
	struct claim claim;
	struct page *page;
	struct teach_path path;    /* that leads to a row, and how far it was gone */
	unsigned step;
	char marked[1400]; /* the line above a caret */
	size_t marked_length;
	unsigned spaces;
	bool verbatim;
	char sent[2 * BABBLE_MAX]; /* of the line under way, what has been sent of it */
	size_t sent_length;
};

static void remember(const struct claim *claim)
{
	const struct smtp_turn *turn = claim->turn;

	shown_line(&past, text_head(claim->octets, 100));
	buffer_format(&past, " -> %u %s (%s%s%s, %u lines)\n", turn->reply.code, turn->reply.enhanced,
		      turn->rule->id, turn->flaw.flaw ? " " : "",
		      turn->flaw.flaw ? smtp_flaw_facts(turn->flaw.flaw)->id : "",
		      claim->now->lines);
}

static void note(const struct claim *claim, const char *kind, const char *what)
{
	char whole[400];
	struct fault *fault = faults;

	snprintf(whole, sizeof(whole), "%s%s%s", kind, *kind ? ": " : "", what);
	for (; fault < faults + fault_count; fault++)
		if (strcmp(fault->what, whole) == 0) {
			fault->count++;
			return;
		}
	if (fault_count == FAULTS_MAX)
		return;
	fault_count++;
	fault->count = 1;
	memcpy(fault->what, whole, sizeof(whole));
	snprintf(fault->where, sizeof(fault->where), "%s, line %u\n%s",
		 claim->then->setting->name, claim->turn->line,
		 buffer_string_of(&past) + (past.len > 700 ? past.len - 700 : 0));
}

static void hold_places(const struct claim *claim, const char *sentence)
{
	struct text rest = text_of(sentence);

	if (!claim->heard->place)
		return;
	while ((rest = text_skip(rest, text_find(rest, '{') + 1)).len) {
		char at[4096], name[40], why[500];
		struct text word = text_head(rest, text_find(rest, '}'));
		struct text value;
		enum truth truth;

		snprintf(name, sizeof(name), "%.*s", (int)word.len, word.at);
		value = heard_place(claim->heard, name, at, sizeof(at));
		truth = claim_place(claim, word, value);
		held_places += truth == YES;
		snprintf(why, sizeof(why), "{%s} of: %s", name, sentence);
		if (truth == NO)
			note(claim, "", why);
	}
}

static void hold_sentence(const struct claim *claim)
{
	const char *sentence = claim->heard->sentence;
	struct claim_row *row = claim_of(sentence);
	enum truth truth;

	told++;
	if (!row) {
		note(claim, "no claim", sentence);
		return;
	}
	row->told++;
	if (!row->none) {
		truth = claim_holds(claim, row->claim);
		row->held += truth == YES;
		row->open += truth == OPEN;
		held += truth == YES;
		if (truth == NO)
			note(claim, "", sentence);
	}
	hold_places(claim, sentence);
}

/* The line is said as advised, to a copy of the session: it is not refused. */
static unsigned said_to(const struct smtp_session *session, const char *line,
			unsigned long later, struct smtp_turn *turn)
{
	static struct smtp_trial trial;

	smtp_trial_copy(&trial, session);
	smtp_server_pass(&trial.server, later);
	smtp_say(&trial.session, text_of(line), turn);
	return turn->reply.code;
}

static void hold_next(const struct claim *claim)
{
	static struct smtp_turn turn;
	char line[1000];

	snprintf(line, sizeof(line), "%.*s", (int)claim->heard->text.len, claim->heard->text.at);
	held_lines++;
	/* What ends a letter, a chunk or a login that cannot end well is refused; and a fault may
	 * have to be met first. */
	if (claim->now->mode != WITNESS_COMMANDS || claim->then->setting->fault_count)
		return;
	if (said_to(claim->after, line, 0, &turn) >= 400)
		note(claim, "", "Next is refused");
}

static void hold_meant(const struct claim *claim)
{
	static struct smtp_turn turn;
	char line[1000];
	unsigned code;

	snprintf(line, sizeof(line), "%.*s", (int)claim->heard->text.len, claim->heard->text.at);
	held_lines++;
	code = said_to(claim->before, line, 0, &turn);
	if (turn.flaw.flaw || (code / 10 == 50 && code != 503) || code == 555)
		note(claim, "", "what was meant is wrong too");
}

static void hold_wait(const struct claim *claim)
{
	static struct smtp_turn turn;
	char at[40], line[2000];
	unsigned long seconds = 0;
	bool resets = strstr(claim->heard->sentence, ":reset");

	text_number(heard_place(claim->heard, "seconds", at, sizeof(at)), ~0ul - 1, &seconds);
	snprintf(line, sizeof(line), "%.*s", (int)claim->line.line.len, claim->line.line.at);
	held_lines++;
	if (!resets && said_to(claim->after, line, seconds, &turn) >= 400)
		note(claim, "waiting does not help", claim->heard->sentence);
	if (seconds > 1 && said_to(claim->after, line, seconds - 1, &turn) < 400)
		note(claim, "less waiting would do", claim->heard->sentence);
	if (resets != (seconds >= claim->then->setting->limits.idle))
		note(claim, "the connection does not last so long, or does", claim->heard->sentence);
}

/* The same octets to the same session at a server that is another one. */
static const struct smtp_turn *said_elsewhere(const struct claim *claim,
					      const struct smtp_dialect *dialect)
{
	static struct smtp_trial trial;
	static struct smtp_turn turn;
	static struct smtp_setting setting;
	struct smtp_link link;

	setting = *claim->then->setting;
	setting.dialect = dialect;
	smtp_trial_copy(&trial, claim->before);
	trial.server.setting = trial.session.setting = &setting;
	smtp_link_open(&link, &trial.session, NULL);
	smtp_link_line(&link, claim->turn->command.line);
	smtp_link_turn(&link, &turn);
	return &turn;
}

static const struct smtp_dialect *dialect_called(struct text name)
{
	const struct smtp_dialect *dialect;

	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++)
		if (strncmp(dialect->server, name.at, name.len) == 0 &&
		    dialect->server[name.len] == ' ')
			return dialect;
	return NULL;
}

static void hold_elsewhere(const struct claim *claim)
{
	char at[400], code[40], wanted[40];
	struct text rest = heard_place(claim->heard, "servers", at, sizeof(at));
	struct text said = heard_place(claim->heard, "code", code, sizeof(code));
	bool closes = strstr(claim->heard->sentence, "closes");

	while (rest.len) {
		struct text name = text_trim(text_take(&rest, ','));
		const struct smtp_dialect *dialect = dialect_called(name);
		const struct smtp_turn *turn;
		struct room room = room_over(wanted, sizeof(wanted));

		if (!dialect) {
			note(claim, "no such server", at);
			return;
		}
		turn = said_elsewhere(claim, dialect);
		if (turn->reply.code)
			teach_write_code(&room, turn->reply.code, turn->reply.enhanced);
		held_lines++;
		if (!text_equal(room_view(&room), said) ||
		    closes != (turn->after == SMTP_CLOSED && turn->verb != SMTP_QUIT))
			note(claim, "answers otherwise", dialect->server);
	}
}

/* The code beside the label "Reply". */
static void hold_reply(const struct claim *claim)
{
	char wanted[40];
	struct room room = room_over(wanted, sizeof(wanted));

	teach_write_code(&room, claim->turn->reply.code, claim->turn->reply.enhanced);
	held_lines++;
	if (!text_equal(claim->heard->text, room_view(&room)))
		note(claim, "the reply is another", wanted);
}

/* The caret stands below the first octet of what is wrong, as far as the line is ASCII. */
static void hold_caret(struct talk *talk)
{
	const struct claim *claim = &talk->claim;
	struct text line = claim->line.line;
	size_t at = talk->turn.flaw.at, cut = 0;

	for (size_t i = 0; i < line.len; i++)
		if (line.at[i] < ' ' || line.at[i] > '~' || (line.at[i] == ' ' && i + 1 == line.len))
			return;
	if (!talk->turn.flaw.flaw)
		return;
	held_lines++;
	if (talk->marked_length >= 3 && memcmp(talk->marked, "...", 3) == 0 && at > 25)
		cut = 3;
	if (talk->spaces > talk->marked_length ||
	    (at < line.len && talk->marked[talk->spaces] != line.at[at]) ||
	    talk->spaces > at + cut)
		note(claim, "the caret", smtp_flaw_facts(talk->turn.flaw.flaw)->id);
}

static void hear_verbatim(struct talk *talk, const struct heard *heard)
{
	if (heard->style == PAGE_BAD) {
		if (talk->verbatim)
			hold_caret(talk);
		talk->verbatim = false;
		talk->marked_length = talk->spaces = 0;
	} else if (heard->style == PAGE_NORMAL) {
		talk->spaces += text_is(heard->text, " ");
	} else if (talk->marked_length + heard->text.len < sizeof(talk->marked)) {
		if (heard->text.len)
			memcpy(talk->marked + talk->marked_length, heard->text.at, heard->text.len);
		talk->marked_length += heard->text.len;
		talk->verbatim = true;
	}
}

static void hear(void *context, const struct heard *heard)
{
	struct talk *talk = context;
	struct claim *claim = &talk->claim;

	claim->heard = heard;
	if (heard->kind == PAGE_VERBATIM && !heard->sentence) {
		hear_verbatim(talk, heard);
		return;
	}
	if (heard->sentence) {
		hold_sentence(claim);
		if (strcmp(heard->label, "Elsewhere") == 0)
			hold_elsewhere(claim);
		else if (strcmp(heard->label, "Next") == 0)
			hold_wait(claim);
	} else if (heard->style == PAGE_NORMAL && text_find(heard->text, ' ') > 0 &&
		   text_find(heard->text, ' ') < heard->text.len) {
		claim->heard = &(struct heard){ .sentence = heard->text.at };
		hold_sentence(claim);
	} else if (strcmp(heard->label, "Next") == 0) {
		hold_next(claim);
	} else if (strcmp(heard->label, "Meant, probably") == 0) {
		hold_meant(claim);
	} else if (strcmp(heard->label, "Reply") == 0) {
		hold_reply(claim);
	}
}

/* The page of the last turn, each of its sentences held. */
static void explain(struct talk *talk, struct text octets)
{
	struct teach_moment moment = { &talk->before.session, &talk->turn,
				       &talk->now.session };

	talk->claim = (struct claim){
		.then = &talk->then, .now = &talk->after, .at = &talk->then,
		.turn = &talk->turn, .before = &talk->before.session,
		.after = &talk->now.session, .octets = octets, .line = witness_read(octets) };
	remember(&talk->claim);
	page_clear(talk->page);
	talk->verbatim = false;
	talk->marked_length = talk->spaces = 0;
	heard_listen(hear, talk);
	teach_why(talk->page, &moment, turns % 2 ? TEACH_FULL : TEACH_SHORT);
	heard_listen(NULL, NULL);
}

/* What was sent of this line before, and these octets behind it. Of a burst that TLS ended no
 * more than the line is meant (RFC 3207 4.2). */
static struct text joined(struct talk *talk, struct text octets)
{
	bool commands = talk->after.mode == WITNESS_COMMANDS;
	size_t end;

	octets = text_head(octets, sizeof(talk->sent) - talk->sent_length);
	if (octets.len)
		memcpy(talk->sent + talk->sent_length, octets.at, octets.len);
	talk->sent_length += octets.len;
	octets = text_span(talk->sent, talk->sent_length);
	end = text_find(octets, '\n');
	return commands && text_starts_fold(octets, "STARTTLS") ? text_head(octets, end + 1) : octets;
}

static bool is_event(const struct smtp_turn *turn)
{
	return turn->verb == SMTP_CONNECT || turn->verb == SMTP_IDLE || turn->verb == SMTP_HANGUP;
}

/* Takes the turns of what was given to the link. */
static unsigned take_turns(struct talk *talk)
{
	unsigned count = 0;

	if (!talk->sent_length)
		talk->after.burst = talk->after.lines + 1;
	for (;;) {
		struct text left = talk->link.octets;

		smtp_trial_copy(&talk->before, &talk->now.session);
		if (!smtp_link_turn(&talk->link, &talk->turn)) {
			joined(talk, left);
			return count;
		}
		left.len -= talk->link.octets.len;
		left = is_event(&talk->turn) ? text_of("") : joined(talk, left);
		talk->then = talk->after;
		talk->after.now = talk->now.server.world.now;
		talk->then.now = talk->after.now;
		witness_turn(&talk->after, left, &talk->turn,
			     talk->now.session.state == SMTP_CLOSED);
		turns++;
		count++;
		explain(talk, left);
		talk->sent_length = 0;
	}
}

static void connect(struct talk *talk)
{
	memset(&talk->wire, 0, sizeof(talk->wire));
	talk->sent_length = 0;
	smtp_link_open(&talk->link, &talk->now.session, &talk->wire);
	smtp_link_connect(&talk->link);
}

/* Looks for a way to some row that the setting can have. */
static void aim(struct talk *talk)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	unsigned rows = 0;

	while (smtp_rule_at(rows, &verb))
		rows++;
	rule = smtp_rule_at(babble_roll(&talk->babble, rows), &verb);
	talk->step = talk->path.count = 0;
	if (smtp_session_can(&talk->now.session, rule) &&
	    !teach_path_find(&talk->now.session, teach_goal_rule, rule, &talk->path))
		talk->path.count = 0;
}

/* Takes the next step of the way. */
static void go_step(struct talk *talk)
{
	const struct teach_step *step = &talk->path.steps[talk->step++];
	struct babble *babble = &talk->babble;

	if (step->verb == SMTP_HANGUP) {
		smtp_link_hangup(&talk->link);
	} else if (step->verb == SMTP_IDLE) {
		smtp_server_pass(&talk->now.server, talk->now.session.setting->limits.idle);
		smtp_link_time(&talk->link);
	} else {
		babble->length = (size_t)snprintf(babble->octets, sizeof(babble->octets), "%s\r\n",
						  step->line);
		smtp_link_octets(&talk->link, text_span(babble->octets, babble->length));
	}
}

static void go_on(struct talk *talk)
{
	struct babble *babble = &talk->babble;

	if (talk->now.session.state == SMTP_CLOSED) {
		smtp_trial_reconnect(&talk->now);
		witness_reconnect(&talk->after);
		talk->step = talk->path.count = 0;
		connect(talk);
		return;
	}
	if (talk->step < talk->path.count) {
		go_step(talk);
		return;
	}
	switch (babble_roll(babble, 30)) {
	case 3:
	case 4:
		aim(talk);
		break;
	case 0:
		smtp_link_hangup(&talk->link);
		break;
	case 1:
	case 2:
		smtp_server_pass(&talk->now.server, babble_roll(babble, 3)
				 ? babble_roll(babble, 90) : babble_roll(babble, 700));
		smtp_link_time(&talk->link);
		break;
	default:
		babble_next(babble, &talk->now.session);
		smtp_link_octets(&talk->link, text_span(babble->octets, babble->length));
	}
}

static void hold_talk(struct talk *talk, const struct smtp_setting *setting, uint64_t seed)
{
	unsigned count = 0;

	buffer_clear(&past);
	talk->step = talk->path.count = 0;
	talk->babble.dice = 0x9e3779b97f4a7c15u * (seed + 1);
	smtp_trial_init(&talk->now, setting, &sasl_toy);
	witness_begin(&talk->after, setting);
	connect(talk);
	while (count < TALK_TURNS) {
		count += 1 + take_turns(talk);
		go_on(talk);
	}
}

static void tell_faults(void)
{
	for (const struct fault *fault = faults; fault < faults + fault_count; fault++)
		print_message("not so, %lu times: %s\n  first: %s\n", fault->count, fault->what,
			      fault->where);
}

static void each_sentence_is_true_of_its_turn(void **state)
{
	static struct talk talk;
	const char *asked = getenv("CLAIMS");
	unsigned long wanted = asked && *asked ? strtoul(asked, NULL, 10) : TURNS;
	unsigned long claims = 0, silent = 0, none = 0;
	const struct claim_row *row;

	(void)state;
	talk.page = page_new();
	for (uint64_t seed = 0; turns < wanted; seed++)
		for (size_t n = 0; smtp_setting_builtin(n); n++)
			hold_talk(&talk, smtp_setting_builtin(n), seed * 100 + n);
	page_free(talk.page);
	for (size_t n = 0; (row = claim_row_at(n)); n++) {
		claims += !row->none;
		none += row->none;
		silent += !row->told;
		if (asked && !row->told)
			print_message("never told: %s\n", row->sentence);
		if (asked && row->told && !row->none && row->open == row->told)
			print_message("always open: %s\n", row->sentence);
	}
	print_message("%lu turns, %lu sentences, %lu of them held, %lu places, %lu lines; %lu claims, "
		      "%lu sentences that claim nothing, %lu never told\n",
		      turns, told, held, held_places, held_lines, claims, none, silent);
	tell_faults();
	if (fault_count)
		fail_msg("%zu kinds of sentences are false", fault_count);
}

static void has_claim(const char *sentence)
{
	const char *one = sentence, *many = NULL;

	if (!sentence || !*sentence)
		return;
	words_forms(sentence, &one, &many);
	if (!claim_of(one) || (many && !claim_of(many)))
		fail_msg("tests/claims.txt has no claim for: %s", one);
}

static void each_sentence_of_the_tables_has_its_claim(void **state)
{
	const struct smtp_dialect *dialect;
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	(void)state;
	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		has_claim(rule->because);
		has_claim(rule->allowed);
		has_claim(rule->in->yes);
		has_claim(rule->in->no);
		has_claim(rule->when ? rule->when->yes : NULL);
		has_claim(rule->when ? rule->when->no : NULL);
	}
	for (enum smtp_flaw flaw = SMTP_FLAW_NONE + 1; flaw < SMTP_FLAWS; flaw++) {
		has_claim(smtp_flaw_facts(flaw)->is);
		has_claim(smtp_flaw_facts(flaw)->says);
	}
	for (enum smtp_limit limit = SMTP_LIMIT_NONE + 1; limit < SMTP_LIMITS; limit++) {
		has_claim(smtp_limit_facts(limit)->here);
		has_claim(smtp_limit_facts(limit)->says);
	}
	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++) {
		for (size_t i = 0; i < dialect->count; i++)
			has_claim(dialect->manners[i].because);
		for (size_t i = 0; i < dialect->strike_count; i++)
			has_claim(dialect->strikes[i].because);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_sentence_of_the_tables_has_its_claim),
		cmocka_unit_test(each_sentence_is_true_of_its_turn),
	};

	claims_read("tests/claims.txt");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
