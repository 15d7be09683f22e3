// SPDX-License-Identifier: GPL-3.0-or-later
/* The whole rule table as Markdown. */
#include "teach/teach_inside.h"

#include "base/filling.h"
#include "base/name_list.h"
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

/* A line of the table as it is without a session. */
static struct text without_session(struct room *room, const char *line)
{
	words_fill(room, line, catalogue_general_place, NULL);
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
	struct buffer sentence = { 0 };

	if (when)
		catalogue_say_general(&sentence, when->yes);
	teach_add_cell(buffer, buffer_string_of(&sentence));
	buffer_free(&sentence);
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

/* The sentence on a manner that holds under a condition, or about one flaw. */
static const char *manner_sentence(const struct smtp_manner *manner)
{
	if (!manner->flaw)
		return manner->passes ? _("not asked when {condition}; else {otherwise}")
				      : _("{said} when {condition}; else {otherwise}");
	if (!manner->when)
		return manner->passes ? _("not asked about {flaw}; else {otherwise}")
				      : _("{said} about {flaw}; else {otherwise}");
	return manner->passes ? _("not asked about {flaw} when {condition}; else {otherwise}")
			      : _("{said} about {flaw} when {condition}; else {otherwise}");
}

/* A dialect's manners behind `before`, in their order, each with its condition,
 * down to what is said when none of these holds. */
static void add_manners(struct buffer *buffer, const struct smtp_rule *rule,
			const struct smtp_dialect *dialect, const struct smtp_manner *before)
{
	const struct smtp_manner *manner =
		dialect ? smtp_manner_of(dialect, rule, before) : NULL;
	struct buffer when = { 0 }, otherwise = { 0 };
	char at[64];
	struct room said = room_over(at, sizeof(at));

	put_said(&said, rule, dialect, manner);
	if (!manner || (!manner->when && !manner->flaw)) {
		buffer_string(buffer, at);
		return;
	}
	if (manner->when)
		catalogue_say_general(&when, manner->when->yes);
	add_manners(&otherwise, rule, dialect, manner);
	buffer_pairs(buffer, manner_sentence(manner),
		     WORDS({ "said", at }, { "condition", buffer_string_of(&when) },
			   { "flaw", manner->flaw ? smtp_flaw_facts(manner->flaw)->id : "" },
			   { "otherwise", buffer_string_of(&otherwise) }));
	buffer_free(&when);
	buffer_free(&otherwise);
}

static void add_reply(struct buffer *buffer, const struct smtp_rule *rule,
		      const struct smtp_dialect *dialect)
{
	struct buffer says = { 0 };

	add_manners(&says, rule, dialect, NULL);
	teach_add_cell(buffer, buffer_string_of(&says));
	buffer_free(&says);
}

static void add_rule(struct buffer *buffer, const struct smtp_rule *rule,
		     const struct smtp_dialect *dialect)
{
	buffer_format(buffer, "| `%s` | ", rule->id);
	add_like(buffer, rule);
	add_states(buffer, rule->in->states);
	add_when(buffer, rule->when);
	add_reply(buffer, rule, dialect);
	list_again(buffer, rule->rfc);
	buffer_string(buffer, " |\n");
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
		buffer_byte(buffer, '\n');
		buffer_pairs(buffer, _("The replies are those of {server}. Where it does not "
				       "ask a row, the rows behind it decide."),
			     WORDS({ "server", dialect->server }));
		buffer_byte(buffer, '\n');
	}
	add_table(buffer, _("Any command"), rows, count, dialect);
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		rows = smtp_rules_for(verb, &count);
		add_table(buffer, smtp_verb_facts(verb)->name, rows, count, dialect);
	}
}
