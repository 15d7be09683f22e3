// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/prompt_history.h"

#include "base/heap.h"
#include "base/width.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <readline/history.h>

enum { LINES_KEPT = 1000 };

static char *kept_in; /* NULL: in memory only */

/* Appending needs a file; it is the learner's alone. Nothing else that may stand there
 * is opened again, as a pipe, which would be waited for. */
static bool make_file(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0600);
	struct stat facts;
	bool good = fd >= 0 && fstat(fd, &facts) == 0 && S_ISREG(facts.st_mode);

	if (fd >= 0)
		close(fd);
	return good;
}

void prompt_history_open(const char *path)
{
	stifle_history(LINES_KEPT);
	if (!path || !make_file(path))
		return;
	kept_in = heap_copy_string(path);
	read_history(kept_in);
	history_truncate_file(kept_in, LINES_KEPT);
}

static bool is_last(const char *line)
{
	const HIST_ENTRY *last = NULL;

	if (history_length)
		last = history_get(history_base + history_length - 1);
	return last && !strcmp(last->line, line);
}

/* Whether Readline can edit it: no NUL, no broken characters. */
static bool is_editable(struct text text)
{
	long rune = 1;

	while (text.len && rune > 0)
		text = text_skip(text, rune_next(text, &rune));
	return rune > 0;
}

void prompt_history_add(struct text text)
{
	char *line;

	if (!text_trim(text).len || !is_editable(text))
		return;
	line = heap_copy(text);
	if (!is_last(line)) {
		add_history(line);
		using_history(); /* Up begins at this line */
		if (kept_in)
			append_history(1, kept_in);
	}
	free(line);
}

void prompt_history_close(void)
{
	free(kept_in);
	kept_in = NULL;
	clear_history();
}
