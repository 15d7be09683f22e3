// SPDX-License-Identifier: GPL-3.0-or-later
/* Golden transcripts: dialogues written by hand from the RFC, each reply with
 * the rule that gives it. Together they name every rule of the table.
 *
 * A file is a list of sessions:
 *
 *   # a comment
 *   setting: default        begins a session with that server
 *   E: (connect)            an event: also (reconnect), (hangup) and (wait SECONDS)
 *   C: EHLO client.example  a line from the client
 *   S: 250-…                the reply, line by line;
 *   S: 250 …  # rule.id     the last one names the rule
 *   C: text  # text.kept    a line that gets no reply may name its rule too
 *
 * In a client's line \r, \n, \t, \\ and \xNN stand for octets, and {78*x} for
 * 78 times x. Every line also goes over the wire to a second session, which
 * must answer alike. */
#include "lib/trial.h"
#include "lib/octets.h"
#include "lib/sasl.h"
#include "lib/sound.h"
#include "smtp/smtp.h"
#include "smtp/machine/hearing.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FOLDER "tests/transcripts"

enum { LINE_SIZE = 8192, RULES_MAX = 512 };

struct player {
	const char *file;
	unsigned line;
	unsigned faults;
	struct smtp_trial session, wired;
	struct smtp_wire wire;
	struct text left;      /* for it, of the client's line */
	struct smtp_turn turn; /* the last one */
	struct text rest;      /* of its reply */
	bool spoken[RULES_MAX];
};

static void fault(struct player *p, const char *expected, const char *got)
{
	p->faults++;
	print_error("%s/%s:%u:\n  - %s\n  + %s\n", FOLDER, p->file, p->line, expected, got);
}

/* Takes "  # rule.id" off the end of line; empty when there is none. */
static struct text take_rule(struct text *line)
{
	for (size_t i = line->len; i > 3; i--) {
		struct text tail = text_skip(*line, i - 4);

		if (tail.len > 4 && text_starts_fold(tail, "  # ")) {
			*line = text_head(*line, i - 4);
			return text_skip(tail, 4);
		}
	}
	return text_head(*line, 0);
}

static void note_rule(struct player *p, const struct smtp_rule *rule)
{
	const struct smtp_rule *other;
	enum smtp_verb verb;

	for (size_t n = 0; (other = smtp_rule_at(n, &verb)); n++)
		if (other == rule)
			p->spoken[n] = true;
}

static void expect_rule(struct player *p, struct text id)
{
	char expected[LINE_SIZE];
	struct room room = room_over(expected, sizeof(expected));

	room_text(&room, id);
	if (!text_is(id, p->turn.rule->id))
		fault(p, expected, p->turn.rule->id);
	else
		note_rule(p, p->turn.rule);
}

static struct text unescape(struct text t, struct room *out)
{
	octets_put(out, t);
	assert_false(out->full);
	return room_view(out);
}

/* What the wire reader makes of the line with its CRLF must be the same: of one
 * that LFs cut in several, each in its turn. To a closed connection the wire
 * carries nothing. */
static void hear_wired(struct player *p)
{
	static struct smtp_turn turn;
	bool one_by_one = p->wired.session.setting->bare_ends;
	bool happened = false;

	while (p->left.len && !(happened && one_by_one)) {
		size_t taken = smtp_wire_take(&p->wire, &p->wired.session, p->left, &turn, &happened);

		if (!taken)
			break;
		p->left = text_skip(p->left, taken);
	}
	if (!happened && p->turn.before == SMTP_CLOSED)
		return;
	if (!happened || turn.rule != p->turn.rule ||
	    turn.reply.code != p->turn.reply.code ||
	    !text_equal(text_span(turn.reply.text, turn.reply.length),
			text_span(p->turn.reply.text, p->turn.reply.length)) ||
	    !smtp_session_equal(&p->session.session, &p->wired.session))
		fault(p, "the same over the wire",
		      happened ? turn.rule->id : "no turn over the wire");
}

static void say_wired(struct player *p, struct text line)
{
	static char bytes[LINE_SIZE + 2];
	struct room room = room_over(bytes, sizeof(bytes));

	room_text(&room, line);
	room_string(&room, "\r\n");
	p->left = room_view(&room);
	hear_wired(p);
}

/* A turn has been taken: its reply is to be compared, and the session must be sound. */
static void begin_reply(struct player *p)
{
	const char *not_so = sound_after(&p->session.session, &p->turn);

	p->rest = smtp_reply_lines(&p->turn.reply);
	if (not_so)
		fault(p, not_so, p->turn.rule->id);
}

/* Takes the next line that the server says, also in further turns that the
 * client's last line has brought about. */
static bool take_reply_line(struct player *p, struct room *room)
{
	static struct smtp_turn turn;

	while (!p->rest.at || !smtp_reply_line(&p->turn.reply, &p->rest, room)) {
		bool bare_end = p->turn.has_rest && p->turn.command.bare_end;

		if (!smtp_session_next(&p->session.session, &p->turn))
			return false;
		if (bare_end)
			hear_wired(p);
		else
			smtp_session_next(&p->wired.session, &turn);
		begin_reply(p);
	}
	return true;
}

static void expect_no_more(struct player *p)
{
	char got[SMTP_REPLY_TEXT_MAX];
	struct room room = room_over(got, sizeof(got));

	if (take_reply_line(p, &room))
		fault(p, "(no further line)", got);
}

