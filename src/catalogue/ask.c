// SPDX-License-Identifier: GPL-3.0-or-later
/* Whatever somebody asks about codes: codes, a pasted reply, or words. */
#include "catalogue/catalogue.h"
#include "catalogue/spoken.h"

enum { FOUND_MAX = 8 };

struct text catalogue_take_word(struct text *rest)
{
	*rest = text_trim(*rest);
	return text_take(rest, ' ');
}

static bool are_codes(struct text asked)
{
	while (asked.len)
		if (catalogue_form(catalogue_take_word(&asked)) == CATALOGUE_NO_CODE)
			return false;
	return true;
}

/* "250 rules" */
static bool are_rules(struct text asked)
{
	return catalogue_form(catalogue_take_word(&asked)) != CATALOGUE_NO_CODE &&
		text_is(text_trim(asked), "rules");
}

static bool list_rules(struct page *page, struct text asked)
{
	struct text code = catalogue_take_word(&asked);

	if (!catalogue_spoken_count(code))
		return catalogue_explain(page, code);
	catalogue_spoken_all(page, code);
	return true;
}

static bool explain_each(struct page *page, struct text codes)
{
	bool known = true;

	while (codes.len) {
		if (!page_is_empty(page))
			page_blank(page);
		known &= catalogue_explain(page, catalogue_take_word(&codes));
	}
	return known;
}

static bool list_found(struct page *page, struct text words)
{
	const struct catalogue_entry *found[FOUND_MAX];
	size_t count = catalogue_search(words, found, FOUND_MAX);

	if (!count)
		return catalogue_explain(page, words);
	page_say(page, PAGE_TITLE, _("Codes that speak of it, the likeliest first"));
	for (size_t i = 0; i < count; i++) {
		page_block(page, PAGE_FIELD);
		page_label(page, found[i]->code);
		page_add(page, _(found[i]->name), NULL, NULL);
	}
	return true;
}

enum catalogue_kind catalogue_kind_of(struct text asked, struct catalogue_reading *reading)
{
	*reading = (struct catalogue_reading){ .conflicts = 0 };
	asked = text_trim(asked);
	if (are_codes(asked))
		return CATALOGUE_ASKED_CODES;
	if (are_rules(asked))
		return CATALOGUE_ASKED_RULES;
	return catalogue_read(reading, asked) ? CATALOGUE_ASKED_REPLY : CATALOGUE_ASKED_WORDS;
}

bool catalogue_ask(struct page *page, struct text asked)
{
	struct catalogue_reading reading;
	bool found = true;

	switch (catalogue_kind_of(asked, &reading)) {
	case CATALOGUE_ASKED_CODES:
		found = explain_each(page, text_trim(asked));
		break;
	case CATALOGUE_ASKED_RULES:
		found = list_rules(page, asked);
		break;
	case CATALOGUE_ASKED_REPLY:
		catalogue_reading_page(page, &reading);
		found = catalogue_reading_known(&reading);
		break;
	case CATALOGUE_ASKED_WORDS:
		found = list_found(page, text_trim(asked));
		break;
	}
	catalogue_reading_clear(&reading);
	return found;
}

size_t catalogue_codes(struct text asked, struct text *codes, struct text *flaw)
{
	size_t count = 0;

	asked = text_trim(asked);
	*flaw = text_of("");
	while (asked.len) {
		struct text word = catalogue_take_word(&asked);

		if (catalogue_form(word) == CATALOGUE_NO_CODE) {
			*flaw = word;
			return 0;
		}
		if (count < CATALOGUE_COMPARED)
			codes[count] = word;
		count++;
	}
	return count;
}
