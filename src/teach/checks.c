// SPDX-License-Identifier: GPL-3.0-or-later
/* The questions asked on the way to a reply, in words. */
#include "teach/teach_inside.h"

#include "smtp/smtp.h"

#include <string.h>

struct smtp_scene teach_scene(const struct teach_moment *moment)
{
	return (struct smtp_scene){ .session = moment->before, .command = &moment->turn->command,
				    .content = &moment->turn->content,
				    .flaw = &moment->turn->flaw,
				    .translate = translation_of };
}

/* Where words stand in the list; its count when they do not. */
static size_t position_of(const struct teach_checks *checks, const struct teach_check *check)
{
	size_t i = 0;

	while (i < checks->count &&
	       (checks->list[i].length != check->length ||
		memcmp(checks->list[i].words, check->words, check->length) != 0))
		i++;
	return i;
}

static void add_passed(struct teach_checks *checks, struct teach_check check)
{
	check.length = strlen(check.words);
	if (position_of(checks, &check) == checks->count)
		checks->list[checks->count++] = check;
}

/* What the row that spoke says stands last, even when it has been said in
 * passing before; what has been ticked already is not said again. */
static void add_spoken(struct teach_checks *checks, struct teach_check check)
{
	size_t at;

	check.length = strlen(check.words);
	at = position_of(checks, &check);
	if (at < checks->count && checks->list[at].mark == check.mark)
		return;
	if (at < checks->count) {
		checks->count--;
		memmove(&checks->list[at], &checks->list[at + 1],
			(checks->count - at) * sizeof(checks->list[0]));
	}
	checks->list[checks->count++] = check;
}

/* Whether what a row's states say of this session is so: dialects take mail from
 * clients that have not introduced themselves, and ask rows as in a state that
 * is to come. */
static bool states_are_true(const struct smtp_rule *rule, const struct teach_moment *moment,
			    bool named)
{
	const struct smtp_session *before = moment->before;
	bool here = rule->in->states & SMTP_BIT(before->state);
	bool of_hello = rule->in == &smtp_before_hello || rule->in == &smtp_introduced;

	return here == named && !(of_hello && before->state != SMTP_CONNECTED &&
				  before->state != SMTP_CONNECTING &&
				  !before->facts.client_length);
}

/* Whether a dialect overlooked what is wrong with a path or behind it: it reads both in its
 * own way then. */
static bool is_overlooked(const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	struct smtp_command read;

	if (!moment->before->setting->dialect || (turn->verb != SMTP_MAIL && turn->verb != SMTP_RCPT))
		return false;
	read = smtp_command_read(turn->command.line);
	return read.path_reading.flaw || read.parameter_flaw;
}

/* Whether nothing can be said of what a row asked, though it was asked: of a line that is too
 * long, of which only the beginning was seen; of how a client introduced itself that did not,
 * or said HELO where a dialect does not mind. */
static bool is_moot(const struct smtp_rule *rule, const struct teach_moment *moment)
{
	const struct smtp_guard *when = rule->when;

	if (moment->turn->verb == SMTP_OVERLONG)
		return true;
	if (when == &smtp_said_helo || when == &smtp_chunk_after_helo ||
	    when == &smtp_chunk_after_helo_in_mail)
		return !moment->before->facts.extended;
	return (when->topic == SMTP_SYNTAX || when->topic == SMTP_LIMIT || rule->flaw ||
		when == &smtp_has_parameters || when == &smtp_asks_binary ||
		when == &smtp_has_route) &&
	       is_overlooked(moment);
}

/* A row that would have refused is a danger that passed; where no command was
 * said, rows about commands are not told of. One that would have let the line
 * through, or would have refused it with the same code in the same place, was
 * neither for it nor against it. */
static void add_row_passed_over(struct teach_checks *checks, const struct smtp_check *check,
				const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	const struct smtp_rule *rule = check->rule;
	bool in_order = check->by_state || rule->when->topic == SMTP_ORDER;
	bool alike = !check->by_state && in_order && rule->say.code == turn->rule->say.code;

	if (check->by_state &&
	    (rule->in == &smtp_in_commands || !states_are_true(rule, moment, false)))
		return;
	if (!check->by_state && is_moot(rule, moment))
		return;
	add_passed(checks, (struct teach_check){
		.words = check->by_state ? rule->in->no : rule->when->no,
		.mark = teach_is_refusal(rule->say.code) && !alike ? PAGE_YES : PAGE_ASIDE,
		.minor = !in_order || teach_is_anywhere(rule),
	});
}

/* Whether a row names only some of the states in which commands are read:
 * one that names them all says nothing about the state. */
static bool is_choosy(const struct smtp_rule *rule)
{
	const unsigned usual = SMTP_BIT(SMTP_CONNECTED) | SMTP_BIT(SMTP_GREETED) |
		SMTP_BIT(SMTP_IN_MAIL) | SMTP_BIT(SMTP_IN_RCPT);

	return (rule->in->states & usual) != usual;
}

/* The states in which some line of this verb is taken. */
static unsigned states_taken(enum smtp_verb verb)
{
	size_t count;
	const struct smtp_rule *rows = smtp_rules_for(verb, &count);
	unsigned states = 0;

	for (size_t i = 0; i < count; i++)
		if (!teach_is_refusal(rows[i].say.code))
			states |= teach_states_of(&rows[i], verb);
	return states;
}

/* Whether the state itself is what speaks against the line: elsewhere a line
 * of this verb would be taken, here none is. */
static bool is_out_of_order(const struct smtp_turn *turn)
{
	unsigned taken;

	if (!teach_is_refusal(turn->reply.code) || !is_choosy(turn->rule))
		return false;
	if (teach_is_anywhere(turn->rule))
		return true;
	taken = states_taken(turn->verb);
	return taken && !(taken & SMTP_BIT(turn->before));
}

void teach_checks_gather(struct teach_checks *checks, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	const struct smtp_rule *rule = turn->rule;
	bool refused = teach_is_refusal(turn->reply.code);
	bool out_of_order = is_out_of_order(turn);

	checks->count = 0;
	for (unsigned i = 0; i < turn->check_count; i++)
		add_row_passed_over(checks, &turn->checks[i], moment);
	if ((!refused || is_choosy(rule)) && states_are_true(rule, moment, true))
		add_spoken(checks, (struct teach_check){
			.words = rule->in->yes,
			.mark = out_of_order ? PAGE_NO : PAGE_YES,
			.decides = out_of_order || (!refused && !rule->when),
		});
	if (turn->flaw.flaw)
		add_spoken(checks, (struct teach_check){
			.words = smtp_flaw_facts(turn->flaw.flaw)->is,
			.mark = PAGE_NO,
			.decides = true,
		});
	if (rule->when && (!turn->flaw.flaw || rule->says))
		add_spoken(checks, (struct teach_check){
			.words = rule->when->yes,
			.mark = refused ? PAGE_NO : PAGE_YES,
			.decides = true,
		});
}