static void client_line(struct player *p, struct text line)
{
	static char bytes[LINE_SIZE]; /* further turns look into it */
	struct room room = room_over(bytes, sizeof(bytes));
	struct text id = take_rule(&line);

	expect_no_more(p);
	line = unescape(line, &room);
	smtp_session_line(&p->session.session, line, &p->turn);
	begin_reply(p);
	say_wired(p, line);
	if (id.len)
		expect_rule(p, id);
}

static void happen(struct player *p, struct text event)
{
	static struct smtp_turn turn;
	struct text id = take_rule(&event);
	unsigned long seconds;

	expect_no_more(p);
	if (text_is(event, "(connect)")) {
		smtp_session_connect(&p->session.session, &p->turn);
		smtp_session_connect(&p->wired.session, &turn);
	} else if (text_is(event, "(reconnect)")) {
		smtp_trial_reconnect(&p->session);
		smtp_trial_reconnect(&p->wired);
		p->wire = (struct smtp_wire){ 0 };
		smtp_session_connect(&p->session.session, &p->turn);
		smtp_session_connect(&p->wired.session, &turn);
	} else if (text_is(event, "(hangup)")) {
		smtp_session_hangup(&p->session.session, &p->turn);
		smtp_session_hangup(&p->wired.session, &turn);
	} else if (text_starts_fold(event, "(wait ") &&
		   text_number(text_span(event.at + 6, event.len - 7), 100000, &seconds)) {
		trial_wait(&p->wired, seconds, &turn);
		if (!trial_wait(&p->session, seconds, &p->turn))
			return;
	} else {
		fault(p, "E: (connect), (reconnect), (hangup) or (wait SECONDS)", event.at);
	}
	begin_reply(p);
	if (id.len)
		expect_rule(p, id);
}

static void server_line(struct player *p, struct text line)
{
	char got[SMTP_REPLY_TEXT_MAX], expected[LINE_SIZE];
	struct room room = room_over(got, sizeof(got));
	struct room wanted = room_over(expected, sizeof(expected));
	struct text id = take_rule(&line);
	bool more = take_reply_line(p, &room);

	room_text(&wanted, line);
	if (!more || !text_equal(line, room_view(&room)))
		fault(p, expected, more ? got : "(nothing)");
	else if (id.len)
		expect_rule(p, id);
	else if (!p->rest.at)
		fault(p, "the last line of a reply names its rule", p->turn.rule->id);
}

static void begin_session(struct player *p, struct text name)
{
	const struct smtp_setting *setting = smtp_setting_named(name);

	expect_no_more(p);
	assert_non_null(setting);
	smtp_trial_init(&p->session, setting, NULL);
	smtp_trial_init(&p->wired, setting, NULL);
	p->session.server.crypto = &sasl_toy;
	p->wired.server.crypto = &sasl_toy;
	p->wire = (struct smtp_wire){ 0 };
	p->rest = text_span(NULL, 0);
}

static void play_line(struct player *p, struct text line)
{
	struct text rest = text_skip(line, 3);

	if (text_starts_fold(line, "setting: "))
		begin_session(p, text_skip(line, 9));
	else if (text_starts_fold(line, "C: ") || text_is(line, "C:"))
		client_line(p, rest);
	else if (text_starts_fold(line, "S: "))
		server_line(p, rest);
	else if (text_starts_fold(line, "E: "))
		happen(p, rest);
	else if (line.len && line.at[0] != '#')
		fault(p, "a line of a transcript", line.at);
}

static void play_file(struct player *p, const char *name)
{
	char path[512], line[LINE_SIZE];
	FILE *file;

	snprintf(path, sizeof(path), FOLDER "/%s", name);
	file = fopen(path, "r");
	assert_non_null(file);
	p->file = name;
	p->line = 0;
	while (fgets(line, sizeof(line), file)) {
		struct text rest = text_of(line);

		p->line++;
		play_line(p, text_take_line(&rest));
	}
	expect_no_more(p);
	fclose(file);
}

static int is_transcript(const struct dirent *entry)
{
	size_t length = strlen(entry->d_name);

	return length > 5 && !strcmp(entry->d_name + length - 5, ".smtp");
}

static void play_all(struct player *p)
{
	struct dirent **files;
	int count = scandir(FOLDER, &files, is_transcript, alphasort);

	assert_true(count > 0);
	for (int i = 0; i < count; i++) {
		play_file(p, files[i]->d_name);
		free(files[i]);
	}
	free(files);
}

static void test_transcripts_hold(void **state)
{
	struct player *p = *state;

	assert_int_equal(p->faults, 0);
}

static void test_every_rule_is_spoken(void **state)
{
	struct player *p = *state;
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	unsigned missing = 0;

	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		assert_true(n < RULES_MAX);
		if (!p->spoken[n]) {
			print_error("no transcript names the rule %s\n", rule->id);
			missing++;
		}
	}
	assert_int_equal(missing, 0);
}

static int set_up(void **state)
{
	struct player *p = calloc(1, sizeof(*p));

	*state = p;
	if (p)
		play_all(p);
	return p ? 0 : -1;
}

static int tear_down(void **state)
{
	free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_transcripts_hold),
		cmocka_unit_test(test_every_rule_is_spoken),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
