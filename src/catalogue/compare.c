// SPDX-License-Identifier: GPL-3.0-or-later
/* Codes side by side. */
#include "base/name_list.h"
#include "catalogue/tables.h"

/* "354, 503 and 554" */
static void compare_title(struct page *page, enum page_kind kind,
			  const struct text *codes, size_t count)
{
	struct list list = { 0 };

	for (size_t i = 0; i < count; i++)
		list_add(&list, catalogue_code_of(codes[i]).at);
	page_say(page, kind, list_and(&list));
	list_free(&list);
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
		page_string(page, PAGE_NORMAL, " ");
		page_add(page, _("To see it: `:try {rule}`"), words_from_pairs,
			 (const struct words_pair[]){ { "rule", root->rule },
						      { NULL, NULL } });
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
		catalogue_contrast(page, a, b);
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
