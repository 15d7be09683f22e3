// SPDX-License-Identifier: GPL-3.0-or-later
/* Scenarios for the tutor's screen, in cmocka's words. What the screen says is read
 * in screen_words.c. */
#include "lib/screen_inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

enum { WORDS_MAX = 16 };

/* Shows text as comments of TAP; cmocka's own printing cuts long texts. */
static void comment(const char *title, const char *text)
{
	size_t length;

	printf("# %s\n", title);
	for (; *text; text += length + (text[length] == '\n')) {
		length = strcspn(text, "\n");
		printf("# | %.*s\n", (int)length, text);
	}
	fflush(stdout);
}

static void screen_show(struct pty *pty)
{
	char *dump = pty_dump(pty);

	comment("the screen at that time:", dump);
	free(dump);
}

void screen_hold(struct pty *pty, bool holds, const char *what)
{
	if (holds)
		return;
	screen_show(pty);
	fail_msg("%s", what);
}

void screen_hold_words(struct pty *pty, bool holds, const char *where, const char *seen,
		       const char *sought)
{
	if (holds)
		return;
	comment("sought:", sought);
	comment("read:", seen);
	screen_show(pty);
	fail_msg("\"%s\" is not right: %s", where, sought);
}

static void screen_settle(struct pty *pty)
{
	screen_hold(pty, pty_settle(pty), "the program did not come to rest");
}

struct pty *screen_open(unsigned rows, unsigned columns, const char *const *words)
{
	const char *program = getenv("TUTOR");
	const char *argv[WORDS_MAX + 2] = { program ? program : "build/smtp-tutor" };
	struct pty_setup setup = { .argv = argv, .rows = rows, .columns = columns };
	struct pty *pty;

	for (size_t i = 0; words && words[i] && i < WORDS_MAX; i++)
		argv[i + 1] = words[i];
	pty = pty_start(&setup);
	assert_non_null(pty);
	screen_settle(pty);
	return pty;
}

void screen_keys(struct pty *pty, const char *keys)
{
	pty_type(pty, keys, strlen(keys));
	screen_settle(pty);
}

void screen_paste(struct pty *pty, const char *text)
{
	pty_paste(pty, text, strlen(text));
	screen_settle(pty);
}

void screen_resize(struct pty *pty, unsigned rows, unsigned columns)
{
	pty_resize(pty, rows, columns);
	screen_settle(pty);
}

static char *file_read(const char *path)
{
	FILE *file = fopen(path, "r");
	char *text = NULL;
	size_t size = 0;

	if (!file)
		return NULL;
	if (getdelim(&text, &size, '\0', file) < 0) {
		free(text);
		text = NULL;
	}
	fclose(file);
	return text;
}

static void file_write(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

void screen_is(struct pty *pty, const char *name)
{
	const char *mode = getenv("SCREENS");
	char path[256], *dump = pty_dump(pty), *wanted;
	bool same;

	snprintf(path, sizeof(path), "tests/screens/%s.txt", name);
	if (mode && !strcmp(mode, "write"))
		file_write(path, dump);
	wanted = file_read(path);
	same = wanted && !strcmp(wanted, dump);
	if (!same) {
		comment("wanted:", wanted ? wanted : "(there is no such file)\n");
		comment("seen:", dump);
	}
	free(wanted);
	free(dump);
	if (!same)
		fail_msg("the screen is not that of %s", path);
}

void screen_has(struct pty *pty, const char *text)
{
	if (!pty_shows(pty, text)) {
		screen_show(pty);
		fail_msg("\"%s\" is not on the screen", text);
	}
}

void screen_lacks(struct pty *pty, const char *text)
{
	if (pty_shows(pty, text)) {
		screen_show(pty);
		fail_msg("\"%s\" is on the screen", text);
	}
}

int screen_leave(struct pty *pty, const char *keys)
{
	struct termios before = pty_modes_before(pty), after;
	int status;

	if (keys)
		pty_type(pty, keys, strlen(keys));
	screen_hold(pty, pty_wait_exit(pty, &status), "the program did not end");
	after = pty_modes(pty);
	screen_hold(pty, pty_modes_equal(&before, &after), "the terminal's modes were not restored");
	screen_hold(pty, !pty_alternate(pty), "the alternate screen was not left");
	screen_hold(pty, pty_cursor_shown(pty), "the cursor stayed hidden");
	screen_hold(pty, !pty_marks_paste(pty), "pastes stayed marked");
	pty_free(pty);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
