// SPDX-License-Identifier: GPL-3.0-or-later
/* Why a turn was not answered with another code, and the tried way to it. */
#include "teach/teach_inside.h"

#include "catalogue/catalogue.h"
#include "teach/reached.h"

#include <stdlib.h>
#include <string.h>

/* What is looked for: a code, to a verb or (SMTP_VERBS) to any. */
struct wanted {
	const struct teach_code *code;
	enum smtp_verb verb;
};

/* DATA is answered twice: at once, and after the final dot (RFC 5321 4.3.2). */
static bool is_verb_of(const struct wanted *wanted, enum smtp_verb verb)
{
	return wanted->verb == SMTP_VERBS || wanted->verb == verb ||
		(wanted->verb == SMTP_DATA && (verb == SMTP_DOT || verb == SMTP_DELIVERY));
}

/* The first row that gives what is wanted, whatever stands in its way. */
static const struct smtp_rule *row_of(const struct wanted *wanted, enum smtp_verb *verb)
{
	const struct smtp_rule *rule;

	for (size_t n = 0; (rule = smtp_rule_at(n, verb)) != NULL; n++)
		if (is_verb_of(wanted, *verb) && teach_row_gives(rule, wanted->code))
			return rule;
	return NULL;
}

/* A row that holds anywhere may speak to any verb. */
static bool may_be_wanted(const void *context, const struct teach_move *move,
			  enum smtp_state to)
{
	const struct wanted *wanted = context;

	(void)to;
	return (move->verb == SMTP_VERBS || is_verb_of(wanted, move->verb)) &&
		teach_move_gives(move, wanted->code);
}

static bool is_wanted(const void *context, const struct teach_moment *moment)
{
	const struct wanted *wanted = context;

	return is_verb_of(wanted, moment->turn->verb) &&
		teach_goal_code(wanted->code, moment);
}

/* Places of the sentences below. */
struct names {
	const struct teach_code *code;
	const struct smtp_turn *turn;
	const struct smtp_rule *rule;
	const char *verb; /* of the rule */
};

static bool place(const void *context, struct text name, struct room *room)
{
	const struct names *names = context;

	if (text_is(name, "code"))
		teach_write_code(room, names->code->code, names->code->enhanced);
	else if (text_is(name, "line"))
		room_number(room, names->turn->line);
	else if (text_is(name, "given"))
		room_number(room, names->turn->reply.code);
	else if (text_is(name, "rule"))
		room_string(room, names->rule->id);
	else if (text_is(name, "verb"))
		room_string(room, names->verb);
	else if (text_is(name, "said"))
		room_string(room, smtp_verb_facts(names->turn->verb)->name);
	else
		return false;
	return true;
}

/* tried: as of teach_path_beyond(). */
static bool path_to(const struct smtp_session *session, const struct wanted *wanted,
		    struct reached_list *tried, struct teach_path *path)
{
	const struct teach_aim aim = { .goal = is_wanted, .may = may_be_wanted, .context = wanted };

	return teach_path_beyond(session, &aim, tried, path);
}

static void add_given(struct page *page, const struct names *names)
{
	const struct smtp_turn *turn = names->turn;

	if (!turn || !turn->reply.code)
		return;
	page_fill(page, PAGE_PARAGRAPH,
		  turn->line ? _("Line {line} was answered `{given}`.")
			     : _("The server said `{given}`."), place, names);
}

/* No row of the table has it: so the code is explained as such. */
static bool say_unknown(struct page *page, const struct names *names)
{
	const struct teach_code *code = names->code;
	char at[32];
	struct room room = room_over(at, sizeof(at));
	const struct catalogue_entry *entry;

	add_given(page, names);
	page_fill(page, PAGE_PARAGRAPH, _("No rule of this server answers `{code}`."),
		  place, names);
	if (code->code)
		room_number(&room, code->code);
	else
		room_string(&room, code->enhanced);
	entry = catalogue_find(room_view(&room));
	if (entry)
		page_say(page, PAGE_PARAGRAPH, _(entry->means));
	return false;
}

static void add_deciding(struct page *page, const struct teach_moment *moment)
{
	struct smtp_scene scene = teach_scene(moment);
	struct teach_checks checks;

	teach_checks_gather(&checks, moment);
	for (size_t i = 0; i < checks.count; i++)
		if (checks.list[i].decides)
			page_fill(page, checks.list[i].mark,
				  translation_for(checks.list[i].words, smtp_place, &scene),
				  smtp_place, &scene);
}

/* What stands in the way: what decided against the line that was said, or,
 * when nothing did, against what the row gives as its example, said now. */
static void add_obstacles(struct page *page, const struct teach_moment *moment,
			  const struct smtp_rule *rule, enum smtp_verb verb)
{
	char line[TEACH_LINE_MAX];
	struct room room = room_over(line, sizeof(line));
	struct smtp_trial trial;
	struct smtp_turn turn;
	struct teach_moment tried = { moment->after, &turn, &trial.session };

	smtp_trial_copy(&trial, moment->after);
	if (moment->turn && teach_is_refusal(moment->turn->reply.code) &&
	    (verb == SMTP_VERBS || verb == moment->turn->verb))
		add_deciding(page, moment);
	else if (smtp_session_like(&trial.session, rule, verb, &room, &turn) && turn.rule != rule)
		add_deciding(page, &tried);
}

