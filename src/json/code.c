// SPDX-License-Identifier: GPL-3.0-or-later
/* One code as a value of JSON. The names of its members are a promise: some may
 * be added under the same number of the schema, none changed or taken away. */
#include "json/code.h"

#include "catalogue/catalogue.h"

static json_t *aspect(enum catalogue_aspect aspect, struct text code)
{
	struct buffer sentence = { 0 };
	json_t *value;

	catalogue_say(&sentence, aspect, code);
	value = value_sentence(buffer_string_of(&sentence));
	buffer_free(&sentence);
	return value;
}

static json_t *digit_value(const struct catalogue_digit *digit, struct text number)
{
	json_t *value = json_object();

	value_set(value, "digit", value_text(number));
	value_set(value, "name", digit ? value_string(_(digit->name)) : json_null());
	value_set(value, "meaning", digit ? value_string(_(digit->means)) : json_null());
	return value;
}

static void set_digits(json_t *value, struct text code)
{
	struct text rest = text_skip(code, 2), subject = text_take(&rest, '.');
	struct text class = text_head(code, 1);

	if (catalogue_form(code) == CATALOGUE_REPLY) {
		subject = text_span(code.at + 1, 1);
		rest = text_skip(code, 2);
		value_set(value, "class", digit_value(catalogue_first_digit(*class.at), class));
		value_set(value, "subject",
			  digit_value(catalogue_second_digit(*subject.at), subject));
	} else {
		value_set(value, "class", digit_value(catalogue_class(*class.at), class));
		value_set(value, "subject", digit_value(catalogue_subject(subject), subject));
	}
	value_set(value, "detail", value_text(rest));
}

static json_t *states_value(unsigned states)
{
	json_t *value = json_array();

	for (enum smtp_state state = SMTP_CONNECTING; state < SMTP_STATES; state++)
		if (states & SMTP_BIT(state))
			value_append(value, value_string(smtp_state_facts(state)->name));
	return value;
}

static const char *verb_name(enum smtp_verb verb)
{
	return verb < SMTP_VERBS ? smtp_verb_facts(verb)->name : "(any)";
}

static json_t *flaw_value(const struct smtp_flaw_facts *facts)
{
	struct buffer is = { 0 };
	json_t *value = json_object();

	catalogue_say_general(&is, facts->is);
	value_set(value, "id", value_string(facts->id));
	value_set(value, "is", value_sentence(buffer_string_of(&is)));
	value_set(value, "rfc", value_string(facts->rfc));
	buffer_free(&is);
	return value;
}

/* What exactly can be wrong with a line that the row refuses. */
static json_t *flaws_value(const struct catalogue_spoken *spoken)
{
	json_t *value = json_array();

	for (enum smtp_flaw flaw = SMTP_FLAW_NONE + 1; flaw < SMTP_FLAWS; flaw++)
		if (smtp_rule_tells(smtp_setting_builtin(0), spoken->rule, spoken->verb, flaw))
			value_append(value, flaw_value(smtp_flaw_facts(flaw)));
	return value;
}

static json_t *rule_value(const struct catalogue_spoken *spoken)
{
	const struct smtp_rule *rule = spoken->rule;
	struct buffer because = { 0 };
	json_t *value = json_object();

	value_set(value, "id", value_string(rule->id));
	value_set(value, "command", value_string(verb_name(spoken->verb)));
	value_set(value, "states", states_value(rule->in->states));
	value_set(value, "code", json_sprintf("%u", rule->say.code));
	value_set(value, "enhanced", value_string(rule->say.enhanced));
	catalogue_say_because(&because, spoken);
	value_set(value, "because", value_sentence(buffer_string_of(&because)));
	buffer_free(&because);
	value_set(value, "rfc", value_string(rule->rfc));
	value_set(value, "flaws", flaws_value(spoken));
	return value;
}

/* When the code is seen: anywhere, and by which rows of the rule table here. */
static json_t *when_value(struct text code)
{
	json_t *value = json_object(), *commands = json_array(), *rules = json_array();
	unsigned long verbs = catalogue_spoken_verbs(code);
	struct catalogue_spoken spoken;
	unsigned states = 0;

	for (enum smtp_verb verb = 0; verb <= SMTP_VERBS; verb++)
		if (verbs & 1ul << verb)
			value_append(commands, value_string(verb_name(verb)));
	for (size_t n = 0; catalogue_spoken_next(code, &n, &spoken);) {
		states |= spoken.rule->in->states;
		value_append(rules, rule_value(&spoken));
	}
	value_set(value, "seen", aspect(CATALOGUE_WHEN, code));
	value_set(value, "commands", commands);
	value_set(value, "states", states_value(states));
	value_set(value, "rules", rules);
	return value;
}

