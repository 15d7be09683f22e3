// SPDX-License-Identifier: GPL-3.0-or-later
/* The whole rule table as Markdown. */
#include "teach/inside.h"

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
	add_states(buffer, rule->in->states);
	add_cell(buffer, rule->when ? _(rule->when->yes) : "");
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
	buffer_format(buffer, "\n## %s\n\n| %s | %s | %s | %s | RFC |\n"
		      "|---|---|---|---|---|\n", heading,
		      _("Rule"), _("In the states"), _("When"), _("Reply"));
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
