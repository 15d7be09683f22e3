// SPDX-License-Identifier: GPL-3.0-or-later
/* Codes side by side. */
#include "catalogue/tables.h"

/* A title for so many codes. */
static const char *const titles[CATALOGUE_COMPARED + 1] = {
	[2] = N_("{a} and {b}"),
	[3] = N_("{a}, {b} and {c}"),
	[4] = N_("{a}, {b}, {c} and {d}"),
};

static void compare_title(struct page *page, enum page_kind kind,
			  const struct text *codes, size_t count)
{
	static const char *const names[] = { "a", "b", "c", "d" };
	struct catalogue_code shown[CATALOGUE_COMPARED];
	struct words_pair places[CATALOGUE_COMPARED + 1] = { { NULL, NULL } };

	for (size_t i = 0; i < count; i++) {
		shown[i] = catalogue_code_of(codes[i]);
		places[i] = (struct words_pair){ names[i], shown[i].at };
	}
	page_fill(page, kind, _(titles[count]), words_from_pairs, places);
}

/* A row of the table; none when there is nothing to say of any code. */
static void compare_row(struct page *page, enum catalogue_aspect aspect,
			const struct text *codes, size_t count)
{
	struct buffer cells[CATALOGUE_COMPARED] = { { 0 } };
	bool any = false;

	for (size_t i = 0; i < count; i++) {
		catalogue_say(&cells[i], aspect, codes[i]);
		any |= cells[i].len > 0;
	}
	if (any)
		page_say(page, PAGE_ROW, _(catalogue_label(aspect)));
	for (size_t i = 0; i < count; i++) {
		if (any) {
			page_block(page, PAGE_CELL);
			page_label(page, catalogue_code_of(codes[i]).at);
			page_add(page, buffer_string_of(&cells[i]), NULL, NULL);
		}
		buffer_free(&cells[i]);
	}
}

/* What the first digits of two codes that differ in them make of it. */
static const struct contrast {
	const char digits[3];
	const char *says;
} contrasts[] = {
	{ "23", N_("{low} ends a step well; {high} is half of one, and the rest is awaited.") },
	{ "24", N_("{low} is a success. {high} is a failure that may pass.") },
	{ "25", N_("{low} is a yes, {high} is a no that stays a no.") },
	{ "34", N_("{low} asks for the rest, {high} puts it off to another time.") },
	{ "35", N_("{low} asks for the rest, {high} refuses it for good.") },
	{ "45", N_("After {low} the same may work later; after {high} it will not, until "
		   "something has been changed.") },
};

static void contrast_classes(struct page *page, struct text a, struct text b)
{
	bool swap = a.at[0] > b.at[0];
	struct catalogue_code low = catalogue_code_of(swap ? b : a);
	struct catalogue_code high = catalogue_code_of(swap ? a : b);
	struct words_pair places[] = {
		{ "low", low.at }, { "high", high.at }, { NULL, NULL },
	};

	for (size_t i = 0; i < sizeof(contrasts) / sizeof(contrasts[0]); i++)
		if (contrasts[i].digits[0] == low.at[0] && contrasts[i].digits[1] == high.at[0])
			page_fill(page, PAGE_PARAGRAPH, _(contrasts[i].says),
				  words_from_pairs, places);
}

/* The name of what a code's second digit, or its subject, says. */
static const char *subject_name(struct text code)
{
	struct text rest = text_skip(code, 2);
	const struct catalogue_digit *digit = catalogue_form(code) == CATALOGUE_REPLY ?
		catalogue_second_digit(code.at[1]) :
		catalogue_subject(text_take(&rest, '.'));

	return digit ? _(digit->name) : _("not assigned");
}

