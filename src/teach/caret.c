// SPDX-License-Identifier: GPL-3.0-or-later
/* Pointing at the octet where the path or a parameter of a command goes wrong. */
#include "teach/teach_inside.h"

#include "base/width.h"

enum { COLUMNS_BEFORE = 28 }; /* of the line that are shown left of the mark */

/* A place in the line, and what is wrong there; the sentence may be NULL. */
struct flaw {
	size_t at;
	const char *says;
};

/* Where in the line the path or a parameter goes wrong: false when that is
 * not what this turn was decided by. */
static bool flaw_in(const struct smtp_turn *turn, struct flaw *flaw)
{
	const struct smtp_command *c = &turn->command;
	const struct smtp_guard *when = turn->rule->when;

	if (turn->verb != SMTP_MAIL && turn->verb != SMTP_RCPT)
		return false;
	if (teach_is_anywhere(turn->rule) || !when || !c->has_prefix)
		return false;
	if (when->topic != SMTP_SYNTAX && when->topic != SMTP_LIMIT)
		return false;
	*flaw = (struct flaw){ (size_t)(c->path.whole.at - c->line.at), NULL };
	if (c->space_after_colon) {
		flaw->at--;
	} else if (c->path_reading.flaw) {
		flaw->at += c->path_reading.at;
		flaw->says = smtp_path_flaw_says(c->path_reading.flaw);
	} else {
		flaw->at = c->parameter_flaw_at;
		flaw->says = smtp_parameter_flaw_says(c->parameter_flaw);
		return text_is(text_of(when->name), "parameters-malformed");
	}
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
	struct flaw flaw;

	if (!flaw_in(moment->turn, &flaw))
		return;
	shown_text(&shown, text_head(c->line, flaw.at));
	before = fit_end(buffer_view(&shown), COLUMNS_BEFORE);
	page_block(page, PAGE_VERBATIM);
	if (before.len < shown.len)
		page_string(page, PAGE_DIM, cut);
	page_text(page, PAGE_CODE, before);
	page_text(page, PAGE_CODE, text_skip(c->line, flaw.at));
	page_block(page, PAGE_VERBATIM);
	add_spaces(page, text_width(before) +
			 (before.len < shown.len ? text_width(text_of(cut)) : 0));
	page_string(page, PAGE_BAD, "^");
	if (flaw.says)
		page_say(page, PAGE_PARAGRAPH, _(flaw.says));
	buffer_free(&shown);
}
