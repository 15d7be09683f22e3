// SPDX-License-Identifier: GPL-3.0-or-later
/* The line being typed, by real keys on a terminal: editing, history,
 * completion, pastes, what no terminal must be sent. */
#include "lib/screen.h"

#include <glob.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define UP "\033[A"
#define LEFT "\033[D"
#define CTRL_C "\003"
#define CTRL_D "\004"
#define CTRL_G "\007"
#define CTRL_R "\022"

static char home[64];

static void set_inputrc(const char *content)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof(path), "%s/inputrc", home);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(content, file);
	fclose(file);
	setenv("INPUTRC", path, 1);
}

/* A home of its own for each test: no history, no progress. */
static int setup(void **state)
{
	const char *folder = getenv("TMPDIR");

	(void)state;
	snprintf(home, sizeof(home), "%s/prompt-XXXXXX", folder ? folder : "/tmp");
	assert_non_null(mkdtemp(home));
	setenv("XDG_STATE_HOME", home, 1);
	setenv("INPUTRC", "/dev/null", 1);
	return 0;
}

static struct pty *open_plain(void)
{
	return screen_open(24, 80, NULL);
}

/* The row of the prompt, with the cursor's column (from 1) behind it. */
static void prompt_is(struct pty *pty, const char *wanted, unsigned column)
{
	char *dump = pty_dump(pty), *cursor = strstr(dump, "cursor "), *row = dump;
	unsigned at_row = 0, at_column = 0;

	assert_non_null(cursor);
	assert_int_equal(sscanf(cursor, "cursor %u,%u", &at_row, &at_column), 2);
	for (unsigned i = 1; i < at_row; i++)
		row = strchr(row, '\n') + 1;
	*strchr(row, '\n') = '\0';
	assert_string_equal(row, wanted);
	assert_int_equal(at_column, column);
	free(dump);
}

static void test_edits(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "EHLO client.exmaple");
	prompt_is(pty, "smtp> EHLO client.exmaple", 26);
	screen_keys(pty, LEFT LEFT LEFT LEFT "\024"); /* Ctrl-T swaps two */
	prompt_is(pty, "smtp> EHLO client.example", 23);
	screen_keys(pty, "\001\033d\025"); /* to the start, a word away, all away */
	prompt_is(pty, "smtp>  client.example", 7);
	screen_keys(pty, CTRL_C);
	prompt_is(pty, "smtp>", 7);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_history_and_search(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "EHLO one.example\rNOOP\r");
	screen_keys(pty, UP UP);
	prompt_is(pty, "ready> EHLO one.example", 24);
	screen_keys(pty, CTRL_C CTRL_R "one");
	screen_has(pty, "(reverse-i-search)`one': EHLO one.example");
	screen_keys(pty, CTRL_C);
	prompt_is(pty, "ready>", 8);
	screen_keys(pty, UP); /* the place in the history was forgotten */
	prompt_is(pty, "ready> NOOP", 12);
	screen_keys(pty, CTRL_R "one" CTRL_G);
	prompt_is(pty, "ready> NOOP", 12);
	assert_int_equal(screen_leave(pty, CTRL_C ":quit\r"), 0);

	pty = open_plain(); /* another sitting */
	screen_keys(pty, UP UP);
	prompt_is(pty, "smtp> NOOP", 11);
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

/* Enter out of a search that has found nothing says no empty line, and does not take what is
 * offered for one. */
static void test_a_search_that_finds_nothing_says_nothing(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, ":try 354\r");
	prompt_is(pty, "rcpt>", 7);
	screen_keys(pty, CTRL_R "zzz\r");
	prompt_is(pty, "rcpt>", 7);
	screen_keys(pty, CTRL_R "\r");
	prompt_is(pty, "rcpt>", 7);
	screen_keys(pty, "\r"); /* an empty line takes the offer */
	prompt_is(pty, "data>", 7);
	screen_keys(pty, CTRL_R "zzz\r.\r"); /* no empty line in the letter */
	screen_has(pty, "5 D .");
	assert_int_equal(screen_leave(pty, ":quit\r"), 0);
}

