// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/width.h"

#include <wchar.h>

/* First and last character of a run, in rising order. */
struct range {
	long first, last;
};

/* What wcwidth() would say of wide characters and combining marks, for
 * locales in which it knows nothing past ASCII. Characters that are not
 * assigned between two of a kind count as that kind. Marks of scripts that
 * are rare in mail are left out: they then take one column. */
static const struct range wide[] = {
	{ 0x1100, 0x115F }, { 0x231A, 0x231B }, { 0x2329, 0x232A }, { 0x23E9, 0x23EC },
	{ 0x23F0, 0x23F0 }, { 0x23F3, 0x23F3 }, { 0x25FD, 0x25FE }, { 0x2614, 0x2615 },
	{ 0x2648, 0x2653 }, { 0x267F, 0x267F }, { 0x2693, 0x2693 }, { 0x26A1, 0x26A1 },
	{ 0x26AA, 0x26AB }, { 0x26BD, 0x26BE }, { 0x26C4, 0x26C5 }, { 0x26CE, 0x26CE },
	{ 0x26D4, 0x26D4 }, { 0x26EA, 0x26EA }, { 0x26F2, 0x26F3 }, { 0x26F5, 0x26F5 },
	{ 0x26FA, 0x26FA }, { 0x26FD, 0x26FD }, { 0x2705, 0x2705 }, { 0x270A, 0x270B },
	{ 0x2728, 0x2728 }, { 0x274C, 0x274C }, { 0x274E, 0x274E }, { 0x2753, 0x2755 },
	{ 0x2757, 0x2757 }, { 0x2795, 0x2797 }, { 0x27B0, 0x27B0 }, { 0x27BF, 0x27BF },
	{ 0x2B1B, 0x2B1C }, { 0x2B50, 0x2B50 }, { 0x2B55, 0x2B55 }, { 0x2E80, 0x3029 },
	{ 0x302E, 0x303E }, { 0x3041, 0x3096 }, { 0x309B, 0xA4C6 }, { 0xA960, 0xA97C },
	{ 0xAC00, 0xD7A3 }, { 0xF900, 0xFAD9 }, { 0xFE10, 0xFE19 }, { 0xFE30, 0xFE6B },
	{ 0xFF01, 0xFF60 }, { 0xFFE0, 0xFFE6 }, { 0x16FE0, 0x16FE3 },
	{ 0x16FF0, 0x1B2FB }, { 0x1F004, 0x1F004 }, { 0x1F0CF, 0x1F0CF },
	{ 0x1F18E, 0x1F18E }, { 0x1F191, 0x1F19A }, { 0x1F200, 0x1F320 },
	{ 0x1F32D, 0x1F335 }, { 0x1F337, 0x1F37C }, { 0x1F37E, 0x1F393 },
	{ 0x1F3A0, 0x1F3CA }, { 0x1F3CF, 0x1F3D3 }, { 0x1F3E0, 0x1F3F0 },
	{ 0x1F3F4, 0x1F3F4 }, { 0x1F3F8, 0x1F43E }, { 0x1F440, 0x1F440 },
	{ 0x1F442, 0x1F4FC }, { 0x1F4FF, 0x1F53D }, { 0x1F54B, 0x1F54E },
	{ 0x1F550, 0x1F567 }, { 0x1F57A, 0x1F57A }, { 0x1F595, 0x1F596 },
	{ 0x1F5A4, 0x1F5A4 }, { 0x1F5FB, 0x1F64F }, { 0x1F680, 0x1F6C5 },
	{ 0x1F6CC, 0x1F6CC }, { 0x1F6D0, 0x1F6D2 }, { 0x1F6D5, 0x1F6DF },
	{ 0x1F6EB, 0x1F6EC }, { 0x1F6F4, 0x1F6FC }, { 0x1F7E0, 0x1F7F0 },
	{ 0x1F90C, 0x1F93A }, { 0x1F93C, 0x1F945 }, { 0x1F947, 0x1F9FF },
	{ 0x1FA70, 0x1FAF6 },
	{ 0x20000, 0x3FFFD },
};

