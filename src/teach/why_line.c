// SPDX-License-Identifier: GPL-3.0-or-later
/* Why, in one line of plain text, for logs. */
#include "teach/inside.h"

#include "base/width.h"

enum { LINE_COLUMNS = 72 }; /* of the client's line that are shown */

/* The words of the checks of one kind, commas between them and `before` in
 * front. False when there are none. */
static bool add_words(struct page *page, const char *before, bool deciding,
		      const struct teach_moment *moment)
{
	struct smtp_scene scene = teach_scene(moment);
	struct teach_checks checks;
	bool any = false;

	teach_checks_gather(&checks, moment);
	for (size_t i = 0; i < checks.count; i++) {
		const struct teach_check *check = &checks.list[i];

		if (check->decides != deciding || check->mark == PAGE_ASIDE ||
		    (check->minor && !deciding))
			continue;
		page_string(page, PAGE_NORMAL, any ? ", " : before);
		page_add(page, _(check->words), smtp_place, &scene);
		any = true;
	}
	return any;
}

static void add_said(struct page *page, const struct smtp_turn *turn)
{
	struct buffer shown = { 0 };
	struct text line;

	if (smtp_verb_facts(turn->verb)->is_event && turn->verb != SMTP_OVERLONG &&
	    turn->verb != SMTP_DOT) {
		page_string(page, PAGE_NORMAL, smtp_verb_facts(turn->verb)->name);
		return;
	}
	shown_text(&shown, turn->command.line);
	line = text_fit(buffer_view(&shown), LINE_COLUMNS);
	page_text(page, PAGE_NORMAL, line);
	if (line.len < shown.len)
		page_string(page, PAGE_NORMAL, "...");
	buffer_free(&shown);
}

static void add_answer(struct page *page, const struct smtp_turn *turn)
{
	page_string(page, PAGE_NORMAL, " -> ");
	if (turn->reply.code)
		teach_add_code(page, turn->reply.code, turn->reply.enhanced);
	else
		page_string(page, PAGE_NORMAL, _("no reply"));
	page_string(page, PAGE_NORMAL, " (");
	page_string(page, PAGE_NORMAL, turn->rule->id);
	page_string(page, PAGE_NORMAL, "): ");
}

/* What decided against the line, or, when nothing did, what came of it. */
static void add_reasons(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_rule *rule = moment->turn->rule;
	struct smtp_scene scene = teach_scene(moment);

	if (!teach_is_refusal(moment->turn->reply.code) ||
	    !add_words(page, "", true, moment))
		page_add(page, _(rule->because), smtp_place, &scene);
	add_words(page, _("; passed: "), false, moment);
	page_string(page, PAGE_NORMAL, "; ");
	page_string(page, PAGE_NORMAL, rule->rfc);
}

void teach_why_line(struct buffer *buffer, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	struct page *page = page_new();
	char number[16];
	struct room digits = room_over(number, sizeof(number));

	page_block(page, PAGE_PARAGRAPH);
	if (turn->line) {
		room_number(&digits, turn->line);
		page_add(page, _("line {line}: "), words_from_pairs,
			 (struct words_pair[]){ { "line", number }, { NULL, NULL } });
	}
	add_said(page, turn);
	add_answer(page, turn);
	add_reasons(page, moment);
	page_print(page, 0, &page_marks_ascii, buffer);
	page_free(page);
}
