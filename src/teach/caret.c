// SPDX-License-Identifier: GPL-3.0-or-later
/* The flaw of a line: where it shows, what is wrong there, and what was meant. */
#include "teach/teach_inside.h"

#include "base/width.h"

enum {
	COLUMNS_BEFORE = 28, /* of the line that are shown left of the mark */
	COLUMNS_MARKED = 24,
};

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

/* The line as far as it fits, and below it a mark for each column that is wrong. */
static void add_marked(struct page *page, const struct smtp_turn *turn)
{
	static const char cut[] = "...";
	const struct smtp_flaw_found *flaw = &turn->flaw;
	struct buffer said = { 0 }, shown = { 0 }, wrong = { 0 }, rest = { 0 };
	struct text line, before;
	unsigned marks;

	teach_said(&said, turn);
	line = buffer_view(&said);
	shown_part(&shown, line, 0, flaw->at);
	shown_part(&wrong, line, flaw->at, flaw->length);
	shown_part(&rest, line, flaw->at, line.len);
	before = fit_end(buffer_view(&shown), COLUMNS_BEFORE);
	marks = text_width(buffer_view(&wrong));
	page_block(page, PAGE_VERBATIM);
	if (before.len < shown.len)
		page_string(page, PAGE_DIM, cut);
	page_text(page, PAGE_CODE, before);
	page_text(page, PAGE_CODE, buffer_view(&rest));
	page_block(page, PAGE_VERBATIM);
	add_spaces(page, text_width(before) +
			 (before.len < shown.len ? text_width(text_of(cut)) : 0));
	for (unsigned n = 0; n == 0 || (n < marks && n < COLUMNS_MARKED); n++)
		page_string(page, PAGE_BAD, "^");
	buffer_free(&said);
	buffer_free(&shown);
	buffer_free(&wrong);
	buffer_free(&rest);
}

/* Whether what is wrong is shown: where a password may stand it is not, and there is
 * nothing to point at in an empty line. */
static bool is_shown(const struct smtp_turn *turn)
{
	size_t shown = smtp_command_shown(&turn->command).len;

	return turn->command.line.len && (turn->flaw.at < shown ||
					  (turn->flaw.at == shown && !turn->command.covered));
}

/* What is said of a line that is not understood, or not known here (RFC 5321 4.2.3). */
static bool is_about_line(unsigned code)
{
	return code == 500 || code == 501 || code == 502 || code == 504 || code == 555;
}

/* The line as it was probably meant, when saying it in place of this one shows that it
 * is better: nothing is wrong with it any more. */
static bool is_better(const struct teach_moment *moment, struct text mended)
{
	struct smtp_trial trial;
	struct smtp_turn turn;

	smtp_trial_copy(&trial, moment->before);
	smtp_say(&trial.session, mended, &turn);
	return turn.reply.code && !turn.flaw.flaw && turn.rule != moment->turn->rule &&
	       !is_about_line(turn.reply.code);
}

static void add_meant(struct page *page, const struct teach_moment *moment)
{
	char line[TEACH_LINE_MAX];
	struct room room = room_over(line, sizeof(line));
	struct smtp_command meant;

	if (!smtp_flaw_mend(&moment->turn->flaw, moment->turn->command.line, &room) ||
	    !is_better(moment, room_view(&room)))
		return;
	page_block(page, PAGE_FIELD);
	page_label(page, _("Meant, probably"));
	meant = smtp_command_read(room_view(&room));
	meant.covered = smtp_login_secret(moment->before, &meant).octets;
	if (meant.covered < moment->turn->command.covered)
		meant.covered = moment->turn->command.covered;
	page_text(page, PAGE_CODE, smtp_command_shown(&meant));
	if (meant.covered)
		page_string(page, PAGE_CODE, SMTP_COVER);
}

void teach_caret(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	struct smtp_scene scene = teach_scene(moment);

	if (!turn->flaw.flaw)
		return;
	if (is_shown(turn))
		add_marked(page, turn);
	page_fill(page, PAGE_PARAGRAPH, _(smtp_flaw_facts(turn->flaw.flaw)->says), smtp_place,
		  &scene);
	if (is_shown(turn))
		add_meant(page, moment);
}
