// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/talk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char first[] =
	"# The first\n\nSay hello, then ask.\n\n"
	"```goal\nid: hello\nsay: Introduce yourself.\nverb: EHLO\ncode: 250\n```\n\n"
	"```quiz\nid: digits\nask: What does 250 mean?\n"
	"choices: [It failed, It was done]\nanswer: 2\nwhy: Two is success.\n"
	"wrong:\n  1: A failure begins with 4 or 5.\n```\n\n"
	"```goal\nid: letter\nsay: Send bob a line that begins with a colon.\n"
	"delivered:\n  to: bob@example.org\n  body-line: ':colon'\n```\n\n"
	"```hint\ngoal: hello\nnudge: Who are you?\nrule: The client says EHLO.\n"
	"command: EHLO client.example\n```\n\n"
	"```hint\ngoal: letter\nnudge: What begins a letter?\nrule: DATA does.\n"
	"command: DATA\n```\n";

static const char second[] =
	"# The second\n\nBe refused.\n\n"
	"```setting\nhost: second.example.org\n```\n\n"
	"```goal\nid: refused\nsay: Get a 503.\ncode: 503\n```\n\n"
	"```hint\ngoal: refused\nnudge: Too early?\nrule: Order matters.\ncommand: DATA\n```\n";

void talk_broken(void *context, const struct fault *fault)
{
	(void)context;
	fprintf(stderr, "%s:%u: %s\n", fault->file, fault->line, fault->says);
	abort();
}

static void add(struct course *course, const char *name, const char *markdown)
{
	course_add(course, name, name, text_of(markdown));
}

struct course *talk_course(void)
{
	struct course *course = course_new(talk_broken, NULL);

	add(course, "01-first", first);
	add(course, "02-second", second);
	return course;
}

int talk_set_up(void **state)
{
	*state = talk_course();
	return 0;
}

int talk_tear_down(void **state)
{
	course_free(*state);
	return 0;
}

void talk(struct tutor *tutor, const char *lines)
{
	struct text rest = text_of(lines);

	do {
		tutor_line(tutor, text_take(&rest, '\n'));
	} while (rest.len);
}

/* The last entry of that kind; the count when there is none. */
static size_t find_last(const struct tutor *tutor, enum tutor_entry_kind kind)
{
	size_t count = tutor_entry_count(tutor);

	for (size_t n = count; n > 0; n--)
		if (tutor_entry(tutor, n - 1).kind == kind)
			return n - 1;
	return count;
}

const char *talk_last(const struct tutor *tutor, enum tutor_entry_kind kind)
{
	size_t n = find_last(tutor, kind);

	return n < tutor_entry_count(tutor) ? tutor_entry(tutor, n).text : "";
}

size_t talk_count(const struct tutor *tutor, enum tutor_entry_kind kind)
{
	size_t count = 0;

	for (size_t n = 0; n < tutor_entry_count(tutor); n++)
		count += tutor_entry(tutor, n).kind == kind;
	return count;
}

char *talk_page_text(const struct page *page)
{
	struct buffer text = { 0 };
	char *copy;

	page_print(page, 0, &page_marks_ascii, &text);
	copy = heap_copy(buffer_view(&text));
	buffer_free(&text);
	return copy;
}

static bool entry_holds(const struct tutor *tutor, size_t n, const char *words)
{
	char *text;
	bool holds;

	if (n >= tutor_entry_count(tutor))
		return false;
	text = talk_page_text(tutor_entry(tutor, n).page);
	holds = strstr(text, words) != NULL;
	free(text);
	return holds;
}

bool talk_noted(const struct tutor *tutor, const char *words)
{
	return entry_holds(tutor, find_last(tutor, TUTOR_NOTE), words);
}

bool talk_ever_noted(const struct tutor *tutor, const char *words)
{
	for (size_t n = 0; n < tutor_entry_count(tutor); n++)
		if (tutor_entry(tutor, n).kind == TUTOR_NOTE && entry_holds(tutor, n, words))
			return true;
	return false;
}

bool talk_paged(const struct tutor *tutor, const char *words)
{
	return entry_holds(tutor, find_last(tutor, TUTOR_PAGE), words);
}

char *talk_pane_text(struct tutor *tutor, enum tutor_pane pane)
{
	struct page *page = page_new();
	char *text;

	tutor_pane_fill(tutor, pane, page);
	text = talk_page_text(page);
	page_free(page);
	return text;
}

void talk_drop_wishes(struct tutor *tutor)
{
	while (tutor_take_wish(tutor).kind != TUTOR_WISH_NONE)
		;
}
