// SPDX-License-Identifier: GPL-3.0-or-later
/* What has changed since the same was refused: a command that is taken now, or a mail that
 * was put off. */
#include "teach/teach_inside.h"

#include "base/filling.h"
#include "smtp/smtp.h"

/* The step that the command is one of; SMTP_STEPS: none whose refusals are remembered. */
static enum smtp_step step_of(enum smtp_verb verb)
{
	switch (verb) {
	case SMTP_EHLO:
	case SMTP_HELO:
	case SMTP_LHLO:
		return SMTP_STEP_HELLO;
	case SMTP_AUTH:
		return SMTP_STEP_LOGIN;
	case SMTP_MAIL:
		return SMTP_STEP_MAIL;
	case SMTP_DATA:
		return SMTP_STEP_DATA;
	default:
		return SMTP_STEPS;
	}
}

/* What the row that refused then finds now; NULL: it was not asked. */
static const char *now_of(const struct smtp_turn *turn, const struct smtp_rule *rule)
{
	for (unsigned i = 0; i < turn->check_count; i++)
		if (turn->checks[i].rule == rule)
			return turn->checks[i].by_state ? rule->in->no : rule->when->no;
	return NULL;
}

static void add_since(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	enum smtp_step step = step_of(turn->verb);
	const struct smtp_cause *cause =
		step < SMTP_STEPS ? &moment->before->memory.causes[step] : NULL;
	const char *words = cause && cause->line ? now_of(turn, cause->rule) : NULL;
	struct smtp_scene scene = teach_scene(moment);
	struct buffer now = { 0 };

	if (!words)
		return;
	buffer_fill(&now, translation_for(words, smtp_place, &scene), smtp_place, &scene);
	page_fill(page, PAGE_PARAGRAPH,
		  _("Line {line} was answered `{code}`. What has changed since: {now}."),
		  words_from_pairs,
		  WORDS({ "line", WORDS_NUMBER(cause->line) },
			{ "code", WORDS_NUMBER(cause->code) }, { "now", now.at }));
	buffer_free(&now);
}

/* A recipient that greylisting has put off before. */
static void add_waited(struct page *page, const struct teach_moment *moment)
{
	unsigned long wait, ago;

	if (smtp_was_put_off(moment->before, &moment->turn->command.path, &wait, &ago))
		page_fill(page, PAGE_PARAGRAPH,
			  _("This mail was put off when it was first tried, {waited} s ago, and "
			    "had to wait {greylist} s: that time is over now."),
			  words_from_pairs,
			  WORDS({ "waited", WORDS_NUMBER(ago) },
				{ "greylist", WORDS_NUMBER(wait) }));
}

void teach_flipped(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;

	if (!turn->reply.code || teach_is_refusal(turn->reply.code))
		return;
	add_since(page, moment);
	if (turn->verb == SMTP_RCPT)
		add_waited(page, moment);
}