static void test_no_password_in_the_history(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "NOOP\rAUTH PLAIN AHdobwBzZWNyZXQ=\r");
	screen_has(pty, "AUTH PLAIN ********");
	screen_keys(pty, UP);
	prompt_is(pty, "smtp> NOOP", 11);
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_history_survives_a_kill(void **state)
{
	struct pty *pty = open_plain();
	int status;

	(void)state;
	screen_keys(pty, "NOOP before the end\r");
	pty_signal(pty, SIGKILL);
	assert_true(pty_wait_exit(pty, &status));
	pty_free(pty);
	pty = open_plain();
	screen_keys(pty, UP);
	prompt_is(pty, "smtp> NOOP before the end", 26);
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_vi(void **state)
{
	struct pty *pty;

	(void)state;
	set_inputrc("set editing-mode vi\n");
	pty = open_plain();
	prompt_is(pty, "(ins)smtp>", 12);
	screen_keys(pty, "hello w\303\266rld");
	screen_keys(pty, "\033");
	prompt_is(pty, "(cmd)smtp> hello w\303\266rld", 22);
	screen_keys(pty, LEFT LEFT LEFT "r\303\251");
	prompt_is(pty, "(cmd)smtp> hello w\303\251rld", 19);
	screen_keys(pty, "d" CTRL_C);
	screen_keys(pty, CTRL_C "iNOOP\r");
	screen_has(pty, "NOOP");
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_keys_follow_the_editing_mode(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "\033\n"); /* vi-editing-mode */
	prompt_is(pty, "(ins)smtp>", 12);
	screen_keys(pty, "\033OR");
	screen_has(pty, "\342\224\200 Map ");
	screen_keys(pty, "\033");
	screen_keys(pty, "\033OS");
	screen_has(pty, "\342\224\200 Codes ");
	screen_keys(pty, "\005"); /* emacs-editing-mode */
	prompt_is(pty, "smtp>", 7);
	screen_keys(pty, "\033OR");
	screen_has(pty, "\342\224\200 Map ");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_inputrc_binds_by_name(void **state)
{
	struct pty *pty;

	(void)state;
	set_inputrc("$if smtp-tutor\n\"\\C-o\": tutor-map\n\"\\eOP\": \"NOOP\"\n$endif\n");
	pty = open_plain();
	screen_keys(pty, "\017");
	screen_has(pty, "\342\224\200 Map ");
	screen_keys(pty, "\033OP"); /* F1 is the user's own now */
	prompt_is(pty, "smtp> NOOP", 11);
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_unknown_keys_leave_nothing(void **state)
{
	static const char *const keys[] = {
		"\033[I", "\033[O", "\033[15;2~", "\033[99;5u", "\033[0;10;5M",
		"\033[34~", "\033[M !!", "\033[<0;5;5M\033[<0;5;5m", "\033[[D",
	};
	struct pty *pty = open_plain();

	(void)state;
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		screen_keys(pty, keys[i]);
		prompt_is(pty, "smtp>", 7);
	}
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_completes(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "eh\t");
	prompt_is(pty, "smtp> EHLO", 12);
	screen_keys(pty, CTRL_C "EHLO client.example\rMAIL FROM:<ann@example.org>\r");
	screen_keys(pty, "RCPT TO:<\t");
	screen_has(pty, "What could follow");
	screen_has(pty, "bob@example.org");
	screen_keys(pty, "b");
	screen_lacks(pty, "What could follow");
	screen_keys(pty, "\t");
	screen_has(pty, "mail> RCPT TO:<bob@example.org>");
	screen_keys(pty, "\r");
	screen_has(pty, "[recipients]");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_completes_on_a_small_screen(void **state)
{
	struct pty *pty = screen_open(10, 40, NULL);

	(void)state;
	screen_keys(pty, "EHLO client.example\rMAIL FROM:<ann@example.org>\rRCPT TO:<\t");
	screen_has(pty, "What could follow");
	screen_keys(pty, "bob@example.org>\r");
	screen_has(pty, "Conversation");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_pastes_a_message(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_paste(pty, "EHLO client.example\nMAIL FROM:<ann@example.org>\n"
			  "RCPT TO:<bob@example.org>\nDATA\nSubject: Hello\n\n"
			  "..dots\nthe end");
	prompt_is(pty, "data> the end", 14);
	screen_has(pty, "..dots");
	screen_keys(pty, "!\r.\r");
	screen_has(pty, "the end!");
	screen_has(pty, "S 250 2.6.0");
	prompt_is(pty, "ready>", 8);
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_pastes_into_a_line(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "EHLO ample");
	screen_keys(pty, LEFT LEFT LEFT LEFT LEFT);
	screen_paste(pty, "client.ex");
	prompt_is(pty, "smtp> EHLO client.example", 21);
	screen_keys(pty, CTRL_R "zzz");
	screen_paste(pty, "NOOP\r\nVRFY ann");
	screen_has(pty, "VRFY ann");
	screen_lacks(pty, "i-search");
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

/* A paste that comes when half a key has been typed: Escape, in emacs mode. */
static void test_pastes_into_a_key(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "\033");
	screen_paste(pty, "EHLO client.example\nNO");
	prompt_is(pty, "ready> NO", 10);
	screen_keys(pty, "OP\033OP"); /* the keys are as they were */
	screen_has(pty, "Orders");
	prompt_is(pty, "ready> NOOP", 12);
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

/* A paste that comes in pieces, and one whose end never comes. */
static void test_paste_in_pieces(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "\033[20");
	screen_keys(pty, "0~EHLO client.");
	prompt_is(pty, "smtp> EHLO client.", 19);
	screen_keys(pty, "example\r");
	screen_keys(pty, "\033[201~");
	screen_has(pty, "[greeted]");
	screen_keys(pty, "NOOP\r");
	screen_has(pty, "C NOOP");
	screen_keys(pty, "\033[200~RSET");
	screen_keys(pty, CTRL_C);
	screen_keys(pty, "\002\002\002\002x");
	screen_has(pty, "ready> xRSET");
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_pastes_much(void **state)
{
	enum { LINES_PASTED = 10000, LINE_BYTES = 20 };
	static const char begin[] = "EHLO client.example\nMAIL FROM:<ann@example.org>\n"
				    "RCPT TO:<bob@example.org>\nDATA\n";
	char *all = malloc(sizeof(begin) + (size_t)LINES_PASTED * LINE_BYTES + 8);
	size_t used = strlen(begin);
	struct pty *pty = open_plain();

	(void)state;
	assert_non_null(all);
	memcpy(all, begin, used);
	for (int i = 1; i <= LINES_PASTED; i++)
		used += (size_t)sprintf(all + used, "line %d of many\n", i);
	strcpy(all + used, ".\n");
	screen_paste(pty, all);
	screen_has(pty, "10005 D .");
	screen_has(pty, "S 250 2.6.0");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
	free(all);
}

static void test_wide_and_combining(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "\346\227\245\346\234\254e\314\201x"); /* two wide, e with acute */
	prompt_is(pty, "smtp> \346\227\245\346\234\254e\314\201x", 13);
	screen_keys(pty, LEFT LEFT LEFT);
	screen_keys(pty, "\r");
	screen_has(pty, "C \346\227\245\346\234\254");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static void test_long_line_scrolls(void **state)
{
	struct pty *pty = screen_open(10, 30, NULL);
	char *dump;

	(void)state;
	for (int i = 0; i < 20; i++)
		screen_keys(pty, "ab\346\227\245\346\234\254");
	screen_has(pty, "\342\200\246"); /* the mark of what is cut */
	screen_keys(pty, "\001"); /* Ctrl-A */
	prompt_is(pty, "smtp> ab\346\227\245\346\234\254ab\346\227\245\346\234\254"
		       "ab\346\227\245\346\234\254ab\346\227\245 \342\200\246", 7);
	screen_keys(pty, "\005");
	dump = pty_dump(pty);
	assert_null(strstr(dump, "smtp>"));
	free(dump);
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_controls_are_shown(void **state)
{
	struct pty *pty = open_plain();

	(void)state;
	screen_keys(pty, "a\026\001b\026\033c"); /* Ctrl-V quotes */
	prompt_is(pty, "smtp> a^Ab^[c", 14);
	screen_keys(pty, "\r");
	screen_has(pty, "C a^Ab^[c");
	screen_paste(pty, "x\a\033]0;title\033\\\302\233y");
	screen_has(pty, "x^G^[]0;title^[\\<U+009B>y");
	screen_keys(pty, CTRL_C);
	screen_paste(pty, "x\a\033]0;title\033\\\302\233y\377z\n");
	screen_has(pty, "C x^G^[]0;title^[\\<U+009B>y\\xffz");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

/* Bytes that are not UTF-8 never stand in the line that is edited: Readline's
 * vi mode loops for ever on some. */
static void test_broken_characters(void **state)
{
	struct pty *pty;

	(void)state;
	set_inputrc("set editing-mode vi\n");
	pty = open_plain();
	screen_keys(pty, "a\317");
	screen_keys(pty, "\213\225b\377\303\303\251");
	prompt_is(pty, "(ins)smtp> a\317\213b\303\251", 16);
	screen_keys(pty, "\033");
	screen_keys(pty, "0www");
	screen_keys(pty, CTRL_C "\033[200~\303");
	screen_keys(pty, "\251c\225\303");
	prompt_is(pty, "(ins)smtp> \303\251c", 14);
	screen_has(pty, "Bytes that are not UTF-8 were left out.");
	screen_keys(pty, "\033[201~");
	screen_keys(pty, "\033");
	screen_keys(pty, "0www");
	assert_int_equal(screen_leave(pty, CTRL_C CTRL_D), 0);
}

static void test_paste_left_alone(void **state)
{
	struct pty *pty;

	(void)state;
	set_inputrc("set enable-bracketed-paste off\n");
	pty = open_plain();
	assert_false(pty_marks_paste(pty));
	screen_paste(pty, "EHLO client.example\rNOOP\r");
	screen_has(pty, "C NOOP");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
}

static size_t drafts_left(void)
{
	const char *folder = getenv("TMPDIR");
	char pattern[256];
	glob_t found;
	size_t count;

	snprintf(pattern, sizeof(pattern), "%s/smtp-tutor-*", folder ? folder : "/tmp");
	count = glob(pattern, 0, NULL, &found) == 0 ? found.gl_pathc : 0;
	globfree(&found);
	return count;
}

static void test_editor(void **state)
{
	struct pty *pty;

	(void)state;
	setenv("VISUAL", "printf 'EHLO client.example\\nNOOP\\n' >", 1);
	pty = open_plain();
	screen_keys(pty, ":edit\r");
	screen_has(pty, "C NOOP");
	screen_has(pty, "[greeted]");
	assert_true(pty_alternate(pty));
	assert_true(pty_marks_paste(pty));
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
	/* With what the editor leaves beside it, the draft is gone. */
	setenv("VISUAL", "sh -c 'cp \"$0\" \"$0~\"; printf \"RSET\\n\" >\"$0\"'", 1);
	pty = open_plain();
	screen_keys(pty, ":edit\r");
	screen_has(pty, "C RSET");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
	assert_int_equal(drafts_left(), 0);
	setenv("VISUAL", "false", 1);
	pty = open_plain();
	screen_keys(pty, ":edit\r");
	screen_has(pty, "The editor did not end well");
	assert_int_equal(screen_leave(pty, CTRL_D), 0);
	unsetenv("VISUAL");
}

static unsigned next_number(unsigned long *seed, unsigned below)
{
	*seed = *seed * 6364136223846793005UL + 1442695040888963407UL;
	return (unsigned)(*seed >> 33) % below;
}

static void tell_unrest(struct pty *pty, unsigned long seed, int key)
{
	int status = 0;
	bool ended = pty_wait_exit(pty, &status);

	fail_msg("seed %lu, key %d: %s, status %#x", seed, key,
		 ended ? "it has ended" : "it does not come to rest", (unsigned)status);
}

/* Keys and bytes in no order, on a screen that changes its size. Left out is
 * what leaves, stops, or begins an order. */
static void type_at_random(struct pty *pty, unsigned long seed)
{
	static const char *const words[] = {
		UP, LEFT, "\033OP", "\033OR", "\033[15~", "\033[17~", "\033[5~",
		"\033[6;3~", "\033[Z", "\033[20~", "\t", "\r", "\033", CTRL_R, CTRL_C,
		"EHLO client.example\r", "MAIL FROM:<ann@example.org>\r", "DATA\r", ".\r",
		"\033[200~a\nb", "\033[201~", "\346\227\245", "e\314\201", "\377", "\303",
		"\033[<64;5;5M", "\033[<65;5;15M", "\033[I", "d", "w", ("\033" "4"),
	};

	const unsigned long first = seed;

	for (int i = 0; i < 600; i++) {
		unsigned word = next_number(&seed, 2 * sizeof(words) / sizeof(words[0]));
		char byte = (char)next_number(&seed, 256);

		if (next_number(&seed, 30) == 0)
			pty_resize(pty, 1 + next_number(&seed, 50), 1 + next_number(&seed, 150));
		if (word < sizeof(words) / sizeof(words[0]))
			pty_type(pty, words[word], strlen(words[word]));
		else if (byte != '\004' && byte != '\032' && byte != ':')
			pty_type(pty, &byte, 1);
		if (i % 20 == 0 && !pty_settle(pty))
			tell_unrest(pty, first, i);
	}
}

static void test_random_keys(void **state)
{
	(void)state;
	for (unsigned long seed = 1; seed <= 4; seed++) {
		struct pty *pty;

		set_inputrc(seed % 2 ? "set editing-mode vi\n" : "");
		pty = open_plain();
		type_at_random(pty, seed);
		assert_true(pty_settle(pty));
		pty_signal(pty, SIGTERM);
		assert_int_equal(screen_leave(pty, NULL), 128 + SIGTERM);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_edits, setup),
		cmocka_unit_test_setup(test_history_and_search, setup),
		cmocka_unit_test_setup(test_a_search_that_finds_nothing_says_nothing, setup),
		cmocka_unit_test_setup(test_no_password_in_the_history, setup),
		cmocka_unit_test_setup(test_history_survives_a_kill, setup),
		cmocka_unit_test_setup(test_vi, setup),
		cmocka_unit_test_setup(test_keys_follow_the_editing_mode, setup),
		cmocka_unit_test_setup(test_inputrc_binds_by_name, setup),
		cmocka_unit_test_setup(test_unknown_keys_leave_nothing, setup),
		cmocka_unit_test_setup(test_completes, setup),
		cmocka_unit_test_setup(test_completes_on_a_small_screen, setup),
		cmocka_unit_test_setup(test_pastes_a_message, setup),
		cmocka_unit_test_setup(test_pastes_into_a_line, setup),
		cmocka_unit_test_setup(test_pastes_into_a_key, setup),
		cmocka_unit_test_setup(test_paste_in_pieces, setup),
		cmocka_unit_test_setup(test_pastes_much, setup),
		cmocka_unit_test_setup(test_wide_and_combining, setup),
		cmocka_unit_test_setup(test_long_line_scrolls, setup),
		cmocka_unit_test_setup(test_controls_are_shown, setup),
		cmocka_unit_test_setup(test_broken_characters, setup),
		cmocka_unit_test_setup(test_paste_left_alone, setup),
		cmocka_unit_test_setup(test_editor, setup),
		cmocka_unit_test_setup(test_random_keys, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
