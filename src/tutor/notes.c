// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/notes.h"

#include "tutor/tutor_inside.h"

void note_fill(struct tutor *tutor, enum page_kind kind, const char *sentence,
	       const struct words_pair *pairs)
{
	page_fill(entries_page(&tutor->entries, TUTOR_NOTE), kind, sentence,
		  words_from_pairs, pairs);
}

void note_say(struct tutor *tutor, const char *sentence)
{
	page_say(entries_page(&tutor->entries, TUTOR_NOTE), PAGE_PARAGRAPH, sentence);
}

void note_closed(struct tutor *tutor)
{
	note_say(tutor, _("The connection is closed. `:reset` connects again."));
}

bool note_wait(struct tutor *tutor)
{
	struct teach_moment moment = stage_moment(&tutor->stage);
	struct page *page = page_new();
	bool helps = moment.turn && teach_wait(page, &moment);

	if (helps)
		page_append(entries_page(&tutor->entries, TUTOR_NOTE), page);
	page_free(page);
	return helps;
}

/* The world's words may hold anything: they are not read for markup. */
void tutor_note(struct tutor *tutor, const char *sentence)
{
	struct page *page = entries_page(&tutor->entries, TUTOR_NOTE);

	page_block(page, PAGE_PARAGRAPH);
	page_string(page, PAGE_NORMAL, sentence);
}

struct page *note_page(struct tutor *tutor, enum tutor_pane pane)
{
	struct page *page = entries_page(&tutor->entries, TUTOR_PAGE);

	tutor->wished = pane;
	tutor->asked_pane = pane;
	tutor->asked = page;
	return page;
}
