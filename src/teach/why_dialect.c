// SPDX-License-Identifier: GPL-3.0-or-later
/* What a dialect had to do with a reply, and the dialects as tables. */
#include "teach/teach_inside.h"

#include "base/filling.h"
#include "base/name_list.h"
#include "catalogue/catalogue.h"

#include "smtp/smtp.h"

#include <string.h>

static const char *id_of(enum smtp_flaw flaw)
{
	return flaw ? smtp_flaw_facts(flaw)->id : "";
}

/* A sentence about a dialect, with the row, what the row says, and the flaw that the manner
 * is about, if there is one. */
static void add_sentence(struct page *page, const char *sentence,
			 const struct smtp_dialect *dialect, const struct smtp_rule *rule,
			 const struct smtp_manner *manner, const struct smtp_turn *turn)
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
			{ "code", code }, { "said", said },
			{ "flaw", manner ? id_of(manner->flaw) : "" }, { NULL, NULL } });
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
	return turn->strike || says_otherwise(turn) ? turn->rule : NULL;
}

static void add_departure(struct page *page, const char *departs, const struct smtp_rule *rule)
{
	struct buffer rfc = { 0 };

	if (!departs)
		return;
	list_again(&rfc, rule->rfc);
	page_block(page, PAGE_FIELD);
	page_label(page, _("Departs"));
	page_add(page, _("{departs} ({rfc})"), words_from_pairs,
		 WORDS({ "departs", _(departs) }, { "rfc", rfc.at }));
	buffer_free(&rfc);
}

static void add_let_by(struct page *page, const struct smtp_dialect *dialect,
		       const struct smtp_turn *turn)
{
	const struct smtp_manner *manner = turn->let_by_manner;

	if (!turn->let_by->say.code)
		add_sentence(page, manner->flaw
			? _("{server} does not ask `{rule}` about the flaw `{flaw}`; by the table "
			    "it would have decided, and nothing would be said yet: {rfc}.")
			: _("{server} does not ask `{rule}`; by the table it would have decided, "
			    "and nothing would be said yet: {rfc}."),
			dialect, turn->let_by, manner, turn);
	else
		add_sentence(page, manner->flaw
			? _("{server} does not ask `{rule}` about the flaw `{flaw}`; by the table "
			    "it would have decided: {code}, {rfc}.")
			: _("{server} does not ask `{rule}`; by the table it would have decided: "
			    "{code}, {rfc}."), dialect, turn->let_by, manner, turn);
	add_departure(page, manner->departs, turn->let_by);
}

static void add_manner_of(struct page *page, const struct smtp_dialect *dialect,
			  const struct smtp_turn *turn)
{
	const struct smtp_manner *manner = turn->manner;

	if (!turn->rule->say.code)
		add_sentence(page, manner && manner->flaw
			? _("{server} says {said} here about the flaw `{flaw}`; by the table nothing "
			    "would be said yet, {rfc}.")
			: _("{server} says {said} here; by the table nothing would be said yet, "
			    "{rfc}."), dialect, turn->rule, manner, turn);
	else
		add_sentence(page, manner && manner->flaw
			? _("{server} says {said} here about the flaw `{flaw}`; by the table it "
			    "would be {code}, {rfc}.")
			: _("{server} says {said} here; by the table it would be {code}, {rfc}."),
			dialect, turn->rule, manner, turn);
}

