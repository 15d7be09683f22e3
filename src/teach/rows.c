// SPDX-License-Identifier: GPL-3.0-or-later
/* Reading the rule table as a whole: where a row can speak, and which of a
 * verb's rows is the usual one. */
#include "teach/teach_inside.h"

#include "base/name_list.h"

bool teach_is_refusal(unsigned code)
{
	return code >= 400;
}

unsigned teach_states_heard(enum smtp_verb verb)
{
	const unsigned all = SMTP_BIT(SMTP_STATES) - SMTP_BIT(SMTP_CONNECTING);
	const unsigned data = SMTP_BIT(SMTP_IN_DATA);
	const unsigned chunk = SMTP_BIT(SMTP_IN_CHUNK);
	const unsigned login = SMTP_BIT(SMTP_IN_AUTH);
	const unsigned delivery = SMTP_BIT(SMTP_DELIVERING);

	switch (verb) {
	case SMTP_CONNECT:
		return SMTP_BIT(SMTP_CONNECTING);
	case SMTP_TEXT:
		return data | chunk;
	case SMTP_DOT:
		return data;
	case SMTP_CHUNK:
		return chunk;
	case SMTP_DELIVERY:
		return data | chunk | delivery;
	case SMTP_RESPONSE:
		return login;
	case SMTP_IDLE:
		return all & ~(SMTP_BIT(SMTP_CONNECTING) | delivery);
	case SMTP_HANGUP:
	case SMTP_VERBS:
		return all & ~delivery;
	default:
		return all & ~(data | chunk | login | delivery);
	}
}

bool teach_is_anywhere(const struct smtp_rule *rule)
{
	size_t count;
	const struct smtp_rule *rows = smtp_rules_anywhere(&count);

	while (count--)
		if (&rows[count] == rule)
			return true;
	return false;
}

/* Takes out of states those in which one of the rows before `rule` always
 * speaks. True when rule was among the rows. */
static bool take_spoken_for(const struct smtp_rule *rows, size_t count,
			    const struct smtp_rule *rule, unsigned *states)
{
	for (size_t i = 0; i < count; i++) {
		if (&rows[i] == rule)
			return true;
		if (!rows[i].when)
			*states &= ~rows[i].in->states;
	}
	return false;
}

unsigned teach_states_of(const struct smtp_rule *rule, enum smtp_verb verb)
{
	unsigned states = rule->in->states & teach_states_heard(verb);
	size_t count;
	const struct smtp_rule *rows = smtp_rules_anywhere(&count);

	if (take_spoken_for(rows, count, rule, &states) || verb == SMTP_VERBS)
		return states;
	rows = smtp_rules_for(verb, &count);
	take_spoken_for(rows, count, rule, &states);
	return states;
}

const struct smtp_rule *teach_usual_row(enum smtp_verb verb)
{
	size_t count;
	const struct smtp_rule *rows = smtp_rules_for(verb, &count);

	while (count--)
		if (!teach_is_refusal(rows[count].say.code))
			return &rows[count];
	return NULL;
}

void teach_add_rule(struct page *page, const struct smtp_rule *rule,
		    const struct smtp_turn *turn)
{
	enum smtp_flaw flaw = turn ? turn->flaw.flaw : SMTP_FLAW_NONE;
	const struct smtp_flaw_facts *facts = smtp_flaw_facts(flaw);
	struct buffer rfc = { 0 }, flaw_rfc = { 0 };

	list_again(&rfc, rule->rfc);
	list_again(&flaw_rfc, flaw ? smtp_flaw_rfc(&turn->flaw, &turn->command) : "");
	page_block(page, PAGE_FIELD);
	page_label(page, _("Rule"));
	page_add(page, flaw ? _("`{rule}`, {rfc}; `{flaw}`, {flaw-rfc}") : _("`{rule}`, {rfc}"),
		 words_from_pairs,
		 WORDS({ "rule", rule->id }, { "rfc", rfc.at }, { "flaw", facts->id },
		       { "flaw-rfc", flaw_rfc.at }));
	buffer_free(&rfc);
	buffer_free(&flaw_rfc);
}
