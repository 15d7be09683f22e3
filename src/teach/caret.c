// SPDX-License-Identifier: GPL-3.0-or-later
/* Pointing at the octet where the path of a command goes wrong. */
#include "teach/inside.h"

#include "base/width.h"

enum { COLUMNS_BEFORE = 28 }; /* of the line that are shown left of the mark */

/* Where in the line the path goes wrong: false when that is not what this
 * turn was decided by. */
static bool flaw_in(const struct smtp_turn *turn, size_t *at)
{
	const struct smtp_command *c = &turn->command;
	const struct smtp_guard *when = turn->rule->when;

	if (turn->verb != SMTP_MAIL && turn->verb != SMTP_RCPT)
		return false;
	if (teach_is_anywhere(turn->rule) || !when || !c->has_prefix)
		return false;
	if (when->topic != SMTP_SYNTAX && when->topic != SMTP_LIMIT)
		return false;
	if (!c->space_after_colon && !c->path_reading.flaw)
		return false;
	*at = (size_t)(c->path.whole.at - c->line.at);
	*at = c->space_after_colon ? *at - 1 : *at + c->path_reading.at;
	return true;
}

/* The end of t, which is in safe form, that fits into the columns. */
static struct text fit_end(struct text t, unsigned columns)
{
	while (text_width(t) > columns) {
		long rune;

		t = text_skip(t, rune_next(t, &rune));
	}
	return t;
}

static void add_spaces(struct page *page, unsigned count)
{
	while (count--)
		page_string(page, PAGE_NORMAL, " ");
}

void teach_caret(struct page *page, const struct teach_moment *moment)
{
	static const char cut[] = "...";
	const struct smtp_command *c = &moment->turn->command;
	struct buffer shown = { 0 };
	struct text before;
	size_t at;

	if (!flaw_in(moment->turn, &at))
		return;
	shown_text(&shown, text_head(c->line, at));
	before = fit_end(buffer_view(&shown), COLUMNS_BEFORE);
	page_block(page, PAGE_VERBATIM);
	if (before.len < shown.len)
		page_string(page, PAGE_DIM, cut);
	page_text(page, PAGE_CODE, before);
	page_text(page, PAGE_CODE, text_skip(c->line, at));
	page_block(page, PAGE_VERBATIM);
	add_spaces(page, text_width(before) +
			 (before.len < shown.len ? text_width(text_of(cut)) : 0));
	page_string(page, PAGE_BAD, "^");
	if (!c->space_after_colon)
		page_say(page, PAGE_PARAGRAPH, _(smtp_path_flaw_says(c->path_reading.flaw)));
	buffer_free(&shown);
}
