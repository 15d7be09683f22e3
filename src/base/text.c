// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <stdint.h>
#include <string.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

struct text text_trim_right(struct text t)
{
	while (t.len && is_blank(t.at[t.len - 1]))
		t.len--;
	return t;
}

struct text text_trim(struct text t)
{
	while (t.len && is_blank(t.at[0]))
		t = text_skip(t, 1);
	return text_trim_right(t);
}

bool text_equal(struct text a, struct text b)
{
	return a.len == b.len && (!a.len || memcmp(a.at, b.at, a.len) == 0);
}

bool text_equal_fold(struct text a, struct text b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (a.at[i] != b.at[i] && text_lower(a.at[i]) != text_lower(b.at[i]))
			return false;
	return true;
}

bool text_is(struct text t, const char *string)
{
	return text_equal(t, text_of(string));
}

bool text_is_fold(struct text t, const char *string)
{
	for (size_t i = 0; i < t.len; i++)
		if (!string[i] ||
		    (t.at[i] != string[i] && text_lower(t.at[i]) != text_lower(string[i])))
			return false;
	return !string[t.len];
}

bool text_starts_fold(struct text t, const char *prefix)
{
	struct text p = text_of(prefix);

	return t.len >= p.len && text_equal_fold(text_head(t, p.len), p);
}

size_t text_find_last(struct text t, char c)
{
	for (size_t i = t.len; i; i--)
		if (t.at[i - 1] == c)
			return i - 1;
	return t.len;
}

bool text_has(struct text t, const char *part)
{
	size_t len = strlen(part);

	for (size_t i = 0; i + len <= t.len; i++)
		if (memcmp(t.at + i, part, len) == 0)
			return true;
	return false;
}

struct text text_take(struct text *rest, char sep)
{
	size_t n = text_find(*rest, sep);
	struct text taken = text_head(*rest, n);

	*rest = text_skip(*rest, n + 1);
	return taken;
}

struct text text_take_line(struct text *rest)
{
	struct text line = text_take(rest, '\n');

	if (line.len && line.at[line.len - 1] == '\r')
		line.len--;
	return line;
}

bool text_number(struct text t, unsigned long limit, unsigned long *out)
{
	unsigned long n = 0;

	if (!t.len)
		return false;
	for (size_t i = 0; i < t.len; i++) {
		unsigned long digit;

		if (!text_is_digit(t.at[i]))
			return false;
		digit = (unsigned long)(t.at[i] - '0');
		if (digit > limit || n > (limit - digit) / 10)
			return false;
		n = n * 10 + digit;
	}
	*out = n;
	return true;
}

/* How many bytes the UTF-8 character at the start of t takes; 0 when there is
 * none. The second byte alone tells short forms, surrogates and what lies
 * above U+10FFFF. */
static size_t utf8_length(struct text t)
{
	unsigned char first = (unsigned char)t.at[0];
	unsigned char second = t.len > 1 ? (unsigned char)t.at[1] : 0;
	unsigned char low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
	unsigned char high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
	size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;

	if (first < 0x80)
		return 1;
	if (first < 0xc2 || first > 0xf4 || second < low || second > high || t.len < length)
		return 0;
	for (size_t i = 2; i < length; i++)
		if (((unsigned char)t.at[i] & 0xc0) != 0x80)
			return 0;
	return length;
}

bool text_is_utf8(struct text t)
{
	while (t.len) {
		size_t length = utf8_length(t);

		if (!length)
			return false;
		t = text_skip(t, length);
	}
	return true;
}

bool text_has_c1(struct text t)
{
	for (size_t i = 1; i < t.len; i++)
		if ((unsigned char)t.at[i - 1] == 0xc2 && (unsigned char)t.at[i] < 0xa0)
			return true;
	return false;
}

bool text_is_ascii(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if ((unsigned char)t.at[i] >= 0x80)
			return false;
	return true;
}

enum { WORD = sizeof(uint64_t) };

#define EACH_BYTE(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Eight at a time: what comes in and goes out nearly always is, and is always asked. */
bool text_is_plain(struct text t)
{
	size_t i = 0;

	for (; i + WORD <= t.len; i += WORD) {
		uint64_t word, del, low;

		memcpy(&word, t.at + i, WORD);
		low = word - EACH_BYTE(' ');
		del = (word ^ EACH_BYTE(0x7f)) - EACH_BYTE(1);
		if ((word | low | del) & EACH_BYTE(0x80))
			return false;
	}
	for (; i < t.len; i++)
		if (t.at[i] < ' ' || t.at[i] > '~')
			return false;
	return true;
}
