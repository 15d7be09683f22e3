// SPDX-License-Identifier: GPL-3.0-or-later
/* The rows of the rule table that say a code, on a page. */
#include "catalogue/spoken.h"

#include "catalogue/tables.h"

enum { SHORT_MAX = 6 };

static const struct {
	const char *code, *rule;
} usual[] = {
	{ "250", "mail.accepted" },
	{ "421", "idle.timeout" },
	{ "450", "rcpt.greylisted" },
	{ "452", "rcpt.mailbox-full" },
	{ "500", "unknown.verb" },
	{ "501", "mail.path-malformed" },
	{ "502", "extension.not-offered" },
	{ "503", "data.no-mail" },
	{ "530", "any.needs-login" },
	{ "535", "auth.rejected" },
	{ "550", "rcpt.no-such-mailbox" },
	{ "554", "dot.bare-line-end" },
	{ "555", "mail.parameter-unknown" },
	{ "5.7.1", "rcpt.not-relayed" },
};

bool catalogue_usual(struct text code, struct catalogue_spoken *spoken)
{
	bool every = code.len && (*code.at == 'X' || *code.at == 'x');

	for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++) {
		struct text known = text_of(usual[i].code);

		if (!text_equal(text_skip(code, every), text_skip(known, every)))
			continue;
		spoken->rule = smtp_rule_named(text_of(usual[i].rule), &spoken->verb);
		return spoken->rule;
	}
	return false;
}

static void add_row(struct page *page, const struct catalogue_spoken *spoken)
{
	struct buffer because = { 0 };

	catalogue_say_because(&because, spoken);
	page_field(page, spoken->rule->id, buffer_string_of(&because));
	buffer_free(&because);
}

static void add_rows(struct page *page, struct text code)
{
	struct catalogue_spoken spoken;

	for (size_t n = 0; catalogue_spoken_next(code, &n, &spoken);)
		add_row(page, &spoken);
}

/* The command that the row answers, as a bit; the greetings of a client are one. */
static unsigned long command_of(const struct catalogue_spoken *spoken)
{
	enum smtp_verb verb = spoken->verb;

	return 1ul << (verb == SMTP_HELO || verb == SMTP_LHLO ? SMTP_EHLO : verb);
}

/* One row for each command, as long as there is room; returns how many. */
static size_t add_some(struct page *page, struct text code)
{
	struct catalogue_spoken spoken;
	unsigned long shown = 0;
	size_t count = 0;

	if (catalogue_usual(code, &spoken)) {
		add_row(page, &spoken);
		shown |= command_of(&spoken);
		count++;
	}
	for (size_t n = 0; count < SHORT_MAX && catalogue_spoken_next(code, &n, &spoken);) {
		if (shown & command_of(&spoken))
			continue;
		add_row(page, &spoken);
		shown |= command_of(&spoken);
		count++;
	}
	return count;
}

void catalogue_spoken_short(struct page *page, struct text code)
{
	size_t count = catalogue_spoken_count(code), some;
	struct catalogue_code shown = catalogue_code_of(code);

	if (!count)
		return;
	page_blank(page);
	page_say(page, PAGE_HEADING, _("Rules here that say it"));
	if (count <= SHORT_MAX) {
		add_rows(page, code);
		return;
	}
	some = add_some(page, code);
	page_fill(page, PAGE_PARAGRAPH,
		  P_("{left} more: `code {code} rules` names all {all}.",
		     "{left} more: `code {code} rules` names all {all}.", count - some),
		  words_from_pairs,
		  WORDS({ "code", shown.at }, { "left", WORDS_NUMBER(count - some) },
			{ "all", WORDS_NUMBER(count) }));
}

void catalogue_spoken_all(struct page *page, struct text code)
{
	struct catalogue_code shown = catalogue_code_of(code);
	struct words_pair places[] = { { "code", shown.at }, { NULL, NULL } };

	page_fill(page, PAGE_TITLE, _("Rules here that say {code}"), words_from_pairs, places);
	for (enum smtp_verb verb = 0; verb <= SMTP_VERBS; verb++) {
		struct catalogue_spoken spoken;
		bool any = false;

		for (size_t n = 0; catalogue_spoken_next(code, &n, &spoken);) {
			if (spoken.verb != verb)
				continue;
			if (!any) {
				page_block(page, PAGE_FIELD);
				page_label(page, catalogue_verb_called(verb));
			}
			page_string(page, PAGE_NORMAL, any ? ", " : "");
			page_string(page, PAGE_CODE, spoken.rule->id);
			any = true;
		}
	}
}
