// SPDX-License-Identifier: GPL-3.0-or-later
/* The page of what was read from a pasted reply. */
#include "catalogue/tables.h"

bool catalogue_reading_place(const void *context, struct text name, struct room *room)
{
	const struct catalogue_reading *r = context;
	const char *enhanced = r->enhanced[0] ? r->enhanced : r->code;
	struct text codes = text_of(r->telltale ? r->telltale->codes : "");

	if (text_is(name, "code"))
		room_string(room, r->code);
	else if (text_is(name, "enhanced"))
		room_string(room, r->enhanced);
	else if (text_is(name, "given"))
		room_string(room, enhanced);
	else if (text_is(name, "words"))
		room_text(room, r->relied);
	else if (text_is(name, "about"))
		room_string(room, r->telltale ? _(r->telltale->about) : "");
	else if (text_is(name, "better"))
		room_text(room, text_take(&codes, ' '));
	else
		return false;
	return true;
}

/* The conflicts, and the sentence for each. */
static const struct catalogue_conflict_facts conflicts[] = {
	{ CATALOGUE_CLASSES, "classes",
	  N_("The codes contradict each other: *{code}* and *{enhanced}* do not begin with "
	     "the same digit. Programs go by *{code}*.") },
	{ CATALOGUE_NOT_HERE, "not-here",
	  N_("A reply such as *{code}*, which begins with 3, carries no enhanced code; "
	     "*{enhanced}* should not be there (RFC 2034 4).") },
	{ CATALOGUE_SUBJECT, "subject",
	  N_("The codes do not go together: *{code}* is not for what *{enhanced}* is "
	     "about.") },
	{ CATALOGUE_WORDS, "words",
	  N_("The words contradict the code: \"{words}\" speaks of {about}, for which the "
	     "code would be *{better}* or another of its kind, and not *{given}*. People "
	     "believe the words, programs the code.") },
};

enum { CONFLICTS = sizeof(conflicts) / sizeof(conflicts[0]) };

const struct catalogue_conflict_facts *catalogue_conflict_at(size_t n)
{
	return n < CONFLICTS ? &conflicts[n] : NULL;
}

static void findings(struct page *page, const struct catalogue_reading *r)
{
	for (size_t i = 0; i < CONFLICTS; i++)
		if (r->conflicts & conflicts[i].conflict)
			page_fill(page, PAGE_NO, _(conflicts[i].says), catalogue_reading_place, r);
	if (!r->conflicts && r->telltale)
		page_fill(page, PAGE_YES, _("The words agree with the code: \"{words}\" "
					    "speaks of {about}."), catalogue_reading_place, r);
}

/* What a reader needs first of one code. */
static void brief(struct page *page, struct text code)
{
	static const enum catalogue_aspect needed[] = {
		CATALOGUE_DIGITS, CATALOGUE_WHO, CATALOGUE_RETRY, CATALOGUE_ASK,
		CATALOGUE_FIX, CATALOGUE_STANDING,
	};
	struct buffer name = { 0 }, means = { 0 };
	struct catalogue_code shown = catalogue_code_of(code);
	struct words_pair places[] = {
		{ "code", shown.at }, { "name", NULL }, { NULL, NULL },
	};

	catalogue_say(&name, CATALOGUE_NAME, code);
	catalogue_say(&means, CATALOGUE_MEANS, code);
	places[1].value = buffer_string_of(&name);
	page_blank(page);
	page_fill(page, PAGE_HEADING, _("{code}: {name}"), words_from_pairs, places);
	page_say(page, PAGE_PARAGRAPH, buffer_string_of(&means));
	for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]); i++)
		catalogue_field(page, needed[i], code);
	buffer_free(&name);
	buffer_free(&means);
}

void catalogue_reading_page(struct page *page, const struct catalogue_reading *reading)
{
	if (!reading->code[0] && !reading->enhanced[0]) {
		page_say(page, PAGE_PARAGRAPH, _("There is no code in this."));
		return;
	}
	page_fill(page, PAGE_TITLE, reading->code[0] && reading->enhanced[0] ?
		  _("{code} {enhanced}") : _("{given}"), catalogue_reading_place, reading);
	if (reading->text.len) {
		page_block(page, PAGE_FIELD);
		page_label(page, _("Words"));
		page_text(page, PAGE_CODE, buffer_view(&reading->text));
	}
	findings(page, reading);
	if (reading->code[0])
		brief(page, text_of(reading->code));
	if (reading->enhanced[0])
		brief(page, text_of(reading->enhanced));
}
