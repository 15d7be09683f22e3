// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/content.h"

#include <stdint.h>
#include <string.h>

#define EACH_BYTE(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Octets looked at together. The size is fixed so that compilers use vector
 * instructions, and few enough for an unsigned char to count them. */
enum { BLOCK = 128 };

/* Lines counted one by one before skimming is tried again. */
enum { HOP = 16 };

static unsigned char is_line_end(char c)
{
	return (unsigned char)((c == '\r') | (c == '\n'));
}

size_t smtp_content_ends(struct text t)
{
	size_t count = 0;
	size_t i = 0;

	for (; i + BLOCK <= t.len; i += BLOCK) {
		const char *block = t.at + i;
		unsigned char in_block = 0;

		for (int j = 0; j < BLOCK; j++)
			in_block = (unsigned char)(in_block + is_line_end(block[j]));
		count += in_block;
	}
	for (; i < t.len; i++)
		count += is_line_end(t.at[i]);
	return count;
}

void smtp_content_octets(struct smtp_content *content, struct text octets)
{
	uint64_t high = 0;
	uint64_t zero = 0;
	size_t i = 0;

	for (; i + sizeof(uint64_t) <= octets.len; i += sizeof(uint64_t)) {
		uint64_t word;

		memcpy(&word, octets.at + i, sizeof(word));
		high |= word;
		zero |= (word - EACH_BYTE(1)) & ~word; /* a top bit: an octet is zero */
	}
	for (; i < octets.len; i++) {
		high |= (unsigned char)octets.at[i];
		zero |= octets.at[i] == '\0' ? EACH_BYTE(0x80) : 0;
	}
	high &= EACH_BYTE(0x80);
	zero &= EACH_BYTE(0x80);
	content->nul |= zero != 0;
	if (content->in_body)
		content->eight_body |= high != 0;
	else
		content->eight_header |= high != 0;
}

void smtp_content_header(struct smtp_content *content, struct text line)
{
	if (!line.len)
		content->in_body = true;
	else if (text_starts_fold(line, "Received:"))
		content->received++;
}

void smtp_content_count(struct smtp_content *content, size_t limit, size_t length)
{
	content->lines++;
	if (length > limit)
		content->long_lines++;
}

/* Counts a whole line, given without its CRLF, whatever it is. */
static void count_whole(struct smtp_content *content, size_t limit, struct text line)
{
	smtp_content_octets(content, line);
	if (!content->in_body)
		smtp_content_header(content, line);
	smtp_content_count(content, limit, line.len);
	content->octets += line.len + 2;
}

void smtp_content_line(struct smtp_content *content, const struct smtp_limits *limits,
		       struct text line)
{
	count_whole(content, limits->text_line, line);
	content->bare_ends += smtp_content_ends(line);
}

void smtp_content_end(struct smtp_content *content, bool bare)
{
	content->octets -= bare;
	content->after_bare = bare;
}

/* What skimming finds. */
struct skim {
	unsigned long lines;
	unsigned long dots; /* stuffed ones */
	unsigned char seen; /* all octets, one over the other */
	bool nul;
};

/* Whether a line of a header that begins so may matter to it: it is empty, or may be a
 * Received field. */
static int begins_field(char c)
{
	return (c == '\r') | ((c | 0x20) == 'r');
}

/* Whether the BLOCK octets at `at`, each with the two behind it, are plain: no bare CR,
 * no bare LF behind the first octet, no line that may be the dot which ends the data, and
 * in a header none that may matter to it, behind a stuffed dot or not. Only then is it noted what is in them, and the CRLFs that begin there. */
static inline bool skim_block(const char *at, bool header, struct skim *skim)
{
	unsigned char odd = 0;
	unsigned char ends = 0;
	unsigned char dots = 0;
	unsigned char seen = 0;
	unsigned char nul = 0;

	for (int i = 0; i < BLOCK; i++) {
		int cr = at[i] == '\r';
		int lf = at[i + 1] == '\n';
		int dot = (at[i] == '\n') & (at[i + 1] == '.');
		int stop = header ? (lf | dot) & begins_field(at[i + 2])
				  : dot & (at[i + 2] == '\r');

		odd = (unsigned char)(odd | (cr ^ lf) | stop);
		ends = (unsigned char)(ends + (cr & lf));
		dots = (unsigned char)(dots + dot);
		seen = (unsigned char)(seen | (unsigned char)at[i]);
		nul = (unsigned char)(nul | (at[i] == '\0'));
	}
	if (odd)
		return false;
	skim->lines += ends;
	skim->dots += dots;
	skim->seen |= seen;
	skim->nul |= nul;
	return true;
}

