// SPDX-License-Identifier: GPL-3.0-or-later
/* One way to make a code happen, found by trying. */
#include "teach/teach.h"

#include "catalogue/catalogue.h"
#include "smtp/smtp.h"
#include "teach/teach_inside.h"

#include <string.h>

static const struct smtp_rule *usual_of(const struct teach_code *code)
{
	char at[16];
	struct room room = room_over(at, sizeof(at));
	struct catalogue_spoken usual;

	teach_write_code(&room, code->code, code->enhanced);
	return catalogue_usual(room_view(&room), &usual) ? usual.rule : NULL;
}

/* What a client is told that does not wait for the greeting cannot be tried. */
static bool is_cause(const struct smtp_rule *rule, const struct teach_code *code)
{
	return !rule->says && rule->in != &smtp_before_greeting &&
	       teach_row_gives(rule, code);
}

const struct smtp_rule *teach_cause(const struct teach_code *code, size_t n)
{
	const struct smtp_rule *first = usual_of(code), *rule;
	enum smtp_verb verb;

	if (first && n-- == 0)
		return first;
	for (size_t at = 0; (rule = smtp_rule_at(at, &verb)) != NULL; at++)
		if (rule != first && is_cause(rule, code) && n-- == 0)
			return rule;
	return NULL;
}

/* A new connection to that server, and the greeting. */
static void connect_to(struct smtp_trial *trial, const struct smtp_setting *setting,
		       const struct sasl_crypto *crypto, struct smtp_turn *turn)
{
	struct smtp_link link;

	smtp_trial_init(trial, setting, crypto);
	smtp_link_open(&link, &trial->session, NULL);
	smtp_link_connect(&link);
	smtp_link_turn(&link, turn);
	smtp_link_acts_late(&link, turn);
}

void teach_recipe_play(const struct teach_recipe *recipe, unsigned steps,
		       const struct sasl_crypto *crypto, struct smtp_trial *trial,
		       struct smtp_turn *turn)
{
	connect_to(trial, recipe->setting, crypto, turn);
	for (unsigned i = 0; i < steps; i++)
		teach_take_step(&trial->session, &recipe->path.steps[i], turn);
}

/* What is looked for. A row without its enhanced code, as in a reply to EHLO,
 * is not it where that code was asked for. */
struct wanted {
	const struct teach_code *code;
	const struct smtp_rule *rule;
};

static bool is_wanted(const void *context, const struct teach_moment *moment)
{
	const struct wanted *wanted = context;

	return moment->turn->rule == wanted->rule && teach_goal_code(wanted->code, moment);
}

static bool may_be_wanted(const void *context, const struct teach_move *move,
			  enum smtp_state to)
{
	const struct wanted *wanted = context;
	const struct teach_code *code = wanted->code;

	(void)to;
	return move->rule == wanted->rule &&
	       ((!code->code && !*code->enhanced && !move->struck) || teach_move_gives(move, code));
}

bool teach_recipe_aim(const struct smtp_setting *setting, const struct sasl_crypto *crypto,
		      const struct teach_aim *aim, struct teach_recipe *recipe)
{
	struct smtp_trial fresh, trial;
	struct smtp_turn turn;
	struct teach_moment moment = { &fresh.session, &turn, &trial.session };

	smtp_trial_init(&fresh, setting, crypto);
	connect_to(&trial, setting, crypto, &turn);
	recipe->setting = setting;
	recipe->path.count = 0;
	return aim->goal(aim->context, &moment) ||
	       teach_path_to(&trial.session, aim, &recipe->path);
}

bool teach_recipe_under(const struct smtp_setting *setting, const struct teach_code *code,
			const struct smtp_rule *cause, const struct sasl_crypto *crypto,
			struct teach_recipe *recipe)
{
	const struct wanted wanted = { code, cause };
	const struct teach_aim aim = { .goal = is_wanted, .may = may_be_wanted, .context = &wanted };

	return teach_recipe_aim(setting, crypto, &aim, recipe);
}