static void add_path(struct page *page, const struct teach_path *path)
{
	page_say(page, PAGE_PARAGRAPH, path->count == 1 ? _("This line was tried:")
				       : _("These lines were tried, in this order:"));
	for (unsigned i = 0; i < path->count; i++) {
		const struct teach_step *step = &path->steps[i];

		page_block(page, PAGE_ITEM);
		if (*step->line)
			page_string(page, PAGE_CODE, step->line);
		else
			page_string(page, PAGE_NORMAL,
				    _(smtp_verb_facts(step->verb)->does));
		if (!step->code)
			continue;
		page_string(page, PAGE_NORMAL, " -> ");
		teach_add_code(page, step->code, step->enhanced);
	}
}

static bool is_reached(const struct smtp_session *now, const struct smtp_setting *setting,
		       const struct wanted *wanted, struct reached_list *tried)
{
	struct smtp_trial fresh;
	struct teach_path path;

	smtp_trial_init(&fresh, setting, now->server->crypto);
	return path_to(&fresh.session, wanted, tried, &path);
}

/* Where else the code can be had: on a new connection to this server, or to
 * one of those that are built in. */
static void add_dead_end(struct page *page, const struct smtp_session *now,
			 const struct teach_code *code, struct reached_list *tried)
{
	const struct wanted wanted = { code, SMTP_VERBS };
	const struct smtp_setting *setting;

	if (now->state == SMTP_CLOSED)
		page_say(page, PAGE_PARAGRAPH,
			 _("The connection is closed: nothing more can be said in it."));
	else
		page_say(page, PAGE_PARAGRAPH,
			 _("From here nothing leads to it; it has been tried."));
	if (is_reached(now, now->setting, &wanted, tried)) {
		page_say(page, PAGE_PARAGRAPH, _("A new connection can be brought to it."));
		return;
	}
	for (size_t n = 0; (setting = smtp_setting_builtin(n)) != NULL; n++) {
		if (setting == now->setting || !is_reached(now, setting, &wanted, NULL))
			continue;
		page_fill(page, PAGE_PARAGRAPH,
			  _("The built-in server `{setting}` can be brought to it."),
			  words_from_pairs, (struct words_pair[]){
				{ "setting", setting->name }, { NULL, NULL } });
		return;
	}
}

/* Where a way ends in another verb than the one that was said, one to that verb is
 * preferred. */
static bool find_way(const struct smtp_session *now, const struct wanted *wanted,
		     struct reached_list *tried, struct teach_path *path)
{
	const struct wanted any = { wanted->code, SMTP_VERBS };
	struct teach_path own;
	enum smtp_verb verb;

	if (!path_to(now, &any, tried, path))
		return false;
	if (!is_verb_of(wanted, path->steps[path->count - 1].verb) &&
	    row_of(wanted, &verb) && path_to(now, wanted, NULL, &own))
		*path = own;
	return true;
}

/* Finds the row that gives the code, and the way to it: of the same verb if one of it
 * does, and of any verb if none of that one's can be reached. */
static bool find_row(const struct smtp_session *now, const struct wanted *wanted,
		     struct names *names, enum smtp_verb *verb, struct reached_list *tried,
		     struct teach_path *path)
{
	const struct wanted any = { wanted->code, SMTP_VERBS };

	if (find_way(now, wanted, tried, path)) {
		names->rule = path->steps[path->count - 1].rule;
		*verb = path->steps[path->count - 1].verb;
		return true;
	}
	names->rule = row_of(wanted, verb);
	if (!names->rule)
		names->rule = row_of(&any, verb);
	return false;
}

static bool explain(struct page *page, const struct teach_moment *moment,
		    const struct teach_code *code, struct reached_list *tried)
{
	struct names names = { .code = code, .turn = moment->turn };
	const struct wanted wanted = { code, moment->turn ? moment->turn->verb : SMTP_VERBS };
	const struct smtp_session *now = moment->after;
	struct teach_path path;
	enum smtp_verb verb;
	bool found;

	page_fill(page, PAGE_TITLE, _("Why not {code}"), place, &names);
	if (moment->turn && moment->turn->reply.code && teach_goal_code(code, moment)) {
		page_fill(page, PAGE_PARAGRAPH, moment->turn->line
				? _("It was: line {line} was answered `{code}`.")
				: _("It was: the server said `{code}`."), place, &names);
		return true;
	}
	found = find_row(now, &wanted, &names, &verb, tried, &path);
	if (!names.rule)
		return say_unknown(page, &names);
	names.verb = smtp_verb_facts(verb < SMTP_VERBS ? verb : SMTP_NOOP)->name;
	add_given(page, &names);
	if (moment->turn && !is_verb_of(&wanted, verb))
		page_fill(page, PAGE_PARAGRAPH, _("{said} is never answered `{code}` here."),
			  place, &names);
	page_fill(page, PAGE_PARAGRAPH, _("`{code}` is what the rule `{rule}` answers to {verb}."),
		  place, &names);
	add_obstacles(page, moment, names.rule, verb);
	if (found)
		add_path(page, &path);
	else
		add_dead_end(page, now, code, tried);
	teach_add_rule(page, names.rule, NULL);
	return found;
}

bool teach_why_not(struct page *page, const struct teach_moment *moment,
		   const struct teach_code *code)
{
	struct reached_list tried = { .count = 0 };
	bool found = explain(page, moment, code, &tried);

	reached_forget(&tried);
	return found;
}
