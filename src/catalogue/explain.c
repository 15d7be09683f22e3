// SPDX-License-Identifier: GPL-3.0-or-later
/* The pages: an entry, and what can be said of an unknown code. */
#include "base/name_list.h"
#include "catalogue/spoken.h"
#include "catalogue/tables.h"

/* A title of a code and what is said behind it. */
static void title(struct page *page, struct text code, const char *name)
{
	struct catalogue_code shown = catalogue_code_of(code);
	struct words_pair places[] = {
		{ "code", shown.at }, { "name", name }, { NULL, NULL },
	};

	page_fill(page, PAGE_TITLE, _("{code}: {name}"), words_from_pairs, places);
}

/* For an enhanced code that came with a class its RFC has no use for. */
static void class_note(struct page *page, const struct catalogue_entry *entry,
		       struct text code)
{
	struct catalogue_code shown = catalogue_code_of(code);
	struct words_pair places[] = {
		{ "code", shown.at }, { "classes", entry->classes }, { NULL, NULL },
	};

	if (!entry->classes || !text_is_digit(code.at[0]))
		return;
	if (text_find(text_of(entry->classes), code.at[0]) < text_of(entry->classes).len)
		return;
	page_fill(page, PAGE_PARAGRAPH,
		  entry->classes[1] ?
		  _("Servers may send {code}, but the standard has a use for these numbers "
		    "only behind a first digit out of {classes}.") :
		  _("Servers may send {code}, but the standard has a use for these numbers "
		    "only behind {classes}."),
		  words_from_pairs, places);
}

/* True when two enhanced codes differ in their class at most. */
static bool same_but_class(struct text a, struct text b)
{
	return catalogue_form(a) == CATALOGUE_ENHANCED &&
		catalogue_form(b) == CATALOGUE_ENHANCED &&
		text_equal(text_skip(a, 1), text_skip(b, 1));
}

const char *catalogue_pair_other(const struct catalogue_pair *pair, struct text code)
{
	struct text one = text_of(pair->one), other = text_of(pair->other);
	bool about_class = same_but_class(one, other);

	if (text_equal(code, one) || (!about_class && same_but_class(code, one)))
		return pair->other;
	if (text_equal(code, other) || (!about_class && same_but_class(code, other)))
		return pair->one;
	return NULL;
}

/* The codes this one is taken for, and what tells them apart. */
static void confusions(struct page *page, struct text code)
{
	const struct catalogue_pair *pair;
	bool any = false;

	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++) {
		const char *other = catalogue_pair_other(pair, code);

		if (!other)
			continue;
		if (!any) {
			page_blank(page);
			page_say(page, PAGE_HEADING, _("Often taken for"));
		}
		any = true;
		page_field(page, other, _(pair->differ));
	}
}

static void see_also(struct page *page, const struct catalogue_entry *entry)
{
	struct buffer rfc = { 0 };

	list_again(&rfc, entry->rfc);
	page_field(page, _("See also"), rfc.at);
	buffer_free(&rfc);
}

/* The explanation of an entry: title, sentence, fields. */
static void add_entry(struct page *page, const struct catalogue_entry *entry,
		      struct text code)
{
	title(page, code, _(entry->name));
	page_say(page, PAGE_PARAGRAPH, _(entry->means));
	class_note(page, entry, code);
	page_blank(page);
	for (enum catalogue_aspect a = CATALOGUE_WHEN; a <= CATALOGUE_SEE; a++)
		catalogue_field(page, a, code);
	catalogue_spoken_short(page, code);
	page_blank(page);
	page_say(page, PAGE_HEADING, _("Digit by digit"));
	catalogue_digits(page, code);
	confusions(page, code);
	page_blank(page);
	page_say(page, PAGE_HEADING, _("For whoever writes a server"));
	catalogue_field(page, CATALOGUE_USE, code);
	catalogue_field(page, CATALOGUE_AVOID, code);
	if (entry->source == CATALOGUE_STANDARD)
		catalogue_field(page, CATALOGUE_RFC, code);
	else
		see_also(page, entry);
	catalogue_field(page, CATALOGUE_STANDING, code);
}

/* True when an unknown code has its first two digits, or its subject, in
 * common with an entry. */
static bool is_neighbour(const struct catalogue_entry *entry, struct text code)
{
	struct text key = text_of(entry->code);
	size_t from = text_is_digit(key.at[0]) ? 0 : 2;
	size_t to;

	if (catalogue_form(code) == CATALOGUE_REPLY)
		return !from && text_equal(text_head(key, 2), text_head(code, 2));
	to = text_find(text_skip(code, 2), '.') + 1;
	return from && text_equal(text_head(text_skip(key, 2), to),
				  text_head(text_skip(code, 2), to));
}

static void neighbours_list(struct page *page, struct text code)
{
	const struct catalogue_entry *entry;
	bool any = false;

	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		struct words_pair places[] = {
			{ "code", entry->code }, { "name", _(entry->name) }, { NULL, NULL },
		};

		if (!is_neighbour(entry, code))
			continue;
		if (!any) {
			page_blank(page);
			page_say(page, PAGE_HEADING, _("Its neighbours"));
		}
		any = true;
		page_fill(page, PAGE_ITEM, _("*{code}* {name}"), words_from_pairs, places);
	}
}

/* What can be said of a well-formed code that has no entry: that it is not known,
 * what its digits say, what a client has to do, and which known codes share its first
 * two digits, or its subject. */
static void add_neighbours(struct page *page, struct text code)
{
	bool reply = catalogue_form(code) == CATALOGUE_REPLY;

	title(page, code, _("not in this catalogue"));
	if (!reply)
		page_say(page, PAGE_PARAGRAPH,
			 _("Nothing is known here of this enhanced code. A program goes by "
			   "its first digit, a person by the words behind it."));
	else if (catalogue_reply_is_valid(code))
		page_say(page, PAGE_PARAGRAPH,
			 _("Nothing is known here of this code. That is no harm: a client "
			   "that meets an unknown code goes by its first digit (RFC 5321 "
			   "4.2)."));
	else
		page_say(page, PAGE_PARAGRAPH,
			 _("This is no code that an SMTP server may send: the first digit "
			   "goes from 2 to 5, the second from 0 to 5 (RFC 5321 4.2)."));
	page_blank(page);
	catalogue_digits(page, code);
	neighbours_list(page, code);
}

static bool place_code(const void *context, struct text name, struct room *room)
{
	if (!text_is(name, "code"))
		return false;
	room_text(room, *(const struct text *)context);
	return true;
}

bool catalogue_explain(struct page *page, struct text code)
{
	const struct catalogue_entry *entry = catalogue_find(code);

	if (entry)
		add_entry(page, entry, code);
	else if (catalogue_form(code) != CATALOGUE_NO_CODE)
		add_neighbours(page, code);
	else
		page_fill(page, PAGE_PARAGRAPH,
			  _("`{code}` is no code. A reply code has three digits, such as "
			    "`354`; an enhanced code has a 2, 4 or 5 and two more numbers, "
			    "such as `5.7.1`."), place_code, &code);
	return entry;
}