/* Two codes of one form and class. */
static void contrast_subjects(struct page *page, struct text a, struct text b)
{
	struct catalogue_code one = catalogue_code_of(a), other = catalogue_code_of(b);
	struct words_pair places[] = {
		{ "one", one.at }, { "other", other.at },
		{ "first", subject_name(a) }, { "second", subject_name(b) },
		{ NULL, NULL },
	};

	page_fill(page, PAGE_PARAGRAPH,
		  text_is(text_of(places[2].value), places[3].value) ?
		  _("{one} and {other} are of the same class and about the same thing "
		    "({first}): what tells them apart is the case that each is kept for.") :
		  _("{one} and {other} are of the same class. What they are about differs: "
		    "{first} with {one}, {second} with {other}."),
		  words_from_pairs, places);
}

/* A reply code and an enhanced code. */
static void contrast_forms(struct page *page, struct text reply, struct text enhanced)
{
	struct catalogue_code one = catalogue_code_of(reply);
	struct catalogue_code other = catalogue_code_of(enhanced);
	struct words_pair places[] = {
		{ "reply", one.at }, { "enhanced", other.at }, { NULL, NULL },
	};
	const char *together = reply.at[0] == enhanced.at[0] ?
		N_("They may stand in one reply, for their first digits agree.") :
		N_("They cannot stand in one reply: the first digits have to be the same.");

	page_fill(page, PAGE_PARAGRAPH,
		  _("{reply} is a reply code, by which the client's program goes. {enhanced} "
		    "is an enhanced code: it stands behind a reply code and gives the reason."),
		  words_from_pairs, places);
	if (text_is_digit(enhanced.at[0]))
		page_say(page, PAGE_PARAGRAPH, _(together));
}

/* What can be said of two codes by their form and digits. */
static void contrast(struct page *page, struct text a, struct text b)
{
	bool one = catalogue_form(a) == CATALOGUE_REPLY;
	bool other = catalogue_form(b) == CATALOGUE_REPLY;

	if (one != other)
		contrast_forms(page, one ? a : b, one ? b : a);
	if (a.at[0] != b.at[0])
		contrast_classes(page, a, b);
	else if (one == other)
		contrast_subjects(page, a, b);
}

static void pair_roots(struct page *page, const struct catalogue_pair *pair)
{
	struct words_pair places[] = {
		{ "one", pair->one }, { "other", pair->other }, { NULL, NULL },
	};

	if (!pair->roots)
		return;
	page_blank(page);
	page_fill(page, PAGE_HEADING, _("Why one gets {other} in place of {one}"),
		  words_from_pairs, places);
	for (const struct catalogue_root *root = pair->roots; root->what; root++) {
		const char *const says[] = { root->what, root->sign, root->fix };

		page_block(page, PAGE_ITEM);
		for (size_t i = 0; i < sizeof(says) / sizeof(says[0]); i++) {
			if (i)
				page_string(page, PAGE_NORMAL, " ");
			page_add(page, _(says[i]), NULL, NULL);
		}
	}
}

/* What tells two codes apart; `alone` when no others are compared. */
static void compare_two(struct page *page, struct text a, struct text b, bool alone)
{
	const struct catalogue_pair *pair = catalogue_pair_find(a, b);
	const struct text both[] = { a, b };

	page_blank(page);
	if (alone)
		page_say(page, PAGE_HEADING, _("What tells them apart"));
	else
		compare_title(page, PAGE_HEADING, both, 2);
	if (!pair) {
		contrast(page, a, b);
		return;
	}
	page_say(page, PAGE_PARAGRAPH, _(pair->differ));
	page_field(page, _("Which"), _(pair->choose));
	page_field(page, _("Mistake"), _(pair->mistake));
	pair_roots(page, pair);
}

void catalogue_compare(struct page *page, const struct text *codes, size_t count)
{
	compare_title(page, PAGE_TITLE, codes, count);
	page_blank(page);
	for (enum catalogue_aspect a = CATALOGUE_NAME; a < CATALOGUE_ASPECTS; a++)
		compare_row(page, a, codes, count);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			compare_two(page, codes[i], codes[j], count == 2);
}
