// SPDX-License-Identifier: GPL-3.0-or-later
/* The whole rule table as Markdown. */
#include "teach/inside.h"

#include "catalogue/spoken.h"

#include <string.h>

/* Text in a cell of a table, what means something in Markdown quoted. */
static void add_cell(struct buffer *buffer, const char *string)
{
	for (; *string; string++) {
		if (strchr("|<*_`\\", *string))
			buffer_byte(buffer, '\\');
		buffer_byte(buffer, *string);
	}
	buffer_string(buffer, " | ");
}

/* A sentence, or a line, of the table as it is without a session. */
static struct text without_session(struct room *room, const char *sentence)
{
	words_fill(room, sentence, catalogue_general_place, NULL);
	return room_view(room);
}

/* What the client says: the first line of the example, or nothing where the
 * row answers an event. */
static void add_like(struct buffer *buffer, const struct smtp_rule *rule)
{
	char at[256];
	struct room room = room_over(at, sizeof(at));
	struct text lines;

	if (!rule->like || !*rule->like) {
		add_cell(buffer, "");
		return;
	}
	lines = without_session(&room, rule->like);
	lines = text_take_line(&lines);
	buffer_byte(buffer, '`');
	for (size_t i = 0; i < lines.len; i++) {
		if (lines.at[i] == '|')
			buffer_byte(buffer, '\\');
		buffer_byte(buffer, lines.at[i]);
	}
	buffer_string(buffer, "` | ");
}

static void add_when(struct buffer *buffer, const struct smtp_guard *when)
{
	char at[512] = "";
	struct room room = room_over(at, sizeof(at));

	if (when)
		without_session(&room, _(when->yes));
	add_cell(buffer, at);
}

static void add_states(struct buffer *buffer, unsigned states)
{
	const char *separator = "";

	for (enum smtp_state state = SMTP_CONNECTING; state < SMTP_STATES; state++) {
		if (!(states & SMTP_BIT(state)))
			continue;
		buffer_format(buffer, "%s%s", separator, smtp_state_facts(state)->name);
		separator = ", ";
	}
	buffer_string(buffer, " | ");
}

static void add_rule(struct buffer *buffer, const struct smtp_rule *rule)
{
	buffer_format(buffer, "| `%s` | ", rule->id);
	add_like(buffer, rule);
	add_states(buffer, rule->in->states);
	add_when(buffer, rule->when);
	if (rule->say.code)
		buffer_format(buffer, "%u%s%s | ", rule->say.code,
			      rule->say.enhanced ? " " : "",
			      rule->say.enhanced ? rule->say.enhanced : "");
	else
		add_cell(buffer, "");
	buffer_format(buffer, "%s |\n", rule->rfc);
}

static void add_table(struct buffer *buffer, const char *heading,
		      const struct smtp_rule *rows, size_t count)
{
	if (!count)
		return;
	buffer_format(buffer, "\n## %s\n\n| %s | %s | %s | %s | %s | RFC |\n"
		      "|---|---|---|---|---|---|\n", heading,
		      _("Rule"), _("The client says"), _("In the states"), _("When"), _("Reply"));
	for (size_t i = 0; i < count; i++)
		add_rule(buffer, &rows[i]);
}

void teach_rules_markdown(struct buffer *buffer)
{
	size_t count;
	const struct smtp_rule *rows = smtp_rules_anywhere(&count);

	buffer_format(buffer, "# %s\n\n%s\n", _("The rules"),
		      _("The first row that fits speaks. Those of the first table are "
			"asked before all others."));
	add_table(buffer, _("Any command"), rows, count);
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		rows = smtp_rules_for(verb, &count);
		add_table(buffer, smtp_verb_facts(verb)->name, rows, count);
	}
}