bool teach_recipe_for(const struct teach_code *code, const struct smtp_rule *cause,
		      const struct sasl_crypto *crypto, struct teach_recipe *recipe)
{
	const struct smtp_setting *setting;

	for (size_t n = 0; (setting = smtp_setting_builtin(n)) != NULL; n++)
		if (teach_recipe_under(setting, code, cause, crypto, recipe))
			return true;
	return false;
}

static const struct smtp_setting *asking_setting(void)
{
	const struct smtp_setting *setting;

	for (size_t n = 0; (setting = smtp_setting_builtin(n)) != NULL; n++)
		if (setting->fault_addresses)
			return setting;
	return NULL;
}

/* What is to be said: "550" with "5.1.1", each of which gives the other. */
static bool fill_said(const struct teach_code *code, struct smtp_said *said)
{
	struct room enhanced = room_over(said->enhanced, sizeof(said->enhanced));

	said->code = code->code;
	if (!said->code)
		said->code = code->enhanced[0] == '4' ? 450 : 550;
	room_string(&enhanced, code->enhanced);
	if (!*code->enhanced)
		room_string(&enhanced, said->code < 500 ? "4.0.0" : "5.0.0");
	return smtp_fault_code_is_good(said);
}

/* An address that asks for the code, where a setting allows that: for what no
 * row speaks. */
static bool ask_for(const struct teach_code *code, const struct sasl_crypto *crypto,
		    struct teach_recipe *recipe)
{
	const enum smtp_state mail = SMTP_IN_MAIL;
	const struct teach_aim aim = { .goal = teach_goal_state, .context = &mail };
	const struct smtp_setting *setting = asking_setting();
	struct smtp_said said = { 0 };
	struct smtp_trial trial;
	struct teach_step *last;
	struct smtp_turn turn;
	struct room line;

	if (!setting || !fill_said(code, &said) ||
	    !teach_recipe_aim(setting, crypto, &aim, recipe) ||
	    recipe->path.count == TEACH_STEPS_MAX)
		return false;
	teach_recipe_play(recipe, recipe->path.count, crypto, &trial, &turn);
	last = &recipe->path.steps[recipe->path.count++];
	line = room_over(last->line, sizeof(last->line));
	room_string(&line, "RCPT TO:<rcpt");
	room_number(&line, said.code);
	room_byte(&line, '_');
	room_string(&line, said.enhanced);
	room_byte(&line, '@');
	room_string(&line, setting->domains[0]);
	room_byte(&line, '>');
	smtp_say(&trial.session, room_view(&line), &turn);
	teach_note_turn(last, &turn);
	return turn.reply.code == said.code;
}

void teach_recipe_last(const struct teach_recipe *recipe, struct room *room)
{
	const struct teach_step *last = recipe->path.steps + recipe->path.count - 1;

	if (!recipe->path.count)
		return;
	if (last->verb != SMTP_IDLE) {
		room_string(room, last->line);
		return;
	}
	room_string(room, ":wait ");
	room_number(room, recipe->setting->limits.idle);
	room_byte(room, 's');
}

bool teach_asked_read(struct text t, struct teach_asked *asked)
{
	struct text rest = text_trim(t);
	struct text first = text_take(&rest, ' ');
	enum smtp_verb verb;

	*asked = (struct teach_asked){ .number = 0 };
	asked->cause = smtp_rule_named(text_trim(t), &verb);
	if (asked->cause || teach_code_read(t, &asked->code))
		return true;
	return teach_code_read(first, &asked->code) &&
	       text_number(text_trim(rest), 1000, &asked->number) && asked->number;
}

enum teach_found teach_recipe_find(const struct teach_asked *asked,
				   const struct sasl_crypto *crypto,
				   struct teach_recipe *recipe)
{
	const struct smtp_rule *cause = asked->cause;
	bool found;

	if (!cause && !asked->number && teach_cause(&asked->code, 1))
		return TEACH_FOUND_SEVERAL;
	if (!cause)
		cause = teach_cause(&asked->code, asked->number ? asked->number - 1 : 0);
	if (cause)
		found = teach_recipe_for(&asked->code, cause, crypto, recipe);
	else
		found = !asked->number && ask_for(&asked->code, crypto, recipe);
	return found ? TEACH_FOUND_ONE : TEACH_FOUND_NONE;
}
