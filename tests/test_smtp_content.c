// SPDX-License-Identifier: GPL-3.0-or-later
/* Mail data counted in blocks, in runs and by lines: the same comes of all, whatever octet
 * stands wherever. What no line matters to is skimmed, and nothing in it may be overlooked. */
#include "smtp/machine/content.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { LINES = 12, LINE = 50, OCTETS = LINES * LINE };

static const struct smtp_limits limits = { .text_line = 48 };

/* Counts as a server does that looks at one line after the other. */
static void count_lines(struct smtp_content *content, struct text bytes)
{
	while (bytes.len) {
		const char *end = memmem(bytes.at, bytes.len, "\r\n", 2);
		struct text line = text_span(bytes.at, (size_t)(end - bytes.at));

		bytes = text_skip(bytes, line.len + 2);
		if (line.len && line.at[0] == '.')
			line = text_skip(line, 1);
		smtp_content_line(content, &limits, line);
		smtp_content_end(content, false);
	}
}

/* Counts in runs; the line at which a run ends is counted by itself. */
static void count_runs(struct smtp_content *content, struct text bytes)
{
	while (bytes.len) {
		unsigned long dots = 0;
		size_t run = smtp_content_run(content, &limits, bytes, &dots);

		if (!run) {
			const char *end = memmem(bytes.at, bytes.len, "\r\n", 2);

			run = (size_t)(end + 2 - bytes.at);
			count_lines(content, text_head(bytes, run));
		}
		bytes = text_skip(bytes, run);
	}
}

static void expect_same(const char *octets, bool in_body, size_t at)
{
	struct smtp_content one = { .in_body = in_body }, other = { .in_body = in_body };
	struct text bytes = text_span(octets, OCTETS);

	count_lines(&one, bytes);
	count_runs(&other, bytes);
	if (one.octets != other.octets || one.lines != other.lines ||
	    one.long_lines != other.long_lines || one.bare_ends != other.bare_ends ||
	    one.received != other.received || one.in_body != other.in_body ||
	    one.eight_header != other.eight_header || one.eight_body != other.eight_body ||
	    one.nul != other.nul)
		fail_msg("octet %zu is %d, in the %s", at, octets[at], in_body ? "body" : "header");
}

static void fill(char *octets)
{
	memset(octets, 'x', OCTETS);
	for (size_t i = LINE; i <= OCTETS; i += LINE)
		memcpy(octets + i - 2, "\r\n", 2);
}

/* One octet that is otherwise, at each place; those that end lines stay. */
static void every_octet_is_seen_wherever_it_stands(void **state)
{
	static const char others[] = { '\0', '\x7f', '\x80', '\xff', '.', '\r', '\n' };
	char octets[OCTETS];

	(void)state;
	for (size_t n = 0; n < sizeof(others); n++)
		for (size_t at = 0; at < OCTETS; at++) {
			fill(octets);
			if (octets[at] != 'x')
				continue;
			octets[at] = others[n];
			expect_same(octets, true, at);
			expect_same(octets, false, at);
		}
}

/* A field that is counted, an empty line, a line that is too long. */
static void every_line_is_seen_wherever_it_stands(void **state)
{
	static const char *const others[] = { "Received: x", "received:", "R", "\r\n", ".\r\n", "..", ". " };
	char octets[OCTETS];

	(void)state;
	for (size_t n = 0; n < sizeof(others) / sizeof(others[0]); n++)
		for (size_t line = 0; line < LINES; line++) {
			fill(octets);
			memcpy(octets + line * LINE, others[n], strlen(others[n]));
			expect_same(octets, true, line * LINE);
			expect_same(octets, false, line * LINE);
			if (line + 1 < LINES)
				memset(octets + line * LINE + LINE - 2, 'y', 2); /* two in one */
			expect_same(octets, true, line * LINE);
			expect_same(octets, false, line * LINE);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_octet_is_seen_wherever_it_stands),
		cmocka_unit_test(every_line_is_seen_wherever_it_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
