// SPDX-License-Identifier: GPL-3.0-or-later
/* What a dialect had to do with a reply, and the dialects as tables. */
#include "teach/teach_inside.h"

#include "base/filling.h"
#include "base/name_list.h"
#include "catalogue/catalogue.h"

#include "smtp/smtp.h"

#include <string.h>

/* A sentence about a dialect, with the row and what the row says. */
static void add_sentence(struct page *page, const char *sentence,
			 const struct smtp_dialect *dialect, const struct smtp_rule *rule,
			 const struct smtp_turn *turn)
{
	char code[32], said[32];
	struct room row_code = room_over(code, sizeof(code));
	struct room turn_code = room_over(said, sizeof(said));
	struct buffer rfc = { 0 };

	list_again(&rfc, rule->rfc);
	teach_write_code(&row_code, rule->say.code, rule->say.enhanced ? rule->say.enhanced : "");
	teach_write_code(&turn_code, turn->reply.code, turn->reply.enhanced);
	page_fill(page, PAGE_PARAGRAPH, sentence, words_from_pairs,
		  (struct words_pair[]){
			{ "server", dialect->server }, { "rule", rule->id }, { "rfc", rfc.at },
			{ "code", code }, { "said", said }, { NULL, NULL } });
	buffer_free(&rfc);
}

static bool says_otherwise(const struct smtp_turn *turn)
{
	const struct smtp_say *say = &turn->rule->say;

	return !turn->rule->says &&
	       (turn->reply.code != say->code ||
		(*turn->reply.enhanced && say->enhanced &&
		 strcmp(turn->reply.enhanced, say->enhanced) != 0));
}

const struct smtp_rule *teach_dialect_rule(const struct smtp_turn *turn)
{
	if (turn->let_by)
		return turn->let_by;
	return says_otherwise(turn) ? turn->rule : NULL;
}

static void add_departure(struct page *page, const struct smtp_manner *manner,
			  const struct smtp_rule *rule)
{
	struct buffer rfc = { 0 };

	if (!manner || !manner->departs || !rule)
		return;
	list_again(&rfc, rule->rfc);
	page_block(page, PAGE_FIELD);
	page_label(page, _("Departs"));
	page_add(page, _("{departs} ({rfc})"), words_from_pairs,
		 WORDS({ "departs", _(manner->departs) }, { "rfc", rfc.at }));
	buffer_free(&rfc);
}

void teach_dialect(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	const struct smtp_dialect *dialect = moment->before->setting->dialect;

	if (!dialect)
		return;
	if (turn->let_by)
		add_sentence(page, _("{server} does not ask `{rule}`; by the table it would "
				     "have decided: {code}, {rfc}."), dialect, turn->let_by, turn);
	add_departure(page, turn->let_by_manner, turn->let_by);
	if (says_otherwise(turn))
		add_sentence(page, _("{server} says {said} here; by the table it would be "
				     "{code}, {rfc}."), dialect, turn->rule, turn);
	add_departure(page, turn->manner, turn->rule);
}

/* What the client does: a line that the row answers, or the event. */
static void add_client(struct buffer *buffer, const struct smtp_session *session,
		       const struct smtp_rule *rule, enum smtp_verb verb)
{
	char like[TEACH_LINE_MAX];
	struct room room = room_over(like, sizeof(like));
	struct smtp_scene scene = { .session = session };

	if (rule->like && *rule->like && words_known(rule->like, smtp_place, &scene)) {
		words_fill(&room, rule->like, smtp_place, &scene);
		room.at[text_find(room_view(&room), '\n')] = '\0';
	}
	if (room.len > 0 && room.len < 60)
		buffer_format(buffer, "`%s`, ", room.at);
	else
		buffer_format(buffer, "%s, ", smtp_verb_facts(verb)->name);
}

/* When the server does so; places that a session fills stand as their names. */
static void add_when(struct buffer *buffer, const struct smtp_guard *when)
{
	struct buffer sentence = { 0 };

	if (when)
		catalogue_say_general(&sentence, when->yes);
	teach_add_cell(buffer, buffer_string_of(&sentence));
	buffer_free(&sentence);
}

static void add_manner(struct buffer *buffer, const struct smtp_session *session,
		       const struct smtp_manner *manner)
{
	enum smtp_verb verb;
	const struct smtp_rule *rule = smtp_rule_named(text_of(manner->rule), &verb);
	const char *enhanced = rule->say.enhanced;
	char own[32], said[32];
	struct room own_room = room_over(own, sizeof(own));
	struct room said_room = room_over(said, sizeof(said));

	if (manner->enhanced)
		enhanced = manner->enhanced;
	else if (session->setting->dialect->bare)
		enhanced = NULL;
	teach_write_code(&own_room, rule->say.code, rule->say.enhanced ? rule->say.enhanced : "");
	teach_write_code(&said_room, manner->code ? manner->code : rule->say.code,
			 enhanced ? enhanced : "");
	buffer_string(buffer, "| ");
	add_client(buffer, session, rule, verb);
	buffer_format(buffer, "`%s` | ", rule->id);
	add_when(buffer, manner->when);
	buffer_format(buffer, "%s | ", own);
	if (manner->passes)
		teach_add_cell(buffer, _("not asked: the rows behind it decide"));
	else if (manner->closes)
		buffer_pairs(buffer, _("{said}, closes"), WORDS({ "said", said }));
	else
		buffer_string(buffer, said);
	buffer_string(buffer, manner->passes ? "" : " | ");
	teach_add_cell(buffer, manner->departs ? _(manner->departs) : "");
	list_again(buffer, rule->rfc);
	buffer_string(buffer, " |\n");
}

static void add_dialect(struct buffer *buffer, const struct smtp_dialect *dialect)
{
	struct smtp_trial trial;

	smtp_trial_init(&trial, smtp_setting_named(text_of(dialect->name)), NULL);
	buffer_format(buffer, "\n## %s (`%s`)\n\n", dialect->server, dialect->name);
	if (dialect->bare)
		buffer_format(buffer, "%s\n\n",
			      _("It offers no enhanced codes, and says hardly any."));
	buffer_format(buffer, "| %s | %s | %s | %s | %s | RFC |\n|---|---|---|---|---|---|\n",
		      _("The client says, and the rule"), _("Only when"), _("By the table"),
		      _("This server"), _("Departs"));
	for (size_t i = 0; i < dialect->count; i++)
		add_manner(buffer, &trial.session, &dialect->manners[i]);
}

void teach_dialects_markdown(struct buffer *buffer)
{
	const struct smtp_dialect *dialect;

	buffer_format(buffer, "# %s\n\n%s\n", _("The dialects"),
		      _("Where real servers were observed to answer otherwise than the rules. "
			"What is not listed is answered by the rules."));
	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++)
		add_dialect(buffer, dialect);
}