static const struct range combining[] = {
	{ 0x300, 0x36F }, { 0x483, 0x489 }, { 0x591, 0x5BD }, { 0x5BF, 0x5BF },
	{ 0x5C1, 0x5C2 }, { 0x5C4, 0x5C5 }, { 0x5C7, 0x5C7 }, { 0x610, 0x61A },
	{ 0x64B, 0x65F }, { 0x670, 0x670 }, { 0x6D6, 0x6DC }, { 0x6DF, 0x6E4 },
	{ 0x6E7, 0x6E8 }, { 0x6EA, 0x6ED }, { 0x711, 0x711 }, { 0x730, 0x74A },
	{ 0x7A6, 0x7B0 }, { 0x8E3, 0x902 }, { 0x93A, 0x93A }, { 0x93C, 0x93C },
	{ 0x941, 0x948 }, { 0x94D, 0x94D }, { 0x951, 0x957 }, { 0x962, 0x963 },
	{ 0x981, 0x981 }, { 0x9BC, 0x9BC }, { 0x9C1, 0x9C4 }, { 0x9CD, 0x9CD },
	{ 0x9E2, 0x9E3 }, { 0xA3C, 0xA3C }, { 0xA41, 0xA51 }, { 0xA70, 0xA71 },
	{ 0xA81, 0xA82 }, { 0xABC, 0xABC }, { 0xAC1, 0xAC8 }, { 0xACD, 0xACD },
	{ 0xB82, 0xB82 }, { 0xBC0, 0xBC0 }, { 0xBCD, 0xBCD }, { 0xC3E, 0xC40 },
	{ 0xC46, 0xC56 }, { 0xCCC, 0xCCD }, { 0xD41, 0xD44 }, { 0xD4D, 0xD4D },
	{ 0xE31, 0xE31 }, { 0xE34, 0xE3A }, { 0xE47, 0xE4E }, { 0xEB1, 0xEB1 },
	{ 0xEB4, 0xEBC }, { 0xEC8, 0xECD }, { 0xF71, 0xF7E }, { 0xF80, 0xF84 },
	{ 0x102D, 0x1030 }, { 0x1032, 0x1037 }, { 0x1039, 0x103A },
	{ 0x1161, 0x11FF }, { 0x135D, 0x135F }, { 0x17B7, 0x17BD },
	{ 0x17C6, 0x17C6 }, { 0x17C9, 0x17D3 }, { 0x1AB0, 0x1B03 },
	{ 0x1DC0, 0x1DFF }, { 0x20D0, 0x20F0 }, { 0x2DE0, 0x2DFF },
	{ 0x302A, 0x302D }, { 0x3099, 0x309A }, { 0xA66F, 0xA672 },
	{ 0xA674, 0xA67D }, { 0xD7B0, 0xD7FB }, { 0xFB1E, 0xFB1E },
	{ 0xFE20, 0xFE2F }, { 0x1D167, 0x1D169 },
};

/* Characters that cannot be seen, that change the direction or the shape of
 * those around them, or that no text may hold; terminals do not agree on how wide they are. */
static const struct range hidden[] = {
	{ 0x80, 0x9F },      /* C1 controls */
	{ 0xAD, 0xAD },      /* soft hyphen */
	{ 0x34F, 0x34F },    /* grapheme joiner */
	{ 0x61C, 0x61C },    /* Arabic letter mark */
	{ 0x115F, 0x1160 },  /* Hangul fillers */
	{ 0x17B4, 0x17B5 },  /* Khmer inherent vowels */
	{ 0x180B, 0x180F },  /* Mongolian selectors */
	{ 0x200B, 0x200F },  /* zero-width space and joiners, LRM, RLM */
	{ 0x2028, 0x202E },  /* line separators, embeddings, overrides */
	{ 0x2060, 0x206F },  /* word joiner, isolates */
	{ 0x3164, 0x3164 },  /* Hangul filler */
	{ 0xFDD0, 0xFDEF },  /* no characters */
	{ 0xFE00, 0xFE0F },  /* variation selectors */
	{ 0xFEFF, 0xFEFF },  /* byte order mark */
	{ 0xFFA0, 0xFFA0 },  /* half-width Hangul filler */
	{ 0xFFF0, 0xFFFB },  /* annotations */
	{ 0x1BCA0, 0x1BCA3 }, /* shorthand controls */
	{ 0x1D173, 0x1D17A }, /* musical controls */
	{ 0xE0000, 0xE0FFF }, /* tags and more selectors */
};

#define IS_IN(table, rune) is_in(table, sizeof(table) / sizeof((table)[0]), rune)

static bool is_in(const struct range *ranges, size_t count, long rune)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (rune > ranges[middle].last)
			low = middle + 1;
		else if (rune < ranges[middle].first)
			high = middle;
		else
			return true;
	}
	return false;
}

static bool is_hidden(long rune)
{
	return IS_IN(hidden, rune) || (rune & 0xFFFE) == 0xFFFE;
}

/* How many bytes the character that begins with this byte has, and the
 * smallest character that needs them (RFC 3629 3); 0 when none begins so. */
