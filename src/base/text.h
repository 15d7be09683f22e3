// SPDX-License-Identifier: GPL-3.0-or-later
/* Views of bytes that somebody else owns.
 *
 * A struct text is lent for the call it is passed to, and is never changed
 * through. It need not end in NUL and may hold any byte. Comparisons fold
 * ASCII letters only, whatever the locale: SMTP's keywords are ASCII
 * (RFC 5321 2.4). */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct text {
	const char *at;
	size_t len;
};

/* The smallest ones stand here so that they cost no call: every octet that
 * the protocol core reads passes through them. */

/* len bytes from at. */
static inline struct text text_span(const char *at, size_t len)
{
	return (struct text){ at, len };
}

/* The bytes of a NUL-terminated string; NULL is the empty text. */
static inline struct text text_of(const char *string)
{
	return text_span(string ? string : "", string ? strlen(string) : 0);
}

/* What is left of t without its first n bytes; empty when t is shorter. */
static inline struct text text_skip(struct text t, size_t n)
{
	if (n > t.len)
		n = t.len;
	return n ? text_span(t.at + n, t.len - n) : t;
}

/* The first n bytes of t; the whole of it when t is shorter. */
static inline struct text text_head(struct text t, size_t n)
{
	return text_span(t.at, n < t.len ? n : t.len);
}

/* Where byte c first stands in t; t.len when it does not. */
static inline size_t text_find(struct text t, char c)
{
	const char *found = t.len ? memchr(t.at, c, t.len) : NULL;

	return found ? (size_t)(found - t.at) : t.len;
}

/* t without spaces and tabs at its ends, or at its right end only. */
struct text text_trim(struct text t);
struct text text_trim_right(struct text t);

bool text_equal(struct text a, struct text b);

/* Whether t is UTF-8: no byte of it stands outside a whole character that is
 * written in the shortest form and is no surrogate (RFC 3629 4). */
bool text_is_utf8(struct text t);

/* Whether t, which is UTF-8, holds a control character that is not ASCII: U+0080
 * to U+009F, which terminals obey as well. */
bool text_has_c1(struct text t);

/* Whether no byte is over 127. */
bool text_is_ascii(struct text t);

/* Whether every byte is a printable character of ASCII or a space. */
bool text_is_plain(struct text t);

/* Equal, with A to Z and a to z the same. */
bool text_equal_fold(struct text a, struct text b);

/* The same questions asked of a NUL-terminated string. */
bool text_is(struct text t, const char *string);
bool text_is_fold(struct text t, const char *string);
bool text_starts_fold(struct text t, const char *prefix);

/* Where byte c last stands in t; t.len when it does not. */
size_t text_find_last(struct text t, char c);

/* Whether part stands somewhere in t. */
bool text_has(struct text t, const char *part);

/* Takes what stands before the first sep out of *rest and returns it; *rest
 * becomes what stands behind that sep. Without one, all of *rest is taken
 * and it becomes empty. */
struct text text_take(struct text *rest, char sep);

/* The next line of *rest without its LF or CRLF, taken out of *rest as
 * text_take does. For files people write, never for the wire. */
struct text text_take_line(struct text *rest);

/* ASCII classes that do not ask the locale. */
static inline bool text_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool text_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline char text_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static inline char text_upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* t read as a decimal number into *out; false when it is empty, holds
 * anything but digits, or is above limit. */
bool text_number(struct text t, unsigned long limit, unsigned long *out);

#endif
