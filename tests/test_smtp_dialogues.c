// SPDX-License-Identifier: GPL-3.0-or-later
/* The dialogues printed in the RFCs, said to our server: its codes must be
 * theirs.
 *
 * A file of tests/dialogues is a list of dialogues. Of what the RFC's server
 * says only the codes stand there; names are those of our people.
 *
 *   # RFC 5321 D.1          what the dialogue is called: its RFC and section
 *   setting: site           begins it with that server: one of those below, or a
 *                           built-in one
 *   E: (connect)            the client connects
 *   C: EHLO client.example  a line from the client; {answer-right} and the like
 *                           are filled as in the rules' examples, {78*x} is 78
 *                           times x
 *   S: 250                  the code, and where it is printed the enhanced code
 *                           of the RFC's reply
 *   S: 250, here 221: why   where ours is another
 *
 * A client that pipelines says several lines before the replies to them. */
#include "lib/octets.h"
#include "lib/sasl.h"
#include "base/words.h"
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

#define FOLDER "tests/dialogues"
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { LINE_SIZE = 4096, REPLIES_MAX = 32 };

static const char *const domains[] = { "example.org", "mx.example.org", NULL };
static const char *const team[] = { "ann", "bob", "carol", NULL };
static const struct smtp_list lists[] = { { .local_part = "team", .members = team } };

static const struct smtp_mailbox people[] = {
	{ .local_part = "ann", .name = "Ann Archer" },
	{ .local_part = "bob", .name = "Bob Baker" },
	{ .local_part = "carol", .name = "Carol Cook" },
	{ .local_part = "rob", .name = "Robin Baker" },
	{ .local_part = "paul", .name = "Paul Pager", .largest = 400000 },
	{ .local_part = "frank", .name = "Frank Full", .condition = SMTP_MAILBOX_FULL },
	{ .local_part = "fiona", .name = "Fiona Far",
	  .condition = SMTP_MAILBOX_FORWARDED, .moved_to = "fiona@example.net" },
	{ .local_part = "mike", .name = "Mike Moved",
	  .condition = SMTP_MAILBOX_MOVED, .moved_to = "mike@example.com" },
};

static const struct smtp_queue queues[] = {
	{ .node = "idle.example" },
	{ .node = "stuck.example", .messages = 2, .stuck = true },
	{ .node = "office.example", .messages = 14 },
};

static const struct sasl_account accounts[] = {
	{ .user = "ann", .password = "paper boat" },
};

/* Every extension, and a login in the clear where somebody wants one. */
#define SITE                                                                     \
	.host = "mx.example.org", .domains = domains,                            \
	.mailboxes = people, .mailbox_count = COUNT(people),                     \
	.lists = lists, .list_count = COUNT(lists),                              \
	.queues = queues, .queue_count = COUNT(queues),                          \
	.limits = { .message = 1000000, .recipients = 100, .command_line = 512,  \
		    .response = 4096, .text_line = 998, .received = 100, .idle = 300 }, \
	.verifies = true, .by_seconds = 60, .hold_seconds = 604800,              \
	.hold_until = "2030-12-31T23:59:59Z", .security = SMTP_LOGINS_CLEAR,     \
	.accounts = accounts, .account_count = COUNT(accounts)

#define ALL (SMTP_EXT(SMTP_EXTENSIONS) - 1 - SMTP_EXT(SMTP_EXT_BURL))

static const struct smtp_setting sites[] = {
	{ .name = "site", .extensions = ALL, SITE },
	{ .name = "site-relay", .extensions = ALL, .relays = true, SITE },
	{ .name = "site-plain", .extensions = SMTP_EXT(SMTP_EXT_VRFY) |
	  SMTP_EXT(SMTP_EXT_EXPN), SITE },
};

struct spoken {
	unsigned code;
	char enhanced[12];
};

struct player {
	const char *file;
	unsigned line;
	unsigned faults;
	unsigned same, other, dialogues;
	struct smtp_trial session;
	size_t count, next; /* replies said so far, and those looked at */
	struct spoken replies[REPLIES_MAX];
};

static void fault(struct player *p, const char *expected, struct text got)
{
	p->faults++;
	print_error("%s/%s:%u:\n  - %s\n  + %.*s\n", FOLDER, p->file, p->line, expected,
		    (int)got.len, got.at);
}

