// SPDX-License-Identifier: GPL-3.0-or-later
/* The split screen at its five sizes. Where things stand is held against the few
 * pictures of tests/screens/, with a lesson whose words do not change; what they say,
 * in the sittings of a learner, by what must be there to be read. */
#include "lib/screen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define CTRL_C "\003"
#define CTRL_D "\004"
#define F1 "\033OP"
#define F2 "\033OQ"
#define F3 "\033OR"
#define F6 "\033[17~"
#define PAGE_DOWN "\033[6~"
#define SHIFT_TAB "\033[Z"

struct size {
	unsigned columns, rows;
};

static const struct size sizes[] = {
	{ 120, 40 }, { 100, 30 }, { 80, 24 }, { 60, 15 }, { 40, 10 },
};

enum { SIZES = sizeof(sizes) / sizeof(sizes[0]) };

static const struct size usual = { 80, 24 };

/* One pane at a time. */
static bool is_small(const struct size *size)
{
	return size->rows < 14;
}

/* A page about one line has room beside the conversation. */
static bool is_roomy(const struct size *size)
{
	return size->rows >= 24;
}

/* A sitting with the lesson of tests/screens, before which nothing was done: no
 * progress, no history. word is a command or an option, or NULL. */
static struct pty *sit_down(const struct size *size, const char *word, const char *name)
{
	const char *words[] = { "--lessons=tests/screens", word, name, NULL };
	const char *folder = getenv("TMPDIR");
	char home[64];

	snprintf(home, sizeof(home), "%s/screens-XXXXXX", folder ? folder : "/tmp");
	assert_non_null(mkdtemp(home));
	setenv("XDG_STATE_HOME", home, 1);
	return screen_open(size->rows, size->columns, words);
}

static void see_each(void (*see)(const struct size *))
{
	for (size_t i = 0; i < SIZES; i++)
		see(&sizes[i]);
}

/* Pictures. */

static void hold_picture(struct pty *pty, const char *what, const struct size *size)
{
	char name[64];

	snprintf(name, sizeof(name), "%s-%ux%u", what, size->columns, size->rows);
	screen_is(pty, name);
}

/* A lesson under way, longer than its pane, and a talk that is longer, too. */
static struct pty *take_lesson(const struct size *size)
{
	struct pty *pty = sit_down(size, "lesson", "1");

	screen_keys(pty, "EHLO client.example\r"
			 "NOOP\rNOOP\rNOOP\rNOOP\rNOOP\rNOOP\rNOOP\rNOOP\rNOOP\rNOOP\r"
			 "NOOP\rMAIL FROM:<ann@example.org>\rRCPT TO:<bob@example.org>\r"
			 "RCPT TO:<nobody.of.this.name@example.org>\r" F2);
	return pty;
}

