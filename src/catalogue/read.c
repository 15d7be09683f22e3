// SPDX-License-Identifier: GPL-3.0-or-later
/* Reading what people paste: a reply, a line of a log, a piece of a bounce. */
#include "catalogue/tables.h"

#include "base/width.h"

#include <string.h>

static bool is_word(char c)
{
	return text_is_digit(c) || text_is_letter(c);
}

/* Whether three digits at `at` stand by themselves. */
static bool is_reply_at(struct text t, size_t at)
{
	struct text code = text_head(text_skip(t, at), 3);
	char before = at ? t.at[at - 1] : ' ';
	char behind = at + 3 < t.len ? t.at[at + 3] : ' ';
	bool dotted = behind == '.' && at + 4 < t.len && is_word(t.at[at + 4]);

	return catalogue_form(code) == CATALOGUE_REPLY && !is_word(before) &&
		before != '.' && before != '-' && !is_word(behind) && !dotted;
}

/* The enhanced code at `at`; empty when none stands there. */
static struct text enhanced_at(struct text t, size_t at)
{
	size_t end = at;

	if (at && (is_word(t.at[at - 1]) || t.at[at - 1] == '.'))
		return text_of("");
	while (end < t.len && (text_is_digit(t.at[end]) || t.at[end] == '.'))
		end++;
	if (end < t.len && text_is_letter(t.at[end]))
		return text_of("");
	while (end > at && t.at[end - 1] == '.')
		end--;
	t = text_span(t.at + at, end - at);
	return catalogue_form(t) == CATALOGUE_ENHANCED ? t : text_of("");
}

/* How much what stands at `at` looks like the code of a reply. */
static unsigned reply_weight(struct text t, size_t at)
{
	const struct catalogue_entry *entry = catalogue_find(text_span(t.at + at, 3));
	unsigned weight = 0;
	size_t from = at;

	while (from && (t.at[from - 1] == ' ' || t.at[from - 1] == '\t'))
		from--;
	if (!from || t.at[from - 1] == '\n' || t.at[from - 1] == '\r')
		weight += 8;
	else if (strchr(":;<>'\"", t.at[from - 1]))
		weight += 4;
	if (at + 4 < t.len && enhanced_at(t, at + 4).len)
		weight += 4;
	if (entry && entry->source == CATALOGUE_STANDARD)
		weight += 2;
	if (weight && t.at[at] >= '4')
		weight++;
	return weight;
}

/* Where the code of the reply stands; t.len when there is none. */
static size_t find_reply(struct text t)
{
	unsigned best = 0;
	size_t found = t.len;

	for (size_t at = 0; at + 3 <= t.len; at++) {
		unsigned weight = is_reply_at(t, at) ? reply_weight(t, at) : 0;

		if (weight > best) {
			best = weight;
			found = at;
		}
	}
	/* continued lines repeat the code: the words begin at the first */
	for (size_t at = 0; at < found; at++)
		if (is_reply_at(t, at) && reply_weight(t, at) > 4 &&
		    text_equal(text_span(t.at + at, 3), text_span(t.at + found, 3)))
			return at;
	return found;
}

static struct text find_enhanced(struct text t)
{
	for (size_t at = 0; at < t.len; at++) {
		struct text found = enhanced_at(t, at);

		if (found.len)
			return found;
	}
	return text_of("");
}

static void copy(char *to, size_t size, struct text from)
{
	struct room room = room_over(to, size);

	room_text(&room, from);
}

/* The line without the codes it repeats. */
static struct text without_codes(const struct catalogue_reading *r, struct text line)
{
	line = text_trim(line);
	if (r->code[0] && text_equal(text_head(line, 3), text_of(r->code)) &&
	    (line.len == 3 || line.at[3] == ' ' || line.at[3] == '-'))
		line = text_trim(text_skip(line, 4));
	if (r->enhanced[0] && text_equal(enhanced_at(line, 0), text_of(r->enhanced)))
		line = text_trim(text_skip(line, strlen(r->enhanced)));
	return line;
}