void teach_dialect(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	const struct smtp_dialect *dialect = moment->before->setting->dialect;

	if (!dialect || teach_lenient(page, moment))
		return;
	if (turn->let_by)
		add_let_by(page, dialect, turn);
	if (turn->strike)
		add_sentence(page, !turn->rule->say.code
			? _("{server} says {said} here; by the table nothing would be said yet, "
			    "{rfc}.")
			: _("{server} says {said} in place of what `{rule}` has: {code}, "
			    "{rfc}."), dialect, turn->rule, NULL, turn);
	else if (says_otherwise(turn))
		add_manner_of(page, dialect, turn);
	if (turn->strike || turn->manner)
		add_departure(page, turn->strike ? turn->strike->departs : turn->manner->departs,
			      turn->rule);
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

/* With which flaw, and when; places that a session fills stand as their names. */
static void add_occasion(struct buffer *buffer, const struct smtp_manner *manner)
{
	struct buffer sentence = { 0 };

	if (manner->flaw)
		buffer_format(buffer, "`%s`%s", id_of(manner->flaw), manner->when ? ": " : "");
	if (manner->when)
		catalogue_say_general(&sentence, manner->when->yes);
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
	add_occasion(buffer, manner);
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

/* How it reads lines, where that is not as the grammar has it. */
static void add_reading(struct buffer *buffer, const struct smtp_dialect *dialect)
{
	static const char *const lone_lf[] = {
		[SMTP_LF_ENDS_COMMANDS] = N_("LF alone ends a command line too."),
		[SMTP_LF_LIKE_FIRST] = N_("LF alone ends a command line too, and the lines of a letter whose "
					  "first line it ends."),
		[SMTP_LF_ENDS_LINES] = N_("LF alone ends any line."),
	};
	const char *const says[] = {
		dialect->bare ? N_("It offers no enhanced codes, and says hardly any.") : NULL,
		dialect->lone_lf ? lone_lf[dialect->lone_lf] : NULL,
		dialect->leading_space ? N_("Blanks in front of a verb are overlooked.") : NULL,
		dialect->blanks ? N_("Any number of blanks may stand behind a verb.") : NULL,
		dialect->extra_cr ? N_("CRs in front of the CRLF are overlooked.") : NULL,
	};

	for (size_t i = 0; i < sizeof(says) / sizeof(says[0]); i++)
		if (says[i])
			buffer_format(buffer, "%s\n\n", _(says[i]));
}

/* With which code, and whether it closes. */
static void add_blow(struct buffer *buffer, const struct smtp_strike *strike)
{
	char code[32];
	struct room room = room_over(code, sizeof(code));

	teach_write_code(&room, strike->code, strike->enhanced ? strike->enhanced : "");
	if (!strike->code)
		buffer_string(buffer, strike->closes ? _("the row's code, closes")
						     : _("the row's code"));
	else if (strike->closes)
		buffer_pairs(buffer, _("{said}, closes"), WORDS({ "said", code }));
	else
		buffer_string(buffer, code);
}

/* What it does about clients that it has had enough of, as a list. */
static void add_strikes(struct buffer *buffer, const struct smtp_dialect *dialect)
{
	for (size_t i = 0; i < dialect->strike_count; i++) {
		const struct smtp_strike *strike = &dialect->strikes[i];

		buffer_string(buffer, i ? "- " : "\n- ");
		add_blow(buffer, strike);
		buffer_format(buffer, ": %s\n", _(strike->because));
	}
}

/* The server that is built in for the dialect, or else the usual one that speaks it. */
static struct smtp_setting setting_of(const struct smtp_dialect *dialect)
{
	struct smtp_setting usual = *smtp_setting_builtin(0);
	const struct smtp_setting *setting;

	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		if (setting->dialect == dialect)
			return *setting;
	usual.dialect = dialect;
	return usual;
}

static void add_dialect(struct buffer *buffer, const struct smtp_dialect *dialect)
{
	struct smtp_setting setting = setting_of(dialect);
	struct smtp_trial trial;

	smtp_trial_init(&trial, &setting, NULL);
	buffer_format(buffer, "\n## %s (`%s`)\n\n", dialect->server, dialect->name);
	add_reading(buffer, dialect);
	buffer_format(buffer, "| %s | %s | %s | %s | %s | RFC |\n|---|---|---|---|---|---|\n",
		      _("The client says, and the rule"), _("Only when"), _("By the table"),
		      _("This server"), _("Departs"));
	for (size_t i = 0; i < dialect->count; i++)
		add_manner(buffer, &trial.session, &dialect->manners[i]);
	add_strikes(buffer, dialect);
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
