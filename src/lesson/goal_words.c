// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/goal_words.h"

#include "base/words.h"

static const char *rule_name(const void *context, size_t n)
{
	enum smtp_verb verb;
	const struct smtp_rule *rule = smtp_rule_at(n, &verb);

	(void)context;
	return rule ? rule->id : NULL;
}

static const char *verb_name(const void *context, size_t n)
{
	enum smtp_verb verb;

	(void)context;
	return smtp_verb_name(n, &verb);
}

static const char *state_name(const void *context, size_t n)
{
	size_t state = SMTP_CONNECTED + n;

	(void)context;
	return state < SMTP_STATES ? smtp_state_facts((enum smtp_state)state)->name : NULL;
}

/* What can be named besides codes: verbs, rules and flaws; and "reconnect". */
static const char *repairs_name(const void *context, size_t n)
{
	static nearest_words *const lists[] = { verb_name, rule_name, smtp_flaw_id };
	const char *name = NULL;

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]) && !name; i++) {
		size_t count = 0;

		while (count < n && lists[i](context, count))
			count++;
		name = lists[i](context, count);
		n -= count;
	}
	return name;
}

static const char *without_name(const void *context, size_t n)
{
	return n ? repairs_name(context, n - 1) : "reconnect";
}

const struct word_list goal_rules = { &condition_rule, N_("\"{word}\" is no rule."), rule_name };
const struct word_list goal_flaws = {
	&condition_flaw, N_("\"{word}\" is no flaw."), smtp_flaw_id,
};
const struct word_list goal_verbs = {
	&condition_verb, N_("\"{word}\" is no command."), verb_name,
};
const struct word_list goal_repairable = {
	NULL, N_("\"{word}\" is no rule, flaw, code or command."), repairs_name,
};
const struct word_list goal_avoidable = {
	NULL, N_("\"{word}\" is no rule, flaw, code or command."), without_name,
};
const struct word_list goal_states = {
	&condition_state, N_("\"{word}\" is no state."), state_name,
};

bool word_is_listed(const char *word, const struct word_list *list)
{
	const char *one;

	for (size_t n = 0; (one = list->words(NULL, n)); n++)
		if (text_is_fold(text_of(word), one))
			return true;
	return false;
}