static void see_split(const struct size *size)
{
	struct pty *pty = take_lesson(size);

	if (is_small(size))
		screen_keys(pty, SHIFT_TAB);
	hold_picture(pty, "split", size);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_panes_beside_or_above_each_other(void **state)
{
	(void)state;
	see_each(see_split);
}

static void see_alone(const struct size *size)
{
	struct pty *pty = take_lesson(size);

	screen_keys(pty, is_small(size) ? PAGE_DOWN : SHIFT_TAB);
	hold_picture(pty, "alone", size);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_one_pane_alone(void **state)
{
	(void)state;
	see_alone(&sizes[1]);
	see_alone(&sizes[4]);
}

static void test_place_of_completions(void **state)
{
	struct pty *pty = take_lesson(&usual);

	(void)state;
	screen_keys(pty, "RCPT TO:<\t");
	hold_picture(pty, "completion", &usual);
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

/* A state that is not on the way, and a prompt for an answer. */
static void test_place_of_a_challenge(void **state)
{
	struct pty *pty = sit_down(&usual, "lesson", "1");

	(void)state;
	screen_keys(pty, "EHLO client.example\rAUTH LOGIN\r" F2 "YW5");
	hold_picture(pty, "challenge", &usual);
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

/* Contents. */

static const char plain_server[] = "mx.example.org · plain text · not logged in";
static const char free_play[] = "Free play. :course lists the lessons, :help the orders.";
static const char first_goal[] = "Goal 1 of 2: Name somebody who is not here.";

static const char connected[] = "[connected] ▸ greeted ▸ mail ▸ recipients ▸ data";
static const char greeted[] = "connected ▸ [greeted] ▸ mail ▸ recipients ▸ data";
static const char in_mail[] = "connected ▸ greeted ▸ [mail] ▸ recipients ▸ data";
static const char in_data[] = "connected ▸ greeted ▸ mail ▸ recipients ▸ [data]";
static const char in_auth[] = "[auth] You are logging in: the server waits for your answer in "
			      "Base64, or for an asterisk, which breaks off.";

/* The two panes, or where there is room for one, that of them which is wanted. */
static void hold_panes(struct pty *pty, const struct size *size, const char *pane,
		       const char *small)
{
	if (is_small(size))
		screen_panes_are(pty, small, NULL);
	else
		screen_panes_are(pty, "Conversation", pane);
}

/* What stands below the panes. */
static void hold_below(struct pty *pty, const char *states, const char *goal,
		       const char *prompt)
{
	screen_strip_is(pty, states);
	screen_goal_is(pty, goal);
	screen_prompt_is(pty, prompt);
}

static void hold_opening(struct pty *pty, const struct size *size)
{
	static char *told;

	screen_title_is(pty, "free play", plain_server);
	hold_panes(pty, size, "Begin", "Begin");
	screen_shows_in(pty, "Begin", "What to type first", "EHLO client.example");
	screen_tells(pty, "Begin", "type them, with Enter after each:",
		     "EHLO client.example MAIL FROM:<ann@example.org> RCPT TO:<bob@example.org> "
		     "DATA Subject: Hello .",
		     "Enter on the empty line begins lesson 1, A picture.");
	screen_tells_alike(pty, "Begin", &told);
	if (!is_small(size))
		screen_shows_in(pty, "Conversation", "S 220 mx.example.org ESMTP ready");
	hold_below(pty, connected, "Enter begins lesson 1, A picture.", "smtp> ");
}

static void hold_too_early(struct pty *pty, const struct size *size)
{
	static char *told;

	hold_panes(pty, size, "Why 503", "Conversation");
	screen_shows_in(pty, "Conversation",
			"S 250 2.1.0 Sender ok 3 C DATA S 503 5.5.1 Name a recipient first: RCPT");
	screen_tells(pty, "Conversation", "┃ Here is a mail server, mx.example.org.",
		     ":hint says what to try, :help lists them all, :quit leaves. "
		     "S 220 mx.example.org ESMTP ready",
		     "1 C EHLO client.example S 250-mx.example.org greets client.example",
		     "S 250 VRFY 2 C MAIL FROM:<ann@example.org> S 250 2.1.0 Sender ok 3 C DATA");
	screen_tells_alike(pty, "Conversation", &told);
	if (!is_small(size))
		screen_shows_in(pty, "Why 503", "DATA was refused:",
				"✗ no recipient has been accepted");
	if (is_roomy(size))
		screen_shows_in(pty, "Why 503", "Next RCPT TO:<bob@example.org> Rule", "Elsewhere");
	hold_below(pty, in_mail, free_play, "mail> ");
}

static void hold_why(struct pty *pty)
{
	static char *told;

	screen_panes_are(pty, "Why 503", NULL);
	screen_title_is(pty, "free play", plain_server);
	screen_tells(pty, "Why 503", "DATA was refused: there is nobody to send to.",
		     "✓ you introduced yourself (EHLO client.example, line 1)",
		     "✓ a mail is open, from <ann@example.org> (line 2)",
		     "more checks passed ✗ no recipient has been accepted Nothing was lost:",
		     "503 5.5.1 5 permanent, 0 syntax and order, 3 its number; 5.5.1: protocol",
		     "Next RCPT TO:<bob@example.org> Rule data.no-recipient, RFC 5321 3.3",
		     "Allowed The RFC allows 503 and 554.");
	screen_tells_alike(pty, "Why 503", &told);
	hold_below(pty, in_mail, free_play, "mail> ");
}

static void hold_go_ahead(struct pty *pty, const struct size *size)
{
	static char *told;

	hold_panes(pty, size, "Why 354", "Conversation");
	screen_shows_in(pty, "Conversation", "S 250 2.1.5 Recipient ok 5 C DATA "
			"S 354 Start mail input; end with <CRLF>.<CRLF>");
	screen_tells(pty, "Conversation",
		     "3 C DATA S 503", "4 C RCPT TO:<bob@example.org> S 250", "5 C DATA S 354");
	if (is_small(size))
		screen_keys(pty, SHIFT_TAB);
	screen_tells(pty, "Why 354", "354 is a go-ahead and not a verdict",
		     "✓ recipients accepted: 1", "354 3 go on, 5 mail system, 4 its number",
		     "Next Subject: Hello Rule data.go-ahead");
	screen_tells_alike(pty, "Why 354", &told);
	hold_below(pty, in_data, free_play, "data> ");
}

/* DATA too early, why, the repair, 354. */
static void see_first_sitting(const struct size *size)
{
	struct pty *pty = sit_down(size, NULL, NULL);

	hold_opening(pty, size);
	screen_keys(pty, "EHLO client.example\rMAIL FROM:<ann@example.org>\rDATA\r");
	hold_too_early(pty, size);
	screen_keys(pty, SHIFT_TAB);
	hold_why(pty);
	screen_keys(pty, "RCPT TO:<bob@example.org>\rDATA\r");
	hold_go_ahead(pty, size);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_first_sitting(void **state)
{
	(void)state;
	see_each(see_first_sitting);
}

static void hold_lesson(struct pty *pty, const struct size *size)
{
	static char *told;

	screen_title_is(pty, "lesson 1 A picture", plain_server);
	hold_panes(pty, size, "Lesson", "Lesson");
	screen_shows_in(pty, "Lesson", "A picture A lesson for the tests of the screen.");
	screen_tells(pty, "Lesson", "the next begins below its first word.",
		     "C: DATA S: 503 5.5.1 …", "Goals", "• Goal 1, now: Name somebody",
		     "• Goal 2: Get a 354");
	screen_tells_alike(pty, "Lesson", &told);
	hold_below(pty, connected, first_goal, "smtp> ");
}

static void hold_help(struct pty *pty, const struct size *size)
{
	static char *told;

	hold_panes(pty, size, "Help", "Help");
	screen_shows_in(pty, "Help", "Orders What you type goes to the server");
	screen_tells(pty, "Help", ":why [LINE] [all] [not CODE] Explains the last answer",
		     ":forecast Shows what every command would be answered right now.",
		     ":quit", "Keys", "F1", "F10");
	screen_tells_alike(pty, "Help", &told);
	hold_below(pty, connected, first_goal, "smtp> ");
}

static void hold_map(struct pty *pty, const struct size *size)
{
	static char *told;

	hold_panes(pty, size, "Map", "Map");
	screen_shows_in(pty, "Map", "You are in greeted.");
	screen_tells(pty, "Map", "The last step (*): EHLO led from connected to greeted.",
		     "connected | *EHLO HELO [greeted] AUTH -> auth | MAIL mail",
		     "+- EHLO HELO RSET -> greeted",
		     "| DATA data +- (dot) -> greeted", "• To mail: MAIL.",
		     "• To closed: QUIT, (idle), (hangup).");
	screen_tells_alike(pty, "Map", &told);
	hold_below(pty, greeted, first_goal, "ready> ");
}

static void hold_forecast(struct pty *pty, const struct size *size)
{
	static char *told;

	hold_panes(pty, size, "Forecast", "Forecast");
	screen_shows_in(pty, "Forecast", "What each command would be answered now ✓ EHLO");
	if (is_roomy(size))
		screen_shows_in(pty, "Forecast", "✓ QUIT -> 221 2.0.0");
	screen_tells(pty, "Forecast", "✓ MAIL FROM:<ann@example.org> -> 250 2.1.0 Sender ok",
		     "✗ RCPT TO:<bob@example.org> -> 503 5.5.1 Name the sender first: MAIL",
		     "✗ DATA -> 503 5.5.1", "✓ QUIT -> 221 2.0.0");
	screen_tells_alike(pty, "Forecast", &told);
	hold_below(pty, greeted, first_goal, "ready> ");
}

static void hold_completion(struct pty *pty, const struct size *size)
{
	static char *told;

	hold_panes(pty, size, "What could follow", "What could follow");
	screen_shows_in(pty, "What could follow", "• RCPT TO:<ann@example.org> 250 2.1.5");
	screen_tells(pty, "What could follow",
		     "• RCPT TO:<ann@example.org> 250 2.1.5 Recipient ok",
		     "• RCPT TO:<bob@example.org> 250 2.1.5 Recipient ok",
		     "• RCPT TO:<carol@example.org> 250 2.1.5 Recipient ok",
		     "• RCPT TO:<postmaster@example.org> 250 2.1.5 Recipient ok");
	screen_tells_alike(pty, "What could follow", &told);
	hold_below(pty, in_mail, first_goal, "mail> RCPT TO:<");
}

static void see_pages(const struct size *size)
{
	struct pty *pty = sit_down(size, "lesson", "1");

	hold_lesson(pty, size);
	screen_keys(pty, F1);
	hold_help(pty, size);
	screen_keys(pty, "EHLO client.example\r" F3);
	hold_map(pty, size);
	screen_keys(pty, F6);
	hold_forecast(pty, size);
	screen_keys(pty, "MAIL FROM:<ann@example.org>\rRCPT TO:<\t");
	hold_completion(pty, size);
	screen_keys(pty, "\b"); /* the list goes with its line */
	hold_panes(pty, size, "Why 250", "Conversation");
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_pages(void **state)
{
	(void)state;
	see_each(see_pages);
}

static void hold_challenge(struct pty *pty, const struct size *size)
{
	static char *told, *why;

	screen_title_is(pty, "free play", "mail.example.org · TLS, acted · not logged in");
	hold_panes(pty, size, "Why 334", "Conversation");
	screen_tells(pty, "Conversation", "2 C STARTTLS S 220 2.0.0 Ready to start TLS 3 C EHLO",
		     "4 C AUTH PLAIN S 334 ┃ Never type a real password here:",
		     "What you answer is covered on the screen and kept in no history.");
	screen_tells_alike(pty, "Conversation", &told);
	if (is_small(size))
		screen_keys(pty, SHIFT_TAB);
	screen_tells(pty, "Why 334", "In PLAIN the client speaks first",
		     "Server The server waits for the client's only message.",
		     "✓ you introduced yourself (EHLO client.example, line 3)",
		     "334 3 go on, 3 unspecified, 4 its number",
		     "Next AGFubgBwYXBlciBib2F0 Rule auth.begins");
	screen_tells_alike(pty, "Why 334", &why);
	hold_below(pty, in_auth, free_play, "auth> ");
}

/* What was sent is taken apart, and what is secret in it stays covered. */
static void hold_login(struct pty *pty)
{
	static char *told;

	screen_title_is(pty, "free play", "mail.example.org · TLS, acted · logged in as ann");
	screen_panes_are(pty, "Why 235", NULL);
	screen_tells(pty, "Why 235", "you have logged in, and a mail can follow.",
		     "Client The client says who it is and gives its password",
		     "Base64 AGFubg******** Text <NUL>ann<NUL>********",
		     "authzid empty", "authcid ann - The user name",
		     "passwd ******** - The password itself.",
		     "Base64 is an encoding, not encryption:", "✓ the line is no asterisk",
		     "✓ a login with PLAIN is under way", "235 2.7.0 2 success",
		     "Next MAIL FROM:<ann@example.org> Rule response.accepted");
	screen_tells_alike(pty, "Why 235", &told);
	screen_hides(pty, "Why 235", "BwYXBlciBib2F0");
	screen_hides(pty, "Why 235", "paper boat");
	hold_below(pty, greeted, free_play, "ready> ");
}

/* A login with PLAIN: the challenge, then what the answer was made of. */
static void see_login(const struct size *size)
{
	struct pty *pty = sit_down(size, "--setting=submission", NULL);

	screen_keys(pty, "EHLO client.example\rSTARTTLS\rEHLO client.example\r"
			 "AUTH PLAIN\r");
	hold_challenge(pty, size);
	screen_keys(pty, "AGFubgBwYXBlciBib2F0\r");
	screen_keys(pty, SHIFT_TAB);
	hold_login(pty);
	screen_keys(pty, SHIFT_TAB);
	screen_tells(pty, "Conversation", "5 C ******** S 235 2.7.0");
	screen_hides(pty, "Conversation", "BwYXBlciBib2F0");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_login(void **state)
{
	(void)state;
	see_each(see_login);
}

static void hold_burst(struct pty *pty, const struct size *size)
{
	static char *told, *why;

	hold_panes(pty, size, "Why 503", "Conversation");
	screen_shows_in(pty, "Conversation", "┃ Lines 2 to 4 came in one burst (RFC 2920). "
			"Each reply bears the number of the line it answers.");
	screen_tells(pty, "Conversation", "2 C MAIL FROM:<ann@example.org>", "2 S 250 2.1.0",
		     "3 C RCPT TO:<nobody@example.org>", "3 S 550 5.1.1", "4 C DATA",
		     "4 S 503 5.5.1 No recipient has been accepted ┃ Lines 2 to 4");
	screen_tells_alike(pty, "Conversation", &told);
	if (is_small(size))
		screen_keys(pty, SHIFT_TAB);
	screen_tells(pty, "Why 503", "DATA was refused: every RCPT of this mail was refused",
		     "✗ no recipient has been accepted",
		     "✗ every RCPT of this mail was refused (line and reply: 3 (550 5.1.1))",
		     "This line came in one burst with others, from line 2 on",
		     "Next RCPT TO:<bob@example.org>");
	screen_tells_alike(pty, "Why 503", &why);
	hold_below(pty, in_mail, free_play, "mail> ");
}

/* What was pasted as one burst, each reply with the number of its line. */
static void see_burst(const struct size *size)
{
	struct pty *pty = sit_down(size, "--setting=modern", NULL);

	screen_keys(pty, "EHLO client.example\r");
	screen_paste(pty, "MAIL FROM:<ann@example.org>\nRCPT TO:<nobody@example.org>\n"
			  "DATA\n");
	hold_burst(pty, size);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_burst(void **state)
{
	(void)state;
	see_each(see_burst);
}

static void hold_ways(struct pty *pty, const struct size *size)
{
	static char *told;

	hold_panes(pty, size, "Codes", "Codes");
	screen_shows_in(pty, "Codes", "Ways to make 504 happen 1 HELP me — The server knows HELP, but "
			"nothing about this word.");
	screen_tells(pty, "Codes", "2 AUTH ANONYMOUS — This server has no mechanism",
		     "3 AUTH PLAIN —", ":try 504 1 goes there");
	screen_tells_alike(pty, "Codes", &told);
	if (!is_small(size))
		screen_shows_in(pty, "Conversation", "S 220 mx.example.org ESMTP ready :try 504");
	hold_below(pty, connected, "Enter begins lesson 1, A picture.", "smtp> ");
}

static void hold_way(struct pty *pty, const struct size *size)
{
	static char *told;

	hold_panes(pty, size, "Why 250", "Conversation");
	screen_shows_in(pty, "Conversation", "S 250 VRFY ┃ Enter on the empty line types what "
			"makes it happen: DATA");
	screen_tells(pty, "Conversation", "1 C EHLO client.example S 250-mx.example.org");
	screen_tells_alike(pty, "Conversation", &told);
	if (is_roomy(size))
		screen_shows_in(pty, "Why 250", "The server knows who you are now",
				"Next MAIL FROM:<ann@example.org>", "Rule ehlo.accepted");
	hold_below(pty, greeted, free_play, "ready> ");
}

static void hold_what_came(struct pty *pty, const struct size *size)
{
	static char *told, *why;

	hold_panes(pty, size, "Why 503", "Conversation");
	screen_shows_in(pty, "Conversation",
			"2 C DATA S 503 5.5.1 Name sender and recipient first: MAIL, RCPT");
	screen_tells_alike(pty, "Conversation", &told);
	if (is_small(size))
		screen_keys(pty, SHIFT_TAB);
	screen_tells(pty, "Why 503", "DATA was refused: no mail is open",
		     "✓ you introduced yourself (EHLO client.example, line 1)",
		     "✗ no mail is open Nothing has changed:",
		     "Next MAIL FROM:<ann@example.org> Rule data.no-mail",
		     "Allowed The RFC also allows 554");
	screen_tells_alike(pty, "Why 503", &why);
	hold_below(pty, greeted, free_play, "ready> ");
}

/* The ways to a code; then the way to another, and its reply. A list is as long in
 * the making as the search for all its ways is. */
static void see_trial(const struct size *size)
{
	struct pty *pty = sit_down(size, NULL, NULL);

	screen_keys(pty, ":try 504\r");
	hold_ways(pty, size);
	screen_keys(pty, ":try 503 1\r");
	hold_way(pty, size);
	screen_keys(pty, "\r");
	hold_what_came(pty, size);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_trial(void **state)
{
	(void)state;
	see_each(see_trial);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_panes_beside_or_above_each_other),
		cmocka_unit_test(test_one_pane_alone),
		cmocka_unit_test(test_place_of_completions),
		cmocka_unit_test(test_place_of_a_challenge),
		cmocka_unit_test(test_first_sitting),
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_login),
		cmocka_unit_test(test_burst),
		cmocka_unit_test(test_trial),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