/* Takes the words up to the first empty line, a space between any two. */
static void take_words(struct catalogue_reading *r, struct text t)
{
	while (t.len) {
		struct text line = text_trim(text_take_line(&t));

		if (!line.len)
			return;
		line = without_codes(r, line);
		while (line.len) {
			struct text word = text_take(&line, ' ');

			line = text_trim(line);
			if (r->text.len)
				buffer_byte(&r->text, ' ');
			shown_text(&r->text, word);
		}
	}
}

/* The subjects that an enhanced code beside a reply code may have; reply
 * codes that go with all of them are not here. */
static const struct subjects {
	const char *codes, *subjects;
} subjects[] = {
	{ "220 221 235 334", "0357" },
	{ "251 551", "01567" },
	{ "421 521", "02347" },
	{ "452", "02345" },
	{ "454", "0357" },
	{ "500 502 503 504", "057" },
	{ "501", "01567" },
	{ "53x 432", "057" },
	{ "552", "02357" },
	{ "553", "01567" },
	{ "555", "0567" },
	{ "556", "01" },
	{ NULL, NULL },
};

static bool subject_fits(struct text code, struct text enhanced)
{
	struct text rest = text_skip(enhanced, 2);
	struct text subject = text_take(&rest, '.');

	for (const struct subjects *row = subjects; row->codes; row++)
		if (catalogue_matches_one(code, row->codes))
			return subject.len == 1 &&
				strchr(row->subjects, subject.at[0]) != NULL;
	return true;
}

/* Looks through the words. When some go with the code, those are kept; else
 * the first that do not. */
static void weigh_words(struct catalogue_reading *r)
{
	struct text code = text_of(r->enhanced[0] ? r->enhanced : r->code);
	struct text text = buffer_view(&r->text), found;
	const struct catalogue_telltale *t = catalogue_telltales;

	while ((t = catalogue_telltale_in(text, t, &found))) {
		bool agrees = catalogue_matches_one(code, t->codes);

		if (!r->telltale || agrees) {
			r->telltale = t;
			r->relied = found;
		}
		if (agrees)
			return;
		t++;
	}
	if (r->telltale && code.len)
		r->conflicts |= CATALOGUE_WORDS;
}

static void weigh(struct catalogue_reading *r)
{
	if (r->code[0] && r->enhanced[0]) {
		if (r->code[0] == '3')
			r->conflicts |= CATALOGUE_NOT_HERE;
		else if (r->code[0] != r->enhanced[0])
			r->conflicts |= CATALOGUE_CLASSES;
		if (!subject_fits(text_of(r->code), text_of(r->enhanced)))
			r->conflicts |= CATALOGUE_SUBJECT;
	}
	weigh_words(r);
}

bool catalogue_read(struct catalogue_reading *reading, struct text pasted)
{
	enum catalogue_form form = catalogue_form(text_trim(pasted));
	size_t at = find_reply(pasted);
	struct text enhanced;

	*reading = (struct catalogue_reading){ .conflicts = 0 };
	if (form) {
		copy(form == CATALOGUE_REPLY ? reading->code : reading->enhanced,
		     form == CATALOGUE_REPLY ? sizeof(reading->code) :
		     sizeof(reading->enhanced), text_trim(pasted));
		return true;
	}
	enhanced = find_enhanced(text_skip(pasted, at));
	if (!enhanced.len)
		enhanced = find_enhanced(pasted);
	if (at < pasted.len)
		copy(reading->code, sizeof(reading->code), text_span(pasted.at + at, 3));
	copy(reading->enhanced, sizeof(reading->enhanced), enhanced);
	take_words(reading, at < pasted.len ? text_skip(pasted, at) : pasted);
	weigh(reading);
	return reading->code[0] || reading->enhanced[0];
}

void catalogue_reading_clear(struct catalogue_reading *reading)
{
	buffer_free(&reading->text);
	*reading = (struct catalogue_reading){ .conflicts = 0 };
}

bool catalogue_reading_known(const struct catalogue_reading *reading)
{
	return (!reading->code[0] || catalogue_find(text_of(reading->code))) &&
		(!reading->enhanced[0] || catalogue_find(text_of(reading->enhanced)));
}