/* Whether the line that `bytes` begins with may matter to a header. */
static bool is_field(struct text bytes)
{
	bytes = text_skip(bytes, bytes.at[0] == '.');
	return !bytes.len || begins_field(bytes.at[0]);
}

/* How many lines are over the limit. Every LF in the run ends a line, so that
 * most lines need not be looked at. A stuffed dot is not counted as its line's. */
static unsigned long count_long(struct text run, size_t limit)
{
	unsigned long count = 0;

	while (run.len > limit + 2) {
		size_t longest = limit + 2 + (run.at[0] == '.');
		const char *lf = memrchr(run.at, '\n', longest < run.len ? longest : run.len);

		if (!lf) {
			count++;
			lf = memchr(run.at, '\n', run.len);
		}
		run = text_skip(run, (size_t)(lf + 1 - run.at));
	}
	return count;
}

/* The octets of the blocks that `bytes` begins with, each of which is plain. */
static size_t skim_blocks(bool header, struct text bytes, struct skim *skim)
{
	size_t plain = 0;

	if (header)
		while (plain + BLOCK + 1 < bytes.len && skim_block(bytes.at + plain, true, skim))
			plain += BLOCK;
	else
		while (plain + BLOCK + 1 < bytes.len && skim_block(bytes.at + plain, false, skim))
			plain += BLOCK;
	return plain;
}

/* Counts lines as long as they are plain, and no fields that are counted; returns their
 * octets. This is what makes mail data fast: no line is looked at by itself. */
static size_t skim_lines(struct smtp_content *content, size_t limit, struct text bytes,
			 unsigned long *dots)
{
	struct skim skim = { .dots = bytes.len && bytes.at[0] == '.' };
	size_t plain, run;

	if (!bytes.len || bytes.at[0] == '\n' || (!content->in_body && is_field(bytes)))
		return 0;
	plain = skim_blocks(!content->in_body, bytes, &skim);
	if (!skim.lines)
		return 0;
	run = (size_t)((const char *)memrchr(bytes.at, '\n', plain + 1) + 1 - bytes.at);
	if (run <= plain && bytes.at[run] == '.')
		skim.dots--; /* it is the next run's */
	*dots += skim.dots;
	content->octets += run - skim.dots;
	content->lines += skim.lines;
	content->long_lines += count_long(text_head(bytes, run), limit);
	if (skim.seen > 127 || skim.nul) /* it may be behind the run */
		smtp_content_octets(content, text_head(bytes, run));
	return run;
}

/* The next CRLF in what is left of a run, or NULL. Points at its LF. */
static const char *find_crlf(const char *line, const char *end)
{
	const char *lf = line;

	while (lf < end && (lf = memchr(lf, '\n', (size_t)(end - lf)))) {
		if (lf > line && lf[-1] == '\r')
			return lf;
		lf++;
	}
	return NULL;
}

/* Whether what comes next is the dot that ends the data, or may become it. */
static bool may_end(struct text rest)
{
	return rest.len && rest.at[0] == '.' &&
	       (rest.len < 3 || text_equal(text_head(rest, 3), text_span(".\r\n", 3)));
}

/* Counts a few lines one by one; returns their octets. */
static size_t hop_lines(struct smtp_content *content, size_t limit, struct text bytes,
			unsigned long *dots)
{
	const char *const end = bytes.at + bytes.len;
	const char *line = bytes.at;
	const char *lf;
	size_t count = 0;

	while (count < HOP && !may_end(text_span(line, (size_t)(end - line))) &&
	       (lf = find_crlf(line, end))) {
		bool stuffed = *line == '.';

		line += stuffed;
		*dots += stuffed;
		count_whole(content, limit, text_span(line, (size_t)(lf - 1 - line)));
		count++;
		line = lf + 1;
	}
	bytes.len = (size_t)(line - bytes.at);
	content->bare_ends += smtp_content_ends(bytes) - 2 * count;
	return bytes.len;
}

size_t smtp_content_run(struct smtp_content *content, const struct smtp_limits *limits,
			struct text bytes, unsigned long *dots)
{
	size_t limit = limits->text_line;
	struct text rest = bytes;
	size_t counted;

	*dots = 0;
	do {
		counted = 0;
		if (!may_end(rest))
			counted = skim_lines(content, limit, rest, dots);
		if (!counted)
			counted = hop_lines(content, limit, rest, dots);
		rest = text_skip(rest, counted);
	} while (counted);
	return bytes.len - rest.len;
}