static size_t rune_size(unsigned char first, long *least)
{
	static const long smallest[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t size = first < 0x80 ? 1 :
		first >= 0xC2 && first < 0xE0 ? 2 :
		(first & 0xF0) == 0xE0 ? 3 :
		first >= 0xF0 && first < 0xF5 ? 4 : 0;

	*least = smallest[size];
	return size;
}

size_t rune_next(struct text t, long *rune)
{
	unsigned char first;
	size_t size;
	long least, value;

	*rune = -1;
	if (!t.len)
		return 0;
	first = (unsigned char)t.at[0];
	size = rune_size(first, &least);
	if (!size || size > t.len)
		return 1;
	value = size == 1 ? first : first & (0x7F >> size);
	for (size_t i = 1; i < size; i++) {
		unsigned char next = (unsigned char)t.at[i];

		if ((next & 0xC0) != 0x80)
			return 1;
		value = value << 6 | (next & 0x3F);
	}
	if (value < least || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
		return 1;
	*rune = value;
	return size;
}

unsigned rune_width(long rune)
{
	int known;

	if (rune < 0xA0)
		return 1;
	known = wcwidth((wchar_t)rune);
	if (known >= 0)
		return (unsigned)known;
	return IS_IN(combining, rune) ? 0 : IS_IN(wide, rune) ? 2 : 1;
}

/* Appends the first character of t; returns its bytes. */
static size_t show_rune(struct buffer *buffer, struct text t)
{
	long rune;
	size_t size = rune_next(t, &rune);

	if (rune < 0)
		buffer_format(buffer, "\\x%02x", (unsigned)(unsigned char)t.at[0]);
	else if (rune == '\t')
		buffer_byte(buffer, ' ');
	else if (rune < ' ' || rune == 0x7F)
		buffer_format(buffer, "^%c", (int)(rune ^ 0x40));
	else if (rune > 0x7F && is_hidden(rune))
		buffer_format(buffer, "<U+%04lX>", (unsigned long)rune);
	else
		buffer_text(buffer, text_head(t, size));
	return size;
}

/* The printable ASCII that t begins with, which is shown as it is: text is
 * nearly always all of that. */
static struct text plain_head(struct text t)
{
	size_t n = 0;

	while (n < t.len && t.at[n] >= ' ' && t.at[n] <= '~')
		n++;
	return text_head(t, n);
}

/* Blanks that look like a space, or like two, and are none. */
static const struct range blanks[] = {
	{ 0xA0, 0xA0 }, { 0x1680, 0x1680 }, { 0x2000, 0x200A },
	{ 0x202F, 0x202F }, { 0x205F, 0x205F }, { 0x3000, 0x3000 },
};

void shown_part(struct buffer *buffer, struct text line, size_t from, size_t length)
{
	struct text rest = text_head(text_skip(line, from), length);
	size_t ends = text_trim_right(line).len;

	while (rest.len) {
		long rune;
		size_t size = rune_next(rest, &rune);

		if (rune == '\t')
			buffer_string(buffer, "^I");
		else if ((rune == ' ' && (size_t)(rest.at - line.at) >= ends) ||
			 (rune >= 0 && IS_IN(blanks, rune)))
			buffer_format(buffer, "<U+%04lX>", (unsigned long)rune);
		else
			show_rune(buffer, rest);
		rest = text_skip(rest, size);
	}
}

void shown_line(struct buffer *buffer, struct text line)
{
	shown_part(buffer, line, 0, line.len);
}

void shown_text(struct buffer *buffer, struct text t)
{
	while (t.len) {
		struct text plain = plain_head(t);

		if (plain.len)
			buffer_text(buffer, plain);
		t = text_skip(t, plain.len ? plain.len : show_rune(buffer, t));
	}
}

unsigned text_width(struct text t)
{
	unsigned columns = 0;

	while (t.len) {
		long rune;

		t = text_skip(t, rune_next(t, &rune));
		columns += rune_width(rune);
	}
	return columns;
}

struct text text_fit(struct text t, unsigned columns)
{
	size_t fits = 0;

	if (t.len <= columns) /* no character has more columns than bytes */
		return t;
	while (fits < t.len) {
		long rune;
		size_t size = rune_next(text_skip(t, fits), &rune);
		unsigned wants = rune_width(rune);

		if (wants > columns)
			break;
		columns -= wants;
		fits += size;
	}
	return text_head(t, fits);
}

char rune_in_ascii(long rune)
{
	static const struct {
		long rune;
		char ascii;
	} likes[] = {
		{ 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201C, '"' }, { 0x201D, '"' },
		{ 0x2010, '-' }, { 0x2011, '-' }, { 0x2013, '-' }, { 0x2014, '-' },
		{ 0x2026, '~' }, { 0x00B7, '.' }, { 0x2022, '-' }, { 0x00A0, ' ' },
		{ 0x2190, '<' }, { 0x2191, '^' }, { 0x2192, '>' }, { 0x2193, 'v' },
		{ 0x25B8, '>' }, { 0x2713, '+' }, { 0x2717, 'x' }, { 0x2503, '|' },
		{ 0x2500, '-' }, { 0x2502, '|' },
	};

	if (rune >= 0 && rune < 0x80)
		return (char)rune;
	for (size_t i = 0; i < sizeof(likes) / sizeof(likes[0]); i++)
		if (likes[i].rune == rune)
			return likes[i].ascii;
	return '?';
}

void shown_ascii(struct buffer *buffer, struct text t)
{
	while (t.len) {
		long rune;
		size_t length = rune_next(t, &rune);

		for (unsigned column = 0; column < rune_width(rune); column++)
			buffer_byte(buffer, column ? ' ' : rune_in_ascii(rune));
		t = text_skip(t, length);
	}
}