static void keep_reply(struct player *p, const struct smtp_turn *turn)
{
	if (!turn->reply.code)
		return;
	if (p->next == p->count)
		p->next = p->count = 0;
	assert_true(p->count < REPLIES_MAX);
	p->replies[p->count].code = turn->reply.code;
	memcpy(p->replies[p->count++].enhanced, turn->reply.enhanced,
	       sizeof(turn->reply.enhanced));
}

static void client_line(struct player *p, struct text line)
{
	static struct smtp_turn turn;
	char words[LINE_SIZE], bytes[LINE_SIZE];
	struct room sentence = room_over(words, sizeof(words));
	struct room room = room_over(bytes, sizeof(bytes));
	struct smtp_scene scene = { .session = &p->session.session };

	room_text(&sentence, line);
	if (words_known(words, smtp_place, &scene))
		words_fill(&room, words, smtp_place, &scene);
	else
		octets_put(&room, line);
	assert_false(room.full);
	smtp_session_line(&p->session.session, room_view(&room), &turn);
	keep_reply(p, &turn);
	while (smtp_session_next(&p->session.session, &turn))
		keep_reply(p, &turn);
}

static void begin(struct player *p, struct text name)
{
	const struct smtp_setting *setting = smtp_setting_named(name);

	if (p->next != p->count)
		fault(p, "every reply is looked at", name);
	p->next = p->count = 0;
	for (size_t i = 0; i < COUNT(sites); i++)
		if (text_is(name, sites[i].name))
			setting = &sites[i];
	assert_non_null(setting);
	smtp_trial_init(&p->session, setting, &sasl_toy);
	p->dialogues++;
}

static bool is_reply(const struct spoken *said, struct text wanted)
{
	struct text code = text_take(&wanted, ' ');
	unsigned long number;

	return text_number(code, 599, &number) && said->code == number &&
	       (!wanted.len || text_is(wanted, said->enhanced));
}

/* "250 2.1.0", or "250, here 221 2.0.0: why". */
static void server_line(struct player *p, struct text line)
{
	const struct spoken *said = &p->replies[p->next];
	struct text theirs = text_take(&line, ',');
	struct text ours = text_take(&line, ':');
	char got[32];

	if (p->next == p->count) {
		fault(p, "a reply", theirs);
		return;
	}
	p->next++;
	snprintf(got, sizeof(got), "%u %s", said->code, said->enhanced);
	if (!ours.len && is_reply(said, theirs)) {
		p->same++;
	} else if (text_starts_fold(ours, " here ") && text_trim(line).len > 20 &&
		   !is_reply(said, theirs) && is_reply(said, text_skip(ours, 6))) {
		p->other++;
	} else {
		fault(p, "the RFC's code, or another with its reason", text_of(got));
	}
}

static void play_line(struct player *p, struct text line)
{
	static struct smtp_turn turn;

	if (text_starts_fold(line, "setting: ")) {
		begin(p, text_skip(line, 9));
	} else if (text_starts_fold(line, "C: ") || text_is(line, "C:")) {
		client_line(p, text_skip(line, 3));
	} else if (text_starts_fold(line, "S: ")) {
		server_line(p, text_skip(line, 3));
	} else if (text_is(line, "E: (connect)")) {
		smtp_session_connect(&p->session.session, &turn);
		keep_reply(p, &turn);
	} else if (line.len && line.at[0] != '#') {
		fault(p, "a line of a dialogue", line);
	}
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
	if (p->next != p->count)
		fault(p, "every reply is looked at", text_of(name));
	p->next = p->count = 0;
	fclose(file);
}

static int is_dialogue(const struct dirent *entry)
{
	size_t length = strlen(entry->d_name);

	return length > 5 && !strcmp(entry->d_name + length - 5, ".smtp");
}

static void our_codes_are_those_of_the_rfcs(void **state)
{
	static struct player p;
	struct dirent **files;
	int count = scandir(FOLDER, &files, is_dialogue, alphasort);

	(void)state;
	assert_true(count > 0);
	for (int i = 0; i < count; i++) {
		play_file(&p, files[i]->d_name);
		free(files[i]);
	}
	free(files);
	print_message("%u dialogues of the RFCs: %u replies are the same here, %u are "
		      "others, each for a reason that is written there\n",
		      p.dialogues, p.same, p.other);
	assert_int_equal(p.faults, 0);
	assert_true(p.same > 200);
	assert_true(p.other * 8 < p.same);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(our_codes_are_those_of_the_rfcs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
