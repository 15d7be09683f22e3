// SPDX-License-Identifier: GPL-3.0-or-later
/* SMTP as tables of verbs, rules, states and codes. */
#include "command/prints.h"

#include "base/words.h"
#include "catalogue/catalogue.h"
#include "command/answer.h"
#include "command/print_cells.h"
#include "command/servers.h"

int print_verbs(const struct options *options)
{
	(void)options;
	print_head(_("Command of SMTP"), _("What it does"));
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		const struct smtp_verb_facts *facts = smtp_verb_facts(verb);

		if (!facts->is_event && facts->syntax)
			print_row("", facts->syntax, NULL, _(facts->does));
	}
	return 0;
}

int print_events(const struct options *options)
{
	enum smtp_verb verb;
	const char *name;

	(void)options;
	print_head(_("Name"), _("What has happened"));
	for (size_t n = 0; (name = smtp_verb_name(n, &verb)); n++)
		if (smtp_verb_facts(verb)->plain)
			print_row("", name, NULL, _(smtp_verb_facts(verb)->does));
	return 0;
}

int print_rules(const struct options *options)
{
	struct buffer rules = { 0 };
	const struct smtp_dialect *dialect;
	int status = command_dialect(options, &dialect);

	if (status)
		return status;
	teach_rules_markdown(&rules, dialect);
	return print_text(&rules);
}

int print_flaws(const struct options *options)
{
	struct buffer flaws = { 0 };

	(void)options;
	teach_flaws_markdown(&flaws);
	return command_write(&flaws, 0);
}

int print_map(const struct options *options)
{
	struct smtp_talk talk;
	struct page *page = page_new();

	smtp_talk_begin(&talk, smtp_setting_builtin(0), NULL);
	smtp_talk_next(&talk);
	teach_map_page(page, &talk.now.session, NULL);
	command_show(options, page);
	page_free(page);
	return 0;
}

int print_map_dot(const struct options *options)
{
	struct buffer dot = { 0 };

	(void)options;
	teach_map_dot(&dot);
	return command_write(&dot, 0);
}

int print_codes(const struct options *options)
{
	struct buffer markdown = { 0 };

	(void)options;
	catalogue_markdown(&markdown);
	return print_text(&markdown);
}
