// SPDX-License-Identifier: GPL-3.0-or-later
/* The five minutes of the README, typed on a terminal of 24 rows and 80 columns:
 * each line shows what stands beside it, and one of them the picture. With
 * SCREENS=write in the environment the picture is written anew: read it. */
#include "lib/screen.h"

#include "base/heap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define README "README.md"
#define PICTURE_AFTER "`DATA`" /* the first row with this line */

static struct text readme(void)
{
	static struct buffer all;
	char part[4096];
	FILE *file = fopen(README, "r");
	size_t got;

	assert_non_null(file);
	buffer_clear(&all);
	while ((got = fread(part, 1, sizeof(part), file)) > 0)
		buffer_text(&all, text_span(part, got));
	fclose(file);
	return buffer_view(&all);
}

/* What stands behind the first `part` of t; the test ends where there is none. */
static struct text behind(struct text t, const char *part)
{
	const char *at = strstr(t.at, part); /* the README ends in NUL */

	assert_non_null(at);
	return text_skip(t, (size_t)(at - t.at) + strlen(part));
}

static struct text up_to(struct text t, const char *part)
{
	return text_head(t, t.len - behind(t, part).len - strlen(part));
}

static struct text picture(void)
{
	return up_to(behind(behind(readme(), "\n<!-- "), "\n```\n"), "```\n");
}

static void write_picture(struct text seen)
{
	struct text old = picture(), all = readme();
	struct text rest = text_skip(all, (size_t)(old.at - all.at) + old.len);
	FILE *file = fopen(README, "w");

	assert_non_null(file);
	fwrite(all.at, 1, (size_t)(old.at - all.at), file);
	fwrite(seen.at, 1, seen.len, file);
	fwrite(rest.at, 1, rest.len, file);
	assert_int_equal(fclose(file), 0);
}

/* dump: pty_dump()'s, whose last line tells of the cursor. */
static void hold_picture(const char *dump)
{
	const char *mode = getenv("SCREENS");
	struct text seen = up_to(text_of(dump), "cursor "), rest = seen;

	if (mode && !strcmp(mode, "write"))
		write_picture(seen);
	if (text_equal(picture(), seen))
		return;
	while (rest.len) {
		struct text line = text_take_line(&rest);

		printf("# | %.*s\n", (int)line.len, line.at);
	}
	fail_msg("this is seen, and not the picture of %s", README);
}

/* The next `code` of a cell, without its backticks; false when there is none. */
static bool next_code(struct text *cell, struct text *before, struct text *code)
{
	*before = text_take(cell, '`');
	*code = text_take(cell, '`');
	return code->len > 0;
}

/* Each code of the cell is typed, and Enter; so is an empty line where one is
 * spoken of. */
static void type_cell(struct pty *pty, struct text cell)
{
	struct text before, code;

	while (next_code(&cell, &before, &code)) {
		char *line = heap_copy(code);

		if (text_has(before, "an empty line"))
			screen_keys(pty, "\r");
		screen_keys(pty, line);
		screen_keys(pty, "\r");
		free(line);
	}
}

static void see_cell(struct pty *pty, struct text cell)
{
	struct text before, code;

	while (next_code(&cell, &before, &code)) {
		char *words = heap_copy(code);

		screen_has(pty, words);
		free(words);
	}
}

static void use_new_home(void)
{
	static char home[64];
	const char *folder = getenv("TMPDIR");

	snprintf(home, sizeof(home), "%s/readme-XXXXXX", folder ? folder : "/tmp");
	assert_non_null(mkdtemp(home));
	setenv("XDG_STATE_HOME", home, 1);
}

static void the_five_minutes_are_as_they_are_told(void **state)
{
	struct text rest = up_to(behind(readme(), "\n## Five minutes\n"), "\n## ");
	char *pictured = NULL;
	bool left = false;
	struct pty *pty;

	(void)state;
	use_new_home();
	pty = screen_open(24, 80, NULL);
	while (rest.len) {
		struct text row = text_take_line(&rest), typed;

		if (!text_starts_fold(row, "| `"))
			continue;
		row = text_skip(row, 1);
		typed = text_trim(text_take(&row, '|'));
		left = text_is(typed, "`:quit`");
		if (left)
			break;
		type_cell(pty, typed);
		see_cell(pty, row);
		if (!pictured && text_is(typed, PICTURE_AFTER))
			pictured = pty_dump(pty);
	}
	assert_true(left);
	assert_int_equal(screen_leave(pty, ":quit\r"), 0);
	assert_non_null(pictured);
	hold_picture(pictured);
	free(pictured);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_five_minutes_are_as_they_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
