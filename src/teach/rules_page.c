// SPDX-License-Identifier: GPL-3.0-or-later
/* The whole rule table as Markdown. */
#include "teach/teach_inside.h"

#include "catalogue/catalogue.h"
#include "smtp/smtp.h"

#include <string.h>

/* Text in a table, what means something in Markdown quoted. */
static void add_quoted(struct buffer *buffer, const char *string)
{
	for (; *string; string++) {
		if (strchr("|<*_`\\", *string))
			buffer_byte(buffer, '\\');
		buffer_byte(buffer, *string);
	}
}

void teach_add_cell(struct buffer *buffer, const char *string)
{
	add_quoted(buffer, string);
	buffer_string(buffer, " | ");
}

/* A sentence, or a line, of the table as it is without a session. */
static struct text without_session(struct room *room, const char *sentence)
{
	words_fill(room, sentence, catalogue_general_place, NULL);
	return room_view(room);
}

/* What the client says: the first line of the example that is not empty, or
 * nothing where the row answers an event. */
static void add_like(struct buffer *buffer, const struct smtp_rule *rule)
{
	char at[256];
	struct room room = room_over(at, sizeof(at));
	struct text rest, line;

	if (!rule->like || !*rule->like) {
		teach_add_cell(buffer, "");
		return;
	}
	rest = without_session(&room, rule->like);
	do
		line = text_take_line(&rest);
	while (!line.len && rest.len);
	buffer_byte(buffer, '`');
	for (size_t i = 0; i < line.len; i++) {
		if (line.at[i] == '|')
			buffer_byte(buffer, '\\');
		buffer_byte(buffer, line.at[i]);
	}
	buffer_string(buffer, "` | ");
}

static void add_when(struct buffer *buffer, const struct smtp_guard *when)
{
	char at[512] = "";
	struct room room = room_over(at, sizeof(at));

	if (when)
		without_session(&room, _(when->yes));
	teach_add_cell(buffer, at);
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

/* What is said in that manner, or without one. */
static void put_said(struct room *words, const struct smtp_rule *rule,
		     const struct smtp_dialect *dialect, const struct smtp_manner *manner)
{
	const char *enhanced = rule->say.enhanced ? rule->say.enhanced : "";
	struct smtp_said said = { .code = rule->say.code };
	struct room room = room_over(said.enhanced, sizeof(said.enhanced));

	room_string(&room, enhanced);
	if (dialect)
		smtp_manner_says(dialect, manner, &said);
	if (manner && manner->passes)
		room_string(words, _("not asked"));
	else if (said.code)
		teach_write_code(words, said.code, said.enhanced);
}

/* A dialect's manners in their order, each with its condition, down to what
 * is said when none of these holds. */
static void add_reply(struct buffer *buffer, const struct smtp_rule *rule,
		      const struct smtp_dialect *dialect)
{
	const struct smtp_manner *manner = NULL;
	char said_at[64], when_at[256], at[512];
	struct room said;

	while (dialect && (manner = smtp_manner_of(dialect, rule, manner)) &&
	       (manner->when || manner->flaw)) {
		struct room when = room_over(when_at, sizeof(when_at));
		struct room room = room_over(at, sizeof(at));

		said = room_over(said_at, sizeof(said_at));
		put_said(&said, rule, dialect, manner);
		if (manner->flaw)
			room_string(&when, smtp_flaw_facts(manner->flaw)->id);
		if (manner->flaw && manner->when)
			room_string(&when, ", ");
		if (manner->when)
			without_session(&when, _(manner->when->yes));
		words_fill(&room, _("{said} when {when}; else"), words_from_pairs,
			   (const struct words_pair[]){
				{ "said", said_at }, { "when", when_at }, { NULL, NULL } });
		add_quoted(buffer, at);
		buffer_byte(buffer, ' ');
	}
	said = room_over(said_at, sizeof(said_at));
	put_said(&said, rule, dialect, manner);
	teach_add_cell(buffer, said_at);
}

static void add_rule(struct buffer *buffer, const struct smtp_rule *rule,
		     const struct smtp_dialect *dialect)
{
	buffer_format(buffer, "| `%s` | ", rule->id);
	add_like(buffer, rule);
	add_states(buffer, rule->in->states);
	add_when(buffer, rule->when);
	add_reply(buffer, rule, dialect);
	buffer_format(buffer, "%s |\n", rule->rfc);
}

static void add_table(struct buffer *buffer, const char *heading,
		      const struct smtp_rule *rows, size_t count,
		      const struct smtp_dialect *dialect)
{
	if (!count)
		return;
	buffer_format(buffer, "\n## %s\n\n| %s | %s | %s | %s | %s | RFC |\n"
		      "|---|---|---|---|---|---|\n", heading,
		      _("Rule"), _("The client says"), _("In the states"), _("When"), _("Reply"));
	for (size_t i = 0; i < count; i++)
		add_rule(buffer, &rows[i], dialect);
}

void teach_rules_markdown(struct buffer *buffer, const struct smtp_dialect *dialect)
{
	size_t count;
	const struct smtp_rule *rows = smtp_rules_anywhere(&count);

	buffer_format(buffer, "# %s\n\n%s\n", _("The rules"),
		      _("The first row that fits speaks. Those of the first table are "
			"asked before all others."));
	if (dialect) {
		char at[256];
		struct room room = room_over(at, sizeof(at));

		words_fill(&room, _("The replies are those of {server}. Where it does not ask a "
				    "row, the rows behind it decide."), words_from_pairs,
			   (const struct words_pair[]){
				{ "server", dialect->server }, { NULL, NULL } });
		buffer_format(buffer, "\n%s\n", at);
	}
	add_table(buffer, _("Any command"), rows, count, dialect);
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		rows = smtp_rules_for(verb, &count);
		add_table(buffer, smtp_verb_facts(verb)->name, rows, count, dialect);
	}
}
