// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of flaws as Markdown. */
#include "teach/teach_inside.h"

#include "base/filling.h"
#include "base/name_list.h"
#include "base/width.h"
#include "catalogue/catalogue.h"
#include "smtp/smtp.h"

enum { EXAMPLE_COLUMNS = 48 };

/* A line that has the flaw, cut where it is long, with tabs that can be seen. */
static void add_example(struct buffer *buffer, struct text like)
{
	struct buffer shown = { 0 };
	struct text all, fits;

	while (like.len) {
		size_t tab = text_find(like, '\t');

		shown_text(&shown, text_head(like, tab));
		buffer_string(&shown, tab < like.len ? "<TAB>" : "");
		like = text_skip(like, tab < like.len ? tab + 1 : tab);
	}
	all = buffer_view(&shown);
	fits = text_fit(all, EXAMPLE_COLUMNS);
	if (fits.len) {
		buffer_byte(buffer, '`');
		buffer_text(buffer, fits);
		buffer_string(buffer, fits.len < all.len ? "...`" : "`");
	}
	buffer_string(buffer, " | ");
	buffer_free(&shown);
}

/* What an example tells by itself; the rest only a session can. */
static bool example_place(const void *context, struct text name, struct room *room)
{
	return text_is(name, "flaw") || text_is(name, "prefix")
		? smtp_place(context, name, room) : catalogue_general_place(NULL, name, room);
}

static void add_flaw(struct buffer *buffer, const struct smtp_session *session,
		     enum smtp_flaw flaw)
{
	const struct smtp_flaw_facts *facts = smtp_flaw_facts(flaw);
	struct smtp_command command = smtp_command_read(text_of(facts->like ? facts->like : ""));
	struct smtp_flaw_found found = smtp_flaw_of_command(session, &command);
	struct smtp_scene scene = { .session = session, .command = &command, .flaw = &found,
				    .translate = translation_of };
	struct buffer is = { 0 };

	buffer_fill(&is, _(facts->is), example_place, &scene);
	buffer_format(buffer, "| `%s` | ", facts->id);
	add_example(buffer, command.line);
	teach_add_cell(buffer, buffer_string_of(&is));
	list_again(buffer, facts->rfc);
	buffer_string(buffer, " |\n");
	buffer_free(&is);
}

void teach_flaws_markdown(struct buffer *buffer)
{
	struct smtp_trial trial;

	smtp_trial_init(&trial, smtp_setting_builtin(0), NULL);
	buffer_format(buffer, "# %s\n\n%s\n\n| %s | %s | %s | RFC |\n|---|---|---|---|\n",
		      _("The flaws"),
		      _("A rule says what kind of refusal a line gets. A flaw says what exactly "
			"is wrong with it. Goals of lessons and faults of servers can name one."),
		      _("Flaw"), _("A line that has it"), _("What is wrong"));
	for (enum smtp_flaw flaw = SMTP_FLAW_NONE + 1; flaw < SMTP_FLAWS; flaw++)
		add_flaw(buffer, &trial.session, flaw);
}