static json_t *support_value(struct text code)
{
	json_t *value = json_object();

	value_set(value, "who", aspect(CATALOGUE_WHO, code));
	value_set(value, "retry", aspect(CATALOGUE_RETRY, code));
	value_set(value, "ask", aspect(CATALOGUE_ASK, code));
	return value;
}

static json_t *server_value(struct text code)
{
	json_t *value = json_object();

	value_set(value, "use", aspect(CATALOGUE_USE, code));
	value_set(value, "avoid", aspect(CATALOGUE_AVOID, code));
	return value;
}

/* "RFC 5321 4.2, 4.3; RFC 3207 4" as "RFC 5321 4.2", "RFC 5321 4.3", … */
static json_t *rfc_value(const char *rfc)
{
	struct text rest = text_of(rfc);
	json_t *value = json_array();

	while (rest.len) {
		struct text document = text_trim(text_take(&rest, ';'));
		size_t number = text_find(text_skip(document, 4), ' ') + 4;
		struct text sections = text_skip(document, number), head = text_head(document, number);

		if (!sections.len)
			value_append(value, value_text(head));
		while (sections.len) {
			struct text section = text_trim(text_take(&sections, ','));

			value_append(value, json_sprintf("%.*s %.*s", (int)head.len, head.at,
							 (int)section.len, section.at));
		}
	}
	return value;
}

static json_t *confused_value(struct text code)
{
	const struct catalogue_pair *pair;
	json_t *value = json_array();

	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++) {
		const char *other = catalogue_pair_other(pair, code);
		json_t *one;

		if (!other)
			continue;
		one = json_object();
		value_set(one, "code", value_string(other));
		value_set(one, "differ", value_sentence(_(pair->differ)));
		value_set(one, "choose", value_sentence(_(pair->choose)));
		value_set(one, "mistake", value_sentence(_(pair->mistake)));
		value_append(value, one);
	}
	return value;
}

static json_t *try_value(struct text code)
{
	struct catalogue_trial trial = catalogue_trial_of(code);

	return value_string(*trial.asked.at ? trial.asked.at : NULL);
}

static const char *form_name(struct text code)
{
	return catalogue_form(code) == CATALOGUE_REPLY ? "reply" : "enhanced";
}

json_t *code_value(struct text code)
{
	const struct catalogue_entry *entry = catalogue_find(code);
	json_t *value = json_object();

	value_set(value, "code", value_text(code));
	value_set(value, "form", value_string(form_name(code)));
	value_set(value, "known", json_boolean(entry));
	value_set(value, "entry", value_string(entry ? entry->code : NULL));
	value_set(value, "name", entry ? aspect(CATALOGUE_NAME, code) : json_null());
	value_set(value, "meaning", aspect(CATALOGUE_MEANS, code));
	set_digits(value, code);
	value_set(value, "cause", aspect(CATALOGUE_CAUSE, code));
	value_set(value, "support", support_value(code));
	value_set(value, "when", when_value(code));
	value_set(value, "fix", aspect(CATALOGUE_FIX, code));
	value_set(value, "try", try_value(code));
	value_set(value, "session", aspect(CATALOGUE_SESSION, code));
	value_set(value, "next", aspect(CATALOGUE_NEXT, code));
	value_set(value, "server", server_value(code));
	value_set(value, "rfc", entry ? rfc_value(entry->rfc) : json_array());
	value_set(value, "provenance",
		  value_string(entry ? catalogue_source_name(entry->source) : NULL));
	value_set(value, "confused_with", confused_value(code));
	return value;
}

json_t *code_brief(struct text code, const struct catalogue_entry *entry)
{
	json_t *value = json_object();

	value_set(value, "code", value_text(code));
	value_set(value, "form", value_string(form_name(code)));
	value_set(value, "name", value_sentence(_(entry->name)));
	value_set(value, "meaning", value_sentence(_(entry->means)));
	value_set(value, "rfc", rfc_value(entry->rfc));
	value_set(value, "provenance", value_string(catalogue_source_name(entry->source)));
	return value;
}
